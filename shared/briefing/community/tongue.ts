import { derivedId } from '../../domain/ids.ts'
import { type KindName, kinds, type RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import type { About } from '../../domain/schema.ts'
import { languageOf, quotation, readingGrade } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { fromRightLanguages } from '../scripts.ts'
import { fixedWordsIn } from './fixed-words.ts'

export const isFromRight = (lang: string): boolean => fromRightLanguages.includes(lang)

/** Languages in which something of the plan was entered, English first: those in which the page can be made. */
export function languagesOf(plan: Plan): readonly string[] {
  const tags = [
    ...(plan.get('planChoices', 'planChoices')?.languages ?? []),
    ...plan.all('translation').flatMap((t) => t.language ?? []),
    ...plan.all('communityPage').flatMap((p) => p.language ?? []),
  ]
  const known = new Set(tags.map(languageOf).filter((lang) => /^[a-z]{2,3}$/.test(lang)))
  known.delete('en')
  return ['en', ...[...known].sort()]
}

/** The words that only the page has, in a language. */
export const pageIn = (plan: Plan, lang: string): RecordOf<'communityPage'> | undefined =>
  plan.all('communityPage').find((p) => languageOf(p.language) === lang)

/** The id of that record, for a language without one. */
export const pageId = (plan: Plan, lang: string): string =>
  pageIn(plan, lang)?.id ?? derivedId(kinds.communityPage, { language: lang }) ?? ''

/** A text of the plan that the page prints, as it was typed, and whether it is there in the page's language. */
export interface PageText {
  readonly about: About
  readonly field: string
  readonly text: string
  readonly translated: boolean
}

export const translationId = (about: About, field: string, lang: string): string =>
  derivedId(kinds.translation, { about, field, language: lang }) ?? ''

/** Grade above which families are asked to read more than they should have to. */
const GRADE = 6
/** A few words are no sentence: the measure says nothing of them. */
const fewest = 8

/** The plan's own words in one language. Nothing is translated here: text that nobody entered is left out. */
export interface Tongue {
  readonly lang: string
  readonly english: boolean
  /** A text in this language, fit for print; '' where the plan has none. */
  say<K extends KindName>(kind: K, id: string | undefined, field: keyof RecordOf<K> & string): string
  /** Every text that was asked for, each once. */
  texts(): readonly PageText[]
  /** A sentence for each typed English text that is harder than families should have to read. */
  hard(): readonly string[]
}

/** `whole`: missing entries count as entered, so that every text is requested that the whole page would have. */
export function tongueOf(ctx: Context, lang: string, { whole = false } = {}): Tongue {
  const english = lang === 'en'
  const asked = new Map<string, PageText>()
  const hard = new Map<string, string>()
  const translation = (about: About, field: string): RecordOf<'translation'> | undefined =>
    where(ctx.plan, 'translation', 'about', `${about.kind}/${about.id}`).find(
      (t) => t.field === field && languageOf(t.language) === lang && (t.text ?? '').trim() !== '',
    )
  return {
    lang,
    english,
    say(kind, id, field) {
      const record = ctx.plan.get(kind, id) as Readonly<Record<string, unknown>> | undefined
      const text = record?.[field]
      if (id === undefined || typeof text !== 'string' || text.trim() === '') return ''
      const declared = kinds[kind] as unknown as { one: string; fields: Record<string, { label: string }> }
      const label = declared.fields[field]?.label ?? field
      // The field that names a record is often called as the record is: “Goal, goal” would say it twice.
      const where = label === declared.one ? label : `${declared.one}, ${label.toLowerCase()}`
      const about = { kind, id }
      const found = english ? undefined : translation(about, field)
      asked.set(`${kind}/${id}/${field}`, { about, field, text, translated: english || found !== undefined })
      if (english) {
        ctx.told(kind, id, field)
        const words = ctx.write.paragraphs(text, where).join(' ')
        const grade = Math.round(readingGrade(words))
        if (words.split(/\s+/).length >= fewest && grade > GRADE)
          hard.set(
            `${kind}/${id}/${field}`,
            `${where}: ${quotation(begins(words))} reads at about grade ${grade}. Families read grade ${GRADE} and below with ease: use shorter sentences and shorter words.`,
          )
        return words
      }
      if (found === undefined) return whole ? text : ''
      ctx.told('translation', found.id, 'about', 'field', 'language', 'text')
      return ctx.write.paragraphs(found.text, `${where}, translation`).join(' ')
    },
    texts: () => [...asked.values()],
    hard: () => [...hard.values()],
  }
}

const begins = (text: string): string => {
  const words = text.split(' ')
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : text
}

/** One of the page's short phrases, as the district wrote it for the page's language, else ours; '' where neither has it. */
export const phraseIn = (
  ctx: Context,
  page: RecordOf<'communityPage'> | undefined,
  phrase: keyof NonNullable<RecordOf<'communityPage'>['phrases']>,
): string => {
  const typed = ctx.write.line(page?.phrases?.[phrase], 'Phrase of the community page')
  const ours = phrase === 'office' ? undefined : fixedWordsIn(languageOf(ctx.request.language))?.phrases[phrase]
  return (typed || (ours ?? '')).replace(/[.:\s]+$/, '')
}

import { dayInWords, earliestOf, monthOfRough } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { isAgreed } from '../../rules/term-uses.ts'
import {
  asTitle,
  compareKeys,
  compareTexts,
  languageName,
  languageOf,
  plural,
  quotation,
  sentence,
} from '../../words/index.ts'
import { type Context, contextOf } from '../context.ts'
import type { Block, Drawn } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { adoption } from '../parts/purpose.ts'
import { hung } from '../parts/table.ts'
import { aboutIsNot } from '../parts/terms.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'
import { termsUsedIn } from '../words-used.ts'
import { doing, goalsAlone, openGoals, policiesBeside } from './doing.ts'
import { figuresForFamilies } from './figures.ts'
import { fixedWordsIn } from './fixed-words.ts'
import { isFromRight, type PageText, pageIn, phraseIn, type Tongue, tongueOf } from './tongue.ts'

type Page = RecordOf<'communityPage'>
type Part = 'why' | 'words' | 'now' | 'doing' | 'said' | 'heard'

/** Our own words on it, short and plain: a test holds them at grade 6. */
export const english: Readonly<Record<Part | 'title' | 'plan', string>> = {
  title: 'What our schools do for every child',
  plan: 'Our plan for every child',
  why: 'Why we do this',
  words: 'Words we use',
  now: 'How it is going',
  doing: 'What is in our plan',
  said: 'What was heard',
  heard: 'How to be heard',
}
/** The foot says that there is more. What and how much is shown to the person who makes the page, beside it. */
export const restOfPlan = 'This page has only a part of our plan. The full plan has the rest.'

/** With this many goals there is room for their aims beside their steps. */
const roomForAims = 2

/** How much of each there is room for, step by step, until it fits on one sheet. */
const steps = [
  { words: 8, goals: 4, doing: 8, said: 3, why: true },
  { words: 6, goals: 4, doing: 6, said: 2, why: true },
  { words: 4, goals: 3, doing: 5, said: 1, why: true },
  { words: 3, goals: 3, doing: 4, said: 0, why: true },
  { words: 2, goals: 2, doing: 3, said: 0, why: true },
  { words: 0, goals: 2, doing: 2, said: 0, why: true },
  { words: 0, goals: 1, doing: 0, said: 0, why: false },
] as const
export const communitySteps = steps.length

/**
 * The community page: one sheet for families, in plain language, in a language for which the district entered the words.
 * Its reader is the public. Pure, as every document. `fit`: the step of what is left out until it is one sheet.
 */
export function communityPage(plan: Plan, request: BriefingRequest, covers?: Coverage, fit = 0): Drawn {
  const ctx = contextOf(forAudience(plan, 'public'), request, covers, 'public')
  const lang = languageOf(request.language)
  const tongue = tongueOf(ctx, lang)
  const own = pageIn(ctx.plan, lang)
  if (own) ctx.told('communityPage', own.id, 'language', 'title', 'heard', 'headings', 'phrases')
  const most = steps[Math.min(fit, steps.length - 1)] as (typeof steps)[number]
  const goals = openGoals(ctx, plan, request)
  const done = doing(ctx, tongue, most.doing, goals, own)
  const planned = (steps: readonly Block[]) => [...steps, ...policiesBeside(ctx, tongue, most.doing, done.of)]
  const now = figuresForFamilies(ctx, tongue, most.goals, done.blocks.length === 0 || goals.size <= roomForAims, own)
  const parts: readonly (readonly [Part, readonly Block[], string?])[] = [
    ['why', most.why ? why(ctx, tongue) : []],
    // Aims and steps come first: a figure alone, in the largest type, would be taken for the news.
    ['doing', planned(done.blocks.length > 0 ? done.blocks : goalsAlone(ctx, tongue, most.doing, goals))],
    ['now', now.blocks, now.heading],
    ['said', said(ctx, tongue, most.said)],
    ['heard', heard(ctx, tongue, own)],
  ]
  const wordy = terms(
    ctx,
    tongue,
    most.words,
    parts.flatMap(([, inner]) => inner),
  )
  const blocks = parts
    .toSpliced(1, 0, ['words', wordy])
    .flatMap(([part, inner, ours]) => (inner.length === 0 ? [] : [heading(ctx, tongue, own, part, ours), ...inner]))
  const left = () => leftOutNote(ctx)
  const fixed = fixedWordsIn(lang)
  const rest = tongue.english ? restOfPlan : fixed?.rest
  // If nothing is marked as under way, the page says what is planned, and not what schools do.
  const part = done.begun ? 'title' : 'plan'
  const title =
    ctx.write.line(own?.title, 'Title of the page') || (tongue.english ? english[part] : (fixed?.[part] ?? ''))
  const model = frame(ctx, {
    document: 'community',
    kind: tongue.english ? 'For families' : phraseIn(ctx, own, 'families'),
    title: (name) => title || ctx.write.line(plan.get('district', 'district')?.name, 'District name') || name,
    blocks: blocks.length > 0 ? [...called(ctx, tongue, title), ...blocks] : [empty(tongue)],
    ...(rest !== undefined &&
      blocks.length > 0 && { end: () => (left().length === 0 ? [] : [{ t: 'note', text: rest }]) }),
    plain: true,
    ...(!tongue.english && {
      tongue: {
        lang,
        fromRight: isFromRight(lang),
        draft: phraseIn(ctx, own, 'draft'),
        office: phraseIn(ctx, own, 'office'),
      },
    }),
  })
  return drawn(ctx, model, [
    ...(tongue.english ? tongue.hard() : notSaid(plan, request)),
    ...left().flatMap((b) => (b.t === 'note' ? [b.text] : [])),
    ...(tongue.english && blocks.length === 0 ? [nothingYet] : []),
    ...(!tongue.english && isFromRight(lang) ? [byEar] : []),
  ])
}

/** Every text of the plan that the whole page would print, with whether it is there in its language: the same while it is filled. */
export function communityTexts(plan: Plan, request: BriefingRequest): readonly PageText[] {
  const ctx = contextOf(forAudience(plan, 'public'), request, undefined, 'public')
  const tongue = tongueOf(ctx, languageOf(request.language), { whole: true })
  const most = steps[0]
  const goals = openGoals(ctx, plan, request)
  why(ctx, tongue)
  const done = doing(ctx, tongue, most.doing, goals)
  if (done.blocks.length === 0) goalsAlone(ctx, tongue, most.doing, goals)
  figuresForFamilies(ctx, tongue, most.goals)
  terms(ctx, tongue, most.words, [])
  said(ctx, tongue, most.said)
  return tongue.texts()
}

/** A language without any entry gets an English note: nobody takes the sheet for a page. */
const empty = ({ english, lang }: Tongue): Block =>
  english
    ? { t: 'text', paragraphs: ['There is nothing to tell yet.'] }
    : { t: 'heading', level: 1, text: `Nothing has been entered in ${languageName(lang)} yet`, lang: 'en' }

/** For the person who makes a page that is empty although the plan has a goal: why, and what would change it. */
const nothingYet =
  'The page is empty because families are told only of goals that are no drafts and of steps that have begun. Set the stage of a goal to Active, or write under “Only on this page”.'

/** A reader of PDFs found the words of such a line from its last to its first; a browser reads them as they were typed. */
const byEar =
  'A screen reader that does not follow the order given in a PDF may read words that run from the right out of order. Post the same as a web page, too: there they are read in order.'

const notSaid = (plan: Plan, request: BriefingRequest): string[] => {
  const open = communityTexts(plan, request).filter((t) => !t.translated).length
  const name = languageName(languageOf(request.language))
  return open === 0
    ? []
    : [
        `Left out because the plan does not have ${open === 1 ? 'it' : 'them'} in ${name}: ${open} ${plural(open, 'text', 'texts')}. Groundwork translates nothing that was typed.`,
      ]
}

/** A heading in the page's language; where neither the district nor we have one, ours in English, marked as that for a voice. */
function heading(ctx: Context, tongue: Tongue, own: Page | undefined, part: Part, called = english[part]): Block {
  const typed = ctx.write.line(own?.headings?.[part], 'Heading of the community page')
  const fixed = typed || fixedWordsIn(tongue.lang)?.headings[part]
  return {
    t: 'heading',
    level: 1,
    text: fixed ?? called,
    ...(fixed === undefined && !tongue.english ? { lang: 'en' } : {}),
  }
}

/** The why of the audience that was chosen; without any, what the district has committed to. */
function why(ctx: Context, tongue: Tongue): Block[] {
  const chosen = subjectOf(ctx.plan, ctx.request)
  const text = tongue.say('why', chosen, 'text')
  if (text !== '') return [{ t: 'text', paragraphs: [text] }]
  const own = ctx.plan.get('commitment', 'commitment')
  const statement = tongue.say('commitment', own?.id, 'statement')
  if (statement === '') return []
  // A draft, or what may be one, is not told to families as the district's word.
  const open = tongue.english && own?.statementStatus !== 'adopted' ? [adoption(ctx)] : []
  return [{ t: 'text', paragraphs: [statement, ...open] }]
}

/** Terms that the page itself uses are told even where there is room for few. */
const mostUsed = 3

/** The meaning of our words: those used on the page, even if not everybody agreed on them, then other adopted ones. */
function terms(ctx: Context, tongue: Tongue, most: number, blocks: readonly Block[]): Block[] {
  const agreed = ctx.plan
    .all('term')
    .filter((t) => t.term && t.plain && isAgreed(t))
    .toSorted((a, b) => compareTexts(a.term ?? '', b.term ?? ''))
  const used = tongue.english ? termsUsedIn(blocks, agreed) : new Set<string>()
  const rest = agreed.filter((t) => t.status === 'adopted' && !used.has(t.id))
  const shown: { name: string; text: string }[] = []
  for (const t of [...agreed.filter((a) => used.has(a.id)), ...rest]) {
    if (shown.length >= Math.max(most, used.has(t.id) ? mostUsed : 0)) continue
    const [name, plain, isNot] = [
      tongue.say('term', t.id, 'term'),
      tongue.say('term', t.id, 'plain'),
      tongue.say('term', t.id, 'isNot'),
    ]
    const not = tongue.english && isNot !== '' ? aboutIsNot(isNot) : isNot
    // Words typed without a stop would run into what the term is not.
    const means = tongue.english && not !== '' ? sentence(plain) : plain
    if (name !== '' && plain !== '') shown.push({ name, text: [means, not].filter((w) => w !== '').join(' ') })
  }
  return shown
    .toSorted((a, b) => (tongue.english ? compareTexts(a.name, b.name) : 0))
    .flatMap(({ name, text }) => hung(name, [text]))
}

/** Whether it was with others alone: the page is for families, and “you” said nothing there. */
const isOfOthers = (ctx: Context, { audiences = [] }: RecordOf<'engagement'>): boolean =>
  audiences.length > 0 &&
  !audiences.some((id) => /famil|parent|guardian|caregiver/i.test(ctx.plan.get('audienceGroup', id)?.name ?? ''))

/** What came of a comment, if nobody wrote it. */
export const notSaidWhat = 'We have not written that down yet.'

/**
 * What people said and what came of it, families first, and the latest first. If nothing is written about what came
 * of it, the page says so: from answers alone a family would think that nothing else was asked.
 */
function said(ctx: Context, tongue: Tongue, most: number): Block[] {
  const dayOf = (e: RecordOf<'engagement'>) => (e.date === undefined ? '' : earliestOf(e.date))
  // A remark from years ago would be taken for one from this year.
  const yearBeside = (e: RecordOf<'engagement'>, title: string): string => {
    const year = dayOf(e).slice(0, 4)
    if (!tongue.english || year === '' || title.includes(year)) return ''
    // Several of one title are told apart by their months.
    const isOneOfSeveral = all.some((o) => o.id !== e.id && o.title === e.title && dayOf(o).startsWith(year))
    if (!isOneOfSeveral && year === ctx.request.date.slice(0, 4)) return ''
    ctx.told('engagement', e.id, 'date')
    return ` (${isOneOfSeveral && e.date !== undefined ? monthOfRough(e.date) : year})`
  }
  const all = ctx.plan
    .all('engagement')
    .filter(
      (e) =>
        e.heard?.trim() &&
        (tongue.english ? e.title?.trim() : e.done?.trim()) &&
        (e.date === undefined || earliestOf(e.date) <= ctx.request.date),
    )
    .toSorted(
      (a, b) =>
        Number(isOfOthers(ctx, a)) - Number(isOfOthers(ctx, b)) ||
        compareKeys(dayOf(b), dayOf(a)) ||
        compareKeys(a.id, b.id),
    )
  const written = (e: RecordOf<'engagement'>) => `${e.heard?.trim()}\n${e.done?.trim()}`
  const fit = new Set([...new Set(all.map(written))].slice(0, most))
  return (
    all
      // Without room, nothing is said even in English: the end of the page would count it as partly printed.
      .filter((e) => !tongue.english || fit.has(written(e)))
      .flatMap((e) => {
        const [title, heard, done] = [
          tongue.say('engagement', e.id, 'title'),
          tongue.say('engagement', e.id, 'heard'),
          tongue.say('engagement', e.id, 'done'),
        ]
        if (title === '' || heard === '' || (done === '' && !tongue.english)) return []
        const noted = notedOf(ctx, tongue, e)
        if (noted === undefined) return []
        const came = `What came of it: ${done || notSaidWhat}`
        const lines = tongue.english
          ? [
              holds(noted, heard) ? '' : `What we heard: ${heard}`,
              noted === '' ? '' : `What the plan notes: ${noted}`,
              came,
            ]
          : [heard, noted, done]
        return [{ title: `${title}${yearBeside(e, title)}`, lines: lines.filter((l) => l !== '') }]
      })
      .reduce<{ title: string; lines: string[] }[]>((all, one) => {
        // Three evenings with the same words are printed together.
        const same = all.find((a) => a.lines.join('\n') === one.lines.join('\n'))
        if (same === undefined) all.push(one)
        else same.title = `${same.title}; ${one.title}`
        return all
      }, [])
      .slice(0, most)
      .flatMap(({ title, lines }) => hung(title, lines))
  )
}

/** Whether a note says word for word what was heard: then it alone is told. */
const holds = (noted: string, heard: string): boolean => asTitle(noted).includes(asTitle(heard).replace(/[.\s]+$/, ''))

/** Most letters of a note that a family reads beside what was said. */
const longestNoted = 400

/**
 * The plan's note on the measure that a survey is named after. One sentence of what was heard may be the good half of
 * a note that also names a fall. '' if there is no note or the page has it; undefined if it belongs here and can't be
 * printed.
 */
function notedOf(ctx: Context, tongue: Tongue, e: RecordOf<'engagement'>): string | undefined {
  if (e.type !== 'survey') return ''
  const measure = ctx.plan
    .all('measure')
    .find((m) => m.short?.trim() && m.note?.trim() && asTitle(e.title ?? '').startsWith(asTitle(m.short)))
  if (measure === undefined || ctx.ledger.isTold('measure', measure.id, 'note')) return ''
  const fits = (measure.note ?? '').length <= longestNoted
  return (fits && sentence(tongue.say('measure', measure.id, 'note'))) || undefined
}

/** The plan's own name, by which families may have heard of it: the title has our words for it. */
function called(ctx: Context, tongue: Tongue, title: string): Block[] {
  const name = tongue.english ? ctx.write.line(ctx.plan.get('words', 'words')?.planName, 'Name of the plan') : ''
  return name === '' || title.includes(name) ? [] : [{ t: 'note', text: `The plan’s name is ${quotation(name)}.` }]
}

/** Most meetings that are named where the district has not said how to be heard. */
const mostMeetings = 3

function heard(ctx: Context, tongue: Tongue, own: Page | undefined): Block[] {
  const typed = (own?.heard ?? []).flatMap((row) => {
    const [way, text] = [ctx.write.line(row.way, 'How to be heard'), ctx.write.line(row.text, 'How to be heard')]
    return text === '' ? hung(way, [' ']) : hung(way || text, [way === '' ? ' ' : text])
  })
  if (typed.length > 0 || !tongue.english) return typed
  const next = ctx.plan
    .all('meeting')
    .filter((m) => m.forum === 'board' && (m.date ?? '') > ctx.request.date)
    .toSorted((a, b) => compareKeys(a.date ?? '', b.date ?? ''))
    .slice(0, mostMeetings)
  for (const m of next) ctx.told('meeting', m.id, 'forum', 'date')
  return hung(
    'Come',
    next.length === 0 ? [] : [`The board meets on ${next.map((m) => dayInWords(m.date ?? '')).join('; ')}.`],
  )
}

import { dayInWords, monthOfRough, yearInWords } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { type GroupFigure, isPrinted } from '../../figures/figure.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { languageName } from '../../words/index.ts'
import { type Context, contextOf } from '../board/context.ts'
import { typedNotes } from '../board/typed.ts'
import { mainView } from '../board/views.ts'
import { type Block, type Drawn, printedIn } from '../document.ts'
import { fewRows } from '../few-rows.ts'
import { frame } from '../frame.ts'
import { compactNote } from '../left-out.ts'
import { lateFrom } from '../parts/open-actions.ts'
import { hung } from '../parts/table.ts'
import { aboutIsNot } from '../parts/terms.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { typedWords } from '../typed-words.ts'
import { subjectOf } from '../which.ts'
import { isFromRight, languageOf, type PageText, pageIn, type Tongue, tongueOf } from './tongue.ts'

type Page = RecordOf<'communityPage'>
type Part = 'why' | 'words' | 'now' | 'doing' | 'said' | 'heard'

/** Our own words on it, short and plain: a test holds them at grade 6. */
export const english: Readonly<Record<Part | 'title', string>> = {
  title: 'What our schools do for every child',
  why: 'Why we do this',
  words: 'Words we use',
  now: 'How it is going',
  doing: 'What we are doing',
  said: 'What you told us',
  heard: 'How to be heard',
}

/** How much of each there is room for, step by step, until it fits on one sheet. */
const steps = [
  { words: 8, goals: 3, doing: 8, said: 3, why: true },
  { words: 6, goals: 3, doing: 6, said: 2, why: true },
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
  if (own) ctx.told('communityPage', own.id, 'language', 'title', 'heard', 'headings')
  const most = steps[Math.min(fit, steps.length - 1)] as (typeof steps)[number]
  const parts: readonly (readonly [Part, readonly Block[]])[] = [
    ['why', most.why ? why(ctx, tongue) : []],
    ['words', terms(ctx, tongue, most.words)],
    ['now', now(ctx, tongue, most.goals)],
    ['doing', doing(ctx, tongue, most.doing)],
    ['said', said(ctx, tongue, most.said)],
    ['heard', heard(ctx, tongue, own)],
  ]
  const blocks = parts.flatMap(([part, inner]) =>
    inner.length === 0 ? [] : [heading(ctx, tongue, own, part), ...inner],
  )
  const left = () => compactNote(ctx, [], Number.POSITIVE_INFINITY)
  const title = ctx.write.line(own?.title, 'Title of the page') || (tongue.english ? english.title : '')
  const model = frame(ctx, {
    document: 'community',
    kind: tongue.english ? 'For families' : '',
    title: (name) => title || ctx.write.line(plan.get('district', 'district')?.name, 'District name') || name,
    blocks: blocks.length > 0 ? blocks : [empty(tongue)],
    // In another language the count would be English among it; whoever makes the page reads it beside the page.
    ...(tongue.english && { end: left }),
    plain: true,
    ...(!tongue.english && { tongue: { lang, fromRight: isFromRight(lang) } }),
  })
  const told = typedWords(ctx, (kind, id) => ctx.ledger.isNamed(kind, id))
  return {
    model,
    notes: [
      ...typedNotes(ctx, [], {}, told),
      ...(tongue.english
        ? tongue.hard()
        : [...notSaid(tongue), ...left().flatMap((b) => (b.t === 'note' ? [b.text] : []))]),
      ...ctx.write.notes(),
    ],
    unset: ctx.write.unset(),
    printed: printedIn(model.blocks),
  }
}

/** Every text of the plan that the page would print, with whether it is there in the page's language. */
export function communityTexts(plan: Plan, request: BriefingRequest): readonly PageText[] {
  const ctx = contextOf(forAudience(plan, 'public'), request, undefined, 'public')
  const tongue = tongueOf(ctx, languageOf(request.language))
  const most = steps[0]
  why(ctx, tongue)
  terms(ctx, tongue, most.words)
  now(ctx, tongue, most.goals)
  doing(ctx, tongue, most.doing)
  said(ctx, tongue, most.said)
  return tongue.texts()
}

/** A language in which nothing was entered is said in ours: nobody takes the sheet for a page. */
const empty = ({ english, lang }: Tongue): Block =>
  english
    ? { t: 'text', paragraphs: ['There is nothing to tell yet.'] }
    : { t: 'heading', level: 1, text: `Nothing has been entered in ${languageName(lang)} yet`, lang: 'en' }

const notSaid = (tongue: Tongue): string[] => {
  const open = tongue.texts().filter((t) => !t.translated).length
  const name = languageName(tongue.lang)
  return open === 0
    ? []
    : [`Left out because the plan does not have them in ${name}: ${open} texts. Groundwork translates nothing.`]
}

/** A heading in the page's language; where the district has entered none, ours, marked as English for a voice. */
function heading(ctx: Context, tongue: Tongue, own: Page | undefined, part: Part): Block {
  const typed = ctx.write.line(own?.headings?.[part], 'Heading of the community page')
  const ours = typed === '' && !tongue.english ? { lang: 'en' } : {}
  return { t: 'heading', level: 1, text: typed || english[part], ...ours }
}

/** The why of the audience that was chosen; without any, what the district has committed to. */
function why(ctx: Context, tongue: Tongue): Block[] {
  const chosen = subjectOf(ctx.plan, ctx.request)
  const text =
    tongue.say('why', chosen, 'text') ||
    tongue.say('commitment', ctx.plan.get('commitment', 'commitment')?.id, 'statement')
  return text === '' ? [] : [{ t: 'text', paragraphs: [text] }]
}

function terms(ctx: Context, tongue: Tongue, most: number): Block[] {
  return ctx.plan
    .all('term')
    .filter((t) => t.status === 'adopted' && t.term && t.plain)
    .toSorted((a, b) => (a.term ?? '').localeCompare(b.term ?? ''))
    .flatMap((t) => {
      const [name, plain, isNot] = [
        tongue.say('term', t.id, 'term'),
        tongue.say('term', t.id, 'plain'),
        tongue.say('term', t.id, 'isNot'),
      ]
      const not = tongue.english && isNot !== '' ? aboutIsNot(isNot) : isNot
      return name === '' || plain === '' ? [] : [{ name, text: [plain, not].filter((w) => w !== '').join(' ') }]
    })
    .slice(0, most)
    .flatMap(({ name, text }) => hung(name, [text]))
}

/** Of a hundred: whole from ten on, so that a figure is quick to read. */
const ofHundred = (figure: number): string =>
  figure >= 10 ? String(Math.round(figure)) : String(Math.round(figure * 10) / 10)

/** Of the goal's own groups of which a figure is printed, the one that it serves least. */
function furthestBack(direction: MeasureView['direction'], rows: readonly MeasureRow[]): MeasureRow | undefined {
  const own = rows.flatMap((row) => (row.own && isPrinted(row.latest) ? [{ row, figure: row.latest.cell.shown }] : []))
  return own.toSorted((a, b) => (direction === 'down' ? b.figure - a.figure : a.figure - b.figure))[0]?.row
}

/** Up to three figures: how many of a hundred now, before, and in the group that is furthest behind. */
function now(ctx: Context, tongue: Tongue, most: number): Block[] {
  const used: GroupFigure[] = []
  const items = ctx.goals
    .filter((g) => g.goal.status !== 'draft')
    .flatMap((g) => {
      const view = mainView(ctx, g)
      const measure = ctx.plan.get('measure', view?.id)
      if (view === undefined || measure === undefined || measure.unit !== 'percent') return []
      const rows = fewRows(view)
      const all = rows.find(({ row }) => row.isTotal)?.row
      if (all === undefined || !isPrinted(all.latest)) return []
      const says = tongue.english ? tongue.say('measure', measure.id, 'phrase') : tongue.say('goal', g.goal.id, 'title')
      if (says === '') return []
      const behind = furthestBack(
        view.direction,
        rows.map(({ row }) => row),
      )
      const before = isPrinted(all.baseline) && all.baseline.year !== all.latest.year ? all.baseline : null
      const group =
        behind === undefined
          ? ''
          : tongue.english
            ? behind.inSentence
            : tongue.say('studentGroup', behind.group, 'name')
      return [
        {
          all: all.latest,
          before,
          behind: group !== '' && isPrinted(behind?.latest) ? behind.latest : null,
          group,
          says,
          people: measure.people,
        },
      ]
    })
    .slice(0, most)
    .map(({ all, before, behind, group, says, people }) => {
      used.push(all, ...(before ? [before] : []), ...(behind ? [behind] : []))
      const [n, was, least] = [all, before, behind].map((f) => (f ? ofHundred(f.cell.shown) : ''))
      const year = before ? yearInWords(before.year) : ''
      if (!tongue.english)
        return {
          figure: `${n} / 100`,
          says: [says, before ? `${year}: ${was} / 100` : '', behind ? `${group}: ${least} / 100` : '']
            .filter((w) => w !== '')
            .join('; '),
        }
      const who = people === 'staff' ? 'staff members' : people === 'families' ? 'families' : 'students'
      const then = before ? ` In ${year} it was ${was}.` : ''
      return {
        figure: `${n} of 100`,
        says: `${who} ${says.replace(/[.\s]+$/, '')}.${then}${behind ? ` For ${group} it is ${least}.` : ''}`,
      }
    })
  return items.length === 0 ? [] : [{ t: 'keys', items, of: used }]
}

/** What is under way with the community; where nothing is, the strategies of the goals. */
function doing(ctx: Context, tongue: Tongue, most: number): Block[] {
  const { date } = ctx.request
  const acts = ctx.plan
    .all('act')
    .filter((a) => a.status === 'inProgress' || a.status === 'notBegun')
    .toSorted((a, b) => lateFrom(a).localeCompare(lateFrom(b)) || (a.id < b.id ? -1 : 1))
  const lines =
    acts.length > 0
      ? acts.map((a) => {
          const title = tongue.say('act', a.id, 'title')
          const by = title !== '' && tongue.english && a.due !== undefined && lateFrom(a) >= date
          if (by) ctx.told('act', a.id, 'due')
          return by && a.due !== undefined ? `${title} (by ${monthOfRough(a.due)})` : title
        })
      : ctx.goals.flatMap((g) =>
          ctx.plan
            .all('strategy')
            .flatMap((s) => (s.goal === g.goal.id ? [tongue.say('strategy', s.id, 'title')] : [])),
        )
  const shown = lines.filter((l) => l !== '').slice(0, most)
  return shown.length === 0 ? [] : [{ t: 'text', paragraphs: shown, list: 'numbered' }]
}

/** What people said and what came of it: the latest meetings of which both are written. */
function said(ctx: Context, tongue: Tongue, most: number): Block[] {
  return ctx.plan
    .all('engagement')
    .filter((e) => e.heard?.trim() && e.done?.trim() && (e.date ?? '') <= ctx.request.date)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (a.id < b.id ? -1 : 1))
    .flatMap((e) => {
      const [title, heard, done] = [
        tongue.say('engagement', e.id, 'title'),
        tongue.say('engagement', e.id, 'heard'),
        tongue.say('engagement', e.id, 'done'),
      ]
      if (title === '' || heard === '' || done === '') return []
      return [{ title, lines: tongue.english ? [`You said: ${heard}`, `We did: ${done}`] : [heard, done] }]
    })
    .slice(0, most)
    .flatMap(({ title, lines }) => hung(title, lines))
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
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .slice(0, mostMeetings)
  for (const m of next) ctx.told('meeting', m.id, 'forum', 'date')
  return hung(
    'Come',
    next.length === 0 ? [] : [`The board meets on ${next.map((m) => dayInWords(m.date ?? '')).join('; ')}.`],
  )
}

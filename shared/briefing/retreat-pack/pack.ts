import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import { fillSlots } from '../../guide/guide.ts'
import levels from '../../guide/lists/indicator-levels.json' with { type: 'json' }
import { wholeStep } from '../../guide/steps/index.ts'
import type { Step } from '../../guide/types.ts'
import { type Gathering, gatheringOf, type Part } from '../../retreat/gathering.ts'
import { meaningsOf } from '../../retreat/levels.ts'
import { titleOfPart } from '../../retreat/timetable.ts'
import { commas, compareTexts, countInWords, listed, plural, quotation, withNumber } from '../../words/index.ts'
import { agendaContents, nameOf } from '../agenda/contents.ts'
import { type Context, contextOf } from '../context.ts'
import type { Block, Drawn } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { laterForWhoHandsOut } from '../left-out.ts'
import { agendaHead, agendaNote, agendaTable } from '../parts/agenda.ts'
import { nothing } from '../parts/purpose.ts'
import { aboutIsNot } from '../parts/terms.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'

/**
 * The retreat pack: the agenda, a worksheet for each step of it with its questions and lines to write on, a ballot for
 * each vote, and cards with our terms. It works where nothing has a plug. Its reader is the cabinet.
 */
export function retreatPack(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const ctx = contextOf(forAudience(plan, 'cabinet'), request, covers, 'cabinet')
  const id = subjectOf(ctx.plan, request)
  const g = id === undefined ? undefined : gatheringOf(ctx.plan, { kind: 'retreat', id })
  const blocks =
    g === undefined
      ? [
          nothing('No retreat is planned yet, so there is no agenda, and there are no worksheets.'),
          ...termCards(ctx, false),
        ]
      : [...agendaHead(ctx, g), ...agenda(ctx, g), ...sheets(ctx, g), ...ballots(ctx, g), ...termCards(ctx)]
  const model = frame(ctx, {
    document: 'retreatPack',
    kind: 'Retreat pack',
    title: () => (g === undefined ? 'Retreat pack' : ctx.write.line(g.title, 'Retreat') || 'Retreat without a title'),
    blocks,
    plain: true,
    sheets: true,
    end: () => [],
  })
  return drawn(ctx, model, laterForWhoHandsOut(ctx))
}

function agenda(ctx: Context, g: Gathering): Block[] {
  const top: Block = { t: 'heading', level: 1, text: 'Agenda' }
  if (g.agenda.length === 0) return [top, nothing('The plan records no agenda.')]
  return [
    top,
    ...agendaTable(ctx, g, { nameOf: (part) => nameOf(ctx, g, part) }),
    ...agendaNote(ctx, g),
    ...agendaContents(ctx, g),
  ]
}

/** Most indicators that a sheet rates, so that it stays a sheet. */
const mostRated = 3
/** Lines below a question: one for each so many minutes. */
const MINUTES_A_LINE = 3

/** A sheet for each step that the agenda is about, in its order: one for all parts that are about it. */
function sheets(ctx: Context, g: Gathering): Block[] {
  const steps = Map.groupBy(
    g.agenda.filter((p) => p.step && wholeStep(p.step)),
    (p) => p.step ?? '',
  )
  return [...steps].flatMap(([id, parts], i) => {
    const step = wholeStep(id)
    return step === undefined ? [] : sheet(ctx, step, parts, `Worksheet ${String.fromCharCode(65 + (i % 26))}`)
  })
}

function sheet(ctx: Context, step: Step, parts: readonly Part[], name: string): Block[] {
  const ours = (text: string) => ctx.write.line(fillSlots(text, ctx.plan.get('words', 'words')), 'Guide')
  const titles = (of: readonly Part[]) =>
    listed([...new Set(of.map((p) => quotation(ctx.write.line(titleOfPart(p), 'Agenda part'))))])
  // A question that was chosen for one part is not for the others that the sheet serves.
  const chosen = (id: string) => (parts.length > 1 ? parts.filter((p) => p.question === id) : [])
  return [
    { t: 'heading', level: 1, text: `${name}. ${ours(step.title)}`, newPage: true },
    { t: 'note', text: `For ${titles(parts)}. Table: ______________` },
    { t: 'text', paragraphs: [ours(step.why)] },
    ...step.inTheRoom.map(
      (q, i): Block => ({
        t: 'lines',
        label: `${commas(i + 1)}. ${ours(q.question)}${chosen(q.id).length > 0 ? ` (for ${titles(chosen(q.id))})` : ''}`,
        many: Math.min(7, Math.max(3, Math.round(q.minutes / MINUTES_A_LINE))),
      }),
    ),
    { t: 'heading', level: 2, text: 'Where are we today?' },
    ...step.indicators.slice(0, mostRated).map(
      (indicator): Block => ({
        t: 'ticks',
        label: ours(indicator.statement),
        options: levels.items.map((l) => l.name),
      }),
    ),
    { t: 'lines', label: 'How do we know? Name a document and a page.', many: 2 },
  ]
}

/** Dots for each person if their number is not entered. */
const usualDots = 3
const votes = /dots|vote|rank/i

/** A ballot for each vote: its entered options, else the goals, with room for new ones. */
function ballots(ctx: Context, g: Gathering): Block[] {
  const own = ctx.plan.all('ballot').filter((b) => b.retreat === g.id && b.closed !== true)
  const planned = g.agenda.filter((p) => votes.test(p.block ?? '') && !own.some((b) => b.part === p.part))
  const goals = ctx.goals.map((x) => {
    ctx.told('goal', x.goal.id, 'title')
    return withNumber(x.no, x.title)
  })
  const all = [
    ...own.map((b) => {
      ctx.told('ballot', b.id, 'question', 'dots', 'results')
      const options = (b.results ?? []).flatMap((r) => ctx.write.line(r.option, 'Option of a vote') || [])
      const meanings = meaningsOf(b, ctx.plan.get('words', 'words'))
      return {
        question: ctx.write.line(b.question, 'Question of a vote') || 'Vote without a question',
        dots: b.dots ?? usualDots,
        options: meanings?.map((m, i) => `${options[i]}: ${m}`) ?? (options.length > 0 ? options : goals),
        level: meanings !== null,
      }
    }),
    ...planned.map((p) => ({
      question: ctx.write.line(titleOfPart(p), 'Agenda part'),
      dots: usualDots,
      options: goals,
      level: false,
    })),
  ]
  return all.flatMap((b) => ballot(b.question, Math.min(6, Math.max(1, b.dots)), b.options, b.level))
}

/** Empty rows for additions. */
const OPEN_ROWS = 2
/** Letters of an option beside which its boxes still fit. */
const BESIDE = 34

function ballot(question: string, dots: number, options: readonly string[], level: boolean): Block[] {
  const boxes = level ? [''] : Array.from({ length: dots }, (_, i) => commas(i + 1))
  // Boxes are in one column, so that they are counted at a glance.
  const below = options.some((o) => o.length > BESIDE)
  const ticks = (label: string): Block => ({ t: 'ticks', label, options: boxes, ...(below && { below }) })
  const open: readonly Block[] = [
    { t: 'lines', label: 'Something else:', many: 1, beside: true },
    { t: 'ticks', label: 'Dots for it:', options: boxes },
  ]
  const rules = level
    ? 'Pick one level, in silence.'
    : `You have ${commas(dots)} ${plural(dots, 'dot', 'dots')}: check ${countInWords(dots)} ${dots === 1 ? 'box' : 'boxes in all. You may check several on one line'}.`
  return [
    { t: 'heading', level: 1, text: `Ballot. ${question}`, newPage: true },
    { t: 'text', paragraphs: [`${rules} No names. Print one for each person.`] },
    ...options.map(ticks),
    ...(level ? [] : Array.from({ length: OPEN_ROWS }, () => open).flat()),
    { t: 'lines', label: level ? 'What did you see that says so?' : 'Why is that your first choice?', many: 3 },
  ]
}

/** The district's own terms, to be cut out, read aloud and told in one's own words. */
function termCards(ctx: Context, newPage = true): Block[] {
  const all = ctx.plan
    .all('term')
    .filter((t) => t.status === 'adopted' && t.term && t.plain)
    .toSorted((a, b) => compareTexts(a.term ?? '', b.term ?? ''))
  if (all.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'Term cards', newPage },
    {
      t: 'text',
      paragraphs: ['Cut along the lines. Take one each. Read it aloud, then say what it means in your own department.'],
    },
    {
      t: 'cards',
      level: 2,
      cards: all.map((t) => {
        ctx.told('term', t.id, 'term', 'plain', 'isNot')
        const isNot = ctx.write.line(t.isNot, 'Term, what it does not mean')
        return {
          title: ctx.write.line(t.term, 'Term'),
          paragraphs: [ctx.write.line(t.plain, 'Term, what it means')],
          under: isNot === '' ? [] : [aboutIsNot(isNot)],
        }
      }),
    },
  ]
}

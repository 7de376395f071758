import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import { inTrouble } from '../../rules/status.ts'
import { capital, countInWords, firstSentence, goalNumbers, plural, small } from '../../words/index.ts'
import { type Context, contextOf, type NumberedGoal, statusOf } from '../board/context.ts'
import { monitoredOn } from '../board/defaults.ts'
import { gapsAhead } from '../board/gaps.ts'
import { glance } from '../board/glance.ts'
import { keyFigures } from '../board/key-figures.ts'
import { besideStatus, standingIn, statusNamesIn } from '../board/marks.ts'
import { inOneSentence, statusNote, unanswered } from '../board/stand.ts'
import { mainView, shortSubject } from '../board/views.ts'
import type { Block, Drawn } from '../document.ts'
import { fewRows } from '../few-rows.ts'
import { drawn, frame } from '../frame.ts'
import { compactNote } from '../left-out.ts'
import { pastInWords } from '../parts/open-actions.ts'
import { policiesAloneWords } from '../parts/policies-alone.ts'
import { hung } from '../parts/table.ts'
import { unshownWords } from '../parts/unshown.ts'
import { planInSentence } from '../plan-name.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { moreOfGoal, mostWithMore } from './more.ts'

/**
 * How much is on the page, from all to least. The first step that fits on one page is taken, so the page holds as
 * much as it can and never a line more. Typed text is whole or left out: `text` is the longest allowed. `kinds` is
 * how many kinds of records are named among what is left out, `note` whether it says how long a status counts. Each
 * step says what it leaves out.
 */
interface Step {
  /** Other parts that a plan of a few goals prints for each. */
  readonly more?: 'picture' | 'words'
  /** The caption of the picture alone tells what is counted. */
  readonly caption?: boolean
  readonly goals: number
  readonly rows: number
  readonly figures: boolean
  readonly text: number
  readonly asked: number
  readonly narratives: number
  readonly owners: boolean
  /** A goal takes one row, before any goal is left out; of all goals the first sentence says enough then. */
  readonly inOneRow?: boolean
  readonly lead?: 'first'
  readonly note: boolean
  readonly kinds: number
  readonly unshown: boolean
}

const all: Step = {
  ...{ goals: 99, rows: 9, figures: true, text: 700, asked: 9, narratives: 5 },
  ...{ owners: true, note: true, kinds: 99, unshown: true },
}

/** Each step has less than the one before. */
const less: readonly Partial<Step>[] = [
  { kinds: 8 },
  { unshown: false },
  { rows: 2, text: 500, asked: 6, narratives: 2 },
  // A goal's owner is missed before the names of what is left out.
  { kinds: 3 },
  { rows: 1, text: 350, asked: 5, narratives: 1, owners: false, kinds: 5 },
  { goals: 14, asked: 4, narratives: 0 },
  { goals: 10, text: 260, kinds: 3 },
  { goals: 8, figures: false, text: 200, asked: 3, note: false },
  { inOneRow: true },
  { lead: 'first' },
  { kinds: 0 },
  { goals: 7, kinds: 2 },
  { kinds: 0 },
  { goals: 6, text: 160, kinds: 2 },
  { kinds: 0 },
  { goals: 5, kinds: 1 },
  { kinds: 0 },
  { goals: 4, text: 120, asked: 2, kinds: 0 },
  { goals: 3, text: 80, asked: 1 },
  { goals: 2 },
  { goals: 1 },
]

const base: readonly Step[] = [all, ...less.map((_, at): Step => Object.assign({ ...all }, ...less.slice(0, at + 1)))]

/** A plan of a few goals has room for what a board asks next: with the picture where that fits, else in words. */
const short: readonly Step[] = [
  { ...all, more: 'picture' },
  // How long a status counts and how many goals are on track is missed before the groups are.
  { ...all, more: 'picture', figures: false, note: false },
  { ...all, more: 'picture', figures: false, note: false, caption: true },
  { ...all, more: 'words' },
]

/** How often the page can be made again with less on it. */
export const onePageSteps = base.length + short.length

const needs = { offTrack: 0, atRisk: 1, improved: 3, onTrack: 4, done: 5 } as const

/**
 * Goals in the order in which a board has to look at them: those that the item itself serves and those of the evening, then
 * last called off track, at risk, without a status that counts, the others.
 */
function byNeed(ctx: Context): readonly NumberedGoal[] {
  const monitored = monitoredOn(ctx.plan, ctx.request.date)
  const serves = new Set(ctx.request.cover.serves?.goals)
  const need = (g: NumberedGoal): number => {
    // A reader of nothing else votes by this page.
    if (serves.has(g.goal.id)) return -2
    if (monitored.has(g.goal.id)) return -1
    const { counts, word, against } = standingIn(ctx, g.goal)
    if (against === 'worse' || against === 'same') return 0
    // A bad status that is too old to count is still the last word: no better one is entered.
    if (word === 'offTrack' || word === 'atRisk') return needs[word]
    return counts && word !== undefined ? needs[word] : 2
  }
  return ctx.goals.toSorted((a, b) => need(a) - need(b) || a.no - b.no)
}

/**
 * The one-page brief for a board member: the status of the goals, the table of goals, what is asked. `fit` says how
 * much is left out to keep it on one page; the page itself says what. Its reader is the board. Pure, like every
 * document.
 */
export function onePageBrief(plan: Plan, request: BriefingRequest, covers?: Coverage, fit = 0): Drawn {
  const whole = contextOf(forAudience(plan, 'board'), request, covers)
  const { write } = whole
  const steps: readonly Step[] = whole.goals.length > mostWithMore ? base : [...short, ...base]
  const step = steps[Math.min(fit, steps.length - 1)] ?? all
  // With few goals, nothing is taken off the page as long as all of this is on it.
  const full = step.kinds === all.kinds
  const chosen = new Set(
    byNeed(whole)
      .slice(0, step.goals)
      .map((g) => g.goal.id),
  )
  const inTable = whole.goals.filter((g) => chosen.has(g.goal.id))
  // A goal whose words are too long for its row keeps its row, and is called by its number.
  const wordless = full ? [] : inTable.filter((g) => g.title.length > Math.max(step.text / 2, 130))
  const goals = inTable.map((g) => (wordless.includes(g) ? { ...g, title: '(its words are left out here)' } : g))
  const ctx: Context = { ...whole, goals }
  const only = whole.goals.length === 1 ? whole.goals[0] : undefined
  const said = whole.goals.filter((g) => {
    const standing = standingIn(whole, g.goal)
    // For a plan's only goal a board hears what was observed, however it is going.
    return (inTrouble(standing) || only !== undefined) && (standing.update?.narrative ?? '').trim() !== ''
  })
  const seen = said
    .map((g) => ({ g, text: write.line(statusOf(whole, g.goal.id)?.narrative, `Goal ${g.no}, status narrative`) }))
    .filter(({ text }) => text.length <= step.text)
    .slice(0, step.narratives)
  const asked = (request.cover.asked ?? [])
    .map((a) => write.line(a, 'Decisions needed'))
    .filter((a) => a !== '')
    .map((text, i) => ({ text, no: i + 1, fits: text.length <= step.text }))
  const shown = asked.filter((a) => a.fits).slice(0, step.asked)
  // If one in between has no room, each keeps its number from the briefing.
  const inOrder = shown.every((a, i) => a.no === i + 1)
  const typed = write.line(request.cover.purpose, 'Purpose')
  const purpose = typed.length <= step.text ? typed : ''
  const cost = write.paragraphs(request.cover.fiscal, 'Fiscal impact').join(' ')
  const fiscal = cost.length <= step.text ? cost : ''
  const planName = write.line(whole.plan.get('words', 'words')?.planName, 'Name of the plan')
  const named = planName.length <= (step.owners || step.goals > 14 ? 120 : 60)
  const names = statusNamesIn(whole)
  const leftOut = [
    goalsLeft(whole, goals),
    wordless.length > 0 ? `the words of ${count(wordless.length, 'goal', 'goals')}` : '',
    asked.length > shown.length ? count(asked.length - shown.length, 'decision needed', 'decisions needed') : '',
    seen.length < said.length
      ? only !== undefined
        ? 'what was seen'
        : `what we see in ${seen.length === 0 ? '' : 'other '}goals ${names.atRisk} or ${names.offTrack}`
      : '',
    purpose === '' && typed !== '' ? 'the purpose' : '',
    fiscal === '' && cost !== '' ? 'the fiscal impact' : '',
    step.note || statusNote(whole, true).length === 0 ? '' : 'how long a status counts',
    rowsLeft(whole, goals, step.rows),
    step.inOneRow && goals.some((g) => besideStatus(whole, g).join() !== besideStatus(whole, g, true).join())
      ? 'what newer figures say of a status'
      : '',
    step.owners || !goals.some((g) => g.goal.owner !== undefined) ? '' : 'who owns each goal',
    step.figures || keyFigures(whole).length === 0 ? '' : 'the key figures',
    named ? '' : 'the plan’s own name',
  ].filter((l) => l !== '')
  const statusNotes = goals.length > 0 && step.note ? statusNote(whole, true) : []
  const items = step.figures ? keyFigures(whole) : []
  const over = [
    unanswered(whole).trim(),
    gapsAhead(whole).trim(),
    pastInWords(whole),
    policiesAloneWords(whole),
    step.more ? '' : whereCosts(whole),
  ]
    .filter((w) => w !== '')
    .join(' ')
  // A table with every goal says of each what the further sentences count.
  const counts = inOneSentence(whole)
  const head = step.lead === 'first' && goals.length === whole.goals.length ? firstSentence(counts) : counts
  const blocks: Block[] = [
    { t: 'reading', text: head },
    ...(items.length > 0 ? [{ t: 'keys', items } as const] : []),
    ...(goals.length > 0
      ? [
          { t: 'heading', level: 1, text: 'Goals at a glance', quiet: true } as const,
          glance(ctx, ctx.goals, { most: step.rows, owners: step.owners, inOneRow: step.inOneRow ?? false }),
          ...(over === '' ? [] : [{ t: 'note', text: over } as const]),
          ...(step.unshown ? unshown(whole, goals) : []),
        ]
      : []),
    ...(step.more
      ? goals.flatMap((g) =>
          moreOfGoal(ctx, g, { picture: step.more === 'picture', caption: step.caption ?? false, head }),
        )
      : []),
    ...seen.flatMap(({ g, text }) => {
      whole.told('statusUpdate', statusOf(whole, g.goal.id)?.id, 'narrative')
      const label = standingIn(whole, g.goal).recent ? 'What we see' : 'What was seen'
      return hung(only === undefined ? `Goal ${g.no}` : label, [text], { level: 1 })
    }),
    ...hung('Purpose', [purpose], { level: 1 }),
    ...hung(
      plural(asked.length, 'Decision needed', 'Decisions needed'),
      shown.map((a) => (asked.length === 1 || (inOrder && shown.length > 1) ? a.text : `${a.no}. ${a.text}`)),
      { level: 1, ...(shown.length > 1 && { list: inOrder ? ('numbered' as const) : ('plain' as const) }) },
    ),
    ...hung('Fiscal impact', [fiscal], { level: 1 }),
    ...statusNotes,
  ]
  const model = frame(ctx, {
    document: 'onePage',
    kind: 'One-page brief',
    title: (name) => titleOf(whole, named ? planInSentence(name) : 'the plan'),
    blocks,
    end: () => compactNote(ctx, leftOut, step.kinds),
  })
  return drawn(ctx, model)
}

/** A page on one goal says in its title what that goal is about. */
function titleOf(ctx: Context, planName: string): string {
  const [only] = ctx.goals
  const subject = only === undefined || ctx.goals.length > 1 ? '' : shortSubject(ctx, only)
  return subject === '' ? `${capital(planName)} at a glance` : `${subject} in ${planName}`
}

/** In one step: the board briefing, to which the page sends for the rest, tells no goal's cost. */
const whereCosts = ({ plan }: Context): string =>
  plan.all('budgetLine').some((l) => l.goal) ? 'The progress report has what each goal costs.' : ''

/** What the table's figures do not show, each goal by its number. */
function unshown(ctx: Context, goals: readonly NumberedGoal[]): Block[] {
  const said = goals.flatMap((g) => {
    const view = mainView(ctx, g)
    const words = view === undefined ? '' : unshownWords(ctx, view.id)
    return words === '' ? [] : [`Goal ${g.no}. ${words}`]
  })
  return said.length === 0 ? [] : [{ t: 'note', text: said.join(' ') }]
}

const mostNamed = 3

/** Goals without a row; a few by their numbers, so that nobody has to count which one is missing. */
function goalsLeft({ goals: all }: Context, goals: readonly NumberedGoal[]): string {
  const nos = all.map((g) => g.no).filter((no) => !goals.some((g) => g.no === no))
  if (nos.length > mostNamed) return count(nos.length, 'goal', 'goals')
  return nos.length === 0 ? '' : small(goalNumbers(nos))
}

/** The rows for which a goal has no room: all students, or others as well. */
function rowsLeft(ctx: Context, goals: readonly NumberedGoal[], most: number): string {
  const left = goals.flatMap((g) => {
    const view = mainView(ctx, g)
    return view === undefined ? [] : fewRows(view).slice(most)
  })
  if (left.length === 0) return ''
  if (left.every(({ row }) => row.isTotal)) return 'figures for all students'
  return left.some(({ row }) => row.isTotal) ? 'figures for all students and other groups' : 'figures for other groups'
}

const count = (n: number, one: string, more: string): string => `${countInWords(n)} ${plural(n, one, more)}`

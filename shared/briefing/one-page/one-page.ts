import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import { inTrouble } from '../../rules/status.ts'
import { capital, countInWords, firstSentence, goalNumbers, plural } from '../../words/index.ts'
import { byNeed } from '../board/by-need.ts'
import { monitoredOn } from '../board/defaults.ts'
import { gapsAhead } from '../board/gaps.ts'
import { glance } from '../board/glance.ts'
import { keyFigures } from '../board/key-figures.ts'
import { besideStatus, standingIn, statusNamesIn } from '../board/marks.ts'
import { notFor } from '../board/missed.ts'
import { inOneSentence, statusNote, unanswered } from '../board/stand.ts'
import { mainView, shortSubject } from '../board/views.ts'
import { type Context, contextOf, type NumberedGoal, statusOf } from '../context.ts'
import type { Block, Drawn } from '../document.ts'
import { fewRows } from '../few-rows.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { costsInYear } from '../parts/goal-costs.ts'
import { pastInWords } from '../parts/open-actions.ts'
import { policiesAloneWords } from '../parts/policies-alone.ts'
import { hung } from '../parts/table.ts'
import { unshownWords } from '../parts/unshown.ts'
import { planInSentence } from '../plan-name.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { whoIsBehind } from './behind-whom.ts'
import { moreOfGoal } from './more.ts'
import { all, type Step, stepOf } from './steps.ts'

/** A reader of nothing else votes by this page: first what the item itself serves, then what the evening monitors. */
const firstOf = ({ plan, request }: Context) => [new Set(request.cover.serves?.goals), monitoredOn(plan, request.date)]

const isMost = ({ goals }: Context, n: number): boolean => n * 2 > goals.length

/** The goals that the table has at a step, and those of them that are called by their number alone. */
function goalsOf(whole: Context, step: Step) {
  // With few goals, nothing is taken off the page as long as all of this is on it.
  const full = step.text === all.text
  const most = new Set(byNeed(whole, firstOf(whole)).slice(0, step.goals))
  // A table of all or most is read by numbers, one of a few by what is worst.
  const inTable = isMost(whole, step.goals) ? whole.goals.filter((g) => most.has(g)) : [...most]
  // A goal whose words are too long for its row keeps its row, and is called by its number.
  const wordless = full ? [] : inTable.filter((g) => g.title.length > Math.max(step.text / 2, 130))
  const goals = inTable.map((g) => (wordless.includes(g) ? { ...g, title: '(its words are left out here)' } : g))
  return { goals, wordless }
}

/** A typed text, and what of it is on the page: all or nothing. */
interface Typed {
  readonly whole: string
  readonly shown: string
}

interface Texts {
  /** The plan's only goal. */
  readonly only: NumberedGoal | undefined
  /** Goals of whose status something is said, and those for whose words there is room. */
  readonly said: readonly NumberedGoal[]
  readonly seen: readonly { readonly g: NumberedGoal; readonly text: string }[]
  readonly asked: readonly { readonly text: string; readonly no: number }[]
  readonly shown: readonly { readonly text: string; readonly no: number }[]
  readonly purpose: Typed
  readonly fiscal: Typed
  /** The title has the plan's own name. */
  readonly named: boolean
}

/** What people typed, each text whole or left out. */
function textsOf(whole: Context, step: Step): Texts {
  const { write, request } = whole
  const fitting = (text: string): Typed => ({ whole: text, shown: text.length <= step.text ? text : '' })
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
    .map((text, i) => ({ text, no: i + 1 }))
  const shown = asked.filter((a) => a.text.length <= step.text).slice(0, step.asked)
  const purpose = fitting(write.line(request.cover.purpose, 'Purpose'))
  const fiscal = fitting(write.paragraphs(request.cover.fiscal, 'Fiscal impact').join(' '))
  const planName = write.line(whole.plan.get('words', 'words')?.planName, 'Name of the plan')
  const named = planName.length <= (step.owners || step.goals > 14 ? 120 : 60)
  return { only, said, seen, asked, shown, purpose, fiscal, named }
}

/** What the page says that it leaves out. */
function leftOutOf(
  whole: Context,
  step: Step,
  { goals, wordless }: ReturnType<typeof goalsOf>,
  texts: Texts,
): string[] {
  const { only, said, seen, asked, shown, purpose, fiscal, named } = texts
  const names = statusNamesIn(whole)
  const lacks = (text: Typed, name: string) => (text.shown === '' && text.whole !== '' ? name : '')
  return [
    wordless.length > 0 ? `the words of ${count(wordless.length, 'goal', 'goals')}` : '',
    asked.length > shown.length ? count(asked.length - shown.length, 'decision needed', 'decisions needed') : '',
    seen.length < said.length
      ? only !== undefined
        ? 'what was seen'
        : `what we see in ${seen.length === 0 ? '' : 'other '}goals ${names.atRisk} or ${names.offTrack}`
      : '',
    lacks(purpose, 'the purpose'),
    lacks(fiscal, 'the fiscal impact'),
    step.note || statusNote(whole, true).length === 0 ? '' : 'how long a status counts',
    step.inOneRow === 'answers' ? 'the figures of each goal' : rowsLeft(whole, goals, step.rows),
    step.whom || !goals.some((g) => notFor(whole, g)?.whom) ? '' : 'for whom a goal is behind',
    step.inOneRow && goals.some((g) => besideStatus(whole, g).join() !== besideStatus(whole, g, true).join())
      ? 'what newer figures say of a status'
      : '',
    step.owners || !goals.some((g) => g.goal.owner !== undefined) ? '' : 'who owns each goal',
    step.figures || keyFigures(whole).length === 0 ? '' : 'the key figures',
    named ? '' : 'the plan’s own name',
  ].filter((l) => l !== '')
}

/** The table of goals with what is said of them below it, and the other parts that a plan of a few goals prints. */
function goalBlocks(whole: Context, ctx: Context, step: Step, head: string): Block[] {
  const { goals } = ctx
  const over = [
    goalsLeft(whole, goals),
    unanswered(whole).trim(),
    gapsAhead(whole).trim(),
    pastInWords(whole),
    policiesAloneWords(whole),
    step.more ? '' : costs(whole, goals, step),
  ]
    .filter((w) => w !== '')
    .join(' ')
  const table: Block[] =
    goals.length > 0
      ? [
          { t: 'heading', level: 1, text: 'Goals at a glance', quiet: true },
          glance(ctx, goals, {
            most: step.rows,
            owners: step.owners,
            inOneRow: step.inOneRow,
            costs: hasCosts(whole, step),
            whom: step.whom,
            named: step.named,
          }),
          ...(over === '' ? [] : [{ t: 'note', text: over } as const]),
          ...(step.unshown ? unshown(whole, goals) : []),
        ]
      : []
  const { more, caption = false } = step
  const further = more ? goals.flatMap((g) => moreOfGoal(ctx, g, { picture: more === 'picture', caption, head })) : []
  return [...table, ...further]
}

/** What people typed, under its labels. */
function textBlocks(whole: Context, { only, seen, asked, shown, purpose, fiscal }: Texts): Block[] {
  // If one in between has no room, each keeps its number from the briefing.
  const inOrder = shown.every((a, i) => a.no === i + 1)
  return [
    ...seen.flatMap(({ g, text }) => {
      whole.told('statusUpdate', statusOf(whole, g.goal.id)?.id, 'narrative')
      const label = standingIn(whole, g.goal).recent ? 'What we see' : 'What was seen'
      return hung(only === undefined ? `Goal ${g.no}` : label, [text], { level: 1 })
    }),
    ...hung('Purpose', [purpose.shown], { level: 1 }),
    ...hung(
      plural(asked.length, 'Decision needed', 'Decisions needed'),
      shown.map((a) => (asked.length === 1 || (inOrder && shown.length > 1) ? a.text : `${a.no}. ${a.text}`)),
      { level: 1, ...(shown.length > 1 && { list: inOrder ? ('numbered' as const) : ('plain' as const) }) },
    ),
    ...hung('Fiscal impact', [fiscal.shown], { level: 1 }),
  ]
}

/**
 * The one-page brief for a board member: the status of the goals, the table of goals, what is asked. `fit` says how
 * much is left out to keep it on one page; the page itself says what. Its reader is the board. Pure, like every
 * document.
 */
export function onePageBrief(plan: Plan, request: BriefingRequest, covers?: Coverage, fit = 0): Drawn {
  const whole = contextOf(forAudience(plan, 'board'), request, covers)
  const step = stepOf(whole.goals.length, fit)
  const table = goalsOf(whole, step)
  const ctx: Context = { ...whole, goals: table.goals }
  const texts = textsOf(whole, step)
  const leftOut = leftOutOf(whole, step, table, texts)
  const statusNotes = table.goals.length > 0 && step.note ? statusNote(whole, true) : []
  const items = step.figures ? keyFigures(whole) : []
  // A table with every goal says of each what the further sentences count.
  const counts = inOneSentence(whole)
  const head = step.lead === 'first' && table.goals.length === whole.goals.length ? firstSentence(counts) : counts
  const model = frame(ctx, {
    document: 'onePage',
    kind: 'One-page brief',
    title: (name) => titleOf(whole, texts.named ? planInSentence(name) : 'the plan'),
    blocks: [
      { t: 'reading', text: head },
      ...(items.length > 0 ? [{ t: 'keys', items } as const] : []),
      ...goalBlocks(whole, ctx, step, head),
      ...textBlocks(whole, texts),
      ...statusNotes,
    ],
    end: () => leftOutNote(ctx, leftOut),
  })
  return drawn(ctx, model)
}

/** A page on one goal says in its title what that goal is about. */
function titleOf(ctx: Context, planName: string): string {
  const [only] = ctx.goals
  const subject = only === undefined || ctx.goals.length > 1 ? '' : shortSubject(ctx, only)
  return subject === '' ? `${capital(planName)} at a glance` : `${subject} in ${planName}`
}

/** Whether the table has what each goal costs; a plan of few goals says it of each further down. */
const hasCosts = ({ goals }: Context, step: Step): boolean => step.costs && !step.more && goals.length > 1

/** Which paper has what each goal costs, where the page has no room for it. */
function costs(whole: Context, goals: readonly NumberedGoal[], step: Step): string {
  if (hasCosts(whole, step) && costsInYear(whole, goals) !== undefined) return ''
  return whole.plan.all('budgetLine').some((l) => l.goal) ? 'The progress report has what each goal costs.' : ''
}

/** What the table's figures do not show, each goal by its number. */
function unshown(ctx: Context, goals: readonly NumberedGoal[]): Block[] {
  const said = goals.flatMap((g) => {
    const view = mainView(ctx, g)
    const words = view === undefined ? '' : unshownWords(ctx, view.id)
    return words === '' ? [] : [`Goal ${g.no}. ${words}`]
  })
  return said.length === 0 ? [] : [{ t: 'note', text: said.join(' ') }]
}

/** Goals without a row by their numbers, which of them are behind, and where they are, so that nobody has to search. */
function goalsLeft(ctx: Context, goals: readonly NumberedGoal[]): string {
  const left = ctx.goals.filter((g) => !goals.some(({ no }) => no === g.no))
  if (left.length === 0) return ''
  const nos = left.map((g) => g.no)
  const first = goals.some((g) => firstOf(ctx).some((set) => set.has(g.goal.id))) ? 'those of this meeting, then ' : ''
  const order = isMost(ctx, goals.length) ? '' : `First come ${first}the goals that need the board most. `
  const are = plural(nos.length, 'is', 'are')
  return `${order}${goalNumbers(nos)} ${are} in the board briefing’s tables of all goals; ${whoIsBehind(ctx, left)}.`
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

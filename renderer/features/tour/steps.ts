import { isSourced } from '../../../shared/briefing/board/missing.ts'
import { yearInWords } from '../../../shared/days/index.ts'
import { bySort } from '../../../shared/domain/by-sort.ts'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import { countsOthers, howMany, peopleWords, publisher } from '../../../shared/domain/people.ts'
import { type Plan, where } from '../../../shared/domain/plan.ts'
import { goalSentence, mainMeasure } from '../../../shared/figures/goal-sentence.ts'
import type { Tour } from '../../../shared/ipc/contract.ts'
import { counts, givenIn, isUncertain, sourceName } from '../../../shared/rules/money/lines.ts'
import { dollars, listed, quoted } from '../../../shared/words/index.ts'
import { fieldSelector, recordSelector } from '../../components/focusField.ts'
import type { Passed } from '../../state/tour.ts'
import { cellKey } from '../measures/keys.ts'

export interface TourStep {
  readonly page: string
  /** The page's name in a link to it. */
  readonly place: string
  readonly title: string
  /** What to do there, in one or two sentences. */
  readonly says: string
  readonly done: boolean
  /** It was passed over: nothing of it was done, and the tour goes on without it. */
  readonly skipped?: boolean
  /** The goal whose own page can be printed. */
  readonly goal?: string | undefined
  /** The button to press there first. */
  readonly hand?: string | undefined
  /** Another way to the same end, one press away. */
  readonly other?: Way | undefined
  /** A question that may be left open: the field that answers it, or the goal that has no budget line yet. */
  readonly asks?: Asks | undefined
  /** How to go on without an answer. */
  readonly pass?: Pass | undefined
}

/** A press that goes on without an answer, and what the tour remembers of it. */
export interface Pass {
  readonly verb: string
  readonly tick: Passed
}

/** What answers a question of the tour. */
export interface Asks {
  readonly verb: string
  /** The record that opens, and the field in it; without them a budget line of the goal begins in the empty row. */
  readonly at?: string
  readonly field?: { readonly kind: string; readonly id: string; readonly name: string }
  readonly goal: string
}

/** A press that leads to a goal's sentence, or into a field of the goal or of its measure. */
export interface Way {
  readonly verb: string
  readonly page: string
  readonly goal: string
  readonly hand?: string
  /** The button there is pressed, too. */
  readonly presses?: true
  /** The place instead where the first is not: the last dashed word was filled in as the press began, or its table is closed. */
  readonly or?: string
  readonly field?: { readonly kind: string; readonly id: string; readonly name: string }
}

/** A plan is about a group if it has any group besides all students. */
const hasGroup = (plan: Plan): boolean => plan.all('studentGroup').some((g) => !g.isTotal && g.name?.trim())

interface Lack {
  readonly goal: string
  /** The group of the sentence's figures. */
  readonly whose: string
  /** The parts that the sentence still lacks. */
  readonly missing: readonly string[]
  /** Its starting figure exists, and is not printed because nobody entered how many students it is about. */
  readonly uncounted: boolean
  /** Leads to that number, in its row and year. */
  readonly toCount: Way | undefined
  /** It counts families or staff, who are in no student group. */
  readonly ofOthers: boolean
  /** Nobody is named as its owner: asked for while its form is open, though its page prints without. */
  readonly unowned: boolean
  /** Its measure has no name: papers would say so over its figures. */
  readonly unnamed: boolean
  /** The place to say instead that its figures are public. Undefined if the district makes no such exception. */
  readonly other?: Way | undefined
  /** Whether the year of its starting figure comes before that: the press leads there first. */
  readonly yearFirst: boolean
  /** The unit of its figures, in words. */
  readonly counts: Readonly<Record<'howMany' | 'column' | 'many' | 'publisher', string>>
}

/** Leads into the number that belongs to a measure's starting figure; undefined where nothing waits for one. */
function toCount(plan: Plan, goal: RecordOf<'goal'>): Way | undefined {
  const { group, parts } = goalSentence(plan, goal)
  const measure = mainMeasure(plan, goal)
  const year = measure?.baselineYear
  if (group === null || !year || parts.every((p) => typeof p === 'string' || !p.uncounted)) return undefined
  return {
    verb: `Enter the number of ${peopleWords(measure.people).many}`,
    page: 'align-goals',
    goal: goal.id,
    field: { kind: 'measure', id: measure.id, name: `n/${group}/${year}` },
    hand: fieldSelector('value', cellKey('value', measure.id, group, year).id, 'n'),
    or: recordSelector('measure', measure.id),
  }
}

/**
 * What the most complete goal still lacks in its sentence; null if no goal has a title. `later`: the number of its starting
 * figure can wait.
 */
function lackInSentence(plan: Plan, later = false): Lack | null {
  const lacks = bySort(plan.all('goal'))
    .filter((g) => g.title?.trim())
    .map((g): Lack => {
      const slots = goalSentence(plan, g).parts.filter((p) => typeof p !== 'string')
      const measure = mainMeasure(plan, g)
      const uncounted = !later && slots.some((s) => s.uncounted)
      const exempt = plan.get('district', 'district')?.neverPublicSmall !== true
      const unnamed = !plan.get('measure', g.mainMeasure)?.short?.trim()
      const to = (verb: string, name: string): Way | undefined =>
        measure && { verb, page: 'align-goals', goal: g.id, field: { kind: 'measure', id: measure.id, name } }
      return {
        goal: g.id,
        whose: slots.find((s) => s.slot === 'group' && s.state === 'set')?.text ?? '',
        missing: slots.flatMap((s) => (s.state === 'empty' ? [s.text] : [])),
        uncounted,
        toCount: toCount(plan, g),
        ofOthers: measure !== undefined && countsOthers(measure),
        other:
          uncounted && exempt
            ? to('Go to that box', 'public')
            : !uncounted && unnamed
              ? to('Name the measure', 'short')
              : undefined,
        unnamed,
        unowned: plan.get('person', g.owner) === undefined,
        yearFirst: !measure?.baselineYear,
        counts: {
          howMany: howMany({ people: measure?.people, unit: undefined }),
          column: peopleWords(measure?.people).column,
          many: peopleWords(measure?.people).many,
          publisher: publisher({ people: measure?.people }),
        },
      }
    })
  const weight = (l: Lack) => l.missing.length + Number(l.uncounted) + Number(l.unnamed)
  return lacks.length === 0 ? null : lacks.reduce((a, b) => (weight(b) < weight(a) ? b : a))
}

/** The button that an empty page begins with. */
const BEGIN = '[data-begin] button'

/** The word of a goal's sentence that is entered next, or its first. */
const wordOf = (goal: string, empty: boolean): string =>
  `[data-record="goal/${goal}"] [data-slot${empty ? '="empty"' : ''}]`

/** The way back to the tour's sentence, from a form far below it, and on into the field of its next word. */
const toSentence = ({ goal }: Lack): Way => ({
  verb: 'Go to the next blank',
  page: 'align-goals',
  goal,
  hand: wordOf(goal, true),
  presses: true,
  or: wordOf(goal, false),
})

/** What comes before the starting figure; '' where nothing does. */
const orderOf = ({ missing, yearFirst }: Lack): string =>
  missing.includes('the starting figure') && yearFirst ? 'first its year, then the figure itself' : ''

/** What to do for a goal that can be printed with a figure. */
function saysOfGoal(lack: Lack | null): string {
  if (lack && lack.missing.length > 0) {
    // The row of all students may have figures already: the text says whose are meant.
    const isFigure = (part: string) => part === 'the starting figure' || part === 'the target'
    const whose = lack.whose === '' ? '' : ` for ${lack.whose}`
    const order = orderOf(lack)
    if (lack.missing.every(isFigure))
      return `Enter ${listed(lack.missing)}${whose}${order && `: ${order}`}. A figure counts once you leave its field.`
    const of = lack.missing.some(isFigure) && whose !== '' ? `,${whose}` : ''
    return `The goal’s sentence still needs${of}: ${listed(lack.missing)}. Press the dashed words in it to go there${order && ` (for the starting figure ${order})`}.${lack.unowned ? ' Name an owner, too.' : ''}`
  }
  if (lack?.uncounted)
    return `The starting figure and the target are not printed yet: of very few ${lack.counts.many} they could give one away. Enter ${lack.counts.howMany} in the column “${lack.counts.column}”.${lack.other ? ` If ${lack.counts.publisher} has published the figures anyway, check the box that says so.` : ''} Or go on without the number.`
  if (lack?.unnamed)
    return 'Name the measure in a few words, such as “Grade 3 reading”, in its details. Its tables are called so on paper.'
  return 'Write one goal, choose its group (or families, or staff), and add a measure: what you count, where it is now, where it should be. The goal’s sentence writes itself from these fields.'
}

/** A part that a first page still lacks, and where to enter it. */
export interface Rest extends Way {
  /** As it goes on after “It still”. */
  readonly says: string
  /** It comes first: who writes a goal can name its owner. Its source or a number may be known to others alone. */
  readonly leads?: true
}

/** What the printed goal's page still needs before it is handed on: an owner, a source, the number behind its figures. */
export function restOf(plan: Plan): readonly Rest[] {
  const lack = lackInSentence(plan, true)
  const goal = plan.get('goal', lack?.goal)
  if (goal === undefined) return []
  const measure = mainMeasure(plan, goal)
  const on = { page: 'align-goals', goal: goal.id }
  return [
    ...(plan.get('person', goal.owner) === undefined
      ? [
          {
            says: 'names no owner',
            verb: 'Name an owner',
            leads: true as const,
            ...on,
            field: { kind: 'goal', id: goal.id, name: 'owner' },
          },
        ]
      : []),
    ...(measure && !isSourced(plan, measure)
      ? [
          {
            says: 'gives no source for its figures',
            verb: 'Name the source',
            ...on,
            field: { kind: 'measure', id: measure.id, name: 'source' },
          },
        ]
      : []),
    ...(lack?.toCount
      ? [
          {
            says: `leaves out its starting figure and target, without a number of ${lack.counts.many}`,
            ...lack.toCount,
          },
        ]
      : []),
  ]
}

/** True where every step is done and the strip has what to mend first before the page is handed on. */
export const leadsOn = (plan: Plan, tour: Tour | undefined): boolean =>
  tour?.on === true && tourSteps(plan, tour).every((s) => s.done) && restOf(plan).some((r) => r.leads)

/** What the page lacks before it is saved, so that nobody prints it twice. */
export function beforeExport(plan: Plan): string {
  const rest = restOf(plan)
  return rest.length === 0 ? '' : ` The page still ${listed(rest.map((r) => r.says))}.`
}

const SKIP = 'If you don’t know, skip this: it can be entered at any time.'

/**
 * What the goal costs and whether it is paid, one short question after the other: each may be skipped, and its page says
 * what was answered. The first page is not held up by it: once it was seen nothing more is asked.
 */
function costStep(plan: Plan, tour: Tour, goal: string | undefined): TourStep {
  const step = costQuestion(plan, goal)
  if (goal === undefined || step.done || !(tour.costSkipped || tour.seen)) return step
  // Where an amount is in, the cost was told, and who pays it can wait.
  return { ...step, done: true, skipped: !where(plan, 'budgetLine', 'goal', goal).some(counts) }
}

function costQuestion(plan: Plan, goal: string | undefined): TourStep {
  const step = {
    page: 'resource-budget',
    place: 'Budget lines',
    title: 'What it costs',
    pass: { verb: 'Skip this', tick: 'costSkipped' },
  } as const
  const lines = goal === undefined ? [] : where(plan, 'budgetLine', 'goal', goal).filter((l) => l.status !== 'declined')
  const line = lines.find(counts) ?? lines[0]
  if (goal === undefined) return { ...step, says: SKIP, done: false }
  if (line === undefined)
    return {
      ...step,
      says: `What does this goal cost a year, and who pays? Its page says so. ${SKIP}`,
      done: false,
      asks: { verb: 'Enter what it costs', goal },
    }
  const of = { kind: 'budgetLine', id: line.id }
  const at = `budgetLine/${line.id}`
  if (!counts(line)) {
    const name = line.description?.trim() ? (line.amount === undefined ? 'amount' : 'fiscalYear') : 'description'
    const says = `Enter what this pays for and how much it costs in ${line.fiscalYear ? yearInWords(line.fiscalYear) : 'a year'}. If it is paid again each year, check “Recurring”. ${SKIP}`
    return { ...step, says, done: false, asks: { verb: 'Go to the budget line', at, field: { ...of, name }, goal } }
  }
  const source = plan.get('fundingSource', line.source)
  if (source === undefined)
    return {
      ...step,
      says: `Who pays the ${dollars(line.amount)}? Enter the “Funding source” in its budget line: type its name. ${SKIP}`,
      done: false,
      asks: { verb: 'Name who pays', at, field: { ...of, name: 'source' }, goal },
    }
  const { fiscalYear } = line
  if (givenIn(plan, source.id, fiscalYear).said && !isUncertain(plan, source.id, fiscalYear))
    return { ...step, says: SKIP, done: true }
  const amount = derivedId(kinds.fundingAmount, { source: source.id, fiscalYear }) ?? ''
  return {
    ...step,
    page: 'resource-funding',
    place: 'Funding sources',
    says: `Is that money there? Enter how much ${quoted(sourceName(source))} gives in ${yearInWords(fiscalYear)}, and how certain that is. ${SKIP}`,
    done: false,
    asks: {
      verb: 'Enter whether it is secured',
      at: `fundingSource/${source.id}`,
      field: { kind: 'fundingAmount', id: amount, name: 'grant' },
      goal,
    },
  }
}

const papers = { letter: 'Letter', a4: 'A4', legal: 'Legal' } as const

/** What the board briefing has that the goal's page does not. */
const BOARD = ' If the board will vote, make a board briefing instead.'

/**
 * From an empty plan to a first printed page. The first three steps are ticked off by the plan's own records; that the
 * third was skipped, and the last two, leave none and are remembered on this laptop. The paper is not asked for: a new plan has what is usual in its
 * country, and the step that prints names it.
 */
export function tourSteps(plan: Plan, tour: Tour, onBoard = false): readonly TourStep[] {
  const lack = lackInSentence(plan, tour.countLater)
  const ofOthers = tour.ofOthers === true || lack?.ofOthers === true
  return [
    {
      page: 'foundation-groups',
      place: 'Student groups',
      title: 'Student groups',
      hand: `${BEGIN}, [data-add="starting-list"] button`,
      says: plan.all('studentGroup').some((g) => g.isTotal)
        ? 'Only all students are in the plan so far. Add one more group, whose results you want to see beside theirs. A goal about families or staff needs none: that is chosen in the goal.'
        : 'Add student groups: check at least one to compare with all students. A goal about families or staff needs none: that is chosen in the goal.',
      done: hasGroup(plan) || ofOthers,
      skipped: !hasGroup(plan) && ofOthers,
      pass: { verb: 'My goal is about families or staff', tick: 'ofOthers' },
    },
    {
      page: 'align-goals',
      place: 'Goals',
      title: 'A goal',
      says: saysOfGoal(lack),
      hand: lack ? wordOf(lack.goal, lack.missing.length > 0) : BEGIN,
      // The sentence's missing parts come first.
      other: lack && lack.missing.length > 0 ? toSentence(lack) : lack?.other,
      done: lack !== null && lack.missing.length === 0 && !lack.uncounted && !lack.unnamed,
      pass:
        lack?.uncounted && lack.missing.length === 0
          ? { verb: 'I don’t have the number yet', tick: 'countLater' }
          : undefined,
    },
    costStep(plan, tour, lack?.goal),
    {
      page: 'briefings',
      place: 'Briefings',
      title: 'Print the goal',
      says: `Print one ${papers[plan.get('district', 'district')?.paper ?? 'letter']} page about this goal.${BOARD}`,
      done: tour.seen,
      goal: lack?.goal,
    },
    {
      page: 'briefings',
      place: 'Briefings',
      title: 'Print to PDF',
      says: `Press “Print draft to PDF…” beside the goal’s page. When the page is final, uncheck “Mark every page as a draft” below it.${onBoard ? '' : BOARD}`,
      done: tour.printed,
      goal: lack?.goal,
    },
  ]
}

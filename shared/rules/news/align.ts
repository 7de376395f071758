import { latestOf, onRough, roughInWords } from '../../days/index.ts'
import { bySort } from '../../domain/by-sort.ts'
import { derivedId } from '../../domain/ids.ts'
import { kinds } from '../../domain/kinds/index.ts'
import { inForce, isEnded, policiesHolding } from '../../domain/policy-force.ts'
import { policyInSentence } from '../../domain/policy-name.ts'
import { capital, countInWords, goalNumbers, plural, share, small, those } from '../../words/index.ts'
import { datedPolicies } from '../policy-days.ts'
import { isOrder } from '../policy-kinds.ts'
import { isReviewLate } from '../policy-review.ts'
import { most, type News, named, someOf, todoIn } from './tell.ts'

/** As many numbers of goals as a person takes in within a sentence. */
const MOST_NUMBERS = 9

/** Which goals, by number, have no adopted policy behind them, out of all. */
export function backingNews(unbacked: readonly number[], of: number): string {
  if (unbacked.length === 0) return `An adopted policy stands behind ${of === 1 ? 'the' : 'each'} goal.`
  if (unbacked.length === of)
    return `No adopted policy stands behind ${of === 1 ? 'the goal' : `any of ${countInWords(of)} goals`} yet.`
  // A sentence of thirty numbers is no news: the rows below have them.
  const which = unbacked.length > MOST_NUMBERS ? '' : `: ${small(goalNumbers(unbacked))}`
  return `${share(unbacked.length, of)} goals ${plural(unbacked.length, 'has', 'have')} no adopted policy behind ${plural(unbacked.length, 'it', 'them')}${which}.`
}

/** The news of the steps of Align; Goals has its own. */
export const alignNews: Readonly<Record<string, News>> = {
  'align-backing': (plan) => {
    const goals = bySort(plan.all('goal'))
    if (goals.length === 0 || plan.all('policy').every((p) => isEnded(p))) return null
    return backingNews(
      goals.flatMap((g, i) => (policiesHolding(plan, g.id).length > 0 ? [] : [i + 1])),
      goals.length,
    )
  },
  'align-commitment': (plan, today) => {
    const c = plan.get('commitment', 'commitment')
    if (c === undefined) return null
    const enter = (field: string, what: string, verb: string) => todoIn('commitment', 'commitment', field, what, verb)
    if (!c.statement?.trim())
      return {
        says: c.mission?.trim()
          ? 'The mission is entered, but there is no commitment statement yet.'
          : 'There is no commitment statement yet.',
        todo: enter('statement', 'Write the commitment in four sentences or fewer.', 'Write the commitment'),
      }
    if (c.statementStatus === undefined)
      return {
        says: 'The commitment statement is written, but the plan does not say whether the board has adopted it.',
        todo: enter(
          'statementStatus',
          'Enter whether the statement is a draft, reviewed or adopted.',
          'Enter its status',
        ),
      }
    if (c.statementStatus === 'adopted') {
      const adopted = `The commitment statement was adopted${c.statementAdopted ? ` ${onRough(c.statementAdopted)}` : ''}.`
      const policy = plan.get('policy', c.missionPolicy)
      if (policy?.reviewDue === undefined || !isReviewLate(policy, today)) return adopted
      const name = policyInSentence(policy)
      return {
        says: `${adopted} The policy that holds the mission, ${name}, has been due for review since ${roughInWords(policy.reviewDue)}.`,
        todo: {
          do: `Start the review of ${name}, or set a new date for it.`,
          verb: 'Go to policies',
          page: 'align-policies',
          about: { kind: 'policy', id: policy.id },
        },
      }
    }
    return {
      says:
        c.statementStatus === 'reviewed'
          ? 'The commitment statement has been reviewed, but the board has not adopted it yet.'
          : 'The commitment statement is still a draft, so it binds nobody yet.',
      todo: enter(
        'statementStatus',
        'Bring the statement before the board, and enter the date once it is adopted.',
        'Enter its status',
      ),
    }
  },
  'align-policies': (plan, today) => {
    const policies = plan.all('policy').filter((p) => p.stage !== 'retired')
    if (policies.length === 0) return null
    const late = most(
      policies.filter((p) => p.stage === 'adopted' && p.reviewDue && latestOf(p.reviewDue) < today),
      (p) => (p.reviewDue ? -Number(latestOf(p.reviewDue).replaceAll('-', '')) : 0),
    )
    const holds = (p: (typeof policies)[number]) => p.stage === 'underReview' || inForce(p, today)
    const own = policies.filter((p) => !isOrder(p))
    const held = own.filter(holds).length
    const orders = policies.filter((p) => isOrder(p) && holds(p)).length
    const ordered = `${countInWords(orders)} ${plural(orders, 'court order is', 'court orders are')} in force`
    const name = late && policyInSentence(late)
    // A reading that was planned and has no entered result: it is red in the list, so it is mentioned above it.
    const passed = datedPolicies(plan, today).filter((p) =>
      p.days.some((d) => d.step !== 'review' && !d.done && d.day < today),
    )
    const called = ({ id }: { readonly id: string }) => policyInSentence(plan.get('policy', id) ?? {})
    const open = [
      ...(late?.reviewDue ? [`${name} has been due for review since ${roughInWords(late.reviewDue)}`] : []),
      ...(passed.length > 0
        ? [
            `the board ${plural(passed.length, 'date', 'dates')} of ${someOf(passed.map(called))} ${plural(passed.length, 'has', 'have')} passed, with nothing entered`,
          ]
        : []),
    ].join('; ')
    // A policy without a stage may or may not be in force.
    const unsaid = policies.filter((p) => p.stage === undefined)
    const [first] = unsaid
    const unknown = first
      ? `; whether ${named(unsaid.map((p) => p.title))} ${plural(unsaid.length, 'is', 'are')} in force is not entered`
      : ''
    const retired = plan.all('policy').length - policies.length
    const says = `${open === '' ? '' : `${capital(open)}. `}${
      held === 0 && retired > 0
        ? `No policy is in force: ${countInWords(retired)} of ${countInWords(retired + policies.length)} ${plural(retired, 'is', 'are')} retired`
        : own.length === 0 && orders > 0
          ? capital(ordered)
          : `${those(held, own.length, 'policy', 'policies', 'is in force', 'are in force')}${orders > 0 ? `; ${ordered}` : ''}`
    }${unknown}.`
    if (late) return { says, about: { kind: 'policy', id: late.id } }
    const [past] = passed
    if (past)
      return {
        says,
        todo: todoIn(
          'policy',
          past.id,
          'reached',
          `Enter what the board did with ${called(past)}, or its new date.`,
          'Enter what happened',
        ),
      }
    if (first)
      return {
        says,
        todo: todoIn(
          'policy',
          first.id,
          'stage',
          `Find out whether ${named([first.title])} is in force, and enter its stage.`,
          'Enter the stage',
        ),
      }
    return says
  },
  'align-instruction': (plan) => {
    const focus = plan.all('studentGroup').filter((g) => g.focus)
    const pictures = plan.all('instruction')
    if (focus.length === 0) return null
    const without = focus.filter((g) => !pictures.some((p) => p.group === g.id && p.changesForChild?.trim()))
    const [first] = without
    return first !== undefined
      ? {
          says: `What changes for the child is not written yet for ${without.length < focus.length || focus.length === 1 ? '' : focus.length === 2 ? 'either focus group: ' : `any of ${countInWords(focus.length)} focus groups: `}${named(without.map((g) => g.name))}.`,
          todo: todoIn(
            'instruction',
            derivedId(kinds.instruction, { group: first.id }) ?? undefined,
            'changesForChild',
            `Visit lessons, then write what changes for a child of the group ${named([first.name])}.`,
            'Describe it',
          ),
        }
      : `What changes for the child is written for ${focus.length === 1 ? 'the one focus group' : `all ${countInWords(focus.length)} focus groups`}.`
  },
  'align-pace': (plan) => {
    const notes = plan.all('paceAndCare')
    if (notes.length === 0) return null
    const told = (left: typeof notes, lacks: string, lack: string) =>
      `${share(left.length, notes.length)} ${plural(notes.length, 'group', 'groups')} ${plural(left.length, lacks, lack)}: ${named(left.map((n) => n.whoCouldBeHarmed))}.`
    const without = notes.filter((n) => !n.stopSign?.trim())
    if (without.length > 0)
      return {
        says: told(without, 'has no stop sign yet', 'have no stop sign yet'),
        todo: todoIn(
          'paceAndCare',
          without[0]?.id,
          'stopSign',
          'Ask them what should make you stop, and write it down as a fact that two people would see the same way.',
          'Write the stop sign',
        ),
      }
    const unasked = notes.filter((n) => n.askedOn === undefined)
    if (unasked.length > 0)
      return {
        says: told(unasked, 'has no date on which it was asked', 'have no date on which they were asked'),
        todo: todoIn(
          'paceAndCare',
          unasked[0]?.id,
          'askedOn',
          'Ask them, and enter the date. If they were asked already, enter when.',
          'Enter the date',
        ),
      }
    return `${capital(countInWords(notes.length))} ${plural(notes.length, 'group could be hurt if this is rushed, and it has a stop sign', 'groups could be hurt if this is rushed, and each has a stop sign')}.`
  },
}

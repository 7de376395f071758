import { fiscalYear, yearInWords } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { officersPosition } from '../../domain/office-position.ts'
import type { Plan } from '../../domain/plan.ts'
import { fillSlots } from '../../guide/guide.ts'
import { capital, commas, compareKeys, hasWords, quotation } from '../../words/index.ts'
import { commitmentLacks } from '../departments.ts'
import { fteNeeded, neededWords, needNote, whoseFte } from '../load.ts'
import { departmentsToMeet } from '../rhythm.ts'
import { type Groundwork, half, has, of } from './groundwork.ts'

/** The most letters of the board note about money that is printed beside a reason. */
const mostNoted = 300

/** The latest briefing with a note on money, in a plan without a source: an empty list alone would not say. */
export const moneyNoted = (plan: Plan): RecordOf<'briefing'> | undefined =>
  plan.all('fundingSource').length > 0
    ? undefined
    : plan
        .all('briefing')
        .filter((b) => hasWords(b.fiscalImpact) && (b.fiscalImpact ?? '').trim().length <= mostNoted)
        .toSorted((a, b) => compareKeys(b.date ?? '', a.date ?? '') || compareKeys(a.id, b.id))[0]

/** Recurring money: a position on a grant that ends is a position that ends. */
export function money(plan: Plan, day: string): Groundwork {
  const sources = plan.all('fundingSource')
  const lasting = new Set(sources.filter((s) => s.recurring === true).map((s) => s.id))
  const years = plan
    .all('fundingAmount')
    .flatMap((a) =>
      a.source !== undefined && lasting.has(a.source) && a.grant?.status === 'secured' && (a.grant.amount ?? 0) > 0
        ? [a.fiscalYear ?? '']
        : [],
    )
  // Money secured for a past year does not secure work that is still ahead.
  const now = fiscalYear(day, startMonthOf(plan))
  const secured = years.some((year) => year === '' || year >= now)
  // Sources with a status, or known not to recur.
  const isSaid =
    plan.all('fundingAmount').some((a) => a.source !== undefined && lasting.has(a.source) && a.grant?.status) ||
    allOneTime(sources)
  return {
    id: 'money',
    says: 'Some recurring money is secured for the work.',
    held: secured,
    known: secured || isSaid,
    reason: secured
      ? 'At least one recurring source has a secured amount.'
      : unsecuredReason(plan, lasting.size, years.toSorted(compareKeys).at(-1)),
    do: 'Secure an amount from a source that recurs.',
    step: 'resource-funding',
    audience: 'board',
  }
}

/** True if sources are entered, and each is known not to recur. */
const allOneTime = (sources: readonly RecordOf<'fundingSource'>[]): boolean =>
  sources.length > 0 && sources.every((s) => s.recurring === false || s.type === 'oneTime')

/**
 * Why no recurring money counts as secured.
 * @param recurring how many sources recur
 * @param lastYear the last year with a secured amount from one of them, which is over
 */
function unsecuredReason(plan: Plan, recurring: number, lastYear: string | undefined): string {
  if (lastYear !== undefined) return `The last secured amount of a recurring source is of ${yearInWords(lastYear)}.`
  if (recurring > 0)
    return `${recurring === 1 ? 'One recurring source is' : 'Recurring sources are'} named, with no secured amount entered.`
  if (allOneTime(plan.all('fundingSource'))) return 'Of the sources entered, none recurs.'
  const note = moneyNoted(plan)?.fiscalImpact?.trim() ?? ''
  return `No source of money is entered as recurring.${note === '' ? '' : ` The plan notes: ${quotation(note)}`}`
}

export function team(plan: Plan): Groundwork {
  const need = fteNeeded(plan)
  const positions = plan.all('position').filter((p) => (p.fte ?? 0) > 0)
  const fte = Math.round(positions.reduce((sum, p) => sum + (p.fte ?? 0), 0) * 100) / 100
  const counted = need !== undefined && need > 0
  const needed = counted ? `${Math.round(need * 100) / 100} ${neededWords(plan)}` : ''
  // The officer alone is not a team.
  const [only, ...others] = positions
  const alone = only !== undefined && others.length === 0 && only.id === officersPosition(plan)?.id
  const note = needNote(plan)
  const whose = whoseFte(plan)
  return {
    id: 'team',
    says: 'There is a plan for a team with the officer.',
    held: counted && !alone && fte * 2 >= need,
    known: counted,
    reason: counted
      ? `${alone ? 'The one position entered is the officer’s own,' : `Positions${whose === '' ? '' : ` ${whose}`} add up to`} ${fte} FTE${fte > need ? `, more than the ${needed}` : fte === need ? `, the full ${needed}` : ` of ${needed}`}.${note === '' ? '' : ` Its note: ${quotation(note)}`}`
      : 'How many people the work needs is not entered.',
    do: 'Count the FTE the work needs, and plan positions for at least half of it.',
    step: 'resource-team',
    audience: 'board',
  }
}

export function departments(plan: Plan): Groundwork {
  const all = departmentsToMeet(plan)
  const complete = all.filter((d) =>
    plan.all('departmentCommitment').some((c) => c.department === d.id && commitmentLacks(c).length === 0),
  )
  const whole = complete.length
  const signed = complete.filter((d) =>
    plan.all('departmentCommitment').some((c) => c.department === d.id && c.signedOn !== undefined),
  ).length
  return {
    id: 'departments',
    says: 'Departments carry their own part.',
    held: half(whole, all.length),
    known: all.length > 0 && plan.all('departmentCommitment').length > 0,
    reason: departmentsReason(plan, all.length, whole, signed),
    do: fillSlots(
      'With at least half of the departments, write what {{work}} means in their own work.',
      plan.get('words', 'words'),
    ),
    step: 'embed-commitments',
    audience: 'board',
  }
}

/** @param whole how many of `all` have a complete commitment @param signed how many of those are signed */
function departmentsReason(plan: Plan, all: number, whole: number, signed: number): string {
  const entered = plan.all('department').length
  if (entered === 0) return 'No departments are entered.'
  if (all === 0) return 'Only the office itself is entered, and no other department.'
  if (plan.all('departmentCommitment').length === 0) return 'No commitment of a department is entered.'
  const unsigned = whole === 1 ? ', not signed' : `, ${signed === 0 ? 'none' : commas(signed)} of them signed`
  const office = entered > all ? '; the office itself is not counted' : ''
  return `${capital(of(whole, all, 'department', has))} a complete commitment${signed === whole ? '' : unsigned}${office}.`
}

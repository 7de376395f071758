import { dayInWords, latestOf, roughInWords } from '../days/index.ts'
import { isOpenGoal } from '../domain/goal-of.ts'
import type { Plan } from '../domain/plan.ts'
import { policiesHolding } from '../domain/policy-force.ts'
import { compareKeys, quotation } from '../words/index.ts'
import { eachOf, named } from './finding.ts'

/** A commitment that is marked as resting on one person. */
export const onOnePerson = eachOf('continuity/one-person', 'continuity', (_, c) =>
  c.onOnePerson === true
    ? [
        {
          rule: 'continuity/one-person',
          severity: 'gap',
          audience: 'cabinet',
          step: 'position-continuity',
          about: [{ kind: 'continuity', id: c.id }, ...(c.about ? [c.about] : [])],
          field: 'onOnePerson',
          says: `${named('Commitment', c.name)} depends on one person.`,
          do: 'Have a second person or a department carry it, then uncheck the mark.',
          act: 'Open the commitment',
        },
      ]
    : [],
)

/** A day on which a seat may change, and its source: a typed day, the three years of the article, or a contract. */
export interface SeatChange {
  readonly seat: string
  readonly day: string
  readonly by: 'likely' | 'mark' | 'contract'
}

/**
 * The next day on which the officer or the superintendent is likely to change, from the tenure clock; days in the past
 * don't count. If a seat has no likely day, its three-year mark or the end of the contract.
 */
export function nextChange(plan: Plan, today: string): SeatChange | undefined {
  const seats = plan.all('tenure').filter((t) => t.type === 'officer' || t.type === 'superintendent')
  const days = seats.flatMap((t): SeatChange[] => {
    const day = t.likelyEnd ?? t.articleMark
    return day === undefined ? [] : [{ seat: t.seat ?? '', day, by: t.likelyEnd === undefined ? 'mark' : 'likely' }]
  })
  const contract = plan.get('district', 'district')?.superintendentContractEnd
  // A superintendent's seat on the clock without a future day does not say when it changes; the contract does.
  const isTold = seats.some((t) => t.type === 'superintendent' && (t.likelyEnd ?? t.articleMark ?? '') >= today)
  if (contract !== undefined && !isTold) days.push({ seat: 'Superintendent', day: contract, by: 'contract' })
  return days.filter((d) => d.day >= today).sort((a, b) => compareKeys(a.day, b.day))[0]
}

/** “the seat “Superintendent” is likely to change hands on June 30, 2027”: no more than what was entered. */
export function changeWords({ seat, day, by }: SeatChange): string {
  const on = dayInWords(day)
  if (by === 'contract') return `the superintendent’s contract ends on ${on}`
  return `the seat ${quotation(seat)} ${by === 'mark' ? 'reaches its three-year mark' : 'is likely to change hands'} on ${on}`
}

/** A goal that ends after a likely change of leadership and has no policy behind it: the successor may let it lapse. */
export const outlivesLeader = eachOf('continuity/outlives-leader', 'goal', (plan, g, today) => {
  if (!isOpenGoal(g) || g.end === undefined) return []
  const change = nextChange(plan, today)
  if (change === undefined || latestOf(g.end) <= change.day || policiesHolding(plan, g.id).length > 0) return []
  return [
    {
      rule: 'continuity/outlives-leader',
      severity: 'gap',
      audience: 'cabinet',
      step: 'position-continuity',
      about: [{ kind: 'goal', id: g.id }],
      field: 'end',
      says: `${named('Goal', g.title)} ends ${roughInWords(g.end)}, after ${changeWords(change)}, and has no adopted policy linked to it.`,
      do: 'Bring a policy for it to adoption, or set an earlier end date for what can be finished.',
      act: 'Open the goal',
    },
  ]
})

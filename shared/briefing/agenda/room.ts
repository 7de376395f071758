import type { Plan } from '../../domain/plan.ts'
import { earlierThan, type Gathering } from '../../retreat/gathering.ts'

/**
 * The people who are expected at a gathering, as far as the plan knows: who is entered for it or was for the last of the same
 * body, who leads a part, and at a check-in both sides. For a cabinet of which nothing of it is known, those who lead departments.
 * Empty for a board: what is late is not asked of its members.
 */
export function inTheRoom(plan: Plan, g: Gathering): ReadonlySet<string> {
  if (g.reader === 'board') return new Set()
  const last = g.kind === 'meeting' ? earlierThan(plan, g).find((one) => one.attended.length > 0) : undefined
  const now = plan.get('checkIn', g.kind === 'checkIn' ? g.id : undefined)
  const known = [
    ...[...g.attended, ...(last?.attended ?? [])].map((a) => a.person),
    ...g.agenda.map((part) => part.lead),
    ...[g.lead, now?.metWith, plan.get('department', now?.department)?.lead],
  ].filter((id) => id !== undefined)
  if (known.length > 0 || g.forum !== 'Cabinet') return new Set(known)
  return new Set(plan.all('department').flatMap((d) => d.lead ?? []))
}

import type { KindName } from './kinds/index.ts'
import type { Plan } from './plan.ts'
import type { About } from './schema.ts'

/** The fields that name who looks after a record. */
const fields = ['owner', 'lead', 'messenger'] as const

/** The role of the person who looks after the first of these records that names anybody; '' if none does. */
export const ownerOf = (plan: Plan, about: readonly About[]): string =>
  plan.get('person', ownerIdOf(plan, about))?.role?.trim() ?? ''

/** The person who looks after the first of these records that names anybody with a role. */
export function ownerIdOf(plan: Plan, about: readonly About[]): string | undefined {
  for (const { kind, id } of about) {
    const record = plan.get(kind as KindName, id) as Readonly<Record<string, unknown>> | undefined
    for (const field of fields) {
      const person = record?.[field]
      if (typeof person === 'string' && plan.get('person', person)?.role?.trim()) return person
    }
  }
  return undefined
}

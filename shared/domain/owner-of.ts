import type { KindName } from './kinds/index.ts'
import type { Plan } from './plan.ts'
import type { About } from './schema.ts'

/** The fields that name who looks after a record. */
const fields = ['owner', 'lead', 'messenger'] as const

/** The role of the person who looks after the first of these records that names anybody; '' if none does. */
export function ownerOf(plan: Plan, about: readonly About[]): string {
  for (const { kind, id } of about) {
    const record = plan.get(kind as KindName, id) as Readonly<Record<string, unknown>> | undefined
    for (const field of fields) {
      const person = record?.[field]
      const role = typeof person === 'string' ? plan.get('person', person)?.role?.trim() : undefined
      if (role) return role
    }
  }
  return ''
}

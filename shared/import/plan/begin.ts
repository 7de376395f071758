import type { Plan } from '../../domain/plan.ts'
import type { TableRead } from '../columns/table-read.ts'
import { findMapping } from '../draft/mapping.ts'
import { nameOfFile } from '../names/names.ts'
import { type PlanDraft, withPlanColumns } from './draft.ts'
import { keptNames, keptRoles } from './kept.ts'
import { guessPlanRoles } from './roles.ts'

/** The draft that can be guessed from a file, or is known from the last one, on this ISO day. */
export function planDraftOf(read: TableRead, file: string, plan: Plan, today: string): PlanDraft {
  const { columns } = read.facts
  const name = nameOfFile(file)
  const found = findMapping(plan.all('importMapping'), name, columns, 'plan')
  return withPlanColumns(
    {
      name: found?.how === 'same' ? (found.kept.name ?? name) : name,
      file: file.replace(/\.[a-z0-9]{1,5}$/i, ''),
      roles: keptRoles(found?.kept) ?? guessPlanRoles(columns, today),
      only: [],
      from: found ? { name: found.kept.name ?? '', how: found.how, lastYear: null } : null,
      below: null,
      numbers: 'drop',
      several: 'each',
      under: null,
      dayOrder: null,
      wasDayFirst: found?.kept.dayOrder === 'day',
      years: null,
      winter: null,
      policyType: null,
      policyStage: null,
      names: keptNames(found?.kept, plan),
      agreed: found?.how === 'same' ? (found.kept.agreed ?? null) : null,
      today,
      out: new Set(),
      rows: null,
    },
    read,
  )
}

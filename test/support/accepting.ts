import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { set } from '../../shared/domain/state.ts'
import type { ImportDraft } from '../../shared/import/draft/draft.ts'
import type { Outcome } from '../../shared/import/outcome.ts'
import { folder, officer, service } from './files.ts'
import { lookAt } from './import.ts'
import { must } from './memory-plan.ts'

/** A person who takes every default of an import: the measure is chosen, and nothing else is changed. */

const groups = {
  all: 'All students',
  asian: 'Asian',
  black: 'Black or African American',
  hispanic: 'Hispanic or Latino',
  white: 'White',
  el: 'English learners',
}

/** The plan of a school district with one measure. */
export function cedarFalls(measure: Readonly<Record<string, unknown>> = {}, district?: string): PlanVerbs {
  const plan = service()
  const ops = [
    set('district', 'district', { name: district ?? 'Cedar Falls School District' }),
    set('goal', 'g', { title: 'A fair start' }),
    set('measure', 'm', { goal: 'g', short: 'Rate', unit: 'percent', ...measure }),
    ...Object.entries(groups).map(([id, name]) => set('studentGroup', id, { name, isTotal: id === 'all' })),
  ]
  must(plan.create({ path: join(folder(), 'p.groundwork'), who: officer, drafts: null, ops }))
  return plan
}

export interface Accepted {
  /** The first question that has to be answered; null where none has. */
  readonly asks: string | null
  /** What would come in, by group and year. */
  readonly figures: Readonly<Record<string, number | string>>
  readonly outcome: Outcome | null
  readonly draft: ImportDraft
}

/** What comes in of a file, given as its lines or its bytes, where every default is accepted. */
export async function accepting(
  data: readonly string[] | Uint8Array,
  {
    plan = cedarFalls(),
    name = 'table.csv',
    says = {},
  }: { readonly plan?: PlanVerbs; readonly name?: string; readonly says?: Partial<ImportDraft> } = {},
): Promise<Accepted> {
  const path = join(folder(), name)
  writeFileSync(path, data instanceof Uint8Array ? data : `${data.join('\n')}\n`)
  const { draft, question, outcome } = await lookAt(plan, path, (d) => ({ ...d, measure: 'm', ...says }))
  if (question !== null) return { asks: question, figures: {}, outcome: null, draft }
  const out = outcome()
  const figures = out.lines.map((l) => [`${l.group} ${l.year}`, l.after.figure ?? l.after.state ?? ''] as const)
  return { asks: null, figures: Object.fromEntries(figures), outcome: out, draft }
}

/** Brings it in. */
export const bringIn = (plan: PlanVerbs, { outcome }: Accepted): void => {
  if (outcome === null) throw new Error('It asks.')
  must(plan.edit({ verb: 'import', ops: outcome.ops }))
}

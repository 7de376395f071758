import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { type KindName, kinds } from '../../shared/domain/kinds/index.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { Fields } from '../../shared/domain/schema.ts'
import { type Op, type RecordState, set } from '../../shared/domain/state.ts'
import { folder, officer, service } from './files.ts'
import { must } from './memory-plan.ts'

/** The commands with which an officer enters a district of `test/fixtures/districts`, one a line. */
export const linesOf = (name: string): Op[][] =>
  readFileSync(join(import.meta.dirname, `../fixtures/districts/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const said = JSON.parse(line) as Op | { ops: Op[] }
      return 'ops' in said ? said.ops : [said]
    })

/** A plan of nothing but the district's name, into which each line was entered as a command of its own. */
export function enterDistrict(name: string, district: string): { plan: PlanVerbs; records: readonly RecordState[] } {
  const plan = service()
  const ops = [set('district', 'district', { name: district })]
  must(plan.create({ path: join(folder(), `${name}.groundwork`), who: officer, drafts: null, ops }))
  for (const line of linesOf(name)) must(plan.edit({ verb: 'edit', ops: line }))
  return { plan, records: must(plan.documentInput()).records }
}

/** Each text that stands in the plan as a reader may see it, with the field it stands in. */
export function typedWords(view: Plan): { readonly field: string; readonly words: string }[] {
  const found: { field: string; words: string }[] = []
  const walk = (field: string, fields: Fields, values: Readonly<Record<string, unknown>>): void => {
    for (const [name, { shape }] of Object.entries(fields)) {
      const value = values[name]
      const at = `${field}.${name}`
      if (shape.t === 'text' && typeof value === 'string') found.push({ field: at, words: value })
      if (shape.t === 'texts') for (const words of (value ?? []) as string[]) found.push({ field: at, words })
      if (shape.t === 'parts' && value) walk(at, shape.parts, value as Record<string, unknown>)
      if (shape.t === 'rows') for (const row of (value ?? []) as Record<string, unknown>[]) walk(at, shape.parts, row)
    }
  }
  for (const kind of Object.keys(kinds) as KindName[])
    for (const record of view.all(kind)) walk(kind, kinds[kind].fields, record as unknown as Record<string, unknown>)
  return found
}

import { statSync } from 'node:fs'
import { entryOf, stateOf } from '../../shared/merge/index-of-log.ts'
import { ok } from '../../shared/result/result.ts'
import { formatOf } from './file/schema.ts'
import type { LogReader } from './log/store.ts'
import type { PlanFile } from './plan-file.ts'
import { VOCABULARY } from './projection/tables.ts'
import type { PlanVerbs } from './verbs.ts'

/** The district's name in a log; if people wrote different names, the one that is shown. */
export function districtIn(log: LogReader): string {
  const entry = entryOf(log.ofRecord('change', 'district', 'district'), false)
  const name = entry && stateOf(entry, () => '').values['name']
  return typeof name === 'string' ? name : ''
}

/** What is known of the open plan besides its records. */
export const infoOf = (p: PlanFile): ReturnType<PlanVerbs['info']> => {
  const states = [...p.log.states()]
  const count = (sql: string): number => p.db.prepare(sql).pluck().get() as number
  const own = p.db.prepare('SELECT created_at FROM plan').pluck().get() as string
  return ok({
    plan: p.id,
    district: String(states.find((s) => s.kind === 'district')?.values['name'] ?? ''),
    format: formatOf(p.db),
    vocabulary: VOCABULARY,
    createdAt: own,
    changes: count('SELECT count(*) FROM change'),
    privateChanges: count('SELECT count(*) FROM private_change'),
    own: p.own.state,
    sessions: count('SELECT count(*) FROM session'),
    records: states.filter((s) => !s.gone).length,
    conflicts: states.reduce((n, s) => n + s.conflicts.length, 0),
    savedAt: p.savedAt,
    bytes: statSync(p.path).size,
  })
}

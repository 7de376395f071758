import { csvTables } from '../../shared/domain/csv.ts'
import { writeExchange } from '../../shared/domain/exchange.ts'
import { err, ok } from '../../shared/result/result.ts'
import { JSON_PLAN } from '../door/budgets.ts'
import { copyOut } from './copies/copy.ts'
import { filesIn } from './documents.ts'
import { writeInto, writeOut } from './file/write-out.ts'
import type { Holding } from './holding.ts'
import { ownIsLocked } from './own/part.ts'
import type { PlanVerbs } from './verbs.ts'

/** The verbs that write the plan out as other files. */
export const takeoutVerbs = ({
  withPlan,
  clockAndIds,
}: Holding): Pick<PlanVerbs, 'copyOut' | 'exportJson' | 'exportCsv'> => ({
  copyOut: ({ path, withPrivate }) => withPlan((p) => copyOut(p, path, withPrivate)),
  exportJson: ({ path, withPrivate, replace = false }) =>
    withPlan((p) => {
      if (withPrivate && p.own.state === 'locked') return err(ownIsLocked)
      const states = [...p.log.states()]
      const text = writeExchange(states, { withPrivate, at: clockAndIds.now(), files: filesIn(p, states) })
      const bytes = Buffer.byteLength(text)
      if (bytes > JSON_PLAN.most) return err(JSON_PLAN.tooLarge(bytes))
      const done = writeOut(path, text, clockAndIds.newId(), replace)
      return done.ok ? ok({ file: path }) : done
    }),
  exportCsv: ({ folder }) =>
    withPlan((p) => {
      const states = [...p.log.states()].filter((s) => !s.private && !s.gone)
      const tables = csvTables(states).map(({ name, text }) => ({ name: `${name}.csv`, text }))
      const written = writeInto(folder, tables, clockAndIds.newId())
      return written.ok ? ok({ files: written.value }) : written
    }),
})

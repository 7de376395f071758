import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { systemClockAndIds } from '../../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../../electron/plan/service.ts'
import { set } from '../../../shared/domain/state.ts'
import { look } from '../../support/import.ts'
import { must } from '../../support/memory-plan.ts'
import type { Size } from '../bench.ts'
import { alternate, timed } from '../measure.ts'
import { officer } from '../plans.ts'
import { absolute, type Row, ratio } from '../row.ts'

const groups = ['All students', 'Asian', 'Black', 'Hispanic', 'White', 'Two or more races', 'English learners', 'IEP']

/** A state's table: many districts, eight groups, ten years. */
function table(rows: number): string {
  const lines = ['District,School year,Student group,Students,Percent proficient']
  for (let i = 0; lines.length <= rows; i++)
    for (let year = 2016; year < 2026 && lines.length <= rows; year++)
      for (const group of groups) {
        const name = i === 0 ? 'Juniper Fork 12' : `District ${i}`
        lines.push(
          `${name},${year}-${(year + 1) % 100},${group},${20 + ((i * 7 + year) % 400)},${(i * 13 + year) % 100}`,
        )
      }
  return lines.slice(0, rows + 1).join('\n')
}

/** A state's file, from choosing it to the saved plan; beside it, the bare reading of the same file. */
export async function importRows(folder: string, size: Size): Promise<Row[]> {
  const file = join(folder, 'state.csv')
  writeFileSync(file, table(size.importRows))
  const empty = join(folder, 'import-base.groundwork')
  const base = createPlanService(systemClockAndIds)
  must(
    base.create({
      path: empty,
      who: officer,
      drafts: null,
      ops: [
        set('district', 'district', { name: 'Juniper Fork 12' }),
        set('goal', 'goal-reading', { title: 'More children read well' }),
        set('measure', 'reading', { goal: 'goal-reading', short: 'Reading', unit: 'percent', direction: 'up' }),
        ...groups.map((name, i) => set('studentGroup', `group-${i}`, { name, isTotal: i === 0 })),
      ],
    }),
  )
  base.close()
  const ours = async () => {
    const path = join(folder, 'import.groundwork')
    copyFileSync(empty, path)
    const plan = createPlanService(systemClockAndIds)
    must(plan.open({ path, who: officer, drafts: null }))
    const took = await timed(async () => {
      const { outcome } = await look(plan, file, (draft) => ({ ...draft, measure: 'reading', public: true }))
      must(plan.edit({ verb: 'import', ops: outcome.ops }))
    })
    plan.close()
    return took
  }
  const pair = await alternate(size.rounds, ours, () => timed(() => parse(readFileSync(file), { bom: true })))
  const what = `Import from a file of ${size.importRows.toLocaleString('en-US')} rows`
  return [
    absolute('import', `${what}: read, mapped, previewed, saved`, 'ms', pair.ours),
    ratio('import-times', `${what}, to bare parsing of it`, pair),
  ]
}

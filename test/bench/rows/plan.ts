import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { systemClockAndIds } from '../../../electron/plan/clock-and-ids.ts'
import { holdFile } from '../../../electron/plan/file/open.ts'
import { remakeProjection } from '../../../electron/plan/file/schema.ts'
import { PlanFile } from '../../../electron/plan/plan-file.ts'
import { projector } from '../../../electron/plan/projection/project.ts'
import { createPlanService } from '../../../electron/plan/service.ts'
import type { PlanVerbs } from '../../../electron/plan/verbs.ts'
import { must } from '../../support/memory-plan.ts'
import type { Size } from '../bench.ts'
import { alternate, repeat, timed } from '../measure.ts'
import { copyWith, officer, planOfSize } from '../plans.ts'
import { absolute, type Row, ratio } from '../row.ts'
import { bareFile, bareOpen } from './bare.ts'

const count = (n: number): string => n.toLocaleString('en-US')

/** What the plan process does with a file: save, open, merge, rebuild. */
export async function planRows(folder: string, size: Size): Promise<Row[]> {
  const path = planOfSize(folder, size.changes)
  const rows = [...(await save(folder, path, size)), ...(await open(path, size.changes, size.rounds, 500))]
  rows.push(...(await merge(folder, path, size)), await rebuild(path, size.changes, size.rounds))
  const larger = planOfSize(folder, size.manyChanges)
  rows.push(...(await open(larger, size.manyChanges, Math.min(size.rounds, 7), 1500)))
  rows.push(await rebuild(larger, size.manyChanges, 3))
  rmSync(larger)
  return rows
}

const opened = (path: string, drafts: string | null): PlanVerbs => {
  const plan = createPlanService(systemClockAndIds)
  must(plan.open({ path, who: officer, drafts }))
  return plan
}

/** One title changed, as the window sends it, until it is on the disk. */
async function save(folder: string, from: string, size: Size): Promise<Row[]> {
  const path = join(folder, 'save.groundwork')
  copyFileSync(from, path)
  const plan = opened(path, join(folder, 'drafts.sqlite'))
  let words = 0
  const edit = () => {
    const goal = must(plan.records()).find((r) => r.id === 'goal-0')
    const op = {
      op: 'set',
      kind: 'goal',
      id: 'goal-0',
      values: { title: `More children read well by grade three, ${++words}` },
      base: { title: [...(goal?.tips['title'] ?? [])] },
    } as const
    return timed(() => must(plan.edit({ verb: 'edit', ops: [op] })))
  }
  await edit()
  // As long as the row of the log that such an edit leaves behind.
  const row = 'x'.repeat(300)
  const bare = bareFile(join(folder, 'bare.sqlite'), size.changes, row.length)
  const pair = await alternate(size.rounds * 8, edit, () => timed(() => bare.insert(row)))
  plan.close()
  bare.close()
  return [
    ratio('save', 'Durable save of one edit, to a bare insert of the same bytes', pair, { at: 'most', value: 2 }),
    absolute('save-ms', 'Durable save of one edit', 'ms', pair.ours),
  ]
}

async function open(path: string, changes: number, rounds: number, most: number): Promise<Row[]> {
  const ours = async () => {
    const plan = createPlanService(systemClockAndIds)
    const took = await timed(() => must(plan.open({ path, who: officer, drafts: null })))
    plan.close()
    return took
  }
  const pair = await alternate(rounds, ours, () => timed(() => bareOpen(path)))
  const what = `Open of ${count(changes)} changes`
  return [
    ratio(`open-${changes}`, `${what}, to a bare program with the same checks and reads`, pair, {
      at: 'most',
      value: 1.5,
    }),
    absolute(`open-ms-${changes}`, what, 'ms', pair.ours, { at: 'most', value: most }),
  ]
}

async function merge(folder: string, base: string, size: Size): Promise<Row[]> {
  const copy = copyWith(base, size.merged)
  const merged = (snapshots: string | null) => async () => {
    const path = join(folder, 'merge.groundwork')
    copyFileSync(base, path)
    const plan = opened(path, null)
    plan.keepIn({ root: snapshots })
    const took = await timed(() => must(plan.merge({ path: copy })))
    plan.close()
    rmSync(path)
    return took
  }
  const bare = await repeat(size.rounds, merged(null))
  const kept = await repeat(size.rounds, merged(join(folder, 'snapshots')))
  const what = `Merge of ${count(size.merged)} into ${count(size.changes)} changes`
  return [
    absolute('merge', what, 'ms', bare, { at: 'most', value: 500 }),
    absolute('merge-kept', `${what}, with the snapshot before it`, 'ms', kept),
  ]
}

async function rebuild(path: string, changes: number, rounds: number): Promise<Row> {
  const plan = new PlanFile(must(holdFile(path)), path, officer, systemClockAndIds)
  const took = await repeat(rounds, () =>
    timed(() =>
      plan.db.transaction(() => {
        remakeProjection(plan.db)
        projector(plan.db).rebuild(plan.log.states())
      })(),
    ),
  )
  plan.close()
  return absolute(`rebuild-${changes}`, `Tables made anew from ${count(changes)} changes`, 'ms', took)
}

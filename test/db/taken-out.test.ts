import { join } from 'node:path'
import { expect, it } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { set } from '../../shared/domain/state.ts'
import { cellsOf, isShown } from '../../shared/figures/suppression.ts'
import { tracked } from '../../shared/rules/tracked.ts'
import { folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/** What somebody took out of a plan’s file after a paper told of it. */

const year = '2025-26'
const groups = ['all', 'white', 'hispanic', 'black', 'asian']
/** One of twelve Asian children reads well, and six do well in math. */
const figures = {
  reading: [
    [160, 302],
    [100, 170],
    [40, 80],
    [19, 40],
    [1, 12],
  ],
  math: [
    [150, 302],
    [90, 170],
    [38, 80],
    [16, 40],
    [6, 12],
  ],
} as const // prettier-ignore

it('counts still, as the file’s history has it, until it is removed for good', () => {
  const path = join(folder(), 'plan.groundwork')
  smallPlan(join(path, '..'))
  const plan = service()
  must(plan.open({ path, who: officer, drafts: null }))
  const values = Object.entries(figures).flatMap(([measure, rows]) =>
    rows.map(([did, n], at) => {
      const key = { measure, group: groups[at] as string, year }
      const reading = { figure: (did / n) * 100, n, numerator: did }
      return set('value', derivedId(kinds.value, key) as string, { ...key, reading })
    }),
  )
  const rows = groups.map((name, sort) => set('studentGroup', name, { name, sort, isTotal: sort === 0 }))
  const named = Object.keys(figures).map((id) => set('measure', id, { short: id, unit: 'percent' }))
  must(plan.edit({ verb: 'edit', ops: [...rows, ...named, ...values] }))
  /** By a plan as a paper reads it, and as the findings do. */
  const shown = (measure: string) => {
    const [read, watched] = [planOf(must(plan.records())), tracked(planOf(must(plan.records()))).plan]
    const [told, found] = [read, watched].map((of) =>
      [...cellsOf(of, measure, year)].flatMap(([id, c]) => (isShown(c) ? [id] : [])),
    )
    expect(found).toEqual(told)
    return told
  }
  const first = shown('math')
  expect(first).toEqual(['all', 'white', 'hispanic'])

  const cells = Object.keys(figures).flatMap((measure) =>
    [...cellsOf(planOf(must(plan.records())), measure, year)].flatMap(([group, c]) =>
      isShown(c) ? [{ measure, year, group, figure: c.shown, n: c.n, numerator: c.numerator }] : [],
    ),
  )
  const paper = { document: 'boardBriefing', exportedOn: '2026-11-25', title: 'Draft', draft: true, printed: cells }
  const { point } = must(plan.documentInput())
  must(plan.keepDocument({ bytes: null, type: 'application/pdf', point, values: paper }))
  const gone = values.filter((op) => op.op === 'set' && op.values['measure'] === 'reading')
  const ops = [...gone, set('measure', 'reading', {})].map(({ kind, id }) => ({ op: 'remove', kind, id }) as const)
  must(plan.edit({ verb: 'remove', ops }))
  expect(shown('math')).toEqual(first)
  must(plan.undo())
  expect(shown('math')).toEqual(first)
  must(plan.redo())
  for (const { kind, id } of ops) must(plan.removeForGood({ kind, record: id, field: null }))
  expect(shown('math'), 'nobody knows any more what the paper withheld').toEqual(groups)
})

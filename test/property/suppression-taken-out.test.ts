import { expect, it } from 'vitest'
import { planOf } from '../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../shared/domain/state.ts'
import { namesFor } from '../../shared/figures/names-out.ts'
import { seeded } from '../support/large-plan.ts'
import { seedOf } from '../support/seed.ts'
import { all, draw, shownIn } from './figures/measures.ts'

/**
 * Plans of several measures, all of whose figures went out that may. Then somebody takes a measure, a year, a group or a row
 * out: no figure is printed that was withheld before, since the paper is still there.
 */
const long = process.env['GROUNDWORK_LONG'] !== undefined
const seed = seedOf()
const plans = Number(process.env['PLANS'] ?? (long ? 300 : 5))

const tableOf = ({ kind, values }: RecordState): string =>
  kind === 'value' ? `${values['measure']}, ${values['year']}` : ''

function paperOf(states: readonly RecordState[], shown: ReadonlySet<string>): RecordState {
  const plan = planOf(states)
  const printed = plan.all('value').flatMap(({ id, measure, year, group, reading }) => {
    const { figure, n, numerator } = reading ?? {}
    return shown.has(id) ? [{ measure, year, group, figure, n, numerator }] : []
  })
  const named = namesFor(plan, printed as Parameters<typeof namesFor>[1])
  return plainRecord('briefingSent', 'paper', { document: 'fullPlan', exportedOn: '2026-09-01', printed, named })
}

/** What somebody may take out at once, by what it is: each is a test of the records that go. */
function removals(states: readonly RecordState[]): readonly (readonly [string, (r: RecordState) => boolean])[] {
  const of = (kind: string) => states.filter((r) => r.kind === kind)
  const has = (r: RecordState, field: string, id: string) => r.kind === 'value' && r.values[field] === id
  const measures = of('measure').map(({ id }) => {
    return [`the measure ${id}`, (r: RecordState) => r.id === id || has(r, 'measure', id)] as const
  })
  const groups = of('studentGroup').map(({ id }) => {
    return [`the group ${id}`, (r: RecordState) => r.id === id || has(r, 'group', id)] as const
  })
  const tables = [...new Set(of('value').map(tableOf))].flatMap((table) => [
    [`the figures of ${table}`, (r: RecordState) => tableOf(r) === table] as const,
    [`all students of ${table}`, (r: RecordState) => tableOf(r) === table && has(r, 'group', all)] as const,
  ])
  const rows = of('value').map((v) => [`the row ${v.id}`, (r: RecordState) => r === v] as const)
  return [...measures, ...groups.slice(1), ...tables, ...rows.filter((_, at) => at % 5 === 0)]
}

it(`what was taken out after a paper lets nothing be printed that was withheld (${plans} plans, seed ${seed})`, () => {
  const chance = seeded(seed)
  const wrong: string[] = []
  let tried = 0
  for (let nth = 0; nth < plans; nth++) {
    const first = draw(chance)
    const shown = shownIn(first)
    const states = [...first, paperOf(first, shown)]
    const before = shownIn(states)
    // The next paper of the same plan prints no more.
    wrong.push(...[...before].filter((id) => !shown.has(id)).map((id) => `plan ${nth}, a second paper: ${id}`))
    for (const [what, goes] of removals(states)) {
      tried++
      const now = shownIn(states.map((r) => (goes(r) ? { ...r, gone: true } : r)))
      const more = [...now].filter((id) => !before.has(id))
      wrong.push(...more.map((id) => `plan ${nth}, without ${what}: ${id}`))
    }
  }
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(5 * plans)
})

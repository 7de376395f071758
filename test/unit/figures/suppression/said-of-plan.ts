import { type Plan, planOf } from '../../../../shared/domain/plan.ts'
import type { RecordState } from '../../../../shared/domain/state.ts'
import { type Cell, cellsOf, enrollmentsOf, isShown, newlyGivenAway } from '../../../../shared/figures/suppression.ts'

type Told = {
  readonly figure?: number | undefined
  readonly n?: number | undefined
  readonly numerator?: number | undefined
}

/** A figure as it was entered: “4/9”, “44.4 of 9”, or “44.4”. */
function asEntered({ figure, n, numerator }: Told): string {
  if (figure === undefined) return n === undefined ? 'no figure' : `no figure of ${n}`
  const is = String(Math.round(figure * 10) / 10)
  if (n === undefined) return is
  return numerator === undefined ? `${is} of ${n}` : `${numerator}/${n}`
}

/** With why it is withheld; without a word where it is shown as it was entered. */
function withWhy(told: Told, cell: Cell | undefined): string {
  if (cell === undefined) return `${asEntered(told)} unasked`
  if (!isShown(cell)) return `${asEntered(told)} ${'withheld' in cell ? cell.withheld.toUpperCase() : cell.none}`
  const lacks = [
    ...(cell.n === null && told.n !== undefined ? ['n'] : []),
    ...(cell.numerator === null && told.numerator !== undefined ? ['who did'] : []),
  ]
  return `${asEntered(told)}${lacks.length > 0 ? ` without ${lacks.join(' and ')}` : ''}`
}

/** Tables of which the papers tell more than they may. */
function givenAwayIn(plan: Plan, states: readonly RecordState[]): readonly string[] {
  if (plan.all('briefingSent').length === 0) return []
  const before = planOf(states.filter((r) => r.kind !== 'briefingSent'))
  return newlyGivenAway(before, plan).map(({ measure, year }) => `${plan.get('measure', measure)?.short} ${year}`)
}

/** What the rules say of each table of a plan, and of its list of groups: a line each, with the rows in the plan's order. */
export function saidOf(states: readonly RecordState[]): readonly string[] {
  const plan = planOf(states)
  const groups = plan.all('studentGroup')
  const nameOf = new Map(groups.map((g) => [g.id, g.name ?? '']))
  const entered = [...plan.all('value'), ...plan.all('interim')].filter(
    (v) => plan.get('measure', v.measure ?? '') !== undefined,
  )
  const tables = Map.groupBy(entered, (v) => JSON.stringify([v.measure, v.year, 'point' in v ? v.point : undefined]))
  const lines = [...tables].map(([key, rows]) => {
    const [measure, year, point] = JSON.parse(key) as [string, string, string | null]
    const cells = cellsOf(plan, measure, year, point ?? undefined)
    const own = new Map(rows.map((v) => [v.group ?? '', v.reading ?? {}]))
    const said = [...new Set([...own.keys(), ...cells.keys()])].flatMap((id) => {
      const cell = cells.get(id)
      return !own.has(id) && cell !== undefined && 'none' in cell
        ? []
        : [`${nameOf.get(id) ?? `${id}, gone,`} ${withWhy(own.get(id) ?? {}, cell)}`]
    })
    const name = plan.get('measure', measure)?.short ?? ''
    return `${[name, year, ...(point === null ? [] : [point])].join(' ')}: ${said.join(', ')}`
  })
  const listed = [...enrollmentsOf(plan)].flatMap(([id, cell]) => {
    const n = plan.get('studentGroup', id)?.enrollment
    return n === undefined && !isShown(cell)
      ? []
      : [`${nameOf.get(id) ?? id} ${isShown(cell) ? cell.shown : `${n} withheld`}`]
  })
  const given = givenAwayIn(plan, states)
  return [
    ...lines,
    ...(listed.length > 0 ? [`List of groups: ${listed.join(', ')}`] : []),
    ...(given.length > 0 ? [`The papers give away: ${given.join(', ')}`] : []),
  ]
}

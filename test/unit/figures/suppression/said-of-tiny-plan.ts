import { planOf } from '../../../../shared/domain/plan.ts'
import type { RecordState } from '../../../../shared/domain/state.ts'
import { printedBefore } from '../../../../shared/figures/printed.ts'
import { givenAwayAcross } from '../../../../shared/figures/suppression/across.ts'
import { alike, repeats } from '../../../../shared/figures/suppression/alike.ts'
import { withAllOf } from '../../../../shared/figures/suppression/all-elsewhere.ts'
import { connectedWith } from '../../../../shared/figures/suppression/component.ts'
import { familyOf } from '../../../../shared/figures/suppression/family.ts'
import { tablesToGo } from '../../../../shared/figures/suppression/goes-first.ts'
import { goneIn } from '../../../../shared/figures/suppression/gone.ts'
import { isClose, isKnownOfAll, isOfAll, isSharedOut } from '../../../../shared/figures/suppression/known-of-all.ts'
import { laidOut } from '../../../../shared/figures/suppression/laid-out.ts'
import { listsIn, readingsAt } from '../../../../shared/figures/suppression/listed.ts'
import { ofListed, ofRows } from '../../../../shared/figures/suppression/of-row.ts'
import { boundAt, outcomesOf } from '../../../../shared/figures/suppression/outcomes.ts'
import { spansBeside, withheldForGrades } from '../../../../shared/figures/suppression/overlapping-grades.ts'
import { publicRows, withPublic } from '../../../../shared/figures/suppression/public-rows.ts'
import { rowSums } from '../../../../shared/figures/suppression/row-sums.ts'
import { sameWhoDid } from '../../../../shared/figures/suppression/same-who-did.ts'
import { floorOf, shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import { sharesBeside } from '../../../../shared/figures/suppression/shares-beside.ts'
import { staysWithheld } from '../../../../shared/figures/suppression/stays.ts'
import { followsFor, leftBy, summedWith } from '../../../../shared/figures/suppression/summed.ts'
import { sumsAt } from '../../../../shared/figures/suppression/sums.ts'
import { sumsOfSides } from '../../../../shared/figures/suppression/sums-of-sides.ts'
import {
  countedIn,
  type FamilyTable,
  keyOf,
  readingsOf,
  tableOf,
  tablesIn,
} from '../../../../shared/figures/suppression/tables.ts'
import { type Cell, noTotal } from '../../../../shared/figures/suppression/types.ts'
import { rowsInTime } from '../../../../shared/figures/suppression/years-together.ts'
import { cellsOf, enrollmentsOf, isShown } from '../../../../shared/figures/suppression.ts'

const said = (text: string): string =>
  text
    .replace(/\\n/g, '\n')
    .replace(/\s*\n+\s*/g, ' ')
    .trim()
const asText = (value: unknown): string =>
  said(JSON.stringify(value, (_, of) => (of instanceof Map || of instanceof Set ? [...of] : of)) ?? '').replaceAll(
    '"',
    '',
  )

/** Cells of a table as some other rule might have decided them: every so often a row is withheld, by its place. */
function someCells(table: FamilyTable, seed: number): ReadonlyMap<string, Cell> {
  return new Map(
    [...table.readings].map(([id, { figure, n, numerator }], at): [string, Cell] => {
      const lot = (seed * 7 + at * 5 + table.key.length * 3 + (table.key.codePointAt(1) ?? 0)) % 11
      if (lot < 3) return [id, { withheld: lot === 0 ? 'complement' : 'small' }]
      return [
        id,
        figure === undefined || lot === 10
          ? { none: 'empty' }
          : { shown: figure, n: n ?? null, numerator: numerator ?? null },
      ]
    }),
  )
}

interface Asked {
  readonly plan: ReturnType<typeof planOf>
  readonly total: string | undefined
  readonly tables: readonly FamilyTable[]
  readonly seed: number
}
type Lines = readonly string[]

/** What each rule says of such a plan, by its name. */
const rules: Readonly<Record<string, (asked: Asked) => Lines>> = {
  sums: ({ plan, total, tables }) => [...new Set(tables.flatMap((t) => sumsAt(plan, t.key, total ?? noTotal)))],
  follows: ({ plan, total, tables, seed }) =>
    tables.flatMap((t) =>
      [0, 1, 2].map((more) => {
        const cells = (of: FamilyTable) =>
          (seed + more) % 4 === 3 && of.key.startsWith('m0') ? undefined : someCells(of, seed + more)
        const { hidden, known, counted } = followsFor(plan, t.key, total, floorOf(plan), cells)
        return `${t.key} ${asText({ hidden, known, counted })}`
      }),
    ),
  left: ({ plan, total, tables, seed }) =>
    tables.flatMap((t) =>
      [0, 1].flatMap((more) => {
        const cells = (of: FamilyTable) => (more === 0 ? undefined : someCells(of, seed))
        return leftBy(plan, t.key, total, cells).map(
          ({ asks, ...rest }) =>
            `${t.key} ${asText(rest)} ${asks ? [...rest.readings.keys()].filter(asks).join(' ') : 'all'}`,
        )
      }),
    ),
  known: ({ plan, total, tables }) =>
    tables.flatMap((t) =>
      summedWith(plan, t.key, total)
        .filter((s) => s.whole.key === t.key)
        .map((s) => {
          const is = {
            close: isClose(plan, s, total),
            known: isKnownOfAll(plan, s, total),
            all: isOfAll(plan, s.whole),
            shared: [...s.whole.readings.keys()].filter((id) => isSharedOut(plan, s, total, id)),
          } // prettier-ignore
          return `${s.way} ${t.key} of ${s.parts.map((p) => p.key).join()} ${asText(is)}`
        }),
    ),
  rows: ({ plan, total, tables }) => [
    ...tables.flatMap((t) => ofRows(plan, t.key).map(asText)),
    ...(total === undefined ? [] : ofListed(plan, readingsAt(plan, { measure: '', year: 'list' }), total).map(asText)),
  ],
  outcomes: ({ plan, total, tables }) =>
    tables.flatMap((t) => {
      const family = familyOf(plan, t.of, total)
      const printed = new Map(
        family.map((f) => [f.key, printedBefore(plan, f.of.measure, f.of.year, f.of.point)] as const),
      )
      return [
        ...outcomesOf(plan, family, printed, total).map((o) => `${t.key} ${asText(o)}`),
        `${t.key} bound ${boundAt(plan, t, floorOf(plan)).join(', ')}`,
      ]
    }),
  sides: ({ plan, tables }) =>
    tables.flatMap((t) =>
      [...sumsOfSides(plan, t.key), ...sameWhoDid(plan, t.key), ...sharesBeside(plan, t.key)].map(
        (s) => `${t.key} ${asText(s)}`,
      ),
    ),
  spans: ({ plan, tables }) => tables.flatMap((t) => spansBeside(plan, t.key).map((s) => `${t.key} ${asText(s)}`)),
  'row sums': ({ plan, tables, total }) => [
    ...tables.flatMap((t) => rowSums(plan, t.key).map(asText)),
    ...rowsInTime(plan, [...countedIn(plan, total).values()], total).map(asText),
  ],
  elsewhere: ({ plan, tables }) =>
    tables.flatMap((t) => withAllOf(plan, t, printedBefore(plan, t.of.measure, t.of.year, t.of.point)).map(asText)),
  alike: ({ plan, tables, total }) =>
    tables.flatMap((a) =>
      tables.flatMap((b) => {
        if (a === b) return []
        const is = {
          repeats: repeats(plan, a, b),
          alike: alike(a.readings, b.readings, total),
          two: alike(a.readings, b.readings, total, 2),
          near: alike(a.readings, b.readings, total, 1, 3),
          few: alike(a.readings, b.readings, total, 1, 2, 4),
        } // prettier-ignore
        const so = Object.entries(is).flatMap(([key, of]) => (of ? [key] : []))
        return so.length > 0 ? [`${a.key} ${b.key} ${so.join(' ')}`] : []
      }),
    ),
  laid: ({ plan, total, tables, seed }) =>
    laidOut(plan, new Map(tables.map((t) => [t.key, someCells(t, seed)])), total ?? noTotal).flatMap(
      ({ sums, sheets }) => [
        ...sums.map((s) => `${s.whole} of ${s.parts.join(', ')}${s.heads ? ' in heads' : ''}`),
        ...sheets.map(
          ({ key, onlyCounts, isLoose, out, isOfGroup, isGuessed, counted }) =>
            `${key} ${asText({ onlyCounts, isLoose, out, isOfGroup, isGuessed, counted })}`,
        ),
      ],
    ),
  across: ({ plan, tables, seed }) =>
    [0, 1].map((more) => {
      const decided = new Map(tables.map((t) => [t.key, someCells(t, seed + more)]))
      return `given away ${givenAwayAcross(plan, decided)
        .map(({ key, id }) => `${key} ${id}`)
        .join(', ')}`
    }),
  grades: ({ plan, tables, seed }) =>
    [0, 1].map((more) => {
      const decided = new Map(tables.map((t) => [t.key, someCells(t, seed + more)]))
      return `for grades ${withheldForGrades(plan, decided)
        .map(({ key, id }) => `${key} ${id}`)
        .join(', ')}`
    }),
  connected: ({ plan, tables, seed }) => [
    ...tables.map((t) => `${t.key} beside ${connectedWith(plan, t.of).join(', ')}`),
    ...goneIn(plan).map((t) => `gone ${t.key} ${asText(t.readings)}`),
    `to go ${tablesToGo(plan, tables)
      .map((t) => t.key)
      .join(', ')}`,
    ...[
      ...staysWithheld(
        plan,
        tables.map((t) => t.key),
        (_, of) => someCells({ key: keyOf(of), of, readings: readingsOf(plan, of) }, seed),
      ),
    ].map(([key, of]) => `stays ${key} ${[...of].join()}`),
    ...tables.map(
      (t) =>
        `public ${t.key} ${asText([...publicRows(t.readings, 'All')])} ${asText(
          [
            ...withPublic(
              t.readings,
              tables.map((o) => o.readings),
            ),
          ].flatMap(([id, r]) => (r.public ? [id] : [])),
        )}`,
    ),
  ],
  cells: ({ plan, tables }) => [
    ...tables.map(
      (t) =>
        `${t.key}: ${[...cellsOf(plan, t.of.measure, t.of.year, t.of.point)].map(([id, cell]) => `${id} ${isShown(cell) ? `${cell.numerator ?? ''}/${cell.n ?? ''}` : 'none' in cell ? cell.none : cell.withheld}`).join(', ')}`,
    ),
    `list: ${[...enrollmentsOf(plan)].map(([id, cell]) => `${id} ${isShown(cell) ? cell.shown : 'none' in cell ? '' : cell.withheld}`).join(', ')}`,
  ],
} // prettier-ignore

export const rulesAsked = Object.keys(rules)

export function saidByRule(rule: string, states: readonly RecordState[], seed: number): Lines {
  const plan = planOf(states)
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  const tables = tablesIn(plan).map((of) => ({ key: keyOf(of), of, readings: readingsOf(plan, of) }))
  const lists =
    rule === 'follows' || rule === 'left'
      ? listsIn(plan).map((of) => ({ key: keyOf(of), of: tableOf(keyOf(of)), readings: readingsAt(plan, of) }))
      : []
  return (rules[rule]?.({ plan, total, tables: [...tables, ...lists], seed }) ?? []).map(said)
}

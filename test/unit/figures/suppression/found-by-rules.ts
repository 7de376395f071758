import type { Plan } from '../../../../shared/domain/plan.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import type { RecordState } from '../../../../shared/domain/state.ts'
import { allWithheldBeside } from '../../../../shared/figures/suppression/all-of-parts.ts'
import { asTold } from '../../../../shared/figures/suppression/as-told.ts'
import { crossedRows } from '../../../../shared/figures/suppression/crossed-rows.ts'
import { crossedSums } from '../../../../shared/figures/suppression/crossed-sums.ts'
import { familyOf } from '../../../../shared/figures/suppression/family.ts'
import { heldElsewhere, toldElsewhere } from '../../../../shared/figures/suppression/held-elsewhere.ts'
import type { Place, Sum } from '../../../../shared/figures/suppression/joint.ts'
import { laidOut } from '../../../../shared/figures/suppression/laid-out.ts'
import { lentRows, withheldForLent } from '../../../../shared/figures/suppression/lent-rows.ts'
import { countedOver, isOfMost, over, toldUnder, under } from '../../../../shared/figures/suppression/linked.ts'
import {
  enrolledBefore,
  enrolledIn,
  isOut,
  listsIn,
  printedAt,
  readingsAt,
  unitAt,
} from '../../../../shared/figures/suppression/listed.ts'
import { pairsAt, widened } from '../../../../shared/figures/suppression/of-group.ts'
import { ofSeveral } from '../../../../shared/figures/suppression/of-several.ts'
import { oneRow } from '../../../../shared/figures/suppression/one-row.ts'
import { rareBeside } from '../../../../shared/figures/suppression/rare-beside.ts'
import { rowSums } from '../../../../shared/figures/suppression/row-sums.ts'
import { floorOf, shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import { sharesBeside } from '../../../../shared/figures/suppression/shares-beside.ts'
import { categoriesIn, someRows } from '../../../../shared/figures/suppression/some-rows.ts'
import { besideGrades, markOf, stemsIn, stemsOf } from '../../../../shared/figures/suppression/stems.ts'
import { summedWith } from '../../../../shared/figures/suppression/summed.ts'
import { suppress } from '../../../../shared/figures/suppression/suppress.ts'
import {
  countedIn,
  type FamilyTable,
  keyOf,
  readingsOf,
  tablesIn,
  unitOf,
} from '../../../../shared/figures/suppression/tables.ts'
import { turned } from '../../../../shared/figures/suppression/turned.ts'
import { type Cell, isShown, noTotal } from '../../../../shared/figures/suppression/types.ts'
import type { View } from '../../../../shared/figures/suppression/views.ts'
import { followsFrom, windowsIn } from '../../../../shared/figures/suppression/windows.ts'
import { withWholes } from '../../../../shared/figures/suppression/with-wholes.ts'
import { yearsOfGroup } from '../../../../shared/figures/suppression/years-of-group.ts'
import { seeded } from '../../../support/large-plan.ts'

/** What each rule says of a plan, alone: a line of each thing that it finds. */
const said = (text: string): string =>
  text
    .replace(/\\n/g, '\n')
    .replace(/\s*\n+\s*/g, ' ')
    .trim()
const asText = (value: unknown): string =>
  said(
    JSON.stringify(value, (_, of) => (of instanceof Map || of instanceof Set ? [...of] : of === Infinity ? 'any' : of)),
  ).replaceAll('"', '')

interface Asked {
  readonly plan: Plan
  readonly total: string | undefined
  readonly tables: readonly FamilyTable[]
  /** Each table as it is decided alone. */
  readonly decided: () => ReadonlyMap<string, ReadonlyMap<string, Cell>>
}

function asked(states: readonly RecordState[]): Asked {
  const plan = planOf(states)
  const { groups, addsUp } = shapeOf(plan)
  const tables = tablesIn(plan).map((of): FamilyTable => ({ key: keyOf(of), of, readings: readingsOf(plan, of) }))
  const decided = () =>
    new Map(
      tables.map(({ key, of, readings }) => [
        key,
        suppress({ groups, addsUp, readings, floor: floorOf(plan), unit: unitOf(plan, of) }),
      ]),
    )
  return { plan, total: groups.find((g) => g.isTotal)?.id, tables, decided }
}

const byKey =
  (of: (plan: Plan, key: string) => readonly unknown[]) =>
  ({ plan, tables }: Asked): readonly string[] =>
    tables.flatMap(({ key }) => of(plan, key).map((one) => `${said(key)}: ${asText(one)}`))

function inView(of: View | undefined): readonly string[] {
  if (of === undefined) return []
  const { plan } = of
  const tables = tablesIn(plan).filter((t) => of.others.has(keyOf(t)))
  return [
    `groups: ${plan
      .all('studentGroup')
      .map((g) => `${g.id}${g.name === g.id ? '' : ` ${g.name}`}`)
      .join(', ')}`,
    `papers: ${plan
      .all('briefingSent')
      .flatMap((s) => [
        ...(s.named ?? []).map((row) => `${row.name} ${row.phrase ?? ''}`),
        ...(s.printed ?? []).map((row) => `${row.measure} ${row.group} ${row.numerator ?? row.figure}/${row.n}`),
      ])
      .join(', ')}`,
    ...tables.map((t) => {
      const { short = '', phrase = '', unit = '', population = '' } = plan.get('measure', t.measure) ?? {}
      const rows = [...readingsOf(plan, t)].map(
        ([id, r]) =>
          `${id} ${r.numerator ?? (r.figure === undefined ? '' : Math.round(r.figure * 10) / 10)}/${r.n}${of.isAsToday(t, id) ? '' : ' else'}`,
      )
      return `${said(keyOf(t))} ${short} | ${phrase} ${unit} ${population}: ${rows.join(', ')}`
    }),
  ]
}

const inPlaces = (of: readonly Place[]): readonly string[] => of.map(({ key, id }) => `${said(key)} ${id}`)

type Rule = (asked: Asked) => readonly string[]
const more: Record<string, Rule> = {}
const rules: Readonly<Record<string, Rule>> = {
  'some rows': byKey(someRows),
  'of several': byKey(ofSeveral),
  'one row': byKey(oneRow),
  'shares beside': byKey(sharesBeside),
  'crossed rows': byKey(crossedRows),
  'lent rows': byKey(lentRows),
  'row sums': byKey(rowSums),
  'years of a group': ({ plan, total = '' }) =>
    yearsOfGroup(plan, [...countedIn(plan, total).values()], total).map(asText),
  'pairs of groups': ({ plan, tables }) =>
    tables.flatMap(({ key, of }) =>
      pairsAt(plan, of).map((p) => `${said(key)}: ${p.measure} of ${p.of}, ${p.group.id}`),
    ),
  widened: ({ plan, tables }) =>
    tables.flatMap((t) => {
      const wide = widened(plan, t, new Map())
      return wide
        ? [
            `${said(t.key)}: ${[...wide.readings].map(([id, r]) => `${id} ${r.n}`).join(', ')} ${asText([...wide.rows])}`,
          ]
        : []
    }),
  family: ({ plan, tables, total }) =>
    tables.map(
      (t) =>
        `${said(t.key)}: ${familyOf(plan, t.of, total)
          .map((f) => said(f.key))
          .join(', ')}`,
    ),
  'family without total': ({ plan, tables }) =>
    tables.map(
      (t) =>
        `${said(t.key)}: ${familyOf(plan, t.of, undefined)
          .map((f) => said(f.key))
          .join(', ')}`,
    ),
  linked: ({ plan, tables, total }) =>
    tables.flatMap((t) => [
      ...over(plan, t, total).map(
        (l) =>
          `${said(t.key)} over ${l.side} ${said(l.of.key)}${isOfMost(plan, l, total) ? ', most' : ''}: ${countedOver(
            plan,
            l,
            (id) => id.length % 2 === 0,
          )
            .map(String)
            .join(' ')}`,
      ),
      ...under(plan, t, total).map((l) => `${said(t.key)} under ${l.side} ${said(l.of.key)}`),
      ...[...toldUnder(plan, t, total)].map(([id, sides]) => `${said(t.key)} told ${id} ${[...sides]}`),
    ]),
  categories: ({ plan, tables }) =>
    tables.flatMap((t) =>
      categoriesIn(plan, t.readings, unitOf(plan, t.of)).map(
        ({ rows, isUsual }) =>
          `${said(t.key)}: ${rows.map((r) => `${r.id} ${r.words.join('-')}`).join(', ')}${isUsual ? ', usual' : ''}`,
      ),
    ),
  'with wholes': ({ plan }) => inView(withWholes(plan)),
  turned: ({ plan }) => inView(turned(plan)),
  'as told': ({ plan }) => asTold(plan).flatMap(inView),
  windows: ({ plan }) =>
    windowsIn(plan).flatMap((of) => [
      of.map((g) => `${said(keyOf(g.of))} ${g.grades.join(' ')}`).join(', '),
      of.flatMap((g) => g.grades.map((one) => `${one} ${followsFrom(of, [one])}`)).join(', '),
    ]),
  stems: ({ plan, tables, total = '' }) => [
    ...[...stemsIn(plan)].map(
      ([key, stems]) => `${said(key)}: ${asText(stems.map((s) => s.map((g) => [keyOf(g.of), g.grades])))}`,
    ),
    ...stemsOf(
      plan,
      tables.slice(0, 2).map((t) => t.key),
    ).flatMap((stem) => [
      stem.map((g) => markOf(plan, g, total).join(' ')).join(', '),
      besideGrades(plan, stem, total)
        .map((g) => said(keyOf(g.of)))
        .join(', '),
    ]),
  ],
  'rare beside': ({ plan, tables, total }) => {
    const { alone, madeUp } = rareBeside(
      plan,
      tables.filter((t) => t.of.year === tables[0]?.of.year),
      total,
      floorOf(plan),
    )
    return [`${[...alone].map(said).join(', ')}; ${[...madeUp].map(said).join(', ')}`]
  },
  listed: ({ plan, tables }) => {
    const row = (readings: ReadonlyMap<string, { readonly n?: number }>) =>
      [...readings].map(([id, { n }]) => `${id} ${n}`).join(', ')
    return [
      `today: ${row(enrolledIn(plan))}`,
      `before: ${row(enrolledBefore(plan))}`,
      ...listsIn(plan).map(
        (of) =>
          `${said(keyOf(of))}: ${row(readingsAt(plan, of))}; ${[...printedAt(plan, of)].map(([id, c]) => `${id} ${c.map((one) => one.n).join(' ')}`).join(', ')}`,
      ),
      ...tables.map(
        (t) =>
          `${said(t.key)} ${unitAt(plan, t.of)}: ${row(readingsAt(plan, t.of))}; out ${[...t.readings.keys()].filter((id) => isOut(plan, t, id)).join(', ')}; ${[...printedAt(plan, t.of)].map(([id, c]) => `${id} ${c.map((one) => one.n).join(' ')}`).join(', ')}`,
      ),
    ]
  },
  'held elsewhere': ({ plan, decided }) => inPlaces(heldElsewhere(plan, decided())),
  'told elsewhere': ({ plan, tables }) =>
    tables.flatMap((t) => {
      const { told, counted } = toldElsewhere(plan, t, new Map())
      const all = [...[...told].map(([id, sides]) => `${id} ${[...sides].join(' ')}`), ...[...counted].map(String)]
      return all.length === 0 ? [] : [`${said(t.key)}: ${all.join(', ')}`]
    }),
  'all of parts': ({ plan, decided }) => inPlaces(allWithheldBeside(plan, decided())),
  'for lent rows': ({ plan, decided }) =>
    inPlaces(withheldForLent(plan, decided(), { addsUp: shapeOf(plan).addsUp, floor: floorOf(plan) })),
  crossed: ({ plan, tables, total = '', decided }) => {
    const sums: readonly Sum[] = tables.flatMap((t) =>
      summedWith(plan, t.key, total).map(
        (s): Sum => ({ whole: s.whole.key, parts: s.parts.map((p) => p.key), heads: s.way === 'head' }),
      ),
    )
    const alone: readonly Sum[] = tables.flatMap((t) =>
      pairsAt(plan, t.of).flatMap((p) => {
        const part = keyOf({ ...t.of, measure: p.measure })
        const whole = keyOf({ ...t.of, measure: p.of })
        return part === t.key ? [{ whole, parts: [part, `rest of ${part}`], heads: false }] : []
      }),
    )
    const { sums: found, sets } = crossedSums(plan, [...sums, ...alone], decided())
    return [
      ...found.map(
        (s) =>
          `${said(s.whole)} = ${s.parts.map(said).join(' + ')}${s.heads ? ' heads' : ''}${s.isCrossed ? ' crossed' : ''}`,
      ),
      ...[...sets].map(
        ([key, { all }]) =>
          `${said(key)}: ${all ? `${all.counts.did}/${all.counts.n} ${isShown(all.cell) ? 'shown' : ''} ${all.rows.map((r) => `${said(r.key)} ${r.id}`).join(', ')}` : ''}`,
      ),
    ]
  },
  'laid out': ({ plan, total, decided }) =>
    laidOut(plan, decided(), total ?? noTotal).flatMap(({ sums, sheets }) => [
      sums.map((s) => `${said(s.whole)} of ${s.parts.map(said).join(', ')}${s.heads ? ', in heads' : ''}`).join('; '),
      sheets.map(({ key, onlyCounts, out }) => `${said(key)} ${onlyCounts} ${[...out.keys()].join(' ')}`).join('; '),
    ]),
}

/** Cells as other tables might leave them: a row in three is withheld, whichever it is. */
function drawnCells({ plan, tables }: Asked): ReadonlyMap<string, ReadonlyMap<string, Cell>> {
  const chance = seeded(tables.length * 31 + plan.all('value').length)
  const cellOf = (figure: number | undefined, n: number | undefined): Cell => {
    if (figure === undefined) return { none: 'empty' }
    return chance() < 0.33
      ? { withheld: chance() < 0.5 ? 'small' : 'complement' }
      : { shown: figure, n: n ?? null, numerator: null }
  }
  return new Map(
    tables.map(({ key, readings }) => [
      key,
      new Map([...readings].map(([id, { figure, n }]) => [id, cellOf(figure, n)] as const)),
    ]),
  )
}

/** The same, of cells that are drawn: what is withheld elsewhere is asked far more often then. */
const drawn = ['held elsewhere', 'all of parts', 'for lent rows', 'crossed', 'laid out']
for (const name of drawn) {
  const rule = rules[name]
  if (rule) more[`${name}, of drawn cells`] = (of) => rule({ ...of, decided: () => drawnCells(of) })
}

/** Every rule by its name. */
export const allRules: Readonly<Record<string, Rule>> = { ...rules, ...more }

/** What a rule says of a plan. */
export const foundBy = (rule: string, states: readonly RecordState[]): readonly string[] =>
  (allRules[rule]?.(asked(states)) ?? []).filter((line) => line !== '')

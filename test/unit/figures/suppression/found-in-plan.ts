import { planOf } from '../../../../shared/domain/plan.ts'
import type { RecordState } from '../../../../shared/domain/state.ts'
import { givenAwayAcross } from '../../../../shared/figures/suppression/across.ts'
import { withAllOf } from '../../../../shared/figures/suppression/all-elsewhere.ts'
import { allWithheldBeside } from '../../../../shared/figures/suppression/all-of-parts.ts'
import { asTold } from '../../../../shared/figures/suppression/as-told.ts'
import { AskedTable } from '../../../../shared/figures/suppression/asked-table.ts'
import { isTold, keepsEnough } from '../../../../shared/figures/suppression/attack.ts'
import type { Counts } from '../../../../shared/figures/suppression/counts.ts'
import { crossedRows } from '../../../../shared/figures/suppression/crossed-rows.ts'
import { familyOf } from '../../../../shared/figures/suppression/family.ts'
import { besideHeads } from '../../../../shared/figures/suppression/heads-of-some.ts'
import { heldElsewhere, toldElsewhere } from '../../../../shared/figures/suppression/held-elsewhere.ts'
import { inTurn } from '../../../../shared/figures/suppression/in-turn.ts'
import type { Place } from '../../../../shared/figures/suppression/joint.ts'
import { laidOut } from '../../../../shared/figures/suppression/laid-out.ts'
import { over, under } from '../../../../shared/figures/suppression/linked.ts'
import { pairsAt, widened } from '../../../../shared/figures/suppression/of-group.ts'
import { ofRows } from '../../../../shared/figures/suppression/of-row.ts'
import { ofSeveral } from '../../../../shared/figures/suppression/of-several.ts'
import { oneRow } from '../../../../shared/figures/suppression/one-row.ts'
import { boundAt, type Outcome, outcomesOf } from '../../../../shared/figures/suppression/outcomes.ts'
import { spansBeside, withheldForGrades } from '../../../../shared/figures/suppression/overlapping-grades.ts'
import { rareBeside } from '../../../../shared/figures/suppression/rare-beside.ts'
import { Reader } from '../../../../shared/figures/suppression/reader.ts'
import { rememberedOf } from '../../../../shared/figures/suppression/remembered.ts'
import { rowSums } from '../../../../shared/figures/suppression/row-sums.ts'
import { sameWhoDid } from '../../../../shared/figures/suppression/same-who-did.ts'
import { floorOf, shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import { sharesBeside } from '../../../../shared/figures/suppression/shares-beside.ts'
import { someRows } from '../../../../shared/figures/suppression/some-rows.ts'
import { staysWithheld } from '../../../../shared/figures/suppression/stays.ts'
import { stemsIn } from '../../../../shared/figures/suppression/stems.ts'
import { followsFor, leftBy } from '../../../../shared/figures/suppression/summed.ts'
import { sumsAt } from '../../../../shared/figures/suppression/sums.ts'
import { sumsOfSides } from '../../../../shared/figures/suppression/sums-of-sides.ts'
import { suppress } from '../../../../shared/figures/suppression/suppress.ts'
import { systemOf } from '../../../../shared/figures/suppression/system.ts'
import { type FamilyTable, keyOf, readingsOf, tablesIn, unitOf } from '../../../../shared/figures/suppression/tables.ts'
import { turned } from '../../../../shared/figures/suppression/turned.ts'
import { type Cell, isShown, isWithheld, noTotal } from '../../../../shared/figures/suppression/types.ts'
import { unionBounds } from '../../../../shared/figures/suppression/union-bounds.ts'
import type { View } from '../../../../shared/figures/suppression/views.ts'
import { withWholes } from '../../../../shared/figures/suppression/with-wholes.ts'

/** Each table alone, as if the plan had no other: which rows it withholds at two floors, with categories said to add up, and not. */
export function aloneIn(states: readonly RecordState[]): readonly string[] {
  const plan = planOf(states)
  const { groups, addsUp } = shapeOf(plan)
  const each = new Set(groups.flatMap((g) => g.dimension ?? []))
  return tablesIn(plan).flatMap((of) => {
    const asked = { groups, readings: readingsOf(plan, of), unit: unitOf(plan, of) }
    const withheld = (floor: number, adding: ReadonlySet<string>) => {
      const cells = suppress({ ...asked, floor, addsUp: adding })
      return [...cells]
        .flatMap(([id, c]) => (isWithheld(c) ? [`${id}${c.withheld === 'complement' ? '+' : ''}`] : []))
        .join(', ')
    }
    const [few, more, adding] = [withheld(5, addsUp), withheld(12, addsUp), withheld(12, each)]
    return [`${said(keyOf(of))} | 5: ${few} | 12: ${more}${adding === more ? '' : ` | 12, adding up: ${adding}`}`]
  })
}

/** Tables whose sums are written down. */
const MOST_READ = 2

/**
 * What a reader can write down of a table when its small rows alone are withheld: which rows make up which, and what of each
 * number that no paper has follows from that; for the first tables that withhold any.
 */
export function readIn(states: readonly RecordState[]): readonly string[] {
  const plan = planOf(states)
  const { groups, addsUp } = shapeOf(plan)
  const tables = tablesIn(plan).map((of) => {
    const input = { groups, addsUp, readings: readingsOf(plan, of), floor: 10, unit: unitOf(plan, of) }
    return { name: said(keyOf(of)), asked: new AskedTable(input, new Set()) }
  })
  const hiding = tables.filter(({ asked }) => asked.hides() && [...asked.cells.values()].some(isShown))
  return hiding.slice(0, MOST_READ).flatMap(({ name, asked }) => {
    const total = asked.total?.id
    return asked.editions.slice(0, 1).flatMap((edition) => {
      const ways = asked.grids.get(edition) ?? [[]]
      return ways.slice(0, 2).flatMap((grids, at) => {
        const areHeld = grids.length > 0
        const beside = { bounds: unionBounds(asked.input.groups), areHeld }
        const standing = (id: string) => asked.standing(id, edition, false)
        const system = systemOf(asked.partitions, standing, total, 10, false, grids, beside)
        const reader = new Reader(system)
        const rows = system.rows.map(({ terms, tells, ofOne, ofTotal, solvedOnly, isBound, is }) => {
          const flags = Object.entries({ ...tells, ofOne, ofTotal, solvedOnly, isBound }).flatMap(([flag, of]) =>
            of ? [flag] : [],
          )
          return `${[...terms].map(([id, sign]) => `${sign < 0 ? '-' : '+'}${said(id)}`).join(' ')} (${flags.join(' ')}) ${is ? asText(is) : ''}`
        })
        const hidden = inTurn([...system.hidden.values()], system, total).map((h) => {
          const { publicN, isCounted, company, few } = h
          const follows = {
            leaves: reader.leaves(h),
            spare: reader.leaves(h, 10),
            on: reader.keepsOn(h),
            bounded: reader.isBounded(h),
            enough: keepsEnough(system, h),
            more: keepsEnough(system, h, 1),
            told: isTold(system, h),
          }
          const flags = Object.entries({ publicN, isCounted, company, few, ...follows }).flatMap(([flag, of]) =>
            of ? [flag] : [],
          )
          const bounds = [h.most, h.least, h.unnamed && asText(h.unnamed.free)].map((of) => of ?? '').join(' ')
          return `${said(h.id)} ${h.is} ${inCounts(h.counts)} ${bounds}: ${flags.join(' ')}, room ${Math.min(reader.room(h), 999)}`
        })
        const sums =
          at > 0
            ? []
            : asked.partitions.map(
                (p) =>
                  `${said(p.whole)} = ${p.parts.map(said).join(' + ')}${p.exact ? '' : ' or more'}${p.declared ? ', as declared' : ''}`,
              )
        return [...sums, ...rows, ...hidden].map((line) => `${name} | ${line}`)
      })
    })
  })
}

const inCounts = ({ n, did, slack }: Counts): string => `${did ?? '?'}/${n ?? '?'}${slack > 0 ? ` ±${slack}` : ''}`

/** A table's key, or any text with keys in it, on one line. */
const said = (text: string): string =>
  text
    .replace(/\\n/g, '\n')
    .replace(/\s*\n+\s*/g, ' ')
    .trim()

const asText = (value: unknown): string =>
  said(JSON.stringify(value, (_, of) => (of instanceof Map || of instanceof Set ? [...of] : of))).replaceAll('"', '')

/** What follows beside a table: the rows that would be left, with how many children they are and who did. */
const outcome = ({ key, readings, unit, counted }: Outcome): string => {
  const rows = [...readings].map(([id, { n, figure, numerator }]) => `${id} ${numerator ?? figure}/${n}`)
  return `${said(key)}${unit ? ` in ${unit}` : ''}: ${rows.join(', ')}${counted ? `, of ${asText(counted)}` : ''}`
}

/** What the rules find that a plan's tables have to do with each other. */
export function foundIn(states: readonly RecordState[]): readonly string[] {
  const plan = planOf(states)
  const { groups, addsUp } = shapeOf(plan)
  const total = groups.find((g) => g.isTotal)?.id
  const lines = [
    `adds up: ${[...addsUp].join(', ')}`,
    ...groups.map(({ id, isTotal, dimension, oneOf, unions, pieces, within, called }) => {
      const rest = {
        total: isTotal || undefined,
        dimension,
        list: oneOf?.list,
        unions,
        pieces,
        within: within?.map((g) => g.id),
        called,
      }
      return `${id}: ${asText(rest)}`
    }),
    ...[...stemsIn(plan)].map(
      ([key, stems]) => `${said(key)} by grades: ${asText(stems.map((s) => s.map((g) => [keyOf(g.of), g.grades])))}`,
    ),
  ]
  for (const of of tablesIn(plan)) {
    const key = keyOf(of)
    const table: FamilyTable = { key, of, readings: readingsOf(plan, of) }
    const say = (what: string, list: readonly unknown[]): void => {
      if (list.length > 0)
        lines.push(
          `${said(key)} ${what}: ${list.map((one) => (typeof one === 'string' ? said(one) : asText(one))).join('; ')}`,
        )
    }
    const family = familyOf(plan, of, total)
    if (unitOf(plan, of) !== 'percent') say('in', [unitOf(plan, of)])
    say(
      'with the same children',
      family.map((t) => t.key).filter((k) => k !== key),
    )
    say(
      'of those of',
      over(plan, table, total).map((l) => `${l.side} ${l.of.key}`),
    )
    say(
      'has those of',
      under(plan, table, total).map((l) => `${l.side} ${l.of.key}`),
    )
    say('in a sum', sumsAt(plan, key, total ?? noTotal))
    say('in rows', ofRows(plan, key))
    say('in sums of rows', rowSums(plan, key))
    say('some rows', someRows(plan, key))
    say('of several', ofSeveral(plan, key))
    say('same who did', sameWhoDid(plan, key))
    say('crossed', crossedRows(plan, key))
    say('one row', oneRow(plan, key))
    say('sums of sides', sumsOfSides(plan, key))
    say('shares', sharesBeside(plan, key))
    say('spans', spansBeside(plan, key))
    say(
      'groups',
      pairsAt(plan, of).map((p) => [p.measure, p.of, p.group.id, p.name, p.byGoal]),
    )
    say('left', leftBy(plan, key, total).map(outcome))
    say('heads', besideHeads(plan, table, new Map()).map(outcome))
    const wide = widened(plan, table, new Map())
    say('widened', wide ? [outcome(wide), ...wide.rows] : [])
    say('with all of', withAllOf(plan, table, new Map()).map(outcome))
    say('outcomes', family.length > 1 ? outcomesOf(plan, family, new Map(), total).map(outcome) : [])
  }
  return lines.filter((line) => !line.endsWith(': {}') && line !== 'adds up: ')
}

/** What tables that were decided alone would withhold beside each other, and the plans that papers and names make of this one. */
export function besideIn(states: readonly RecordState[]): readonly string[] {
  const plan = planOf(states)
  const { groups, addsUp } = shapeOf(plan)
  const total = groups.find((g) => g.isTotal)?.id
  const floor = floorOf(plan)
  const alone = (p: View['plan'], of: FamilyTable['of']): ReadonlyMap<string, Cell> =>
    suppress({ groups, addsUp, readings: readingsOf(p, of), floor, unit: unitOf(p, of) })
  const tables = tablesIn(plan).map((of) => ({ key: keyOf(of), of, readings: readingsOf(plan, of) }))
  const decided = new Map(tables.map((t) => [t.key, alone(plan, t.of)]))
  const cellsAt = (t: FamilyTable) => decided.get(t.key)
  const lines: string[] = []
  const say = (what: string, list: readonly unknown[]): void => {
    if (list.length > 0)
      lines.push(`${what}: ${list.map((one) => (typeof one === 'string' ? said(one) : asText(one))).join('; ')}`)
  }
  const places = (of: readonly Place[]) => of.map(({ key, id }) => `${said(key)} ${id}`)
  say('given away across', places(givenAwayAcross(plan, decided)))
  say('held elsewhere', places(heldElsewhere(plan, decided)))
  say('all of parts', places(allWithheldBeside(plan, decided)))
  say('for grades', places(withheldForGrades(plan, decided)))
  for (const { sums, sheets } of laidOut(plan, decided, total ?? noTotal)) {
    say(
      'laid out',
      sums.map((s) => `${said(s.whole)} of ${s.parts.map(said).join(', ')}${s.heads ? ', in heads' : ''}`),
    )
    say(
      'sheets',
      sheets.map(({ key, onlyCounts, out }) => [said(key), onlyCounts, [...out.keys()]]),
    )
  }
  for (const [key, ids] of staysWithheld(plan, [...decided.keys()], alone)) say(`${said(key)} stays withheld`, [...ids])
  for (const table of tables) {
    const name = said(table.key)
    const { hidden, known, counted } = followsFor(plan, table.key, total, floor, cellsAt)
    say(`${name} hides`, hidden)
    say(`${name} known`, [...known, ...counted])
    say(`${name} bound`, boundAt(plan, table, floor))
    const rare = rareBeside(plan, familyOf(plan, table.of, total), total, floor)
    say(`${name} rare`, [...rare.alone, ...[...rare.madeUp].map((k) => `made up ${k}`)])
    const { measure, year, point } = table.of
    say(`${name} remembered`, [...rememberedOf(plan, measure, year, point, table.readings, floor)])
    const told = toldElsewhere(plan, table, new Map())
    say(`${name} told`, [...told.told, ...told.counted])
  }
  const view = (name: string, of: View | undefined): void => {
    for (const key of of?.others ?? []) {
      const [measure = '', year = '', point] = key.split('\n')
      const rows = readingsOf((of as View).plan, { measure, year, point: point || undefined })
      const short = (of as View).plan.get('measure', measure)?.short ?? ''
      lines.push(
        `${name}, ${said(key)} ${short}: ${[...rows].map(([id, r]) => `${id} ${r.numerator ?? r.figure}/${r.n}`).join(', ')}`,
      )
    }
  }
  view('turned', turned(plan))
  view('with all', withWholes(plan))
  for (const told of asTold(plan)) view('as told', told)
  return lines
}

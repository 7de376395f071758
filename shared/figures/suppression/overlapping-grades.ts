import { fold } from '../../domain/usual-groups.ts'
import { namesOfMeasure } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { countsOf } from './counts.ts'
import { eachGrade } from './grade-names.ts'
import type { Place } from './joint.ts'
import { isOut } from './listed.ts'
import { fewOfPieces, overlap } from './pieces.ts'
import { floorOf, shapeOf } from './shape.ts'
import { byTable, type Counted, countedIn, readingsOf, tableOf, timeOf, unitOf } from './tables.ts'
import { type Cell, isShown } from './types.ts'

/** Some grades of one thing that is measured: all children of a measure, or a row of one. */
interface Span extends Place {
  readonly grades: readonly number[]
  /** All children of a measure, whose name may say no grades: then these are all that any of its rows and parts has. */
  readonly isAll: boolean
  readonly isNamed: boolean
}

/**
 * The measures and rows that tell of grades beside a table's: “Reading, grades 3 to 8”, “Reading, grades 5 to 8” and a row of
 * grades 3 to 5 in one of them tell of grade 5. Only where two of them share some grades, and neither holds the other.
 */
export const spansBeside = byTable<readonly Span[]>('spans of grades', foundIn)

function foundIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const { groups } = shapeOf(plan)
  const total = groups.find((g) => g.isTotal)?.id
  const graded = new Map(
    groups.flatMap((g) =>
      g.pieces?.of === 'grade ' && !g.isTotal ? [[g.id, g.pieces.each.map(Number)] as const] : [],
    ),
  )
  const called = new Map<string, readonly Called[]>()
  const namesIn = (measure: string) => {
    const names = called.get(measure) ?? namesOfMeasure(plan, measure).flatMap(calledIn)
    called.set(measure, names)
    return names
  }
  const byStem = new Map<string, Map<string, Span>>()
  for (const table of total === undefined ? [] : countedIn(plan, total).values())
    for (const { stem, grades } of namesIn(table.of.measure)) {
      const at = [timeOf(table.of), stem].join('\n')
      const spans = byStem.get(at) ?? new Map<string, Span>()
      byStem.set(at, spans)
      for (const span of spansOf(table, grades, graded, total as string)) spans.set(`${span.key}\n\n${span.id}`, span)
    }
  const found = new Map<string, string[]>()
  for (const spans of byStem.values()) {
    const all = [...spans.values()]
    if (!doOverlap(all)) continue
    for (const key of new Set(all.map((s) => s.key))) found.set(key, [...(found.get(key) ?? []), JSON.stringify(all)])
  }
  return found
}

interface Called {
  readonly stem: string
  readonly grades: readonly number[] | undefined
}

/** What is measured, without the grades that the name or what is counted says. */
function calledIn({ short, phrase }: { readonly short: string; readonly phrase: string }): readonly Called[] {
  const said = [short, phrase].flatMap((name) => eachGrade(name) ?? [])
  return said.length > 0 ? said : [{ stem: fold(short), grades: undefined }]
}

function spansOf(
  { key, readings, all }: Counted,
  own: readonly number[] | undefined,
  graded: ReadonlyMap<string, readonly number[]>,
  total: string,
): readonly Span[] {
  const rows = [...readings].flatMap(([id, { n }]) => {
    const grades = graded.get(id)
    return n && grades
      ? [{ key, id, grades: grades.filter((g) => own?.includes(g) !== false), isAll: false, isNamed: true }]
      : []
  })
  return all.n ? [...rows, { key, id: total, grades: own ?? [], isAll: true, isNamed: own !== undefined }] : rows
}

const doOverlap = (spans: readonly Span[]): boolean => {
  const several = spans.filter((s) => s.grades.length > 1)
  return several.some((a) => several.some((b) => overlap({ holds: a.grades }, { holds: b.grades })))
}

/** Rows or measures of some grades that go, since they and others in print tell of a few children of one of these grades. */
export function withheldForGrades(
  plan: Plan,
  decided: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
): readonly Place[] {
  const told = [...decided.keys()].flatMap((key) => spansBeside(plan, key))
  const each = new Map(told.map((spans) => [JSON.stringify(spans), spans] as const))
  return [...each.values()].flatMap((spans) => nextIn(plan, decided, spans))
}

function nextIn(
  plan: Plan,
  decided: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
  all: readonly Span[],
): readonly Place[] {
  const grades = [...new Set(all.flatMap((s) => s.grades))].sort((a, b) => a - b)
  const isSaid = all.some((s) => s.isNamed && s.grades.length === grades.length)
  const spans = all.filter(({ key, id, isNamed }) => (isNamed || !isSaid) && isShown(decided.get(key)?.get(id)))
  const rows = spans.map((span, at) => {
    const of = tableOf(span.key)
    const holds = span.isNamed ? span.grades.map((g) => grades.indexOf(g)) : grades.map((_, i) => i)
    return { id: String(at), span, holds, counts: countsOf(readingsOf(plan, of).get(span.id), unitOf(plan, of)) }
  })
  const stands = ({ key, id, isNamed }: Span) => {
    const of = tableOf(key)
    return !isNamed || isOut(plan, { key, of, readings: readingsOf(plan, of) }, id)
  }
  // A row rather than a measure, and the measure of all grades last.
  const rank = ({ isAll, grades: own }: Span) => (isAll ? (own.length < grades.length ? 1 : 2) : 0)
  for (const ids of fewOfPieces(rows, grades.length, floorOf(plan))) {
    const open = ids.flatMap((id) => rows[Number(id)]?.span ?? []).filter((span) => !stands(span))
    const [next] = open.toSorted((a, b) => rank(a) - rank(b))
    if (next === undefined) continue
    return next.isAll
      ? [...(decided.get(next.key) ?? [])].flatMap(([id, c]) => (isShown(c) ? [{ key: next.key, id }] : []))
      : [{ key: next.key, id: next.id }]
  }
  return []
}

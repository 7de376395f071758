import { workedOut } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { namesOfMeasure } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { countsOf, printable } from './counts.ts'
import { goneTables } from './gone.ts'
import { eachGrade } from './grade-names.ts'
import { printedAt, readingsAt, unitAt } from './listed.ts'
import { fewOfPieces } from './pieces.ts'
import { floorOf } from './shape.ts'
import { keyOf, type Table, tableOf, tablesIn, timeOf } from './tables.ts'

/** A row of measures of grades that overlap, and the tables that tell of too few children together, the largest first. */
type Told = readonly [row: string, ...keys: string[]]

const found = new WeakMap<Plan, ReadonlyMap<string, readonly string[]>>()

/**
 * Rows that a table must withhold since it and other measures of some of its grades tell of a few children: of grades 3 to
 * 6, 3 to 5 and 5 to 6 those of grade 5. The one of most children gives the row up, or the next where a paper has printed that.
 */
export function toldByGrades(plan: Plan, key: string): readonly string[] {
  const kinds = ['value', 'interim', 'measure', 'studentGroup', 'district', 'briefingSent'] as const
  const texts = workedOut(plan, `grades ${key}`, kinds, (p) => {
    const made = found.get(p) ?? toldIn(p)
    found.set(p, made)
    return made.get(key) ?? []
  })
  return texts.flatMap((text) => {
    const [row, ...keys] = JSON.parse(text) as unknown as Told
    const open = keys.find((of) => !printedAt(plan, tableOf(of)).has(row))
    return open === key ? [row] : []
  })
}

interface Graded {
  readonly of: Table
  readonly grades: readonly number[]
}

/** Tables by the time, and by the name without its grades. */
function gradedIn(plan: Plan): readonly (readonly Graded[])[] {
  const byStem = new Map<string, Map<string, Graded>>()
  for (const of of [...tablesIn(plan), ...goneTables(plan)])
    for (const { short, phrase, people } of namesOfMeasure(plan, of.measure))
      for (const [name, beside] of [
        [short, ''],
        [phrase, ''],
        [people, fold(`${short} ${phrase}`)],
      ] as const) {
        const said = eachGrade(name)
        if (said === null) continue
        const stem = [timeOf(of), said.stem, beside].join('\n')
        byStem.set(stem, (byStem.get(stem) ?? new Map()).set(keyOf(of), { of, grades: said.grades }))
      }
  return [...byStem.values()].map((tables) => [...tables.values()]).filter((tables) => tables.length > 2)
}

function toldIn(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, Set<string>>()
  const floor = floorOf(plan)
  for (const tables of gradedIn(plan)) {
    const each = [...new Set(tables.flatMap((t) => t.grades))].toSorted((a, b) => a - b)
    const rows = new Set(tables.flatMap((t) => [...readingsAt(plan, t.of).keys()]))
    for (const row of rows) {
      const pieced = tables.map(({ of, grades }) => ({
        id: keyOf(of),
        holds: grades.map((g) => each.indexOf(g)),
        counts: countsOf(readingsAt(plan, of).get(row), unitAt(plan, of)),
      }))
      const large = pieced.filter(({ counts }) => printable(counts, floor))
      for (const keys of fewOfPieces(large, each.length, floor))
        for (const key of keys) told.set(key, (told.get(key) ?? new Set()).add(JSON.stringify([row, ...keys])))
    }
  }
  return new Map([...told].map(([key, texts]) => [key, [...texts]]))
}

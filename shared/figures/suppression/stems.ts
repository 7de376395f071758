import { workedOut } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { namesOfMeasure } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { goneTables } from './gone.ts'
import { eachGrade } from './grade-names.ts'
import { keyOf, readingsOf, tableKinds, tablesIn, timeOf } from './tables.ts'
import { type Graded, windowsIn } from './windows.ts'

const stems = new WeakMap<Plan, ReadonlyMap<string, readonly (readonly Graded[])[]>>()

/** The measures of grades that are called alike, and of years or schools told together, by the key of each of their tables. */
export function stemsIn(plan: Plan): ReadonlyMap<string, readonly (readonly Graded[])[]> {
  const known = stems.get(plan)
  if (known) return known
  const found = new Map<string, (readonly Graded[])[]>()
  for (const tables of [...gradedIn(plan), ...windowsIn(plan)])
    for (const { of } of tables) found.set(keyOf(of), [...(found.get(keyOf(of)) ?? []), tables])
  stems.set(plan, found)
  return found
}

/** The measures of grades that are called like one of these tables; a plan that notes what is read of it notes these alone. */
export const stemsOf = (plan: Plan, keys: readonly string[]): readonly (readonly Graded[])[] => {
  const texts = keys.flatMap((key) =>
    workedOut(plan, 'stems', key, tableKinds, (p) => (stemsIn(p).get(key) ?? []).map((stem) => JSON.stringify(stem))),
  )
  return [...new Set(texts)].map((text) => JSON.parse(text) as readonly Graded[])
}

/** Tables of the same grades of one year in which all students are as many are taken for the same children's. */
export function markOf(plan: Plan, { of, grades, areWindows }: Graded, total: string): readonly string[] {
  const n = readingsOf(plan, of).get(total)?.n
  return n === undefined || areWindows ? [] : [`${of.year} ${grades.join()}: ${n}`]
}

const marked = new WeakMap<Plan, ReadonlyMap<string, readonly Graded[]>>()

/** Measures of grades that are of the same children as one of these. */
export function besideGrades(plan: Plan, stem: readonly Graded[], total: string): readonly Graded[] {
  const known = marked.get(plan) ?? Map.groupBy(gradedIn(plan).flat(), (graded) => markOf(plan, graded, total)[0] ?? '')
  marked.set(plan, known)
  return stem.flatMap((graded) => markOf(plan, graded, total).flatMap((mark) => known.get(mark) ?? []))
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
  return [...byStem.values()].map((tables) => [...tables.values()]).filter((tables) => tables.length > 1)
}

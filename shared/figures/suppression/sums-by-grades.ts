import type { TablesPlan as Plan } from '../parts.ts'
import { countsOf, isOfDays } from './counts.ts'
import type { Sum } from './joint.ts'
import { readingsAt, unitAt } from './listed.ts'
import { markOf, stemsOf } from './stems.ts'
import { keyOf, tableOf } from './tables.ts'
import { followsFrom } from './windows.ts'

/** Children of no table: what tables leave of another one. */
export interface Left {
  /** Nobody is said to have done anything. */
  readonly onlyCounts: boolean
  /** Nobody asks who is in it, and it may be empty. */
  readonly isLoose: boolean
}

interface OfGrades {
  readonly key: string
  readonly grades: readonly number[]
}

/** Measures of grades, those that are called alike; and of all others of the same children the heads. */
export function sumsByGrades(
  plan: Plan,
  keys: readonly string[],
  total: string,
  made: Map<string, Left>,
): readonly Sum[] {
  const stems = stemsOf(plan, keys).map((stem) => {
    const tables = stem.map(({ of, grades }) => ({ key: keyOf(of), grades }))
    const heads = tables.some((t) => isOnlyCounted(plan, t.key))
    const isAsked = stem.some((t) => t.areWindows) ? (of: readonly number[]) => followsFrom(stem, of) : undefined
    return { stem, ...sumsOf(tables, heads, made, isAsked) }
  })
  const alike = joinedBy(stems, ({ stem }) => stem.flatMap((graded) => markOf(plan, graded, total)))
  const beside = alike.flatMap((of) =>
    of.length < 2
      ? []
      : sumsOf(
          of.flatMap((s) => s.sets),
          true,
          made,
        ).sums,
  )
  return [...stems.flatMap((s) => s.sums), ...beside]
}

/**
 * Grades that the same measures hold are one set; each measure is made up of these, and so is what one leaves of another. A set
 * of years or schools that is no table is asked of where it follows; else any of a window's children may be its.
 */
function sumsOf(
  tables: readonly OfGrades[],
  heads: boolean,
  made: Map<string, Left>,
  isAsked?: (grades: readonly number[]) => boolean,
) {
  const first = new Map<string, OfGrades>()
  for (const t of tables) if (!first.has(t.grades.join())) first.set(t.grades.join(), t)
  const sums: Sum[] = tables.flatMap(({ key, grades }) => {
    const whole = first.get(grades.join())?.key as string
    return whole === key || !heads ? [] : [{ whole, parts: [key], heads }]
  })
  const sets = [...first.values()]
  const named = (grades: readonly number[]): string => {
    const own = first.get(grades.join())
    if (own) return own.key
    const what = isAsked ? 'windows' : 'grades'
    const key = `${what} ${grades.join()} of ${tables.map((t) => t.key).toSorted()[0]}${heads ? ' by heads' : ''}`
    made.set(key, { onlyCounts: heads, isLoose: isAsked?.(grades) === false })
    first.set(grades.join(), { key, grades })
    return key
  }
  const held = (grade: number) => sets.flatMap((t, i) => (t.grades.includes(grade) ? [i] : [])).join()
  const units = [
    ...Map.groupBy(
      [...new Set(sets.flatMap((t) => t.grades))].sort((a, b) => a - b),
      held,
    ).values(),
  ]
  const left = sets
    .flatMap((a) => sets.map((b) => a.grades.filter((g) => !b.grades.includes(g))))
    .filter((of) => isAsked?.(of) !== false)
  const all = new Map([...sets.map((t) => t.grades), ...left].map((of) => [of.join(), of]))
  for (const grades of all.values()) {
    const parts = units.filter((of) => of.every((g) => grades.includes(g)))
    if (parts.length > 1) sums.push({ whole: named(grades), parts: parts.map(named), heads })
  }
  return { sums, sets: [...first.values()] }
}

/** Those that share a mark, or that share one with others that do. */
export function joinedBy<T>(list: readonly T[], marksOf: (one: T) => readonly string[]): readonly (readonly T[])[] {
  let found: { readonly of: readonly T[]; readonly marks: ReadonlySet<string> }[] = []
  for (const one of list) {
    const own = marksOf(one)
    const near = found.filter(({ marks }) => own.some((mark) => marks.has(mark)))
    const marks = new Set([...near.flatMap((n) => [...n.marks]), ...own])
    found = [...found.filter((n) => !near.includes(n)), { of: [...near.flatMap((n) => n.of), one], marks }]
  }
  return found.map(({ of }) => of)
}

export const isOnlyCounted = (plan: Plan, key: string): boolean => {
  const unit = unitAt(plan, tableOf(key))
  if (unit === 'score' || isOfDays(unit)) return true
  // Events may be more than children.
  return [...readingsAt(plan, tableOf(key)).values()].some((r) => {
    const { n, did, didNot } = countsOf(r, unit)
    return n !== null && did !== null && didNot === null
  })
}

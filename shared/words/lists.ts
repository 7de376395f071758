import { plural } from './counts.ts'

// British English leaves out the comma before “and”, as the papers do.
const [and, or] = (['conjunction', 'disjunction'] as const).map((type) => new Intl.ListFormat('en-GB', { type })) as [
  Intl.ListFormat,
  Intl.ListFormat,
]

/** "one, two and three". */
export const listed = (parts: Iterable<string>): string => and.format(parts)

/** "one, two or three". */
export const listedOr = (parts: Iterable<string>): string => or.format(parts)

// One for all: to make it takes a hundred times as long as to compare with it.
const names = new Intl.Collator('en', { numeric: true })

/** Which of two names comes first in a list: “Title II-A” before “Title IV-A”, “School 2” before “School 10”. */
export const byName = (a: string, b: string): number => names.compare(a, b)

/** "Goals 1 to 6", "Goals 1 and 3", "Goal 2". The numbers are in order. */
export function goalNumbers(nos: readonly number[]): string {
  const [first = 0, last = 0] = [nos[0], nos.at(-1)]
  if (nos.length > 2 && last - first === nos.length - 1) return `Goals ${first} to ${last}`
  return `${plural(nos.length, 'Goal', 'Goals')} ${listed(nos.map(String))}`
}

import { plural } from './counts.ts'
import { onceAsked } from './once-asked.ts'

// British English leaves out the comma before “and”, as the documents do.
const and = onceAsked(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }))
const or = onceAsked(() => new Intl.ListFormat('en-GB', { type: 'disjunction' }))

/** “one, two and three”. */
export const listed = (parts: Iterable<string>): string => and().format(parts)

/** “one, two or three”. */
export const listedOr = (parts: Iterable<string>): string => or().format(parts)

/** “Goals 1 to 6”, “Goals 1 and 3”, “Goals 2, 5 to 8 and 11”, “Goal 2”. The numbers are sorted. */
export function goalNumbers(nos: readonly number[]): string {
  const runs: number[][] = []
  for (const no of nos) {
    const run = runs.at(-1)
    if (run?.at(-1) === no - 1) run.push(no)
    else runs.push([no])
  }
  const said = runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run.map(String)))
  return `${plural(nos.length, 'Goal', 'Goals')} ${listed(said)}`
}

/**
 * Typed texts joined into one. A whole sentence is followed by its own period only: “Accept the report. Ask for a
 * proposal.”
 */
export const strung = (parts: readonly string[], between: ', ' | '; '): string =>
  parts.reduce((all, next) => (/[.!?…][)”"’]*$/.test(all) ? `${all} ${next}` : `${all}${between}${next}`))

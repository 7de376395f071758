import { namesOut } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { goneTables } from './gone.ts'
import { type Counted, countedIn, isBare, timeOf, yearOf } from './tables.ts'

/** The answers about the tables of one state of a plan. */
interface Answers {
  /** The student groups, and which of them is all students; tables that are gone, and the names of measures. */
  readonly groups: string
  readonly tables: ReadonlyMap<string, Counted>
  /** Times, and years of measures, in which a table with groups does not give the number of all students. */
  readonly lacking: ReadonlySet<string>
  readonly known: Map<string, readonly string[]>
}

interface Asked {
  readonly of: WeakMap<Plan, Answers>
  latest: readonly Plan[]
}

const questions = new Map<string, Asked>()
/** The plan itself, and a view or two of it, are asked in turn. */
const VIEWS = 3
/** If more tables than this changed, all are asked again. */
const FEW = 20

/**
 * Answers to a question about each table, kept with a plan by the table's key. Those of the state before are taken over,
 * but where a changed table has to do with one that the answer rests on: which is what `mayMeet` says of two tables, before
 * the change and after it; `lacking`: that at their time, or in the year of their measure, a table does not say how many
 * all students are, and all are held against it. `restsOn`: keys of tables besides the one that was asked.
 */
export function answersOf(
  plan: Plan,
  total: string | undefined,
  question: string,
  mayMeet: (own: Counted, changed: Counted, lacking: boolean) => boolean,
  restsOn: (answer: readonly string[]) => readonly string[] = () => [],
): Map<string, readonly string[]> {
  const asked = questions.get(question) ?? { of: new WeakMap<Plan, Answers>(), latest: [] }
  questions.set(question, asked)
  const now = asked.of.get(plan)
  if (now) return now.known
  const tables = countedIn(plan, total)
  const lacking = new Set(
    [...tables.values()]
      .filter((t) => !t.all.n && !isBare(t.readings, total))
      .flatMap((t) => [timeOf(t.of), yearOf(t.of)]),
  )
  const groups = JSON.stringify([
    total,
    ...plan.all('studentGroup').map((g) => g.id),
    goneTables(plan),
    namesIn(plan),
    [...namesOut(plan).measures],
  ])
  const next: Answers = { groups, tables, lacking, known: new Map() }
  for (const earlier of asked.latest) {
    const before = asked.of.get(earlier)
    const changed = before?.groups === groups ? changedIn(before.tables, tables) : undefined
    if (before === undefined || changed === undefined) continue
    const holds = (key: string): boolean => {
      const own = tables.get(key)
      if (own === undefined || own !== before.tables.get(key)) return false
      const times = [timeOf, yearOf].filter((at) => before.lacking.has(at(own.of)) || lacking.has(at(own.of)))
      const meets = (c: Counted) =>
        mayMeet(
          own,
          c,
          times.some((at) => at(c.of) === at(own.of)),
        )
      return !changed.some(meets)
    }
    for (const [key, answer] of before.known) if ([key, ...restsOn(answer)].every(holds)) next.known.set(key, answer)
    break
  }
  asked.of.set(plan, next)
  asked.latest = [plan, ...asked.latest.slice(0, VIEWS - 1)]
  return next.known
}

const names = new WeakMap<readonly object[], string>()

/** All that measures are called, by which two may be one. */
function namesIn(plan: Plan): string {
  const measures = plan.all('measure')
  const known = names.get(measures)
  if (known !== undefined) return known
  const made = JSON.stringify(
    measures.map((m) => [m.id, m.short, m.phrase, m.people, m.population, m.unit].map((text) => text ?? '')),
  )
  names.set(measures, made)
  return made
}

/** Tables that are not the same ones, as they were and as they are; undefined where they are many. */
function changedIn(
  was: ReadonlyMap<string, Counted>,
  is: ReadonlyMap<string, Counted>,
): readonly Counted[] | undefined {
  const changed: Counted[] = []
  for (const [key, table] of is) {
    const before = was.get(key)
    if (before === table) continue
    changed.push(table, ...(before ? [before] : []))
    if (changed.length > FEW) return undefined
  }
  if (was.size > is.size + FEW) return undefined
  for (const [key, table] of was) if (!is.has(key)) changed.push(table)
  return changed
}

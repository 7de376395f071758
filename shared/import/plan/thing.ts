import type { Aside } from '../cells/cells.ts'
import type { PlanKind, Saying } from './enters.ts'

/** A cell that says something of a thing. */
export interface SaidCell {
  readonly text: string
  readonly row: number
  readonly column: string
  readonly heading: string
  /** The id beside it, in a table that Groundwork saved. */
  readonly id?: string
}

/** Something that the file names: a goal, a strategy under it, a person. */
export interface Thing {
  readonly key: string
  readonly kind: PlanKind
  readonly title: string
  readonly row: number
  readonly parent: string | null
  readonly level: number
  /** Its number among several with one name under one parent. */
  readonly nth: number
  /** Its id, in a table that Groundwork saved. */
  readonly inPlan?: string
  readonly says: ReadonlyMap<Saying, readonly SaidCell[]>
}

/** Texts without a place: how many cells of a column, and why. */
export interface LeftOut {
  readonly column: string
  readonly cells: number
  readonly rows: readonly number[]
  readonly why: string
}

export interface Things {
  readonly list: readonly Thing[]
  /** Things that may be lines between and below the plan's, which is asked. */
  readonly alone: readonly Thing[]
  /** By row: the key of what it names lowest. */
  readonly lowest: ReadonlyMap<number, string>
  /** Rows and cells that do not come in. */
  readonly aside: readonly Aside[]
  /** What comes in and how, if that is worth a word. */
  readonly told: readonly Aside[]
  readonly leftOut: readonly LeftOut[]
  /** Lines alone that read as notes on the table. */
  readonly notes: readonly string[]
  /** Texts of columns for which the plan has no field: the status of a strategy. */
  readonly fieldless: readonly SaidCell[]
  /** Cells under a goal or strategy that are empty above something named. */
  readonly below: number
  /** The first row, where its goal is empty and rows further down count for the goal above them; null otherwise. */
  readonly topless: number | null
  /** A title with a number before it; null where none has one. */
  readonly numbered: string | null
  /** A cell with several actions or strategies; null where none has. */
  readonly several: string | null
  /** A goal in a separate row in a column of actions; null if there is none. */
  readonly band: string | null
  /** The first row that has the headings of another table; null where none has. */
  readonly second: { readonly row: number; readonly text: string } | null
  /** Rows that only repeat the headings. */
  readonly again: number
}

export const kindWords: Readonly<Record<PlanKind, string>> = {
  goal: 'goal',
  strategy: 'strategy',
  action: 'action',
  person: 'person',
  department: 'department',
  policy: 'policy',
}
export const kindsOf: Readonly<Record<PlanKind, string>> = {
  goal: 'Goals',
  strategy: 'Strategies',
  action: 'Actions',
  person: 'People',
  department: 'Departments',
  policy: 'Policies',
}

/** Kinds whose rows are each one record, even if two have one name; goals and strategies are named again and again. */
export const rowsAreOwn = (kind: PlanKind): boolean => kind !== 'goal' && kind !== 'strategy'

/** The sort of answers about things of a kind that are alone. */
export const aloneOf = (kind: PlanKind): string => `${kind}.alone`

/** The word or the sign before a title with its number: “priority” of “Priority 2: Belonging”. */
export const calledIn = (text: string): string => /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '1.'

/**
 * Goals and strategies alone in their row with nothing under them, while others of their kind have something, and goals
 * alone in theirs where others have an action beside them: the head of a page may be there. “Goal 2: …” names itself a
 * goal; “Priority 2: …” is one where others with something under them are called so.
 */
export function standingAlone(
  list: readonly Thing[],
  lone: ReadonlySet<number>,
  called: ReadonlyMap<number, string>,
): readonly Thing[] {
  const parents = new Set(list.map((t) => t.parent))
  const over = list.filter((t) => parents.has(t.key))
  const usual = new Set(over.map((t) => t.kind))
  const names = new Set(over.map((t) => `${t.kind} ${called.get(t.row)}`))
  const isCalled = ({ kind, row }: Thing): boolean =>
    called.has(row) && (called.get(row) === kind || names.has(`${kind} ${called.get(row)}`))
  const goals = over.filter((t) => t.kind === 'goal')
  const beside = goals.filter((t) => !lone.has(t.row))
  const mayHeadPage = (t: Thing): boolean => t.kind === 'goal' && t !== goals[0] && beside.length * 2 >= goals.length
  return list.filter(
    (t) =>
      !rowsAreOwn(t.kind) &&
      lone.has(t.row) &&
      !isCalled(t) &&
      t.says.size === 0 &&
      (parents.has(t.key) ? mayHeadPage(t) : usual.has(t.kind)),
  )
}

const series = /^(?:section|series|chapter|article|part)\s+(?:[A-Z]|\d{1,2}|\d0{2,3})\b/i
const hundreds = /^\d0{2,3}$/

/** Rows of a list of policies that may head a part of it: “A, Foundations” over AC and AD, “5000, STUDENTS”, “Section J”. */
export function headingParts(list: readonly Thing[]): readonly Thing[] {
  const policies = list.filter((t) => t.kind === 'policy')
  const isFull = ({ says }: Thing): boolean => [...says.keys()].some((saying) => saying !== 'code')
  const most = policies.filter(isFull).length * 2 > policies.length
  const codes = policies.map((t) => t.says.get('code')?.[0]?.text ?? '')
  return policies.filter((t, i) => {
    const code = codes[i] ?? ''
    if (isFull(t)) return false
    if (/^[A-Z]$/.test(code)) return codes.some((c) => c.length > 1 && c.startsWith(code))
    return most && (hundreds.test(code) || (code === '' && series.test(t.title)))
  })
}

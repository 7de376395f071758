import type { RecordOf } from '../../domain/kinds/index.ts'
import type { OneOfList } from '../../domain/lists-of-groups.ts'
import type { PrintedCells } from '../printed.ts'

/** Why a figure is withheld. Print says "Withheld" for `small` and `complement` alike: which is half of the answer. */
export type Why = 'small' | 'complement' | 'source' | 'ask-n'

/** The contents of one cell: a figure with its number of students, "Withheld", or nothing. */
export type Cell =
  | { readonly shown: number; readonly n: number | null; readonly numerator: number | null }
  | { readonly withheld: Why }
  | { readonly none: 'empty' | 'notReported' }

export type Reading = NonNullable<RecordOf<'value'>['reading']>
/** Days are added up in the number of children that they are told for. */
export type Unit = NonNullable<RecordOf<'measure'>['unit']> | 'days per 100'

/** Groups that a row holds together, though a child may be in two of them: “Homeless or foster”. */
export interface Union {
  readonly parts: readonly string[]
  /** All that the name tells of are rows, so that what they have together follows. */
  readonly all: boolean
  /** “Neither … nor”: the row is of all the others. */
  readonly none?: true
  /** One more group is told, in words that are no row's: the numbers may tell which row it is. */
  readonly open?: true
}

/** A student group as the rule needs it. */
export interface CellGroup {
  readonly id: string
  readonly dimension?: string | undefined
  readonly isTotal?: boolean | undefined
  /** By which ways of telling apart it is cut out of all students, as its name says: by race, by gender, by both. */
  readonly cuts?: ReadonlyMap<string, string | null> | null
  /** By which ways a name is cut that says a usual group with more words: “Ever English learners” by language. */
  readonly about?: readonly string[] | undefined
  /** The list it belongs to, such as that of schools: no other one of that list is a part of it. */
  readonly oneOf?: OneOfList | undefined
  /** Groups that it holds together, as its name says, though a child may be in two of them. */
  readonly unions?: readonly Union[]
  /** The parts that it shares with others, by its name: single grades, single races, groups that share students. */
  readonly pieces?: { readonly of: string; readonly each: readonly string[] }
  /** Rows that are some of its children by another way besides, each as a group of what its name says besides. */
  readonly within?: readonly CellGroup[]
  /** Its name in one order, where another row has the same: “Boys, IEP” and “IEP, male” are one. */
  readonly called?: string
  /** The words of its name, where they are no usual ones. */
  readonly words?: readonly string[] | undefined
  /** No longer in the plan, and remembered from papers: it may be of any dimension, or a row of today under another name. */
  readonly gone?: boolean
  /** How much the paper is about it: of two that could be withheld, the one with less goes. Public, as the plan is. */
  readonly matters?: number
  /** All students of a school that has a measure of its own, and no row. */
  readonly isOfSchool?: boolean
}

export interface SuppressInput {
  /** In the plan's order, which is public: the rule chooses by it, never by a number that it hides. */
  readonly groups: readonly CellGroup[]
  /** Ids of the dimensions whose groups are said to add up to all students. */
  readonly addsUp: ReadonlySet<string>
  readonly readings: ReadonlyMap<string, Reading>
  readonly floor: number
  /** Gaps of these children are told against these rows, as the measures say: without one no gap is left. They go last. */
  readonly comparedWith?: ReadonlySet<string>
  readonly unit: Unit
  /** The plan holds public sources to the floor: "already public" does not replace a number of students. */
  readonly neverPublicSmall?: boolean
  /** What sent documents have printed of this measure and year, by student group, each edition. */
  readonly printed?: PrintedCells
  /** Students of rows without a number in this table, as another measure of the same students prints them. */
  readonly counted?: ReadonlyMap<string, number>
  /** Children of rows as papers have printed them of other measures of the same children, or in the list of groups. */
  readonly countedBefore?: ReadonlyMap<string, number>
  /** Which counts of a row a reader has from another measure, whose children they are. */
  readonly told?: ReadonlyMap<string, ReadonlySet<'did' | 'didNot'>>
  /** Withheld whatever their own figures say: another measure of the same children withholds them. */
  readonly also?: ReadonlySet<string>
}

/** Stands for all students where the plan has no group of them. */
export const noTotal = 'all students'

export const isShown = (cell: Cell | undefined): cell is Extract<Cell, { shown: number }> =>
  cell !== undefined && 'shown' in cell
export const isWithheld = (cell: Cell | undefined): cell is Extract<Cell, { withheld: Why }> =>
  cell !== undefined && 'withheld' in cell

import { yearInWords } from '../days/index.ts'
import { ofThings, type People } from '../domain/people.ts'
import { figureWords } from '../words/index.ts'
import type { Gap } from './gap.ts'
import { type Cell, isShown, isWithheld } from './suppression.ts'

/** The properties that all figures of a measure share. */
export interface FigureMeasure {
  readonly id: string
  readonly title: string
  readonly unit: 'percent' | 'rate' | 'count' | 'days' | 'score'
  /** The people its figures are about; undefined if not entered, as for seats or dollars. */
  readonly people: People | undefined
  /** The population or the things counted, as typed. */
  readonly population: string | undefined
  /** Decimals of every figure of the measure: one for all, or none; two of scores on a short scale. */
  readonly decimals: 0 | 1 | 2
}

/** A student group as the rows and sentences of one measure name it. */
export interface FigureGroup {
  readonly id: string
  /** As a row: "Hispanic"; with its dimension where another group has the same name. */
  readonly name: string
  /** The name with who is counted of all, where that is short: "All staff (teachers)". */
  readonly asRow: string
  /** Inside a sentence: "students with disabilities", "all staff (teachers)". */
  readonly inSentence: string
  /** The name without who is counted, for a sentence that tells it elsewhere: "all staff". */
  readonly plain: string
  /** True for all students, and for them alone. */
  readonly isTotal: boolean
}

/** A group's name with who is counted of all, however long: for a cell that may break. */
export const wholeName = ({ name, plain, inSentence }: FigureGroup): string =>
  `${name}${inSentence.slice(plain.length)}`

/**
 * A figure as a page may print it: never without its measure, group and year. Every sentence, table, chart, key figure
 * and alternative text is made from these; they are made in one place (`measureView`) from the cells that suppression
 * gives, so that nothing can put another group's, year's or measure's figure in the place of one that is missing.
 */
export interface GroupFigure {
  readonly is: 'reading' | 'target'
  readonly measure: FigureMeasure
  readonly group: FigureGroup
  readonly year: string
  /** The point within the year, if it has one: "winter". */
  readonly point: string | null
  /** The figure, or why none is printed. */
  readonly cell: FigureCell
}

/** A figure on a page, as it is recorded with a sent document: with the number of people behind it. */
export interface Printed {
  readonly measure: string
  readonly year: string
  /** The point within the year, if it has one: "winter". */
  readonly point?: string
  readonly group: string
  readonly figure: number
  readonly n?: number
  readonly numerator?: number
}

/** The number of students in a group, as on a page: recorded with a document like a figure. */
export interface PrintedChildren {
  readonly group: string
  readonly n: number
  /** It belongs to no measure, so it has no year and point. */
  readonly measure?: undefined
  readonly year?: undefined
  readonly point?: undefined
  readonly figure?: undefined
}

/** A cell after suppression; `notNumber`: something was entered, and it is no figure. */
export type FigureCell = Cell | { readonly none: 'notNumber' }

/** A figure that is printed. */
export type ShownFigure = GroupFigure & { readonly cell: Extract<Cell, { shown: number }> }

/** The distance of a group to the measure's reference in one year. */
export interface GroupGap {
  readonly group: FigureGroup
  readonly reference: FigureGroup
  readonly year: string
  readonly gap: Gap
  /** The two figures it is made from, and those of the baseline if it says how it changed. */
  readonly of: readonly GroupFigure[]
}

export const isPrinted = (figure: GroupFigure | null | undefined): figure is ShownFigure =>
  figure !== null && figure !== undefined && isShown(figure.cell as Cell)

/**
 * Why there is no figure: the size of its group or the protection of another (it is never said which); withheld at
 * the source; no count given; not reported; not a number; nothing entered.
 */
export type Reason = 'size' | 'source' | 'count' | 'notReported' | 'notNumber' | 'empty'

export function reasonOf(cell: FigureCell): Reason | null {
  if (isShown(cell as Cell)) return null
  if (isWithheld(cell as Cell)) {
    const { withheld } = cell as Extract<Cell, { withheld: unknown }>
    return withheld === 'source' ? 'source' : withheld === 'ask-n' ? 'count' : 'size'
  }
  const { none } = cell as { readonly none: 'empty' | 'notReported' | 'notNumber' }
  return none
}

/** The reason in a cell, in the place of a bar and in alternative text. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  size: 'withheld',
  source: 'withheld at the source',
  count: 'no count given',
  notReported: 'not reported',
  notNumber: 'not a number',
  empty: 'no data',
}

/**
 * Why a figure of one measure is not printed: a number is a count itself, and the missing entry is the size of the
 * group, or whether it counts people at all.
 */
export const reasonIn = (reason: Reason, measure: Pick<FigureMeasure, 'unit' | 'people' | 'population'>): string =>
  reason !== 'count' || measure.unit !== 'count'
    ? reasonWords[reason]
    : ofThings(measure)
      ? 'what is counted not given'
      : 'group size not given'

/** A figure without its unit, for a column that names it: "31.9"; the reason if there is none. */
export function figureText(figure: GroupFigure): string {
  return isPrinted(figure) ? figureWords(figure.cell.shown, decimalsIn(figure)) : whyNone(figure)
}

/**
 * A target is what somebody set: 5.15 is not printed as 5.2. A figure about students never has more decimals than its
 * measure.
 */
function decimalsIn({ is, cell, measure }: ShownFigure): number {
  if (is !== 'target' || measure.unit === 'count') return measure.decimals
  const typed = (String(cell.shown).split('.')[1] ?? '').length
  return typed > 4 ? measure.decimals : Math.max(measure.decimals, Math.min(2, typed))
}

/** No source withheld a target, and it is of no child: it goes where it could tell a figure that is not printed. */
function whyNone({ is, cell, measure }: GroupFigure): string {
  const reason = reasonOf(cell) ?? 'empty'
  return is === 'target' && ['size', 'source', 'count'].includes(reason) ? 'not printed' : reasonIn(reason, measure)
}

const signs = { percent: '%', rate: ' per 100', count: '', days: ' days', score: '' } as const
/** A measure’s unit as it follows a figure inside a sentence. */
export const spoken = { percent: ' percent', rate: ' per 100', count: '', days: ' days', score: '' } as const

const oneDay = (figure: ShownFigure, text: string): string =>
  figure.measure.unit === 'days' && figureText(figure) === '1' ? text.replace('days', 'day') : text

/** A figure with its unit, for tables that mix measures: "31.9%", "12.4 days"; the reason if there is none. */
export const figureWithUnit = (figure: GroupFigure): string =>
  isPrinted(figure) ? `${figureText(figure)}${oneDay(figure, signs[figure.measure.unit])}` : whyNone(figure)

/** A figure inside a sentence, where a sign could fall on the next line: "31.9 percent". */
export const figureSpoken = (figure: ShownFigure): string =>
  `${figureText(figure)}${oneDay(figure, spoken[figure.measure.unit])}`

/** A figure inside a sentence with its year: "31.9 percent in 2025–26". */
export const figureOfYear = (figure: ShownFigure): string => `${figureSpoken(figure)} in ${yearInWords(figure.year)}`

/** What is recorded of a figure with a sent document. Targets are not figures about students. */
export const printedOf = (figure: GroupFigure | null | undefined): Printed[] => {
  if (!isPrinted(figure) || figure.is === 'target') return []
  const { shown, n, numerator } = figure.cell
  return [
    {
      measure: figure.measure.id,
      year: figure.year,
      ...(figure.point !== null && { point: figure.point }),
      group: figure.group.id,
      figure: shown,
      ...(n !== null && { n }),
      ...(numerator !== null && { numerator }),
    },
  ]
}

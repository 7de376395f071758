import { yearInWords } from '../../days/index.ts'
import { ofThings, peopleWords } from '../../domain/people.ts'
import { type FigureGroup, figureText, type GroupFigure, isPrinted } from '../../figures/figure.ts'
import type { YearPoint } from '../../figures/figures-of-measure.ts'
import { trendIn } from '../../figures/gap.ts'
import { type MeasureRow, type MeasureView, unitWords } from '../../figures/measure-view.ts'
import { capital, countInWords, figureWords, listed, small } from '../../words/index.ts'
import { changeCell, countCell, figureCell, gapCell } from '../cells.ts'
import type { Block, Cell, Column, Row } from '../document.ts'

const notGiven = 'not given'
/** A group after “gap to”: for all students the plain words, since the table's own row says who they are. */
const beside = ({ isTotal, plain, name }: FigureGroup): string => (isTotal ? plain : name)

/** A target beside those of others: an empty cell would look like one that may not be printed, unless a note tells who has one (`told`). */
const targetCell = (target: GroupFigure | null | undefined, told = false): Cell =>
  target === null || target === undefined ? { text: told ? '' : 'none set', how: 'soft' } : figureCell(target)

/** Most groups that are named as having a target; as many without one say so in their rows. */
const mostNamed = 3

/**
 * The few groups that have a final target, said once where a word in each row would say of most that they have none: “The
 * target for 2028–29 is set for Asian students alone.” Empty where few have none: their rows say it, and nobody asked.
 */
export function targetNote(view: MeasureView): string {
  const bare = view.rows.filter((r) => r.final === null)
  const aimed = view.rows.filter((r) => r.final !== null)
  if (bare.length <= mostNamed || aimed.length === 0 || aimed.length > mostNamed) return ''
  const of = view.finalYear === null ? 'target' : `target for ${yearInWords(view.finalYear)}`
  return `The ${of} is set for ${listed(aimed.map((r) => r.inSentence))} alone.`
}
const manyBeside = 6
const mostBeside = 8
const right = (head: string, width: number): Column => ({ head, width, align: 'right' })
/** A number of things of no group: nothing in the table is a group's. */
const ungrouped = (view: MeasureView): boolean => ofThings(view) && view.rows.every((r) => r.isTotal)
const names = (view: MeasureView): Column => ({
  head: ungrouped(view) ? 'Counted' : peopleWords(view.people).row,
  width: 4,
  align: 'left',
})
const byGroup = (view: MeasureView): string =>
  ungrouped(view) ? 'by year' : `by ${peopleWords(view.people).row.toLowerCase()} and year`
const rowOf = (r: MeasureRow, cells: readonly Cell[]): Row => ({
  strong: r.isTotal || r.own,
  cells: [{ text: r.name }, ...cells],
})

/** Whether a table of these years tells a gap of that form. */
export const hasGaps = (view: MeasureView, years: readonly string[], form: 'points' | 'ratio'): boolean =>
  view.rows.some((r) => years.some((y) => r.gaps[y]?.gap.form === form))

/** Whether a table of these years prints a gap with a minus sign: the latest of every group, the others of the goal’s own. */
export const hasMinus = (view: MeasureView, years: readonly string[]): boolean =>
  view.rows.some((r) =>
    years.some(
      (y) => (r.own || y === view.latestYear) && r.gaps[y]?.gap.form === 'points' && isMinus(gapCell(r.gaps[y])),
    ),
  )

const isMinus = ({ text }: Cell): boolean => text.startsWith('−')

/** "3.1–3.2": the years of a table that is one of several. */
const span = (years: readonly string[]): string =>
  years.length < 2
    ? yearInWords(years[0] ?? '')
    : `${yearInWords(years[0] ?? '')} to ${yearInWords(years.at(-1) ?? '')}`

/** Fewer rows are seen at once to have nothing in them. */
const fewRows = 3

/**
 * In place of a table of which every cell would say that it is not printed: what it would have been of, and why there is none.
 * Empty where anything of it is printed, or may be told.
 */
function allUnprinted(
  view: MeasureView,
  years: readonly string[],
): { readonly text: string; readonly of: readonly GroupFigure[] } {
  const figures = view.rows.flatMap((r) => [...years.map((y) => r.figures[y]), r.final].filter((f) => f != null))
  const reasons = new Set(figures.map(figureText))
  // A target that is not printed is no second reason beside figures that are withheld.
  if (reasons.size > 1) reasons.delete('not printed')
  if (view.rows.length < fewRows || figures.length === 0 || figures.some(isPrinted)) return { text: '', of: [] }
  const text = `${view.title}: no figures ${byGroup(view)} are printed for ${span(years)} (${listed([...reasons])}).`
  return { text, of: figures }
}

/**
 * The figures of a measure by group and year; under each group that the goal is about, its gap in each of these years.
 * The newest part has count, change, target and gap of the latest year beside them. `told`: a note says who has no target.
 */
export function figuresTables(view: MeasureView, parts: readonly (readonly string[])[], told = false): Block[] {
  const none = allUnprinted(view, parts.flat())
  if (none.text !== '') return [{ t: 'note', ...none }]
  // A count is itself the number counted; where none is given, a note says so once.
  const numbered = view.rows.some((r) => r.n !== null)
  return parts.map((years, i): Block => {
    const newest = i === parts.length - 1
    const caption = `${view.title}: ${unitWords[view.unit]} ${byGroup(view)}`
    const { columns, row } = newest ? latestColumns(view, told) : { columns: [], row: () => [] }
    const beside = years.length + columns.length + (newest && numbered ? 1 : 0)
    return {
      t: 'table',
      caption: parts.length > 1 ? `${caption}, ${span(years)}` : caption,
      columns: [
        // If many figures are side by side, a year's head needs the room more than a name, which may break.
        { ...names(view), width: beside > mostBeside ? 2.5 : beside > manyBeside ? 3.2 : 4 },
        ...(newest && numbered ? [right(peopleWords(view.people).counted, 0.92)] : []),
        ...years.map((y) => right(yearInWords(y), 1.08)),
        ...columns,
      ],
      rows: view.rows.flatMap((r) => [
        rowOf(r, [
          ...(newest && numbered ? [countCell(r)] : []),
          ...years.map((y) => figureCell(r.figures[y])),
          ...row(r),
        ]),
        ...gapRow(view, r, years, newest, numbered, columns.length),
      ]),
    }
  })
}

/** “ahead before” and “lead smaller”, which a column for “narrower” would break. */
const isLong = (trend: string): boolean => trend.length > 11

/** The columns beside the years: the change since the baseline, the final target, the latest gap and how it changed. */
function latestColumns(view: MeasureView, told: boolean): { columns: Column[]; row: (r: MeasureRow) => Cell[] } {
  const { latestYear } = view
  const gapOf = (r: MeasureRow) => (latestYear === null ? undefined : r.gaps[latestYear])
  const gaps = view.rows.some((r) => gapOf(r) !== undefined)
  const ratio = view.rows.some((r) => gapOf(r)?.gap.form === 'ratio')
  const reference = view.reference === null ? '' : beside(view.reference)
  const targets = view.rows.some((r) => r.final !== null)
  const change = view.rows.some((r) => r.change !== null)
  const since = yearInWords(view.baselineYear ?? '')
  // Two words on one line each: else some rows are twice as tall as the others.
  const hidden = view.rows.some((r) => targetCell(r.final).text === 'not printed')
  const trends = view.rows.flatMap((r): string[] => {
    const gap = gapOf(r)?.gap
    return gap?.trend ? [trendIn({ ...gap, trend: gap.trend })] : []
  })
  return {
    columns: [
      ...(change ? [right(`Since ${since}`, 1.08)] : []),
      ...(targets ? [right(`Target ${yearInWords(view.finalYear ?? '')}`, hidden ? 1.4 : 1.08)] : []),
      ...(gaps ? [right(ratio ? `Times ${reference}` : `Gap to ${reference}`, 1.4)] : []),
      ...(trends.length > 0
        ? [{ head: `Gap since ${since}`, width: trends.some(isLong) ? 2 : 1.5, align: 'left', roomy: true } as const]
        : []),
    ],
    row: (r) => {
      const gap = gapOf(r)?.gap
      return [
        ...(change ? [changeCell(view, r)] : []),
        ...(targets ? [targetCell(r.final, told)] : []),
        ...(gaps ? [gapCell(gapOf(r))] : []),
        ...(trends.length > 0
          ? [gap?.trend ? { text: trendIn({ ...gap, trend: gap.trend }), of: gapOf(r)?.of ?? [] } : { text: '' }]
          : []),
      ]
    },
  }
}

/**
 * The gap of one of the goal's own groups in the years before, below the row that names the group: the column of the latest
 * gap has the last one.
 */
function gapRow(
  view: MeasureView,
  r: MeasureRow,
  years: readonly string[],
  newest: boolean,
  numbered: boolean,
  more: number,
): Row[] {
  const before = (y: string) => (newest && y === view.latestYear ? undefined : r.gaps[y])
  const form = years.map(before).find((g) => g !== undefined)?.gap.form
  if (!r.own || view.reference === null || form === undefined) return []
  const what = `${form === 'ratio' ? 'Times' : 'Gap to'} ${beside(view.reference)}`
  const blank: Cell = { text: '' }
  return [
    {
      under: true,
      sheetName: `${r.name}, ${small(what)}`,
      cells: [
        { text: what, how: 'soft' },
        ...(newest && numbered ? [blank] : []),
        ...years.map((y) => gapCell(before(y))),
        ...Array.from({ length: more }, () => blank),
      ],
    },
  ]
}

/** "361 of 875", "875" where only that is known, the reason where none may be printed. */
export function countedCell(view: MeasureView, f: GroupFigure | null | undefined): Cell {
  if (f === undefined || f === null) return { text: '' }
  if (!isPrinted(f)) return { text: figureText(f), how: 'withheld' }
  const { n, numerator } = f.cell
  if (n === null && numerator === null) return { text: notGiven, how: 'withheld' }
  const of = n === null ? 'a number not given' : figureWords(n, 0)
  return {
    text: numerator === null ? of : `${figureWords(numerator, 0)} ${view.unit === 'percent' ? 'of' : 'for'} ${of}`,
    of: [f],
  }
}

/** What a table of counts says about these figures: how many of how many, or how many in all. */
const countedWhat = (view: MeasureView, figures: readonly (GroupFigure | null | undefined)[]): string =>
  !figures.some((f) => isPrinted(f) && f.cell.numerator !== null)
    ? 'how many were counted'
    : view.unit === 'percent'
      ? 'how many of how many'
      : 'how many, for how many'

/** True for a point of which how many were counted is printed of any group. */
export const isCounted = (p: YearPoint): boolean =>
  p.rows.some(({ reading: f }) => isPrinted(f) && (f.cell.n !== null || f.cell.numerator !== null))

/** A group without a count in any column has nothing to say. */
const hasCount = (row: Row): boolean => row.cells.slice(1).some((c) => c.text !== '' && c.text !== notGiven)

/** How many people each figure is about, where that is known for more than the latest year; "361 of 875" where those who did were counted. */
export function countsTable(view: MeasureView, years: readonly string[]): Block[] {
  const shown = years.filter((y) =>
    view.rows.some((r) => {
      const f = r.figures[y]
      // A number without its whole is in the note below: a row for it would have nothing to compare.
      return isPrinted(f) && f.cell.n !== null && (f.cell.numerator !== null || y !== view.latestYear)
    }),
  )
  if (shown.length === 0) return []
  const what = countedWhat(
    view,
    view.rows.flatMap((r) => shown.map((y) => r.figures[y])),
  )
  return [
    {
      t: 'table',
      caption: `${view.title}: ${what}, ${byGroup(view)}`,
      columns: [names(view), ...shown.map((y) => right(yearInWords(y), 1.2))],
      rows: view.rows
        .map((r) =>
          rowOf(
            r,
            shown.map((y) => countedCell(view, r.figures[y])),
          ),
        )
        .filter(hasCount),
    },
  ]
}

/** All students and the goal's own groups are as dark in every table of a measure. */
export const leads = (points: readonly YearPoint[], { id, isTotal }: FigureGroup): boolean =>
  isTotal || points.some((p) => p.rows.some((r) => r.own && r.of.id === id))

/**
 * A table of points within one year, by the groups that they are of: no other table has how many were counted then. `more`:
 * said of a table that goes on from another.
 */
export function pointCounts(
  view: MeasureView,
  points: readonly YearPoint[],
  groups: readonly FigureGroup[],
  more = '',
): Block[] {
  const at = (p: YearPoint, id: string) => p.rows.find((r) => r.of.id === id)?.reading
  const shown = points.filter(isCounted)
  const rows = groups
    .map(
      (g): Row => ({
        strong: leads(points, g),
        cells: [{ text: g.asRow }, ...shown.map((p) => countedCell(view, at(p, g.id)))],
      }),
    )
    .filter(hasCount)
  // If a figure is printed and its counts are not, no row is left: a table must not be a head alone.
  if (rows.length === 0) return []
  const what = countedWhat(
    view,
    shown.flatMap((p) => p.rows.map((r) => r.reading)),
  )
  return [
    {
      t: 'table',
      caption: `${view.title}: ${what}, within ${yearInWords(shown[0]?.year ?? '')}${more}`,
      columns: [{ ...names(view), width: 3.4 }, ...shown.map((p) => right(capital(p.name), 1.2))],
      rows,
    },
  ]
}

/**
 * Every target that was set, where there are others than those of the final year, or no table of figures has these; a sentence
 * where none of them is printed.
 */
export function targetsTable(view: MeasureView): Block[] {
  if (view.targetYears.length === 0) return []
  if (view.years.length > 0 && view.targetYears.every((y) => y === view.finalYear)) return []
  const all = view.rows.flatMap((r) => view.targetYears.flatMap((y) => r.targets[y] ?? []))
  if (view.rows.length >= fewRows && all.length > 0 && !all.some(isPrinted)) {
    const text = `${view.title}: the targets ${byGroup(view)} for ${span(view.targetYears)} are not printed.`
    return [{ t: 'note', text, of: all }]
  }
  const set = view.rows.filter((r) => view.targetYears.some((y) => r.targets[y]))
  const ofRow = (r: MeasureRow) => view.targetYears.flatMap((y) => r.targets[y] ?? [])
  const bare = set.filter((r) => !ofRow(r).some(isPrinted))
  // Rows of a word in each cell are said once: most of a table that says nothing hides the rest.
  const few = bare.length >= fewRows && bare.length * 2 >= set.length ? bare : []
  const whose =
    few.length > mostNamed ? `${countInWords(few.length)} other groups` : listed(few.map((r) => r.inSentence))
  return [
    {
      t: 'table',
      caption: `${view.title}: targets, ${unitWords[view.unit]} ${byGroup(view)}`,
      columns: [names(view), ...view.targetYears.map((y) => right(yearInWords(y), 1.02))],
      rows: set
        .filter((r) => !few.includes(r))
        .map((r) =>
          rowOf(
            r,
            view.targetYears.map((y) => targetCell(r.targets[y])),
          ),
        ),
    },
    ...(few.length === 0
      ? []
      : [{ t: 'note', text: `The targets of ${whose} are not printed.`, of: few.flatMap(ofRow) } as const]),
  ]
}

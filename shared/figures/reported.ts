import { yearInWords } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { where } from '../domain/plan.ts'
import { capital, compareKeys, compareTexts, figureAsTyped } from '../words/index.ts'
import { type FigureGroup, type FigureMeasure, reasonWords, spoken } from './figure.ts'
import type { FiguresOfMeasure } from './figures-of-measure.ts'
import { gapUnit } from './gap.ts'
import { exactly } from './how-exactly.ts'
import type { FiguresPlan as Plan } from './parts.ts'
import { printedTables } from './printed.ts'
import { withSource } from './public-source.ts'
import { areCalledSo } from './suppression/remembered.ts'
import { shapeOf } from './suppression/shape.ts'
import { unitOf } from './suppression/tables.ts'
import { floorOf, holdsPublicToFloor, isShown, isWithheld, type Reading, suppress } from './suppression.ts'

/** A figure as its source gives it, of several years together, of none, or as a range. Nothing is worked out from it. */
export interface ReportedFigure {
  readonly id: string
  readonly group: FigureGroup
  /** "2016–17 to 2018–19 together", "2016–17", "year not given". */
  readonly years: string
  /** The last of them; null where its source names none. */
  readonly last: string | null
  /** "about 60 to 65 percent", "up by 2 percentage points"; "withheld" or "no data" where none is told. */
  readonly figure: string
  readonly isShown: boolean
}

interface Entered {
  readonly id: string
  readonly group: string
  readonly from: string
  readonly to: string
  /** Both ends; one figure is both. */
  readonly ends: readonly [number, number]
  readonly n: number | undefined
  readonly isPublic: boolean
  /** Between two groups: no figure of either, and each is worked out from it and the other. */
  readonly isGap: boolean
  /**
   * A figure of several years together can be compared with some of them: the rest follows. A change, or a year that
   * was not named, is not a sum.
   */
  readonly isSum: boolean
}

type Record = RecordOf<'reportedFigure'>

/** A figure without a year may be of any: it is compared with all of them. */
const anyYear = ['0000', '9999'] as const

/** The first and the last year, whichever was typed first; any where its source names none. */
function yearsOf({ year, through }: Record): readonly [string, string] {
  if (!year) return anyYear
  const last = through || year
  return last < year ? [last, year] : [year, last]
}

function endsOf({ reading }: Record): readonly [number, number] | undefined {
  const given = [reading?.low, reading?.high].filter((f) => typeof f === 'number' && Number.isFinite(f)) as number[]
  return given.length === 0 ? undefined : [Math.min(...given), Math.max(...given)]
}

/** A measure's figures over several years and its ranges, by year and group. Without a group they belong to nobody. */
export function reportedFigures(
  plan: Plan,
  measure: RecordOf<'measure'>,
  figures: FiguresOfMeasure,
): readonly ReportedFigure[] {
  const records = where(plan, 'reportedFigure', 'measure', measure.id)
  if (records.length === 0) return []
  const hidden = hiddenOf(plan, measure, figures, records)
  const found = records.flatMap((record) => {
    const own = plan.get('studentGroup', record.group)
    const years = yearsOf(record)
    if (own === undefined || record.reading === undefined) return []
    const ends = endsOf(record)
    const isTold = ends !== undefined && !hidden.has(record.id)
    const [from, to] = years
    const said: ReportedFigure = {
      id: record.id,
      group: figures.groupOf(own),
      years: spanInWords(from, to, record.reading.change !== undefined),
      last: from === anyYear[0] ? null : to,
      figure: isTold
        ? inWords(ends, figures.measure, record.reading, referenceIn(plan, measure, figures))
        : ends === undefined
          ? reasonWords.empty
          : reasonWords.size,
      isShown: isTold,
    }
    return [{ from, to, said }]
  })
  const place = new Map(shapeOf(plan).groups.map(({ id }, at) => [id, at]))
  const placeOf = ({ said }: (typeof found)[number]) => place.get(said.group.id) ?? 0
  return found
    .toSorted(
      (a, b) =>
        compareTexts(a.from, b.from) ||
        compareTexts(a.to, b.to) ||
        placeOf(a) - placeOf(b) ||
        compareKeys(a.said.id, b.said.id),
    )
    .map(({ said }) => said)
}

function spanInWords(from: string, to: string, isChange: boolean): string {
  if (from === anyYear[0]) return 'year not given'
  if (from === to) return yearInWords(from)
  return isChange
    ? `from ${yearInWords(from)} to ${yearInWords(to)}`
    : `${yearInWords(from)} to ${yearInWords(to)} together`
}

/** The group with which a measure is compared, by its name inside a sentence. */
function referenceIn(plan: Plan, measure: RecordOf<'measure'>, figures: FiguresOfMeasure): string {
  const own = plan.get('studentGroup', measure.reference)
  return own === undefined ? 'the group it is compared with' : figures.groupOf(own).inSentence
}

/** "about 60 to 65 percent", "up by more than 2 points", "3.1 times the rate of White students": each end as it was typed. */
function inWords(
  [low, high]: readonly [number, number],
  { unit }: FigureMeasure,
  { exact, change, gap }: NonNullable<Record['reading']>,
  reference: string,
): string {
  const range = low === high ? figureAsTyped(low) : `${figureAsTyped(low)} to ${figureAsTyped(high)}`
  const amount = (of: string) =>
    `${exact ? exactly[exact] : ''}${range}${low === high && low === 1 ? of.replace(/s$/, '') : of}`
  // A share that goes from 50 to 55 percent is up by 5 points, and by 10 percent.
  const changed = (points: string) =>
    change === undefined
      ? ''
      : `${change.replace('Percent', '')} by ${amount(change.endsWith('Percent') ? ' percent of what it was' : points)}`
  if (gap === 'ratio')
    return change === undefined ? amount(` times the rate of ${reference}`) : `ratio to ${reference} ${changed('')}`
  if (gap === 'points') {
    const points = ` ${gapUnit({ unit })}`.replace(' number', '')
    return change === undefined
      ? `a gap of ${amount(points)} to ${reference}`
      : `gap to ${reference} ${changed(points)}`
  }
  const score = unit === 'score' ? 'a score of ' : ''
  return change === undefined
    ? `${score}${amount(spoken[unit])}`
    : changed(unit === 'percent' ? ' points' : spoken[unit])
}

/** "Black students: 60 to 65 percent, 2016–17 to 2018–19 together". */
export const reportedInWords = ({ group, figure, years }: ReportedFigure): string =>
  `${capital(group.inSentence)}: ${figure}, ${years}`

/**
 * Which of them may not be printed. Each is tested as a figure of its years would be, at both of its ends, beside the
 * others of exactly these years: the same rule as for any table. But years, points and spans of one measure share
 * students, and the difference of two is not tested. So a figure whose source was not public already is alone in its
 * years, or is not printed. A public one is not printed beside anything withheld there, nor beside some of its years
 * without the others; and if its number of students is known, not beside another span.
 */
function hiddenOf(
  plan: Plan,
  measure: RecordOf<'measure'>,
  figures: FiguresOfMeasure,
  records: readonly Record[],
): ReadonlySet<string> {
  // By their ids: withholding must not depend on the order of a list.
  const inOrder = records.toSorted((a, b) => compareKeys(a.id, b.id))
  const all = inOrder.flatMap((r): Entered[] => {
    const [years, ends] = [yearsOf(r), endsOf(r)]
    if (!r.group || ends === undefined) return []
    const [from, to] = years
    // It is public from a year on only if all of its years are.
    const isPublic = withSource(measure, r.year ?? '', r.reading ?? {}).public === true && !holdsPublicToFloor(plan)
    const isGap = r.reading?.gap !== undefined
    const isSum = r.year !== undefined && from !== to && r.reading?.change === undefined && !isGap
    return [{ id: r.id, group: r.group, from, to, ends, n: r.reading?.n, isPublic, isSum, isGap }]
  })
  const groups = plan.all('studentGroup')
  const out = printedTables(plan).filter((t) => areCalledSo(plan, t.measure, measure.id))
  const isWithin = (year: string, { from, to }: Entered) => from <= year && year <= to
  const inPrint = (group: string): ReadonlySet<string> =>
    new Set([
      ...figures.tables.flatMap((t) => (t.point === null && isShown(t.cell(group)) ? [t.year] : [])),
      ...out.flatMap((t) => (t.point === undefined && t.cells.has(group) ? [t.year] : [])),
    ])
  const yearsInPrint = groups.map(({ id }) => inPrint(id))
  /** Some of the years of a group are in print and others not: all of them together less those is what is left of it. */
  const isInPart = (own: Entered) => {
    const all = Number(own.to.slice(0, 4)) - Number(own.from.slice(0, 4)) + 1
    return yearsInPrint.some((years) => {
      const within = [...years].filter((y) => isWithin(y, own)).length
      return within > 0 && within < all
    })
  }
  const isBeside = (a: Entered, b: Entered) => a.id !== b.id && a.from <= b.to && b.from <= a.to
  const hidden = new Set<string>()
  /** A figure in these years that is not told. */
  const isBesideUntold = (own: Entered, of: (o: Entered) => boolean) =>
    all.some((o) => !o.isGap && of(o) && isBeside(own, o) && hidden.has(o.id))
  const isSameTable = (a: Entered, b: Entered) => a.from === b.from && a.to === b.to
  /**
   * From other years, or about other students of one group in the same years: the difference of the two is somebody.
   */
  const differ = (a: Entered, b: Entered) =>
    !isSameTable(a, b) || (a.group === b.group && a.n !== undefined && b.n !== undefined && a.n !== b.n)
  for (const own of all) {
    const tables = figures.tables.filter((t) => isWithin(t.year, own))
    const besideHidden = tables.some((t) => groups.some((g) => isWithheld(t.cell(g.id))))
    const isBesideYears = tables.length > 0 || out.some((t) => isWithin(t.year, own))
    const isBesideSpans = all.some((o) => !o.isGap && isBeside(own, o) && differ(own, o))
    const isCounted = !own.isPublic || own.n !== undefined
    // Nobody has counted the children of a gap here: as a gap of one year it is told where its source was public already.
    if (own.isGap) {
      if (!own.isPublic || besideHidden) hidden.add(own.id)
    } else if (
      besideHidden ||
      (own.isSum && isInPart(own)) ||
      (!own.isPublic && isBesideYears) ||
      (isCounted && isBesideSpans)
    )
      hidden.add(own.id)
  }
  // Others may give away what one withholds: asked again until nothing more goes.
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size
    const gone = all.filter((own) => {
      if (own.isGap) return isBesideUntold(own, () => true)
      const table = all.filter((o) => !o.isGap && isSameTable(own, o))
      const isShownThere = ([0, 1] as const).every((end) => isShown(decided(plan, measure, table, hidden, own, end)))
      return !isShownThere || isBesideUntold(own, (o) => o.group === own.group)
    })
    for (const { id } of gone) hidden.add(id)
  }
  return hidden
}

/**
 * The rule's answer for one, with those of the same years as a table: its own figure takes the place of another of
 * its group.
 */
function decided(
  plan: Plan,
  measure: RecordOf<'measure'>,
  table: readonly Entered[],
  hidden: ReadonlySet<string>,
  own: Entered,
  end: 0 | 1,
) {
  const { groups, addsUp } = shapeOf(plan)
  const readings = new Map(
    [...table, own].map(({ group, ends, n, isPublic }): [string, Reading] => [
      group,
      { figure: ends[end], ...(n !== undefined && { n }), ...(isPublic && { public: true }) },
    ]),
  )
  const also = new Set(table.flatMap((o) => (hidden.has(o.id) ? [o.group] : [])))
  const asked = { groups, addsUp, readings, also, floor: floorOf(plan), unit: unitOf(plan, { measure: measure.id }) }
  const comparedWith = new Set(measure.reference ? [measure.reference] : [])
  return suppress({ ...asked, comparedWith, neverPublicSmall: holdsPublicToFloor(plan) }).get(own.group)
}

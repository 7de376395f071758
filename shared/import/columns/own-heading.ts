import { fold } from '../../domain/usual-groups.ts'
import { readNumber, styleOf } from '../cells/numbers.ts'
import { acrossOf, type Column, type Role } from '../table/columns.ts'
import { figureHead, head, mostlyYears, share, shareIn } from '../table/heads.ts'
import { isState } from '../vocabulary/another-kind.ts'
import { namesSchool } from '../vocabulary/elsewhere.ts'
import { namesNothing } from '../vocabulary/plain-words.ts'
import { areParts, contradiction, sameTopics } from '../vocabulary/topics.ts'
import { yearIn, yearInHeading } from '../years/years.ts'
import { restOf, yearColumns } from './across.ts'
import { whole } from './count-columns.ts'
import type { Facts } from './facts.ts'
import { figureColumns } from './roles.ts'

/**
 * The guessed roles, with the years' numbers as figures if the measure is a number and there are shares beside them.
 */
function withOwnUnit(used: readonly Role[], columns: readonly Column[], unit: string | undefined): readonly Role[] {
  if (unit !== 'count' || acrossOf(used) === 'groupFigure') return used
  const isNumber = (c: Column): boolean => !shareIn.test(head(c)) && c.numbers.signs <= c.filled / 2
  const counts = yearColumns(columns, isNumber)
  // One year is enough beside the share that was guessed: “2023-24 #” and “2023-24 %”.
  return counts.length < (used.includes('yearFigure') ? 1 : 2)
    ? used
    : used.map((r, i) => (counts.includes(i) ? 'yearFigure' : r === 'yearFigure' || r === 'asked' ? 'ignored' : r))
}

/**
 * The guessed roles with the figure in the one column that is headed by the measure itself, where several columns could
 * be the figure and all others are of something else: the graduation rate beside the dropout rate.
 */
function withOwnHeading(used: readonly Role[], columns: readonly Column[], measure: string): readonly Role[] {
  if (acrossOf(used) !== null || used.includes('figure')) return used
  const may = figureColumns(columns, used)
  // As states shorten them: “grad_rate”, “drop_rate”.
  const text = (i: number): string =>
    head(columns[i] ?? { heading: '' })
      .replace(/\bgrad(uation)? req\S*/gi, ' ')
      .replace(/\bgrads?\b/gi, 'graduation')
      .replace(/\bdrop\b/gi, 'dropout')
  const own = may.filter(
    (i) => sameTopics(measure, text(i)) && contradiction(measure, [['', text(i)]]) === null && figureHead.test(text(i)),
  )
  const [one, ...more] = own
  // “Rate” beside it may be meant as well.
  const isMeant = (i: number): boolean =>
    namesNothing(text(i)) || sameTopics(measure, text(i)) || areParts(measure, text(one ?? i), text(i))
  const unclear = may.some((i) => i !== one && isMeant(i))
  return one === undefined || more.length > 0 || unclear ? used : used.map((r, i) => (i === one ? 'figure' : r))
}

/** As a heading and a measure’s name are compared: without the words for a share. */
const nameOnly = (text: string): string => fold(text.replace(/%|\b(percent(age)?|pct)\b/gi, ' '))
const holdsFigures = (c: Column): boolean =>
  !c.hidden && c.numbers.numbers > 0 && share(c.numbers.numbers + c.marks, c) > 0.5 && !mostlyYears(c)

/**
 * The guessed roles with the figures in the column that has the measure’s very name as its heading, or in one such column
 * for each year. The other columns hold something else, unless one of them is a rate of the same thing.
 */
function withOwnName(used: readonly Role[], columns: readonly Column[], { short, unit }: Own): readonly Role[] {
  if (nameOnly(short) === '' || acrossOf(used) === 'groupFigure') return used
  const years = yearColumns(columns, (c) => holdsFigures(c) && restOf(c.heading) === restOf(short))
  if (years.length > 0) {
    const isOther = (r: Role): boolean => r === 'figure' || r === 'yearFigure' || r === 'asked'
    const headed = (c: Column | undefined): boolean =>
      c !== undefined && yearInHeading(c.heading, 'ending') !== undefined
    return used.map((r, i) => (years.includes(i) ? 'yearFigure' : isOther(r) && headed(columns[i]) ? 'ignored' : r))
  }
  const may = (r: Role | undefined): boolean =>
    r === 'ignored' || r === 'figure' || r === 'asked' || (r === 'n' && unit === 'count')
  const [one, ...more] = columns.flatMap((c, i) =>
    holdsFigures(c) && may(used[i]) && nameOnly(head(c)) === nameOnly(short) ? [i] : [],
  )
  if (one === undefined || more.length > 0 || acrossOf(used) !== null) return used
  // Whole numbers beside decimals are of children: “Absent 10%+”.
  const isShare = unit === 'percent' && !whole(columns[one] as Column)
  const unclear = columns.some((c, i) => {
    const text = head(c)
    return (
      i !== one &&
      !(isShare && whole(c)) &&
      holdsFigures(c) &&
      figureHead.test(text) &&
      (namesNothing(text) || sameTopics(short, text))
    )
  })
  return used.map((r, i) => (i === one && !unclear ? 'figure' : r === 'figure' ? 'ignored' : r))
}

const district = /^\W*((the|our|your) )?(school )?district( (average|total|overall|rate|percent))?\W*%?\W*$/i
const otherPlace =
  /^\W*(state|nation\w*|u\.?s\.?|county|region|boces|similar districts|peer districts)( \w+)?\W*%?\W*$/i
/**
 * The guessed roles with the figure in the one column that is headed by the district, where all others are headed by
 * other places: “Juniper Fork” beside “Colorado”, “District” beside its schools.
 */
function withOwnPlaceHeading(
  used: readonly Role[],
  columns: readonly Column[],
  isOwn: (text: string) => boolean,
): readonly Role[] {
  if (acrossOf(used) !== null || used.includes('figure') || used.includes('place')) return used
  const may = figureColumns(columns, used)
  const place = (c: Column): string => head(c).replace(yearIn, ' ').trim()
  const isOwnPlace = (c: Column): boolean => district.test(place(c)) || isOwn(place(c))
  const isOther = (c: Column): boolean => isState(place(c)) || namesSchool(place(c)) || otherPlace.test(place(c))
  const at = (i: number): Column => columns[i] as Column
  if (may.length < 2 || !may.every((i) => isOwnPlace(at(i)) || isOther(at(i)))) return used
  const years = yearColumns(columns, isOwnPlace)
  if (years.length > 0) return used.map((r, i) => (years.includes(i) ? 'yearFigure' : r))
  const [one, ...more] = may.filter((i) => isOwnPlace(at(i)))
  return one === undefined || more.length > 0 ? used : used.map((r, i) => (i === one ? 'figure' : r))
}

/**
 * The guessed roles with the figure in the column of totals, where the measure is a number and the rows prove that the
 * total is the sum of the other columns: “Ethnicity | K | 1 | 2 | Total”.
 */
function withOwnTotal(used: readonly Role[], columns: readonly Column[], { unit, samples }: Own): readonly Role[] {
  if (unit !== 'count' || acrossOf(used) !== null || used.includes('figure')) return used
  const may = columns.flatMap((c, i) =>
    holdsFigures(c) && (used[i] === 'ignored' || used[i] === 'n' || used[i] === 'asked') ? [i] : [],
  )
  const [total, ...more] = may.filter((i) => /^\W*(grand )?total\W*$/i.test(head(columns[i] as Column)))
  const parts = may.filter((i) => i !== total)
  if (total === undefined || more.length > 0 || parts.length < 2) return used
  const value = (cells: readonly string[], i: number): number => {
    const read = readNumber(cells[i] ?? '', styleOf((columns[i] as Column).numbers) ?? 'point')
    return read.ok ? read.value : Number.NaN
  }
  const rows = samples.filter(({ cells }) => !Number.isNaN(value(cells, total)))
  const isSum = rows.every(({ cells }) => parts.reduce((n, i) => n + value(cells, i), 0) === value(cells, total))
  return rows.length > 1 && isSum
    ? used.map((r, i) => (i === total ? 'figure' : parts.includes(i) ? 'ignored' : r))
    : used
}

/** What is known of an import before its file is read. */
interface Own {
  readonly unit: string | undefined
  /** The measure’s name in short, and all its names; '' where none is chosen yet. */
  readonly short: string
  readonly measure: string
  readonly isOwnPlace: (text: string) => boolean
  /** The first rows under the headings. */
  readonly samples: Facts['samples']
}

/** The guessed roles with the columns of the district, of the measure’s unit and of its name, where others are beside them. */
export const withOwnColumns = (used: readonly Role[], columns: readonly Column[], own: Own): readonly Role[] => {
  const ofPlace = withOwnPlaceHeading(used, columns, own.isOwnPlace)
  const ofUnit = withOwnUnit(ofPlace, columns, own.unit)
  return withOwnTotal(withOwnName(withOwnHeading(ofUnit, columns, own.measure), columns, own), columns, own)
}

/** The text with the measure’s own name, among the outcomes that rows are about; undefined where none has it. */
export const calledAs = (texts: readonly string[], measure: string): string | undefined => {
  const own = texts.filter((text) => fold(text) === fold(measure))
  return own.length === 1 ? own[0] : undefined
}

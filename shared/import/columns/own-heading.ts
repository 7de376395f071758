import { fold } from '../../domain/usual-groups.ts'
import { isState } from '../subject/another-kind.ts'
import { namesSchool } from '../subject/elsewhere.ts'
import { namesNothing } from '../subject/plain-words.ts'
import { contradiction, sameTopics } from '../subject/topics.ts'
import type { Column, Role } from '../table/columns.ts'
import { figureHead, head, shareIn } from '../table/heads.ts'
import { acrossOf } from '../table/select.ts'
import { yearColumns } from './across.ts'
import { figureColumns } from './roles.ts'

/**
 * The guessed roles, with the years' numbers as figures if the measure is a number and there are shares beside them.
 */
function withOwnUnit(used: readonly Role[], columns: readonly Column[], unit: string | undefined): readonly Role[] {
  if (unit !== 'count' || acrossOf(used) === 'groupFigure') return used
  const isNumber = (c: Column): boolean => !shareIn.test(head(c)) && c.numbers.signs <= c.filled / 2
  const counts = yearColumns(columns, isNumber)
  return counts.length < 2
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
  const unclear = may.some((i) => i !== one && (namesNothing(text(i)) || sameTopics(measure, text(i))))
  return one === undefined || more.length > 0 || unclear ? used : used.map((r, i) => (i === one ? 'figure' : r))
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
  const text = (i: number): string => head(columns[i] ?? { heading: '' })
  const [one, ...more] = may.filter((i) => district.test(text(i)) || isOwn(text(i)))
  const isOther = (i: number): boolean => isState(text(i)) || namesSchool(text(i)) || otherPlace.test(text(i))
  if (one === undefined || more.length > 0 || may.length < 2 || !may.every((i) => i === one || isOther(i))) return used
  return used.map((r, i) => (i === one ? 'figure' : r))
}

/** What is known of an import before its file is read. */
interface Own {
  readonly unit: string | undefined
  /** The measure’s names; '' where none is chosen yet. */
  readonly measure: string
  readonly isOwnPlace: (text: string) => boolean
}

/** The guessed roles with the columns of the district, of the measure’s unit and of its name, where others are beside them. */
export const withOwnColumns = (used: readonly Role[], columns: readonly Column[], own: Own): readonly Role[] =>
  withOwnHeading(
    withOwnUnit(withOwnPlaceHeading(used, columns, own.isOwnPlace), columns, own.unit),
    columns,
    own.measure,
  )

/** The text with the measure’s own name, among the outcomes that rows are about; undefined where none has it. */
export const calledAs = (texts: readonly string[], measure: string): string | undefined => {
  const own = texts.filter((text) => fold(text) === fold(measure))
  return own.length === 1 ? own[0] : undefined
}

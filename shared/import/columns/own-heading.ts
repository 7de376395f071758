import { fold } from '../../domain/usual-groups.ts'
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
export function withOwnUnit(
  used: readonly Role[],
  columns: readonly Column[],
  unit: string | undefined,
): readonly Role[] {
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
export function withOwnHeading(used: readonly Role[], columns: readonly Column[], measure: string): readonly Role[] {
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

/** Of the outcomes that rows are of the one with the measure’s own name; undefined where none has it. */
export const calledAs = (texts: readonly string[], measure: string): string | undefined => {
  const own = texts.filter((text) => fold(text) === fold(measure))
  return own.length === 1 ? own[0] : undefined
}

import type { Plan } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { readNumber } from '../cells/numbers.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { nameOf } from '../draft/form-of.ts'
import { type Column, figuresAt } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import type { Other } from './agreed.ts'

/** A level at which students reach a standard, with higher levels apart: “Proficient” beside “Advanced”. */

/** Levels from the lowest on; who is at one of the last two has reached the standard. */
const LEVELS: readonly RegExp[] = [
  /\b(below basic|far below|not proficient|non-?proficient|did not meet|does not meet|not met|not meeting|minimal(ly)?|novice|beginning|begin|inadequate|emerging|below)\b|\b(level|l|lvl) ?1\b/i,
  /\b(basic|partial\w*|approach\w*|developing|apprentice|limited|nearly met|near)\b|\b(level|l|lvl) ?2\b/i,
  /\b(proficien\w*|prof|meets?|met|meeting|satisfactory|on grade level|at grade level|level ?3|l3|lvl ?3)\b/i,
  /\b(advanced|adv|exceed\w*|distinguished|accelerated|mastered|masters|above|level ?[45]|l[45]|lvl ?[45])\b/i,
]
const [REACHED, BEYOND] = [2, 3]
/** “Proficient or above” counts those of the highest level, too. */
const withHigher = /\b(or|and|plus)\b|[+&/≥]|\bat least\b|\btotal\b/i
/** Shares of levels that part all children come to a hundred; such as count the higher ones with the lower, to more. */
const PARTED = 105

/** The level that a text names, from 0; -1 where it names none, or those above it too. */
function levelIn(text: string): number {
  const plain = head({ heading: text })
  if (withHigher.test(plain)) return -1
  // “Below basic” names “basic”, and “did not meet” names “meet”: the lowest of those that are named is meant.
  return LEVELS.findIndex((words) => words.test(plain))
}
/** The words of a heading beside its level: “Percent Proficient” and “Percent Advanced” are of one kind. */
const besideLevel = (text: string): string =>
  fold(LEVELS.reduce((rest, words) => rest.replace(new RegExp(words, 'gi'), ' '), head({ heading: text })))

/** The columns of levels that are of one kind with this one, itself among them. */
const ofOneKind = (columns: readonly Column[], at: number): readonly number[] =>
  columns.flatMap((c, i) =>
    !c.hidden && levelIn(c.heading) >= 0 && besideLevel(c.heading) === besideLevel(columns[at]?.heading ?? '')
      ? [i]
      : [],
  )

/** True where the shares of levels come to more than all children: each counts those above it. */
function countsHigher(read: TableRead, levels: readonly number[]): boolean {
  const sums = read.facts.samples.map(({ cells }) =>
    levels.reduce((n, i) => {
      const number = readNumber((cells[i] ?? '').replace('%', '').trim(), 'point')
      return n + (number.ok ? number.value : 0)
    }, 0),
  )
  const most = Math.max(0, ...sums)
  return levels.length > 2 && most > PARTED * (most <= 4 ? 0.01 : 1)
}

/**
 * The figures are those of the level that reaches the standard, and a higher level has a column, or rows, of its own.
 */
export function levelAlone(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const { columns } = read.facts
  if (levelIn(nameOf(draft, plan)) === BEYOND) return null
  const asks = (own: string, higher: string, where: string): Other => ({
    says: `“${higher}” is ${where} “${own}”, so students at that level may be missing from these figures.`,
    key: `level: ${own} ${higher}`.slice(0, 200),
  })
  const [figure, ...more] = figuresAt(draft.roles)
  const own = columns[figure ?? -1]
  if (figure !== undefined && more.length === 0 && own !== undefined && levelIn(own.heading) === REACHED) {
    const levels = ofOneKind(columns, figure)
    const higher = columns[levels.find((i) => levelIn(columns[i]?.heading ?? '') === BEYOND) ?? -1]
    if (higher !== undefined && !countsHigher(read, levels)) return asks(own.name, higher.name, 'in a column beside')
  }
  for (const { column, text } of draft.only) {
    const higher = columns[column]?.distinct.find((d) => levelIn(d.text) === BEYOND)
    if (higher !== undefined && levelIn(text) === REACHED) return asks(text, higher.text, 'in rows beside')
  }
  return null
}

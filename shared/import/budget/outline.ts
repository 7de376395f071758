import { type Cell, cellText } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'
import { setIn } from '../table/under.ts'
import type { BudgetRole } from './roles.ts'

/** How deep each row is in the outline of a budget: by blanks before its name, and by numbers such as 1, 1.1 and 1.2. */

const numberAlone = /^(\d{1,2}(?:\.\d{1,2})*)\.?$/
const numberBefore = /^\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\p{L}/u

export function depthsOf(rows: readonly WholeRow[], roles: readonly BudgetRole[]): (cells: readonly Cell[]) => number {
  const what = roles.indexOf('description')
  const columns = roles.flatMap((role, i) => (role === 'ignored' || role === 'account' ? [i] : []))
  const levels = [
    ...columns.map((at) => levelOf(at, numberAlone)),
    ...(what < 0 ? [] : [levelOf(what, numberBefore)]),
  ].find((level) => isOutline(rows.map(({ cells }) => level(cells))))
  return (cells) => setIn(cellText(cells[what])) + 2 * ((levels?.(cells)?.length ?? 1) - 1)
}

/** “1.2” as its two numbers; “1.0” is as much as “1”. */
const levelOf =
  (at: number, written: RegExp) =>
  (cells: readonly Cell[]): readonly string[] | null =>
    written
      .exec(cellText(cells[at]).trim())?.[1]
      ?.replace(/(\.0)+$/, '')
      .split('.') ?? null

/** True where no number comes twice, each is right under its own from 1 on, and some are under another: hours and shares are not. */
function isOutline(numbers: readonly (readonly string[] | null)[]): boolean {
  const own = numbers.filter((number) => number !== null)
  const texts = own.map((number) => number.join('.'))
  if (own.length * 2 <= numbers.length || new Set(texts).size < texts.length) return false
  const under = own.filter((number) => number.length > 1)
  let last: readonly string[] = []
  const inOrder = own.every((number) => {
    const at = number.length - 1
    const [own, before] = [Number(number[at]), last[at]]
    const follows = before === undefined && at > 0 ? own === 1 : own > Number(before ?? 0)
    const isNext = number.slice(0, at).every((n, i) => n === last[i]) && follows
    last = number
    return isNext
  })
  return inOrder && under.length > 1
}

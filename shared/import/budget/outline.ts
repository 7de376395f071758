import { type Cell, cellText, isBlank } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'
import { setIn } from '../table/under.ts'
import type { BudgetRole } from './roles.ts'

/**
 * How deep each row is in the outline of a budget: by blanks before its name, by numbers such as 1, 1.1 and 1.2, and by
 * codes of a chart of accounts, 1000 over 1100 over 1110.
 */

const numberAlone = /^(\d{1,2}(?:\.\d{1,2})*)\.?$/
const numberBefore = /^\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\p{L}/u

export function depthsOf(rows: readonly WholeRow[], roles: readonly BudgetRole[]): (cells: readonly Cell[]) => number {
  const what = roles.indexOf('description')
  const columns = roles.flatMap((role, i) => (role === 'ignored' || role === 'account' ? [i] : []))
  const levels = [
    ...columns.map((at) => levelOf(at, numberAlone)),
    ...(what < 0 ? [] : [levelOf(what, numberBefore)]),
  ].find((level) => isOutline(rows.map(({ cells }) => level(cells))))
  const codes = levels ? undefined : chartOf(rows, roles, columns)
  if (codes) return (cells) => setIn(cellText(cells[what])) + 2 * codes(cells)
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

const codeAlone = /^\d{3,5}$/
const codeBefore = /^\s*(\d{3,5})\s*[-–—:.]?\s+\p{L}/u

/**
 * How many codes each code is under, where rows with money are in three levels of a chart of accounts, in its order: in two,
 * 1125 beside 1100 is as often another line as a part.
 */
function chartOf(
  rows: readonly WholeRow[],
  roles: readonly BudgetRole[],
  columns: readonly number[],
): ((cells: readonly Cell[]) => number) | undefined {
  const what = roles.indexOf('description')
  const ways = [
    ...columns.map((at) => (cells: readonly Cell[]) => codeAlone.exec(cellText(cells[at]).trim())?.[0]),
    (cells: readonly Cell[]) => codeBefore.exec(cellText(cells[what]))?.[1],
  ]
  const withMoney = rows.filter(({ cells }) => roles.some((role, i) => role === 'amount' && !isBlank(cells[i])))
  for (const codeOf of ways) {
    const codes = withMoney.flatMap(({ cells }) => codeOf(cells) ?? [])
    const known = new Set(codes)
    const isChart =
      codes.length * 2 > withMoney.length &&
      known.size === codes.length &&
      codes.every((code, i) => code.length === codes[0]?.length && (i === 0 || code > (codes[i - 1] ?? '')))
    if (!isChart) continue
    const depth = (code: string): number =>
      [...code].filter((_, i) => {
        const over = code.slice(0, i).padEnd(code.length, '0')
        return i > 0 && over !== code.slice(0, i + 1).padEnd(code.length, '0') && known.has(over)
      }).length
    if (codes.some((code) => depth(code) > 1)) return (cells) => depth(codeOf(cells) ?? '')
  }
  return undefined
}

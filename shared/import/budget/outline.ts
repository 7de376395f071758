import { type Cell, cellText, isBlank } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'
import { setIn } from '../table/under.ts'
import type { BudgetRole } from './roles.ts'

/**
 * How deep each row is in the outline of a budget: by blanks before its name, by numbers such as 1, 1.1 and 1.2, by
 * letters over numbers, and by codes of a chart of accounts, 1000 over 1100 over 1110.
 */

interface Depth {
  readonly indent: number
  /** By a code of two levels alone. */
  readonly byCode: boolean
}

const numberAlone = /^(\d{1,2}(?:\.\d{1,2})*)\.?$/
const numberBefore = /^\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\p{L}/u

export function depthsOf(rows: readonly WholeRow[], roles: readonly BudgetRole[]): (cells: readonly Cell[]) => Depth {
  const what = roles.indexOf('description')
  const columns = roles.flatMap((role, i) => (role === 'ignored' || role === 'account' ? [i] : []))
  const levels = [
    ...columns.map((at) => levelOf(at, numberAlone)),
    ...(what < 0 ? [] : [levelOf(what, numberBefore)]),
  ].find((level) => isOutline(rows.map(({ cells }) => level(cells))))
  const lettered = levels ? undefined : letteredIn(rows, [...columns, what])
  const chart = levels || lettered ? undefined : chartOf(rows, roles, columns)
  const under = lettered ?? chart?.depth ?? ((cells) => (levels?.(cells)?.length ?? 1) - 1)
  return (cells) => {
    const [own, blanks] = [under(cells), setIn(cellText(cells[what]))]
    return { indent: blanks + 2 * own, byCode: chart?.levels === 2 && own > 0 && blanks === 0 }
  }
}

const signAlone = /^([A-Za-z]|[IVX]{2,4}|\d{1,2})[.)]?$/
const signBefore = /^\s*([A-Za-z]|[IVX]{2,4}|\d{1,2})[.)]\s+\S/
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

/** How deep each row is by signs of several kinds, as “A.” over “1.”, each counted from its first below the one over it. */
function letteredIn(
  rows: readonly WholeRow[],
  columns: readonly number[],
): ((cells: readonly Cell[]) => number) | undefined {
  for (const at of columns)
    for (const isRoman of [true, false]) {
      const signOf = (cells: readonly Cell[]): readonly [kind: string, place: number] | null => {
        const text = cellText(cells[at]).trim()
        const sign = (signAlone.exec(text) ?? signBefore.exec(text))?.[1]
        if (sign === undefined) return null
        if (/\d/.test(sign)) return ['1', Number(sign)]
        if (isRoman && roman.includes(sign)) return ['I', roman.indexOf(sign) + 1]
        if (sign.length > 1) return null
        return [/[A-Z]/.test(sign) ? 'A' : 'a', (sign.toLowerCase().codePointAt(0) ?? 0) - 96]
      }
      const signs = rows.flatMap(({ cells }) => [signOf(cells) ?? []].filter((s) => s.length > 0)) as (readonly [
        string,
        number,
      ])[]
      const kinds = [...new Set(signs.map(([kind]) => kind))]
      if (kinds.length < 2 || kinds.length > 3 || signs.length * 2 <= rows.length) continue
      if (countsUp(signs.map(([kind, place]) => [kinds.indexOf(kind), place])))
        return (cells) => Math.max(0, kinds.indexOf(signOf(cells)?.[0] ?? ''))
    }
  return undefined
}

/** True where each level counts from one on below the one over it, and one at least goes on to two. */
function countsUp(signs: readonly (readonly [level: number, place: number])[]): boolean {
  const last: number[] = []
  let goesOn = false
  for (const [level, place] of signs) {
    if (level > last.length || place !== (last[level] ?? 0) + 1) return false
    last.splice(level, Number.POSITIVE_INFINITY, place)
    goesOn ||= level > 0 && place > 1
  }
  return goesOn
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
 * 1125 beside 1100 is as often another line as a part, and 1100 under 1000 is one where the money bears it out.
 */
function chartOf(
  rows: readonly WholeRow[],
  roles: readonly BudgetRole[],
  columns: readonly number[],
): { readonly depth: (cells: readonly Cell[]) => number; readonly levels: 2 | 3 } | undefined {
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
    if (codes.some((code) => depth(code) > 1)) return { depth: (cells) => depth(codeOf(cells) ?? ''), levels: 3 }
    const top = (code: string): string => code.slice(0, 1).padEnd(code.length, '0')
    const isPart = (code: string): boolean => code !== top(code) && known.has(top(code))
    if (codes.some(isPart)) return { depth: (cells) => (isPart(codeOf(cells) ?? '') ? 1 : 0), levels: 2 }
  }
  for (const at of columns) {
    const codeOf = (cells: readonly Cell[]): string => cellText(cells[at]).trim()
    const isPart = partsByStem(withMoney.map(({ cells }) => codeOf(cells)))
    if (isPart !== null) return { depth: (cells) => (isPart(codeOf(cells)) ? 1 : 0), levels: 2 }
  }
  return undefined
}

const inSegments = /^[A-Z\d]{1,6}(?:[-. ][A-Z\d]{1,6})+$/i
/** A code without the zeros at its end: “10-200-0000” is over all that begin as “10-200”. */
const stemOf = (code: string): string => code.replace(/(?:[-. ]0+)+$/, '')

/** Whether a code is under another, where codes in segments are in order and some end in zeros, or sooner than others. */
function partsByStem(codes: readonly string[]): ((code: string) => boolean) | null {
  const own = codes.filter((code) => inSegments.test(code))
  const inOrder = own.every((code, i) => i === 0 || code > (own[i - 1] ?? ''))
  if (own.length * 4 < codes.length * 3 || !inOrder) return null
  const stems = new Set(own.map(stemOf))
  const isPart = (code: string): boolean =>
    inSegments.test(code) &&
    [...code.matchAll(/[-. ]/g)].some(({ index }) => {
      const over = code.slice(0, index)
      return over !== stemOf(code) && stems.has(over)
    })
  // A stem that no shorter code, or one of zeros, has is that of a line.
  const isOver = own.some((code) => own.some((part) => part !== code && part.startsWith(stemOf(code)) && isPart(part)))
  return isOver && own.some((code) => !isPart(code)) ? isPart : null
}

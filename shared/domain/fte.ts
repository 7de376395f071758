import { err, ok, type Result } from '../result/result.ts'

/** More full-time people than one position of a plan stands for. */
const MOST = 999

/** Reads a share of full time: `0.5`, `.5`, `50 %`, `1,5`. 1 is full time. Less than nothing is refused. */
export function readFte(text: string): Result<number, string> {
  const tight = text.replace(/[\s\u00a0\u202f]|fte/gi, '').replace(/^[−–]/, '-')
  const percent = tight.endsWith('%')
  const digits = (percent ? tight.slice(0, -1) : tight).replace(/^(-?\d*),(\d{1,2})$/, '$1.$2')
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(digits))
    return err(`“${text.slice(0, 60)}” can’t be read as FTE. Write 1 for full time, 0.5 for half.`)
  const value = percent ? Number(digits) / 100 : Number(digits)
  if (value < 0) return err(`“${text}” is less than nobody. Write 1 for full time, 0.5 for half, 0 for none.`)
  if (value > MOST) return err(`“${text}” is too much for one position. Write 1 for full time, 0.5 for half.`)
  return ok(Math.round(value * 10_000) / 10_000)
}

/** FTE in words: 0.5, 1.0, 0.57. */
export function fteWords(fte: number): string {
  const two = fte.toFixed(2)
  return two.endsWith('0') ? fte.toFixed(1) : two
}

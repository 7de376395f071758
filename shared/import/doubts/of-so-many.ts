import { commas } from '../../words/index.ts'
import type { Line } from '../figures/preview.ts'
import type { FileReading } from '../figures/readings.ts'
import { doubtKey } from './neighbors.ts'

/** Whether some of so many students are so many percent: 12 of 67 are 17.9 and 13 are 19.4, so none are 18.3. */

/** The part of a child that rounding may hide at most; with 150 children, a tenth of a percent hides 0.15. */
const HIDDEN = 0.15

/** Words for means, which are not shares of children. */
export const ofMeans = /\b(attendance|averages?|means?|medians?|index|growth)\b/i

/** By how much a figure of so many decimals was rounded at most. */
export const step = (figure: number, decimals: number): number =>
  10 ** -Math.min(Math.max(decimals, String(figure).split('.')[1]?.length ?? 0), 2)
/** True where rounding leaves a number of students open to few figures. */
export const tells = ({ n, figure }: Pick<FileReading, 'n' | 'figure'>, decimals: number): boolean =>
  n !== null && figure !== null && figure > 0 && figure < 100 && (n * step(figure, decimals)) / 100 <= HIDDEN
/** True where some of so many students are so many percent, rounded or cut off. */
export function makes(n: number, figure: number, step: number): boolean {
  const did = (n * figure) / 100
  return [Math.floor(did), Math.ceil(did)].some((k) => {
    const off = (100 * k) / n - figure
    return off > -0.501 * step && off < 0.999 * step
  })
}

/**
 * Figures without a number of students that would keep the plan's, though they can't be of so many: another source, or a
 * corrected one, may have counted others. By the key of a doubt.
 */
export function notOfThePlans(
  lines: readonly Line[],
  readings: readonly FileReading[],
  groups: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const bare = new Set(readings.flatMap((r) => (r.n === null ? [doubtKey(groups.get(r.group) ?? '', r.year)] : [])))
  return new Map(
    lines.flatMap(({ group, year, how, after }) => {
      const [key, n, figure] = [doubtKey(group, year), after.n ?? null, after.figure ?? null]
      if (how !== 'change' || n === null || figure === null || !bare.has(key)) return []
      return !tells({ n, figure }, 0) || makes(n, figure, step(figure, 0))
        ? []
        : [
            [
              key,
              `The plan counts ${commas(n, 0)} students here, and no number of them makes ${commas(figure, 3)} percent: it may be of others.`,
            ] as const,
          ]
    }),
  )
}

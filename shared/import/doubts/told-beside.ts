import { usualGroup } from '../../domain/usual-groups.ts'
import { commas } from '../../words/index.ts'
import { type Cell, cellText } from '../cells/cells.ts'
import { readNumber } from '../cells/numbers.ts'
import type { Selected } from '../rows/selected.ts'
import { doubtKey } from './neighbors.ts'

/**
 * What other columns of a row say about its figure: its change since the year before, its distance from all students,
 * or the share of those who did not. If most rows contradict it, these columns contradict themselves.
 */

/** With either sign: each came down, or improved by coming down. */
const eitherWay = /\b(decrease|decline|improvement|gains?|diff\w*)\b/i

interface Figure {
  readonly value: number
  /** By how much it may have been rounded. */
  readonly off: number
}

/** “+1.1”, “▼ 1.2 pts”, “(4.2)”. */
function figureIn(cell: Cell): Figure | null {
  const text = cellText(cell)
    .trim()
    .replace(/^\((.*)\)$/, '-$1')
    .replace(/^[▲△↑]\s*\+?/, '+')
    .replace(/^[▼▽↓]\s*[-–−]?/, '-')
    .replace(/\s*(points?|pts?|pp|percentage points?)\.?$/i, '')
  const read = readNumber(text, 'point')
  return read.ok ? { value: read.value, off: 0.5 * 10 ** -Math.min(read.digits.split('.')[1]?.length ?? 0, 4) } : null
}

interface Row extends Figure {
  readonly key: string
  readonly group: string
  /** The meaning of the file's name for it. */
  readonly usual: string | null | undefined
  readonly year: string
  readonly told: ReadonlyMap<number, Figure>
}

/** One number that a row tells, beside what it would be by the figures. */
interface Held {
  readonly keys: readonly string[]
  readonly told: number
  readonly should: number
  readonly off: number
}

/** This many times the rounding error is a slip; less may be another way of counting. */
const SLIP = 6
const MOST_SHOWN = 2

/** Why a figure is not what its own row tells of it, by the key of a doubt. */
export function againstTold(
  rows: readonly Selected[],
  groups: ReadonlyMap<string, string>,
  isTotal: (group: string) => boolean,
  yearOf: (row: Selected) => string | undefined,
): readonly (readonly [string, string])[] {
  const columns = rows[0]?.tells?.map((t) => t.tells) ?? []
  if (columns.length === 0) return []
  const read = rows.flatMap((r): Row[] => {
    const [figure, group, year] = [figureIn(r.figure), groups.get(r.group), yearOf(r)]
    if (figure === null || group === undefined || year === undefined) return []
    const told = new Map(
      (r.tells ?? []).flatMap(({ tells, cell }) => {
        const found = figureIn(cell)
        return found === null ? [] : [[tells.column, found] as const]
      }),
    )
    return [{ ...figure, key: doubtKey(group, year), group, usual: usualGroup(r.group)?.group, year, told }]
  })
  const prior = columns.find((c) => c.what === 'prior')
  const byGroup = new Map(
    [...Map.groupBy(read, (r) => r.group)].map(([g, all]) => [g, all.toSorted((a, b) => (a.year < b.year ? -1 : 1))]),
  )
  const earlier = new Map([...byGroup.values()].flatMap((all) => all.map((r, i) => [r, all[i - 1]] as const)))
  const before = (r: Row): (Figure & { readonly key?: string }) | undefined => {
    if (prior !== undefined) return r.told.get(prior.column)
    return earlier.get(r)
  }
  return columns.flatMap((tells): readonly (readonly [string, string])[] => {
    const wide = rows.some((r) => r.yearAbove)
    const held = (
      of: (r: Row) => (Figure & { readonly key?: string }) | undefined,
      by: (f: number, o: number) => number,
    ): readonly Held[] =>
      read.flatMap((r): Held[] => {
        const told = r.told.get(tells.column)
        // A single change beside several years is that of the last one.
        if (told === undefined || (wide && tells.what === 'change' && byGroup.get(r.group)?.at(-1) !== r)) return []
        const other = of(r)
        if (other === undefined || other === r) return []
        const keys = other.key === undefined || tells.what === 'gap' ? [r.key] : [r.key, other.key]
        return [{ keys, told: told.value, should: by(r.value, other.value), off: told.off + r.off + other.off + 1e-9 }]
      })
    const says = (h: Held, way: string): string =>
      `“${tells.name}” says ${commas(h.told, MOST_SHOWN)} beside it, and ${way} ${commas(Math.round(h.should * 100) / 100, MOST_SHOWN)}.`
    const against = (all: readonly Held[], way: string): readonly (readonly [string, string])[] => {
      const so = all.filter((h) => Math.abs(h.told - h.should) <= h.off)
      const off = all.filter((h) => Math.abs(h.told - h.should) > SLIP * h.off)
      return so.filter(tellsMuch).length < 2 || so.length * 3 < all.length * 2
        ? []
        : off.flatMap((h) => h.keys.map((key) => [key, says(h, way)] as const))
    }
    if (tells.what === 'rest') {
      const whole = read.some((r) => r.value > 1) ? 100 : 1
      return against(
        held(
          () => ({ value: whole, off: 0 }),
          (f, o) => o - f,
        ),
        'by the figure it would be',
      )
    }
    if (tells.what === 'gap') {
      const to = tells.to
      const measuredBy = new Map(
        read.flatMap((r) =>
          (to == null ? isTotal(r.group) : r.usual === usualGroup(to)?.group) ? [[r.year, r] as const] : [],
        ),
      )
      const of = (r: Row): Row | undefined => measuredBy.get(r.year)
      const ways = [held(of, (f, o) => f - o), held(of, (f, o) => o - f), held(of, (f, o) => Math.abs(f - o))]
      const best = ways.toSorted((a, b) => holding(b) - holding(a))[0] ?? []
      return against(best, 'by the figures it would be')
    }
    if (tells.what === 'prior') return []
    const up = held(before, (f, o) => f - o)
    const down = held(before, (f, o) => o - f)
    if (holding(down) <= holding(up)) return against(up, 'by the figures it would be')
    if (eitherWay.test(tells.name) || prior === undefined) return against(down, 'by the figures it would be')
    // Every row says that it rose by what it fell.
    return holding(up) > 0 || holding(down) < 2
      ? []
      : down.map((h) => [
          h.keys[0] ?? '',
          `“${tells.name}” says ${commas(h.told, MOST_SHOWN)}, and the figure is as much the other way from “${prior.name}”: the two columns may have changed places.`,
        ])
  })
}

/** More than rounding would make of no change at all. */
const tellsMuch = (h: Held): boolean => Math.abs(h.told) > 2 * h.off

const holding = (all: readonly Held[]): number =>
  all.filter((h) => tellsMuch(h) && Math.abs(h.told - h.should) <= h.off).length

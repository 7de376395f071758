import { type Plan, where } from '../domain/plan.ts'
import { floorOf } from '../figures/suppression.ts'
import { commas, counted } from '../words/index.ts'
import type { Line } from './figures/preview.ts'
import type { Unit } from './figures/units.ts'

/** What would print if a file's source is marked as public: its figures without a number of students. */
interface PublicMeans {
  /** Figures without a number of students. */
  readonly bare: number
  /** Those about fewer students than the floor, as far as is known. */
  readonly small: number
  /** The fewest students of these; null if there is none. */
  readonly smallest: number | null
  /** Those whose number of students is unknown. */
  readonly unknown: number
  readonly floor: number
}

/** Looks what would print, before a person says that a source was public. */
export function publicMeans(lines: readonly Line[], unit: Unit, plan: Plan): PublicMeans {
  const floor = floorOf(plan)
  const bare = lines.filter(({ after }) => after.figure !== undefined && after.n === undefined)
  const sizes = bare.map(({ after, group, year }) =>
    unit === 'count' && after.figure !== undefined ? after.figure : sizeOf(plan, group, year),
  )
  const known = sizes.filter((n) => n !== null)
  const small = known.filter((n) => n > 0 && n < floor)
  return {
    bare: bare.length,
    small: small.length,
    smallest: small.length === 0 ? null : Math.min(...small),
    unknown: sizes.length - known.length,
    floor,
  }
}

/** About how many students a group has: those counted for another figure, in the year nearest by. */
function sizeOf(plan: Plan, group: string, year: string): number | null {
  const counted = where(plan, 'value', 'group', group).flatMap((v) =>
    v.year && v.reading?.n
      ? [{ n: v.reading.n, away: Math.abs(Number(v.year.slice(0, 4)) - Number(year.slice(0, 4))) }]
      : [],
  )
  return counted.sort((a, b) => a.away - b.away || a.n - b.n)[0]?.n ?? null
}

/** What publishing them means, in sentences for the person who is asked. */
export function publicWords({ bare, small, smallest, unknown, floor }: PublicMeans): string {
  if (bare === 0) return 'Every figure comes with its number of students, so that number decides, public or not.'
  const said: string[] = []
  if (small > 0)
    said.push(
      `${counted(small, 'figure')} about fewer than ${floor} students would print; the smallest is about ${smallest}.`,
    )
  if (unknown > 0) {
    const one = unknown === 1
    const which = `${one ? '1' : commas(unknown)}${small > 0 ? ' more' : one ? ' figure' : ' figures'}`
    const nobody = `the file does not say how many students ${one ? 'it is' : 'they are'} about`
    said.push(`${small > 0 ? `So would ${which}` : `${which} would print`}, though ${nobody}; there may be very few.`)
  }
  return said.length > 0 ? said.join(' ') : `That would not make any figure about fewer than ${floor} students print.`
}

import { dayInWords, yearsAfter } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { countInWords, fteWords, listed, plural } from '../../words/index.ts'
import { type Cliff, cliffsOf, isInSight } from './cliff.ts'
import { counts, givenIn, isSecured, positionName, sourceName } from './lines.ts'

/** The end of one source within the plan's sight, with all that falls there. */
export interface Edge {
  readonly source: RecordOf<'fundingSource'>
  readonly cliffs: readonly [Cliff, ...Cliff[]]
  /** Positions that it pays, whose next pay is asked for elsewhere and not secured: what they are called, and their FTE. */
  readonly asked: readonly {
    readonly id: string
    readonly position: string
    readonly fte: number
    /** Those sources have secured a part of what is asked of them: which lines it pays nobody entered. */
    readonly some: boolean
    /** The position's lines on those sources, in the first year without this one. */
    readonly lines: readonly string[]
  }[]
}

/** Every cliff of a plan by the source that ends, the first one first. `today` is an ISO day. */
export const edgesOf = (plan: Plan, today: string): readonly Edge[] =>
  plan
    .all('fundingSource')
    .flatMap((source): Edge[] => {
      const [first, ...rest] = cliffsOf(plan, source).filter((c) => isInSight(plan, c.end.year, today))
      return first ? [{ source, cliffs: [first, ...rest], asked: askedOf(plan, source.id, [first, ...rest]) }] : []
    })
    .sort((a, b) => (a.cliffs[0].end.from < b.cliffs[0].end.from ? -1 : 1))

/** What goes on by another source that has not secured what is asked of it. */
function askedOf(plan: Plan, source: string, cliffs: Edge['cliffs']): Edge['asked'] {
  const { year } = cliffs[0].end
  const lost = new Set(cliffs.map((c) => c.id))
  const last = yearsAfter(year, -1)
  const ids = new Set(
    where(plan, 'positionPay', 'source', source).flatMap((p) =>
      p.fiscalYear === last && p.position ? p.position : [],
    ),
  )
  return [...ids]
    .filter((id) => !lost.has(id))
    .flatMap((id) => {
      const next = where(plan, 'positionPay', 'position', id).filter(
        (p) => p.fiscalYear === year && p.source !== undefined && p.source !== source,
      )
      const open = next.filter((p) => !isSecured(plan, p.source ?? '', year))
      const position = plan.get('position', id)
      return open.length === 0 || position === undefined
        ? []
        : [
            {
              id,
              position: positionName(position),
              fte: open.reduce((sum, p) => sum + (p.fte ?? 0), 0),
              some: open.some((p) => givenIn(plan, p.source ?? '', year).secured > 0),
              lines: where(plan, 'budgetLine', 'position', id)
                .filter((l) => counts(l) && l.fiscalYear === year && open.some((p) => p.source === l.source))
                .map((l) => l.id),
            },
          ]
    })
}

/** "On June 30, 2027 “Grant” ends: one position (1.0 FTE) and two lines lose their money." */
export function edgeInWords({ source, cliffs, asked }: Edge): string {
  const positions = cliffs.filter((c) => c.kind === 'position')
  const lines = cliffs.length - positions.length
  const fte = positions.reduce((sum, c) => sum + (c.fte ?? 0), 0)
  const parts = [
    ...(positions.length > 0
      ? [
          `${countInWords(positions.length)} ${plural(positions.length, 'position', 'positions')} (${fteWords(fte)} FTE)`,
        ]
      : []),
    ...(lines > 0 ? [`${countInWords(lines)} ${plural(lines, 'budget line', 'budget lines')}`] : []),
  ]
  const named = asked.map(({ position, fte: of }) => `${position}${of > 0 ? ` (${fteWords(of)} FTE)` : ''}`)
  const waits =
    named.length === 0
      ? ''
      : ` For ${listed(named)} money is asked for elsewhere and ${asked.some((a) => a.some) ? 'not all of it is secured' : 'not secured'}.`
  return `After ${dayInWords(cliffs[0].end.endsOn)} “${sourceName(source)}” pays nothing more: ${listed(parts)} ${plural(cliffs.length, 'has', 'have')} no other money entered.${waits}`
}

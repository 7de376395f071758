import { dayInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { countInWords, fteWords, listed, plural } from '../../words/index.ts'
import { type Cliff, cliffsOf, isInSight } from './cliff.ts'
import { sourceName } from './lines.ts'

/** The end of one source within the plan's sight, with all that falls there. */
export interface Edge {
  readonly source: RecordOf<'fundingSource'>
  readonly cliffs: readonly [Cliff, ...Cliff[]]
}

/** Every cliff of a plan by the source that ends, the first one first. `today` is an ISO day. */
export const edgesOf = (plan: Plan, today: string): readonly Edge[] =>
  plan
    .all('fundingSource')
    .flatMap((source): Edge[] => {
      const [first, ...rest] = cliffsOf(plan, source).filter((c) => isInSight(plan, c.end.year, today))
      return first ? [{ source, cliffs: [first, ...rest] }] : []
    })
    .sort((a, b) => (a.cliffs[0].end.from < b.cliffs[0].end.from ? -1 : 1))

/** "On June 30, 2027 “Grant” ends: one position (1.0 FTE) and two lines lose their money." */
export function edgeInWords({ source, cliffs }: Edge): string {
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
  return `After ${dayInWords(cliffs[0].end.endsOn)} “${sourceName(source)}” pays nothing more: ${listed(parts)} ${plural(cliffs.length, 'has', 'have')} no other money yet.`
}

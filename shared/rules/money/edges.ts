import { dayInWords, yearInWords, yearsAfter } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { compareKeys, countInWords, dollars, fteWords, listed, plural, quotation } from '../../words/index.ts'
import { type Cliff, cliffsOf, isInSight } from './cliff.ts'
import { counts, givenIn, isSecured, positionName, sourceName, wantedOf } from './lines.ts'

/** The end of one source within the plan's years, with everything that loses its money there. */
export interface Edge {
  readonly source: RecordOf<'fundingSource'>
  readonly cliffs: readonly [Cliff, ...Cliff[]]
  /** The names of the positions among them, in order: a board that votes on them reads which. */
  readonly lost: readonly string[]
  /** Positions that it pays, whose next pay is asked of another source and not secured: their names and FTE. */
  readonly asked: readonly {
    readonly id: string
    readonly position: string
    readonly fte: number
    /**
     * Those sources that have secured a part of what is asked of them, in cents: which lines it pays is not entered.
     */
    readonly partly: readonly {
      readonly id: string
      readonly name: string
      readonly secured: number
      readonly wanted: number
    }[]
    /** The position's lines on those sources, in the first year without this one. */
    readonly lines: readonly string[]
  }[]
}

/** All cliffs of a plan, by the source that ends, the earliest first. `today` is an ISO day. */
export const edgesOf = (plan: Plan, today: string): readonly Edge[] =>
  plan
    .all('fundingSource')
    .flatMap((source): Edge[] => {
      const [first, ...rest] = cliffsOf(plan, source).filter((c) => isInSight(plan, c.end.year, today))
      if (first === undefined) return []
      const cliffs: Edge['cliffs'] = [first, ...rest]
      const lost = cliffs.flatMap((c) => (c.kind === 'position' ? positionName(plan.get('position', c.id)) : []))
      return [{ source, cliffs, lost, asked: askedOf(plan, source.id, cliffs) }]
    })
    .sort((a, b) => compareKeys(a.cliffs[0].end.from, b.cliffs[0].end.from))

/** What continues on another source that has not secured what is asked of it. */
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
              partly: [...new Set(open.flatMap((p) => p.source ?? []))].flatMap((of) => {
                const { secured } = givenIn(plan, of, year)
                const name = sourceName(plan.get('fundingSource', of))
                return secured > 0 ? [{ id: of, name, secured, wanted: wantedOf(plan, of, year) }] : []
              }),
              lines: where(plan, 'budgetLine', 'position', id)
                .filter((l) => counts(l) && l.fiscalYear === year && open.some((p) => p.source === l.source))
                .map((l) => l.id),
            },
          ]
    })
}

/** The most positions that are named one by one. */
const mostNamed = 3

/**
 * “one position, Data Analyst (1.0 FTE, $97,603 in 2027–28)”: with its cost if the year without the source has lines
 * for it.
 */
function lostWords(positions: readonly Cliff[], lost: readonly string[]): string {
  const head = `${countInWords(positions.length)} ${plural(positions.length, 'position', 'positions')}`
  const sum = positions.reduce((all, c) => all + (c.fte ?? 0), 0)
  if (positions.length > mostNamed) return `${head} (${fteWords(sum)} FTE)`
  const named = positions.map(({ fte, amount, waiting }, i) => {
    const cost =
      amount === null || waiting.length === 0 ? '' : `, ${dollars(amount.cents)} in ${yearInWords(amount.year)}`
    return `${lost[i] ?? ''} (${fteWords(fte ?? 0)} FTE${cost})`
  })
  return `${head}, ${listed(named)},`
}

/**
 * “ For Liaison (1.0 FTE) money is asked of “Base”, where $1 of the $2 asked for in 2027–28 is secured.”: “not all of it is
 * secured” would mean that a part of this pay is.
 */
function askedWords(asked: Edge['asked'], year: string): string {
  const bySources = Map.groupBy(asked, (a) => JSON.stringify(a.partly.map((s) => s.id)))
  return [...bySources.values()]
    .map((own) => {
      const who = listed(own.map(({ position, fte: of }) => `${position}${of > 0 ? ` (${fteWords(of)} FTE)` : ''}`))
      const [first, ...more] = own[0]?.partly ?? []
      if (first === undefined) return ` For ${who} money is asked for elsewhere and not secured.`
      const where = (s: typeof first, again: boolean) =>
        `of ${quotation(s.name)}, where ${dollars(s.secured)} of the ${dollars(s.wanted)} asked for${again ? '' : ` in ${yearInWords(year)}`} is secured`
      return ` For ${who} money is asked ${listed([where(first, false), ...more.map((s) => where(s, true))])}.`
    })
    .join('')
}

/** “Grant” ends June 30, 2027; one position, Analyst (1.0 FTE), and two lines have no other funding entered. */
export function edgeInWords({ source, cliffs, lost, asked }: Edge): string {
  const positions = cliffs.filter((c) => c.kind === 'position')
  const lines = cliffs.length - positions.length
  const parts = [
    ...(positions.length > 0 ? [lostWords(positions, lost)] : []),
    ...(lines > 0 ? [`${countInWords(lines)} ${plural(lines, 'budget line', 'budget lines')}`] : []),
  ]
  const { endsOn } = cliffs[0].end
  const stops = source.recurring === true ? 'is not secured after' : 'ends'
  return `${quotation(sourceName(source))} ${stops} ${dayInWords(endsOn)}; ${listed(parts)} ${plural(cliffs.length, 'has', 'have')} no other funding entered.${askedWords(asked, cliffs[0].end.year)}`
}

import { earliestOf, latestOf, onRough, type RoughDay, roughInWords, yearInWords } from '../../shared/days/index.ts'
import { titleOf } from '../../shared/domain/describe.ts'
import { kinds, type RecordOf } from '../../shared/domain/kinds/index.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { needsAllOf } from '../../shared/import/doubts/running-year.ts'
import { isAhead } from '../../shared/import/years/years.ts'
import { moneyWords } from '../../shared/words/index.ts'

/** In cents: no district has ten thousand million dollars for one line. */
const MOST = 1e12

/** What is told of a record that came in by a command: it is saved, since a source may say so. */
export interface Told {
  readonly says: string
  readonly do: string
  readonly about: readonly { readonly kind: string; readonly id: string }[]
}

/**
 * What the imports set aside for the same reason, among records that came in without them: figures of a year that is to come
 * or not over, policies adopted on a day to come, ends before their beginning, and approved amounts below zero.
 * @param today the local day, ISO
 */
export function unlikelyRecords(plan: Plan, today: string): readonly Told[] {
  const look = 'Look it up in the source, and correct it.'
  const told = (kind: keyof typeof kinds, id: string, says: string): Told => ({
    says: `${kinds[kind].one} ${says}.`,
    do: look,
    about: [{ kind, id }],
  })
  return [
    ...plan.all('value').flatMap(({ id, measure: of, year, reading }) => {
      const measure = plan.get('measure', of)
      const why = againstFigure(year, reading, `${measure?.short ?? ''} ${measure?.phrase ?? ''}`, today)
      return why === null ? [] : told('value', id, `of “${measure?.short ?? ''}” ${why}`)
    }),
    ...plan.all('policy').flatMap((p) => {
      // While it is revised, a policy has its readings after the adoption that is in force.
      const [before, after] = p.stage === 'adopted' ? outOfOrder(p.reached ?? {}) : []
      return before === undefined || after === undefined
        ? []
        : told(
            'policy',
            p.id,
            `“${titleOf('policy', p)}” would be adopted before its reading: ${roughInWords(after)}, and ${roughInWords(before)}`,
          )
    }),
    ...plan.all('policy').flatMap((p) => {
      const day = p.reached?.adopted
      return day !== undefined && earliestOf(day) > today
        ? told('policy', p.id, `“${titleOf('policy', p)}” was adopted ${onRough(day)}, which has not come yet`)
        : []
    }),
    ...plan.all('policy').flatMap((p) => {
      const { adopted, retired } = p.reached ?? {}
      return adopted !== undefined && retired !== undefined && latestOf(retired) < earliestOf(adopted)
        ? told('policy', p.id, `“${titleOf('policy', p)}” would be retired before its adoption`)
        : []
    }),
    ...sharesAsParts(plan).map(({ id, short }) =>
      told(
        'value',
        id,
        `of “${short}”, as all others of it, is no more than 1 percent: all may be fractions, 0.84 for 84 percent`,
      ),
    ),
    ...plan.all('target').flatMap(({ id, measure: of, aim }) => {
      const measure = plan.get('measure', of)
      return (measure?.unit ?? 'percent') === 'percent' && (aim?.figure ?? 0) > 100
        ? told('target', id, `of “${measure?.short ?? ''}” is ${aim?.figure}, more than 100 percent`)
        : []
    }),
    ...plan
      .all('goal')
      .flatMap((g) =>
        g.start !== undefined && g.end !== undefined && latestOf(g.end) < earliestOf(g.start)
          ? told('goal', g.id, `“${titleOf('goal', g)}” would end before it begins`)
          : [],
      ),
    ...plan
      .all('decision')
      .flatMap((d) =>
        d.date !== undefined && earliestOf(d.date) > today
          ? told('decision', d.id, `“${titleOf('decision', d)}” is of ${roughInWords(d.date)}, which has not come yet`)
          : [],
      ),
    ...plan
      .all('action')
      .flatMap((a) =>
        a.start !== undefined && a.due !== undefined && latestOf(a.due) < earliestOf(a.start)
          ? told('action', a.id, `“${titleOf('action', a)}” would end before it begins`)
          : [],
      ),
    ...plan
      .all('action')
      .flatMap((a) =>
        a.doneOn !== undefined && earliestOf(a.doneOn) > today
          ? told('action', a.id, `“${titleOf('action', a)}” was done ${onRough(a.doneOn)}, which has not come yet`)
          : [],
      ),
    ...plan
      .all('budgetLine')
      .flatMap((l) =>
        (l.amount ?? 0) > MOST
          ? told('budgetLine', l.id, `“${titleOf('budgetLine', l)}” has ${moneyWords(l.amount ?? 0)}`)
          : [],
      ),
    ...plan
      .all('budgetLine')
      .flatMap((l) =>
        (l.amount ?? 0) < 0 && l.status === 'approved'
          ? told(
              'budgetLine',
              l.id,
              `“${titleOf('budgetLine', l)}” has ${moneyWords(l.amount ?? 0)}, less than zero, approved`,
            )
          : [],
      ),
  ]
}

/** Why a figure can't be one of its year, or none at all; null where nothing says so. */
function againstFigure(
  year: string | undefined,
  reading: RecordOf<'value'>['reading'],
  about: string,
  today: string,
): string | null {
  if (reading?.figure === undefined || year === undefined) return null
  if (isAhead(year, today)) return `is for ${yearInWords(year)}, which has not begun`
  if (needsAllOf(year, about, today)) return `is for ${yearInWords(year)}, which is not over`
  if (reading.date !== undefined && earliestOf(reading.date) > today)
    return `has a source of ${roughInWords(reading.date)}, which has not come yet`
  return reading.state === 'withheld' || reading.state === 'notReported'
    ? `is there, though it is called ${reading.state === 'withheld' ? 'withheld at the source' : 'not reported'}`
    : null
}

/** One figure each of measures in percent whose figures are all at most 1, where more is better or they are too exact for so few. */
function sharesAsParts(plan: Plan): readonly { readonly id: string; readonly short: string }[] {
  return plan.all('measure').flatMap((m) => {
    const values = plan.all('value').filter((v) => v.measure === m.id && v.reading?.figure !== undefined)
    const figures = values.map((v) => v.reading?.figure ?? 0)
    const isPart =
      (m.unit ?? 'percent') === 'percent' && figures.some((f) => f < 1) && figures.every((f) => f > 0 && f <= 1)
    const isLikely = m.direction === 'up' || figures.some((f) => String(f).length > EXACT)
    return isPart && isLikely && values[0] ? [{ id: values[0].id, short: m.short ?? '' }] : []
  })
}
/** As long as “0.84” and no longer. */
const EXACT = 4

/** The last reading and the adoption of a policy, where the adoption would come before it; else none. */
function outOfOrder({
  firstReading,
  secondReading,
  adopted,
}: NonNullable<RecordOf<'policy'>['reached']>): readonly RoughDay[] {
  const reading = secondReading ?? firstReading
  return reading !== undefined && adopted !== undefined && latestOf(adopted) < earliestOf(reading)
    ? [reading, adopted]
    : []
}

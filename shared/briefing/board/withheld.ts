import { ofThings } from '../../domain/people.ts'
import { type Reason, reasonOf } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { sayWhatIsCounted } from '../../rules/small-cells.ts'
import { commas, plural } from '../../words/index.ts'

/**
 * What was withheld of a measure, for the person who prepares the document: never on its pages, where the count would
 * say how many rows are small.
 */
export function withheldNotes(view: MeasureView, years: readonly string[], where: string): string[] {
  const count = new Map<Reason, number>()
  for (const row of view.rows)
    for (const year of years) {
      const figure = row.figures[year]
      const reason = figure === undefined ? null : reasonOf(figure.cell)
      if (reason !== null) count.set(reason, (count.get(reason) ?? 0) + 1)
    }
  const say = (reason: Reason, rest: (are: string, them: string) => string): string[] => {
    const n = count.get(reason) ?? 0
    const are = `${commas(n)} ${plural(n, 'figure is', 'figures are')}`
    return n === 0 ? [] : [`${where}: ${rest(are, plural(n, 'it', 'them'))}`]
  }
  return [
    ...say(
      'size',
      (are) => `${are} withheld, because the group is small, or because the figure would give a small one away.`,
    ),
    ...say('source', (are, them) => `${are} withheld because the source withheld ${them}.`),
    ...say('count', (are, them) => {
      if (view.unit === 'count' && ofThings(view))
        return `${are} not printed, because the plan does not say whether ${them === 'it' ? 'it is a number' : 'they are numbers'} of people. ${sayWhatIsCounted}`
      const about =
        view.unit === 'count'
          ? 'many students are in the group'
          : `many children ${them === 'it' ? 'it is' : 'they are'} about`
      return `${are} not printed, because it is not known how ${about}. Enter the number, or mark the source as already public.`
    }),
    ...say('notNumber', (are) => `${are} not printed, because what was entered is not a number.`),
  ]
}

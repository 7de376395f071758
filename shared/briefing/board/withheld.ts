import { isShown, isWithheld, type Why } from '../../rules/suppression.ts'
import { commas, plural } from '../format.ts'
import type { MeasureView } from '../measure-view.ts'

/**
 * What was withheld of a measure, for whoever prepares the paper: never on its pages, where the reason would say
 * which row is the small one.
 */
export function withheldNotes(view: MeasureView, years: readonly string[], where: string): string[] {
  const count = new Map<Why, number>()
  for (const row of view.rows)
    for (const year of years) {
      const cell = row.withheld && !isShown(row.cells[year]) ? (row.cells[year] ?? row.latest) : row.cells[year]
      if (isWithheld(cell)) count.set(cell.withheld, (count.get(cell.withheld) ?? 0) + 1)
    }
  const notes: string[] = []
  const say = (n: number, rest: (figures: string) => string) => {
    if (n > 0) notes.push(`${where}: ${rest(`${commas(n)} ${plural(n, 'figure is', 'figures are')} withheld`)}`)
  }
  say(
    (count.get('small') ?? 0) + (count.get('complement') ?? 0),
    (f) => `${f}, because the group is small or because it would give a small one away.`,
  )
  say(count.get('source') ?? 0, (f) => `${f} as the source withheld ${count.get('source') === 1 ? 'it' : 'them'}.`)
  say(
    count.get('ask-n') ?? 0,
    (f) =>
      `${f}, because nobody has said how many children ${count.get('ask-n') === 1 ? 'it is' : 'they are'} about. Enter the number, or say that the source was public.`,
  )
  return notes
}

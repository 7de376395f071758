import type { Reading } from '../../../shared/import/figures/preview.ts'
import type { Role } from '../../../shared/import/table/columns.ts'
import { commas, counted } from '../../../shared/words/index.ts'

/** The uses of a column, in words. */
export const roleWords: Readonly<Record<Role, string>> = {
  place: 'Place',
  group: 'Student group',
  year: 'Year',
  figure: 'Figure',
  yearFigure: 'Figure for one year',
  groupFigure: 'Figure for one group',
  n: 'Students counted',
  format: 'How the figure is written',
  only: 'Picks the rows',
  ignored: 'Not used',
  asked: 'No choice yet',
}

/** A value as the preview shows it: the figure, or what the source says in its place. */
export function readingWords(reading: Reading | null): string {
  if (reading === null) return ''
  const mark = reading.mark ? ` (${reading.mark})` : ''
  if (reading.state === 'withheld') return `Withheld${mark}`
  if (reading.state === 'notReported') return `Not reported${mark}`
  if (reading.figure === undefined) return 'No figure'
  const n = reading.n === undefined ? '' : ` (${counted(reading.n, 'student')})`
  return `${commas(reading.figure)}${n}`
}

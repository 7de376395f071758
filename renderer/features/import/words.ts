import type { Role } from '../../../shared/import/columns.ts'
import type { Reading } from '../../../shared/import/preview.ts'

export const many = (n: number, one: string, more: string): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : more}`

/** What a column may be used as, in words. */
export const roleWords: Readonly<Record<Role, string>> = {
  place: 'Place',
  group: 'Student group',
  year: 'Year',
  figure: 'Figure',
  yearFigure: 'Figure of one year',
  groupFigure: 'Figure of one group',
  n: 'Children counted',
  format: 'How the figure is written',
  only: 'Chooses the rows',
  ignored: 'Not used',
  asked: 'Not chosen',
}

export const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 })

/** A value as the preview shows it: the figure, or what the source says in its place. */
export function readingWords(reading: Reading | null): string {
  if (reading === null) return ''
  const mark = reading.mark ? ` (${reading.mark})` : ''
  if (reading.state === 'withheld') return `Withheld${mark}`
  if (reading.state === 'notReported') return `Not reported${mark}`
  if (reading.figure === undefined) return 'No figure'
  const n = reading.n === undefined ? '' : ` of ${figures.format(reading.n)} children`
  return `${figures.format(reading.figure)}${n}`
}

/** "2016–17", as print sets it. */
export const yearWords = (year: string): string => year.replace('-', '–')

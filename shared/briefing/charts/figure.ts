import type { Figure } from '../document.ts'
import { type Chart, wholeAlt } from './model.ts'
import { forPrint } from './svg.ts'

/** A chart as a document's block. `of`: the figures of student groups that it draws and says. */
export const figureOf = (
  chart: Chart,
  { caption, key = [], of }: Pick<Figure, 'caption' | 'of'> & { readonly key?: Figure['key'] },
): Figure => ({
  t: 'figure',
  caption,
  alt: wholeAlt(chart),
  long: chart.long,
  ...(of !== undefined && { of }),
  ...forPrint(chart.svg),
  width: Number(chart.svg.attrs['width']),
  key,
})

import type { Figure } from '../document.ts'
import { type Chart, wholeAlt } from './model.ts'
import { forPrint } from './svg.ts'

/** The pictures that one is drawn in, in order: each after the first says that it goes on, before what ends every caption. */
export const inParts = (figures: readonly Figure[], end = ''): Figure[] =>
  figures.length < 2
    ? [...figures]
    : figures.map((f, i) => ({
        ...{ ...f, part: { no: i + 1, of: figures.length } },
        ...(i > 0 && { caption: `${f.caption.slice(0, f.caption.length - end.length)}, continued${end}` }),
      }))

/** A chart as a document's block. `large`: the same drawn for a slide. `of`: the figures of student groups that it draws and says. */
export const figureOf = (
  chart: Chart,
  {
    caption,
    key = [],
    of,
    large,
  }: Pick<Figure, 'caption' | 'of'> & { readonly key?: Figure['key']; readonly large?: Chart },
): Figure => ({
  t: 'figure',
  caption,
  alt: wholeAlt({ short: chart.kind ?? chart.short, long: chart.long }),
  long: chart.long,
  ...(of !== undefined && { of }),
  ...(large !== undefined && { large: { ...forPrint(large.svg), width: Number(large.svg.attrs['width']) } }),
  ...forPrint(chart.svg),
  width: Number(chart.svg.attrs['width']),
  key,
})

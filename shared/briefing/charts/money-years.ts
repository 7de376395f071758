import { scaleLinear } from 'd3-scale'
import { yearInWords } from '../../days/index.ts'
import { askedWords, isUnsaid, type YearMoney } from '../../rules/money/by-year.ts'
import type { Edge } from '../../rules/money/edges.ts'
import { endWords, sourceName } from '../../rules/money/lines.ts'
import { capital, commas, dollars } from '../../words/index.ts'
import { shortened } from '../text.ts'
import { textOf } from './lettering.ts'
import type { Chart } from './model.ts'
import { wideIn } from './names.ts'
import { node, type SvgNode } from './svg.ts'
import { hatch } from './textures.ts'
import type { ChartTheme } from './theme.ts'

const PLOT = 150
const thousands = (cents: number): string => commas(Math.round(cents / 100_000))

/**
 * Money by fiscal year: what is asked for as a bar, solid where it is secured, outlined where it is pledged or applied
 * for, hatched where it is missing. A line across shows where a source ends and costs lose their money. Thousands of
 * dollars. `width` in the drawing's units. Over a table, whose columns name the years, it names none (`overTable`).
 */
export function moneyYears(
  years: readonly YearMoney[],
  edges: readonly Edge[],
  theme: ChartTheme,
  width = 640,
  overTable = false,
): Chart {
  const step = width / Math.max(1, years.length)
  // The names of a table's rows are below: above them is room for words.
  const beside = overTable ? 120 : 0
  const bar = Math.min(step * 0.56, 96)
  const most = Math.max(1, ...years.map((y) => y.asked))
  const scale = scaleLinear().domain([0, most]).range([0, PLOT])
  const marked = edges.filter((e) => years.some((y) => y.year === e.cliffs[0].end.year))
  // Room for the figure over the tallest bar, clear of the words above the picture.
  const top = Math.max(24, theme.text * 1.6) + marked.length * (theme.scale + 5)
  const ground = top + PLOT
  const height = ground + (overTable ? 8 : theme.text + 12)
  const text = textOf(theme)
  const bars = years.flatMap((y, i) => {
    const x = i * step + (step - bar) / 2
    const middle = x + bar / 2
    const parts: SvgNode[] = []
    let at = ground
    // With one part alone, the figure over the bar already gives its amount.
    const has = (cents: number, tall: number) => tall > theme.text + 8 && cents !== y.asked
    const stack = (cents: number, draw: (y: number, tall: number) => SvgNode[]) => {
      const tall = scale(Math.max(0, cents))
      if (tall < 0.5) return
      at -= tall
      parts.push(...draw(at, tall))
    }
    stack(y.covered, (from, tall) => [
      node('rect', { x, y: from, width: bar, height: tall, fill: theme.accent }),
      ...(has(y.covered, tall)
        ? [
            node(
              'text',
              {
                ...text,
                fill: theme.ground,
                'font-weight': 600,
                x: middle,
                y: from + theme.text + 3,
                'text-anchor': 'middle',
              },
              thousands(y.covered),
            ),
          ]
        : []),
    ])
    stack(y.promised, (from, tall) => [
      node('rect', {
        x: x + 0.75,
        y: from + 0.75,
        width: bar - 1.5,
        height: Math.max(0.5, tall - 1.5),
        fill: theme.ground,
        stroke: theme.ink,
        'stroke-width': 1.5,
        'stroke-dasharray': '4 3',
      }),
      ...(has(y.promised, tall) ? [label(thousands(y.promised), middle, from + tall / 2, theme, theme.ink)] : []),
    ])
    stack(y.missing, (from, tall) => [
      node('rect', {
        x: x + 0.75,
        y: from,
        width: bar - 1.5,
        height: tall,
        fill: theme.ground,
        stroke: theme.missed,
        'stroke-width': 1.5,
      }),
      ...hatch({ x: x + 1, y: from, width: bar - 2, height: tall }, theme.missed),
      ...(has(y.missing, tall) ? [label(thousands(y.missing), middle, from + tall / 2, theme, theme.missed)] : []),
    ])
    return [
      ...parts,
      node(
        'text',
        { ...text, x: middle, y: at - 6, 'text-anchor': 'middle', 'font-weight': 600 },
        y.asked > 0 ? thousands(y.asked) : '',
      ),
      ...(overTable
        ? []
        : [
            node(
              'text',
              { ...text, x: middle, y: ground + theme.text + 5, 'text-anchor': 'middle', 'font-weight': 600 },
              yearInWords(y.year),
            ),
          ]),
    ]
  })
  const lines = marked.flatMap((e, k) => {
    const { end } = e.cliffs[0]
    const x = (years.findIndex((y) => y.year === end.year) + (end.within ? 0.5 : 0)) * step
    const y = (k + 1) * (theme.scale + 5)
    const ends = ` ${endWords(e.source, end)}`
    // On the side where it fits, else on the wider one, shortened: the sentence beneath names it whole.
    const fits = (name: string, room: number) => wideIn(name + ends) * theme.scale <= room - 5
    const name = sourceName(e.source)
    const [before, after] = [x + beside, width - x]
    const left = !fits(shortened(name, longestName), after) && before > after
    const words = cut(name, (n) => fits(n, left ? before : after)) + ends
    return [
      node('line', {
        x1: x,
        y1: y - theme.scale + 2,
        x2: x,
        y2: overTable ? height : ground,
        stroke: theme.missed,
        'stroke-width': 2,
      }),
      node(
        'text',
        {
          'font-family': theme.font,
          'font-size': theme.scale,
          'font-weight': 600,
          fill: theme.missed,
          x: left ? x - 5 : x + 5,
          y,
          'text-anchor': left ? 'end' : 'start',
        },
        words,
      ),
    ]
  })
  const base = node('line', { x1: 0, y1: ground, x2: width, y2: ground, stroke: theme.ink, 'stroke-width': 1.5 })
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...bars, base, ...lines),
    short: 'Bar chart of money by fiscal year.',
    // The line as it is drawn: what loses its money then is a sentence of its own below the picture.
    long: [
      ...years.map(inWords),
      ...marked.map((e) => `${sourceName(e.source)} ${endWords(e.source, e.cliffs[0].end)}.`),
    ],
    table: {
      caption: 'Money by fiscal year',
      head: ['Fiscal year', 'Needed', capital(askedWords(years)), 'Secured', 'Pledged or applied for', 'Missing'],
      rows: years.map((y) => [
        yearInWords(y.year),
        ...[y.need, y.asked, y.covered, y.promised, y.missing].map(dollars),
      ]),
    },
  }
}

/** Longest name beside a line, and the shortest to which one is cut, in letters. */
const longestName = 60
const shortestName = 8

/** A name with as many of its letters as fit. */
function cut(name: string, fits: (name: string) => boolean): string {
  for (let most = longestName; most > shortestName; most--) {
    const short = shortened(name, most)
    if (fits(short)) return short
  }
  return shortened(name, shortestName)
}

const inWords = (y: YearMoney): string =>
  y.asked === 0
    ? `${yearInWords(y.year)}: nothing asked for.`
    : isUnsaid(y)
      ? `${yearInWords(y.year)}: ${dollars(y.asked)} ${askedWords([y])}; its source has no amount entered.`
      : `${yearInWords(y.year)}: ${dollars(y.asked)} ${askedWords([y])}, ${dollars(y.covered)} of it secured, ${dollars(y.promised)} pledged or applied for, ${dollars(y.missing)} missing${y.unsaid > 0 ? ` or not entered: ${dollars(y.unsaid)} is on a source with no amount entered` : ''}.`

/** A figure over a texture, on a plain background. */
function label(words: string, x: number, y: number, theme: ChartTheme, color: string): SvgNode {
  const wide = words.length * theme.text * 0.6 + 8
  return node(
    'g',
    {},
    node('rect', {
      x: x - wide / 2,
      y: y - theme.text / 2 - 3,
      width: wide,
      height: theme.text + 6,
      fill: theme.ground,
    }),
    node(
      'text',
      {
        'font-family': theme.font,
        'font-size': theme.text,
        'font-weight': 600,
        fill: color,
        x,
        y: y + theme.text * 0.36,
        'text-anchor': 'middle',
      },
      words,
    ),
  )
}

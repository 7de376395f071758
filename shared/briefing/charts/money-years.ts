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
 * dollars. `width` in the drawing's units. Over a table, whose columns name the years, it names none, and its bars end where the
 * columns' figures do; `left` is then the room left of the first year, over the names of the table's rows.
 */
export function moneyYears(
  years: readonly YearMoney[],
  edges: readonly Edge[],
  theme: ChartTheme,
  width = 640,
  left?: number,
): Chart {
  const marked = edges.filter((e) => years.some((y) => y.year === e.cliffs[0].end.year))
  const plot = plotOf(years, marked.length, theme, width, left)
  const { ground, height } = plot
  return {
    svg: node(
      'svg',
      { width, height, viewBox: `0 0 ${width} ${height}` },
      ...years.flatMap((y, i) => yearBar(y, i, plot)),
      node('line', { x1: 0, y1: ground, x2: width, y2: ground, stroke: theme.ink, 'stroke-width': 1.5 }),
      ...marked.flatMap((e, k) => endOf(e, k, years, plot)),
    ),
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

/** The places of the drawing, in its own units. */
interface Plot {
  readonly theme: ChartTheme
  readonly width: number
  readonly height: number
  /** The line on which the bars are. */
  readonly ground: number
  /** From the middle of a year to that of the next, and how wide its bar is. */
  readonly step: number
  readonly bar: number
  /** How tall an amount (in cents) is. */
  readonly tall: (cents: number) => number
  /** The room left of the first year, over a table; undefined for a drawing that is alone. */
  readonly left: number | undefined
}

/** `ends`: how many sources end in these years. Each has a line of words above the bars. */
function plotOf(years: readonly YearMoney[], ends: number, theme: ChartTheme, width: number, left?: number): Plot {
  const step = width / Math.max(1, years.length)
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...years.map((y) => y.asked))])
    .range([0, PLOT])
  // Room for the figure over the tallest bar, clear of the words above the picture.
  const top = Math.max(24, theme.text * 1.6) + ends * (theme.scale + 5)
  const ground = top + PLOT
  return {
    theme,
    width,
    height: ground + (left === undefined ? theme.text + 12 : 8),
    ground,
    step,
    bar: Math.min(step * 0.56, 96),
    tall: (cents) => scale(Math.max(0, cents)),
    left,
  }
}

/** A part of a year's bar, with its amount in words, if it is printed on it. */
interface Part {
  readonly how: 'covered' | 'promised' | 'missing'
  readonly from: number
  readonly tall: number
  readonly says: string
}

/** The parts of a bar, one on top of the other; one that is too thin to be seen is left out. */
function partsOf(y: YearMoney, { ground, tall: tallOf, theme }: Plot): readonly Part[] {
  let from = ground
  return (['covered', 'promised', 'missing'] as const).flatMap((how) => {
    const tall = tallOf(y[how])
    if (tall < 0.5) return []
    from -= tall
    // With one part alone, the figure over the bar already gives its amount.
    const says = tall > theme.text + 8 && y[how] !== y.asked ? thousands(y[how]) : ''
    return [{ how, from, tall, says }]
  })
}

/** Between two columns of a table, in which figures end; those of the last one end with it. */
const BETWEEN = 8

/** Where a year's bar begins: in the middle of its room, or over a table so that it ends where the figures below it do. */
function barAt(i: number, { step, bar, left, width }: Plot): number {
  if (left === undefined) return i * step + (step - bar) / 2
  const end = (i + 1) * step
  return end - bar - (end < width - 1 ? BETWEEN : 0)
}

/** A year: its bar, what is asked for above it, and its name below. */
function yearBar(y: YearMoney, i: number, plot: Plot): SvgNode[] {
  const { ground, bar, theme, left } = plot
  const x = barAt(i, plot)
  const middle = x + bar / 2
  const parts = partsOf(y, plot)
  const above = (parts.at(-1)?.from ?? ground) - 6
  const bold = (at: number, words: string) =>
    node('text', { ...textOf(theme), x: middle, y: at, 'text-anchor': 'middle', 'font-weight': 600 }, words)
  return [
    ...parts.flatMap((part) => drawnPart(part, x, bar, theme)),
    bold(above, y.asked > 0 ? thousands(y.asked) : ''),
    ...(left !== undefined ? [] : [bold(ground + theme.text + 5, yearInWords(y.year))]),
  ]
}

/** Solid if it is secured, outlined if it is promised, hatched if it is missing. */
function drawnPart({ how, from, tall, says }: Part, x: number, bar: number, theme: ChartTheme): SvgNode[] {
  const middle = x + bar / 2
  const amount = (color: string) => (says === '' ? [] : [label(says, middle, from + tall / 2, theme, color)])
  const outline = { x: x + 0.75, y: from, width: bar - 1.5, height: tall, fill: theme.ground }
  if (how === 'covered') {
    const text = { ...textOf(theme), fill: theme.ground, 'font-weight': 600, x: middle, y: from + theme.text + 3 }
    return [
      node('rect', { x, y: from, width: bar, height: tall, fill: theme.accent }),
      ...(says === '' ? [] : [node('text', { ...text, 'text-anchor': 'middle' }, says)]),
    ]
  }
  if (how === 'promised') {
    const inside = { ...outline, y: from + 0.75, height: Math.max(0.5, tall - 1.5) }
    const dashes = { stroke: theme.ink, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' }
    return [node('rect', { ...inside, ...dashes }), ...amount(theme.ink)]
  }
  return [
    node('rect', { ...outline, stroke: theme.missed, 'stroke-width': 1.5 }),
    ...hatch({ x: x + 1, y: from, width: bar - 2, height: tall }, theme.missed),
    ...amount(theme.missed),
  ]
}

/** The line where a source ends, and its name beside it: the `k`th of them, each a line of words lower. */
function endOf({ source, cliffs }: Edge, k: number, years: readonly YearMoney[], plot: Plot): SvgNode[] {
  const { theme, width, height, ground, step, bar, left: names } = plot
  const { end } = cliffs[0]
  // Within a year, between its bar and the next year: over the bar it would strike through its figures.
  const at = years.findIndex((y) => y.year === end.year)
  const past = names === undefined ? (3 * step + bar) / 4 : step - BETWEEN / 2
  const x = at * step + (end.within ? past : 0)
  const y = (k + 1) * (theme.scale + 5)
  const ends = ` ${endWords(source, end)}`
  // On the side where it fits, else on the wider one, shortened: the sentence beneath names it whole.
  const fits = (name: string, room: number) => wideIn(name + ends) * theme.scale <= room - 5
  const name = sourceName(source)
  const [before, after] = [x + (names ?? 0), width - x]
  const left = !fits(shortened(name, longestName), after) && before > after
  const foot = names === undefined ? ground : height
  // A name that has room on neither side may have it across the line, which then begins below it; over the first line only,
  // since those of other sources begin lower.
  const wide = wideIn(name + ends) * theme.scale
  const across = k === 0 && !fits(name, before) && !fits(name, after) && wide <= width + (names ?? 0)
  const from = Math.max(-(names ?? 0), Math.min(x - wide / 2, width - wide))
  return [
    node('line', {
      x1: x,
      y1: across ? y + 4 : y - theme.scale + 2,
      x2: x,
      y2: foot,
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
        x: across ? from : left ? x - 5 : x + 5,
        y,
        'text-anchor': left && !across ? 'end' : 'start',
      },
      (across ? name : cut(name, (n) => fits(n, left ? before : after))) + ends,
    ),
  ]
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

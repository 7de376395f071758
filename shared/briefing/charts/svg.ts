import { composed } from '../../words/index.ts'
import { isOtherScript } from '../scripts.ts'

/** A drawing as data. The screen makes elements of it, a document text: one picture, two ways out. */
export interface SvgNode {
  readonly tag: 'svg' | 'g' | 'path' | 'rect' | 'circle' | 'line' | 'text' | 'title'
  readonly attrs: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

export const node = (
  tag: SvgNode['tag'],
  attrs: SvgNode['attrs'] = {},
  ...children: readonly (SvgNode | string)[]
): SvgNode => ({ tag, attrs, children })

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text escaped for a picture's source, in an element or an attribute. */
export const escaped = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign) : text

/** Coordinates with two decimals at most: the same bytes each time, and small. */
const written = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value)

/** The drawing as text. Typed words in it are escaped; a whole SVG carries its namespace. */
export function svgText(drawing: SvgNode): string {
  const own = drawing.tag === 'svg' ? { xmlns: 'http://www.w3.org/2000/svg', ...drawing.attrs } : drawing.attrs
  const attrs = Object.entries(own)
    .map(([name, value]) => ` ${name}="${written(value)}"`)
    .join('')
  const inner = drawing.children.map((c) => (typeof c === 'string' ? escaped(c) : svgText(c))).join('')
  return inner === '' ? `<${drawing.tag}${attrs}/>` : `<${drawing.tag}${attrs}>${inner}</${drawing.tag}>`
}

/** Words on a drawing that the page sets: their baseline, and where they begin, end or are centered. */
export interface WordsOn {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  readonly weight: number
  readonly fill: string
}

/** A letter with a mark that no single sign holds, as Yoruba has: ẹ́. */
const stacked = /\p{M}/u

/**
 * A drawing for a document. Words in a script whose letters join or stack, or with stacked marks, are taken out of
 * it: inside a drawing the typesetter can't say which letters its shapes represent, and refuses the page. The page
 * sets them in their places.
 */
export function forPrint(drawing: SvgNode): ForPrint {
  const known = printed.get(drawing) ?? madeForPrint(drawing)
  printed.set(drawing, known)
  return known
}

interface ForPrint {
  readonly svg: string
  readonly words: readonly WordsOn[]
}

const printed = new WeakMap<SvgNode, ForPrint>()

function madeForPrint(drawing: SvgNode): ForPrint {
  const words: WordsOn[] = []
  const without = (one: SvgNode, dx: number, dy: number): SvgNode[] => {
    const { tag, attrs, children } = one
    const said = children.filter((c) => typeof c === 'string').join('')
    const number = (name: string) => Number(attrs[name] ?? 0)
    if (tag === 'text' && (isOtherScript(said) || stacked.test(composed(said)))) {
      const anchor = attrs['text-anchor']
      words.push({
        text: said,
        x: number('x') + dx,
        y: number('y') + dy,
        anchor: anchor === 'end' || anchor === 'middle' ? anchor : 'start',
        size: number('font-size'),
        weight: number('font-weight') || 400,
        fill: String(attrs['fill'] ?? '#000000'),
      })
      return []
    }
    const moved = /^translate\(([^)]*)\)$/.exec(String(attrs['transform'] ?? ''))
    const [x = 0, y = 0] = (moved?.[1] ?? '').split(/[ ,]+/).map(Number)
    return [
      {
        ...one,
        children: children.flatMap((c): (SvgNode | string)[] =>
          typeof c === 'string' ? [c] : without(c, dx + x, dy + y),
        ),
      },
    ]
  }
  const [svg = drawing] = without(drawing, 0, 0)
  return { svg: svgText(svg), words }
}

const signs: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(escapes).map(([sign, name]) => [name, sign]),
)
/** Text of a picture's source, as it was typed. */
export const plainText = (text: string): string => text.replace(/&#?\w+;/g, (name) => signs[name] ?? name)
const piece = /<(\/?)([a-zA-Z]+)((?: [\w:-]+="[^"]*")*)(\/?)>|([^<]+)/g

/** A drawing that `svgText` wrote, read again. */
function readSvg(text: string): SvgNode | undefined {
  const open: { tag: SvgNode['tag']; attrs: Record<string, string>; children: (SvgNode | string)[] }[] = []
  let whole: SvgNode | undefined
  for (const [, end, tag = '', attrs = '', closed, words] of text.matchAll(piece)) {
    if (words !== undefined) open.at(-1)?.children.push(plainText(words))
    else {
      if (!end) {
        const own = [...attrs.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, k = '', v = '']) => [k, plainText(v)] as const)
        open.push({ tag: tag as SvgNode['tag'], attrs: Object.fromEntries(own), children: [] })
      }
      if (end || closed) {
        const done = open.pop()
        if (open.length === 0) whole = done
        else if (done) open.at(-1)?.children.push(done)
      }
    }
  }
  return whole
}

/** Takes words out of a drawing that is text already, once other words were put into it. */
export function wordsTakenOut(svg: string): { readonly svg: string; readonly words: readonly WordsOn[] } {
  const read = readSvg(svg)
  return read === undefined ? { svg, words: [] } : forPrint(read)
}

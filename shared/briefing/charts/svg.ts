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
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** Coordinates with two decimals at most: the same bytes each time, and small. */
const number = (value: string | number) => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)

/** The drawing as text. Typed words in it are escaped; a whole SVG carries its namespace. */
export function svgText(drawing: SvgNode): string {
  const own = drawing.tag === 'svg' ? { xmlns: 'http://www.w3.org/2000/svg', ...drawing.attrs } : drawing.attrs
  const attrs = Object.entries(own)
    .map(([name, value]) => ` ${name}="${escaped(number(value))}"`)
    .join('')
  const inner = drawing.children.map((c) => (typeof c === 'string' ? escaped(c) : svgText(c))).join('')
  return inner === '' ? `<${drawing.tag}${attrs}/>` : `<${drawing.tag}${attrs}>${inner}</${drawing.tag}>`
}

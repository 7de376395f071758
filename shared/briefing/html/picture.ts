import { isMeasured, wideIn } from '../charts/names.ts'
import { escaped, plainText } from '../charts/svg.ts'
import type { Figure } from '../document.ts'

/** How wide the bundled sans is beside what `wideIn` counts, which leaves room to spare; measured over a plan's pictures. */
const share = { semibold: 0.92, regular: 0.88 } as const
/** Shorter words meet no others, however wide a face is. */
const leastLetters = 4

const words = /<text ([^>]*)>([^<]*)</g
const family = /font-family="[^"]*" ?/

/**
 * Words of a picture as wide as they are in the face for which it was drawn, whatever face a reader's machine has in its
 * place: a wider one would print a figure over what is beside it.
 */
const asWideAsDrawn = (svg: string): string =>
  svg.replace(words, (_, attrs: string, text: string) => {
    const own = attrs.replace(family, '')
    const said = plainText(text)
    const size = Number(/font-size="([\d.]+)"/.exec(own)?.[1])
    if (said.length < leastLetters || !isMeasured(said) || !(size > 0)) return `<text ${own}>${text}<`
    const wide = wideIn(said) * size * (/font-weight="[6-9]/.test(own) ? share.semibold : share.regular)
    return `<text ${own} textLength="${Math.round(wide * 10) / 10}" lengthAdjust="spacingAndGlyphs">${text}<`
  })

/** A figure's drawing for a page of the web, with all of its words in it; `own` are further attributes of the whole. */
export function drawingOf({ svg, words: on = [] }: Figure, own: string): string {
  const said = on.map(
    (w) =>
      `<text x="${w.x}" y="${w.y}" text-anchor="${w.anchor}" font-size="${w.size}" font-weight="${w.weight}" fill="${w.fill}">${escaped(w.text)}</text>`,
  )
  // Functions, since in a replacement text a typed “$&” or “$'” would insert the text around it.
  const whole = svg.replace('</svg>', () => `${said.join('')}</svg>`)
  return asWideAsDrawn(whole).replace('<svg ', () => `<svg ${own} `)
}

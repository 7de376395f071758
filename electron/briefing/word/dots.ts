import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'
import type { Figure } from '../../../shared/briefing/document.ts'
import { scripts } from '../../../shared/briefing/scripts.ts'
import { ok, type Result } from '../../../shared/result/result.ts'
import { type PdfFile, readPdf } from '../pdf/file.ts'
import { isArray, isDict, type Value } from '../pdf/values.ts'
import type { Typesetter } from '../typst.ts'

/** A drawing, and the same as pixels. Width and height are in the drawing's own units, which are points on paper. */
export interface Drawing {
  readonly svg: string
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const faces = ["'Source Sans 3'", ...scripts.map((s) => `'${s.family}'`)].join(', ')
/** Faces for a drawing on another machine: its office program's own face replaces ours, since no other is as narrow. */
const elsewhere = "Calibri, Carlito, 'Source Sans 3', sans-serif"

/** A figure with all of its words in it, and its size. */
function whole({ svg, words = [] }: Figure): { inner: string; width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  if (width === undefined || height === undefined) throw new Error('A drawing does not say how large it is')
  const said = words.map(
    (w) =>
      `<text x="${w.x}" y="${w.y}" text-anchor="${w.anchor}" font-size="${w.size}" font-weight="${w.weight}" fill="${w.fill}" font-family="'Source Sans 3'">${escaped(w.text)}</text>`,
  )
  const inner = svg.replace(/^<svg[^>]*>|<\/svg>$/g, '') + said.join('')
  return { inner, width: Number(width), height: Number(height) }
}

const svgOf = (inner: string, width: number, height: number, family: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner.replace(/font-family="[^"]*"/g, `font-family="${family}"`)}</svg>`

/**
 * Figures as drawings, each with its pixels. The typesetter renders the pixels: it rasterizes anything under a filter
 * itself, with its own faces, and puts it into its file as a picture, four pixels to a point. The filter used here
 * changes nothing.
 */
export function drawingsOf(setter: Typesetter, figures: readonly Figure[]): Result<Drawing[]> {
  if (figures.length === 0) return ok([])
  const drawn = figures.map(whole)
  const pictures = drawn.map(({ inner, width, height }) => ({
    width,
    height,
    svg: svgOf(
      `<filter id="dots" filterUnits="userSpaceOnUse" x="0" y="0" width="${width}" height="${height}" color-interpolation-filters="sRGB"><feOffset dx="0" dy="0"/></filter><g filter="url(#dots)"><rect width="${width}" height="${height}" fill="#ffffff"/>${inner}</g>`,
      width,
      height,
      faces,
    ),
  }))
  const laid = setter.lay({ main: 'dots.typ', data: { pictures } })
  if (!laid.ok) return laid
  const printed = setter.print(laid.value, '2000-01-01')
  if (!printed.ok) return printed
  const file = readPdf(printed.value.bytes)
  const pages = pagesOf(file, file.catalog.get('/Pages'))
  return ok(
    drawn.map(({ inner, width, height }, i) => ({
      svg: svgOf(inner, width, height, elsewhere),
      width,
      height,
      png: pngOf(file, pages[i]),
    })),
  )
}

/** The pages of a file, one by one. */
function pagesOf(file: PdfFile, node: Value | undefined): Value[] {
  const found = file.dict(node)
  if (found?.get('/Type') !== '/Pages') return node === undefined ? [] : [node]
  const kids = file.follow(found.get('/Kids'))
  return isArray(kids) ? kids.flatMap((kid) => pagesOf(file, kid)) : []
}

/** The one picture on a page, as a PNG. Throws if there is none: the page is ours. */
function pngOf(file: PdfFile, page: Value | undefined): Uint8Array {
  const named = file.dict(file.dict(file.dict(page)?.get('/Resources'))?.get('/XObject'))
  for (const value of named?.values() ?? []) {
    const dots = imageIn(file, value)
    if (dots !== undefined) return dots
  }
  throw new Error('The typesetter drew no dots')
}

function imageIn(file: PdfFile, value: Value): Uint8Array | undefined {
  const found = file.dict(value)
  if (!isDict(found)) return undefined
  if (found.get('/Subtype') === '/Image') {
    const width = Number(found.get('/Width'))
    const height = Number(found.get('/Height'))
    const rows = file.streamOf(value)
    if (rows === undefined) return undefined
    const each = rows.length / (width * height)
    if (each !== 1 && each !== 3) throw new Error('The typesetter drew dots of another kind')
    return png(rows, width, height, each)
  }
  // A filtered drawing is inside its own form.
  for (const inner of file.dict(file.dict(found.get('/Resources'))?.get('/XObject'))?.values() ?? []) {
    const dots = imageIn(file, inner)
    if (dots !== undefined) return dots
  }
  return undefined
}

/**
 * Pixels as a PNG: gray (`each` 1) or in color (3); with few colors, as in a drawing, as a palette, which is a third of
 * the work. Packed by fflate, since the system's zlib gives other bytes on another processor. 288 dots an inch, as they
 * are drawn.
 */
function png(dots: Uint8Array, width: number, height: number, each: 1 | 3): Uint8Array {
  const few = each === 3 ? byNumber(dots) : null
  const across = few === null ? width * each : width
  const from = few?.dots ?? dots
  const body = new Uint8Array((across + 1) * height)
  for (let y = 0; y < height; y++) body.set(from.subarray(y * across, (y + 1) * across), y * (across + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, few !== null ? 3 : each === 1 ? 0 : 2, 0, 0, 0], 8)
  const inch = Buffer.alloc(9)
  const perMetre = Math.round(288 / 0.0254)
  inch.writeUInt32BE(perMetre, 0)
  inch.writeUInt32BE(perMetre, 4)
  inch[8] = 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('pHYs', inch),
    ...(few === null ? [] : [chunk('PLTE', few.colors)]),
    chunk('IDAT', zlibSync(body, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Color pixels as indexes into a palette, in the order in which the colors are met; null if there are too many. */
function byNumber(dots: Uint8Array): { dots: Uint8Array; colors: Uint8Array } | null {
  const numbers = new Map<number, number>()
  const out = new Uint8Array(dots.length / 3)
  for (let i = 0; i < out.length; i++) {
    const color = ((dots[i * 3] ?? 0) << 16) | ((dots[i * 3 + 1] ?? 0) << 8) | (dots[i * 3 + 2] ?? 0)
    let no = numbers.get(color)
    if (no === undefined) {
      no = numbers.size
      if (no > 255) return null
      numbers.set(color, no)
    }
    out[i] = no
  }
  return {
    dots: out,
    colors: Uint8Array.from([...numbers.keys()].flatMap((c) => [c >> 16, (c >> 8) & 0xff, c & 0xff])),
  }
}

function chunk(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

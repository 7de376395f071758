import { isFromRight } from '../../../shared/briefing/community/tongue.ts'
import type { PdfFile } from './file.ts'
import type { Tree } from './tree.ts'
import { type Dict, isDict, numberOf, type Value, wordsOf } from './values.ts'

/** A piece of marked content: its position on its page, and whether it runs from right to left. */
interface Run {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly size: number
  readonly leftwards: boolean
  /** True for a piece without a letter: a space, a period, a number. It follows the text around it. */
  readonly between: boolean
  /** True within a passage of its own that runs from the right: the piece names its language itself. */
  readonly passage: boolean
  readonly text: string
}

/** A child of an element, with the run that gives its position on a line. */
interface Placed {
  readonly k: Value
  readonly run: Run | undefined
}

const marked = /\/MCID (\d+)(?:\s*\/Lang \(([^)]*)\))?\s*>>\s*BDC\s+q\s+1 0 0 -1 (\S+) (\S+) cm([\s\S]*?)\bQ\s+EMC/g
const face = /\/(\S+) (\S+) Tf/
/** The typesetter marks a piece that is set from the right with this: a page without it needs no further look. */
const backwards = '/ReversedChars BMC'
/** The string of a text operator: glyphs of two bytes each, escaped or not. */
const shown = /\(((?:[^()\\]|\\[\s\S])*)\)/g
/** True for a face in which words that run from right to left are set. */
const isFace = (value: Dict): boolean => /Vazirmatn|Hebrew/.test(String(value.get('/BaseFont') ?? ''))
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** True for a language, such as “he-IL”, that is written from right to left. */
const speaksFromRight = (lang: string): boolean => isFromRight(lang.split('-')[0] ?? '')

/** The characters that each glyph of a face stands for. */
function signsOf(map: string): ReadonlyMap<number, string> {
  const signs = map.matchAll(/^<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>$/gim)
  return new Map(
    [...signs].map(([, glyph = '', sign = '']) => [
      Number.parseInt(glyph, 16),
      Buffer.from(sign, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

function textOf(body: string, signs: ReadonlyMap<number, string>): string {
  let text = ''
  for (const [, inner = ''] of body.matchAll(shown)) {
    const bytes = Buffer.from(wordsOf(`(${inner})`) ?? '', 'latin1')
    for (let i = 0; i + 1 < bytes.length; i += 2) text += signs.get(bytes.readUInt16BE(i)) ?? ''
  }
  return text
}

/** The runs of a page, by the number of their marked content. */
function runsOf(file: PdfFile, no: number): ReadonlyMap<number, Run> | undefined {
  const page = file.dict(`${no} 0 R`)
  const bytes = file.streamOf(page?.get('/Contents'))
  const content = bytes === undefined ? '' : Buffer.from(bytes).toString('latin1')
  if (!content.includes(backwards)) return undefined
  const faces = file.dict(file.dict(page?.get('/Resources'))?.get('/Font')) ?? new Map<string, Value>()
  const signs = new Map(
    [...faces].map(([name, of]) => {
      const map = file.streamOf(file.dict(of)?.get('/ToUnicode'))
      return [name.slice(1), signsOf(map === undefined ? '' : Buffer.from(map).toString('latin1'))]
    }),
  )
  return new Map(
    [...content.matchAll(marked)].map(([, id, lang = '', x, y, body = '']) => {
      const [, name = '', size] = face.exec(body) ?? []
      const text = textOf(body, signs.get(name) ?? new Map())
      const leftwards = fromRight.test(text)
      const between = !leftwards && !/\p{L}/u.test(text)
      const passage = speaksFromRight(lang)
      const place = { page: no, x: Number(x), y: Number(y), size: Number(size ?? 0) }
      return [Number(id), { ...place, leftwards, between, passage, text }]
    }),
  )
}

/** True if two runs are on one line; a vowel mark is a little above it. */
const onOneLine = (a: Run | undefined, b: Run | undefined): boolean =>
  a === b || (a?.page === b?.page && Math.abs((a?.y ?? 0) - (b?.y ?? 0)) < 0.6 * Math.max(a?.size ?? 0, b?.size ?? 0))

/** The lines of a text, in the order in which they were written. */
function linesOf(all: readonly Placed[]): readonly (readonly Placed[])[] {
  const lines: Placed[][] = []
  for (const placed of all) {
    const line = lines.at(-1)
    if (line?.[0] && onOneLine(line[0].run, placed.run)) line.push(placed)
    else lines.push([placed])
  }
  return lines
}

/** A line's pieces from left to right. */
const fromTheLeft = (line: readonly Placed[]): readonly Placed[] =>
  line
    .map((placed, i) => ({ placed, i }))
    .sort((a, b) => (a.placed.run?.x ?? 0) - (b.placed.run?.x ?? 0) || a.i - b.i)
    .map(({ placed }) => placed)

/** True for a piece with letters that run from left to right. */
const rightwards = (run: Run | undefined): boolean => run !== undefined && !run.leftwards && !run.between

/**
 * A line of a text that runs from right to left: its rightmost piece is read first. Words of another script within it keep
 * their own order, with what is between them.
 */
function fromTheRight(line: readonly Placed[]): readonly Placed[] {
  const all = fromTheLeft(line)
  const out: (readonly Placed[])[] = []
  for (let i = 0; i < all.length; ) {
    let end = i + 1
    if (rightwards(all[i]?.run))
      for (let j = end; j < all.length && !all[j]?.run?.leftwards; j++) if (rightwards(all[j]?.run)) end = j + 1
    out.push(all.slice(i, end))
    i = end
  }
  return out.reverse().flat()
}

/**
 * True for a text that runs from left to right although it is said in a language that does not: somebody's words, with a
 * clause of ours behind them. Its lines begin at one left edge. On a line alone, ours is to the right of theirs: a text from
 * the right begins there with its own words.
 */
function isFromLeft(lines: readonly (readonly Placed[])[]): boolean {
  const [first = [], ...more] = lines.map(fromTheLeft)
  const edge = (line: readonly Placed[]) => line[0]?.run?.x ?? 0
  if (more.length > 0) return more.every((line) => Math.abs(edge(line) - edge(first)) < 1)
  return rightwards(first.findLast(({ run }) => run !== undefined && !run.between)?.run)
}

/** Quotes and brackets at the ends of words that run from the right: to their left is what closes them, and a period. */
const closes = /^\s*[.,:;!?…]*[\p{Pe}\p{Pf}]+$/u
const opens = /^[\p{Ps}\p{Pi}]+\s*$/u

/**
 * A line that runs from left to right, with the right-to-left words in it reversed, and what is between them; a passage of
 * its own is read from its right end.
 */
function turnedWithin(line: readonly Placed[]): readonly Placed[] {
  const out: Placed[] = []
  for (let i = 0; i < line.length; ) {
    if (line[i]?.run?.passage) {
      const length = line.slice(i).findIndex((p) => !p.run?.passage)
      const passage = length === -1 ? line.slice(i) : line.slice(i, i + length)
      out.push(...fromTheRight(passage))
      i += passage.length
      continue
    }
    if (!line[i]?.run?.leftwards) {
      out.push(line[i++] as Placed)
      continue
    }
    let end = i + 1
    const goesOn = (run: Run | undefined) => run !== undefined && !run.passage && (run.leftwards || run.between)
    for (let j = end; j < line.length && goesOn(line[j]?.run); j++) if (line[j]?.run?.leftwards) end = j + 1
    if (opens.test(line[end]?.run?.text ?? '')) end++
    const closing = closes.test(out.at(-1)?.run?.text ?? '') ? out.splice(-1) : []
    out.push(...line.slice(i, end).reverse(), ...closing)
    i = end
  }
  return out
}

/**
 * Puts words that run from right to left in reading order. The typesetter writes a line as it appears on the page, from
 * left to right, each word as one piece, so a screen reader would read the last word of each line first. Screen readers
 * follow the order of pieces under their element, so only that is changed.
 */
export function readFromRight(file: PdfFile, tree: Tree): void {
  const { root } = tree
  const pages = new Map<number, ReadonlyMap<number, Run> | undefined>()
  const pageRuns = (no: number | undefined) => {
    if (no === undefined) return undefined
    if (!pages.has(no)) pages.set(no, runsOf(file, no))
    return pages.get(no)
  }
  const runOf = (k: Value, page: Value | undefined): Run | undefined => {
    if (typeof k === 'string' && /^\d+$/.test(k)) return pageRuns(numberOf(page))?.get(Number(k))
    const found = file.dict(k)
    if (found === undefined) return undefined
    const own = found.get('/Pg') ?? page
    const id = found.get('/MCID')
    if (typeof id === 'string') return pageRuns(numberOf(own))?.get(Number(id))
    // An element among the words has the position of its first content.
    const first = tree.contents(found)[0]
    return first === undefined ? undefined : runOf(first, own)
  }
  const walk = (element: Dict, above: string, page: Value | undefined): void => {
    const own = wordsOf(element.get('/Lang')) ?? above
    const at = element.get('/Pg') ?? page
    const held = tree.contents(element)
    // Cells of a row and parts of a page hold no words directly, and keep their order.
    const placed = held.some((k) => file.dict(k)?.has('/S') !== true)
      ? held.map((k): Placed => ({ k, run: runOf(k, at) }))
      : []
    if (placed.some((p) => p.run?.leftwards) && placed.length > 1) {
      const lines = linesOf(placed)
      const leftwards = speaksFromRight(own) && (speaksFromRight(lang) || !isFromLeft(lines))
      const turned = lines.flatMap((line) =>
        line[0]?.run === undefined ? line : leftwards ? fromTheRight(line) : turnedWithin(line),
      )
      element.set(
        '/K',
        turned.map((p) => p.k),
      )
    }
    for (const child of tree.children(element)) walk(child, own, at)
  }
  if (root === undefined || ![...file.objects.values()].some(({ value }) => isDict(value) && isFace(value))) return
  const lang = wordsOf(file.catalog.get('/Lang')) ?? 'en'
  for (const child of tree.children(root)) walk(child, lang, undefined)
}

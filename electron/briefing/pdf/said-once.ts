import type { PdfFile } from './file.ts'
import { packed } from './packed.ts'
import { type Dict, isArray, isDict, type Value, wordsOf } from './values.ts'

/** A piece of marked content in three parts: what places it, what draws its words, and its end. */
const marked = /(\/MCID \d+[^>]*>>\s*BDC\s+q\s+1 0 0 -1 \S+ \S+ cm)([\s\S]*?)(\bQ\s+EMC)/g
const words = /\bBT\b[\s\S]*\bET\b/
/** What is said instead of the glyphs within. */
const told = /\/Span\s*<<\s*\/ActualText\s*(?:<[^>]*>|\((?:[^()\\]|\\[\s\S])*\))\s*>>\s*BDC([\s\S]*?)\bEMC\b/g
const face = /\/(\S+) \S+ Tf/g
/** A string of a text operator: glyphs of two bytes each, escaped or not. */
const shown = /\(((?:[^()\\]|\\[\s\S])*)\)/g
/** The faces that put a letter and its marks at heights of their own. */
const isStacked = (name: Value | undefined): boolean => /NotoSans|Vazirmatn/.test(String(name ?? ''))

type Widths = (glyph: number) => number

/** How wide the glyphs of a face are: `[1 [600 0] 7 9 0]` is glyphs 1 and 2, then 7 to 9. */
function widthsOf(file: PdfFile, type0: Dict): Widths {
  const below = file.follow(type0.get('/DescendantFonts'))
  const own = file.dict(isArray(below) ? below[0] : undefined)
  const listed = file.follow(own?.get('/W'))
  const usual = Number(own?.get('/DW') ?? 1000)
  const wide = new Map<number, number>()
  const list = isArray(listed) ? listed : []
  for (let i = 0; i < list.length; ) {
    const from = Number(list[i])
    const next = file.follow(list[i + 1])
    if (isArray(next)) {
      for (const [k, w] of next.entries()) wide.set(from + k, Number(w))
      i += 2
    } else {
      for (let glyph = from; glyph <= Number(next); glyph++) wide.set(glyph, Number(list[i + 2]))
      i += 3
    }
  }
  return (glyph) => wide.get(glyph) ?? usual
}

/** True for a piece of marks alone: nothing in it takes room of its own. */
function isMarks(body: string, faces: ReadonlyMap<string, Widths>): boolean {
  const named = new Set([...body.matchAll(face)].map(([, name = '']) => name))
  const [name = ''] = named
  const widths = named.size === 1 ? faces.get(name) : undefined
  if (widths === undefined) return false
  let some = false
  for (const [, inner = ''] of body.matchAll(shown)) {
    const bytes = Buffer.from(wordsOf(`(${inner})`) ?? '', 'latin1')
    for (let i = 0; i + 1 < bytes.length; i += 2) {
      if (widths(bytes.readUInt16BE(i)) !== 0) return false
      some = true
    }
  }
  return some
}

/**
 * Marks that are higher or lower than their letter are drawn in pieces of their own, each of which says the whole syllable
 * again: “ชั้น” was read and copied as “ชั้ชั้ชั้น”. The letter says its syllable; its marks say nothing.
 */
export function sayOnce(file: PdfFile): void {
  const known = new Map<Dict, Widths>()
  for (const { value } of [...file.objects.values()]) {
    if (!isDict(value) || value.get('/Type') !== '/Page') continue
    const fonts = file.dict(file.dict(value.get('/Resources'))?.get('/Font')) ?? new Map<string, Value>()
    const faces = new Map<string, Widths>()
    for (const [name, ref] of fonts) {
      const own = file.dict(ref)
      if (own === undefined || !isStacked(own.get('/BaseFont'))) continue
      const widths = known.get(own) ?? widthsOf(file, own)
      known.set(own, widths)
      faces.set(name.slice(1), widths)
    }
    const at = value.get('/Contents')
    const bytes = faces.size === 0 ? undefined : file.streamOf(at)
    if (bytes === undefined) continue
    const before = Buffer.from(bytes).toString('latin1')
    const after = before.replace(marked, (piece, head: string, body: string, end: string) =>
      body.includes(' BMC') || !isMarks(body, faces)
        ? piece
        : `${head}${body.replace(told, '$1').replace(words, '/Span<</ActualText<FEFF>>>BDC\n$&\nEMC')}${end}`,
    )
    if (after === before) continue
    const dict: Dict = new Map(file.dict(at) ?? [])
    dict.set('/Filter', '/FlateDecode')
    file.replaceStream(at, dict, packed(Buffer.from(after, 'latin1')))
  }
}

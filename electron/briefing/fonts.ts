import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scripts } from '../../shared/briefing/scripts.ts'
import type { Coverage } from '../../shared/briefing/text.ts'
import { fontFolder } from './resources.ts'

/** Faces in which any text may be set: a title in one, a table in another. */
const main = [
  { pkg: 'source-sans-3', styles: ['400Regular', '400Regular_Italic', '600SemiBold'] },
  { pkg: 'source-serif-4', styles: ['400Regular', '400Regular_Italic', '600SemiBold'] },
] as const
/** Faces for words in other scripts. */
const others = scripts.map(({ pkg }) => ({ pkg, styles: ['400Regular', '600SemiBold'] }) as const)

/** The bytes of the bundled faces, one list for each family. Faces of the machine are never used. */
export interface Faces {
  readonly main: readonly Uint8Array[]
  readonly others: readonly (readonly Uint8Array[])[]
}

export function readFaces(): Faces {
  const read = ({ pkg, styles }: { readonly pkg: string; readonly styles: readonly string[] }) =>
    styles.map((style) => {
      const folder = join(fontFolder(pkg), style)
      const file = readdirSync(folder).find((name) => name.endsWith('.ttf'))
      if (file === undefined) throw new Error(`No face in ${pkg}/${style}`)
      return readFileSync(join(folder, file))
    })
  return { main: main.flatMap(read), others: others.map(read) }
}

/** Code points that a text may hold in any style: those that all main faces have, or all faces of one other family. */
export function coverageOf(faces: Faces): Coverage {
  const known = new Set<number>()
  for (const family of [faces.main, ...faces.others]) {
    const [first, ...rest] = family.map(codePointsOf)
    for (const c of first ?? []) if (rest.every((set) => set.has(c))) known.add(c)
  }
  return (codePoint) => known.has(codePoint)
}

/**
 * The code points in a TrueType file's character map, from its table in format 12 or 4 (OpenType, “cmap”). Throws if
 * the file has neither: the faces are ours, so that would be a bug.
 */
function codePointsOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableAt(view, 'cmap')
  const maps = new Map<number, number>()
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4)
    maps.set(view.getUint16(at), at)
  }
  const whole = maps.get(12)
  if (whole !== undefined) return segmented(view, whole)
  const basic = maps.get(4)
  if (basic !== undefined) return segmentMapping(view, basic)
  throw new Error('The face has no character map in format 4 or 12')
}

function tableAt(view: DataView, name: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)))
    if (tag === name) return view.getUint32(at + 8)
  }
  throw new Error(`The face has no table ${name}`)
}

/** Format 12: groups of code points with consecutive glyphs. */
function segmented(view: DataView, at: number): Set<number> {
  const found = new Set<number>()
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12
    const first = view.getUint32(group)
    const last = view.getUint32(group + 4)
    const glyph = view.getUint32(group + 8)
    for (let c = first; c <= last; c++) if (glyph + c - first !== 0) found.add(c)
  }
  return found
}

/** Format 4: segments of the basic plane; a segment gives its glyphs by an offset or by a list. */
function segmentMapping(view: DataView, at: number): Set<number> {
  const found = new Set<number>()
  const twice = view.getUint16(at + 6)
  const ends = at + 14
  const starts = at + 16 + twice
  const deltas = at + 16 + 2 * twice
  const ranges = at + 16 + 3 * twice
  for (let i = 0; i < twice; i += 2) {
    const last = view.getUint16(ends + i)
    const first = view.getUint16(starts + i)
    const range = view.getUint16(ranges + i)
    for (let c = first; c <= last && c !== 0xffff; c++) {
      const listed = range === 0 ? c : view.getUint16(ranges + i + range + 2 * (c - first))
      if (listed !== 0 && ((listed + view.getInt16(deltas + i)) & 0xffff) !== 0) found.add(c)
    }
  }
  return found
}

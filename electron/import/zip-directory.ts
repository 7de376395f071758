import { crc32 } from 'node:zlib'

/**
 * The central directory of a zip file: its parts with their sizes and checksums. A damaged file is recognized by it.
 */

/** The entry of one part. */
interface Entry {
  readonly crc: number
  readonly length: number
}

const END = 0x06054b50
const END_64 = 0x07064b50
const ENTRY = 0x02014b50
/** The farthest that the end record may be from the end of the file: a comment may follow it. */
const FARTHEST = 22 + 0xffff

/** The central directory; null if it is not complete, as after an interrupted download. */
function directoryOf(bytes: Uint8Array): ReadonlyMap<string, Entry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const u32 = (at: number): number => view.getUint32(at, true)
  const u16 = (at: number): number => view.getUint16(at, true)
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - FARTHEST && u32(end) !== END) end--
  if (end < 0 || u32(end) !== END) return null
  let count = u16(end + 10)
  let at = u32(end + 16)
  // A zip file with very many or very large parts has a second end record with longer numbers (zip64).
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && u32(end - 20) === END_64) {
    const far = Number(view.getBigUint64(end - 12, true))
    count = Number(view.getBigUint64(far + 32, true))
    at = Number(view.getBigUint64(far + 48, true))
  }
  const found = new Map<string, Entry>()
  const decoder = new TextDecoder()
  for (let i = 0; i < count; i++) {
    if (u32(at) !== ENTRY) return null
    const name = u16(at + 28)
    const extra = u16(at + 30)
    const comment = u16(at + 32)
    found.set(decoder.decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'), {
      crc: u32(at + 16),
      length: u32(at + 24),
    })
    at += 46 + name + extra + comment
  }
  return found
}

/** True if every wanted part has an entry, was read, and agrees with it. */
export function isWhole(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
  wanted: (name: string) => boolean,
): boolean {
  let directory: ReadonlyMap<string, Entry> | null
  try {
    directory = directoryOf(bytes)
  } catch {
    return false
  }
  if (directory === null || [...directory.keys()].some((name) => wanted(name) && !parts.has(name))) return false
  return [...parts].every(([name, part]) => {
    const entry = directory.get(name)
    return (
      entry !== undefined && entry.crc === crc32(part) && (entry.length === part.length || entry.length === 0xffffffff)
    )
  })
}

import { crc32 } from 'node:zlib'

/** The list at the end of a zip file, of what it holds and what each part comes to: by it a damaged file is known. */

/** What the list says of one part. */
interface Listed {
  readonly crc: number
  readonly length: number
}

const END = 0x06054b50
const END_64 = 0x07064b50
const ENTRY = 0x02014b50
/** A comment may stand behind the end of the list. */
const FARTHEST = 22 + 0xffff

/** The list; null where it is not all there, as at a download that broke off. */
function listOf(bytes: Uint8Array): ReadonlyMap<string, Listed> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const u32 = (at: number): number => view.getUint32(at, true)
  const u16 = (at: number): number => view.getUint16(at, true)
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - FARTHEST && u32(end) !== END) end--
  if (end < 0 || u32(end) !== END) return null
  let [count, at] = [u16(end + 10), u32(end + 16)]
  // Of a zip with very many or very large parts the list is described once more, in longer numbers.
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && u32(end - 20) === END_64) {
    const far = Number(view.getBigUint64(end - 12, true))
    count = Number(view.getBigUint64(far + 32, true))
    at = Number(view.getBigUint64(far + 48, true))
  }
  const found = new Map<string, Listed>()
  const decoder = new TextDecoder()
  for (let i = 0; i < count; i++) {
    if (u32(at) !== ENTRY) return null
    const [name, extra, comment] = [u16(at + 28), u16(at + 30), u16(at + 32)]
    found.set(decoder.decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'), {
      crc: u32(at + 16),
      length: u32(at + 24),
    })
    at += 46 + name + extra + comment
  }
  return found
}

/** True where every part that is wanted is listed, was read, and is what the list says. */
export function isWhole(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
  wanted: (name: string) => boolean,
): boolean {
  let list: ReadonlyMap<string, Listed> | null
  try {
    list = listOf(bytes)
  } catch {
    return false
  }
  if (list === null || [...list.keys()].some((name) => wanted(name) && !parts.has(name))) return false
  return [...parts].every(([name, part]) => {
    const said = list.get(name)
    return said !== undefined && said.crc === crc32(part) && (said.length === part.length || said.length === 0xffffffff)
  })
}

import { inflateSync } from 'node:zlib'

/**
 * What a PDF from outside would cost to read, found before a reader is started on it: a few kilobytes can unpack to
 * more than a laptop's memory, and a reader that has begun can't be stopped. It does not unpack page contents and
 * pictures, so those cost nothing.
 */
type Weight = 'fine' | 'damaged' | 'heavy'

/**
 * The most objects, and bytes of objects outside of streams: a tagged report of five hundred pages has some sixty
 * thousand objects in eight megabytes.
 */
const mostObjects = 200_000
const mostLoose = 24 * 1024 * 1024
/** How many bytes of a stream's dictionary are read: enough to say what it is. */
const dictionary = 2048

export function weigh(bytes: Uint8Array): Weight {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let loose = 0
  let objects = 0
  let closed = 0
  for (let at = 0; at < file.length; ) {
    const stream = nextStream(file, at)
    const part = file.subarray(at, stream.from)
    const found = objectsIn(part)
    objects += found.opened
    if (objects <= mostObjects) loose += part.length - blanks(part)
    // For each object without an end, a reader searches to the end of the file, again and again.
    closed = found.openedSince + (found.closes ? 0 : closed)
    if (objects > mostObjects || loose > mostLoose) return 'heavy'
    if (closed > 100) return 'damaged'
    const held = heldIn(file, stream, mostLoose - loose)
    if (held === undefined) return 'heavy'
    loose += held.loose
    objects += held.objects
    at = stream.to
  }
  return objects > mostObjects || loose > mostLoose ? 'heavy' : 'fine'
}

interface Stream {
  /** Where the stream's bytes begin and end; both are the end of the file if there is no further stream. */
  readonly from: number
  readonly to: number
}

function nextStream(file: Buffer, at: number): Stream {
  for (let from = at; ; ) {
    const word = file.indexOf('stream', from, 'latin1')
    if (word < 0) return { from: file.length, to: file.length }
    const next = file[word + 6]
    from = word + 6
    // This is the end of a stream, “endstream”, or the word inside a text.
    if ((next !== 10 && next !== 13) || !/>>\s*$/.test(file.toString('latin1', Math.max(at, word - 20), word))) continue
    const begin = word + (next === 13 && file[word + 7] === 10 ? 8 : 7)
    const end = file.indexOf('endstream', begin, 'latin1')
    return { from: begin, to: end < 0 ? file.length : end }
  }
}

/** How many bytes of a part are blank; a reader skips them in a moment. */
function blanks(part: Buffer): number {
  let many = 0
  for (const byte of part) if (byte === 0 || byte === 32 || byte === 10 || byte === 13) many++
  return many
}

function objectsIn(part: Buffer): { opened: number; openedSince: number; closes: boolean } {
  let opened = 0
  let openedSince = 0
  let closes = false
  for (
    let at = part.indexOf('obj', 0, 'latin1');
    at >= 0 && opened <= mostObjects;
    at = part.indexOf('obj', at + 3, 'latin1')
  )
    if (part.toString('latin1', Math.max(0, at - 3), at) === 'end') {
      closes = true
      openedSince = 0
    } else {
      opened++
      openedSince++
    }
  return { opened, openedSince, closes }
}

/** How much an object stream or a cross-reference stream unpacks to; undefined if that is more than the most. */
function heldIn(file: Buffer, { from, to }: Stream, most: number): { loose: number; objects: number } | undefined {
  const before = file.toString('latin1', Math.max(0, from - dictionary), from)
  const says = before
    .slice(before.lastIndexOf('obj') + 3)
    .replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  if (!/\/ObjStm|\/XRef|\/Type\s*\d+\s+\d+\s+R/.test(says)) return { loose: 0, objects: 0 }
  const packings = says.match(/\/\w+Decode\b/g) ?? []
  const objects = Number(/\/N\s*(\d+)/.exec(says)?.[1] ?? 0)
  if (packings.length === 0) return { loose: to - from, objects }
  // Compressed twice, or in a way that no common writer uses for these: the unpacked size is not known beforehand.
  if (packings.length > 1 || packings[0] !== '/FlateDecode') return undefined
  try {
    return { loose: inflateSync(file.subarray(from, to), { maxOutputLength: most + 1 }).length, objects }
  } catch (e) {
    // The PDF reader refuses a stream that is cut off.
    return (e as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : { loose: 0, objects }
  }
}

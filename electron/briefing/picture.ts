import { crc32, inflateSync } from 'node:zlib'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { commas } from '../../shared/words/index.ts'

/** The most bytes of a logo: it is part of every copy of the plan and of every document. */
export const mostBytes = 2 * 1024 * 1024
/** The most dots along the longer side. A logo of two inches at 1,200 dots an inch has 2,400. */
export const mostDots = 3000

/** A picture that was read to its end, without the metadata that cameras and programs add. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

type Kept = Omit<Picture, 'type' | 'bytes'> & { readonly parts: readonly Uint8Array[] }

type Refused = ReturnType<typeof err<AppError>>

const refuse = (what: string, how: string): Refused => err(appError('bad-input', `${what} Nothing was changed. ${how}`))
const damaged = (): Result<never> =>
  refuse('This picture is damaged.', 'Save it again from the program it was made in, or choose another one.')

/** The sentence for a file with more bytes than a logo may have. */
export const tooHeavy = (bytes: number): Refused =>
  refuse(
    `This file is ${commas(bytes / 1024 / 1024, 1)} MB; a logo can be 2 MB at most.`,
    'Save a smaller version: 1,000 pixels across is plenty for print.',
  )

/**
 * Reads a PNG or a JPEG from outside: its format by its first bytes, never by its name; its size from its header,
 * before anything is unpacked; then every part to its end. An SVG is always refused: it can hold programs, links, and
 * words in a face that is not here, while a picture of dots looks the same everywhere. Expected failures are sentences.
 */
export function readPicture(bytes: Uint8Array): Result<Picture> {
  if (bytes.length === 0) return refuse('This file is empty.', 'Choose a PNG or JPEG picture.')
  if (bytes.length > mostBytes) return tooHeavy(bytes.length)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (starts(bytes, PNG)) return picture('image/png', png(bytes, view))
    if (starts(bytes, [0xff, 0xd8, 0xff])) return picture('image/jpeg', jpeg(bytes, view))
  } catch (cause) {
    // A part that claims to be longer than the file makes the view throw this.
    if (cause instanceof RangeError) return damaged()
    throw cause
  }
  return otherKind(bytes)
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const starts = (bytes: Uint8Array, with_: readonly number[]) => with_.every((b, i) => bytes[i] === b)

function picture(type: Picture['type'], read: Result<Kept>): Result<Picture> {
  if (!read.ok) return read
  const { width, height, parts } = read.value
  return ok({ type, width, height, bytes: Buffer.concat(parts) })
}

/** A refusal for a file of another kind, by the name of the kind if it is a common one. */
function otherKind(bytes: Uint8Array): Result<never> {
  const head = Buffer.from(bytes.subarray(0, 4096))
  const text = (head[1] === 0 ? head.toString('utf16le') : head.toString('utf8')).toLowerCase()
  if (text.includes('<svg') || text.includes('<!doctype svg') || starts(bytes, [0x1f, 0x8b]))
    return refuse(
      'This is an SVG, which can hold programs and links along with its drawing, so it can’t be used.',
      'Open it in a drawing program and save it as a PNG.',
    )
  return refuse('This file is not a PNG or JPEG picture.', 'Open it in a picture program and save it as a PNG.')
}

/** Refuses a picture by the size in its header. */
function tooLarge(width: number, height: number): Result<never> | null {
  if (width === 0 || height === 0) return damaged()
  if (width <= mostDots && height <= mostDots) return null
  return refuse(
    `This picture is ${commas(width)} by ${commas(height)} pixels; a logo can be ${commas(mostDots)} each way at most.`,
    'Save a smaller version: 1,000 pixels across is plenty for print.',
  )
}

/** Bit depths that each color type may have, and how many samples a dot has (PNG, third edition, table 9). */
const colors: Readonly<Record<number, { readonly depths: readonly number[]; readonly each: number }>> = {
  0: { depths: [1, 2, 4, 8, 16], each: 1 },
  2: { depths: [8, 16], each: 3 },
  3: { depths: [1, 2, 4, 8], each: 1 },
  4: { depths: [8, 16], each: 2 },
  6: { depths: [8, 16], each: 4 },
}
/** First dot and step of the seven passes of an interlaced picture: across, down. */
const passes = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const
/** The chunks of a PNG that a page needs. Texts, times and private chunks of programs are left out. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs'])

function png(bytes: Uint8Array, view: DataView): Result<Kept> {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  const packed: Uint8Array[] = []
  let rows: readonly (readonly [count: number, bytes: number])[] = []
  let width = 0
  let height = 0
  let palette = false
  let end = false
  for (let at = 8; !end; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (view.getUint32(at + 8 + length) !== crc32(bytes.subarray(at + 4, at + 8 + length))) return damaged()
    if ((at === 8) !== (name === 'IHDR')) return damaged()
    if (name === 'IHDR') {
      if (length !== 13) return damaged()
      width = view.getUint32(at + 8)
      height = view.getUint32(at + 12)
      const [depth = 0, color = 0, packing, filter, laced = 0] = body.subarray(8)
      const known = colors[color]
      if (!known?.depths.includes(depth) || packing !== 0 || filter !== 0 || laced > 1) return damaged()
      const large = tooLarge(width, height)
      if (large) return large
      palette = color === 3
      rows = rowsOf(width, height, depth * known.each, laced === 1)
    }
    if (name === 'PLTE') palette = false
    if (name === 'IDAT') packed.push(body)
    if (kept.has(name)) parts.push(bytes.subarray(at, at + 12 + length))
    // An unknown chunk that is marked critical: a reader may not skip it.
    else if (((bytes[at + 4] ?? 0) & 0x20) === 0) return damaged()
    end = name === 'IEND'
    at += 12 + length
  }
  if (palette) return damaged()
  return fills(packed, rows) ? ok({ width, height, parts }) : damaged()
}

/** The number of rows in each pass, and the bytes of one row with its filter byte. */
function rowsOf(width: number, height: number, bits: number, laced: boolean): [number, number][] {
  const pass = (across: number, down: number): [number, number] =>
    across > 0 ? [down, 1 + Math.ceil((across * bits) / 8)] : [0, 0]
  if (!laced) return [pass(width, height)]
  return passes.map(([x, dx, y, dy]) => pass(Math.ceil((width - x) / dx), Math.max(0, Math.ceil((height - y) / dy))))
}

/** Unpacks no more than the picture's size requires, and checks that all of it is there. */
function fills(packed: readonly Uint8Array[], rows: readonly (readonly [number, number])[]): boolean {
  const wanted = rows.reduce((sum, [count, each]) => sum + count * each, 0)
  let data: Buffer
  try {
    data = inflateSync(Buffer.concat(packed), { maxOutputLength: wanted + 1 })
  } catch {
    return false
  }
  if (data.length !== wanted) return false
  let at = 0
  for (const [count, each] of rows) for (let r = 0; r < count; r++, at += each) if ((data[at] ?? 5) > 4) return false
  return true
}

/** JPEG markers without a segment after them (ITU T.81, table B.1). */
const alone = (mark: number) => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd7)
/** The JPEG segments that are kept: its own header, its color profile, and Adobe's note on how colors are encoded. */
const keptNote = (mark: number) => mark === 0xe0 || mark === 0xe2 || mark === 0xee
const isNote = (mark: number) => (mark >= 0xe0 && mark <= 0xef) || mark === 0xfe

function jpeg(bytes: Uint8Array, view: DataView): Result<Kept> {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  let scans = 0
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return damaged()
    const mark = view.getUint8(at + 1)
    if (mark === 0xff) at += 1
    else if (mark === 0xd9) {
      parts.push(bytes.subarray(at, at + 2))
      return size && scans > 0 ? ok({ ...size, parts }) : damaged()
    } else if (alone(mark)) at += 2
    else {
      let end = at + 2 + view.getUint16(at + 2)
      if (end > bytes.length || end < at + 4) return damaged()
      if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc) {
        if (size) return damaged()
        size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
        const large = tooLarge(size.width, size.height)
        if (large) return large
        if (mark > 0xc2 || view.getUint8(at + 4) !== 8 || ![1, 3].includes(view.getUint8(at + 9)))
          return refuse('This JPEG is of a kind made for a printing press.', 'Save it as a PNG.')
      }
      if (mark === 0xda) {
        if (!size) return damaged()
        scans++
        // The image data runs to the next marker; markers without a segment occur inside it.
        while (view.getUint8(end) !== 0xff || view.getUint8(end + 1) === 0 || alone(view.getUint8(end + 1))) end++
      }
      if (!isNote(mark) || keptNote(mark)) parts.push(bytes.subarray(at, end))
      at = end
    }
  }
}

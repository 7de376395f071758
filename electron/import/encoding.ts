import { isUtf8 } from 'node:buffer'
import { ok, type Result } from '../../shared/result/result.ts'
import { textOf } from '../door/text.ts'
import { notBroughtIn } from './refusal.ts'

/** The text of a file, and the encoding it was read in. No letter is replaced: bytes that are not text are refused. */
interface Decoded {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
}

/** Windows-1252 from 0x80 to 0x9f; five of these bytes have no character. */
const windows =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178'

const refused = (says: string, where?: string) =>
  notBroughtIn(says, 'Save it again as CSV in UTF-8, or as .xlsx, and choose it again.', where)

/** Reads UTF-8 and UTF-16 with and without a mark, else Windows-1252. */
export function decode(bytes: Uint8Array): Result<Decoded> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [a, b, c] = buffer
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(buffer.subarray(3))
  if (a === 0xff && b === 0xfe) return utf16(buffer.subarray(2), false)
  if (a === 0xfe && b === 0xff) return utf16(buffer.subarray(2), true)
  const order = unmarked(buffer)
  if (order !== null) return utf16(buffer, order === 'big')
  if (isUtf8(buffer)) return utf8(buffer)
  if (!mostlyUtf8(buffer)) return windows1252(buffer)
  return refused(
    'Some of the file is not in UTF-8, though the rest of it is: the file was cut short, or put together from two files.',
    placeOf(buffer),
  )
}

/** “line 3, byte 14”: the first byte that is not UTF-8. */
function placeOf(bytes: Buffer): string | undefined {
  const text = textOf(bytes)
  return text.ok ? undefined : text.error.where
}

/**
 * What another program made of letters that it could not read, or read in the wrong encoding: “caf�”, “JosÃ©”,
 * “donâ€™t”.
 */
const mistaken = /\ufffd|[ÃÂ][\u0080-\u00bf‚-‡‰‹›Š-ž]|â€|‚Ä[ôúùòì]/gu

/**
 * Words for a person to check. In a file that was read as Windows text because nothing else fits: words with letters
 * that English does not have, since the bytes could be in another encoding. In any other file: words that were read
 * wrongly before they came into it.
 */
export function wordsToAsk({ text, encoding }: Decoded): readonly string[] {
  const words = new Set<string>()
  // A file may be one long word: only the letters around an odd one are looked at.
  for (const { index } of text.matchAll(encoding === 'Windows-1252' ? /\P{ASCII}/gu : mistaken)) {
    const before = /[\p{L}\p{N}’'-]*$/u.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? ''
    const after = /^[\p{L}\p{N}’'\u0080-\uffff-]*/u.exec(text.slice(index, index + 20))?.[0] ?? ''
    words.add(before + after)
    if (words.size === 5) break
  }
  return [...words]
}

/** True for a file with UTF-8 letters and more of them than odd bytes: read as Windows text, each would change. */
function mostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  const bad = text.match(/\ufffd/g)?.length ?? 0
  const good = text.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0
  return good > 0 && good >= bad
}

function utf8(bytes: Buffer): Result<Decoded> {
  if (!isUtf8(bytes)) return refused('The file says it is in UTF-8, but some of it is not.', placeOf(bytes))
  return ok({ text: bytes.toString('utf8'), encoding: 'UTF-8' })
}

function utf16(bytes: Buffer, big: boolean): Result<Decoded> {
  if (bytes.length % 2 === 1)
    return refused(
      'The file is in UTF-16 and ends in the middle of a character: it was cut short.',
      `byte ${bytes.length}`,
    )
  const text = (big ? Buffer.from(bytes).swap16() : bytes).toString('utf16le')
  return text.isWellFormed()
    ? ok({ text, encoding: 'UTF-16' })
    : refused('The file is in UTF-16, and some of its characters are only half there.', inText(text, halfIn(text)))
}

/** UTF-16 without a mark, known by a zero in every second byte of letters and digits. */
function unmarked(bytes: Buffer): 'little' | 'big' | null {
  const some = bytes.subarray(0, 4096 - (4096 % 2))
  if (some.length < 4) return null
  const zeros = [0, 0]
  for (const [i, byte] of some.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = some.length / 2
  if (odd > half * 0.6 && even < half * 0.1) return 'little'
  return even > half * 0.6 && odd < half * 0.1 ? 'big' : null
}

function windows1252(bytes: Buffer): Result<Decoded> {
  const text = bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (c) => windows[c.charCodeAt(0) - 0x80] ?? '\ufffd')
  const at = text.indexOf('\ufffd')
  if (at < 0) return ok({ text, encoding: 'Windows-1252' })
  return refused(
    'The file is in neither UTF-8 nor Windows text: some of its bytes are not characters.',
    inText(text, at).replace('character', 'byte'),
  )
}

/** The place of half a surrogate pair without its other half. */
const halfIn = (text: string): number =>
  text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)

function inText(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/)
  return `line ${lines.length}, character ${(lines.at(-1) ?? '').length + 1}`
}

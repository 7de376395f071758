import { isUtf8 } from 'node:buffer'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'

/**
 * Decodes UTF-8, or refuses with the place of the fault: unreadable letters must not become other letters in a plan. A
 * byte order mark at the beginning is removed.
 * @param bytes a whole file, or one line of it
 * @param line the number of the first line, from 1
 */
export function textOf(bytes: Uint8Array, line = 1): Result<string> {
  const start = line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  if (isUtf8(bytes)) return ok(Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.length - start).toString())
  const at = firstWrong(bytes)
  const before = bytes.subarray(0, at)
  let lines = 0
  for (const b of before) if (b === 10) lines++
  const byte = at - before.lastIndexOf(10)
  return err(
    appError(
      'bad-input',
      'This text is not in UTF-8, so some letters in it would be wrong. None of it was used. Save it as UTF-8 in the program that made it.',
      `line ${line + lines}, byte ${byte}`,
    ),
  )
}

/** Where a text stops being UTF-8: the first byte that does not begin a whole character (Unicode 15, table 3-7). */
function firstWrong(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = lengthAt(bytes, at)
    if (length === 0) return at
    at += length
  }
  return at
}

/** The number of bytes of the character that begins here; 0 if none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number
  if (first < 0x80) return 1
  if (first < 0xc2 || first >= 0xf5) return 0
  const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
  // Overlong forms, halves of a surrogate pair, and values beyond Unicode are not characters.
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const greatest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  for (let n = 1; n <= more; n++) {
    const byte = bytes[at + n] ?? 0
    if (byte < (n === 1 ? least : 0x80) || byte > (n === 1 ? greatest : 0xbf)) return 0
  }
  return more + 1
}

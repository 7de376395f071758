import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { commas } from '../../../shared/words/index.ts'
import { MANUAL } from '../../door/budgets.ts'
import { readThroughLater } from '../../door/door.ts'
import { textOf } from '../../door/text.ts'
import { isZip } from '../kinds.ts'
import { openPdf } from './pdf.ts'
import { type TextReading, wholeText } from './reading.ts'
import { readWord } from './word.ts'

/** The most characters of one manual: 3,000 closely printed pages have some eleven million. */
export const mostLetters = 32_000_000

const refused = (says: string, next: string, where?: string) =>
  err(appError('bad-input', `${says} Nothing was brought in. ${next}`, where))

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((b, i) => bytes[i] === b)

/** Opens a policy manual: a PDF, a Word document or a text file, recognized by its first bytes, not by its name. */
export async function openManual(path: string): Promise<Result<TextReading>> {
  const file = await readThroughLater(path, MANUAL)
  if (!file.ok) return file
  const bytes = file.value
  if (bytes.length === 0) return refused('The file is empty.', 'Choose another one.')
  if (bytes.subarray(0, 1024).includes('%PDF-')) return openPdf(new Uint8Array(bytes))
  if (isZip(bytes)) return readWord(bytes)
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refused(
      'This is an old kind of Word file, or one locked with a password.',
      'Save it in Word as .docx without a password, or as PDF, and choose that file.',
    )
  if (bytes.subarray(0, 65_536).includes(0))
    return refused(
      'This is neither a PDF, a Word file nor a text file.',
      'Save the manual as PDF, and choose that file.',
    )
  const text = textOf(bytes)
  if (!text.ok)
    return refused(
      'This text file is in another encoding than UTF-8, so some of its letters can’t be read.',
      'Save it again as UTF-8 (in Notepad: Save as, Encoding), and choose it again.',
      text.error.where,
    )
  return ok(wholeText(text.value))
}

/** A refusal for a text without words or with too many; null if it can be kept. */
export function notKept(text: string): Result<never> | null {
  if (!/\p{L}/u.test(text)) return refused('There are no words in this file.', 'Choose another one.')
  if (text.length > mostLetters)
    return refused(
      `This manual has ${commas(text.length)} characters; ${commas(mostLetters)} is the most.`,
      'Read it in one chapter at a time.',
    )
  return null
}

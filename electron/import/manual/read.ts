import { ok, type Result } from '../../../shared/result/result.ts'
import { commas } from '../../../shared/words/index.ts'
import { MANUAL } from '../../door/budgets.ts'
import { readThroughLater } from '../../door/door.ts'
import { textOf } from '../../door/text.ts'
import { decode } from '../encoding.ts'
import { begins, isZip } from '../kinds.ts'
import { notBroughtIn } from '../refusal.ts'
import { openPdf } from './pdf.ts'
import { type TextReading, wholeText } from './reading.ts'
import { readWord } from './word.ts'

/** The most characters of one manual: 3,000 closely printed pages have some eleven million. */
export const mostLetters = 32_000_000

/** Opens a policy manual: a PDF, a Word document or a text file, recognized by its first bytes, not by its name. */
export async function openManual(path: string): Promise<Result<TextReading>> {
  const file = await readThroughLater(path, MANUAL)
  if (!file.ok) return file
  const bytes = file.value
  if (bytes.length === 0) return notBroughtIn('The file is empty.', 'Choose another one.')
  if (bytes.subarray(0, 1024).includes('%PDF-')) return openPdf(new Uint8Array(bytes))
  if (isZip(bytes)) return readWord(bytes)
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return notBroughtIn(
      'This is an old kind of Word file, or one locked with a password.',
      'Save it in Word as .docx without a password, or as PDF, and choose that file.',
    )
  // What Notepad calls “Unicode” begins with a mark of its own.
  if (begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])) {
    const decoded = decode(bytes)
    return decoded.ok ? ofWords(decoded.value.text) : decoded
  }
  if (bytes.subarray(0, 65_536).includes(0))
    return notBroughtIn(
      'This is neither a PDF, a Word file nor a text file.',
      'Save the manual as PDF, and choose that file.',
    )
  const text = textOf(bytes)
  if (!text.ok) {
    const windows = decode(bytes)
    if (windows.ok && windows.value.encoding === 'Windows-1252' && isPlainly(windows.value.text))
      return ofWords(windows.value.text)
  }
  if (!text.ok)
    return notBroughtIn(
      'This text file is in another encoding than UTF-8, so some of its letters can’t be read.',
      'Save it again as UTF-8 (in Notepad: Save as, Encoding), and choose it again.',
      text.error.where,
    )
  return ofWords(text.value)
}

/**
 * True for a text of Windows, as Word saves it: dashes, quotes and the letters of names and Spanish words. Old Mac and
 * DOS files, read as such, have other signs in their place: “donÕt”, “Pe¤a”.
 */
const isPlainly = (text: string): boolean => !/[^\p{ASCII}\u00a0‘’“”•–—…§©®™°·½¼¾×áéíóúüñçèàÁÉÍÓÚÜÑ¿¡]/u.test(text)

function ofWords(text: string): Result<TextReading> {
  const markup = markupOf(text)
  if (markup !== null)
    return notBroughtIn(
      `This is ${markup}: its signs would be kept among the policy’s words.`,
      'Open it in Word, save it as .docx or PDF, and choose that file.',
    )
  return ok(wholeText(text))
}

/** A text that is made for another program: a web page, XML, rich text; null for plain words. */
function markupOf(text: string): string | null {
  const start = text.slice(0, 2000).trimStart()
  if (/^\{\\rtf/i.test(start)) return 'rich text (RTF)'
  return /^<(?:!doctype|html|\?xml|head|body|meta)\b/i.test(start) ? 'a web page or XML' : null
}

/** A refusal for a text without words or with too many; null if it can be kept. */
export function notKept(text: string): Result<never> | null {
  if (!/\p{L}/u.test(text)) return notBroughtIn('There are no words in this file.', 'Choose another one.')
  if (text.length > mostLetters)
    return notBroughtIn(
      `This manual has ${commas(text.length)} characters; ${commas(mostLetters)} is the most.`,
      'Read it in one chapter at a time.',
    )
  return null
}

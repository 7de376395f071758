import { unmarked } from './mark.ts'

/** Texts as they are compared. Each is for one question; none is ever shown or kept. */

/** For finding: case and accents make no other word. */
export const folded = (text: string): string => unmarked(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** For asking whether two names are the same: case and spaces don't count, accents do. '' for none. */
export const asName = (name: string | undefined): string =>
  composed(unmarked(name ?? ''))
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')

/** True for two names that are the same but for case and spaces. */
export const sameName = (one: string | undefined, other: string | undefined): boolean => asName(one) === asName(other)

/** For asking whether two titles say the same: words of letters and digits. "Grade-3 Reading." is "grade 3 reading". */
export const asTitle = (title: string): string =>
  unmarked(title)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** One form for letters that keyboards write in two ways; the text stays what it is. */
export const composed = (text: string): string => text.normalize('NFC')

/** For looking for a word in running text: composed, and without marks that nobody sees. Case stays. */
export const searchable = (text: string): string =>
  composed(text).replace(/[\u00ad\u200b-\u200d\u2060\u2063\ufeff]/g, '')

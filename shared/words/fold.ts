import { unmarked } from './mark.ts'

/** Forms of a text for comparing. Each answers one question; none is ever shown or saved. */

/** For search: case and accents don't matter. */
export const folded = (text: string): string => unmarked(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** For deciding whether two names are the same: case and spaces don't matter, accents do. '' for no name. */
export const asName = (name: string | undefined): string =>
  composed(unmarked(name ?? ''))
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')

/** True for two names that are equal but for case and spaces. */
export const sameName = (one: string | undefined, other: string | undefined): boolean => asName(one) === asName(other)

/**
 * For deciding whether two titles are the same: only their words of letters and digits. “Grade-3 Reading.” is “grade 3
 * reading”.
 */
export const asTitle = (title: string): string =>
  unmarked(title)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** One form for letters that keyboards write in two ways; the text does not change for a reader. */
export const composed = (text: string): string => text.normalize('NFC')

/** For finding a word in running text: composed, and without invisible characters. Case stays. */
export const searchable = (text: string): string =>
  composed(text).replace(/[\u00ad\u200b-\u200d\u2060\u2063\ufeff]/g, '')

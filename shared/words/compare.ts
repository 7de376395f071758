import { onceAsked } from './once-asked.ts'

/** One collator for all: making one takes a hundred times as long as comparing with it. */
const texts = onceAsked(() => new Intl.Collator('en', { numeric: true }))

/**
 * The order of two names or codes as a reader expects it: 9 before 10, and the same on every laptop. For `toSorted`.
 */
export const compareTexts = (a: string, b: string): number => texts().compare(a, b)

/**
 * The order of texts that nobody reads as words: ids, ISO days and moments, years as they are kept. It compares code
 * units, so it is the same on every laptop in every language: Danish would put “aab” after “b”. For `toSorted`.
 */
export const compareKeys = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

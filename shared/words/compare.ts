import { onceAsked } from './once-asked.ts'

/** One for all: to make it takes a hundred times as long as to compare with it. */
const texts = onceAsked(() => new Intl.Collator('en', { numeric: true }))

/** The order of two names or codes as a reader looks for them: 9 before 10, on every laptop alike. For `toSorted`. */
export const compareTexts = (a: string, b: string): number => texts().compare(a, b)

/**
 * The order of what nobody reads as words: ids, ISO days and moments, years as they are kept. Sign by sign, and so the same
 * on every laptop, whatever its language: Danish would put “aab” after “b”. For `toSorted`.
 */
export const compareKeys = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

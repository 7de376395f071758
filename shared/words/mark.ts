/**
 * The invisible mark after the first letter of a level's word (`levels.ts`). Text is searched and compared without it.
 */
export const mark = '\u2063'

/** The text without marks. */
export const unmarked = (text: string): string => (text.includes(mark) ? text.replaceAll(mark, '') : text)

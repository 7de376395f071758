/** Stands behind the first letter of a level's word that is told apart. Text is looked for and compared without it. */
export const mark = '\u2063'

/** The text without the sign. */
export const unmarked = (text: string): string => (text.includes(mark) ? text.replaceAll(mark, '') : text)

/** True if each of these texts says something: it is entered, and more than spaces. */
export const hasWords = (...texts: readonly (string | undefined)[]): boolean =>
  texts.every((text) => (text ?? '').trim() !== '')

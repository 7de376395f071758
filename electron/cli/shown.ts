/**
 * Characters that a terminal acts on instead of showing them: control characters, among them the escape that begins its
 * commands, line breaks inside a text, and marks that reverse the direction of writing.
 */
const obeyed = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** A text that is safe on a terminal: characters that it would act on are escaped as in JSON (\u001b). */
export const shown = (text: string): string =>
  text.replace(obeyed, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

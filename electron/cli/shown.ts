/**
 * What a terminal would obey and not show: control characters, with the escape that begins its commands among them,
 * ends of lines that stand in somebody's text, and marks that turn the order of letters round.
 */
const obeyed = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** A text as a terminal may have it: what it would obey stands there to be read, as JSON writes it (\u001b). */
export const shown = (text: string): string =>
  text.replace(obeyed, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

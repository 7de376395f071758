/** The fewest characters of a passphrase: a program guesses fewer in an afternoon. */
export const LEAST_PASSPHRASE = 12

/** What is said about a new passphrase that is too short; null if it is long enough. */
export const tooShort = (words: string): string | null =>
  words.length < LEAST_PASSPHRASE
    ? `Use at least ${LEAST_PASSPHRASE} characters. Four unrelated words work well.`
    : null

/** Fewer are guessed by a program in an afternoon. */
export const LEAST_PASSPHRASE = 12

/** What a new passphrase is told; null where it will do. */
export const tooShort = (words: string): string | null =>
  words.length < LEAST_PASSPHRASE
    ? `Write at least ${LEAST_PASSPHRASE} characters. Four words that don’t belong together do well.`
    : null

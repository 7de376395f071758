/** Fewer are guessed by a program in an afternoon. */
export const LEAST_PASSPHRASE = 12

/** What a new passphrase is told; null where it will do. */
export const tooShort = (words: string): string | null =>
  words.length < LEAST_PASSPHRASE
    ? `Use at least ${LEAST_PASSPHRASE} characters. Four unrelated words work well.`
    : null

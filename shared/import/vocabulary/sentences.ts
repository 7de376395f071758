/** A long text, sentence by sentence: one of them may be said of all rows. */
export const sentencesOf = (text: string): readonly string[] => cut(text, /(?<=[.!?;])\s+(?=[\p{Lu}\d(“"*])/u)

/**
 * A note in smaller parts, which may begin with a small letter: “* is fewer than ten; figures are counts” says two things, and
 * what is passed over in one says nothing of the other.
 */
export const clausesOf = (note: string): readonly string[] => cut(note, /(?<=[.;!])\s+|\s\|\s/)

const cut = (text: string, at: RegExp): readonly string[] =>
  text
    .split(at)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** A long text, sentence by sentence: one of them may be said of all rows. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?;])\s+(?=[\p{Lu}\d(“"])/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** The syllables of an English word, by its groups of vowels: near enough for a mean over many words. */
function syllables(word: string): number {
  const w = word.toLowerCase().replace(/[^a-z]/g, '')
  if (w.length <= 3) return w.length === 0 ? 0 : 1
  const groups = w.replace(/(?:[^laeiouy]es|[^tdlaeiouy]ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 1)
}

/** The grade of the Flesch-Kincaid formula (1975): 0.39 words a sentence + 11.8 syllables a word − 15.59. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)/).filter((s) => /[a-z]/i.test(s)).length
  const words = text.split(/\s+/).filter((w) => /[a-z]/i.test(w))
  const count = words.reduce((sum, w) => sum + syllables(w), 0)
  return 0.39 * (words.length / Math.max(1, sentences)) + 11.8 * (count / Math.max(1, words.length)) - 15.59
}

import { memo } from '../../../shared/words/index.ts'

/**
 * Other forms of typed words: people ask for “suspensions” and “third grade” where the plan has “suspension” and
 * “grade 3”.
 */

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** One of them: “policies” is “policy”. The word itself where it is no plural. */
export const single = (word: string): string =>
  word.length < 4
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(ch|sh|ss|x)es$/, '$1')
        .replace(/([^sui])s$/, '$1')

/** The ways in which a plan may have a folded word. */
export const formsOf = memo((word: string): readonly string[] => {
  const grade = ordinals.indexOf(word) + 1
  return [...new Set([word, single(word), ...(grade > 0 ? [` ${grade}`, `${grade}th`] : [])])]
})

const little = new Set(
  'a an the of to for in on at my our your that this is are be how do does i we and or with out make something'.split(
    ' ',
  ),
)
/** Words without those that carry nothing; all of them where nothing else is left. */
export function bearing(words: readonly string[]): readonly string[] {
  const some = words.filter((w) => !little.has(w))
  return some.length > 0 ? some : words
}

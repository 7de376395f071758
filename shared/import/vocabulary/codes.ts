/** Letters and digits in a heading or a title that stand for something: “L1”, “% BB”, “Math (z)”, “Math 8th”. */

/** Short words of any title, and signs of years, numbers and schools. */
const known = new Set(
  `a an as at be by do if in is it of on or so to up we vs i e g s t k n w sy fy ay yr gr hs id jr sr pt pp   am pm re ok mr ms mrs dr`.split(
    /\s+/,
  ),
)
const signs = /[Δ∆Σ∑σμ±≠∂]/g
const ordinal = /\b\d{1,2}(?:st|nd|rd|th)\b(?! ?(?:of|,))/gi
/** “L1”, “S2”, “PL1”, but not the version of a file, or all grades. */
const letterAndDigit = /\b(?!v\d|k\d|pk\d|p\d{2}|g\d|gr\d|sy\d|fy\d|ay\d)[a-z]{1,3}\d{1,2}\b/gi
const parts = /\b(?:levels?|lvl|tier|part|phase|stage|cohort|attempt|form|zone|ward|type)\s?-?\d\b/gi
/** A number alone, or several with signs between them: “1+2”, “3-8”. */
const numbers = /(?<![\w.,])\d{1,3}(?:\s*[-+&/]\s*\d{1,3})*(?![\w%]|[.,]\d)/g

/** The levels of those who meet what is expected, all of them. */
export const fromThird =
  /\b(?:levels?|lvl|l)[- ]?[345](?:(?:\s*(?:[-+&/,]|and|or|to)\s*(?:l|level )?[345])+\b\+?|\s*\+|\s*(?:or|and|&)\s*(?:above|higher|up|more)\b)/gi

/** “18-19”. */
const isYears = (text: string): boolean => {
  const [, a, b] = /^(\d\d)\s*[-/]\s*(\d\d)$/.exec(text) ?? []
  return a !== undefined && (Number(a) + 1) % 100 === Number(b)
}

/** A text with what is written short in any text written out, or gone. */
export const spelled = (text: string): string =>
  text
    .replace(/(?<=\p{L})[’']s\b/giu, '')
    .replace(/\bno\.(?=\s|$)/gi, ' ')
    .replace(/\b(?:u\.s\.|US)(?![\p{L}\d])/gu, ' nation ')

/** Those that nothing explains, of a text and of the words of it that are no name; `withNumbers` where a number says something, too. */
export function codesIn(
  text: string,
  words: readonly string[],
  isKnown: (word: string) => boolean,
  how: { readonly expected: readonly string[]; readonly levels: boolean; readonly withNumbers: boolean },
): readonly string[] {
  const plain = text
    .replace(/\b(?:grades?|gr\.?|g)\s*(?:pk|k|\d{1,2})(?:\s*(?:-|–|to|through|and|&)\s*\d{1,2})?\b/gi, ' ')
    .replace(/\bper\s+[\d,]+/gi, ' ')
    // From the third level on children meet what is expected; one level alone is a part of them.
    .replace(how.levels ? fromThird : /$^/g, ' ')
  const isNew = (word: string): boolean => !isKnown(word.toLowerCase())
  const codes = [ordinal, letterAndDigit, ...(how.withNumbers ? [parts] : [])]
    .flatMap((p) => plain.match(p) ?? [])
    .filter(isNew)
  const alone = (how.withNumbers ? (plain.match(numbers) ?? []) : []).filter(
    (n) => !how.expected.includes(n) && !isYears(n) && Number(n) !== 100 && Number(n) !== 0,
  )
  const short = words.filter((w) => /^[a-z]{1,2}$/.test(w) && !known.has(w) && isNew(w))
  return [...new Set([...short, ...(plain.match(signs) ?? []), ...codes, ...alone])]
}

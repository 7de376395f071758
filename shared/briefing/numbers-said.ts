import { unmarked } from '../words/index.ts'

/** A number that a sentence says, in figures or in words. */
export interface SaidNumber {
  readonly text: string
  readonly value: number
  /** A percent sign or word follows. */
  readonly percent: boolean
  /** Written as a word, which says something of a group only beside its name: how many of it, or what share. */
  readonly word?: 'count' | 'share'
}

const ones = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const also: Readonly<Record<string, number>> = { none: 0, nobody: 0, neither: 0, both: 2, couple: 2 }
const shares: Readonly<Record<string, number>> = {
  ...{ all: 100, every: 100, everyone: 100, everybody: 100 },
  ...{ half: 50, third: 100 / 3, thirds: 200 / 3, quarter: 25, quarters: 75 },
}

const follows = String.raw`(?=(\s*(?:%|percent\b|per cent\b|(?:of every|per) 100\b))?)`
const figures = new RegExp(String.raw`(?<![\d.,])\d[\d,]*(?:\.\d+)?${follows}`, 'gi')
const words = new RegExp(
  String.raw`\b(?:(${tens.join('|')})(?:[- ](${ones.slice(1, 10).join('|')}))?|(${[...ones, ...Object.keys(also), ...Object.keys(shares)].join('|')}))\b${follows}`,
  'gi',
)

const months = 'jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec'
/** What is before a number that counts nobody: a year or month, what is numbered, a bound. */
const before = new RegExp(
  String.raw`(?:\b(?:19|20)\d\d\s?[-–/]\s?|\b(?:${months})[a-z]*\.?\s|\b(?:fewer|less) than\s|\b(?:grade|goal|page|item|step|section|level)s?\s(?:[\dK]+\s?(?:[-–,]|to|and|or|through)\s?)*)$`,
  'i',
)
const countsNobody = (sentence: string, at: number, text: string): boolean =>
  before.test(sentence.slice(Math.max(0, at - 40), at)) || /^(?:st|nd|rd|th)\b/i.test(sentence.slice(at + text.length))

/** The numbers in a sentence. Years, days and grades do not count: "2025", "2025–26", "November 20", "grade 3". */
function numbersSaid(sentence: string): readonly SaidNumber[] {
  const inFigures = [...sentence.matchAll(figures)].flatMap((found): readonly SaidNumber[] => {
    const number = found[0].replace(/,$/, '')
    if (/^(19|20)\d\d$/.test(number) || countsNobody(sentence, found.index, number)) return []
    return [{ text: number, value: Number(number.replaceAll(',', '')), percent: found[1] !== undefined }]
  })
  const inWords = [...sentence.matchAll(words)].flatMap((found): readonly SaidNumber[] => {
    const [text, ten = '', one = '', word = '', follow] = found
    if (countsNobody(sentence, found.index, text)) return []
    const percent = follow !== undefined
    const known = word.toLowerCase()
    const share = shares[known]
    if (share !== undefined) return [{ text, value: share, percent, word: 'share' }]
    const whole = ten === '' ? 0 : (tens.indexOf(ten.toLowerCase()) + 2) * 10
    const rest = ten === '' ? known : one.toLowerCase()
    return [{ text, value: whole + (also[rest] ?? Math.max(0, ones.indexOf(rest))), percent, word: 'count' }]
  })
  return [...inFigures, ...inWords]
}

/** A sentence, and the numbers in it. */
export interface Sentence {
  readonly text: string
  readonly numbers: readonly SaidNumber[]
}

/** The sentences of a text that have a number in them. */
export const sentencesWithNumbers = (text: string): readonly Sentence[] =>
  unmarked(text)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((said) => ({ text: said, numbers: numbersSaid(said) }))
    .filter(({ numbers }) => numbers.length > 0)

import { article as articleOf, capital, small } from './letters.ts'
import { mark, unmarked } from './mark.ts'
import { onceAsked } from './once-asked.ts'

/**
 * The levels of a plan in a district's own words. Program text says “goal”, “strategy”, “action” and “measure”; on
 * screens and in documents the district's word replaces it, with the article before it. What people typed must not
 * change, so the two are told apart by an invisible mark: documents put it into typed text, since all of that comes
 * from the plan; the page puts it into its own text during the build, since all of that is in its source.
 */

export const levels = ['goal', 'strategy', 'action', 'measure'] as const
export type Level = (typeof levels)[number]

/** A district's word for one and for several: “Priority”, “Priorities”. */
export interface LevelWord {
  readonly one: string
  readonly many: string
}
export type LevelWords = Readonly<Partial<Record<Level, LevelWord>>>

/** The text with the mark in each word that could be a level's, alone or inside another word. */
export const marked = (text: string): string =>
  text.replace(/(g)(?=oal)|(s)(?=trateg)|(a)(?=ction)|(m)(?=easure)/gi, `$&${mark}`)

/**
 * A level's word and the article before it. It does not match a name in the program (“align-goals”, “goal/g1”), a
 * quoted word, or a word with another meaning: a plan's theory of action, an action item, what a board or a community
 * did, a goal of another plan.
 */
const pattern = (sign: string): RegExp => {
  const word = (first: string, rest: string) => `[${first}${first.toUpperCase()}]${sign}${rest}`
  const action = `(?<!(?:theory of|lead to|community|earlier) )${word('a', 'ctions?')}(?! items?\\b)`
  const goal = `${word('g', 'oals?')}(?! of the strategic plan)`
  const whole = [goal, word('s', 'trateg(?:y|ies)'), action, word('m', 'easures?')].join('|')
  return new RegExp(
    `(?<![\\p{L}\\p{N}_/@#."=<-])(?:(an?)(\\s+))?(?<!“(?=[^”\\s]*”))(${whole})(?![\\p{L}\\p{N}_/@-]|\\.[a-z])`,
    'giu',
  )
}
// Before the first screen neither is asked: the signs of all alphabets are looked up for it.
const plain = onceAsked(() => pattern(''))
const told = onceAsked(() => pattern(mark))

/** A program text with the mark in the words that are a level's, and in no others. */
export const markedProgram = (text: string): string =>
  text.replace(plain(), (found, _article, _space, word: string) => {
    const at = found.length - word.length + 1
    return `${found.slice(0, at)}${mark}${found.slice(at)}`
  })

const levelOf: Readonly<Record<string, Level>> = { g: 'goal', s: 'strategy', a: 'action', m: 'measure' }

const isCapital = (sign: string): boolean => sign !== sign.toLowerCase()

/** One matched word replaced by the district's, with the article and the capitals that it had. */
function inOwn(own: LevelWords, found: string, article: string | undefined, space: string, word: string): string {
  const level = levelOf[word.charAt(0).toLowerCase()]
  const words = level && own[level]
  if (words === undefined) return found
  const said = word.endsWith('s') ? words.many : words.one
  const fit = isCapital(word.charAt(0)) ? capital(said) : small(said)
  if (article === undefined) return fit
  const before = articleOf(said)
  return `${isCapital(article.charAt(0)) ? capital(before) : before}${space}${fit}`
}

/** Text whose typed parts are marked: the district's words in the rest, and the marks removed. */
export const inOwnWords = (text: string, own: LevelWords): string =>
  unmarked(text.replace(plain(), (found, ...groups) => inOwn(own, found, groups[0], groups[1], groups[2])))

/** Text whose program words are marked: the district's words in their place, and the other marks removed. */
export const spoken = (text: string, own: LevelWords): string =>
  text.includes(mark)
    ? unmarked(
        Object.keys(own).length === 0
          ? text
          : text.replace(told(), (found, ...groups) => inOwn(own, found, groups[0], groups[1], groups[2])),
      )
    : text

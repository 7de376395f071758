import { article as articleOf, capital, small } from './letters.ts'
import { mark, unmarked } from './mark.ts'

/**
 * The levels of a plan in a district's own words. Program text says “goal”, “strategy”, “action” and “measure”; where it is
 * shown or printed, the district's word takes their place, with the article before it. What people typed must come through
 * as it is, so the two are told apart by a sign that nobody sees: papers set it in what was typed, since all of that comes
 * out of the plan; the page sets it in its own text as it is built, since all of that is written in its source.
 */

export const levels = ['goal', 'strategy', 'action', 'measure'] as const
export type Level = (typeof levels)[number]

/** What a district calls one of them and several: "Priority", "Priorities". */
export interface LevelWord {
  readonly one: string
  readonly many: string
}
export type LevelWords = Readonly<Partial<Record<Level, LevelWord>>>

/** The sign in each word that could be a level's, whole or in another word. */
export const marked = (text: string): string =>
  text.replace(/(g)(?=oal)|(s)(?=trateg)|(a)(?=ction)|(m)(?=easure)/gi, `$&${mark}`)

/**
 * A level's word and the article before it. Not in a name for the program ("align-goals", "goal/g1"), not where the word
 * itself is quoted, and not where it means something else: a plan's theory of action, an item for action, what a
 * board or a community did, a goal of another plan.
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
const [plain, told] = [pattern(''), pattern(mark)]

/** The sign in the words of a program's text that are a level's, and in no other. */
export const markedProgram = (text: string): string =>
  text.replace(plain, (found, _article, _space, word: string) => {
    const at = found.length - word.length + 1
    return `${found.slice(0, at)}${mark}${found.slice(at)}`
  })

const levelOf: Readonly<Record<string, Level>> = { g: 'goal', s: 'strategy', a: 'action', m: 'measure' }

const isCapital = (sign: string): boolean => sign !== sign.toLowerCase()

/** One found word in the district's own, with the article and the capitals that it had. */
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

/** Text in which what was typed carries the sign: the district's words in the rest, and the sign gone. */
export const inOwnWords = (text: string, own: LevelWords): string =>
  unmarked(text.replace(plain, (found, ...groups) => inOwn(own, found, groups[0], groups[1], groups[2])))

/** Text in which the program's own words carry the sign: the district's in their place, and the sign gone from the others. */
export const spoken = (text: string, own: LevelWords): string =>
  text.includes(mark)
    ? unmarked(text.replace(told, (found, ...groups) => inOwn(own, found, groups[0], groups[1], groups[2])))
    : text

import { folded } from '../../../shared/words/index.ts'

export interface Named {
  readonly id: string
  readonly title: string
  /** In place of the title where it is read; both are found. */
  readonly says?: string
}

/** A line of the list. The one that Enter takes is marked. */
export interface OfferedLine extends Named {
  readonly first?: true
}

export const ADD = '\u0000add'
export const REST = '\u0000rest'
export const ME = '\u0000me'
/** More than these are not looked through but typed for; made at once, a hundred would hold the key back. */
const MOST = 40

export interface Offered {
  readonly lines: readonly OfferedLine[]
  /** The item that Enter takes if none was chosen with the arrows: the first line. Null if the person has to choose. */
  readonly enter: string | null
  /**
   * The item that leaving the field takes: one whose name is typed, or begins that way; a new one only if no name is
   * like it.
   */
  readonly leave: string | null
}

/**
 * The items that a reference field offers for typed text. `add` is the word for a new one of its kind, null if none
 * can be added here. If similar names exist, a new record is added only through its own line: half a name typed in
 * passing would become one more person. `me` is the person at the laptop, if the plan does not know that person yet:
 * one press adds them.
 */
export function offered(
  choices: readonly Named[],
  typed: string | null,
  add: string | null,
  me: string | null = null,
): Offered {
  const text = (typed ?? '').trim()
  const sought = folded(text)
  // A press on the field opens its list; if there is nobody to choose, it says what to do instead.
  const mine = me === null || add === null ? [] : [{ id: ME, title: `Add ${add} “${me}” (you)` }]
  if (sought === '' && choices.length === 0 && add !== null)
    return {
      lines: [{ id: REST, title: `None yet: type the first ${add} and press Enter` }, ...mine],
      enter: null,
      leave: null,
    }
  if (sought === '') return { lines: [...shortened(choices), ...mine], enter: null, leave: null }
  const ranked = choices
    .map((choice) => ({ choice, rank: bestRank(choice, sought) }))
    .filter(({ rank }) => rank < NOT)
    .sort((a, b) => a.rank - b.rank)
  const found = ranked.map(({ choice }) => choice)
  // If several share this name and differ only in who leads them, the person chooses; nothing is guessed.
  const same = ranked.filter(({ rank }) => rank === APART).length
  const isSame = same > 0 || ranked[0]?.rank === 0
  const adds = add !== null && !isSame ? [{ id: ADD, title: `Add ${add} “${text}”` }] : []
  const guess = same > 1 && ranked[0]?.rank !== 0 ? undefined : [...found, ...adds][0]
  const lines = [...shortened(found), ...(found.length > MOST ? [] : adds)]
  const first = guess?.id ?? null
  return {
    lines: lines.map((line, at) => (at === 0 && line.id === first ? { ...line, first: true } : line)),
    enter: first,
    leave: found.length === 0 || (ranked[0]?.rank ?? NOT) < INSIDE ? first : null,
  }
}

/** The name itself; the name with what tells it apart; its beginning; the beginning of a word in it; within a word. */
const APART = 1
const BEGINS = 2
const WORD = 3
const INSIDE = 4
const NOT = 5

const bestRank = ({ title, says = title }: Named, sought: string): number =>
  Math.min(...[title, says].map((name) => rankOf(folded(name), sought)))

function rankOf(title: string, sought: string): number {
  if (title === sought) return 0
  if (title.startsWith(`${sought} (`)) return APART
  if (title.startsWith(sought)) return BEGINS
  if (!title.includes(sought)) return NOT
  return title.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(sought)) || title.includes(` ${sought}`)
    ? WORD
    : INSIDE
}

const shortened = (found: readonly Named[]): readonly Named[] =>
  found.length <= MOST
    ? found
    : [...found.slice(0, MOST), { id: REST, title: `${found.length - MOST} more: type part of the name` }]

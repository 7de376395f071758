import { folded } from '../../../shared/words/index.ts'
import { bearing, single } from './meant.ts'

/** The searchable parts of a page or a command. */
export interface Command {
  readonly title: string
  /** Other words for it, split by " / ": “coverage” for “Who carries what”, “print” for “Briefings”. */
  readonly also?: string
  /** Listed only when it is asked for, and not before anything is typed. */
  readonly asked?: boolean
  /** To read about it: after all by which it is done. */
  readonly last?: true
  /** A pattern for requests in whole phrases: “delete a goal”, “delete that grant”. */
  readonly hears?: RegExp
}

/** Fewer letters than these begin too many names. */
const LETTERS = 3

/** True where its name, or another word for it, begins with what is typed. */
export function isNamed(command: Command, sought: string): boolean {
  const typed = spaced(sought).trim()
  if (typed.length < LETTERS) return false
  return namesOf(command).some((name) => name.startsWith(typed))
}

/**
 * Pages and commands that bear what is typed, those called so first; an exact name before all. They bear it where each of
 * its words begins a word of one of their names: “board meetings” as well as “meeting of the board”.
 */
export function commandsFor<C extends Command>(commands: readonly C[], sought: string): readonly C[] {
  const typed = spaced(sought).trim()
  const says = (c: C) => namesOf(c).join(' / ').includes(typed) || c.hears?.test(typed) === true
  const rank = (c: C) => (c.last ? 3 : namesOf(c).includes(typed) ? 0 : isNamed(c, typed) ? 1 : 2)
  const called = commands.filter(says).toSorted((a, b) => rank(a) - rank(b))
  // Beside what is called so, what only has the words would be an arrow's way to something else.
  if (called.length > 0 || typed.length < LETTERS) return called
  const words = bearing(wordsIn(typed)).map(single)
  if (words.length === 0) return []
  const bear = commands.filter((c) => namesOf(c).some((name) => hasWords(words, name)))
  const timeless = typed.replace(SINCE, '')
  return bear.length > 0 || timeless === typed ? bear : commandsFor(commands, timeless)
}

/** How long ago is asked on the page itself: “what changed since last week” asks for what changed. */
const SINCE =
  /\s+(since|(in|over|during) the (last|past)|(this|last) (week|month|year)|today|yesterday|lately|recently)\b.*$/

const wordsIn = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** One or many: “families page” is the page for a family, too. */
const hasWords = (words: readonly string[], name: string): boolean => {
  const own = wordsIn(name)
  return words.every((word) => own.some((w) => w.startsWith(word) || single(w) === word))
}

const namesOf = ({ title, also }: Command): readonly string[] => [title, ...(also ?? '').split(' / ')].map(spaced)

/** “One-page” is asked for as “one page” too. */
const spaced = (text: string): string => folded(text).replaceAll(/[-‐‑]/g, ' ')

import { folded } from '../../../shared/words/index.ts'

/** What of a page or a command is looked through. */
export interface Command {
  readonly title: string
  /** Other words for it, split by " / ": “coverage” for “Who carries what”, “print” for “Briefings”. */
  readonly also?: string
  /** Listed for whoever asks for it, and not before anything is typed. */
  readonly asked?: boolean
}

/** Fewer letters than these begin too many names. */
const LETTERS = 3

/** True where its name, or another word for it, begins with what is typed. */
export function isNamed(command: Command, sought: string): boolean {
  const typed = folded(sought).trim()
  if (typed.length < LETTERS) return false
  return namesOf(command).some((name) => name.startsWith(typed))
}

/** Pages and commands that bear what is typed, those called so first; an exact name before all. */
export function commandsFor<C extends Command>(commands: readonly C[], sought: string): readonly C[] {
  const typed = folded(sought).trim()
  const rank = (c: C) => (namesOf(c).includes(typed) ? 0 : isNamed(c, typed) ? 1 : 2)
  return commands.filter((c) => namesOf(c).join(' / ').includes(typed)).toSorted((a, b) => rank(a) - rank(b))
}

const namesOf = ({ title, also }: Command): readonly string[] =>
  [title, ...(also ?? '').split(' / ')].map((n) => folded(n))

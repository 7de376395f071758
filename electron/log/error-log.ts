import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { linesBehind } from '../../shared/result/places.ts'

/** A bug as another process or the page tells it: its name, and the places in the program. No message. */
export interface Places {
  readonly name: string
  readonly places: readonly string[]
}

/** What went wrong on this laptop, for whoever fixes Groundwork. Nothing of a plan is in it, and it is never sent. */
export interface ErrorLog {
  readonly file: string
  /** Keeps a bug: `where` is the program's own word for what was asked or which part it was. */
  note(where: string, bug: unknown): void
  /** Keeps a bug that the page or another process told. */
  noteTold(where: string, told: Places): void
  /** The older file and the newer, as they stand; '' where nothing went wrong yet. */
  read(): string
}

/** Bytes of one file. Two are kept, so that the log never takes more than a megabyte. */
const LIMIT = 500_000

const isPlace = (line: string): boolean => /^\s*at [\w$.<>[\]# ]*\(?\S*:\d+:\d+\)?$/.test(line)

/** A place without folders: neither the home folder nor anything else of a person's is told by it. */
const withoutFolders = (line: string): string =>
  line
    .trim()
    .replace(/[^\s(]*[\\/]/g, '')
    .slice(0, 200)

/**
 * The name of a bug and its places. The message is left out, since it may quote what was typed; so are its further
 * lines, which stand at the head of the stack and may look like anything.
 */
export function placesOf(bug: unknown): Places {
  if (!(bug instanceof Error)) return { name: typeof bug, places: [] }
  return { name: bug.name, places: linesBehind(bug).filter(isPlace).map(withoutFolders) }
}

/** Only names of programs may stand for an error: a word that was set by hand could be anybody's. */
const plainName = (name: string): string => (/^[A-Z][A-Za-z]{0,40}$|^[a-z]{1,20}$/.test(name) ? name : 'Error')

export function openErrorLog(folder: string, now: () => Date = () => new Date()): ErrorLog {
  const file = path.join(folder, 'errors.log')
  const older = path.join(folder, 'errors.older.log')
  const noteTold = (where: string, { name, places }: Places): void => {
    try {
      mkdirSync(folder, { recursive: true })
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > LIMIT) renameSync(file, older)
      const lines = places
        .filter(isPlace)
        .slice(0, 30)
        .map((place) => `  ${withoutFolders(place)}\n`)
      appendFileSync(file, `${now().toISOString()} ${where.slice(0, 100)}: ${plainName(name)}\n${lines.join('')}`)
    } catch {
      // A full disk must not turn one mishap into two.
    }
  }
  const text = (name: string): string => {
    try {
      return readFileSync(name, 'utf8')
    } catch {
      return ''
    }
  }
  return {
    file,
    note: (where, bug) => noteTold(where, placesOf(bug)),
    noteTold,
    read: () => text(older) + text(file),
  }
}

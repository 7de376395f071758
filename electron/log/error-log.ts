import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { linesBehind } from '../../shared/result/places.ts'

/** A bug as another process or the page reports it: its name, and the places in the program. No message. */
export interface Places {
  readonly name: string
  readonly places: readonly string[]
}

/** The log of errors on this laptop, for the developers of Groundwork. It holds nothing of a plan and is never sent. */
export interface ErrorLog {
  readonly file: string
  /** Logs a bug; `where` is the program's own name for the channel or part. */
  note(where: string, bug: unknown): void
  /** Logs a bug that the page or another process reported. */
  noteTold(where: string, told: Places): void
  /** The older file, then the newer one; '' if nothing has been logged. */
  read(): string
}

/** The most bytes of one file. Two files are kept, so that the log never takes more than a megabyte. */
const MOST_BYTES = 500_000

const isPlace = (line: string): boolean => /^\s*at [\w$.<>[\]# ]*\(?\S*:\d+:\d+\)?$/.test(line)

/** A stack line without folders, which would tell the home folder and other names of a person. */
const withoutFolders = (line: string): string =>
  line
    .trim()
    .replace(/[^\s(]*[\\/]/g, '')
    .slice(0, 200)

/**
 * The name of a bug and its places. The message is left out, since it may quote what was typed; so are its further
 * lines, which are at the beginning of the stack and can look like anything.
 */
export function placesOf(bug: unknown): Places {
  if (!(bug instanceof Error)) return { name: typeof bug, places: [] }
  return { name: bug.name, places: linesBehind(bug).filter(isPlace).map(withoutFolders) }
}

/** Only names of programs may be logged as an error's name: a name that was set by hand could be anyone's words. */
const plainName = (name: string): string => (/^[A-Z][A-Za-z]{0,40}$|^[a-z]{1,20}$/.test(name) ? name : 'Error')

export function openErrorLog(folder: string, now: () => Date = () => new Date()): ErrorLog {
  const file = path.join(folder, 'errors.log')
  const older = path.join(folder, 'errors.older.log')
  const noteTold = (where: string, { name, places }: Places): void => {
    try {
      mkdirSync(folder, { recursive: true })
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > MOST_BYTES) renameSync(file, older)
      const lines = places
        .filter(isPlace)
        .slice(0, 30)
        .map((place) => `  ${withoutFolders(place)}\n`)
      appendFileSync(file, `${now().toISOString()} ${where.slice(0, 100)}: ${plainName(name)}\n${lines.join('')}`)
    } catch {
      // A full disk must not turn one error into two.
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

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const LIMIT = 1_000_000

/** The lines of a bug that name places in the program. Its message is left out: it may quote what was typed. */
function placesOf(bug: unknown): string {
  if (!(bug instanceof Error)) return typeof bug
  const places = (bug.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [bug.name, ...places.map((line) => `  ${line.trim().replace(/(file:\/\/)?\/[^\s)]*\//g, '')}`)].join('\n')
}

/**
 * A log of bugs in the app's own folder: when, what was asked, and where in the program. No content of a
 * plan, no path of a person's. One older file is kept.
 */
export function openBugLog(folder: string): (asked: string, bug: unknown) => void {
  const file = path.join(folder, 'bugs.log')
  return (asked, bug) => {
    try {
      mkdirSync(folder, { recursive: true })
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > LIMIT) renameSync(file, `${file}.older`)
      appendFileSync(file, `${new Date().toISOString()} ${asked}\n${placesOf(bug)}\n`)
    } catch {
      // A full disk must not turn one mishap into two.
    }
  }
}

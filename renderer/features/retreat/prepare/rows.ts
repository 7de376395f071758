import { readEntry } from '../../../../shared/domain/entry.ts'
import type { Part } from '../../../../shared/retreat/gathering.ts'

/** An agenda with one row changed, moved, taken out or put in: rows are decided as a whole, one step of Undo. */
export type Change = Partial<Record<keyof Part, string | number | null>>

/** An emptied field is taken out of the row. */
export const changed = (rows: readonly Part[], part: string, change: Change): readonly Part[] =>
  rows.map((row) =>
    row.part === part
      ? (Object.fromEntries(
          Object.entries({ ...row, ...change }).filter(([, v]) => v !== null && v !== undefined && v !== ''),
        ) as Part)
      : row,
  )

export const without = (rows: readonly Part[], part: string): readonly Part[] => rows.filter((r) => r.part !== part)

/**
 * Moves a row up or down, or to another's place. A row that began a day leaves that mark to the row that takes its
 * place.
 */
export function moved(rows: readonly Part[], part: string, to: number): readonly Part[] {
  const from = rows.findIndex((r) => r.part === part)
  const row = rows[from]
  if (row === undefined || to < 0 || to >= rows.length || to === from) return rows
  const rest = rows.filter((r) => r.part !== part)
  return [...rest.slice(0, to), row, ...rest.slice(to)]
}

/** Typed minutes; a sentence if they are not a number. */
export function readMinutes(typed: string): { readonly minutes: number | null } | string {
  if (typed === '') return { minutes: null }
  if (!/^\d{1,4}$/.test(typed)) return 'Write whole minutes, such as 45.'
  const minutes = Number(typed)
  return minutes > 1440 ? 'A day has 1,440 minutes.' : { minutes }
}

/** Takes a time of day as it was typed, '' for an emptied field; a sentence for a text that is not one. */
export function takeClock(typed: string, take: (clock: string) => void): string | null {
  const read = readEntry({ t: 'text', long: false }, typed, { meaning: 'clock' })
  if (!read.ok) return read.error
  take(typeof read.value === 'string' ? read.value : '')
  return null
}

/** The title of a part, where the focus goes as it is added, or as the one before it is removed. */
export const partSelector = (part: string): string => `[data-part="${part}"] input`

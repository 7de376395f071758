import type { Change } from '../../../shared/merge/change.ts'
import { checkChanges } from '../file/verify.ts'

/** A private log, and the id of the plan it belongs to. */
interface OwnText {
  /** Null if it was written before November 28, 2026, without the id. */
  readonly plan: string | null
  readonly rows: readonly Change[]
}

/**
 * The private log as text: the plan's id on the first line, then one change per line, as JSON. This is the content of
 * its age file; with the id, notes of one plan that were put into another's file are recognized.
 */
export const textOfRows = ({ plan, rows }: OwnText): Uint8Array =>
  new TextEncoder().encode([{ plan }, ...rows].map((line) => `${JSON.stringify(line)}\n`).join(''))

const checked = (plan: string | null, rows: readonly unknown[]): OwnText | null =>
  rows.every(isRow) && checkChanges(rows, 'private_change') === null ? { plan, rows } : null

/**
 * Rows read back from their text; null unless it is what `textOfRows` writes. A person who knows the passphrase can put
 * anything there, and text that was mistaken for an empty log would be written over the notes at the next save.
 */
export function rowsOfText(text: Uint8Array): OwnText | null {
  try {
    const [head, ...rows] = new TextDecoder('utf-8', { fatal: true })
      .decode(text)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line))
    if (head === undefined) return checked(null, [])
    if (isRow(head)) return checked(null, [head, ...rows])
    const plan = typeof head === 'object' && head !== null && 'plan' in head ? head.plan : undefined
    if (typeof plan !== 'string') return null
    return checked(plan, rows)
  } catch (e) {
    if (e instanceof SyntaxError || e instanceof TypeError) return null
    throw e
  }
}

const texts = ['id', 'session', 'kind', 'record', 'field', 'at', 'command', 'hash'] as const

function isRow(row: unknown): row is Change {
  if (typeof row !== 'object' || row === null) return false
  const c = row as Readonly<Record<keyof Change, unknown>>
  return (
    texts.every((name) => typeof c[name] === 'string') &&
    Number.isSafeInteger(c.n) &&
    (c.value === null || typeof c.value === 'string') &&
    typeof c.removed === 'boolean' &&
    Array.isArray(c.parents) &&
    c.parents.every((parent) => typeof parent === 'string')
  )
}

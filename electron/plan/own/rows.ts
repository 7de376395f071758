import type { Change } from '../../../shared/merge/change.ts'
import { checkChanges } from '../file/verify.ts'

/** A private log, and the plan whose it is. */
export interface OwnText {
  readonly plan: string
  readonly rows: readonly Change[]
}

/**
 * The private log as text: the plan's id on the first line, then one change a line, as JSON. That is what lies inside its
 * file of age, so that the notes of one plan put into another's file are known there.
 */
export const textOfRows = ({ plan, rows }: OwnText): Uint8Array =>
  new TextEncoder().encode([{ plan }, ...rows].map((line) => `${JSON.stringify(line)}\n`).join(''))

/**
 * The same back; null where it is not what `textOfRows` writes. Whoever knows the passphrase can put anything there, and
 * what is taken for an empty log would be written over the notes with the next save.
 */
export function rowsOfText(text: Uint8Array): OwnText | null {
  try {
    const [head, ...rows] = new TextDecoder('utf-8', { fatal: true })
      .decode(text)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line))
    const plan = typeof head === 'object' && head !== null && 'plan' in head ? head.plan : undefined
    if (typeof plan !== 'string') return null
    return rows.every(isRow) && checkChanges(rows, 'private_change') === null ? { plan, rows } : null
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

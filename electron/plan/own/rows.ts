import type { Change } from '../../../shared/merge/change.ts'
import { checkChanges } from '../file/verify.ts'

/** The private log as text, one change a line, as JSON: what lies inside its file of age. */
export const textOfRows = (rows: readonly Change[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))

/**
 * The same back; null where it is not what `textOfRows` writes. Whoever knows the passphrase can put anything there, and
 * what is taken for an empty log would be written over the notes with the next save.
 */
export function rowsOfText(text: Uint8Array): readonly Change[] | null {
  try {
    const rows = new TextDecoder('utf-8', { fatal: true })
      .decode(text)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line))
    return rows.every(isRow) && checkChanges(rows, 'private_change') === null ? rows : null
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

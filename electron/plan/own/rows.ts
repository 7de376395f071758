import type { Change } from '../../../shared/merge/change.ts'

/** The private log as text, one change a line, as JSON: what lies inside its file of age. */
export const textOfRows = (rows: readonly Change[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))

/** The same back. It was sealed with its own key: nobody else can have written it. */
export const rowsOfText = (text: Uint8Array): readonly Change[] =>
  new TextDecoder()
    .decode(text)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Change)

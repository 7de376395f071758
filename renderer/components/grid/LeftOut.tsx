import { Button } from '../button/Button.tsx'
import type { Spot } from './block.ts'
import { blockText } from './block.ts'
import { keyOf } from './changes.ts'
import styles from './Grid.module.css'
import type { GridHandle, GridHead, Refusal } from './types.ts'

interface Props {
  readonly grid: Pick<GridHandle, 'rejected' | 'forgetRejected'> & { readonly acts: Pick<GridHandle['acts'], 'begin'> }
  readonly rows: readonly GridHead[]
  readonly cols: readonly GridHead[]
  readonly uid: string
  readonly refused: readonly (Refusal & Spot)[]
}

const MOST = 20
const short = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)

/** Pasted cells that could not be taken in, below the grid: by row and column, with their text and the reason. */
export function LeftOut({ grid, rows, cols, uid, refused }: Props) {
  const { rejected } = grid
  if (refused.length + rejected.length === 0) return null
  const count = refused.length + rejected.length
  return (
    <section className={styles.left} aria-label="Not saved">
      <p className={styles.count}>{count === 1 ? 'Not saved: one entry' : `Not saved: ${count} entries`}</p>
      <ul>
        {refused.map(({ r, c, text, says }) => (
          <li key={keyOf(rows[r]?.id ?? '', cols[c]?.id ?? '')}>
            <Button look="link" onPress={() => grid.acts.begin(r, c)}>
              {rows[r]?.name}, {cols[c]?.group ? `${cols[c]?.group} ` : ''}
              {cols[c]?.name}
            </Button>{' '}
            <span id={`${uid}e${keyOf(rows[r]?.id ?? '', cols[c]?.id ?? '')}`}>{says}</span>
            {says.includes(text) ? null : <q>{short(text)}</q>}
          </li>
        ))}
        {rejected.slice(0, MOST).map((s) => (
          <li key={`${s.row} ${s.col}`}>
            Row {s.row}, column {s.col} of what you pasted: <q>{short(s.text)}</q>. {s.says}
          </li>
        ))}
      </ul>
      {rejected.length > 0 ? (
        <>
          {rejected.length > MOST || rejected.some((s) => short(s.text) !== s.text) ? (
            <label className={styles.rest}>
              Everything that was left out, to copy
              <textarea readOnly rows={4} value={blockText(rejected.map((s) => [`${s.row}`, `${s.col}`, s.text]))} />
            </label>
          ) : null}
          <Button small onPress={grid.forgetRejected}>
            Clear this list
          </Button>
        </>
      ) : null}
    </section>
  )
}

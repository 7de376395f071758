import type { Aside } from '../../../shared/import/cells/cells.ts'
import type { Note } from '../../../shared/import/table/notes.ts'
import { commas } from '../../../shared/words/index.ts'
import { cells, DataTable } from '../../components/index.ts'
import styles from './import.module.css'
import { Rows } from './Rows.tsx'

interface WhereProps {
  readonly rows: readonly (readonly [string, number])[]
  readonly total: number
  readonly totalWords?: string
  readonly also?: readonly (readonly [string, number])[]
}

/** What became of every row of the file: the numbers add up to all of them. */
export function Where({ rows, total, totalWords = 'Rows in the file', also = [] }: WhereProps) {
  return (
    <DataTable caption="Where each row of the file goes" className={styles.where}>
      <thead className="vh">
        <tr>
          <th scope="col">What</th>
          <th scope="col">Rows</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(([, count]) => count > 0)
          .map(([words, count]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td className={cells.r}>{commas(count)}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{totalWords}</th>
          <td className={cells.r}>{commas(total)}</td>
        </tr>
        {also
          .filter(([, count]) => count > 0)
          .map(([words, count]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td className={cells.r}>{commas(count)}</td>
            </tr>
          ))}
      </tfoot>
    </DataTable>
  )
}

/** The line number in the file; a note outside the lines has none. */
const at = { head: 'Row', kind: 'row' as const, cell: ({ row }: { readonly row: number }) => row || '' }
const telling = (caption: string, list: readonly unknown[]) => ({
  caption: `${caption} (${commas(list.length)})`,
  scroll: caption,
})

/** Rows or cells to report, with their place and the reason. */
export const Asides = ({ caption, list }: { caption: string; list: readonly Aside[] }) => (
  <Rows
    {...telling(caption, list)}
    list={list}
    what="rows"
    keyOf={(a) => `${a.row} ${a.column}`}
    columns={[
      at,
      { head: 'Column', cell: (a) => a.column ?? 'The row' },
      { head: 'The cell', look: styles.cell, cell: (a) => a.cell.slice(0, 200) },
      { head: 'Why', cell: (a) => a.why },
    ]}
  />
)

/** Lines of the file that are not rows of its table, as they are. */
export const Notes = ({ list }: { list: readonly Note[] }) => (
  <Rows
    {...telling('Titles and notes in the file', list)}
    list={list}
    what="lines"
    keyOf={(n) => `${n.row} ${n.where ?? ''} ${n.where === undefined ? '' : n.text}`}
    columns={[
      at,
      {
        head: 'What it says',
        look: styles.told,
        cell: (n) => (
          <>
            {n.where === undefined ? null : <span className="quiet">{n.where}: </span>}
            {n.text}
          </>
        ),
      },
    ]}
  />
)

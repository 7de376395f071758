import { useState } from 'react'
import type { Note } from '../../../shared/import/notes.ts'
import type { Aside } from '../../../shared/import/table.ts'
import { commas } from '../../../shared/words/index.ts'
import { Button, cells, DataTable } from '../../components/index.ts'
import styles from './import.module.css'

/** How many lines of a long list are shown at first. */
export const page = 100

interface WhereProps {
  readonly rows: readonly (readonly [string, number])[]
  readonly total: number
  readonly totalWords?: string
  readonly also?: readonly (readonly [string, number])[]
}

/** Where every row of the file went: the numbers add up to all of them. */
export function Where({ rows, total, totalWords = 'Rows in the file', also = [] }: WhereProps) {
  return (
    <DataTable caption="Where each row of the file goes">
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

/** Rows or cells of which something is told, with where they stand and why. */
export function Asides({ caption, list }: { caption: string; list: readonly Aside[] }) {
  const [shown, show] = useState(page)
  if (list.length === 0) return null
  return (
    <>
      <DataTable caption={`${caption} (${commas(list.length)})`} scroll={caption}>
        <thead>
          <tr>
            <th scope="col" className={cells.r}>
              Row
            </th>
            <th scope="col">Column</th>
            <th scope="col">The cell</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {list.slice(0, shown).map((a) => (
            <tr key={`${a.row} ${a.column}`}>
              <th scope="row" className={cells.r}>
                {a.row}
              </th>
              <td>{a.column ?? 'The row'}</td>
              <td className={styles.cell}>{a.cell.slice(0, 200)}</td>
              <td>{a.why}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <More all={list.length} shown={shown} onMore={() => show(shown + page)} what="rows" />
    </>
  )
}

/** Lines of the file that are no rows of its table, as they stand. */
export function Notes({ list }: { list: readonly Note[] }) {
  const [shown, show] = useState(page)
  if (list.length === 0) return null
  const caption = 'Titles and notes in the file'
  return (
    <>
      <DataTable caption={`${caption} (${commas(list.length)})`} scroll={caption}>
        <thead>
          <tr>
            <th scope="col" className={cells.r}>
              Row
            </th>
            <th scope="col">What it says</th>
          </tr>
        </thead>
        <tbody>
          {list.slice(0, shown).map((n) => (
            <tr key={n.row}>
              <th scope="row" className={cells.r}>
                {n.row}
              </th>
              <td className={styles.told}>{n.text}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <More all={list.length} shown={shown} onMore={() => show(shown + page)} what="lines" />
    </>
  )
}

export const More = ({ all, shown, onMore, what }: { all: number; shown: number; onMore: () => void; what: string }) =>
  all > shown ? (
    <div>
      <Button small onPress={onMore}>
        Show {Math.min(page, all - shown)} more of {commas(all)} {what}
      </Button>
    </div>
  ) : null

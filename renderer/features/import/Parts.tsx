import { useState } from 'react'
import type { Aside } from '../../../shared/import/table.ts'
import { Button, cells, DataTable } from '../../components/index.ts'
import styles from './import.module.css'

/** How many lines of a long list are shown at first. */
export const page = 100

interface WhereProps {
  readonly rows: readonly (readonly [string, number])[]
  readonly total: number
  readonly also?: readonly (readonly [string, number])[]
}

/** Where every row of the file went: the numbers add up to all of them. */
export function Where({ rows, total, also = [] }: WhereProps) {
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
              <td className={cells.r}>{count.toLocaleString('en-US')}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Rows in the file</th>
          <td className={cells.r}>{total.toLocaleString('en-US')}</td>
        </tr>
        {also
          .filter(([, count]) => count > 0)
          .map(([words, count]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td className={cells.r}>{count.toLocaleString('en-US')}</td>
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
      <DataTable caption={`${caption} (${list.length.toLocaleString('en-US')})`} scroll={caption}>
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

export const More = ({ all, shown, onMore, what }: { all: number; shown: number; onMore: () => void; what: string }) =>
  all > shown ? (
    <div>
      <Button small onPress={onMore}>
        Show {Math.min(page, all - shown)} more of {all.toLocaleString('en-US')} {what}
      </Button>
    </div>
  ) : null

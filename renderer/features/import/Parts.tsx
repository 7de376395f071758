import { type ReactNode, useState } from 'react'
import type { Note } from '../../../shared/import/notes.ts'
import type { Aside } from '../../../shared/import/table.ts'
import { commas } from '../../../shared/words/index.ts'
import { cells, DataTable, ShowMore } from '../../components/index.ts'
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

interface TellingProps<T> {
  readonly caption: string
  readonly list: readonly T[]
  /** What is counted where more are to be shown. */
  readonly what: string
  /** The headings behind "Row". */
  readonly heads: readonly string[]
  readonly keyOf: (item: T) => string
  readonly children: (item: T) => ReactNode
}

/** A table of lines of the file, each under its number; nothing where there are none. */
function Telling<T extends { readonly row: number }>({ caption, list, what, heads, keyOf, children }: TellingProps<T>) {
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
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.slice(0, shown).map((item) => (
            <tr key={keyOf(item)}>
              <th scope="row" className={cells.r}>
                {item.row || ''}
              </th>
              {children(item)}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <More all={list.length} shown={shown} onMore={() => show(shown + page)} what={what} />
    </>
  )
}

/** Rows or cells of which something is told, with where they stand and why. */
export const Asides = ({ caption, list }: { caption: string; list: readonly Aside[] }) => (
  <Telling
    caption={caption}
    list={list}
    what="rows"
    heads={['Column', 'The cell', 'Why']}
    keyOf={(a) => `${a.row} ${a.column}`}
  >
    {(a) => (
      <>
        <td>{a.column ?? 'The row'}</td>
        <td className={styles.cell}>{a.cell.slice(0, 200)}</td>
        <td>{a.why}</td>
      </>
    )}
  </Telling>
)

/** Lines of the file that are no rows of its table, as they stand. */
export const Notes = ({ list }: { list: readonly Note[] }) => (
  <Telling
    caption="Titles and notes in the file"
    list={list}
    what="lines"
    heads={['What it says']}
    keyOf={(n) => `${n.row} ${n.where ?? ''} ${n.where === undefined ? '' : n.text}`}
  >
    {(n) => (
      <td className={styles.told}>
        {n.where === undefined ? null : <span className="quiet">{n.where}: </span>}
        {n.text}
      </td>
    )}
  </Telling>
)

interface MoreProps {
  readonly all: number
  readonly shown: number
  readonly onMore: () => void
  readonly what: string
  /** How many come with a press. */
  readonly step?: number
}

export const More = ({ all, shown, onMore, what, step = page }: MoreProps) =>
  all > shown ? (
    <div>
      <ShowMore small onMore={onMore}>
        Show {Math.min(step, all - shown)} more of {commas(all)} {what}
      </ShowMore>
    </div>
  ) : null

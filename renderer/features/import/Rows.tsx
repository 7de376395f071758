import { type ReactNode, useState } from 'react'
import { commas } from '../../../shared/words/index.ts'
import { cells, DataTable, ShowMore } from '../../components/index.ts'

/** How many lines of a long list are shown at first. */
export const page = 100

export interface Column<T> {
  readonly head: string
  /** Figures are right-aligned, heading and cells; row numbers are quiet beside them. */
  readonly kind?: 'figure' | 'row'
  /** A look of the cells alone. */
  readonly look?: string | ((of: T) => string)
  readonly cell: (of: T) => ReactNode
}

interface Props<T> {
  readonly caption: string
  /** A heading above says it already. */
  readonly hideCaption?: boolean
  /** The heads say no more than the caption does. */
  readonly hideHeads?: boolean
  /** The name of the region that scrolls sideways, if the table is wide. */
  readonly scroll?: string
  readonly className?: string
  readonly list: readonly T[]
  /** The word for what is counted when there are more. */
  readonly what: string
  readonly keyOf: (of: T) => string | number
  readonly attributes?: (of: T) => Readonly<Record<`data-${string}`, string | number>>
  /** The first names its row. */
  readonly columns: readonly Column<T>[]
}

const looks = <T,>({ kind, look }: Column<T>, of: T, names: boolean): string | undefined =>
  [kind && cells.r, kind === 'row' && !names && 'quiet', typeof look === 'function' ? look(of) : look]
    .filter(Boolean)
    .join(' ') || undefined

/** A list from the file as a table, a hundred lines at a time; nothing if there are none. */
export function Rows<T>({ list, columns, keyOf, what, attributes, hideHeads = false, ...table }: Props<T>) {
  const [shown, show] = useState(page)
  if (list.length === 0) return null
  return (
    <>
      <DataTable {...table}>
        <thead className={hideHeads ? 'vh' : undefined}>
          <tr>
            {columns.map(({ head, kind }) => (
              <th scope="col" key={head} className={kind && cells.r}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.slice(0, shown).map((of) => (
            <tr key={keyOf(of)} {...attributes?.(of)}>
              {columns.map((column, i) =>
                i === 0 ? (
                  <th scope="row" key={column.head} className={looks(column, of, true)}>
                    {column.cell(of)}
                  </th>
                ) : (
                  <td key={column.head} className={looks(column, of, false)}>
                    {column.cell(of)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <More all={list.length} shown={shown} onMore={() => show(shown + page)} what={what} />
    </>
  )
}

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

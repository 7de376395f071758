import { type ReactNode, useCallback, useRef } from 'react'
import type { KindName, RecordOf } from '../../../shared/domain/kinds/index.ts'
import { Button, useKeepFocus } from '../../components/index.ts'
import type { Sorted } from '../edits.ts'
import { addWords, type Declared } from './declared.ts'
import { FreshLine, Line } from './Line.tsx'
import styles from './lines.module.css'
import { useLines } from './useLines.tsx'
import type { RecordList } from './useRecordList.ts'

export { FreshPanel } from './Line.tsx'

interface Props<K extends KindName, C> {
  readonly declared: Declared<K, C>
  readonly list: RecordList
  /** The records in their present order; it is held while one is open. */
  readonly records: readonly RecordOf<K>[]
  /** The heading above a record; groups come in the order of their first record. */
  readonly group?: (record: RecordOf<K>) => string
  /** Which of the page's lists of this kind it is. */
  readonly place?: string
  /** The longer list in order, where these records are a part of it. */
  readonly all?: readonly Sorted[]
  /** A change of this releases the held order: a filter. */
  readonly holdBy?: unknown
  /** Puts a new record, and its button, above the others. */
  readonly freshFirst?: boolean
  readonly with?: NoInfer<C>
}

/**
 * Records of a kind as lines that are read, each opened in its place to be changed.
 * Criteria: a list, under its groups' headings where it has some (1.3.1); `aria-expanded` on the title and a menu named
 * by the record (4.1.2); a line keeps its place while one is open (3.2.2), takes the focus and gives it back (2.4.3).
 */
export function RecordLines<K extends KindName, C = undefined>(props: Props<K, C>) {
  const { declared, list, records, group, place = '', freshFirst = false } = props
  const box = useRef<HTMLDivElement>(null)
  // A line that a filter takes away once it is shut hands its focus on.
  useKeepFocus(box)
  const { shown, countOf, more } = useLines(props, box)
  const siblings = useRef<readonly Sorted[]>(records)
  siblings.current = records
  const listNow = useCallback(() => siblings.current, [])
  const isHere = list.fresh?.place === place
  const freshLine = isHere ? (
    <FreshLine declared={declared} list={list} with={props.with as C} level={freshFirst ? 2 : 3} />
  ) : null
  const line = (at: number) => {
    const { record, exists = false } = shown[at] ?? {}
    return record === undefined ? null : (
      <Line
        key={record.id}
        declared={declared}
        record={record}
        exists={exists}
        with={props.with as C}
        isOpen={list.openId === record.id}
        open={list.open}
        close={list.close}
        list={listNow}
        all={props.all}
        next={shown[at + 1]?.record}
        place={place}
      />
    )
  }
  return (
    <div ref={box} tabIndex={-1} className={styles.lines} data-lines>
      {freshFirst ? freshLine : null}
      {group ? (
        grouped(shown).map(([title, of]) => (
          <section key={title} className={styles.group} aria-label={title || undefined}>
            {title === '' ? null : (
              <h2>
                {title} <span>{countOf(title)}</span>
              </h2>
            )}
            <ul>{of.map(line)}</ul>
          </section>
        ))
      ) : shown.length > 0 ? (
        <ul>{shown.map((_, at) => line(at))}</ul>
      ) : null}
      {more}
      {freshFirst ? null : freshLine}
    </div>
  )
}

/** The places of the lines under each heading, in the order of the first of each. */
function grouped(shown: readonly { readonly group: string }[]): readonly (readonly [string, readonly number[]])[] {
  const found = new Map<string, number[]>()
  for (const [i, { group }] of shown.entries()) found.set(group, [...(found.get(group) ?? []), i])
  return [...found]
}

interface AddProps<K extends KindName, C> {
  readonly declared: Declared<K, C>
  readonly list: RecordList
  readonly label?: ReactNode
  readonly also?: Readonly<Record<string, unknown>>
  readonly place?: string
  readonly primary?: boolean
  /** A quiet one, among others. */
  readonly look?: 'link'
  readonly small?: boolean
}

/** The button that adds one to a list. */
export function AddRecord<K extends KindName, C>(props: AddProps<K, C>) {
  const { declared, list, also, place = '', primary = false, small = false } = props
  const { kind } = declared
  return (
    <span data-add={place === '' ? kind : `${kind} ${place}`}>
      <Button
        look={props.look ?? (primary ? 'primary' : 'plain')}
        small={small || props.look === 'link'}
        onPress={() => list.add(also, place)}
      >
        {props.label ?? addWords(kind)}
      </Button>
    </span>
  )
}

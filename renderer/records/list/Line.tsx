import { type KeyboardEvent, memo, type ReactNode } from 'react'
import type { KindName, RecordOf } from '../../../shared/domain/kinds/index.ts'
import { Button } from '../../components/index.ts'
import { OwnWords, useOwnWords } from '../OwnFields.tsx'
import { type Declared, fieldsOf, freshTitle, lineTitle } from './declared.ts'
import { FormHead } from './FormHead.tsx'
import { LineMarks } from './LineMarks.tsx'
import { LineMenu } from './LineMenu.tsx'
import styles from './lines.module.css'
import type { ListedProps } from './listed.ts'
import { formKeys, RecordForm } from './RecordForm.tsx'
import { useFresh } from './useFresh.ts'
import type { RecordList } from './useRecordList.ts'

interface Props<K extends KindName, C> extends ListedProps<K, C> {
  /** False for a line whose record is not in the plan yet. */
  readonly exists: boolean
}

function One<K extends KindName, C>(props: Props<K, C>) {
  const { declared, record, exists, isOpen, open, close, next, place } = props
  const { kind, Cells, Below, Before, After, Beside, menu } = declared
  const { id } = record
  // As in a table: a list for another purpose leaves a district's own fields to the list of the records themselves.
  const own = useOwnWords({ kind, id }).length > 0 && menu !== false
  const title = lineTitle(declared, record)
  const given = { record, with: props.with }
  const onNext = next && (() => open(next.id))
  const shut = () => close(id)
  return (
    <li className={styles.row} data-record={`${kind}/${id}`} onKeyDown={isOpen ? formKeys(shut, onNext) : undefined}>
      <div className={styles.line}>
        <Button
          look="link"
          aria-expanded={isOpen}
          className={menu === false ? `${styles.title} ${styles.alone}` : (styles.title ?? '')}
          onPress={() => (isOpen ? shut() : open(id))}
        >
          {title}
        </Button>
        <span className={styles.cells}>
          <LineMarks kind={kind} id={id} />
          {Cells ? <Cells {...given} /> : null}
        </span>
        {menu === false || !exists ? null : (
          <LineMenu declared={declared} record={record} place={place} name={title} list={props.list} all={props.all} />
        )}
        {Below && !isOpen ? (
          <div className={styles.below}>
            <Below {...given} />
          </div>
        ) : null}
        {own && !isOpen ? (
          <div className={styles.below}>
            <OwnWords kind={kind} id={id} />
          </div>
        ) : null}
      </div>
      {isOpen ? <FormHead name={title} /> : null}
      {isOpen ? (
        <RecordForm
          kind={kind}
          id={id}
          name={title}
          fields={fieldsOf(declared, exists ? record : undefined)}
          {...(!exists && declared.also && { also: declared.also(record) })}
          before={Before ? <Before {...given} /> : null}
          after={After ? <After {...given} /> : null}
          beside={Beside ? <Beside {...given} /> : null}
          onClose={shut}
          next={onNext && { label: `Next: ${lineTitle(declared, next)}`, act: onNext }}
        />
      ) : null}
    </li>
  )
}

/**
 * A record as a line. It is drawn again only if it, its neighbor or the page's words changed: a list may hold
 * thousands.
 */
export const Line = memo(One) as typeof One

interface PanelProps {
  readonly title: string
  /** The level of its heading, in the page's order. */
  readonly level?: 2 | 3
  readonly children: ReactNode
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  readonly onKeyDownCapture?: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * The panel of a record that is being added, set apart from the existing ones. Criteria: a named region with its
 * heading (1.3.1).
 */
export function FreshPanel({ title, level = 2, children, ...keys }: PanelProps) {
  const Head = level === 2 ? 'h2' : 'h3'
  return (
    <section className={styles.fresh} aria-label={title} data-opens {...keys}>
      <Head>{title}</Head>
      <FormHead name={title} />
      {children}
    </section>
  )
}

interface FreshProps<K extends KindName, C> {
  readonly declared: Declared<K, C>
  readonly list: RecordList
  readonly level: 2 | 3
  readonly with: C
}

/** One that is being added, in its place among the lines. */
export function FreshLine<K extends KindName, C>(props: FreshProps<K, C>) {
  const { declared, list, level } = props
  const { Before, BeforeNew, After, Beside } = declared
  const fresh = useFresh(declared.kind, list)
  if (fresh === null) return null
  const { id, also, record, shut, done, another, keepOnEscape } = fresh
  const given = record && { record, with: props.with }
  return (
    <FreshPanel
      title={freshTitle(declared, also)}
      level={level}
      onKeyDown={formKeys(shut, another)}
      onKeyDownCapture={keepOnEscape}
    >
      <RecordForm
        key={id}
        kind={declared.kind}
        id={id}
        fields={fieldsOf(declared, record)}
        also={also}
        before={
          given ? Before && <Before {...given} /> : BeforeNew && <BeforeNew record={{ ...also, id } as RecordOf<K>} />
        }
        after={given && After ? <After {...given} /> : null}
        // Its column is there from the start: with the first word it would take the fields their room.
        beside={Beside ? given ? <Beside {...given} /> : <span /> : null}
        onClose={done}
        next={{ label: 'Add another', act: another }}
      />
    </FreshPanel>
  )
}

import { type ReactNode, useState } from 'react'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import { Button, DataTable, fieldLabel, type MenuEntry } from '../components/index.ts'
import { fieldOf } from '../state/index.ts'
import { AnyField } from './AnyField.tsx'
import type { Sorted } from './edits.ts'
import type { FieldEntry } from './FieldGrid.tsx'
import { RecordMenu } from './RecordMenu.tsx'
import styles from './records.module.css'
import { rowName } from './rowName.ts'

interface Props<R extends Sorted> {
  readonly kind: string
  readonly records: readonly R[]
  readonly fields: readonly FieldEntry[]
  readonly caption: string
  readonly hideCaption?: boolean
  /** Adds one and gives its id; without it, nothing is added here. */
  readonly onAdd?: () => string
  /** The one that was added when there were none: it takes the focus. */
  readonly first?: string | null
  readonly addLabel?: string
  readonly sorted?: boolean
  /** The longer list in order, where these records are a part of it. */
  readonly all?: readonly Sorted[]
  /** Further verbs of a record. */
  readonly more?: (record: R) => readonly MenuEntry[]
  /** Told apart from other tables of the kind on the page. */
  readonly place?: string
  /** The first column as text, where it can't be changed: the person of a team member. */
  readonly rowHead?: { readonly label: string; readonly of: (record: R) => ReactNode }
  /** A last column that is read, not entered. */
  readonly tail?: { readonly label: string; readonly of: (record: R) => ReactNode }
  /** A line below a record, over all columns: what it needs more than the others. */
  readonly below?: (record: R) => ReactNode
}

/** Records of a kind as rows, each cell a field. Criteria: heads name the fields (1.3.1); each control has its own name too. */
export function RecordTable<R extends Sorted>(props: Props<R>) {
  const { kind, records, fields, onAdd, addLabel, sorted = false, rowHead, tail, below } = props
  const [fresh, setFresh] = useState<string | null>(props.first ?? null)
  const one = kindOf(kind)?.one ?? 'Record'
  const add = addLabel ?? `Add ${one.toLowerCase()}`
  const mark = `${kind}${props.place ? ` ${props.place}` : ''}`
  const entries = fields.map((f) => (typeof f === 'string' ? { field: f } : f))
  return (
    <div>
      {records.length > 0 ? (
        <div className={styles.table}>
          <DataTable caption={props.caption} hideCaption={props.hideCaption ?? false}>
            <thead>
              <tr>
                {rowHead ? (
                  <th scope="col" className={styles.head}>
                    {rowHead.label}
                  </th>
                ) : null}
                {entries.map((f) => (
                  <th key={f.field} scope="col" className={styles[fieldOf(kind, f.field, f.part).shape.t]}>
                    {f.label ?? fieldLabel(kind, f.field)}
                  </th>
                ))}
                {tail ? <th scope="col">{tail.label}</th> : null}
                <th scope="col" className={styles.verb}>
                  <span className="vh">Move or remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {records.map((record, i) => (
                <Row key={record.id} span={entries.length + (rowHead ? 2 : 1) + (tail ? 1 : 0)} below={below?.(record)}>
                  <tr data-record={`${kind}/${record.id}`}>
                    {rowHead ? <th scope="row">{rowHead.of(record)}</th> : null}
                    {entries.map((f, at) => (
                      <td key={f.field} data-field={`${kind}/${record.id}/${f.field}`}>
                        <AnyField
                          {...f}
                          kind={kind}
                          id={record.id}
                          label={`${f.label ?? fieldLabel(kind, f.field)}, ${one.toLowerCase()} ${i + 1}`}
                          hideLabel
                          small
                          autoFocus={at === 0 && fresh === record.id}
                        />
                      </td>
                    ))}
                    {tail ? <td>{tail.of(record)}</td> : null}
                    <td>
                      <RecordMenu
                        kind={kind}
                        id={record.id}
                        name={rowName(kind, record, i + 1)}
                        list={records}
                        sorted={sorted}
                        {...(props.all && { all: props.all })}
                        {...(props.more && { more: props.more(record) })}
                        addSelector={`[data-add="${mark}"]`}
                      />
                    </td>
                  </tr>
                </Row>
              ))}
            </tbody>
          </DataTable>
        </div>
      ) : null}
      {onAdd ? (
        <div className={styles.add} data-add={mark}>
          <Button small onPress={() => setFresh(onAdd())}>
            {add}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

const Row = ({ span, below, children }: { span: number; below: ReactNode; children: ReactNode }) => (
  <>
    {children}
    {below ? (
      <tr className={styles.below}>
        <td colSpan={span}>{below}</td>
      </tr>
    ) : null}
  </>
)

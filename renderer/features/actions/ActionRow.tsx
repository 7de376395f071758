import { memo } from 'react'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { besideRecord, focusField, recordSelector } from '../../components/focusField.ts'
import { Button, type MenuEntry } from '../../components/index.ts'
import { When } from '../../records/attached/When.tsx'
import { removeAll } from '../../records/edits.ts'
import { forGoodEntry } from '../../records/forGood.ts'
import { OpenRow, RowForm } from '../../records/OpenRow.tsx'
import { useRowVerb } from '../../records/rowKeys.ts'
import { openAttached } from '../../state/attached.ts'
import { planNow, setFields, todayHere, useRecord } from '../../state/index.ts'
import { goToRecord } from '../../state/pages.ts'
import styles from './actions.module.css'
import type { Grouping } from './filter.ts'
import { aboutTitle } from './on.ts'

const ADD = '[data-add="action"]'

interface Props {
  readonly action: RecordOf<'action'>
  readonly open: boolean
  readonly onOpen: (id: string | null) => void
  readonly onClose: (id: string) => void
  readonly by: Grouping
}

/** One action: what, who, where it stands against its day, what it hangs on. It is edited in its place. */
export const ActionRow = memo(function Row({ action: a, open, onOpen, onClose, by }: Props) {
  const owner = useRecord('person', a.owner)?.role
  const on = aboutTitle(planNow(), a.about)
  const title = a.title?.trim() || 'Action without a title'
  const toOn = () => a.about && goToRecord(a.about.kind, a.about.id)
  const mark = (status: 'inProgress' | 'done' | 'stopped') => {
    focusField(recordSelector('action', a.id), besideRecord('action', a.id, ADD))
    void setFields('action', a.id, { status, doneOn: status === 'done' ? todayHere() : null })
  }
  const remove = () => {
    focusField(besideRecord('action', a.id, ADD))
    void removeAll([{ kind: 'action', id: a.id }], `action “${title}”`)
  }
  useRowVerb('action', a.id, remove)
  const entries: readonly MenuEntry[] = [
    { id: 'done', label: 'Mark it done', disabled: a.status === 'done', act: () => mark('done') },
    { id: 'begin', label: 'Mark it in progress', disabled: a.status === 'inProgress', act: () => mark('inProgress') },
    { id: 'stop', label: 'Mark it stopped', disabled: a.status === 'stopped', act: () => mark('stopped') },
    ...(on ? [{ id: 'go', label: 'Go to what it hangs on', act: toOn }] : []),
    { id: 'attached', label: 'Comments and evidence', act: () => openAttached({ kind: 'action', id: a.id }) },
    { id: 'remove', label: 'Remove the action', keys: 'Delete', act: remove },
    forGoodEntry('action', a.id, ADD),
  ]
  return (
    <OpenRow
      kind="action"
      id={a.id}
      title={title}
      open={open}
      onToggle={() => (open ? onClose(a.id) : onOpen(a.id))}
      entries={entries}
      below={
        by === 'on' || on === undefined ? null : (
          <Button look="link" small onPress={toOn}>
            {on}
          </Button>
        )
      }
      form={
        <RowForm kind="action" id={a.id} fields={actionFields(a.status === 'done')} onClose={() => onClose(a.id)} />
      }
    >
      {by === 'owner' ? null : <span className={styles.owner}>{owner ?? <i>Nobody yet</i>}</span>}
      <span className={styles.when}>
        <When action={a} />
      </span>
    </OpenRow>
  )
})

/** The fields of an action, the day on which it was done where it is. */
export const actionFields = (done: boolean) => [
  { field: 'title', wide: true },
  'owner',
  'due',
  'status',
  ...(done ? ['doneOn'] : []),
  { field: 'about', wide: done },
]

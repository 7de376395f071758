import { memo } from 'react'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { goToRecord } from '../../app/pages.ts'
import { Button, Menu, type MenuEntry } from '../../components/index.ts'
import { openAttached } from '../../state/attached.ts'
import { planNow, setFields, todayHere, useRecord } from '../../state/index.ts'
import { focusField } from '../../supports/parts/focusField.ts'
import { removeAll } from '../../supports/parts/records/edits.ts'
import { ActionForm } from './ActionForm.tsx'
import styles from './actions.module.css'
import type { Grouping } from './filter.ts'
import { aboutTitle } from './on.ts'
import { When } from './When.tsx'

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
  const mark = (status: 'inProgress' | 'done' | 'stopped', doneOn: string | null) =>
    void setFields('action', a.id, { status, ...(doneOn === a.doneOn ? {} : { doneOn }) })
  const remove = () => {
    focusField('[data-add="action"]')
    void removeAll([{ kind: 'action', id: a.id }], `action “${title}”`)
  }
  const entries = (): readonly MenuEntry[] => [
    { id: 'done', label: 'Mark it done', disabled: a.status === 'done', act: () => mark('done', todayHere()) },
    {
      id: 'begin',
      label: 'Mark it in progress',
      disabled: a.status === 'inProgress',
      act: () => mark('inProgress', null),
    },
    { id: 'stop', label: 'Mark it stopped', disabled: a.status === 'stopped', act: () => mark('stopped', null) },
    ...(a.about
      ? [{ id: 'go', label: 'Go to what it hangs on', act: () => goToRecord(a.about?.kind ?? '', a.about?.id ?? '') }]
      : []),
    { id: 'attached', label: 'Comments and evidence', act: () => openAttached({ kind: 'action', id: a.id }) },
    { id: 'remove', label: 'Remove the action', act: remove },
  ]
  return (
    <li className={styles.row} data-record={`action/${a.id}`}>
      <div className={styles.line}>
        <Button
          look="link"
          aria-expanded={open}
          className={styles.title ?? ''}
          onPress={() => (open ? onClose(a.id) : onOpen(a.id))}
        >
          {title}
        </Button>
        <span className={styles.owner}>{owner ?? <i>Nobody yet</i>}</span>
        <span className={styles.when}>
          <When action={a} />
        </span>
        <Menu label={<span className="vh">{title}: more</span>} entries={entries()} />
        {by === 'on' || on === undefined ? null : (
          <small className={styles.on}>
            <Button look="link" small onPress={() => goToRecord(a.about?.kind ?? '', a.about?.id ?? '')}>
              {on}
            </Button>
          </small>
        )}
      </div>
      {open ? <ActionForm id={a.id} onClose={() => onClose(a.id)} /> : null}
    </li>
  )
})

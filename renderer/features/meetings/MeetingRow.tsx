import { useState } from 'react'
import { dayInWords } from '../../../shared/days/index.ts'
import type { AgendaItem } from '../../../shared/domain/agenda.ts'
import { goToRecord } from '../../app/pages.ts'
import { aboutWords, Button } from '../../components/index.ts'
import { openAttached } from '../../state/attached.ts'
import { planNow } from '../../state/index.ts'
import { focusField } from '../../supports/parts/focusField.ts'
import { OpenRow, RowForm } from '../../supports/parts/records/OpenRow.tsx'
import { RemoveRecord, removeAlone } from '../../supports/parts/records/RemoveRecord.tsx'
import styles from './meetings.module.css'
import { away, type Meeting, meetingName } from './words.ts'

export const meetingFields = ['forum', 'date', 'packetDue', 'note'] as const

interface Props {
  readonly meeting: Meeting
  readonly today: string
  readonly items: readonly AgendaItem[]
  readonly open: boolean
  readonly onToggle: () => void
  readonly onClose: () => void
}

/** One meeting with what is to come before it, each item leading to its record. */
export function MeetingRow({ meeting: m, today, items, open, onToggle, onClose }: Props) {
  const [asking, setAsking] = useState(false)
  const plan = planNow()
  const about = { kind: 'meeting', id: m.id }
  const after = () => focusField('[data-add="meeting"]')
  const remove = () => {
    if (removeAlone(about)) after()
    else setAsking(true)
  }
  const lines = items.flatMap((item) => {
    const on = aboutWords(plan, item)
    return on ? [{ ...on, what: item.what }] : []
  })
  return (
    <OpenRow
      {...about}
      title={meetingName(m)}
      open={open}
      onToggle={onToggle}
      entries={[
        { id: 'attached', label: 'Comments and evidence', act: () => openAttached(about) },
        { id: 'act', label: 'Add an action', act: () => openAttached(about, 'actions', true) },
        { id: 'remove', label: 'Remove the meeting', act: remove },
      ]}
      below={
        lines.length > 0 || m.note ? (
          <>
            {m.note ? <p>{m.note}</p> : null}
            <ul className={styles.agenda} aria-label={`Before the meeting: ${meetingName(m)}`}>
              {lines.map((line) => (
                <li key={`${line.key} ${line.what}`}>
                  {line.what === 'Meeting' ? line.word : line.what}:{' '}
                  <Button look="link" small onPress={() => goToRecord(line.kind, line.id)}>
                    {line.title}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        ) : undefined
      }
      form={<RowForm {...about} fields={meetingFields} onClose={onClose} />}
    >
      {asking ? <RemoveRecord about={about} onClose={() => setAsking(false)} onRemoved={after} /> : null}
      {m.packetDue && m.packetDue >= today ? <span>Packet due {dayInWords(m.packetDue)}</span> : null}
      {m.date && m.date >= today ? <span>{away(m.date, today)}</span> : null}
    </OpenRow>
  )
}

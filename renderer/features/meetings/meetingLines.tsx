import { away } from '../../../shared/days/index.ts'
import type { AgendaItem } from '../../../shared/domain/agenda.ts'
import { gatheringOf } from '../../../shared/retreat/gathering.ts'
import { packetDay, papersOut } from '../../../shared/rules/packet-day.ts'
import { latePapers } from '../../../shared/rules/papers.ts'
import { aboutWords, Button } from '../../components/index.ts'
import { declare, type LineProps } from '../../records/list/declared.ts'
import { planNow, todayHere } from '../../state/index.ts'
import { goToRecord } from '../../state/pages.ts'
import { markSent, sentWords } from '../papers/sent.ts'
import { printAgenda } from '../retreat/gatherings.ts'
import { GatheringVerbs } from '../retreat/Verbs.tsx'
import styles from './meetings.module.css'
import { MarkSent } from './papers.tsx'
import { meetingName, packetWords } from './words.ts'

/** What is planned for each meeting. */
type Agendas = ReadonlyMap<string, readonly AgendaItem[]>
type Props = LineProps<'meeting', Agendas>

function Cells({ record: m }: Props) {
  const today = todayHere()
  const packet = packetDay(planNow(), m)
  return (
    <>
      {packet && (packet >= today || (m.date ?? '') >= today) ? (
        <span className={styles.packet}>
          {latePapers(planNow(), m, today) === undefined ? null : (
            <>
              <b className={styles.late}>Late.</b>{' '}
            </>
          )}
          {packetWords(m, packet, today, papersOut(planNow(), m))}
        </span>
      ) : null}
      {m.date && m.date >= today ? <span className={styles.away}>Meets {away(m.date, today)}</span> : null}
    </>
  )
}

function Before({ record: m, with: agendas }: Props) {
  const plan = planNow()
  const lines = (agendas.get(m.id) ?? []).flatMap((item) => {
    const on = aboutWords(plan, item)
    return on ? [{ ...on, what: item.what }] : []
  })
  return (
    <>
      {m.note ? <p>{m.note}</p> : null}
      {lines.length === 0 ? null : (
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
      )}
      <GatheringVerbs of={{ kind: 'meeting', id: m.id }} />
    </>
  )
}

/** One meeting with what is to come before it, each item leading to its record. */
export const meetingLines = declare<'meeting', Agendas>({
  kind: 'meeting',
  fields: ['forum', 'date', 'packetDue', 'papersSent', 'place', 'note', 'monitors'],
  title: (m) => meetingName(m),
  Cells,
  Below: Before,
  Before: ({ record }) => <MarkSent of={record} />,
  more: (m) => [
    ...(gatheringOf(planNow(), { kind: 'meeting', id: m.id })?.agenda.length
      ? [{ id: 'print', label: 'Print the agenda', act: () => printAgenda({ kind: 'meeting', id: m.id }) }]
      : []),
    { id: 'sent', label: sentWords(m), disabled: m.papersSent !== undefined, act: () => void markSent(m) },
  ],
})

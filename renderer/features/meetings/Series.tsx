import { useState } from 'react'
import { dayAfter, dayInWords, weekdays } from '../../../shared/days/index.ts'
import { MOST_MEETINGS, meetingDays, readRhythm, rhythmWords } from '../../../shared/domain/meeting-days.ts'
import { set } from '../../../shared/domain/state.ts'
import { forums, forumWord } from '../../../shared/rules/papers.ts'
import { counted } from '../../../shared/words/index.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { Button, Buttons, CheckList, PlainDay, PlainField } from '../../components/index.ts'
import { edit, newId, showToast, todayHere, usePlanView, useRecord } from '../../state/index.ts'
import styles from './meetings.module.css'
import type { Meeting } from './words.ts'

const weeks = [
  { id: '1', label: 'First' },
  { id: '2', label: 'Second' },
  { id: '3', label: 'Third' },
  { id: '4', label: 'Fourth' },
  { id: '5', label: 'Fifth' },
  { id: '-1', label: 'Last' },
]
const inAYear = (day: string): string => dayAfter(day, 364) ?? day

/** A year of regular meetings at once: it says beforehand what will be added, and leaves existing ones alone. */
export function Series({ onClose }: { onClose: () => void }) {
  const plan = usePlanView()
  const today = todayHere()
  const said = readRhythm(useRecord('district', 'district')?.boardRhythm ?? '')
  const [forum, setForum] = useState<NonNullable<Meeting['forum']>>('board')
  const [chosen, setChosen] = useState<readonly string[]>((said?.weeks ?? [2, 4]).map(String))
  const [weekday, setWeekday] = useState(said?.weekday ?? 1)
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(inAYear(today))
  const [packet, setPacket] = useState('10')
  const rhythm = {
    weeks: weeks
      .map((w) => w.id)
      .filter((w) => chosen.includes(w))
      .map(Number),
    weekday,
  }
  const days = meetingDays(rhythm, from, to)
  const standing = new Set(plan.all('meeting').flatMap((m) => (m.forum === forum && m.date ? [m.date] : [])))
  const add = days.filter((d) => !standing.has(d))
  const before = /^\d{1,3}$/.test(packet.trim()) ? Number(packet) : null
  const wrong = from !== '' && to !== '' && to < from

  const addAll = async () => {
    const done = await edit(
      add.map((date) => {
        const packetDue = before === null ? undefined : dayAfter(date, -before)
        return set('meeting', newId(), { forum, date, ...(packetDue && { packetDue }) })
      }),
    )
    if (!done.ok) return
    showToast(`Added: ${meetingsWord(add.length)}`, { undo: true })
    onClose()
  }
  return (
    <div className={styles.series} data-field="series">
      <div className={styles.grid}>
        <Pick
          label="Whose meetings"
          choices={forums.map((f) => ({ id: f.value, title: f.label }))}
          value={forum}
          onChange={(f) => setForum(f as NonNullable<Meeting['forum']>)}
        />
        <Pick
          label="On which day"
          choices={weekdays.map((title, i) => ({ id: String(i), title }))}
          value={String(weekday)}
          onChange={(d) => setWeekday(Number(d))}
        />
      </div>
      <CheckList
        label={`Which ${weekdays[weekday]}s of the month`}
        hint="None chosen: each week."
        options={weeks}
        value={chosen}
        onChange={setChosen}
      />
      <div className={styles.grid}>
        <PlainDay label="From" value={from} onChange={setFrom} />
        <PlainDay
          label="To"
          value={to}
          onChange={setTo}
          error={wrong ? 'This day is before the first. Choose a later one.' : null}
        />
        <PlainField
          label="Papers due, days before the meeting"
          hint="Leave blank if there is no packet."
          value={packet}
          onChange={setPacket}
          error={packet.trim() !== '' && before === null ? 'Enter a whole number of days, or leave it blank.' : null}
        />
      </div>
      <p role="status">{words()}</p>
      <Buttons>
        <Button
          look="primary"
          isDisabled={add.length === 0 || (packet.trim() !== '' && before === null)}
          onPress={() => void addAll()}
        >
          Add {meetingsWord(add.length)}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </Buttons>
    </div>
  )

  function words(): string {
    if (days.length === 0) return 'There is no such day between these two dates.'
    const rest = days.length - add.length
    const already = rest === 0 ? '' : ` ${rest === 1 ? 'One of them is' : `${rest} of them are`} already in the plan.`
    const end = days.length === MOST_MEETINGS ? ' A series stops there; add the rest as another.' : ''
    return `${forumWord(forum)}, ${rhythmWords(rhythm)}: ${meetingsWord(days.length)}, ${dayInWords(days[0] ?? '')} to ${dayInWords(days.at(-1) ?? '')}.${already}${end}`
  }
}

const meetingsWord = (count: number): string => counted(count, 'meeting')

import { useEffect, useState } from 'react'
import { dayInWords, months } from '../../../shared/days/index.ts'
import { agendas } from '../../../shared/domain/agenda.ts'
import { Button, Empty, Page, Quote, Segments } from '../../components/index.ts'
import { newId, todayHere, useKey, usePlanView } from '../../state/index.ts'
import { fieldSelector, focusField, recordSelector } from '../../supports/parts/focusField.ts'
import { NewRow, RowForm, RowGroup } from '../../supports/parts/records/OpenRow.tsx'
import { useHeld } from '../../supports/parts/records/useHeld.ts'
import { MeetingRow, meetingFields } from './MeetingRow.tsx'
import styles from './meetings.module.css'
import { Series } from './Series.tsx'
import { away, byDate, forumWord, type Meeting, nextMeeting } from './words.ts'

const AT_ONCE = 24
const ADD = '[data-add="meeting"]'
const monthOf = (m: Meeting): string =>
  m.date ? `${months[Number(m.date.slice(5, 7)) - 1]} ${m.date.slice(0, 4)}` : 'Without a day'

type Shown = 'coming' | 'past'
type Forum = 'all' | NonNullable<Meeting['forum']>

/**
 * The board's and cabinet's calendar: each meeting with what is to come before it. Criteria: a heading for each month
 * (1.3.1); a row opens in place and gives the focus back (2.4.3).
 */
export function MeetingsPage({ params }: { params: Readonly<Record<string, string>> }) {
  const plan = usePlanView()
  const today = todayHere()
  const led = params.meeting
  const past = (plan.get('meeting', led)?.date ?? today) < today
  const [shown, setShown] = useState<Shown>(led && past ? 'past' : 'coming')
  const [forum, setForum] = useState<Forum>('all')
  const [open, setOpen] = useState<string | null>(led ?? null)
  const [fresh, setFresh] = useState<string | null>(null)
  const [series, setSeries] = useState(false)
  const [most, setMost] = useState(AT_ONCE)
  useEffect(() => {
    if (!led) return
    setOpen(led)
    setMost(1000)
    setShown(past ? 'past' : 'coming')
    focusField(fieldSelector('meeting', led, params.field ?? 'forum'), recordSelector('meeting', led))
  }, [led, past, params.field])
  const all = plan.all('meeting')
  const now = all
    .filter((m) => forum === 'all' || m.forum === forum)
    .filter((m) => (shown === 'past') === (m.date !== undefined && m.date < today))
    .toSorted(byDate)
  const ids = useHeld(
    (shown === 'past' ? now.toReversed() : now).map((m) => m.id),
    open !== null,
    `${shown} ${forum}`,
  )
  const list = ids.slice(0, most).flatMap((id) => plan.get('meeting', id) ?? [])
  const before = agendas(plan)
  const next = nextMeeting(all, today)

  const addOne = () => {
    setOpen(null)
    setSeries(false)
    setFresh(newId())
  }
  useKey('n', 'Add a meeting', addOne)
  const close = (id: string) => {
    setOpen(null)
    setFresh(null)
    focusField(recordSelector('meeting', id), ADD)
  }
  const addSeries = () => {
    setFresh(null)
    setSeries(true)
    focusField('[data-field="series"]')
  }
  const addButtons = (
    <span data-add="meeting" className={styles.add}>
      <Button look="primary" onPress={addSeries}>
        Add a series
      </Button>
      <Button onPress={addOne}>Add one meeting</Button>
    </span>
  )
  const headings = byMonth(list)
  return (
    <Page
      title="Meetings"
      lead={
        next
          ? `Next: ${forumWord(next.forum)}, ${dayInWords(next.date ?? '')}, ${away(next.date ?? today, today)}.`
          : all.length > 0
            ? 'No meeting is to come.'
            : undefined
      }
      actions={all.length > 0 ? addButtons : undefined}
    >
      {series ? (
        <NewRow title="A series of meetings">
          <Series
            onClose={() => {
              setSeries(false)
              focusField(ADD)
            }}
          />
        </NewRow>
      ) : null}
      {fresh ? (
        <NewRow title="New meeting">
          <RowForm
            key={fresh}
            kind="meeting"
            id={fresh}
            fields={meetingFields}
            also={{}}
            onClose={() => close(fresh)}
          />
        </NewRow>
      ) : null}
      {all.length === 0 ? (
        fresh || series ? null : (
          <Empty
            title="Dates turn a wish into a deadline."
            action={addButtons}
            example={<Quote>Second and fourth Monday, from January 11 to June 28: twelve meetings of the board.</Quote>}
          >
            Enter the rhythm in which the board and the cabinet meet. Readings of policies, equity screens, look-backs
            and briefings are then set against these days, and each meeting shows what is to come before it.
          </Empty>
        )
      ) : (
        <>
          <div className={styles.filters}>
            <Segments<Shown>
              label="Show"
              value={shown}
              onChange={setShown}
              options={[
                { value: 'coming', label: 'To come' },
                { value: 'past', label: 'Past' },
              ]}
            />
            <Segments<Forum>
              label="Whose meetings"
              value={forum}
              onChange={setForum}
              options={[
                { value: 'all', label: 'All' },
                { value: 'board', label: 'Board' },
                { value: 'cabinet', label: 'Cabinet' },
                { value: 'committee', label: 'Committee' },
                { value: 'other', label: 'Other' },
              ]}
            />
          </div>
          {list.length === 0 ? <p className="quiet">No meeting of this kind.</p> : null}
          {headings.map(({ title, meetings }) => (
            <RowGroup key={title} title={title}>
              {meetings.map((m) => (
                <MeetingRow
                  key={m.id}
                  meeting={m}
                  today={today}
                  items={before.get(m.id) ?? []}
                  open={open === m.id}
                  onToggle={() => (open === m.id ? close(m.id) : setOpen(m.id))}
                  onClose={() => close(m.id)}
                />
              ))}
            </RowGroup>
          ))}
          {ids.length > most ? (
            <Button onPress={() => setMost(most + AT_ONCE)}>
              Show {Math.min(AT_ONCE, ids.length - most)} more
              {ids.length - most > AT_ONCE ? ` of ${ids.length - most}` : ''}
            </Button>
          ) : null}
        </>
      )}
    </Page>
  )
}

/** Meetings under their months, in the order in which they come. */
function byMonth(list: readonly Meeting[]): readonly { title: string; meetings: readonly Meeting[] }[] {
  const found = new Map<string, Meeting[]>()
  for (const m of list) found.set(monthOf(m), [...(found.get(monthOf(m)) ?? []), m])
  return [...found].map(([title, meetings]) => ({ title, meetings }))
}

import { useState } from 'react'
import { requestOf } from '../../../shared/briefing/board/prepared.ts'
import { type Entry, entriesOf, lateBefore, sortWords, yearOf } from '../../../shared/briefing/year/entries.ts'
import { lateOf, yearNews } from '../../../shared/briefing/year/news.ts'
import {
  dayAfter,
  dayInWords,
  daysBetween,
  monthInWords,
  weekdayOf,
  weekdays,
  yearInWords,
} from '../../../shared/days/index.ts'
import { forAudience } from '../../../shared/domain/audience.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { counted } from '../../../shared/words/index.ts'
import { Button, Buttons, Empty, Page, Segments, ShowMore } from '../../components/index.ts'
import { AnyField } from '../../records/AnyField.tsx'
import { go, invoke, todayHere, usePlanView, useSharedScreen } from '../../state/index.ts'
import { goToRecord, pages } from '../../state/pages.ts'
import { applyCommitted } from '../../state/records.ts'
import { dueIn } from '../overview/due.ts'
import styles from './year.module.css'

type Reader = 'public' | 'cabinet'
const isAction = (kind: string): boolean => kind === 'action' || kind === 'act'
/** A day in the middle of the year that is so many years from this one. */
const dayIn = (plan: Plan, today: string, years: number): string =>
  years === 0 ? today : (dayAfter(yearOf(plan, today).from, 180 + years * 365) ?? today)

/** The district's year, month by month: what the board looks at when, readings, packets; on a shared screen the public's. */
export function Year() {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const today = todayHere()
  const [chosen, choose] = useState<Reader>('cabinet')
  const [later, setLater] = useState(0)
  const reader: Reader = shared ? 'public' : chosen
  const day = dayIn(plan, today, later)
  const year = yearOf(plan, day)
  const asked = [today, reader, (text: string | undefined) => text?.trim() ?? ''] as const
  const view = forAudience(plan, reader)
  const entries = entriesOf(view, year, ...asked)
  const now = later === 0
  // A date without any entry is open, however long ago it was.
  const before = now ? lateBefore(view, year, ...asked) : []
  const late = now ? lateOf(entries, before) : []
  // Overview counts them among what is late; a year of dates has none of them.
  const lateActions =
    now && reader === 'cabinet' ? dueIn(plan, today).filter((d) => d.late && isAction(d.about.kind)) : []
  const lateActs = lateActions.filter((d) => d.about.kind === 'act').length
  const lateOthers = lateActions.length - lateActs
  // A person who opens the year asks what comes: past dates are one press away.
  const [whole, setWhole] = useState(false)
  const [every, setEvery] = useState(false)
  // The page opens at now: what is late is in its sentence, and the list of it a press away, as long as a date is ahead.
  const ahead = entries.some((e) => e.day >= today)
  const folds = late.length > 0 && ahead
  const over = now && !whole ? entries.filter((e) => e.day < today) : []
  const byMonth = Map.groupBy(entries.slice(over.length), (e) => e.day.slice(0, 7))
  return (
    <Page
      title="The year"
      news={now && entries.length + before.length > 0 ? yearNews(entries, today, before) : null}
      actions={
        now && entries.length + before.length > 0 ? (
          <ToDo late={late[0]} next={entries.find((e) => e.day >= today)} today={today} shared={shared} />
        ) : undefined
      }
      lead="What happens when: meetings, what the board monitors, readings and reviews. Each date comes from its own record."
    >
      <div className={styles.bar}>
        <Segments
          label="Which year"
          options={[-1, 0, 1].map((n) => ({
            value: String(n),
            label: yearInWords(yearOf(plan, dayIn(plan, today, n)).year),
          }))}
          value={String(later)}
          onChange={(n) => setLater(Number(n))}
        />
        {shared ? null : (
          <Segments<Reader>
            label="Who it is for"
            options={[
              { value: 'cabinet', label: 'The cabinet' },
              { value: 'public', label: 'The public' },
            ]}
            value={chosen}
            onChange={choose}
          />
        )}
        <Out reader={reader} {...(!now && { year: year.year })} />
      </div>
      {over.length > 0 || folds || lateActions.length > 0 ? (
        <p className={styles.over}>
          {folds ? (
            <Button look="link" small aria-expanded={every} onPress={() => setEvery(!every)}>
              {every ? 'Hide' : 'Show'} {counted(late.length, 'past date')} with nothing entered
            </Button>
          ) : null}
          {over.length > 0 ? (
            <ShowMore link onMore={() => setWhole(true)}>
              Show {counted(over.length, 'date')} earlier this year
            </ShowMore>
          ) : null}
          {lateOthers > 0 ? (
            <Button look="link" small onPress={() => void go('actions')}>
              {counted(lateOthers, 'late action is', 'late actions are')} not counted here: open Actions
            </Button>
          ) : null}
          {lateActs > 0 ? (
            <Button look="link" small onPress={() => void go('community-act')}>
              {counted(lateActs, 'late action', 'late actions')} with the community: open Answer concerns and act
            </Button>
          ) : null}
        </p>
      ) : null}
      {late.length > 0 && (every || !folds) ? (
        <section className={styles.late}>
          <h2>
            Past, with nothing entered <small className="quiet">{late.length}</small>
          </h2>
          <ul className={styles.entries}>
            {late.map((e) => (
              <Line key={e.key} entry={e} past={false} on={e.rough ?? dayInWords(e.day)} />
            ))}
          </ul>
        </section>
      ) : null}
      {entries.length === 0 ? (
        <Empty
          title="Nothing is planned for this year yet."
          action={
            <Button look="primary" onPress={() => go('meetings')}>
              Add meetings
            </Button>
          }
        >
          Enter the board’s meetings, and choose which goals are monitored there.
        </Empty>
      ) : (
        <div className={styles.months}>
          {[...byMonth].map(([month, of]) => (
            <section key={month}>
              <h2>{monthInWords(month)}</h2>
              <ul className={styles.entries}>
                {of.map((e) => (
                  <Line key={e.key} entry={e} past={e.day < today} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {shared ? null : (
        <section className={styles.counting}>
          <h2>How packet days are counted</h2>
          <p className="mid small">
            A packet whose date is not entered is due so many working days before its meeting. Weekends and days off are
            left out.
          </p>
          <div className={styles.settings}>
            {(['packetDays', 'graceDays', 'daysOff'] as const).map((field) => (
              <AnyField key={field} kind="district" id="district" field={field} />
            ))}
          </div>
        </section>
      )}
    </Page>
  )
}

/** Within this many days a coming date matters more than one missed long ago. */
const SOON_DAYS = 14

interface ToDoProps {
  readonly late: Entry | undefined
  readonly next: Entry | undefined
  readonly today: string
  readonly shared: boolean
}

/**
 * The act that the sentence asks for: the next date if it is near, else the longest overdue, else dates if none is
 * ahead.
 */
function ToDo({ late, next, today, shared }: ToDoProps) {
  if (late !== undefined && next !== undefined && daysBetween(today, next.day) <= SOON_DAYS)
    return (
      <Button look="primary" onPress={() => openEntry(next)}>
        Open what is next
      </Button>
    )
  if (late !== undefined)
    return (
      <Button look="primary" onPress={() => openEntry(late)}>
        Open the oldest
      </Button>
    )
  if (next !== undefined || shared) return null
  return (
    <Button look="primary" onPress={() => go('meetings')}>
      Add meetings
    </Button>
  )
}

// A briefing in preparation is filled in beside its own pages.
const openEntry = ({ about }: Entry) =>
  about.kind === 'briefing' ? go('briefings', { briefing: about.id }) : goToRecord(about.kind, about.id)

function Line({ entry: e, past, on }: { entry: Entry; past: boolean; on?: string }) {
  const linked = e.about.kind === 'briefing' || pages().some((p) => p.shows?.includes(e.about.kind))
  return (
    <li className={past ? styles.past : ''}>
      <span>{on ?? e.rough ?? `${weekdays[weekdayOf(e.day)]?.slice(0, 3)} ${Number(e.day.slice(8))}`}</span>
      <span className="mid small">{sortWords[e.sort]}</span>
      {linked ? (
        <span>
          <Button look="link" small onPress={() => void openEntry(e)}>
            {e.title}
          </Button>
        </span>
      ) : (
        <span>{e.title}</span>
      )}
    </li>
  )
}

/** The ways out: a printed page, and a file for the calendar that people already use. */
function Out({ reader, year }: { reader: Reader; year?: string }) {
  const plan = usePlanView()
  const [said, setSaid] = useState<{ done?: string; notes?: readonly string[]; error?: string }>({})
  const save = async () => {
    setSaid({})
    const date = todayHere()
    const usual = { ...requestOf(plan, undefined, date), document: 'calendar' as const, date }
    const request = { ...usual, readBy: reader, ...(year && { fromYear: year }) }
    const answer = await invoke('calendar.save', request)
    if (!answer.ok) return setSaid({ error: answer.error.says })
    if (answer.value === null) return
    const { file, holds, notes, kept, said: trouble } = answer.value
    if (kept) applyCommitted(kept)
    setSaid({ done: `Saved: ${file}. ${holds}.`, notes, ...(trouble && { error: trouble }) })
  }
  return (
    <>
      <Buttons>
        <Button small onPress={() => go('briefings', { document: 'calendar', reader, ...(year && { from: year }) })}>
          Print…
        </Button>
        <Button small onPress={() => void save()}>
          Save as a calendar file (.ics)…
        </Button>
      </Buttons>
      <p role="status" className="small">
        {said.done}
        {said.notes?.map((note) => (
          <span key={note}> {note}</span>
        ))}
      </p>
      {said.error ? <p role="alert">{said.error}</p> : null}
    </>
  )
}

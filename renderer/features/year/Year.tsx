import { useState } from 'react'
import { type Entry, yearOf } from '../../../shared/briefing/year/entries.ts'
import { yearNews } from '../../../shared/briefing/year/news.ts'
import { daysBetween, yearInWords } from '../../../shared/days/index.ts'
import { byWeight, type Due } from '../../../shared/rules/due.ts'
import { counted } from '../../../shared/words/index.ts'
import { Button, Empty, Page, Segments, ShowMore } from '../../components/index.ts'
import { AnyField } from '../../records/AnyField.tsx'
import { go, todayHere, usePlace, usePlanView, useSharedScreen } from '../../state/index.ts'
import { openDue } from '../overview/openDue.ts'
import { Late, Months, openEntry, prepareFor } from './Entries.tsx'
import { Out } from './Out.tsx'
import { dayIn, type Reader, shownYear } from './shownYear.ts'
import styles from './year.module.css'

/** The place of the page that the open list of what is late is. */
const LATE = 'late'

/** The district's year, month by month: what the board looks at when, readings, packets; on a shared screen the public's. */
export function Year() {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const today = todayHere()
  const [chosen, choose] = useState<Reader>('cabinet')
  const [later, setLater] = useState(0)
  // A person who opens the year asks what comes: past dates are one press away.
  const [whole, setWhole] = useState(false)
  // In the address, so that Back shuts the list before it leaves the page.
  const every = usePlace().params['at'] === LATE
  const setEvery = (on: boolean) => void go('year', on ? { at: LATE } : {})
  const reader: Reader = shared ? 'public' : chosen
  const { year, entries, before, late, due: all } = shownYear(plan, today, reader, later, shared)
  const due = all && byWeight(all)
  const now = later === 0
  const next = entries.find((e) => e.day >= today)
  const count = due?.length ?? late.length
  const opens = now && entries.length + before.length + count > 0
  const news = () =>
    yearNews(
      entries,
      today,
      before,
      due?.map((d) => ({ ...d, title: d.text })),
    )
  // What is late is in the sentence, and the list of it a press away, as long as a date is ahead.
  const folds = count > 0 && next !== undefined
  const over = now && !whole ? entries.filter((e) => e.day < today).length : 0
  return (
    <Page
      title="Calendar"
      news={opens ? news() : null}
      actions={
        opens ? (
          <ToDo
            late={firstLate(late[0], due?.[0])}
            next={next}
            today={today}
            shared={shared}
            {...(folds && due && { list: { isOpen: every, turn: () => setEvery(!every) } })}
          />
        ) : undefined
      }
      lead="What happens when: meetings, what the board monitors, readings, reviews and the actions of owners. Press a title to open it where it is entered."
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
          <span className={styles.whose}>
            <span className="mid small" aria-hidden="true">
              Shown and printed for
            </span>
            <Segments<Reader>
              label="Shown and printed for"
              options={[
                { value: 'cabinet', label: 'The cabinet' },
                { value: 'public', label: 'The public' },
              ]}
              value={chosen}
              onChange={choose}
            />
          </span>
        )}
        <Out reader={reader} {...(!now && { year })} />
      </div>
      {over > 0 || (folds && !due) ? (
        <p className={styles.over}>
          {folds && !due ? (
            <Button look="link" small aria-expanded={every} onPress={() => setEvery(!every)}>
              {every ? 'Hide' : 'Show'} {counted(count, 'past date')} with nothing entered
            </Button>
          ) : null}
          {over > 0 ? (
            <ShowMore link onMore={() => setWhole(true)}>
              Show {counted(over, 'date')} earlier this year
            </ShowMore>
          ) : null}
        </p>
      ) : null}
      {count > 0 && (every || !folds) ? <Late entries={late} due={due} today={today} /> : null}
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
        <Months entries={entries.slice(over)} today={today} due={due ?? []} />
      )}
      {shared ? null : <PacketDays />}
    </Page>
  )
}

/** The way to what comes first among it. */
const firstLate = (entry: Entry | undefined, due: Due | undefined): (() => void) | undefined =>
  due ? () => openDue(due) : entry && (() => openEntry(entry))

const PacketDays = () => (
  <section className={styles.counting}>
    <h2>How packet days are counted</h2>
    <p className="mid small">
      If no due date is entered for a packet, it is due this many working days before its meeting. Weekends and days off
      are left out.
    </p>
    <div className={styles.settings}>
      {(['packetDays', 'graceDays', 'daysOff'] as const).map((field) => (
        <AnyField key={field} kind="district" id="district" field={field} />
      ))}
    </div>
  </section>
)

/** Within this many days a coming date matters more than one missed long ago. */
const SOON_DAYS = 14

interface ToDoProps {
  readonly late: (() => void) | undefined
  readonly next: Entry | undefined
  readonly today: string
  readonly shared: boolean
  /** The list of what is late, which the sentence begins with. */
  readonly list?: { readonly isOpen: boolean; readonly turn: () => void }
}

/**
 * The act that the sentence asks for: what is late, and the next date if it is near; else the longest overdue, else dates if none
 * is ahead.
 */
function ToDo({ late, next, today, shared, list }: ToDoProps) {
  if (list)
    return (
      <>
        <Button look={list.isOpen ? 'plain' : 'primary'} aria-expanded={list.isOpen} onPress={list.turn}>
          {list.isOpen ? 'Hide' : 'Show'} what is late
        </Button>
        {next !== undefined && daysBetween(today, next.day) <= SOON_DAYS ? (
          <Button onPress={() => prepareFor(next)}>Open what is next</Button>
        ) : (
          <Button onPress={late}>Open the first</Button>
        )}
      </>
    )
  if (late !== undefined && next !== undefined && daysBetween(today, next.day) <= SOON_DAYS)
    return (
      <>
        <Button look="primary" onPress={() => prepareFor(next)}>
          Open what is next
        </Button>
        <Button onPress={late}>Open the first</Button>
      </>
    )
  if (late !== undefined)
    return (
      <Button look="primary" onPress={late}>
        Open the first
      </Button>
    )
  if (next !== undefined || shared) return null
  return (
    <Button look="primary" onPress={() => go('meetings')}>
      Add meetings
    </Button>
  )
}

import { type Entry, sortWords } from '../../../shared/briefing/year/entries.ts'
import { dayInWords, longAgo, monthInWords, weekdayOf, weekdays } from '../../../shared/days/index.ts'
import { ownerOf } from '../../../shared/domain/owner-of.ts'
import { type Due, kindOfDue, untilHeld } from '../../../shared/rules/due.ts'
import { listed, small } from '../../../shared/words/index.ts'
import { Button } from '../../components/index.ts'
import { go, planNow } from '../../state/index.ts'
import { goToRecord, pages } from '../../state/pages.ts'
import { openPapers, prepareMeeting } from '../meetings/papers.tsx'
import { openDue, opens } from '../overview/openDue.ts'
import styles from './year.module.css'

interface LateProps {
  /** Dates that have passed with nothing entered. */
  readonly entries: readonly Entry[]
  /** What is late, in their place. */
  readonly due?: readonly Due[] | undefined
  readonly today: string
}

export const Late = ({ entries, due, today }: LateProps) => (
  <section className={styles.late}>
    <h2>
      {due ? 'Late' : 'Past, with nothing entered'} <small className="quiet">{due?.length ?? entries.length}</small>
    </h2>
    {due && due.length > 1 ? (
      <p className="quiet small">
        The most pressing first: what others wait for, then what the district promised itself, then what only has to be
        read again; in each, the oldest first.
      </p>
    ) : null}
    <ul className={styles.entries}>
      {(due ?? []).map((d) => (
        <Row
          key={`${d.as} ${d.about.kind}/${d.about.id} ${d.text}`}
          on={dayInWords(d.day)}
          sort={kindOfDue(d)}
          more={[longAgo(d.day, today), untilHeld(planNow(), d, today), ownerOf(planNow(), [d.about])]
            .filter(Boolean)
            .join(' · ')}
          title={d.text}
          open={opens(d) && (() => openDue(d))}
        />
      ))}
      {entries.map((e) => (
        <Line key={e.key} entry={e} past={false} on={e.rough ?? dayInWords(e.day)} />
      ))}
    </ul>
  </section>
)

interface MonthsProps {
  readonly entries: readonly Entry[]
  readonly today: string
  /** What is late: a meeting ahead whose papers are says so. */
  readonly due: readonly Due[]
}

export const Months = ({ entries, today, due }: MonthsProps) => (
  <div className={styles.months}>
    {[...Map.groupBy(entries, (e) => e.day.slice(0, 7))].map(([month, of]) => (
      <section key={month}>
        <h2>{monthInWords(month)}</h2>
        <ul className={styles.entries}>
          {of.map((e) => (
            <Line key={e.key} entry={e} past={e.day < today} more={e.day < today ? '' : lateFor(e, due)} />
          ))}
        </ul>
      </section>
    ))}
  </div>
)

/** “Late: papers for the cabinet meeting” beside a meeting that is still ahead. */
const lateFor = ({ sort, about }: Entry, due: readonly Due[]): string => {
  const late = due.filter((d) => d.about.kind === about.kind && d.about.id === about.id).map((d) => small(d.text))
  return sort === 'meeting' && late.length > 0 ? `Late: ${listed(late)}` : ''
}

// A briefing in preparation is filled in beside its own pages.
export function openEntry({ about, sort }: Entry): void {
  const meeting = sort === 'packet' ? planNow().get('meeting', about.id) : undefined
  if (meeting) openPapers(meeting)
  else if (about.kind === 'briefing') void go('briefings', { briefing: about.id })
  else void goToRecord(about.kind, about.id)
}

/** To what one does for an entry that is to come: what a meeting needs, and not the form of its date. */
export function prepareFor(e: Entry): void {
  const meeting = e.sort === 'meeting' ? planNow().get('meeting', e.about.id) : undefined
  if (meeting) prepareMeeting(meeting)
  else openEntry(e)
}

function Line({ entry: e, past, on, more }: { entry: Entry; past: boolean; on?: string; more?: string }) {
  const linked = e.about.kind === 'briefing' || pages().some((p) => p.shows?.includes(e.about.kind))
  return (
    <Row
      past={past}
      on={on ?? e.rough ?? `${weekdays[weekdayOf(e.day)]?.slice(0, 3)} ${Number(e.day.slice(8))}`}
      sort={sortWords[e.sort]}
      title={e.title}
      {...(more && { more })}
      open={linked && (() => openEntry(e))}
    />
  )
}

interface RowProps {
  readonly on: string
  readonly sort: string
  readonly title: string
  /** False for what has no page. */
  readonly open: false | (() => void)
  readonly past?: boolean
  /** How late it is, and who owns it. */
  readonly more?: string
}

const Row = ({ on, sort, title, open, past = false, more }: RowProps) => (
  <li className={past ? styles.past : ''}>
    <span>{on}</span>
    <span className="mid small">{sort}</span>
    <span>
      {open ? (
        <Button look="link" small onPress={open}>
          {title}
        </Button>
      ) : (
        title
      )}
      {more ? <small className={styles.more}> {more}</small> : null}
    </span>
  </li>
)

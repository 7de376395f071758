import { type Entry, sortWords } from '../../../shared/briefing/year/entries.ts'
import { dayInWords, monthInWords, weekdayOf, weekdays } from '../../../shared/days/index.ts'
import { Button } from '../../components/index.ts'
import { go, planNow } from '../../state/index.ts'
import { goToRecord, pages } from '../../state/pages.ts'
import { openPapers, prepareMeeting } from '../meetings/papers.tsx'
import styles from './year.module.css'

/** Dates that have passed with nothing entered. */
export const Late = ({ entries }: { entries: readonly Entry[] }) => (
  <section className={styles.late}>
    <h2>
      Past, with nothing entered <small className="quiet">{entries.length}</small>
    </h2>
    <ul className={styles.entries}>
      {entries.map((e) => (
        <Line key={e.key} entry={e} past={false} on={e.rough ?? dayInWords(e.day)} />
      ))}
    </ul>
  </section>
)

export const Months = ({ entries, today }: { entries: readonly Entry[]; today: string }) => (
  <div className={styles.months}>
    {[...Map.groupBy(entries, (e) => e.day.slice(0, 7))].map(([month, of]) => (
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
)

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

function Line({ entry: e, past, on }: { entry: Entry; past: boolean; on?: string }) {
  const linked = e.about.kind === 'briefing' || pages().some((p) => p.shows?.includes(e.about.kind))
  return (
    <li className={past ? styles.past : ''}>
      <span>{on ?? e.rough ?? `${weekdays[weekdayOf(e.day)]?.slice(0, 3)} ${Number(e.day.slice(8))}`}</span>
      <span className="mid small">{sortWords[e.sort]}</span>
      {linked ? (
        <span>
          <Button look="link" small onPress={() => openEntry(e)}>
            {e.title}
          </Button>
        </span>
      ) : (
        <span>{e.title}</span>
      )}
    </li>
  )
}

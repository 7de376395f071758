import { useEffect, useState } from 'react'
import type { HistoryEntry } from '../../../shared/ipc/contract.ts'
import { capital } from '../../../shared/words/index.ts'
import { Banner, Button, Buttons, Empty, nameOf, Page, PageTitle } from '../../components/index.ts'
import {
  askRemoval,
  go,
  invoke,
  momentDay,
  timeWords,
  useRecordState,
  useRecords,
  useSharedScreen,
} from '../../state/index.ts'
import { useOwn } from '../../state/own.ts'
import { heard } from '../../state/spoken.ts'
import styles from './history.module.css'
import { historyNews } from './news.ts'
import { OneChange } from './OneChange.tsx'
import { historyOnSharedScreen } from './sharedHistory.ts'

interface Props {
  readonly params: Readonly<Record<string, string>>
}

const LIMIT = 500
/** Of a command that made more changes, the rest is fetched when it is asked for. */
const CHANGES = 100

/**
 * Who changed what, when; what it was before. One record's history where `record` is given.
 * Criteria: days are headings (1.3.1), the chosen change is `aria-current`, its details follow it in reading order.
 */
export function History({ params }: Props) {
  const record = params.record ?? null
  const state = useRecordState(params.kind ?? '', record)
  const confirmed = useRecords((s) => s.confirmed)
  const shared = useSharedScreen()
  const [all, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [chosen, choose] = useState<string | null>(null)

  // Read anew whenever something was committed
  useEffect(() => {
    let current = true
    void invoke('plan.history', { record, limit: LIMIT, most: CHANGES }).then((result) => {
      if (!current) return
      if (result.ok) setEntries(result.value)
      else setRefused(result.error.says)
    })
    return () => {
      current = false
    }
  }, [record, confirmed])

  const own = useOwn()
  const entries = shared && all !== null ? historyOnSharedScreen(all) : all
  // Who comes to look for another change does not find the officer’s own notes open beside it.
  const open = entries?.find((e) => e.command === chosen) ?? entries?.find((e) => !e.private)
  const title = state ? `History of ${nameOf(state.kind, state.values)}` : 'History'
  if (refused !== null) {
    return (
      <Page title={title}>
        <Banner tone="warn">{refused}</Banner>
      </Page>
    )
  }
  if (entries !== null && entries.length === 0) {
    return (
      <Page title={title}>
        <Empty title="Nothing has been changed yet">
          Every change will be listed here: who made it, when, and what it said before.
        </Empty>
      </Page>
    )
  }
  const news = historyNews(
    entries ?? [],
    LIMIT,
    (at) => `${momentDay(at)}, ${timeWords(at)}`,
    (entry) => `${capital(heard(entry.label))}${about(entry)}`,
  )
  return (
    <div className={styles.split}>
      <div className={styles.list}>
        <PageTitle>{title}</PageTitle>
        {news === null ? null : <p className={styles.news}>{news}</p>}
        <p>
          Every change is kept. Choose one to see what it said before. Bringing that back is a change too, and you can
          undo it.
        </p>
        {own === 'locked' ? <p className="mid">Private notes are locked, so changes in them are not listed.</p> : null}
        {record !== null ? (
          <Buttons>
            <Button look="link" small onPress={() => go('history')}>
              Show the whole plan’s history
            </Button>
            {params.kind ? (
              <Button look="link" small onPress={() => askRemoval({ kind: params.kind ?? '', record, field: null })}>
                Remove for good…
              </Button>
            ) : null}
          </Buttons>
        ) : null}
        {days(entries ?? []).map(([day, list]) => (
          <section key={day}>
            <h2 className={styles.day}>{day}</h2>
            <ul>
              {list.map((entry) => (
                <li key={entry.command}>
                  <button
                    type="button"
                    className={styles.ch}
                    aria-current={entry === open ? 'true' : undefined}
                    onClick={() => choose(entry.command)}
                  >
                    <time dateTime={entry.at}>{timeWords(entry.at)}</time>
                    <span>
                      <b>{capital(heard(entry.label))}</b>
                      {about(entry)}
                    </span>
                    <span className={styles.who}>{entry.author}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {entries !== null && entries.length === LIMIT ? (
          <p className="small quiet">
            The {LIMIT} most recent are shown. A record’s own history goes back to the beginning.
          </p>
        ) : null}
      </div>
      {open ? <OneChange entry={open} /> : null}
    </div>
  )
}

function about(entry: HistoryEntry): string {
  // A record without a name of its own is called by its kind, which the label says.
  const said = entry.label.toLowerCase()
  const titles = [...new Set(entry.changes.map((c) => c.title))].filter(
    (t) => t !== '' && !said.includes(t.toLowerCase()),
  )
  if (titles.length === 0) return ''
  if (/ more$/.test(entry.label)) return `: ${titles[0]}`
  if (entry.more > 0) return `: ${titles[0]} and many more`
  return titles.length === 1 ? `: ${titles[0]}` : `: ${titles[0]} and ${titles.length - 1} more`
}

function days(entries: readonly HistoryEntry[]): readonly (readonly [string, readonly HistoryEntry[]])[] {
  const byDay = new Map<string, HistoryEntry[]>()
  for (const entry of entries) {
    const day = momentDay(entry.at)
    byDay.set(day, [...(byDay.get(day) ?? []), entry])
  }
  return [...byDay]
}

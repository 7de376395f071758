import { type ReactNode, useEffect, useRef, useState } from 'react'
import { isNameless } from '../../../shared/domain/describe.ts'
import { filterIn, type HistoryFilter, historySays } from '../../../shared/domain/history-filter.ts'
import type { HistoryEntry } from '../../../shared/ipc/contract.ts'
import { capital } from '../../../shared/words/index.ts'
import { useRoom } from '../../components/chart/useRoom.ts'
import { bringWhole } from '../../components/focusField.ts'
import { Banner, Button, Empty, nameOf, Page, PageTitle } from '../../components/index.ts'
import { useColumns } from '../../components/useColumns.ts'
import { askRemoval, go, momentDay, timeWords, useRecordState } from '../../state/index.ts'
import { useOwn } from '../../state/ownNotes.ts'
import { replyInDistrictWords } from '../../state/spoken.ts'
import { HistoryFilters } from './HistoryFilters.tsx'
import styles from './history.module.css'
import { NoChange } from './NoChange.tsx'
import { historyNews } from './news.ts'
import { OneChange } from './OneChange.tsx'
import { LIMIT, useChanges } from './useChanges.ts'

interface Props {
  readonly params: Readonly<Record<string, string>>
}

/**
 * Who changed what, when, and what it was before: in the whole plan, or in what is asked for. Criteria: days are
 * headings (1.3.1), the chosen change is `aria-current`, its details follow it in reading order, in a narrow window at once; the number of
 * changes is a status (4.1.3).
 */
export function History({ params }: Props) {
  const filter = filterIn(params)
  const { kind, record } = filter
  const state = useRecordState(kind ?? '', record ?? null)
  const { entries, refused } = useChanges(filter)
  const [chosen, choose] = useState<string | null>(null)
  const split = useRef<HTMLDivElement>(null)
  const beside = useColumns(split, 2)
  const narrow = useRoom(split, TWO_FILTERS) < TWO_FILTERS
  useEffect(() => {
    if (chosen !== null) bringWhole(() => split.current?.querySelector('[aria-current]')?.closest('li') ?? null)
  }, [chosen])
  const own = useOwn()
  const isFiltered = Object.keys(filter).length > 0
  const show = (next: HistoryFilter) => void go('history', { ...next })
  // A person who looks for another change does not find the officer's private notes open beside it.
  const open = entries?.find((e) => e.command === chosen) ?? entries?.find((e) => !e.private)
  const name = state ? nameOf(state.kind, state.values) : ''
  const title = state ? `History of ${name}` : 'History'
  if (refused !== null) {
    return (
      <Page title={title}>
        <Banner tone="warn">{refused}</Banner>
      </Page>
    )
  }
  if (entries !== null && entries.length === 0 && !isFiltered) {
    return (
      <Page title={title}>
        <Empty title="Nothing has been changed yet">
          Every change will be listed here: who made it, when, and what it said before.
        </Empty>
      </Page>
    )
  }
  const latest = historyNews(
    entries ?? [],
    LIMIT,
    (at) => `${momentDay(at)}, ${timeWords(at)}`,
    (entry) => `${capital(replyInDistrictWords(entry.label))}${about(entry)}`,
  )
  const news = entries === null ? null : isFiltered ? historySays(filter, entries.length, LIMIT, name) : latest
  return (
    <div className={styles.split} ref={split}>
      <div className={styles.list}>
        <PageTitle>{title}</PageTitle>
        <p role="status" className={styles.news}>
          {news}
        </p>
        <p>
          Every change is kept. Choose one to see what it said before. Bringing that back is a change too, and you can
          undo it.
        </p>
        {own === 'locked' ? <p className="mid">Private notes are locked, so changes in them are not listed.</p> : null}
        <Folded fold={narrow} filtered={isFiltered}>
          <HistoryFilters filter={filter} onFilter={show} />
        </Folded>
        <div className={styles.shown}>
          {isFiltered ? (
            <Button look="link" small onPress={() => show({})}>
              Show all
            </Button>
          ) : null}
          {kind !== undefined && record !== undefined ? (
            <Button look="link" small onPress={() => askRemoval({ kind, record, field: null })}>
              Remove for good…
            </Button>
          ) : null}
        </div>
        {entries?.length === 0 ? <NoChange filter={filter} title={name} onFilter={show} /> : null}
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
                      <b>{capital(replyInDistrictWords(entry.label))}</b>
                      {about(entry)}
                    </span>
                    <span className={styles.who}>{entry.author}</span>
                  </button>
                  {entry === open && !beside ? <OneChange entry={entry} /> : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
        {entries !== null && entries.length === LIMIT ? (
          <p className="small quiet">
            The {LIMIT} most recent are shown. To see earlier ones, choose what they are about, or a day up to which.
          </p>
        ) : null}
      </div>
      {open && beside ? <OneChange key={open.command} entry={open} /> : null}
    </div>
  )
}

/** Narrower than this the filters are rows of two at most, in the drawing's units of a rem's sixteenth. */
const TWO_FILTERS = 704

interface FoldedProps {
  readonly fold: boolean
  readonly filtered: boolean
  readonly children: ReactNode
}

/** In a narrow window the filters would fill the first screen: they are behind a line there, so that the newest change is seen at once. */
function Folded({ fold, filtered, children }: FoldedProps) {
  // What a person opened stays open, also once nothing is asked for any more.
  const [open, setOpen] = useState(filtered)
  useEffect(() => {
    if (filtered) setOpen(true)
  }, [filtered])
  if (!fold) return children
  return (
    <details className={styles.folded} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Show only some changes</summary>
      {children}
    </details>
  )
}

function about(entry: HistoryEntry): string {
  // A record without a name is called by its kind, which the label has.
  const named = entry.changes.filter((c) => !isNameless(c.kind, c.title))
  const titles = [...new Set(named.map((c) => c.title))]
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

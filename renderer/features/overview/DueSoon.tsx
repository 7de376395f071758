import { useState } from 'react'
import { away } from '../../../shared/days/index.ts'
import { AHEAD, byWeight, type Due, dueIn, untilHeld } from '../../../shared/rules/due.ts'
import { forumWord, latePapers } from '../../../shared/rules/papers.ts'
import { Button } from '../../components/index.ts'
import { dayWords, go, todayHere, usePlanView, useSharedScreen } from '../../state/index.ts'
import { goToRecord, pageOf } from '../../state/pages.ts'
import { packetWords } from '../briefings/packetNews.ts'
import { nextMeeting, plannedFor } from '../meetings/words.ts'
import { openDue, opens } from './openDue.ts'
import styles from './overview.module.css'

/** Late things and coming ones have room of their own: many late ones don't hide what is next. */
const MOST = { late: 2, coming: 2 } as const

/** The next meeting, what is late, and what is due in the next days. */
export function DueSoon() {
  const plan = usePlanView()
  const today = todayHere()
  const shared = useSharedScreen()
  const next = nextMeeting(plan.all('meeting'), today, 'board') ?? nextMeeting(plan.all('meeting'), today)
  // Its own line, above, says when the next meeting is and when its packet is due.
  // What is late is in the list, too, so that it has as many as the news say.
  const due = dueIn(plan, today, shared).filter((d) => d.late || d.about.kind !== 'meeting' || d.about.id !== next?.id)
  const late = byWeight(due.filter((d) => d.late))
  const coming = due.filter((d) => !d.late)
  const more = late.length - MOST.late
  const planned = next ? plannedFor(plan, next.id) : ''
  const [all, setAll] = useState(false)
  const board = next?.forum === 'board' && nextMeeting(plan.all('meeting'), today) !== next
  return (
    <section aria-label="Due">
      <h2 className={styles.rule}>
        Due
        {pageOf('year') ? (
          <Button look="link" small onPress={() => go('year')}>
            All dates
          </Button>
        ) : null}
      </h2>
      {next ? (
        <p className={styles.meeting}>
          <Button look="link" small onPress={() => goToRecord('meeting', next.id)}>
            {board
              ? `Next board meeting: ${dayWords(next.date ?? '')}`
              : `Next meeting: ${forumWord(next.forum)}, ${dayWords(next.date ?? '')}`}
          </Button>{' '}
          {away(next.date ?? today, today)}
          {planned === '' ? '' : `, ${planned}`}
          {packetWords(plan, next, today)}
          {latePapers(plan, next, today) === undefined ? null : (
            <span className={styles.late}>
              , <b>late</b>
            </span>
          )}
        </p>
      ) : null}
      {due.length === 0 ? (
        <p className="quiet">Nothing is late, and nothing {next ? 'else ' : ''}is due in the next 30 days.</p>
      ) : null}
      {late.length > 0 ? (
        <ul className={styles.due}>
          {(all ? late : late.slice(0, MOST.late)).map((d) => (
            <Line key={`${d.about.kind}/${d.about.id} ${d.text}`} due={d} why={untilHeld(plan, d, today)} />
          ))}
        </ul>
      ) : null}
      {/* After the late ones, before what is to come: nobody should read on as if two were all. */}
      {more > 0 ? (
        <p className={styles.more}>
          <Button look="link" small aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? 'Show fewer that are late' : `Show ${more} more that ${more === 1 ? 'is' : 'are'} late`}
          </Button>
        </p>
      ) : null}
      {coming.length > 0 ? (
        <ul className={styles.due}>
          {coming.slice(0, MOST.coming).map((d) => (
            <Line key={`${d.about.kind}/${d.about.id} ${d.text}`} due={d} />
          ))}
        </ul>
      ) : null}
      {/* Calendar has more dates than are due: a count of its own would seem to contradict it. */}
      {coming.length > MOST.coming && pageOf('year') ? (
        <p className={styles.more}>
          <Button look="link" small onPress={() => go('year')}>
            More in the next {AHEAD} days
          </Button>
        </p>
      ) : null}
    </section>
  )
}

/** "Nov 27"; with its year where that is not this one. */
const short = (day: string): string => {
  const words = dayWords(day).replace(/^(\w{3})\w*/, '$1')
  return day.slice(0, 4) === todayHere().slice(0, 4) ? words.replace(/, \d+$/, '') : words
}

/** `why`: what makes it come first. */
function Line({ due: d, why = '' }: { due: Due; why?: string }) {
  // Inline, so that it follows the last word and does not take a line of its own.
  const said = d.late ? (
    <>
      {d.text}, <b>late</b>
      {why && `: ${why}`}
    </>
  ) : (
    d.text
  )
  return (
    <li className={d.late ? styles.late : undefined}>
      <time dateTime={d.day}>{short(d.day)}</time>
      <span>
        {opens(d) ? (
          <Button look="link" small onPress={() => openDue(d)}>
            <span>{said}</span>
          </Button>
        ) : (
          said
        )}
      </span>
    </li>
  )
}

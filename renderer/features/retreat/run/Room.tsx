import { useEffect, useRef } from 'react'
import type { RoomScreen, RoomTime } from '../../../../shared/retreat/screen.ts'
import { SupportMark, type SupportNumber } from '../../../components/index.ts'
import { hasActed } from '../../../state/acted.ts'
import { giveFocus } from '../../../state/focus.ts'
import { Levels } from './Levels.tsx'
import styles from './room.module.css'

/**
 * What a room reads: one thing, in type that is read from the back. Criteria: one `h1` (2.4.6), the time warns by
 * words and shape before color (1.4.1) and is announced when it changes state, not each second (4.1.3), nothing moves
 * (2.3.3).
 */
export function Room({ screen }: { screen: RoomScreen }) {
  const title = useRef<HTMLHeadingElement>(null)
  // A new screen is read from its title on.
  const key = `${screen.how} ${screen.title}`
  useEffect(() => {
    if (hasActed() && key && document.activeElement?.closest('[data-room-panel]') === null) giveFocus(title.current)
  }, [key])
  // The latest line is what the room has just said: above a panel it must not be below the fold.
  const main = useRef<HTMLDivElement>(null)
  const last = screen.how === 'kept' || screen.how === 'parked' ? screen.lines.at(-1)?.text : undefined
  useEffect(() => {
    if (last !== undefined && main.current) main.current.scrollTop = main.current.scrollHeight
  }, [last])
  if (screen.how === 'blank') return <div className={styles.room} data-how="blank" />
  const { support, over, lines, vote, time, parts } = screen
  return (
    <div className={styles.room} data-how={screen.how}>
      <header className={styles.top}>
        <div className={styles.over}>
          {support ? <SupportMark support={support.number as SupportNumber} large /> : null}
          <span>
            {support ? (
              <b>
                {support.number === 0 ? null : <span className="supno">{support.number} </span>}
                {support.name}
                <span aria-hidden="true"> · </span>
              </b>
            ) : null}
            {over}
          </span>
        </div>
        {time ? <TimeLeft time={time} /> : null}
      </header>
      <div className={styles.main} ref={main}>
        <h1 ref={title} tabIndex={-1} data-long={screen.title.length > 90 || undefined}>
          {screen.title}
        </h1>
        {screen.say ? <p className={styles.say}>{screen.say}</p> : null}
        {lines.length > 0 ? (
          <ul className={styles.lines}>
            {lines.map((line, i) => (
              // Two tables may keep the same words.
              <li
                key={`${line.text} ${i}`}
                data-mark={line.mark}
                aria-current={line.mark === 'now' ? 'step' : undefined}
              >
                <span>{line.text}</span>
                {line.note ? <small>{line.note}</small> : null}
              </li>
            ))}
          </ul>
        ) : null}
        {screen.more > 0 && vote === null ? (
          <p className={styles.further}>
            {last === undefined ? `and ${screen.more} more` : `and ${screen.more} before these`}
          </p>
        ) : null}
        {vote ? (
          <>
            {vote.meanings ? (
              <Levels vote={vote} />
            ) : (
              <ol className={styles.vote} data-many={vote.options.length > 8 || undefined}>
                {vote.options.map((o) => (
                  <li key={o.option} data-first={o.first || undefined}>
                    <span>{o.option}</span>
                    {o.dots === null ? null : <b>{o.dots}</b>}
                  </li>
                ))}
              </ol>
            )}
            <p className={styles.further}>
              {screen.more > 0 ? `and ${screen.more} more · ` : null}
              {vote.words}
            </p>
          </>
        ) : null}
      </div>
      {parts ? (
        <footer className={styles.foot}>
          <span className={styles.parts} aria-hidden="true">
            {parts.minutes.map((minutes, i) => (
              // Parts have no names here; their order is what is shown.
              <i
                key={`${i} ${minutes}`}
                data-mark={i < parts.at ? 'done' : i === parts.at ? 'now' : undefined}
                style={{ flexGrow: Math.max(5, minutes) }}
              />
            ))}
          </span>
          <span>{parts.words}</span>
        </footer>
      ) : null}
    </div>
  )
}

const turned = { calm: '', soon: 'The end of this part is near.', over: 'This part runs over.' } as const

function TimeLeft({ time }: { time: RoomTime }) {
  return (
    <div className={styles.time} data-tone={time.silenced ? 'calm' : time.tone}>
      <span className={styles.big}>
        {time.silenced || time.tone === 'calm' ? null : <i aria-hidden="true">{time.tone === 'soon' ? '▲' : '■'}</i>}
        {time.big}
      </span>{' '}
      <span>{time.small}</span>
      <span className={styles.gone} aria-hidden="true">
        <i style={{ width: `${Math.round(time.gone * 100)}%` }} />
      </span>
      <span className="vh" role="status">
        {time.silenced ? '' : turned[time.tone]}
      </span>
    </div>
  )
}

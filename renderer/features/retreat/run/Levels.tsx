import type { RoomVote } from '../../../../shared/retreat/screen.ts'
import { type Level, LevelShape } from '../../../components/index.ts'
import styles from './room.module.css'

/** As many ballots as are read as a pile; more are a number alone. */
const PILE = 12

/**
 * The four levels of an indicator side by side, each with what it means and how many picked it. Criteria: a list in order
 * (1.3.2), counts are numbers beside the pile, which is not read out (1.1.1).
 */
export const Levels = ({ vote }: { vote: RoomVote }) => (
  <ol className={styles.levels}>
    {vote.options.map((o, i) => (
      <li key={o.option} data-first={o.first || undefined}>
        <p className={styles.level}>
          <LevelShape level={i as Level} />
          {o.option}
        </p>
        <p className={styles.means}>{vote.meanings?.[i]}</p>
        {o.dots === null ? null : (
          <p className={styles.pile}>
            {Array.from({ length: o.dots > PILE ? 0 : o.dots }, (_, n) => (
              // One ballot is like another.
              <i key={`ballot ${n}`} aria-hidden="true" />
            ))}
            <b>{o.dots}</b>
          </p>
        )}
      </li>
    ))}
  </ol>
)

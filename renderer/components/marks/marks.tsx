import { Icon, type IconName } from '../icons/Icon.tsx'
import styles from './marks.module.css'

/** Foundation is 0, the supports are 1 to 5. */
export type SupportNumber = 0 | 1 | 2 | 3 | 4 | 5

/**
 * A support's mark: its shape and icon. Its number is beside it as text. Criteria: decoration, hidden; hue is the
 * last of four signs (1.4.1), 3:1 on paper and rail (1.4.11).
 */
export function SupportMark({ support, large = false }: { support: SupportNumber; large?: boolean }) {
  return (
    <span className={`h${support}`}>
      <Icon name={`s${support}`} size={24} className={large ? `${styles.mark} ${styles.lg}` : styles.mark} />
    </span>
  )
}

const statuses = {
  onTrack: ['v-on', 'good', 'On track'],
  improved: ['v-up', 'good', 'Improved'],
  atRisk: ['v-risk', 'warn', 'At risk'],
  offTrack: ['v-off', 'bad', 'Off track'],
  done: ['o-done', 'good', 'Done'],
  /** Done, and something is still to be looked at there. */
  doneOpen: ['o-open', 'warn', 'Done'],
  inWork: ['o-work', 'none', 'In progress'],
  notBegun: ['o-none', 'none', 'Not started'],
  notNow: ['o-not', 'none', 'Not now'],
  /** A good status that its own figures contradict. */
  against: ['v-but', 'warn', 'Behind'],
  noData: ['v-nil', 'none', 'No data'],
} as const satisfies Record<string, readonly [IconName, string, string]>

export type Status = keyof typeof statuses

/** A status: its shape, then its word. Criteria: never color alone (1.4.1). `words` replaces the usual word. */
export function StatusMark({ status, words }: { status: Status; words?: string }) {
  const [icon, tone, word] = statuses[status]
  return (
    <span className={`${styles.st} ${styles[tone] ?? ''}`}>
      <Icon name={icon} size={15} />
      {words ?? word}
    </span>
  )
}

export const levels = ['Not started', 'Emerging', 'In place', 'Sustained'] as const
export type Level = 0 | 1 | 2 | 3

/** The shape of a rating: three layers, filled from below. Beside it, its word. */
export const LevelShape = ({ level }: { level: Level }) => (
  <Icon name={`l${level}`} size={15} className={styles.strata} />
)

/** A texture that shows how real a thing is: held, in part, promised, missing, withheld. The word is beside it. */
export const RealMark = ({ how }: { how: 'held' | 'part' | 'promised' | 'missing' | 'unknown' | 'withheld' }) => (
  <span className={`${styles.real} ${styles[how]}`} aria-hidden="true" />
)

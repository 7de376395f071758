import type { Gathering } from '../../../../shared/retreat/gathering.ts'
import styles from '../retreat.module.css'

/** What leaves the room: the minutes, and an item for the board. */
export function Papers({ gathering }: { gathering: Gathering }) {
  return <section className={styles.group} aria-label="Minutes" data-of={gathering.id} hidden />
}

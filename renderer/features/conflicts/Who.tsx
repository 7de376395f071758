import type { Tip } from '../../../shared/domain/state.ts'
import type { OpenConflict } from '../../state/views.ts'
import styles from './conflicts.module.css'
import { laptop, when } from './words.ts'

interface Props {
  readonly tip: Tip
  readonly open: OpenConflict
  /** The versions that were written on this laptop. */
  readonly here: readonly string[]
  /** "Changed by the Director of Assessment": else the author alone. */
  readonly says?: string
}

/** Above a version: on which laptop it was written, by whom, and when. Both may be one person's, on two laptops. */
export function Who({ tip, open, here, says = tip.author }: Props) {
  return (
    <>
      <p className={styles.laptop}>{laptop(tip, open, here)}</p>
      <p className={styles.who}>{says}</p>
      <p className={styles.when}>{when(tip)}</p>
    </>
  )
}

import type { AppError } from '../../../shared/result/errors.ts'
import { Banner } from './Banner.tsx'
import styles from './layout.module.css'

interface Props {
  readonly error: AppError | null
  /** A sentence about what just happened. */
  readonly note: string | null
}

/** What came of the last press: why it was refused, and where; or what happened instead. Criteria: both are told (4.1.3). */
export function Outcome({ error, note }: Props) {
  return (
    <>
      {error ? (
        <Banner tone="bad">
          {error.says}
          {error.where ? ` (${error.where})` : ''}
        </Banner>
      ) : null}
      <p role="status" className={note ? styles.note : 'vh'}>
        {note}
      </p>
    </>
  )
}

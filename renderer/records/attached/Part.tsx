import type { ReactNode } from 'react'
import styles from './attached.module.css'

interface Props {
  readonly title: string
  readonly count: number
  /** The word after the count: "open". */
  readonly counts?: string
  readonly children: ReactNode
}

/** One part of the drawer. */
export const Part = ({ title, count, counts = '', children }: Props) => (
  <section className={styles.part} aria-label={title}>
    <h3>
      {title}
      <small>
        {count} {counts}
      </small>
    </h3>
    {children}
  </section>
)

import type { ReactNode } from 'react'
import styles from './records.module.css'

interface SectionProps {
  readonly title: string
  /** In place of the title in the heading: what opens the part. */
  readonly head?: ReactNode
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** A part of a step's form with its heading. Criteria: a heading in the page's order (1.3.1). */
export const Section = ({ title, head = title, lead, children }: SectionProps) => (
  <section className={styles.section} aria-label={title}>
    <h2>{head}</h2>
    {lead ? <p className="mid">{lead}</p> : null}
    {children}
  </section>
)

/** The parts of a form, one below the other. */
export const Sections = ({ children }: { children: ReactNode }) => <div className={styles.sections}>{children}</div>

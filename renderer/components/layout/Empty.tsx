import type { ReactNode } from 'react'
import styles from './layout.module.css'

interface Props {
  readonly title: string
  /** What goes here and what for, in a few sentences. */
  readonly children: ReactNode
  /** One button. */
  readonly action?: ReactNode
  /** An example, marked as such. */
  readonly example?: ReactNode
}

/** What goes here, one example, one button. Criteria: a heading in the page's order (1.3.1); the example is named as one. */
export function Empty({ title, children, action, example }: Props) {
  return (
    <div className={styles.empty}>
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
      {action ? <div>{action}</div> : null}
      {example ? <Example>{example}</Example> : null}
    </div>
  )
}

/** Marked as one, so that nobody takes it for an entry. */
export const Example = ({ children }: { children: ReactNode }) => (
  <div className={styles.example}>
    <span className={styles.tag}>Example, not in your plan</span>
    {children}
  </div>
)

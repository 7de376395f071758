import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { usePlaces } from '../../state/place.ts'
import { Buttons } from '../button/BareButton.tsx'
import { focusNow } from '../focusField.ts'
import styles from './layout.module.css'

interface Props {
  readonly title: string
  /** What goes here and what it is for, in a few sentences. */
  readonly children: ReactNode
  /** One button. */
  readonly action?: ReactNode
  /** An example, marked as such. */
  readonly example?: ReactNode
}

/**
 * The empty state of a page: what goes here, one example, one button. Criteria: a heading in the page's order
 * (1.3.1); the example is named as one; if Undo brings the contents back, the focus goes to them (2.4.3).
 */
export function Empty({ title, children, action, example }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const own = box.current
    const { page } = usePlaces.getState().place
    return () => {
      if (!own?.contains(document.activeElement)) return
      // Two frames: what comes in its place may take the focus itself.
      const handOn = () => {
        if (document.activeElement !== document.body || usePlaces.getState().place.page !== page) return
        focusNow('main [data-record]', 'main h1')
      }
      requestAnimationFrame(() => requestAnimationFrame(handOn))
    }
  }, [])
  return (
    <div ref={box} className={styles.empty}>
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
      {action ? <Buttons>{action}</Buttons> : null}
      {example ? <Example>{example}</Example> : null}
    </div>
  )
}

/** An example that is marked as one, so that nobody takes it for an entry. */
export const Example = ({ children }: { children: ReactNode }) => (
  <div className={styles.example}>
    <span className={styles.tag}>Example, not in your plan</span>
    {children}
  </div>
)

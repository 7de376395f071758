import { type ReactNode, useEffect, useRef } from 'react'
import { hasActed } from '../../state/acted.ts'
import { giveFocus } from '../../state/focus.ts'
import { SupportMark, type SupportNumber } from '../marks/marks.tsx'
import styles from './layout.module.css'
import { wholeYears } from './wholeYears.tsx'

/**
 * The page's one first-level heading. It takes the focus on navigation, so that keyboard users are not left on a
 * removed element.
 */
export function PageTitle({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // When the window opens, focus stays where a reader begins: at the top.
    if (!hasActed()) return
    if (document.activeElement === document.body || document.activeElement === null) giveFocus(title.current)
  }, [])
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  )
}

interface PageProps {
  readonly title: ReactNode
  readonly lead?: ReactNode
  /** The page's news, a sentence computed from the plan: it is read before anything else. */
  readonly news?: ReactNode
  readonly actions?: ReactNode
  readonly guide?: ReactNode
  readonly children: ReactNode
}

/**
 * A page that is not a step: title, news, what it is for, verbs; the work; a guide at its right.
 * Criteria: one `h1` (2.4.6), landmarks for work and guide (1.3.1), one column when narrow (1.4.10).
 */
export function Page({ title, lead, news, actions, guide, children }: PageProps) {
  return (
    <WithGuide guide={guide}>
      <div className={styles.pageHead}>
        <div>
          <PageTitle>{title}</PageTitle>
          {news ? <p className={styles.news}>{wholeYears(news)}</p> : null}
          {lead ? <p>{lead}</p> : null}
        </div>
        {actions ? <div className={styles.side}>{actions}</div> : null}
      </div>
      {children}
    </WithGuide>
  )
}

interface StepProps {
  readonly support: SupportNumber
  readonly supportName: string
  /** "step 4 of 6". */
  readonly place: string
  readonly title: string
  /** The step's state and the way to the next. */
  readonly actions?: ReactNode
  readonly guide?: ReactNode
  readonly children: ReactNode
}

/** The head of a step: its support's mark, its place, its title. Criteria as for Page; the hue is the last sign. */
export function StepPage({ support, supportName, place, title, actions, guide, children }: StepProps) {
  return (
    <WithGuide guide={guide} hue={support}>
      <div className={styles.stepHead}>
        <SupportMark support={support} large />
        <div>
          <p className={styles.over}>
            <b>
              {support === 0 ? null : <span className="supno">{support} </span>}
              {supportName}
            </b>{' '}
            · {place}
          </p>
          <PageTitle>{title}</PageTitle>
        </div>
        {actions ? <div className={styles.side}>{actions}</div> : null}
      </div>
      {children}
    </WithGuide>
  )
}

function WithGuide({ guide, hue, children }: { guide?: ReactNode; hue?: SupportNumber; children: ReactNode }) {
  const hueClass = hue === undefined ? '' : `h${hue}`
  if (!guide) return <div className={`${styles.work} ${hueClass}`}>{children}</div>
  return (
    <div className={`${styles.withGuide} ${hueClass}`}>
      <div className={styles.work}>{children}</div>
      <aside className={styles.guide} aria-label="Guide" tabIndex={-1} data-region="guide">
        {guide}
      </aside>
    </div>
  )
}

/** A quoted example in the guide. */
export const Quote = ({ className, children }: { className?: string | undefined; children: ReactNode }) => (
  <p className={className ? `${styles.quote} ${className}` : styles.quote}>{children}</p>
)

import type { ReactNode } from 'react'
import { doneWords } from '../../shared/rules/step-open.ts'
import type { StepStatus } from '../../shared/rules/step-progress.ts'
import { small } from '../../shared/words/index.ts'
import { Icon } from '../components/index.ts'
import { toHead } from '../components/scroller.ts'
import { closeOverlays } from '../state/commands.ts'
import { go, usePlace } from '../state/index.ts'
import { placeInRail } from '../state/pages.ts'
import { PlaceLink } from './PlaceLink.tsx'
import styles from './Shell.module.css'

/** The shape of a step that is filled in, with findings open. */
const OPEN = 'o-open'

const stepStatus = {
  done: ['o-done', 'Done'],
  inWork: ['o-work', 'In progress'],
  notBegun: ['o-none', 'Not started'],
  notNow: ['o-not', 'Not now'],
} as const

const workHere = () => document.querySelector('[data-region="work"]')

/** A line of the rail: a link to a page, or a command. Criteria: `aria-current` on the current page (4.1.2). */
export function Entry({
  page,
  act,
  count,
  counts = 'to decide',
  status,
  open = 0,
  children,
}: {
  page?: string
  act?: () => void
  count?: number | string | undefined
  /** What a screen reader says after the count. */
  counts?: string
  /** A step's state: its shape before the words, read behind them. Null while that is not worked out: its room is kept. */
  status?: StepStatus | null
  /** How many findings of a step are open. */
  open?: number
  children: ReactNode
}) {
  const place = usePlace()
  const here = place.page === page ? 'page' : page !== undefined && placeInRail(place) === page ? 'true' : undefined
  const [shape, word] = stepStatus[status ?? 'notBegun']
  const said = status === 'done' ? doneWords(open) : word
  return (
    <PlaceLink
      page={page}
      className={styles.entry}
      title={status == null ? undefined : said}
      aria-current={here}
      onPress={() => {
        closeOverlays()
        if (act) act()
        else if (page) void go(page).then((gone) => gone && here === 'page' && toHead(workHere()))
      }}
    >
      {status === undefined ? null : (
        <Icon
          name={status === 'done' && open > 0 ? OPEN : shape}
          size={14}
          className={status === null ? `${styles.state} ${styles.unknown}` : styles.state}
        />
      )}
      <span>
        {children}
        {status == null ? null : <span className="vh">, {small(said)}</span>}
      </span>
      {count === undefined ? null : (
        <span className={styles.count}>
          {count}
          <span className="vh"> {counts}</span>
        </span>
      )}
    </PlaceLink>
  )
}

/** What the shapes before these steps mean: those that are there, in words. Each step is read with its own. */
export function StepKey({ steps }: { readonly steps: readonly { status: StepStatus | null; open: number }[] }) {
  const known = steps.flatMap(({ status, open }) => (status === null ? [] : [{ status, open: open > 0 }]))
  const shapes = new Map(
    known.map(({ status, open }) =>
      status === 'done' && open
        ? ([OPEN, 'filled in, findings open'] as const)
        : ([stepStatus[status][0], small(stepStatus[status][1])] as const),
    ),
  )
  // Short ones first: two of them share a line, and the pages below stay in view.
  const inOrder = [...shapes].toSorted(([, a], [, b]) => a.length - b.length)
  return (
    <p className={styles.stepKey} aria-hidden="true">
      {inOrder.map(([shape, word]) => (
        <span key={shape}>
          <Icon name={shape} size={12} />
          {word}
        </span>
      ))}
    </p>
  )
}

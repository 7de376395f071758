import type { KeyboardEvent, ReactNode } from 'react'
import styles from './DataTable.module.css'

interface Props {
  readonly caption: ReactNode
  /** Hides the caption from view if the screen says it elsewhere; it is still read aloud. */
  readonly hideCaption?: boolean
  /** The name of the scrolling region around a wide table; without it the table does not scroll. */
  readonly scroll?: string
  readonly className?: string
  /** Without the heavy rule above: inside a chart or an example. */
  readonly plain?: boolean
  /** Keys inside the table: arrows from cell to cell. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTableElement>) => void
  readonly children: ReactNode
}

/**
 * A table that reads like print: heavy rule, hairlines, figures right. Heads are `<th scope>` and name the units.
 * Criteria: caption and scope (1.3.1), the scrolling region has a name and takes focus (2.1.1), row heads stay in
 * view.
 */
export function DataTable({ caption, hideCaption, scroll, className, plain, onKeyDown, children }: Props) {
  const table = (
    <table
      onKeyDown={onKeyDown}
      className={[styles.print, plain ? styles.plain : '', className].filter(Boolean).join(' ')}
    >
      <caption className={hideCaption ? 'vh' : undefined}>{caption}</caption>
      {children}
    </table>
  )
  if (!scroll) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={scroll} tabIndex={0}>
      {table}
    </section>
  )
}

/** Classes for cells: `r` for figures, `group` and `selected` for rows, textures for cells without a value. */
export const cells = {
  r: styles.r ?? '',
  group: styles.group ?? '',
  selected: styles.selected ?? '',
  withheld: styles.withheld ?? '',
  missing: styles.missing ?? '',
  gone: styles.gone ?? '',
}

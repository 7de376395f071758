/**
 * One of Groundwork's own icons. Decoration: the word is always beside it. Criteria: hidden from assistive
 * technology; shape carries the meaning before color (WCAG 1.4.1).
 */
export type IconName =
  | 's0'
  | 's1'
  | 's2'
  | 's3'
  | 's4'
  | 's5'
  | 'o-done'
  | 'o-open'
  | 'o-work'
  | 'o-none'
  | 'o-not'
  | 'v-on'
  | 'v-up'
  | 'v-risk'
  | 'v-off'
  | 'v-but'
  | 'v-nil'
  | 'f-blocker'
  | 'f-gap'
  | 'f-note'
  | 'l0'
  | 'l1'
  | 'l2'
  | 'l3'
  | 'i-tick'
  | 'i-undo'
  | 'i-down'
  | 'i-more'
  | 'i-next'
  | 'i-find'
  | 'i-day'
  | 'i-lock'
  | 'i-narrow'
  | 'i-widen'
  | 'brand'

export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  const width = name === 'brand' ? size * 1.6 : size
  // As large as the text beside it, whatever the text size is set to.
  return (
    <svg
      width={`${width / 16}rem`}
      height={`${size / 16}rem`}
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <use href={`#${name}`} />
    </svg>
  )
}

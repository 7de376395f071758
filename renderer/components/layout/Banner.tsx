import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'
import styles from './layout.module.css'

interface Props {
  readonly tone?: 'plain' | 'warn' | 'bad' | 'good'
  /** A button that helps. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/**
 * One fact about the whole screen. Criteria: the lost save is an alert (4.1.3), others are read in their place; a
 * shape before color (1.4.1).
 */
export function Banner({ tone = 'plain', action, children }: Props) {
  const icon = { plain: 'f-note', warn: 'v-risk', bad: 'v-off', good: 'o-done' } as const
  return (
    <div
      className={`${styles.banner} ${tone === 'plain' ? '' : styles[tone]}`}
      role={tone === 'bad' ? 'alert' : undefined}
    >
      <Icon name={icon[tone]} size={18} />
      <p>{children}</p>
      {action}
    </div>
  )
}

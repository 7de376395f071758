import type { ReactNode } from 'react'
import { Icon } from '../../components/index.ts'
import styles from './embed.module.css'

/** Marks what is late by a shape and a word before its color. */
export const Late = ({ children }: { children: ReactNode }) => (
  <span className={styles.late}>
    <Icon name="v-off" size={14} />
    {children}
  </span>
)

import { useState } from 'react'
import { PlainDay } from '../../components/index.ts'
import type { From } from './many.ts'
import styles from './measures.module.css'

export const useFrom = () => useState<From>({ source: '', date: '', public: false })

interface Props {
  readonly from: From
  readonly onFrom: (from: From) => void
  /** The measure's own source. */
  readonly usual: string | undefined
}

/** The source of all figures that are typed or pasted after it, said once. */
export const FromWhere = ({ from, onFrom, usual }: Props) => (
  <fieldset className={styles.from}>
    <legend>For the figures you enter here</legend>
    <label className={styles.wide}>
      <b>Source</b>
      <input
        className={styles.in}
        value={from.source}
        placeholder={usual}
        onChange={(e) => onFrom({ ...from, source: e.target.value })}
      />
    </label>
    <PlainDay label="Date" value={from.date} onChange={(date) => onFrom({ ...from, date })} />
    <label className={styles.tick}>
      <input type="checkbox" checked={from.public} onChange={(e) => onFrom({ ...from, public: e.target.checked })} />{' '}
      The source was already public
    </label>
  </fieldset>
)

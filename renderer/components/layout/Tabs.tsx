import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import styles from './layout.module.css'

export interface TabEntry {
  readonly id: string
  readonly label: string
  /** A count behind the label: "3 of 3". */
  readonly count?: string
  /** What the count is of, said where there is room: “3 of 3” alone reads as full marks. */
  readonly counted?: string
  readonly content: ReactNode
}

interface Props {
  readonly label: string
  readonly tabs: readonly TabEntry[]
  readonly selected?: string
  readonly onSelect?: (id: string) => void
}

/** Parts of one thing, at most five. Criteria: tab pattern: one stop, arrows move, the panel is named by its tab (4.1.2). */
export function Tabs({ label, tabs, selected, onSelect }: Props) {
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect?.(String(key))} keyboardActivation="manual">
      <TabList aria-label={label} className={styles.tabs}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab}>
            {tab.label}
            {tab.count ? (
              <span className={styles.n}>
                {' '}
                {tab.count}
                {tab.counted ? <span className={styles.of}> {tab.counted}</span> : null}
              </span>
            ) : null}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}

import type { Right } from '../../../../shared/rules/rights.ts'
import { small } from '../../../../shared/words/index.ts'
import { Inspect, LongTextField, RefField, SegmentField, TextField } from '../../../components/index.ts'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import styles from './rights.module.css'
import { offered } from './rights.ts'

interface Props {
  readonly right: Right
  readonly rights: readonly Right[]
  readonly onBack: () => void
}

/** The decision in which one is: both parts, its name, who makes it, and a note. Escape goes back to the cell. */
export function OneRight({ right, rights, onBack }: Props) {
  const one = { kind: 'decisionRight', id: right.id } as const
  const name = right.name?.trim() || 'Decision without a name'
  const from = offered.find((o) => o.id === right.decision)
  return (
    <Inspect label={name}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape from the controls inside goes back to the cell */}
      <div
        className={styles.one}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onBack()
        }}
      >
        <div className={styles.head}>
          <p>
            <b>{name}</b>
            {from ? (
              <span className="quiet small">
                {from.means}. Ask: {small(from.askAt)}.
              </span>
            ) : null}
          </p>
          <RecordMenu {...one} name={name} list={rights} sorted={false} addSelector='[data-add="decisionRight"]' />
        </div>
        <div data-field="right">
          <div data-field={`decisionRight/${right.id}/today`}>
            <SegmentField {...one} field="today" />
          </div>
        </div>
        <div data-field={`decisionRight/${right.id}/needed`}>
          <SegmentField {...one} field="needed" />
        </div>
        <div className={styles.words}>
          <TextField {...one} field="name" />
          <RefField {...one} field="decidedBy" />
          <LongTextField {...one} field="note" />
        </div>
      </div>
    </Inspect>
  )
}

import type { ComponentProps, KeyboardEvent, ReactNode } from 'react'
import { RefusedLine } from '../../../components/fields/Frame.tsx'
import { focusNow } from '../../../components/focusField.ts'
import { Inspect, RealMark, Segments } from '../../../components/index.ts'
import styles from './matrix.module.css'

interface Props<V extends string> {
  /** The two heads of the cell: "Goal 1 and JB Equal opportunities". */
  readonly name: string
  /** A note about the answers. */
  readonly note?: ReactNode
  /** The question, in words. */
  readonly asks: string
  readonly options: readonly { readonly value: V; readonly label: string; readonly disabled?: boolean }[]
  readonly value: V
  readonly onAnswer: (value: V) => void
  /** Why the answer is not saved. */
  readonly refused: string | null
  /** The words that belong to the cell: Enter in the cell leads to them. */
  readonly children: ReactNode
}

const back = () => focusNow('[role=grid] td[tabindex="0"]')

/** The cell of a matrix in which one is: its answer, and the words with it. Enter and Escape go back to the cell. */
export function AnswerBar<V extends string>({
  name,
  note,
  asks,
  options,
  value,
  onAnswer,
  refused,
  children,
}: Props<V>) {
  const leave = (event: KeyboardEvent, onEnter: boolean) => {
    if (event.key === 'Escape' || (onEnter && event.key === 'Enter' && !event.nativeEvent.isComposing)) back()
  }
  return (
    <Inspect label={name}>
      <p className={styles.name}>
        <b>{name}</b> {note ? <span className="quiet small">{note}</span> : null}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape from the controls inside goes back to the cell */}
      <div onKeyDown={(event) => leave(event, false)}>
        <Segments label={asks} options={options} value={value} onChange={onAnswer} />
        <RefusedLine says={refused} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div data-field="answering" onKeyDown={(event) => leave(event, true)}>
        {children}
      </div>
    </Inspect>
  )
}

interface LegendProps {
  readonly said: string
  readonly keys: ReactNode
  /** Each mark and its meaning; null for a cell without a mark. */
  readonly marks: readonly (readonly [ComponentProps<typeof RealMark>['how'] | null, string])[]
}

/** The last answer, announced; the marks of the answers; the keys. */
export const MatrixLegend = ({ said, keys, marks }: LegendProps) => (
  <>
    <p role="status" className={styles.said}>
      {said}
    </p>
    <div className={styles.key}>
      {marks.map(([how, words]) => (
        <span key={words}>
          {how === null ? null : <RealMark how={how} />} {words}
        </span>
      ))}
      <span className={`small ${styles.keys}`}>
        <kbd>←</kbd> <kbd>↑</kbd> <kbd>↓</kbd> <kbd>→</kbd> move {keys}
      </span>
    </div>
  </>
)

import { Fragment } from 'react'
import type { GoalSentence, Slot } from '../../../../shared/figures/goal-sentence.ts'
import styles from './goals.module.css'

/** A word of the sentence, and where it leads. */
export type Word = Pick<Slot, 'field'>

interface Props {
  readonly sentence: GoalSentence
  readonly onSlot: (word: Word) => void
}

/**
 * A goal read aloud. Each word that comes from a field is a button to it. Criteria: the sentence is text in reading
 * order (1.3.2); a slot's name says the word and what pressing it does (4.1.2).
 */
export function Sentence({ sentence, onSlot }: Props) {
  const { since } = sentence
  // One blank is shown as the next: a newcomer asks which to press first.
  const next = sentence.parts.find((part) => typeof part !== 'string' && part.state === 'empty')
  const word = (part: Pick<Slot, 'text' | 'field' | 'state'>) => (
    <button
      type="button"
      data-slot={part.state}
      className={`${styles.slot} ${part.state === 'empty' ? styles.empty : ''} ${part === next ? styles.next : ''}`}
      onClick={() => onSlot(part)}
    >
      {part.text}
      <span className="vh">{part.state === 'empty' ? ', missing: enter it' : ', change it'}</span>
    </button>
  )
  return (
    <p className={styles.sentence} data-sentence>
      {sentence.parts.map((part) =>
        typeof part === 'string' ? (
          part
        ) : (
          <Fragment key={part.slot}>
            {word(part)}
            {part.slot === 'from' && since ? <> in {word({ ...since, state: 'set' })}</> : null}
          </Fragment>
        ),
      )}
    </p>
  )
}

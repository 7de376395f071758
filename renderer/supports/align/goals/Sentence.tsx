import type { GoalSentence, Slot } from '../../../../shared/figures/goal-sentence.ts'
import styles from './goals.module.css'

/**
 * A goal read aloud. Each word that comes from a field is a button to it. Criteria: the sentence is text in reading
 * order (1.3.2); a slot's name says the word and what pressing it does (4.1.2).
 */
export function Sentence({ sentence, onSlot }: { sentence: GoalSentence; onSlot: (slot: Slot) => void }) {
  return (
    <p className={styles.sentence}>
      {sentence.parts.map((part) =>
        typeof part === 'string' ? (
          part
        ) : (
          <button
            key={part.slot}
            type="button"
            data-slot={part.state}
            className={`${styles.slot} ${part.state === 'empty' ? styles.empty : ''}`}
            onClick={() => onSlot(part)}
          >
            {part.text}
            <span className="vh">{part.state === 'empty' ? ', missing: enter it' : ', change it'}</span>
          </button>
        ),
      )}
    </p>
  )
}

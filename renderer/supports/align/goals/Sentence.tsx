import { Fragment, type RefObject, useLayoutEffect, useRef } from 'react'
import type { GoalSentence, Slot } from '../../../../shared/figures/goal-sentence.ts'
import styles from './goals.module.css'

/** A word of the sentence, and where it leads. */
export type Word = Pick<Slot, 'field'> & Partial<Pick<Slot, 'slot'>>

interface Props {
  readonly sentence: GoalSentence
  readonly onSlot: (word: Word) => void
}

/**
 * Keeps the height of a text that loses a line: what is below it is being pressed, and would move up. A page at its top
 * can't be scrolled after it. Another width starts again.
 */
function useTallest(of: RefObject<HTMLElement | null>): void {
  const tallest = useRef({ width: 0, height: 0 })
  // Every drawing may have changed the words.
  useLayoutEffect(() => {
    const { current: text } = of
    if (text === null) return
    text.style.minHeight = ''
    const { offsetWidth: width, offsetHeight: height } = text
    const before = tallest.current
    tallest.current = { width, height: width === before.width ? Math.max(height, before.height) : height }
    text.style.minHeight = `${tallest.current.height}px`
  })
}

/**
 * A goal read aloud. Each word that comes from a field is a button to it. Criteria: the sentence is text in reading
 * order (1.3.2); a slot's name says the word and what pressing it does (4.1.2).
 */
export function Sentence({ sentence, onSlot }: Props) {
  const { since } = sentence
  const text = useRef<HTMLParagraphElement>(null)
  useTallest(text)
  // One blank is shown as the next: a newcomer asks which to press first.
  const next = sentence.parts.find((part) => typeof part !== 'string' && part.state === 'empty')
  const word = (part: Pick<Slot, 'text' | 'state'> & Word) => (
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
    <p ref={text} className={styles.sentence} data-sentence>
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

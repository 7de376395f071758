import { Fragment, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
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
    text.style.removeProperty('--tallest')
    const { offsetWidth: width, offsetHeight: height } = text
    const before = tallest.current
    tallest.current = { width, height: width === before.width ? Math.max(height, before.height) : height }
    text.style.setProperty('--tallest', `${tallest.current.height}px`)
  })
}

/** The fields of the goal and its measure that its page calls missing, as “owner” or “phrase”. */
export const missingIn = ({ parts }: GoalSentence, kind: 'goal' | 'measure'): readonly string[] =>
  parts.flatMap((p) => (typeof p !== 'string' && p.state === 'empty' && p.field.kind === kind ? [p.field.name] : []))

/** The field that has the focus, of the goal or of anything else; undefined for none. */
function useFieldAt(): string | undefined {
  const [at, setAt] = useState<string>()
  useEffect(() => {
    const look = () => {
      const control = document.activeElement
      const field = control?.matches('input, textarea, select, [aria-haspopup]') && control.closest('[data-field]')
      setAt(field instanceof HTMLElement ? field.dataset['field'] : undefined)
    }
    // A new goal's first field has the focus before anybody listens.
    look()
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [])
  return at
}

/** Whether a blank is filled in by this field. A cell has a name of its own, and is not in the plan before its first entry. */
const isOf = ({ field: { kind, id, name } }: Slot, at: string): boolean =>
  kind === 'value' || kind === 'target' ? at.startsWith(`${kind}/${id ?? ''}`) : at === `${kind}/${id}/${name}`

/**
 * A goal read aloud. Each word that comes from a field is a button to it. Criteria: the sentence is text in reading
 * order (1.3.2); a slot's name says the word and what pressing it does (4.1.2).
 */
export function Sentence({ sentence, onSlot }: Props) {
  const { since } = sentence
  const text = useRef<HTMLParagraphElement>(null)
  useTallest(text)
  // One blank is shown as the next, since a newcomer asks which to press first: the one whose field is being filled in. In
  // another field no blank is. The year of the target fills in two: “when” is lit.
  const at = useFieldAt()
  const blanks = sentence.parts.filter((part): part is Slot => typeof part !== 'string' && part.state === 'empty')
  const next = at === undefined ? blanks[0] : blanks.findLast((part) => isOf(part, at))
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

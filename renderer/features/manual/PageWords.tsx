import { useEffect, useRef } from 'react'
import { rangeOf } from '../../../shared/manual/places.ts'
import { giveFocus } from '../../state/focus.ts'
import styles from './manual.module.css'

interface Props {
  readonly no: number
  readonly label: string
  readonly words: string
  /** Words to mark and scroll into view. */
  readonly seek: string | undefined
  readonly onMark: (from: number, to: number) => void
}

/**
 * A field that says it is read-only has no caret here, and so no way to mark words by keys: nothing is let into it
 * instead.
 */
const unchanged = (field: HTMLTextAreaElement | null) => {
  const refuse = (event: Event) => event.preventDefault()
  field?.addEventListener('beforeinput', refuse)
  return () => field?.removeEventListener('beforeinput', refuse)
}

/** One page of a text, to be read and marked. */
export function PageWords({ no, label, words, seek, onMark }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => unchanged(field.current), [])
  useEffect(() => {
    const own = field.current
    if (own === null || seek === undefined) return
    const [from, to] = asFarAs(words, seek)
    giveFocus(own)
    own.setSelectionRange(from, to)
    // A field as long as its page scrolls with the window: roughly to where the words are in it.
    const share = from / Math.max(1, words.length)
    const at = own.getBoundingClientRect().top + share * own.getBoundingClientRect().height
    own.closest('main')?.scrollBy({ top: at - window.innerHeight / 3 })
  }, [words, seek])
  return (
    <label className={styles.page}>
      <span className={styles.pageNo}>{label}</span>
      <textarea
        ref={field}
        aria-readonly
        spellCheck={false}
        className={styles.words}
        data-page={no}
        defaultValue={words}
        onSelect={(event) => onMark(event.currentTarget.selectionStart, event.currentTarget.selectionEnd)}
      />
    </label>
  )
}

/** The place of the words on a page, or of as many of them as fit before the page ends. */
function asFarAs(page: string, seek: string): readonly [number, number] {
  const words = seek.trim().split(/\s+/)
  for (let n = words.length; n > 0; n--) {
    const found = rangeOf(page, words.slice(0, n).join(' '))
    if (found) return found
  }
  return [0, 0]
}

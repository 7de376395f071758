import { useEffect, useRef, useState } from 'react'

/** Milliseconds that go on being still after a field is left: a press on the button beside it has ended by then. */
const SETTLES = 400

/** A field of a form, or the list of choices that one has open. */
const isTyping = (at: Element | null): boolean =>
  at?.closest('[role="listbox"]') != null ||
  (at?.closest('[data-form]') != null && at.matches('input, textarea, [role="combobox"], [aria-haspopup="listbox"]'))

/**
 * Holds a value above a form as it was while somebody types in the form: a sentence that grows with the first word
 * would move the next field from under the pointer, and the typing would go elsewhere. `of`: the subject of the page.
 */
export function useStill<T>(of: string, now: T): T {
  const [typing, setTyping] = useState(false)
  const shown = useRef({ of, now })
  useEffect(() => {
    let settled: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(settled)
      if (isTyping(document.activeElement)) setTyping(true)
      else settled = setTimeout(() => setTyping(false), SETTLES)
    }
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', look)
    return () => {
      clearTimeout(settled)
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', look)
    }
  }, [])
  if (!typing || shown.current.of !== of) shown.current = { of, now }
  return shown.current.now
}

/**
 * Holds a value above the form of a new record as it was until that form is closed: it would grow with the first
 * field.
 */
export function useFrozenWhile<T>(now: T, open: boolean): T {
  const shown = useRef(now)
  if (!open) shown.current = now
  return shown.current
}

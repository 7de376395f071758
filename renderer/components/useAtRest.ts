import { useEffect, useRef, useState } from 'react'
import { formClosed, formOpened } from '../state/forms.ts'

/** How long a choice stands before it is saved, in milliseconds: as long as typed words wait for their draft. */
const rest = 500

interface Chosen<T> {
  readonly value: T
}

interface AtRest<T> {
  /** What is chosen, saved or not yet. */
  readonly value: T | null
  readonly choose: (value: T) => void
  /** Saves it now: the focus went on. */
  readonly leave: () => void
}

/**
 * A choice that is shown at once and saved when it rests or is left: with the arrows one passes other levels on the way,
 * and each of them would stand in History and ask for an Undo of its own. What is open is saved before a page is left.
 */
export function useAtRest<T>(saved: T | null, save: (value: T) => Promise<unknown>): AtRest<T> {
  const [chosen, setChosen] = useState<Chosen<T> | null>(null)
  const unsaved = useRef<Chosen<T> | null>(null)
  const latest = useRef(async () => {})
  latest.current = async () => {
    const now = unsaved.current
    unsaved.current = null
    if (now === null) return
    await save(now.value)
    setChosen((shown) => (shown === now ? null : shown))
  }
  useEffect(() => {
    if (chosen === null) return
    const form = { commit: () => latest.current() }
    formOpened(form)
    const timer = setTimeout(form.commit, rest)
    return () => {
      clearTimeout(timer)
      formClosed(form)
    }
  }, [chosen])
  useEffect(() => () => void latest.current(), [])
  const choose = (value: T) => {
    unsaved.current = { value }
    setChosen(unsaved.current)
  }
  return { value: chosen === null ? saved : chosen.value, choose, leave: () => void latest.current() }
}

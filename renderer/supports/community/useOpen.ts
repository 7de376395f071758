import { useState } from 'react'
import { focusField, recordSelector } from '../../components/focusField.ts'
import { go } from '../../state/index.ts'

export interface Opened {
  /** The record that is open; null for none. */
  readonly id: string | null
  /** The one that was just added: its first field takes the focus. */
  readonly fresh: string | null
  /** Opens one, at a field; a new one as `fresh`. */
  readonly show: (id: string, field?: string, fresh?: boolean) => void
  /** Shuts it, and gives the focus back to its line. */
  readonly close: () => void
  readonly toggle: (id: string) => void
}

/** Which record of a kind is open on a step's page: the place says it, so that a finding leads there and Back leads out. */
export function useOpen(step: string, at: string | undefined, kind: string, first: string): Opened {
  const [fresh, setFresh] = useState<string | null>(null)
  const id = at?.startsWith(`${kind}/`) ? at.slice(kind.length + 1) : null
  const show: Opened['show'] = (to, field = first, isNew = false) => {
    setFresh(isNew ? to : null)
    void go(step, { at: `${kind}/${to}`, field })
  }
  const close = () => {
    void go(step)
    if (id) focusField(recordSelector(kind, id))
  }
  return { id, fresh, show, close, toggle: (to) => (to === id ? close() : show(to)) }
}

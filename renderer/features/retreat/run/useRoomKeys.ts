import { useEffect, useRef } from 'react'
import { useApp } from '../../../state/app.ts'
import { inOverlay, isReaders, typing } from '../../../state/keys.ts'
import type { Run } from './useRun.ts'

interface Room {
  readonly run: Run
  /** Undefined where nothing is kept. */
  readonly open: ((panel: 'capture' | 'parked' | 'vote') => void) | undefined
  readonly close: () => void
  readonly leave: () => void
  readonly panel: boolean
}

/**
 * Keys, and a clicker, which is a keyboard with four of them: Page Down and Page Up, F5 or Escape, and a period or B for
 * a dark screen. In a field every key belongs to the field but Escape, which leaves the field, and only then the room.
 */
export function useRoomKeys(room: Room): void {
  const latest = useRef(room)
  latest.current = room
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (isReaders() || inOverlay(event.target)) return
      const act = actOf(latest.current, event.key, event.target)
      if (act === null) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    // Before the keys of the window, which have other meanings for some of these letters.
    window.addEventListener('keydown', onKey, true)
    // The person who leads may have pressed in the room's window: its keys do the same.
    const stop = window.groundwork.on('room.pressed', (key) => actOf(latest.current, key, null)?.())
    return () => {
      stop()
      window.removeEventListener('keydown', onKey, true)
    }
  }, [])
}

/** The act of a key in the room; null if it does nothing, or belongs to a field. */
function actOf(room: Room, key: string, target: EventTarget | null): (() => void) | null {
  const { run, open, close, leave, panel } = room
  // A list that is open below its field is what Escape shuts first.
  if (key === 'Escape' && target instanceof Element && target.matches('[role=combobox][aria-expanded=true]'))
    return null
  if (key === 'Escape') return panel || typing(target) ? close : leave
  if (typing(target)) return null
  const onButton = target instanceof Element && target.closest('button,[role=button]') !== null
  if ((key === ' ' || key === 'Enter') && !onButton) return run.next
  if (key === 'PageDown' || key === 'ArrowRight') return run.next
  if (key === 'PageUp' || key === 'ArrowLeft') return run.back
  // Letters and signs may be switched off, as everywhere.
  if (target !== null && !useApp.getState().settings.singleKeys) return null
  if (key === '.' || key.toLowerCase() === 'b') {
    const part = run.part?.part
    return () => run.show(run.view.how === 'blank' ? { how: 'ask', part } : { how: 'blank', part })
  }
  if (key === '+') return () => run.longer(5)
  if (open === undefined || run.part === undefined) return null
  const panels = { k: 'capture', p: 'parked', v: 'vote' } as const
  const which = panels[key.toLowerCase() as keyof typeof panels]
  return which === undefined ? null : () => open(which)
}

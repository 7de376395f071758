import { useEffect } from 'react'
import { useApp } from '../state/app.ts'
import { run, toggleRail } from '../state/commands.ts'
import { askFieldHistory, fieldAt } from '../state/fieldHistory.ts'
import { go, goBack, goForward } from '../state/index.ts'
import { inLineOfDrawer, inOverlay, isMac, noteField, typing, untouched, usePageKeys } from '../state/keys.ts'
import { pages } from '../state/pages.ts'
import { missedField } from '../state/press.ts'
import { moveRegion } from './regions.ts'

/**
 * A letter that comes so soon after another is one of a word that missed its field: “graduation” typed beside one had added a goal
 * with its last letter.
 */
const IN_WORD_MS = 250

/** The keys of the whole window. Those of one letter work outside fields only, and can be switched off (WCAG 2.1.4). */
export function useShortcuts(): void {
  useEffect(() => {
    let waitsForLetter = 0
    let wordUntil = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const mod = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const take = (act: () => void) => {
        event.preventDefault()
        act()
      }
      // Both together are a screen reader's own, or write a sign: none of ours has them.
      if (mod && event.altKey) return
      if (mod) {
        if (key === 'k') return take(() => run('find'))
        const field = key === 'h' && event.shiftKey ? fieldAt(event.target) : null
        if (field) return take(() => void askFieldHistory(field))
        if (key === 'z' && (!typing(event.target) || untouched(event.target)))
          return take(() => run(event.shiftKey ? 'redo' : 'undo'))
        if (key === 'y' && (!typing(event.target) || untouched(event.target))) return take(() => run('redo'))
        return
      }
      if (key === 'f6') return take(() => moveRegion(event.shiftKey ? -1 : 1))
      if (event.altKey) {
        // On a Mac, Alt and an arrow move by a word inside a field.
        if (typing(event.target) && isMac()) return
        if (key === 'arrowleft') return take(goBack)
        if (key === 'arrowright') return take(goForward)
        return
      }
      // A Mac has one key for both.
      const named = key === 'backspace' ? 'delete' : key
      const ofLine = (named === 'e' || named === 'delete') && inLineOfDrawer(event.target)
      if (typing(event.target) || (inOverlay(event.target) && !ofLine) || !useApp.getState().settings.singleKeys) return
      if (missedField()) return
      const isLetter = /^\p{L}$/u.test(event.key)
      const isInWord = isLetter && Date.now() < wordUntil
      wordUntil = isLetter ? Date.now() + IN_WORD_MS : 0
      if (Date.now() < waitsForLetter) {
        waitsForLetter = 0
        const page = pages().find((p) => p.key?.toLowerCase() === key)
        if (page && useApp.getState().phase === 'plan') {
          wordUntil = 0
          return take(() => go(page.id))
        }
      }
      if (isInWord) return
      if (event.key === '?') return take(() => run('shortcuts'))
      if (useApp.getState().phase !== 'plan') return
      if (key === '[') return take(toggleRail)
      if (key === 'g') {
        waitsForLetter = Date.now() + 1500
        return
      }
      const page = usePageKeys.getState().keys.find((k) => k.key.toLowerCase() === named)
      if (page) take(page.act)
    }
    const onFocus = (event: FocusEvent) => noteField(event.target)
    window.addEventListener('keydown', onKey)
    window.addEventListener('focusin', onFocus)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('focusin', onFocus)
    }
  }, [])
}

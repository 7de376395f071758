import { useEffect } from 'react'
import { useApp } from '../state/app.ts'
import { run, toggleRail } from '../state/commands.ts'
import { askFieldHistory, fieldAt } from '../state/fieldHistory.ts'
import { go, stepBack, stepForward } from '../state/index.ts'
import {
  inLineOfDrawer,
  inOverlay,
  isMac,
  isReaders,
  noteField,
  typing,
  untouched,
  usePageKeys,
} from '../state/keys.ts'
import { pages } from '../state/pages.ts'
import { endStrayWord, inStrayWord } from '../state/strayWord.ts'
import { moveRegion } from './regions.ts'

/** The keys of the whole window. Those of one letter work outside fields only, and can be switched off (WCAG 2.1.4). */
export function useShortcuts(): void {
  useEffect(() => {
    let waitsForLetter = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isReaders()) return
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
        if (key === 'arrowleft') return take(stepBack)
        if (key === 'arrowright') return take(stepForward)
        return
      }
      // A Mac has one key for both.
      const named = key === 'backspace' ? 'delete' : key
      const ofLine = (named === 'e' || named === 'delete') && inLineOfDrawer(event.target)
      if (typing(event.target) || (inOverlay(event.target) && !ofLine) || !useApp.getState().settings.singleKeys) return
      const isStray = inStrayWord(event.key, Date.now())
      if (Date.now() < waitsForLetter && event.key.length === 1) {
        waitsForLetter = 0
        const page = pages().find((p) => p.key?.toLowerCase() === key)
        if (page && useApp.getState().phase === 'plan') {
          endStrayWord()
          return take(() => go(page.id))
        }
      }
      if (isStray) return
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
    // A page's two letters are typed without a press between them.
    const onPress = () => {
      waitsForLetter = 0
    }
    // The side buttons of a mouse, which go back and forward in any browser.
    const onSide = ({ button }: MouseEvent) => {
      if (button === 3) void stepBack()
      if (button === 4) void stepForward()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('mouseup', onSide)
    window.addEventListener('focusin', onFocus)
    window.addEventListener('pointerdown', onPress)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('mouseup', onSide)
      window.removeEventListener('focusin', onFocus)
      window.removeEventListener('pointerdown', onPress)
    }
  }, [])
}

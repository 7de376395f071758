import { useEffect } from 'react'
import { flushDrafts } from '../state/drafts.ts'
import { commitForms } from '../state/index.ts'

/**
 * When the window is hidden, open fields are saved. When it is closed, the latest keystrokes are sent as drafts: the
 * plan process makes versions of them before it lets the file go.
 */
export function useLeaving(): void {
  useEffect(() => {
    let closing = false
    const close = () => {
      closing = true
      flushDrafts()
    }
    const hide = () => {
      if (document.visibilityState === 'hidden' && !closing) void commitForms()
    }
    window.addEventListener('pagehide', close)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', close)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [])
}

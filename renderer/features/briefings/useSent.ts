import { useEffect, useState } from 'react'
import { invoke } from '../../state/index.ts'
import { openPages } from './pdf.ts'
import type { Preview } from './usePreview.ts'

const opening: Preview = { making: true, made: null, error: null }

/** The pages of a briefing that was sent, from the file that the plan keeps. */
export function useSent(id: string): Preview {
  const [preview, setPreview] = useState<Preview>(opening)
  useEffect(() => {
    let gone = false
    let close = () => {}
    setPreview(opening)
    const open = async () => {
      const answer = await invoke('briefing.openSent', { id })
      if (gone) return
      if (!answer.ok) return setPreview({ making: false, made: null, error: answer.error.says })
      const { token } = answer.value
      const opened = await openPages(token)
      if (gone) return opened.close()
      close = opened.close
      const made = { token, pages: opened.document.numPages, bytes: 0, notes: [], pdf: opened.document }
      setPreview({ making: false, made, error: null })
    }
    open().catch((cause: unknown) => {
      console.error(cause)
      if (!gone)
        setPreview({ making: false, made: null, error: 'Its pages can’t be shown here. Save a copy and open that.' })
    })
    return () => {
      gone = true
      close()
    }
  }, [id])
  return preview
}

import { useEffect, useState } from 'react'
import { printsOf } from '../../../shared/domain/printed-words.ts'
import { invoke, useRecords } from '../../state/index.ts'
import type { Removal } from '../../state/removal.ts'
import { openPages, textOf } from '../briefings/pdf.ts'

/** A kept paper that prints the words, or may. */
interface KeptPaper {
  readonly id: string
  readonly title: string
  readonly day: string
  /** It could not be looked through. */
  readonly unread: boolean
}

/** The state of a search through kept documents. */
export interface Looked {
  readonly done: boolean
  /** How many were looked through, of how many. */
  readonly at: number
  readonly of: number
  readonly found: readonly KeptPaper[]
}

const begun: Looked = { done: false, at: 0, of: 0, found: [] }

/**
 * Searches every document that the plan keeps, those taken off the list too, for words to remove for good. It reads
 * the documents themselves, with the reader that shows them: so it finds those kept by an older Groundwork or on
 * another laptop, and the words are in no second copy anywhere.
 */
export function useKeptPapers(removal: Removal): Looked {
  const [looked, setLooked] = useState<Looked>(begun)
  const { kind, record, field } = removal
  useEffect(() => {
    let current = true
    const look = async () => {
      setLooked(begun)
      const words = await invoke('plan.words', { kind, record, field })
      const kept = [...(useRecords.getState().confirmed['briefingSent']?.values() ?? [])].filter(
        (s) => typeof s.values['file'] === 'string' && !(kind === 'briefingSent' && s.id === record),
      )
      if (!words.ok || words.value.length === 0) return current && setLooked({ ...begun, done: true })
      const found: KeptPaper[] = []
      for (const [i, paper] of kept.entries()) {
        if (!current) return
        setLooked({ done: false, at: i, of: kept.length, found: [...found] })
        const prints = await printsWords(paper.id, words.value)
        if (prints !== false)
          found.push({
            id: paper.id,
            title: String(paper.values['title'] ?? 'Document'),
            day: String(paper.values['exportedOn'] ?? ''),
            unread: prints === null,
          })
      }
      if (current) setLooked({ done: true, at: kept.length, of: kept.length, found })
    }
    void look()
    return () => {
      current = false
    }
  }, [kind, record, field])
  return looked
}

/** Null where the paper can't be read: whether it holds the words is then not known. */
async function printsWords(id: string, words: readonly string[]): Promise<boolean | null> {
  const opened = await invoke('briefing.openSent', { id })
  if (!opened.ok) return null
  try {
    const { document, close } = await openPages(opened.value.token)
    const text = await textOf(document).finally(close)
    return words.some(printsOf(text))
  } catch (cause) {
    console.warn(cause)
    return null
  }
}

import { useEffect, useRef, useState } from 'react'
import type { BriefingMade, BriefingRequest } from '../../../shared/ipc/contract.ts'
import type { Result } from '../../../shared/result/result.ts'
import { invoke, useRecords } from '../../state/index.ts'
import { type Opened, openPages } from './pdf.ts'

/** The pause after the last keystroke before the pages are made again, in milliseconds. */
const quiet = 150

export interface Preview {
  readonly making: boolean
  /** The last pages that could be made: they stay while others are made, and when making fails. */
  readonly made: (BriefingMade & { readonly pdf: Opened['document'] }) | null
  /** A sentence, while what is typed can't be made. */
  readonly error: string | null
}

/** Pages of another document never appear under this one's name, not even while its own are being made. */
interface Standing extends Preview {
  readonly document: string
}

/**
 * The pages of a request, made again after each edit of the form or the plan. One preview is made at a time; of
 * several edits meanwhile only the last is made. A request without a subject is made as well. The present typing is
 * part of the request: it is not saved for the pages' sake.
 */
export const usePreview = (request: BriefingRequest): Preview => usePages(request, request.document, askForDocument)

const askForDocument = (request: BriefingRequest) => invoke('briefing.preview', request)

/** The pages made from a request: `document` names the document on the desk, `ask` is the same each time. */
export function usePages<R>(request: R, document: string, ask: (request: R) => Promise<Result<BriefingMade>>): Preview {
  const records = useRecords((s) => s.confirmed)
  const [preview, setPreview] = useState<Standing>(() => ({
    making: true,
    made: null,
    error: null,
    document,
  }))
  const open = useRef<Opened | null>(null)
  const busy = useRef<Promise<void>>(Promise.resolve())
  const wanted = useRef(0)

  useEffect(() => {
    const turn = ++wanted.current
    // The plan's own edits change the pages too: `records` brings them in.
    void records
    setPreview((p) =>
      p.document === document ? { ...p, making: true } : { making: true, made: null, error: null, document },
    )
    const timer = setTimeout(() => {
      const remake = async () => {
        if (turn !== wanted.current) return
        const next = await make(() => ask(request))
        if (turn !== wanted.current) return next.opened?.close()
        if (next.opened === undefined) return setPreview((p) => ({ ...p, making: false, error: next.error }))
        const before = open.current
        open.current = next.opened
        setPreview({ making: false, error: null, document, made: { ...next.made, pdf: next.opened.document } })
        // The pages that were shown are let go only after React has put the new ones in their place.
        if (before) setTimeout(before.close, 1000)
      }
      busy.current = busy.current.then(remake)
    }, quiet)
    return () => clearTimeout(timer)
  }, [request, records, document, ask])

  useEffect(
    () => () => {
      wanted.current++
      open.current?.close()
      open.current = null
    },
    [],
  )
  return preview
}

type Made =
  | { readonly made: BriefingMade; readonly opened: Opened; readonly error?: undefined }
  | { readonly opened?: undefined; readonly error: string }

/** Never rejects: the next pages wait for these, and would wait for good. */
async function make(ask: () => Promise<Result<BriefingMade>>): Promise<Made> {
  try {
    const made = await ask()
    if (!made.ok) return { error: made.error.says }
    return { made: made.value, opened: await openPages(made.value.token) }
  } catch (cause) {
    console.error(cause)
    return {
      error: 'The pages can’t be shown here. The plan is safe. Change something, or print it to PDF and open the file.',
    }
  }
}

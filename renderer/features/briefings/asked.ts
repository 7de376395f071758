import { useEffect } from 'react'
import { create } from 'zustand'
import { usePlace, useRecords } from '../../state/index.ts'

type Params = Readonly<Record<string, string>>

/** What was last on the page of each plan that was open since Groundwork started. */
const useLast = create<Readonly<Record<string, Params>>>(() => ({}))

/** What is asked for: as it is said, else what was there last. */
export const askedFor = (params: Params, last: Params = {}): Params =>
  params.document || params.briefing || params.sent ? params : { ...last, ...params }

/** What is remembered after somebody was here; a kept paper is looked at, and a link's field is gone to, only once. */
export const lastAfter = (params: Params, last: Params = {}): Params => {
  if (params.sent) return last
  const { at: _, ...rest } = askedFor(params, last)
  return rest
}

export function useAsked(): Params {
  const { params } = usePlace()
  const plan = useRecords((s) => s.plan?.id ?? '')
  const last = useLast((all) => all[plan])
  return askedFor(params, last)
}

/** Remembers what is asked for: whoever looks at another page meanwhile comes back to it, exported or not. */
export function useKeepAsked(): void {
  const { params } = usePlace()
  const plan = useRecords((s) => s.plan?.id ?? '')
  useEffect(() => {
    if (Object.keys(params).length > 0) useLast.setState((all) => ({ [plan]: lastAfter(params, all[plan]) }))
  }, [plan, params])
}

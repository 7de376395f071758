import { useEffect } from 'react'
import { create } from 'zustand'
import { usePlace, useRecords } from '../../state/index.ts'

type Params = Readonly<Record<string, string>>

/** The last request on the page, for each plan that was open since Groundwork started. */
const useLast = create<Readonly<Record<string, Params>>>(() => ({}))

/** The request: from the address, else the last one. */
export const askedFor = (params: Params, last: Params = {}): Params =>
  params.document || params.briefing || params.sent ? params : { ...last, ...params }

/** The request to remember after a visit; a kept document and a link's field count only once. */
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

/** Remembers the request, so that the person comes back to it from another page, exported or not. */
export function useKeepAsked(): void {
  const { params } = usePlace()
  const plan = useRecords((s) => s.plan?.id ?? '')
  useEffect(() => {
    if (Object.keys(params).length > 0) useLast.setState((all) => ({ [plan]: lastAfter(params, all[plan]) }))
  }, [plan, params])
}

import { create } from 'zustand'
import { usePlace, useRecords } from '../../state/index.ts'

type Params = Readonly<Record<string, string>>

/** What was exported last of each plan that was open since Groundwork started. */
const useExported = create<Readonly<Record<string, Params>>>(() => ({}))

/** Remembers what was asked for as it was exported: whoever comes back goes on with it. */
export function rememberExported(params: Params): void {
  const plan = useRecords.getState().plan?.id
  if (plan !== undefined) useExported.setState({ [plan]: params })
}

/** What is asked for: as it is said, else what was exported last. */
export const askedFor = (params: Params, last: Params = {}): Params =>
  params.document || params.briefing || params.sent ? params : { ...last, ...params }

export function useAsked(): Params {
  const { params } = usePlace()
  const plan = useRecords((s) => s.plan?.id ?? '')
  const last = useExported((all) => all[plan])
  return askedFor(params, last)
}

import type { LastTimes } from '../../shared/ipc/contract.ts'
import { saveSettings, useApp } from './app.ts'
import { useRecords } from './records.ts'
import { whenWords } from './times.ts'

/** When this was last done on this laptop with the plan that is open: "Today, 10:42 am", "Nov 12, 2026"; null for never. */
export function useLast(what: keyof LastTimes): string | null {
  const plan = useRecords((s) => s.plan?.id)
  const at = useApp((s) => (plan === undefined ? undefined : s.settings.lasts?.[plan]?.[what]))
  return at === undefined ? null : whenWords(at)
}

/** Remembers that it was done now. */
export async function rememberLast(what: keyof LastTimes): Promise<void> {
  const plan = useRecords.getState().plan?.id
  if (plan !== undefined) await saveSettings({ lasts: { [plan]: { [what]: new Date().toISOString() } } })
}

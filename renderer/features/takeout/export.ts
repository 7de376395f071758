import { create } from 'zustand'
import { useApp } from '../../state/app.ts'
import { commitForms, invoke, say } from '../../state/index.ts'
import { useRecords } from '../../state/records.ts'

/** The question about private notes, while it is asked; and the file that was written last. */
export const useTakeOut = create<{ readonly asking: boolean; readonly written: string | null }>(() => ({
  asking: false,
  written: null,
}))

/** Writes what the plan holds to where the person chooses in the system's dialog. */
export async function takeOut(form: 'json' | 'csv', withPrivate = false): Promise<void> {
  useTakeOut.setState({ asking: false, written: null })
  await commitForms()
  const done = await invoke('plan.export', { form, withPrivate })
  if (!done.ok) return useApp.setState({ trouble: done.error })
  if (done.value === null) return say('Closed: nothing was written')
  useTakeOut.setState({ written: done.value.file })
  say(`Written: ${done.value.file}`)
}

/** Asks about private notes each time there are any, then writes. */
export function askTakeOut(): void {
  const { kinds } = useRecords.getState()
  const own = Object.values(kinds).some((map) => [...map.values()].some((state) => state.private && !state.gone))
  if (own) useTakeOut.setState({ asking: true })
  else void takeOut('json')
}

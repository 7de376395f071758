import { shownTips } from '../../shared/merge/pending.ts'
import type { AppError } from '../../shared/result/errors.ts'
import { invoke } from './bridge.ts'
import { realBase } from './edit.ts'
import { commitForms } from './forms.ts'
import { lineEmpty } from './queue.ts'
import { applyCommitted, shown } from './records.ts'
import { saveBegun, saveDone, saveIdle } from './save.ts'
import { hideToast } from './toast.ts'

const district = { kind: 'district', id: 'district' } as const

/**
 * Asks for a picture in a dialog of the system and makes it the district's logo. The page learns no path.
 * @returns why it was refused; null where it is done, undefined where the person thought better of it
 */
export async function chooseLogo(): Promise<AppError | null | undefined> {
  await commitForms()
  await lineEmpty()
  const base = realBase(district, shownTips(shown(district.kind, district.id), 'logo'))
  hideToast()
  saveBegun()
  const done = await invoke('plan.chooseLogo', { base: [...base] })
  if (!done.ok || done.value === null) {
    saveIdle()
    return done.ok ? undefined : done.error
  }
  applyCommitted(done.value)
  saveDone(done.value.at)
  return null
}

import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { papersOf } from '../../../shared/rules/papers.ts'
import { capital } from '../../../shared/words/index.ts'
import { setFields, showToast, todayHere } from '../../state/index.ts'

type Meeting = RecordOf<'meeting'>

export const sentWords = (m: Meeting): string => `Mark ${papersOf(m).name} as sent today`

/** Says that a meeting's papers went out today; the field takes another day. */
export async function markSent(m: Meeting): Promise<void> {
  const done = await setFields('meeting', m.id, { papersSent: todayHere() })
  if (done.ok) showToast(`${capital(papersOf(m).name)} marked as sent today`, { undo: true })
}

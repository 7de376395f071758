import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'

/**
 * A plan with one word changed that its briefing prints, another one each time: nothing of the pages it stands on can
 * be had from before. A word of an update that a newer one has replaced would change no page, and measure the typesetter’s memory.
 */
export function changing(records: readonly RecordState[], request: BriefingRequest): () => readonly RecordState[] {
  const printed = JSON.stringify(boardBriefing(planOf(records), request).model.blocks)
  const isPrinted = (text: unknown) =>
    typeof text === 'string' && text !== '' && printed.includes(JSON.stringify(text).slice(1, -1))
  const at = records.findIndex((r) => r.kind === 'statusUpdate' && isPrinted(r.values['narrative']))
  const said = records[at]
  if (said === undefined) throw new Error('No page of the briefing prints what was said of a goal')
  let n = 0
  return () => {
    n++
    const values = { ...said.values, narrative: `${said.values['narrative']} Word ${n}.` }
    return records.with(at, { ...said, values })
  }
}

import type { Due } from '../../../shared/rules/due.ts'
import { go, planNow } from '../../state/index.ts'
import { goToRecord, pageOf, pages } from '../../state/pages.ts'
import { openPapers } from '../meetings/papers.tsx'

const stepOf = ({ step }: Due): string | undefined => (step !== undefined && pageOf(step) ? step : undefined)

/** False for what has no page. */
export const opens = (d: Due): boolean =>
  stepOf(d) !== undefined || pages().some((p) => p.shows?.includes(d.about.kind))

/** Goes to where what is due is done. */
export function openDue(d: Due): void {
  const step = stepOf(d)
  const meeting = d.as === 'papers' ? planNow().get('meeting', d.about.id) : undefined
  if (meeting) openPapers(meeting)
  else if (step) void go(step, { at: `${d.about.kind}/${d.about.id}` })
  else void goToRecord(d.about.kind, d.about.id)
}

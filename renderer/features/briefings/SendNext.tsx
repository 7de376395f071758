import { dayInWords } from '../../../shared/days/index.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { Button } from '../../components/index.ts'
import { usePlanView } from '../../state/index.ts'
import { markSent, sentWords } from '../meetings/papers.tsx'
import { papersNeed } from '../meetings/words.ts'

/** Behind an agenda that was exported: that it went to those who meet, as papers, is one more press. */
export function SendNext({ form }: { form: BriefingRequest }) {
  const plan = usePlanView()
  const meeting =
    form.document === 'agenda' && form.of?.kind === 'meeting' ? plan.get('meeting', form.of.id) : undefined
  if (meeting === undefined || form.draft) return null
  if (meeting.papersSent !== undefined) return <p>Papers sent {dayInWords(meeting.papersSent)}.</p>
  if (papersNeed(plan, meeting) !== 'send') return null
  return (
    <p>
      <Button onPress={() => void markSent(meeting)}>{sentWords(meeting)}</Button>
    </p>
  )
}

import { useEffect, useRef, useState } from 'react'
import { dayInWords } from '../../../shared/days/index.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { papersNeed } from '../../../shared/rules/papers.ts'
import { Button } from '../../components/index.ts'
import { giveFocus } from '../../state/focus.ts'
import { usePlanView } from '../../state/index.ts'
import { markSent, sentWords } from '../papers/sent.ts'

/** Behind an agenda that was exported: that it went to those who meet, as papers, is one more press. */
export function SendNext({ form }: { form: BriefingRequest }) {
  const plan = usePlanView()
  const told = useRef<HTMLParagraphElement>(null)
  const [pressed, setPressed] = useState(false)
  const meeting =
    form.document === 'agenda' && form.of?.kind === 'meeting' ? plan.get('meeting', form.of.id) : undefined
  const sent = meeting?.papersSent
  // What was pressed is gone: the words in its place take the focus, and are read.
  useEffect(() => {
    if (pressed && sent !== undefined) giveFocus(told.current)
  }, [pressed, sent])
  if (meeting === undefined || form.draft) return null
  if (sent !== undefined)
    return (
      <p ref={told} tabIndex={-1}>
        Papers sent {dayInWords(sent)}.
      </p>
    )
  if (papersNeed(plan, meeting) !== 'send') return null
  return (
    <p>
      <Button
        onPress={() => {
          setPressed(true)
          void markSent(meeting)
        }}
      >
        {sentWords(meeting)}
      </Button>
    </p>
  )
}

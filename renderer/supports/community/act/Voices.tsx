import { byDay } from '../../../../shared/days/index.ts'
import { where } from '../../../../shared/domain/plan.ts'
import { declare } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { PrivateLines } from '../../../records/list/PrivateLines.tsx'
import { todayHere, usePlanView, useSharedScreen } from '../../../state/index.ts'

const voices = declare<'concernVoice'>({
  kind: 'concernVoice',
  fields: ['who', 'date', 'note'],
  Below: ({ record }) => <Facts kind="concernVoice" record={record} fields={['date', 'note']} bare={['note']} />,
  begins: () => ({ date: todayHere() }),
})

/** Who voiced a concern, and when: for the officer alone, who goes back to them. Never on a shared screen. */
export function Voices({ concern, said }: { concern: string; said: string }) {
  const plan = usePlanView()
  if (useSharedScreen()) return null
  const records = where(plan, 'concernVoice', 'concern', concern).toSorted(byDay)
  return (
    <PrivateLines
      declared={voices}
      title="Private: who voiced it"
      of={said}
      place={concern}
      also={{ concern }}
      records={records}
      label="Add who voiced it"
    />
  )
}

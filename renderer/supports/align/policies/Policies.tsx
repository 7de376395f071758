import { Button, Buttons } from '../../../components/index.ts'
import { AddRecord } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { useStartingList } from '../../../records/useStartingList.tsx'
import { go, useAll } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { Calendar } from './Calendar.tsx'
import { Inventory, policyLines } from './Inventory.tsx'
import { Mandates } from './Mandates.tsx'
import { StartingList } from './StartingList.tsx'
import { byCode } from './stages.ts'

/** The policies that help, those that hinder, and those that nobody has written; what is on its way, against the board's calendar. */
export function Policies({ step }: StepBody) {
  const policies = useAll('policy').toSorted(byCode)
  const starting = useStartingList()
  const list = useRecordList(policyLines)
  if (policies.length === 0 && list.fresh === null && !starting.offering)
    return (
      <div data-add="policy">
        <StepEmpty
          step={step}
          onBegin={() => list.add()}
          also={starting.button}
          note="A court order or consent decree is entered here too: add a policy, and choose the kind “Court order”."
        />
      </div>
    )
  return (
    <>
      {starting.offering ? <StartingList onClose={starting.close} /> : null}
      <Inventory policies={policies} list={list} />
      <Buttons>
        <AddRecord declared={policyLines} list={list} />
        {starting.button}
        <Button onPress={() => void go('manual')}>Policy manual</Button>
      </Buttons>
      <Calendar policies={policies} onOpen={list.open} />
      <Mandates />
    </>
  )
}

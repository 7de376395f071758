import { useState } from 'react'
import { focusField } from '../../../components/focusField.ts'
import { Button, Buttons } from '../../../components/index.ts'
import { AddRecord } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { useAll } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { Calendar } from './Calendar.tsx'
import { Inventory, policyLines } from './Inventory.tsx'
import { StartingList } from './StartingList.tsx'
import { byCode } from './stages.ts'

const LIST = '[data-field="policy-list"]'
const OFFER = '[data-add="policy"]'

/** The policies that help, those that hinder, and the gaps; what is on its way, against the board's calendar. */
export function Policies({ step }: StepBody) {
  const policies = useAll('policy').toSorted(byCode)
  const [offering, setOffering] = useState(false)
  const list = useRecordList(policyLines)
  const offer = () => {
    setOffering(true)
    focusField(LIST)
  }
  const close = () => {
    setOffering(false)
    focusField(OFFER)
  }
  const offerButton = (
    <Button look="link" onPress={offering ? close : offer} aria-expanded={offering}>
      {offering ? 'Close the starting list' : 'Choose from the starting list'}
    </Button>
  )
  if (policies.length === 0 && list.fresh === null && !offering)
    return (
      <div data-add="policy">
        <StepEmpty step={step} onBegin={() => list.add()} also={offerButton} />
      </div>
    )
  return (
    <>
      {offering ? <StartingList onClose={close} /> : null}
      <Inventory policies={policies} list={list} />
      <Buttons>
        <AddRecord declared={policyLines} list={list} />
        {offerButton}
      </Buttons>
      <Calendar policies={policies} onOpen={list.open} />
    </>
  )
}

import { useState } from 'react'
import { focusField } from '../../../components/focusField.ts'
import { Button, Buttons } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { go, useAll, useKey } from '../../../state/index.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import type { StepBody } from '../../parts/stepPage.tsx'
import { Calendar } from './Calendar.tsx'
import { Inventory } from './Inventory.tsx'
import { StartingList } from './StartingList.tsx'
import { byCode } from './stages.ts'

const LIST = '[data-field="policy-list"]'
const OFFER = '[data-add="policy"]'

/** The policies that help, those that hinder, and the gaps; what is on its way, against the board's calendar. */
export function Policies({ step, params }: StepBody) {
  const policies = useAll('policy').toSorted(byCode)
  const [offering, setOffering] = useState(false)
  const open = params.at?.startsWith('policy/') ? params.at.slice(7) : null
  const [fresh, setFresh] = useState<string | null>(null)
  const show = (id: string | null) => void go(step.id, id ? { at: `policy/${id}` } : {})
  const addPolicy = () => {
    const id = add('policy', { title: '' })
    setFresh(id)
    show(id)
  }
  useKey('n', 'Add a policy', addPolicy)
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
  if (policies.length === 0 && !offering)
    return (
      <div data-add="policy">
        <StepEmpty step={step} onBegin={addPolicy} also={offerButton} />
      </div>
    )
  return (
    <>
      {offering ? <StartingList onClose={close} /> : null}
      <Inventory policies={policies} open={open} fresh={fresh} onOpen={show} />
      <div data-add="policy">
        <Buttons>
          <Button onPress={addPolicy}>Add a policy</Button>
          {offerButton}
        </Buttons>
      </div>
      <Calendar policies={policies} onOpen={show} />
    </>
  )
}

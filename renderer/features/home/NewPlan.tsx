import { useState } from 'react'
import { Button, Dialog, DialogButtons, PlainField } from '../../components/index.ts'
import { openFrom, useApp } from '../../state/app.ts'
import { go, invoke } from '../../state/index.ts'
import { offerTour } from '../../state/tour.ts'

export type NewStart = 'hire' | 'officer'

/** A new plan needs one thing: the district's name. */
export function NewPlan({ start, onClose }: { start: NewStart | null; onClose: () => void }) {
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const begin = () => {
    if (start === null) return
    const district = name.trim()
    if (district === '')
      return setError('Enter the district’s name. The plan and its file are named after it; you can change it later.')
    if (district.length > 200)
      return setError('That name is longer than 200 characters. Enter a shorter one; nothing has been created yet.')
    onClose()
    const opened = openFrom(invoke('plans.create', { district, start }))
    // The tour leads to a goal's figures. A person who prepares the job came for the list of what should be in place.
    void opened.then(() => {
      if (start !== 'hire') return offerTour()
      if (useApp.getState().phase === 'plan') go('hire')
    })
  }
  return (
    <Dialog
      title={start === 'hire' ? 'A plan before you hire' : 'A plan for your district'}
      open={start !== null}
      onClose={onClose}
    >
      <PlainField
        label="District name"
        hint="As it appears on your letterhead. The plan and its file are named after it."
        value={name}
        onChange={(text) => {
          setName(text)
          setError(null)
        }}
        error={error}
        autoFocus
        onEnter={begin}
      />
      <DialogButtons>
        <Button look="primary" onPress={begin}>
          Start the plan
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </DialogButtons>
    </Dialog>
  )
}

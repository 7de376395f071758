import { useState } from 'react'
import { Button, Dialog, DialogButtons, PlainField } from '../../components/index.ts'
import { openFrom } from '../../state/app.ts'
import { invoke } from '../../state/index.ts'
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
      return setError('Write the district’s name. The plan and its file are called by it; it can be changed later.')
    if (district.length > 200)
      return setError('The name is longer than 200 characters. Write a shorter one; nothing was made yet.')
    onClose()
    void openFrom(invoke('plans.create', { district, start })).then(offerTour)
  }
  return (
    <Dialog
      title={start === 'hire' ? 'A plan before you hire' : 'A plan for your office'}
      open={start !== null}
      onClose={onClose}
    >
      <PlainField
        label="Name of the district"
        hint="As it stands on its letterhead. The plan is called by it, and so is its file."
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

import { type ReactNode, useState } from 'react'
import { focusField } from '../components/focusField.ts'
import { Button } from '../components/index.ts'

interface Words {
  /** On the button. */
  readonly choose?: string
}

/** A starting list of a page: whether it is open, and the ways in and out. */
export interface StartingList {
  readonly offering: boolean
  /** Opens it, and takes the focus there. */
  readonly offer: () => void
  /** Shuts it, and gives the focus back to its button. */
  readonly close: () => void
  /** The button that opens it; none while it is open, since the list has its own button to close it. */
  readonly button: ReactNode
}

/** Offers a page's starting list and takes it away again, the same in every list: what is opened has the focus. */
export function useStartingList(words: Words = {}): StartingList {
  const [offering, setOffering] = useState(false)
  const offer = () => {
    setOffering(true)
    focusField('[data-field="starting-list"]')
  }
  const close = () => {
    setOffering(false)
    focusField('[data-add="starting-list"]')
  }
  const { choose = 'Choose from the starting list' } = words
  const button = offering ? null : (
    <span data-add="starting-list">
      <Button onPress={offer}>{choose}</Button>
    </span>
  )
  return { offering, offer, close, button }
}

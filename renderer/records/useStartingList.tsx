import { type ReactNode, useState } from 'react'
import { focusField } from '../components/focusField.ts'
import { Button } from '../components/index.ts'

interface Words {
  /** On the button while nothing is offered. */
  readonly choose?: string
  /** On the button while the list is open. */
  readonly close?: string
  readonly look?: 'plain' | 'link'
}

/** A starting list of a page: whether it is open, and the ways in and out. */
export interface StartingList {
  readonly offering: boolean
  /** Opens it, and takes the focus there. */
  readonly offer: () => void
  /** Shuts it, and gives the focus back to its button. */
  readonly close: () => void
  /** The button that opens and shuts it. */
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
  const { choose = 'Choose from the starting list', close: shut = 'Close the starting list', look = 'plain' } = words
  const button = (
    <span data-add="starting-list">
      <Button look={look} onPress={offering ? close : offer} aria-expanded={offering}>
        {offering ? shut : choose}
      </Button>
    </span>
  )
  return { offering, offer, close, button }
}

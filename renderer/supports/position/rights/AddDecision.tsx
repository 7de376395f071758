import { useState } from 'react'
import type { Right } from '../../../../shared/rules/rights.ts'
import { focusField, focusNow } from '../../../components/focusField.ts'
import { Button, PlainField } from '../../../components/index.ts'
import { set } from '../../../records/edits.ts'
import { edit } from '../../../state/index.ts'
import styles from './rights.module.css'
import { addOffered, rightId, shortNameOf } from './rights.ts'

/** A decision of the district's own, or what is left of the starting list. */
export function AddDecision({ rights }: { rights: readonly Right[] }) {
  const [name, setName] = useState('')
  const rest = addOffered(rights)
  const [error, setError] = useState<string | null>(null)
  const add = () => {
    const decision = shortNameOf(name)
    const id = rightId(decision)
    const twin = rights.find((r) => r.id === id || r.name?.trim().toLowerCase() === name.trim().toLowerCase())
    if (decision === '' || twin) {
      setError(
        decision === ''
          ? 'Enter which decision, such as bell times or field trips.'
          : `“${twin?.name}” is already in the table.`,
      )
      focusNow('[data-field="new-decision"]')
      return
    }
    void edit([set('decisionRight', id, { decision, name: name.trim(), origin: 'district' })])
    setName('')
    setError(null)
    focusField('[data-field="new-decision"]')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
    <div className={styles.adder} role="group" aria-label="Add a decision" data-add="decisionRight">
      <div data-field="new-decision">
        <PlainField
          label="A decision of your own"
          value={name}
          onChange={(text) => {
            setName(text)
            setError(null)
          }}
          error={error}
          onEnter={add}
        />
      </div>
      <Button onPress={add}>Add a decision</Button>
      {rest.length > 0 ? (
        <Button
          onPress={() => {
            void edit(rest)
            // The button goes away with what it offered.
            focusField('[data-field="new-decision"]')
          }}
        >
          Add {rest.length} more from the starting list
        </Button>
      ) : null}
    </div>
  )
}

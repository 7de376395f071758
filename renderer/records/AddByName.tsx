import { type ReactNode, useState } from 'react'
import type { KindName } from '../../shared/domain/kinds/index.ts'
import { focusNow } from '../components/focusField.ts'
import { Button, PlainField } from '../components/index.ts'
import styles from './records.module.css'

interface Props {
  readonly kind: KindName
  /** "Add a decision". */
  readonly label: string
  readonly button?: string
  readonly primary?: boolean
  /** The fields to fill in; the first is the name. */
  readonly fields: readonly { readonly label: string; readonly suggestions?: readonly string[] }[]
  /** Adds it; gives what is wrong with the name, and what to do. */
  readonly onAdd: (...typed: readonly string[]) => string | null
  readonly children?: ReactNode
}

/** The field of a name, to which the focus goes when something else has added one. */
export const nameSelector = (kind: KindName): string => `[data-field="new-${kind}"]`

/**
 * Adds a record that is there once for its name: two laptops that add the same make one. Only the whole name makes it,
 * so that it is added by a button or Enter, and not as it is typed.
 * Criteria: a group of labeled fields with its button (1.3.1); the error says what to do (3.3.3).
 */
export function AddByName({ kind, label, button = label, primary = false, fields, onAdd, children }: Props) {
  const [typed, setTyped] = useState<readonly string[]>([])
  const [error, setError] = useState<string | null>(null)
  const add = () => {
    const wrong = onAdd(...fields.map((_, i) => (typed[i] ?? '').trim()))
    setError(wrong)
    if (wrong === null) setTyped([])
    // At once: a person who types on loses no letter.
    focusNow(nameSelector(kind))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
    <div className={styles.adder} role="group" aria-label={label} data-add={kind}>
      {fields.map((field, at) => (
        <div key={field.label} data-field={at === 0 ? `new-${kind}` : undefined}>
          <PlainField
            {...field}
            value={typed[at] ?? ''}
            onChange={(text) => {
              setTyped(fields.map((_, i) => (i === at ? text : (typed[i] ?? ''))))
              if (at === 0) setError(null)
            }}
            error={at === 0 ? error : null}
            onEnter={add}
          />
        </div>
      ))}
      <Button look={primary ? 'primary' : 'plain'} onPress={add}>
        {button}
      </Button>
      {children}
    </div>
  )
}

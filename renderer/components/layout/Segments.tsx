import { Radio, RadioGroup } from 'react-aria-components'
import styles from './choices.module.css'

interface Props<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly label: string; readonly disabled?: boolean }[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** A few ways to show one thing. Criteria: radio group with a name, arrows move (4.1.2), 28 px high (2.5.8). */
export function Segments<V extends string>({ label, options, value, onChange }: Props<V>) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      className={styles.seg}
      // If none is chosen, all can be reached with the keyboard.
      value={value === '' ? null : value}
      onChange={(v) => onChange(v as V)}
    >
      {options.map((option) => (
        <Radio key={option.value} value={option.value} isDisabled={option.disabled ?? false}>
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  )
}

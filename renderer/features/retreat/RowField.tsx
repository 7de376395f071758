import { useEffect, useRef, useState } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import fields from '../../components/fields/fields.module.css'
import { cleanText } from '../../state/clean.ts'

interface Props {
  readonly label: string
  readonly hideLabel?: boolean
  readonly hint?: string
  readonly value: string
  /** Called on leaving and on Enter, where something else was typed. Gives a sentence where it can't be taken. */
  readonly onCommit: (text: string) => string | null
  readonly long?: boolean
  readonly small?: boolean
  readonly number?: boolean
  readonly className?: string
}

/**
 * A part of a row: typed, and taken on leaving. Escape puts back what stood there. Criteria: a visible or spoken label
 * (3.3.2), what can't be taken stays and says why (3.3.1).
 */
export function RowField({ label, hideLabel, hint, value, onCommit, long, small, number, className }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const commit = () => {
    if (typed === null) return
    const text = typed.trim()
    const says = text === value.trim() ? null : onCommit(text)
    setError(says)
    if (says === null) setTyped(null)
  }
  const last = useRef(commit)
  last.current = commit
  useEffect(() => () => last.current(), [])
  const look = [fields.in, small ? fields.small : '', number ? fields.num : ''].join(' ')
  return (
    <TextField
      className={[fields.field, error ? fields.wrong : '', className ?? ''].join(' ')}
      value={typed ?? value}
      onChange={(text) => setTyped(cleanText(text, long ?? false).text)}
      onBlur={commit}
      isInvalid={error !== null}
      validationBehavior="aria"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setTyped(null)
          setError(null)
        }
        if (event.key === 'Enter' && !long && !event.nativeEvent.isComposing) commit()
      }}
    >
      <Label className={hideLabel ? 'vh' : fields.label}>{label}</Label>
      <FieldError className={fields.err}>{error}</FieldError>
      {hint ? (
        <Text slot="description" className={fields.hint}>
          {hint}
        </Text>
      ) : null}
      {long ? (
        <TextArea className={`${fields.in} ${fields.area}`} rows={2} />
      ) : (
        <Input className={look} inputMode={number ? 'numeric' : undefined} />
      )}
    </TextField>
  )
}

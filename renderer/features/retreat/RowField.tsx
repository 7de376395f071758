import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { Refused } from '../../components/fields/Frame.tsx'
import fields from '../../components/fields/fields.module.css'
import { dropCell, handCellOn, keepCell, refuseCell, whereOf } from '../../components/grid/cells.ts'
import type { CellPlace } from '../../components/grid/types.ts'
import { cleanText } from '../../state/cleanText.ts'
import { lineEmpty } from '../../state/queue.ts'
import { typedIn } from '../../state/unsaved.ts'

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
  /** Where half-typed words are kept, so that they come back after a stop, and are in the bar while they are not saved. */
  readonly place: CellPlace
}

/**
 * A part of a row: typed, and taken on leaving. Escape restores the earlier text. Criteria: a visible or spoken label
 * (3.3.2), a refused text stays and says why (3.3.1).
 */
export function RowField({ label, hideLabel, hint, value, onCommit, long, small, number, className, place }: Props) {
  const [typed, setTyped] = useState<string | null>(() => typedIn(whereOf(place))?.text ?? null)
  const [error, setError] = useState<string | null>(null)
  const commit = () => {
    if (typed === null) return
    const text = typed.trim()
    const says = text === value.trim() ? null : onCommit(text)
    setError(says)
    if (says !== null) return refuseCell(place, { text: typed, says })
    setTyped(null)
    handCellOn(place)
    void lineEmpty().then(() => dropCell(place))
  }
  const last = useRef(commit)
  last.current = commit
  useEffect(() => {
    // Words that were left here and can't be read say so at once, as they did before.
    last.current()
    return () => last.current()
  }, [])
  // At the control itself: react-aria's field would keep the keys of the whole window from it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setTyped(null)
      setError(null)
      dropCell(place)
    }
    if (event.key === 'Enter' && !long && !event.nativeEvent.isComposing) commit()
  }
  const look = [fields.in, small ? fields.small : '', number ? fields.num : ''].join(' ')
  return (
    <TextField
      className={[fields.field, error ? fields.wrong : '', className ?? ''].join(' ')}
      value={typed ?? value}
      onChange={(text) => {
        const clean = cleanText(text, long ?? false).text
        setTyped(clean)
        keepCell(place, clean)
      }}
      data-field={typed !== null ? `${place.kind}/${place.id}/${place.field}` : undefined}
      onBlur={commit}
      isInvalid={error !== null}
      validationBehavior="aria"
    >
      <Label className={hideLabel ? 'vh' : fields.label}>{label}</Label>
      <FieldError className={fields.err}>{error === null ? null : <Refused says={error} />}</FieldError>
      {hint ? (
        <Text slot="description" className={fields.hint}>
          {hint}
        </Text>
      ) : null}
      {long ? (
        <TextArea className={`${fields.in} ${fields.area}`} rows={2} onKeyDown={onKeyDown} />
      ) : (
        <Input className={look} inputMode={number ? 'numeric' : undefined} onKeyDown={onKeyDown} />
      )}
    </TextField>
  )
}

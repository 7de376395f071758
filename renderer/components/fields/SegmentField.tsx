import { Radio, RadioGroup } from 'react-aria-components'
import { useField } from '../../state/index.ts'
import choices from '../layout/choices.module.css'
import { Below, type BoundField, Frame, frameClass } from './Frame.tsx'

interface Props extends BoundField {
  /** Shorter words for the declared options, for a narrow place. */
  readonly words?: Readonly<Record<string, string>>
}

const yesNo = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
] as const

/**
 * One of a few declared options, or yes and no, side by side. Saved when chosen; a flag that is not said stays open.
 * Criteria: radio group with a visible name (3.3.2, 4.1.2), arrows move, 28 px high (2.5.8).
 */
export function SegmentField(props: Props) {
  const { kind, id, field, words } = props
  const bound = useField(kind, id, field, props)
  const flag = bound.shape.t === 'flag'
  const options = flag ? yesNo : bound.shape.t === 'choice' ? bound.shape.options : []
  const taken = bound.value === undefined || bound.value === null ? null : String(bound.value)
  return (
    <RadioGroup
      className={frameClass(bound, props.className)}
      orientation="horizontal"
      value={taken}
      onChange={(value) => void bound.setValue(flag ? value === 'true' : value)}
      isDisabled={bound.locked}
      isInvalid={bound.error !== null}
      validationBehavior="aria"
    >
      <Frame bound={bound} hideLabel={props.hideLabel ?? false}>
        <div className={choices.seg}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value}>
              {words?.[option.value] ?? option.label}
            </Radio>
          ))}
        </div>
      </Frame>
      <Below bound={bound} kind={kind} id={id} field={field} />
    </RadioGroup>
  )
}

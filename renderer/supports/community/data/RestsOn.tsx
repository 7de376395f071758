import { useId, useRef } from 'react'
import { planOfMeasure } from '../../../../shared/domain/plan.ts'
import { restOf } from '../../../../shared/figures/story.ts'
import { Below, type BoundField, frameClass } from '../../../components/fields/Frame.tsx'
import fieldStyles from '../../../components/fields/fields.module.css'
import { PickRecord } from '../../../components/fields/PickRecord.tsx'
import { Button } from '../../../components/index.ts'
import { focusOn } from '../../../state/focus.ts'
import { useField, usePlanView, useRecord } from '../../../state/index.ts'

/**
 * The measure's values on which a story's words rest. Criteria: a group with the field's label (1.3.1); each value
 * has a button that removes it and says which, and the focus then goes to the field that adds one (2.4.3).
 */
export function RestsOn(props: BoundField) {
  const { id } = props
  const measure = useRecord('story', id)?.measure
  const bound = useField('story', id, 'restsOn', props)
  const plan = usePlanView()
  const place = useRef<HTMLDivElement>(null)
  const label = useId()
  const hint = useId()
  const value = (Array.isArray(bound.value) ? bound.value : []).filter((v) => typeof v === 'string')
  const put = (next: readonly string[]) => void bound.setValue(next.length === 0 ? null : next)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look that can't be taken off everywhere
    <div ref={place} role="group" aria-labelledby={label} aria-describedby={hint} className={frameClass(bound)}>
      <span id={label} className={fieldStyles.label}>
        {bound.label}
      </span>
      <span id={hint} className={fieldStyles.hint}>
        {bound.hint}
      </span>
      {bound.error ? <p className={fieldStyles.err}>{bound.error}</p> : null}
      {value.length > 0 ? (
        <ul className={fieldStyles.abouts}>
          {value.map((v) => {
            const { says } = restOf(plan, v, 'public')
            return (
              <li key={v}>
                <span>{says}</span>
                <Button
                  look="link"
                  small
                  isDisabled={bound.locked}
                  aria-label={`Unlink ${says}`}
                  onPress={() => {
                    focusOn(place.current?.querySelector('input'))
                    put(value.filter((other) => other !== v))
                  }}
                >
                  Unlink
                </Button>
              </li>
            )
          })}
        </ul>
      ) : null}
      {plan.get('measure', measure) === undefined ? null : (
        <PickRecord
          label={`${bound.label}: add one`}
          hideLabel
          placeholder="A group or a year"
          isReadOnly={bound.locked}
          only={['value']}
          from={planOfMeasure(plan, measure ?? '')}
          onPick={(p) => {
            if (!value.includes(p.id)) put([...value, p.id])
          }}
        />
      )}
      <Below bound={bound} kind="story" id={id} field="restsOn" />
    </div>
  )
}

import { planOfMeasure } from '../../../../shared/domain/plan.ts'
import { restOf } from '../../../../shared/figures/story.ts'
import type { BoundField } from '../../../components/fields/Frame.tsx'
import { Linked } from '../../../components/fields/Linked.tsx'
import { PickRecord } from '../../../components/fields/PickRecord.tsx'
import { useField, usePlanView, useRecord } from '../../../state/index.ts'

/** The measure's values on which a story's words rest. */
export function RestsOn(props: BoundField) {
  const { id } = props
  const measure = useRecord('story', id)?.measure
  const bound = useField('story', id, 'restsOn', props)
  const plan = usePlanView()
  const value = (Array.isArray(bound.value) ? bound.value : []).filter((v) => typeof v === 'string')
  const put = (next: readonly string[]) => void bound.setValue(next.length === 0 ? null : next)
  return (
    <Linked
      of={props}
      bound={bound}
      links={value.map((v) => ({ key: v, says: restOf(plan, v, 'public').says }))}
      onUnlink={(at) => put(value.toSpliced(at, 1))}
    >
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
    </Linked>
  )
}

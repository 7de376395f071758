import type { About } from '../../../shared/domain/schema.ts'
import { useField, usePlanView } from '../../state/index.ts'
import { Below, type BoundField, frameClass, RefusedLine } from './Frame.tsx'
import { Linked } from './Linked.tsx'
import { PickRecord } from './PickRecord.tsx'
import { aboutText, aboutWords } from './pickable.ts'

/** Points at one record of any kind. Criteria as for PickRecord. */
export function AboutField(props: BoundField) {
  const { kind, id, field } = props
  const bound = useField(kind, id, field, props)
  const plan = usePlanView()
  const value = bound.value as About | undefined
  const on = aboutWords(plan, value)
  const shown = aboutText(plan, value) || (value ? 'No longer in the plan' : '')
  return (
    <div className={frameClass(bound, props.className)}>
      <RefusedLine says={bound.error} />
      <PickRecord
        label={bound.label}
        hideLabel={props.hideLabel ?? false}
        small={props.small ?? false}
        autoFocus={props.autoFocus ?? false}
        isReadOnly={bound.locked}
        without={`${props.kind}/${props.id}`}
        shown={shown}
        chosen={on?.key ?? null}
        onPick={(p) => void bound.setValue({ kind: p.kind, id: p.id })}
        onClear={() => void bound.setValue(null)}
      />
      <Below bound={bound} kind={kind} id={id} field={field} />
    </div>
  )
}

/** Points at several records of any kind. */
export function AboutsField(props: BoundField) {
  const { kind, id, field } = props
  const bound = useField(kind, id, field, props)
  const plan = usePlanView()
  const value = Array.isArray(bound.value) ? (bound.value as readonly About[]) : []
  const put = (next: readonly About[]) => void bound.setValue(next.length === 0 ? null : next)
  return (
    <Linked
      of={props}
      bound={bound}
      links={value.map((about) => ({
        key: `${about.kind}/${about.id}`,
        says: aboutWords(plan, about)?.says ?? 'No longer in the plan',
      }))}
      onUnlink={(at) => put(value.toSpliced(at, 1))}
    >
      <PickRecord
        label={`${bound.label}: add one`}
        hideLabel
        small={props.small ?? false}
        autoFocus={props.autoFocus ?? false}
        isReadOnly={bound.locked}
        without={`${props.kind}/${props.id}`}
        onPick={(p) => {
          if (!value.some((v) => v.kind === p.kind && v.id === p.id)) put([...value, { kind: p.kind, id: p.id }])
        }}
      />
    </Linked>
  )
}

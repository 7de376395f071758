import { useId, useRef } from 'react'
import type { About } from '../../../shared/domain/schema.ts'
import { focusOn } from '../../state/focus.ts'
import { useField, usePlanView } from '../../state/index.ts'
import { Button } from '../button/Button.tsx'
import { Below, type BoundField, frameClass, RefusedLine } from './Frame.tsx'
import styles from './fields.module.css'
import { PickRecord } from './PickRecord.tsx'
import { aboutWords } from './pickable.ts'

/** Points at one record of any kind. Criteria as for PickRecord. */
export function AboutField(props: BoundField) {
  const { kind, id, field } = props
  const bound = useField(kind, id, field, props)
  const plan = usePlanView()
  const value = bound.value as About | undefined
  const on = aboutWords(plan, value)
  const shown = on?.says ?? (value ? 'No longer in the plan' : '')
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

/**
 * Points at several records of any kind. Criteria: a group with the field's label (1.3.1); each record has a button
 * that removes it and says which; the focus then goes to the field that adds one (2.4.3).
 */
export function AboutsField(props: BoundField) {
  const { kind, id, field } = props
  const bound = useField(kind, id, field, props)
  const plan = usePlanView()
  const place = useRef<HTMLDivElement>(null)
  const label = useId()
  const value = Array.isArray(bound.value) ? (bound.value as readonly About[]) : []
  const put = (next: readonly About[]) => void bound.setValue(next.length === 0 ? null : next)
  const same = (a: About, b: About) => a.kind === b.kind && a.id === b.id
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look that can't be taken off everywhere
    <div ref={place} role="group" aria-labelledby={label} className={frameClass(bound, props.className)}>
      <span id={label} className={props.hideLabel ? 'vh' : styles.label}>
        {bound.label}
      </span>
      <RefusedLine says={bound.error} />
      {value.length > 0 ? (
        <ul className={styles.abouts}>
          {value.map((about) => {
            const words = aboutWords(plan, about)?.says ?? 'No longer in the plan'
            return (
              <li key={`${about.kind}/${about.id}`}>
                <span>{words}</span>
                <Button
                  look="link"
                  small
                  isDisabled={bound.locked}
                  onPress={() => {
                    focusOn(place.current?.querySelector('input'))
                    put(value.filter((v) => !same(v, about)))
                  }}
                >
                  Unlink<span className="vh"> {words}</span>
                </Button>
              </li>
            )
          })}
        </ul>
      ) : null}
      <PickRecord
        label={`${bound.label}: add one`}
        hideLabel
        small={props.small ?? false}
        autoFocus={props.autoFocus ?? false}
        isReadOnly={bound.locked}
        without={`${props.kind}/${props.id}`}
        onPick={(p) => {
          if (!value.some((v) => same(v, p))) put([...value, { kind: p.kind, id: p.id }])
        }}
      />
      <Below bound={bound} kind={kind} id={id} field={field} />
    </div>
  )
}

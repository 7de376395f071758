import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { useField } from '../../state/index.ts'
import { Icon } from '../icons/Icon.tsx'
import { Below, type BoundField, Frame, frameClass } from './Frame.tsx'
import styles from './fields.module.css'
import { NoneYet } from './NoneYet.tsx'
import { byNumber, useChoices } from './reference.ts'

/** Names of more letters than this begin below each other. */
const LONG = 32

/** Points at several records of a kind. Criteria: a group of checkboxes with the field's label as its name (1.3.1). */
export function RefsField(props: BoundField & { readonly without?: string | undefined }) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const target = bound.shape.t === 'refs' ? bound.shape.kind : ''
  const value = Array.isArray(bound.value) ? bound.value.filter((v): v is string => typeof v === 'string') : []
  // A person who is named elsewhere is offered only if that one is chosen here as well.
  const all = useChoices(target)
  const offered = all.filter((c) => c.id !== props.without || value.includes(c.id))
  const choices = target === 'goal' ? byNumber(offered) : offered
  const isLong = choices.some((c) => c.title.length > LONG)
  return (
    <CheckboxGroup
      className={frameClass(bound, props.className)}
      value={value}
      onChange={(ids) => void bound.setValue(ids.length === 0 ? null : ids)}
      isReadOnly={bound.locked}
      isInvalid={bound.error !== null}
      validationBehavior="aria"
    >
      <Frame bound={bound} hideLabel={hideLabel}>
        <span className={isLong ? styles.checkRows : styles.checks}>
          {choices.map((choice) => (
            <Checkbox key={choice.id} value={choice.id} className={styles.check}>
              {({ isSelected }) => (
                <>
                  <span className={styles.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
                  {choice.title}
                </>
              )}
            </Checkbox>
          ))}
          {choices.length === 0 ? <NoneYet kind={target} others={all.length > 0} /> : null}
        </span>
      </Frame>
      <Below bound={bound} kind={kind} id={id} field={field} />
    </CheckboxGroup>
  )
}

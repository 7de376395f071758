import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { useField } from '../../state/index.ts'
import { Icon } from '../icons/Icon.tsx'
import { Below, type BoundField, Frame, frameClass } from './Frame.tsx'
import styles from './fields.module.css'
import { NoneYet } from './NoneYet.tsx'
import { byNumber, useChoices } from './reference.ts'
import { useOneStop } from './useOneStop.ts'

/** Names of more letters than this begin below each other. */
const LONG = 32

/** A group of more boxes than these is one stop of Tab, and says how many have a tick. */
const MANY = 12

/**
 * Points at several records of a kind. Criteria: a group of checkboxes with the field's label as its name (1.3.1); a group
 * of many says above them how to go from box to box (3.3.2).
 */
export function RefsField(props: BoundField & { readonly without?: string | undefined }) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const target = bound.shape.t === 'refs' ? bound.shape.kind : ''
  const value = Array.isArray(bound.value) ? bound.value.filter((v): v is string => typeof v === 'string') : []
  // A person who is named elsewhere is offered only if that one is chosen here as well.
  const all = useChoices(target)
  const offered = all.filter((c) => c.id !== props.without || value.includes(c.id))
  const choices = target === 'goal' ? byNumber(offered) : offered
  const isMany = choices.length > MANY
  const look = isMany
    ? styles.checkColumns
    : choices.some((c) => c.title.length > LONG)
      ? styles.checkRows
      : styles.checks
  const stop = useOneStop(isMany ? choices.map((c) => c.id) : null, value)
  const ticked = `${choices.filter((c) => value.includes(c.id)).length} of ${choices.length} chosen. The arrow keys go from one to the next.`
  const hint = isMany ? [bound.hint, ticked].filter(Boolean).join('. ') : bound.hint
  return (
    <CheckboxGroup
      className={frameClass(bound, props.className)}
      value={value}
      onChange={(ids) => void bound.setValue(ids.length === 0 ? null : ids)}
      isReadOnly={bound.locked}
      isInvalid={bound.error !== null}
      validationBehavior="aria"
    >
      <Frame bound={{ ...bound, hint }} hideLabel={hideLabel}>
        <span className={look} {...stop.keys}>
          {choices.map((choice) => (
            <Checkbox
              key={choice.id}
              value={choice.id}
              className={styles.check}
              excludeFromTabOrder={!stop.isStop(choice.id)}
            >
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

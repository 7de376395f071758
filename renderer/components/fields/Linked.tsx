import { type ReactNode, useId, useRef } from 'react'
import { focusOn } from '../../state/focus.ts'
import type { FieldBinding } from '../../state/index.ts'
import { Button } from '../button/Button.tsx'
import { Below, type BoundField, frameClass, RefusedLine } from './Frame.tsx'
import styles from './fields.module.css'

interface Props {
  readonly of: BoundField
  readonly bound: FieldBinding
  readonly links: readonly { readonly key: string; readonly says: string }[]
  /** Sets the field without one of them, by its place. */
  readonly onUnlink: (at: number) => void
  /** What adds one: it has an `input`. */
  readonly children: ReactNode
}

/**
 * A field that points at several records. Criteria: a group with the field's label (1.3.1); each record has a button
 * that removes it and says which; the focus then goes to the field that adds one (2.4.3).
 */
export function Linked({ of, bound, links, onUnlink, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [label, hint] = [useId(), useId()]
  const hasHint = Boolean(bound.hint) && !of.hideLabel
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look that can't be taken off everywhere
    <div
      ref={place}
      role="group"
      aria-labelledby={label}
      aria-describedby={hasHint ? hint : undefined}
      className={frameClass(bound, of.className)}
    >
      <span id={label} className={of.hideLabel ? 'vh' : styles.label}>
        {bound.label}
      </span>
      {hasHint ? (
        <span id={hint} className={styles.hint}>
          {bound.hint}
        </span>
      ) : null}
      <RefusedLine says={bound.error} />
      {links.length > 0 ? (
        <ul className={styles.abouts}>
          {links.map(({ key, says }, at) => (
            <li key={key}>
              <span>{says}</span>
              <Button
                look="link"
                small
                isDisabled={bound.locked}
                onPress={() => {
                  focusOn(place.current?.querySelector('input'))
                  onUnlink(at)
                }}
              >
                Unlink<span className="vh"> {says}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {children}
      <Below bound={bound} kind={of.kind} id={of.id} field={of.field} />
    </div>
  )
}

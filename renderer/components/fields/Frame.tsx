import { type ReactNode, useId } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import type { Range } from '../../../shared/domain/range.ts'
import type { Op } from '../../../shared/domain/state.ts'
import { giveFocus } from '../../state/focus.ts'
import { type FieldBinding, go } from '../../state/index.ts'
import { Button } from '../button/Button.tsx'
import { Icon } from '../icons/Icon.tsx'
import styles from './fields.module.css'

/** The props that every bound field takes. */
export interface BoundField {
  readonly kind: string
  readonly id: string
  readonly field: string
  /** One part of a field that is decided as a whole. */
  readonly part?: string
  /** Values set together with the first one if the record is not in the plan yet: the key of a keyed record. */
  readonly also?: Readonly<Record<string, unknown>>
  /** Ops for a record that this one needs and that may not be in the plan yet: the one it belongs to. */
  readonly needs?: () => readonly Op[]
  /** In place of the declared label. */
  readonly label?: string
  /** In place of the declared hint. */
  readonly hint?: string
  /** In place of the declared range of a number. */
  readonly range?: Range
  /** Label for assistive technology only: in a table, where the heads say it. */
  readonly hideLabel?: boolean
  readonly autoFocus?: boolean
  readonly small?: boolean
  readonly className?: string
}

/**
 * The frame of a control: label, error and hint above it; below it what a paste lost and an open question. Criteria:
 * visible label (3.3.2), error as text tied to the control (3.3.1, 1.3.1), `aria-invalid`, saying what to do (3.3.3).
 * It is used inside a react-aria field, which ties label, hint and error to the control.
 */
export function Frame({
  bound,
  hideLabel,
  children,
}: {
  bound: FieldBinding
  hideLabel?: boolean
  children: ReactNode
}) {
  return (
    <>
      <Label className={hideLabel ? 'vh' : styles.label}>{bound.label}</Label>
      <FieldError className={styles.err}>{bound.error ? <Refused says={bound.error} /> : null}</FieldError>
      {bound.hint && !hideLabel ? (
        <Text slot="description" className={styles.hint}>
          {bound.hint}
        </Text>
      ) : null}
      {children}
    </>
  )
}

/** The ids that tie a bare control to its label, hint and error. */
export interface FieldIds {
  readonly control: string
  readonly label: string
  readonly hint: string
  readonly error: string
}

export function useFieldIds(): FieldIds {
  const id = useId()
  return { control: id, label: `${id}l`, hint: `${id}h`, error: `${id}e` }
}

/** The ids that describe a bare control: the error first, then the hint. */
export const describedBy = (ids: FieldIds, bound: FieldBinding, hideLabel: boolean | undefined): string | undefined =>
  [bound.error !== null && ids.error, bound.hint && !hideLabel && ids.hint].filter(Boolean).join(' ') || undefined

/** The frame around a bare control, which the page can hold by the hundred: a label and ids, and no machinery. */
export function BareFrame(props: {
  ids: FieldIds
  bound: FieldBinding
  hideLabel?: boolean
  /** A way out, after the sentence that refuses. */
  offer?: ReactNode
  children: ReactNode
}) {
  const { ids, bound, hideLabel, offer, children } = props
  return (
    <>
      <label id={ids.label} htmlFor={ids.control} className={hideLabel ? 'vh' : styles.label}>
        {bound.label}
      </label>
      {bound.error === null ? null : (
        <span id={ids.error} className={styles.err}>
          <Refused says={bound.error} /> {offer}
        </span>
      )}
      {bound.hint && !hideLabel ? (
        <span id={ids.hint} className={styles.hint}>
          {bound.hint}
        </span>
      ) : null}
      {children}
    </>
  )
}

/** A press beside a refusal that enters what was typed where it belongs. */
export interface Instead {
  readonly label: string
  readonly take: () => void
}

/** Takes the text out of the field, enters it where it belongs, and leaves the focus in the field. */
export function TakeInstead({ ids, bound, instead }: { ids: FieldIds; bound: FieldBinding; instead: Instead | null }) {
  if (instead === null) return null
  const take = () => {
    bound.cancel()
    instead.take()
    giveFocus(document.getElementById(ids.control))
  }
  return (
    <Button look="link" small onPress={take}>
      {instead.label}
    </Button>
  )
}

/** Says that a control's contents are not saved, and why. */
export const Refused = ({ says }: { says: string }) => (
  <>
    <b>Not saved.</b> {says}
  </>
)

/** Why something was refused, in a line of its own that is tied to no control. */
export const RefusedLine = ({ says }: { says: string | null }) =>
  says === null ? null : (
    <p className={styles.err} role="alert">
      <Refused says={says} />
    </p>
  )

/** The part below a control: what was left out of a paste, and a question that two people left open. */
export function Below({ bound, kind, id, field }: { bound: FieldBinding; kind: string; id: string; field: string }) {
  return (
    <>
      <span role="status" className={bound.note ? styles.note : 'vh'}>
        {bound.note}
      </span>
      {bound.conflict ? (
        <span className={styles.conflict}>
          <Icon name="v-risk" size={15} />
          {bound.conflict.how === 'removed' ? 'Removed by one person, changed by another.' : 'Two answers.'}
          <Button small onPress={() => go('conflicts', { kind, id, field })}>
            Choose one…
          </Button>
        </span>
      ) : null}
    </>
  )
}

/** The class of the whole field. */
export const frameClass = (bound: FieldBinding, className?: string): string =>
  [styles.field, bound.error ? styles.wrong : '', className].filter(Boolean).join(' ')

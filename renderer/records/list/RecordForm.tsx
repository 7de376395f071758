import type { KeyboardEvent, ReactNode } from 'react'
import { Button, Buttons } from '../../components/index.ts'
import { type FieldEntry, FieldGrid } from '../FieldGrid.tsx'
import { OwnFields } from '../OwnFields.tsx'
import styles from './lines.module.css'

interface Props {
  readonly kind: string
  readonly id: string
  /** The record's name, for a screen reader; undefined for one that is not in the plan yet. */
  readonly name?: string
  readonly fields: readonly FieldEntry[]
  readonly also?: Readonly<Record<string, unknown>>
  readonly before?: ReactNode
  readonly after?: ReactNode
  readonly beside?: ReactNode
  readonly onClose: () => void
  /** The button to the next record, or to another new one. */
  readonly next?: { readonly label: string; readonly act: () => void } | undefined
}

/** True where Escape or Enter belongs to something that is open in a form: a list, a menu, a calendar. */
export const belongsToPopup = (event: KeyboardEvent<HTMLElement>): boolean =>
  !(event.target instanceof HTMLElement) ||
  !event.currentTarget.contains(event.target) ||
  // The head of an open line is expanded, too, and nothing pops up from it.
  event.target.matches('[aria-expanded="true"]:is([aria-haspopup], [role="combobox"])') ||
  event.nativeEvent.isComposing

/**
 * The keys of an open record: Escape shuts it, where no field has something to put back; Ctrl and Enter go on to the next.
 */
export function formKeys(onClose: () => void, onNext: (() => void) | undefined) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const goesOn = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const act = goesOn ? (onNext ?? onClose) : event.key === 'Escape' ? onClose : undefined
    // The list under a name opens as one enters the field, and has no use for Ctrl Enter.
    const inNames = goesOn && event.target instanceof HTMLElement && event.target.matches('[role="combobox"]')
    if (act === undefined || event.defaultPrevented || (belongsToPopup(event) && !inNames)) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}

/** The fields of a record that is open, and the ways on. Criteria: see RecordLines. */
export function RecordForm({ kind, id, name, fields, also, before, after, beside, onClose, next }: Props) {
  const Frame = name === undefined ? 'div' : 'article'
  const asked = (
    <>
      {before}
      <FieldGrid kind={kind} id={id} fresh isNew={name === undefined} fields={fields} {...(also && { also })} />
      <OwnFields kind={kind} id={id} />
    </>
  )
  return (
    <Frame className={styles.form} aria-label={name} data-form>
      {beside ? (
        <div className={styles.beside}>
          <div>{asked}</div>
          <div>{beside}</div>
        </div>
      ) : (
        asked
      )}
      {/* For a new record it comes with the first word: above the buttons it would push them from under the pointer. */}
      {name === undefined ? null : after}
      <FormEnd onClose={onClose} next={next} />
      {name === undefined ? after : null}
    </Frame>
  )
}

/**
 * The buttons at the end of an open record. Everything is in the plan already: nobody should wonder whether “Done”
 * was needed for that.
 */
export const FormEnd = ({ onClose, next }: Pick<Props, 'onClose' | 'next'>) => (
  <Buttons>
    <Button small onPress={onClose}>
      Done<span className="vh"> with these fields</span>
    </Button>
    {next ? (
      <Button small look="link" onPress={next.act}>
        {next.label}
      </Button>
    ) : null}
    <span className="quiet small">Saved as you type.</span>
  </Buttons>
)

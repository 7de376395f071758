import { useState } from 'react'
import { Button, Checkbox, CheckboxGroup, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { type FieldBinding, useField } from '../../state/index.ts'
import { Icon } from '../icons/Icon.tsx'
import { BareFrame, Below, type BoundField, describedBy, Frame, frameClass, useFieldIds } from './Frame.tsx'
import styles from './fields.module.css'
import { addNamed, type Choice, useChoices } from './reference.ts'

const ADD = '\u0000add'
/** More than these are not looked through but typed for; made at once, a hundred would hold the key back. */
const MOST = 40
const REST = '\u0000rest'

/**
 * Points at one record. Type to find it; where none has that title, the last line adds it.
 * Criteria: combobox pattern (4.1.2), arrows choose, Enter takes, Escape puts back; the count of hits is announced.
 */
export function RefField(props: BoundField) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const target = bound.shape.t === 'ref' ? bound.shape.kind : ''
  const choices = useChoices(target)
  const chosen = choices.find((c) => c.id === bound.value)
  const missing = typeof bound.value === 'string' && bound.value !== '' && chosen === undefined
  const [typed, setTyped] = useState<string | null>(null)
  const [entered, setEntered] = useState(props.autoFocus ?? false)
  const text = typed ?? chosen?.title ?? (missing ? 'No longer in the plan' : '')

  const take = (key: string | number | null) => {
    setTyped(null)
    if (key === null) return
    const value = key === ADD ? addNamed(target, (typed ?? '').trim()) : String(key)
    if (value !== null) void bound.setValue(value)
  }
  const leave = () => {
    if (typed === null) return
    setTyped(null)
    if (typed.trim() === '') return void bound.setValue(null)
    const exact = choices.find((c) => c.title.toLowerCase() === typed.trim().toLowerCase())
    if (exact) return void bound.setValue(exact.id)
    // One of several of this name: which one is said by choosing it.
    if (choices.some((c) => c.title.toLowerCase().startsWith(`${typed.trim().toLowerCase()} (`))) return
    const added = addNamed(target, typed.trim())
    if (added !== null) void bound.setValue(added)
  }

  if (!entered) return <Resting {...props} bound={bound} text={text} onEnter={() => setEntered(true)} />
  return (
    <ComboBox
      className={frameClass(bound, props.className)}
      items={hits(choices, typed, target)}
      inputValue={text}
      onInputChange={setTyped}
      onSelectionChange={take}
      selectedKey={chosen?.id ?? null}
      disabledKeys={[REST]}
      allowsCustomValue
      menuTrigger="focus"
      isReadOnly={bound.locked}
      isInvalid={bound.error !== null}
      validationBehavior="aria"
      defaultFilter={() => true}
    >
      <Frame bound={bound} hideLabel={hideLabel}>
        <span className={styles.withButton}>
          <Input
            className={`${styles.in} ${props.small ? styles.small : ''}`}
            // It comes to be when somebody enters the field, and takes over the focus from what stood there.
            autoFocus
            ref={selectAll}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTyped(null)
            }}
          />
          <Button className={styles.open}>
            <Icon name="i-down" />
          </Button>
        </span>
      </Frame>
      <Below bound={bound} kind={kind} id={id} field={field} />
      <Popover className={styles.sheet}>
        <ListBox<Choice> className={styles.list}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.title} className={styles.option}>
              {choice.title}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** As the browser does where one tabs into a field: what is typed next replaces what stood there. */
const selectAll = (input: HTMLInputElement | null): void => input?.select()

interface RestingProps extends BoundField {
  readonly bound: FieldBinding
  readonly text: string
  readonly onEnter: () => void
}

/** The field until somebody enters it: the list of a hundred people is not made for each of a hundred rows. */
function Resting({ bound, text, onEnter, ...props }: RestingProps) {
  const { kind, id, field, hideLabel } = props
  const ids = useFieldIds()
  return (
    <div className={frameClass(bound, props.className)}>
      <BareFrame ids={ids} bound={bound} hideLabel={hideLabel}>
        <span className={styles.withButton}>
          <input
            id={ids.control}
            className={`${styles.in} ${props.small ? styles.small : ''}`}
            role="combobox"
            aria-expanded="false"
            aria-autocomplete="list"
            aria-describedby={describedBy(ids, bound, hideLabel)}
            value={text}
            onChange={onEnter}
            onFocus={onEnter}
          />
          <button type="button" tabIndex={-1} className={styles.open} aria-label={bound.label} onClick={onEnter}>
            <Icon name="i-down" />
          </button>
        </span>
      </BareFrame>
      <Below bound={bound} kind={kind} id={id} field={field} />
    </div>
  )
}

function hits(choices: readonly Choice[], typed: string | null, target: string): Choice[] {
  const sought = (typed ?? '').trim().toLowerCase()
  const found = sought === '' ? choices : choices.filter((c) => c.title.toLowerCase().includes(sought))
  if (found.length > MOST)
    return [...found.slice(0, MOST), { id: REST, title: `${found.length - MOST} more: type part of the name` }]
  if (sought === '') return [...found]
  const exact = found.some((c) => c.title.toLowerCase() === sought || c.title.toLowerCase().startsWith(`${sought} (`))
  const name = (kindOf(target)?.one ?? 'record').toLowerCase()
  return exact ? [...found] : [...found, { id: ADD, title: `Add ${name} “${(typed ?? '').trim()}”` }]
}

/** Points at several records of a kind. Criteria: a group of checkboxes with the field's label as its name (1.3.1). */
export function RefsField(props: BoundField) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const target = bound.shape.t === 'refs' ? bound.shape.kind : ''
  const choices = useChoices(target)
  const value = Array.isArray(bound.value) ? bound.value.filter((v): v is string => typeof v === 'string') : []
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
        <span className={styles.checks}>
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
          {choices.length === 0 ? (
            <span className="quiet small">
              The plan has no {(kindOf(target)?.many ?? 'records').toLowerCase()} yet.
            </span>
          ) : null}
        </span>
      </Frame>
      <Below bound={bound} kind={kind} id={id} field={field} />
    </CheckboxGroup>
  )
}

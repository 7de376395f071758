import { type KeyboardEvent, useContext, useRef, useState } from 'react'
import { Button, ComboBox, ComboBoxStateContext, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { sameName } from '../../../shared/words/index.ts'
import { type FieldBinding, useField, useRecords } from '../../state/index.ts'
import { Icon } from '../icons/Icon.tsx'
import { BareFrame, Below, type BoundField, describedBy, Frame, frameClass, useFieldIds } from './Frame.tsx'
import styles from './fields.module.css'
import { ListInput, opensTo } from './ListInput.tsx'
import { ADD, ME, type OfferedLine, offered, REST } from './offered.ts'
import { addable, addingNamed, firstHint, useChoices } from './reference.ts'
import { Whole } from './Whole.tsx'

/**
 * Points at one record. Type to find it; where none has that title, the last line adds it.
 * Criteria: combobox pattern (4.1.2), arrows choose, Enter takes, the first line where none was chosen; Escape puts
 * back; the count of hits is announced.
 */
export function RefField(props: BoundField) {
  const { kind, id, field, hideLabel } = props
  const bound = useField(kind, id, field, props)
  const name = useTypedName(bound, props)
  const [entered, setEntered] = useState(props.autoFocus ?? false)
  const [pressed, setPressed] = useState(false)
  if (!entered)
    return (
      <Resting
        {...props}
        bound={bound}
        text={name.text}
        hint={name.hint}
        onPress={() => setPressed(true)}
        onEnter={() => setEntered(true)}
        onWords={(words) => {
          setEntered(true)
          name.type(words)
        }}
      />
    )
  return (
    <ComboBox
      className={frameClass(bound, props.className)}
      items={name.lines}
      inputValue={name.text}
      onInputChange={name.type}
      onSelectionChange={name.take}
      selectedKey={name.chosen?.id ?? null}
      disabledKeys={[REST]}
      allowsCustomValue
      menuTrigger={opensTo(name.typed)}
      isReadOnly={bound.locked}
      isInvalid={bound.error !== null}
      validationBehavior="aria"
      defaultFilter={() => true}
    >
      <Frame bound={bound} hideLabel={hideLabel}>
        <span className={styles.withButton}>
          <Typing
            className={`${styles.in} ${props.small ? styles.small : ''}`}
            opens={name.typed !== null ? 'input' : pressed ? 'manual' : undefined}
            hint={name.hint}
            onLeave={name.leave}
            onKey={name.onKey}
            onEscape={name.cancel}
          />
          <Button className={styles.open}>
            <Icon name="i-down" />
          </Button>
        </span>
      </Frame>
      <Below bound={bound} kind={kind} id={id} field={field} />
      <Offered />
    </ComboBox>
  )
}

/** What is typed in place of a record's title, and what becomes of it. */
function useTypedName(bound: FieldBinding, { kind, id }: BoundField) {
  const target = bound.shape.t === 'ref' ? bound.shape.kind : ''
  const choices = useChoices(target)
  const chosen = choices.find((c) => c.id === bound.value)
  const missing = typeof bound.value === 'string' && bound.value !== '' && chosen === undefined
  const [typed, setTyped] = useState<string | null>(null)
  /** Somebody went to a line since the last letter: a list that opens points at what was chosen before. */
  const wentTo = useRef(false)
  const waits = bound.dirty ? bound.text : null
  const sought = typed ?? waits
  const author = useRecords((s) => s.author).trim()
  const unknown = target === 'person' && author !== '' && !choices.some((c) => sameName(c.title, author))
  const offer = offered(choices, sought, addable(target), unknown ? author : null)

  const take = (key: string | number | null) => {
    setTyped(null)
    if (key === null) return
    if (key !== ADD && key !== ME) return void bound.setValue(String(key))
    const adding = addingNamed(target, key === ME ? author : (sought ?? '').trim(), { kind, id })
    void bound.setValue(adding.id, [adding])
  }
  /**
   * Typed text that no item was chosen for: an item that begins with it is taken; otherwise the text stays and the
   * field asks.
   */
  const leave = () => {
    if (typed === null) return
    if (typed.trim() === '') {
      setTyped(null)
      return void bound.setValue(null)
    }
    if (offer.leave !== null) return take(offer.leave)
    setTyped(null)
    bound.setText(typed)
    void bound.commit()
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>, close: () => void) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return leave()
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') wentTo.current = true
    const isChosen = wentTo.current && event.currentTarget.getAttribute('aria-activedescendant')
    if (isChosen || sought === null || event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    event.stopPropagation()
    if (event.key === 'Tab') return leave()
    event.preventDefault()
    if (offer.enter !== null) take(offer.enter)
    else if (sought.trim() === '') leave()
    else return
    close()
  }
  return {
    chosen,
    lines: offer.lines,
    text: sought ?? chosen?.says ?? chosen?.title ?? (missing ? 'No longer in the plan' : ''),
    /** What to type, where the list would be empty. */
    hint: choices.length === 0 ? firstHint(target) : undefined,
    typed,
    type: (words: string) => {
      wentTo.current = false
      setTyped(words)
    },
    cancel: () => {
      setTyped(null)
      bound.cancel()
    },
    take,
    leave,
    onKey,
  }
}

/** The list beneath the field; its first line says that Enter takes it. */
const Offered = () => (
  <Popover className={styles.sheet}>
    <ListBox<OfferedLine> className={`${styles.list} ${styles.marks}`}>
      {(line) => (
        <ListBoxItem
          id={line.id}
          textValue={line.says ?? line.title}
          className={`${styles.option} ${line.first ? styles.first : ''}`}
        >
          {line.says ?? line.title}
          {line.first ? (
            <span aria-hidden="true" className={styles.key}>
              <kbd>Enter</kbd>
            </span>
          ) : null}
        </ListBoxItem>
      )}
    </ListBox>
  </Popover>
)

interface TypingProps {
  readonly className: string
  readonly opens: 'manual' | 'input' | undefined
  /** The hint to type something, if the list would be empty. */
  readonly hint: string | undefined
  readonly onLeave: () => void
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>, close: () => void) => void
  readonly onEscape: () => void
}

/** The input. It sees keys before the list does, since the list knows nothing of a first line. */
function Typing({ className, opens, hint, onLeave, onKey, onEscape }: TypingProps) {
  const state = useContext(ComboBoxStateContext)
  return (
    <ListInput
      className={className}
      placeholder={hint}
      opens={opens}
      // The input appears when the field is entered, and takes over the focus.
      autoFocus
      ref={opens === 'input' ? null : selectAll}
      onBlur={onLeave}
      onKeyDownCapture={(event) => onKey(event, () => state?.close())}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape()
      }}
    />
  )
}

/** Selects the text, as a browser does on Tab: typing then replaces it. */
const selectAll = (input: HTMLInputElement | null): void => input?.select()

interface RestingProps extends BoundField {
  readonly bound: FieldBinding
  readonly text: string
  readonly hint: string | undefined
  readonly onPress: () => void
  readonly onEnter: () => void
  /** Called with words that arrive without keys: from dictation, or from a program that fills in forms. */
  readonly onWords: (words: string) => void
}

/** The field until it is entered: the list of a hundred people is not built for each of a hundred rows. */
function Resting({ bound, text, hint, onPress, onEnter, onWords, ...props }: RestingProps) {
  const { kind, id, field, hideLabel } = props
  const ids = useFieldIds()
  return (
    <div className={frameClass(bound, props.className)}>
      <BareFrame ids={ids} bound={bound} hideLabel={hideLabel}>
        <span className={styles.withButton} onPointerDownCapture={onPress}>
          <input
            id={ids.control}
            className={`${styles.in} ${props.small ? styles.small : ''}`}
            role="combobox"
            aria-expanded="false"
            aria-autocomplete="list"
            aria-describedby={describedBy(ids, bound, hideLabel)}
            value={text}
            placeholder={hint}
            onChange={(event) => onWords(event.target.value)}
            onFocus={(event) => {
              // It gives its place to the field with the list now; what comes in after that comes into nothing.
              const resting = event.currentTarget
              resting.addEventListener('input', () => onWords(resting.value), { once: true })
              onEnter()
            }}
          />
          <Whole text={text} />
          <button
            type="button"
            tabIndex={-1}
            className={styles.open}
            aria-label={bound.label}
            onClick={() => {
              onPress()
              onEnter()
            }}
          >
            <Icon name="i-down" />
          </button>
        </span>
      </BareFrame>
      <Below bound={bound} kind={kind} id={id} field={field} />
    </div>
  )
}

import { type KeyboardEvent, type RefCallback, useId, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import { asName } from '../../../shared/words/index.ts'
import { cleanText } from '../../state/cleanText.ts'
import { focusOn } from '../../state/focus.ts'
import fields from '../fields/fields.module.css'
import styles from './Grid.module.css'
import type { CellActs } from './types.ts'

interface TypingProps {
  readonly label: string
  readonly begun: string
  readonly wrong: boolean
  readonly acts: CellActs
  /** The names to choose from; empty if anything may be typed. */
  readonly offers: readonly string[]
}

/** The most names in the list at once. */
const MOST = 50

/** The names that go on as it was typed, before those in which it is only part; all of them while nothing is typed. */
export function offered(names: readonly string[], typed: string): readonly string[] {
  const asked = asName(typed)
  const begins = names.filter((n) => asName(n).startsWith(asked))
  const holds = names.filter((n) => !begins.includes(n) && asName(n).includes(asked))
  return [...begins, ...holds].slice(0, MOST)
}

/**
 * The editor of a cell: a letter draws this and nothing else. Offered names are listed below it: arrows choose, and a
 * chosen name is in the cell as if it had been typed. Criteria: combobox pattern, the choice announced by
 * `aria-activedescendant` (4.1.2); every act of the mouse has a key (2.1.1).
 */
export function Typing({ label, begun, wrong, acts, offers }: TypingProps) {
  const uid = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(begun)
  // A cell opened with its value lists all names: the person wants to change that very name.
  const [asked, setAsked] = useState(offers.includes(begun) ? '' : begun)
  const [at, setAt] = useState(-1)
  const list = offers.length === 0 ? [] : offered(offers, asked)
  const put = (next: string) => {
    setText(next)
    acts.type(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = list[at + by] ?? (by === 1 && at < 0 ? list[0] : undefined)
    if (by === 0 || list.length === 0 || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (next === undefined) return
    setAt(list.indexOf(next))
    put(next)
  }
  const atItsEnd: RefCallback<HTMLInputElement> = (field) => {
    input.current = field
    if (field === null || document.activeElement === field) return
    focusOn(field)
    field.setSelectionRange(field.value.length, field.value.length)
  }
  const combobox =
    offers.length === 0
      ? {}
      : ({
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': list.length > 0,
          'aria-controls': `${uid}l`,
          'aria-activedescendant': at >= 0 ? `${uid}o${at}` : undefined,
          onKeyDown,
        } as const)
  return (
    <>
      <input
        {...combobox}
        ref={atItsEnd}
        className={styles.in}
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        value={text}
        onChange={(event) => {
          const next = cleanText(event.target.value, false).text
          setAsked(next)
          setAt(-1)
          put(next)
        }}
        onBlur={acts.onBlur}
      />
      {list.length === 0 ? null : (
        <Popover triggerRef={input} isOpen isNonModal placement="bottom start" className={fields.sheet}>
          <section aria-label={`Names for ${label}`}>
            <div id={`${uid}l`} role="listbox" aria-label={label} className={fields.list}>
              {list.map((name, i) => (
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and says which is chosen
                <div
                  key={name}
                  id={`${uid}o${i}`}
                  role="option"
                  aria-selected={i === at}
                  data-focused={i === at || undefined}
                  className={fields.option}
                  // The press goes on to the cell, which then takes its contents.
                  onMouseDown={() => put(name)}
                >
                  {name}
                </div>
              ))}
            </div>
          </section>
        </Popover>
      )}
    </>
  )
}

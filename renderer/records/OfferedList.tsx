import { type ReactNode, useState } from 'react'
import { focusWhatComes, movedOn } from '../components/focusField.ts'
import { Button, Buttons, CheckList } from '../components/index.ts'
import { formKeys } from './list/RecordForm.tsx'
import styles from './OfferedList.module.css'

interface Props {
  /** "Starting list of departments". */
  readonly label: string
  readonly lead: ReactNode
  /** The offers, each part under a heading. */
  readonly parts: readonly {
    readonly name: string
    readonly options: readonly {
      readonly id: string
      readonly label: string
      readonly note?: string
      /** It is in the plan already. */
      readonly held: boolean
    }[]
  }[]
  /** "department", "departments". */
  readonly words: readonly [one: string, many: string]
  /** The initial choice: what nearly everybody takes. */
  readonly chosen?: readonly string[]
  readonly onTake: (ids: readonly string[]) => void
  readonly onClose: () => void
}

/** A starting list, offered and never forced: chosen here, added as one command, changed afterward like any other. */
export function OfferedList({ label, lead, parts, words, chosen: first = [], onTake, onClose }: Props) {
  const [chosen, setChosen] = useState(first)
  const count = chosen.length
  const free = parts.flatMap((p) => p.options.flatMap((o) => (o.held ? [] : [o.id])))
  const all = count === free.length
  return (
    <section
      className={styles.offered}
      aria-label={label}
      data-field="starting-list"
      onKeyDown={formKeys(onClose, undefined)}
    >
      <p className="mid">{lead}</p>
      {parts.map(({ name, options }) => {
        const own = new Set(options.map((o) => o.id))
        return (
          <CheckList
            key={name}
            label={name}
            options={options.map(({ held, ...option }) =>
              held ? { ...option, note: 'Already in the plan', disabled: true } : option,
            )}
            value={chosen.filter((id) => own.has(id))}
            onChange={(ids) => setChosen([...chosen.filter((id) => !own.has(id)), ...ids])}
          />
        )
      })}
      <Buttons className={styles.verbs ?? ''}>
        <Button
          look="primary"
          isDisabled={count === 0}
          onPress={({ target }) => {
            onClose()
            // The added record gets the focus, and not the button that opened the list.
            movedOn()
            focusWhatComes(target as HTMLElement, true)
            onTake(chosen)
          }}
        >
          {count === 0 ? `Add ${words[1]}` : `Add ${count} ${count === 1 ? words[0] : words[1]}`}
        </Button>
        {free.length > 1 ? (
          <Button onPress={() => setChosen(all ? [] : free)}>{all ? 'Clear all' : 'Choose all'}</Button>
        ) : null}
        <Button look="link" onPress={onClose}>
          Cancel
        </Button>
      </Buttons>
    </section>
  )
}

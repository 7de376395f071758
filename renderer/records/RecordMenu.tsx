import { useState } from 'react'
import { focusField, recordSelector } from '../components/focusField.ts'
import { Menu, type MenuEntry } from '../components/index.ts'
import { askRemoval, planNow } from '../state/index.ts'
import { AttachedCount, attachedEntries } from './attached/Count.tsx'
import { move, type Sorted } from './edits.ts'
import { RemoveRecord, removeAlone, spoken } from './RemoveRecord.tsx'
import { useRowVerb } from './rowKeys.ts'

interface Props {
  readonly kind: string
  readonly id: string
  /** What the menu is called: "Hispanic or Latino: move or remove". */
  readonly name: string
  /** In the order in which they stand; with `sorted`, records can be moved in it. */
  readonly list: readonly Sorted[]
  readonly sorted: boolean
  /** The longer list in order, where `list` is a part of it. */
  readonly all?: readonly Sorted[]
  /** Where the focus goes when the last one is gone. */
  readonly addSelector: string
  readonly more?: readonly MenuEntry[]
  readonly onRemoved?: () => void
  /** A word on the button, where it stands among others. */
  readonly word?: string
}

/** Moves a record in its list, removes it, or opens what hangs on it; the focus goes to what stands in its place. */
export function RecordMenu({ kind, id, name, list, sorted, all, addSelector, more = [], onRemoved, word }: Props) {
  const [asking, setAsking] = useState(false)
  const place = list.findIndex((r) => r.id === id)
  const neighbour = list[place + 1] ?? list[place - 1]
  const after = () => {
    if (onRemoved) onRemoved()
    // A button before a field: in a field, Ctrl+Z would take back typing and not the removal.
    else if (neighbour) focusField(`[data-menu="${kind}/${neighbour.id}"]`, recordSelector(kind, neighbour.id))
    else focusField(addSelector)
  }
  const remove = () => {
    if (removeAlone({ kind, id })) after()
    else setAsking(true)
  }
  useRowVerb(kind, id, remove)
  const verb = more.length > 0 ? 'more' : sorted ? 'move or remove' : 'remove'
  return (
    <span data-menu={`${kind}/${id}`}>
      <Menu
        label={
          <>
            {word}
            <span className="vh">
              {word ? ': ' : ''}
              {name}: {verb}
            </span>
            <AttachedCount about={{ kind, id }} />
          </>
        }
        entries={() => [
          ...more,
          ...(sorted
            ? [
                { id: 'up', label: 'Move up', disabled: place === 0, act: () => void move(kind, list, id, -1, all) },
                {
                  id: 'down',
                  label: 'Move down',
                  disabled: place === list.length - 1,
                  act: () => void move(kind, list, id, 1, all),
                },
              ]
            : []),
          ...(kind === 'evidence' ? [] : attachedEntries({ kind, id })),
          { id: 'remove', label: `Remove ${spoken(planNow(), kind, id)}`, keys: 'Delete', act: remove },
          {
            id: 'for-good',
            label: 'Remove for good…',
            act: () => askRemoval({ kind, record: id, field: null }, after),
          },
        ]}
      />
      {asking ? <RemoveRecord about={{ kind, id }} onClose={() => setAsking(false)} onRemoved={after} /> : null}
    </span>
  )
}

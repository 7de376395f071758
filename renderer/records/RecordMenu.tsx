import { useState } from 'react'
import { focusField, recordSelector } from '../components/focusField.ts'
import { Menu, type MenuEntry } from '../components/index.ts'
import { askRemoval, go, planNow } from '../state/index.ts'
import { AttachedCount, attachedEntries } from './AttachedCount.tsx'
import { move, type Sorted } from './edits.ts'
import { RemoveRecord, removeAlone, spoken } from './RemoveRecord.tsx'
import { HEAD, useRowVerbs } from './rowKeys.ts'

interface Props {
  readonly kind: string
  readonly id: string
  /** The menu's name: "Hispanic or Latino: more". */
  readonly name: string
  /** The list in its order; with `sorted`, records can be moved in it. A function if it is asked late. */
  readonly list: readonly Sorted[] | (() => readonly Sorted[])
  readonly sorted?: boolean
  /** The longer list in order, where `list` is a part of it. */
  readonly all?: readonly Sorted[] | undefined
  /** The focus's destination when the last one is gone. */
  readonly addSelector: string
  readonly more?: readonly MenuEntry[] | (() => readonly MenuEntry[])
  readonly onRemoved?: () => void
  /** Opens its form, where it is a part of its page and no line that opens. */
  readonly onEdit?: () => void
  /** A word on the button, if it is among others. */
  readonly word?: string
}

/** Kinds of attachments: nothing is attached to them in turn. */
const attachmentKinds = new Set(['evidence', 'comment'])

/**
 * A record's menu, the same everywhere: its page's own verbs, its place in the list, its attachments, its history,
 * and how it is removed. When it is removed, the focus goes to the record that takes its place.
 */
export function RecordMenu(props: Props) {
  const { kind, id, name, list, sorted = false, all, addSelector, more, onRemoved, onEdit, word } = props
  // The next record when the question was asked: after the removal the list no longer says where this one was.
  const [asking, setAsking] = useState<{ readonly then: () => void } | null>(null)
  const listNow = () => (typeof list === 'function' ? list() : list)
  /** From the head of a line to the head of the next, from a menu to a menu: a wide table stays where it is scrolled to. */
  const handOn = () => {
    const now = listNow()
    const place = now.findIndex((r) => r.id === id)
    const neighbor = now[place + 1] ?? now[place - 1]
    const onHead = document.activeElement?.matches(`${recordSelector(kind, id)} ${HEAD}`) ?? false
    return () => {
      if (onRemoved) return onRemoved()
      if (!neighbor) return focusField(addSelector, 'main h1')
      const next = recordSelector(kind, neighbor.id)
      // A button before a field: in a field, Ctrl+Z would take back typing and not the removal.
      focusField(...(onHead ? [`${next} ${HEAD}`] : []), `[data-menu="${kind}/${neighbor.id}"]`, next, addSelector)
    }
  }
  const remove = () => {
    const then = handOn()
    if (!removeAlone({ kind, id }, then)) setAsking({ then })
  }
  useRowVerbs(kind, id, remove, onEdit)
  const entries = (): readonly MenuEntry[] => {
    const now = listNow()
    const place = now.findIndex((r) => r.id === id)
    const moves = [
      { id: 'up', label: 'Move up', disabled: place === 0, act: () => void move(kind, now, id, -1, all) },
      {
        id: 'down',
        label: 'Move down',
        disabled: place === now.length - 1,
        act: () => void move(kind, now, id, 1, all),
      },
    ]
    const [first, ...others]: readonly MenuEntry[] = [
      ...(sorted ? moves : []),
      ...(attachmentKinds.has(kind) ? [] : attachedEntries({ kind, id })),
      { id: 'history', label: 'History', act: () => void go('history', { kind, record: id }) },
    ]
    return [
      ...(typeof more === 'function' ? more() : (more ?? [])),
      ...(first ? [{ ...first, begins: true }] : []),
      ...others,
      {
        id: 'remove',
        begins: true,
        label: `Remove ${spoken(planNow(), kind, id)}`,
        hint: 'You can bring it back from History.',
        keys: 'Delete',
        act: remove,
      },
      {
        id: 'for-good',
        label: 'Remove for good…',
        hint: 'Erases it from History too. You can’t bring it back.',
        act: () => {
          askRemoval({ kind, record: id, field: null }, handOn())
        },
      },
    ]
  }
  return (
    <span data-menu={`${kind}/${id}`}>
      <Menu
        label={
          <>
            {word}
            <span className="vh">
              {word ? ': ' : ''}
              {name}: more
            </span>
            <AttachedCount about={{ kind, id }} />
          </>
        }
        entries={entries}
        dots={!word}
      />
      {asking ? <RemoveRecord about={{ kind, id }} onClose={() => setAsking(null)} onRemoved={asking.then} /> : null}
    </span>
  )
}

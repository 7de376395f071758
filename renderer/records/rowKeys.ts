import { useEffect, useRef } from 'react'
import type { About } from '../../shared/domain/schema.ts'
import { focusField, focusNow, recordSelector } from '../components/focusField.ts'
import { showToast, useKey } from '../state/index.ts'
import { keyNames, typing } from '../state/keys.ts'
import { onReturned } from '../state/undo.ts'

/** How to remove each record that is on the page with a menu. */
const removers = new Map<string, () => void>()

/** How to open the form of each that is a part of its page, and no line that opens. */
const editors = new Map<string, () => void>()

/** Makes a record's removal known to the keys of the page, and how it is edited where it is no line that opens. */
export function useRowVerbs(kind: string, id: string, remove: () => void, edit?: () => void): void {
  useVerb(removers, `${kind}/${id}`, remove)
  useVerb(editors, `${kind}/${id}`, edit)
}

function useVerb(verbs: Map<string, () => void>, key: string, verb: (() => void) | undefined): void {
  const latest = useRef(verb)
  useEffect(() => {
    latest.current = verb
  })
  const isThere = verb !== undefined
  useEffect(() => {
    if (!isThere) return
    const act = () => latest.current?.()
    verbs.set(key, act)
    return () => {
      if (verbs.get(key) === act) verbs.delete(key)
    }
  }, [verbs, key, isThere])
}

/** The record in whose row or card the focus is, and whether it is in one of its fields. */
function focusedRecord(): { readonly key: string; readonly inField: boolean } | undefined {
  const focused = document.activeElement
  const key = focused?.closest<HTMLElement>('[data-record]')?.dataset.record
  return key === undefined ? undefined : { key, inField: focused?.closest('[data-field]') !== null }
}

/** Not from within a field: a person who types on after a checkbox would write into another field. */
function editFocused(): void {
  const at = focusedRecord()
  if (at === undefined || at.inField || document.activeElement instanceof HTMLInputElement) return
  const [kind = '', id = ''] = at.key.split('/')
  const edit = editors.get(at.key)
  if (edit) edit()
  // A line that is read first opens: what opens takes the focus.
  else if (!openLine()) focusNow(`${recordSelector(kind, id)} [data-field]`, recordSelector(kind, id))
}

/** Opens the line in focus, of a record that is only read; false where it is open. */
function openLine(): boolean {
  // A record that is read in parts has several heads: the one in focus is meant.
  const part = document.activeElement?.closest('[data-part]')?.querySelector<HTMLElement>(HEAD)
  if (part?.getAttribute('aria-expanded') === 'false') {
    part.click()
    return true
  }
  // The one in focus: an action may be in the open drawer and on the page behind it.
  const row = document.activeElement?.closest('[data-record]')
  const shut = row?.querySelector<HTMLElement>('[aria-expanded="false"]:not([aria-haspopup])')
  if (!shut || row?.querySelector('[data-field]')) return false
  shut.click()
  return true
}

/** A line that is only read takes no paste: it opens, so that the person sees where it would go. */
function pasteOnLine({ target }: ClipboardEvent): void {
  const at = focusedRecord()
  if (at === undefined || at.inField || typing(target)) return
  if (openLine()) showToast('Nothing was pasted yet. The line is open now: paste into the field where it belongs.')
}

/** In a field's own control the key would mean the field: there nothing is removed. */
function removeFocused(): void {
  const at = focusedRecord()
  if (at?.inField) return
  const remove = at && removers.get(at.key)
  if (remove) remove()
  // Its list has a line for each goal, group or department: the line goes with that one.
  else if (at && document.activeElement?.matches(HEAD))
    showToast('Nothing is removed from this list. Press E to open the line.')
  if (at !== undefined) return
  // A line that is no record of its own, such as a part of the packet, has a button that takes it out.
  document.activeElement?.closest('[data-line]')?.querySelector<HTMLElement>('[data-takes-out] button')?.click()
}

/** The button of a line that opens it. */
export const HEAD = '[aria-expanded]:not([aria-haspopup])'

/**
 * Leads back to the line that Undo brought back: the focus had gone on to its neighbor when it went. Nobody is led out of a
 * dialog, a field, or the bar, where the next press of Undo takes back one more.
 */
function toReturned(returned: readonly About[]): void {
  const at = document.activeElement ?? document.body
  const area = at.closest('[role="dialog"]') ? '[role="dialog"]' : 'main'
  if (at !== document.body && !at.matches(`:is(${area}, [role="status"]) *`)) return
  if (at.closest('[data-field]') !== null) return
  // From a menu to its menu, as Delete had gone: a wide table stays where it is scrolled to.
  const button = at.closest('[data-menu]') === null ? HEAD : '[data-menu] button'
  // A person brings her place in the team along: the line is the one of the list in which it was removed.
  const here = focusedRecord()?.key.split('/')[0]
  const own = returned.filter((r) => r.kind === here)
  const lines = own.length > 0 ? own : returned
  focusField(lines.map(({ kind, id }) => `${area} ${recordSelector(kind, id)} ${button}`).join(', '))
}

/** E and Delete on a row or card of records, on its menu or its head: to its first field, and away with a way back. */
export function useRowKeys(): void {
  useEffect(() => {
    document.addEventListener('paste', pasteOnLine)
    const unhear = onReturned(toReturned)
    return () => {
      document.removeEventListener('paste', pasteOnLine)
      unhear()
    }
  }, [])
  useKey('e', 'In a list, edit the record whose menu is in focus', editFocused)
  const back = keyNames('Ctrl Z')
  useKey('delete', `In a list, remove the record whose menu is in focus; ${back} brings it back`, removeFocused)
}

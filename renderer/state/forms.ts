import { create } from 'zustand'
import { focusOn } from './focus.ts'

/** The fields in which something was typed and not yet saved as a version. */
interface OpenForm {
  commit(): Promise<unknown>
  /** The label of a change that this form would save, if there is one. */
  changes?(): string | null
}
const open = new Set<OpenForm>()

/** The field, by its label, in which something is typed that is saved, and then taken back, by the next Undo. */
export const useTypedIn = create<{ readonly label: string | null }>(() => ({ label: null }))

/** The forms that kept the person on the page at the last try, as they were then. */
let kept: readonly OpenForm[] = []
const forget = (form: OpenForm): void => {
  kept = kept.filter((f) => f !== form)
}

/** A field, by where its words are kept. */
interface TypedAt {
  readonly kind: string
  readonly id: string
  readonly field: string
}
let last: TypedAt | null = null
/** The field in which something was typed last, and neither put back nor undone since. */
export const lastTyped = (): TypedAt | null => last
export function setLastTyped(at: TypedAt | null): void {
  last = at
}

let asked = false
/** Something was typed in an open form, or it became a version. What is drawn just now is drawn first. */
export function formTyped(form?: OpenForm): void {
  if (form !== undefined) forget(form)
  if (asked) return
  asked = true
  queueMicrotask(() => {
    asked = false
    const label = [...open].reduce<string | null>((last, form) => form.changes?.() ?? last, null)
    if (label !== useTypedIn.getState().label) useTypedIn.setState({ label })
  })
}
export function formOpened(form: OpenForm): void {
  open.add(form)
  formTyped()
}
export function formClosed(form: OpenForm): void {
  open.delete(form)
  forget(form)
  formTyped()
}

/**
 * Saves what is typed in other fields before a choice is. The mouse checks a box before the field in which one was typing is
 * left: its words would be saved after the choice, and Undo would take them back first. False where there was nothing.
 */
export function commitOthers(form: OpenForm): boolean {
  const typed = [...open].filter((other) => other !== form && other.changes?.() != null)
  for (const other of typed) void other.commit()
  return typed.length > 0
}

/** Saves every open field: before undo, a page change, an export, and when the window is hidden. */
export const commitForms = async (): Promise<void> => {
  await Promise.all([...open].map((form) => form.commit()))
}

/**
 * Saves open fields before a page is left. If one could not be read or saved, the page stays, with the focus on that
 * field and its sentence; a second try, with nothing typed since, leaves anyway.
 */
export async function readyToLeave(): Promise<boolean> {
  if (open.size === 0) return true
  await commitForms()
  const left = [...open]
  const again = left.length > 0 && left.length === kept.length && left.every((form) => kept.includes(form))
  kept = again ? [] : left
  if (left.length === 0 || again) return true
  focusOn(document.querySelector('[aria-invalid="true"]'))
  return false
}

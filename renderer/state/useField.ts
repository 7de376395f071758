import { type KeyboardEvent, useEffect, useReducer, useRef } from 'react'
import { byTheClock } from '../../shared/domain/describe.ts'
import { writeEntry } from '../../shared/domain/entry.ts'
import type { Field, FieldShape } from '../../shared/domain/schema.ts'
import type { Conflict, Op } from '../../shared/domain/state.ts'
import { FieldForm } from './fieldForm.ts'
import { type FieldOptions, fieldOf } from './fieldOf.ts'
import { useRecords } from './records.ts'
import { typedKey, useUnsaved } from './unsaved.ts'

export interface FieldBinding {
  readonly label: string
  readonly hint: string | undefined
  readonly required: boolean
  readonly shape: FieldShape
  /** The value in the plan, or a refused choice. */
  readonly value: unknown
  /** The text in the field: the present typing, or the value. */
  readonly text: string
  readonly dirty: boolean
  /** What is wrong and what to do; the typed text stays. */
  readonly error: string | null
  /** What was changed in a pasted text. */
  readonly note: string | null
  readonly conflict: Conflict | undefined
  /** Two answers exist: one is chosen where both are shown, before anything new is entered here. */
  readonly locked: boolean
  setText(text: string): void
  /**
   * Sets a value that is chosen rather than typed; saved at once, in one command with what it `needs`: a record that it
   * points at and that is new. Gives why it was not.
   */
  setValue(value: unknown, needs?: readonly Op[]): Promise<string | null>
  /** Sets a value that is saved when it rests or is left: on the way to it lie others. */
  choose(value: unknown): void
  /** Saves what was typed. */
  commit(): Promise<void>
  /** Puts back what was there before the person began. True where there was something to put back. */
  cancel(): boolean
  onFocus(): void
  onBlur(): void
  onKeyDown(event: KeyboardEvent): void
}

/** The value as its field shows it: a time of day as it is said, “2:00 pm”. */
const textOf = ({ shape, meaning }: Field, value: unknown): string =>
  meaning === 'clock' && typeof value === 'string' ? byTheClock(value) : writeEntry(shape, value)

/**
 * Binds one field of one record to something in which a person types or chooses. Remembers what was shown when
 * typing began, keeps drafts, saves on leaving and after half a minute, and keeps the text where saving fails.
 */
export function useField(kind: string, id: string, field: string, options: FieldOptions = {}): FieldBinding {
  const state = useRecords((s) => s.kinds[kind]?.get(id))
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const latest = useRef<FieldForm>(null as unknown as FieldForm)
  latest.current ??= new FieldForm(redraw)
  const live = latest.current
  useUnsaved((all) => all.get(typedKey({ record: id, field, part: options.part })))
  live.see(kind, id, field, options, state)
  useEffect(() => {
    live.enter()
    return () => void live.leave()
  }, [live])
  useEffect(() => live.drawn())

  const declared = fieldOf(kind, field, options.part)
  const conflict = state?.conflicts.find((c) => c.field === field)
  return {
    label: options.label ?? declared.label,
    hint: options.hint ?? declared.hint,
    required: declared.required ?? false,
    shape: declared.shape,
    value: live.shownValue(),
    text: live.form?.text ?? textOf(declared, live.value()),
    dirty: live.form !== null,
    error: live.error(),
    note: live.note,
    conflict,
    locked: conflict !== undefined && live.form === null,
    setText: live.setText,
    setValue: live.setValue,
    choose: live.choose,
    commit: live.commit,
    cancel: live.cancel,
    onFocus: live.onFocus,
    onBlur: live.onBlur,
    onKeyDown: live.onKeyDown,
  }
}

import { type KeyboardEvent, useEffect, useReducer, useRef } from 'react'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import type { Field, FieldShape } from '../../shared/domain/schema.ts'
import type { Conflict, RecordState } from '../../shared/domain/state.ts'
import { cleanText } from './clean.ts'
import { dropDraft, keepDraft } from './drafts.ts'
import { edit, same } from './edit.ts'
import { readEntry, writeEntry } from './entry.ts'
import { formClosed, formOpened } from './forms.ts'
import { shownTips } from './overlay.ts'
import { useRecords } from './records.ts'
import { typingIn } from './save.ts'

const IDLE = 30_000

export interface FieldOptions {
  /** One part of a field that is decided as a whole: `reading` has the part `figure`. */
  readonly part?: string
  /** Set together with the first value where the record does not stand yet: a keyed record's key. */
  readonly also?: Readonly<Record<string, unknown>>
  /** In place of the declared label. */
  readonly label?: string
}

export interface FieldBinding {
  readonly label: string
  readonly hint: string | undefined
  readonly required: boolean
  readonly shape: FieldShape
  /** What stands in the plan. */
  readonly value: unknown
  /** What stands in the field: what is being typed, or the value. */
  readonly text: string
  readonly dirty: boolean
  /** What is wrong and what to do; the typed text stays. */
  readonly error: string | null
  /** What was changed in what was pasted. */
  readonly note: string | null
  readonly conflict: Conflict | undefined
  /** Two answers stand: one is chosen where both are shown, before anything new is entered here. */
  readonly locked: boolean
  setText(text: string): void
  /** Sets a value that is chosen rather than typed; saved at once. */
  setValue(value: unknown): Promise<void>
  /** Saves what was typed. */
  commit(): Promise<void>
  /** Says what is wrong with what stands in the control, and saves nothing. */
  fail(sentence: string): void
  /** Puts back what was there before the person began. True where there was something to put back. */
  cancel(): boolean
  onFocus(): void
  onBlur(): void
  onKeyDown(event: KeyboardEvent): void
}

interface Form {
  text: string
  /** The versions that the field showed when the person began to type. */
  readonly base: readonly string[]
}

const unknownField: Field = { shape: { t: 'text', long: false }, label: '' }

/** The declaration of a field, or of one part of it. */
export function fieldOf(kind: string, field: string, part?: string): Field {
  const declared = kindOf(kind)?.fields[field] ?? unknownField
  if (part === undefined) return declared
  return declared.shape.t === 'parts' ? (declared.shape.parts[part] ?? unknownField) : unknownField
}

/**
 * Binds one field of one record to something in which a person types or chooses. Remembers what was shown when
 * typing began, keeps drafts, saves on leaving and after half a minute, and keeps the text where saving fails.
 */
export function useField(kind: string, id: string, field: string, options: FieldOptions = {}): FieldBinding {
  const state = useRecords((s) => s.kinds[kind]?.get(id))
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const latest = useRef<Live>(null as unknown as Live)
  latest.current ??= new Live(redraw)
  const live = latest.current
  live.see(kind, id, field, options, state)
  useEffect(() => {
    live.enter()
    return () => void live.leave()
  }, [live])

  const declared = fieldOf(kind, field, options.part)
  const conflict = state?.conflicts.find((c) => c.field === field)
  return {
    label: options.label ?? declared.label,
    hint: declared.hint,
    required: declared.required ?? false,
    shape: declared.shape,
    value: live.value(),
    text: live.form?.text ?? writeEntry(declared.shape, live.value()),
    dirty: live.form !== null,
    error: live.error,
    note: live.note,
    conflict,
    locked: conflict !== undefined && live.form === null,
    setText: live.setText,
    setValue: live.setValue,
    commit: live.commit,
    fail: live.fail,
    cancel: live.cancel,
    onFocus: live.onFocus,
    onBlur: live.onBlur,
    onKeyDown: live.onKeyDown,
  }
}

/** The state of one bound field between renders. Its functions keep their identity. */
class Live {
  form: Form | null = null
  error: string | null = null
  note: string | null = null
  private left = false
  private before: { value: unknown } | null = null
  private idle: ReturnType<typeof setTimeout> | null = null
  private kind = ''
  private id = ''
  private field = ''
  private options: FieldOptions = {}
  private state: RecordState | undefined
  private readonly redraw: () => void

  constructor(redraw: () => void) {
    this.redraw = redraw
  }

  see(kind: string, id: string, field: string, options: FieldOptions, state: RecordState | undefined): void {
    if (
      this.form !== null &&
      (kind !== this.kind || id !== this.id || field !== this.field || options.part !== this.options.part)
    ) {
      void this.commit()
      this.form = null
      this.error = this.note = null
      this.before = null
    }
    Object.assign(this, { kind, id, field, options, state })
  }

  private whole(): unknown {
    return this.state?.gone ? undefined : this.state?.values[this.field]
  }

  value(): unknown {
    const whole = this.whole()
    if (this.options.part === undefined) return whole
    return typeof whole === 'object' && whole !== null
      ? (whole as Record<string, unknown>)[this.options.part]
      : undefined
  }

  private shape(): FieldShape {
    return fieldOf(this.kind, this.field, this.options.part).shape
  }

  private key(): string {
    return `${this.id}/${this.field}/${this.options.part ?? ''}`
  }

  setText = (raw: string): void => {
    const shape = this.shape()
    const cleaned = cleanText(raw, shape.t === 'text' && shape.long)
    this.note = cleaned.note
    this.error = null
    this.before ??= { value: this.value() }
    if (this.form === null) {
      this.form = { text: cleaned.text, base: shownTips(this.state, this.field) }
      formOpened(this)
    } else {
      this.form.text = cleaned.text
    }
    if (shape.t === 'text' && this.options.part === undefined) {
      const { kind, id, field } = this
      keepDraft({ kind, record: id, field, base: this.form.base, text: cleaned.text })
    } else {
      typingIn(this.key(), true)
    }
    if (this.idle !== null) clearTimeout(this.idle)
    this.idle = setTimeout(() => void this.commit(), IDLE)
    this.redraw()
  }

  commit = async (): Promise<void> => {
    const form = this.form
    if (form === null) return
    const shape = this.shape()
    const read = readEntry(shape, form.text)
    if (!read.ok) {
      this.error = read.error
      this.redraw()
      return
    }
    if (same(read.value ?? undefined, this.value() ?? undefined)) return this.close()
    this.form = null
    const saved = this.send(read.value, form.base)
    this.redraw()
    const error = await saved
    if (error === null) {
      if (this.form === null) this.close()
      return
    }
    if (this.left) return
    // Refused: the text stays on the screen, with the sentence beside it. Newer typing is newer.
    this.form ??= form
    this.error = error
    formOpened(this)
    this.redraw()
  }

  setValue = async (value: unknown): Promise<void> => {
    const base = this.form?.base ?? shownTips(this.state, this.field)
    this.form = null
    this.error = this.note = null
    if (same(value ?? undefined, this.value() ?? undefined)) return this.close()
    const error = await this.send(value, base)
    this.error = error
    this.close()
  }

  private async send(value: unknown, base: readonly string[]): Promise<string | null> {
    const { kind, id, field } = this
    const { part, also } = this.options
    const whole = this.whole()
    const next = part === undefined ? value : withPart(whole, part, value)
    const first = this.state === undefined || this.state.gone
    const result = await edit([
      { op: 'set', kind, id, values: { ...(first ? also : {}), [field]: next ?? null }, base: { [field]: base } },
    ])
    return result.ok ? null : result.error.says
  }

  private close(): void {
    if (this.idle !== null) clearTimeout(this.idle)
    this.idle = null
    this.form = null
    formClosed(this)
    typingIn(this.key(), false)
    void dropDraft(this.id, this.field)
    this.redraw()
  }

  fail = (sentence: string): void => {
    this.error = sentence
    this.redraw()
  }

  cancel = (): boolean => {
    if (this.before === null) return false
    const { value } = this.before
    this.before = null
    this.error = this.note = null
    this.close()
    // It was saved meanwhile because the person paused: putting it back is a change too.
    if (!same(value ?? undefined, this.value() ?? undefined)) void this.setValue(value ?? null)
    return true
  }

  onFocus = (): void => {
    if (this.form === null) this.before = null
  }

  onBlur = (): void => {
    void this.commit()
    this.before = null
  }

  onKeyDown = (event: KeyboardEvent): void => {
    const shape = this.shape()
    if (event.key === 'Escape' && this.cancel()) event.stopPropagation()
    if (event.key === 'Enter' && !(shape.t === 'text' && shape.long) && !event.nativeEvent.isComposing)
      void this.commit()
  }

  enter(): void {
    this.left = false
  }

  /** The field is taken off the screen. What can't be saved then is kept as a draft until the plan is opened again. */
  leave(): Promise<void> {
    this.left = true
    formClosed(this)
    if (this.idle !== null) clearTimeout(this.idle)
    typingIn(this.key(), false)
    return this.commit()
  }
}

function withPart(whole: unknown, part: string, value: unknown): Record<string, unknown> | null {
  const next: Record<string, unknown> = { ...(typeof whole === 'object' && whole !== null ? whole : {}) }
  if (value === null || value === undefined) delete next[part]
  else next[part] = value
  return Object.keys(next).length === 0 ? null : next
}

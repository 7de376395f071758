import type { KeyboardEvent } from 'react'
import { readEntry, writeEntry } from '../../shared/domain/entry.ts'
import type { FieldShape } from '../../shared/domain/schema.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { Draft } from '../../shared/ipc/contract.ts'
import { shownThere, shownTips } from '../../shared/merge/pending.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { cleanText } from './clean.ts'
import { dropDraft, keepDraft, sentOf } from './drafts.ts'
import { edit, same, sawGone } from './edit.ts'
import { type FieldOptions, fieldOf, withPart } from './fieldOf.ts'
import { formClosed, formOpened } from './forms.ts'
import { shown } from './records.ts'
import { typingIn } from './save.ts'
import { nothingRefused, refuseTyped, typedIn, typedKey, type Unsaved, unsavedIn } from './unsaved.ts'

/** How long typed words stand before they are saved, in milliseconds; and a choice, on the way to which others may lie. */
const IDLE = 30_000
const REST = 500
/** In place of the value that a form showed, where what stands now is another. */
const NOT_SHOWN = Symbol('not shown')

interface Form {
  text: string
  half: boolean
  /** What was chosen and not typed: its text alone may not say which. */
  chosen?: { readonly value: unknown } | undefined
  /** The versions that the field showed when the person began to type, and the value that it showed then. */
  readonly base: readonly string[]
  readonly was: unknown
  /** The versions of the record itself then: a removal that came in since was not seen. */
  readonly there: readonly string[]
}

const HALF = 'The day is not whole. Type month, day and year, or press Escape to put it back.'

const CAME_IN = 'Something else came in here while this was not saved. When you leave the field, both stay.'

/** The state of one bound field between renders. Its functions keep their identity. */
export class FieldForm {
  form: Form | null = null
  note: string | null = null
  private left = false
  /** It was typed here, and not taken up from before or from another control of the field. */
  private isOwn = false
  private taken: Unsaved | undefined
  private saving: Promise<void> = Promise.resolve()
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
    const other = kind !== this.kind || id !== this.id || field !== this.field || options.part !== this.options.part
    if (other && this.form !== null) {
      void this.commit()
      formClosed(this)
      this.form = null
      this.isOwn = false
      this.note = null
      this.before = null
    }
    Object.assign(this, { kind, id, field, options, state })
    const refused = unsavedIn(this.where())
    // What was refused in another control of the same field, as in a cell, stands here too, as long as it does there.
    const elsewhere = !this.isOwn && refused !== this.taken
    this.taken = refused
    if (elsewhere) this.form = null
    if (other || (elsewhere && refused !== undefined)) this.takeUp()
  }

  /** What was typed here before, and could not be read or saved, stands in the field again with its sentence. */
  private takeUp(): void {
    const draft = typedIn(this.where())
    if (draft === undefined) return
    const value = this.value()
    const shows = same(draft.base, shownTips(this.state, this.field))
    const { text, base, there = [] } = draft
    this.form = { text, half: false, base, was: shows ? value : NOT_SHOWN, there }
    this.before = { value }
    this.isOwn = false
    if (this.read(this.form).ok && !shows) this.note = CAME_IN
  }

  /** Why what stands in the field is not saved. */
  error(): string | null {
    const refused = unsavedIn(this.where())
    if (refused === undefined) return null
    const read = this.form === null ? ok(null) : this.read(this.form)
    return refused.says ?? (read.ok ? null : read.error)
  }

  /** What stands in a control that is chosen: what was chosen and is not saved, or the value. */
  shownValue(): unknown {
    const { t } = this.shape()
    if (this.form === null || (!this.form.chosen && t !== 'choice' && t !== 'flag')) return this.value()
    const read = this.read(this.form)
    return read.ok ? read.value : this.value()
  }

  private where() {
    const { part } = this.options
    return { record: this.id, field: this.field, ...(part === undefined ? {} : { part }) }
  }

  /**
   * The versions on which the typed text builds: those that the field showed. Where they were replaced by ones that
   * say the same here (another part was saved, or these very words were brought back), nothing unseen is replaced.
   */
  private base(form: Form): readonly string[] {
    const now = this.value() ?? undefined
    const typed = sentOf(this.where()).some((text) => {
      const read = this.read({ text, half: false })
      return read.ok && same(now, read.value ?? undefined)
    })
    const seen = typed || same(now, form.was ?? undefined)
    return seen ? shownTips(this.state, this.field) : form.base
  }

  /** Of a record that does not stand yet, what it begins with: it is set with the first thing that is entered. */
  private whole(): unknown {
    if (this.state === undefined) return this.options.also?.[this.field]
    return this.state.gone ? undefined : this.state.values[this.field]
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

  private read({ text, half, chosen }: Pick<Form, 'text' | 'half' | 'chosen'>): Result<unknown, string> {
    if (half) return err(HALF)
    if (chosen) return ok(chosen.value)
    const declared = fieldOf(this.kind, this.field, this.options.part)
    return readEntry(declared.shape, text, this.options.range ?? declared)
  }

  private draftOf(form: Form): Draft {
    const { kind, options } = this
    const [base, there] = [[...this.base(form)], [...form.there]]
    return { kind, ...this.where(), also: { ...options.also }, base, there, text: form.text }
  }

  private key(): string {
    return typedKey(this.where())
  }

  setText = (raw: string, half = false): void => {
    const shape = this.shape()
    const cleaned = cleanText(raw, shape.t === 'text' && shape.long)
    this.note = cleaned.note
    this.begin(cleaned.text, half, undefined, IDLE)
  }

  /**
   * A choice that is shown at once and saved when it rests or is left: with the arrows one passes other levels on the
   * way, and each of them would stand in History and ask for an Undo of its own.
   */
  choose = (value: unknown): void => this.begin(writeEntry(this.shape(), value), false, { value }, REST)

  private begin(text: string, half: boolean, chosen: Form['chosen'], wait: number): void {
    this.before ??= { value: this.value() }
    this.isOwn = true
    const form = this.form ?? this.formHere()
    Object.assign(form, { text, half, chosen })
    if (this.form === null) formOpened(this)
    this.form = form
    // Half a day is no text that could be kept: what was kept before stays, and the screen says that it is typed.
    if (half) {
      nothingRefused(this.where())
      typingIn(this.key(), true)
    } else keepDraft(this.draftOf(form))
    if (this.idle !== null) clearTimeout(this.idle)
    this.idle = setTimeout(() => void this.commit(), wait)
    this.redraw()
  }

  private formHere(): Form {
    const [base, there] = [shownTips(this.state, this.field), shownThere(this.state)]
    return { text: '', half: false, base, was: this.value(), there }
  }

  /** Saves what is typed. What is being saved already is waited for, so that whoever leaves leaves nothing behind. */
  commit = (): Promise<void> => {
    if (this.form !== null) this.saving = this.save(this.form)
    return this.saving
  }

  private async save(form: Form): Promise<void> {
    // As it stands now: it may have been read anew since the field was drawn.
    this.state = shown(this.kind, this.id)
    const read = this.read(form)
    const draft = this.draftOf(form)
    if (!read.ok) {
      // Where it was typed, more may be said of it than here.
      if (this.isOwn) refuseTyped(draft, read.error)
      this.redraw()
      return
    }
    if (same(read.value ?? undefined, this.value() ?? undefined)) return this.close()
    await this.write(form, read.value, draft)
  }

  /** A value that is chosen rather than typed; saved at once. Gives why it was not. */
  setValue = (value: unknown): Promise<string | null> => {
    const form = this.form ?? this.formHere()
    Object.assign(form, { text: writeEntry(this.shape(), value), half: false, chosen: { value } })
    this.note = null
    if (same(value ?? undefined, this.value() ?? undefined)) {
      this.close()
      return Promise.resolve(null)
    }
    return this.write(form, value, this.draftOf(form))
  }

  private async write(form: Form, value: unknown, draft: Draft): Promise<string | null> {
    const key = this.key()
    this.isOwn = false
    // What is chosen of a list of records is no text that could be read again.
    const keeps = readEntry(this.shape(), form.text).ok
    this.form = null
    nothingRefused(draft)
    const saved = this.send(value, draft.base, form.there)
    this.redraw()
    const error = await saved
    // The field may show another record by now, or be gone: then its text waits there as a draft.
    const isHere = key === this.key()
    if (error === null) {
      if (!isHere) void dropDraft(draft)
      else if (this.form === null) this.close()
      return null
    }
    // Newer typing is newer.
    if (isHere && this.form !== null) return error
    if (keeps) keepDraft(draft)
    this.isOwn = isHere && !this.left
    refuseTyped(draft, error)
    if (!this.isOwn) return error
    // Refused: it stays on the screen, with the sentence beside it.
    this.form = form
    formOpened(this)
    this.redraw()
    return error
  }

  private async send(value: unknown, base: readonly string[], there: readonly string[]): Promise<string | null> {
    const { kind, id, field } = this
    const { part, also, along } = this.options
    // A removal that the form did not show is no reason to leave out the other parts of what was typed.
    const first = this.state === undefined || sawGone(this.state, there)
    const whole = first ? also?.[field] : this.state?.values[field]
    const next = part === undefined ? value : withPart(whole, part, value, fieldOf(kind, field))
    const values = { ...(first ? also : {}), ...along, [field]: next ?? null }
    const result = await edit([{ op: 'set', kind, id, values, base: { [field]: base, '': there } }])
    return result.ok ? null : result.error.says
  }

  private close(): void {
    if (this.idle !== null) clearTimeout(this.idle)
    this.idle = null
    this.form = null
    this.isOwn = false
    formClosed(this)
    typingIn(this.key(), false)
    void dropDraft(this.where())
    this.redraw()
  }

  cancel = (): boolean => {
    if (this.before === null && unsavedIn(this.where()) === undefined) return false
    const { value } = this.before ?? { value: this.value() }
    this.before = null
    this.note = null
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
    // What could not be read can still be put back by Escape.
    if (this.form === null) this.before = null
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

  /** What was taken up while drawing is an open form from now on. */
  drawn(): void {
    // What can’t be read and was typed elsewhere holds nobody back from leaving the page: it is said there.
    if (this.form !== null && (this.isOwn || this.read(this.form).ok)) formOpened(this)
  }

  /** The field is taken off the screen. What can't be saved then is kept as a draft until the plan is opened again. */
  leave(): Promise<void> {
    this.left = true
    formClosed(this)
    if (this.idle !== null) clearTimeout(this.idle)
    typingIn(this.key(), false)
    // Of half a day nothing is left to come back to.
    if (!this.form?.half) return this.commit()
    nothingRefused(this.where())
    return this.saving
  }
}

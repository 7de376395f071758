import type { KeyboardEvent } from 'react'
import { readEntry, writeEntry } from '../../shared/domain/entry.ts'
import type { Op, RecordState } from '../../shared/domain/state.ts'
import type { Draft } from '../../shared/ipc/contract.ts'
import { shownTips } from '../../shared/merge/pending.ts'
import { ok } from '../../shared/result/result.ts'
import { cleanText } from './cleanText.ts'
import { dropDraft, keepDraft } from './drafts.ts'
import { same } from './edit.ts'
import { type FieldOptions, fieldOf } from './fieldOf.ts'
import { FieldPlace, type Form } from './fieldPlace.ts'
import { commitOthers, formClosed, formOpened, formTyped, setLastTyped } from './forms.ts'
import { afterPress } from './press.ts'
import { shown } from './records.ts'
import { typingIn } from './save.ts'
import { nothingRefused, refuseTyped, typedIn, type Unsaved, unsavedIn } from './unsaved.ts'

/**
 * How long typed words wait before they are saved, in milliseconds; a choice waits shorter, as the arrows may pass
 * others on the way.
 */
const IDLE = 30_000
const REST = 500
/** Stands for the shown value if the plan has another by now. */
const NOT_SHOWN = Symbol('not shown')

const CAME_IN = 'Someone else’s change came in here before yours was saved. When you leave the field, both are kept.'

/** The state of one bound field between renders. Its functions keep their identity. */
export class FieldForm extends FieldPlace {
  form: Form | null = null
  note: string | null = null
  private left = false
  /** It was typed here, and not taken up from before or from another control of the field. */
  private isOwn = false
  private taken: Unsaved | undefined
  private saving: Promise<void> = Promise.resolve()
  private before: { value: unknown } | null = null
  private idle: ReturnType<typeof setTimeout> | null = null
  private readonly redraw: () => void

  constructor(redraw: () => void) {
    super()
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
    // A refusal in another control of the same field, such as a cell, is shown here too, for as long as it lasts
    // there.
    const elsewhere = !this.isOwn && refused !== this.taken
    this.taken = refused
    if (elsewhere) this.form = null
    if (other || (elsewhere && refused !== undefined)) this.restoreTyped()
  }

  /** Brings back words that were typed here before and could not be read or saved, with their sentence. */
  private restoreTyped(): void {
    const draft = typedIn(this.where())
    if (draft === undefined) return
    const value = this.value()
    const shows = same(draft.base, shownTips(this.state, this.field))
    const { text, base, there = [] } = draft
    // A form that changes shape with its first entry draws the field again while that entry is still being saved.
    const read = this.read({ text })
    const isSaved = read.ok && same(read.value ?? undefined, value ?? undefined)
    if (isSaved && unsavedIn(this.where()) === undefined) return
    this.form = { text, base, was: shows ? value : NOT_SHOWN, there }
    this.before = { value }
    this.isOwn = false
    if (read.ok && !shows) this.note = CAME_IN
  }

  /** Why the field's contents are not saved; null if they are. */
  error(): string | null {
    const refused = unsavedIn(this.where())
    if (refused === undefined) return null
    const read = this.form === null ? ok(null) : this.read(this.form)
    return refused.says ?? (read.ok ? null : read.error)
  }

  /** What a choice control shows: a choice that is not saved yet, or the value. */
  shownValue(): unknown {
    const { t } = this.shape()
    if (this.form === null || (!this.form.chosen && t !== 'choice' && t !== 'flag')) return this.value()
    const read = this.read(this.form)
    return read.ok ? read.value : this.value()
  }

  setText = (raw: string): void => {
    const shape = this.shape()
    const cleaned = cleanText(raw, shape.t === 'text' && shape.long)
    this.note = cleaned.note
    this.begin(cleaned.text, undefined, IDLE)
  }

  /**
   * A choice is shown at once and saved when it rests or the control is left: the arrows pass other levels on the
   * way, and each would be an entry in History with an Undo of its own.
   */
  choose = (value: unknown): void => {
    this.afterOthers()
    this.begin(writeEntry(this.shape(), value), { value }, REST)
  }

  private begin(text: string, chosen: Form['chosen'], wait: number): void {
    this.before ??= { value: this.value() }
    this.isOwn = true
    const form = this.form ?? this.formHere()
    Object.assign(form, { text, chosen })
    const first = this.form === null
    this.form = form
    if (first) formOpened(this)
    else formTyped(this)
    setLastTyped({ kind: this.kind, id: this.id, field: this.field })
    keepDraft(this.draftOf(form))
    if (this.idle !== null) clearTimeout(this.idle)
    this.idle = setTimeout(() => void this.commit(), wait)
    this.redraw()
  }

  /** The label of this field, where what is typed in it is a change that can be saved. */
  changes(): string | null {
    if (this.form === null || unsavedIn(this.where()) !== undefined) return null
    const read = this.read(this.form)
    if (!read.ok || same(read.value ?? undefined, this.value() ?? undefined)) return null
    return this.options.label ?? fieldOf(this.kind, this.field, this.options.part).label
  }

  /** Saves what is typed. It also awaits a save that is under way, so that leaving loses nothing. */
  commit = (): Promise<void> => {
    if (this.form !== null) this.saving = this.save(this.form)
    return this.saving
  }

  private async save(form: Form): Promise<void> {
    // Read again, since it may have changed since the field was drawn.
    this.state = shown(this.kind, this.id)
    const read = this.read(form)
    const draft = this.draftOf(form)
    if (!read.ok) {
      // The control in which it was typed can say more about it than this one.
      if (this.isOwn) refuseTyped(draft, read.error)
      this.redraw()
      return
    }
    if (same(read.value ?? undefined, this.value() ?? undefined)) return this.close()
    await this.write(form, read.value, draft)
  }

  /** What was typed before it in another field is saved before it, which may bring this very record into the plan. */
  private afterOthers(): void {
    if (commitOthers(this)) this.state = shown(this.kind, this.id)
  }

  /** A value that is chosen rather than typed; saved at once. Gives why it was not. */
  setValue = (value: unknown, needs: readonly Op[] = []): Promise<string | null> => {
    this.afterOthers()
    const form = this.form ?? this.formHere()
    Object.assign(form, { text: writeEntry(this.shape(), value), chosen: { value } })
    this.note = null
    if (same(value ?? undefined, this.value() ?? undefined)) {
      this.close()
      return Promise.resolve(null)
    }
    return this.write(form, value, this.draftOf(form), needs)
  }

  private async write(form: Form, value: unknown, draft: Draft, needs: readonly Op[] = []): Promise<string | null> {
    const key = this.key()
    this.isOwn = false
    // A choice from a list of records is not a text that could be read again.
    const keeps = readEntry(this.shape(), form.text).ok
    this.form = null
    formTyped()
    nothingRefused(draft)
    const saved = this.send(value, draft.base, form.there, needs)
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
    setLastTyped(null)
    this.close()
    // It was saved meanwhile because the person paused: putting it back is a change too.
    if (!same(value ?? undefined, this.value() ?? undefined)) void this.setValue(value ?? null)
    return true
  }

  onFocus = (): void => {
    if (this.form === null) this.before = null
  }

  onBlur = (): void =>
    afterPress(() => {
      void this.commit()
      // Escape can still restore what could not be read.
      if (this.form === null) this.before = null
    })

  onKeyDown = (event: KeyboardEvent): void => {
    const shape = this.shape()
    if (event.key === 'Escape' && this.cancel()) event.stopPropagation()
    if (event.key === 'Enter' && !(shape.t === 'text' && shape.long) && !event.nativeEvent.isComposing)
      void this.commit()
  }

  enter(): void {
    this.left = false
  }

  /** Words taken up while drawing are an open form from now on. */
  drawn(): void {
    // Unreadable words that were typed elsewhere don't keep anybody on this page: they are reported there.
    if (this.form !== null && (this.isOwn || this.read(this.form).ok)) formOpened(this)
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

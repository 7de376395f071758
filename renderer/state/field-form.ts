import type { KeyboardEvent } from 'react'
import { readEntry } from '../../shared/domain/entry.ts'
import type { FieldShape } from '../../shared/domain/schema.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { err } from '../../shared/result/result.ts'
import { cleanText } from './clean.ts'
import { dropDraft, keepDraft, sentOf } from './drafts.ts'
import { edit, same, sawGone } from './edit.ts'
import { type FieldOptions, fieldOf, withPart } from './fieldOf.ts'
import { formClosed, formOpened } from './forms.ts'
import { shownThere, shownTips } from './overlay.ts'
import { shown } from './records.ts'
import { typingIn } from './save.ts'
import { keptIn, typedKey } from './typedDrafts.ts'

const IDLE = 30_000
/** In place of the value that a form showed, where what stands now is another. */
const NOT_SHOWN = Symbol('not shown')

interface Form {
  text: string
  half: boolean
  /** The versions that the field showed when the person began to type, and the value that it showed then. */
  readonly base: readonly string[]
  readonly was: unknown
  /** The versions of the record itself then: a removal that came in since was not seen. */
  readonly there: readonly string[]
}

const HALF = 'The date is not complete. Type month, day and year, or press Escape to put it back.'

const CAME_IN = 'Someone else’s change came in here before yours was saved. When you leave the field, both are kept.'

/** The state of one bound field between renders. Its functions keep their identity. */
export class FieldForm {
  form: Form | null = null
  error: string | null = null
  note: string | null = null
  private left = false
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
      this.error = this.note = null
      this.before = null
    }
    Object.assign(this, { kind, id, field, options, state })
    if (other) this.takeUp()
  }

  /** What was typed here before, and could not be read or saved, stands in the field again with its sentence. */
  private takeUp(): void {
    const draft = keptIn(this.where())
    if (draft === undefined) return
    const read = this.read(draft.text)
    const value = this.value()
    const shows = same(draft.base, shownTips(this.state, this.field))
    const { text, base, there = [] } = draft
    this.form = { text, half: false, base, was: shows ? value : NOT_SHOWN, there }
    this.before = { value }
    this.error = read.ok ? null : read.error
    if (read.ok && !shows) this.note = CAME_IN
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
      const read = this.read(text)
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

  private read(text: string) {
    const declared = fieldOf(this.kind, this.field, this.options.part)
    return readEntry(declared.shape, text, this.options.range ?? declared)
  }

  private key(): string {
    return typedKey(this.where())
  }

  setText = (raw: string, half = false): void => {
    const shape = this.shape()
    const cleaned = cleanText(raw, shape.t === 'text' && shape.long)
    this.note = cleaned.note
    this.error = null
    const was = this.value()
    this.before ??= { value: was }
    if (this.form === null) {
      const [base, there] = [shownTips(this.state, this.field), shownThere(this.state)]
      this.form = { text: cleaned.text, half, base, was, there }
      formOpened(this)
    } else {
      this.form.text = cleaned.text
      this.form.half = half
    }
    const { kind, options, form } = this
    // Half a day is no text that could be kept: what was kept before stays, and the screen says that it is typed.
    if (half) typingIn(this.key(), true)
    else {
      const [base, there] = [[...this.base(form)], [...form.there]]
      keepDraft({ kind, ...this.where(), also: { ...options.also }, base, there, text: cleaned.text })
    }
    if (this.idle !== null) clearTimeout(this.idle)
    this.idle = setTimeout(() => void this.commit(), IDLE)
    this.redraw()
  }

  /** Saves what is typed. What is being saved already is waited for, so that whoever leaves leaves nothing behind. */
  commit = (): Promise<void> => {
    if (this.form !== null) this.saving = this.save(this.form)
    return this.saving
  }

  private async save(form: Form): Promise<void> {
    // As it stands now: it may have been read anew since the field was drawn.
    this.state = shown(this.kind, this.id)
    const key = this.key()
    const read = form.half ? err(HALF) : this.read(form.text)
    if (!read.ok) {
      this.error = read.error
      this.redraw()
      return
    }
    if (same(read.value ?? undefined, this.value() ?? undefined)) return this.close()
    const where = this.where()
    const base = this.base(form)
    this.form = null
    const saved = this.send(read.value, base, form.there)
    this.redraw()
    const error = await saved
    if (key !== this.key()) {
      // The field shows another record by now; where this was refused, its text waits there as a draft.
      if (error === null) void dropDraft(where)
      return
    }
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
    const base = this.form === null ? shownTips(this.state, this.field) : this.base(this.form)
    const there = this.form?.there ?? shownThere(this.state)
    this.form = null
    this.error = this.note = null
    if (same(value ?? undefined, this.value() ?? undefined)) return this.close()
    const error = await this.send(value, base, there)
    this.error = error
    this.close()
  }

  private async send(value: unknown, base: readonly string[], there: readonly string[]): Promise<string | null> {
    const { kind, id, field } = this
    const { part, also } = this.options
    // A removal that the form did not show is no reason to leave out the other parts of what was typed.
    const first = this.state === undefined || sawGone(this.state, there)
    const whole = first ? also?.[field] : this.state?.values[field]
    const next = part === undefined ? value : withPart(whole, part, value, fieldOf(kind, field))
    const values = { ...(first ? also : {}), [field]: next ?? null }
    const result = await edit([{ op: 'set', kind, id, values, base: { [field]: base, '': there } }])
    return result.ok ? null : result.error.says
  }

  private close(): void {
    if (this.idle !== null) clearTimeout(this.idle)
    this.idle = null
    this.form = null
    formClosed(this)
    typingIn(this.key(), false)
    void dropDraft(this.where())
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
    if (this.form !== null) formOpened(this)
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

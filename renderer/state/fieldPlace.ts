import { readEntry } from '../../shared/domain/entry.ts'
import { withParts } from '../../shared/domain/parts.ts'
import type { FieldShape } from '../../shared/domain/schema.ts'
import type { Op, RecordState } from '../../shared/domain/state.ts'
import type { Draft } from '../../shared/ipc/contract.ts'
import { existenceTips, shownTips } from '../../shared/merge/pending.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { sentOf } from './drafts.ts'
import { edit, same, sawGone } from './edit.ts'
import { type FieldOptions, fieldOf } from './fieldOf.ts'
import { typedKey } from './unsaved.ts'

export interface Form {
  text: string
  /** A choice that was not typed: its text alone may not tell which record it was. */
  chosen?: { readonly value: unknown } | undefined
  /** The versions that the field showed when the person began to type, and the value that it showed then. */
  readonly base: readonly string[]
  readonly was: unknown
  /** The versions of the record itself then: a removal that came in since was not seen. */
  readonly there: readonly string[]
}

/** One field of one record, or a part of it: its value, how typed text is read, and how it is set. */
export class FieldPlace {
  protected kind = ''
  protected id = ''
  protected field = ''
  protected options: FieldOptions = {}
  protected state: RecordState | undefined

  protected where() {
    const { part } = this.options
    return { record: this.id, field: this.field, ...(part === undefined ? {} : { part }) }
  }

  /**
   * The versions on which the typed text builds: those that the field showed. Where they were replaced by ones that
   * say the same here (another part was saved, or these very words were brought back), nothing unseen is replaced.
   */
  protected base(form: Form): readonly string[] {
    const now = this.value() ?? undefined
    const wasTyped = (): boolean =>
      sentOf(this.where()).some((text) => {
        const read = this.read({ text })
        return read.ok && same(now, read.value ?? undefined)
      })
    const seen = same(now, form.was ?? undefined) || wasTyped()
    return seen ? shownTips(this.state, this.field) : form.base
  }

  /** The initial values of a record that is not in the plan yet: they are set with the first entry. */
  protected whole(): unknown {
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

  protected shape(): FieldShape {
    return fieldOf(this.kind, this.field, this.options.part).shape
  }

  protected read({ text, chosen }: Pick<Form, 'text' | 'chosen'>): Result<unknown, string> {
    if (chosen) return ok(chosen.value)
    const declared = fieldOf(this.kind, this.field, this.options.part)
    return readEntry(declared.shape, text, { ...(this.options.range ?? declared), meaning: declared.meaning })
  }

  protected draftOf(form: Form): Draft {
    const { kind, options } = this
    const base = [...this.base(form)]
    const there = [...form.there]
    return { kind, ...this.where(), also: { ...options.also }, base, there, text: form.text }
  }

  protected key(): string {
    return typedKey(this.where())
  }

  protected formHere(): Form {
    const base = shownTips(this.state, this.field)
    const there = existenceTips(this.state)
    return { text: '', base, was: this.value(), there }
  }

  protected async send(
    value: unknown,
    base: readonly string[],
    there: readonly string[],
    needs: readonly Op[],
  ): Promise<string | null> {
    const { kind, id, field } = this
    const { part, also, along } = this.options
    // A removal that the form did not show is no reason to leave out the other parts of what was typed.
    const first = this.state === undefined || sawGone(this.state, there)
    const whole = first ? also?.[field] : this.state?.values[field]
    const next =
      part === undefined ? value : withParts(fieldOf(kind, field).shape, whole as object | undefined, { [part]: value })
    const values = { ...(first ? also : {}), ...along, [field]: next ?? null }
    const whose = this.options.needs?.() ?? []
    const result = await edit([...needs, ...whose, { op: 'set', kind, id, values, base: { [field]: base, '': there } }])
    return result.ok ? null : result.error.says
  }
}

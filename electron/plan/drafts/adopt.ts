import { titleOf } from '../../../shared/domain/describe.ts'
import { readEntry } from '../../../shared/domain/entry.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { withParts } from '../../../shared/domain/parts.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { figureRange, type Range } from '../../../shared/domain/range.ts'
import type { Field, FieldShape } from '../../../shared/domain/schema.ts'
import type { Op, RecordState } from '../../../shared/domain/state.ts'
import type { BroughtBack, Draft } from '../../../shared/ipc/contract.ts'
import { RECORD } from '../../../shared/merge/change.ts'
import { entryKey } from '../../../shared/merge/index-of-log.ts'
import { canonicalJson } from '../../../shared/merge/json.ts'
import { isThere } from '../file/beside.ts'
import { logName } from '../log/format.ts'
import type { PlanFile } from '../plan-file.ts'
import { readOps } from '../read-ops.ts'
import { type DraftStore, ifDraftsWork, type OneFile } from './store.ts'

const others = (plan: PlanFile, drafts: DraftStore): readonly OneFile[] =>
  ifDraftsWork([], () => drafts.files(plan.id).filter(({ path }) => path !== plan.path))

/** The other files of a plan in which something was typed that is not saved. A file's own words wait for it to open. */
export const typedElsewhere = (plan: PlanFile, drafts: DraftStore): readonly string[] =>
  others(plan, drafts).map(({ path }) => path)

/**
 * Takes what was typed in other files of the plan for this one if the person asks for it; always if this is the same
 * file, moved or renamed since, or if the file was not kept.
 */
export function moveDraftsHere(plan: PlanFile, drafts: DraftStore, along: boolean): void {
  for (const { path, mark } of others(plan, drafts))
    if (along || path === '' || (mark !== null && mark === plan.mark && !isThere(path)))
      ifDraftsWork(undefined, () => drafts.move(path, plan))
}

/**
 * Saves what was being typed in this file when the app stopped, with the versions that the form showed as its parents:
 * if somebody else's version came in between, the two become a conflict and nothing is replaced. A part of a field is
 * put into the value that the form showed. A draft that can't be read yet stays a draft. Gives the names of what was
 * brought back.
 */
export function recoverDrafts(plan: PlanFile, drafts: DraftStore): readonly BroughtBack[] {
  const recovered: BroughtBack[] = []
  for (const ofOneForm of formsOf(ifDraftsWork([], () => drafts.all(plan)))) {
    const first = ofOneForm[0] as Draft
    const readable = ofOneForm.flatMap((draft) => {
      const read = readDraft(plan, draft)
      return read === undefined ? [] : [{ draft, value: read.value }]
    })
    if (readable.length === 0) continue
    const state = plan.log.state(entryKey(first.kind, first.record))
    const value =
      first.part === undefined
        ? readable[0]?.value
        : withTypedParts(
            kindOf(first.kind)?.fields[first.field]?.shape ?? { t: 'parts', parts: {} },
            showedNoRecord(state, first) ? first.also?.[first.field] : shownIn(plan, first),
            readable.map(({ draft, value }) => [draft.part ?? '', value]),
          )
    const op: Op = {
      op: 'set',
      kind: first.kind,
      id: first.record,
      values: { ...(state === undefined || state.gone ? first.also : {}), [first.field]: value ?? null },
      base: { [first.field]: first.base, [RECORD]: first.there ?? [] },
    }
    const read = readOps([op])
    const done = read.ok ? plan.commit('recover', read.value) : read
    if (!done.ok) continue
    // If a draft can't be dropped, the next start saves the same value again.
    for (const { draft } of readable) ifDraftsWork(undefined, () => drafts.drop(plan, draft))
    if (done.value.changes.length > 0) recovered.push(...readable.map(({ draft }) => broughtBack(plan, draft)))
  }
  return recovered
}

/**
 * Drafts that are not valid values yet, for their fields to show again. If the field or part still has the value that
 * the form showed, even if other parts changed, the draft builds on the present version.
 */
export function stillTyped(plan: PlanFile, drafts: DraftStore): readonly Draft[] {
  return drafts.all(plan).flatMap((draft) => {
    const state = plan.log.state(entryKey(draft.kind, draft.record))
    if (state?.gone) return []
    if (state === undefined || state.conflicts.some((c) => c.field === draft.field)) return [draft]
    const part = (value: unknown): unknown => (draft.part === undefined ? value : partIn(value, draft.part))
    const same = canonicalJson(part(shownIn(plan, draft))) === canonicalJson(part(state.values[draft.field]))
    const { [draft.field]: base = [], [RECORD]: there = [] } = state.tips
    return [same ? { ...draft, base: [...base], there: [...there] } : draft]
  })
}

/**
 * Drops the drafts of what was saved. A part that was saved with another part, which can't be read yet, stays a draft.
 */
export function dropSaved(plan: PlanFile, drafts: DraftStore, ops: readonly Op[]): void {
  const kept = drafts.all(plan)
  if (kept.length === 0) return
  for (const op of ops)
    for (const draft of kept) {
      if (draft.kind !== op.kind || draft.record !== op.id) continue
      if (
        op.op === 'remove' ||
        (op.op === 'set' && draft.field in op.values && isSaved(plan, draft, op.values[draft.field]))
      )
        drafts.drop(plan, draft)
    }
}

function isSaved(plan: PlanFile, draft: Draft, value: unknown): boolean {
  if (draft.part === undefined) return true
  const read = readDraft(plan, draft)
  return read !== undefined && canonicalJson(read.value) === canonicalJson(partIn(value, draft.part) ?? null)
}

/** Drafts of one field that were typed over the same versions: they make one change. */
function formsOf(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const forms = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const key = JSON.stringify([draft.kind, draft.record, draft.field, draft.base, draft.there])
    forms.set(key, [...(forms.get(key) ?? []), draft])
  }
  return [...forms.values()]
}

function declaredOf(draft: Draft): Field | undefined {
  const whole = kindOf(draft.kind)?.fields[draft.field]
  if (draft.part === undefined || whole === undefined) return whole
  if (whole.shape.t === 'rows') return whole.shape.parts[cellOf(draft.part).cell]
  return whole.shape.t === 'parts' ? whole.shape.parts[draft.part] : undefined
}

/** A draft as its field's value; undefined if it is not one yet. */
function readDraft(plan: PlanFile, draft: Draft): { value: unknown } | undefined {
  const declared = declaredOf(draft)
  if (declared === undefined) return undefined
  const read = readEntry(declared.shape, draft.text, {
    ...(rangeOf(plan, draft) ?? declared),
    meaning: declared.meaning,
  })
  return read.ok ? { value: read.value } : undefined
}

/** The range of a measure's figure, by its unit: 140 % stays a draft, as it would in its field. */
function rangeOf(plan: PlanFile, draft: Draft): Range | undefined {
  if (draft.part !== 'figure') return undefined
  const values = plan.log.state(entryKey(draft.kind, draft.record))?.values ?? draft.also
  const measure = values?.measure
  if (typeof measure !== 'string') return undefined
  const unit = plan.log.state(entryKey('measure', measure))?.values.unit
  return figureRange(typeof unit === 'string' ? unit : undefined)
}

/** True if the form showed no record: there was none, or it was removed. */
const showedNoRecord = (state: RecordState | undefined, { there = [] }: Draft): boolean =>
  state === undefined || (state.gone && (state.tips[RECORD] ?? []).every((tip) => there.includes(tip)))

/** The field's value in the version that the form showed. */
function shownIn(plan: PlanFile, draft: Draft): unknown {
  const tip = draft.base[0]
  const entry = plan.log.get(entryKey(draft.kind, draft.record))
  if (tip === undefined || entry === undefined) return undefined
  const json = plan.reader.one(logName(entry.private), tip)?.value ?? null
  return json === null ? undefined : JSON.parse(json)
}

const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** A cell of a row that has a short name: “money.title” is the title in the row called “money”. */
function cellOf(part: string): { readonly row: string; readonly cell: string } {
  const at = part.lastIndexOf('.')
  return { row: part.slice(0, at), cell: part.slice(at + 1) }
}

/** Rows from before rows had names are called by their position. */
const isRowNamed = (row: unknown, i: number, name: string): boolean => (partsOf(row)['part'] ?? `row${i + 1}`) === name

/** One part of a field's value, or one cell of its rows. */
function partIn(value: unknown, part: string): unknown {
  if (!Array.isArray(value)) return partsOf(value)[part]
  const { row, cell } = cellOf(part)
  return partsOf(value.find((r, i) => isRowNamed(r, i, row)))[cell]
}

function withTypedParts(shape: FieldShape, whole: unknown, parts: readonly (readonly [string, unknown])[]): unknown {
  if (Array.isArray(whole))
    return whole.map((row: unknown, i) => {
      const own = parts.flatMap(([part, value]) => {
        const { row: name, cell } = cellOf(part)
        return isRowNamed(row, i, name) ? [[cell, value] as const] : []
      })
      return own.length === 0 ? row : withTypedParts(shape, row, own)
    })
  return withParts(shape, partsOf(whole), Object.fromEntries(parts))
}

function broughtBack(plan: PlanFile, draft: Draft): BroughtBack {
  const values = plan.log.state(entryKey(draft.kind, draft.record))?.values ?? {}
  const { kind, record, field } = draft
  const title = titleOf(kind, values, planOf(plan.log.states()))
  return { kind, record, field, says: `${declaredOf(draft)?.label ?? field}: ${title}` }
}

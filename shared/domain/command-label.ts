import { commas, small } from '../words/index.ts'
import { calledInSentence, oneOfKind } from './describe.ts'
import { kindOf } from './kinds/index.ts'

/** Names of commands, for Undo and History: “change target”, “add goal”, “bring in 376 figures”. */

/** One change as a label needs it. `field` is '' for the record itself. */
export interface Difference {
  readonly kind: string
  /** Tells changes of one record from changes of several; without it, each change counts as another record. */
  readonly record?: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** The plural, as it follows a number. */
const many = (kind: string): string => {
  const declared = kindOf(kind)
  return declared?.counted?.many ?? calledInSentence(declared?.many ?? `${kind} records`)
}

/**
 * “goal”, “12 values”; for several kinds, the most frequent one and the number of the others: “goal and 1 more”, “3
 * student groups and 1 category”.
 */
function countWords(changes: readonly Difference[], count = changes.length): string {
  const ofKinds = [...Map.groupBy(changes, (c) => c.kind)].map(([kind, of]) => ({ kind, of: of.length }))
  const [most = { kind: '', of: 0 }, next, ...others] = ofKinds.toSorted((a, b) => b.of - a.of)
  if (count === 1) return oneOfKind(most.kind)
  if (next === undefined) return `${commas(count)} ${many(most.kind)}`
  if (count >= fromFile) return `${commas(count)} records`
  const first = most.of === 1 ? oneOfKind(most.kind) : `${most.of} ${many(most.kind)}`
  const rest = count - most.of
  const named = most.of > 1 && others.length === 0 && next.of === rest
  const last = rest === 1 ? (kindOf(next.kind)?.counted?.one ?? oneOfKind(next.kind)) : many(next.kind)
  return `${first} and ${rest} ${named ? last : 'more'}`
}

/** True if a record of the kind is removed together with its owner, and the owner may be of one of these kinds. */
function mayBelongTo(kind: string, kinds: readonly string[]): boolean {
  const { fields = {}, hangsOn = '', partOf = '', identity } = kindOf(kind) ?? {}
  const key = typeof identity === 'object' ? identity.key : []
  return [hangsOn, partOf, ...key].some((name) => {
    const shape = fields[name]?.shape
    return shape?.t === 'ref' ? kinds.includes(shape.kind) : shape?.t === 'about' || shape?.t === 'abouts'
  })
}

/**
 * The kind of the owner among records that were removed or restored together: the goal among its measures, their values
 * and comments. Undefined if there is no owner.
 */
export function leadOf(changes: readonly Pick<Difference, 'kind' | 'field'>[]): string | undefined {
  const own = changes.filter((c) => c.field === '')
  const kinds = [...new Set(own.map((c) => c.kind))]
  const [lead, ...others] = kinds.filter(
    (kind) =>
      !mayBelongTo(
        kind,
        kinds.filter((k) => k !== kind),
      ),
  )
  return kinds.length > 1 && others.length === 0 && own.filter((c) => c.kind === lead).length === 1 ? lead : undefined
}

const recordsIn = (changes: readonly Difference[]): number =>
  changes.every((c) => c.record !== undefined) ? new Set(changes.map((c) => `${c.kind}/${c.record}`)).size : 0

/** From this many records on, an edit was not typed but imported from a file. */
const fromFile = 20

/**
 * A command in few words, in lowercase and with a verb first: “change target”, “add goal”, “remove measure”, “change 12
 * figures”, “bring in 376 figures”. Undo shows it: “Undo: change target”. An import is named by its figures or budget
 * lines, even if other records came with them.
 */
export function labelOfCommand(changes: readonly Difference[], verb?: string): string {
  const imported =
    ['value', 'budgetLine'].map((k) => changes.filter((c) => c.kind === k)).find((l) => l.length > 0) ?? []
  if (verb === 'import' && imported.length > 0) return `bring in ${countWords(imported, recordsIn(imported))}`
  const first = changes[0]
  if (first === undefined) return 'change nothing'
  const ofRecords = changes.filter((c) => c.field === '')
  const added = ofRecords.filter((c) => c.after === true)
  // Decisions remove one record and change others only when two records are combined.
  const removed = ofRecords.findLast((c) => c.after !== true)
  if (verb === 'resolve' && removed && ofRecords.length < changes.length) return `combine two ${many(removed.kind)}`
  const lead = leadOf(ofRecords)
  const together = (all: readonly Difference[]) =>
    lead === undefined ? countWords(all) : `${oneOfKind(lead)} and ${commas(all.length - 1)} more`
  if (ofRecords.length > 0 && added.length === 0) return `remove ${together(ofRecords)}`
  const entered = enteredFirst(changes, added)
  if (entered.length > 0)
    return entered[1] === undefined
      ? `change ${fieldWords(entered[0] as Difference)}`
      : `change ${oneOfKind(first.kind)}`
  if (added.length > 0) {
    if (added.every((c) => c.before === false)) return `bring back ${together(added)}`
    const count = Math.max(added.length, recordsIn(changes))
    // Answers that are saved with an import are not part of what was brought in.
    const brought = new Set(added.flatMap((c) => (c.kind === 'importMapping' ? [] : `${c.kind}/${c.record}`)))
    if (verb === 'import' && added.some((c) => c.kind !== added[0]?.kind) && brought.size > 1)
      return `bring in ${commas(brought.size)} records`
    return count < fromFile && verb !== 'import' ? `add ${countWords(added)}` : `bring in ${countWords(added, count)}`
  }
  if (changes.length === 1) return `change ${fieldWords(first)}`
  const records = recordsIn(changes)
  if (records === 1) return `change ${oneOfKind(first.kind)}`
  const sameField = changes.every((c) => c.kind === first.kind && c.field === first.field)
  if (!sameField && records <= 1) return `change ${changes.length} entries`
  return `change ${countWords(changes, records || changes.length)}`
}

/** Fields that a briefing gets with its first entry, without a person entering them. */
const setWithFirstEntry: readonly string[] = ['document', 'date']

/**
 * The entered fields of a record that exists only because something was entered in it and not because a person added
 * it: the officer's one position, or the briefing on the screen before anything in it is saved. Undo names these
 * fields, not the record.
 */
function enteredFirst(changes: readonly Difference[], added: readonly Difference[]): readonly Difference[] {
  const [record, more] = added
  if (record === undefined || more !== undefined || record.before === false || record.kind === 'district') return []
  if (changes.some((c) => c.kind !== record.kind || c.record !== record.record)) return []
  if (record.kind !== 'briefing' && kindOf(record.kind)?.identity !== 'singleton') return []
  return changes.filter((c) => c.field !== '' && !(record.kind === 'briefing' && setWithFirstEntry.includes(c.field)))
}

/** A field in words: a goal's title is “goal”, its owner “owner”; a status is named with its record. */
function fieldWords({ kind, field }: Difference): string {
  const declared = kindOf(kind)?.fields[field]
  if (declared === undefined) return oneOfKind(kind)
  const { label, shape } = declared
  const words = small(label)
  // The label of a day or of a yes-or-no field is part of a sentence, “Held on”, “In cabinet”, so it is quoted.
  if ((shape.t === 'day' && words !== 'date') || shape.t === 'flag') return `“${label}” of ${oneOfKind(kind)}`
  return /^(state|status|stage|note|kind|date|name|title|text)$/.test(words) ? `${words} of ${oneOfKind(kind)}` : words
}

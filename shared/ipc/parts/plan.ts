import { z } from 'zod'
import { isDay } from '../../days/index.ts'
import { type ChangeKind, changeKinds } from '../../domain/history-filter.ts'
import { opSchema } from '../../domain/op-schema.ts'
import { limits } from '../../import/cells/cells.ts'
import {
  channel,
  committed,
  earlierVersion,
  id,
  none,
  passphraseText,
  planEntry,
  removedWords,
  tips,
} from './common.ts'

export const draft = z.strictObject({
  kind: id,
  record: id,
  field: id,
  /** One part of a field that is decided as a whole. */
  part: id.optional(),
  /** The key of a keyed record, which is set with its first value. */
  also: z.record(z.string(), z.unknown()).optional(),
  base: tips,
  /** The versions of the record itself that the form showed; left out if there was no record. */
  there: tips.optional(),
  text: z.string().max(2_000_000),
})
export type Draft = z.infer<typeof draft>

const mergePreview = z.strictObject({
  token: z.string(),
  file: z.string(),
  plan: z.string(),
  changes: z.number(),
  authors: z.array(z.string()),
  records: z.number(),
  /** The records by kind, the most first: how many are new, changed and removed. */
  kinds: z.array(z.strictObject({ kind: z.string(), added: z.number(), changed: z.number(), removed: z.number() })),
  conflicts: z.array(z.strictObject({ kind: z.string(), record: z.string(), title: z.string(), field: z.string() })),
  /** Tables in which documents of both laptops, read together, reveal a small group: a measure and a year. */
  givenAway: z.array(z.string()),
})
export type MergePreview = z.infer<typeof mergePreview>

const day = z.string().refine(isDay)

/** The filter of a history, without the record. */
const historyFilter = z.strictObject({
  who: z.string().max(1000).optional(),
  support: id.optional(),
  kind: id.optional(),
  field: id.optional(),
  from: day.optional(),
  to: day.optional(),
  change: z.enum(Object.keys(changeKinds) as ChangeKind[]).optional(),
})

export const historyEntry = z.strictObject({
  command: z.string(),
  /** “change target”, “add goal”: the name that Undo shows. */
  label: z.string(),
  author: z.string(),
  device: z.string(),
  at: z.string(),
  private: z.boolean(),
  changes: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      record: z.string(),
      title: z.string(),
      field: z.string(),
      before: z.unknown(),
      after: z.unknown(),
      /** Removed for good: the value, or of a record all of them, so that nothing can be brought back. */
      removed: z.boolean(),
    }),
  ),
  /** How many further changes the command made. */
  more: z.number(),
})
export type HistoryEntry = z.infer<typeof historyEntry>

/** What is removed for good: a field, or a whole record with null. */
const removal = z.strictObject({ kind: id, record: id, field: id.nullable() })

/** The channels of the open plan. */
export const planChannels = {
  'plan.edit': channel(
    z.strictObject({
      verb: z.enum(['edit', 'import', 'remove', 'resolve']),
      ops: z.array(opSchema).min(1).max(limits.ops),
      /** How many published figures the person agreed to forget. */
      forget: z.number().int().positive().optional(),
    }),
    committed,
  ),
  /**
   * Asks for a picture, checks it, and makes it the district's logo; `base` holds the versions of the field that the
   * form shows. The picture is then at `app://groundwork/plan/logo/<hash>`. Null: canceled.
   */
  'plan.chooseLogo': channel(z.strictObject({ base: tips }), committed.nullable()),
  'plan.undo': channel(none, committed),
  'plan.redo': channel(none, committed),
  'plan.draft': channel(draft, z.null()),
  'plan.dropDraft': channel(draft.pick({ record: true, field: true, part: true }), z.null()),
  /** Every word that is or was in a field or a whole record: they are searched for in kept documents. */
  'plan.words': channel(removal, z.array(z.string())),
  'plan.removeForGood': channel(
    removal.extend({
      /** Sent documents whose kept file is removed too. */
      papers: z.array(id).max(10_000).optional(),
      forget: z.number().int().positive().optional(),
    }),
    removedWords,
  ),
  /** The names of everyone who wrote in the plan. */
  'plan.authors': channel(none, z.array(z.string())),
  /**
   * The newest commands first, of one record or all, filtered by `only`, with at most `most` changes of each; or one
   * command by its name, with all its changes.
   */
  'plan.history': channel(
    z.strictObject({
      record: id.nullable(),
      only: historyFilter.optional(),
      limit: z.number().int().min(1).max(1000),
      most: z.number().int().min(1).optional(),
      command: z.string().max(300).optional(),
    }),
    z.array(historyEntry),
  ),
  /** The version from which a field's conflicting versions diverged, null if they share none; and which are this laptop's. */
  'plan.ancestor': channel(
    z.strictObject({ kind: id, record: id, field: id }),
    z.strictObject({
      from: z.strictObject({ value: z.unknown(), author: z.string(), at: z.string() }).nullable(),
      /** The open versions that were written on this laptop. */
      here: z.array(z.string()),
    }),
  ),
  /** The findings on the day of the last board briefing that was sent, by their keys; null if none was sent. */
  'plan.foundThen': channel(none, z.strictObject({ day, keys: z.array(z.string()) }).nullable()),
  'plan.mergePreview': channel(none, mergePreview.nullable()),
  /** The preview of the locked copy that was chosen last, opened with its passphrase. */
  'plan.unlockPreview': channel(z.strictObject({ passphrase: passphraseText }), mergePreview),
  'plan.merge': channel(z.strictObject({ token: z.string().max(200) }), committed),
  /**
   * Earlier versions of the open plan, newest first. `failing`: why none can be kept, and since when in this sitting.
   */
  'plan.snapshots': channel(
    none,
    z.strictObject({
      kept: z.array(earlierVersion),
      failing: z.strictObject({ since: z.string(), says: z.string() }).nullable(),
    }),
  ),
  /** Makes a separate plan from a snapshot, beside the present one. */
  'plan.openSnapshot': channel(z.strictObject({ name: z.string().max(100) }), planEntry),
  /**
   * Asks where, and writes a copy of the plan there, read back and compared, and locked if a passphrase is given. Null:
   * canceled.
   */
  'plan.copyOut': channel(
    z.strictObject({ withPrivate: z.boolean(), passphrase: passphraseText.optional() }),
    z.strictObject({ plan: planEntry, file: z.string(), sha256: z.string(), bytes: z.number() }).nullable(),
  ),
  /**
   * Locks private notes with a passphrase, or gives open ones a new one. `left`: earlier versions that could not be
   * locked; `swept`: whether unused pages of the file were cleared.
   */
  'plan.lockNotes': channel(
    z.strictObject({ passphrase: passphraseText }),
    z.strictObject({ left: z.number(), swept: z.boolean() }),
  ),
  'plan.unlockNotes': channel(z.strictObject({ passphrase: passphraseText }), z.null()),
  'plan.closeNotes': channel(none, z.null()),
  'plan.takeLockOff': channel(none, z.null()),
  /** Removes locked notes for good, when their passphrase is lost. */
  'plan.giveUpNotes': channel(none, z.null()),
  'plan.export': channel(
    z.strictObject({ form: z.enum(['json', 'csv']), withPrivate: z.boolean() }),
    // `shown`: the token for showing it in its folder.
    z.strictObject({ file: z.string(), shown: z.string() }).nullable(),
  ),
} as const

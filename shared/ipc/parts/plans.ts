import { z } from 'zod'
import { channel, earlierVersion, none, passphraseText, planEntry } from './common.ts'

/** A plan that can't be opened, and what can be recovered of it. */
const recovery = z.strictObject({
  name: z.string(),
  file: z.string(),
  folder: z.string(),
  /** False if there is no file at that path. */
  there: z.boolean(),
  /** Earlier versions, newest first. */
  versions: z.array(earlierVersion),
  /** What can be read from the file and the newest earlier version; null if nothing can. */
  readable: z
    .strictObject({
      complete: z.boolean(),
      changes: z.number(),
      fromEarlier: z.number(),
      earlier: z.string().nullable(),
      lost: z.number(),
      records: z.number(),
      touched: z.array(z.strictObject({ kind: z.string(), record: z.string(), title: z.string() })).readonly(),
      lostByKind: z.array(z.strictObject({ kind: z.string(), count: z.number() })).readonly(),
      notes: z.enum(['lost', 'earlier']).nullable(),
      newest: z.string().nullable(),
    })
    .nullable(),
})
export type Recovery = z.infer<typeof recovery>

/** The channels of the plans on this laptop, and of plans that are not open. */
export const plansChannels = {
  'plans.list': channel(none, z.array(planEntry)),
  'plans.create': channel(
    z.strictObject({ district: z.string().min(1).max(200), start: z.enum(['hire', 'officer']) }),
    planEntry,
  ),
  'plans.sample': channel(none, planEntry),
  /** Asks for a file in a dialog and copies nothing: the file is opened where it is, or refused. Null: canceled. */
  'plans.openCopy': channel(none, planEntry.nullable()),
  /** The plan that the system named: by double-click on its file, or dropped on the app. Null: none. */
  'plans.openNamed': channel(none, planEntry.nullable()),
  /**
   * The file that was last chosen to be brought in and turned out to be another plan, as a plan to open. Null: none.
   */
  'plans.openOther': channel(none, planEntry.nullable()),
  /**
   * Opens a plan, `along` with what was being typed in other files of it; its records are then at
   * `app://groundwork/plan/snapshot.jsonl` (see Snapshot).
   */
  'plans.open': channel(
    z.strictObject({ key: z.string().max(200), along: z.boolean().optional() }),
    z.strictObject({ plan: z.string() }),
  ),
  'plans.close': channel(none, z.null()),
  /** What can be recovered of a plan that can't be opened. */
  'plans.recovery': channel(z.strictObject({ key: z.string().max(200) }), recovery),
  /** Makes a separate plan from an earlier version, or (null) from what can be read. The damaged file is renamed. */
  'plans.recover': channel(
    z.strictObject({ key: z.string().max(200), version: z.string().max(100).nullable() }),
    z.strictObject({ plan: planEntry, setAside: z.string().nullable() }),
  ),
  /** Copies a plan that another program holds, and gives the copy. */
  'plans.lookAtCopy': channel(z.strictObject({ key: z.string().max(200) }), planEntry),
  /** Makes a separate plan from a locked copy. */
  'plans.unlock': channel(z.strictObject({ key: z.string().max(200), passphrase: passphraseText }), planEntry),
  /** Shows a plan's file in its folder. */
  'plans.showFile': channel(z.strictObject({ key: z.string().max(200) }), z.null()),
} as const

import { z } from 'zod'
import { channel, earlierVersion, none, passphraseText, planEntry } from './common.ts'

/** A plan that can't be opened, and what there is of it. */
const recovery = z.strictObject({
  name: z.string(),
  file: z.string(),
  folder: z.string(),
  /** False where there is no file at that place. */
  there: z.boolean(),
  /** Earlier versions, newest first. */
  versions: z.array(earlierVersion),
  /** What can be read of the file, with the newest earlier version; null where nothing can. */
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

/** The plans on this laptop, and what is done with one that is not open. */
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
  /** The file that was chosen last to be brought in and is another plan: it is given out as a plan to open. Null: none. */
  'plans.openOther': channel(none, planEntry.nullable()),
  /** Opens a plan; its records then stand at `app://groundwork/plan/snapshot.json` (see Snapshot). */
  'plans.open': channel(z.strictObject({ key: z.string().max(200) }), z.strictObject({ plan: z.string() })),
  'plans.close': channel(none, z.null()),
  /** What there is of a plan that can't be opened. */
  'plans.recovery': channel(z.strictObject({ key: z.string().max(200) }), recovery),
  /** Makes a plan of its own from an earlier version, or (null) from what can be read. The damaged file is set aside. */
  'plans.recover': channel(
    z.strictObject({ key: z.string().max(200), version: z.string().max(100).nullable() }),
    z.strictObject({ plan: planEntry, setAside: z.string().nullable() }),
  ),
  /** Copies a plan that another program holds, and gives the copy. */
  'plans.lookAtCopy': channel(z.strictObject({ key: z.string().max(200) }), planEntry),
  /** Makes a plan of its own from a locked copy. */
  'plans.unlock': channel(z.strictObject({ key: z.string().max(200), passphrase: passphraseText }), planEntry),
  /** Shows a plan's file in its folder. */
  'plans.showFile': channel(z.strictObject({ key: z.string().max(200) }), z.null()),
} as const

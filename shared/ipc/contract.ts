import { z } from 'zod'
import { documentIds } from '../briefing/documents.ts'
import type { Committed, RecordState } from '../domain/state.ts'
import { type Facts, roles } from '../import/columns.ts'
import type { Selection, WholeRows } from '../import/select.ts'
import type { AppError } from '../result/errors.ts'
import type { Result } from '../result/result.ts'

/**
 * Every message between the window and the rest, in one file: what goes in (a schema), what comes back
 * (a schema). Nothing else names a channel. The page never sends a path: plans are named by a key that
 * the main process gave out, files are chosen in dialogs that the main process opens.
 */

const id = z.string().min(1).max(80)
const tips = z.array(z.string().max(60)).max(200)

export const opSchema = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('set'),
    kind: id,
    id,
    values: z.record(z.string(), z.unknown()),
    base: z.record(z.string(), tips).optional(),
  }),
  z.strictObject({ op: z.literal('remove'), kind: id, id, base: tips.optional() }),
  z.strictObject({ op: z.literal('restore'), kind: id, id }),
])

const committed = z.custom<Committed>((v) => typeof v === 'object' && v !== null && 'command' in v)

/** A plan on this laptop, as Home lists it. */
export const planEntry = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** The folder in words, "Groundwork, in the home folder"; never used to find it again. */
  folder: z.string(),
  file: z.string(),
  changedAt: z.string().nullable(),
  stepsDone: z.number().nullable(),
  /** A sentence where the file can't be opened. */
  trouble: z.string().nullable(),
  /** A sentence where the plan lies in a place that is not safe to work in. */
  advice: z.string().nullable(),
  /** When the newest earlier version was made; null where none is known. */
  earlierAt: z.string().nullable().optional(),
})
export type PlanEntry = z.infer<typeof planEntry>

const earlierVersion = z.strictObject({
  name: z.string(),
  at: z.string(),
  reason: z.enum(['clock', 'merge', 'import', 'restore', 'migration']),
})

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
      newest: z.string().nullable(),
    })
    .nullable(),
})
export type Recovery = z.infer<typeof recovery>

/** The tour of one plan: whether its strip is shown, and the two steps of it that leave no record in a plan. */
const tour = z.strictObject({ on: z.boolean(), seen: z.boolean(), printed: z.boolean() })
export type Tour = z.infer<typeof tour>
export const tours = z.record(id, tour)

export const settings = z.strictObject({
  author: z.string().max(200),
  theme: z.enum(['system', 'light', 'dark']),
  /** Percent of the normal size of text, 100 to 200. */
  textSize: z.number().int().min(100).max(200),
  singleKeys: z.boolean(),
  /** Others see this screen: what is not for a board is hidden. Off where it is left out. */
  sharedScreen: z.boolean().optional(),
  /** The rail shows its supports by their marks only. Wide where it is left out. */
  slimRail: z.boolean().optional(),
  /** How far the tour went on this laptop, by the id of the plan. None where it is left out. */
  tours: tours.optional(),
})
export type Settings = z.infer<typeof settings>

export const draft = z.strictObject({
  kind: id,
  record: id,
  field: id,
  /** One part of a field that is decided as a whole. */
  part: id.optional(),
  /** The key of a keyed record, set with its first value. */
  also: z.record(z.string(), z.unknown()).optional(),
  base: tips,
  text: z.string().max(2_000_000),
})
export type Draft = z.infer<typeof draft>

/** Parts of the board briefing that can be left out. */
export const briefingParts = ['cover', 'stand', 'changed', 'goals', 'money', 'departments', 'asked', 'signOff'] as const
export type BriefingPart = (typeof briefingParts)[number]

/** Choices made in the briefing builder; the same for preview and export. */
export const briefingRequest = z.strictObject({
  document: z.enum(documentIds),
  /** For whom it is made, where the document can be made for several. */
  readBy: z.enum(['public', 'board']).optional(),
  paper: z.enum(['letter', 'a4']),
  date: z.iso.date(),
  draft: z.boolean(),
  cover: z.strictObject({
    subject: z.string().max(2000),
    purpose: z.string().max(4000),
    motion: z.string().max(4000),
    background: z.string().max(8000),
    /** Where left out, what the plan's budget lines say about the goals shown. */
    fiscal: z.string().max(4000).optional(),
    /** Where left out: action where there is a motion, else information. */
    itemType: z.enum(['information', 'discussion', 'action', 'consent']).optional(),
    /** Number on the agenda. */
    item: z.string().max(200).optional(),
    /** Besides these, "no change" is always among them. */
    options: z
      .array(z.strictObject({ option: z.string().max(2000), for: z.string().max(4000), against: z.string().max(4000) }))
      .max(12)
      .optional(),
    /** Decisions asked of the board, one verb each. */
    asked: z.array(z.string().max(2000)).max(20).optional(),
    /** Ids of decisions; where left out, the board's own on the goals and policies. */
    earlier: z.array(id).max(50).optional(),
    attachments: z.array(z.string().max(1000)).max(50).optional(),
    /** Ids of people. Where left out, the officer. */
    preparedBy: id.optional(),
    presentedBy: id.optional(),
  }),
  /** Parts left out. */
  off: z.array(z.enum(briefingParts)).optional(),
  /** Goals to be shown, in order; null for all. */
  goals: z.array(id).nullable(),
})
export type BriefingRequest = z.infer<typeof briefingRequest>

const briefingMade = z.strictObject({
  /** Where the page reads the bytes: `app://groundwork/briefing/<token>.pdf`; it asks for `/briefing/<token>.pdf`. */
  token: z.string(),
  pages: z.number(),
  bytes: z.number(),
  /** What was withheld or set aside, a sentence each. */
  notes: z.array(z.string()),
})
export type BriefingMade = z.infer<typeof briefingMade>

const mergePreview = z.strictObject({
  token: z.string(),
  file: z.string(),
  plan: z.string(),
  changes: z.number(),
  authors: z.array(z.string()),
  records: z.number(),
  conflicts: z.array(z.strictObject({ kind: z.string(), record: z.string(), title: z.string(), field: z.string() })),
})
export type MergePreview = z.infer<typeof mergePreview>

export const historyEntry = z.strictObject({
  command: z.string(),
  /** "change target", "add goal": what undo would be called. */
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
      removed: z.boolean(),
    }),
  ),
  /** How many changes more it made than are named here. */
  more: z.number(),
})
export type HistoryEntry = z.infer<typeof historyEntry>

/** A file of outcomes that was read. Its rows stay in the import process; the page gets what it shows. */
const tableRead = z.strictObject({
  /** "CSV, UTF-8, separated by comma". */
  form: z.string(),
  sheets: z.array(z.string()).readonly(),
  sheet: z.string().nullable(),
  /** What is in the file and was not read, a sentence each. */
  ignored: z.array(z.string()).readonly(),
  facts: z.custom<Facts>((v) => typeof v === 'object' && v !== null && 'columns' in v),
  roles: z.array(z.enum(roles)).readonly(),
})
export type TableRead = z.infer<typeof tableRead>
/** A passphrase as it was typed. */
const passphraseText = z.string().min(1).max(1000)
const column = z.number().int().min(0).max(255)

const channel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
const none = z.undefined()

export const contract = {
  'app.start': channel(
    none,
    z.strictObject({
      settings,
      device: z.string(),
      version: z.string(),
      platform: z.string(),
      standin: z.boolean(),
      plans: z.array(planEntry),
      /** The plan to open at once, be it there or not: it was open when the app last ran. */
      last: z.string().nullable(),
    }),
  ),
  'app.saveSettings': channel(settings, settings),
  /** The page's answer to the command 'leave': what was being typed has been sent, the window may close. */
  'app.mayClose': channel(none, z.null()),
  /** A bug of the page, for the error log: its name and the places in the program, no message. */
  'errors.note': channel(
    z.strictObject({ name: z.string().max(60), places: z.array(z.string().max(300)).max(40) }),
    z.null(),
  ),
  /** The error log of this laptop as text; '' where nothing went wrong yet. */
  'errors.read': channel(none, z.strictObject({ text: z.string() })),
  /** Shows the log's file in its folder. */
  'errors.show': channel(none, z.null()),
  'plans.list': channel(none, z.array(planEntry)),
  'plans.create': channel(
    z.strictObject({ district: z.string().min(1).max(200), start: z.enum(['hire', 'officer']) }),
    planEntry,
  ),
  'plans.sample': channel(none, planEntry),
  /** Asks for a file in a dialog and copies nothing: the file is opened where it is, or refused. Null: cancelled. */
  'plans.openCopy': channel(none, planEntry.nullable()),
  /** The plan that the system named: by double-click on its file, or dropped on the app. Null: none. */
  'plans.openNamed': channel(none, planEntry.nullable()),
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
  'plan.edit': channel(
    z.strictObject({
      verb: z.enum(['edit', 'import', 'remove', 'resolve']),
      ops: z.array(opSchema).min(1).max(25_000),
    }),
    committed,
  ),
  /**
   * Asks for a picture, looks it over, and makes it the district's logo; `base` holds the versions of the field that
   * the form shows. The picture then stands at `app://groundwork/plan/logo/<hash>`. Null: cancelled.
   */
  'plan.chooseLogo': channel(z.strictObject({ base: tips }), committed.nullable()),
  'plan.undo': channel(none, committed),
  'plan.redo': channel(none, committed),
  'plan.draft': channel(draft, z.null()),
  'plan.dropDraft': channel(draft.pick({ record: true, field: true, part: true }), z.null()),
  'plan.removeForGood': channel(z.strictObject({ kind: id, record: id, field: id.nullable() }), committed),
  /** The newest first, with at most `most` changes named of each; or the one command that is named, whole. */
  'plan.history': channel(
    z.strictObject({
      record: id.nullable(),
      limit: z.number().int().min(1).max(1000),
      most: z.number().int().min(1).optional(),
      command: z.string().max(300).optional(),
    }),
    z.array(historyEntry),
  ),
  /** What the versions of a field in conflict both started from; null where they share nothing. */
  'plan.ancestor': channel(
    z.strictObject({ kind: id, record: id, field: id }),
    z.strictObject({ value: z.unknown(), author: z.string(), at: z.string() }).nullable(),
  ),
  'plan.mergePreview': channel(none, mergePreview.nullable()),
  /** The same for the locked copy that was chosen last, with its passphrase. */
  'plan.unlockPreview': channel(z.strictObject({ passphrase: passphraseText }), mergePreview),
  'plan.merge': channel(z.strictObject({ token: z.string().max(200) }), committed),
  /** Earlier versions of the open plan, newest first. */
  'plan.snapshots': channel(none, z.array(earlierVersion)),
  /** Makes a plan of its own from a snapshot, beside the present one. */
  'plan.openSnapshot': channel(z.strictObject({ name: z.string().max(100) }), planEntry),
  /** Asks where, and writes a copy of the plan there, read back and compared, locked where a passphrase is given; null: cancelled. */
  'plan.copyOut': channel(
    z.strictObject({ withPrivate: z.boolean(), passphrase: passphraseText.optional() }),
    z.strictObject({ plan: planEntry, file: z.string(), sha256: z.string(), bytes: z.number() }).nullable(),
  ),
  'plan.export': channel(
    z.strictObject({ form: z.enum(['json', 'csv']), withPrivate: z.boolean() }),
    z.strictObject({ file: z.string() }).nullable(),
  ),
  /** Asks for a CSV or Excel file. Null: cancelled. */
  'import.choose': channel(
    z.strictObject({ what: z.enum(['outcomes', 'budget lines']) }),
    z.strictObject({ token: z.string(), file: z.string() }).nullable(),
  ),
  /** Reads it; how far it is comes as `import.progress`. Null: it was stopped. */
  'import.read': channel(
    z.strictObject({ token: z.string().max(200), sheet: z.string().max(200).nullable() }),
    tableRead.nullable(),
  ),
  'import.stop': channel(none, z.null()),
  /** The same file with its first row as headings (true), as data (false), or as it looks (null). */
  'import.table': channel(z.strictObject({ header: z.boolean().nullable() }), tableRead),
  'import.select': channel(
    z.strictObject({
      header: z.number().int().min(0).max(1000).nullable(),
      roles: z.array(z.enum(roles)).max(256),
      place: z.string().max(40_000).nullable(),
      only: z.array(z.strictObject({ column, text: z.string().max(40_000) })).max(256),
    }),
    z.custom<Selection>((v) => typeof v === 'object' && v !== null && 'rows' in v),
  ),
  /** Every whole row of the file, each cell as it stands; of columns with several texts only those meant. */
  'import.rows': channel(
    z.strictObject({
      header: z.number().int().min(0).max(1000).nullable(),
      only: z.array(z.strictObject({ column, text: z.string().max(40_000) })).max(256),
    }),
    z.custom<WholeRows>((v) => typeof v === 'object' && v !== null && 'rows' in v),
  ),
  'briefing.preview': channel(briefingRequest, briefingMade),
  'briefing.export': channel(
    briefingRequest,
    z
      .strictObject({
        file: z.string(),
        pages: z.number(),
        sha256: z.string(),
        /** What was kept of it in the plan; null for a draft. */
        kept: committed.nullable(),
      })
      .nullable(),
  ),
  /** Makes a sent document readable under a token, as it was. */
  'briefing.openSent': channel(z.strictObject({ id }), z.strictObject({ token: z.string() })),
  'briefing.saveSent': channel(z.strictObject({ id }), z.strictObject({ file: z.string() }).nullable()),
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = z.infer<Contract[C]['input']>
export type Output<C extends Channel> = z.infer<Contract[C]['output']>

/** What the other side may announce without being asked. */
export interface Events {
  /** Records as they stand after a commit that the window did not ask for. */
  'plan.changed': Committed
  /** The plan process stopped and was started again, or the file changed underneath. */
  'plan.trouble': AppError
  /** How far a file is read. */
  'import.progress': { readonly done: number; readonly total: number }
  /**
   * A command from the menu: 'undo', 'redo', 'find', 'shortcuts', 'errors', 'home',
   * 'open'. Or 'leave': the window is being
   * closed, and waits a moment for `app.mayClose`.
   */
  'app.command': string
}
export const events = [
  'plan.changed',
  'plan.trouble',
  'import.progress',
  'app.command',
] as const satisfies readonly (keyof Events)[]

/** What the page finds at `app://groundwork/plan/snapshot.json` after `plans.open`; it asks for `/plan/snapshot.json`. */
export interface Snapshot {
  readonly plan: { readonly id: string; readonly key: string; readonly file: string; readonly folder: string }
  readonly author: string
  readonly records: readonly RecordState[]
  readonly undo: string | null
  readonly redo: string | null
  readonly savedAt: string | null
  /** What was being typed when the app stopped and is now in the plan: "title of the goal Reading". */
  readonly broughtBack: readonly string[]
  /** A sentence where nothing can be saved in the place where the plan lies; null where it can. */
  readonly cantSave?: string | null
  /** What was typed and can't be read yet: its field shows it again, with its sentence. */
  readonly drafts: readonly Draft[]
}

/** The object that the preload puts on the page as `window.groundwork`. */
export interface Bridge {
  invoke<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>>
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void
}

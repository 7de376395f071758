import type { PrintedTable } from '../../shared/briefing/csv.ts'
import type { Printed, PrintedChildren } from '../../shared/briefing/document.ts'
import type { OtherForm } from '../../shared/briefing/forms.ts'
import type { PacketRequest } from '../../shared/briefing/packet/request.ts'
import type { HistoryFilter } from '../../shared/domain/history-filter.ts'
import type { Committed, Op, RecordState, RemovedWords } from '../../shared/domain/state.ts'
import type { BriefingRequest, Draft, HistoryEntry, MergePreview, Output, Snapshot } from '../../shared/ipc/contract.ts'
import type { Asked } from '../../shared/manual/newest.ts'
import type { VersionVector } from '../../shared/merge/change.ts'
import type { Result } from '../../shared/result/result.ts'
import type { StepsLeft } from '../../shared/rules/readiness.ts'
import type { Receipt } from './copies/copy.ts'
import type { OwnState } from './own/part.ts'
import type { OwnVerbs } from './own/verbs.ts'
import type { NotKept } from './snapshots/keeper.ts'
import type { Kept } from './snapshots/thin.ts'
import type { Who } from './who.ts'

/** What is known of a plan file without opening it for writing. */
export interface PlanInfo {
  readonly plan: string
  readonly district: string
  readonly format: number
  readonly vocabulary: number
  readonly createdAt: string
  readonly changes: number
  readonly privateChanges: number
  /** The state of the private part; while it is locked, its changes can't be counted. */
  readonly own: OwnState
  readonly sessions: number
  readonly records: number
  readonly conflicts: number
  readonly savedAt: string | null
  readonly bytes: number
}

/**
 * The plan process: one function for each thing a person can do. One process holds one file; the window (through the
 * gateway), the command line and the tests all call these. Paths come from the main process or the command line, never
 * from the page.
 */
export interface PlanVerbs extends OwnVerbs {
  /** Makes a new plan at a free path, with these first records, and holds it open. */
  create(input: {
    path: string
    who: Who
    ops: readonly Op[]
    drafts: string | null
    /** Pictures that the records name, already read. */
    files?: readonly KeptFile[]
  }): Result<{ plan: string }>
  /**
   * Opens and holds a plan: checks identity, integrity, exact schema, hashes and digests, settings, then reads drafts.
   * If an older Groundwork wrote it, a snapshot is kept before anything in it is rebuilt. `along`: with what was being
   * typed in other files of the plan, which otherwise waits for them.
   */
  open(input: {
    path: string
    who: Who
    drafts: string | null
    snapshots?: string
    along?: boolean
  }): Result<{ plan: string }>
  /** Everything the window holds. */
  snapshot(): Result<Omit<Snapshot, 'plan'> & { plan: string }>
  /** `forget` is how many published figures the person agreed to forget; without it, nothing is forgotten. */
  edit(input: {
    verb: 'edit' | 'import' | 'remove' | 'resolve'
    ops: readonly Op[]
    forget?: number | undefined
  }): Result<Committed>
  undo(): Result<Committed>
  redo(): Result<Committed>
  /** Every word that is or was in the field: what a removal for good would take out. */
  words(input: { kind: string; record: string; field: string | null }): Result<readonly string[]>
  /** `papers` are sent papers whose kept file is removed too; `forget` is the same as in an edit. */
  removeForGood(input: {
    kind: string
    record: string
    field: string | null
    papers?: readonly string[] | undefined
    forget?: number | undefined
  }): Result<RemovedWords>
  draft(input: Draft): Result<null>
  dropDraft(input: Pick<Draft, 'record' | 'field' | 'part'>): Result<null>
  /** Sets the folder for snapshots. Before a merge or an import a snapshot is made; if it can't be, neither happens. */
  keepIn(input: { root: string | null }): Result<null>
  /** Makes a snapshot by the clock: at most one an hour, none if nothing changed. */
  keepTime(): Result<Kept | null>
  /** The snapshots of this plan, newest first, and why none can be kept now. */
  snapshots(): Result<{ readonly kept: readonly Kept[]; readonly failing: NotKept | null }>
  /** The names of everyone who wrote in the plan. */
  authors(): Result<readonly string[]>
  history(input: {
    record: string | null
    only?: Omit<HistoryFilter, 'record'> | undefined
    limit: number
    most?: number | undefined
    command?: string | undefined
  }): Result<readonly HistoryEntry[]>
  /**
   * The version from which a field's open versions diverged, null if they share none, or it was removed for good; and
   * which of them were written on this laptop.
   */
  ancestor(input: { kind: string; record: string; field: string }): Result<Output<'plan.ancestor'>>
  /** The findings of the last board briefing that was sent, by their keys, and its day; null if none was sent. */
  foundThen(): Result<{ readonly day: string; readonly keys: readonly string[] } | null>
  /** Reads a copy of the other file and says what would come in. Changes nothing. */
  mergePreview(input: { path: string }): Result<Omit<MergePreview, 'token' | 'file'>>
  merge(input: { path: string }): Result<Committed>
  /** Every record as it was saved. */
  records(): Result<readonly RecordState[]>
  /**
   * All records, with their point in the history and the records as of the last briefing that was sent; with `forDay`,
   * as of the last one for an earlier day.
   */
  documentInput(input?: { forDay: string }): Result<DocumentInput>
  /**
   * Records a document that was sent, its bytes and its record in one transaction; for a draft or for tables, which
   * have no bytes here, only the record, and only if it shows a figure that the plan does not know to be out.
   */
  keepDocument(input: KeptDocument): Result<Committed>
  /** Makes a picture, already read and tried, the district's logo: its bytes and the change in one transaction. */
  setLogo(input: { picture: KeptFile; base: readonly string[] }): Result<Committed>
  /**
   * Adds texts of the policy manual to the plan, each with its record, as one step; `same` is how many the plan already
   * had.
   */
  keepTexts(input: { texts: readonly NewText[] }): Result<{ done: Committed; same: number }>
  /** Some pages of a kept text, by its hash; the first is 0. */
  textPages(input: { hash: string; from: number; count: number }): Result<TextPages>
  /** Whether kept texts hold words; null for a text that the plan does not have. */
  textsHold(input: { asked: readonly Asked[] }): Result<readonly (boolean | null)[]>
  /** Finds words in the texts of the policy manual, or in one of them, given by its record. */
  findInTexts(input: { words: string; most: number; only?: string | undefined }): Result<TextsFound>
  /** The bytes of a kept document or picture by their hash. */
  keptDocument(input: { hash: string }): Result<{ type: string; bytes: Uint8Array }>
  info(): Result<PlanInfo>
  /** Rebuilds the tables for other programs from what was saved. */
  remakeTables(): Result<null>
  /** How many steps of the guide are done and begun, by their records. */
  stepsDone(): Result<StepsLeft>
  /** Writes a copy of the plan to a free path, reads it again and compares it. */
  copyOut(input: { path: string; withPrivate: boolean }): Result<Receipt>
  /** Writes the JSON exchange form to a free path; with `replace`, an existing file is replaced. */
  exportJson(input: { path: string; withPrivate: boolean; replace?: boolean }): Result<{ file: string }>
  /** Writes one CSV for each kind into a folder that is empty or does not exist yet. */
  exportCsv(input: { folder: string }): Result<{ files: readonly string[] }>
  /** Closes the file and that of the drafts, which stay for the next opening, and ends the session. */
  close(): Result<null>
}

/** What a document is made from, read in one moment. */
export interface DocumentInput {
  readonly records: readonly RecordState[]
  /** The point of the records in the history. */
  readonly point: VersionVector
  /** The records as of the last briefing that was sent; null if none was. */
  readonly before: Before | null
  /** The district's logo; null if it has none, or this copy does not have its bytes. */
  readonly logo: KeptFile | null
  /** Quotes that the newest text of their policy no longer holds: the texts by hash, and the words. */
  readonly gone: readonly Asked[]
  /** A sentence if nothing can be saved in the plan's folder, so that no document can be recorded in the plan. */
  readonly cantSave: string | null
  /** A sentence once the plan's documents take so much room that some should be removed soon. */
  readonly grown: string | null
}

/** A text to be added, and the fields of its record, without the hash of its words. */
export interface NewText {
  readonly text: string
  readonly values: Readonly<Record<string, unknown>>
}

export interface TextPages {
  /** How many pages the text has. */
  readonly of: number
  readonly pages: readonly string[]
}

/** What was found, and whether all texts were searched: if not, asking again searches further. */
export interface TextsFound {
  readonly hits: readonly TextHit[]
  readonly all: boolean
}

/** A page of a text with a match: its record, its page number from 0, and some words around. */
interface TextHit {
  readonly id: string
  readonly page: number
  readonly says: string
}

/** A file kept in the plan. */
export interface KeptFile {
  readonly type: string
  readonly bytes: Uint8Array
}

export interface Before {
  /** The id of the sent briefing. */
  readonly sent: string
  readonly records: readonly RecordState[]
}

/** A document to be recorded as it was sent. `values` are those of its record; file, checksum and point are added. */
export interface KeptDocument {
  /** Null if only the printed figures are recorded. */
  readonly bytes: Uint8Array | null
  readonly type: string
  readonly values: Readonly<Record<string, unknown>>
  readonly point: VersionVector
}

/** The briefing process: records in, a checked PDF out. */
export interface BriefingVerbs {
  make(input: {
    records: readonly RecordState[]
    request: BriefingRequest
    before?: Before | null
    logo?: KeptFile | null
    /** Quotes that the newest text of their policy no longer holds; left out, none is reported. */
    gone?: readonly Asked[]
    /** A quick preview: laid out like the final pages, but neither finished nor checked. */
    preview?: boolean
    /** Another form of the document, instead of a PDF of its pages. */
    as?: OtherForm
  }): Promise<Result<DocumentMade>>
  /** Makes a packet: documents of the plan and PDFs from outside in one file. */
  makePacket(input: {
    records: readonly RecordState[]
    packet: PacketRequest
    outside: readonly OutsideFile[]
    before?: Before | null
    logo?: KeptFile | null
    gone?: readonly Asked[]
    preview?: boolean
  }): Promise<Result<DocumentMade>>
  /** Reads a PDF from outside to its last page: how many pages it has, and what would be left out. */
  readOutside(input: {
    bytes: Uint8Array
  }): Promise<Result<{ readonly pages: number; readonly notes: readonly string[] }>>
  /** Rehearses with the sample plan, so that the first document does not have to wait for fonts and templates. */
  warm(): Promise<Result<null>>
  /** Reads a picture from outside to its end and tries it on a page, so that nothing is kept that can't be printed. */
  readPicture(input: { bytes: Uint8Array }): Promise<Result<KeptFile>>
}

/** A PDF from outside, under the name by which a packet asks for it. */
export interface OutsideFile {
  readonly token: string
  readonly bytes: Uint8Array
}

export interface DocumentMade {
  readonly bytes: Uint8Array
  /** 0 for a form without pages: a page for the web, a document for Word. */
  readonly pages: number
  readonly title: string
  /** What was withheld or left out, one sentence each. */
  readonly notes: readonly string[]
  /** The figures of student groups that its pages show. */
  readonly printed: readonly (Printed | PrintedChildren)[]
  /** What was checked by machine in this file, and what a person still has to check; left out for a preview. */
  readonly report?: string
  /** The tables on its pages, for a spreadsheet. */
  readonly tables: readonly PrintedTable[]
}

/** The result of a verb: a value in the same process, a promise from another one. */
export type Given<T> = Result<T> | Promise<Result<T>>

/** The verbs of any process: each takes one input and gives one result. */
export type Verbs = { readonly [verb: string]: (input: never) => Given<unknown> }

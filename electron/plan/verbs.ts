import type { Committed, Op, RecordState } from '../../shared/domain/state.ts'
import type { BriefingRequest, Draft, HistoryEntry, MergePreview, Snapshot } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'

/** Who is at the keyboard, on which laptop. Both are written on the session, and shown in history. */
export interface Who {
  readonly author: string
  readonly device: string
}

/** What is known of a plan file without opening it for writing. */
export interface PlanInfo {
  readonly plan: string
  readonly district: string
  readonly format: number
  readonly vocabulary: number
  readonly createdAt: string
  readonly changes: number
  readonly privateChanges: number
  readonly sessions: number
  readonly records: number
  readonly conflicts: number
  readonly savedAt: string | null
  readonly bytes: number
}

/**
 * The plan process, one function a user verb. One process holds one file; whoever asks (the window through
 * the gateway, the command line, the tests) asks here. Paths come from the main process or the command
 * line, never from the page.
 */
export interface PlanVerbs {
  /** Makes a new plan at a path where nothing stands, with these first records, and holds it open. */
  create(input: { path: string; who: Who; ops: readonly Op[]; drafts: string | null }): Result<{ plan: string }>
  /** Opens and holds a plan: identity, integrity, exact schema, hashes and digests, settings, then drafts. */
  open(input: { path: string; who: Who; drafts: string | null }): Result<{ plan: string }>
  /** Everything the window holds. */
  snapshot(): Result<Omit<Snapshot, 'plan'> & { plan: string }>
  edit(input: { verb: 'edit' | 'import' | 'remove' | 'resolve'; ops: readonly Op[] }): Result<Committed>
  undo(): Result<Committed>
  redo(): Result<Committed>
  removeForGood(input: { kind: string; record: string; field: string | null }): Result<Committed>
  draft(input: Draft): Result<null>
  dropDraft(input: Pick<Draft, 'record' | 'field' | 'part'>): Result<null>
  history(input: { record: string | null; limit: number }): Result<readonly HistoryEntry[]>
  /** The version from which a field's open versions started apart; null where they share none, or it was removed for good. */
  ancestor(input: { kind: string; record: string; field: string }): Result<{
    value: unknown
    author: string
    at: string
  } | null>
  /** Reads a copy of the other file and says what would come in. Changes nothing. */
  mergePreview(input: { path: string }): Result<Omit<MergePreview, 'token' | 'file'>>
  merge(input: { path: string }): Result<Committed>
  /** Records for a document; drafts are written first, so that what is typed is in it. */
  records(): Result<readonly RecordState[]>
  info(): Result<PlanInfo>
  /** Writes the JSON exchange form to a path where nothing stands. */
  exportJson(input: { path: string; withPrivate: boolean }): Result<{ file: string }>
  /** Writes one CSV a kind into a folder that is empty or not there yet. */
  exportCsv(input: { folder: string }): Result<{ files: readonly string[] }>
  /** Writes drafts, closes the file, ends the session. */
  close(): Result<null>
}

/** The briefing process: records in, a checked PDF out. */
export interface BriefingVerbs {
  make(input: {
    records: readonly RecordState[]
    request: BriefingRequest
  }): Promise<Result<{ bytes: Uint8Array; pages: number; notes: readonly string[] }>>
}

/** Any process behind the spawn seam: verbs that take one input and give one result. */
export type Verbs = { readonly [verb: string]: (input: never) => Result<unknown> | Promise<Result<unknown>> }

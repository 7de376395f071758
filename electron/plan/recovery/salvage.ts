import { isId, isName } from '../../../shared/domain/ids.ts'
import { type Change, RECORD } from '../../../shared/merge/change.ts'
import type { Door } from '../../door/door.ts'
import { isPrivateId } from '../copies/fill.ts'
import { Digest, hashBlob, hashBytes, hashChange, hashLocked, hashSession, type SessionRow } from '../log/hash.ts'
import type { StoredBlob } from '../log/store.ts'
import { headIn } from '../own/age.ts'
import { type Cell, type Row, rowsIn, USUAL_PAGE } from './pages.ts'

/** A change that was recognized in a file, but is damaged. */
export interface Broken {
  readonly id: string
  readonly kind: string
  readonly record: string
  /** True if its id, its session and its number agree: then it was this change, and only its content is lost. */
  readonly agrees: boolean
}

interface PlanRow {
  readonly id: string
  readonly createdAt: string
  /** The digests that the file states, in hex. */
  readonly shared: string
  readonly private: string
}

/** What could be read from a damaged plan. */
export interface Salvaged {
  readonly plan: PlanRow | null
  readonly sessions: readonly SessionRow[]
  /** Changes of both logs whose hash is right, in their order of arrival. */
  readonly changes: readonly Change[]
  readonly blobs: readonly StoredBlob[]
  /**
   * The locked private log: the age file that agrees with the plan's own row, if that could be read; null if there is
   * none.
   */
  readonly locked: Uint8Array | null
  /** True if there is one, and it is damaged. */
  readonly lockedBroken: boolean
  readonly broken: readonly Broken[]
  /** Ids of changes that others name as their parents. */
  readonly named: readonly string[]
}

/**
 * Reads everything in a file that can be proven to be intact: each change by its hash, each kept document by the hash
 * of its content. Changes nothing. Throws the disk's error if the file can't be read at all.
 */
export function salvage(door: Door): Salvaged {
  const found = readRows(rowsIn(door, null))
  if (found.changes.length > 0) return found
  // The header may state the wrong page size.
  const usual = readRows(rowsIn(door, USUAL_PAGE))
  return usual.changes.length > 0 ? usual : found
}

const text = (cell: Cell | undefined): cell is string => typeof cell === 'string'
const hash32 = (cell: Cell | undefined): cell is Buffer => Buffer.isBuffer(cell) && cell.length === 32
const moment = /^\d{4}-\d{2}-\d{2}T/

function readRows(rows: readonly Row[]): Salvaged {
  const parents = new Map<string, Set<string>>()
  const sessions = new Map<string, SessionRow>()
  const blobs = new Map<string, StoredBlob>()
  const drafts: { change: Change; rowid: number }[] = []
  let plan: PlanRow | null = null
  const sealed: Buffer[] = []
  // Tables differ in the number and the types of their columns, so that a row belongs to one of them at most.
  for (const row of rows) {
    const change = changeOf(row)
    if (change !== undefined) drafts.push(change)
    const pair = parentPairOf(row)
    if (pair !== undefined) parents.set(pair.child, (parents.get(pair.child) ?? new Set<string>()).add(pair.parent))
    const session = sessionOf(row)
    if (session !== undefined) sessions.set(session.id, session)
    const blob = blobOf(row)
    if (blob !== undefined) blobs.set(blob.hash, blob)
    const age = sealedOf(row)
    if (age !== undefined) sealed.push(age)
    plan = planRowOf(row) ?? plan
  }
  // Without the plan's own row, only the passphrase can prove it, when it is unlocked.
  const own = plan?.private
  const isOwn = (age: Buffer): boolean =>
    own === undefined ? headIn(age) !== null : hashLocked(age).toString('hex') === own
  const locked = sealed.find(isOwn) ?? null
  const lockedBroken = locked === null && sealed.length > 0
  const whole = { sessions: [...sessions.values()], blobs: [...blobs.values()], ...proven(drafts, parents) }
  return { plan, ...whole, locked, lockedBroken }
}

/** A change and one of its parents, by their ids. */
function parentPairOf({ cells, rowid }: Row): { readonly child: string; readonly parent: string } | undefined {
  const [child, parent] = cells
  if (cells.length !== 2 || rowid !== null || !text(child) || !text(parent)) return undefined
  return isId(child) && isId(parent) ? { child, parent } : undefined
}

function sessionOf({ cells, rowid }: Row): SessionRow | undefined {
  const [id, device, author, openedAt] = cells
  if (cells.length !== 4 || rowid === null || !text(id) || !text(device) || !text(author) || !text(openedAt))
    return undefined
  return isId(id) && moment.test(openedAt) ? { id, device, author, opened_at: openedAt } : undefined
}

/** A kept file whose bytes have the hash that is its name. */
function blobOf({ cells, rowid }: Row): StoredBlob | undefined {
  const [hash, type, bytes] = cells
  if (cells.length !== 3 || rowid === null || !text(hash) || !text(type) || !Buffer.isBuffer(bytes)) return undefined
  return hashBytes(bytes) === hash ? { hash, type, bytes } : undefined
}

/** The age file of a locked private log. Its table had three columns before it had four. */
function sealedOf({ cells, rowid }: Row): Buffer | undefined {
  const [one, age] = cells
  const isLockedTable = (cells.length === 4 || cells.length === 3) && rowid === 1 && one === null
  return isLockedTable && Buffer.isBuffer(age) ? age : undefined
}

/** The plan's own row. */
function planRowOf({ cells, rowid }: Row): PlanRow | undefined {
  const [, id, createdAt, vocabulary, shared, own] = cells
  if (cells.length !== 6 || rowid !== 1 || !text(id) || !text(createdAt) || typeof vocabulary !== 'number')
    return undefined
  if (!isId(id) || !hash32(shared) || !hash32(own)) return undefined
  return { id, createdAt, shared: shared.toString('hex'), private: own.toString('hex') }
}

/** The change in a row, without its parents; undefined if the row is not one. */
function changeOf({ cells, rowid }: Row): { readonly change: Change; readonly rowid: number } | undefined {
  if (cells.length !== 11 || rowid === null) return undefined
  const [id, session, n, kind, record, field, value, at, command, hash, removed] = cells
  if (!(text(id) && text(session) && text(kind) && text(record) && text(field) && text(at) && text(command)))
    return undefined
  if (typeof n !== 'number' || !Number.isSafeInteger(n) || n < 1 || !hash32(hash)) return undefined
  if (!(value === null || text(value)) || !(removed === 0 || removed === 1)) return undefined
  if (!isId(id) || !isId(session) || !isName(kind) || !isId(record) || !(field === RECORD || isName(field)))
    return undefined
  const change: Change = {
    id,
    session,
    n,
    kind,
    record,
    field,
    value: value ?? null,
    at,
    command,
    parents: [],
    removed: removed === 1,
    hash: hash.toString('hex'),
  }
  return { change, rowid }
}

function proven(
  drafts: readonly { change: Change; rowid: number }[],
  parents: ReadonlyMap<string, ReadonlySet<string>>,
): Pick<Salvaged, 'changes' | 'broken' | 'named'> {
  const ofField = new Map<string, string[]>()
  for (const { change: c } of drafts) {
    const key = JSON.stringify([c.kind, c.record, c.field])
    const known = ofField.get(key)
    if (known === undefined) ofField.set(key, [c.id])
    else known.push(c.id)
  }
  const whole = new Map<string, { change: Change; rowid: number }>()
  const broken = new Map<string, Broken>()
  for (const { change, rowid } of drafts) {
    const told = [...(parents.get(change.id) ?? [])].sort()
    const older = ofField.get(JSON.stringify([change.kind, change.record, change.field])) ?? []
    const read = withParents(change, told, older)
    if (read === undefined) broken.set(change.id, brokenOf(change))
    // A change that was removed for good stays removed, even if its content is on another page as well.
    else if (whole.get(change.id)?.change.removed !== true) whole.set(change.id, { change: read, rowid })
  }
  const changes = [...whole.values()].sort((x, y) => x.rowid - y.rowid).map((d) => d.change)
  return {
    changes,
    broken: [...broken.values()].filter((b) => !whole.has(b.id)),
    named: [...new Set(changes.flatMap((c) => c.parents))],
  }
}

function brokenOf({ id, session, n, kind, record }: Change): Broken {
  return { id, kind, record, agrees: id === `${session}-${n}` || id === `${session}-p${n}` }
}

/**
 * A change with the parents with which its hash is right. If a page of parents is lost, the usual ones are tried: none,
 * or one other version of the field. The hash says whether the guess is right.
 */
function withParents(change: Change, told: readonly string[], older: readonly string[]): Change | undefined {
  // Its content is gone, and with it what the hash was computed from: the mark of removal is all there is.
  if (change.removed) return change.value === null ? { ...change, parents: told } : undefined
  const guesses: readonly string[][] = [[...told], [], ...older.slice(-200).map((id) => [id])]
  for (const guess of guesses) {
    const tried = { ...change, parents: guess }
    if (hashChange(tried).toString('hex') === change.hash) return readable(tried) ? tried : undefined
  }
  return undefined
}

function readable(change: Change): boolean {
  if (change.value === null) return true
  try {
    JSON.parse(change.value)
    return true
  } catch {
    return false
  }
}

/** True if these rows add up to the digests in the damaged file: then nothing is lost. */
export function addsUp(plan: PlanRow, found: Pick<Salvaged, 'sessions' | 'changes' | 'blobs' | 'locked'>): boolean {
  const digests = { shared: new Digest(), private: new Digest() }
  for (const s of found.sessions) digests.shared.toggle(hashSession(s))
  for (const b of found.blobs) digests.shared.toggle(hashBlob(b.hash, b.type))
  for (const c of found.changes)
    digests[isPrivateId(c.id) ? 'private' : 'shared'].toggle(Buffer.from(c.hash, 'hex'), c.removed)
  if (found.locked !== null) digests.private.toggle(hashLocked(found.locked))
  return digests.shared.bytes.toString('hex') === plan.shared && digests.private.bytes.toString('hex') === plan.private
}

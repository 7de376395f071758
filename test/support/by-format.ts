import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/**
 * Another program, written from electron/plan/FORMAT.md and nothing else: it imports nothing of Groundwork's. What it
 * can't do, or does wrong, that page does not say, or says wrong.
 */

interface Row {
  readonly id: string
  readonly session: string
  readonly n: number
  readonly kind: string
  readonly record: string
  readonly field: string
  readonly value: string | null
  readonly at: string
  readonly command: string
  readonly hash: Buffer
  readonly removed: 0 | 1
  readonly parents: readonly string[]
}
interface Standing {
  readonly kind: string
  readonly record: string
  readonly gone: boolean
  readonly values: ReadonlyMap<string, string | null>
  readonly conflicts: readonly (readonly [field: string, version: string, value: string | null])[]
}

const logs = ['change', 'private_change'] as const
type Log = (typeof logs)[number]
/** Tables that are not the ones people read. */
const ownTables = [...logs, ...logs.map((log) => `${log}_parent`), 'plan', 'session', 'blob', 'private_locked']
const people = ['conflict', 'unknown_field']

const smallestFirst = (a: Row, b: Row): number => (a.id < b.id ? -1 : 1)
const hashOf = (of: unknown): Buffer => createHash('sha256').update(JSON.stringify(of)).digest()

export function logOf(db: Database, log: Log): readonly Row[] {
  const parents = Map.groupBy(
    db.prepare(`SELECT child, parent FROM ${log}_parent`).all() as { child: string; parent: string }[],
    (p) => p.child,
  )
  return (db.prepare(`SELECT * FROM ${log}`).all() as Row[]).map((row) => ({
    ...row,
    parents: (parents.get(row.id) ?? []).map((p) => p.parent).sort(),
  }))
}

/** What of the file is not as it was written: rows by their hash, sessions by their numbers, and the two digests. */
export function damageIn(db: Database): readonly string[] {
  const plan = db.prepare('SELECT digest_shared, digest_private FROM plan').get() as Record<string, Buffer>
  const sum = { change: Buffer.alloc(32), private_change: Buffer.alloc(32) }
  const add = (log: Log, hash: Buffer) => {
    for (let i = 0; i < 32; i++) (sum[log][i] as number) ^= hash[i] as number
  }
  const wrong: string[] = []
  for (const log of logs) {
    const rows = logOf(db, log)
    for (const r of rows) {
      const written = hashOf([r.id, r.session, r.n, r.kind, r.record, r.field, r.value, r.at, r.command, r.parents])
      if (!r.removed && !written.equals(r.hash)) wrong.push(r.id)
      add(log, r.removed ? Buffer.concat([r.hash.subarray(1), r.hash.subarray(0, 1)]) : r.hash)
    }
    for (const [session, of] of Map.groupBy(rows, (r) => r.session))
      if (Math.max(...of.map((r) => r.n)) !== of.length) wrong.push(`a gap in ${session}`)
  }
  for (const s of db.prepare('SELECT id, device, author, opened_at FROM session').raw().all() as string[][])
    add('change', hashOf(['session', ...s]))
  for (const b of db.prepare('SELECT hash, type FROM blob').raw().all() as string[][])
    add('change', hashOf(['blob', ...b]))
  if (!sum.change.equals(plan['digest_shared'] as Buffer)) wrong.push('the shared digest')
  if (!sum.private_change.equals(plan['digest_private'] as Buffer)) wrong.push('the private digest')
  return wrong
}

/** One log of two; what was removed for good in one of them is emptied. */
export function union(a: readonly Row[], b: readonly Row[]): readonly Row[] {
  const all = new Map(a.map((row) => [row.id, row]))
  for (const row of b) if (row.removed || !all.has(row.id)) all.set(row.id, row)
  return [...all.values()]
}

export function standingOf(rows: readonly Row[]): readonly Standing[] {
  return [...Map.groupBy(rows, (row) => `${row.kind}/${row.record}`).values()].map((of) => {
    const { kind, record } = of[0] as Row
    const tips = new Map<string, readonly Row[]>()
    for (const [field, versions] of Map.groupBy(of, (row) => row.field)) {
      const named = new Set(versions.flatMap((v) => v.parents))
      tips.set(field, versions.filter((v) => !named.has(v.id)).sort(smallestFirst))
    }
    const itself = tips.get('') ?? []
    tips.delete('')
    const removals = itself.filter((v) => v.value === 'false')
    const covered = new Set(removals.flatMap((v) => v.parents))
    const unseen = [
      ...itself.filter((v) => v.value === 'true'),
      ...[...tips.values()].flat().filter((v) => !v.removed && !covered.has(v.id)),
    ]
    const conflicts: [string, string, string | null][] = []
    if (removals.length > 0 && unseen.length > 0)
      conflicts.push(...[...removals, ...unseen].map((v) => ['', v.id, v.value] as [string, string, string | null]))
    const values = new Map<string, string | null>()
    for (const [field, versions] of tips) {
      const each = [
        ...Map.groupBy(
          versions.filter((v) => !v.removed),
          (v) => v.value,
        ).values(),
      ].map((same) => same[0])
      values.set(field, each[0]?.value ?? null)
      if (each.length > 1) for (const v of each as Row[]) conflicts.push([field, v.id, v.value])
    }
    return { kind, record, gone: removals.length > 0 && unseen.length === 0, values, conflicts }
  })
}

const cell = (value: unknown): unknown =>
  typeof value === 'boolean'
    ? Number(value)
    : typeof value === 'object' && value !== null
      ? JSON.stringify(value)
      : value

/** The rows that the tables people read should have, as lines of text. */
export function linesOf(db: Database, standing: readonly Standing[]): readonly string[] {
  const columns = columnsOf(db)
  const lines: string[] = []
  for (const { kind, record, gone, values, conflicts } of standing) {
    for (const conflict of conflicts) lines.push(JSON.stringify(['conflict', kind, record, ...conflict]))
    if (gone) continue
    const row = new Map<string, unknown>([['id', record]])
    const has = columns.get(kind) ?? []
    for (const [field, json] of values) {
      if (json === null) continue
      const value: unknown = JSON.parse(json)
      if (has.includes(field)) row.set(field, cell(value))
      else if (has.some((name) => name.startsWith(`${field}_`)))
        for (const [part, of] of Object.entries(value as object)) row.set(`${field}_${part}`, cell(of))
      else lines.push(JSON.stringify(['unknown_field', kind, record, field, json]))
    }
    if (has.length > 0) lines.push(JSON.stringify([kind, ...has.map((name) => row.get(name) ?? null)]))
  }
  return lines.sort()
}

/** The rows that they have. */
export const linesIn = (db: Database): readonly string[] =>
  [...columnsOf(db, people).keys()]
    .flatMap((table) =>
      (db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).map((row) => JSON.stringify([table, ...row])),
    )
    .sort()

function columnsOf(db: Database, also: readonly string[] = []): ReadonlyMap<string, readonly string[]> {
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  return new Map(
    tables
      .filter((name) => !ownTables.includes(name) && (also.includes(name) || !people.includes(name)))
      .map((name) => [name, db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[]]),
  )
}

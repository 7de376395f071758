import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createRecoveryHost, RECOVERY_STOPPED } from '../../electron/plan/recovery/host.ts'
import { createRecoveryService } from '../../electron/plan/recovery/service.ts'
import type { RecoveryVerbs } from '../../electron/plan/recovery/verbs.ts'
import { type Spawned, spawnVerbs } from '../../electron/process/seam.ts'
import { set } from '../../shared/domain/state.ts'
import { folder, listing, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/** P13, P23: a stranger hands over a file that means harm. It is read from a private copy, in a process that can be ended. */

/** A temporary folder of this file’s own: what others have in theirs is not counted. */
let own: string
beforeAll(() => {
  own = mkdtempSync(join(tmpdir(), 'groundwork-test-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, own)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(own, { recursive: true, force: true })
})

const started: Spawned<RecoveryVerbs>[] = []
const reader = (longest?: number) => {
  const process = spawnVerbs<RecoveryVerbs>('electron/plan/recovery/process.ts', {
    kind: 'child',
    stoppedSays: RECOVERY_STOPPED,
  })
  started.push(process)
  return createRecoveryHost(process, longest)
}
afterEach(async () => {
  for (const process of started.splice(0)) await process.stop()
})

const alter = (path: string, sql: string): void => {
  const db = new Sqlite(path)
  db.unsafeMode(true)
  db.exec(sql)
  db.close()
}

/** Rewrites a statement of the schema, as only somebody who means it does. */
const rewrite = (path: string, name: string, sql: string): void => {
  const db = new Sqlite(path)
  db.unsafeMode(true)
  db.pragma('writable_schema = ON')
  db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(sql, name)
  db.close()
}

const ENDLESS = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) AS one FROM c'
const insert = (id: string, kind: string, record: string, value: string): string =>
  `INSERT INTO change (id, session, n, kind, record, field, value, at, command, hash)
   SELECT '${id}', session, 9000, '${kind}', '${record}', 'title', ${value}, at, command, hash FROM change LIMIT 1`

const hostile: readonly (readonly [string, (path: string) => void])[] = [
  [
    'a trigger that empties the plan',
    (p) => alter(p, 'CREATE TRIGGER x AFTER INSERT ON session BEGIN DELETE FROM blob; END'),
  ],
  ['an endless view', (p) => alter(p, `CREATE VIEW x AS ${ENDLESS}`)],
  [
    'an endless view in the place of the plan’s own row',
    (p) => alter(p, `ALTER TABLE plan RENAME TO p2; CREATE VIEW plan AS ${ENDLESS}`),
  ],
  [
    'an endless view in the place of a session',
    (p) => alter(p, `DROP TABLE session; CREATE VIEW session AS ${ENDLESS}`),
  ],
  ['a column that is worked out without end', (p) => alter(p, `CREATE TABLE x (a, b AS (zeroblob(900000000)))`)],
  ['a virtual table', (p) => alter(p, 'CREATE VIRTUAL TABLE x USING fts5(y)')],
  ['an index over an expression', (p) => alter(p, 'CREATE INDEX x ON change (abs(n))')],
  ['a schema that is no SQL', (p) => rewrite(p, 'blob', 'CREATE TABLE blob (rm -rf)')],
  ['a schema that runs over', (p) => rewrite(p, 'blob', `CREATE TABLE blob (${'x,'.repeat(100_000)}y)`)],
  [
    'a cell of forty megabytes',
    (p) => alter(p, insert('huge-9000', 'goal', 'g1', "'\"' || hex(zeroblob(20000000)) || '\"'")),
  ],
  ['an id that climbs out of a folder', (p) => alter(p, insert('../../../etc/passwd', 'goal', 'g1', "'1'"))],
  ['an id that objects treat specially', (p) => alter(p, insert('s-9000', '__proto__', 'constructor', "'1'"))],
  ['a value that is no JSON', (p) => alter(p, insert('s-9001', 'goal', 'g1', "'{{{'"))],
  [
    'JSON that is a million deep',
    (p) => alter(p, insert('s-9002', 'goal', 'g1', "replace(hex(zeroblob(500000)), '0', '[')")),
  ],
]

/** Statements that mean the same to a reader in a hurry. */
const nearly: readonly (readonly [string, string, (sql: string) => string])[] = [
  ['a space more', 'session', (sql) => sql.replace('(', ' (')],
  ['a letter of another size', 'session', (sql) => sql.replace('CREATE', 'Create')],
  ['a guard that never acts', 'change_fixed', (sql) => sql.replace('BEGIN', 'WHEN 0 BEGIN')],
  ['a remark', 'blob', (sql) => `${sql} -- harmless`],
]

describe('P13: a schema is compared letter by letter', () => {
  for (const [what, name, change] of nearly)
    it(`${what} in one statement, and the file is refused`, () => {
      const path = smallPlan(folder())
      const db = new Sqlite(path, { readonly: true })
      const sql = db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name) as string
      db.close()
      expect(change(sql)).not.toBe(sql)
      rewrite(path, name, change(sql))
      const opened = service().open({ path, who: officer, drafts: null })
      expect(opened.ok ? 'opened' : opened.error.kind).toMatch(/^(foreign-schema|damaged)$/)
    })
})

describe('P13: a file from a stranger', () => {
  for (const [what, spoil] of hostile)
    it(`with ${what} is refused with a sentence, and nothing of it runs or changes`, async () => {
      const dir = folder()
      const path = smallPlan(dir)
      spoil(path)
      const before = listing(dir)
      const began = Date.now()
      const read = await reader().received(path, async () => ({ ok: true, value: 'taken' }))
      expect(read.ok ? 'taken' : read.error.says).toMatch(/^[A-Z“][^{}<>]*\.$/)
      expect(read.ok ? '' : read.error.says).not.toMatch(/SQLITE|Error|undefined|\bat \w+ \(/)
      // To be brought in, it is read in the same way: nothing of it reaches the plan's process.
      const taken = await reader().receiveFile(path)
      expect(taken.ok ? 'taken' : taken.error.says).toBe(read.ok ? '' : read.error.says)
      expect(Date.now() - began).toBeLessThan(60_000)
      expect(listing(dir)).toEqual(before)
      expect(readdirSync(tmpdir()).filter((n) => n.startsWith('groundwork-received-'))).toEqual([])
      // What can be proven of it may still be taken, and nothing else.
      const to = join(dir, 'recovered.groundwork')
      const made = createRecoveryService(systemClockAndIds).rebuild({ path, root: null, plan: null, to, who: officer })
      if (made.ok) expect(service().open({ path: to, who: officer, drafts: null }).ok).toBe(true)
    })

  it('that keeps the reader busy is given up, and the next file is read', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    for (let i = 0; i < 3; i++)
      must(
        s.edit({
          verb: 'edit',
          ops: Array.from({ length: 3000 }, (_, k) => set('goal', `g${i}-${k}`, { title: 'x' })),
        }),
      )
    s.close()
    const host = reader(1)
    const late = await host.received(path, async () => ({ ok: true, value: null }))
    expect(late.ok ? 'read' : late.error.says).toMatch(
      /^Reading this file took longer than a minute, so Groundwork stopped\./,
    )
    // It is ended, and does not go on with the file behind her back.
    expect(started.at(-1)?.pid).toBeUndefined()
    const next = await reader().received(smallPlan(dir, 'next.groundwork'), async (copy) => ({ ok: true, value: copy }))
    expect(next.ok).toBe(true)
    // The private copy is gone when the reading is done.
    if (next.ok) expect(existsSync(next.value)).toBe(false)
  })

  it('that is brought in is written out anew: no page of it is read where the plan is held', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    must(s.edit({ verb: 'edit', ops: [set('mentorNote', 'n1', { note: 'mine alone' })] }))
    s.close()
    // What stands behind the pages that a plan uses is looked at by no check of SQLite's.
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(4096, 'SMUGGLED')]))
    const host = reader()
    const inHand = must(await host.receiveFile(path))
    const bytes = readFileSync(inHand.copy)
    for (const word of ['SMUGGLED', 'mine alone']) expect(bytes.includes(word)).toBe(false)
    expect(bytes.includes('More children read well')).toBe(true)
    await host.stop()
    expect(existsSync(inHand.copy)).toBe(false)
  })

  it('that keeps the reader busy while it is brought in is given up, and the plan is as it was', async () => {
    const dir = folder()
    const before = smallPlan(dir)
    const sum = listing(dir)
    const late = await reader(1).receiveFile(before)
    expect(late.ok ? 'read' : late.error.says).toMatch(/^Reading this file took longer than a minute/)
    expect(listing(dir)).toEqual(sum)
  })

  it('is read alone: a journal beside it is not taken into it', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    copyFileSync(path, `${path}-journal`)
    writeFileSync(`${path}-journal`, Buffer.concat([Buffer.from('d9d505f920a163d7', 'hex'), readFileSync(path)]))
    const before = listing(dir)
    const read = await reader().received(path, async () => ({ ok: true, value: 'taken' }))
    expect(read.ok).toBe(true)
    expect(listing(dir)).toEqual(before)
  })
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { holdFile } from '../../electron/plan/file/open.ts'
import { LOCKED_DDL, LOCKED_DDL_BEFORE } from '../../electron/plan/log/format.ts'
import { hashLocked } from '../../electron/plan/log/hash.ts'
import { lockOwn } from '../../electron/plan/own/acts.ts'
import type { OwnKey } from '../../electron/plan/own/age.ts'
import { newOwnKey, openOwnKey } from '../../electron/plan/own/key.ts'
import { PlanFile } from '../../electron/plan/plan-file.ts'
import { createRecoveryService } from '../../electron/plan/recovery/service.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { openNotes } from '../../electron/use-cases/notes.ts'
import { set } from '../../shared/domain/state.ts'
import { folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/** Locked private notes where something stops halfway, is damaged, or comes from somebody who means ill. */

const WORDS = 'four quiet herons by the river'
const NOTE = 'she fears for the reading budget'
const recovery = createRecoveryService(systemClockAndIds)

let key: OwnKey
beforeAll(async () => {
  key = must(await newOwnKey(WORDS, 10))
})

const open = (path: string, drafts: string | null = null): PlanVerbs => {
  const s = service()
  must(s.open({ path, who: officer, drafts }))
  return s
}
const own = (plan: PlanVerbs) => must(plan.records()).filter((r) => r.private)

/** A plan with many notes and a comment on one of them, closed. */
function noted(notes = 1): string {
  const path = smallPlan(folder())
  const plan = open(path)
  for (let i = 0; i < notes; i++)
    must(plan.edit({ verb: 'edit', ops: [set('mentorNote', `n${i}`, { note: `${NOTE} ${'again '.repeat(i * 9)}` })] }))
  const about = { kind: 'mentorNote', id: 'n0' }
  must(plan.edit({ verb: 'edit', ops: [set('comment', 'k1', { about, text: 'hers' })] }))
  plan.close()
  return path
}

function locked(notes = 1): string {
  const path = noted(notes)
  const plan = open(path)
  must(plan.lockOwn({ key }))
  plan.close()
  return path
}

const holding = (dir: string, word = NOTE) => readdirSync(dir).filter((f) => readFileSync(join(dir, f)).includes(word))

/** Puts something else in the place of what is locked, as somebody would who knows the format. */
function swap(path: string, age: Buffer): void {
  const db = new Sqlite(path)
  db.prepare('UPDATE private_locked SET age = ?').run(age)
  db.prepare('UPDATE plan SET digest_private = ?').run(hashLocked(age))
  db.close()
}

async function ageOf(text: string): Promise<Buffer> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(10)
  encrypter.setPassphrase(WORDS)
  return Buffer.from(await encrypter.encrypt(new TextEncoder().encode(text)))
}

describe('an officer whose laptop stops while her notes are being locked', () => {
  it('has the earlier versions locked that were not reached, once she unlocks her notes', () => {
    const path = noted()
    const root = folder()
    const plan = open(path)
    must(plan.keepIn({ root }))
    must(plan.keepTime())
    const kept = join(root, must(plan.info()).plan)
    plan.close()
    writeFileSync(join(kept, '.part-left'), NOTE)
    const held = must(holdFile(path))
    const file = new PlanFile(held, path, officer, systemClockAndIds)
    must(lockOwn(file, key))
    file.close()
    expect(holding(kept).length).toBe(2)
    const again = open(path)
    must(again.keepIn({ root }))
    must(again.openOwn({ key }))
    expect(holding(kept)).toEqual([])
    expect(readdirSync(kept).length).toBe(1)
  })
})

/** Locks the plan as it was done until November 28, 2026: its text did not name the plan, and no ids were marked. */
async function lockedBefore(path: string): Promise<void> {
  const db = new Sqlite(path)
  const { age } = db.prepare('SELECT age FROM private_locked').get() as { age: Buffer }
  const decrypter = new Decrypter()
  decrypter.addPassphrase(WORDS)
  const text = await decrypter.decrypt(age, 'text')
  db.exec(`DROP TABLE private_locked; ${LOCKED_DDL_BEFORE}`)
  db.prepare('INSERT INTO private_locked (one, age, swept) VALUES (1, ?, 1)').run(age)
  db.close()
  swap(path, await ageOf(text.slice(text.indexOf('\n') + 1)))
}

describe('an officer whose notes were locked by an earlier Groundwork', () => {
  it('opens them, writes on, and has them locked as today from then on', async () => {
    const path = locked(3)
    await lockedBefore(path)
    const plan = open(path)
    expect(own(plan)).toEqual([])
    // What else is in the plan is saved as ever, before she unlocks anything.
    must(plan.edit({ verb: 'edit', ops: [set('goal', 'g9', { title: 'Every child reads' })] }))
    must(await openNotes(plan, recovery, WORDS))
    expect(own(plan)).toHaveLength(4)
    must(plan.edit({ verb: 'edit', ops: [set('mentorNote', 'n0', { note: 'and said so' })] }))
    plan.close()
    const db = new Sqlite(path, { readonly: true })
    expect(db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'private_locked'").pluck().get()).toBe(LOCKED_DDL)
    db.close()
    const again = open(path)
    expect(own(again)).toEqual([])
    must(await openNotes(again, recovery, WORDS))
    expect(own(again).find((r) => r.id === 'n0')?.values['note']).toBe('and said so')
    again.close()
  })

  it('has them in what is recovered from a damaged file, too', async () => {
    const path = locked(3)
    await lockedBefore(path)
    const to = join(folder(), 'recovered.groundwork')
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0, 0, 60))
    must(recovery.rebuild({ path, root: null, plan: null, to, who: officer }))
    const plan = open(to)
    must(await openNotes(plan, recovery, WORDS))
    expect(own(plan)).toHaveLength(4)
    plan.close()
  })
})

describe('a command that brings the id of a locked comment along', () => {
  const reused = set('comment', 'k1', { about: { kind: 'goal', id: 'goal-reading' }, text: 'for all' })

  it('is refused while the notes are locked: the private one would hide it later', () => {
    const path = locked()
    const plan = open(path)
    expect(plan.edit({ verb: 'edit', ops: [reused] })).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
    must(plan.edit({ verb: 'edit', ops: [{ ...reused, id: 'k2' }] }))
    plan.close()
    // Neither the id nor how many there are is told by what stands beside the lock.
    const beside = new Sqlite(path, { readonly: true })
    const taken = beside.prepare('SELECT taken FROM private_locked').pluck().get() as Buffer
    beside.close()
    expect(taken.length).toBe(16 + 64 * 12)
    // Two letters are in so many drawn bytes one time in eighty: the id is looked for with its kind, in any order.
    expect(taken.toString('latin1')).not.toMatch(/comment.{0,2}k1|k1.{0,2}comment/s)
    const again = open(path)
    must(again.openOwn({ key }))
    expect(must(again.records()).flatMap((r) => (r.kind === 'comment' ? [[r.id, r.private]] : []))).toEqual([
      ['k2', false],
      ['k1', true],
    ])
  })
})

describe('what was typed in private notes before they were locked', () => {
  it('does not become everybody’s where only the lock hides that it hangs on a note', () => {
    const path = noted()
    const drafts = join(folder(), 'drafts.sqlite')
    const plan = open(path, drafts)
    const tips = must(plan.records()).find((r) => r.id === 'k1')?.tips ?? {}
    const typed = {
      kind: 'comment',
      record: 'k1',
      field: 'text',
      base: [...(tips['text'] ?? [])],
      text: 'hers and mine',
    }
    must(plan.draft(typed))
    plan.close()
    // The command line knows of no drafts.
    const line = open(path)
    must(line.lockOwn({ key }))
    line.close()
    const again = open(path, drafts)
    expect(must(again.records()).filter((r) => r.id === 'k1')).toEqual([])
    expect(holding(join(path, '..'), 'hers and mine')).toEqual([])
    must(again.openOwn({ key }))
    expect(must(again.snapshot()).drafts).toMatchObject([{ record: 'k1', text: 'hers and mine' }])
  })
})

describe('notes that somebody tampered with', () => {
  it('stay locked, and are not written over, where the passphrase opens something else', async () => {
    for (const text of ['hello\n', '{"id":"x"}\n', 'null\n']) {
      const path = locked()
      swap(path, await ageOf(text))
      const plan = open(path)
      const { head } = must(plan.own())
      const opened = plan.openOwn({ key: must(await openOwnKey(head as Uint8Array, WORDS)) })
      expect(opened).toMatchObject({ ok: false, error: { kind: 'damaged' } })
      expect(must(plan.own()).state).toBe('locked')
      expect(plan.edit({ verb: 'edit', ops: [set('mentorNote', 'n9', { note: 'new' })] }).ok).toBe(false)
      must(plan.edit({ verb: 'edit', ops: [set('goal', 'g2', { title: 'Attendance' })] }))
    }
  })

  it('are refused where they were locked in another plan, though the passphrase is the same', () => {
    const path = locked()
    const db = new Sqlite(locked(2))
    const age = db.prepare('SELECT age FROM private_locked').pluck().get() as Buffer
    db.close()
    swap(path, age)
    const plan = open(path)
    expect(plan.openOwn({ key })).toMatchObject({
      ok: false,
      error: { says: expect.stringContaining('locked in another plan') },
    })
    expect(own(plan)).toEqual([])
    expect(must(plan.own()).state).toBe('locked')
    // Who knows where they are from takes them in, and from then on they are this plan's.
    must(plan.openOwn({ key, elsewhere: true }))
    must(plan.edit({ verb: 'edit', ops: [set('mentorNote', 'n9', { note: 'new' })] }))
    plan.close()
    const again = open(path)
    must(again.openOwn({ key }))
    expect(own(again).map((r) => r.id)).toEqual(['n0', 'n1', 'k1', 'n9'])
  })

  it('are said to be damaged at once where no passphrase can open them, and the person is not sent to type again', async () => {
    const text = Buffer.from(key.head).toString('latin1')
    for (const head of [
      text.replace(/(-> scrypt \S+) 10/, '$1 25'),
      text.replace('-> scrypt', '-> X25519'),
      'no file of age at all',
      '',
    ]) {
      const path = locked()
      swap(path, Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(40)]))
      const plan = open(path)
      expect(await openNotes(plan, { ownKey: recovery.ownKey }, WORDS)).toMatchObject({
        ok: false,
        error: { kind: 'damaged', says: expect.stringContaining('no passphrase opens it') },
      })
      plan.close()
    }
  })

  it('are said to be lost where a damaged file is recovered, and the rest comes back', () => {
    const path = locked()
    const bytes = readFileSync(path)
    const at = bytes.indexOf(Buffer.from(key.head)) + key.head.length + 30
    bytes[at] = (bytes[at] as number) ^ 1
    writeFileSync(path, bytes)
    expect(service().open({ path, who: officer, drafts: null })).toMatchObject({
      ok: false,
      error: { kind: 'damaged' },
    })
    const to = join(folder(), 'recovered.groundwork')
    const damaged = { path, root: null, plan: null }
    const read = recovery.rebuild({ ...damaged, to, who: officer })
    expect(read).toMatchObject({ ok: true, value: { complete: false, notes: 'lost' } })
    const again = open(to)
    expect(must(again.own()).state).toBe('plain')
    expect(must(again.records()).map((r) => r.id)).toEqual(['district', 'goal-reading'])
  })

  it('come out of a file whose own row is gone, still locked', () => {
    const path = locked()
    const id = must(open(path).info()).plan
    const bytes = readFileSync(path)
    // Only the row of the plan begins with its id and the moment it was made.
    for (let at = bytes.indexOf(id); at >= 0; at = bytes.indexOf(id, at + 1)) bytes.fill(0x3f, at, at + id.length)
    writeFileSync(path, bytes)
    const to = join(folder(), 'recovered.groundwork')
    must(recovery.rebuild({ path, root: null, plan: null, to, who: officer }))
    const again = open(to)
    // With its row the file lost its id: only the officer can say that they are hers.
    expect(again.openOwn({ key })).toMatchObject({ ok: false, error: { says: expect.stringContaining('--elsewhere') } })
    must(again.openOwn({ key, elsewhere: true }))
    expect(own(again).map((r) => r.id)).toEqual(['n0', 'k1'])
  })
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { checkIdentity } from '../../electron/plan/file/identity.ts'
import { holdFile } from '../../electron/plan/file/open.ts'
import { lockOwn } from '../../electron/plan/own/acts.ts'
import type { OwnKey } from '../../electron/plan/own/age.ts'
import { newOwnKey, openOwnKey } from '../../electron/plan/own/key.ts'
import { PlanFile } from '../../electron/plan/plan-file.ts'
import { createRecoveryService } from '../../electron/plan/recovery/service.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { set } from '../../shared/domain/state.ts'
import { folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/** Private notes behind a passphrase: whoever copies the plan's file has nothing of them. */

const recovery = createRecoveryService(systemClockAndIds)

const WORDS = 'four quiet herons by the river'
const NOTE = 'she fears for the reading budget'
const OLD = 'a sentence she wrote first and changed'
const VOICE = 'Mrs. Okafor of Cedar Street'

let key: OwnKey
let other: OwnKey
beforeAll(async () => {
  key = must(await newOwnKey(WORDS, 10))
  other = must(await newOwnKey('another five words of hers', 10))
})

const open = (path: string, drafts: string | null = null, who = officer): PlanVerbs => {
  const s = service()
  must(s.open({ path, who, drafts }))
  return s
}

const note = (plan: PlanVerbs) => must(plan.records()).find((r) => r.kind === 'mentorNote' && r.id === 'n1')
const ownRecords = (plan: PlanVerbs) => must(plan.records()).filter((r) => r.private)

/** A plan with notes of every private kind, one of them changed, one on which a comment hangs. */
function noted(path = smallPlan(folder())): { plan: PlanVerbs; path: string } {
  const plan = open(path)
  must(plan.edit({ verb: 'edit', ops: [set('concern', 'c1', { concern: 'Is there money for it?' })] }))
  must(plan.edit({ verb: 'edit', ops: [set('mentorNote', 'n1', { note: OLD, date: '2026-11-02' })] }))
  must(plan.edit({ verb: 'edit', ops: [set('mentorNote', 'n1', { note: NOTE })] }))
  must(plan.edit({ verb: 'edit', ops: [set('concernVoice', 'v1', { concern: 'c1', who: VOICE })] }))
  must(
    plan.edit({
      verb: 'edit',
      ops: [set('comment', 'k1', { about: { kind: 'mentorNote', id: 'n1' }, text: `Ask again: ${NOTE}` })],
    }),
  )
  return { plan, path }
}

/** Whether any file of a folder holds one of the words, plan, journal and all. */
const holds = (dir: string, words: readonly string[] = [NOTE, OLD, VOICE, 'mentorNote/', 'mentorNoten1']) =>
  readdirSync(dir).flatMap((name) => {
    const bytes = readFileSync(join(dir, name))
    return words.filter((w) => bytes.includes(w)).map((w) => `${name}: ${w}`)
  })

describe('an officer who locks her private notes', () => {
  it('leaves no word of them in the file, in none of its free places and in nothing beside it', () => {
    const { plan, path } = noted()
    // Many notes, so that pages split and rows move: what moved may lie twice.
    for (let i = 0; i < 60; i++)
      must(
        plan.edit({ verb: 'edit', ops: [set('mentorNote', `m${i}`, { note: `${NOTE} ${'again '.repeat(i * 9)}` })] }),
      )
    for (let i = 0; i < 60; i += 2)
      must(plan.edit({ verb: 'edit', ops: [set('mentorNote', `m${i}`, { note: `${OLD} ${i}` })] }))
    const dir = join(path, '..')
    expect(holds(dir).length).toBeGreaterThan(0)
    must(plan.lockOwn({ key }))
    expect(holds(dir)).toEqual([])
    must(plan.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'All read well' })] }))
    expect(holds(dir)).toEqual([])
    plan.close()
    expect(holds(dir)).toEqual([])
  })

  it('finds every note again behind the passphrase, with history, comments and undo', async () => {
    const { plan, path } = noted()
    const before = ownRecords(plan)
    must(plan.lockOwn({ key }))
    expect(ownRecords(plan)).toEqual([])
    expect(must(plan.own()).state).toBe('locked')
    plan.close()
    const again = open(path)
    expect(ownRecords(again)).toEqual([])
    const { head } = must(again.own())
    must(again.openOwn({ key: must(await openOwnKey(head as Uint8Array, WORDS)) }))
    expect(ownRecords(again)).toEqual(before)
    expect(must(again.history({ record: 'n1', limit: 10 })).length).toBe(2)
    expect(must(again.snapshot()).undo).toBe('add comment')
    must(again.undo())
    must(again.undo())
    must(again.undo())
    expect(note(again)?.values['note']).toBe(OLD)
  })

  it('saves sealed what she writes while they are open, and it survives a stop', () => {
    const { plan, path } = noted()
    must(plan.lockOwn({ key }))
    must(plan.openOwn({ key }))
    must(plan.edit({ verb: 'edit', ops: [set('mentorNote', 'n2', { note: 'the board chair promised a word' })] }))
    must(plan.removeForGood({ kind: 'mentorNote', record: 'n1', field: 'note' }))
    expect(holds(join(path, '..'), [NOTE, OLD, VOICE, 'board chair'])).toEqual([])
    plan.close()
    const again = open(path)
    must(again.openOwn({ key }))
    expect(ownRecords(again).find((r) => r.id === 'n2')?.values['note']).toBe('the board chair promised a word')
    expect(note(again)?.values['note']).toBeUndefined()
    must(again.closeOwn())
    expect(ownRecords(again)).toEqual([])
    // Of what is locked Undo says nothing, not even what it was.
    expect(must(again.snapshot()).undo).toBe('add concern, “Is there money for it?”')
  })

  it('does not open with other words, and is told so', async () => {
    const { plan } = noted()
    must(plan.lockOwn({ key }))
    const wrong = await openOwnKey(key.head, 'four quiet herons by the lake')
    expect(wrong).toMatchObject({ ok: false, error: { kind: 'locked' } })
    expect(plan.openOwn({ key: other }).ok).toBe(false)
    expect(ownRecords(plan)).toEqual([])
  })

  it('can’t write a note while they are locked, and nothing else is held up', () => {
    const { plan } = noted()
    must(plan.lockOwn({ key }))
    const refused = plan.edit({ verb: 'edit', ops: [set('mentorNote', 'n9', { note: 'x' })] })
    expect(refused).toMatchObject({ ok: false, error: { says: expect.stringContaining('locked') } })
    must(plan.edit({ verb: 'edit', ops: [set('goal', 'g2', { title: 'Attendance' })] }))
    expect(plan.exportJson({ path: join(folder(), 'x.json'), withPrivate: true }).ok).toBe(false)
    must(plan.exportJson({ path: join(folder(), 'x.json'), withPrivate: false }))
  })

  it('changes the passphrase, and the old one opens nothing any more', () => {
    const { plan, path } = noted()
    must(plan.lockOwn({ key }))
    expect(plan.lockOwn({ key: other }).ok).toBe(false)
    must(plan.openOwn({ key }))
    must(plan.lockOwn({ key: other }))
    expect(readFileSync(path).includes(Buffer.from(key.head))).toBe(false)
    expect(plan.openOwn({ key }).ok).toBe(false)
    must(plan.openOwn({ key: other }))
    expect(note(plan)?.values['note']).toBe(NOTE)
  })

  it('takes the lock off, and the plan is as if it never had one', () => {
    const { plan, path } = noted()
    const before = ownRecords(plan)
    must(plan.lockOwn({ key }))
    expect(plan.takeLockOff().ok).toBe(false)
    must(plan.openOwn({ key }))
    must(plan.takeLockOff())
    expect(ownRecords(plan)).toEqual(before)
    plan.close()
    const again = open(path)
    expect(must(again.info())).toMatchObject({ format: 1, own: 'plain' })
    expect(ownRecords(again)).toEqual(before)
    again.close()
    const db = new Sqlite(path, { readonly: true })
    expect(db.prepare('SELECT note FROM mentorNote WHERE id = ?').pluck().get('n1')).toBe(NOTE)
    db.close()
  })

  it('is given up where the passphrase is lost: not a word is left, and others can be written', () => {
    const { plan, path } = noted()
    expect(plan.giveUpOwn().ok).toBe(false)
    must(plan.lockOwn({ key }))
    must(plan.openOwn({ key }))
    expect(plan.giveUpOwn()).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
    must(plan.edit({ verb: 'edit', ops: [set('mentorNote', 'n2', { note: NOTE })] }))
    must(plan.closeOwn())
    const shared = must(plan.records())
    must(plan.giveUpOwn())
    expect(must(plan.info())).toMatchObject({ format: 1, own: 'plain' })
    expect(must(plan.records())).toEqual(shared)
    must(plan.edit({ verb: 'edit', ops: [set('mentorNote', 'n1', { note: 'begun anew' })] }))
    plan.close()
    expect(readFileSync(path).includes(Buffer.from(key.head))).toBe(false)
    const again = open(path)
    expect(note(again)?.values['note']).toBe('begun anew')
    expect(ownRecords(again)).toHaveLength(1)
    again.close()
  })

  it('is read without Groundwork: SQLite takes the file of age out, and age opens it', async () => {
    const { plan, path } = noted()
    must(plan.lockOwn({ key }))
    plan.close()
    const db = new Sqlite(path, { readonly: true })
    const age = db.prepare('SELECT age FROM private_locked').pluck().get() as Buffer
    db.close()
    const decrypter = new Decrypter()
    decrypter.addPassphrase(WORDS)
    const text = await decrypter.decrypt(age, 'text')
    const values = text.split('\n').flatMap((line) => (line === '' ? [] : JSON.parse(line).value))
    expect(values).toContain(JSON.stringify(NOTE))
  })

  it('tells of one byte that turned in what is locked, before anybody types a passphrase', () => {
    const { plan, path } = noted()
    must(plan.lockOwn({ key }))
    plan.close()
    const db = new Sqlite(path)
    const age = db.prepare('SELECT age FROM private_locked').pluck().get() as Buffer
    age[age.length - 5] = (age.at(-5) as number) ^ 1
    db.prepare('UPDATE private_locked SET age = ?').run(age)
    db.close()
    expect(service().open({ path, who: officer, drafts: null })).toMatchObject({
      ok: false,
      error: { kind: 'damaged' },
    })
  })
})

describe('a program that knows no locked notes', () => {
  it('refuses the plan by the number in its head, and takes it again once the lock is off', () => {
    const { plan, path } = noted()
    const number = () => readFileSync(path).readUInt32BE(60)
    expect(number()).toBe(1)
    must(plan.lockOwn({ key }))
    expect(number()).toBe(2)
    must(plan.openOwn({ key }))
    must(plan.takeLockOff())
    expect(number()).toBe(1)
    plan.close()
    expect(checkIdentity(path)).toBe(null)
  })
})

describe('locked notes and what else there is of a plan', () => {
  it('are locked in the earlier versions too', () => {
    const { plan, path } = noted()
    const root = folder()
    must(plan.keepIn({ root }))
    must(plan.keepTime())
    expect(must(plan.snapshots()).kept).toHaveLength(1)
    const kept = join(root, must(plan.info()).plan)
    expect(holds(kept).length).toBeGreaterThan(0)
    expect(must(plan.lockOwn({ key }))).toEqual({ left: 0, swept: true })
    expect(holds(kept)).toEqual([])
    plan.close()
    const [name] = readdirSync(kept)
    const earlier = open(join(kept, name as string))
    must(earlier.openOwn({ key }))
    expect(note(earlier)?.values['note']).toBe(NOTE)
    expect(path).not.toBe('')
  })

  it('go with a copy only where asked, and stay locked in it', () => {
    const { plan } = noted()
    const dir = folder()
    must(plan.lockOwn({ key }))
    must(plan.openOwn({ key }))
    must(plan.copyOut({ path: join(dir, 'shared.groundwork'), withPrivate: false }))
    must(plan.copyOut({ path: join(dir, 'whole.groundwork'), withPrivate: true }))
    expect(holds(dir)).toEqual([])
    const shared = open(join(dir, 'shared.groundwork'))
    expect(must(shared.info())).toMatchObject({ format: 1, own: 'plain' })
    const whole = open(join(dir, 'whole.groundwork'))
    must(whole.openOwn({ key }))
    expect(ownRecords(whole)).toEqual(ownRecords(plan))
    must(plan.edit({ verb: 'edit', ops: [set('mentorNote', 'n3', { note: 'written after the copy' })] }))
    expect(ownRecords(plan).length).toBe(ownRecords(whole).length + 1)
  })

  it('keep out of a merge, whichever of two laptops has the lock', () => {
    const { plan: mine } = noted()
    const dir = folder()
    const theirs = join(dir, 'theirs.groundwork')
    must(mine.copyOut({ path: theirs, withPrivate: false }))
    must(mine.lockOwn({ key }))
    const other = open(theirs, null, { author: 'Director of Assessment', device: 'assessment laptop' })
    must(other.edit({ verb: 'edit', ops: [set('mentorNote', 'mine', { note: 'his own words' })] }))
    must(other.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { leadNote: 'his' })] }))
    must(mine.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'hers' })] }))
    const locked = join(dir, 'locked.groundwork')
    must(mine.copyOut({ path: locked, withPrivate: true }))
    const his = join(dir, 'his.groundwork')
    must(other.copyOut({ path: his, withPrivate: true }))
    must(mine.merge({ path: his }))
    must(other.merge({ path: locked }))
    const goal = (p: PlanVerbs) => must(p.records()).find((r) => r.id === 'goal-reading')?.values
    expect(goal(mine)).toEqual(goal(other))
    expect(goal(mine)).toMatchObject({ title: 'hers', leadNote: 'his' })
    expect(ownRecords(other).map((r) => r.id)).toEqual(['mine'])
    must(mine.openOwn({ key }))
    expect(ownRecords(mine).map((r) => r.id)).toEqual(['n1', 'v1', 'k1'])
  })

  it('are in what is recovered of a damaged file, still locked', () => {
    const { plan, path } = noted()
    must(plan.lockOwn({ key }))
    plan.close()
    const to = join(folder(), 'recovered.groundwork')
    const damaged = { path, root: null, plan: null }
    // The first page is gone: what the file is, and where its tables begin.
    const bytes = readFileSync(path)
    bytes.fill(0, 0, 90)
    writeFileSync(path, bytes)
    expect(must(recovery.look(damaged)).readable.complete).toBe(true)
    must(recovery.rebuild({ ...damaged, to, who: officer }))
    const again = open(to)
    expect(ownRecords(again)).toEqual([])
    must(again.openOwn({ key }))
    expect(note(again)?.values['note']).toBe(NOTE)
  })

  it('are typed into no file beside the plan', () => {
    const { plan, path } = noted()
    must(plan.lockOwn({ key }))
    plan.close()
    const dir = folder()
    const again = open(path, join(dir, 'drafts.sqlite'))
    must(again.openOwn({ key }))
    const base = [...(note(again)?.tips['note'] ?? [])]
    const draft = { kind: 'mentorNote', record: 'n1', field: 'note', base, text: 'half a sen' }
    must(again.draft(draft))
    expect(holds(dir, ['half a sen'])).toEqual([])
  })

  it('are not locked over words that are typed and not saved', () => {
    const path = smallPlan(folder())
    const plan = open(path, join(folder(), 'drafts.sqlite'))
    const id = derivedId(kinds.pulse, { month: '2026-11-01' }) ?? ''
    must(plan.edit({ verb: 'edit', ops: [set('pulse', id, { month: '2026-11-01' })] }))
    const draft = { kind: 'pulse', record: id, field: 'budget', base: [], text: 'four' }
    must(plan.draft(draft))
    expect(plan.lockOwn({ key })).toMatchObject({
      ok: false,
      error: { says: expect.stringContaining('not saved yet') },
    })
    must(plan.dropDraft(draft))
    must(plan.lockOwn({ key }))
  })

  it('are cleared out of the file at its next opening, where a full disk came in between', () => {
    const { plan, path } = noted()
    plan.close()
    const held = must(holdFile(path))
    const file = new PlanFile(held, path, officer, systemClockAndIds)
    const exec = held.db.exec.bind(held.db)
    held.db.exec = (sql) => {
      if (sql === 'VACUUM') throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL')
      return exec(sql)
    }
    expect(must(lockOwn(file, key))).toEqual({ swept: false })
    file.close()
    const swept = () => {
      const db = new Sqlite(path, { readonly: true })
      const mark = db.prepare('SELECT swept FROM private_locked').pluck().get()
      db.close()
      return mark
    }
    expect(swept()).toBe(0)
    open(path).close()
    expect(swept()).toBe(1)
    expect(holds(join(path, '..'))).toEqual([])
  })

  it('are where the disk fails in the middle of locking as they were before', () => {
    const { plan, path } = noted()
    const before = ownRecords(plan)
    plan.close()
    const held = must(holdFile(path))
    const file = new PlanFile(held, path, officer, systemClockAndIds)
    held.db.pragma(`max_page_count = ${held.db.pragma('page_count', { simple: true })}`)
    const large = { head: Buffer.concat([key.head, Buffer.alloc(60_000)]), fileKey: key.fileKey }
    expect(lockOwn(file, large)).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
    expect(file.own.state).toBe('plain')
    must(file.commit('edit', [set('mentorNote', 'n1', { question: 'who else?' })]))
    file.close()
    const again = open(path)
    expect(ownRecords(again).map((r) => r.id)).toEqual(before.map((r) => r.id))
    expect(note(again)?.values).toMatchObject({ note: NOTE, question: 'who else?' })
  })
})

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { lockFile } from '../../electron/plan/copies/lock.ts'
import { sweepPrivate } from '../../electron/plan/file/private.ts'
import { createRecoveryHost, RECOVERY_STOPPED } from '../../electron/plan/recovery/host.ts'
import type { RecoveryVerbs } from '../../electron/plan/recovery/verbs.ts'
import { type Spawned, spawnVerbs } from '../../electron/process/seam.ts'
import { set } from '../../shared/domain/state.ts'
import { folder, listing, officer, service, sha, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/** P19: a copy that is locked with a passphrase. Whoever has it and not the passphrase has nothing. */

const WORDS = 'four café sentences über the river'
const CANARY = 'More children read well'

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
const reader = () => {
  const process = spawnVerbs<RecoveryVerbs>('electron/plan/recovery/process.ts', {
    kind: 'child',
    stoppedSays: RECOVERY_STOPPED,
  })
  started.push(process)
  return createRecoveryHost(process)
}
afterEach(async () => {
  for (const process of started.splice(0)) await process.stop()
})

const others: ChildProcess[] = []
afterEach(() => {
  for (const other of others.splice(0)) other.kill('SIGKILL')
})

const leftInTmp = (): string[] => readdirSync(tmpdir()).filter((n) => n.startsWith('groundwork-received-'))

/** One locked copy, made as the app makes it. */
let asInTheApp: Buffer
/** A locked copy with less work to each guess: its bytes are used by every case, and a passphrase is tried in no time. */
let lockedBytes: Buffer
const easily = { work: 10 }
let plainSum: string
let stickAfter: readonly string[]
let receipt: { sha256: string; bytes: number }
beforeAll(async () => {
  const host = reader()
  const stick = folder()
  const s = service()
  must(s.open({ path: smallPlan(folder()), who: officer, drafts: null }))
  must(s.edit({ verb: 'edit', ops: [set('mentorNote', 'n1', { note: 'mine alone' })] }))
  const to = join(stick, 'copy.groundwork.age')
  const plain = join(folder(), 'copy.groundwork')
  receipt = must(
    await host.locked(
      async (copy) => {
        const made = s.copyOut({ path: copy, withPrivate: true })
        plainSum = sha(copy)
        copyFileSync(copy, plain)
        return made
      },
      to,
      WORDS,
    ),
  )
  asInTheApp = readFileSync(to)
  stickAfter = readdirSync(stick)
  const easy = join(folder(), 'copy.groundwork.age')
  must(await lockFile(plain, easy, WORDS, easily))
  lockedBytes = readFileSync(easy)
  s.close()
})

const onStick = (bytes: Buffer, name = 'copy.groundwork.age'): { dir: string; path: string } => {
  const dir = folder()
  const path = join(dir, name)
  writeFileSync(path, bytes)
  return { dir, path }
}
const open = async (path: string, words: string | undefined): Promise<string> => {
  const read = await reader().received(path, async (copy) => ({ ok: true, value: sha(copy) }), words)
  return read.ok ? read.value : read.error.says
}

describe('P19: a copy locked with a passphrase', () => {
  it('holds no word of the plan, alone on the stick, and its receipt says what lies there', () => {
    expect(stickAfter).toEqual(['copy.groundwork.age'])
    expect(receipt.bytes).toBe(asInTheApp.length)
    expect(receipt.sha256).toBe(sha(onStick(asInTheApp).path))
    expect(asInTheApp.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/)
    for (const word of [CANARY, 'Juniper Fork', 'mine alone', 'SQLite format'])
      for (const bytes of [asInTheApp, lockedBytes]) expect(bytes.includes(word)).toBe(false)
  })

  it('opens with its passphrase, in either Unicode form and under any name, and is the copy that was locked', async () => {
    expect(WORDS.normalize('NFD')).not.toBe(WORDS.normalize('NFC'))
    expect(await open(onStick(asInTheApp).path, WORDS)).toBe(plainSum)
    for (const words of [WORDS.normalize('NFC'), WORDS.normalize('NFD')])
      expect(await open(onStick(lockedBytes).path, words)).toBe(plainSum)
    expect(await open(onStick(lockedBytes, 'renamed.groundwork').path, WORDS)).toBe(plainSum)
  })

  const asks = /^This copy is locked with a passphrase\./
  const doesNotFit = /^That is not the passphrase, or the first lines of the file are damaged\./
  const cut = /^The passphrase is right, but the locked copy was cut short or damaged\./
  const flip = (at: number) => {
    const bytes = Buffer.from(lockedBytes)
    const i = at < 0 ? bytes.length + at : at
    bytes[i] = (bytes[i] ?? 0) ^ 1
    return bytes
  }
  const cases: readonly (readonly [string, () => Buffer, string | undefined, RegExp])[] = [
    ['without a passphrase', () => lockedBytes, undefined, asks],
    ['with another passphrase', () => lockedBytes, 'four cafe sentences uber the river', doesNotFit],
    ['with the passphrase in capitals', () => lockedBytes, WORDS.toUpperCase(), doesNotFit],
    ['with a bit of its first line turned', () => flip(3), WORDS, doesNotFit],
    ['with a bit of its salt turned', () => flip(34), WORDS, doesNotFit],
    ['cut in its first lines', () => lockedBytes.subarray(0, 60), WORDS, doesNotFit],
    ['of no byte at all', () => Buffer.alloc(0), WORDS, doesNotFit],
    ['with a bit of its content turned', () => flip(-4000), WORDS, cut],
    ['with its last bit turned', () => flip(-1), WORDS, cut],
    ['cut in the middle', () => lockedBytes.subarray(0, lockedBytes.length >> 1), WORDS, cut],
    ['without its last byte', () => lockedBytes.subarray(0, -1), WORDS, cut],
    ['with something hung on', () => Buffer.concat([lockedBytes, Buffer.from('more')]), WORDS, cut],
  ]
  for (const [what, bytes, words, says] of cases)
    it(`${what} it says so in one sentence; nothing is written, beside it or elsewhere`, async () => {
      const { dir, path } = onStick(bytes())
      const before = listing(dir)
      const said = await open(path, words)
      expect(said).toMatch(says)
      expect(said).not.toMatch(/Error|stanza|HMAC|undefined/)
      expect(listing(dir)).toEqual(before)
      expect(leftInTmp()).toEqual([])
    })

  it('is thrown away where it reads back differently, and never takes the place of a file', async () => {
    const dir = folder()
    const from = smallPlan(folder())
    const to = join(dir, 'copy.groundwork.age')
    const turned = (beside: string) => {
      const bytes = readFileSync(beside)
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      writeFileSync(beside, bytes)
    }
    const tampered = await lockFile(from, to, WORDS, { ...easily, meanwhile: turned })
    expect(tampered.ok ? '' : tampered.error.says).toMatch(/^When it was read back, the locked copy did not match/)
    const exchanged = (beside: string) => copyFileSync(onStick(lockedBytes).path, beside)
    const other = await lockFile(from, to, WORDS, { ...easily, meanwhile: exchanged })
    expect(other.ok ? '' : other.error.says).toMatch(/^When it was read back, the locked copy did not match/)
    expect(readdirSync(dir)).toEqual([])
    writeFileSync(to, 'mine')
    const taken = await lockFile(from, to, WORDS)
    expect(taken.ok ? '' : taken.error.kind).toBe('exists')
    expect(readFileSync(to, 'utf8')).toBe('mine')
  })

  it('is brought into the plan like any copy: what it shares, and none of its private notes', async () => {
    const path = smallPlan(folder())
    const theirs = join(folder(), 'theirs.groundwork')
    copyFileSync(path, theirs)
    const c = service()
    must(c.open({ path: theirs, who: officer, drafts: null }))
    must(c.edit({ verb: 'edit', ops: [set('goal', 'g9', { title: 'Theirs' })] }))
    must(c.edit({ verb: 'edit', ops: [set('mentorNote', 'n9', { note: 'theirs alone' })] }))
    c.close()
    const stick = join(folder(), 'theirs.groundwork.age')
    must(await lockFile(theirs, stick, WORDS, easily))
    const host = reader()
    const inHand = must(await host.receiveFile(stick, WORDS))
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    must(s.merge({ path: inHand.copy }))
    inHand.letGo()
    expect(existsSync(inHand.copy)).toBe(false)
    const ids = must(s.records()).map((r) => r.id)
    expect(ids).toContain('g9')
    expect(ids).not.toContain('n9')
  })
})

describe('P19: what was unlocked does not outlive whoever unlocked it', () => {
  /** Another Groundwork with the unlocked copy in hand. */
  const inHand = async (): Promise<{ process: ChildProcess; folder: string }> => {
    const other = spawn(process.execPath, ['test/support/in-hand.ts', onStick(lockedBytes).path, WORDS], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    others.push(other)
    const [copy] = (await once(createInterface({ input: other.stdout }), 'line')) as [string]
    expect(readFileSync(copy).includes(CANARY)).toBe(true)
    return { process: other, folder: dirname(copy) }
  }

  it('killed with it in hand, the next start takes it away; that of one who lives stays, and one without a mark for a day', async () => {
    const [killed, living] = [await inHand(), await inHand()]
    const unmarked = join(folder(), 'groundwork-received-aB3xYz')
    mkdirSync(unmarked)
    const gone = once(killed.process, 'exit')
    killed.process.kill('SIGKILL')
    await gone
    expect(readdirSync(killed.folder)).toContain('shared.groundwork')
    sweepPrivate(tmpdir(), dirname(unmarked))
    expect(existsSync(killed.folder)).toBe(false)
    expect(readdirSync(living.folder)).toContain('shared.groundwork')
    // It may be in the making this moment.
    expect(existsSync(unmarked)).toBe(true)
    const old = Date.now() / 1000 - 2 * 86_400
    utimesSync(unmarked, old, old)
    sweepPrivate(dirname(unmarked))
    expect(existsSync(unmarked)).toBe(false)
    living.process.kill('SIGKILL')
    await once(living.process, 'exit')
    sweepPrivate(tmpdir())
    expect(existsSync(living.folder)).toBe(false)
  })

  it('leaves alone folders that somebody made under a name like ours, however old they are', () => {
    const place = folder()
    for (const [name, file] of [
      ['groundwork-copy-Budget', 'lines.xlsx'],
      ['groundwork-copy-for Maria', 'lock'],
      ['groundwork-placing-of-schools', 'owned'],
    ] as const) {
      mkdirSync(join(place, name))
      writeFileSync(join(place, name, file), 'years of work')
      const old = Date.now() / 1000 - 30 * 86_400
      utimesSync(join(place, name), old, old)
      sweepPrivate(place)
      expect(readdirSync(join(place, name))).toEqual([file])
    }
  })

  it('leaves alone what is no folder of this person: a link to elsewhere', () => {
    const [place, elsewhere] = [folder(), folder()]
    writeFileSync(join(elsewhere, 'owned'), '')
    symlinkSync(elsewhere, join(place, 'groundwork-received-link'))
    sweepPrivate(place)
    expect(readdirSync(elsewhere)).toEqual(['owned'])
  })
})

import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../electron/door/text.ts'
import type { AppError } from '../../shared/result/errors.ts'
import { folder, listing, officer, service, sha, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/**
 * P7, P13, P23: every door is a regular file of a sane size, or a sentence. What hangs here is ended after a minute, and
 * is red.
 */

const MINUTE = 60_000

interface Said {
  readonly door: string
  readonly error: AppError | null
}

/** What each door says of a place. Ended where one of them waits for ever. */
async function everyDoor(place: string, plan: string, tried: readonly (readonly string[])[] = []): Promise<Said[]> {
  const given = JSON.stringify({ place, plan, dir: folder(), tried })
  return await new Promise((resolve, reject) =>
    execFile(
      process.execPath,
      ['test/support/doors.ts', given],
      { timeout: MINUTE, killSignal: 'SIGKILL' },
      (error, stdout, stderr) => {
        if (error) return reject(new Error(`${stdout}${stderr || 'It hangs.'}`))
        resolve(
          stdout
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Said),
        )
      },
    ),
  )
}

const fifo = (path: string): string => {
  if (spawnSync('mkfifo', [path]).status !== 0) throw new Error('no mkfifo here')
  return path
}
const sparse = (path: string): string => {
  writeFileSync(path, '')
  truncateSync(path, 1e12)
  return path
}
const verbsOn = (place: string, plan: string, dir: string) => [
  ['info', place],
  ['check', place],
  ['apply', place],
  ['history', place],
  ['export', place, '--json', join(dir, 'out.json')],
  ['brief', place, '--out', join(dir, 'out.pdf')],
  ['copy', place, join(dir, 'copy.groundwork')],
  ['merge', plan, place],
  ['unlock', place, join(dir, 'unlocked.groundwork')],
  ['recover', place, join(dir, 'recovered.groundwork')],
  ['new', join(dir, 'new.groundwork'), '--from', place],
  // What is written never takes the place of anything, either.
  ['new', place, '--district', 'Juniper Fork'],
  ['export', plan, '--json', place],
  ['export', plan, '--csv', place],
  ['copy', plan, place],
  ['recover', plan, place],
]

const kinds: readonly (readonly [string, RegExp, (path: string) => string | Promise<string>])[] = [
  ['a pipe', /^This is a pipe between programs, not a file\. Nothing was changed\./, fifo],
  ['a locked copy that is a pipe', /^This is a pipe/, (path) => fifo(`${path}.age`)],
  [
    'a link to a pipe',
    /^This is a pipe/,
    (path) => {
      symlinkSync(fifo(`${path}-pipe`), path)
      return path
    },
  ],
  ['a device', /^This is a device, not a file\./, () => '/dev/zero'],
  ['a terminal', /^This is a device, not a file\./, () => '/dev/ptmx'],
  [
    'a folder',
    /^This is a folder, not a file\./,
    (path) => {
      mkdirSync(path)
      return path
    },
  ],
  [
    'links in a circle',
    /^The links in that place lead in a circle|^The file is no longer in this place/,
    (path) => {
      symlinkSync(path, `${path}-2`)
      symlinkSync(`${path}-2`, path)
      return path
    },
  ],
  ['a terabyte of nothing', /^This file is 9\d\d[\d.,]* [GM]B; .* at most\. Nothing was changed\./, sparse],
  [
    'a plan with a terabyte behind it',
    /^This file is 9\d\d[\d.,]* [GM]B/,
    (path) => {
      writeFileSync(path, readFileSync(smallPlan(folder())))
      truncateSync(path, 1e12)
      return path
    },
  ],
]

describe('P13, P23: what is no file', () => {
  for (const [what, says, make] of kinds)
    it(`${what} is refused at every door in one sentence, and left as it is`, async () => {
      const dir = folder()
      const plan = smallPlan(dir)
      const before = sha(plan)
      const place = await make(join(dir, 'given.groundwork'))
      const there = readdirSync(dir)
      const said = await everyDoor(place, plan)
      expect(said.length).toBeGreaterThan(9)
      for (const { door, error } of said) if (door !== 'hold') expect(error?.says, `${what} at “${door}”`).toMatch(says)
      expect(sha(plan)).toBe(before)
      expect(readdirSync(dir)).toEqual(there)
    }, 120_000)

  it('a socket is refused, too', async () => {
    const dir = folder()
    const server = createServer().listen(join(dir, 's'))
    await once(server, 'listening')
    for (const { door, error } of await everyDoor(join(dir, 's'), smallPlan(dir)))
      if (door !== 'hold') expect(error?.says, door).toMatch(/^This is a socket between programs, not a file\./)
    server.close()
  }, 120_000)

  it('each verb of the command line says so of a pipe, and writes over none', async () => {
    const dir = folder()
    const plan = smallPlan(dir)
    const place = fifo(join(dir, 'pipe'))
    const out = folder()
    const said = (await everyDoor(place, plan, verbsOn(place, plan, out))).slice(10)
    expect(said).toHaveLength(16)
    for (const [i, { door, error }] of said.entries())
      expect(error?.says, `${i}: ${door}`).toMatch(
        i < 11 ? /^This is a pipe/ : /already (?:a file|something) with that name, and nothing is overwritten/,
      )
    // Two files are named in many of them: which one is meant is said.
    for (const [i, { door, error }] of said.entries())
      if (door !== 'export') expect(error?.where, `${i}: ${door}`).toContain(place)
    expect(readdirSync(out)).toEqual([])
  }, 180_000)

  it('a folder, a pipe, a device or a link in the place of the journal keeps the plan shut, and stays', () => {
    for (const make of [
      (path: string) => void mkdirSync(path),
      (path: string) => void fifo(path),
      (path: string) => symlinkSync('/dev/zero', path),
      (path: string) => symlinkSync('/nowhere/at/all', path),
      (path: string) => void sparse(path),
    ]) {
      const dir = folder()
      const plan = smallPlan(dir)
      const before = sha(plan)
      make(`${plan}-journal`)
      const opened = service().open({ path: plan, who: officer, drafts: null })
      expect(opened.ok ? 'opened' : opened.error.says).toMatch(
        /^There is a file beside this plan that ends in -journal/,
      )
      expect(sha(plan)).toBe(before)
      expect(readdirSync(dir)).toEqual(['plan.groundwork', 'plan.groundwork-journal'])
    }
  })

  it('a strange journal beside the file to which a link leads keeps the plan shut as well', () => {
    const [dir, elsewhere] = [folder(), folder()]
    const plan = smallPlan(elsewhere)
    const link = join(dir, 'link.groundwork')
    symlinkSync(plan, link)
    const s = service()
    must(s.open({ path: link, who: officer, drafts: null }))
    s.close()
    mkdirSync(`${plan}-journal`)
    const opened = service().open({ path: link, who: officer, drafts: null })
    expect(opened.ok ? 'opened' : opened.error.kind).toBe('foreign-schema')
  })

  it('of a plan with rubbish behind it, as much is copied as its head says', () => {
    const dir = folder()
    const [own, other] = [smallPlan(dir), join(dir, 'other.groundwork')]
    writeFileSync(other, readFileSync(own))
    truncateSync(other, 1e9)
    const s = service()
    must(s.open({ path: own, who: officer, drafts: null }))
    expect(must(s.mergePreview({ path: other })).changes).toBe(0)
  })

  it('commands that never end a line, and a folder as what comes in, are refused', async () => {
    const dir = folder()
    const plan = smallPlan(dir)
    const before = listing(dir)
    for (const [from, says] of [
      ['/dev/zero', /^This line is longer than 64 MB, .* \(line 1\)\n$/],
      [dir, /^This is a folder, not a file\. .*\n$/],
    ] as const) {
      const fd = openSync(from, 'r')
      const cli = spawn(process.execPath, ['electron/cli/main.ts', 'apply', plan], { stdio: [fd, 'pipe', 'pipe'] })
      let said = ''
      cli.stderr?.on('data', (text) => (said += text))
      const timer = setTimeout(() => cli.kill('SIGKILL'), MINUTE)
      const [code] = await once(cli, 'close')
      clearTimeout(timer)
      closeSync(fd)
      expect(said).toMatch(says)
      expect(code).toBe(2)
    }
    expect(listing(dir)).toEqual(before)
  }, 180_000)
})

describe('text that comes in', () => {
  const at = (bytes: readonly number[] | string, line?: number) => {
    const read = textOf(Buffer.from(bytes as string), line)
    return read.ok ? read.value : read.error.where
  }
  it('is UTF-8, or refused with the line and the byte where it is not', () => {
    expect(at('Cañon')).toBe('Cañon')
    expect(at([0x43, 0x61, 0xf1, 0x6f, 0x6e])).toBe('line 1, byte 3')
    expect(at([...Buffer.from('one\ntwo ñ\n'), 0x80])).toBe('line 3, byte 1')
    // Half a letter at the end, one said too long, half a pair, and what lies beyond Unicode.
    for (const bytes of [
      [0xe2, 0x82],
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
    ])
      expect(at([0x20, ...bytes], 7)).toBe('line 7, byte 2')
  })
  it('may begin with the mark that says so, at the very beginning', () => {
    expect(at('\uFEFF{"a":1}')).toBe('{"a":1}')
    expect(at('\uFEFFx', 2)).toBe('\uFEFFx')
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, flipFuses } from '@electron/fuses'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { health } from '../../../../electron/process/health.ts'
import { fuses } from '../../../../electron/security/fuses.ts'
import { about, checkFuses, checkPage, checkSandbox, type Running } from '../../../../electron/selftest/facts.ts'
import { look } from '../../../../electron/selftest/parts.ts'
import { reportOf, right, wrong } from '../../../../electron/selftest/report.ts'
import { keepReport, selfTestAsked } from '../../../../electron/selftest/run.ts'
import { standInElectron } from '../../../support/electron-folder.ts'

/** What the check says of an app that is not as it should be. */

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-facts-'))
})
afterEach(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true, force: true })
})

const page = {
  policy: "default-src 'none'; script-src 'self'",
  bridge: 'invoke,on',
  node: [],
  ran: false,
  out: [],
}
interface Given {
  asked?: object
  switches?: string[]
  sandboxed?: boolean
  exe?: string
}
const running = ({ asked = page, switches = [], sandboxed = true, exe }: Given = {}): Running => ({
  standin: false,
  app: {
    isPackaged: exe !== undefined,
    commandLine: { hasSwitch: (name) => switches.includes(name) },
    getVersion: () => '0.1.0',
    getPath: () => exe ?? '',
    getAppMetrics: () => [{ pid: 4, sandboxed }],
  },
  window: { webContents: { executeJavaScript: async () => asked, getOSProcessId: () => 4 } },
})
const says = (found: { state: string; says: string }): string => `${found.state}: ${found.says}`

test('the switches are read back from the program itself, and one that stands otherwise is named', async () => {
  const exe = join(await standInElectron(join(folder, 'electron'), 'linux'), 'electron')
  await flipFuses(exe, fuses)
  expect((await checkFuses(running({ exe }))).state).toBe('right')
  await flipFuses(exe, { ...fuses, [FuseV1Options.RunAsNode]: true })
  expect(says(await checkFuses(running({ exe })))).toBe(
    'wrong: Switches in the program that are set differently: RunAsNode',
  )
  expect((await checkFuses(running())).state).toBe('open')
  expect((await checkFuses(running({ exe: join(folder, 'gone') }))).state).toBe('wrong')
})

describe('the sandbox', () => {
  test('on Windows and macOS is what Electron knows of the page’s process', async () => {
    vi.stubGlobal('process', { ...process, platform: 'win32' })
    expect((await checkSandbox(running())).state).toBe('right')
    expect((await checkSandbox(running({ sandboxed: false }))).state).toBe('wrong')
  })
  test('is told as given up where the app was started so', async () => {
    expect(says(await checkSandbox(running({ switches: ['no-sandbox'] })))).toMatch(/^wrong: .*--no-sandbox/)
  })
})

test('a page that reaches Node, the network, or runs what was written into it is told', async () => {
  expect((await checkPage(running())).map((f) => f.state)).toEqual(['right', 'right', 'right'])
  const bad = await checkPage(
    running({ asked: { ...page, node: ['require'], ran: true, out: ['https://groundwork.invalid/'] } }),
  )
  expect(bad.map(says)).toEqual([
    'wrong: The page reaches more than its bridge: invoke,on, require',
    'wrong: The page’s security policy is not obeyed',
    'wrong: The page reaches https://groundwork.invalid/',
  ])
  const loose = await checkPage(running({ asked: { ...page, policy: "default-src 'self' 'unsafe-inline'" } }))
  expect(says(loose[1] ?? wrong(''))).toBe('wrong: The page’s security policy is not the one that was written')
})

test('a process whose network was never closed names each way that stands open, and shuts it at once', () => {
  const listened = vi.spyOn(net.Server.prototype, 'close')
  const all = ['connecting', 'listening', 'datagrams', 'names', 'records', 'a resolver']
  expect(health()).toMatchObject({ ok: true, value: { open: all } })
  expect(listened).toHaveBeenCalled()
})

test('a check that throws or does not end becomes a line, and no line holds what was typed or a stack', async () => {
  const bug = new RangeError('Heron Elementary can’t read')
  expect(says(await look('The page', () => Promise.reject(bug)))).toBe('wrong: The page: RangeError')
  expect(says(await look('The page', () => new Promise(() => {}), 20))).toBe(
    'wrong: The page: no answer after 0.02 seconds',
  )
})

test('the report says on what, what ran, what failed, and whom to send it to', () => {
  const { text, wrong: bad } = reportOf(about(running()), '2026-01-15 at 09:30', [right('It starts'), wrong('It ends')])
  expect(bad).toBe(1)
  expect(text).toContain('Groundwork checked itself on 2026-01-15 at 09:30.\nGroundwork 0.1.0, not packed\n')
  expect(text).toContain('1 of 2 is not as it should be. Send this page to whoever helps you')
  expect(text).toContain('Right      It starts\nWRONG      It ends\n')
})

test('--self-test says where the report goes; a place that can’t be written to costs only the file', () => {
  expect(selfTestAsked(['groundwork', 'a.groundwork'])).toBeUndefined()
  expect(selfTestAsked(['groundwork', '--self-test'])).toEqual({ file: undefined })
  expect(selfTestAsked(['groundwork', '--self-test=/tmp/r.txt'])).toEqual({ file: '/tmp/r.txt' })
  const report = reportOf([], '', [])
  expect(keepReport(report, join(folder, 'logs', 'check.txt'))).toBe(true)
  expect(keepReport(report, join(folder, 'logs', 'check.txt', 'below'))).toBe(false)
})

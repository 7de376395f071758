import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Handlers, openGateway } from '../../../../electron/ipc/gateway.ts'
import { openErrorLog } from '../../../../electron/log/error-log.ts'
import type { Sender } from '../../../../electron/security/origin.ts'
import { contract } from '../../../../shared/ipc/contract.ts'
import { appError } from '../../../../shared/result/errors.ts'
import { err, ok } from '../../../../shared/result/result.ts'

const page: Sender = { senderFrame: { url: 'app://groundwork/index.html', parent: null } }

function gateway(handlers: Partial<Handlers>) {
  const answers = new Map<string, (event: Sender, input: unknown) => Promise<unknown>>()
  const bugs: string[] = []
  openGateway(handlers as Handlers, {
    handle: (channel, answer) => void answers.set(channel, answer),
    logBug: (channel) => void bugs.push(channel),
  })
  const ask = (channel: string, input: unknown, from: Sender = page) => answers.get(channel)?.(from, input)
  return { ask, bugs, channels: [...answers.keys()] }
}

test('every channel of the contract has its door, and there is no other', () => {
  expect(gateway({}).channels.sort()).toEqual(Object.keys(contract).sort())
})

test('a message from a frame, or from another address, is refused before it is read', async () => {
  let asked = 0
  const close = () => {
    asked++
    return ok(null)
  }
  const { ask } = gateway({ 'plans.close': close })
  const refusal = { ok: false, error: { kind: 'not-allowed' } }
  expect(await ask('plans.close', undefined, { senderFrame: null })).toMatchObject(refusal)
  const frame = { url: 'app://groundwork/index.html', parent: {} }
  expect(await ask('plans.close', undefined, { senderFrame: frame })).toMatchObject(refusal)
  const elsewhere = { url: 'https://example.org/', parent: null }
  expect(await ask('plans.close', undefined, { senderFrame: elsewhere })).toMatchObject(refusal)
  expect(asked).toBe(0)
})

test('a message of the wrong form is refused with the place where it is wrong, and never with its content', async () => {
  const { ask } = gateway({ 'plan.edit': () => ok({} as never) })
  const answer = await ask('plan.edit', { verb: 'edit', ops: [{ op: 'set', kind: 'goal', id: 7, values: {} }] })
  expect(answer).toMatchObject({ ok: false, error: { kind: 'bad-input', where: 'plan.edit ops 0 id' } })
  expect(await ask('plans.open', { key: 'a', path: '/home/secret' })).toMatchObject({ error: { kind: 'bad-input' } })
  expect(JSON.stringify(answer)).not.toContain('7')
})

test('an expected failure goes to the page as it is', async () => {
  const refusal = err(appError('nothing-to-do', 'There is nothing to undo.'))
  expect(await gateway({ 'plan.undo': () => refusal }).ask('plan.undo', undefined)).toEqual(refusal)
})

test('a bug becomes one plain sentence and a line in the log, without its message', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'groundwork-log-'))
  const log = openErrorLog(folder)
  const answers = new Map<string, (event: Sender, input: unknown) => Promise<unknown>>()
  const boom = () => {
    throw new TypeError('can’t read "a child’s name" of undefined')
  }
  openGateway({ 'plan.undo': boom } as unknown as Handlers, {
    handle: (channel, answer) => void answers.set(channel, answer),
    logBug: log.note,
  })
  const answer = JSON.stringify(await answers.get('plan.undo')?.(page, undefined))
  expect(answer).toContain('What was saved before is safe')
  expect(answer).not.toMatch(/child|TypeError| at .*:\d/)
  const text = fs.readFileSync(path.join(folder, 'errors.log'), 'utf8')
  expect(text).toContain('plan.undo: TypeError\n  at ')
  expect(text).not.toMatch(/child|\/home/)
  expect(text).not.toContain(process.cwd())
  fs.rmSync(folder, { recursive: true })
})

test('an answer of the wrong form is a bug, and the page gets none of it', async () => {
  const { ask, bugs } = gateway({ 'plans.open': () => ok({ plan: 1, path: '/home/x' } as never) })
  expect(await ask('plans.open', { key: 'k' })).toMatchObject({ ok: false, error: { kind: 'stopped' } })
  expect(bugs).toEqual(['plans.open'])
})

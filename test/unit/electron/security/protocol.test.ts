import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isOwn, isTrusted } from '../../../../electron/security/origin.ts'
import { contentSecurityPolicy } from '../../../../electron/security/policy.ts'
import { createAnswerer, listPage } from '../../../../electron/security/protocol.ts'

let folder: string
let ask: (address: string, method?: string) => Promise<Response>

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'groundwork-page-'))
  fs.mkdirSync(path.join(folder, 'page', 'assets'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'page', 'index.html'), '<meta property="csp-nonce" nonce="GROUNDWORK-NONCE">')
  fs.writeFileSync(path.join(folder, 'page', 'assets', 'page.js'), 'export {}')
  fs.writeFileSync(path.join(folder, 'page', 'assets', 'notes.txt'), 'not for the page')
  fs.writeFileSync(path.join(folder, 'secret.js'), 'secret')
  const answer = createAnswerer(await listPage(path.join(folder, 'page')), {
    snapshot: async () => '{"kinds":[]}',
    briefing: (token) => (token === 'abc' ? new Uint8Array([37, 80, 68, 70]) : undefined),
    kept: async (hash) =>
      hash === 'a'.repeat(64)
        ? { type: 'image/png', bytes: new Uint8Array([137, 80]) }
        : hash === 'b'.repeat(64)
          ? { type: 'application/pdf', bytes: new Uint8Array([37]) }
          : hash === 'c'.repeat(64)
            ? { type: 'image/svg+xml', bytes: new Uint8Array([60]) }
            : undefined,
  })
  ask = (address, method = 'GET') => answer({ url: address, method })
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

test('the page comes with a strict policy and a number that is used once', async () => {
  const [first, second] = [await ask('app://groundwork/'), await ask('app://groundwork/index.html')]
  // Kept by the browser, its number would be used twice.
  expect(first.headers.get('cache-control')).toBe('no-store')
  const policy = first.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  expect(await first.text()).toContain(`nonce="${nonce}"`)
  expect(second.headers.get('content-security-policy')).not.toBe(policy)
})

test('the policy allows nothing written into the page and no address but the app’s own', () => {
  const policy = contentSecurityPolicy('x')
  expect(policy).not.toMatch(/unsafe-|https?:|data:|\*/)
})

test('files are served by the list, with their type', async () => {
  const script = await ask('app://groundwork/assets/page.js')
  expect(script.headers.get('content-type')).toContain('text/javascript')
  expect(script.headers.get('x-content-type-options')).toBe('nosniff')
})

test.each([
  'app://groundwork/assets/notes.txt',
  'app://groundwork/../secret.js',
  'app://groundwork/..%2Fsecret.js',
  'app://groundwork/assets/%2e%2e/%2e%2e/secret.js',
  'app://groundwork/assets\\..\\..\\secret.js',
  'app://groundwork//etc/hosts',
  'app://groundwork/briefing/../abc.pdf',
  'app://groundwork/briefing/other.pdf',
  'app://groundwork/__proto__',
])('%s is not to be had', async (address) => {
  expect((await ask(address)).status).toBe(404)
})

test('another host and another method are refused', async () => {
  expect((await ask('app://elsewhere/index.html')).status).toBe(403)
  expect((await ask('app://groundwork/index.html', 'POST')).status).toBe(405)
})

test('records and documents come by address', async () => {
  expect(await (await ask('app://groundwork/plan/snapshot.jsonl')).json()).toEqual({ kinds: [] })
  const pdf = await ask('app://groundwork/briefing/abc.pdf')
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(new Uint8Array(await pdf.arrayBuffer())).toEqual(new Uint8Array([37, 80, 68, 70]))
})

test('the logo comes by its hash; a kept file of any other kind does not', async () => {
  const logo = await ask(`app://groundwork/plan/logo/${'a'.repeat(64)}`)
  expect(logo.headers.get('content-type')).toBe('image/png')
  expect(logo.headers.get('x-content-type-options')).toBe('nosniff')
  for (const name of ['b'.repeat(64), 'c'.repeat(64), 'd'.repeat(64), 'A'.repeat(64), 'short', ''])
    expect((await ask(`app://groundwork/plan/logo/${name}`)).status).toBe(404)
})

test('only the page itself is trusted', () => {
  const from = (url: string, parent: unknown = null) => isTrusted({ senderFrame: { url, parent } })
  expect(from('app://groundwork/index.html')).toBe(true)
  expect(from('app://groundwork/index.html', {})).toBe(false)
  expect(from('app://groundwork.example/index.html')).toBe(false)
  expect(from('https://groundwork/index.html')).toBe(false)
  expect(from('about:blank')).toBe(false)
  expect(isTrusted({ senderFrame: null })).toBe(false)
  expect(isOwn('app://groundwork@elsewhere/')).toBe(false)
})

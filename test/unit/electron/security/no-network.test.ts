import { execFileSync } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { listeningOf, socketsOf } from '../../../e2e/support/no-network.ts'

/** P14 in a Node process: whatever a library tries, nothing connects, nothing listens, no name is looked up. */

const tries = `
  const { closeNode } = await import(${JSON.stringify(pathToFileURL('electron/security/no-network.ts').href)})
  // What was taken in hand before it was closed is closed as well.
  const earlier = await import('node:dns')
  const [held, promised] = [new earlier.Resolver(), new earlier.promises.Resolver()]
  closeNode()
  const { connect, createServer } = await import('node:net')
  const { get } = await import('node:http')
  const tls = await import('node:tls')
  const dgram = await import('node:dgram')
  const dns = await import('node:dns')
  const acts = {
    fetch: () => fetch('http://127.0.0.1:8099/'),
    connect: () => connect(9, '127.0.0.1'),
    pipe: () => connect('/tmp/anything.sock'),
    http: () => get('http://127.0.0.1:9/'),
    tls: () => tls.connect(9, '127.0.0.1'),
    listen: () => createServer().listen(0),
    udp: () => dgram.createSocket('udp4').send('x', 9, '127.0.0.1'),
    lookup: () => dns.lookup('example.org', () => {}),
    resolve: () => dns.promises.resolve('example.org'),
    resolver: () => new dns.Resolver(),
    promised: () => new dns.promises.Resolver(),
  }
  // Each function there is, and those that come with another Node.
  const ways = { dns: dns.default, 'dns.promises': dns.promises, Resolver: held, 'promises.Resolver': promised }
  for (const [of, names] of Object.entries(ways)) {
    const asked = new Set()
    for (let o = names; o !== Object.prototype; o = Object.getPrototypeOf(o))
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(o)))
        if (typeof value === 'function' && name !== 'constructor') asked.add(name)
    for (const name of asked) acts[of + '.' + name] = () => names[name]('groundwork.invalid', 'TXT', () => {})
  }
  const said = {}
  for (const [name, act] of Object.entries(acts)) {
    try {
      await act()
      said[name] = 'went through'
    } catch (e) {
      said[name] = e.name === 'NoNetwork' || e.cause?.name === 'NoNetwork' ? 'refused' : String(e)
    }
  }
  console.log(JSON.stringify(said))
  process.exit(0)
`

test('fetch, http, tls, sockets, listening and names are all refused', () => {
  const said: object = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', tries], { encoding: 'utf8' }),
  )
  expect(Object.entries(said).filter(([, how]) => how !== 'refused')).toEqual([])
  for (const of of ['dns', 'dns.promises', 'Resolver', 'promises.Resolver'])
    expect(said).toHaveProperty([`${of}.resolveTxt`])
})

test.runIf(process.platform === 'linux')('the watch over the app sees a socket where there is one', async () => {
  expect(socketsOf(process.pid)).toEqual([])
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  expect(socketsOf(process.pid)[0]).toContain('tcp socket')
  server.close()
})

/** Playwright comes to Electron by two ports on 127.0.0.1; nothing else may hide behind them. */
test.runIf(process.platform === 'linux')(
  'the ports of the driver of the tests are left out, and no other',
  async () => {
    const driver = createServer()
    await new Promise<void>((done) => driver.listen(0, '127.0.0.1', done))
    const ports = listeningOf(process.pid)
    expect(ports.size).toBe(1)
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = driver.address() as { port: number }
    const visitor = connect(port, '127.0.0.1')
    await new Promise((done) => driver.once('connection', done))
    const seen = socketsOf(process.pid, ports)
    // The other server, and this side of the visit, which here is the same process.
    expect(seen).toHaveLength(2)
    expect(socketsOf(process.pid)).toHaveLength(4)
    visitor.destroy()
    other.close()
    driver.close()
  },
)

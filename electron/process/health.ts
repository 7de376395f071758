import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import { ok, type Result } from '../../shared/result/result.ts'
import { NoNetwork } from '../security/no-network.ts'

/** A process's report on itself when the installation is checked. */
export interface Health {
  readonly node: string
  readonly arch: string
  /** Ways to the network that were found open; empty if all is well. Nothing is sent: an open way is closed at once. */
  readonly open: readonly string[]
}

/** The verb that each process answers besides its own. */
export interface HealthVerbs {
  health(): Result<Health>
}

/** What an open way returns, so that it can be closed. */
interface Left {
  on?(event: 'error', listener: () => void): unknown
  destroy?(): unknown
  close?(): unknown
}

/** The ways a program would take; each must end in one of the functions that `closeNode` refuses. */
const ways: Readonly<Record<string, () => unknown>> = {
  connecting: () => net.connect(9, '127.0.0.1'),
  listening: () => net.createServer().listen(0),
  datagrams: () => dgram.createSocket('udp4').bind(0),
  names: () => dns.lookup('groundwork.invalid', () => {}),
  records: () => dns.resolveTxt('groundwork.invalid', () => {}),
  'a resolver': () => new dns.Resolver().cancel(),
}

/** Tries each way to the network out of this process. */
export function health(): Result<Health> {
  const open: string[] = []
  for (const [name, go] of Object.entries(ways))
    try {
      const left = go() as Left | undefined
      left?.on?.('error', () => {})
      left?.destroy?.()
      left?.close?.()
      open.push(name)
    } catch (refused) {
      if (!(refused instanceof NoNetwork)) open.push(name)
    }
  return ok({ node: process.versions.node, arch: process.arch, open })
}

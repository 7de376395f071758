import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import { ok, type Result } from '../../shared/result/result.ts'
import { NoNetwork } from '../security/no-network.ts'

/** What a process says of itself when the installation is checked. */
export interface Health {
  readonly node: string
  readonly arch: string
  /** Ways to the network that were found open; empty as it should be. Nothing is sent: what is open is shut at once. */
  readonly open: readonly string[]
}

/** Each process behind the seam answers this beside its own verbs. */
export interface HealthVerbs {
  health(): Result<Health>
}

/** What an open way leaves behind. */
interface Left {
  on?(event: 'error', listener: () => void): unknown
  destroy?(): unknown
  close?(): unknown
}

/** The ways a program would take; each ends in one of the doors that `closeNode` shuts. */
const ways: Readonly<Record<string, () => unknown>> = {
  connecting: () => net.connect(9, '127.0.0.1'),
  listening: () => net.createServer().listen(0),
  datagrams: () => dgram.createSocket('udp4').bind(0),
  names: () => dns.lookup('groundwork.invalid', () => {}),
  records: () => dns.resolveTxt('groundwork.invalid', () => {}),
  'a resolver': () => new dns.Resolver().cancel(),
}

/** Tries each way out of this process. */
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

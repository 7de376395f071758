import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/** Thrown where any part of the app, or a library in it, reaches for the network. */
export class NoNetwork extends Error {
  override readonly name = 'NoNetwork'
  constructor() {
    super('Groundwork never uses the network.')
  }
}

const refuse = (): never => {
  throw new NoNetwork()
}

/**
 * Takes the network out of a Node process: no socket connects, none listens, no name is looked up. Everything of
 * Node's goes through these few doors (http, https, tls, fetch). Pipes to other processes are not opened by them.
 * Chromium's side is closed in `lockdown.ts`.
 */
export function closeNode(): void {
  net.Socket.prototype.connect = refuse
  net.Server.prototype.listen = refuse
  dgram.Socket.prototype.bind = refuse
  dgram.Socket.prototype.connect = refuse
  dgram.Socket.prototype.send = refuse
  Object.assign(dns, { lookup: refuse, resolve: refuse, resolve4: refuse, resolve6: refuse })
  Object.assign(dns.promises, { lookup: refuse, resolve: refuse, resolve4: refuse, resolve6: refuse })
  syncBuiltinESMExports() // for whoever imports these by name
}

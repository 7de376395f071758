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

/** A function of the old kind, which can stand for what is made with `new`, too. */
function refuse(): never {
  throw new NoNetwork()
}

/** Puts a refusal in the place of each function of an object and of what it is made from. */
function refuseAll(named: object): void {
  for (let of: object = named; of !== Object.prototype; of = Object.getPrototypeOf(of) as object)
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(of)))
      if (typeof value === 'function' && name !== 'constructor') Object.defineProperty(of, name, { value: refuse })
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
  // All that dns can do, and not what is known of it today: it has sockets of its own, which pass all of the above.
  for (const names of [dns.Resolver.prototype, dns.promises.Resolver.prototype, dns.promises, dns]) refuseAll(names)
  syncBuiltinESMExports() // for whoever imports these by name
}

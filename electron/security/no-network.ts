import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/** Thrown when any part of the app, or a library in it, tries to use the network. */
export class NoNetwork extends Error {
  override readonly name = 'NoNetwork'
  constructor() {
    super('Groundwork never uses the network.')
  }
}

/** A function declaration, not an arrow function, so that it can also replace constructors. */
function refuse(): never {
  throw new NoNetwork()
}

/** Replaces each function of an object, and of its prototypes, by a refusal. */
function refuseAll(named: object): void {
  for (let of: object = named; of !== Object.prototype; of = Object.getPrototypeOf(of) as object)
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(of)))
      if (typeof value === 'function' && name !== 'constructor') Object.defineProperty(of, name, { value: refuse })
}

/**
 * Takes the network out of a Node process: no socket connects, none listens, no name is looked up. All of Node's ways
 * (http, https, tls, fetch) go through these few functions. Pipes to other processes do not use them. Chromium's side
 * is closed in `lockdown.ts`.
 */
export function closeNode(): void {
  net.Socket.prototype.connect = refuse
  net.Server.prototype.listen = refuse
  dgram.Socket.prototype.bind = refuse
  dgram.Socket.prototype.connect = refuse
  dgram.Socket.prototype.send = refuse
  // All functions of dns, not only those known today: it has sockets that bypass everything above.
  for (const names of [dns.Resolver.prototype, dns.promises.Resolver.prototype, dns.promises, dns]) refuseAll(names)
  syncBuiltinESMExports() // for modules that import these by name
}

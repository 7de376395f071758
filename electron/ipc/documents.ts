import { randomBytes } from 'node:crypto'

const KEPT = 4

/** Documents that are open in a preview, in memory, under tokens that can't be guessed. */
export interface MadeDocuments {
  keep(bytes: Uint8Array): string
  get(token: string): Uint8Array | undefined
  clear(): void
}

/** Keeps the last few documents; an older one is made again when it is asked for. */
export function createMadeDocuments(): MadeDocuments {
  const made = new Map<string, Uint8Array>()
  return {
    keep: (bytes) => {
      const token = randomBytes(16).toString('hex')
      made.set(token, bytes)
      for (const old of [...made.keys()].slice(0, -KEPT)) made.delete(old)
      return token
    },
    get: (token) => made.get(token),
    clear: () => made.clear(),
  }
}

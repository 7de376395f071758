import { hash } from 'node:crypto'
import { zlibSync } from 'fflate'

/** So many bytes of what was packed are kept: a paper of two hundred pages has half of them. */
const MOST = 6 * 2 ** 20

const kept = new Map<string, Uint8Array>()
let size = 0

/**
 * Bytes packed, as they were packed the last time where they are the same: of a paper in which one word was changed, most
 * parts are, and packing is a third of what finishing a file takes. fflate packs, and not the system's zlib, whose output
 * differs by processor: the same bytes give the same bytes on every machine. What comes back is not to be written into.
 */
export function packed(bytes: Uint8Array): Uint8Array {
  const name = hash('sha256', bytes, 'base64')
  const found = kept.get(name) ?? zlibSync(bytes)
  // What was asked for last goes last.
  if (kept.delete(name)) size -= found.length
  kept.set(name, found)
  size += found.length
  for (const [oldest, { length }] of kept) {
    if (size <= MOST) break
    kept.delete(oldest)
    size -= length
  }
  return found
}

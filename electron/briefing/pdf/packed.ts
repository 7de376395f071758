import { hash } from 'node:crypto'
import { zlibSync } from 'fflate'

/** The most packed bytes that are kept: a document of two hundred pages has half as many. */
const MOST_BYTES = 6 * 2 ** 20

const kept = new Map<string, Uint8Array>()
let size = 0

/**
 * Packs bytes, and reuses the result of the last time if they are the same: in a document in which one word changed,
 * most parts are, and packing is a third of the time of finishing a file. fflate packs, not the system's zlib, whose
 * output differs by processor: the same bytes give the same bytes on every machine. The caller must not write into the
 * result.
 */
export function packed(bytes: Uint8Array): Uint8Array {
  const name = hash('sha256', bytes, 'base64')
  const found = kept.get(name) ?? zlibSync(bytes)
  // Moves this entry to the end: the one that was not asked for the longest is dropped first.
  if (kept.delete(name)) size -= found.length
  kept.set(name, found)
  size += found.length
  for (const [oldest, { length }] of kept) {
    if (size <= MOST_BYTES) break
    kept.delete(oldest)
    size -= length
  }
  return found
}

import { randomBytes } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'

/**
 * The inside of an age file (age-encryption.org/v1). The library writes and opens the header, where the passphrase
 * takes a second or two, in the process that can be ended. Each save is sealed here, at once and in the same
 * transaction: under the same header, with a new nonce each time, as the format requires.
 */

/** What opens the private log: the header of its age file, and the file key that the passphrase gives. */
export interface OwnKey {
  readonly head: Uint8Array
  readonly fileKey: Uint8Array
}

const NONCE = 16
const CHUNK = 64 * 1024
const TAG = 16

/** The header of an age file, up to the end of its last line; null if it has none. */
export function headIn(age: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(age.buffer, age.byteOffset, age.byteLength)
  const mac = bytes.indexOf('\n--- ')
  const end = mac < 0 ? -1 : bytes.indexOf('\n', mac + 1)
  return end < 0 ? null : age.slice(0, end + 1)
}

const keyFor = (fileKey: Uint8Array, nonce: Uint8Array): Uint8Array =>
  hkdf(sha256, fileKey, nonce, new TextEncoder().encode('payload'), 32)

/** The nonce of one chunk: eleven bytes of counter, and one that marks the last chunk. */
function partNonce(part: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(part, 7)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** An age file that holds these bytes. */
export function seal({ head, fileKey }: OwnKey, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE)
  const key = keyFor(fileKey, nonce)
  const parts: Uint8Array[] = [head, nonce]
  const count = Math.max(1, Math.ceil(plain.length / CHUNK))
  for (let i = 0; i < count; i++)
    parts.push(chacha20poly1305(key, partNonce(i, i === count - 1)).encrypt(plain.subarray(i * CHUNK, (i + 1) * CHUNK)))
  return Buffer.concat(parts)
}

/** The content of an age file; null if the key belongs to another file, or the file is damaged. */
export function unseal({ head, fileKey }: OwnKey, age: Uint8Array): Uint8Array | null {
  const own = headIn(age)
  if (own === null || !Buffer.from(own).equals(head)) return null
  const body = age.subarray(own.length)
  if (body.length < NONCE + TAG) return null
  const key = keyFor(fileKey, body.subarray(0, NONCE))
  const sealed = body.subarray(NONCE)
  const count = Math.ceil(sealed.length / (CHUNK + TAG))
  try {
    const parts: Uint8Array[] = []
    for (let i = 0; i < count; i++) {
      const part = sealed.subarray(i * (CHUNK + TAG), (i + 1) * (CHUNK + TAG))
      parts.push(chacha20poly1305(key, partNonce(i, i === count - 1)).decrypt(part))
    }
    return Buffer.concat(parts)
  } catch {
    return null
  }
}

import { randomBytes } from 'node:crypto'
import type { ClockAndIds } from './plan-file.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** A random id of 16 letters and digits: 80 bits, enough that no two laptops ever meet. */
export function randomId(): string {
  let id = ''
  for (const byte of randomBytes(16)) id += letters[byte % 32]
  return id
}

/** The laptop's clock, and ids that it draws. Tests pass their own. */
export const systemClockAndIds: ClockAndIds = { now: () => new Date().toISOString(), newId: randomId }

import { randomBytes } from 'node:crypto'
import { idFrom } from '../../shared/domain/drawn-id.ts'
import type { ClockAndIds } from './plan-file.ts'

/** The laptop's clock, and ids that it draws. Tests pass their own. */
export const systemClockAndIds: ClockAndIds = {
  now: () => new Date().toISOString(),
  newId: () => idFrom(randomBytes(16)),
}

import type { AppError } from '../../shared/result/errors.ts'
import { err, type Result } from '../../shared/result/result.ts'
import type { Spawned } from './seam.ts'

/**
 * Calls a process, and ends it if that takes longer than `most` milliseconds; then `late` is the answer. The timer is
 * cleared with the call, however that ends: otherwise it would end the process during the next call.
 */
export async function inTime<T>(
  process: Pick<Spawned<unknown>, 'stop'>,
  most: number,
  late: AppError,
  ask: () => Promise<Result<T>>,
): Promise<Result<T>> {
  let isLate = false
  const clock = setTimeout(() => {
    isLate = true
    void process.stop()
  }, most)
  try {
    const answer = await ask()
    return isLate ? err(late) : answer
  } finally {
    clearTimeout(clock)
  }
}

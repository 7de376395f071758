import type { AppError } from '../../shared/result/errors.ts'
import { err, type Result } from '../../shared/result/result.ts'
import type { Spawned } from './seam.ts'

/**
 * Asks something of a process, which is ended where that takes longer than `most` milliseconds; then `late` is the answer.
 * The clock goes with the question, however it ends: one that went on would end the process under the next.
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

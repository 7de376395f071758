import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'

export interface Placed<T> {
  readonly place: string
  readonly value: T
}

/**
 * Writes at the first of these places where nothing stands yet. Nothing is ever overwritten; any other refusal ends it.
 * Where all of them are taken, `full` is said, else what was said of the last.
 */
export async function atFirstFree<T>(
  places: Iterable<string>,
  write: (place: string) => Result<T> | Promise<Result<T>>,
  full?: AppError,
): Promise<Result<Placed<T>>> {
  let taken = full ?? appError('exists', 'No place was given. Nothing was saved. Choose one.')
  for (const place of places) {
    const done = await write(place)
    if (done.ok) return ok({ place, value: done.value })
    if (done.error.kind !== 'exists') return done
    taken = full ?? done.error
  }
  return err(taken)
}

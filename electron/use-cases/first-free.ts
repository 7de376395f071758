import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'

export interface Placed<T> {
  readonly place: string
  readonly value: T
}

/**
 * Writes to the first of these paths that is free. Nothing is ever overwritten; any other refusal ends the search. If
 * all of them are taken, the refusal is `full`, or else the last one.
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

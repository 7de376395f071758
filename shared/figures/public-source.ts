import type { RecordOf } from '../domain/kinds/index.ts'

/**
 * A reading with what its measure says once for all its figures, or from a year on: that their source was public
 * already. What a figure says of itself holds.
 */
export function withSource<T extends { readonly public?: boolean }>(
  measure: RecordOf<'measure'> | undefined,
  year: string,
  reading: T,
): T {
  if (measure?.public !== true || reading.public !== undefined) return reading
  return measure.publicFrom !== undefined && year < measure.publicFrom ? reading : { ...reading, public: true }
}

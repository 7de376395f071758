import type { AppError } from './errors.ts'

/** The result of an operation that may be refused: a value, or an error with a sentence for the person. */
export type Result<T, E = AppError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** A success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

/** A refusal. Bugs throw; only what a person can meet comes back as a value. */
export const err = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })

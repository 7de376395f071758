import { idFrom } from '../../shared/domain/drawn-id.ts'

/** A random id for a record that people create freely. Keyed records use `derivedId`. */
export const newId = (): string => idFrom(crypto.getRandomValues(new Uint8Array(16)))

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A random id of 16 characters (80 bits) for a record that people create freely. Keyed records use `derivedId`. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => letters[byte & 31]).join('')
}

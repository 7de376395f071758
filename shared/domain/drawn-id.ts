/** Letters and digits, without those that are taken for each other. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/**
 * An id of 16 random bytes for records that people create freely: 80 bits, enough that no two laptops ever draw the
 * same.
 */
export const idFrom = (bytes: Uint8Array): string => Array.from(bytes, (byte) => letters[byte & 31]).join('')

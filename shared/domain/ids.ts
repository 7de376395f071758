import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Fields, Kind } from './schema.ts'

/**
 * The id of a record that exists once for each combination, made from its key, so that two laptops that enter the same
 * thing make one record and, if they differ, one conflict. 24 hex digits of SHA-256 over kind and key. Undefined if a
 * part of the key is unset: such a record has no identity yet.
 */
export function derivedId(kind: Kind<Fields>, values: Readonly<Record<string, unknown>>): string | undefined {
  if (kind.identity === 'singleton') return kind.name
  if (kind.identity === 'random') return undefined
  const key = kind.identity.key.map((field) => keyPart(values[field]))
  if (key.some((part) => part === null || part === '')) return undefined
  return `k${bytesToHex(sha256(utf8ToBytes(JSON.stringify([kind.name, ...key])))).slice(0, 24)}`
}

/**
 * The id of a record from a file, made from the file's content, so that two laptops that bring in the same file have
 * one record and not two. 24 hex digits of SHA-256 over kind and parts.
 */
export const derivedFrom = (kind: string, parts: readonly unknown[]): string =>
  `f${bytesToHex(sha256(utf8ToBytes(JSON.stringify([kind, ...parts])))).slice(0, 24)}`

/** A part of a key as it is hashed: a reference to any record as kind and id, in that order in every file. */
function keyPart(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null
  const { kind, id } = value as { kind?: unknown; id?: unknown }
  return [kind, id]
}

/** The form of an id everywhere: in a file, a message or an exchange form. Never a path, never `__proto__`. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/

/** True for a valid id. Names that objects treat specially are refused. */
export const isId = (id: unknown): id is string =>
  typeof id === 'string' && idPattern.test(id) && id !== 'constructor' && id !== 'prototype'

/** True for a valid name of a kind or field: a plain word, never one that objects treat specially. */
export const isName = (name: unknown): name is string =>
  typeof name === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(name) && !(name in Object.prototype)

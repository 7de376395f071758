/**
 * Carries what Electron's messages carry (the structured clone: dates, maps, bytes, undefined) as JSON text.
 * The source of `makeCodec` is also put into the page, so it may use nothing outside itself.
 */
export interface Codec {
  encode(value: unknown): string
  decode(text: string): unknown
}

type Tagged = { $?: string; t?: string; v?: unknown; [name: string]: unknown }

export function makeCodec(toBase64: (bytes: Uint8Array) => string, fromBase64: (text: string) => Uint8Array): Codec {
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }
  const bytesOf = (view: ArrayBufferView): Tagged => ({
    $: 'bytes',
    t: view.constructor.name === 'Buffer' ? 'Uint8Array' : view.constructor.name,
    v: toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)),
  })
  const packObject = (value: object, seen: Set<object>): unknown => {
    if (Array.isArray(value)) return value.map((item) => pack(item, seen))
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof Map) return { $: 'map', v: pack([...value], seen) }
    if (value instanceof Set) return { $: 'set', v: pack([...value], seen) }
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) return bytesOf(value)
    if (value instanceof Promise || value instanceof WeakMap) return refuse()
    const plain: Tagged = {}
    for (const [name, item] of Object.entries(value)) plain[name] = pack(item, seen)
    return '$' in plain ? { $: 'object', v: plain } : plain
  }
  const pack = (value: unknown, seen: Set<object>): unknown => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
      return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
    if (typeof value === 'function' || typeof value === 'symbol') return refuse()
    if (value === null || typeof value !== 'object') return value
    if (seen.has(value)) throw new Error('stand-in: a value that contains itself is not carried')
    seen.add(value)
    const packed = packObject(value, seen)
    seen.delete(value)
    return packed
  }
  const plainOf = (value: object) =>
    Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unpack(item)]))
  const errorOf = ([name, message]: [string, string]) => {
    const error = new Error(message)
    error.name = name
    return error
  }
  const viewOf = (name: string, bytes: Uint8Array) =>
    name === 'Uint8Array'
      ? bytes
      : new (globalThis as unknown as Record<string, new (b: ArrayBufferLike) => unknown>)[name]!(bytes.buffer)
  const unpack = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    const { $: tag, t, v } = value as Tagged
    if (tag === undefined) return plainOf(value)
    if (tag === 'object') return plainOf(v as object)
    if (tag === 'undefined') return undefined
    if (tag === 'bigint') return BigInt(v as string)
    if (tag === 'number') return Number(v)
    if (tag === 'date') return new Date(v as number)
    if (tag === 'map') return new Map(unpack(v) as [unknown, unknown][])
    if (tag === 'set') return new Set(unpack(v) as unknown[])
    if (tag === 'error') return errorOf(v as [string, string])
    const bytes = fromBase64(v as string)
    return tag === 'buffer' ? bytes.buffer : viewOf(t as string, bytes)
  }
  return {
    encode: (value) => JSON.stringify(pack(value, new Set())),
    decode: (text) => unpack(JSON.parse(text)),
  }
}

/** The codec on the side of the main process. */
export const codec = makeCodec(
  (bytes) => Buffer.from(bytes).toString('base64'),
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
)

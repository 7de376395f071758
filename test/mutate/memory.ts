/**
 * What modules keep from one question to the next is forgotten between two runs of a test: an answer that was found before
 * would hide a wrong change, and one that a wrong change found would speak for the next. What a module has at its own end
 * stays: it was read with the file.
 */
interface Kept {
  forget(): void
  stay(): void
}

const all: Kept[] = []
/** So many of them belong to modules that have been read to their end. */
let read = 0

export function forgetAll(): void {
  for (const kept of all) kept.forget()
}

class KeptMap extends Map<unknown, unknown> implements Kept {
  #read: readonly (readonly [unknown, unknown])[] = []
  constructor() {
    super()
    all.push(this)
  }
  forget(): void {
    if (this.size > 0) this.clear()
    for (const [key, value] of this.#read) this.set(key, value)
  }
  stay(): void {
    this.#read = [...this]
  }
}

class KeptSet extends Set<unknown> implements Kept {
  #read: readonly unknown[] = []
  constructor() {
    super()
    all.push(this)
  }
  forget(): void {
    if (this.size > 0) this.clear()
    for (const value of this.#read) this.add(value)
  }
  stay(): void {
    this.#read = [...this]
  }
}

class KeptWeakMap implements Kept {
  readonly #read: [WeakKey, unknown][] = []
  #isRead = false
  #now = new WeakMap<WeakKey, unknown>()
  constructor() {
    all.push(this)
  }
  get = (key: WeakKey): unknown => this.#now.get(key)
  has = (key: WeakKey): boolean => this.#now.has(key)
  delete = (key: WeakKey): boolean => this.#now.delete(key)
  set(key: WeakKey, value: unknown): this {
    if (!this.#isRead) this.#read.push([key, value])
    this.#now.set(key, value)
    return this
  }
  add = (key: WeakKey): this => this.set(key, true)
  forget(): void {
    this.#now = new WeakMap(this.#read)
  }
  stay(): void {
    this.#isRead = true
  }
}

const kinds = {
  ...{ Map: KeptMap, Set: KeptSet, WeakMap: KeptWeakMap, WeakSet: KeptWeakMap },
  /** Said at the end of each module (`forgetful.ts`). */
  moduleRead: (): void => {
    for (const kept of all.slice(read)) kept.stay()
    read = all.length
  },
}
declare global {
  var __kept: typeof kinds
}
globalThis.__kept = kinds

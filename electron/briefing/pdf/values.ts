/**
 * The values of a PDF as plain data. A name keeps its slash and a string its brackets; a number and a reference (“12 0
 * R”) stay as written: so a value that is not changed is written again exactly.
 */
export type Value = string | readonly Value[] | Dict
export type Dict = Map<string, Value>

/** One numbered object; a stream also has bytes, packed as its dictionary says. */
export interface PdfObject {
  value: Value
  bytes?: Uint8Array
}

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map
export const isArray = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)

/** The number of the object that a reference names; undefined for any other value. No string or name ends in “ 0 R”. */
export const numberOf = (value: Value | undefined): number | undefined =>
  typeof value === 'string' && value.endsWith(' 0 R') ? Number(value.slice(0, -4)) : undefined
export const refTo = (no: number): string => `${no} 0 R`

const isSpace = (c: number) => c === 32 || c === 10 || c === 13 || c === 9 || c === 0 || c === 12
/** True for a character that ends a token: a space, a slash or a bracket of any kind. */
const closes = (c: number) =>
  isSpace(c) || c === 47 || c === 60 || c === 62 || c === 91 || c === 93 || c === 40 || c === 41
const isDigit = (c: number) => c >= 48 && c <= 57

/** The names of a PDF are few, and a long one writes each hundreds of thousands of times: they are kept once. */
const names = new Map<string, string>()
const mostNames = 500
function once(name: string): string {
  if (name.charCodeAt(0) !== 47) return name
  const known = names.get(name)
  if (known === undefined && names.size < mostNames) names.set(name, name)
  return known ?? name
}

/**
 * Reads values one after the other from a text in Latin-1. Throws if the text is not a PDF: it comes from a typesetter.
 */
export class Lexer {
  readonly #text: string
  at: number
  constructor(text: string, at = 0) {
    this.#text = text
    this.at = at
  }

  space(): void {
    while (isSpace(this.#text.charCodeAt(this.at))) this.at++
  }

  /** Skips a word if it is the next one. */
  word(word: string): boolean {
    this.space()
    if (!this.#text.startsWith(word, this.at)) return false
    this.at += word.length
    return true
  }

  value(): Value {
    this.space()
    const text = this.#text
    const c = text[this.at]
    if (c === '<') return text[this.at + 1] === '<' ? this.#dict() : this.#until('>')
    if (c === '[') return this.#array()
    if (c === '(') return this.#string()
    if (c === '/') return this.#plain(this.at + 1)
    const first = this.#plain(this.at)
    if (first === '') throw new Error(`No value at ${this.at} of a PDF`)
    // A number may begin a reference, which is three words.
    const before = this.at
    if (!text.startsWith(' 0 R', before) || !isDigit(first.charCodeAt(0))) return first
    if (before + 4 < text.length && !closes(text.charCodeAt(before + 4))) return first
    this.at = before + 4
    return `${first} 0 R`
  }

  #plain(from: number): string {
    const text = this.#text
    let end = from
    for (; end < text.length; end++) {
      const c = text.charCodeAt(end)
      if (closes(c)) break
    }
    const found = text.slice(this.at, end)
    this.at = end
    return once(found)
  }

  #until(last: string): string {
    const end = this.#text.indexOf(last, this.at) + 1
    const found = this.#text.slice(this.at, end)
    this.at = end
    return found
  }

  #string(): string {
    const text = this.#text
    const from = this.at
    let depth = 0
    for (let i = from; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c === 92) i++
      else if (c === 40) depth++
      else if (c === 41 && --depth === 0) {
        this.at = i + 1
        return text.slice(from, this.at)
      }
    }
    throw new Error('A string of a PDF has no end')
  }

  #array(): Value[] {
    const found: Value[] = []
    this.at++
    while (!this.word(']')) found.push(this.value())
    return found
  }

  #dict(): Dict {
    const found: Dict = new Map()
    this.at += 2
    while (!this.word('>>')) {
      const key = this.value()
      if (typeof key !== 'string') throw new Error('A dictionary of a PDF has a key that is no name')
      found.set(key, this.value())
    }
    return found
  }
}

/** A value as it is written in a file, with as few spaces as possible. */
export function written(value: Value): string {
  if (typeof value === 'string') return value
  let out = ''
  let open = false
  // A value that ends with a letter or digit needs a space before the next one, unless that begins with a bracket or a
  // slash.
  const add = (part: string): void => {
    out += open && !closes(part.charCodeAt(0)) ? ` ${part}` : part
    open = !closes(part.charCodeAt(part.length - 1))
  }
  if (isArray(value)) {
    for (const one of value) add(written(one))
    return `[${out}]`
  }
  for (const [key, of] of value as Dict) {
    add(key)
    add(written(of))
  }
  return `<<${out}>>`
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The words of a string; undefined if the value is not a string. */
export function wordsOf(value: Value | undefined): string | undefined {
  if (typeof value !== 'string') return undefined
  let raw: string
  if (value.startsWith('(')) {
    raw = value.slice(1, -1).replace(/\\(\d{1,3}|\r\n|[\s\S])/g, (_, c: string) => {
      if (/^\d/.test(c)) return String.fromCharCode(Number.parseInt(c, 8) & 255)
      return /^[\r\n]/.test(c) ? '' : (escapes[c] ?? c)
    })
  } else if (value.startsWith('<')) {
    raw = Buffer.from(value.slice(1, -1).replace(/\s/g, ''), 'hex').toString('latin1')
  } else return undefined
  if (!raw.startsWith('\u00fe\u00ff')) return raw
  return Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le')
}

/** A string of a PDF with these words. */
export function stringOf(words: string): string {
  if (/^[\x20-\x7e]*$/.test(words)) return `(${words.replace(/[\\()]/g, (c) => `\\${c}`)})`
  return `<feff${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`
}

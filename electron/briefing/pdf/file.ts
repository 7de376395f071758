import { inflateSync } from 'node:zlib'
import { packed } from './packed.ts'
import { type Dict, isDict, Lexer, numberOf, type PdfObject, refTo, type Value, written } from './values.ts'

/**
 * A PDF as the typesetter writes it, in memory: its numbered objects and the entries of its trailer. It is read whole,
 * changed, and written again packed. A general library, which reads and writes any PDF, took three fifths of the time
 * of an export; this class reads only the typesetter's files and its own.
 */
export class PdfFile {
  readonly objects: Map<number, PdfObject>
  readonly trailer: Dict
  constructor(objects: Map<number, PdfObject>, trailer: Dict) {
    this.objects = objects
    this.trailer = trailer
  }

  /** The object that a reference names; any other value is returned as it is. */
  follow(value: Value | undefined): Value | undefined {
    const no = numberOf(value)
    return no === undefined ? value : this.objects.get(no)?.value
  }

  dict(value: Value | undefined): Dict | undefined {
    const found = this.follow(value)
    return isDict(found) ? found : undefined
  }

  get catalog(): Dict {
    const found = this.dict(this.trailer.get('/Root'))
    if (found === undefined) throw new Error('A PDF without a catalog')
    return found
  }

  /** Adds a new object and gives the reference to it. */
  add(value: Value, bytes?: Uint8Array): string {
    this.#most = 1 + (this.#most ?? [...this.objects.keys()].reduce((a, b) => Math.max(a, b), 0))
    this.objects.set(this.#most, bytes === undefined ? { value } : { value, bytes })
    return refTo(this.#most)
  }
  #most: number | undefined

  /** Replaces the bytes of a stream. */
  replaceStream(value: Value | undefined, dict: Dict, bytes: Uint8Array): void {
    const no = numberOf(value)
    if (no === undefined) throw new Error('A stream of a PDF has no number')
    this.objects.set(no, { value: dict, bytes })
  }

  /** The unpacked bytes of a stream. */
  streamOf(value: Value | undefined): Uint8Array | undefined {
    const no = numberOf(value)
    const found = no === undefined ? undefined : this.objects.get(no)
    if (found?.bytes === undefined || !isDict(found.value)) return undefined
    return found.value.get('/Filter') === '/FlateDecode' ? inflateSync(found.bytes) : found.bytes
  }
}

const count = (value: Value | undefined): number => {
  const found = typeof value === 'string' ? Number(value) : Number.NaN
  if (!Number.isInteger(found)) throw new Error('A number is missing in a PDF')
  return found
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/**
 * Reads a file that the typesetter or `writePdf` wrote. Throws if it is damaged: it is not a file from a person.
 * `lighten` may take something out of each object as soon as it is read, so that a long file never holds all of it.
 */
export function readPdf(bytes: Uint8Array, lighten: (value: Value) => void = () => {}): PdfFile {
  const text = latin(bytes)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  if (!text.startsWith('%PDF-') || !Number.isInteger(start)) throw new Error('Not a whole PDF')
  const objectAt = (at: number): [number, PdfObject] => {
    const lexer = new Lexer(text, at)
    const no = count(lexer.value())
    if (!lexer.word('0') || !lexer.word('obj')) throw new Error(`No object at ${at} of a PDF`)
    const value = lexer.value()
    lighten(value)
    if (!isDict(value) || !lexer.word('stream')) return [no, { value }]
    const from = lexer.at + (text[lexer.at] === '\r' ? 2 : 1)
    return [no, { value, bytes: bytes.subarray(from, from + count(value.get('/Length'))) }]
  }
  if (text.startsWith('xref', start)) return byTable(text, start, objectAt)
  const [, index] = objectAt(start)
  if (!isDict(index.value) || index.bytes === undefined) throw new Error('A PDF without a table of its objects')
  return new PdfFile(byStreams(inflateSync(index.bytes), objectAt), index.value)
}

/** Reads the object at a byte of the file, with its number. */
type ObjectAt = (at: number) => readonly [no: number, object: PdfObject]

/** A file whose table of objects is text, as the typesetter writes it. */
function byTable(text: string, start: number, objectAt: ObjectAt): PdfFile {
  const objects = new Map<number, PdfObject>()
  const lexer = new Lexer(text, start + 4)
  const first = count(lexer.value())
  const many = count(lexer.value())
  lexer.space()
  for (let i = 0; i < many; i++) {
    const at = lexer.at + i * 20
    if (text[at + 17] !== 'n') continue
    const [no, object] = objectAt(Number(text.slice(at, at + 10)))
    if (no !== first + i) throw new Error(`Object ${first + i} of a PDF is not where its table says`)
    objects.set(no, object)
  }
  lexer.at += many * 20
  if (!lexer.word('trailer')) throw new Error('A PDF without a trailer')
  return new PdfFile(objects, lexer.value() as Dict)
}

/** The objects of a file whose table of them is a stream, as `writePdf` writes it: seven bytes for each object. */
function byStreams(rows: Uint8Array, objectAt: ObjectAt): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  const streams = new Map<
    number,
    { readonly text: string; readonly from: number; readonly places: readonly string[] }
  >()
  const streamAt = (no: number, at: number) => {
    let found = streams.get(no)
    if (found === undefined) {
      const [, { value, bytes: packed }] = objectAt(at)
      if (!isDict(value) || packed === undefined) throw new Error('An object stream of a PDF is damaged')
      const text = latin(inflateSync(packed))
      const from = count(value.get('/First'))
      found = { text, from, places: text.slice(0, from).trim().split(/\s+/) }
      streams.set(no, found)
    }
    return found
  }
  const row = (no: number) => ({
    type: rows[no * 7] ?? 0,
    a: new DataView(rows.buffer, rows.byteOffset).getUint32(no * 7 + 1),
    b: ((rows[no * 7 + 5] ?? 0) << 8) | (rows[no * 7 + 6] ?? 0),
  })
  for (let no = 1; no < rows.length / 7; no++) {
    const { type, a, b } = row(no)
    if (type === 1) {
      const [found, object] = objectAt(a)
      if (found !== no) throw new Error(`Object ${no} of a PDF is not where its table says`)
      objects.set(no, object)
    } else if (type === 2) {
      const stream = streamAt(a, row(a).a)
      if (Number(stream.places[b * 2]) !== no) throw new Error(`Object ${no} of a PDF is not in its stream`)
      objects.set(no, { value: new Lexer(stream.text, stream.from + Number(stream.places[b * 2 + 1])).value() })
    }
  }
  return objects
}

/** Objects in one object stream. More save nothing, and a reader has to unpack all of them to see one. */
const objectsInStream = 400

/**
 * The file as bytes: objects that are not streams go into object streams, which takes two thirds off the size of a
 * tagged file. The same objects give the same bytes on every machine.
 */
export function writePdf(file: PdfFile): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let length = parts[0]?.length ?? 0
  const place = new Map<number, readonly [type: 1 | 2, a: number, b: number]>()
  const put = (no: number, dict: Dict, bytes: Uint8Array): void => {
    dict.set('/Length', String(bytes.length))
    const head = Buffer.from(`${no} 0 obj\n${written(dict)}\nstream\n`, 'latin1')
    const tail = Buffer.from('\nendstream\nendobj\n', 'latin1')
    place.set(no, [1, length, 0])
    parts.push(head, bytes, tail)
    length += head.length + bytes.length + tail.length
  }
  const loose: [number, string][] = []
  const numbers = [...file.objects.keys()].sort((a, b) => a - b)
  for (const no of numbers) {
    const { value, bytes } = file.objects.get(no) as PdfObject
    if (bytes !== undefined) put(no, new Map(value as Dict), bytes)
    else loose.push([no, written(value)])
  }
  let next = (numbers.at(-1) ?? 0) + 1
  for (let i = 0; i < loose.length; i += objectsInStream) {
    const stream = loose.slice(i, i + objectsInStream)
    const no = next++
    let at = 0
    const places = stream.map(([own, text], k) => {
      place.set(own, [2, no, k])
      const here = at
      at += text.length + 1
      return `${own} ${here}`
    })
    const head = `${places.join(' ')}\n`
    const body = Buffer.from(head + stream.map(([, text]) => text).join('\n'), 'latin1')
    const dict: Dict = new Map([
      ['/Type', '/ObjStm'],
      ['/N', String(stream.length)],
      ['/First', String(head.length)],
      ['/Filter', '/FlateDecode'],
    ])
    put(no, dict, packed(body))
  }
  const own = next
  const rows = Buffer.alloc((own + 1) * 7)
  rows.writeUInt16BE(0xffff, 5)
  const start = length
  place.set(own, [1, start, 0])
  for (const [no, [type, a, b]] of place) {
    rows.writeUInt8(type, no * 7)
    rows.writeUInt32BE(a, no * 7 + 1)
    rows.writeUInt16BE(b, no * 7 + 5)
  }
  const dict: Dict = new Map([...file.trailer].filter(([key]) => ['/Root', '/Info', '/ID'].includes(key)))
  for (const [key, value] of [
    ['/Type', '/XRef'],
    ['/Size', String(own + 1)],
    ['/W', ['1', '4', '2']],
    ['/Filter', '/FlateDecode'],
  ] as const)
    dict.set(key, value)
  put(own, dict, packed(rows))
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
  return Buffer.concat(parts)
}

import { appError } from '../result/errors.ts'
import { err, ok, type Result } from '../result/result.ts'
import { compareKeys } from '../words/index.ts'
import { isId, isName } from './ids.ts'
import { jsonPlace } from './json-place.ts'
import { nameTwice } from './json-twice.ts'
import { kindOf, kinds } from './kinds/index.ts'
import { readFields } from './reader.ts'
import { type Entry, withDerivedIds } from './rekey.ts'
import type { Fields, Kind } from './schema.ts'
import type { Op, RecordState, Tip } from './state.ts'

/** The JSON form of a plan: what `export --json` writes and `new --from` reads. Described in README.md here. */
const exchangeFormat = 'groundwork-plan'
const exchangeVersion = 1

interface ExchangeFile {
  /** One op for each record, ready to be the first command of a new plan. */
  readonly ops: readonly Op[]
  /**
   * Conflicts that were open when the file was written. The shown values were taken; the person is told their number.
   */
  readonly conflicts: number
  /** Pictures and texts that the records name. Their bytes are not checked here. */
  readonly files: readonly StoredFile[]
}

/** A picture or a text that belongs to the records. A text is included as plain text. */
export type StoredFile = {
  /** SHA-256 of its bytes, 64 lowercase hex digits, which records use as its name. */
  readonly hash: string
  readonly type: string
} & ({ readonly base64: string } | { readonly text: string })

/** Known kinds and fields in the order of their declaration, then unknown ones by name. */
function inOrder(declared: readonly string[], found: Iterable<string>): readonly string[] {
  const names = new Set(found)
  const known = declared.filter((name) => names.has(name))
  return [...known, ...[...names].filter((name) => !declared.includes(name)).sort(compareKeys)]
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compareKeys(a, b))
      .map(([k, v]) => [k, sorted(v)]),
  )
}

/**
 * A value with its keys in one order: parts as they are declared, all others by name. Equal values give equal bytes.
 */
function ordered(kind: Kind<Fields> | undefined, name: string, value: unknown): unknown {
  const shape = kind !== undefined && Object.hasOwn(kind.fields, name) ? kind.fields[name]?.shape : undefined
  const parts = (row: unknown, fields: Fields): unknown => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return sorted(row)
    const given = new Map(Object.entries(row))
    return Object.fromEntries(inOrder(Object.keys(fields), given.keys()).map((k) => [k, sorted(given.get(k))]))
  }
  if (shape?.t === 'parts') return parts(value, shape.parts)
  if (shape?.t === 'rows' && Array.isArray(value)) return value.map((row) => parts(row, shape.parts))
  const target = { kind: kindField, id: kindField }
  if (shape?.t === 'about') return parts(value, target)
  if (shape?.t === 'abouts' && Array.isArray(value)) return value.map((a) => parts(a, target))
  return sorted(value)
}
const kindField = { shape: { t: 'text', long: false }, label: '' } as const

function recordOut(state: RecordState): Record<string, unknown> {
  const kind = kindOf(state.kind)
  const set = Object.keys(state.values).filter((f) => state.values[f] !== null && state.values[f] !== undefined)
  return Object.fromEntries([
    ['id', state.id],
    ...inOrder(Object.keys(kind?.fields ?? {}), set).map((f) => [f, ordered(kind, f, state.values[f])]),
  ])
}

function conflictsOut(state: RecordState): Record<string, unknown>[] {
  const kind = kindOf(state.kind)
  const tip = (t: Tip, field: string) => ({ value: ordered(kind, field, t.value), author: t.author, at: t.at })
  return state.conflicts
    .toSorted((a, b) => compareKeys(a.field, b.field))
    .map((c) => ({
      kind: state.kind,
      id: state.id,
      field: c.field,
      how: c.how,
      versions: c.tips.toSorted((a, b) => compareKeys(a.id, b.id)).map((t) => tip(t, c.field)),
    }))
}

/**
 * Writes a plan's records as JSON text: the same records and the same time give the same bytes. Removed records are
 * left out, and private ones unless they were asked for. In a conflict, the record has the value that is shown, and all
 * versions are listed under “conflicts”: nothing is silently chosen. Sent documents are named by their hash, without
 * their bytes. The bytes of the logo and the words of policy texts are included.
 * @param at ISO time of the export
 * @param files the pictures and texts that the records name
 */
export function writeExchange(
  states: readonly RecordState[],
  {
    withPrivate,
    at,
    files = [],
  }: { readonly withPrivate: boolean; readonly at: string; readonly files?: readonly StoredFile[] },
): string {
  const own = states.filter((s) => !s.gone && (withPrivate || !s.private)).toSorted((a, b) => compareKeys(a.id, b.id))
  const byKind = Map.groupBy(own, (s) => s.kind)
  const records = inOrder(Object.keys(kinds), byKind.keys()).map((k) => [k, byKind.get(k)?.map(recordOut)])
  const conflicts = inOrder(Object.keys(kinds), byKind.keys()).flatMap(
    (k) => byKind.get(k)?.flatMap(conflictsOut) ?? [],
  )
  const file = {
    format: exchangeFormat,
    version: exchangeVersion,
    exported: { at, private: withPrivate },
    records: Object.fromEntries(records),
    ...(conflicts.length > 0 ? { conflicts } : {}),
    ...(files.length > 0 ? { files: files.map(fileOut) } : {}),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

const fileOut = (file: StoredFile): StoredFile => {
  const { hash, type } = file
  return 'text' in file ? { hash, type, text: file.text } : { hash, type, base64: file.base64 }
}

const refuse = (what: string, how: string, where?: string): Result<never> =>
  err(appError('bad-input', `${what} Nothing was changed. ${how}`, where))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): Result<unknown> {
  try {
    const value: unknown = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
    const twice = nameTwice(text)
    return twice === null
      ? ok(value)
      : refuse(
          `“${twice.name}” is there twice in one place of the file, the second time at line ${twice.line}, column ${twice.column}, and only one of them could be read.`,
          'Put both together, or take one out.',
        )
  } catch {
    const { line, column } = jsonPlace(text)
    return refuse(
      `The file is not JSON: it stops making sense at line ${line}, column ${column}.`,
      'Choose a file that Groundwork saved as JSON, or fix it there.',
    )
  }
}

function readEntry(kind: string, raw: unknown, index: number): Result<Entry> {
  const where = `${kind}, record ${index + 1}`
  if (!isObject(raw)) return refuse('This is not a record.', 'Write it as {"id": "…", "title": "…"}.', where)
  const { id, ...values } = raw
  if (!isId(id))
    return refuse(
      `${typeof id === 'string' ? 'The id' : 'The value given as the id'} of a record can’t be used.`,
      'An id can have only letters, digits, dots, dashes and underscores, 80 at most.',
      where,
    )
  const fields = readFields(kindOf(kind), values, `${kind}/${id}`)
  if (!fields.ok) return fields
  // Unset fields are left out: a record is made of what was entered.
  const set = Object.fromEntries(Object.entries(fields.value).filter(([, v]) => v !== null))
  return ok({ kind, id, values: set })
}

function readEntries(records: Readonly<Record<string, unknown>>): Result<readonly Entry[]> {
  const entries: Entry[] = []
  for (const [kind, list] of Object.entries(records)) {
    if (!isName(kind))
      return refuse(
        'A kind of record in the file has a name that can’t be used.',
        'It must be one word of letters and digits.',
      )
    if (!Array.isArray(list))
      return refuse('The records of a kind are not a list.', 'Write them in square brackets.', kind)
    const seen = new Set<string>()
    for (const [index, raw] of list.entries()) {
      const entry = readEntry(kind, raw, index)
      if (!entry.ok) return entry
      const { id } = entry.value
      if (seen.has(id))
        return refuse(
          `${kind}/${id} is in the file twice.`,
          'Give one of them another id, or take it out.',
          `${kind}/${id}`,
        )
      seen.add(id)
      entries.push(entry.value)
    }
  }
  return ok(entries)
}

/** Reads the pictures and texts of the file, and checks only their form. */
function readFiles(files: unknown): Result<readonly StoredFile[]> {
  if (files === undefined) return ok([])
  if (!Array.isArray(files)) return refuse('The plan’s "files" are not a list.', 'Write them in square brackets.')
  const read: StoredFile[] = []
  for (const [index, raw] of files.entries()) {
    const { hash, type, base64, text } = isObject(raw) ? raw : {}
    const held = typeof text === 'string' ? { text } : typeof base64 === 'string' ? { base64 } : undefined
    if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash) || typeof type !== 'string' || held === undefined)
      return refuse(
        'A file in the plan is not written as it should be.',
        'It needs a "hash" of 64 lowercase hex digits, a "type", and "base64" or "text".',
        `files, ${index + 1}`,
      )
    read.push({ hash, type, ...held })
  }
  return ok(read)
}

/**
 * Reads a plan from JSON text, whole or not at all. Kinds and fields that a newer Groundwork knows are kept; a value of
 * a wrong type is refused with its place. A record that exists once for each combination gets the id made from its key,
 * even if the file gives it another, and references to it in the file follow.
 */
export function readExchangeFile(text: string): Result<ExchangeFile> {
  const file = parse(text)
  if (!file.ok) return file
  const choose = 'Choose a file that Groundwork saved as JSON.'
  if (!isObject(file.value) || file.value.format !== exchangeFormat)
    return refuse(`The file is JSON, but not a plan: its "format" is not "${exchangeFormat}".`, choose)
  const { format: _, version, exported: __, records, conflicts, files, ...more } = file.value
  if (typeof version !== 'number') return refuse('The plan does not say which version of the form it has.', choose)
  if (version > exchangeVersion)
    return err(
      appError(
        'newer',
        `The plan was written by a newer Groundwork (form ${version}; this one reads ${exchangeVersion}). Nothing was changed. Install the newer one and try again.`,
      ),
    )
  if (!isObject(records)) return refuse('The plan has no "records".', choose)
  const [unknown] = Object.keys(more)
  if (unknown !== undefined)
    return refuse(
      `The file has “${unknown.slice(0, 60)}” beside its records, which would be lost.`,
      'Put what belongs to the plan into "records", or take it out.',
    )
  if (conflicts !== undefined && !Array.isArray(conflicts))
    return refuse('The plan’s "conflicts" are not a list.', choose)
  const entries = readEntries(records)
  if (!entries.ok) return entries
  const keyed = withDerivedIds(entries.value)
  if (!keyed.ok) return keyed
  const kept = readFiles(files)
  if (!kept.ok) return kept
  return ok({
    ops: keyed.value.map(({ kind, id, values }) => ({ op: 'set', kind, id, values })),
    files: kept.value,
    conflicts: conflicts?.length ?? 0,
  })
}

/** Only the ops of `readExchangeFile`. */
export function readExchange(text: string): Result<readonly Op[]> {
  const file = readExchangeFile(text)
  return file.ok ? ok(file.value.ops) : file
}

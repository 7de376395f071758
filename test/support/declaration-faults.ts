import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import { type Audience, audiences, type Field, type Fields, type Kind } from '../../shared/domain/schema.ts'

/**
 * What is wrong with a declaration, as sentences for whoever wrote it: which kind and field, in which file, what is so
 * and what to do.
 */

/** A kind under the name in the registry. */
export type Declared = readonly [name: string, kind: Kind<Fields>]

const folder = 'shared/domain/kinds'

/** Each kind's file, by name. */
const files = new Map(
  readdirSync(join(import.meta.dirname, '../..', folder)).flatMap((file) =>
    [...readFileSync(join(import.meta.dirname, '../..', folder, file), 'utf8').matchAll(/= kind\('(\w+)'/g)].map(
      ([, name = '']) => [name, `${folder}/${file}`] as const,
    ),
  ),
)

/** The file that declares a kind. */
export const fileOf = (kind: string): string => files.get(kind) ?? `a file of ${folder}`

/** Every field of a kind with its path, parts of parts included. */
export function* fieldsIn(fields: Fields, above = ''): Generator<readonly [path: string, field: Field]> {
  for (const [name, field] of Object.entries(fields)) {
    yield [above + name, field]
    if (field.shape.t === 'parts' || field.shape.t === 'rows') yield* fieldsIn(field.shape.parts, `${above}${name}.`)
  }
}

const at = (kind: string, field?: string): string =>
  `${field === undefined ? kind : `${kind}.${field}`} (${fileOf(kind)})`

/** Values of which it is written down which ones were asked for. */
function watched(values: Readonly<Record<string, unknown>>): [values: typeof values, asked: Set<string>] {
  const asked = new Set<string>()
  const get = (of: typeof values, name: string | symbol) => {
    if (typeof name === 'string') asked.add(name)
    return Reflect.get(of, name) as unknown
  }
  return [new Proxy(values, { get }), asked]
}

const one = "Make the field with `whoMaySee()`, name it in `readers`, and give the kind `audience: 'public'`."

/** Who may see a record, where the record says so itself: there is one way, `whoMaySee`. */
export function readersFaults([name, kind]: Declared): string[] {
  const faults: string[] = []
  for (const [field, { saysWho }] of Object.entries(kind.fields))
    if (saysWho && kind.readers !== field)
      faults.push(
        `${at(name, field)} is made with \`whoMaySee()\`, and nothing asks it. Write \`readers: '${field}'\`.`,
      )
  if (kind.readers !== undefined) {
    const field = kind.fields[kind.readers]
    if (field === undefined) faults.push(`${at(name)}: \`readers\` names “${kind.readers}”, which is no field. ${one}`)
    else if (!field.saysWho)
      faults.push(`${at(name, kind.readers)} says who may see a record and is a ${field.shape.t} of its own. ${one}`)
    if (kind.audience !== 'public')
      faults.push(
        `${at(name)} is for the ${kind.audience}, and \`readers\` offers the public. Give it \`audience: 'public'\`: each record says itself who may see it, and where it says nothing, that is the cabinet.`,
      )
  }
  if (kind.seenBy !== undefined) {
    const [values, asked] = watched({})
    let said: Audience | undefined
    try {
      said = kind.seenBy(values)
    } catch {
      faults.push(`${at(name)}: \`seenBy\` throws on a record that says nothing yet. Let it give undefined there.`)
    }
    if (said !== undefined && audiences.indexOf(said) > audiences.indexOf(kind.audience))
      faults.push(
        `${at(name)}: \`seenBy\` shows a record that says nothing yet to the ${said}. Let it give undefined there, or what fewer people may see.`,
      )
    for (const field of asked)
      if (['flag', 'choice'].includes(kind.fields[field]?.shape.t ?? ''))
        faults.push(
          `${at(name, field)}: \`seenBy\` asks a ${kind.fields[field]?.shape.t} who may see the record. ${one} Take \`seenBy\` out.`,
        )
  }
  return faults
}

/** A kind with a day, of which it is not said whether papers of an earlier day have its records. */
export function daysFaults([name, kind]: Declared): string[] {
  // What stands once, in a plan or for a combination, is no event; what is the officer's is in no paper.
  if (kind.identity !== 'random' || kind.audience === 'officer') return []
  const days = [...fieldsIn(kind.fields)].flatMap(([path, { shape }]) => (shape.t === 'day' ? [path] : []))
  const from = kind.knownFrom
  if (from === undefined)
    return days.length === 0
      ? []
      : [
          `${at(name)} holds days (${days.join(', ')}) and does not say whether a paper of an earlier day may tell of a record. Write \`knownFrom: '${days[0]}'\` for what was said, decided or held on that day, \`knownFrom: { day: '${days[0]}', once: [fields that say something only afterwards] }\` for what may be planned first, or \`knownFrom: notByDay.ahead\` or \`.standing\` where no day decides (shared/domain/schema.ts).`,
        ]
  if (typeof from === 'object' && 'not' in from) return []
  const day = typeof from === 'string' ? from : from.day
  const faults = days.includes(day)
    ? []
    : [`${at(name)}: \`knownFrom\` names “${day}”, which is no day of it. Name one of: ${days.join(', ') || 'none'}.`]
  for (const field of typeof from === 'string' ? [] : from.once)
    if (kind.fields[field] === undefined)
      faults.push(`${at(name)}: \`knownFrom\` waits for “${field}”, which is no field. Name one of its fields.`)
  return faults
}

/** What a declaration names that is not there: kinds, and fields of its own. */
export function namesFaults([name, kind]: Declared, steps: ReadonlySet<string>): string[] {
  const faults: string[] = []
  const has = (field: string, as: string) => {
    const found = kind.fields[field]
    if (found === undefined)
      faults.push(`${at(name)}: \`${as}\` names “${field}”, which is no field. Name one of its fields.`)
    return found
  }
  if (kind.name !== name)
    faults.push(`${at(kind.name)} stands in shared/domain/kinds/index.ts as “${name}”. Give both the same name.`)
  for (const [path, { shape }] of fieldsIn(kind.fields))
    if ((shape.t === 'ref' || shape.t === 'refs') && kindOf(shape.kind) === undefined)
      faults.push(`${at(name, path)} leads to “${shape.kind}”, which is no kind. Name one of kinds/index.ts.`)
  if (kind.title !== undefined) has(kind.title, 'title')
  if (kind.hangsOn !== undefined && !['about', 'abouts'].includes(has(kind.hangsOn, 'hangsOn')?.shape.t ?? 'about'))
    faults.push(`${at(name, kind.hangsOn)}: a record hangs on what an \`about\` or \`abouts\` names. Make it one.`)
  if (kind.within !== undefined && (has(kind.within, 'within')?.shape.t ?? 'ref') !== 'ref')
    faults.push(`${at(name, kind.within)}: \`within\` takes a \`ref\`. Make it one.`)
  for (const part of typeof kind.identity === 'object' ? kind.identity.key : [])
    if (!(has(part, 'identity')?.required ?? true))
      faults.push(`${at(name, part)} is a part of the key and may be left out. Make it \`required: true\`.`)
  if (!steps.has(kind.step))
    faults.push(
      `${at(name)}: “${kind.step}” is no step of the guide. Write the id of one (shared/guide), or 'across' for what is entered on a page of its own.`,
    )
  return faults
}

/** A field that more people may see than its record, and private fields among shared ones. */
export function audienceFaults([name, kind]: Declared): string[] {
  return [...fieldsIn(kind.fields)].flatMap(([path, { audience }]) => {
    if (audience === undefined) return []
    if (audience === 'officer' && kind.audience !== 'officer')
      return [
        `${at(name, path)} is the officer’s on a shared record. Private records have a log of their own: make a kind of it that is for the officer.`,
      ]
    return audiences.indexOf(audience) < audiences.indexOf(kind.audience)
      ? []
      : [
          `${at(name, path)} is for the ${audience}, as its record is, or for more. Leave its audience out, or make it narrower.`,
        ]
  })
}

// Words of SQL that stand in the projection quoted, since the field's own word is worth it.
const quoted = new Set(['action', 'group', 'end', 'by'])
const sql = new Set(
  'add all alter analyze and as asc attach begin between cascade case cast check collate column commit conflict constraint create cross current database default deferred delete desc detach distinct do drop each else end escape except exclude exists explain fail filter first following for foreign from full glob group having if ignore immediate in index indexed initially inner insert instead intersect into is isnull join key last left like limit match materialized natural no not nothing notnull null nulls of offset on or order others outer over partition plan pragma preceding primary query raise range recursive references regexp reindex release rename replace restrict returning right rollback row rows savepoint select set table temp then ties to transaction trigger unbounded union unique update using vacuum values view virtual when where window with without'.split(
    ' ',
  ),
)
const special = new Set(['id', 'rowid', 'oid', '_rowid_', ...Object.getOwnPropertyNames(Object.prototype)])

/** Names that SQL, objects or SQLite's columns can't live with. */
export function wordFaults([name, kind]: Declared): string[] {
  const faults = [undefined, ...[...fieldsIn(kind.fields)].map(([path]) => path)].flatMap((path) => {
    const word = (path ?? name).split('.').at(-1) ?? ''
    const small = word.toLowerCase()
    const why = !/^[a-z][A-Za-z0-9]{0,29}$/.test(word)
      ? 'is no word of up to 30 letters and digits that begins with a small letter'
      : special.has(word) || small.startsWith('sqlite')
        ? 'means something of its own to JavaScript or SQLite'
        : sql.has(small) && !quoted.has(word)
          ? 'is a word of SQL'
          : undefined
    return why === undefined ? [] : [`${at(name, path)}: “${word}” ${why}. Call it otherwise.`]
  })
  const columns = Object.keys(kind.fields).map((n) => n.toLowerCase())
  for (const twice of new Set(columns.filter((n, i) => columns.indexOf(n) !== i)))
    faults.push(`${at(name, twice)} differs from another field in capitals only, and SQLite does not tell them apart.`)
  return faults
}

/** Labels in the wrong case, or twice. */
export function labelFaults([name, kind]: Declared): string[] {
  const faults: string[] = []
  const labels = [...fieldsIn(kind.fields)].map(([path, { label }]) => [path, label] as const)
  for (const [path, label] of [[undefined, kind.one] as const, [undefined, kind.many] as const, ...labels]) {
    const capitals = label
      .split(' ')
      .slice(1)
      .filter((w) => /^[A-Z][a-z]/.test(w))
    if (!/^[A-Z].*[^.\s]$/.test(label) || capitals.length > 0)
      faults.push(
        `${at(name, path)}: “${label}” is no label. Begin it with a capital, go on in small letters, and put no full stop.`,
      )
  }
  const own = Object.values(kind.fields).map((f) => f.label)
  for (const twice of new Set(own.filter((l, i) => own.indexOf(l) !== i)))
    faults.push(`${at(name)}: two fields are called “${twice}”. Tell them apart.`)
  for (const [path, { shape }] of fieldsIn(kind.fields)) {
    if (shape.t !== 'choice') continue
    if (shape.options.length < 2)
      faults.push(`${at(name, path)} offers one thing to choose. Offer two, or make it a flag.`)
    if (new Set(shape.options.map((o) => o.label)).size < shape.options.length)
      faults.push(`${at(name, path)} offers two things of one label. Tell them apart.`)
  }
  return faults
}

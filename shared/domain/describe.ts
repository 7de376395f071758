import {
  clockWords,
  dayInWords,
  hasZone,
  isMoment,
  keptMinutes,
  momentDay,
  months,
  quarterSigned,
  readClock,
  roughInWords,
  roughly,
} from '../days/index.ts'
import { fillSlots, step, steps, type Words } from '../guide/guide.ts'
import {
  capital,
  commas,
  figureAsTyped,
  languageName,
  moneyWords,
  small,
  strung,
  unmarked,
  wholeWords,
} from '../words/index.ts'
import { declarationOf, type KindName, kindOf, type RecordOf } from './kinds/index.ts'
import type { Plan } from './plan.ts'
import type { About, Field, Fields, Kind } from './schema.ts'

/** Words for a difference, for Undo, and for a record's name, taken from the declarations. */

/** One change as a label needs it. `field` is '' for the record itself. */
export interface Difference {
  readonly kind: string
  /** Tells changes of one record from changes of several; without it, each change counts as another record. */
  readonly record?: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** Finds a record's name; undefined if it is not in the plan. */
export type Lookup = (kind: string, id: string) => string | undefined

/**
 * “In preparation” is said only beside a briefing that was sent; a person who prepares one just calls it a briefing.
 */
const called = (words: string): string => small(words.replace(/ in preparation$/, ''))
const one = (kind: string): string => called(kindOf(kind)?.one ?? kind)
/** The plural, as it follows a number. */
const many = (kind: string): string => {
  const declared = kindOf(kind)
  return declared?.counted?.many ?? called(declared?.many ?? `${kind} records`)
}

/** “3 goals”, “1 piece of evidence”, “2 care notes”; documents use other names for some kinds. */
export function countOf(
  n: number,
  kind: Kind<Fields>,
  { one, many }: Pick<Kind<Fields>, 'one' | 'many'> = kind,
): string {
  const { counted } = kind
  return `${commas(n)} ${n === 1 ? (counted?.one ?? small(one)) : (counted?.many ?? small(many))}`
}

/**
 * “goal”, “12 values”; for several kinds, the most frequent one and the number of the others: “goal and 1 more”, “3
 * student groups and 1 category”.
 */
function what(changes: readonly Difference[], count = changes.length): string {
  const ofKinds = [...Map.groupBy(changes, (c) => c.kind)].map(([kind, of]) => ({ kind, of: of.length }))
  const [most = { kind: '', of: 0 }, next, ...others] = ofKinds.toSorted((a, b) => b.of - a.of)
  if (count === 1) return one(most.kind)
  if (next === undefined) return `${commas(count)} ${many(most.kind)}`
  if (count >= fromFile) return `${commas(count)} records`
  const first = most.of === 1 ? one(most.kind) : `${most.of} ${many(most.kind)}`
  const rest = count - most.of
  const named = most.of > 1 && others.length === 0 && next.of === rest
  const last = rest === 1 ? (kindOf(next.kind)?.counted?.one ?? one(next.kind)) : many(next.kind)
  return `${first} and ${rest} ${named ? last : 'more'}`
}

/** True if a record of the kind is removed together with its owner, and the owner may be of one of these kinds. */
function mayHangOn(kind: string, kinds: readonly string[]): boolean {
  const { fields = {}, hangsOn = '', partOf = '', identity } = kindOf(kind) ?? {}
  const key = typeof identity === 'object' ? identity.key : []
  return [hangsOn, partOf, ...key].some((name) => {
    const shape = fields[name]?.shape
    return shape?.t === 'ref' ? kinds.includes(shape.kind) : shape?.t === 'about' || shape?.t === 'abouts'
  })
}

/**
 * The kind of the owner among records that were removed or restored together: the goal among its measures, their values
 * and comments. Undefined if there is no owner.
 */
export function leadOf(changes: readonly Pick<Difference, 'kind' | 'field'>[]): string | undefined {
  const own = changes.filter((c) => c.field === '')
  const kinds = [...new Set(own.map((c) => c.kind))]
  const [lead, ...others] = kinds.filter(
    (kind) =>
      !mayHangOn(
        kind,
        kinds.filter((k) => k !== kind),
      ),
  )
  return kinds.length > 1 && others.length === 0 && own.filter((c) => c.kind === lead).length === 1 ? lead : undefined
}

const recordsIn = (changes: readonly Difference[]): number =>
  changes.every((c) => c.record !== undefined) ? new Set(changes.map((c) => `${c.kind}/${c.record}`)).size : 0

/** From this many records on, an edit was not typed but imported from a file. */
const fromFile = 20

/**
 * A command in few words, in lowercase and with a verb first: “change target”, “add goal”, “remove measure”, “change 12
 * figures”, “bring in 376 figures”. Undo shows it: “Undo: change target”. An import is named by its figures or budget
 * lines, even if other records came with them.
 */
export function labelOfCommand(changes: readonly Difference[], verb?: string): string {
  const imported =
    ['value', 'budgetLine'].map((k) => changes.filter((c) => c.kind === k)).find((l) => l.length > 0) ?? []
  if (verb === 'import' && imported.length > 0) return `bring in ${what(imported, recordsIn(imported))}`
  const first = changes[0]
  if (first === undefined) return 'change nothing'
  const own = changes.filter((c) => c.field === '')
  const added = own.filter((c) => c.after === true)
  // Decisions remove one record and change others only when two records are combined.
  const gone = own.filter((c) => c.after !== true)
  const last = gone.at(-1)
  if (verb === 'resolve' && last && own.length < changes.length) return `combine two ${many(last.kind)}`
  const lead = leadOf(own)
  const together = (all: readonly Difference[]) =>
    lead === undefined ? what(all) : `${one(lead)} and ${commas(all.length - 1)} more`
  if (own.length > 0 && added.length === 0) return `remove ${together(own)}`
  const entered = enteredFirst(changes, added)
  if (entered.length > 0)
    return entered[1] === undefined ? `change ${fieldWords(entered[0] as Difference)}` : `change ${one(first.kind)}`
  if (added.length > 0) {
    if (added.every((c) => c.before === false)) return `bring back ${together(added)}`
    const count = Math.max(added.length, recordsIn(changes))
    // Answers that are saved with an import are not part of what was brought in.
    const brought = new Set(added.flatMap((c) => (c.kind === 'importMapping' ? [] : `${c.kind}/${c.record}`)))
    if (verb === 'import' && added.some((c) => c.kind !== added[0]?.kind) && brought.size > 1)
      return `bring in ${commas(brought.size)} records`
    return count < fromFile && verb !== 'import' ? `add ${what(added)}` : `bring in ${what(added, count)}`
  }
  if (changes.length === 1) return `change ${fieldWords(first)}`
  const records = recordsIn(changes)
  if (records === 1) return `change ${one(first.kind)}`
  const sameField = changes.every((c) => c.kind === first.kind && c.field === first.field)
  return `change ${sameField || records > 1 ? what(changes, records || changes.length) : `${changes.length} entries`}`
}

/** Fields that are set with the first entry in a briefing, without being entered. */
const set: readonly string[] = ['document', 'date']

/**
 * The entered fields of a record that exists only because something was entered in it and not because a person added
 * it: the officer's one position, or the briefing on the screen before anything in it is saved. Undo names these
 * fields, not the record.
 */
function enteredFirst(changes: readonly Difference[], added: readonly Difference[]): readonly Difference[] {
  const [record, more] = added
  if (record === undefined || more !== undefined || record.before === false || record.kind === 'district') return []
  if (changes.some((c) => c.kind !== record.kind || c.record !== record.record)) return []
  if (record.kind !== 'briefing' && kindOf(record.kind)?.identity !== 'singleton') return []
  return changes.filter((c) => c.field !== '' && !(record.kind === 'briefing' && set.includes(c.field)))
}

/** A field in words: a goal's title is “goal”, its owner “owner”; a status is named with its record. */
function fieldWords({ kind, field }: Difference): string {
  const declared = kindOf(kind)?.fields[field]
  if (declared === undefined) return one(kind)
  const { label, shape } = declared
  const words = small(label)
  // The label of a day or of a yes-or-no field is part of a sentence, “Held on”, “In cabinet”, so it is quoted.
  if ((shape.t === 'day' && words !== 'date') || shape.t === 'flag') return `“${label}” of ${one(kind)}`
  return /^(state|status|stage|note|kind|date|name|title|text)$/.test(words) ? `${words} of ${one(kind)}` : words
}

/** Finds names among a plan's records. */
export const lookupIn =
  (plan: Plan): Lookup =>
  (kind, id) => {
    if (kindOf(kind) === undefined) return undefined
    const record = plan.get(kind as KindName, id)
    return record === undefined ? undefined : titleOf(kind, record as Readonly<Record<string, unknown>>, plan)
  }

const longestTitle = 80

const namedBy = ['name', 'short', 'term', 'role', 'seat']

/** What a record without its title field is called, in lists and documents alike: “Goal without a title”. */
export const nameless = ({ one, title = '' }: Kind<Fields>): string =>
  `${one} without ${title === 'title' ? 'a title' : namedBy.includes(title) ? 'a name' : 'words'}`

/** True where `titleOf` has only the kind to call a record by. In the window only its own words have marks. */
export function isNameless(kind: string, title: string): boolean {
  const declared = kindOf(kind)
  const names = declared === undefined ? [] : [nameless(declared), declared.one]
  return title === '' || names.some((name) => unmarked(name) === unmarked(title))
}

/**
 * A record's name in lists and in history: its title field in words, at most 80 characters, on one line (the guide's
 * own sentences in full). A record without a title is named by its kind, “Goal without a title”; one of an unknown kind
 * by that kind's short name. With a plan, a cell is named by the records that it joins. A record of the guide has its
 * name in the plan's own words.
 */
export const titleOf = (
  kind: string,
  values: Readonly<Record<string, unknown>>,
  plan?: Plan,
  words: Words | undefined = plan?.get('words', 'words'),
): string => titleBy(kind, values, plan === undefined ? undefined : lookupIn(plan), words)

/** A record's name as `titleOf` makes it, for a caller who finds the names of other records without a whole plan. */
export function titleBy(
  kind: string,
  values: Readonly<Record<string, unknown>>,
  lookup: Lookup | undefined,
  words: Words | undefined,
): string {
  const declared = kindOf(kind)
  if (declared === undefined) return kind
  if (declared.identity === 'singleton' && kind !== 'district') return declared.one
  const told = inWords[kind]?.(values, words, lookup)
  if (told !== undefined) return told
  const keys = typeof declared.identity === 'object' && lookup !== undefined ? declared.identity.key : []
  const names = keys.length > 1 ? keys : declared.title === undefined ? [] : [declared.title]
  const title = names
    .map((name) => {
      const field = declared.fields[name]
      if (field === undefined || (lookup === undefined && /^(ref|about)/.test(field.shape.t))) return ''
      const known = showValue(field, values[name], lookup)
      return known === gone || known === notSet ? '' : known
    })
    .filter((w) => w !== '')
    .join(', ')
    .replace(/\s+/g, ' ')
    .trim()
  // Without a plan, the record that it points at has no known name: the record's own one is used.
  const pointed = lookup === undefined && names.some((n) => declared.fields[n]?.shape.t === 'ref')
  if (title === '') return declared.identity === 'random' && !pointed ? nameless(declared) : declared.one
  return cut(title)
}

/** A record's name in full, however long, as its title field was typed; a record without one is called by its kind. */
export function wholeTitle<K extends KindName>(kind: K, record: RecordOf<K>, plan?: Plan): string {
  const values = record as Readonly<Record<string, unknown>>
  const { title = '', fields } = declarationOf(kind)
  const text = values[title]
  const isTyped = typeof text === 'string' && fields[title]?.shape.t === 'text' && text.trim() !== ''
  return isTyped ? text.trim() : titleOf(kind, values, plan)
}

const cut = (words: string): string =>
  [...words].length > longestTitle ? `${wholeWords(words, longestTitle - 1).replace(/[\s,;:]+$/, '')}…` : words

/** A name in words, from a record's values. */
type Named = (
  values: Readonly<Record<string, unknown>>,
  words: Words | undefined,
  lookup: Lookup | undefined,
) => string | undefined

/** Names in words for records about a part of the guide, a language or a field, whose short names nobody reads. */
const inWords: Readonly<Record<string, Named>> = {
  rating: ({ indicator }, words) => {
    const said = steps.flatMap((s) => s.indicators).find((i) => i.id === indicator)?.statement
    return said && fillSlots(said, words)
  },
  stepState: ({ step: id }, words) => {
    const title = typeof id === 'string' ? step(id)?.title : undefined
    return title && fillSlots(title, words)
  },
  // Its title is its language, which is kept as a short name.
  communityPage: ({ language }) =>
    typeof language === 'string' && language.trim() ? `Community page in ${languageName(language.trim())}` : undefined,
  translation: ({ about, field, language }, _, lookup) => {
    if (lookup === undefined || !about || !field || !language) return undefined
    const { kind, id } = about as About
    const label = kindOf(kind)?.fields[String(field)]?.label
    const parts = [lookup(kind, id), label && small(label), languageName(String(language).trim())]
    return cut(parts.filter(Boolean).join(', '))
  },
}

/** True where a record's name is a short name inside the program, for which `titleOf` has the words people read. */
export const isNamedInWords = (kind: string): boolean => Object.hasOwn(inWords, kind)

const notSet = 'not set'
const gone = 'something not in this plan'

/**
 * A field's value in words, for a difference, a list or a table: money as $1,234.00, days as November 17, 2026, choices
 * by label, references by the record's name. An unset value is “not set”.
 */
export function showValue(field: Field, value: unknown, lookup?: Lookup): string {
  if (value === null || value === undefined || value === '') return notSet
  const { shape, meaning } = field
  if (meaning === 'month') return months[Number(value) - 1] ?? String(value)
  if (meaning === 'clock') return byTheClock(String(value))
  if (meaning === 'quarter') return quarterSigned(String(value))?.says ?? String(value)
  if (meaning === 'language') return languageName(String(value).trim())
  const named = (kind: string, id: unknown): string => (lookup === undefined ? '' : (lookup(kind, String(id)) ?? gone))
  switch (shape.t) {
    case 'choice':
      return shape.options.find((o) => o.value === value)?.label ?? String(value)
    case 'flag':
      return value === true ? 'Yes' : value === false ? 'No' : String(value)
    case 'day':
      return roughInWords(roughly(String(value)))
    case 'year':
      return String(value).replace('-', '–')
    case 'money':
      return typeof value === 'number' ? moneyWords(value) : String(value)
    case 'figure':
    case 'integer':
      return typeof value === 'number' ? figureAsTyped(value) : String(value)
    case 'ref':
      return named(shape.kind, value) || String(value)
    case 'refs':
      return listWords(value, (id) => named(shape.kind, id) || String(id))
    case 'about':
      return aboutWords(value as About, lookup)
    case 'abouts':
      return listWords(value, (a) => aboutWords(a as About, lookup))
    case 'texts':
      return Array.isArray(value) && value.length > 0 ? strung(value.map(String), ', ') : listWords(value, String)
    case 'parts':
      return partsWords(shape.parts, value, lookup)
    case 'rows':
      return Array.isArray(value) && value.length > 0
        ? joined(
            value.map((row) => partsWords(shape.parts, row, lookup, true)),
            '; ',
          )
        : listWords(value, String)
    case 'blob':
      return 'a file'
    case 'text':
      return typeof value === 'string' ? (isMoment(value) ? momentWords(value) : value) : JSON.stringify(value)
  }
}

/** “14:00” is 2:00 pm, as everywhere else; text that is not a time of day stays as it was typed. */
export function byTheClock(typed: string): string {
  const minutes = readClock(typed)
  return minutes === undefined ? typed : clockWords(minutes)
}

/** When something was recorded in a room, by the clock on its wall: “November 27, 2026, 7:03 am”. */
const momentWords = (moment: string): string =>
  `${hasZone(moment) ? dayInWords(moment.slice(0, 10)) : momentDay(moment)}, ${clockWords(keptMinutes(moment))}`

function listWords(value: unknown, words: (part: unknown) => string): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  const said = value.map(words)
  // Names with a comma in them are separated by semicolons: “Office assistant, Equity Office” is one.
  return said.length === 0 ? 'none' : said.join(said.some((one) => one.includes(', ')) ? '; ' : ', ')
}

/** Texts joined together; after a whole sentence the next one begins with a capital: “…after legal review. Why: …”. */
const joined = (said: readonly string[], between: string): string =>
  said.reduce((all, next) => (/[.!?][”"’)]*$/.test(all) ? `${all} ${capital(next)}` : `${all}${between}${next}`))

const aboutWords = (about: About, lookup: Lookup | undefined): string =>
  lookup?.(about.kind, about.id) ?? (lookup === undefined ? `${one(about.kind)} ${about.id}` : gone)

/** True for typed words and names, which would run into the label before them: “section Before first reading”. */
const isTyped = ({ shape }: Field): boolean => shape.t === 'text' || shape.t === 'ref' || shape.t === 'refs'

/**
 * The words for parts that are decided as a whole, led by the figure; a withheld figure is said to be withheld. A row
 * of a list is named by its first words: “Every child is known: one adult can say what each is good at”,
 * “Superintendent, December 3, 2026”.
 */
function partsWords(parts: Fields, value: unknown, lookup: Lookup | undefined, isRow = false): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const given = new Map(Object.entries(value))
  const said: string[] = []
  const [who, what, ...more] = Object.entries(parts)
  const name = Object.hasOwn(parts, 'name') ? 'name' : undefined
  const called = isRow ? (who?.[1].shape.t === 'text' ? who[0] : name) : undefined
  // The group and the words about it: “White: Smaller classes at Ridge Middle”.
  if (
    (who?.[1].shape.t === 'ref' || (called !== undefined && called === who?.[0])) &&
    who &&
    what?.[1].shape.t === 'text' &&
    more.length === 0
  ) {
    const [first, second] = [who, what].flatMap(([name, field]) => {
      const part = given.get(name)
      return part === null || part === undefined || part === '' ? [] : [showValue(field, part, lookup)]
    })
    // A question ends with its own sign, and a sentence that leads to another with a colon.
    if (first !== undefined && second !== undefined)
      return /[?!]$/.test(first) ? `${first} ${second}` : `${first.replace(/[.:;,]$/, '')}: ${second}`
  }
  for (const [name, field] of Object.entries(parts)) {
    const part = given.get(name)
    if (part === null || part === undefined || part === '') continue
    if (name === 'state' && part === 'given') continue
    const isOneDay = field.shape.t === 'day' && given.get('begins') === given.get('ends')
    if (isOneDay && name === 'ends') continue
    const words = showValue(field, part, lookup)
    if (name === called) said.unshift(words)
    else if (isOneDay && name === 'begins') said.push(`on ${words}`)
    else if (field.label === 'Date') said.push(words)
    else if (name === 'figure' || name === 'amount') said.unshift(words)
    else if (name === 'state') said.unshift(small(words))
    else if (field.shape.t === 'flag') said.push(part === true ? small(field.label) : `not: ${small(field.label)}`)
    else if (name === 'n') said.push(`${words} ${small(field.label)}`)
    else if (field.label === 'Status') said.push(small(words))
    else if (field.shape.t === 'choice') said.push(`${small(field.label)} ${small(words)}`)
    else said.push(`${small(field.label)}${isTyped(field) ? ':' : ''} ${words}`)
  }
  return said.length === 0 ? notSet : joined(said, ', ')
}

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

/** Words for a record's name and for a field's value, taken from the declarations. */

/** Finds a record's name; undefined if it is not in the plan. */
export type Lookup = (kind: string, id: string) => string | undefined

/**
 * “In preparation” is said only beside a briefing that was sent; a person who prepares one just calls it a briefing.
 */
export const calledInSentence = (words: string): string => small(words.replace(/ in preparation$/, ''))
/** A kind in a sentence: “goal”, “piece of evidence”; its short name if a newer Groundwork declared it. */
export const oneOfKind = (kind: string): string => calledInSentence(kindOf(kind)?.one ?? kind)
/** “3 goals”, “1 piece of evidence”, “2 care notes”; documents use other names for some kinds. */
export function countOf(
  n: number,
  kind: Kind<Fields>,
  { one, many }: Pick<Kind<Fields>, 'one' | 'many'> = kind,
): string {
  const { counted } = kind
  return `${commas(n)} ${n === 1 ? (counted?.one ?? small(one)) : (counted?.many ?? small(many))}`
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
  const ownWords = namesInWords[kind]?.(values, words, lookup)
  if (ownWords !== undefined) return ownWords
  const keys = typeof declared.identity === 'object' && lookup !== undefined ? declared.identity.key : []
  const names = keys.length > 1 ? keys : declared.title === undefined ? [] : [declared.title]
  const title = names
    .map((name) => {
      const field = declared.fields[name]
      if (field === undefined || (lookup === undefined && /^(ref|about)/.test(field.shape.t))) return ''
      const known = showValue(field, values[name], lookup)
      return known === notInPlan || known === notSet ? '' : known
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
const namesInWords: Readonly<Record<string, Named>> = {
  rating: ({ indicator }, words) => {
    const statement = steps.flatMap((s) => s.indicators).find((i) => i.id === indicator)?.statement
    return statement && fillSlots(statement, words)
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
export const isNamedInWords = (kind: string): boolean => Object.hasOwn(namesInWords, kind)

const notSet = 'not set'
const notInPlan = 'something not in this plan'

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
  const named = (kind: string, id: unknown): string =>
    lookup === undefined ? '' : (lookup(kind, String(id)) ?? notInPlan)
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
  lookup?.(about.kind, about.id) ?? (lookup === undefined ? `${oneOfKind(about.kind)} ${about.id}` : notInPlan)

/** True for typed words and names, which would run into the label before them: “section Before first reading”. */
const isTyped = ({ shape }: Field): boolean => shape.t === 'text' || shape.t === 'ref' || shape.t === 'refs'

/**
 * The words for parts that are decided as a whole, led by the figure; a withheld figure is said to be withheld. A row
 * of a list is named by its first words: “Every child is known: one adult can say what each is good at”,
 * “Superintendent, December 3, 2026”.
 */
function partsWords(parts: Fields, value: unknown, lookup: Lookup | undefined, isRow = false): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const given = new Map(Object.entries(value).filter(([, part]) => part !== null && part !== undefined && part !== ''))
  const heading = isRow ? headingOf(parts, given) : undefined
  const pair = pairWords(parts, given, heading, lookup)
  if (pair !== undefined) return pair
  const isOneDay = (field: Field): boolean => field.shape.t === 'day' && given.get('begins') === given.get('ends')
  const said: string[] = []
  for (const [name, field] of Object.entries(parts)) {
    if (!given.has(name)) continue
    if (name === 'state' && given.get(name) === 'given') continue
    if (name === 'ends' && isOneDay(field)) continue
    const words = showValue(field, given.get(name), lookup)
    if (name === heading) said.unshift(words)
    else if (name === 'begins' && isOneDay(field)) said.push(`on ${words}`)
    else if (field.label === 'Date') said.push(words)
    else if (name === 'figure' || name === 'amount') said.unshift(words)
    else if (name === 'state') said.unshift(small(words))
    else said.push(labeled(name, field, given.get(name), words))
  }
  return said.length === 0 ? notSet : joined(said, ', ')
}

/** The part that a row of a list is named by: its title or first words, else its name, or the person it is about. */
function headingOf(parts: Fields, given: ReadonlyMap<string, unknown>): string | undefined {
  const [first] = Object.entries(parts)
  const named = ['title', ...(first?.[1].shape.t === 'text' ? [first[0]] : []), 'name', 'person']
  return named.find((name) => Object.hasOwn(parts, name) && given.has(name))
}

/**
 * A subject and the words about it, “White: Smaller classes at Ridge Middle”; undefined if the parts are not such a
 * pair, or one of the two is empty. The subject is a record, or the heading of a row.
 */
function pairWords(
  parts: Fields,
  given: ReadonlyMap<string, unknown>,
  heading: string | undefined,
  lookup: Lookup | undefined,
): string | undefined {
  const [first, second, ...more] = Object.entries(parts)
  if (first === undefined || second === undefined || more.length > 0) return undefined
  const [[subjectName, subjectField], [textName, textField]] = [first, second]
  const isSubject = subjectField.shape.t === 'ref' || subjectName === heading
  if (!isSubject || textField.shape.t !== 'text' || !given.has(subjectName) || !given.has(textName)) return undefined
  const subject = showValue(subjectField, given.get(subjectName), lookup)
  const text = showValue(textField, given.get(textName), lookup)
  // A question ends with its own sign, and a sentence that leads to another with a colon.
  return /[?!]$/.test(subject) ? `${subject} ${text}` : `${subject.replace(/[.:;,]$/, '')}: ${text}`
}

/** One part with its label: “58 students”, “25 minutes”, “signed by the board: no”, “source: state report card”. */
function labeled(name: string, field: Field, value: unknown, words: string): string {
  const label = small(field.label)
  if (field.shape.t === 'flag') return value === true ? label : `${label}: no`
  if (name === 'n') return `${words} ${label}`
  if (name === 'minutes' || name === 'dots') return `${words} ${value === 1 ? label.replace(/s$/, '') : label}`
  if (name === 'shortest') return `${words} at the shortest`
  if (field.label === 'Status') return small(words)
  if (field.shape.t === 'choice') return `${label} ${small(words)}`
  return `${label}${isTyped(field) ? ':' : ''} ${words}`
}

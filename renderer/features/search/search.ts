import { bySort } from '../../../shared/domain/by-sort.ts'
import { showValue } from '../../../shared/domain/describe.ts'
import { kindOf, kinds } from '../../../shared/domain/kinds/index.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { shortNames, textsIn } from '../../../shared/rules/term-uses.ts'
import { commas, compareKeys, folded } from '../../../shared/words/index.ts'
import { nameOf } from '../../components/index.ts'
import { inDistrictWords } from '../../state/spoken.ts'
import { bearing, formsOf } from './meant.ts'
import { isGroup, measures as tells } from './otherWords.ts'

export interface Hit {
  readonly kind: string
  readonly id: string
  readonly title: string
  /** Where the words are if not in the title: "mentions “…”". */
  readonly where: string
  /** The year or day that tells it from another of its name: '' if there is none, or the name is unique. */
  readonly apart: string
  /** The number that was asked for, as it is read: "33.9". */
  readonly number?: string
}

interface Read {
  readonly texts: readonly (readonly [string, string])[]
  /** Amounts of money as they are shown, and as digits alone: a person holds a sheet and asks what $97,603 is. */
  readonly amounts: readonly (readonly [string, string])[]
  readonly all: string
  /** For a record named by its day, that day in words, folded: a person asks for the meeting of December 14. */
  readonly day: string
  /** And which kind of it this is: the board's. */
  readonly which: string
  /** Its other numbers, each with its field, as digits alone: "33.9", "1842". */
  readonly numbers: readonly (readonly [string, string])[]
}
const read = new WeakMap<object, Read>()

/** Lists that the program keeps for itself: what an import said of its columns, what a paper printed. */
const furniture: Readonly<Record<string, readonly string[]>> = {
  importMapping: ['columns', 'groups', 'names', 'marks', 'notReported'],
  planChoices: ['languages'],
  briefing: ['leftOut'],
  briefingSent: ['point', 'printed', 'named'],
  adoptedVersion: ['point'],
}

/** A record's texts, and all of them folded: read once for the same values, since each letter asks for all records. */
function readOf(state: RecordState): Read {
  let known = read.get(state.values)
  if (known === undefined) {
    const fields = kindOf(state.kind)?.fields ?? {}
    const unread = [...(shortNames[state.kind] ?? []), ...(furniture[state.kind] ?? [])]
    const texts = Object.entries(state.values).flatMap(([name, value]) => {
      const field = unread.includes(name) ? undefined : fields[name]
      const typed = field === undefined ? [] : [...textsIn({ [name]: field }, { [name]: value })]
      return typed.length === 0 ? [] : [[name, typed.join('\n')] as const]
    })
    const amounts = Object.entries(state.values).flatMap(([name, value]) => {
      const field = fields[name]
      if (field?.shape.t !== 'money' || typeof value !== 'number') return []
      const shown = showValue(field, value)
      return [[name, `${shown} ${shown.replaceAll(/[^\d.]/g, '')}`] as const]
    })
    const numbers = Object.entries(state.values).flatMap(([name, value]) =>
      numbersIn(fields[name]?.shape.t === 'money' ? undefined : value).map((n) => [name, String(n)] as const),
    )
    const title = kindOf(state.kind)?.title ?? ''
    const called = fields[title]
    const ofDay = called?.shape.t === 'day' && state.values[title] ? showValue(called, state.values[title]) : ''
    const sort = ofDay === '' ? undefined : Object.entries(fields).find(([, field]) => field.shape.t === 'choice')
    const which = sort && state.values[sort[0]] ? showValue(sort[1], state.values[sort[0]]) : ''
    const day = folded(ofDay)
    const all = folded([...texts, ...amounts].map(([, text]) => text).join(' \n '))
    known = { texts, amounts, numbers, all, day, which }
    read.set(state.values, known)
  }
  return known
}

/** The numbers of a value: its own, or those of its parts, as a figure has them. */
const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.values(value).filter((part) => typeof part === 'number')
      : []

/** "1,842", "33.9%" and "33.9 %" as digits alone; undefined if it is not a number. A single digit is everywhere. */
function asNumber(sought: string): string | undefined {
  const digits = sought
    .trim()
    .replace(/ ?%$/, '')
    .replaceAll(/,(?=\d{3}(?:\D|$))/g, '')
  return /^\d+(\.\d+)?$/.test(digits) && digits.length > 1 ? String(Number(digits)) : undefined
}

/** The goal of a number, as papers count them: "goal 4", "goal no. 4". */
function numberedGoal(records: readonly RecordState[], sought: string): Hit | undefined {
  const [, called, number] = /^(.+?) (?:no\.? |#)?(\d+)$/.exec(folded(sought).trim().replaceAll(/\s+/g, ' ')) ?? []
  if (called !== 'goal' && called !== folded(inDistrictWords(kinds.goal.one))) return undefined
  if (number === undefined) return undefined
  const goals = records.filter((r) => r.kind === 'goal' && !r.gone && r.values['status'] !== 'dropped')
  const goal = bySort(goals.map((g) => ({ id: g.id, values: g.values, sort: g.values['sort'] as number | undefined })))[
    Number(number) - 1
  ]
  return goal && { kind: 'goal', id: goal.id, title: nameOf('goal', goal.values), where: '', apart: `goal ${number}` }
}

/** The titles of measures by their goals: a person who asks for the reading goal may mean one with another title. */
function measuresByGoal(records: readonly RecordState[]): ReadonlyMap<unknown, readonly string[]> {
  const measures = records.filter((r) => r.kind === 'measure' && !r.gone)
  const byGoal = Map.groupBy(measures, (m) => m.values['goal'])
  return new Map([...byGoal].map(([goal, of]) => [goal, of.map((m) => nameOf('measure', m.values))] as const))
}

/**
 * A scan over the records in memory: every word has to be in the title or in the text; titles come first. A word that
 * names a kind asks for that kind: "reading goal". It takes some milliseconds for a large plan, so there is no index.
 */
export function findRecords(given: Iterable<RecordState>, sought: string): readonly Hit[] {
  const records = [...given]
  const found = findAll(records, sought)
  if (found.length > 0) return found
  const typed = sought.trim().toLowerCase().split(/\s+/)
  // Two words are a name as a rule, or the beginning of one: “screen is”.
  if (typed.length < 3) return []
  const words = bearing(typed)
  // With three words or more, one may be the person's own: "third grade reading scores".
  const fewer = words.length < 3 || words.length > MOST_WORDS ? [] : words.map((_, i) => words.toSpliced(-1 - i, 1))
  for (const some of [words, ...fewer]) {
    const hits = findAll(records, some.join(' '))
    if (hits.length > 0) return hits
  }
  return []
}

/** With more words than these none is left out: each takes a scan. */
const MOST_WORDS = 6

function findAll(records: readonly RecordState[], sought: string): readonly Hit[] {
  const asked = folded(sought).split(/\s+/).filter(Boolean)
  if (asked.length === 0) return []
  const kindWords = asked.filter(isKind)
  const number = asNumber(sought)
  const dated = asked.some((word) => /\d/.test(word))
  const numbered = numberedGoal(records, sought)
  const measures = measuresByGoal(records)
  const inTitle: Hit[] = []
  /** Called otherwise than it was asked for. */
  const otherwise: Hit[] = []
  const inText: Hit[] = []
  const inNumbers: Hit[] = []
  const onDays: Hit[] = []
  const values = new Map<string, RecordState['values']>()
  for (const state of records) {
    if (state.gone) continue
    const declared = kindOf(state.kind)
    if (declared === undefined) continue
    const { texts, amounts, numbers, all, day, which } = readOf(state)
    const bears = number === undefined ? undefined : numbers.find(([, n]) => n === number)
    if (bears) {
      const where = declared.fields[bears[0]]?.label ?? ''
      values.set(`${state.kind}/${state.id}`, state.values)
      const title = nameOf(state.kind, state.values)
      inNumbers.push({ kind: state.kind, id: state.id, title, where, apart: '', number: commas(Number(number)) })
      continue
    }
    if (texts.length === 0 && day === '') continue
    const others = asked.filter(
      (word) => word !== folded(declared.one) && word !== folded(inDistrictWords(declared.one)),
    )
    const words = others.length === 0 ? asked : others
    const by = state.kind === 'goal' ? measures.get(state.id)?.find((m) => isIn(words, folded(m))) : undefined
    // A year alone would be every meeting of it.
    const onDay = number === undefined && words.some((w) => occurs(w, day)) && isIn(words, `${folded(which)} ${day}`)
    const title = folded(texts.find(([field]) => field === declared.title)?.[1] ?? '')
    const here = by !== undefined || onDay || isIn(words, all)
    // Its title says it better than a note in which the words are.
    const asksOther = kindWords.some((word) => words.includes(word))
    const meant = !asksOther && !isIn(words, title) && isMeant(state.kind, words.join(' '), title)
    if (!here && !meant) continue
    values.set(`${state.kind}/${state.id}`, state.values)
    const hit = { kind: state.kind, id: state.id, title: nameOf(state.kind, state.values), where: '', apart: '' }
    if (isIn(words, title)) inTitle.push(hit)
    else if (by !== undefined) inTitle.push({ ...hit, where: by })
    else if (meant) otherwise.push(hit)
    else if (onDay) onDays.push({ ...hit, apart: which })
    else {
      const other = [...texts, ...amounts].find(
        ([field, text]) => field !== declared.title && occurs(words[0] ?? '', folded(text)),
      )
      inText.push({ ...hit, where: other ? (declared.fields[other[0]]?.label ?? '') : '' })
    }
  }
  const named = asked.join(' ')
  const first = (hit: Hit) =>
    folded(hit.title) === named ? -1 : before.includes(hit.kind) ? before.indexOf(hit.kind) : before.length
  const valuesOf = (hit: Hit) => values.get(`${hit.kind}/${hit.id}`) ?? {}
  const hits = [
    ...inTitle.toSorted((a, b) => first(a) - first(b)),
    ...otherwise.toSorted((a, b) => first(a) - first(b)),
    ...inNumbers,
    // A month alone is in many names: more exact matches come before them.
    ...(dated ? onDays : []),
    ...inText.toSorted((a, b) => first(a) - first(b)),
    ...(dated ? [] : onDays),
  ]
  const byName = Map.groupBy(hits, (hit) => `${hit.kind} ${hit.title} ${hit.where} ${hit.apart}`)
  const all = [...byName.values()].flatMap((same) => joined(same, valuesOf)).filter((hit) => hit.id !== numbered?.id)
  return [...(numbered ? [numbered] : []), ...all]
}

/** Records that people look for by name come before lines of money with the same words. */
const before = ['goal', 'policy', 'person', 'department', 'measure', 'strategy', 'action']

/** Whether a folded word names some kind of record: “the reading goal” asks for no measure. */
const isKind = (word: string): boolean =>
  Object.values(kinds).some(({ one }) => folded(one) === word || folded(inDistrictWords(one)) === word)

/** A measure or a student group under another name than its own. */
const isMeant = (kind: string, sought: string, title: string): boolean =>
  kind === 'measure' ? tells(sought, title) : kind === 'studentGroup' && isGroup(sought, title)

const isIn = (words: readonly string[], text: string): boolean => words.every((word) => occurs(word, text))
const occurs = (word: string, text: string): boolean => formsOf(word).some((form) => text.includes(form))

/** Records of one name: those of several years are one line with its years, and lead to the last; others are told apart. */
function joined(same: readonly Hit[], valuesOf: (hit: Hit) => RecordState['values']): readonly Hit[] {
  if (same.length < 2) return same
  const years = same.flatMap((hit) => {
    const field = Object.entries(kindOf(hit.kind)?.fields ?? {}).find(([, f]) => f.shape.t === 'year')
    const year = field && valuesOf(hit)[field[0]]
    return field && typeof year === 'string' ? [{ hit, year, words: showValue(field[1], year) }] : []
  })
  const [from, to] = [years.toSorted((a, b) => compareKeys(a.year, b.year))].flatMap((l) => [l[0], l.at(-1)])
  const distinct = new Set(years.map((y) => y.year)).size === same.length
  if (from && to && distinct) return [{ ...to.hit, apart: `${from.words} to ${to.words}` }]
  return same.map((hit) => ({ ...hit, apart: yearOrDay(hit.kind, valuesOf(hit)) }))
}

/** The first year or day that a record holds, in words. */
function yearOrDay(kind: string, values: RecordState['values']): string {
  const field = Object.entries(kindOf(kind)?.fields ?? {}).find(
    ([name, f]) => (f.shape.t === 'year' || f.shape.t === 'day') && values[name],
  )
  return field ? showValue(field[1], values[field[0]]) : ''
}

import { fieldsFor, hasOwnReaders, isShownTo } from '../domain/audience.ts'
import { allKinds, type KindName, type RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { type About, type Fields, type Kind, maySee } from '../domain/schema.ts'
import watched from '../guide/lists/terms.json' with { type: 'json' }
import { asName, searchable } from '../words/index.ts'
import { beginnings, finder, type Watched } from './term-forms.ts'

type Term = RecordOf<'term'>
type Values = Readonly<Record<string, unknown>>

/**
 * Kinds whose texts nobody wrote as sentences of the plan: names from files and figures, the program's own texts,
 * translations.
 */
const leftOut: ReadonlySet<KindName> = new Set([
  'words',
  'translation',
  'importMapping',
  'value',
  'target',
  'gap',
  'reportedFigure',
  'interim',
  'adoptedVersion',
  'briefingSent',
])
/** Fields with short names that the program uses; nobody reads them. */
export const shortNames: Readonly<Record<string, readonly string[]>> = {
  rating: ['indicator'],
  stepState: ['step'],
  decisionRight: ['decision'],
  statusUpdate: ['period'],
  communityPage: ['language'],
}

/** Kinds in whose text a board member may read a term. */
const searched = allKinds.filter((kind) => !leftOut.has(kind.name as KindName) && maySee('board', kind.audience))

/** A word that is searched for, and the term of the plan that defines it. */
export interface Watch extends Watched {
  /** Its name: as the district writes it, or else as the guide does. */
  readonly name: string
  readonly key: string
  readonly record: Term | undefined
}

const fold = (text: string | undefined): string => asName(searchable(text ?? ''))

/** The guide's watch list, with the district's own spelling, and the district's further words. */
export function watchList(terms: readonly Term[]): readonly Watch[] {
  const taken = new Set<string>()
  const guide = watched.items
    .filter((item) => item.watch)
    .map((item): Watch => {
      const known = [item.term, ...item.aliases].map(fold)
      const record = best(terms.filter((t) => [t.term, ...(t.aliases ?? [])].some((n) => known.includes(fold(n)))))
      if (record) taken.add(record.id)
      return {
        name: record?.term ?? item.term,
        key: item.id,
        term: item.term,
        aliases: [...item.aliases, ...(record?.term ? [record.term] : []), ...(record?.aliases ?? [])],
        notInside: [...item.notInside, ...(record?.notInside ?? [])],
        record,
      }
    })
  const own = terms.filter((t) => t.watch && !taken.has(t.id) && fold(t.term) !== '').map(watchFor)
  return [...guide, ...own]
}

/** True if somebody wrote what it means: one that was only begun is no draft. */
export const isWritten = (t: Term | undefined): boolean => (t?.plain ?? '').trim() !== ''

/** True if an adopted meaning exists. */
export const isAdopted = (t: Term | undefined): boolean => t?.status === 'adopted' && isWritten(t)

/** True if its meaning is agreed on: adopted, or marked by whom it was agreed, and not called a draft. */
export const isAgreed = (t: Term): boolean =>
  isAdopted(t) || (t.status === undefined && [t.agreedBy, t.plain].every((text) => (text ?? '').trim() !== ''))

const best = (terms: readonly Term[]): Term | undefined => terms.find(isAdopted) ?? terms[0]

/** What is searched for to find a term of the plan. */
export const watchFor = (record: Term): Watch => {
  const { id, term = '', aliases = [], notInside = [] } = record
  return { name: term, key: id, term, aliases, notInside, record }
}

/** The typed texts of a record that a board may read. */
export function* textsIn(fields: Fields, values: Values, without: readonly string[] = []): Generator<string> {
  for (const [name, { shape }] of Object.entries(fields)) {
    const value = values[name]
    if (value === undefined || value === null || without.includes(name)) continue
    if (shape.t === 'text') yield value as string
    else if (shape.t === 'texts') yield* value as readonly string[]
    else if (shape.t === 'parts') yield* textsIn(shape.parts, value as Values)
    else if (shape.t === 'rows') for (const row of value as readonly Values[]) yield* textsIn(shape.parts, row)
  }
}

/** All words of a list as one search; what was found in a record is remembered as long as the list is the same. */
interface Search {
  readonly key: string
  readonly finders: readonly (readonly [key: string, finds: (text: string) => boolean, begins: readonly string[]])[]
  readonly known: WeakMap<object, readonly string[]>
}
/** The page of terms searches for more words than the rule does: each keeps its own results. */
const kept: Search[] = []

function searchFor(watched: readonly Watch[]): Search {
  const key = JSON.stringify(watched.map((w) => [w.key, w.term, w.aliases, w.notInside]))
  const known = kept.find((s) => s.key === key)
  if (known) return known
  const made: Search = {
    key,
    finders: watched.map((w) => [w.key, finder(w), beginnings(w)] as const),
    known: new WeakMap(),
  }
  kept.unshift(made)
  kept.length = Math.min(kept.length, 3)
  return made
}

function termsIn(search: Search, kind: Kind<Fields>, record: Values): readonly string[] {
  let found = search.known.get(record)
  if (found === undefined) {
    const shown = fieldsFor(kind.fields, record, 'board')
    const text = searchable([...textsIn(kind.fields, shown, shortNames[kind.name])].join(' \n '))
    const small = text.toLowerCase()
    found = search.finders
      .filter(([, finds, begins]) => begins.some((b) => small.includes(b)) && finds(text))
      .map(([term]) => term)
    search.known.set(record, found)
  }
  return found
}

/**
 * The records with each word, by its key. Only what a board may read is searched; a term’s own definition is not a use
 * of it.
 */
function usesOf(plan: Plan, watched: readonly Watch[]): ReadonlyMap<string, readonly About[]> {
  const search = searchFor(watched)
  const uses = new Map<string, About[]>()
  const own = new Map(watched.flatMap((w) => (w.record ? [[w.record.id, w.key] as const] : [])))
  for (const kind of searched) {
    for (const record of plan.all(kind.name as KindName)) {
      const found = termsIn(search, kind, record as Values)
      if (found.length === 0) continue
      const at = { kind: kind.name, id: record.id }
      if (hasOwnReaders(kind) && !isShownTo(plan, 'board', at)) continue
      for (const term of found) {
        if (own.get(record.id) === term && kind.name === 'term') continue
        const places = uses.get(term)
        if (places) places.push(at)
        else uses.set(term, [at])
      }
    }
  }
  return uses
}

/** One word: a term of the plan, or one of the watch list, and every place where it is used. */
export interface TermUse {
  readonly watch: Watch
  /** True if it is on the guide’s watch list or the district’s own, and not only defined. */
  readonly watched: boolean
  readonly places: readonly About[]
}

const known = new WeakMap<Plan, readonly TermUse[]>()

/** Every word of the watch list, with its uses. Made once for each plan. */
export function watchedUses(plan: Plan): readonly TermUse[] {
  const made = known.get(plan)
  if (made) return made
  const watched = watchList(plan.all('term'))
  const uses = usesOf(plan, watched)
  const list = watched.map((watch) => ({ watch, watched: true, places: uses.get(watch.key) ?? [] }))
  known.set(plan, list)
  return list
}

/** Every word of the watch list and every term of the plan, with its uses. */
export function termUses(plan: Plan): readonly TermUse[] {
  const watched = watchedUses(plan)
  const taken = new Set(watched.map((u) => u.watch.record?.id))
  const others = plan
    .all('term')
    .filter((t) => !taken.has(t.id))
    .map(watchFor)
  const uses = usesOf(plan, others)
  return [...watched, ...others.map((watch) => ({ watch, watched: false, places: uses.get(watch.key) ?? [] }))]
}

/** The first field of a record that contains a word; undefined if none does that a board may read. */
export function fieldOfUse(plan: Plan, watch: Watched, { kind, id }: About): string | undefined {
  const declared = searched.find((k) => k.name === kind)
  const record = plan.get(kind as KindName, id) as Values | undefined
  if (declared === undefined || record === undefined) return undefined
  const finds = finder(watch)
  const shown = fieldsFor(declared.fields, record, 'board')
  return Object.keys(declared.fields).find((name) => {
    const field = declared.fields[name]
    return field !== undefined && finds(searchable([...textsIn({ [name]: field }, shown)].join(' \n ')))
  })
}

import { fieldsFor, isShownTo } from '../briefing/audience.ts'
import { countInWords, plural } from '../briefing/format.ts'
import { type KindName, kinds, type RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { type About, type Fields, type Kind, maySee } from '../domain/schema.ts'
import { list } from '../guide/guide.ts'
import type { Finding, Rule } from './finding.ts'
import { finder, searchable, type Watched } from './term-forms.ts'

type Term = RecordOf<'term'>
type Values = Readonly<Record<string, unknown>>

/** What nobody wrote as a sentence of the plan: names of others' files and figures, our own furniture, translations. */
const leftOut: ReadonlySet<KindName> = new Set([
  'words',
  'translation',
  'importMapping',
  'value',
  'target',
  'interim',
  'adoptedVersion',
  'briefingSent',
])
/** Short names by which the app knows things; nobody reads them. */
const names: Readonly<Record<string, readonly string[]>> = {
  rating: ['indicator'],
  stepState: ['step'],
  decisionRight: ['decision'],
  statusUpdate: ['period'],
}

/** Kinds in whose text a board member may read a term. */
const searched = (Object.values(kinds) as unknown as readonly Kind<Fields>[]).filter(
  (kind) => !leftOut.has(kind.name as KindName) && maySee('board', kind.audience),
)

interface Watch extends Watched {
  /** How it is written in the finding: as the district writes it, else as the guide does. */
  readonly name: string
  readonly key: string
  readonly record: Term | undefined
}

const fold = (text: string | undefined): string =>
  searchable(text ?? '')
    .trim()
    .toLowerCase()

/** The guide's watch list, with the district's own words for it, and the words of its own that it watches. */
function watchList(terms: readonly Term[]): readonly Watch[] {
  const taken = new Set<string>()
  const guide = list('terms')
    .items.filter((item) => item.watch)
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
  const own = terms
    .filter((t) => t.watch && !taken.has(t.id) && fold(t.term) !== '')
    .map((t): Watch => {
      const { id, term = '', aliases = [], notInside = [] } = t
      return { name: term, key: id, term, aliases, notInside, record: t }
    })
  return [...guide, ...own]
}

const adopted = (t: Term | undefined): boolean => t?.status === 'adopted' && (t.plain ?? '').trim() !== ''
const best = (terms: readonly Term[]): Term | undefined => terms.find(adopted) ?? terms[0]

/** Typed text of a record that a board may read. */
function* textsIn(fields: Fields, values: Values, without: readonly string[] = []): Generator<string> {
  for (const [name, { shape }] of Object.entries(fields)) {
    const value = values[name]
    if (value === undefined || value === null || without.includes(name)) continue
    if (shape.t === 'text') yield value as string
    else if (shape.t === 'texts') yield* value as readonly string[]
    else if (shape.t === 'parts') yield* textsIn(shape.parts, value as Values)
    else if (shape.t === 'rows') for (const row of value as readonly Values[]) yield* textsIn(shape.parts, row)
  }
}

/** What the list looks for, as one; records remember what was found in them for as long as the list is the same. */
interface Search {
  readonly key: string
  readonly finders: readonly (readonly [string, (text: string) => boolean])[]
  readonly known: WeakMap<object, readonly string[]>
}
let latest: Search = { key: '', finders: [], known: new WeakMap() }

function searchFor(watched: readonly Watch[]): Search {
  const key = JSON.stringify(watched.map((w) => [w.key, w.term, w.aliases, w.notInside]))
  if (latest.key !== key) {
    latest = { key, finders: watched.map((w) => [w.key, finder(w)] as const), known: new WeakMap() }
  }
  return latest
}

function termsIn(search: Search, kind: Kind<Fields>, record: Values): readonly string[] {
  let found = search.known.get(record)
  if (found === undefined) {
    const shown = fieldsFor(kind.fields, record, 'board')
    const text = searchable([...textsIn(kind.fields, shown, names[kind.name])].join(' \n '))
    found = text.trim() === '' ? [] : search.finders.filter(([, finds]) => finds(text)).map(([term]) => term)
    search.known.set(record, found)
  }
  return found
}

/**
 * A term of the watch list that stands in typed text and has no adopted definition; one finding a term. Only what a
 * board may read is searched, since the finding is for it; a term's own definition does not count as a use of it.
 */
export const undefinedTerm: Rule = {
  id: 'undefined-term',
  whole: (plan) => {
    const watched = watchList(plan.all('term')).filter((w) => !adopted(w.record))
    const search = searchFor(watched)
    const uses = usesOf(plan, search, watched)
    return watched.flatMap((w): readonly Finding[] => {
      const places = uses.get(w.key) ?? []
      if (places.length === 0) return []
      const n = places.length
      return [
        {
          rule: 'undefined-term',
          severity: 'gap',
          audience: 'board',
          step: 'community-define',
          about: [...(w.record ? [{ kind: 'term', id: w.record.id }] : []), ...places.slice(0, 20)],
          ...(w.record && { field: 'status' }),
          says: `“${w.name}” stands in ${countInWords(n)} ${plural(n, 'place', 'places')} and has no adopted definition.`,
          do: 'Write what it means here and have it adopted, or choose another word.',
        },
      ]
    })
  },
}

function usesOf(plan: Plan, search: Search, watched: readonly Watch[]): ReadonlyMap<string, readonly About[]> {
  const uses = new Map<string, About[]>()
  const own = new Map(watched.flatMap((w) => (w.record ? [[w.record.id, w.key] as const] : [])))
  for (const kind of searched) {
    for (const record of plan.all(kind.name as KindName)) {
      const found = termsIn(search, kind, record as Values)
      if (found.length === 0) continue
      const at = { kind: kind.name, id: record.id }
      if (kind.hangsOn !== undefined && !isShownTo(plan, 'board', at)) continue
      for (const term of found) {
        if (own.get(record.id) === term && kind.name === 'term') continue
        uses.set(term, [...(uses.get(term) ?? []), at])
      }
    }
  }
  return uses
}

import { type KindName, kindOf, type RecordOf } from '../domain/kinds/index.ts'
import { levelWords } from '../domain/level-words.ts'
import type { Plan } from '../domain/plan.ts'
import type { FieldShape, Fields } from '../domain/schema.ts'
import { inOwnWords, type LevelWords, mark, marked, unmarked } from '../words/index.ts'
import { escaped, wordsTakenOut } from './charts/svg.ts'
import type { Drawn, Figure, Table } from './document.ts'
import { roomForWords } from './parts/longest-word.ts'
import type { BriefingRequest } from './request.ts'
import { type Coverage, writer } from './text.ts'

/**
 * A paper in the district's own words for goals, strategies, actions and measures. What was typed comes out of the plan and
 * the request alone, and carries a sign from there; whatever a paper says without it is the program's, and is put in the
 * district's words once, when all of it is written. Where a district has none, a paper is drawn as it always was.
 */

type Values = Readonly<Record<string, unknown>>

/** Names for the program that fields of text keep: of a step, an indicator, a field, a language. */
const codes: ReadonlySet<string> = new Set(['step', 'indicator', 'field', 'language'])

function markedValue(shape: FieldShape, value: unknown): unknown {
  if (typeof value === 'string') return shape.t === 'text' || shape.t === 'texts' ? marked(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (shape.t === 'texts') return Array.isArray(value) ? value.map((v) => markedValue(shape, v)) : value
  if (shape.t === 'rows') return Array.isArray(value) ? value.map((v) => markedFields(shape.parts, v)) : value
  return shape.t === 'parts' ? markedFields(shape.parts, value as Values) : value
}

/** The fields with their signs; the values as they came where nothing in them had to be marked. */
function markedFields<T extends Values>(fields: Fields, values: T): T {
  const changed: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name]
    const after = field === undefined || codes.has(name) ? value : markedValue(field.shape, value)
    if (after !== value) changed[name] = after
  }
  return Object.keys(changed).length === 0 ? values : { ...values, ...changed }
}

function markedRecord<K extends KindName>(kind: K, record: RecordOf<K>): RecordOf<K> {
  const fields = kindOf(kind)?.fields
  return fields === undefined ? record : (markedFields(fields, record as Values) as RecordOf<K>)
}

/** The plan with the sign in all that was typed into it. */
function markedPlan(plan: Plan): Plan {
  const lists = new Map<KindName, { readonly all: readonly unknown[]; readonly byId: ReadonlyMap<string, unknown> }>()
  const listOf = <K extends KindName>(kind: K) => {
    let list = lists.get(kind)
    if (list === undefined) {
      const all = plan.all(kind).map((record) => markedRecord(kind, record))
      list = { all, byId: new Map(all.map((record) => [record.id, record])) }
      lists.set(kind, list)
    }
    return list as { readonly all: readonly RecordOf<K>[]; readonly byId: ReadonlyMap<string, RecordOf<K>> }
  }
  const { sent, holds } = plan
  return {
    all: (kind) => listOf(kind).all,
    get: (kind, id) => (id ? listOf(kind).byId.get(id) : undefined),
    ...(sent && { sent: () => sent().map((record) => markedRecord('briefingSent', record)) }),
    ...(holds && { holds: (text, words) => holds(text, unmarked(words)) }),
  }
}

/** Choices of a cover, and ids: no words of anybody. */
const chosen: ReadonlySet<string> = new Set(['itemType', 'preparedBy', 'presentedBy', 'earlier', 'serves', 'date'])

function markedTyped<T>(value: T): T {
  if (typeof value === 'string') return marked(value) as T
  if (Array.isArray(value)) return value.map(markedTyped) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, chosen.has(k) ? v : markedTyped(v)])) as T
}

/** The words escaped for a picture's source, where a typed character could end an element. */
const inSource = (own: LevelWords): LevelWords =>
  Object.fromEntries(
    Object.entries(own).map(([level, { one, many }]) => [level, { one: escaped(one), many: escaped(many) }]),
  )

/** Each text in what was drawn, put in the district's words. What only the program reads has none of these in it. */
function said<T>(value: T, own: LevelWords): T {
  if (typeof value === 'string') return inOwnWords(value, value.startsWith('<svg') ? inSource(own) : own) as T
  if (Array.isArray(value)) return value.map((v) => said(v, own)) as T
  if (typeof value !== 'object' || value === null) return value
  const all = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, isForProgram(k) ? v : said(v, own)]))
  if ('svg' in all && all['t'] === 'figure') return drawnAgain(all as unknown as Figure) as T
  return (all['t'] === 'table' ? withRoom(all as unknown as Table) : all) as T
}

/** The district's word for a goal may be longer than ours, for which the columns were made. */
const withRoom = (of: Table): Table => ({ ...of, columns: roomForWords(of.columns, of.rows) })

/** Words of the district in a script that no drawing can hold are set by the page, as typed ones are. */
function drawnAgain(figure: Figure): Figure {
  const { svg, words } = wordsTakenOut(figure.svg)
  return words.length === 0 ? figure : { ...figure, svg, words: [...(figure.words ?? []), ...words] }
}

/** Figures with their measures, kinds of blocks and marks, the type of an item on the agenda, the document's short name. */
const isForProgram = (key: string): boolean =>
  key === 'of' || key === 'children' || key === 'type' || key === 't' || key === 'document'

const signOf = mark.codePointAt(0)

/** What a document is drawn from, passed to the function that draws it. */
interface DrawnFrom<Before> {
  readonly plan: Plan
  readonly request: BriefingRequest
  readonly covers: Coverage
  readonly before: Before
}

/** Draws a paper, in the district's own words for the levels of its plan where it has some. */
export function drawnInOwnWords<Before extends { readonly plan: Plan } | null>(
  from: DrawnFrom<Before>,
  draw: (from: DrawnFrom<Before>) => Drawn,
): Drawn {
  const write = writer(from.covers)
  const own = levelWords(from.plan, (typed) => write.line(typed, 'Word for a level of the plan'))
  // A typed private-use character is never printed, even if a font has it.
  if (Object.keys(own).length === 0) return draw({ ...from, covers: (c) => c !== signOf && from.covers(c) })
  const drawn = draw({
    plan: markedPlan(from.plan),
    request: { ...from.request, cover: markedTyped(from.request.cover), ...confidential(from.request) },
    covers: (c) => c === signOf || from.covers(c),
    before: from.before && { ...from.before, plan: markedPlan(from.before.plan) },
  })
  return {
    model: { ...said(drawn.model, drawn.model.lang === 'en' ? own : {}), levels: own },
    notes: [...said(drawn.notes, own), ...write.notes()],
    unset: [...said(drawn.unset, own), ...write.unset()],
    printed: drawn.printed,
  }
}

/** Something else than a paper that tells of the plan, such as a calendar's entries: made of the plan, and in the district's words. */
export function madeInOwnWords<T>(plan: Plan, make: (plan: Plan) => T): T {
  const own = levelWords(plan)
  return Object.keys(own).length === 0 ? make(plan) : said(make(markedPlan(plan)), own)
}

const confidential = ({ confidential: typed }: BriefingRequest) =>
  typed === undefined ? {} : { confidential: marked(typed) }

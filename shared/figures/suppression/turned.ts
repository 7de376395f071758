import type { RecordOf } from '../../domain/kinds/index.ts'
import { byLists, keptIn } from '../../domain/plan.ts'
import { cutsOf, wordsOf } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { nameTexts } from '../names-out.ts'
import { goalsFor, type TablesPlan as Plan } from '../parts.ts'
import { keyOf, tablesIn, unitOf } from './tables.ts'
import { planOfLists, type View } from './views.ts'

/**
 * A plan in which measures of those who did not, “Not reading, girls”, tell of those who did instead: of the same children, the
 * same thing is known. What their names say beside others then, and their figures, holds of them as they are.
 */
export const turned = (plan: Plan): View | undefined => keptIn(plan, 'plan with measures turned', turn)

/** Words that say that something is not so, as the grammar has them, with the word that they turn. */
const negations: readonly (readonly [words: RegExp, instead: string])[] = [
  [/\b(?:do|does|did)(?: not|n['’]?t| never)\b(?: yet\b)?/i, ''],
  [/\b(are|is|were|was|have|has|had)(?: not|n['’]?t| never)\b(?: yet\b)?/i, '$1'],
  [/(^|\b(?:are|is|were|was|be) )non[- ](?=\p{L})/iu, '$1'],
  [/\bfail(?:s|ed|ing)? to\b/i, ''],
  [/\bwithout(?: an?| any)?\b/i, 'with'],
  [/\b(?:not|never|no longer)\b(?: yet\b)?/i, ''],
]
/** A group may be all others of another one, and nothing that a child did or did not. */
const MOST_WORDS = 3

/** What a name says of those who did, where it is of those who did not; undefined where it is of no such thing. */
export const turnedName = memo((text): readonly string[] => {
  const [words, instead] = negations.find(([of]) => of.test(text)) ?? []
  if (words === undefined || instead === undefined) return []
  const found = words.exec(text) as RegExpExecArray
  const after = text
    .slice(found.index + found[0].length)
    .trim()
    .split(/[^\p{L}\p{N}’'-]+/u)
  const saysGroup = (n: number) => cutsOf(after.slice(0, n).join(' ')) !== null
  if (Array.from({ length: MOST_WORDS }, (_, i) => i + 1).some(saysGroup)) return []
  return [text.replace(words, instead).replace(/\s+/g, ' ').trim()]
})

const orTurned = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (turnedName(text)[0] ?? text)

type Measure = RecordOf<'measure'>
type Entered = RecordOf<'value'> | RecordOf<'interim'>
type Sent = RecordOf<'briefingSent'>

const views = byLists<View>()

function turn(plan: Plan): View | undefined {
  const measures = plan.all('measure').filter((m) => isNot(plan, m))
  if (measures.length === 0) return undefined
  const ids = new Set(measures.map((m) => m.id))
  const lists = new Map<string, readonly { readonly id: string }[]>([
    ['measure', plan.all('measure').map((m) => (ids.has(m.id) ? turnedMeasure(m) : m))],
    ...(['value', 'interim'] as const).map(
      (kind) => [kind, plan.all(kind).map((v: Entered) => (ids.has(v.measure ?? '') ? turnedFigure(v) : v))] as const,
    ),
    ['goal', goalsFor(plan)],
    ...(['studentGroup', 'dimension', 'district'] as const).map((kind) => [kind, plan.all(kind)] as const),
    ['briefingSent', plan.all('briefingSent').map((s) => turnedPaper(s, ids))],
  ])
  const others = new Set(tablesIn(plan).flatMap((of) => (ids.has(of.measure) ? [keyOf(of)] : [])))
  const then = planOfLists(
    lists,
    plan.sent?.().map((s) => turnedPaper(s, ids)),
  )
  return views([[then], [...others]], () => ({ plan: then, others, isAsToday: () => true }))
}

/** Whether a measure counts those who did not do what another one is about, in the same words. */
function isNot(plan: Plan, measure: Measure): boolean {
  const { id, short = '', phrase = '' } = measure
  if (unitOf(plan, { measure: id }) !== 'percent' || [short, phrase].every((t) => turnedName(t).length === 0))
    return false
  const own = new Set([short, phrase].flatMap((text) => wordsOf(orTurned(text) ?? '')))
  return plan.all('measure').some((m) => {
    return m.id !== id && nameTexts(plan, m.id).some((text) => wordsOf(text).some((word) => own.has(word)))
  })
}

const turnedMeasures = new WeakMap<Measure, Measure>()
function turnedMeasure(measure: Measure): Measure {
  const known = turnedMeasures.get(measure)
  if (known) return known
  const { short, phrase } = measure
  const made = { ...measure, short: orTurned(short), phrase: orTurned(phrase) } as Measure
  turnedMeasures.set(measure, made)
  return made
}

interface Figure {
  readonly figure?: number | undefined
  readonly n?: number | undefined
  readonly numerator?: number | undefined
}
function turnedCounts<T extends Figure>(of: T): T {
  const { figure, n, numerator } = of
  return {
    ...of,
    ...(figure !== undefined && { figure: 100 - figure }),
    ...(n !== undefined && numerator !== undefined && { numerator: n - numerator }),
  }
}

const turnedFigures = new WeakMap<Entered, Entered>()
function turnedFigure(value: Entered): Entered {
  const known = turnedFigures.get(value)
  if (known) return known
  const made = value.reading ? ({ ...value, reading: turnedCounts(value.reading) } as Entered) : value
  turnedFigures.set(value, made)
  return made
}

function turnedPaper(sent: Sent, ids: ReadonlySet<string>): Sent {
  const has = (row: { readonly measure?: string | undefined }) => ids.has(row.measure ?? '')
  if (![...(sent.printed ?? []), ...(sent.named ?? [])].some(has)) return sent
  return {
    ...sent,
    printed: sent.printed?.map((row) => (has(row) ? turnedCounts(row) : row)),
    named: sent.named?.map((row) =>
      has(row) ? { ...row, name: orTurned(row.name), phrase: orTurned(row.phrase) } : row,
    ),
  } as Sent
}

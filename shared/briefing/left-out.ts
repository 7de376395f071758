import { dayInWords, yearInWords } from '../days/index.ts'
import { countOf } from '../domain/describe.ts'
import { type KindName, kindOf } from '../domain/kinds/index.ts'
import { where } from '../domain/plan.ts'
import type { Fields, Kind } from '../domain/schema.ts'
import { countInWords, listed, plural, small } from '../words/index.ts'
import type { Context } from './context.ts'
import type { Block } from './document.ts'
import { documentKind } from './documents.ts'
import { kindWords, printedKinds } from './printed-kinds.ts'
import type { BriefingPart } from './request.ts'
import { untold } from './untold.ts'

/** Kinds in the order in which a reader would miss them; the others follow as they are declared. */
const missedFirst: readonly KindName[] = [
  'goal',
  'measure',
  'strategy',
  'action',
  'risk',
  'statusUpdate',
  'policy',
  'decision',
  'budgetLine',
  'fundingSource',
  'position',
  'departmentCommitment',
  'commitment',
  'instruction',
  'term',
  'concern',
  'engagement',
  'story',
  'why',
  'act',
  'equityScreen',
  'paceAndCare',
  'evidence',
]

const place = ({ kind }: Pick<Some, 'kind'>): number => (missedFirst as readonly string[]).indexOf(kind) + 1 || 1e9
const asMissed = (a: Pick<Some, 'kind'>, b: Pick<Some, 'kind'>): number => place(a) - place(b)

const partNames: Readonly<Record<BriefingPart, string>> = {
  cover: 'the agenda item',
  stand: 'where we stand',
  changed: 'what changed',
  goals: 'goal by goal',
  money: 'money',
  departments: 'departments',
  asked: 'decisions asked for',
  signOff: 'sign-off',
}

/** "8 policies", "1 term", "the commitment". */
function counts(kind: Kind<Fields>, n: number): string {
  const names = kindWords(kind)
  if (kind.identity === 'singleton') return `the ${small(names.one).replace(/^the /, '')}`
  return countOf(n, kind, names)
}

/** A number of records of a kind, in words. */
interface Some {
  readonly kind: string
  readonly count: number
  readonly says: string
}

/** What a document leaves out of its reader's plan, by kind and count, each kind once in each list. */
interface LeftOut {
  /** Records of which nothing is on the pages. */
  readonly whole: readonly Some[]
  /** Records that are partly on the pages. */
  readonly partly: readonly Some[]
  /** Figures of measures that are on the pages. */
  readonly figures: readonly string[]
  /** Parts that a person switched off. */
  readonly parts: readonly string[]
}

/** Kinds that a reader may miss; answers about a file, categories or the officer's own records are bookkeeping on a page. */
const missed: ReadonlySet<string> = new Set([...missedFirst, 'studentGroup', 'mandate', 'committee'])

/**
 * Everything of the reader's plan that a shorter paper does not tell, kind by kind, for the report that lies beside the
 * file: the page itself names what its reader would miss.
 */
export function leftOutInFull(ctx: Context): readonly string[] {
  if (ctx.request.document === 'plan' || isBare(ctx)) return []
  const { whole, partly, figures } = everythingLeftOut(ctx)
  return [...whole.map((s) => s.says), ...partly.map((s) => `parts of ${s.says}`), ...figures]
}

/** What this document has not printed and its reader would miss. */
function leftOutOf(ctx: Context): LeftOut {
  const all = everythingLeftOut(ctx)
  const would = (list: readonly Some[]) => list.filter((s) => missed.has(s.kind))
  return { ...all, whole: would(all.whole), partly: would(all.partly) }
}

const counted = new WeakMap<Context, { readonly told: number; readonly left: LeftOut }>()

/** What this document has not printed, by its ledger; counted again where it has told more since. */
function everythingLeftOut(ctx: Context): LeftOut {
  const told = ctx.ledger.size
  const known = counted.get(ctx)
  if (known?.told === told) return known.left
  const left = countLeftOut(ctx)
  counted.set(ctx, { told, left })
  return left
}

function countLeftOut(ctx: Context): LeftOut {
  const all = untold(ctx)
  const byKind = (whole: boolean): Some[] => {
    const n = new Map<Kind<Fields>, number>()
    for (const u of all) if (u.whole === whole) n.set(u.kind, (n.get(u.kind) ?? 0) + 1)
    return [...n].map(([kind, count]) => ({ kind: kind.name, count, says: counts(kind, count) })).sort(asMissed)
  }
  return {
    whole: byKind(true),
    partly: byKind(false),
    figures: figuresLeft(ctx),
    parts: ctx.request.document === 'board' ? (ctx.request.off ?? []).map((p) => partNames[p]) : [],
  }
}

/** Figures that are not on the pages, of measures that are: which years, and whether groups, targets or points within a year. */
function figuresLeft(ctx: Context): string[] {
  const { plan, ledger } = ctx
  const measures = plan.all('measure').filter((m) => ledger.isNamed('measure', m.id))
  const years = new Map<string, number>()
  let groups = 0
  let targets = 0
  /** The number of targets of each measure without any printed target. */
  const whole: number[] = []
  let points = 0
  let aimedWithin = 0
  const apart = { stated: 0, aim: 0, both: 0 }
  let reported = 0
  for (const m of measures) {
    const values = where(plan, 'value', 'measure', m.id).filter((v) => v.reading && v.year && v.group)
    const has = (v: (typeof values)[number]) => ledger.hasFigure(m.id, v.year ?? '', v.group ?? '')
    const told = new Set(values.filter(has).map((v) => v.year as string))
    const left = [...new Set(values.map((v) => v.year as string))].filter((y) => !told.has(y)).sort()
    if (left.length > 0) {
      const which = told.size === 0 ? 'all years' : yearsInWords(left, [...told].sort())
      years.set(which, (years.get(which) ?? 0) + 1)
    }
    if (values.some((v) => !has(v) && told.has(v.year ?? ''))) groups++
    const aims = where(plan, 'target', 'measure', m.id).filter((t) => t.aim)
    const untold = aims.filter((t) => !ledger.isTold('target', t.id, 'aim')).length
    if (untold > 0 && untold < aims.length) targets++
    else if (untold > 0) whole.push(untold)
    const within = where(plan, 'interim', 'measure', m.id).filter((i) => i.reading || i.aim)
    const isLeft = (i: (typeof within)[number], of: 'reading' | 'aim') => i[of] && !ledger.isTold('interim', i.id, of)
    if (within.some((i) => isLeft(i, 'reading'))) points++
    else if (within.some((i) => isLeft(i, 'aim'))) aimedWithin++
    const gaps = where(plan, 'gap', 'measure', m.id)
    const [stated, aim] = (['stated', 'aim'] as const).map((of) =>
      gaps.some((g) => g[of] && !ledger.isTold('gap', g.id, of)),
    )
    if (stated || aim) apart[stated && aim ? 'both' : stated ? 'stated' : 'aim']++
    const overYears = where(plan, 'reportedFigure', 'measure', m.id).filter((r) => r.group && r.reading)
    if (overYears.some((r) => !ledger.isTold('reportedFigure', r.id, 'reading'))) reported++
  }
  const of = (n: number) => `of ${countInWords(n)} ${plural(n, 'measure', 'measures')}`
  return [
    ...[...years].map(([which, n]) => `${which} ${of(n)}`),
    ...(groups > 0 ? [`figures for other student groups ${of(groups)}`] : []),
    ...(whole.length > 0 ? [`${whole.some((n) => n > 1) ? 'all targets' : 'the target'} ${of(whole.length)}`] : []),
    ...(targets > 0 ? [`targets for other groups or years ${of(targets)}`] : []),
    ...(points > 0 ? [`points within a year ${of(points)}`] : []),
    ...(aimedWithin > 0 ? [`targets within a year ${of(aimedWithin)}`] : []),
    ...(apart.both > 0 ? [`gaps and their targets ${of(apart.both)}`] : []),
    ...(apart.stated > 0 ? [`gaps from their sources ${of(apart.stated)}`] : []),
    ...(apart.aim > 0 ? [`targets for gaps ${of(apart.aim)}`] : []),
    ...(reported > 0 ? [`figures as reported ${of(reported)}`] : []),
  ]
}

/** "years before 2019–20", "2016–17 to 2018–19", "2016–17 and 2018–19". Both lists are in order, and neither is empty. */
function yearsInWords(left: readonly string[], told: readonly string[]): string {
  const [first = '', last = ''] = [left[0], left.at(-1)]
  if (last < (told[0] ?? '')) return `years before ${yearInWords(told[0] ?? '')}`
  if (left.length > 2 && told.every((y) => y < first || y > last))
    return `${yearInWords(first)} to ${yearInWords(last)}`
  return listed(left.map(yearInWords))
}

/** "1 decision; 2 status updates; figures of one measure": what the plan holds of days after the paper's own. */
function laterWords({ later: { records, measures }, request }: Context): string {
  const missed = [...records].map(([kind, n]) => ({ kind, n })).toSorted(asMissed)
  const said = missed.flatMap(({ kind, n }) => {
    const declared = kindOf(kind)
    return declared === undefined ? [] : [counts(declared, n)]
  })
  if (measures > 0) said.push(`figures for ${countInWords(measures)} ${plural(measures, 'measure', 'measures')}`)
  return said.length === 0
    ? ''
    : `Dated after ${dayInWords(request.date)}, so not in this document: ${said.join('; ')}.`
}

/** Later entries as a block, for a document that leaves nothing else out. */
export function laterNote(ctx: Context): Block[] {
  const text = laterWords(ctx)
  return text === '' ? [] : [{ t: 'note', text }]
}

/**
 * The words about the public's edition, the same for every plan: a list by kind and count would tell the public that
 * there is something it may not see, and how much. A shorter document lists what it leaves out for readers who may
 * see it; this one leaves out nothing of that.
 */
export const publicNote: readonly Block[] = [
  { t: 'note', text: 'This edition has what the public may read. The board reads a separate edition.' },
]

/** Few policies by their names: what a board adopted is missed by name, and not by number. */
function withNames(ctx: Context, some: Some): Some {
  if (some.kind !== 'policy' || some.count > mostNamed) return some
  const names = untold(ctx)
    .filter((u) => u.whole && u.kind.name === 'policy')
    .map(({ record }) => ctx.write.line(String(record['title'] ?? record['code'] ?? ''), 'Policy'))
  if (names.join('').length > mostLetters) return some
  return names.some((n) => n === '') ? some : { ...some, says: `${some.says} (${names.join('; ')})` }
}

const mostNamed = 3
/** A name is whole or not there: of longer ones the count is told alone. */
const mostLetters = 300
/** A plan with nothing in it yet but the district, its officer and its words. */
const isBare = ({ plan }: Context): boolean =>
  printedKinds.every((kind) => kind.identity === 'singleton' || plan.all(kind.name as KindName).length === 0) &&
  plan.get('commitment', 'commitment') === undefined

/** The most kinds that are counted: of more, nobody reads the counts, and the report beside the file has them. */
const mostCounted = 4
/** Kinds that are named instead. */
const mostKinds = 4

/**
 * Where the rest can be read, and what it is: “The full plan for the board has more: 8 policies; 1 term.” Of many kinds
 * without counts: “… has more: 8 policies, figures, strategies and actions, among others.”
 */
function restWords(ctx: Context): string {
  const { whole, figures } = leftOutOf(ctx)
  const [first] = whole
  if (first === undefined && figures.length === 0) return ''
  const has = `The full plan for the ${ctx.reader ?? 'board'} has more: `
  if (whole.length + Math.min(figures.length, 1) <= mostCounted)
    return `${has}${[...whole.map((s) => withNames(ctx, s).says), ...figures].join('; ')}.`
  // What a board adopted it misses first.
  const isPolicy = (s: Some) => s.kind === 'policy'
  const names = [
    ...whole.filter(isPolicy).map((s) => withNames(ctx, s).says),
    ...(figures.length > 0 ? ['figures'] : []),
    ...whole.filter((s) => !isPolicy(s)).map(nameOf),
  ]
  const more = names.length - mostKinds
  return more > 1 ? `${has}${listed(names.slice(0, mostKinds))}, among others.` : `${has}${listed(names)}.`
}

/** "decisions"; for a kind with a single record, the name says the count. */
function nameOf({ kind }: Some): string {
  const declared = kindOf(kind)
  if (declared === undefined) return kind
  return declared.identity === 'singleton'
    ? counts(declared, 1)
    : (declared.counted?.many ?? small(kindWords(declared).many))
}

/**
 * The note at the end of a shorter paper: what of the plan it leaves out, by kind. Nothing where it leaves nothing out.
 * `here` is what it left out to keep to its pages.
 */
export function leftOutNote(ctx: Context, here: readonly string[] = []): Block[] {
  // In a plan with only the district's name, nothing that anybody would miss is left out.
  if (isBare(ctx) && here.length === 0) return laterNote(ctx)
  const { parts } = leftOutOf(ctx)
  const { pictures } = ctx.ledger
  // A reader misses no part of what is on the pages by its count. One sentence says first where all of it is: of “Left
  // out: the officer” a board makes an officer who was dropped.
  const text = [
    here.length > 0 ? `To fit on ${room(ctx)}, this leaves out ${listed(here)}.${inBriefing(ctx)}` : '',
    restWords(ctx),
    pictures.length > 0 ? `Too large to draw here: ${pictures.join('; ')}.` : '',
    parts.length > 0 ? `Left out on purpose: ${listed(parts)}.` : '',
    laterWords(ctx),
  ].filter((s) => s !== '')
  return text.length === 0 ? [] : [{ t: 'note', text: text.join(' '), end: true }]
}

/**
 * A note for the person who hands out pages that go to different people, to be filled in: on none of them is a word of what
 * they leave out. The report beside the file lists all of that.
 */
export const laterForWhoHandsOut = (ctx: Context): string[] => [laterWords(ctx)].filter((s) => s !== '')

/** The pages that a paper has, as a sentence says them. */
const room = ({ request }: Context): string => {
  const pages = documentKind(request.document).pages ?? 1
  return pages === 1 ? 'one page' : `${countInWords(pages)} pages`
}
const inBriefing = ({ reader }: Context): string => (reader === undefined ? ' The board briefing has all of it.' : '')

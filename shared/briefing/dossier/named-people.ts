import { dayInWords, onRough } from '../../days/index.ts'
import { countOf } from '../../domain/describe.ts'
import { isUnfinished } from '../../domain/goal-of.ts'
import type { KindName, RecordOf } from '../../domain/kinds/index.ts'
import { isEnded } from '../../domain/policy-force.ts'
import type { Fields, Kind } from '../../domain/schema.ts'
import { sourceName } from '../../rules/money/lines.ts'
import { compareTexts, countInWords, goalNumbers, listed, quotation, sameName, small } from '../../words/index.ts'
import { type Context, roleOf } from '../context.ts'
import { openActions } from '../parts/open-actions.ts'
import { hasEnded } from '../parts/owners.ts'
import { kindWords, printedKinds } from '../printed-kinds.ts'

/** A person whom the plan names, and what for. */
export interface Named {
  readonly person: string
  readonly role: string
  /** Sentences without a subject: "leads the district", "owns goal 1". */
  readonly says: readonly string[]
  /** Counts what was said as told: called where the person is printed. */
  readonly tell: readonly (() => void)[]
}

/** One reason to name a person: the lower the rank, the sooner a new officer should talk to them. */
interface Mention {
  readonly person: string | undefined
  readonly rank: number
  readonly says: string
  readonly tell?: () => void
}

/** Everybody in the plan, those with most to say first. */
export function namedPeople(ctx: Context): readonly Named[] {
  const about = new Map<string, { rank: number; says: string[]; tell: (() => void)[] }>()
  const say = ({ person, rank, says, tell }: Mention) => {
    if (person === undefined || ctx.plan.get('person', person) === undefined) return
    const one = about.get(person) ?? { rank, says: [], tell: [] }
    one.rank = Math.min(one.rank, rank)
    if (!one.says.includes(says)) one.says.push(says)
    if (tell) one.tell.push(tell)
    about.set(person, one)
  }
  for (const mention of leading(ctx)) say(mention)
  for (const mention of answering(ctx)) say(mention)
  for (const [person, says] of inPlan(ctx)) say({ person, rank: 8, says })
  // A person who is named for nothing else can still be asked.
  const elsewhere = namedElsewhere(ctx)
  for (const p of ctx.plan.all('person'))
    if (!about.has(p.id)) {
      const says = elsewhere(p.id)
      say(says === '' ? namedForNothing(ctx, p) : { person: p.id, rank: 8, says })
    }
  return [...about]
    .map(([person, one]) => ({ person, ...one, role: roleOf(ctx, person, 'Role of a person') ?? 'No role given' }))
    .toSorted((a, b) => a.rank - b.rank || b.says.length - a.says.length || compareTexts(a.role, b.role))
}

/** Superiors, the officer, and the officer's supporters. */
function* leading(ctx: Context): Generator<Mention> {
  const { plan } = ctx
  yield { person: plan.get('district', 'district')?.superintendent, rank: 0, says: 'leads the district' }
  yield { person: plan.get('place', 'place')?.reportsTo, rank: 1, says: 'is the one this office reports to' }
  const officer = plan.get('officer', 'officer')
  yield { person: officer?.preparedBy, rank: 2, says: 'prepares the plan when nobody is in the role' }
  yield {
    person: officer?.person,
    rank: 2,
    // The reader comes next: by then, the former officer is somebody to ask.
    says:
      officer?.status === undefined
        ? 'is the officer in the plan, which does not say if anybody is in the role now'
        : `is the officer by the plan on ${dayInWords(ctx.request.date)}, and the one before you if you are new`,
    tell: () => ctx.told('officer', 'officer', 'person'),
  }
  for (const b of plan.all('backing')) yield { person: b.who, rank: 3, says: spokenOf(ctx, b) }
}

/** The owners of goals and departments, who answers a concern, and who plans and carries. */
function* answering(ctx: Context): Generator<Mention> {
  const { plan } = ctx
  for (const [person, goals] of Map.groupBy(ctx.goals, (g) => g.goal.owner))
    yield { person, rank: 4, says: `owns ${small(goalNumbers(goals.map((g) => g.no)))}` }
  for (const [person, list] of Map.groupBy(plan.all('department'), (d) => d.lead))
    yield {
      person,
      rank: 5,
      says: `leads ${listed(list.map((d) => ctx.write.line(d.name, 'Department') || 'a department without a name'))}`,
      tell: () => {
        for (const d of list) ctx.told('department', d.id, 'name', 'lead')
      },
    }
  for (const [person, list] of Map.groupBy(plan.all('concern'), (c) => c.messenger)) {
    const says = `is named to answer ${list.length === 1 ? 'one concern' : `${countInWords(list.length)} concerns`}`
    yield { person, rank: 6, says }
  }
  for (const m of plan.all('planningTeamMember')) {
    const part = ctx.write.line(m.part, 'Part in planning').replace(/\.$/, '')
    const team = teamOf(m)
    yield {
      person: m.person,
      rank: 7,
      says: part === '' ? `${team.is} the planning team` : `${team.in} the planning team: ${quotation(part)}`,
      tell: () =>
        ctx.told('planningTeamMember', m.id, 'person', 'part', ...(team.is === 'is in' ? [] : (['state'] as const))),
    }
  }
  for (const g of ctx.goals)
    for (const person of g.goal.team ?? [])
      yield { person, rank: 7, says: `carries ${small(goalNumbers([g.no]))} together with others` }
}

/** What else of the plan names a person, by kind: “is named in 4 decision rights and 1 hard truth”. */
function namedElsewhere({ plan }: Context): (person: string) => string {
  const found = new Map<string, Map<Kind<Fields>, number>>()
  const namedIn = (fields: Fields, values: Readonly<Record<string, unknown>>): readonly string[] =>
    Object.entries(fields).flatMap(([name, { shape }]) => {
      const value = values[name] ?? []
      if ((shape.t === 'ref' || shape.t === 'refs') && shape.kind === 'person') return [value].flat() as string[]
      if (shape.t !== 'parts' && shape.t !== 'rows') return []
      return [value].flat().flatMap((row) => namedIn(shape.parts, row as Readonly<Record<string, unknown>>))
    })
  for (const kind of printedKinds)
    for (const record of plan.all(kind.name as KindName) as readonly object[])
      for (const person of new Set(namedIn(kind.fields, record as Readonly<Record<string, unknown>>))) {
        const kinds = found.get(person) ?? new Map<Kind<Fields>, number>()
        found.set(person, kinds.set(kind, (kinds.get(kind) ?? 0) + 1))
      }
  return (person) => {
    const kinds = found.get(person)
    return kinds === undefined
      ? ''
      : `is named in ${listed([...kinds].map(([kind, n]) => countOf(n, kind, kindWords(kind))))}`
  }
}

function namedForNothing(ctx: Context, { id, role }: RecordOf<'person'>): Mention {
  const { plan } = ctx
  const position = plan.all('position').some((one) => sameName(one.title, role))
    ? '; a position of this title is in the plan'
    : ''
  // Only its name links a council to a person entered under that name.
  const gone = plan.all('committee').find((c) => hasEnded(c, ctx.request.date) && sameName(c.name, role))
  const until = gone?.until === undefined ? '' : `; a council or committee of this name ended ${onRough(gone.until)}`
  return {
    person: id,
    rank: 9,
    says: `is listed in the plan, but nothing in it is this role’s${position}${until}`,
    tell: () => {
      if (gone !== undefined) ctx.told('committee', gone.id, 'name', 'until')
    },
  }
}

/** A person's relation to the planning team: somebody who left, or may never come, is not in it. */
function teamOf({ state }: RecordOf<'planningTeamMember'>): { readonly is: string; readonly in: string } {
  if (state === 'left') return { is: 'was in', in: 'was in' }
  return state === 'undecided' ? { is: 'may join', in: 'may join, which is not decided,' } : { is: 'is in', in: 'in' }
}

/** The most decisions that are named of one who decides; the page of decisions has them all. */
const mostDecisions = 4
/** Letters of their names together: beside all else that is said of a role, a row has no room for more. */
const mostLetters = 90

/** The plan's other mentions of people, by which a newcomer finds whom to ask: what they wrote, know, watch, carry. */
function* inPlan(ctx: Context): Generator<readonly [string | undefined, string]> {
  const { plan } = ctx
  const many = (n: number, one: string, more: string) => (n === 1 ? one : `${countInWords(n)} ${more}`)
  for (const [who, list] of Map.groupBy(plan.all('statusUpdate'), (u) => u.author)) {
    const goals = new Set(list.map((u) => u.goal)).size
    yield [who, `wrote the status of ${many(goals, 'one goal', 'goals')}`]
  }
  for (const [who, list] of Map.groupBy(openActions(ctx), (a) => a.owner))
    yield [who, `has ${many(list.length, 'one open action', 'open actions')}`]
  const acts = plan.all('act').filter(isUnfinished)
  for (const [who, list] of Map.groupBy(acts, (a) => a.owner))
    yield [who, `has ${many(list.length, 'one open community action', 'open community actions')}`]
  for (const [who, list] of Map.groupBy(plan.all('policy'), (p) => p.owner)) {
    const over = list.filter((p) => isEnded(p, ctx.request.date))
    const gaps = list.filter((p) => p.stage === 'gap' && !over.includes(p))
    const own = list.filter((p) => !over.includes(p) && !gaps.includes(p))
    if (own.length > 0) yield [who, `owns ${many(own.length, 'one policy', 'policies')}`]
    if (gaps.length > 0)
      yield [who, `is named for ${many(gaps.length, 'one policy that is', 'policies that are')} not written yet`]
    if (over.length > 0)
      yield [who, `owned ${many(over.length, 'one policy that is', 'policies that are')} no longer in force`]
  }
  for (const [who, list] of Map.groupBy(plan.all('fundingSource'), (s) => s.contact))
    yield [who, `knows about ${listed(list.map((s) => quotation(ctx.write.line(sourceName(s), 'Funding source'))))}`]
  for (const [who, list] of Map.groupBy(plan.all('risk'), (r) => r.watcher)) {
    const open = list.filter((r) => r.state === undefined || r.state === 'open').length
    if (open > 0) yield [who, `watches ${many(open, 'one risk', 'risks')}`]
    const over = list.length - open
    if (over > 0) yield [who, `watched ${many(over, 'one risk that is', 'risks that are')} no longer open`]
  }
  // Who decides is whom a newcomer asks first.
  for (const [who, list] of Map.groupBy(plan.all('decisionRight'), (r) => r.decidedBy)) {
    const names = list.map((r) => ctx.write.line(r.name, 'Decision right'))
    const named = names.length <= mostDecisions && !names.includes('') && names.join('').length <= mostLetters
    yield [who, `decides on ${named ? listed(names.map(quotation)) : many(list.length, 'one matter', 'matters')}`]
  }
  for (const [who, list] of Map.groupBy(plan.all('hardTruth'), (t) => t.whoseDecision))
    yield [who, `decides what follows from ${many(list.length, 'one hard truth', 'hard truths')}`]
  for (const [who, list] of Map.groupBy(plan.all('pushbackStep'), (p) => p.who))
    yield [who, `has ${many(list.length, 'one step', 'steps')} when pushback comes`]
  // A field of the district's own that names a person: the board's champion of a goal.
  for (const v of plan.all('ownValue').filter((v) => v.person !== undefined && v.about?.kind === 'goal')) {
    const name = ctx.write.line(plan.get('ownField', v.field)?.name, 'Name of an own field')
    const no = ctx.goals.find((g) => g.goal.id === v.about?.id)?.no
    if (name === '' || no === undefined) continue
    ctx.told('ownValue', v.id, 'about', 'field', 'person')
    yield [v.person, `is entered as ${quotation(name)} of goal ${no}`]
  }
  // A seat of the same name as the role says nothing more.
  for (const t of plan.all('tenure').filter((s) => !sameName(s.seat, plan.get('person', s.person)?.role)))
    yield [t.person, `holds the seat ${quotation(ctx.write.line(t.seat, 'Seat on the tenure clock'))}`]
}

/** Words of support, quoted with their day: said years ago about a plan, they are no promise to today's officer. */
function spokenOf(ctx: Context, { promised, saidInPublic, date }: RecordOf<'backing'>): string {
  const when = [saidInPublic ? 'in public' : '', date ? `on ${dayInWords(date)}` : ''].filter((w) => w !== '').join(' ')
  const words = quotation(ctx.write.line(promised, 'Backing, what was promised').replace(/\.$/, ''))
  return `said${when === '' ? '' : ` ${when}`}: ${words}`
}

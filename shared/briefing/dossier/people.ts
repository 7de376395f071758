import { dayInWords, onRough, timeNamed } from '../../days/index.ts'
import { isUnfinished } from '../../domain/goal-of.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { isEnded } from '../../domain/policy-force.ts'
import { sourceName } from '../../rules/money/lines.ts'
import {
  capital,
  commas,
  compareTexts,
  countInWords,
  everyDays,
  goalNumbers,
  listed,
  sameName,
  sentence,
  small,
  whom,
} from '../../words/index.ts'
import { type Context, contactOf, roleOf } from '../board/context.ts'
import { quoted } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { committeesNow, hasEnded } from '../owners.ts'
import { openActions } from '../parts/open-actions.ts'
import { cell, words } from '../parts/table.ts'

/** Most people that a paper names, those with most to say first. */
const mostPeople = 30

/**
 * Whom to talk to about what, empty if the plan has nobody: superiors, the officer's supporters, and the owners of
 * goals and departments.
 */
export function peopleBlocks(ctx: Context): Block[] {
  const about = new Map<string, { rank: number; says: string[]; tell: (() => void)[] }>()
  const say = (person: string | undefined, rank: number, says: string, tell?: () => void) => {
    if (person === undefined || ctx.plan.get('person', person) === undefined) return
    const one = about.get(person) ?? { rank, says: [], tell: [] }
    one.rank = Math.min(one.rank, rank)
    if (!one.says.includes(says)) one.says.push(says)
    if (tell) one.tell.push(tell)
    about.set(person, one)
  }
  const { plan } = ctx
  say(plan.get('district', 'district')?.superintendent, 0, 'leads the district')
  say(plan.get('place', 'place')?.reportsTo, 1, 'is whom this office reports to')
  say(plan.get('officer', 'officer')?.preparedBy, 2, 'prepares the plan when nobody is in the role')
  const officer = plan.get('officer', 'officer')
  say(
    officer?.person,
    2,
    // The reader comes next: by then, the former officer is somebody to ask.
    officer?.status === undefined
      ? 'is the officer in the plan, which does not say if anybody is in the role now'
      : `is the officer by the plan on ${dayInWords(ctx.request.date)}, and the one before you if you are new`,
    () => ctx.told('officer', 'officer', 'person'),
  )
  for (const b of plan.all('backing')) say(b.who, 3, spokenOf(ctx, b))
  for (const [owner, goals] of Map.groupBy(ctx.goals, (g) => g.goal.owner))
    say(owner, 4, `owns ${small(goalNumbers(goals.map((g) => g.no)))}`)
  for (const [lead, list] of Map.groupBy(plan.all('department'), (d) => d.lead))
    say(
      lead,
      5,
      `leads ${listed(list.map((d) => ctx.write.line(d.name, 'Department') || 'a department without a name'))}`,
      () => {
        for (const d of list) ctx.told('department', d.id, 'name', 'lead')
      },
    )
  for (const [who, list] of Map.groupBy(plan.all('concern'), (c) => c.messenger))
    say(who, 6, `is named to answer ${list.length === 1 ? 'one concern' : `${countInWords(list.length)} concerns`}`)
  for (const m of plan.all('planningTeamMember')) {
    const part = ctx.write.line(m.part, 'Part in planning').replace(/\.$/, '')
    const team = teamOf(m)
    say(
      m.person,
      7,
      part === '' ? `${team.is} the planning team` : `${team.in} the planning team: ${quoted(part)}`,
      () =>
        ctx.told('planningTeamMember', m.id, 'person', 'part', ...(team.is === 'is in' ? [] : (['state'] as const))),
    )
  }
  for (const g of ctx.goals)
    for (const who of g.goal.team ?? []) say(who, 7, `carries ${small(goalNumbers([g.no]))} together with others`)
  for (const [who, says] of inPlan(ctx)) say(who, 8, says)
  const positionOf = ({ role }: RecordOf<'person'>) =>
    plan.all('position').some((one) => sameName(one.title, role)) ? '; a position of this title is in the plan' : ''
  // Only its name links a council to a person entered under that name.
  const councilOf = ({ role }: RecordOf<'person'>) =>
    plan.all('committee').find((c) => hasEnded(c, ctx.request.date) && sameName(c.name, role))
  // A person who is named for nothing else can still be asked.
  for (const p of plan.all('person'))
    if (!about.has(p.id)) {
      const gone = councilOf(p)
      const until =
        gone?.until === undefined ? '' : `; a council or committee of this name ended ${onRough(gone.until)}`
      say(p.id, 9, `is in the plan with nothing that this role owns or answers for${positionOf(p)}${until}`, () => {
        if (gone !== undefined) ctx.told('committee', gone.id, 'name', 'until')
      })
    }
  const rows = [...about]
    .map(([person, { rank, says, tell }]) => ({
      person,
      rank,
      says,
      tell,
      role: roleOf(ctx, person, 'Role of a person') ?? 'No role given',
    }))
    .toSorted((a, b) => a.rank - b.rank || b.says.length - a.says.length || compareTexts(a.role, b.role))
  const mentors = plan.all('mentor').filter((m) => m.status === 'active')
  const committees = committeesNow(ctx)
  if (rows.length + mentors.length + committees.length === 0) return []
  const more = rows.length - mostPeople
  return [
    { t: 'heading', level: 1, text: 'Whom to talk to' },
    {
      t: 'table',
      caption: null,
      // No plan has the names of today's role holders: the departing officer writes them beside.
      write: true,
      columns: [words('Role', 1.5), words('Why', 2.4), words('Name, and how to reach them', 1.4)],
      rows: [
        ...rows.slice(0, mostPeople).map(({ person, role, says, tell }): Row => {
          for (const each of tell) each()
          const contact = contactOf(ctx, person)
          return {
            cells: [{ text: withUnit(ctx, person, role) }, cell(`${capital(says.join('; '))}.`), { text: contact }],
          }
        }),
        ...mentors.map((m): Row => {
          ctx.told('mentor', m.id, 'role', 'everyDays', 'status', 'lastMet', 'forWhom')
          const often = [
            m.lastMet === undefined ? '' : `; they last talked on ${dayInWords(m.lastMet)}`,
            m.everyDays === undefined ? '' : `; they are to talk ${everyDays(m.everyDays)}`,
          ].join('')
          const mentored = roleOf(ctx, m.forWhom, 'Mentor, for whom')
          const role = cell(ctx.write.line(m.role, 'Mentor'), 'A mentor')
          return {
            cells: [
              role,
              cell(`Mentors ${mentored === undefined ? 'the officer' : whom(mentored)}${often}.`),
              { text: '' },
            ],
          }
        }),
        ...committees.map((c): Row => {
          const after = (c.about ?? []).map((a) => ctx.goals.find((g) => a.kind === 'goal' && g.goal.id === a.id)?.no)
          const nos = after.filter((no) => no !== undefined).toSorted((a, b) => a - b)
          ctx.told(
            'committee',
            c.id,
            'name',
            'task',
            'meets',
            ...(nos.length === after.length ? (['about'] as const) : []),
          )
          const line = (text: string | undefined) => ctx.write.line(text, 'Council or committee')
          const meets = line(c.meets)
          // A council with a past time in its words met then.
          const verb = (timeNamed(meets) ?? '9') < ctx.request.date ? 'met' : 'meets'
          const says = [
            sentence(line(c.task)),
            nos.length === 0 ? '' : `It looks after ${small(goalNumbers(nos))}.`,
            meets === '' ? '' : sentence(`It ${verb} ${small(meets)}`),
          ]
          return {
            cells: [
              cell(line(c.name), 'A council or committee'),
              cell(says.filter((w) => w !== '').join(' '), 'The plan does not say what it is for.'),
              { text: '' },
            ],
          }
        }),
      ],
    },
    ...(more > 0 ? [{ t: 'note', text: `${commas(more)} more people are named in the plan.` } as const] : []),
  ]
}

/** A person's relation to the planning team: somebody who left, or may never come, is not in it. */
function teamOf({ state }: RecordOf<'planningTeamMember'>): { readonly is: string; readonly in: string } {
  if (state === 'left') return { is: 'was in', in: 'was in' }
  return state === 'undecided' ? { is: 'may join', in: 'may join, which is not decided,' } : { is: 'is in', in: 'in' }
}

/** A role with where it works, where the role itself does not say so. */
function withUnit(ctx: Context, person: string, role: string): string {
  const unit = ctx.write.line(ctx.plan.get('person', person)?.unit, 'Where a person works')
  ctx.told('person', person, 'unit')
  return unit === '' || role.toLowerCase().includes(unit.toLowerCase()) ? role : `${role} (${unit})`
}

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
    yield [who, `knows about ${listed(list.map((s) => quoted(ctx.write.line(sourceName(s), 'Funding source'))))}`]
  for (const [who, list] of Map.groupBy(plan.all('risk'), (r) => r.watcher)) {
    const open = list.filter((r) => r.state === undefined || r.state === 'open').length
    if (open > 0) yield [who, `watches ${many(open, 'one risk', 'risks')}`]
    const over = list.length - open
    if (over > 0) yield [who, `watched ${many(over, 'one risk that is', 'risks that are')} no longer open`]
  }
  for (const [who, list] of Map.groupBy(plan.all('pushbackStep'), (p) => p.who))
    yield [who, `has ${many(list.length, 'one step', 'steps')} when pushback comes`]
  // A field of the district's own that names a person: the board's champion of a goal.
  for (const v of plan.all('ownValue').filter((v) => v.person !== undefined && v.about?.kind === 'goal')) {
    const name = ctx.write.line(plan.get('ownField', v.field)?.name, 'Name of an own field')
    const no = ctx.goals.find((g) => g.goal.id === v.about?.id)?.no
    if (name === '' || no === undefined) continue
    ctx.told('ownValue', v.id, 'about', 'field', 'person')
    yield [v.person, `is entered as ${quoted(name)} of goal ${no}`]
  }
  // A seat of the same name as the role says nothing more.
  for (const t of plan.all('tenure').filter((s) => !sameName(s.seat, plan.get('person', s.person)?.role)))
    yield [t.person, `holds the seat ${quoted(ctx.write.line(t.seat, 'Seat on the tenure clock'))}`]
}

/** Words of support, quoted with their day: said years ago about a plan, they are no promise to today's officer. */
function spokenOf(ctx: Context, { promised, saidInPublic, date }: RecordOf<'backing'>): string {
  const when = [saidInPublic ? 'in public' : '', date ? `on ${dayInWords(date)}` : ''].filter((w) => w !== '').join(' ')
  const words = quoted(ctx.write.line(promised, 'Backing, what was promised').replace(/\.$/, ''))
  return `said${when === '' ? '' : ` ${when}`}: ${words}`
}

import { dayInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { capital, commas, goalNumbers, listed, small } from '../../words/index.ts'
import { type Context, roleOf } from '../board/context.ts'
import { quoted } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { cell, words } from '../parts/table.ts'

/** Most people that a paper names, those with most to say first. */
const mostPeople = 30

/** Whom to talk to about what, empty where the plan has nobody: those above, those who stand behind the officer, and who owns which goal and department. */
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
  say(plan.get('officer', 'officer')?.person, 2, 'is the officer by the plan')
  for (const b of plan.all('backing')) say(b.who, 3, spokenOf(ctx, b))
  for (const [owner, goals] of Map.groupBy(ctx.goals, (g) => g.goal.owner))
    say(owner, 4, `owns ${small(goalNumbers(goals.map((g) => g.no)))}`)
  for (const [lead, list] of Map.groupBy(plan.all('department'), (d) => d.lead))
    say(
      lead,
      5,
      `leads ${listed(list.map((d) => ctx.write.line(d.name, 'Department') || 'a department without a name'))}`,
    )
  for (const [who, list] of Map.groupBy(plan.all('concern'), (c) => c.messenger))
    say(
      who,
      6,
      list.length === 1 ? 'is named to answer one concern' : `is named to answer ${commas(list.length)} concerns`,
    )
  for (const m of plan.all('planningTeamMember')) {
    const part = ctx.write.line(m.part, 'Part in planning').replace(/\.$/, '')
    say(m.person, 7, part === '' ? 'is in the planning team' : `in the planning team: ${quoted(part)}`, () =>
      ctx.told('planningTeamMember', m.id, 'person', 'part'),
    )
  }
  // Whoever is named for nothing else can still be asked.
  for (const p of plan.all('person')) if (!about.has(p.id)) say(p.id, 8, 'is a role of the plan')
  const rows = [...about]
    .map(([person, { rank, says, tell }]) => ({
      person,
      rank,
      says,
      tell,
      role: roleOf(ctx, person, 'Role of a person') ?? 'No role given',
    }))
    .toSorted((a, b) => a.rank - b.rank || b.says.length - a.says.length || a.role.localeCompare(b.role))
  const mentors = plan.all('mentor').filter((m) => m.status === 'active')
  if (rows.length + mentors.length === 0) return []
  const more = rows.length - mostPeople
  return [
    { t: 'heading', level: 1, text: 'Whom to talk to' },
    {
      t: 'table',
      caption: null,
      // Who is in a role today stands in no plan: whoever hands over writes it beside.
      write: true,
      columns: [words('Role', 1.5), words('Why', 2.4), words('Name, and how to reach them', 1.4)],
      rows: [
        ...rows.slice(0, mostPeople).map(({ role, says, tell }): Row => {
          for (const each of tell) each()
          return { cells: [{ text: role }, cell(`${capital(says.join('; '))}.`), { text: '' }] }
        }),
        ...mentors.map((m): Row => {
          ctx.told('mentor', m.id, 'role', 'everyDays', 'status')
          const often = m.everyDays === undefined ? '' : `; they are to talk every ${commas(m.everyDays)} days`
          const role = cell(ctx.write.line(m.role, 'Mentor'), 'A mentor')
          return { cells: [role, cell(`Mentors the officer${often}.`), { text: '' }] }
        }),
      ],
    },
    ...(more > 0 ? [{ t: 'note', text: `${commas(more)} more people are named in the plan.` } as const] : []),
  ]
}

/** What was said in support, in its own words and with its day: years ago, of a plan, it is no promise to an officer of today. */
function spokenOf(ctx: Context, { promised, saidInPublic, date }: RecordOf<'backing'>): string {
  const when = [saidInPublic ? 'in public' : '', date ? `on ${dayInWords(date)}` : ''].filter((w) => w !== '').join(' ')
  const words = quoted(ctx.write.line(promised, 'Backing, what was promised').replace(/\.$/, ''))
  return `said${when === '' ? '' : ` ${when}`}: ${words}`
}

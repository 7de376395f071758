import { dayInWords, timeNamed } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { capital, countedFirst, everyDays, goalNumbers, sentence, small, whom } from '../../words/index.ts'
import { type Context, contactOf, roleOf } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { committeesNow } from '../parts/owners.ts'
import { cell, words } from '../parts/table.ts'
import { type Named, namedPeople } from './named-people.ts'

/** Most people that a paper names, those with most to say first. */
const mostPeople = 30

/**
 * Whom to talk to about what, empty if the plan has nobody: superiors, the officer's supporters, the owners of goals
 * and departments, mentors and councils.
 */
export function peopleBlocks(ctx: Context): Block[] {
  const people = namedPeople(ctx)
  const mentors = ctx.plan.all('mentor').filter((m) => m.status === 'active')
  const committees = committeesNow(ctx)
  if (people.length + mentors.length + committees.length === 0) return []
  // Nobody is left out to spare one row.
  const shown = people.length === mostPeople + 1 ? people : people.slice(0, mostPeople)
  const more = people.length - shown.length
  return [
    { t: 'heading', level: 1, text: 'Whom to talk to' },
    // Below a table of pages it would begin a page alone.
    ...(more > 0
      ? [
          {
            t: 'note',
            text: `These have the most to tell. ${countedFirst(more, 'more person is', 'more people are')} named in the plan.`,
          } as const,
        ]
      : []),
    {
      t: 'table',
      caption: null,
      // No plan has the names of today's role holders: the departing officer writes them beside.
      write: true,
      columns: [words('Role', 1.2), words('Why', 2.35), words('Name, and how to reach them', 1.75)],
      rows: [
        ...shown.map((one) => personRow(ctx, one)),
        ...mentors.map((m) => mentorRow(ctx, m)),
        ...committees.map((c) => committeeRow(ctx, c)),
      ],
    },
  ]
}

function personRow(ctx: Context, { person, role, says, tell }: Named): Row {
  for (const each of tell) each()
  const contact = contactOf(ctx, person)
  return { cells: [{ text: withUnit(ctx, person, role) }, cell(`${capital(says.join('; '))}.`), { text: contact }] }
}

function mentorRow(ctx: Context, m: RecordOf<'mentor'>): Row {
  ctx.told('mentor', m.id, 'role', 'everyDays', 'status', 'lastMet', 'forWhom')
  const often = [
    m.lastMet === undefined ? '' : `; they last talked on ${dayInWords(m.lastMet)}`,
    m.everyDays === undefined ? '' : `; they are to talk ${everyDays(m.everyDays)}`,
  ].join('')
  const mentored = roleOf(ctx, m.forWhom, 'Mentor, for whom')
  const role = cell(ctx.write.line(m.role, 'Mentor'), 'A mentor')
  return {
    cells: [role, cell(`Mentors ${mentored === undefined ? 'the officer' : whom(mentored)}${often}.`), { text: '' }],
  }
}

function committeeRow(ctx: Context, c: RecordOf<'committee'>): Row {
  const after = (c.about ?? []).map((a) => ctx.goals.find((g) => a.kind === 'goal' && g.goal.id === a.id)?.no)
  const nos = after.filter((no) => no !== undefined).toSorted((a, b) => a - b)
  ctx.told('committee', c.id, 'name', 'task', 'meets', ...(nos.length === after.length ? (['about'] as const) : []))
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
}

/** A role with where it works, where the role itself does not say so. */
function withUnit(ctx: Context, person: string, role: string): string {
  const unit = ctx.write.line(ctx.plan.get('person', person)?.unit, 'Where a person works')
  ctx.told('person', person, 'unit')
  return unit === '' || role.toLowerCase().includes(unit.toLowerCase()) ? role : `${role} (${unit})`
}

import { onRough, roughInWords, yearInWords } from '../../days/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { exactly } from '../../figures/how-exactly.ts'
import { capital, commas, compareKeys, counted, countInWords, plural, quotation, those } from '../../words/index.ts'
import { type News, named, todoIn } from './tell.ts'

/** The name of a measure that counts the district’s children. */
const COUNTS_ALL = /enroll|(students|children) (of|in) the district/i

/**
 * A sentence if the plan has the number of students as a figure from elsewhere: that number, and that this year’s count
 * is missing.
 */
function knownElsewhere(plan: Plan): string | undefined {
  const counts = new Set(
    plan.all('measure').flatMap((m) => (m.unit === 'count' && COUNTS_ALL.test(m.short ?? '') ? m.id : [])),
  )
  const found = plan
    .all('reportedFigure')
    .flatMap(({ measure, group, year, reading: r }) => {
      const all = plan.get('studentGroup', group)?.isTotal === true && counts.has(measure ?? '')
      const plain = r?.low !== undefined && r.high === undefined && r.gap === undefined && r.change === undefined
      const when = r?.date ? roughInWords(r.date) : year && yearInWords(year)
      return all && plain && when
        ? [{ year: year ?? '', says: `${r.exact ? exactly[r.exact] : ''}${commas(r.low ?? 0)} for ${when}` }]
        : []
    })
    .toSorted((a, b) => compareKeys(a.year, b.year))
    .at(-1)
  return found && `The plan has ${found.says}; this year’s count of students`
}

/** The news of the steps of the foundation. */
export const foundationNews: Readonly<Record<string, News>> = {
  'foundation-district': (plan) => {
    const d = plan.get('district', 'district')
    if (!d?.name?.trim()) return null
    if (d.enrollment === undefined)
      return {
        says: `${knownElsewhere(plan) ?? `The number of students in ${d.name.trim()}`} is not entered yet.`,
        todo: todoIn(
          'district',
          'district',
          'enrollment',
          'Enter how many students are enrolled, and the day on which they were counted.',
          'Enter the number',
        ),
      }
    const schools = d.schools === undefined ? '' : ` in ${counted(d.schools, 'school')}`
    const on = d.enrollmentDate === undefined ? '' : `, counted ${onRough(d.enrollmentDate)}`
    return `${d.name.trim()} has ${commas(d.enrollment)} students${schools}${on}.`
  },
  'foundation-groups': (plan) => {
    const groups = plan.all('studentGroup')
    if (groups.length === 0) return null
    if (!groups.some((g) => g.isTotal)) return 'There is no group of all students yet to compare the others with.'
    const focus = groups.filter((g) => g.focus)
    if (focus.length === 0)
      return {
        says: 'No focus group is chosen yet: the plan does not say whose results should change first.',
        todo: todoIn(
          'studentGroup',
          groups.find((g) => !g.isTotal)?.id,
          'focus',
          'Mark a group whose results should change first, and give the reason from your own data.',
          'Choose a focus group',
        ),
      }
    const without = focus.filter((g) => !g.reason?.trim())
    const [first] = without
    if (first !== undefined)
      return {
        says: `The plan does not say yet why ${named(without.map((g) => g.name))} ${plural(without.length, 'is a focus group', 'are focus groups')}.`,
        todo: todoIn(
          'studentGroup',
          first.id,
          'reason',
          `Give the reason why ${named([first.name])} is a focus group, from the district’s own data.`,
          'Write the reason',
        ),
      }
    return `${those(focus.length, groups.filter((g) => !g.isTotal).length, 'student group', 'student groups', 'is a focus group', 'are focus groups')}, and ${plural(focus.length, 'it has', 'each has')} a reason.`
  },
  'foundation-officer': (plan) => {
    const officer = plan.get('officer', 'officer')
    if (officer === undefined) return null
    const enter = (field: string, what: string, verb: string) => todoIn('officer', 'officer', field, what, verb)
    const who = plan.get('person', officer.person)?.role?.trim()
    // A person who is entered is mentioned: otherwise the name would look as if it had been lost.
    if (who && officer.status !== 'inPost')
      return {
        says:
          officer.status === undefined
            ? `${who} is named as the officer; whether that person is in the role is not entered yet.`
            : `${who} is named as the officer, and yet the status is ${quotation(officer.status === 'hiring' ? 'Hiring' : 'Not hired yet')}.`,
        todo: enter(
          'status',
          `Is ${who} in the role? If so, set the status to “In the role”. If not, take the name out.`,
          'Enter it',
        ),
      }
    if (officer.status === undefined)
      return {
        says: `Whether somebody is in the role${officer.title?.trim() ? ` of ${officer.title.trim()}` : ''} is not entered yet.`,
        todo: enter('status', 'Say whether the officer is in the role or still to be hired.', 'Enter it'),
      }
    const title = officer.title?.trim() || 'officer'
    if (officer.status === 'inPost')
      return officer.since === undefined
        ? {
            says: `The ${title} is in the role; the start date is not entered yet.`,
            todo: enter('since', `Enter the day on which the ${title} began.`, 'Enter the date'),
          }
        : `The ${title} has been in the role since ${roughInWords(officer.since)}.`
    const by = plan.get('person', officer.preparedBy)?.role?.trim()
    return by
      ? `Nobody is in the role yet; ${by} prepares the plan.`
      : {
          says: 'Nobody is in the role yet, and the plan does not name who prepares it meanwhile.',
          todo: enter('preparedBy', 'Name the role that prepares the plan meanwhile.', 'Name the role'),
        }
  },
  'foundation-team': (plan) => {
    const team = plan.all('planningTeamMember')
    if (team.length === 0) return null
    const without = team.filter((m) => !m.part?.trim())
    const people = capital(countInWords(team.length))
    return without.length > 0
      ? {
          says: `${people} ${plural(team.length, 'person or role is', 'people and roles are')} on the planning team; the part of ${countInWords(without.length)} is not entered yet.`,
          todo: todoIn(
            'planningTeamMember',
            without[0]?.id,
            'part',
            'Write down the one thing that each person brings or checks.',
            'Enter the part',
          ),
        }
      : `${people} ${plural(team.length, 'person or role is on the planning team, with a part', 'people and roles are on the planning team, each with a part')} in it.`
  },
}

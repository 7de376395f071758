import { roughInWords } from '../../days/index.ts'
import { capital, commas, counted, countInWords, plural } from '../../words/index.ts'
import { type News, named, those } from './tell.ts'

/** What the steps of the foundation tell. */
export const foundationNews: Readonly<Record<string, News>> = {
  'foundation-district': (plan) => {
    const d = plan.get('district', 'district')
    if (!d?.name?.trim()) return null
    if (d.enrollment === undefined) return `How many children ${d.name.trim()} has is not entered yet.`
    const schools = d.schools === undefined ? '' : ` in ${counted(d.schools, 'school')}`
    const on = d.enrollmentDate === undefined ? '' : `, counted on ${roughInWords(d.enrollmentDate)}`
    return `${d.name.trim()} has ${commas(d.enrollment)} children${schools}${on}.`
  },
  'foundation-groups': (plan) => {
    const groups = plan.all('studentGroup')
    if (groups.length === 0) return null
    if (!groups.some((g) => g.isTotal)) return 'There is no group of all students yet to compare the others with.'
    const focus = groups.filter((g) => g.focus)
    if (focus.length === 0)
      return 'No group is a focus group yet: the plan does not say whose results are to change first.'
    const without = focus.filter((g) => !g.reason?.trim())
    return without.length > 0
      ? `The plan does not say yet why ${named(without.map((g) => g.name))} ${plural(without.length, 'is a focus group', 'are focus groups')}.`
      : `${those(focus.length, groups.filter((g) => !g.isTotal).length, 'group', 'groups', 'is a focus group', 'are focus groups')}, each with its reason.`
  },
  'foundation-officer': (plan) => {
    const officer = plan.get('officer', 'officer')
    if (officer?.status === undefined) return null
    const title = officer.title?.trim() || 'The officer'
    if (officer.status === 'inPost')
      return officer.since === undefined
        ? `The ${title} is in the role; since when is not entered yet.`
        : `The ${title} has been in the role since ${roughInWords(officer.since)}.`
    const by = plan.get('person', officer.preparedBy)?.role?.trim()
    return by
      ? `Nobody is in the role yet; ${by} prepares the plan.`
      : 'Nobody is in the role yet, and nobody is named who prepares the plan.'
  },
  'foundation-team': (plan) => {
    const team = plan.all('planningTeamMember')
    if (team.length === 0) return null
    const without = team.filter((m) => !m.part?.trim())
    const people = capital(countInWords(team.length))
    return without.length > 0
      ? `${people} ${plural(team.length, 'person or role is', 'people and roles are')} on the planning team; the part of ${countInWords(without.length)} is not entered yet.`
      : `${people} ${plural(team.length, 'person or role is on the planning team, with a part', 'people and roles are on the planning team, each with a part')} in it.`
  },
}

import { dayInWords, fiscalYear, yearInWords, yearsAfter } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import { capital, compareKeys, countInWords, dollars, plural, sentence, those } from '../../words/index.ts'
import { mentorDate } from '../mentor-date.ts'
import { moneyByYear, moneyOf, type YearMoney } from '../money/by-year.ts'
import { unpaidNews } from '../money/how-paid.ts'
import { moneyNews, nextToFind, pastMoney } from '../money/news.ts'
import { staffLack } from '../money-lacks.ts'
import { commentTodo } from './comment-todo.ts'
import { paidNow } from './paid-now.ts'
import { most, type News, named, type Todo, todoIn } from './tell.ts'

/**
 * What is done for the year whose money somebody has to find next; undefined if all is secured. The page of the money says
 * what would lose it. A comment in this step that waits for an answer comes before a future year.
 */
function moneyTodo(plan: Plan, step: string, years: readonly YearMoney[], today: string): Todo | undefined {
  const next = nextToFind(years, fiscalYear(today, startMonthOf(plan)), today)
  const later = next === undefined || next.year.from > today
  const comment = later ? commentTodo(plan, step) : undefined
  if (comment !== undefined || next === undefined) return comment
  return {
    do: `For ${yearInWords(next.year.year)}, ${next.deed}.`,
    verb: 'See what would lose its money',
    page: 'money',
    later,
  }
}

/** The news of the steps of Resource. */
export const resourceNews: Readonly<Record<string, News>> = {
  'resource-budget': (plan, today) => {
    const years = moneyByYear(plan, today)
    const says = moneyNews(plan, years, today) ?? pastMoney(years, fiscalYear(today, startMonthOf(plan)))
    if (says === null) return null
    const now = fiscalYear(today, startMonthOf(plan))
    const ahead = years.some((y) => y.asked > 0 && y.year >= now)
    const enter = { do: `Enter what the work asks for in ${yearInWords(now)}, with the goal that each line pays for.` }
    return { says, todo: ahead ? moneyTodo(plan, 'resource-budget', years, today) : enter }
  },
  'resource-funding': (plan, today) => {
    const sources = plan.all('fundingSource')
    if (sources.length === 0) return null
    const ends = most(
      sources.filter((s) => (s.endsOn ?? '') >= today),
      (s) => -Number(s.endsOn?.replaceAll('-', '')),
    )
    const now = fiscalYear(today, startMonthOf(plan))
    const next = yearsAfter(now, 1)
    // A sum means nothing without its total: the worst year is used, as in every sentence about money.
    const years = moneyByYear(plan, today)
    const asked = moneyNews(plan, years, today)
    const secured = moneyOf(plan, next).secured
    const none = secured === 0
    const money =
      asked ??
      (none
        ? `No money is entered as secured for ${yearInWords(next)}, and no budget line asks for any.`
        : `${dollars(secured)} is secured for ${yearInWords(next)}, and no budget line asks for any of it yet.`)
    return {
      // What the other years are short of is on Money by year: five lines of amounts are read by nobody.
      says: ends?.endsOn ? `${money} ${named([ends.name])} is the next to end, on ${dayInWords(ends.endsOn)}.` : money,
      todo:
        asked !== null
          ? moneyTodo(plan, 'resource-funding', years, today)
          : none
            ? todoIn(
                'fundingSource',
                sources[0]?.id,
                '',
                `Enter what ${named([sources[0]?.name])} sets aside for this plan in each year.`,
                'Open the source',
              )
            : { do: 'Enter a budget line for what it pays.', verb: 'Go to budget lines', page: 'resource-budget' },
    }
  },
  'resource-team': (plan, today, reader) => {
    const says = staffLack(plan, reader).inputs[0]?.says
    if (plan.all('position').length === 0 || says === undefined) return null
    const without = unpaidNews(plan, moneyByYear(plan, today), today)
    const unsized = plan.all('position').filter((p) => p.fte === undefined)
    const paid = paidNow(plan, today)
    if (unsized.length === plan.all('position').length)
      return {
        says: `${paid === null ? '' : `${paid.says} `}${those(unsized.length, unsized.length, 'position', 'positions', 'is listed without its share of a full-time job (FTE)', 'are listed without their share of a full-time job (FTE)')}, so nobody can tell how much staff the work has.`,
        todo:
          (plan.all('positionPay').length > 0 ? paid?.todo : undefined) ??
          todoIn(
            'position',
            unsized[0]?.id,
            'fte',
            `Enter the FTE of ${named([unsized[0]?.title])}: 1 for full time, 0.5 for half.`,
            'Enter the FTE',
          ),
      }
    const all = `${paid === null ? '' : `${paid.says} `}${sentence(without === null ? says : `${says}; ${without}`)}`
    return paid?.todo === undefined ? all : { says: all, todo: paid.todo }
  },
  'resource-mentors': (plan, today) => {
    const active = plan.all('mentor').filter((m) => m.status === 'active')
    if (plan.all('mentor').length === 0) return null
    if (active.length === 0)
      return {
        says: 'No mentor is active yet: nobody outside the district is asked for advice.',
        todo: todoIn(
          'mentor',
          plan.all('mentor')[0]?.id,
          'status',
          `Ask ${named([plan.all('mentor')[0]?.role])}, and mark it active once you have a yes.`,
          'Open it',
        ),
      }
    const late = active
      .flatMap((m) => {
        const next = mentorDate(m)
        return next !== undefined && next.day < today ? [{ m, due: next.day, isSet: next.isSet }] : []
      })
      .toSorted((a, b) => compareKeys(a.due, b.due))
    const [first, ...more] = late
    const count = `${capital(countInWords(active.length))} ${plural(active.length, 'mentor is', 'mentors are')} active`
    if (first === undefined)
      return `${count}, and no meeting with ${plural(active.length, 'that mentor', 'any of them')} is overdue.`
    return {
      says: `${first.isSet ? `The date with ${named([first.m.role])} was ${dayInWords(first.due)}` : `A meeting with ${named([first.m.role])} has been due since ${dayInWords(first.due)}`}${more.length > 0 ? `, and one with ${named(more.map(({ m }) => m.role))} is overdue too` : ''}. ${count}.`,
      todo: todoIn(
        'mentor',
        first.m.id,
        first.isSet ? 'lastMet' : 'nextOn',
        first.isSet
          ? `Enter when you met ${named([first.m.role])}, or set another date.`
          : `Agree on a date with ${named([first.m.role])}, and enter it.`,
        first.isSet ? 'Enter when you met' : 'Set the next date',
      ),
    }
  },
  'resource-skills': (plan, today) => {
    const skills = plan.all('skill').flatMap((s) => {
      const now = Number(s.levelToday)
      const wanted = Number(s.levelWanted)
      return Number.isFinite(now) && Number.isFinite(wanted) ? [{ name: s.name, by: wanted - now, due: s.due }] : []
    })
    const grow = skills.filter((s) => s.by > 0)
    if (skills.length === 0) return null
    if (grow.length === 0) return 'Every skill that is rated is at the level it should have.'
    const widest = Math.max(...grow.map((s) => s.by))
    const far = grow.filter((s) => s.by === widest)
    const late = grow.filter((s) => s.due !== undefined && s.due < today)
    const missed =
      late.length === 0
        ? ''
        : `; the ${plural(late.length, 'date', 'dates')} for ${named(late.map((s) => s.name))} ${plural(late.length, 'has', 'have')} passed`
    return `${those(grow.length, skills.length, 'skill', 'skills', 'is below the level it should have', 'are below the level they should have')}${grow.length === 1 ? `: ${named([grow[0]?.name])}` : far.length < grow.length ? `, ${named(far.map((s) => s.name))} the most` : ''}${missed}.`
  },
}

import { latestOf } from '../../days/index.ts'
import { bySort } from '../../domain/by-sort.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { countInWords, listed, quotation } from '../../words/index.ts'
import { type Context, type NumberedGoal, roleOf } from '../context.ts'
import { openActions } from './open-actions.ts'
import { NO_OWNER } from './table.ts'

/** Most roles that are named beside a goal that names no owner. */
const mostNamed = 2

/**
 * Who has a goal, and whether that is one owner. Without a named owner, the people who carry it by other entries:
 * those who do so together, else the department that leads it and the committee that looks after it, else the roles
 * that have its open actions.
 */
export function ownerOf(
  ctx: Context,
  { no, goal }: NumberedGoal,
  briefly = false,
): { readonly text: string; readonly named: boolean } {
  ctx.told('goal', goal.id, 'owner')
  const owner = roleOf(ctx, goal.owner, `Goal ${no}, owner`)
  if (owner !== undefined) return { text: owner, named: true }
  const carried = carriedBy(ctx, { no, goal }, briefly)
  return { text: carried === '' ? NO_OWNER : `${NO_OWNER}; ${carried}`, named: false }
}

/** Those who carry a goal together: by their names where they are few, else counted; '' where none is entered. */
export function teamInWords(ctx: Context, { no, goal }: Pick<NumberedGoal, 'no' | 'goal'>): string {
  const team = (goal.team ?? []).flatMap((id) => {
    const role = ctx.write.line(ctx.plan.get('person', id)?.role, `Goal ${no}, carried by`)
    return role === '' ? [] : [{ id, role }]
  })
  // Counted roles are not named: only named ones are on the page.
  if (team.length > mostNamed) return `${countInWords(team.length)} roles`
  for (const { id } of team) ctx.told('person', id, 'role')
  return listed(team.map((t) => t.role))
}

/**
 * Who carries a goal without an owner, as far as that is entered; '' if it is not. `briefly`: without the number of
 * people with actions.
 */
export function carriedBy(ctx: Context, { no, goal }: Pick<NumberedGoal, 'no' | 'goal'>, briefly = false): string {
  const team = teamInWords(ctx, { no, goal })
  const led = ledBy(ctx, goal.id)
  if (team !== '') return [`led together by ${team}`, led].filter((w) => w !== '').join('; ')
  if (led !== '') return led
  const strategies = new Set(where(ctx.plan, 'strategy', 'goal', goal.id).map((s) => s.id))
  const roles = openActions(ctx).flatMap(({ about, owner }) => {
    const of = about?.kind === 'goal' ? about.id === goal.id : about?.kind === 'strategy' && strategies.has(about.id)
    const role = of ? ctx.write.line(ctx.plan.get('person', owner)?.role, `Goal ${no}, owner of an action`) : ''
    return role === '' ? [] : [{ role, owner }]
  })
  const each = [...new Set(roles.map((r) => r.role))]
  if (each.length === 0) return ''
  if (each.length > mostNamed) return briefly ? '' : `open actions with ${countInWords(each.length)} roles`
  for (const { owner } of roles) ctx.told('person', owner, 'role')
  return `open actions with ${listed(each)}`
}

/** Who leads a goal without an owner: "led by Academics; looked after by “Committee on data”"; '' if nobody does. */
export function ledBy(ctx: Context, goal: string): string {
  const leads = where(ctx.plan, 'coverage', 'goal', goal).flatMap((c) =>
    c.part === 'leads' ? ctx.write.line(ctx.plan.get('department', c.department)?.name, 'Department, name') || [] : [],
  )
  const after = lookAfter(ctx, goal)
  return [
    ...(leads.length > 0 ? [`led by ${listed(leads)}`] : []),
    ...(after === '' ? [] : [`looked after by ${after}`]),
  ].join('; ')
}

/** Councils and committees that are there on the paper’s day, in their order. */
export const committeesNow = ({ plan, request }: Pick<Context, 'plan' | 'request'>): readonly RecordOf<'committee'>[] =>
  bySort(plan.all('committee').filter((c) => !hasEnded(c, request.date)))

/** Whether a council or a committee is one no more on an ISO day. */
export const hasEnded = ({ until }: RecordOf<'committee'>, day: string): boolean =>
  until !== undefined && latestOf(until) < day

/** The committees that look after a goal: by their names where they are few, else counted; '' where none does. */
function lookAfter(ctx: Context, goal: string): string {
  const own = committeesNow(ctx).flatMap(({ id, name, about = [] }) => {
    const says = ctx.write.line(name, 'Council or committee')
    return says === '' || !about.some((a) => a.kind === 'goal' && a.id === goal) ? [] : [{ id, says }]
  })
  if (own.length > mostNamed) return `${countInWords(own.length)} councils and committees`
  // Its other tasks are not said here: the full plan has all of them in one place.
  for (const { id } of own) ctx.told('committee', id, 'name')
  return listed(own.map((c) => quotation(c.says)))
}

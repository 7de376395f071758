import { clockWords, keptMinutes } from '../../days/index.ts'
import { titleOf } from '../../domain/describe.ts'
import { type KindName, kindOf } from '../../domain/kinds/index.ts'
import type { About } from '../../domain/schema.ts'
import type { Gathering } from '../../retreat/gathering.ts'
import type { Item } from '../../retreat/review.ts'
import { titleOfPart } from '../../retreat/timetable.ts'
import { article, quotation, small } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { isDropped } from '../declared.ts'
import type { Block } from '../document.ts'

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ t: 'heading', level, text })

/** Items that are not settled otherwise: dropped and merged ones are told once, where they went. */
export const stands = (i: Item): boolean => i.state === undefined || i.state === 'accepted'

/** An action that was taken down and dropped, or merged into another. */
export const isGone = (i: Item): boolean => i.sort === 'action' && !stands(i)

export const role = (ctx: Context, person: string | undefined): string => {
  ctx.told('person', person, 'role')
  return ctx.write.line(ctx.plan.get('person', person)?.role, 'Role of a person')
}

export function nameOf(ctx: Context, about: About): string {
  if (kindOf(about.kind) === undefined) return ''
  const found = ctx.plan.get(about.kind as KindName, about.id)
  if (found === undefined) return ''
  const name = ctx.write.line(
    titleOf(about.kind, found as Readonly<Record<string, unknown>>, ctx.plan),
    'What it affects',
  )
  return isDropped(ctx, about.kind, about.id) ? `${name} (dropped)` : name
}

/** The time of day by the clock in the room, no matter who makes the minutes and where. */
export const timeOf = (moment: string): string => clockWords(keptMinutes(moment))

export function fate(ctx: Context, i: Item): string {
  if (i.state === 'dropped') return `Dropped: ${ctx.write.line(i.reason, 'Why it was dropped')}`
  if (i.state === undefined) return 'Not in the plan yet'
  if (i.became === undefined) return i.state === 'merged' ? 'Combined with another' : 'Kept as it was said'
  const kind = small(kindOf(i.became.kind)?.one ?? '')
  return kind === '' ? 'In the plan' : `In the plan as ${article(kind)} ${kind}`
}

export function merged(ctx: Context, i: Item, items: readonly Item[]): string {
  if (i.state !== 'merged') return fate(ctx, i)
  const into = items.find((x) => x.id === i.mergedInto?.id)
  const name = into?.text ?? (i.mergedInto ? nameOf(ctx, i.mergedInto) : '')
  return name === '' ? fate(ctx, i) : `Combined with ${quotation(ctx.write.line(name, i.word))}`
}

const partOf = (ctx: Context, g: Gathering, part: string | undefined): string => {
  const found = part === undefined ? undefined : g.agenda.find((p) => p.part === part)
  return found === undefined ? '' : ctx.write.line(titleOfPart(found), 'Part of the agenda')
}

/** Over `saidIn`. */
export const SAID_IN = 'Where it was said'

/** "Update forms (Finance)": the part of the agenda in which something was taken down, and the table that did, where it named itself. */
export function saidIn(ctx: Context, g: Gathering, i: Pick<Item, 'part' | 'table'>): string {
  const [part, at] = [partOf(ctx, g, i.part), ctx.write.line(i.table, 'Table')]
  if (at === '') return part
  return part === '' ? `Table: ${at}` : `${part} (${/\btable\b/i.test(at) ? at : `table: ${at}`})`
}

/** The part in which it was held, for a vote as well. */
export const heldIn = (ctx: Context, g: Gathering, part: string | undefined): string => {
  const title = partOf(ctx, g, part)
  return title === '' ? '' : `Part of the agenda: ${title}.`
}

/** Other words for the same, after the words themselves. */
export function withMore(ctx: Context, i: Item, text: string): string {
  const more = moreOf(ctx, i)
  return /[.!?]$/.test(text) && more.startsWith(': ') ? `${text} ${more.slice(2)}` : `${text}${more}`
}

/** Other words for the same; for a goal's new wording, the earlier one. */
export function moreOf(ctx: Context, i: Item): string {
  const more = i.kind === 'capture' ? ctx.write.line(ctx.plan.get('capture', i.id)?.more, 'In other words') : ''
  return more === '' ? '' : i.sort === 'wording' ? `, in place of ${quotation(more)}` : `: ${more}`
}

import { dayAfter, dayInWords } from '../../days/index.ts'
import { where } from '../../domain/plan.ts'
import { papersOut } from '../../rules/packet-day.ts'
import { compareKeys, countInWords, listed, plural, quotation, small } from '../../words/index.ts'
import { meetingDayOf } from '../board/prepared.ts'
import type { Context } from '../context.ts'
import { documentKinds } from '../documents.ts'
import { entriesOf } from '../year/entries.ts'

/** Most things that one line names. */
const mostNamed = 4

/** A meeting on the first day: a new officer can prepare nothing for it, and has to know of it all the same. */
export function meetingsToday(ctx: Context): string[] {
  const { date } = ctx.request
  return (['board', 'cabinet'] as const).flatMap((forum) => {
    const m = ctx.plan.all('meeting').find((one) => one.forum === forum && one.date === date)
    if (m === undefined) return []
    ctx.told('meeting', m.id, 'forum', 'date')
    const on = belongs(ctx, m.id, date, forum)
    return [
      `The ${forum} meets today, ${dayInWords(date)}. ${on} Tomorrow, ask what was decided, and enter it in the plan.`,
    ]
  })
}

/** The next meeting of the board and of the cabinet, the nearest first: when its packet is due, and what belongs into it. */
export function nextMeetings(ctx: Context): string[] {
  const { date } = ctx.request
  const within = dayAfter(date, 30) ?? date
  const next = (['board', 'cabinet'] as const).flatMap((forum) => {
    const first = ctx.plan
      .all('meeting')
      .filter((m) => m.forum === forum && (m.date ?? '') > date && (m.date ?? '') <= within)
      .toSorted((a, b) => compareKeys(a.date ?? '', b.date ?? ''))[0]
    return first?.date === undefined ? [] : [{ forum, on: first.date, id: first.id, m: first }]
  })
  return next
    .toSorted((a, b) => compareKeys(a.on, b.on))
    .map(({ forum, on, id, m }, i) => {
      const due = m.packetDue
      const out = papersOut(ctx.plan, m)
      ctx.told('meeting', id, 'forum', 'date')
      if (due !== undefined) ctx.told('meeting', id, 'packetDue', 'papersSent')
      return [
        `Prepare for the ${forum} meeting on ${dayInWords(on)}.`,
        packetWords(due, date, i === 0, out),
        belongs(ctx, id, on, forum),
        ...(forum === 'board' ? [lastPacket(ctx), prepared(ctx)] : []),
      ]
        .filter((w) => w !== '')
        .join(' ')
    })
}

const packetWords = (due: string | undefined, date: string, explained: boolean, out?: string): string => {
  if (due === undefined) return ''
  if (out !== undefined && out <= date) return `Its papers went out on ${dayInWords(out)}.`
  const packet = explained ? 'Its packet, which members read beforehand,' : 'Its packet'
  return due === date ? `${packet} is due today.` : `${packet} ${due < date ? 'was' : 'is'} due on ${dayInWords(due)}.`
}

/**
 * What this office has to bring: items entered for it, goals that are monitored, readings, and decisions to look back
 * on.
 */
function belongs(ctx: Context, meeting: string, on: string, forum: 'board' | 'cabinet'): string {
  const items = where(ctx.plan, 'boardItem', 'meeting', meeting)
    .filter((i) => i.state !== 'decided')
    .map((i) => {
      ctx.told('boardItem', i.id, 'title', 'meeting')
      return quotation(ctx.write.line(i.title, 'Board item') || 'an item without a title')
    })
  const year = entriesOf(ctx.plan, { year: '', from: on, to: on }, ctx.request.date, 'cabinet', (text, place) =>
    ctx.write.line(text, place),
  )
  const sorts = year.filter((e) => e.sort === 'monitored' || e.sort === 'reading' || e.sort === 'lookBack')
  const planned = sorts
    .filter((e) => e.sort !== 'monitored' || e.about.id === meeting)
    .map((e) => small(e.title.replace(/^Monitored: /, 'Monitoring of ')))
  if (sorts.some((e) => e.sort === 'monitored')) ctx.told('meeting', meeting, 'monitors')
  const all = [...items, ...planned]
  if (all.length === 0)
    return forum === 'cabinet' && (ctx.plan.get('meeting', meeting)?.agenda ?? []).length > 0
      ? 'Its agenda is in the plan, under that meeting.'
      : 'The plan does not say what this office brings: ask whoever sets the agenda.'
  const more = all.length - mostNamed
  return `On its agenda in the plan: ${all.slice(0, mostNamed).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
}

/** The last packet, so that a newcomer sees what one holds. */
function lastPacket({ plan }: Context): string {
  const parts = plan.get('packet', 'packet')?.parts ?? []
  const names = parts.flatMap(({ document, title }) => {
    const kind = Object.values(documentKinds).find((d) => d.kept === document)
    return kind ? [`the ${small(kind.name)}`] : title?.trim() ? [quotation(title.trim())] : []
  })
  return names.length === 0 ? '' : `The packet that was put together last holds ${listed([...new Set(names)])}.`
}

/** What was prepared for the board beside a packet: a newcomer would prepare it again. */
function prepared({ plan, told, write }: Context): string {
  const names = plan.all('briefing').flatMap((b) => {
    const day = meetingDayOf(plan, b)
    const subject = write.line(b.subject, 'Subject')
    if (subject === '') return []
    told('briefing', b.id, 'subject', 'meeting')
    return [`${quotation(subject)}${day === '' ? '' : `, for ${dayInWords(day)}`}`]
  })
  const questions = plan.all('likelyQuestion').length
  const truths = plan.all('hardTruth').length
  const also = [
    ...(questions > 0
      ? [
          `${countInWords(questions)} likely ${plural(questions, 'question', 'questions')} with answers (print the presenter’s page)`,
        ]
      : []),
    ...(truths > 0
      ? [`${countInWords(truths)} hard ${plural(truths, 'truth', 'truths')} (print the hard-truth page)`]
      : []),
  ]
  const all = [...names.slice(0, 1), ...also]
  return all.length === 0 ? '' : `Prepared and kept in the plan: ${all.join('; ')}.`
}

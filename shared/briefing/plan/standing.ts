import { byDay, dayInWords, noDay, roughInWords } from '../../days/index.ts'
import { decisionsOf } from '../../domain/decided.ts'
import { type KindName, kindOf, type RecordOf } from '../../domain/kinds/index.ts'
import { capital, compareTexts, everyDays, goalNumbers, listed, quotation, sentence } from '../../words/index.ts'
import { updatesOwed } from '../board/updates-owed.ts'
import type { Context } from '../context.ts'
import { nameOf, referenceTo } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { restBlocks, restOf } from '../parts/record.ts'
import { cell, choiceWords, hung, table, withBelow, words } from '../parts/table.ts'
import { whoDecides } from '../parts/who-decides.ts'
import { shortened } from '../text.ts'

/** The parts of a plan beside its goals: who decides, what was decided, promised and heard, and what it is based on. */

/** Departments with who leads each and how often it is met; the commitment of each in full where the reader may know it. */
export function departmentWords(ctx: Context): Block[] {
  const all = ctx.plan.all('department')
  const often = new Set(all.map((d) => d.everyDays))
  const [days] = often
  const alike = all.length >= manyDepartments && often.size === 1 && days !== undefined
  let meant = false
  const each = all.flatMap((d) => {
    const c = ctx.plan.all('departmentCommitment').find((one) => one.department === d.id)
    if (c !== undefined) ctx.told('departmentCommitment', c.id, 'department')
    if (alike) ctx.told('department', d.id, 'everyDays')
    const means = all.length < manyDepartments ? [] : ctx.write.paragraphs(c?.means, 'Department commitment')
    if (means.length > 0) {
      ctx.told('departmentCommitment', c?.id, 'means')
      meant = true
    }
    const rest = [...restOf(ctx, 'department', d.id), ...restOf(ctx, 'departmentCommitment', c?.id)]
    return hung(nameOf(ctx, 'department', d.id), [...means, ...rest])
  })
  const said = [
    meant ? 'What equity means in a department’s own work is beside its name.' : '',
    alike ? `A check-in with each is planned ${everyDays(days)}.` : '',
  ].filter((w) => w !== '')
  return said.length === 0 || each.length === 0 ? each : [{ t: 'reading', text: said.join(' ') }, ...each]
}

/** From so many on, what is alike in all of them is said once above them. */
const manyDepartments = 4

/** The officer's part in decisions, as it is today. */
export function rights(ctx: Context): Block[] {
  const all = ctx.plan.all('decisionRight').toSorted((a, b) => compareTexts(a.name ?? '', b.name ?? ''))
  if (all.length === 0) return []
  const decider = whoDecides(ctx, all)
  const nameIn = (r: RecordOf<'decisionRight'>) => ctx.write.line(r.name, 'Decision') || 'Decision without a name'
  const rows = table(
    'The officer’s part in decisions today',
    [words('Decision', 2.4), ...decider.column, words('The officer’s part', 1.4)],
    all.map((r): Row => {
      ctx.told('decisionRight', r.id, 'name', 'today', 'origin')
      return {
        cells: [
          { text: nameIn(r) },
          ...decider.of(r),
          cell(choiceWords('decisionRight', 'today', r.today), 'Not given'),
        ],
      }
    }),
  )
  const from = (origin: 'start' | 'district') => all.filter((r) => r.origin === origin).map((r) => quotation(nameIn(r)))
  const [offered, own] = [from('start'), from('district')]
  const note = [
    own.length === 0 ? '' : `The district added ${listed(own)}.`,
    offered.length === 0 ? '' : `${offeredOf(offered, own.length, all.length)} in the list that Groundwork offers.`,
  ].filter((n) => n !== '')
  return [
    { t: 'heading', level: 1, text: 'Who decides' },
    ...(note.length === 0 ? [rows] : withBelow([rows], { t: 'note', text: note.join(' ') })),
  ]
}

/** “All are”, “The others are”, or each by its name where some say neither. */
function offeredOf(offered: readonly string[], own: number, all: number): string {
  const are = offered.length > 1 ? 'are' : 'is'
  if (offered.length + own < all) return `${listed(offered)} ${are}`
  if (own === 0) return offered.length > 1 ? 'All are' : 'It is'
  return offered.length > 1 ? 'The others are' : 'The other is'
}

/** Screens before decisions, each whole: who gains, who carries the burden, what was changed. */
export function screens(ctx: Context): Block[] {
  return whole(ctx, 'equityScreen', 'Equity screens', 'proposed')
}

/** Concerns as they were said, with their answers. */
export const concerns = (ctx: Context): Block[] => whole(ctx, 'concern', 'Concerns that were heard', 'answer')

/** The most letters of a heading; a longer name begins there, and is whole in the text. */
const longestHead = 240
const beginning = 72

/** Each record of a kind under its name, with all that was entered of it. `telling`: the field that tells most. */
function whole(ctx: Context, kind: KindName, head: string, telling: string): Block[] {
  const said = ctx.plan.all(kind).flatMap((r): Block[] => {
    const name = nameOf(ctx, kind, r.id)
    const fits = name.length <= longestHead
    return [
      { t: 'heading', level: 2, text: fits ? name : shortened(name, beginning) },
      ...(fits ? [] : hung(kindOf(kind)?.one ?? kind, [name])),
      ...restBlocks(ctx, kind, r.id, telling),
    ]
  })
  return said.length === 0 ? [] : [{ t: 'heading', level: 1, text: head }, ...said]
}

/** Decisions, oldest first, with what they affect. */
export function decisions(ctx: Context): Block[] {
  const all = decisionsOf(ctx.plan).toSorted(byDay)
  if (all.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'Decisions' },
    table(
      null,
      [words('Date', 1.1), words('Decided by', 0.9), words('What was decided', 2.6), words('Affects', 1.8)],
      all.map((d): Row => {
        ctx.told('decision', d.id, 'date', 'forum', 'text', 'about')
        return {
          cells: [
            cell(d.date ? capital(roughInWords(d.date)) : '', noDay),
            cell(forumOf(ctx, d)),
            { text: ctx.write.line(d.text, 'Decision, text') },
            cell(aboutWords(ctx, d.about)),
          ],
        }
      }),
    ),
  ]
}

/** The forum, and the meeting where it says more than forum and day do. */
function forumOf(ctx: Context, d: RecordOf<'decision'>): string {
  const forum = ctx.write.line(d.forum, 'Decision, forum')
  const meeting = ctx.plan.get('meeting', d.meeting)
  if (meeting === undefined) return forum
  ctx.told('decision', d.id, 'meeting')
  const name = referenceTo(ctx, 'meeting', meeting.id)
  return meeting.date === d.date && forum !== '' ? forum : [forum, name].filter((w) => w !== '').join('; meeting: ')
}

/** What something affects: goals by their numbers, which their pages have, everything else by name. */
export function aboutWords(ctx: Context, about: RecordOf<'decision'>['about']): string {
  const numberOf = (id: string) => ctx.goals.find((g) => g.goal.id === id)?.no
  const nos = (about ?? []).flatMap((a) => (a.kind === 'goal' ? (numberOf(a.id) ?? []) : [])).toSorted((a, b) => a - b)
  const others = (about ?? [])
    .filter((a) => a.kind !== 'goal' || numberOf(a.id) === undefined)
    .map((a) => {
      const name = referenceTo(ctx, a.kind, a.id)
      // By the group's name alone it would be for the group's children.
      return a.kind === 'instruction' && name !== '' ? `picture of equitable instruction for ${name}` : name
    })
  return [nos.length > 0 ? goalNumbers(nos) : '', ...others].filter((n) => n !== '').join('; ')
}

/** Rhythms that were promised, and the meetings to come. */
export function rhythms(ctx: Context): Block[] {
  const promised = ctx.plan.all('promise')
  const ahead = ctx.plan
    .all('meeting')
    .filter((m) => (m.date ?? '') >= ctx.request.date)
    .toSorted(byDay)
  const blocks: Block[] = []
  if (promised.length > 0)
    blocks.push(
      table(
        'What is promised',
        [words('What', 1.4), words('How often', 1.2), words('Promised to', 1.8), words('Promised on', 1.3)],
        promised.map((p): Row => {
          ctx.told('promise', p.id, 'type', 'everyDays', 'toWhom', 'promisedOn')
          return {
            cells: [
              cell(choiceWords('promise', 'type', p.type), 'Not given'),
              cell(p.everyDays === undefined ? '' : capital(everyDays(p.everyDays)), 'Not given'),
              cell(ctx.write.line(p.toWhom, 'Promise, promised to')),
              cell(p.promisedOn ? capital(roughInWords(p.promisedOn)) : ''),
            ],
          }
        }),
      ),
    )
  const owed = updatesOwed(ctx)
  // A schedule alone would read as kept.
  if (owed !== undefined) blocks.push({ t: 'note', text: `A status is ${owed.says}.` })
  if (ahead.length > 0)
    blocks.push(
      table(
        'Meetings ahead',
        [
          ...[words('Date', 1.3), words('Who meets', 1), words('Where', 1.3), words('Monitors', 1.3)],
          ...[words('Papers due', 1.3), words('Note', 2)],
        ],
        ahead.map((m): Row => {
          const monitored = ctx.goals.filter((g) => m.monitors?.includes(g.goal.id))
          if (monitored.length === m.monitors?.length) ctx.told('meeting', m.id, 'monitors')
          ctx.told('meeting', m.id, 'date', 'forum', 'place', 'packetDue', 'papersSent', 'note')
          return {
            cells: [
              { text: m.date ? dayInWords(m.date) : '' },
              cell(choiceWords('meeting', 'forum', m.forum), 'Not given'),
              cell(ctx.write.line(m.place, 'Meeting, place')),
              cell(monitored.length === 0 ? '' : goalNumbers(monitored.map((g) => g.no))),
              cell(packetCell(m)),
              cell(ctx.write.line(m.note, 'Meeting, note')),
            ],
          }
        }),
      ),
    )
  return blocks.length === 0 ? [] : [{ t: 'heading', level: 1, text: 'Meetings and schedules' }, ...blocks]
}

/** When a meeting's papers are due, and when they went out. */
const packetCell = ({ packetDue: due, papersSent: sent }: RecordOf<'meeting'>): string =>
  [due && dayInWords(due), sent && `${due ? 'sent' : 'Sent'} ${dayInWords(sent)}`].filter(Boolean).join('; ')

/**
 * A quotation above its paragraphs; one with quotation marks of its own is only introduced, so that none are nested.
 */
const inMarks = (quote: readonly string[]): readonly string[] =>
  quote.some((q) => /[“”"]/.test(q))
    ? quote.map((q, i) => (i === 0 ? `In its words: ${q}` : q))
    : quote.map((q, i) => `${i === 0 ? '“' : ''}${q}${i === quote.length - 1 ? '”' : ''}`)

/** The documents, minutes and pages that the plan points to. */
export function evidence(ctx: Context): Block[] {
  const all = ctx.plan.all('evidence').toSorted((a, b) => compareTexts(a.title ?? '', b.title ?? ''))
  if (all.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'Appendix: evidence behind the plan' },
    ...all.flatMap((e): Block[] => {
      ctx.told('evidence', e.id, 'title', 'type', 'date', 'place', 'pages', 'quote', 'about')
      const where = `Evidence ${quotation(e.title ?? '')}`
      const at = [
        // “Other” says what it is not.
        e.type === 'other' ? '' : choiceWords('evidence', 'type', e.type),
        e.date ? roughInWords(e.date) : '',
        ctx.write.line(e.place, where),
        ctx.write.line(e.pages, where),
      ].filter((w) => w !== '')
      const quote = ctx.write.paragraphs(e.quote, where)
      const about = aboutWords(ctx, e.about)
      return hung(ctx.write.line(e.title, 'Evidence') || 'Evidence without a title', [
        sentence(at.join(', ')),
        ...inMarks(quote),
        about && `For: ${about}`,
      ])
    }),
  ]
}

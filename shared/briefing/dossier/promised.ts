import { byRoughDay, dayInWords, earliestOf, type RoughDay, roughInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Finding } from '../../rules/finding.ts'
import { fteNeeded } from '../../rules/load.ts'
import { duesOf } from '../../rules/promises-overdue.ts'
import { promiseOf } from '../../rules/rhythm.ts'
import { shortBy } from '../../rules/rights.ts'
import { capital, commas, countInWords, fteWords, plural, sentence } from '../../words/index.ts'
import { type Context, roleOf } from '../board/context.ts'
import { nameOf } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { commitmentBlocks } from '../parts/departments.ts'
import { cell, choiceWords, hung, table, words } from '../parts/table.ts'
import { aboutWords } from '../plan/standing.ts'

const startOf = (day: RoughDay | undefined): string => (day === undefined ? '9' : earliestOf(day))

const overdueRule: Readonly<Record<string, string>> = {
  checkIn: 'promise-overdue/check-in',
  statusUpdate: 'promise-overdue/status-update',
  engagement: 'promise-overdue/engagement',
  lookBack: 'promise-overdue/look-back',
}

/** What was promised: schedules of this office, moves of departments, and who stands behind the officer. */
export function promisedBlocks(ctx: Context, found: readonly Finding[]): Block[] {
  const blocks = [...schedules(ctx, found), ...departments(ctx), ...backing(ctx)]
  return blocks.length === 0 ? [] : [{ t: 'heading', level: 1, text: 'What was promised' }, ...blocks]
}

function schedules(ctx: Context, found: readonly Finding[]): Block[] {
  const all = ctx.plan.all('promise').toSorted((a, b) => startOf(a.promisedOn).localeCompare(startOf(b.promisedOn)))
  if (all.length === 0) return []
  return [
    {
      t: 'keep',
      blocks: [
        { t: 'heading', level: 2, text: 'By this office' },
        table(
          null,
          [
            words('What', 1.2),
            words('To whom', 2),
            words('How often', 1.2),
            words('Promised on', 1.2),
            words('Overdue now', 1),
          ],
          all.map((p): Row => {
            ctx.told('promise', p.id, 'type', 'toWhom', 'everyDays', 'promisedOn')
            return {
              cells: [
                { text: choiceWords('promise', 'type', p.type) || 'Not given' },
                cell(ctx.write.line(p.toWhom, 'Promised schedule, to whom'), 'Not given'),
                cell(
                  p.everyDays === undefined
                    ? ''
                    : p.everyDays === 1
                      ? 'every day'
                      : `every ${commas(p.everyDays)} days`,
                  'Not given',
                ),
                cell(p.promisedOn ? roughInWords(p.promisedOn) : '', 'Not given'),
                cell(overdueNow(ctx, found, p), 'Not known'),
              ],
            }
          }),
        ),
      ],
    },
  ]
}

/**
 * How many are overdue, or that none is; '' where that can't be told: nothing says from when to count, or another promise
 * of the same kind asks for more and is the one that is counted.
 */
function overdueNow({ plan, request }: Context, found: readonly Finding[], p: RecordOf<'promise'>): string {
  if (p.type === undefined || promiseOf(plan, p.type)?.id !== p.id) return ''
  const late = found.filter((f) => f.rule === overdueRule[p.type ?? '']).length
  if (late > 0) return capital(countInWords(late))
  const dues = duesOf(plan, p, request.date)
  const known = dues.filter((d) => d !== undefined)
  return known.length === 0 ? '' : known.length < dues.length ? 'none known' : 'none'
}

function departments(ctx: Context): Block[] {
  const blocks = commitmentBlocks(ctx)
  return blocks.length === 0 ? [] : [{ t: 'heading', level: 2, text: 'By departments' }, ...blocks]
}

function backing(ctx: Context): Block[] {
  const all = ctx.plan.all('backing').toSorted((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'))
  if (all.length === 0) return []
  return [
    { t: 'heading', level: 2, text: 'Who stands behind the officer' },
    ...all.flatMap((b) => {
      ctx.told('backing', b.id, 'who', 'promised', 'saidInPublic', 'place', 'date')
      const place = ctx.write.line(b.place, 'Backing, where it was said')
      const when = [b.saidInPublic ? 'said in public' : '', place, b.date ? dayInWords(b.date) : ''].filter(
        (w) => w !== '',
      )
      return hung(roleOf(ctx, b.who, 'Backing, who') ?? 'Nobody named', [
        ...ctx.write.paragraphs(b.promised, 'Backing, what was promised'),
        when.length === 0 ? '' : sentence(capital(when.join(', '))),
      ])
    }),
  ]
}

/** What this office owes and what is owed to it. */
export function owedBlocks(ctx: Context, found: readonly Finding[]): Block[] {
  const blocks = [...byOffice(ctx, found), ...rights(ctx), ...team(ctx)]
  return blocks.length === 0 ? [] : [{ t: 'heading', level: 1, text: 'What is owed' }, ...blocks]
}

/** Most things owed that a paper tells one by one. */
const mostOwed = 25

function byOffice(ctx: Context, found: readonly Finding[]): Block[] {
  const late = found.filter((f) => f.rule.startsWith('promise-overdue/'))
  const untold = ctx.plan.all('engagement').filter((e) => e.heard?.trim() && e.toldThem === false)
  const lines = [
    ...late.map((f) => ctx.write.line(f.says, 'Finding')),
    ...untold.map((e) => {
      ctx.told('engagement', e.id, 'title', 'toldThem')
      return `Those who came to “${ctx.write.line(e.title, 'Engagement') || 'an engagement without a title'}” have not been told what was done about what they said.`
    }),
  ]
  if (lines.length === 0) return []
  const more = lines.length - mostOwed
  return [
    { t: 'heading', level: 2, text: 'By this office' },
    { t: 'text', paragraphs: lines.slice(0, mostOwed), list: 'numbered' },
    ...(more > 0
      ? [{ t: 'note', text: `${capital(countInWords(more))} more are on the page “Findings” of the plan.` } as const]
      : []),
  ]
}

const short = (r: RecordOf<'decisionRight'>): boolean => (shortBy(r) ?? 0) > 0

function rights(ctx: Context): Block[] {
  const all = ctx.plan.all('decisionRight').filter(short)
  if (all.length === 0) return []
  return [
    {
      t: 'keep',
      blocks: [
        { t: 'heading', level: 2, text: 'To this office: a part in decisions' },
        table(
          null,
          [words('Decision', 2.2), words('The office’s part today', 1.4), words('The part it needs', 1.4)],
          all
            .toSorted((a, b) => (shortBy(b) ?? 0) - (shortBy(a) ?? 0) || (a.name ?? '').localeCompare(b.name ?? ''))
            .map((r): Row => {
              ctx.told('decisionRight', r.id, 'name', 'today', 'needed')
              return {
                cells: [
                  { text: ctx.write.line(r.name, 'Decision') || 'Decision without a name' },
                  cell(choiceWords('decisionRight', 'today', r.today)),
                  cell(choiceWords('decisionRight', 'needed', r.needed)),
                ],
              }
            }),
        ),
      ],
    },
  ]
}

/** Positions that are vacant or posted, and the team that was found to be needed. */
function team(ctx: Context): Block[] {
  const need = fteNeeded(ctx.plan)
  const filled = ctx.plan
    .all('position')
    .filter((p) => p.state === 'filled')
    .reduce((sum, p) => sum + (p.fte ?? 0), 0)
  const open = (['vacant', 'posted'] as const).map(
    (state) => [state, ctx.plan.all('position').filter((p) => p.state === state)] as const,
  )
  if (need !== undefined && need === ctx.plan.get('teamNeed', 'teamNeed')?.fteNeeded)
    ctx.told('teamNeed', 'teamNeed', 'fteNeeded')
  for (const p of open.flatMap(([, of]) => of)) ctx.told('position', p.id, 'title', 'fte', 'state')
  const named = (p: RecordOf<'position'>) =>
    `${nameOf(ctx, 'position', p.id)}${p.fte === undefined ? '' : ` (${fteWords(p.fte)} FTE)`}`
  const lines = [
    need === undefined
      ? ''
      : `The work needs ${fteWords(need)} FTE; ${fteWords(filled)} FTE ${plural(filled, 'is', 'are')} filled.`,
    ...open.map(([state, of]) =>
      of.length === 0 ? '' : `${choiceWords('position', 'state', state)}: ${of.map(named).join('; ')}.`,
    ),
  ]
  return hung('To this office: a team', lines)
}

/** Most decisions that a paper lists, the newest first. */
const mostDecisions = 20

/** What was decided, by whom and when, the newest first; of what has no day nobody knows whether it is new. */
export function decidedBlocks(ctx: Context): Block[] {
  const found = ctx.plan.all('decision').toSorted((a, b) => byRoughDay(b, a))
  const all = [...found.filter((d) => d.date !== undefined), ...found.filter((d) => d.date === undefined)]
  if (all.length === 0) return []
  const [more, undated] = [all.length - mostDecisions, all.slice(0, mostDecisions).some((d) => d.date === undefined)]
  const notes = [
    undated && all[0]?.date !== undefined ? 'Decisions without a date are last.' : '',
    more > 0 ? `${capital(countInWords(more))} more ${plural(more, 'is', 'are')} in the plan.` : '',
  ].filter((n) => n !== '')
  return [
    { t: 'heading', level: 1, text: 'What was decided' },
    table(
      null,
      [words('Date', 1.1), words('Forum', 0.9), words('Decision', 2.8), words('What it affects', 1.6)],
      all.slice(0, mostDecisions).map((d): Row => {
        ctx.told('decision', d.id, 'date', 'forum', 'text', 'about')
        return {
          cells: [
            cell(d.date ? roughInWords(d.date) : '', 'No date'),
            cell(ctx.write.line(d.forum, 'Decision, forum')),
            cell(ctx.write.paragraphs(d.text, 'Decision').join(' '), 'Decision with no text'),
            cell(aboutWords(ctx, d.about)),
          ],
        }
      }),
    ),
    ...(notes.length === 0 ? [] : [{ t: 'note', text: notes.join(' ') } as const]),
  ]
}

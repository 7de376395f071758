import { byDay, dayInWords, earliestOf, type RoughDay, roughInWords } from '../../days/index.ts'
import { departmentNames } from '../../domain/departments.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Finding } from '../../rules/finding.ts'
import { duesOf } from '../../rules/promises-overdue.ts'
import { capital, compareKeys, countInWords, everyDays, plural, quotation, sentence } from '../../words/index.ts'
import { type Context, roleOf } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { commitmentBlocks } from '../parts/departments.ts'
import { adoption } from '../parts/purpose.ts'
import { cell, choiceWords, hung, table, words } from '../parts/table.ts'
import { aboutWords } from '../plan/standing.ts'

const startOf = (day: RoughDay | undefined): string => (day === undefined ? '9' : earliestOf(day))

/** The words for each kind of promise, one and many. */
const promisedTo = {
  checkIn: ['department', 'departments'],
  statusUpdate: ['goal', 'goals'],
  engagement: ['audience', 'audiences'],
  lookBack: ['decision', 'decisions'],
} as const

const overdueRule: Readonly<Record<string, string>> = {
  checkIn: 'promise-overdue/check-in',
  statusUpdate: 'promise-overdue/status-update',
  engagement: 'promise-overdue/engagement',
  lookBack: 'promise-overdue/look-back',
}

/**
 * What was promised: the district's commitment, schedules of this office, moves of departments, and who supports the
 * officer.
 */
export function promisedBlocks(ctx: Context, found: readonly Finding[]): Block[] {
  const blocks = [...commitment(ctx), ...schedules(ctx, found), ...departments(ctx), ...backing(ctx)]
  return blocks.length === 0 ? [] : [{ t: 'heading', level: 1, text: 'What was promised' }, ...blocks]
}

/** The sentence that everything else is measured by. */
function commitment(ctx: Context): Block[] {
  const own = ctx.plan.get('commitment', 'commitment')
  const statement = ctx.write.paragraphs(own?.statement, 'Commitment')
  if (statement.length === 0) return []
  ctx.told('commitment', 'commitment', 'statement')
  return [{ t: 'heading', level: 2, text: 'By the district' }, ...hung('The commitment', [...statement, adoption(ctx)])]
}

function schedules(ctx: Context, found: readonly Finding[]): Block[] {
  const all = ctx.plan.all('promise').toSorted((a, b) => compareKeys(startOf(a.promisedOn), startOf(b.promisedOn)))
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
                cell(p.everyDays === undefined ? '' : everyDays(p.everyDays), 'Not given'),
                cell(p.promisedOn ? capital(roughInWords(p.promisedOn)) : '', 'Not given'),
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
  const dues = duesOf(plan, p, request.date)
  if (p.type === undefined || dues.length === 0) return ''
  const late = found
    .filter((f) => f.rule === overdueRule[p.type ?? ''])
    .filter(({ about }) => p.type === 'lookBack' || about.some((a) => a.kind === 'promise' && a.id === p.id)).length
  const [one, many] = promisedTo[p.type]
  if (late > 0) return capital(`${countInWords(late)} ${plural(late, one, many)}`)
  const known = dues.filter((d) => d !== undefined)
  return known.length === 0 ? '' : known.length < dues.length ? 'none known' : 'none'
}

function departments(ctx: Context): Block[] {
  const blocks = commitmentBlocks(ctx)
  return blocks.length === 0 ? [] : [{ t: 'heading', level: 2, text: 'By departments' }, ...blocks, ...whoLacks(ctx)]
}

/** Departments without a first move, and moves that are not signed: a new officer asks people, not a number. */
function whoLacks(ctx: Context): Block[] {
  const { plan, write } = ctx
  const names = departmentNames(plan, plan.all('department'))
  const of = new Map(plan.all('departmentCommitment').map((c) => [c.department, c]))
  if ([...of.values()].every((c) => !c.firstMove)) return []
  const [none, unsigned] = [
    plan.all('department').filter((d) => !of.get(d.id)?.firstMove),
    plan.all('department').filter((d) => of.get(d.id)?.firstMove && of.get(d.id)?.signedOn === undefined),
  ].map((list) =>
    list.map((d) => {
      ctx.told('department', d.id, 'name')
      return write.line(names.get(d.id), 'Department') || 'a department without a name'
    }),
  )
  const said = [
    none?.length ? `No first move is entered for: ${none.join('; ')}.` : '',
    unsigned?.length ? `Not entered as signed: ${unsigned.join('; ')}.` : '',
  ].filter((w) => w !== '')
  return said.length === 0 ? [] : [{ t: 'note', text: said.join(' ') }]
}

/** Decisions about positions are printed with them: an end set by the board is in no row of pay. */
export function decidedOfPositions(ctx: Context): Block[] {
  const said = ctx.plan
    .all('decision')
    .filter((d) => (d.about ?? []).some((a) => a.kind === 'position') && d.text?.trim())
    .toSorted(byDay)
    .map((d) => {
      const head = [d.date ? capital(roughInWords(d.date)) : '', ctx.write.line(d.forum, 'Decision, forum')]
      const text = ctx.write.paragraphs(d.text, 'Decision').join(' ').replace(/\.$/, '')
      return `${head.filter((w) => w !== '').join(', ') || 'Without a date'}: ${quotation(text)}.`
    })
  return said.length === 0 ? [] : [{ t: 'note', text: `Decisions about positions. ${said.join(' ')}` }]
}

function backing(ctx: Context): Block[] {
  const all = ctx.plan.all('backing').toSorted((a, b) => compareKeys(a.date ?? '9', b.date ?? '9'))
  if (all.length === 0) return []
  return [
    { t: 'heading', level: 2, text: 'Said in support of the officer or the plan' },
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

/** Most decisions that a paper lists, the newest first. */
const mostDecisions = 20

/** Decisions, by whom and when, the newest first; one without a day may or may not be new. */
export function decidedBlocks(ctx: Context): Block[] {
  const found = ctx.plan.all('decision').toSorted((a, b) => byDay(b, a))
  const all = [...found.filter((d) => d.date !== undefined), ...found.filter((d) => d.date === undefined)]
  if (all.length === 0) return []
  const [more, undated] = [all.length - mostDecisions, all.slice(0, mostDecisions).some((d) => d.date === undefined)]
  const notes = [
    undated && all[0]?.date !== undefined ? 'Those with no date recorded are last.' : '',
    more > 0 ? `${capital(countInWords(more))} more ${plural(more, 'is', 'are')} in the plan.` : '',
  ].filter((n) => n !== '')
  return [
    { t: 'heading', level: 1, text: 'What was decided' },
    table(
      null,
      [words('Date', 1.1), words('Decided by', 0.9), words('Decision', 2.8), words('What it affects', 1.6)],
      all.slice(0, mostDecisions).map((d): Row => {
        ctx.told('decision', d.id, 'date', 'forum', 'text', 'about')
        return {
          cells: [
            cell(d.date ? capital(roughInWords(d.date)) : '', 'Day not recorded'),
            cell(ctx.write.line(d.forum, 'Decision, forum')),
            cell(ctx.write.paragraphs(d.text, 'Decision').join(' '), 'Decision without words'),
            cell(aboutWords(ctx, d.about)),
          ],
        }
      }),
    ),
    ...(notes.length === 0 ? [] : [{ t: 'note', text: notes.join(' ') } as const]),
  ]
}

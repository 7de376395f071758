import { dayInWords, dayOrder, roughInWords, roughly } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import { bySort } from '../../domain/by-sort.ts'
import { departmentNames } from '../../domain/departments.ts'
import { isOpenAction } from '../../domain/goal-of.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { isEnded } from '../../domain/policy-force.ts'
import { checkInsOf, counts } from '../../rules/rhythm.ts'
import {
  asName,
  compareKeys,
  compareTexts,
  countInWords,
  everyDays,
  goalNumbers,
  listed,
  plural,
  quoted,
  withNumber,
} from '../../words/index.ts'
import { goalByGoal } from '../board/goals.ts'
import { endedNote } from '../board/late.ts'
import { besideStatus, standingIn, standingMark } from '../board/marks.ts'
import { mainView } from '../board/views.ts'
import { withheldNotes } from '../board/withheld.ts'
import { yearsShown } from '../board/years-shown.ts'
import { type Context, contextOf, roleOf } from '../context.ts'
import type { Block, Drawn, Row } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { lineTables } from '../parts/budget-lines.ts'
import { openActions } from '../parts/open-actions.ts'
import { nothing } from '../parts/purpose.ts'
import { communityActions } from '../parts/steps.ts'
import { cell, choiceWords, dueCell, dueWords, hung, stageWords, table, words, wordsIfOne } from '../parts/table.ts'
import type { BriefingRequest } from '../request.ts'
import { slotWord } from '../slots.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'
import { yearsOfPlan } from '../years-of-plan.ts'
import { commitmentOf } from './sheets.ts'

type Department = RecordOf<'department'>

/**
 * The report of one department: what it committed to, its part in the goals, the goals that it leads with their figures,
 * its actions, money and policies; for the cabinet also when it was met and what was agreed.
 */
export function departmentReport(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const reader = request.readBy === 'board' ? 'board' : 'cabinet'
  const ctx = contextOf(forAudience(plan, reader), request, covers, reader)
  const d = ctx.plan.get('department', subjectOf(ctx.plan, request))
  const name =
    d && ctx.write.line(departmentNames(ctx.plan, bySort(ctx.plan.all('department'))).get(d.id), 'Department')
  const led = d === undefined ? [] : ctx.goals.filter((g) => partOf(ctx, d, g.goal.id)?.part === 'leads')
  const ids = led.map((g) => g.goal.id)
  const model = frame(ctx, {
    document: 'department',
    kind: 'Department report',
    title: () => name ?? 'Department report',
    blocks: d === undefined ? [nothing('The plan has no departments yet.')] : blocksOf(ctx, d, ids),
    end: () => leftOutNote(ctx),
  })
  const withheld = led.flatMap((g) => {
    const main = mainView(ctx, g)
    return main ? withheldNotes(main, yearsShown(main), `Goal ${g.no}, ${main.title}`) : []
  })
  return drawn(ctx, model, withheld)
}

const partOf = (ctx: Context, d: Department, goal: string) =>
  where(ctx.plan, 'coverage', 'goal', goal).find((one) => one.department === d.id)

function blocksOf(ctx: Context, d: Department, led: readonly string[]): Block[] {
  // The department's lead, and people who name it as their place of work.
  const own = asName(d.name)
  const people = new Set([
    ...(d.lead ? [d.lead] : []),
    ...ctx.plan.all('person').flatMap((p) => (own !== '' && asName(p.unit) === own ? [p.id] : [])),
  ])
  return [
    ...head(ctx, d),
    ...parts(ctx, d),
    ...endedNote(
      ctx,
      ctx.goals.filter((g) => (partOf(ctx, d, g.goal.id)?.part ?? 'none') !== 'none'),
    ),
    ...goalByGoal(ctx, led),
    ...actions(ctx, d, people),
    ...policies(ctx, people),
    ...money(ctx, d),
    ...checkIns(ctx, d),
  ]
}

function head(ctx: Context, d: Department): Block[] {
  const c = commitmentOf(ctx, d.id)
  const { write } = ctx
  ctx.told('department', d.id, 'name', 'lead')
  ctx.told('departmentCommitment', c?.id, 'department', 'means', 'firstMove', 'measure', 'needs')
  ctx.told('departmentCommitment', c?.id, 'reviewDate', 'owner')
  ctx.told('departmentCommitment', c?.id, 'signedBy', 'signedOn')
  const signer = roleOf(ctx, c?.signedBy, 'Who signed')
  const words = [
    ...hung(`What ${slotWord(ctx, 'work')} means in its work`, write.paragraphs(c?.means, 'Commitment, meaning'), {
      level: 1,
    }),
    ...hung('Its first move', write.paragraphs(c?.firstMove, 'Commitment, first move'), { level: 1 }),
    ...hung('Its measure', write.paragraphs(c?.measure, 'Commitment, measure'), { level: 1 }),
    ...hung('What it needs from others', write.paragraphs(c?.needs, 'Commitment, what it needs'), { level: 1 }),
  ]
  return [
    ...hung('Led by', [roleOf(ctx, d.lead, 'Lead of a department') ?? 'The plan names nobody.'], { level: 1 }),
    ...(words.length > 0 ? words : [...hung('Its commitment', ['The plan records none.'], { level: 1 })]),
    ...hung('Carried by', [roleOf(ctx, c?.owner, 'Owner of a commitment') ?? ''], { level: 1 }),
    ...hung('Review', [c?.reviewDate ? dueWords(roughly(c.reviewDate), ctx.request.date) : ''], { level: 1 }),
    ...hung(
      'Signed',
      [
        c?.signedOn
          ? [signer, roughInWords(c.signedOn)].filter(Boolean).join(', ')
          : words.length > 0
            ? 'No signature entered'
            : '',
      ],
      { level: 1 },
    ),
    ...hung('Time of the plan', [yearsOfPlan(ctx)], { level: 1 }),
  ]
}

function parts(ctx: Context, d: Department): Block[] {
  const rows = ctx.goals.flatMap((g): Row[] => {
    const own = partOf(ctx, d, g.goal.id)
    if (own?.part === undefined || own.part === 'none') return []
    const standing = standingIn(ctx, g.goal)
    const mark = standingMark(ctx, standing, true)
    ctx.told('coverage', own.id, 'department', 'goal', 'part')
    ctx.told('goal', g.goal.id, 'title', 'owner')
    ctx.told('statusUpdate', standing.update?.id, 'goal', 'status', 'date')
    return [
      {
        cells: [
          { text: withNumber(g.no, g.title, 'Goal ') },
          { text: choiceWords('coverage', 'part', own.part) },
          mark
            ? { text: [mark.word, ...besideStatus(ctx, g)].join('; '), status: mark.mark }
            : cell('', 'No status entered'),
          cell(roleOf(ctx, g.goal.owner, `Goal ${g.no}, owner`) ?? '', 'No owner named'),
        ],
      },
    ]
  })
  return [
    { t: 'heading', level: 1, text: 'Its part in the goals' },
    ...(rows.length === 0
      ? [nothing('No part of it in a goal is entered.')]
      : [table(null, [words('Goal', 2.3), words('Part', 0.8), words('Status', 1.7), words('Owner', 1.2)], rows)]),
  ]
}

function actions(ctx: Context, d: Department, people: ReadonlySet<string>): Block[] {
  const all = ctx.plan.all('action').filter((a) => people.has(a.owner ?? ''))
  const open = all.filter((a) => isOpenAction(ctx.plan, a))
  const over = all.length - open.length
  const rows = open
    .toSorted((a, b) => compareKeys(dayOrder(a.due), dayOrder(b.due)) || compareKeys(a.id, b.id))
    .map((a): Row => {
      ctx.told('action', a.id, 'title', 'owner', 'due', 'status')
      return {
        cells: [
          { text: ctx.write.line(a.title, 'Action') || 'Action without a title' },
          cell(roleOf(ctx, a.owner, 'Owner of an action') ?? ''),
          dueCell(a, ctx.request.date),
          cell(choiceWords('action', 'status', a.status), 'No status entered'),
        ],
      }
    })
  return [
    { t: 'heading', level: 1, text: 'Actions of its people' },
    ...(rows.length === 0
      ? [nothing(people.size === 0 ? nobodyEntered(ctx, d) : noneOfTheirs(ctx, d))]
      : [table(null, [words('Action', 2.4), words('Owner', 1.4), words('Due', 1.2), words('Status', 0.9)], rows)]),
    ...withNote(
      communityActions(ctx, (owner) => people.has(owner ?? '')),
      over > 0
        ? `${over === 1 ? 'One action of theirs is' : `${over} actions of theirs are`} done or stopped, and not listed here.`
        : '',
    ),
  ]
}

/** One note after another would begin the next page alone. */
function withNote(blocks: readonly Block[], text: string): Block[] {
  const last = blocks.at(-1)
  if (text === '') return [...blocks]
  return last?.t === 'note'
    ? [...blocks.slice(0, -1), { ...last, text: `${last.text} ${text}` }]
    : [...blocks, { t: 'note', text }]
}

/** Nobody is entered, so that nothing could be theirs. */
const nobodyEntered = (ctx: Context, d: Department): string =>
  `The plan names nobody in this department, so no action can be told as its own.${unowned(ctx, d)}`

/** Those who are entered own nothing that is open. */
const noneOfTheirs = (ctx: Context, d: Department): string =>
  `The plan has no open action that its people own.${unowned(ctx, d)}`

/**
 * Open actions without an owner in the goals that the department serves, as a further sentence; empty if there are
 * none.
 */
function unowned(ctx: Context, d: Department): string {
  const goals = ctx.goals.flatMap((g) => {
    const part = partOf(ctx, d, g.goal.id)?.part
    const homes = [
      `goal/${g.goal.id}`,
      ...where(ctx.plan, 'strategy', 'goal', g.goal.id).map((s) => `strategy/${s.id}`),
    ]
    const open = openActions(ctx).filter(
      (a) => homes.includes(`${a.about?.kind}/${a.about?.id}`) && ctx.plan.get('person', a.owner) === undefined,
    )
    return part === undefined || part === 'none' || open.length === 0 ? [] : [{ no: g.no, open: open.length }]
  })
  const many = goals.reduce((sum, g) => sum + g.open, 0)
  return many === 0
    ? ''
    : ` ${goalNumbers(goals.map((g) => g.no))} ${plural(goals.length, 'has', 'have')} ${countInWords(many)} open ${plural(many, 'action', 'actions')} with no owner entered.`
}

function policies(ctx: Context, people: ReadonlySet<string>): Block[] {
  // Nobody carries what is in force no more.
  const own = ctx.plan.all('policy').filter((p) => people.has(p.owner ?? '') && !isEnded(p, ctx.request.date))
  if (own.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'Policies its people carry' },
    table(
      null,
      [words('Policy', 2.6), words('Stage', 1.2), words('Review due', 1.2)],
      own
        .toSorted((a, b) => compareTexts(a.code ?? '', b.code ?? '') || compareKeys(a.id, b.id))
        .map((p): Row => {
          ctx.told('policy', p.id, 'code', 'title', 'stage', 'reviewDue', 'owner')
          return {
            cells: [
              {
                text:
                  [ctx.write.line(p.code, 'Policy, code'), ctx.write.line(p.title, 'Policy')]
                    .filter(Boolean)
                    .join(' ') || 'Policy without a title',
              },
              cell(stageWords(p.stage), 'Not given'),
              cell(dueWords(p.reviewDue, ctx.request.date), 'No date entered'),
            ],
          }
        }),
    ),
  ]
}

function money(ctx: Context, d: Department): Block[] {
  const lines = where(ctx.plan, 'budgetLine', 'department', d.id).filter((l) => l.fiscalYear !== undefined)
  if (lines.length === 0) return []
  return [{ t: 'heading', level: 1, text: 'Its money in the plan' }, ...lineTables(ctx, lines)]
}

/** When it was met and what was agreed; the board's edition has none of it. */
function checkIns(ctx: Context, d: Department): Block[] {
  if (ctx.reader !== 'cabinet') return []
  const all = where(ctx.plan, 'checkIn', 'department', d.id).toSorted((a, b) => compareKeys(b.date ?? '', a.date ?? ''))
  const { due, everyDays: days, promise } = checkInsOf(ctx.plan, d, ctx.request.date)
  ctx.told('department', d.id, 'everyDays')
  // The department’s own schedule is promised to the department; any other is printed with those it was promised to.
  const toWhom = counts(d.everyDays) ? '' : ctx.write.line(promise?.toWhom, 'Promised schedule, to whom')
  if (toWhom !== '') ctx.told('promise', promise?.id, 'toWhom', 'everyDays')
  const rhythm = [
    days ? `One is promised ${everyDays(days)}${toWhom === '' ? '' : ` to ${quoted(toWhom)}`}` : '',
    due ? `the next ${due < ctx.request.date ? 'was due' : 'is due by'} ${dayInWords(due)}` : '',
  ].filter((s) => s !== '')
  const held = `${countInWords(all.length)} ${plural(all.length, 'check-in', 'check-ins')}`
  return [
    { t: 'heading', level: 1, text: 'Check-ins' },
    ...(rhythm.length > 0 ? [{ t: 'reading', text: `${listed(rhythm)}.` } as const] : []),
    ...(all.length === 0
      ? [nothing('The plan records no check-in.')]
      : [
          wordsIfOne(
            table(
              all.length > 1 ? `What was agreed in ${held}` : null,
              [words('Date', 1), words('Met with', 1.2), words('What was agreed', 3), words('Next step due', 1)],
              all.map((c): Row => {
                ctx.told('checkIn', c.id, 'department', 'date', 'metWith', 'agreed', 'nextStepDue')
                return {
                  cells: [
                    { text: c.date ? dayInWords(c.date) : 'No date' },
                    cell(roleOf(ctx, c.metWith, 'Check-in, met with') ?? ''),
                    cell(ctx.write.line(c.agreed, 'Check-in, what was agreed'), 'Nothing written'),
                    cell(c.nextStepDue ? dayInWords(c.nextStepDue) : ''),
                  ],
                }
              }),
            ),
          ),
        ]),
  ]
}

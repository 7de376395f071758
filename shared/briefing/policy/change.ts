import { dayInWords, earliestOf, latestOf, type RoughDay, roughInWords } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import { kinds, type RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { inForce, isBeingChanged, isEnded } from '../../domain/policy-force.ts'
import { readingDays } from '../../rules/policy-days.ts'
import { capital, countInWords, plural, quotation, withNumber } from '../../words/index.ts'
import type { Missing } from '../board/missing.ts'
import { type Context, contextOf, roleOf } from '../context.ts'
import type { Block, Drawn, Row } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { nothing } from '../parts/purpose.ts'
import { lacksScreen, screenBlocks } from '../parts/screen.ts'
import { cell, choiceWords, dueWords, hung, stageWords, table, words } from '../parts/table.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'

type Policy = RecordOf<'policy'>

/**
 * Policy change sheet: what is in force and what is proposed, each whole and beside the other, with the way to a vote,
 * who was asked, and the equity screen. Its reader is the board, at a first and a second reading.
 */
export function policyChange(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const ctx = contextOf(forAudience(plan, 'board'), request, covers)
  const policy = ctx.plan.get('policy', subjectOf(ctx.plan, request))
  const model = frame(ctx, {
    document: 'policy',
    // A policy that has ended is not being changed, unless somebody proposes new words for it.
    kind:
      policy !== undefined && isEnded(policy, request.date) && passages(policy).length === 0
        ? 'Policy no longer in force'
        : 'Policy change sheet',
    title: () => (policy === undefined ? 'Policy change sheet' : nameOf(ctx, policy)),
    blocks: policy === undefined ? [nothing('The plan has no policies yet.')] : blocksOf(ctx, policy),
    end: () => leftOutNote(ctx),
  })
  return drawn(ctx, model)
}

const nameOf = ({ write }: Context, p: Policy): string =>
  [write.line(p.code, 'Policy, code'), write.line(p.title, 'Policy')].filter((w) => w !== '').join(' ') ||
  'Policy without a title'

/** Passages with words in them. */
const passages = (p: Policy) => (p.wording ?? []).filter((w) => w.now?.trim() || w.proposed?.trim())

function blocksOf(ctx: Context, p: Policy): Block[] {
  ctx.told('policy', p.id, 'code', 'title', 'type', 'stage', 'reached', 'planned', 'reviewDue', 'owner')
  ctx.told('policy', p.id, 'counselLooked', 'whoWasAsked', 'wording', 'equityLanguage')
  const { write } = ctx
  return [
    ...hung('Kind', [choiceWords('policy', 'type', p.type)], { level: 1 }),
    ...hung('Stage', [stageWords(p.stage)], { level: 1 }),
    ...hung('Owner', [roleOf(ctx, p.owner, 'Owner of a policy') ?? ''], { level: 1 }),
    ...hung('Equity language', write.paragraphs(p.equityLanguage, 'Policy, equity language'), { level: 1 }),
    ...hung('Reviewed by counsel', [p.counselLooked ? `On ${dayInWords(p.counselLooked)}` : ''], { level: 1 }),
    ...hung('Review due', [dueWords(p.reviewDue, ctx.request.date)], { level: 1 }),
    ...wording(ctx, p),
    ...way(ctx, p),
    ...asked(ctx, p),
    ...goals(ctx, p),
    ...screens(ctx, p),
  ]
}

/** A passage as a cell: its paragraphs stay apart. */
const passage = (ctx: Context, text: string | undefined, where: string, otherwise: string) =>
  cell(ctx.write.paragraphs(text, where).join('\n'), otherwise)

function wording(ctx: Context, p: Policy): Block[] {
  const all = passages(p)
  // A policy in force, or ended, needs no change; for others the sheet says that the change is not entered.
  if (all.length === 0)
    return voted(ctx, p)
      ? []
      : [{ t: 'heading', level: 1, text: 'What would change' }, nothing('The plan has no proposed wording for it.')]
  const part = (w: (typeof all)[number], i: number) =>
    ctx.write.line(w.part, 'Section of a policy') || `Passage ${i + 1}`
  // An empty side is not entered: whether a passage is new, or is to go, is not for the sheet to say.
  const added = all.filter((w) => !w.now?.trim()).length
  const dropped = all.filter((w) => !w.proposed?.trim()).length
  const changing = all.length - added - dropped
  const said = [
    ...(changing > 0 ? [`${countInWords(changing)} would change`] : []),
    ...(added > 0 ? [`${countInWords(added)} ${plural(added, 'has', 'have')} no wording now in the plan`] : []),
    ...(dropped > 0 ? [`${countInWords(dropped)} ${plural(dropped, 'has', 'have')} no proposed wording in it`] : []),
  ].join(', ')
  return [
    { t: 'heading', level: 1, text: 'What would change' },
    {
      t: 'reading',
      text:
        changing === all.length
          ? `${capital(countInWords(changing))} ${plural(changing, 'passage', 'passages')} would change.`
          : `${capital(countInWords(all.length))} ${plural(all.length, 'passage', 'passages')}: ${said}.`,
    },
    table(
      null,
      [words('Section', 1), words('Wording now', 2.6), words('Proposed wording', 2.6)],
      all.map(
        (w, i): Row => ({
          cells: [
            { text: part(w, i) },
            passage(ctx, w.now, 'Wording now', 'None entered'),
            passage(ctx, w.proposed, 'Proposed wording', 'None entered'),
          ],
        }),
      ),
    ),
    ...all.flatMap((w, i) =>
      hung(`Why: ${part(w, i)}`, ctx.write.paragraphs(w.why, 'Why a policy changes'), { level: 2 }),
    ),
  ]
}

const stages = kinds.policy.fields.stage.shape.t === 'choice' ? kinds.policy.fields.stage.shape.options : []

/** Each step with its day: reached, or set for a meeting. */
function way(ctx: Context, p: Policy): Block[] {
  const planned: Readonly<Record<string, string | undefined>> = p.planned ?? {}
  const reached: Readonly<Record<string, RoughDay | undefined>> = p.reached ?? {}
  const open = readingDays(ctx.plan, p).filter((d) => !d.done)
  const changing = inForce(p, ctx.request.date) && (isBeingChanged(p) || open.length > 0)
  const inForceFrom = changing ? reached['adopted'] : undefined
  /** For a text in force, what led to it comes first and is separate. */
  const isBefore = (day: RoughDay) => inForceFrom !== undefined && earliestOf(day) <= latestOf(inForceFrom)
  const rowsOf = (before: boolean) =>
    stages.flatMap(({ value, label }): Row[] => {
      const day = reached[value]
      if (day === undefined || isBefore(day) !== before) return []
      const holds = before && value === 'adopted' ? 'Reached: the text that is in force' : 'Reached'
      return [
        {
          cells: [
            { text: value === 'gap' ? 'Need noticed' : label },
            { text: capital(roughInWords(day)) },
            { text: holds },
          ],
        },
      ]
    })
  const toCome = open.map(({ step, day }): Row => {
    const meeting = step === 'review' ? undefined : planned[step]
    if (meeting !== undefined) ctx.told('meeting', meeting, 'date', 'forum')
    const past = day < ctx.request.date
    return {
      cells: [
        { text: stages.find(({ value }) => value === step)?.label ?? '' },
        { text: dayInWords(day) },
        { text: past ? 'Was planned; the plan does not say what came of it' : 'Planned' },
      ],
    }
  })
  const rows = [...rowsOf(true), ...rowsOf(false), ...toCome]
  // A list that ends before the vote would leave the reader to guess whether one is planned.
  const isOpen =
    rows.length > 0 &&
    !voted(ctx, p) &&
    (reached['adopted'] === undefined || changing) &&
    !open.some((d) => d.step === 'adopted')
  return [
    { t: 'heading', level: 1, text: voted(ctx, p) ? 'Its stages and dates' : 'Its way to a vote' },
    ...(rows.length === 0
      ? [nothing('The plan has no date for any of its stages.')]
      : [table(null, [words('Step', 1.4), words('Date', 1.4), words('Status', 2.4)], rows)]),
    ...(isOpen ? [{ t: 'note', text: 'No date is planned for its adoption.' } as const] : []),
  ]
}

/** Past a vote, or none is to come: it holds, or it has ended. */
const voted = (ctx: Context, p: Policy): boolean =>
  (inForce(p, ctx.request.date) && !isBeingChanged(p)) || isEnded(p, ctx.request.date)

/** Nothing if it is empty: not entered does not mean that nobody was asked. */
const asked = (ctx: Context, p: Policy): Block[] => {
  const said = ctx.write.paragraphs(p.whoWasAsked, 'Who was asked')
  return said.length === 0
    ? []
    : [
        { t: 'heading', level: 1, text: 'Who was asked' },
        { t: 'text', paragraphs: said },
      ]
}

/** The sheet's words about its goals: an ended policy backs none any more, and one that is not adopted yet would. */
function backs(ctx: Context, p: Policy): { readonly goals: string; readonly how: string } {
  if (isEnded(p, ctx.request.date)) return { goals: 'Goals that it backed', how: 'How it backed the goal' }
  if (inForce(p, ctx.request.date)) return { goals: 'Goals that it stands behind', how: 'How it backs the goal' }
  return { goals: 'Goals that it would stand behind', how: 'How it would back the goal' }
}

/** Goals to which it is linked. */
function goals(ctx: Context, p: Policy): Block[] {
  const rows = ctx.goals.flatMap((g): Row[] => {
    const link = where(ctx.plan, 'policyLink', 'policy', p.id).find((l) => l.goal === g.goal.id)
    if (link === undefined) return []
    ctx.told('policyLink', link.id, 'goal', 'policy', 'how', 'extent')
    ctx.told('goal', g.goal.id, 'title')
    return [
      {
        cells: [
          { text: withNumber(g.no, g.title, 'Goal ') },
          cell(ctx.write.line(link.how, 'How a policy backs a goal'), 'Not given'),
          cell(choiceWords('policyLink', 'extent', link.extent)),
        ],
      },
    ]
  })
  if (rows.length === 0) return []
  const { goals: head, how } = backs(ctx, p)
  return [
    { t: 'heading', level: 1, text: head },
    table(null, [words('Goal', 2.4), words(how, 2.2), words('How far', 1)], rows),
  ]
}

function screens(ctx: Context, p: Policy): Block[] {
  const own = ctx.plan.all('equityScreen').filter((s) => s.subject?.kind === 'policy' && s.subject.id === p.id)
  const lacking = own.length > 0 ? [] : itemsWithoutScreen(ctx, p)
  if (own.length + lacking.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'Equity screen' },
    ...own.flatMap((s) => screenBlocks(ctx, s)),
    ...lacking.map((item) => nothing(lacksScreen(quotation(item)))),
  ]
}

/** Board items that name the policy at a meeting that is set for it, and wait for a screen. */
function itemsWithoutScreen(ctx: Context, p: Policy): string[] {
  const { plan, write } = ctx
  const meetings = new Set(Object.values<string | undefined>(p.planned ?? {}))
  const names = [p.code, p.title].flatMap((n) => n?.trim().toLowerCase() || [])
  return plan.all('boardItem').flatMap((item) => {
    const words = ` ${item.title?.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `
    const named = names.some((n) => words.includes(` ${n.replace(/[^\p{L}\p{N}-]+/gu, ' ')} `))
    if (!named || item.needsScreen !== true || item.state === 'decided' || !meetings.has(item.meeting)) return []
    if (plan.get('equityScreen', item.screen) !== undefined) return []
    ctx.told('boardItem', item.id, 'title', 'meeting', 'needsScreen')
    return [write.line(item.title, 'Board item')]
  })
}

/** Missing entries that a board would ask for, for the person who prepares it. */
export function missingOnSheet(plan: Plan, request: BriefingRequest): readonly Missing[] {
  const p = plan.get('policy', subjectOf(plan, request))
  if (p === undefined) return [{ says: 'There are no policies in the plan.', at: { page: 'align-policies' } }]
  const { date } = request
  const toCome = !isEnded(p, date) && !(inForce(p, date) && !isBeingChanged(p))
  const lacks = (missing: boolean, says: string): Missing[] =>
    missing ? [{ says, at: { kind: 'policy', id: p.id } }] : []
  const read = p.planned?.firstReading !== undefined || p.reached?.firstReading !== undefined
  return [
    ...lacks(
      passages(p).length === 0 && !isEnded(p, date),
      'No wording has been entered: open the policy and type what it says now and what is proposed.',
    ),
    ...lacks(
      passages(p).some((w) => !w.why?.trim()),
      'A passage has no reason why it would change.',
    ),
    ...lacks(!p.whoWasAsked?.trim(), 'It does not say who was asked.'),
    ...lacks(p.counselLooked === undefined, 'No date says when counsel reviewed it.'),
    ...lacks(toCome && !read, 'No first reading is planned.'),
    ...lacks(plan.get('person', p.owner) === undefined, 'It has no owner.'),
    ...(plan.all('equityScreen').some((s) => s.subject?.kind === 'policy' && s.subject.id === p.id)
      ? []
      : [{ says: 'No equity screen is about it.', at: { page: 'embed-screen' } } as const]),
  ]
}

import { noDay, roughInWords } from '../../days/index.ts'
import { byPlace } from '../../domain/by-sort.ts'
import { groupName } from '../../domain/group-names.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { inForce, isBeingChanged, isEnded } from '../../domain/policy-force.ts'
import { codeAndTitle } from '../../domain/policy-name.ts'
import { newestText } from '../../manual/newest.ts'
import { placeInWords } from '../../manual/places.ts'
import { backingOf } from '../../rules/backing.ts'
import { isStepOpen } from '../../rules/policy-days.ts'
import { isOrder } from '../../rules/policy-kinds.ts'
import { capital, compareTexts, counted, countInWords, plural, quotation, withNumber } from '../../words/index.ts'
import { type Context, forInsiders, roleOf } from '../context.ts'
import { nameOf } from '../declared.ts'
import type { Block, Row, Table } from '../document.ts'
import { extentWords } from '../parts/extent.ts'
import { nothing } from '../parts/purpose.ts'
import { restBeside, restOf } from '../parts/record.ts'
import { cell, choiceWords, dueWords, hung, NO_OWNER, stageWords, table, words, wordsIfOne } from '../parts/table.ts'
import { backingMatrix } from './backing-matrix.ts'

/** What equitable instruction looks like, a picture for each focus group. */
export function instruction(ctx: Context): Block[] {
  const pictures = ctx.plan.all('instruction').flatMap((p) => {
    const group = ctx.plan.get('studentGroup', p.group)
    return group ? [{ p, group }] : []
  })
  const head: Block = { t: 'heading', level: 1, text: 'Equitable instruction' }
  if (pictures.length === 0) return [head, nothing('The plan does not say what equitable instruction looks like.')]
  return [
    head,
    ...pictures
      .toSorted((a, b) => byPlace(a.group, b.group))
      .map(({ p, group }): Block => {
        const name = ctx.write.line(groupName(ctx.plan, group), 'Student group') || 'Group without a name'
        const where = `Equitable instruction, ${name}`
        ctx.told('instruction', p.id, 'group', 'visitorSees', 'changesForChild', 'stops')
        return {
          t: 'keep',
          blocks: [
            { t: 'heading', level: 2, text: name },
            ...hung('A visitor sees', ctx.write.paragraphs(p.visitorSees, where)),
            ...hung('For the child', ctx.write.paragraphs(p.changesForChild, where)),
            ...hung('What stops', ctx.write.paragraphs(p.stops, where)),
            ...hung('So far', restOf(ctx, 'instruction', p.id)),
          ],
        }
      }),
  ]
}

/** Every policy with its stage, and when it is reviewed. */
export function policies(ctx: Context): Block[] {
  const day = ctx.request.date
  const whole = ctx.plan
    .all('policy')
    .toSorted((a, b) => compareTexts(a.code ?? '', b.code ?? '') || compareTexts(a.title ?? '', b.title ?? ''))
  const ended = whole.filter((p) => isEnded(p, day))
  const all = whole.filter((p) => !isEnded(p, day))
  // An order was adopted by no board: it is counted separately.
  const own = all.filter((p) => !isOrder(p))
  const head: Block = { t: 'heading', level: 1, text: 'Policies' }
  if (whole.length === 0) return [head, nothing('There are no policies in the plan yet.')]
  const tables = [...(all.length === 0 ? [] : [stagesTable(ctx, all)]), ...endedTable(ctx, ended)]
  return [
    head,
    {
      t: 'reading',
      text: [
        own.length === 0 ? '' : adoptedWords(own.filter((p) => inForce(p, day)).length, own, ended.length > 0),
        reviewed(
          own.filter((p) => inForce(p, day) && isBeingChanged(p)),
          own.length,
        ),
        ordersInForce(all.filter((p) => isOrder(p) && inForce(p, day)).length),
        endedWords(ended.length, all.length),
      ]
        .filter((w) => w !== '')
        .join(' '),
    },
    ...tables,
    ...policyWords(ctx, whole),
  ]
}

/** Policies that hold or are on their way, each with how far it has come. */
function stagesTable(ctx: Context, all: readonly RecordOf<'policy'>[]): Block {
  const kinds = all.some((p) => p.type !== undefined)
  const due = all.some((p) => p.reviewDue !== undefined)
  return table(
    'Policies and their stages',
    [
      words('Policy', 2.4),
      ...(kinds ? [words('Kind', 1)] : []),
      words('Stage', 1.2),
      ...(due ? [words('Review due', 1.7)] : []),
      ...forInsiders(ctx, words('Owner', 1.5)),
    ],
    all.map((p): Row => {
      ctx.told('policy', p.id, 'code', 'title', 'type', 'stage', 'reviewDue', 'owner')
      return {
        cells: [
          { text: ctx.write.line(codeAndTitle(p), 'Policy') || 'Policy without a title' },
          ...(kinds ? [cell(choiceWords('policy', 'type', p.type), 'Not given')] : []),
          cell(stageWords(p.stage), 'Not given'),
          ...(due ? [cell(dueWords(p.reviewDue, ctx.request.date))] : []),
          ...forInsiders(ctx, cell(roleOf(ctx, p.owner, 'Policy, owner') ?? '', NO_OWNER)),
        ],
      }
    }),
  )
}

/** Policies, orders and plans that no longer hold, each with the day until which it did. */
function endedTable(ctx: Context, ended: readonly RecordOf<'policy'>[]): Block[] {
  if (ended.length === 0) return []
  const kinds = ended.some((p) => p.type !== undefined)
  return [
    wordsIfOne(
      table(
        'No longer in force',
        [
          words('Policy', kinds ? 2.9 : 3.4),
          ...(kinds ? [words('Kind', 1)] : []),
          words('In force from', 1.3),
          words('Until', 1.3),
        ],
        ended.map((p): Row => {
          ctx.told('policy', p.id, 'code', 'title', 'type', 'stage')
          // Its other days, if any, are with its words.
          if (Object.keys(p.reached ?? {}).every((k) => k === 'adopted' || k === 'retired'))
            ctx.told('policy', p.id, 'reached')
          return {
            cells: [
              { text: ctx.write.line(codeAndTitle(p), 'Policy') || 'Policy without a title' },
              ...(kinds ? [cell(choiceWords('policy', 'type', p.type), 'Not given')] : []),
              cell(p.reached?.adopted ? capital(roughInWords(p.reached.adopted)) : '', noDay),
              cell(p.reached?.retired ? capital(roughInWords(p.reached.retired)) : '', noDay),
            ],
          }
        }),
      ),
    ),
  ]
}

/** The wording of each policy and the days of its way, where they were entered. */
function policyWords(ctx: Context, all: readonly RecordOf<'policy'>[]): Block[] {
  const said = all.flatMap((p) => {
    const name = ctx.write.line(p.code || p.title, 'Policy') || 'Policy without a title'
    return restBeside(ctx, 'policy', p.id, name, { first: plannedWords(ctx, p), not: ['planned'] })
  })
  return said.length === 0 ? [] : [{ t: 'heading', level: 2, text: 'Their words and dates' }, ...said]
}

/** The meetings planned for its steps; after a meeting, that the plan does not say what came of it. */
function plannedWords(ctx: Context, p: RecordOf<'policy'>): string[] {
  const steps = { firstReading: 'first reading', secondReading: 'second reading', adopted: 'adoption' } as const
  ctx.told('policy', p.id, 'planned')
  const said = (over: boolean) =>
    (Object.keys(steps) as (keyof typeof steps)[]).flatMap((step) => {
      const name = steps[step]
      const meeting = ctx.plan.get('meeting', p.planned?.[step])
      if (meeting === undefined || (meeting.date !== undefined && meeting.date < ctx.request.date) !== over) return []
      const came = over && isStepOpen(ctx.plan, p, step) ? '; the plan does not say what came of it' : ''
      return [`${name} (${nameOf(ctx, 'meeting', meeting.id)})${came}`]
    })
  const [was, is] = [said(true), said(false)]
  return [
    ...(was.length > 0 ? [`Was due: ${was.join('; ')}`] : []),
    ...(is.length > 0 ? [`Planned for: ${is.join('; ')}`] : []),
  ]
}

/** "Two of five policies are adopted.", "The one policy is adopted." */
function adoptedWords(adopted: number, policies: readonly RecordOf<'policy'>[], others: boolean): string {
  const all = policies.length
  // A policy without a stage may be adopted.
  const yet = policies.some((p) => p.stage === undefined) ? 'entered as adopted' : 'adopted yet'
  if (all === 1 && policies[0]?.stage === undefined)
    return `The stage of ${others ? 'one' : 'the one'} policy is not given.`
  if (all === 1) return `${others ? 'One' : 'The one'} policy is ${adopted === 1 ? 'adopted' : `not ${yet}`}.`
  if (adopted === 0) return `None of the ${countInWords(all)} policies is ${yet}.`
  if (adopted === all) return `${all === 2 ? 'Both' : `All ${countInWords(all)}`} policies are adopted.`
  return `${capital(countInWords(adopted))} of ${countInWords(all)} policies ${plural(adopted, 'is', 'are')} adopted.`
}

/** "One court order is in force."; '' for none. */
const ordersInForce = (count: number): string =>
  count === 0 ? '' : `${capital(countInWords(count))} ${plural(count, 'court order is', 'court orders are')} in force.`

/** "Two others are no longer in force.", "None of the 16 policies is in force any more." */
function endedWords(ended: number, others: number): string {
  if (ended === 0) return ''
  if (others > 0)
    return `${capital(countInWords(ended))} ${plural(ended, 'other', 'others')} ${plural(ended, 'is', 'are')} no longer in force.`
  if (ended === 1) return 'The one policy is no longer in force.'
  return ended === 2
    ? 'Neither of the two policies is in force any more.'
    : `None of the ${countInWords(ended)} policies is in force any more.`
}

/** The state of policies that hold meanwhile: “under review”, or “being changed” if one is drafted or read. */
const changing = (policies: readonly RecordOf<'policy'>[]): string =>
  policies.every((p) => p.stage === 'underReview') ? 'under review' : 'being changed'

function reviewed(policies: readonly RecordOf<'policy'>[], all: number): string {
  const count = policies.length
  if (count === 0) return ''
  return count === 1
    ? `${all === 1 ? 'It' : 'One of them'} is ${changing(policies)}; its text holds until it is replaced.`
    : `${capital(countInWords(count))} of them are ${changing(policies)}; their text holds until it is replaced.`
}

/** The words for a policy that is not entered as drafted. */
const noDraft = { needed: 'needed, no draft yet', unknown: 'stage not given' } as const

/** How a linked policy backs its goal at a day, as the appendix says it; empty where its column says it all. */
function backsSo(link: RecordOf<'policyLink'>, policy: RecordOf<'policy'>, backs: string, day: string): string {
  const holds = inForce(policy, day)
  const changes = isBeingChanged(policy) && holds ? `${changing([policy])}, in force until replaced` : ''
  const drafted = link.extent === 'draft' ? 'its draft' : changes
  const state = backs === 'needed' || backs === 'unknown' ? noDraft[backs] : drafted
  // For a policy in force the column says it.
  return [state, holds ? '' : extentWords(link.extent)].filter((w) => w !== '').join(', ')
}

/** Goals and the policies behind them; a goal that rests on none says so. */
export function crosswalk(ctx: Context): Block[] {
  if (ctx.goals.length === 0) return []
  const day = ctx.request.date
  let unsaid = false
  const codes = (
    goal: string,
    fits: (extent: string | undefined, adopted: boolean) => boolean,
    over: boolean = false,
  ): string =>
    ctx.plan
      .all('policyLink')
      .filter((l) => l.goal === goal)
      .flatMap((l) => {
        const policy = ctx.plan.get('policy', l.policy)
        if (!policy || isEnded(policy, day) !== over || !fits(l.extent, inForce(policy, day))) return []
        // How it backs the goal, if that is written, is with the remaining fields.
        ctx.told('policyLink', l.id, 'goal', 'policy', 'extent')
        const name = ctx.write.line(policy.code || policy.title, 'Policy') || 'Policy without a title'
        const backs = over ? 'none' : backingOf(l, policy, day)
        if (backs === 'unknown') unsaid = true
        const how = backsSo(l, policy, backs, day)
        return [how === '' ? name : `${name} (${how})`]
      })
      .sort()
      .join('; ')
  const rows = ctx.goals.map(({ no, goal, title }) => ({
    title: withNumber(no, title),
    whole: codes(goal.id, (e, adopted) => adopted && e !== 'inPart' && e !== 'draft'),
    part: codes(goal.id, (e, adopted) => adopted && e === 'inPart'),
    onItsWay: codes(goal.id, (e, adopted) => !adopted || e === 'draft'),
    ended: codes(goal.id, () => true, true),
  }))
  const picture = backingMatrix(ctx)
  return [
    { t: 'heading', level: 1, text: 'Appendix: policies behind the goals' },
    ...picture,
    crosswalkTable(rows, unsaid, picture.length > 0),
    ...hows(ctx),
    ...manualNote(ctx),
  ]
}

type Behind = Readonly<Record<'title' | 'whole' | 'part' | 'onItsWay' | 'ended', string>>

/** Whole titles need the room that an empty column would take. */
function crosswalkTable(rows: readonly Behind[], unsaid: boolean, drawn: boolean): Table {
  const parts = rows.some((r) => r.part !== '')
  const ways = rows.some((r) => r.onItsWay !== '')
  const over = rows.some((r) => r.ended !== '')
  return table(
    drawn ? null : 'Which policy backs which goal',
    [
      words('Goal', 1.6),
      words('Behind it', 1.6),
      ...(parts ? [words('In part', 2.4)] : []),
      ...(ways ? [words(unsaid ? 'Not known to be in force' : 'Not in force yet', 1.6)] : []),
      ...(over ? [words('No longer in force', 2.4)] : []),
    ],
    rows.map(
      (r): Row => ({
        cells: [
          { text: r.title },
          cell(r.whole, r.part !== '' ? 'Only in part' : r.ended !== '' ? 'None any more' : 'None entered'),
          ...(parts ? [cell(r.part, 'None')] : []),
          ...(ways ? [cell(r.onItsWay, 'None')] : []),
          ...(over ? [cell(r.ended, 'None')] : []),
        ],
      }),
    ),
  )
}

/** How a policy backs a goal, if that is written, and its quoted words with their place. */
function hows(ctx: Context): Block[] {
  const rows = ctx.goals.flatMap(({ goal, no }) =>
    ctx.plan
      .all('policyLink')
      .filter((l) => l.goal === goal.id && (l.how || l.quotes?.length))
      .flatMap((l): Row[] => {
        const policy = ctx.plan.get('policy', l.policy)
        if (!policy) return []
        ctx.told('policyLink', l.id, 'goal', 'policy', 'how', 'quotes')
        const name = ctx.write.line(policy.code || policy.title, 'Policy') || 'Policy without a title'
        const how = ctx.write.line(l.how, 'How a policy backs a goal')
        const quotes = quotesOf(ctx, l)
        const lead = how !== '' && quotes.length > 0 && !/[.:!?]$/.test(how) ? `${how}:` : how
        const said = [lead, ...quotes].filter((w) => w !== '')
        return [{ cells: [{ text: name }, { text: String(no) }, { text: said.join(' ') }] }]
      }),
  )
  if (rows.length === 0) return []
  return [table('How they back the goals', [words('Policy', 1), words('Goal', 0.5), words('How', 4)], rows)]
}

/** "“No student is kept from a course …” (JB, section 1 Equal access, page 3.)": each quote of a link. */
function quotesOf(ctx: Context, link: RecordOf<'policyLink'>): string[] {
  const text = link.policy && newestText(ctx.plan, link.policy, ctx.request.date)?.text
  return (link.quotes ?? []).flatMap((quote) => {
    const said = ctx.write.line(quote.words, 'Quoted words of a policy')
    const where = [quote.code, placeInWords(quote)].filter(Boolean).join(', ')
    const place = where === '' ? '' : ` (${ctx.write.line(where, 'Place of quoted words')})`
    if (said === '') return place === '' ? [] : [place.trim()]
    const gone = text && quote.words && ctx.plan.holds?.(text, quote.words) === false
    return [`${quotation(said)}${place}${gone ? ', which the newest text no longer says' : ''}.`]
  })
}

/** How much of the policy manual the plan has, and does not print. */
function manualNote(ctx: Context): Block[] {
  const texts = ctx.plan.all('policyText')
  if (texts.length === 0) return []
  const pages = texts.reduce((sum, t) => sum + (t.pages ?? 0), 0)
  const many = counted(texts.length, 'text', 'texts')
  const long = pages === 0 ? '' : ` with ${counted(pages, 'page', 'pages')}`
  return [
    {
      t: 'note',
      text: `Left out: ${many} of the district’s policy manual${long}. The plan keeps them, so that it can quote them.`,
    },
  ]
}

/** Who could be harmed by haste, who was asked, and what would make the district stop. */
export function pace(ctx: Context): Block[] {
  const notes = ctx.plan.all('paceAndCare')
  if (notes.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'Pace and care' },
    ...notes.map((n, i): Block => {
      const where = 'Pace and care'
      // No-break spaces: the number of all alone on a line is a riddle.
      const which = notes.length > 1 ? ` (${i + 1}\u00a0of\u00a0${notes.length})` : ''
      ctx.told('paceAndCare', n.id, 'whoCouldBeHarmed', 'howRushHarms', 'whoWasAsked', 'stopSign', 'decidedBy')
      return {
        t: 'keep',
        blocks: [
          // A heading of its own: of three notes a listener would not know where the next begins, and which it is.
          ...hung(`Who could be harmed${which}`, ctx.write.paragraphs(n.whoCouldBeHarmed, where), { level: 2 }),
          ...hung('How', ctx.write.paragraphs(n.howRushHarms, where)),
          ...hung('Who was asked', ctx.write.paragraphs(n.whoWasAsked, where)),
          ...hung('What would stop us', ctx.write.paragraphs(n.stopSign, where)),
          ...hung('When', restOf(ctx, 'paceAndCare', n.id)),
          ...hung('Who decides to stop', [roleOf(ctx, n.decidedBy, where) ?? '']),
        ],
      }
    }),
  ]
}

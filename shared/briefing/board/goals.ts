import { dayInShort, dayInWords, latestOf, roughInWords } from '../../days/index.ts'
import { byPlace, bySort } from '../../domain/by-sort.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { isEnded } from '../../domain/policy-force.ts'
import type { About } from '../../domain/schema.ts'
import { missesStatus } from '../../rules/begins.ts'
import { isOver, newestStatus } from '../../rules/status.ts'
import { compareKeys, dollars, sentence, small, withNumber } from '../../words/index.ts'
import { type Context, isOfOneGoal, type NumberedGoal, onlyInsiders, roleOf, statusOf } from '../context.ts'
import { type Block, type Row, type Table, together } from '../document.ts'
import { cameOfNote } from '../parts/came-of.ts'
import { goalCost } from '../parts/goal-cost.ts'
import { forTold, lateFrom } from '../parts/open-actions.ts'
import { ownerOf } from '../parts/owners.ts'
import { cell, choiceWords, dueWords, hung, NO_OWNER, NO_STATUS, noDate } from '../parts/table.ts'
import { gapsInShort } from './gaps.ts'
import { goalWords } from './goal-words.ts'
import { interimBlocks } from './interim.ts'
import { endedUnder, isSaidOfAll } from './late.ts'
import { besideStatus, standingIn, statusMark } from './marks.ts'
import { measureBlocks } from './measure.ts'
import { saidBefore } from './said-before.ts'
import { criteriaOf } from './stand.ts'
import { mainView, otherViews } from './views.ts'

/** Longest list of actions under a goal; the caption and the end of the paper count the rest. */
const mostActions = 6

/** Each requested goal: its words, its status, its figures, what is under way. */
export function goalByGoal(ctx: Context, shown: readonly string[]): Block[] {
  const chosen = shown.flatMap((id) => ctx.goals.find((g) => g.goal.id === id) ?? [])
  if (chosen.length === 0) return []
  return chosen.flatMap((g) => oneGoal(ctx, g))
}

/** A goal's heading, its status and owner, and its sentence. */
export function goalHead(ctx: Context, numbered: NumberedGoal): Block[] {
  const { no, goal, title } = numbered
  const update = statusOf(ctx, goal.id)
  ctx.told('goal', goal.id, 'title')
  ctx.told('statusUpdate', update?.id, 'goal', 'status', 'date')
  const { text, named } = ownerOf(ctx, numbered)
  // Under the status alone, a role could be read as the person who gave it.
  const owner = named ? `Owner: ${text}` : text
  // A report on one goal is called as the goal is, unless somebody called it otherwise.
  const isTitle = isOfOneGoal(ctx) && Boolean(goal.title?.trim()) && !goal.reportTitle?.trim()
  // A goal that has only just begun needs no status yet.
  const unsaid = update === undefined && missesStatus(ctx.plan, goal, ctx.request.date)
  // A page on one goal lists missing entries at its end.
  const entered = (words: string) => !isOfOneGoal(ctx) || (words !== NO_STATUS && words !== NO_OWNER)
  // What belongs to the status is heard with it.
  const ofStatus = [...(update?.date ? [`as of ${dayInWords(update.date)}`] : []), ...besideStatus(ctx, numbered)]
  // Among all goals a table has it; in a report on one it would have a single row.
  const before = isOfOneGoal(ctx) ? saidBefore(ctx, goal) : null
  const history = before ? [`Before: ${small(before)}`] : []
  return [
    { t: 'heading', level: 1, text: isTitle ? stands(ctx, no) : withNumber(no, title, 'Goal '), short: `Goal ${no}` },
    {
      t: 'side',
      status: statusMark(ctx, goal.id),
      under: [
        ...ofStatus,
        ...history,
        // A reader of one goal alone can't know that something unsaid was not entered.
        ...onlyInsiders(ctx, () => [...(unsaid ? [NO_STATUS] : []), owner].filter(entered)),
      ],
      ...(ofStatus.length > 0 && { ofStatus: ofStatus.length }),
      ...(isOfOneGoal(ctx) && { above: true }),
      ...goalWords(ctx, numbered),
    },
    ...criteriaOf(ctx, numbered),
  ]
}

/** The heading of a report's only goal under a title that is the goal's own name. */
const stands = ({ goals }: Context, no: number): string =>
  goals.length === 1 ? 'How it is going' : `Goal ${no}: how it is going`

/**
 * A goal's head over its picture. Where both are more than the page has room for, the sentence that reads the picture stays
 * with the head, and the picture is overleaf: a head alone would say where the goal is to go, and not how far it is.
 */
export function headOver(ctx: Context, numbered: NumberedGoal, picture: readonly Block[]): Block {
  const [first, ...rest] = picture
  const reads = first?.t === 'reading'
  // A board asks first whether a goal is on track, for whom not, and what it costs.
  const cost = hung('What it costs', [goalCost(ctx, numbered.goal.id)], { level: 2, leads: 'cost' })
  const head: Block = { t: 'keep', blocks: [...goalHead(ctx, numbered), ...(reads ? [first] : []), ...cost] }
  return { t: 'keep', blocks: [head, ...together(reads ? rest : picture)] }
}

function oneGoal(ctx: Context, numbered: NumberedGoal): Block[] {
  const view = mainView(ctx, numbered)
  const { picture, table, overTime, more } = view
    ? measureBlocks(ctx, view, otherViews(ctx, numbered))
    : { picture: [], table: [], overTime: [], more: [] }
  const head = headOver(ctx, numbered, picture)
  const figures: Block[] = table.length > 0 ? [{ t: 'keep', blocks: table }] : []
  // Kept together on a page if it fits; a longer goal breaks between its parts, its picture and table last.
  return [
    {
      t: 'keep',
      blocks: [
        ...(overTime.length > 0 || figures.length === 0
          ? [head, ...overTime, ...figures]
          : [{ t: 'keep', blocks: [head, ...figures] } as const]),
        ...more,
        ...interimBlocks(ctx, numbered),
        ...gapsInShort(ctx, numbered),
        ...doing(ctx, numbered),
      ],
    },
  ]
}

/** A next step is one of the day on which it was said: “by November 20” may be over by the day of the paper. */
function nextStep(recent: boolean, said: string | undefined, paragraphs: readonly string[]): Block {
  const asOf = !recent ? 'step at the time' : said === undefined ? undefined : `as of ${dayInShort(said)}`
  const label = !recent ? `Next ${asOf}` : asOf === undefined ? 'Next' : `Next, ${asOf}`
  return { t: 'hung', level: 2, label, paragraphs, leads: 'next', ...(asOf !== undefined && { asOf }) }
}

/** What is being done and what comes next, by the newest status update and the actions. */
function doing(ctx: Context, { no, goal }: NumberedGoal): Block[] {
  // An observation from years ago is not what we see, even on a goal that is done.
  const { update, recent } = standingIn(ctx, goal)
  const blocks: Block[] = []
  const narrative = ctx.write.paragraphs(update?.narrative, `Goal ${no}, status narrative`)
  const next = ctx.write.paragraphs(update?.nextStep, `Goal ${no}, next step`)
  const actions = actionsOfGoal(ctx, { no, goal })
  ctx.told('statusUpdate', update?.id, 'goal', 'narrative', 'nextStep')
  if (narrative.length > 0)
    blocks.push({ t: 'hung', level: 2, label: recent ? 'What we see' : 'What was seen', paragraphs: narrative })
  if (next.length > 0) blocks.push(nextStep(recent, update?.date, next))
  else if (actions.length === 0) blocks.push(...nothingNext(ctx, goal))
  blocks.push(...policiesOf(ctx, { no, goal }), ...openRisks(ctx, { no, goal }))
  return [
    ...(blocks.length > 0 ? [{ t: 'keep', blocks } as const] : []),
    ...(actions.length > 0 ? [{ t: 'keep', blocks: actions } as const] : []),
    // Once for all of them, it has been said on the page before.
    ...(isSaidOfAll(ctx) ? [] : endedNote(ctx, no)),
  ]
}

/**
 * The note that everything behind a goal has ended, whether or not it has actions of its own. Nothing if that is not
 * so, or must not be said.
 */
export function endedNote(ctx: Context, no: number): Block[] {
  const ended = endedUnder(ctx, no)
  ended.tell()
  return ended.says === '' ? [] : [{ t: 'note', text: ended.says }]
}

/** That nothing is entered yet of what will be done, in a paper on one goal: its reader asks that next. */
function nothingNext(ctx: Context, goal: RecordOf<'goal'>): Block[] {
  if (ctx.reader === 'public' || !(isOfOneGoal(ctx) || ctx.goals.length === 1)) return []
  const unsaid = nextUnsaid(ctx, goal)
  return unsaid === '' ? [] : [{ t: 'hung', level: 2, label: 'What comes next', paragraphs: [unsaid] }]
}

/** That no action is entered for a goal, nor a next step in its status, as a paper says it; '' if one is. Its form asks for it. */
export function nextUnsaid({ plan, request }: Pick<Context, 'plan' | 'request'>, goal: RecordOf<'goal'>): string {
  if (isOver(plan, goal, request.date) || plan.all('action').some(ofGoal(plan, goal))) return ''
  const next = newestStatus(plan, goal.id, request.date)?.nextStep?.trim()
  return next ? '' : 'No action is entered for this goal yet.'
}

/** Whether a record is about the goal itself or about one of its strategies. */
function ofGoal(plan: Plan, goal: RecordOf<'goal'>): (r: { readonly about?: About }) => boolean {
  const strategies = new Set(where(plan, 'strategy', 'goal', goal.id).map((s) => s.id))
  return ({ about }) =>
    (about?.kind === 'goal' && about.id === goal.id) || (about?.kind === 'strategy' && strategies.has(about.id))
}

interface Listed {
  readonly caption: string
  readonly actions: readonly RecordOf<'action'>[]
}

/**
 * Actions in progress on the goal itself or on one of its strategies; if there are none, coming ones. An action
 * without a status whose day is past, or that has no day, may or may not be coming.
 */
function listed(ctx: Context, goal: RecordOf<'goal'>): Listed {
  const all = ctx.plan.all('action').filter(ofGoal(ctx.plan, goal))
  // Where nobody put them in order, their days do.
  const inTurn = (a: RecordOf<'action'>, b: RecordOf<'action'>) =>
    compareKeys(lateFrom(a), lateFrom(b)) || byPlace(a, b)
  const own = all.some((a) => a.sort !== undefined) ? bySort(all) : all.toSorted(inTurn)
  const underWay = own.filter((a) => a.status === 'inProgress')
  if (underWay.length > 0) return { caption: 'Actions under way', actions: underWay }
  // It is to come also where only the day is said on which it begins.
  const toCome = ({ status, due, start }: RecordOf<'action'>) => {
    const day = due ?? start
    return status === 'notBegun' || (status === undefined && day !== undefined && latestOf(day) >= ctx.request.date)
  }
  const ahead = own.filter(toCome)
  const late = ahead.some(({ due }) => due !== undefined && latestOf(due) < ctx.request.date)
  if (ahead.length > 0) return { caption: late ? 'Actions not started' : 'Actions to come', actions: ahead }
  // A first step without a status whose month has begun: the document says since when it is planned, and does not
  // call it done.
  const begun = own.filter((a) => a.status === undefined && a.due === undefined && a.start !== undefined)
  return { caption: 'Actions', actions: begun }
}

/** Most policies that the page of a goal names. */
const mostPolicies = 4

/** The policies that back the one goal of a page, with their stages; elsewhere a paper has its list of them. */
function policiesOf(ctx: Context, { no, goal }: Pick<NumberedGoal, 'no' | 'goal'>): Block[] {
  if (!isOfOneGoal(ctx)) return []
  const backing = where(ctx.plan, 'policyLink', 'goal', goal.id).flatMap((link) => {
    const policy = ctx.plan.get('policy', link.policy)
    return policy === undefined || isEnded(policy, ctx.request.date) ? [] : [{ link, policy }]
  })
  if (backing.length === 0 || backing.length > mostPolicies) return []
  const said = backing.map(({ link, policy }) => {
    ctx.told('policyLink', link.id, 'goal', 'policy', 'extent')
    ctx.told('policy', policy.id, 'code', 'title', 'stage')
    const name = [policy.code, policy.title].map((w) => ctx.write.line(w, `Goal ${no}, policy`)).filter((w) => w !== '')
    const stage =
      policy.stage === 'gap' ? 'needed, not written yet' : small(choiceWords('policy', 'stage', policy.stage))
    const beside = [stage, link.extent === 'inPart' ? 'backs it in part' : ''].filter((w) => w !== '').join(', ')
    return `${name.join(', ') || 'Policy without a title'}${beside === '' ? '' : ` (${beside})`}`
  })
  return [
    { t: 'hung', level: 2, label: said.length === 1 ? 'Policy behind it' : 'Policies behind it', paragraphs: said },
  ]
}

/** The most risks printed under a goal; the end of the document counts the rest. */
const mostRisks = 2

/** Open risks: a board that monitors the goal is told before they happen. */
function openRisks(ctx: Context, { no, goal }: Pick<NumberedGoal, 'no' | 'goal'>): Block[] {
  const open = bySort(
    ctx.plan.all('risk').filter((r) => (r.state === undefined || r.state === 'open') && ofGoal(ctx.plan, goal)(r)),
  )
  const said = open.slice(0, mostRisks).map((r) => {
    ctx.told('risk', r.id, 'title', 'likely', 'harm', 'due', 'state', ...forTold(r))
    const odds = [choiceWords('risk', 'likely', r.likely), choiceWords('risk', 'harm', r.harm)].map(small)
    const by = r.due === undefined ? '' : `by ${roughInWords(r.due)}`
    const beside = [...odds, by].filter((w) => w !== '').join(', ')
    const title = ctx.write.line(r.title, `Goal ${no}, risk`) || 'Risk without a title'
    return sentence(beside === '' ? title : `${title.replace(/[.]$/, '')} (${beside})`)
  })
  const more = open.length - said.length
  if (more > 0) said.push(`And ${more} more.`)
  return said.length === 0 ? [] : [{ t: 'hung', level: 2, label: 'What may go wrong', paragraphs: said }]
}

/**
 * "Begins January 2027", "From August 2026", or "Planned from" if nobody entered that it has begun: for an action
 * without a due date.
 */
const beginsWords = ({ start, status }: RecordOf<'action'>, today: string): string => {
  if (start === undefined) return ''
  const verb = latestOf(start) >= today ? 'Begins' : status === 'inProgress' ? 'From' : 'Planned from'
  return `${verb} ${roughInWords(start)}`
}

/** The actions of one goal as every shorter paper lists them; nothing where none is under way or to come. */
export function actionsOfGoal(ctx: Context, { goal, no }: Pick<NumberedGoal, 'goal' | 'no'>): Block[] {
  const all = listed(ctx, goal)
  if (all.actions.length === 0) return []
  // Where there is room for a few, those that are late are among them.
  const byDay = all.actions.toSorted((a, b) => compareKeys(lateFrom(a), lateFrom(b)))
  const found = all.actions.length > mostActions ? { ...all, actions: byDay } : all
  return [actionTable(ctx, found, no), ...cameOfNote(ctx, found.actions.slice(0, mostActions))]
}

function actionTable(ctx: Context, { caption, actions }: Listed, no: number): Table {
  const shown = actions.slice(0, mostActions)
  // On a page about one goal, a board wants to know what each step costs.
  const priced = isOfOneGoal(ctx) && ctx.reader !== 'public' && shown.some((a) => a.cost !== undefined)
  // Under “Due” nothing begins.
  const begins = shown.some((a) => a.due === undefined && beginsWords(a, ctx.request.date) !== '')
  const when = (a: RecordOf<'action'>): string => {
    if (a.due === undefined) return beginsWords(a, ctx.request.date)
    return begins && latestOf(a.due) >= ctx.request.date
      ? `Due ${roughInWords(a.due)}`
      : dueWords(a.due, ctx.request.date)
  }
  const rows = shown.map((action): Row => {
    ctx.told(
      'action',
      action.id,
      'title',
      'owner',
      'due',
      'status',
      ...(action.due === undefined ? (['start'] as const) : []),
      ...(priced ? (['cost'] as const) : []),
      ...forTold(action),
    )
    return {
      cells: [
        { text: ctx.write.line(action.title, `Goal ${no}, action`) || 'Action without a title' },
        { text: roleOf(ctx, action.owner, `Goal ${no}, owner of an action`) ?? NO_OWNER },
        cell(when(action), noDate(action)),
        ...(priced ? [cell(action.cost === undefined ? '' : dollars(action.cost), 'Not entered')] : []),
      ],
    }
  })
  const more = actions.length - mostActions
  // Alone at the head of a page it would be read as the next goal's, whose heading is right below.
  const whose = ctx.goals.length > 1 && !isOfOneGoal(ctx) ? `${caption} for goal ${no}` : caption
  return {
    t: 'table',
    caption: more > 0 ? `${whose}, ${mostActions} of ${actions.length}` : whose,
    columns: [
      { head: 'Action', width: 2.35, align: 'left' },
      { head: 'Owner', width: 1.5, align: 'left' },
      { head: begins ? 'When' : 'Due', width: 1.35, align: 'left' },
      ...(priced ? [{ head: 'Cost', width: 0.9, align: 'right' } as const] : []),
    ],
    rows,
  }
}

import { dayInShort, dayInWords, fiscalYear, yearInWords } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { isOpenAction, isOpenGoal } from '../../domain/goal-of.ts'
import { groupName } from '../../domain/group-names.ts'
import { inSentence } from '../../domain/people.ts'
import type { Plan } from '../../domain/plan.ts'
import { isOver } from '../../rules/status.ts'
import { statusWords } from '../../rules/status-names.ts'
import { capital, counted, countedFirst, countInWords, listed, plural, withNumber } from '../../words/index.ts'
import { endedNote } from '../board/late.ts'
import { besideStatus, standingIn, statusNamesIn } from '../board/marks.ts'
import { viewOfMeasure } from '../board/views.ts'
import { withheldNotes } from '../board/withheld.ts'
import { type Context, contactOf, contextOf, roleOf } from '../context.ts'
import type { Block, Drawn, Row } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { laterForWhoHandsOut } from '../left-out.ts'
import { cameOfNote } from '../parts/came-of.ts'
import { ledBy } from '../parts/owners.ts'
import { nothing } from '../parts/purpose.ts'
import { communityActions } from '../parts/steps.ts'
import { choiceWords, dueCell, NO_STATUS, words } from '../parts/table.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'
import { yearsOfPlan } from '../years-of-plan.ts'
import { groupOfAll, questions } from './asked.ts'
import { figuresOwed } from './figures.ts'
import { type Owed, owedBy } from './owed-by.ts'

/** The more an owner is asked, the fewer lines to write on, so that the page holds them: for what helped, and for what is next. */
const linesFor = (goals: number, rows: number): readonly [number, number] =>
  goals > 3 || (goals > 1 && rows > 4) ? [1, 1] : goals > 1 ? [2, 1] : [2, 2]

/** Rows of a table that a page holds beside its head; on the first the title takes some of their room. */
const roomFor = (first: boolean): number => (first ? 12 : 14)

/** How much of a page's room an owner's questions take; more than all of it where they fit only low, each line behind its question. */
function shareOf({ measures, goals, actions }: Owed, first: boolean): number {
  const asked = new Set([...goals.map((g) => g.no), ...measures.map((m) => m.no)]).size
  const rows = measures.flatMap((m) => m.rows).length + actions.length
  const notes = measures.some((m) => m.unasked.length > 0) ? 1.5 : 0
  return (rows + asked * 3 + notes) / roomFor(first)
}

/** From this share on no setting makes one page of it: the actions have the next, and room to write there. */
const overleaf = 1.45

/**
 * Update slips: a page for each owner, in walking order, with all that the owner owes: figures, the status of goals,
 * actions. They are filled in by hand, and the grid of slips takes the answers. Their reader is the cabinet.
 */
export function updateSlips(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const ctx = contextOf(forAudience(plan, 'cabinet'), request, covers, 'cabinet')
  const asked = subjectOf(ctx.plan, request)
  const year = fiscalYear(request.date, startMonthOf(ctx.plan))
  const all = owedBy(ctx, year)
  const shown = asked === undefined ? all : all.filter((o) => o.owner === asked)
  const blocks =
    shown.length === 0
      ? [nothing(asked === undefined ? noneYet : 'This person owes nothing: no figure, no status and no action.')]
      : shown.flatMap((o, i) => slip(ctx, o, year, `${i + 1} of ${shown.length}`, i > 0))
  const model = frame(ctx, {
    document: 'slips',
    kind: 'Update forms',
    // A slip asks for the newest figure, of whatever year it is.
    title: () => `Updates as of ${dayInWords(request.date)}`,
    blocks,
    sheets: true,
    end: () => [],
  })
  const withheld = shown.flatMap((o) =>
    o.measures.flatMap(({ no, view }) =>
      view.latestYear === null ? [] : withheldNotes(view, [view.latestYear], `Goal ${no}, ${view.title}`),
    ),
  )
  // The slip of one owner is not to blame for what is on no slip, or on nobody's.
  const left = asked === undefined ? notAsked(ctx, all, year) : []
  return drawn(ctx, model, [...left, ...new Set(withheld), ...laterForWhoHandsOut(ctx)])
}

const noneYet = 'Nobody owes anything now: no goal and no action is open.'

/** "Asked of you: two figures, the status of one goal, and three actions." */
function inOneSentence({ owner, measures, goals, actions }: Owed): string {
  const n = (many: number, one: string) => `${countInWords(many)} ${plural(many, one, `${one}s`)}`
  const parts = [
    ...(measures.length > 0 ? [`figures of ${n(measures.length, 'measure')}`] : []),
    ...(goals.length > 0 ? [`the status of ${n(goals.length, 'goal')}`] : []),
    ...(actions.length > 0 ? [n(actions.length, 'action')] : []),
  ]
  return owner === undefined
    ? `The plan names no owner for these: ${listed(parts)}.`
    : `Asked of you: ${listed(parts)}.`
}

/** The day by which a slip is due back: its own, else that of the packet for the document's meeting. */
function backBy({ plan, request }: Context, { due }: Owed): string {
  const meeting = plan.all('meeting').find((m) => m.forum === 'board' && m.date === request.date)
  // The packet's day is not a slip's due date: a past one says nothing about this slip.
  const packet = meeting?.packetDue !== undefined && meeting.packetDue >= request.date ? meeting.packetDue : undefined
  const day = due !== undefined && due >= (request.date.slice(0, 4) ?? '') ? due : packet
  if (day === undefined) return ''
  return day < request.date
    ? `was due by ${dayInWords(day)}; please return it now`
    : `please return by ${dayInWords(day)}`
}

/** The due date of slips that asked for a single measure: it does not apply to everything here. */
function dueAlone({ plan, request, write, told }: Context, { owner, asked }: Owed): string {
  const said = asked.flatMap((s) => {
    const measure = plan.get('measure', s.measure)
    if (measure === undefined || s.due === undefined) return []
    told('updateSlip', s.id, 'owner', 'measure', 'group', 'due', 'status')
    const name = write.line(measure.short, 'Measure') || 'a measure'
    const group = plan.get('studentGroup', s.group)
    // For a measure with a single group, the line below has the name.
    const doubled = group?.isTotal && groupOfAll(plan, measure) !== undefined
    const whose =
      group === undefined || doubled
        ? ''
        : `, ${write.line(inSentence(groupName(plan, group), group.isTotal ?? false, measure), 'Student group')}`
    return [`${name}${whose} (${s.due < request.date ? 'was due by' : 'due by'} ${dayInWords(s.due)})`]
  })
  return said.length === 0
    ? ''
    : `${owner === undefined ? 'A form is already out' : 'You already have a form'} for ${said.join('; ')}.`
}

function slip(ctx: Context, owed: Owed, year: string, place: string, newPage: boolean): Block[] {
  const person = ctx.plan.get('person', owed.owner)
  const role = roleOf(ctx, owed.owner, 'Role of a person') ?? 'No owner named'
  const where = ctx.write.line(person?.unit, 'Where a person works')
  ctx.told('person', owed.owner, 'unit')
  const back = backBy(ctx, owed)
  const late = dueAlone(ctx, owed)
  const share = shareOf(owed, !newPage)
  const full = share > 1
  const low = full && (share < overleaf || owed.actions.length > roomFor(false))
  const contact = contactOf(ctx, owed.owner)
  const whose = where === '' ? contact : contact === '' ? where : `${where} (${contact})`
  const acts = owed.owner === undefined ? [] : communityActions(ctx, (o) => o === owed.owner)
  const facts = [`Form ${place}`, ...(whose === '' ? [] : [whose]), ...(back === '' ? [] : [back])]
  return [
    { t: 'heading', level: 1, text: role, newPage },
    // A step that was due in a plan’s time is asked for otherwise once that time is over.
    { t: 'note', text: [`${facts.join(' · ')}.`, yearsOfPlan(ctx)].filter(Boolean).join(' ') },
    { t: 'reading', text: inOneSentence(owed) },
    // The owner of a late step of an order has to know that the order ended.
    ...endedNote(ctx, [...owed.goals, ...owed.measures]),
    ...(late === '' ? [] : [{ t: 'note', text: late } as const]),
    // Behind what is filled in by hand, these words could be all that a second sheet has.
    ...acts.filter((b) => b.t === 'note'),
    ...figuresOwed(ctx, owed.measures, year, full),
    ...goalsOwed(ctx, owed, full),
    ...actionsOwed(ctx, owed, low),
    ...acts.filter((b) => b.t !== 'note'),
  ]
}

/**
 * For a goal without an owner: all who carry it together, any of whom can be asked; else the responsible department.
 */
function together(ctx: Context, { no, goal }: Context['goals'][number]): Block[] {
  const roles = (goal.team ?? []).flatMap((id) => roleOf(ctx, id, `Goal ${no}, carried by`) ?? [])
  const led = capital(ledBy(ctx, goal.id))
  if (roles.length > 0) ctx.told('goal', goal.id, 'team')
  const said = [...(roles.length > 0 ? [`Led together by: ${roles.join('; ')}`] : []), ...(led === '' ? [] : [led])]
  return said.length === 0 ? [] : [{ t: 'note', text: said.map((s) => `${s}.`).join(' ') }]
}

/** Each goal with questions: how it is doing, what helped, what comes next. */
function goalsOwed(ctx: Context, { owner, goals, measures, actions }: Owed, full: boolean): Block[] {
  const names = statusNamesIn(ctx)
  const boxes = statusWords.map((s) => capital(names[s]))
  const asked = ctx.goals.filter((g) => goals.includes(g) || measures.some((m) => m.no === g.no))
  const [helped, next] = linesFor(asked.length, measures.flatMap((m) => m.rows).length + actions.length)
  return asked.map((g): Block => {
    const standing = standingIn(ctx, g.goal)
    ctx.told('goal', g.goal.id, 'title', 'owner')
    ctx.told('statusUpdate', standing.update?.id, 'goal', 'status', 'date')
    const { word, date } = standing
    const day = date === undefined ? 'no date' : dayInShort(date)
    const was =
      word === undefined
        ? 'No status entered.'
        : `Last status: ${[`${names[word]}, ${day}`, ...besideStatus(ctx, g)].join('; ')}.`
    return {
      t: 'keep',
      blocks: [
        { t: 'heading', level: 2, quiet: true, text: withNumber(g.no, g.title, 'Goal ', ':') },
        ...(owner === undefined ? together(ctx, g) : []),
        ...(goals.includes(g) ? [{ t: 'ticks', label: `${was} Now:`, options: boxes } as const] : []),
        { t: 'lines', label: questions[1], many: helped, ...(full && { beside: true }) },
        { t: 'lines', label: questions[2], many: next, ...(full && { beside: true }) },
      ],
    }
  })
}

/** Actions that leave a page empty where nothing else is asked: a hand has room for some sentences about each. */
const fewActions = 6

function actionsOwed(ctx: Context, { owner, measures, goals, actions }: Owed, low: boolean): Block[] {
  if (actions.length === 0) return []
  return [
    {
      t: 'heading',
      level: 2,
      quiet: true,
      text:
        owner === undefined
          ? plural(actions.length, 'Action', 'Actions')
          : plural(actions.length, 'Your action', 'Your actions'),
    },
    {
      t: 'table',
      caption: null,
      write: true,
      ...(low && { low: true }),
      ...(measures.length === 0 && goals.length === 0 && actions.length <= fewActions && { high: true }),
      columns: [
        words('Action', 2.1),
        words('Due', 1.3),
        words('As we have it', 0.9),
        words('Done on, or what is in the way', 2.3),
      ],
      rows: actions.map((a): Row => {
        ctx.told('action', a.id, 'title', 'owner', 'due', 'status')
        return {
          cells: [
            { text: ctx.write.line(a.title, 'Action') || 'Action without a title' },
            dueCell(a, ctx.request.date),
            { text: choiceWords('action', 'status', a.status) || NO_STATUS },
            { text: '' },
          ],
        }
      }),
    },
    ...cameOfNote(ctx, actions),
  ]
}

/** What no slip asks for, for the person who hands them out. */
function notAsked(ctx: Context, all: readonly Owed[], year: string): string[] {
  const over = ctx.plan.all('action').filter((a) => !isOpenAction(ctx.plan, a)).length
  const asked = new Set(all.flatMap((o) => o.measures.map((m) => m.view.id)))
  const pursued = ctx.goals.filter((g) => !isOver(ctx.plan, g.goal, ctx.request.date))
  const open = new Set(pursued.map((g) => g.goal.id))
  // Goals that are finished by their stage get no slip.
  const done = ctx.goals.filter((g) => isOpenGoal(g.goal) && !open.has(g.goal.id)).length
  const unasked = ctx.plan.all('measure').filter((m) => open.has(m.goal ?? '') && !asked.has(m.id))
  // A measure without a yearly figure or target has no line: nothing has come in, or it is printed elsewhere.
  const bare = unasked.filter((m) => (viewOfMeasure(ctx, m.id)?.rows ?? []).length === 0).length
  const given = unasked.length - bare
  const nobody = all.find((o) => o.owner === undefined)
  const unowned = nobody ? nobody.measures.length + nobody.goals.length + nobody.actions.length : 0
  return [
    ...(given > 0
      ? [
          `${countedFirst(given, 'measure')} already ${plural(given, 'has its', 'have their')} figures for ${yearInWords(year)}, so no form asks for them.`,
        ]
      : []),
    ...(bare > 0
      ? [
          `${countedFirst(bare, 'measure')} ${plural(bare, 'has', 'have')} no figure and no target for a group in a whole year, so no form asks for ${plural(bare, 'it', 'them')}. Enter a first one, and ${plural(bare, 'it has its', 'they have their')} line.`,
        ]
      : []),
    ...(done > 0
      ? [`${countedFirst(done, 'goal')} with “done” as the last status ${plural(done, 'is', 'are')} on no form.`]
      : []),
    ...(over > 0 ? [`${countedFirst(over, 'action')} done or stopped ${plural(over, 'is', 'are')} on no form.`] : []),
    ...(unowned > 0
      ? [
          `The last form has ${counted(unowned, 'thing')} that nobody owns. Name an owner for each before you hand the forms out.`,
        ]
      : []),
  ]
}

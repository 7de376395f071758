import { yearInWords } from '../../days/index.ts'
import { where } from '../../domain/plan.ts'
import { figureOfYear, figureText, type GroupFigure, isPrinted } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import type { Gathering, Part } from '../../retreat/gathering.ts'
import { inTrouble } from '../../rules/status.ts'
import { capital, sentence, withNumber } from '../../words/index.ts'
import { byNeed } from '../board/by-need.ts'
import { besideStatus, standingIn, standingMark } from '../board/marks.ts'
import { inOneSentence } from '../board/stand.ts'
import { mainView } from '../board/views.ts'
import { type Context, type NumberedGoal, statusOf } from '../context.ts'
import { type FewRow, fewRows } from '../few-rows.ts'
import { ownerOf } from '../parts/owners.ts'
import type { Content, Told } from './told.ts'

/** The most student groups of a goal that an agenda names, and the most goals. */
const [mostRows, mostGoals] = [3, 4]

/** The goal that a part is about: the one that was chosen, else the one that the meeting monitors or that needs it most. */
export function goalOfPart(ctx: Context, g: Gathering, part: Pick<Part, 'goal'>): NumberedGoal | undefined {
  const { monitors = [] } = (g.kind === 'meeting' && ctx.plan.get('meeting', g.id)) || {}
  return ctx.goals.find((x) => x.goal.id === part.goal) ?? byNeed(ctx, [new Set(monitors)])[0]
}

/** Which goal, its status with its day, who owns it, and its figures by group. */
export function goalContent(ctx: Context, g: Gathering, part: Part): Content {
  const found = goalOfPart(ctx, g, part)
  if (found === undefined) return { lines: [], none: 'No goal is in the plan yet.' }
  const { text, named } = ownerOf(ctx, found, true)
  const view = mainView(ctx, found)
  const rows = view === undefined ? [] : fewRows(view, mostRows)
  const title = titleOf(ctx, found)
  const owner = sentence(named ? `Owner: ${text}` : text)
  return {
    none: '',
    name: withNumber(found.no, title.replace(/\.$/, ''), 'Goal ', ':'),
    lines: [
      { text: `${sentence(withNumber(found.no, title, 'Goal '))} ${owner}`, below: owner },
      { text: sentence(statusWords(ctx, found)) },
      view === undefined || rows.length === 0
        ? { text: 'No figure is entered for it yet.' }
        : figuresLine(ctx, view, rows, true),
    ],
  }
}

/** The state of all goals, with those in trouble; at a check-in those of the department. */
export function goalsContent(ctx: Context, g: Gathering): Content {
  const department = g.kind === 'checkIn' ? ctx.plan.get('checkIn', g.id)?.department : undefined
  if (g.kind === 'checkIn') {
    const parts = where(ctx.plan, 'coverage', 'department', department ?? '').filter(
      (c) => c.part === 'leads' || c.part === 'contributes',
    )
    for (const { id } of parts) ctx.told('coverage', id, 'department', 'goal')
    const own = byNeed(ctx).filter((x) => parts.some((c) => c.goal === x.goal.id))
    return { lines: some(ctx, own), none: 'This department has no part in a goal yet.' }
  }
  if (ctx.goals.length === 0) return { lines: [], none: 'No goal is in the plan yet.' }
  const trouble = byNeed(ctx).filter((x) => inTrouble(standingIn(ctx, x.goal)))
  return { lines: [{ text: inOneSentence(ctx) }, ...some(ctx, trouble)], none: '' }
}

const some = (ctx: Context, goals: readonly NumberedGoal[]): readonly Told[] =>
  goals.slice(0, mostGoals).map((x) => {
    const view = mainView(ctx, x)
    const [row] = view === undefined ? [] : fewRows(view, 1)
    const figure = view === undefined || row === undefined ? undefined : figuresLine(ctx, view, [row], false)
    const said = [statusWords(ctx, x), figure?.text.replace(/\.$/, '')].filter((w) => w !== undefined)
    return {
      text: sentence(`${withNumber(x.no, titleOf(ctx, x), 'Goal ').replace(/[.!?]$/, '')}: ${said.join('. ')}`),
      ...(figure?.of && { of: figure.of }),
    }
  })

function titleOf(ctx: Context, { goal, title }: NumberedGoal): string {
  ctx.told('goal', goal.id, 'title')
  return title
}

/** "At risk, October 12, 2026; figures of 2025–26 are behind". */
function statusWords(ctx: Context, numbered: NumberedGoal): string {
  const { goal } = numbered
  ctx.told('statusUpdate', statusOf(ctx, goal.id)?.id, 'goal', 'status', 'date')
  const status = standingMark(ctx, standingIn(ctx, goal), true)
  return status === null ? 'No status is entered yet' : [status.word, ...besideStatus(ctx, numbered)].join('; ')
}

/** "Reading by grade 3: Black students 33.9 percent in 2025–26, target 45 percent in 2028–29; all students …". */
function figuresLine(ctx: Context, view: MeasureView, rows: readonly FewRow[], named: boolean): Told {
  ctx.told('measure', view.id, 'goal', 'short')
  const said = rows.map(({ row, inSentence }) => {
    const newest = row.latest ?? row.baseline
    return {
      text: `${inSentence}: ${newest === null ? 'no figure yet' : figureWords(newest)}${isPrinted(row.final) ? `, target ${figureOfYear(row.final)}` : ''}`,
      of: [newest, row.final].filter((f) => f !== null),
    }
  })
  const all = capital(said.map((s) => s.text).join('; '))
  return { text: sentence(named ? `${view.title}. ${all}` : all), of: said.flatMap((s) => s.of) }
}

/** A figure with its year, or in its place why none is printed. */
const figureWords = (figure: GroupFigure): string =>
  isPrinted(figure) ? figureOfYear(figure) : `${figureText(figure)} for ${yearInWords(figure.year)}`

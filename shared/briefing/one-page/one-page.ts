import type { Plan } from '../../domain/plan.ts'
import type { BriefingRequest } from '../../ipc/contract.ts'
import { inTrouble } from '../../rules/status.ts'
import { forAudience } from '../audience.ts'
import { type Context, type NumberedGoal, numberedGoals, statusOf } from '../board/context.ts'
import { glance, inOneSentence, keyFigures, standingIn, statusNote } from '../board/stand.ts'
import { typedNotes } from '../board/typed.ts'
import { type Block, type Drawn, printedIn } from '../document.ts'
import { countInWords, listed, plural } from '../format.ts'
import { frame } from '../frame.ts'
import { hung } from '../parts/table.ts'
import { type Coverage, shortened, writer } from '../text.ts'

/**
 * How much stands on the page, from all to least. The first that fits on one page is taken, so the page holds as much
 * as it can and never a line more. Each step says what it leaves out.
 */
const steps = [
  { goals: 99, rows: 9, figures: true, text: 700, asked: 9, narratives: 5 },
  { goals: 99, rows: 2, figures: true, text: 500, asked: 6, narratives: 2 },
  { goals: 14, rows: 1, figures: true, text: 350, asked: 5, narratives: 1 },
  { goals: 10, rows: 1, figures: true, text: 260, asked: 4, narratives: 0 },
  { goals: 8, rows: 1, figures: false, text: 200, asked: 3, narratives: 0 },
  { goals: 6, rows: 1, figures: false, text: 160, asked: 3, narratives: 0 },
  { goals: 4, rows: 1, figures: false, text: 120, asked: 2, narratives: 0 },
  { goals: 3, rows: 1, figures: false, text: 80, asked: 1, narratives: 0 },
] as const

/** How often the page can be made anew with less on it. */
export const onePageSteps = steps.length

/** Goals in the order in which a board has to look at them: off track, at risk, without a status that counts, the others. */
function byNeed(ctx: Context): readonly NumberedGoal[] {
  const need = (g: NumberedGoal): number => {
    const { counts, word } = standingIn(ctx, g.goal)
    return !counts ? 2 : word === 'offTrack' ? 0 : word === 'atRisk' ? 1 : word === 'onTrack' ? 3 : 4
  }
  return ctx.goals.toSorted((a, b) => need(a) - need(b) || a.no - b.no)
}

/**
 * The one-page brief for a board member: how the goals stand, the table of goals, what is asked. `fit` says how much
 * is left out to keep it on one page; the page itself says what. Its reader is the board. Pure, as every document.
 */
export function onePageBrief(plan: Plan, request: BriefingRequest, covers?: Coverage, fit = 0): Drawn {
  const view = forAudience(plan, 'board')
  const write = writer(covers)
  const whole: Context = { plan: view, request, write, goals: numberedGoals(view, write) }
  const step = steps[Math.min(fit, steps.length - 1)] ?? steps[0]
  const chosen = new Set(
    byNeed(whole)
      .slice(0, step.goals)
      .map((g) => g.goal.id),
  )
  const goals = whole.goals
    .filter((g) => chosen.has(g.goal.id))
    .map((g) => (fit === 0 ? g : { ...g, title: shortened(g.title, step.text / 2) }))
  const ctx: Context = { ...whole, goals }
  const said = whole.goals.filter((g) => {
    const standing = standingIn(whole, g.goal)
    return inTrouble(standing) && (standing.update?.narrative ?? '').trim() !== ''
  })
  const asked = (request.cover.asked ?? [])
    .map((a) => shortened(write.line(a, 'Decisions asked for'), step.text))
    .filter((a) => a !== '')
  const purpose = shortened(write.line(request.cover.purpose, 'Purpose'), step.text)
  const leftOut = [
    goals.length < whole.goals.length ? count(whole.goals.length - goals.length, 'goal', 'goals') : '',
    asked.length > step.asked ? count(asked.length - step.asked, 'decision asked for', 'decisions asked for') : '',
    step.narratives < said.length
      ? `what we see in ${step.narratives === 0 ? '' : 'other '}goals at risk or off track`
      : '',
    step.rows === 1 ? 'figures for all students and other groups' : '',
    !step.figures ? 'the key figures' : '',
  ].filter((l) => l !== '')
  const items = step.figures ? keyFigures(whole) : []
  const blocks: Block[] = [
    { t: 'reading', text: inOneSentence(whole) },
    ...(items.length > 0 ? [{ t: 'keys', items } as const] : []),
    ...(goals.length > 0 ? [glance(ctx, ctx.goals, step.rows), ...statusNote(whole)] : []),
    ...said.slice(0, step.narratives).flatMap((g) => {
      const text = shortened(
        write.line(statusOf(whole, g.goal.id)?.narrative, `Goal ${g.no}, status narrative`),
        step.text,
      )
      return hung(`Goal ${g.no}`, [text])
    }),
    ...hung('Purpose', [purpose]),
    ...hung(
      plural(asked.length, 'Decision asked for', 'Decisions asked for'),
      asked.slice(0, step.asked).map((a, i) => (asked.length === 1 ? a : `${i + 1}. ${a}`)),
    ),
    ...(leftOut.length > 0
      ? [
          {
            t: 'note',
            text: `Left out to keep this on one page: ${listed(leftOut)}. The board briefing has all of it.`,
          } as const,
        ]
      : []),
  ]
  const model = frame(ctx, {
    document: 'onePage',
    kind: 'One-page brief',
    title: (name) => shortened(`The ${name} at a glance`, fit < 3 ? 120 : 60),
    blocks,
  })
  const { purpose: typed, asked: decisions } = request.cover
  const told = typedNotes(
    whole,
    whole.goals.map((g) => g.goal.id),
    { purpose: typed, asked: decisions },
  )
  return { model, notes: [...told, ...write.notes()], printed: printedIn(blocks) }
}

const count = (n: number, one: string, more: string): string => `${countInWords(n)} ${plural(n, one, more)}`

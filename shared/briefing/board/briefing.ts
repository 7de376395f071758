import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import { longerThanAdvised } from '../advised.ts'
import { contextOf } from '../context.ts'
import type { Drawn } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { conditionBlocks } from '../parts/conditions.ts'
import { departmentBlocks } from '../parts/departments.ts'
import { moneyBlocks } from '../parts/money.ts'
import { screensAtMeeting } from '../parts/screen.ts'
import { planInSentence } from '../plan-name.ts'
import type { BriefingPart, BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { changed, type Since } from './changed.ts'
import { asked, cover, signOff } from './cover.ts'
import { goalByGoal } from './goals.ts'
import { isSigned } from './sign-offs.ts'
import { sinceRecorded } from './since-recorded.ts'
import { eachGoal, stand } from './stand.ts'
import { mainView } from './views.ts'
import { withheldNotes } from './withheld.ts'
import { yearsShown } from './years-shown.ts'

/**
 * The board briefing: what it says, page order and all, from a plan and what was typed for it. Its audience is
 * `board`: nothing above that reaches the model. `covers` says which characters the faces have; the others print
 * as a square and are named in the notes. Pure: the same plan and request give the same model.
 */
export function boardBriefing(
  plan: Plan,
  request: BriefingRequest,
  covers?: Coverage,
  since: Since | null = null,
): Drawn {
  const view = forAudience(plan, 'board')
  const ctx = contextOf(view, request, covers)
  const known = new Set(ctx.goals.map((g) => g.goal.id))
  const on = (part: BriefingPart) => !(request.off ?? []).includes(part)
  const shown = on('goals')
    ? (request.goals ?? [...known]).filter((id, i, all) => known.has(id) && all.indexOf(id) === i)
    : []

  const model = frame(ctx, {
    document: 'board',
    kind: 'Board briefing',
    title: (name) => `Where we stand on ${planInSentence(name)}`,
    blocks: [
      ...(on('cover') ? cover(ctx) : []),
      ...(on('stand')
        ? [
            ...stand(ctx, shown, on('changed') && since === null ? sinceRecorded(ctx) : []),
            ...conditionBlocks(ctx),
            ...eachGoal(ctx),
          ]
        : []),
      ...(on('changed') ? changed(ctx, since) : []),
      ...goalByGoal(ctx, shown),
      ...(on('money') ? moneyBlocks(ctx) : []),
      ...(on('departments') ? departmentBlocks(ctx) : []),

      ...(on('asked') ? [...screensAtMeeting(ctx), ...asked(ctx)] : []),
    ],
    end: () => leftOutNote(ctx),
    signed: on('signOff') && isSigned(request, plan.all('goal').length > 0) ? [signOff(ctx)] : [],
  })
  const withheld = ctx.goals
    .filter((g) => shown.includes(g.goal.id))
    .flatMap((g) => {
      const main = mainView(ctx, g)
      return main ? withheldNotes(main, yearsShown(main), `Goal ${g.no}, ${main.title}`) : []
    })
  return drawn(ctx, model, [...withheld, ...longerThanAdvised(request, on)])
}

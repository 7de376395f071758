import type { Plan } from '../../domain/plan.ts'
import type { BriefingPart, BriefingRequest } from '../../ipc/contract.ts'
import { forAudience } from '../audience.ts'
import type { DocumentModel, Drawn } from '../document.ts'
import { dayInWords } from '../format.ts'
import { logoOf } from '../logo.ts'
import { type Coverage, shortened, writer } from '../text.ts'
import { changed, type Since } from './changed.ts'
import { type Context, numberedGoals } from './context.ts'
import { asked, cover, signOff } from './cover.ts'
import { goalByGoal } from './goals.ts'
import { yearsShown } from './measure.ts'
import { printedFigures } from './printed.ts'
import { stand } from './stand.ts'
import { mainView } from './views.ts'
import { withheldNotes } from './withheld.ts'

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
  const write = writer(covers)
  const ctx: Context = { plan: view, request, write, goals: numberedGoals(view, write) }
  const known = new Set(ctx.goals.map((g) => g.goal.id))
  const on = (part: BriefingPart) => !(request.off ?? []).includes(part)
  const shown = on('goals')
    ? (request.goals ?? [...known]).filter((id, i, all) => known.has(id) && all.indexOf(id) === i)
    : []

  const district =
    write.line(view.get('district', 'district')?.name, 'Name of the district') || 'District without a name'
  const words = view.get('words', 'words')
  const office = write.line(words?.office, 'Name of the office')
  const planName = write.line(words?.planName, 'Name of the plan') || 'equity plan'
  const date = dayInWords(request.date)
  const model: DocumentModel = {
    document: 'board',
    lang: 'en',
    region: 'us',
    paper: request.paper,
    draft: request.draft,
    date: request.date,
    title: shortened(`Where we stand on the ${planName.replace(/^the /i, '')}`, 120),
    kind: 'Board briefing',
    author: shortened(office ? `${district}, ${office}` : district, 200),
    masthead: { name: district, under: office, right: date },
    logo: logoOf(view, write),
    running: { left: shortened(`${district} · Board briefing`, 80), right: date },
    foot: `Prepared for ${date}`,
    words: { draft: 'DRAFT', page: 'Page', of: 'of' },
    blocks: [
      ...(on('cover') ? cover(ctx) : []),
      ...(on('stand') ? stand(ctx, shown) : []),
      ...(on('changed') ? changed(ctx, since) : []),
      ...goalByGoal(ctx, shown),
      ...(on('asked') ? asked(ctx) : []),
      ...(on('signOff') ? [signOff(ctx)] : []),
    ],
  }
  const withheld = ctx.goals
    .filter((g) => shown.includes(g.goal.id))
    .flatMap((g) => {
      const main = mainView(ctx, g)
      return main ? withheldNotes(main, yearsShown(main), `Goal ${g.no}, ${main.title}`) : []
    })
  const printed = printedFigures(ctx, new Set(shown), on('stand'))
  return { model, notes: [...withheld, ...write.notes()], printed }
}

import type { Plan } from '../../domain/plan.ts'
import type { Gathering } from '../../retreat/gathering.ts'
import type { Context } from '../context.ts'
import type { Block, Drawn } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { laterForWhoHandsOut } from '../left-out.ts'
import { metFor, noneFor, titleOfPaper } from '../of-gathering.ts'
import { agendaHead, agendaNote, agendaTable } from '../parts/agenda.ts'
import { lookedAt, plannedFor } from '../parts/planned-for.ts'
import { nothing } from '../parts/purpose.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { agendaContents, nameOf } from './contents.ts'
import { tellsOf } from './tells.ts'

/**
 * The agenda of a meeting, a check-in or a retreat, for those who meet: when and where, each part with its times, what is
 * asked, who leads it, what to read and what to prepare; then what the plan has set for that meeting. Its readers are the
 * people who meet: they see of the plan what they may see, and all of their own meeting but the notes for its leader.
 */
export function agendaPaper(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const { ctx, g, any } = metFor(plan, request, covers)
  const model = frame(ctx, {
    document: 'agenda',
    kind: 'Agenda',
    title: () => titleOfPaper('Agenda', ctx.write.line(g?.title, 'Title')),
    blocks: g === undefined ? [nothing(any ? notForThem : noneFor('agenda'))] : blocksOf(ctx, g),
    end: () => [],
  })
  return drawn(ctx, model, laterForWhoHandsOut(ctx))
}

const notForThem = 'This agenda is for the people who meet.'

function blocksOf(ctx: Context, g: Gathering): Block[] {
  // On the board's own agenda a part tells it.
  const told = g.forum === 'Board' && g.agenda.some((part) => tellsOf(part) === 'board')
  const planned = told ? [] : [...plannedFor(ctx, g, 'before'), ...lookedAt(ctx, g)]
  return [
    ...agendaHead(ctx, g),
    ...(g.agenda.length === 0
      ? [nothing('This meeting has no agenda yet.')]
      : [
          ...agendaTable(ctx, g, { questions: true, nameOf: (part) => nameOf(ctx, g, part) }),
          ...agendaNote(ctx, g),
          ...agendaContents(ctx, g),
        ]),
    ...(planned.length === 0
      ? []
      : ([
          { t: 'heading', level: 1, text: 'What the plan has set for this meeting' },
          { t: 'text', paragraphs: planned, list: 'plain' },
        ] as const)),
  ]
}

import { dayInWords } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import { bySort } from '../../domain/by-sort.ts'
import type { Plan } from '../../domain/plan.ts'
import { findings } from '../../rules/index.ts'
import { plural } from '../../words/index.ts'
import { meetingDayOf } from '../board/prepared.ts'
import { inOneSentence } from '../board/stand.ts'
import { type Context, contextOf } from '../context.ts'
import type { Block, Drawn } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'
import { goalsAtHand } from './at-hand.ts'
import type { Likely } from './likely.ts'
import { raised } from './raised.ts'

/** What a page has room for. */
interface Fitting {
  readonly raised: number
  readonly goals: number
  /** The most groups that are named of each goal, where it is less than usual. */
  readonly named?: number
}

/**
 * How many questions that the plan raises there is room for, and how many goals in a line each, step by step. A goal's row
 * answers what is asked of it: questions go before it.
 */
const steps = [
  { raised: 14, goals: 14 },
  { raised: 10, goals: 14 },
  { raised: 8, goals: 14 },
  { raised: 8, goals: 10 },
  { raised: 7, goals: 10 },
  { raised: 7, goals: 8 },
  { raised: 6, goals: 8 },
  { raised: 5, goals: 8 },
  { raised: 4, goals: 8 },
  { raised: 3, goals: 8 },
  { raised: 2, goals: 8 },
  { raised: 1, goals: 8 },
  { raised: 0, goals: 8 },
  { raised: 0, goals: 8, named: 1 },
  { raised: 0, goals: 7, named: 1 },
  { raised: 0, goals: 6, named: 1 },
  { raised: 0, goals: 5, named: 1 },
  { raised: 0, goals: 4, named: 1 },
  { raised: 0, goals: 0 },
] as const satisfies readonly Fitting[]
export const presenterSteps = steps.length

/**
 * The presenter's page: likely questions with answer, figure and where to find it. What was prepared comes first, then
 * what the plan itself raises. Its reader is the cabinet; it never goes into the packet. Pure, as every document.
 */
export function presenterPage(plan: Plan, request: BriefingRequest, covers?: Coverage, fit = 0): Drawn {
  const ctx = contextOf(forAudience(plan, 'cabinet'), request, covers, 'cabinet')
  const most: Fitting = steps[Math.min(fit, steps.length - 1)] as (typeof steps)[number]
  const own = prepared(ctx)
  const met = meetingOf(ctx)
  const asked = new Set(own.flatMap((q) => q.about))
  const all = raised(ctx, findings(ctx.plan, request.date), asked)
  const shown = all.slice(0, most.raised)
  const more = all.length - shown.length
  const blocks: Block[] = [
    ...(met.says === '' || (!met.own && own.length === 0) ? [] : [{ t: 'note', text: met.says } as const]),
    { t: 'hung', label: 'Say first', tint: true, paragraphs: [inOneSentence(ctx)] },
    ...goalsAtHand(ctx, most.goals, most.named),
    ...part('Questions we prepared for', own),
    ...part('Questions that the plan itself raises', shown),
    { t: 'heading', level: 1, text: 'If you do not know' },
    {
      t: 'text',
      paragraphs: ['Say: “I do not know. I will write to the whole board.” Note the question here, and by when.'],
    },
    { t: 'lines', label: 'Questions to answer later', many: 3 },
  ]
  const model = frame(ctx, {
    document: 'presenter',
    kind: 'Presenter’s page',
    title: () => met.subject || 'Before the board',
    blocks,
    plain: true,
    end: () =>
      leftOutNote(ctx, more > 0 ? [`${more} more ${plural(more, 'question', 'questions')} that the plan raises`] : []),
  })
  return drawn(ctx, model)
}

const briefingOf = (ctx: Context) => ctx.plan.get('briefing', subjectOf(ctx.plan, ctx.request))

/**
 * The subject and the meeting it was prepared for. A page for another day has the subject of that day's board
 * document, unless this briefing was asked for.
 */
function meetingOf(ctx: Context): { readonly subject: string; readonly says: string; readonly own: boolean } {
  const { request, plan, write } = ctx
  const briefing = briefingOf(ctx)
  const day = briefing && meetingDayOf(plan, briefing)
  const own = request.of !== undefined || !day || day === request.date
  const subject = write.line(own && briefing ? briefing.subject : request.cover.subject, 'Subject')
  if (!day || day === request.date) return { subject, says: '', own }
  const which = own ? 'For' : 'Its questions were prepared for'
  return {
    subject,
    own,
    says: `${which} the board’s meeting of ${dayInWords(day)}${day < request.date ? ', which is over' : ''}.`,
  }
}

/** Questions that were entered for this briefing, or for none. */
function prepared(ctx: Context): readonly (Likely & { readonly about: readonly string[] })[] {
  const briefing = briefingOf(ctx)?.id
  return bySort(ctx.plan.all('likelyQuestion'))
    .filter((q) => q.briefing === undefined || q.briefing === briefing)
    .map((q) => {
      ctx.told('likelyQuestion', q.id, 'briefing', 'question', 'answer', 'figures', 'place', 'about')
      const answer = ctx.write.paragraphs(q.answer, 'Likely question, answer')
      return {
        question: ctx.write.line(q.question, 'Likely question') || 'Question without words',
        answer: answer.length > 0 ? answer : ['The plan records no answer.'],
        figure: ctx.write.line(q.figures, 'Likely question, figure'),
        place: ctx.write.line(q.place, 'Likely question, where to find it'),
        about: (q.about ?? []).map((a) => `${a.kind}/${a.id}`),
      }
    })
}

/** Letters of an answer that is a fifth of a page. */
const mostWhole = 900

function part(head: string, questions: readonly Likely[]): Block[] {
  if (questions.length === 0) return []
  for (const { tell } of questions) tell?.()
  return [
    { t: 'heading', level: 1, text: head },
    ...questions.flatMap(({ question, answer, figure, place, of }): Block[] => {
      const paragraphs = [...(figure === '' ? [] : [figure]), ...answer]
      // One that is read in a moment is not torn; a longer one would leave half a page empty.
      const breaks = paragraphs.join('').length > mostWhole
      const blocks: Block[] = [
        { t: 'heading', level: 2, text: question },
        // By its name, for who listens: “Full plan, goal 4” alone is heard as a part of the answer.
        {
          t: 'hung',
          label: `Where to find it: ${place || 'not given'}`,
          paragraphs,
          ...(breaks && { breaks }),
          ...(of && { of }),
        },
      ]
      return breaks ? blocks : [{ t: 'keep', blocks }]
    }),
  ]
}

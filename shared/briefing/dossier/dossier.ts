import { forAudience } from '../../domain/audience.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { supports } from '../../guide/guide.ts'
import { type Finding, findings } from '../../rules/index.ts'
import { levelRule, readinessOf } from '../../rules/readiness.ts'
import { isOver } from '../../rules/status.ts'
import { commas, compareKeys, countedFirst, listedOr, quotation, withNumber } from '../../words/index.ts'
import { gapsAhead } from '../board/gaps.ts'
import { glance } from '../board/glance.ts'
import { whoMisses } from '../board/missed.ts'
import { isShortPlan } from '../board/short-plan.ts'
import { eachGoal, inOneSentence, statusNote, unanswered } from '../board/stand.ts'
import { type Context, contextOf, roleOf } from '../context.ts'
import type { Block, Drawn, Row } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { conditionBlocks } from '../parts/conditions.ts'
import { moneyBlocks } from '../parts/money.ts'
import { openActionBlocks } from '../parts/open-actions.ts'
import { positionBlocks } from '../parts/positions.ts'
import { nothing } from '../parts/purpose.ts'
import { communityActions } from '../parts/steps.ts'
import { cell, hung, table, words } from '../parts/table.ts'
import { mandates } from '../plan/chain.ts'
import type { BriefingRequest } from '../request.ts'
import { officerTitle } from '../slots.ts'
import type { Coverage } from '../text.ts'
import { accessBlocks } from './access.ts'
import { firstDays } from './first-days.ts'
import { fragileBlocks } from './fragile.ts'
import { clockBlocks, ticksBlocks } from './holds.ts'
import { owedBlocks } from './owed.ts'
import { paysBlocks } from './pays.ts'
import { peopleBlocks } from './people.ts'
import { decidedBlocks, decidedOfPositions, promisedBlocks } from './promised.ts'
import { pushbackBlocks } from './trouble.ts'

/**
 * The transition dossier: what the next officer has to know and do, the first things in front. What was promised,
 * decided, funded and owed; leadership changes ahead and what is fragile. Its reader is the cabinet. Pure, like every
 * document.
 */
export function transitionDossier(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const ctx = contextOf(forAudience(plan, 'cabinet'), request, covers, 'cabinet')
  // A goal that is done, or whose stage is over, waits for nobody: findings about it are on no list of things to do.
  const over = new Set(ctx.goals.flatMap((g) => (isOver(ctx.plan, g.goal, request.date) ? [g.goal.id] : [])))
  const found = findings(ctx.plan, request.date).filter(
    (f) => !f.about.some((a) => a.kind === 'goal' && over.has(a.id)),
  )
  const blocks: Block[] = [
    // The first page sends its reader to other parts by their names.
    ...(isShortPlan(ctx) ? [] : [{ t: 'contents', label: 'In this document', level: 1 } as const]),
    ...firstDays(ctx, found),
    ...ticksBlocks(ctx),
    ...clockBlocks(ctx),
    ...promisedBlocks(ctx, found),
    ...owedBlocks(ctx, found),
    ...stand(ctx),
    ...conditionBlocks(ctx),
    ...eachGoal(ctx),
    ...accessBlocks(ctx),
    ...moneyBlocks(ctx),
    ...paysBlocks(ctx),
    ...positionBlocks(ctx),
    ...decidedOfPositions(ctx),
    ...actionBlocks(ctx),
    ...decidedBlocks(ctx),
    ...peopleBlocks(ctx),
    ...pushbackBlocks(ctx),
    ...mandates(ctx, 'Laws and other mandates'),
    ...fragileBlocks(ctx, found),
    ...concerns(ctx),
    ...supportsBlocks(ctx, found),
  ]
  const model = frame(ctx, {
    document: 'dossier',
    kind: 'Transition dossier',
    title: () => `For ${nextOfficer(ctx)}`,
    blocks,
    end: () => leftOutNote(ctx),
  })
  return drawn(ctx, model)
}

/** "the next Chief Equity Officer"; without an entered title, none is made up. */
function nextOfficer(ctx: Context): string {
  const title = officerTitle(ctx)
  return title === '' ? 'whoever comes next' : `the next ${title}`
}

function stand(ctx: Context): Block[] {
  const head: Block = { t: 'heading', level: 1, text: 'Where we stand' }
  if (ctx.goals.length === 0) return [head, nothing('The plan has no goals yet.')]
  const over = `${unanswered(ctx)}${gapsAhead(ctx)}`.trim()
  return [
    head,
    { t: 'reading', text: inOneSentence(ctx) },
    glance(ctx),
    ...(over === '' ? [] : [{ t: 'note', text: over } as const]),
    ...statusNote(ctx),
    ...whoMisses(ctx).filter((b) => b.t === 'note'),
  ]
}

/** Open actions, and those in the community beside them, which week one counts too. */
function actionBlocks(ctx: Context): Block[] {
  const [actions, acts] = [openActionBlocks(ctx), communityActions(ctx, () => true, true)]
  return actions.length === 0 && acts.length > 0
    ? [{ t: 'heading', level: 1, text: 'Open actions' }, ...acts]
    : [...actions, ...acts]
}

/** Most concerns that a paper tells, and how many without an answer are a table. */
const mostConcerns = 20
const leastInRows = 4

function concerns(ctx: Context): Block[] {
  const lacks = (c: RecordOf<'concern'>) => !c.answer?.trim() || !ctx.plan.get('person', c.messenger)
  // Agreements for the first month come first: if there are many, only these are printed here.
  const all = ctx.plan
    .all('concern')
    .toSorted(
      (a, b) =>
        Number(lacks(b)) - Number(lacks(a)) || compareKeys(a.status ?? '', b.status ?? '') || compareKeys(a.id, b.id),
    )
  if (all.length === 0) return []
  const more = all.slice(mostConcerns)
  const open = more.filter(lacks)
  const lack = [
    open.some((c) => !c.answer?.trim()) ? 'an answer' : '',
    open.some((c) => !ctx.plan.get('person', c.messenger)) ? 'somebody to give it' : '',
  ].filter((w) => w !== '')
  const told = all.slice(0, mostConcerns)
  // Many of which nothing is said but who answers are looked up in rows: a heading for each would take pages.
  const bare = told.filter((c) => !c.answer?.trim() && !c.honestPart?.trim())
  const inRows = bare.length >= leastInRows ? bare : []
  return [
    { t: 'heading', level: 1, text: 'Concerns heard, and answers' },
    ...(inRows.length === 0
      ? []
      : [
          table(
            'No answer in the plan yet',
            [words('Concern', 3), words('Who gives the answer', 1)],
            inRows.map((c): Row => {
              ctx.told('concern', c.id, 'concern', 'messenger')
              const who = roleOf(ctx, c.messenger, 'Concern, messenger')
              return {
                cells: [
                  { text: ctx.write.line(c.concern, 'Concern') || 'Concern without words' },
                  cell(who ?? '', 'Nobody named'),
                ],
              }
            }),
          ),
        ]),
    ...told
      .filter((c) => !inRows.includes(c))
      .map((c): Block => {
        ctx.told('concern', c.id, 'concern', 'honestPart', 'answer', 'messenger')
        const truth = ctx.write.paragraphs(c.honestPart, 'Concern, what is true in it')
        const answer = ctx.write.paragraphs(c.answer, 'Concern, answer')
        const who = roleOf(ctx, c.messenger, 'Concern, messenger')
        return {
          t: 'keep',
          blocks: [
            { t: 'heading', level: 2, text: ctx.write.line(c.concern, 'Concern') || 'Concern without words' },
            ...hung('What is true in it', truth),
            ...hung('Answer', answer.length > 0 ? answer : ['The plan records no answer.'], { leads: 'telling' }),
            ...hung('Who gives the answer', [who ?? 'The plan names nobody.']),
          ],
        }
      }),
    ...(more.length === 0
      ? []
      : [
          {
            t: 'note',
            text: `${countedFirst(more.length, 'more is', 'more are')} in the plan${open.length === 0 ? '' : `, ${commas(open.length)} of them without ${listedOr(lack)}`}.`,
          } as const,
        ]),
  ]
}

function supportsBlocks(ctx: Context, found: readonly Finding[]): Block[] {
  if (ctx.plan.all('rating').length === 0) return []
  const all = supports.map((s) => ({
    name: s.number === 0 ? s.name : withNumber(s.number, s.name),
    ...readinessOf(ctx.plan, s, found),
  }))
  return [
    { t: 'heading', level: 1, text: 'The Foundation and the five supports' },
    table(
      null,
      [words('Support', 1), words('Level', 0.9), words('Indicators', 1.1), words('First of what is not in place', 3.6)],
      all.map(
        ({ name, words: level, fraction, reasons, lower }): Row => ({
          cells: [
            { text: name },
            cell(level),
            cell(fraction),
            cell(ctx.write.line(firstReason(reasons) || notYet(lower[0]?.statements[0]), 'Readiness')),
          ],
        }),
      ),
    ),
    { t: 'note', text: all.some((s) => s.held) ? `${levelRule} ${heldNote}` : levelRule },
  ]
}

/** What holds a support back is named where it does. */
const firstReason = ([first = '', second]: readonly string[]): string =>
  first.endsWith(' solved:') && second !== undefined
    ? // The first of several is named alone.
      `${first.replace('until these are', 'until this and others are')} ${second}`
    : first

/** A statement of the guide says what a district aims at: told bare, it would sound as if it were so. */
const notYet = (statement: string | undefined): string =>
  statement === undefined ? '' : `Not yet: ${quotation(statement)}`

const heldNote =
  'Where a support stays at a level until something is solved, “Week one” or “What is fragile” says what to do about it.'

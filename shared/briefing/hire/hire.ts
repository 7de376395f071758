import { roughInWords } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import { answerOf, type Groundwork } from '../../rules/hire/groundwork.ts'
import { moneyNoted } from '../../rules/hire/of-means.ts'
import { lacksOf } from '../../rules/isolation.ts'
import { type Lack, levelWords } from '../../rules/lack.ts'
import { commas, compareTexts, listed, plural, small } from '../../words/index.ts'
import { type Context, contextOf, roleOf } from '../context.ts'
import type { Block, Drawn, Row } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { moneyBlocks } from '../parts/money.ts'
import { seatInWords } from '../parts/place.ts'
import { positionBlocks, tellTeamNeed } from '../parts/positions.ts'
import { nothing } from '../parts/purpose.ts'
import { cell, choiceWords, hung, table, words } from '../parts/table.ts'
import { whoDecides } from '../parts/who-decides.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { type GroundworkTold, groundworkOf, groundworkWords } from './groundwork.ts'

/**
 * Ready to hire: which groundwork is in place and which is not, with reasons, and the charter of the position. Its
 * reader is the board, before a superintendent and a board hire. The article's first advice is to do the groundwork
 * before hiring. Pure, like every document.
 */
export function readyToHirePaper(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const view = forAudience(plan, 'board')
  const ctx = contextOf(view, request, covers)
  const blocks: Block[] = [
    // Parts for the cabinet are not even counted before a board.
    ...groundwork(ctx, { ...groundworkOf(plan, request.date), cabinet: [] }),
    ...lacks(ctx),
    ...charter(ctx),
    ...moneyBlocks(ctx),
    ...positionBlocks(ctx),
  ]
  const { kind, title } = heads[postOf(ctx)]
  const model = frame(ctx, {
    document: 'hire',
    kind,
    title: () => title,
    blocks,
    end: () => leftOutNote(ctx),
  })
  return drawn(ctx, model)
}

/** Whether somebody holds the position; `unsaid`: no status is entered, even if a person is named. */
type Post = 'filled' | 'unsaid' | 'open'

function postOf({ plan }: Context): Post {
  const status = plan.get('officer', 'officer')?.status
  return status === undefined ? 'unsaid' : status === 'inPost' ? 'filled' : 'open'
}

/** Nobody is hired into a position that somebody holds, or may hold. */
const heads: Readonly<Record<Post, { kind: string; title: string; lead: string; caption: string }>> = {
  filled: {
    kind: 'The officer’s position',
    title: 'What the officer’s position rests on',
    lead: 'An officer is in the role. ',
    caption: 'The groundwork that an officer needs',
  },
  unsaid: {
    kind: 'The officer’s position',
    title: 'What the officer’s position rests on',
    lead: 'The plan does not say whether an officer is in the role. ',
    caption: 'The groundwork that an officer needs',
  },
  open: {
    kind: 'Ready to hire',
    title: 'Ready to hire?',
    lead: '',
    caption: 'The groundwork that should be in place before an officer is hired',
  },
}

const marks = {
  held: { text: 'In place', status: 'done' },
  notYet: { text: 'Not yet', status: 'notstarted' },
  unknown: { text: 'Not known', how: 'soft' },
} as const

function groundwork(ctx: Context, told: GroundworkTold): Block[] {
  const all = told.board
  tellTeamNeed(ctx)
  ctx.told('briefing', moneyNoted(ctx.plan)?.id, 'fiscalImpact')
  const { lead, caption } = heads[postOf(ctx)]
  const [notYet = [], unknown = []] = (['notYet', 'unknown'] as const).map((answer) =>
    all.filter((g) => answerOf(g) === answer),
  )
  // Where nothing is entered the sentence above says so of all parts: “Not known” in each row would take the room of the steps.
  const isBlank = unknown.length === all.length
  const row = (g: Groundwork): Row => ({
    cells: [
      { text: ctx.write.line(g.says, 'Groundwork') },
      ...(isBlank ? [] : [marks[answerOf(g)]]),
      { text: ctx.write.line(g.reason, 'Groundwork') },
    ],
  })
  const toDo = (text: string, list: readonly Groundwork[]): Block[] =>
    list.length === 0
      ? []
      : [
          { t: 'heading', level: 2, text },
          { t: 'text', paragraphs: list.map((g) => ctx.write.line(g.do, 'Groundwork')), list: 'numbered' },
        ]
  return [
    { t: 'heading', level: 1, text: 'What is in place, and what is not' },
    { t: 'reading', text: `${lead}${groundworkWords(told)}` },
    table(
      caption,
      isBlank
        ? [words('Part', 2.6), words('What is missing', 2.6)]
        : [words('Part', 2), words('Status', 0.9), words('Why', 2.3)],
      all.map(row),
    ),
    ...toDo(notYet.length === all.length ? 'What would put it in place' : 'What would put the rest in place', notYet),
    ...toDo('What the plan does not say yet: enter what is there, or do this', unknown),
  ]
}

/** Facts that are sentences elsewhere, joined in one line. */
const inOneLine = (facts: readonly string[]): string => facts.map((f, i) => (i === 0 ? f : small(f))).join('; ')

const asLow = 'Each is only as high as its lowest fact: one missing part is enough to isolate an officer.'

/** The facts that decide a level “at most”; that others count too is true of every plan. */
function partly(all: readonly Lack[]): string {
  const names = all.filter((l) => l.partial && l.level !== 'low').map((l) => l.name)
  return names.length === 0
    ? ''
    : ` ${listed(names)} ${plural(names.length, 'goes', 'go')} by these facts alone. Facts that this edition leaves out can make it lower, not higher.`
}

/** Budget, staff and access to power: the article says that lacking them drives officers out; each with its facts. */
function lacks(ctx: Context): Block[] {
  // What was begun and can't be judged is told as such: left out, it would be taken for a need that nobody has.
  const all = lacksOf(ctx.plan, ctx.request.date, 'board').filter(
    (l) => l.level !== null || l.inputs.some((i) => i.begun),
  )
  const rows = all.map(
    (lack): Row => ({
      cells: [
        { text: lack.name },
        { text: levelWords(lack) || 'Not known' },
        { text: inOneLine(lack.inputs.map((i) => ctx.write.line(i.says, lack.name))) },
      ],
    }),
  )
  if (rows.length === 0) return []
  return [
    { t: 'heading', level: 2, text: 'Budget, staff and access to power' },
    table(null, [words('What an officer needs', 1), words('Level', 0.85), words('The facts', 3.15)], rows),
    { t: 'note', text: `${asLow}${partly(all)}` },
  ]
}

/** The charter: whom the post reports to, what it decides, what the first year is for. */
function charter(ctx: Context): Block[] {
  const { plan, write } = ctx
  const officer = plan.get('officer', 'officer')
  const place = plan.get('place', 'place')
  const title =
    write.line(officer?.title, 'Title of the officer') ||
    write.line(plan.get('words', 'words')?.officerTitle, 'Title of the officer')
  const state = choiceWords('officer', 'status', officer?.status)
  const facts = [
    ...hung('Title', [title], { level: 2 }),
    ...hung(
      'Officer',
      [
        state === ''
          ? ''
          : `${state}${officer?.since && officer.status === 'inPost' ? ` since ${roughInWords(officer.since)}` : ''}.`,
      ],
      { level: 2 },
    ),
    ...hung(
      'Prepared until then by',
      [officer?.status === 'inPost' ? '' : (roleOf(ctx, officer?.preparedBy, 'Who prepares the plan') ?? '')],
      { level: 2 },
    ),
    ...hung('Reports to', [roleOf(ctx, place?.reportsTo, 'Reports to') ?? ''], { level: 2 }),
    ...hung('Place', [seatInWords(place)], { level: 2 }),
    ...hung('First year', write.paragraphs(officer?.firstYear, 'What the first year is for'), { level: 2 }),
  ]
  ctx.told('officer', 'officer', 'title', 'status', officer?.status === 'inPost' ? 'since' : 'preparedBy', 'firstYear')
  if (!officer?.title) ctx.told('words', 'words', 'officerTitle')
  ctx.told('place', 'place', 'reportsTo', 'levels', 'inCabinet', 'oneToOne')
  if (place?.boardItem) ctx.told('place', 'place', 'boardItem')
  const rights = plan.all('decisionRight').toSorted((a, b) => compareTexts(a.name ?? '', b.name ?? ''))
  const decider = whoDecides(ctx, rights)
  // What is missing of it is said in the table of the groundwork.
  if (facts.length === 0 && rights.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'The position’s charter' },
    ...(facts.length > 0 ? facts : [nothing('The plan records nothing about the position.')]),
    ...(rights.length === 0
      ? []
      : [
          table(
            `The officer’s part in decisions today (${commas(rights.length)})`,
            [words('Decision', 2.4), ...decider.column, words('The officer’s part', 1.4)],
            rights.map((r): Row => {
              ctx.told('decisionRight', r.id, 'name', 'today')
              return {
                cells: [
                  { text: write.line(r.name, 'Decision') || 'Decision without a name' },
                  ...decider.of(r),
                  cell(choiceWords('decisionRight', 'today', r.today), 'Not given'),
                ],
              }
            }),
          ),
        ]),
  ]
}

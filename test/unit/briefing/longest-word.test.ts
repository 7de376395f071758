import { expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { glance } from '../../../shared/briefing/board/glance.ts'
import { contextOf } from '../../../shared/briefing/context.ts'
import { cellsShown, flat } from '../../../shared/briefing/document.ts'
import { drawnInOwnWords } from '../../../shared/briefing/own-words.ts'
import { lowestRows, roomForWords, tablesInLowRows } from '../../../shared/briefing/parts/longest-word.ts'
import { figures, table, words } from '../../../shared/briefing/parts/table.ts'
import { asked } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A clerk reads a table of six columns: no word of one stands over the words of the next. */

const columns = [
  words('Action', 2.4),
  words('Kind', 0.9),
  words('Audience', 1.2),
  words('Owner', 1.2),
  words('Due', 1.75),
  words('Status', 0.9),
]
const row = (owner: string) => ({
  cells: [
    'Give principals a card',
    'Counter',
    'Families with children',
    owner,
    'Was due November 20, 2026',
    'In progress',
  ].map((text) => ({ text })),
})
const sum = (of: readonly { readonly width: number }[]) => of.reduce((all, c) => all + c.width, 0)

it('gives the column of owners the room of “Communications”, and takes it from those with more than they need', () => {
  const wide = table(null, columns, [row('Director of Communications')]).columns
  // 66 points for the word and 8 beside it, of 482.
  expect(((wide[3]?.width ?? 0) / sum(wide)) * 482).toBeGreaterThan(73)
  expect(sum(wide)).toBeCloseTo(sum(columns), 2)
  expect(wide[0]?.width).toBeLessThan(2.4)
  // A column that has no more than it needs gives nothing.
  expect(wide[5]?.width).toBeGreaterThan(0.84)
})

it('gives a narrow column the room of words in other scripts, which else run past the edge of the page', () => {
  const narrow = [words('Section', 0.8), words('Wording now', 4.1), words('Proposed wording', 4.1), words('Why', 0.8)]
  const why = (text: string) =>
    roomForWords(narrow, [{ cells: ['1', 'Staff learn.', 'Staff learn each year.', text].map((t) => ({ text: t })) }])
  for (const word of ['والمجتمعات', 'অভিভাবকদেরকেও', 'ከቤተሰቦቻቸውና']) {
    const made = why(`${word} ${word}`)
    expect(((made[3]?.width ?? 0) / sum(made)) * 482, word).toBeGreaterThan(54)
    expect(sum(made)).toBeCloseTo(sum(narrow), 2)
  }
  // Where no column has that much, Latin words still get theirs; what has no spaces is broken on the page.
  expect(why('នៅចុងថ្នាក់ទីបីរបស់សិស្ស')).toBe(narrow)
  const full = [words('Interdepartmental', 1), words('Why', 1)]
  expect(roomForWords(full, [{ cells: [{ text: '' }, { text: 'অভিভাবকদেরকেও'.repeat(2) }] }])).toHaveLength(2)
})

it('leaves columns alone in which each word has room, and those that nothing could help', () => {
  expect(roomForWords(columns, [row('Principal, high school')])).toBe(columns)
  const narrow = Array.from({ length: 12 }, () => words('Interdepartmental', 1))
  expect(roomForWords(narrow, [])).toBe(narrow)
  // An address and a word without end are broken on the page.
  expect(roomForWords(columns, [row(`office-of-communications-and-more@district-of-otter-bend.example`)])).toBe(columns)
  expect(roomForWords(columns, [row('x'.repeat(60))])).toBe(columns)
})

it('elsewhere than on our own pages columns of figures have room for “withheld”, and years stay whole', () => {
  const of = [words('Student group', 4), figures('Children', 0.8), figures('Target 2028–29', 0.8), words('Gap', 3)]
  const rows = [{ cells: ['White', 'withheld', 'not printed', '3 wider'].map((text) => ({ text })) }]
  expect(roomForWords(of, rows)).toBe(of)
  const roomy = roomForWords(of, rows, { size: 9.5, sides: 6 })
  const points = roomy.map((c) => (c.width / sum(roomy)) * 482)
  // The eight letters take 36 points, the year 35.
  expect(points[1]).toBeGreaterThan(42)
  expect(points[2]).toBeGreaterThan(41)
  expect(sum(roomy)).toBeCloseTo(sum(of), 2)
})

it('gives a column its longest word in any script, and takes a sentence without spaces for the words it has', () => {
  const of = [words('Wording now', 9), words('Why', 1)]
  const rows = (now: string, why: string) => [{ cells: [now, why].map((text) => ({ text })) }]
  const points = (columns: readonly { readonly width: number }[]) => columns.map((c) => (c.width / sum(columns)) * 482)
  // The first word takes 58 points: it ran over the edge of the page.
  const bengali = points(roomForWords(of, rows('Each school tells families in a week', 'প্রতিষ্ঠানগুলোর নিয়ম')))
  expect(bengali[1]).toBeGreaterThan(61)
  // A sentence in Thai is no word of its own length.
  const thai = 'โรงเรียนแต่ละแห่งแจ้งครอบครัวภายในหนึ่งสัปดาห์'
  expect(points(roomForWords(of, rows(thai, 'Communications')))[1]).toBeGreaterThan(73)
  expect(roomForWords(of, rows(thai, 'Law'))).toBe(of)
})

/** Points of the page that a column of a table has. */
const pointsOf = (of: readonly { readonly width: number }[], at: number) => ((of[at]?.width ?? 0) / sum(of)) * 482

it('gives a goal’s status and owner the room of the figures that its row has not', () => {
  const person = [{ id: 'cao', role: 'Superintendente interino' }]
  const statusUpdate = [{ id: 's', goal: 'g', date: '2026-11-02', status: 'offTrack' as const }]
  const plan = planWith({ ...reading, person, statusUpdate })
  const { columns, rows } = glance(contextOf(plan, asked(plan, 'board'), () => true))
  expect(columns.map((c) => c.head).slice(0, 3)).toEqual([
    'Goal, and who it is for',
    'Status and owner',
    'Baseline 2023–24',
  ])
  expect(rows.map((r) => cellsShown(r).last)).toEqual([5, ...rows.slice(1).map(() => 1)])
  const over = columns.slice(1).reduce((all, _, i) => all + pointsOf(columns, i + 1), 0)
  expect(over).toBeGreaterThan(240)
  expect(pointsOf(columns, 0)).toBeGreaterThan(210)
})

it('leaves the times of an agenda on one line each, and its other words share what is left', () => {
  const times = ['8:30 to 8:45 am', '11:15 am to 12:00 pm']
  const rows = times.map((text) => ({ cells: [{ text }, { text: 'Read the wall of facts. '.repeat(4) }] }))
  const columns = [words('Time', 1.85), words('What we do', 6)]
  // The second takes 84 points.
  expect(pointsOf(lowestRows(columns, rows), 0)).toBeGreaterThan(84)
})

it('keeps a word and its number in one line, in the district’s own word for its goals too', () => {
  const of = [words('Goal', 0.9), figures('2026–27', 4), words('Owner', 4)]
  const rows = (word: string) => [{ cells: [`${word} 14`, '$12,501', 'Board'].map((text) => ({ text })) }]
  const wide = table(null, of, rows('Commitment')).columns
  // “Commitment 14” takes 65 points.
  expect(pointsOf(wide, 0)).toBeGreaterThan(64)
  const plan = planWith({ ...reading, words: [{ id: 'words', goalOne: 'Commitment', goalMany: 'Commitments' }] })
  const from = { plan, request: asked(plan, 'board'), covers: () => true, before: null }
  const { model } = drawnInOwnWords(from, ({ plan: marked, request }) => ({
    model: { ...boardBriefing(marked, request).model, blocks: [table(null, of, rows('Goal'))] },
    notes: [],
    unset: [],
    printed: [],
  }))
  const [said] = model.blocks
  expect(said).toMatchObject({ rows: [{ cells: [{ text: 'Commitment 14' }, { text: '$12,501' }, { text: 'Board' }] }] })
  if (said?.t === 'table') expect(pointsOf(said.columns, 0)).toBeGreaterThan(64)
})

it('speaks of one student group that has no row as one', () => {
  const name = 'Migratory students, whose families move with the season'
  const plan = planWith({
    studentGroup: [{ id: 'mig', name }],
    goal: [{ id: 'g', title: 'Internet at home', focusGroups: ['mig'] }],
  })
  const { rows } = glance(contextOf(plan, asked(plan, 'board'), () => true))
  expect(rows[0]?.cells[0]?.text).toBe('1. Internet at home (for one student group; no measure entered)')
})

it('tells what a goal costs in rows of one line where a district calls its goals commitments', () => {
  const budgetLine = ['2026-27', '2027-28', '2028-29'].map((fiscalYear) => ({
    ...{
      id: fiscalYear,
      goal: 'g',
      description: 'Books',
      fiscalYear,
      amount: 22_000_000,
      status: 'requested' as const,
    },
  }))
  const goal = [...reading.goal, { id: 'h', title: 'More come to school', sort: 2 }]
  const { model } = boardBriefing(planWith({ ...reading, goal, budgetLine }), asked(planWith(reading), 'board'))
  const costs = [...flat(model.blocks)].find(
    (b) => b.t === 'table' && b.columns.some((c) => c.head === 'Secured 2028–29'),
  )
  expect(costs?.t === 'table' && pointsOf(costs.columns, 0)).toBeGreaterThan(65)
})

it('gives a column of long names the room that short ones beside it do not need, and keeps a status on its line', () => {
  const of = [words('Goal', 2), words('Status', 3), words('Owner', 1), figures('Cost', 0.8)]
  const rows = Array.from({ length: 4 }, () => ({
    cells: [
      { text: 'More children read well' },
      { text: 'Reported on track, May 4', status: 'notstarted' as const },
      { text: 'Assistant superintendent for teaching and learning' },
      { text: '$4,000' },
    ],
  }))
  const points = (columns: typeof of) => columns.map((c) => (c.width / sum(columns)) * 482)
  const low = points([...lowestRows(of, rows)])
  expect(points(of)[2]).toBeLessThan(72)
  expect(low[2]).toBeGreaterThan(100)
  // The mark, the words and the room at both sides.
  expect(low[1]).toBeGreaterThan(94)
  expect(low[3]).toBeCloseTo(points(of)[3] ?? 0, 1)
  expect(sum(lowestRows(of, rows))).toBeCloseTo(sum(of), 1)
})

it('takes no room from a status for its mark, where several columns give some', () => {
  const of = [words('Part', 2), words('Status', 0.9), words('Why', 2.3)]
  const row = (part: string, why: string) => ({
    cells: [{ text: part }, { text: 'In place', status: 'done' as const }, { text: why }],
  })
  const low = lowestRows(of, [
    row('A statement of what the district commits to is reviewed or adopted.', 'The commitment statement is adopted.'),
    row('Adopted policy is behind at least half of the goals.', '5 of 8 goals have an adopted policy linked to them.'),
    row(
      'There is a plan for a team with the officer.',
      'Positions add up to 5.5 FTE of 7 entered as needed. Its note: “A first guess by the officer. The winter planning day will count it with others.”',
    ),
    row('Some recurring money is secured for the work.', 'At least one recurring source has a secured amount.'),
  ])
  // 34 points for the words, 14 for the mark and 8 at the sides.
  expect(pointsOf(low, 1)).toBeGreaterThan(56)
})

const steps = (due: string) =>
  Array.from({ length: 6 }, (_, n) => ({
    cells: ['Give each principal of the district a card with the answers', 'Goal 8', `Director ${n}`, due].map(
      (text) => ({
        text,
      }),
    ),
  }))
const ofSteps = [words('Action', 4), words('For', 1.05), words('Owner', 1.25), words('Due', 1.25)]

it('gives a due date its line from several columns, none of which has that much to spare', () => {
  const low = lowestRows(ofSteps, steps('Was due September 10, 2026'))
  // “September 10, 2026” took a second line in each row.
  expect(pointsOf(ofSteps, 3)).toBeLessThan(80)
  expect(pointsOf(low, 3)).toBeGreaterThan(115)
  expect(pointsOf(low, 1)).toBeGreaterThan(34)
  expect(sum(low)).toBeCloseTo(sum(ofSteps), 1)
})

it('does not break a time that has its line, however long the words beside it are', () => {
  const of = [words('Time', 1.5), words('What we do', 2.2), words('To prepare', 1.5)]
  const rows = Array.from({ length: 5 }, () => ({
    cells: [
      '10:25 to 11:00 am',
      'See the figures before anyone explains them, and say what you notice first in each of them',
      'Printed measures, one to a sheet; sticky notes; tape; to print: one sheet for each measure',
    ].map((text) => ({ text })),
  }))
  expect(pointsOf(of, 0)).toBeGreaterThan(130)
  expect(pointsOf(lowestRows(of, rows), 0)).toBeGreaterThan(78)
})

it('keeps “Not started” on a line, where the words beside it have the room', () => {
  const of = [
    ...[words('Community action', 2.4), words('Kind', 0.9), words('Audience', 1.2), words('Owner', 1.2)],
    ...[words('Due', 1.75), words('Status', 0.7)],
  ]
  const rows = [
    ['Open lesson materials on the first Tuesday of each month', 'Counter', 'Residents who speak at board meetings'],
    ['Give principals a card for each question they hear most', 'Counter', 'Families with children in school'],
    ['Show three classrooms where K-3 reading works, with the teachers’ own words', 'Affirm', 'Teachers and staff'],
  ].map((cells) => ({
    cells: [...cells, 'Director of Communications', 'Was due November 20, 2026', 'Not started'].map((text) => ({
      text,
    })),
  }))
  expect(pointsOf(of, 5)).toBeLessThan(43)
  expect(pointsOf(lowestRows(of, rows), 5)).toBeGreaterThan(50)
})

it('leaves columns as declared if no row gets lower, and takes nothing from words in letters of unknown width', () => {
  const short = [{ cells: ['Cards', 'Goal 8', 'Director', 'May 4'].map((text) => ({ text })) }]
  expect(lowestRows(ofSteps, short)).toBe(ofSteps)
  const rows = steps('Was due September 10, 2026').map((r) => ({
    cells: r.cells.map((c, at) => (at === 2 ? { text: 'শিক্ষা পরিচালক' } : c)),
  }))
  expect(pointsOf(lowestRows(ofSteps, rows), 2)).toBeGreaterThanOrEqual(pointsOf(ofSteps, 2) - 0.1)
})

it('gives tables with the same heads the same columns in a paper, and leaves those to write in and those with figures under names', () => {
  const tables = [
    table('Strategy 1', ofSteps, steps('Was due September 10, 2026')),
    table('Strategy 2', ofSteps, steps('May 4, 2026')),
  ]
  const [one, two] = [...flat(tablesInLowRows([tables[0] as never, { t: 'keep', blocks: [tables[1] as never] }]))]
  if (one?.t !== 'table' || two?.t !== 'table') throw new Error('no tables')
  expect(pointsOf(one.columns, 3)).toBeGreaterThan(115)
  expect(two.columns).toEqual(one.columns)
  const write = { ...table(null, ofSteps, steps('Was due September 10, 2026')), write: true as const }
  const under = table(
    null,
    ofSteps,
    steps('Was due September 10, 2026').map((r, at) => (at > 0 ? { ...r, under: true as const } : r)),
  )
  const kept = [write, under]
  expect(tablesInLowRows(kept)).toBe(kept)
})

// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import type { Drawn } from '../../../shared/briefing/document.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { type DocumentId, documentKind, type Reader } from '../../../shared/briefing/documents.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { hardTruthPage } from '../../../shared/briefing/hard-truth/hard-truth.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { kindWords } from '../../../shared/briefing/printed-kinds.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { forAudience } from '../../../shared/domain/audience.ts'
import { declarationOf, type KindName } from '../../../shared/domain/kinds/index.ts'
import { type Plan, planOf } from '../../../shared/domain/plan.ts'
import { maySee } from '../../../shared/domain/schema.ts'
import { recordsOf } from '../../../shared/domain/state.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { type Hatched, hatchedPlan, turns } from '../../support/full-canaries.ts'
import { planWith, reading } from '../../support/plan.ts'

/**
 * The twin of "nobody reads what is above them": what a reader may see and a person typed stands in the full plan, and
 * what a shorter paper leaves out is listed at its end.
 */

const day = '2026-12-14'
/** After every day that is hatched: of a later one a paper does not tell. */
const afterAll = '2036-12-14'
const request = (plan: Plan, more: object = {}) => briefingRequest.parse({ ...defaultBoardRequest(plan, day), ...more })
const said = ({ model }: Drawn): string =>
  JSON.stringify([model.title, model.masthead, model.author, model.blocks], (k, v) =>
    k === 'svg' ? undefined : v,
  ).replaceAll(/(?<=\d),(?=\d)/g, '')
const noteOf = (drawn: Drawn): string => {
  // Below it there are only lines to sign.
  const last = drawn.model.blocks.findLast((b) => b.t === 'note')
  return last?.t === 'note' ? last.text : ''
}

const planFrom = (nth: number): { plan: Plan; hatched: readonly Hatched[] } => {
  const { ops, hatched } = hatchedPlan(nth)
  const states = recordsOf(ops)
  return { plan: planOf(states), hatched }
}
const visible = (plan: Plan, hatched: readonly Hatched[], reader: Reader) =>
  hatched.filter(
    (h) => maySee(reader, h.audience) && forAudience(plan, reader).get(h.kind as never, h.record) !== undefined,
  )
const everyTurn = Array.from({ length: turns }, (_, nth) => nth)

describe('the full plan', () => {
  it('joins whole sentences of a list by their own stops', () => {
    const plan = planWith({
      ...reading,
      updateSlip: [
        {
          id: 's',
          owner: 'officer',
          period: '2026-Q4',
          questions: ['What is the figure?', 'What helped?'],
          answers: ['No new figure until January.', 'Tutors are full'],
        },
      ],
      person: [{ id: 'officer', role: 'Officer' }],
    })
    const text = said(fullPlan(plan, request(plan, { document: 'plan', readBy: 'cabinet' })))
    expect(text).toContain('What is the figure? What helped?')
    expect(text).toContain('No new figure until January. Tutors are full')
    expect(text).not.toMatch(/[.?]; /)
  })

  it.each(everyTurn.flatMap((nth) => (['public', 'board'] as const).map((reader) => [nth, reader] as const)))(
    'turn %i, for the %s: says whatever its reader may see, in any state',
    (nth, reader) => {
      const { plan, hatched } = planFrom(nth)
      const text = said(fullPlan(plan, request(plan, { document: 'plan', readBy: reader, date: afterAll })))
      const own = visible(plan, hatched, reader)
      expect(own.length).toBeGreaterThan(reader === 'public' ? 100 : 220)
      // A story's words stay out with the withheld figure that they rest on; it is the value's turn to be withheld. A mark
      // with digits stays out wherever no figure is printed.
      const kept = [[], ['value.reading.mark', 'story.shows'], ['value.reading.mark']][nth % 3]
      const missing = own.filter((h) => !text.includes(h.says)).map((h) => `${h.kind}.${h.field}`)
      expect(missing).toEqual(kept)
    },
  )

  it('says days, groups and who agreed as a colleague would, and reads no form out', () => {
    const plan = planWith({
      ...reading,
      goal: [{ ...reading.goal[0], start: '2024-07-01', end: '2029-06-30', focusGroups: [] }],
      term: [
        {
          id: 't',
          term: 'Access',
          plain: 'In.',
          agreedBy: 'Board of Education',
          agreedOn: '2025-04',
          status: 'adopted',
        },
      ],
      story: [{ id: 's', measure: 'm', title: 'Up', shows: 'More read.', restsOn: reading.value.map((v) => v.id) }],
      pushbackStep: ['1 hour', 'Same day', '2 days'].map((within, i) => ({
        id: `p${i}`,
        sort: i,
        within,
        what: `Whoever gets a threat calls the safety office, then the deputy. Threats are never handled alone. ${i}`,
        who: 'cao',
      })),
    } as never)
    const made = said(fullPlan(plan, request(plan, { document: 'plan', readBy: 'cabinet' })))
    expect(made).toContain('It runs from July 1, 2024 to June 30, 2029.')
    expect(made).toContain('Agreed by Board of Education in April 2025.')
    expect(made).toMatch(/Figures behind it: [^;"]+, 20\d\d–\d\d and 20\d\d–\d\d; /)
    // A sentence of a hundred letters is the first cell of its row, and no label at the edge.
    expect(made).toContain('"head":"Step when pushback comes"')
  })

  it('keeps a goal without a measure with what is known of it: its name alone would end a page', () => {
    const plan = planWith({
      goal: [{ id: 'g', title: 'Schools keep good teachers', start: '2026-07-01', status: 'active' }],
      strategy: [{ id: 's', goal: 'g', title: 'Stay interviews' }],
    })
    const { blocks } = fullPlan(plan, request(plan, { document: 'plan', readBy: 'board' })).model
    const kept = blocks.find((b) => b.t === 'keep' && JSON.stringify(b).includes('No measure is entered'))
    expect([...flat(kept ? [kept] : [])].flatMap((b) => (b.t === 'hung' ? [b.label] : []))).toEqual([
      'What it costs',
      'About the goal',
    ])
  })

  it('stays short and without empty headings where nothing was entered', () => {
    const empty = planWith({})
    const { model } = fullPlan(empty, request(empty, { document: 'plan', readBy: 'board' }))
    // Its lines stay with their heading: one of them alone at a foot would stand apart.
    expect(model.blocks.at(-1)?.t).toBe('keep')
    const blocks = [...flat(model.blocks)]
    expect(blocks.filter((b) => b.t === 'heading')).toHaveLength(1)
    // Nobody looks up the only part by its page.
    expect(blocks.filter((b) => b.t === 'contents')).toEqual([])
    expect(blocks.slice(-2)).toEqual([
      { t: 'heading', level: 1, text: 'Not written yet' },
      {
        t: 'text',
        paragraphs: [
          'The plan has no commitment yet.',
          'There are no student groups in the plan yet.',
          'The plan has no goals yet.',
          'The plan does not say what equitable instruction looks like.',
          'There are no policies in the plan yet.',
          'The plan has no “why” for any audience yet.',
          'There are no engagements in the plan yet.',
        ],
      },
    ])
    blocks.forEach((b, i) => {
      if (b.t === 'heading') expect(blocks[i + 1]?.t).not.toBe('heading')
    })
  })
})

const shorter = {
  board: (plan: Plan) => boardBriefing(plan, request(plan, { goals: null })),
  onePage: (plan: Plan) => onePageBrief(plan, request(plan, { document: 'onePage' })),
  progress: (plan: Plan) => progressReport(plan, request(plan, { document: 'progress' })),
  hire: (plan: Plan) => readyToHirePaper(plan, request(plan, { document: 'hire' })),
  hardTruth: (plan: Plan) => hardTruthPage(plan, request(plan, { document: 'hardTruth' })),
  dossier: (plan: Plan) => transitionDossier(plan, request(plan, { document: 'dossier' })),
}

/** The name of a kind as a note may say it of one record. */
const oneOf = (kind: string) => kindWords(declarationOf(kind as KindName)).one.toLowerCase()

describe.each(Object.entries(shorter))('the shorter paper %s', (name, make) => {
  it.each(everyTurn)('turn %i: prints what its reader may see, or lists its kind', (nth) => {
    const { plan, hatched } = planFrom(nth)
    const drawn = make(plan)
    const [text, foot] = [said(drawn), noteOf(drawn).toLowerCase()]
    // A board's page names what a board would miss; the report beside it has every kind.
    const note = `${foot} ${(drawn.model.leftOut ?? []).join('; ').toLowerCase()}`
    expect(foot).toContain('has more')
    const unsaid = visible(plan, hatched, documentKind(name as DocumentId).readers[0]).filter((h) => {
      // Figures, and what stands beside them, are listed with their measure.
      const kind = ['value', 'target', 'gap', 'reportedFigure', 'interim'].includes(h.kind) ? 'measure' : h.kind
      return !text.includes(h.says) && !note.includes(oneOf(kind))
    })
    expect(unsaid.map((h) => `${name} ${h.kind}.${h.field}`)).toEqual([])
  })
})

describe('what a shorter paper leaves out', () => {
  const years = Array.from({ length: 12 }, (_, i) => `${2014 + i}-${15 + i}`)
  const goal = Array.from({ length: 40 }, (_, i) => ({ id: `g${i}`, title: `Goal called ${i}`, sort: i }))
  const measure = [{ ...reading.measure[0], goal: 'g0', baselineYear: '2014-15' }]
  const value = years.map((year, i) => ({
    id: `v${i}`,
    measure: 'm',
    group: 'all',
    year,
    reading: { figure: 40 + i, n: 800 },
  }))
  const action = Array.from({ length: 60 }, (_, i) => ({
    id: `a${i}`,
    title: `Action called ${i}`,
    about: { kind: 'goal', id: 'g0' },
    due: '2027-01-01',
    status: 'inProgress' as const,
  }))
  const plan = planWith({
    studentGroup: [...reading.studentGroup],
    goal,
    measure,
    value,
    action,
    statusUpdate: Array.from({ length: 9 }, (_, i) => ({
      id: `s${i}`,
      goal: 'g0',
      status: 'onTrack' as const,
      date: `2026-0${i + 1}-01`,
      narrative: `Seen in month ${i}.`,
    })),
    policy: Array.from({ length: 8 }, (_, i) => ({ id: `p${i}`, title: `Policy ${i}`, stage: 'adopted' as const })),
    term: [{ id: 't', term: 'Access', plain: 'A child can get in.', status: 'draft' as const }],
  })

  it('is counted: policies, terms, the actions beyond the table, and years between', () => {
    const made = boardBriefing(plan, request(plan))
    // A board reads which kinds; the report beside the file has their numbers.
    expect(noteOf(made)).toBe(
      'The full plan for the board has more: 8 policies, figures, actions and status updates, among others.',
    )
    const note = (made.model.leftOut ?? []).join('; ')
    expect(note).toMatch(/8 policies/)
    expect(note).toMatch(/1 term\b/)
    expect(note).toMatch(/54 actions/)
    expect(note).toMatch(/2015–16 to 2022–23 of one measure/)
  })

  it('is a target, and no other one, where a measure has no more', () => {
    const target = [{ id: 't', measure: 'm', group: 'all', year: '2028-29', aim: { figure: 50 } }]
    const weak = [{ id: 's', goal: 'g', status: 'offTrack' as const, date: '2026-12-01' }]
    const one = planWith({ ...reading, target, statusUpdate: weak })
    const note = noteOf(presenterPage(one, request(one, { document: 'presenter' })))
    expect(note).toContain('the target of one measure')
    expect(note).not.toContain('other groups or years')
  })

  it('is said of what a person left out by choice', () => {
    expect(noteOf(boardBriefing(plan, request(plan, { off: ['money', 'stand'] })))).toMatch(
      /Left out on purpose: money and where we stand\./,
    )
  })

  it('is nothing in the full plan: all forty goals, sixty actions and nine updates', () => {
    const text = said(fullPlan(plan, request(plan, { document: 'plan', readBy: 'board' })))
    for (let i = 0; i < 60; i++) expect(text).toContain(`Action called ${i}`)
    for (let i = 0; i < 40; i++) expect(text).toContain(`Goal called ${i}`)
    for (let i = 0; i < 9; i++) expect(text).toContain(`Seen in month ${i}.`)
    expect(text).toContain('A child can get in.')
  })

  it('says in the progress report that there were earlier updates', () => {
    expect(said(progressReport(plan, request(plan, { document: 'progress' })))).toContain('Five earlier ones, then')
  })
})

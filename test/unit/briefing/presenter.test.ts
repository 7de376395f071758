import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { contextOf } from '../../../shared/briefing/context.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { hardTruthPage } from '../../../shared/briefing/hard-truth/hard-truth.ts'
import { missingIn } from '../../../shared/briefing/missing.ts'
import { presenterPage, presenterSteps } from '../../../shared/briefing/presenter/presenter.ts'
import { raised } from '../../../shared/briefing/presenter/raised.ts'
import { forAudience } from '../../../shared/domain/audience.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { findings } from '../../../shared/rules/index.ts'
import { asked, day } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'
import { samplePlan } from '../../support/records.ts'

/** The officer stands before the board with one sheet in her hand; and tells a bad number well. */

const said = (blocks: readonly unknown[]) => JSON.stringify(blocks, (k, v) => (k === 'svg' ? undefined : v))

const plan = planWith({
  ...reading,
  person: [...reading.person, { id: 'supt', role: 'Superintendent' }],
  briefing: [
    { id: 'b', document: 'boardBriefing', date: day, subject: 'Quarterly report' },
    { id: 'old', document: 'boardBriefing', date: '2026-09-14', subject: 'Report before' },
  ],
  likelyQuestion: [
    {
      id: 'q2',
      briefing: 'b',
      question: 'And next year?',
      answer: 'Not secured.',
      figures: '$1,000',
      place: 'Money',
      sort: 2,
    },
    { id: 'q1', briefing: 'b', question: 'Why so slow?', answer: 'Books came late.', sort: 1 },
    { id: 'q3', briefing: 'old', question: 'Asked in September?', answer: 'Yes.' },
    { id: 'q4', question: 'Is it legal?', answer: 'Counsel looked.' },
  ],
  concern: [
    {
      id: 'c1',
      concern: 'Mine will get less.',
      answer: 'No class was cut.',
      honestPart: 'Money is short.',
      messenger: 'supt',
    },
    { id: 'c2', concern: 'The bar is lowered.' },
  ],
  statusUpdate: [
    { id: 's', goal: 'g', status: 'atRisk', date: '2026-10-01', narrative: 'Late books', nextStep: 'Order them.' },
  ],
  backing: [{ id: 'k', who: 'supt', promised: 'Speaks first.' }],
  hardTruth: [
    {
      id: 'h',
      title: 'Who reads',
      measure: 'm',
      shows: 'It is {Students with disabilities, latest}.',
      unknown: 'Why.',
      wouldTake: 'A coach.',
      whoseDecision: 'supt',
      behind: ['k'],
    },
  ],
})

describe('the presenter’s page', () => {
  const page = (fit = 0, more: object = {}) => presenterPage(plan, asked(plan, 'presenter', more), undefined, fit)
  const questions = (fit = 0, more: object = {}) =>
    [...flat(page(fit, more).model.blocks)].flatMap((b) => (b.t === 'heading' && b.level === 2 ? [b.text] : []))

  it('has the questions of its briefing first, in their order, and none of another', () => {
    expect(questions().slice(0, 3)).toEqual(['Why so slow?', 'And next year?', 'Is it legal?'])
    expect(questions(0, { of: { kind: 'briefing', id: 'old' } })[0]).toBe('Asked in September?')
  })

  it('asks about what is off track before what is at risk', () => {
    const more = planWith({
      ...reading,
      goal: [
        { ...reading.goal[0], sort: 1 },
        { id: 'h', title: 'Fewer days are lost', sort: 9 },
      ],
      statusUpdate: [
        { id: 's', goal: 'g', status: 'atRisk', date: '2026-12-01' },
        { id: 't', goal: 'h', status: 'offTrack', date: '2026-12-01' },
      ],
    })
    const weak = [...flat(presenterPage(more, asked(more, 'presenter')).model.blocks)].flatMap((b) =>
      b.t === 'heading' && b.text.startsWith('Goal ') ? [b.text.slice(0, 6)] : [],
    )
    expect(weak).toEqual(['Goal 2', 'Goal 1'])
  })

  it('draws others from weak goals, findings and concerns, with the answer, the figure and where it is', () => {
    const text = said(page().model.blocks)
    expect(questions()).toContain('Goal 1 (“More children read well”): why is it at risk?')
    expect(text).toContain('Late books.')
    expect(text).toContain('Students with disabilities, 2025–26: 15.4%')
    // Heard between a question and its answer, a place needs its name.
    expect(text).toContain('"label":"Where to find it: Board briefing, goal 1"')
    expect(text).toContain('"label":"Where to find it: not given"')
    expect(text).toContain('Money is short.')
    expect(text).toContain('The plan records no answer. Agree on one before the meeting.')
    expect(text).toContain('Which policies are behind the goals?')
  })

  it('has of each goal in one line how it is doing, for whom it is not, and what it costs', () => {
    const two = planWith({
      ...reading,
      goal: [
        { ...reading.goal[0], focusGroups: ['swd'], sort: 1 },
        { id: 'h', title: 'Fewer days are lost', sort: 9 },
      ],
      statusUpdate: [{ id: 's', goal: 'g', status: 'atRisk', date: '2026-12-01' }],
      target: [{ id: 't', measure: 'm', group: 'swd', year: '2025-26', aim: { figure: 30 } }],
      budgetLine: [
        { id: 'b', description: 'Clerk', fiscalYear: '2026-27', amount: 4_800_000, goal: 'g', status: 'requested' },
      ],
    })
    const { blocks } = presenterPage(two, asked(two, 'presenter')).model
    const rows = [...flat(blocks)].flatMap((b) =>
      b.t === 'table' ? b.rows.map((r) => r.cells.map((c) => c.text)) : [],
    )
    expect(rows).toEqual([
      ['1. More children read well', 'At risk, Dec. 1, 2026', 'Students with disabilities', '$48,000'],
      ['2. Fewer days are lost', 'No status', 'No figures', 'None asked'],
    ])
  })

  it('answers what has happened since with what came after, and the old word with its day', () => {
    const since = (more: object) => {
      const told = planWith({
        ...reading,
        measure: [],
        value: [],
        target: [],
        statusUpdate: [
          { id: 's', goal: 'g', status: 'atRisk', date: '2020-05-12', narrative: 'Plans set no direction' },
        ],
        ...more,
      })
      const { blocks, leftOut } = presenterPage(told, asked(told, 'presenter')).model
      return said([...blocks, { leftOut }])
    }
    const decided = (id: string, date: string, text: string) => ({
      id,
      date,
      text,
      forum: 'Federal court',
      about: [{ kind: 'goal', id: 'g' }],
    })
    const decision = [
      decided('d0', '2019-01-02', 'Before it was said.'),
      decided('d1', '2022-07-19', 'The district is released in full.'),
      decided('d2', '2027-07-19', 'Nobody knows this yet.'),
      { ...decided('d3', '2022-05-19', 'Of another goal.'), about: [{ kind: 'goal', id: 'x' }] },
    ]
    const text = since({ decision })
    expect(text).toContain('was last reported at risk. What has happened since?')
    expect(text).toContain(
      '"On May 12, 2020 it was said: Plans set no direction.","Since then, by the plan:","July 19, 2022, Federal court: The district is released in full."',
    )
    expect(text).not.toMatch(/Before it was said|Nobody knows|another goal/)
    expect(since({})).toContain('On this goal the plan has no decision, status or figure of a later day.')
    const { measure, value } = reading
    expect(since({ measure, value })).toContain('The newest figures, of 2025–26, came after that.')
    // What was known before stands below what was said then, and evidence by whose title it came later is named.
    const old = value.map((v) => ({ ...v, year: v.year === '2025-26' ? '2018-19' : '2017-18' }))
    const evidence = ['Report of 2018', 'Told in March 2021'].map((title, i) => ({
      ...{ id: `e${i}`, title, about: [{ kind: 'goal', id: 'g' }], quote: i === 0 ? 'Long ago.' : 'A long way left.' },
    }))
    expect(since({ measure, value: old, evidence, decision: [] })).toMatch(
      /"On May 12, 2020 it was said: Plans set no direction\.","[^"]*, 2018–19: [^"]*","On this goal the plan has no decision, status or figure of a later day\.","The full plan has two pieces of evidence on this goal; one names a later year\.","Told in March 2021: “A long way left”\."/,
    )
    // The goals of a decision that is told stand nowhere here.
    expect(text).toContain('"parts of 1 decision"')
  })

  it('has at hand what was read within a year, or by another measure, where the main one was never read', () => {
    const figure = (more: object) => {
      const told = planWith({
        ...reading,
        value: [],
        target: [],
        statusUpdate: [{ id: 's', goal: 'g', status: 'offTrack', date: '2026-10-01' }],
        ...more,
      })
      return said(presenterPage(told, asked(told, 'presenter')).model.blocks)
    }
    const other = { ...reading.measure[0], id: 'o', short: 'Practice tests' }
    const at = { measure: 'o', group: 'swd', year: '2025-26', reading: { figure: 25, n: 104, date: '2026-01-20' } }
    expect(figure({ measure: [...reading.measure, other], value: [{ id: 'v', ...at }] })).toContain(
      'Practice tests. Students with disabilities, 2025–26: 25',
    )
    expect(
      figure({ measure: [...reading.measure, other], interim: [{ id: 'i', ...at, point: 'First half' }] }),
    ).toContain('Practice tests, percent, first half 2025–26: students with disabilities 25')
  })

  it('names the meeting that it was prepared for, and has no subject of a meeting that is over', () => {
    const at = (date: string, of?: object) =>
      presenterPage(plan, asked(plan, 'presenter', { date, ...(of && { of }) })).model
    expect(at(day).title).toBe('Quarterly report')
    expect(said(at(day).blocks)).not.toContain('meeting of')
    expect(at('2026-12-20').title).toBe('Progress on the equity plan')
    expect(said(at('2026-12-20').blocks)).toContain(
      'Its questions were prepared for the board’s meeting of December 14, 2026, which is over.',
    )
    const old = at(day, { kind: 'briefing', id: 'old' })
    expect(old.title).toBe('Report before')
    expect(said(old.blocks)).toContain('For the board’s meeting of September 14, 2026, which is over.')
  })

  it('counts as told only what the questions on the page tell', () => {
    const questioned = planWith({
      ...reading,
      person: [...reading.person, { id: 'supt', role: 'Superintendent' }],
      evidence: [{ id: 'e', title: 'A report on reading' }],
      concern: [{ id: 'c', concern: 'Mine will get less.', answer: 'No.', messenger: 'supt', evidence: ['e'] }],
      policy: [{ id: 'p', title: 'Reading for all', stage: 'adopted' }],
      policyLink: [{ id: 'l', policy: 'p', goal: 'g' }],
    })
    const ctx = contextOf(forAudience(questioned, 'cabinet'), asked(questioned, 'presenter'), undefined, 'cabinet')
    const named = () =>
      (['person/supt', 'evidence/e', 'policy/p'] as const).filter((of) => {
        const [kind = '', id = ''] = of.split('/')
        return ctx.ledger.isNamed(kind, id)
      })
    const questions = raised(ctx, findings(ctx.plan, day), new Set())
    // A question that has no room is not printed, and tells nothing.
    expect(named()).toEqual([])
    questions.find((q) => q.question.includes('Mine will get less.'))?.tell?.()
    expect(named()).toEqual(['person/supt', 'evidence/e'])
  })

  it('asks in a whole sentence why one is called better than its figures are', () => {
    const told = planWith({
      ...reading,
      target: reading.target.map((t) => ({ ...t, aim: { figure: 40 } })),
      value: reading.value.map((v) => ({ ...v, reading: { figure: 30, n: 400 } })),
      statusUpdate: [{ id: 's', goal: 'g', status: 'improved', date: '2026-10-01', narrative: 'Going well.' }],
    })
    const ctx = contextOf(forAudience(told, 'cabinet'), asked(told, 'presenter'), undefined, 'cabinet')
    expect(raised(ctx, findings(ctx.plan, day), new Set())[0]?.question).toBe(
      'Goal 1 (“More children read well”) is reported improved, but results of 2025–26 are no better than at the baseline. Why?',
    )
  })

  it('asks at once of all goals whose figures are against their word, before what comes less near the headline', () => {
    const many = ['a', 'b', 'c']
    const records = {
      ...reading,
      concern: [{ id: 'c1', concern: 'Mine will get less.', answer: 'No class was cut.' }],
      goal: many.map((id, i) => ({ id, title: `Goal ${id}`, sort: i, focusGroups: ['swd'], mainMeasure: `m${id}` })),
      measure: many.map((id) => ({ ...reading.measure[0], id: `m${id}`, goal: id, short: `Reading ${id}` })),
      value: many.flatMap((id) => reading.value.map((v) => ({ ...v, id: `${id}${v.id}`, measure: `m${id}` }))),
      target: many.flatMap((id) => reading.target.map((t) => ({ ...t, id: `${id}${t.id}`, measure: `m${id}` }))),
      statusUpdate: many.map((goal) => {
        const said = { status: goal === 'b' ? 'offTrack' : 'onTrack', narrative: `Said of ${goal}.` } as const
        return { id: `s${goal}`, goal, date: '2026-10-01', ...said }
      }),
    }
    const told = planWith(records)
    const ctx = contextOf(forAudience(told, 'cabinet'), asked(told, 'presenter'), undefined, 'cabinet')
    const [first, second] = raised(ctx, findings(ctx.plan, day), new Set())
    expect(first?.question).toContain('is reported off track')
    expect(second?.question).toBe('Goals 1 and 3 are called better than their figures say. Why?')
    expect(second?.place).toBe('Full plan, goals 1 and\u00a03')
    expect(second?.answer).toEqual([
      'Goal 1: results of 2025–26 are behind. Said of it: Said of a.',
      'Goal 3: results of 2025–26 are behind. Said of it: Said of c.',
    ])
    const interim = ['hisp', 'swd'].map((group) => ({
      ...{ id: `i${group}`, measure: 'mc', group, year: '2026-27', point: 'Fall', aim: { figure: 10 } },
      reading: { figure: 30, n: 300, date: '2026-10-30' },
    }))
    const [, newer] = raised(
      contextOf(
        forAudience(planWith({ ...records, interim }), 'cabinet'),
        asked(told, 'presenter'),
        undefined,
        'cabinet',
      ),
      [],
      new Set(),
    )
    expect(newer?.question, 'newer figures of goal 3 meet their targets').toBe(
      'Goal 1 is called better than its figures say, and goal 3 is called better than its older figures say. Why?',
    )
    second?.tell?.()
    expect(['a', 'b', 'c'].filter((id) => ctx.ledger.isNamed('goal', id))).toEqual(['a', 'c'])
  })

  it('keeps an answer on its page, unless it is so long that half a page would be left empty', () => {
    const concern = [
      {
        id: 'c',
        concern: 'Less.',
        answer: 'No class was cut. '.repeat(60),
        honestPart: 'Money is short.',
        evidence: ['e'],
      },
      { id: 'd', concern: 'The bar is lowered.', answer: 'It is not.' },
    ]
    const long = planWith({ ...reading, concern, evidence: [{ id: 'e', title: 'A report' }] })
    const { model } = presenterPage(long, asked(long, 'presenter'))
    const hung = [...flat(model.blocks)].flatMap((b) => (b.t === 'hung' ? [b] : []))
    expect(hung.some((b) => b.breaks)).toBe(true)
    for (const b of hung.filter((b) => b.label !== 'Say first'))
      expect(b.breaks ?? false).toBe(b.paragraphs.join('').length > 900)
  })

  it('gives way to what was prepared when there is no room, and says how much it left out', () => {
    const least = page(presenterSteps - 1)
    expect(said(least.model.blocks)).not.toContain('Mine will get less.')
    expect(questions(presenterSteps - 1)).toContain('Why so slow?')
    expect(said(least.model.blocks)).toMatch(
      /To fit on two pages, this leaves out \d more questions that the plan raises\./,
    )
  })

  it('says why a figure is not at hand, one thing and no other', () => {
    const figure = (swd: object, measure: object = {}) => {
      const told = planWith({
        ...reading,
        goal: [{ ...reading.goal[0], focusGroups: ['swd'] }],
        measure: [{ ...reading.measure[0], ...measure }],
        value: reading.value.map((v) => (v.group === 'swd' ? { ...v, reading: swd } : v)),
        statusUpdate: [{ id: 's', goal: 'g', status: 'offTrack', date: '2026-10-01' }],
      })
      return said(presenterPage(told, asked(told, 'presenter')).model.blocks)
    }
    const swd = 'Students with disabilities, 2025–26: '
    expect(figure({ figure: 14.6, n: 7 })).toContain(`${swd}withheld`)
    expect(figure({ state: 'withheld' })).toContain(`${swd}withheld at the source`)
    expect(figure({ figure: 14.6 })).toContain(`${swd}no count given`)
    expect(figure({ state: 'notReported' })).toContain(`${swd}not reported`)
    expect(figure({ figure: Number.NaN })).toContain(`${swd}not a number`)
    // A number is a count itself.
    expect(figure({ figure: 14 }, { unit: 'count' })).toContain(`${swd}group size not given`)
    expect(figure({ figure: 14.6 })).not.toContain('No figure can be shown')
  })

  it('sends nobody to an owner who is not there', () => {
    const weak = (owner: object) => {
      const told = planWith({
        ...reading,
        goal: [{ id: 'g', title: 'Read', ...owner }],
        measure: [],
        value: [],
        target: [],
        statusUpdate: [{ id: 's', goal: 'g', status: 'offTrack', date: '2026-10-01' }],
      })
      return said(presenterPage(told, asked(told, 'presenter')).model.blocks)
    }
    expect(weak({})).toContain('No status says why. No owner is entered who could be asked.')
    expect(weak({ owner: 'cao' })).toContain('Ask the Chief Academic Officer before the meeting.')
  })

  it('prints no figure that is withheld', () => {
    const small = planWith({
      ...reading,
      value: reading.value.map((v) =>
        v.group === 'swd' ? { ...v, reading: { figure: 14.6, n: 7, numerator: 1 } } : v,
      ),
      statusUpdate: [{ id: 's', goal: 'g', status: 'offTrack', date: '2026-10-01' }],
    })
    const drawn = presenterPage(small, asked(small, 'presenter'))
    expect(said(drawn.model.blocks)).not.toContain('14.6')
    expect(drawn.printed.map((p) => p.group)).not.toContain('swd')
  })
})

describe('the hard-truth page', () => {
  it('tells the number, what is not known, what it would take, whose decision, and who stands behind the messenger', () => {
    const drawn = hardTruthPage(plan, asked(plan, 'hardTruth'))
    const text = said(drawn.model.blocks)
    expect(drawn.model.title).toBe('Who reads')
    for (const words of ['It is 15.4 percent in 2025–26.', 'A coach.', 'Speaks first.', 'They do not show why'])
      expect(text).toContain(words)
    expect(drawn.printed.some((p) => p.group === 'swd' && p.figure === 15.4)).toBe(true)
  })

  it('says once what nobody knows, though a data story of its measure says the same', () => {
    const unknown = 'How many are absent.'
    const story = (of: string) => [{ id: 'st', measure: 'm', title: 'Readers', shows: 'Few read.', unknown: of }]
    const told = (of: string) => {
      const own = planWith({
        ...{ ...reading, story: story(of) },
        hardTruth: [{ id: 'h', title: 'Who reads', measure: 'm', unknown }],
      })
      return said(hardTruthPage(own, asked(own, 'hardTruth')).model.blocks)
    }
    expect(told(unknown).split(unknown)).toHaveLength(2)
    expect(told('How many moved away.')).toContain('What the figures do not show: How many moved away.')
  })

  it('leaves out the sentence with the figure that may not be shown, and names it beside the page', () => {
    const small = planWith({
      ...reading,
      value: reading.value.map((v) =>
        v.group === 'swd' ? { ...v, reading: { figure: 14.6, n: 7, numerator: 1 } } : v,
      ),
      hardTruth: [{ id: 'h', title: 'Who reads', measure: 'm', shows: 'It is {Students with disabilities, latest}.' }],
    })
    const request = asked(small, 'hardTruth')
    const text = said(hardTruthPage(small, request).model.blocks)
    expect(text).toContain('rests on a figure that can’t be shown')
    expect(text).not.toContain('14.6')
    const missing = missingIn(small, request)?.map((m) => m.says) ?? []
    expect(missing[0]).toMatch(/^The sentence can’t be printed\./)
    expect(missing).toContain('Nobody is named whose decision it is.')
  })

  it('says that none is written where none is', () => {
    expect(said(hardTruthPage(planWith({}), asked(planWith({}), 'hardTruth')).model.blocks)).toContain(
      'No hard truth has been written yet.',
    )
  })
})

it('says once what is so of several concerns and of several goals', () => {
  const plan = planWith({
    goal: ['A', 'B', 'C', 'D'].map((id, i) => ({ id, title: `Goal ${id}`, sort: i })),
    concern: ['Too slow.', 'Too fast.', 'Too dear.'].map((concern, i) => ({ id: `c${i}`, concern })),
  })
  const text = JSON.stringify(
    presenterPage(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, day), document: 'presenter' })).model
      .blocks,
  )
  expect(text).toContain('Three concerns were heard to which the plan records no answer.')
  expect(text.match(/Agree on an answer/g)).toHaveLength(1)
  expect(text).toContain('None of the four goals has an adopted policy linked to it.')
})

it('has the goals that are reported on track and are behind before one that is on track, whatever is monitored that day', {
  tags: 'seconds',
}, () => {
  const sample = samplePlan()
  const request = asked(sample, 'presenter', { date: '2026-12-14' })
  const goalsAt = (fit: number) =>
    [...flat(presenterPage(sample, request, undefined, fit).model.blocks)].flatMap((b) =>
      b.t === 'table' && b.columns[1]?.head === 'Status'
        ? b.rows.map((r) => Number.parseInt(r.cells[0]?.text ?? '', 10))
        : [],
    )
  const six = Array.from({ length: presenterSteps }, (_, fit) => goalsAt(fit)).find((nos) => nos.length === 6)
  expect(six).toContain(8)
  expect(six).not.toContain(5)
  // A goal's row answers what is asked of it: questions that the plan raises go first.
  const raisedAt = (fit: number) => {
    const blocks = [...flat(presenterPage(sample, request, undefined, fit).model.blocks)]
    const at = blocks.findIndex((b) => b.t === 'heading' && b.text === 'Questions that the plan itself raises')
    return at < 0 ? 0 : blocks.slice(at).filter((b) => b.t === 'heading' && b.level === 2).length
  }
  const fits = Array.from({ length: presenterSteps }, (_, fit) => fit)
  expect(fits.filter((fit) => raisedAt(fit) > 0 && goalsAt(fit).length < 8)).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { answerCards } from '../../../shared/briefing/cards/cards.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { missingIn } from '../../../shared/briefing/missing.ts'
import { retreatPack } from '../../../shared/briefing/retreat-pack/pack.ts'
import { subjectsOf } from '../../../shared/briefing/which.ts'
import { wholeStep } from '../../../shared/guide/steps/index.ts'
import { asked, day } from '../../support/papers.ts'
import { planWith } from '../../support/plan.ts'

/** A table without a plug: what is printed the day before, cut out and written on. */

const plan = planWith({
  goal: [
    { id: 'g1', title: 'More children read', sort: 1 },
    { id: 'g2', title: 'More graduate', sort: 2 },
  ],
  person: [{ id: 'lead', role: 'Deputy' }],
  retreat: [
    { id: 'over', title: 'Summer day', date: '2026-06-11' },
    { id: 'far', title: 'Spring day', date: '2027-04-11' },
    {
      id: 'next',
      title: 'Winter day',
      date: '2027-01-15',
      start: '08:30',
      place: 'Library',
      lead: 'lead',
      agenda: [
        { part: 'a', title: 'Arrive', minutes: 15, block: 'arrive' },
        {
          part: 'm',
          title: 'If the grant stops',
          minutes: 45,
          step: 'resource-funding',
          materials: 'Red pens',
          sheets: 'Budget',
        },
        { part: 'again', title: 'Once more', minutes: 15, step: 'resource-funding', question: 'resource-funding.q2' },
        { part: 'v', title: 'Choose two', minutes: 30, block: 'rank-with-dots' },
      ],
    },
  ],
  ballot: [{ id: 'b', retreat: 'next', part: 'm', question: 'Which first?', dots: 2, results: [{ option: 'Coach' }] }],
  term: [
    { id: 't', term: 'Belonging', plain: 'A child is known.', isNot: 'It is not being liked.', status: 'adopted' },
    { id: 'u', term: 'Access', plain: 'A draft.', status: 'draft' },
  ],
  concern: [
    {
      id: 'c1',
      concern: 'Mine will get less.',
      honestPart: 'Money is short.',
      answer: 'No class was cut.',
      messenger: 'lead',
      evidence: ['e'],
    },
    { id: 'c2', concern: 'The bar is lowered.' },
  ],
  evidence: [{ id: 'e', title: 'Adopted budget', place: 'Website', pages: 'page 7' }],
})

describe('the retreat pack', () => {
  const pack = (more: object = {}) => [...flat(retreatPack(plan, asked(plan, 'retreatPack', more)).model.blocks)]
  const heads = pack().flatMap((b) => (b.t === 'heading' && b.level === 1 ? [b.text] : []))

  it('is for the next retreat, and offers the others after it', () => {
    expect(subjectsOf(plan, 'retreatPack', day).map((s) => s.id)).toEqual(['next', 'far', 'over'])
    const retreat = [
      { id: 'spring', title: 'Spring day', date: '2026-03-12' },
      { id: 'fall', title: 'Fall day', date: '2026-10-08' },
    ]
    expect(subjectsOf(planWith({ retreat }), 'retreatPack', day).map((s) => s.id)).toEqual(['fall', 'spring'])
  })

  it('has the agenda with its times, one sheet for each step, a ballot for each vote, and the adopted terms', () => {
    expect(heads).toEqual([
      'Agenda',
      'Worksheet A. Funding sources',
      'Ballot. Which first?',
      'Ballot. Choose two',
      'Term cards',
    ])
    const [agenda] = pack().flatMap((b) => (b.t === 'table' ? [b.rows.map((r) => r.cells[0]?.text)] : []))
    expect(agenda).toEqual(['8:30 to 8:45 am', '8:45 to 9:30 am', '9:30 to 9:45 am', '9:45 to 10:15 am'])
    expect(JSON.stringify(pack())).not.toContain('A draft.')
  })

  it('names on a sheet every part that it is for, at a question the part for which it was chosen, and what is to be printed', () => {
    const all = pack()
    const sheet = all.findIndex((b) => b.t === 'heading' && b.text === 'Worksheet A. Funding sources')
    expect(all[sheet + 1]).toMatchObject({ text: 'For “If the grant stops” and “Once more”. Table: ______________' })
    const own = all.flatMap((b) =>
      b.t === 'lines' && b.label.endsWith(' (for “Once more”)') ? [b.label.slice(0, 3)] : [],
    )
    expect(own).toEqual(['2. '])
    expect(JSON.stringify(all)).toContain('To prepare: Red pens; to print: budget"')
  })

  it('tells whoever prints it that no part names a step, where none does', () => {
    const missing = (agenda: readonly object[]) => {
      const plan = planWith({ retreat: [{ id: 'r', title: 'Retreat', agenda }] } as never)
      return missingIn(plan, asked(plan, 'retreatPack'))?.map((m) => m.says)
    }
    const none = 'No part of the agenda names a step, so there is no worksheet.'
    const part = { part: 'a', title: 'Begin', minutes: 15 }
    expect(missing([part])).toContain(none)
    expect(missing([part, { ...part, part: 'b', step: 'resource-funding' }])).not.toContain(none)
    expect(missing([])).not.toContain(none)
  })

  it('asks the step’s own questions with lines to write on, and where the district is today', () => {
    const lines = pack().flatMap((b) => (b.t === 'lines' ? [b] : []))
    const step = wholeStep('resource-funding')
    for (const [i, q] of (step?.inTheRoom ?? []).entries())
      expect(lines.find((l) => l.label.startsWith(`${i + 1}. ${q.question}`))?.many).toBeGreaterThan(2)
    const ticks = pack().flatMap((b) => (b.t === 'ticks' ? [b.options.join()] : []))
    expect(ticks).toContain('Not started,Emerging,In place,Sustained')
  })

  it('puts the options of a vote on its ballot, the goals where none were entered, and always room for another', () => {
    const at = (name: string) => pack().findIndex((b) => b.t === 'heading' && b.text === name)
    const options = (name: string, next: string) =>
      pack()
        .slice(at(name), at(next))
        .flatMap((b) => (b.t === 'ticks' ? [`${b.label} ${b.options.join('')}`] : b.t === 'lines' ? [b.label] : []))
    // What nobody thought of has a line to be written on: a box beside no word is a vote for nothing.
    const other = ['Something else:', 'Dots for it: 12']
    expect(options('Ballot. Which first?', 'Ballot. Choose two')).toEqual([
      'Coach 12',
      ...other,
      ...other,
      'Why is that your first choice?',
    ])
    expect(options('Ballot. Choose two', 'Term cards').slice(0, 2)).toEqual([
      '1. More children read 123',
      '2. More graduate 123',
    ])
  })

  it('sets the boxes of all options below them where those of one have no room beside it', () => {
    const boxes = (titles: readonly string[]) => {
      const goal = titles.map((title, i) => ({ id: `g${i}`, title, sort: i }))
      const agenda = [{ part: 'v', title: 'Choose two', minutes: 30, block: 'rank-with-dots' }]
      const of = planWith({ goal, retreat: [{ id: 'r', title: 'Day', date: '2027-01-15', agenda }] })
      const { model } = retreatPack(of, asked(of, 'retreatPack'))
      return [...flat(model.blocks)].flatMap((b) =>
        b.t === 'ticks' && b.label.startsWith('1. ') ? [b.below === true] : [],
      )
    }
    expect(boxes(['More children read', 'More students graduate on time in every group'])).toEqual([true])
    expect(boxes(['More children read', 'More graduate'])).toEqual([false])
  })

  it('tells the time that a lunch which holds still leaves free or takes away, and when the day ends', () => {
    const day = (minutes: number) => {
      const agenda = [
        { part: 'a', title: 'Arrive', minutes, block: 'arrive' },
        { part: 'l', title: 'Lunch', minutes: 45, pinned: '11:15' },
      ]
      const of = planWith({
        retreat: [{ id: 'r', title: 'Winter day', date: '2027-01-15', start: '08:30', ends: '14:00', agenda }],
      })
      return JSON.stringify(retreatPack(of, asked(of, 'retreatPack')).model.blocks)
    }
    expect(day(150)).toContain('January 15, 2027, 8:30 am to 2:00 pm')
    expect(day(150)).toMatch(/"11:00 to 11:15 am","how":"soft"\},\{"text":"15","how":"soft"\},\{"text":"Free"/)
    expect(day(150)).toContain(
      'The agenda takes 3 hours 30 minutes, including 15 minutes of free time. It ends at 12:00 pm; the end is set for 2:00 pm.',
    )
    expect(day(200)).toContain('“Arrive” does not fit before “Lunch” at 11:15 am: 35 minutes too much.')
    expect(day(200)).not.toContain('Free')
  })

  it('is short and honest where no retreat is planned', () => {
    const empty = planWith({})
    const { model } = retreatPack(empty, asked(empty, 'retreatPack'))
    expect(JSON.stringify(model.blocks)).toContain(
      'No retreat is planned yet, so there is no agenda, and there are no worksheets.',
    )
    expect(missingIn(empty, asked(empty, 'retreatPack'))?.[0]?.says).toBe('No retreat is planned yet.')
  })
})

describe('answer cards', () => {
  const cards = (more: object = {}) =>
    [...flat(answerCards(plan, asked(plan, 'cards', more)).model.blocks)].flatMap((b) =>
      b.t === 'cards' ? b.cards : [],
    )

  it('carry what is true in the concern, the answer, what it rests on and who brings it', () => {
    expect(cards()).toEqual([
      {
        title: '“Mine will get less.”',
        paragraphs: ['What is true in it: Money is short.', 'No class was cut.'],
        under: ['See: Adopted budget (Website, page 7).', 'Given by: Deputy.'],
      },
    ])
  })

  it('say nothing of what the plan lacks, which whoever carries a card can’t mend, and do not ask to say it first', () => {
    const bare = planWith({ concern: [{ id: 'c', concern: 'It falls short.', answer: 'We are moving.' }] })
    const made = JSON.stringify(answerCards(bare, asked(bare, 'cards')).model.blocks)
    expect(made).not.toContain('Say first')
    expect(made).not.toContain('The plan')
    expect(
      missingIn(bare, asked(bare, 'cards'))
        ?.map((m) => m.says)
        .join(' '),
    ).toContain('no evidence')
    expect(JSON.stringify(answerCards(plan, asked(plan, 'cards')).model.blocks)).toContain('Say first')
  })

  it('are not made of a concern without an answer, which is counted', () => {
    expect(JSON.stringify(answerCards(plan, asked(plan, 'cards')).model.blocks)).toContain(
      'One concern has no answer in the plan, and no card.',
    )
    expect(cards({ of: { kind: 'concern', id: 'c2' } })).toEqual([])
  })

  it('say what they leave out in the words of the field', () => {
    const ids = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `x${i}` }))
    const more = planWith({
      goal: [{ id: 'g', title: 'G' }],
      policy: [{ id: 'p', title: 'P' }],
      policyLink: [{ id: 'l', goal: 'g', policy: 'p', extent: 'whole' }],
      accessEntry: ids(2).map((x) => ({ ...x, what: 'Cabinet' })),
      tenure: ids(2).map((x) => ({ ...x, seat: 'Seat' })),
      continuity: ids(2).map((x) => ({ ...x, name: 'Visits' })),
      backing: ids(2).map((x) => ({ ...x, promised: 'To stand by' })),
    })
    const { model } = answerCards(more, asked(more, 'cards'))
    const note = JSON.stringify(model.blocks)
    expect(note).toContain('1 policy (P)')
    // On a card's paper nobody misses these: the report has them.
    expect(note).not.toMatch(/link of|tenure clock|four check marks/)
    const said = (model.leftOut ?? []).join('; ')
    for (const words of [
      '1 link of a policy to a goal',
      '2 entries of the consultation log',
      '2 seats on the tenure clock',
      '2 commitments with four check marks',
      '2 statements in support of the officer or the plan',
    ])
      expect(said).toContain(words)
    expect(said).not.toMatch(/policy behind a goal|\d consultation log|\d backing|\d tenure clock|\d continuity/)
  })
})

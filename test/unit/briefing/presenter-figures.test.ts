import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { day, presenter } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Whoever stands before the board has to know which figure it is, what doubts it, and what happened since. */

const plan = (records: object) => planWith({ ...reading, ...records })
const asked = (p: Plan, document: 'presenter' | 'dossier') =>
  briefingRequest.parse({ ...defaultBoardRequest(p, day), document })

const old = { statusUpdate: [{ id: 'u', goal: 'g', status: 'atRisk', date: '2019-11-12', narrative: 'Suspensions.' }] }
const figures = { value: reading.value.slice(0, 4), target: [], ...old }
const doubt = { evidence: [{ id: 'e', title: 'Whose figures these are', about: [{ kind: 'measure', id: 'm' }] }] }

describe('the figure that the presenter has at hand', () => {
  it('has the name of its measure, the main one too: the words beside it may be about another', () => {
    expect(presenter(plan(figures))).toContain('Grade 3 reading. Hispanic, 2023–24: 27.4%')
  })

  it('has beside it the evidence on its measure, be it of a year or of a point within one', () => {
    const named = 'Evidence on it, in the full plan: “Whose figures these are”.'
    expect(presenter(plan({ ...figures, ...doubt }))).toContain(named)
    const point = { id: 'i', measure: 'm', group: 'hisp', year: '2017-18', point: 'Fall' }
    const within = {
      ...figures,
      value: [],
      interim: [{ ...point, reading: { figure: 35, n: 300, date: '2017-11-01' } }],
    }
    expect(presenter(plan({ ...within, ...doubt }))).toContain(`Hispanic students 35. ${named}`)
  })

  it('is the gap from its source, of a goal that has no other and is all about one', () => {
    const gap = { id: 's', measure: 'm', group: 'hisp', reference: 'white' }
    const of = (year: string) =>
      presenter(plan({ ...figures, value: [], gap: [{ ...gap, year, stated: { figure: 32, public: true } }] }))
    expect(of('2017-18')).toContain(
      'Grade 3 reading. Gap in points: Hispanic students to White students, 32 in 2017–18.',
    )
    // What came after the status is told with what has happened since, and once.
    expect(of('2021-22').match(/Hispanic students to White students, 32/g)).toHaveLength(1)
  })
})

describe('what has happened since a status', () => {
  it('is also that a strategy began, with how many actions, and an action of none', () => {
    const says = presenter(
      plan({
        ...figures,
        strategy: [
          { id: 's', goal: 'g', title: 'Work against racism', start: '2020-09' },
          { id: 's0', goal: 'g', title: 'Work of before', start: '2018' },
        ],
        action: [
          { id: 'a1', about: { kind: 'strategy', id: 's' }, title: 'Read', status: 'inProgress', start: '2020-10' },
          { id: 'a2', about: { kind: 'strategy', id: 's' }, title: 'Meet' },
          { id: 'a3', about: { kind: 'goal', id: 'g' }, title: 'Build a school', start: '2021-08' },
        ],
      }),
    )
    expect(says).toContain('September 2020: start of “Work against racism”, with two actions, one of them under way.')
    expect(says).toContain('August 2021: start of “Build a school”.')
    expect(says).not.toMatch(/start of “(Read|Work of before)”/)
  })

  it('is also that targets were set', () => {
    const aim = { figure: 68, setOn: '2021-08-17' }
    const target = [
      { id: 't', measure: 'm', group: 'all', year: '2028-29', aim },
      { id: 't2', measure: 'm', group: 'hisp', year: '2027-28', aim },
    ]
    const says = presenter(plan({ ...figures, target }))
    expect(says).toContain('August 17, 2021: targets were set for “Grade 3 reading” (2027–28 and 2028–29).')
    expect(says).not.toContain('no decision, status or figure of a later day')
  })
})

describe('goals behind which a policy stands whose stage nobody entered', () => {
  const two = [
    reading.goal[0],
    { id: 'g2', title: 'Second' },
    { id: 'g3', title: 'Third' },
    { id: 'g4', title: 'Fourth' },
  ]
  const p = plan({
    goal: two.map((g, sort) => ({ ...g, sort })),
    policy: [{ id: 'p', title: 'Memorandum on tests' }],
    policyLink: ['g', 'g2', 'g3'].map((goal) => ({ id: `l${goal}`, goal, policy: 'p', extent: 'inPart' })),
  })

  it('are told apart, before a board, from one that has none at all', () => {
    const says = presenter(p)
    expect(says).toContain(
      'Goals 1 to 3 have no adopted policy linked to them, each only one whose stage is not given.',
    )
    expect(says).toContain('Goal “Fourth” has no adopted policy linked to it, nor a draft.')
  })

  it('need no policy written: whoever takes over finds out if that one is in force', () => {
    const says = text(transitionDossier(p, asked(p, 'dossier')))
    expect(says).toContain('For each of these: find out whether “Memorandum on tests” is in force, and enter its stage')
    expect(says).not.toContain('Goals 1 to 4 have no adopted policy')
  })
})

// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { type Figure, flat } from '../../../shared/briefing/document.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { asked, board, families, full, onePage, presenter, progress } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** How papers tell which policies stand behind a goal. */

const plan = (records: object) => planWith({ ...reading, ...records })

const about = { kind: 'goal', id: 'g' }

const leftOut = (says: string) => /The [^"]{3,30} has more[^"]*/.exec(says)?.[0] ?? ''

describe('a policy whose stage nobody entered', () => {
  const agreed = {
    policy: [{ id: 'p', title: 'Memorandum on tests' }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'p', extent: 'inPart' }],
  }

  it('is not called one that has no draft yet, nor one that is not in force', () => {
    const says = full(plan(agreed))
    expect(says).toContain('Memorandum on tests (stage not given, for a part of the goal)')
    expect(says).toContain('Not known to be in force')
    expect(says).not.toMatch(/no draft yet|Not in force yet/)
  })
})

describe('the way from each goal to the mission', () => {
  const linked = {
    goal: [{ ...reading.goal[0], planGoal: 'Achievement' }],
    policy: [{ id: 'p', title: 'Memorandum on tests', stage: 'drafting' }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'p' }],
  }
  const of = (records: object) => full(plan(records)).split('from each goal to the mission')[1] ?? ''

  it('does not say that no policy is entered of a goal that has one, or that the mission is not given', () => {
    expect(of(linked)).toContain('None entered as in force')
    expect(of(linked)).not.toContain('No policy entered')
    expect(of(linked)).not.toContain('ission')
    expect(of({ ...linked, policyLink: [] })).toContain('No policy entered')
    expect(of({ ...linked, goal: [{ ...linked.goal[0], missionPhrase: 'each child' }] })).toContain(
      'words of the mission: each child',
    )
  })
})

describe('a matrix in two pictures', () => {
  const title = (k: number) => `Memorandum of understanding ${k} between the district and those who asked for it`
  const many = Array.from({ length: 12 }, (_, k) => ({ id: `p${k}`, title: title(k), stage: 'adopted' }))
  const goals = [
    { ...reading.goal[0], sort: 1 },
    { id: 'g2', title: 'Second', sort: 2 },
    { id: 'g3', title: 'Third', sort: 3 },
  ]
  const links = many.map((p, k) => ({ id: `l${k}`, goal: k === 9 ? 'g2' : 'g', policy: p.id }))

  it('tells who hears it that a goal has none of these policies, where it has one in the other picture', () => {
    const p = plan({ goal: goals, policy: many, policyLink: links })
    const drawn = [...flat(fullPlan(p, asked(p, 'plan')).model.blocks)]
    const parts = drawn.filter((b): b is Figure => b.t === 'figure' && b.caption.startsWith('Which policy backs'))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts[0]?.long).toContain('Goal 2. Second: none of these policies')
    for (const part of parts) expect(part.long).toContain('Goal 3. Third: no policy linked')
  })
})

describe('goals of which nothing that stood behind them is in force', () => {
  const goal = [...reading.goal, { id: 'h', title: 'Second', sort: 2, owner: 'cao' }]
  const policy = [{ id: 'p', title: 'Consent order', stage: 'retired', reached: { retired: '2022-07-19' } }]
  const policyLink = goal.map(({ id }) => ({ id: `l-${id}`, goal: id, policy: 'p' }))
  const action = [{ id: 'a', about, title: 'Order the books', due: '2020-01-01' }]
  const ended = plan({ goal, policy, policyLink, action })

  it('are all told as such: said of some, the others would seem to have kept theirs', () => {
    const one = (no: number) =>
      `What was behind goal ${no} (“Consent order”) has not been in force since July 19, 2022.`
    const underWay = plan({
      goal,
      policy,
      policyLink,
      action: [{ ...action[0], due: undefined, status: 'inProgress' }],
    })
    for (const paper of [full(ended), full(ended, 'public'), progress(underWay)])
      for (const no of [1, 2]) expect(paper).toContain(one(no))
    // Beside late steps it is said once, of all.
    for (const paper of [board(ended), progress(ended), presenter(ended)]) {
      expect(paper).toContain('What was behind goals 1 and 2 (“Consent order”) has not been in force')
      expect(paper).not.toContain('What was behind goal ')
    }
    const other = { ...policy[0], id: 'q', title: 'Plan under the order' }
    const two = { policy: [...policy, other], policyLink: [...policyLink, { id: 'k', goal: 'g', policy: 'q' }] }
    // Of several none is named, and so none is there in part.
    expect(leftOut(board(plan({ goal, action, ...two })))).toContain('2 policies (Consent order; Plan under the order)')
  })
})

describe('policies in force that no goal is linked to', () => {
  const policy = [
    { id: 'p', title: 'Limit 1', stage: 'adopted' },
    { id: 'q', title: 'Limit 2', stage: 'adopted' },
    { id: 'r', title: 'An old one', stage: 'retired' },
  ]

  it('are told by name, to families too', () => {
    const plan = planWith({ ...reading, policy } as never)
    for (const said of [board(plan), progress(plan), onePage(plan)])
      expect(said).toContain('Beside the goals the plan has two policies in force: “Limit 1” and “Limit 2”.')
    expect(families(plan)).toContain('["These rules apply, too:","Limit 1","Limit 2"]')
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: `Rule ${id}`, stage: 'adopted' }))
    expect(board(planWith({ ...reading, policy: many } as never))).toContain(
      'Beside the goals the plan has five policies in force; none is linked to a goal.',
    )
    const policyLink = [{ id: 'l', goal: 'g', policy: 'p', extent: 'whole' }]
    const linked = planWith({ ...reading, policy, policyLink } as never)
    expect(board(linked)).not.toContain('Beside the goals')
    expect(families(linked)).not.toContain('These rules hold')
  })
})

it('tells of a quote without words where it stands, of one without either nothing, and how much text it leaves out', () => {
  const page = (quotes: readonly object[], texts: readonly object[] = []) =>
    full(
      planWith({
        goal: [{ id: 'g', title: 'Read' }],
        policy: [{ id: 'p', code: 'JB', title: 'Equal access', stage: 'adopted' }],
        policyLink: [{ id: 'l', goal: 'g', policy: 'p', how: 'It forbids it', quotes }],
        policyText: texts.map((t, i) => ({ id: `t${i}`, policy: 'p', name: `Text ${i}`, ...t })),
      } as never),
    )
  expect(page([{ code: 'JB', page: 3 }])).toMatch(/"It forbids it: \(JB, page 3\.?\)"/)
  expect(page([{}])).toContain('"It forbids it"')
  expect(page([{}], [{}])).toContain('Left out: 1 text of the district’s policy manual. The plan')
  expect(page([{}], [{ pages: 2 }])).toContain('1 text of the district’s policy manual with 2 pages.')
})

import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import type { Block, Table } from '../../../shared/briefing/document.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, blocks, board, dossier, families, onePage, presenter, progress } from '../../support/papers.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What a hostile reader found when he read the papers of four districts once more. */

const full = (plan: Plan) => fullPlan(plan, asked(plan, 'plan', { readBy: 'board' }))

describe('a step that a court asked for', () => {
  const about = { kind: 'goal' as const, id: 'g' }
  const late = {
    ...reading,
    action: [{ id: 'a', about, title: 'First mark of the plans ordered on September 6, 2018', due: '2018-12-01' }],
    decision: [
      { id: 'd', date: '2018-09-06', forum: 'Federal court', text: 'Plans are ordered. They were met in part.' },
    ],
    policy: [{ id: 'p', title: 'The order', stage: 'retired', reached: { retired: '2022-07-19' } }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'p', extent: 'whole' }],
  }

  it('stands nowhere without what was decided, and that what was behind it has ended', () => {
    const plan = planWith(late as never)
    for (const said of [board(plan), presenter(plan), dossier(plan)]) {
      expect(said).toContain(
        'Decided on September 6, 2018 (Federal court): “Plans are ordered. They were met in part.”',
      )
      expect(said).toContain('What was behind goal 1 (“The order”) has not been in force since July 19, 2022.')
    }
    const q = { id: 'q', title: 'A rule', stage: 'retired' }
    const two = [...late.policyLink, { id: 'k', goal: 'g', policy: 'q', extent: 'whole' }]
    const both = (more: object) =>
      board(planWith({ ...late, policy: [...late.policy, { ...q, ...more }], policyLink: two } as never))
    expect(both({})).toContain('What was behind goal 1 is no longer in force.')
    expect(both({ reached: { retired: '2023-01-31' } })).toContain('(the last ended: January 31, 2023)')
    // While one of them holds, nothing is said.
    expect(both({ stage: 'adopted', reached: { adopted: '2020-01-01' } })).not.toContain('What was behind')
  })
})

describe('what the figures of a measure do not show', () => {
  const story = [
    {
      id: 's',
      measure: 'm',
      title: 'The most so far',
      shows: 'More than ever.',
      unknown: 'Another account gives 77.3 %',
    },
  ]
  const says = 'What the figures do not show: Another account gives 77.3 %.'

  it('stands beside them in each paper that tells them', () => {
    const plan = planWith({ ...reading, story })
    for (const said of [board(plan), progress(plan), onePage(plan), families(plan)]) expect(said).toContain(says)
    // Where a page has no room for it, the foot counts the story as told in part no more.
    expect(onePage(plan, 6)).not.toContain('What the figures do not show')
    expect(onePage(plan, 6)).toMatch(/Left out here[^"]*[^s] ?1 data story/)
  })

  it('says nothing of a story that may not be printed, nor for families what is long', () => {
    const of = (more: object) => planWith({ ...reading, story: [{ ...story[0], ...more }] } as never)
    expect(board(of({ shows: 'It is {All students, 2011-12}.' }))).not.toContain('Another account')
    expect(families(of({ unknown: 'Another account. '.repeat(20) }))).not.toContain('Another account')
  })
})

describe('years of which a table has a few', () => {
  const years = ['2021-22', '2022-23', '2023-24', '2024-25', '2025-26']
  const of = (kept: readonly string[]) =>
    planWith({
      ...reading,
      measure: [{ ...reading.measure[0], baselineYear: '2021-22' }],
      value: kept.flatMap((year) =>
        (['all', 'hisp', 'white'] as const).map((group, i) => ({
          id: `${group}${year}`,
          measure: 'm',
          group,
          year,
          reading: { figure: 40 + 5 * i, n: 400 - 120 * i },
        })),
      ),
    })

  it('leave none out unsaid, and the picture of the gaps has them all', () => {
    const plan = of(years)
    expect(board(plan)).toContain('The table leaves out 2022–23.')
    const picture = blocks(progressReport(plan, asked(plan, 'progress'))).find(
      (b) => b.t === 'figure' && b.caption.endsWith('by year'),
    )
    expect(picture?.t === 'figure' ? picture.long.join() : '').toContain('in 2022–23')
    expect(board(of(['2019-20', ...years]))).toContain('The table leaves out 2022–23.')
    expect(board(of([...years, '2019-20', '2020-21'].toSorted()))).not.toContain('leaves out 2019')
    expect(board(of(years.slice(1)))).not.toContain('The table leaves out')
  })
})

describe('money of which no source is entered', () => {
  it('is told as it was told the board', () => {
    const briefing = [
      { id: 'old', document: 'boardBriefing', date: '2025-01-01', fiscalImpact: 'Nothing yet.' },
      { id: 'b', document: 'boardBriefing', date: '2026-12-01', fiscalImpact: 'No cost was published.' },
    ]
    const hire = (more: object) => {
      const plan = planWith({ ...reading, briefing, ...more } as never)
      return text(readyToHirePaper(plan, asked(plan, 'hire')))
    }
    expect(hire({})).toContain('No source of money is entered as recurring. The plan notes: “No cost was published.”')
    expect(hire({ fundingSource: [{ id: 'f', name: 'Levy' }] })).not.toContain('The plan notes')
  })
})

describe('whoever presents', () => {
  const old = (more: object) =>
    presenter(
      planWith({
        ...reading,
        district: [{ ...reading.district[0], planFrom: '2025-26' }],
        value: reading.value.filter((v) => v.year === '2023-24'),
        ...more,
      }),
    )

  it('is asked for newer figures than years-old ones, and whom to ask', () => {
    expect(old({})).toContain('The newest figures of goal 1 are from 2023–24. Are there no newer ones?')
    expect(old({})).toContain('Ask the Chief Academic Officer before the meeting.')
    expect(presenter(planWith(reading))).not.toContain('Are there no newer ones?')
    const statusUpdate = [{ id: 'u', goal: 'g', status: 'done', date: '2026-11-01' }]
    expect(old({ statusUpdate })).not.toContain('Are there no newer ones?')
  })

  it('is sent to the planning team where a goal has no owner', () => {
    const goal = [{ ...reading.goal[0], owner: undefined }]
    const planningTeamMember = ['a', 'b'].map((id) => ({ id, person: 'cao', part: 'Carries out the plan on data' }))
    expect(old({ goal, planningTeamMember })).toContain(
      'No owner is entered. Ask the planning team: two members, each with the part “Carries out the plan on data”.',
    )
    expect(old({ goal })).toContain('No owner is entered who could be asked.')
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
    expect(families(plan)).toContain('["These rules hold, too:","Limit 1","Limit 2"]')
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

describe('a measure that has its group in its name', () => {
  it('is not told for that group once more', () => {
    const of = (short: string, groups: readonly string[]) =>
      families(
        planWith({
          ...reading,
          measure: [{ ...reading.measure[0], short, phrase: undefined }],
          value: reading.value.filter((v) => groups.includes(v.group)),
          target: [],
        }),
      )
    expect(of('Hispanic share in courses', ['hisp'])).toContain('Hispanic share in courses (2025–26).')
    expect(of('Share in courses', ['hisp'])).toContain('Share in courses: Hispanic students (2025–26).')
    expect(of('Hispanic share in courses', ['hisp', 'all'])).toContain('Hispanic share in courses: Hispanic students')
  })
})

describe('the plan in one picture', () => {
  it('has the actions that carry a goal without a strategy', () => {
    const about = { kind: 'goal' as const, id: 'g' }
    const action = [
      { id: 'a', about, title: 'One' },
      { id: 'b', about, title: 'Two', status: 'done' },
      { id: 'c', about, title: 'Three', status: 'stopped' },
    ]
    const picture = blocks(full(planWith({ ...reading, action } as never))).find(
      (b) => b.t === 'figure' && b.long.some((l) => l.startsWith('Goal 1')),
    )
    expect(picture?.t === 'figure' ? picture.long.join() : '').toContain('carried by 2 actions, measured by')
  })
})

describe('small words', () => {
  it('say of a policy without a stage that it is not given, and of others that they have ended', () => {
    const policy = [{ id: 'p', title: 'The plan' }, ...['q', 'r'].map((id) => ({ id, title: id, stage: 'retired' }))]
    const said = text(full(planWith({ ...reading, policy } as never)))
    expect(said).toContain('The stage of one policy is not given. Two others are no longer in force.')
    expect(text(full(planWith({ ...reading, policy: policy.slice(0, 1) } as never)))).toContain(
      'The stage of the one policy is not given.',
    )
  })

  it('offer no option where nothing is asked', () => {
    const plan = planWith(reading)
    const options = (cover: object) =>
      blocks(
        boardBriefing(plan, {
          ...asked(plan, 'board'),
          cover: { subject: 's', purpose: 'p', motion: '', background: '', ...cover },
        }),
      ).some((b) => (b.t === 'hung' && b.label === 'Options') || b.t === 'options')
    expect(options({ itemType: 'discussion' })).toBe(false)
    expect(options({ itemType: 'action' })).toBe(true)
    expect(options({ motion: 'I move it.' })).toBe(true)
  })

  it('begin the cell of a day that is over with a capital in every paper', () => {
    const action = [
      { id: 'a', title: 'Late', about: { kind: 'goal', id: 'g' }, due: '2026-10-01', status: 'inProgress' },
    ]
    const plan = planWith({ ...reading, action } as never)
    const cells = (all: readonly Block[]) =>
      all.filter((b): b is Table => b.t === 'table').flatMap((t) => t.rows.flatMap((r) => r.cells.map((c) => c.text)))
    for (const paper of [
      full(plan),
      boardBriefing(plan, asked(plan, 'board')),
      transitionDossier(plan, asked(plan, 'dossier')),
      updateSlips(plan, asked(plan, 'slips')),
    ]) {
      expect(cells(blocks(paper))).toContain('Was due October 1, 2026')
      expect(cells(blocks(paper))).not.toContain('was due October 1, 2026')
    }
  })
})

describe('slips of all owners', () => {
  it('have what they leave out on a page of its own, even where there is one slip', () => {
    const plan = planWith(reading)
    const heads = (more: object) =>
      blocks(updateSlips(plan, asked(plan, 'slips', more))).flatMap((b) =>
        b.t === 'heading' && b.level === 1 ? [b.text] : [],
      )
    expect(heads({})).toEqual(['Chief Academic Officer', 'For whoever hands these out'])
    expect(heads({ of: { kind: 'person', id: 'cao' } })).toEqual(['Chief Academic Officer'])
  })
})

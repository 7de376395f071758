// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { departmentReport } from '../../../shared/briefing/departments/report.ts'
import { departmentSheets } from '../../../shared/briefing/departments/sheets.ts'
import { type Drawn, flat } from '../../../shared/briefing/document.ts'
import { missingIn } from '../../../shared/briefing/missing.ts'
import { EVERY, ON_SLIPS, rowsOf } from '../../../shared/briefing/slips/asked.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Papers that come back: slips that owners fill in, sheets that departments sign, and what one department has to carry. */

const day = '2026-12-14'
const request = (plan: Plan, more: object) => briefingRequest.parse({ ...defaultBoardRequest(plan, day), ...more })
const said = ({ model }: Drawn): string => JSON.stringify(model.blocks)
const sheets = ({ model }: Drawn) =>
  [...flat(model.blocks)].flatMap((b) => (b.t === 'heading' && b.level === 1 ? [b.text] : []))

const records = {
  ...reading,
  person: [
    { id: 'cao', role: 'Chief Academic Officer', unit: 'Teaching' },
    { id: 'bus', role: 'Director of Buses', unit: 'Transportation' },
    { id: 'clerk', role: 'A clerk', unit: 'Somewhere else' },
  ],
  department: [
    { id: 'tran', name: 'Transportation', lead: 'bus', everyDays: 90, sort: 1 },
    { id: 'teach', name: 'Teaching', lead: 'cao', sort: 2 },
  ],
  departmentCommitment: [
    {
      id: 'k',
      department: 'tran',
      means: 'No child rides longer than an hour.',
      needs: 'From Finance, two drivers by March.',
      firstMove: 'Map the rides.',
      measure: 'Riders over 60 minutes',
      signedBy: 'bus',
      signedOn: '2026-02-10',
    },
  ],
  coverage: [
    { id: 'c1', department: 'teach', goal: 'g', part: 'leads' },
    { id: 'c2', department: 'tran', goal: 'g', part: 'none' },
  ],
  action: [
    { id: 'late', title: 'Train third-grade teachers', owner: 'cao', due: '2026-10-01', status: 'inProgress' },
    { id: 'over', title: 'Buy the books', owner: 'cao', due: '2026-09-01', status: 'done' },
    { id: 'bus', title: 'Print the routes', owner: 'bus', due: '2027-01-10' },
    { id: 'none', title: 'Ask the parents', due: '2027-02-01' },
    { id: 'clerk', title: 'File the forms', owner: 'clerk' },
  ],
  checkIn: [{ id: 'x', department: 'tran', date: '2026-11-02', agreed: 'Two drivers are missing.' }],
  statusUpdate: [{ id: 's', goal: 'g', status: 'atRisk', date: '2026-10-12', narrative: 'Two schools wait.' }],
  meeting: [{ id: 'mt', forum: 'board', date: day, packetDue: '2026-12-04' }],
} as const
const district = planWith(records)

describe('an officer takes slips round the building', () => {
  const slips = updateSlips(district, request(district, { document: 'slips' }))

  it('in walking order: by department as the plan lists them, then other places, and what nobody owns last', () => {
    expect(sheets(slips)).toEqual(['Director of Buses', 'Chief Academic Officer', 'A clerk', 'No owner named'])
    // The grid that takes the answers has the same order.
    const rows = rowsOf(district, { group: EVERY, owner: null, period: '2026-Q4' })
    expect(new Set(rows.map((r) => r.role))).toEqual(new Set(['Chief Academic Officer']))
  })

  it('and the grid has the rows that the slips have, and no other', () => {
    const inGrid = (plan: Plan) =>
      rowsOf(plan, { group: ON_SLIPS, owner: null, period: '2026-Q4' }).map((r) => r.group.name?.toLowerCase())
    const onPaper = (plan: Plan) => {
      const drawn = updateSlips(plan, request(plan, { document: 'slips' }))
      const table = [...flat(drawn.model.blocks)].find((b) => b.t === 'table' && b.columns.length === 7)
      return table?.t === 'table' ? table.rows.map((r) => (r.cells[0]?.text ?? '').toLowerCase()) : []
    }
    const many = ['a', 'b', 'c'].map((id) => ({ id, name: `Group ${id}`, focus: true }))
    const crowded = planWith({
      ...(records as object),
      studentGroup: [...reading.studentGroup, ...many],
      goal: [{ ...reading.goal[0], focusGroups: ['a', 'b', 'c'] }],
      value: [
        ...reading.value,
        ...many.map(({ id }) => ({ id, measure: 'm', group: id, year: '2025-26', reading: { figure: 20, n: 200 } })),
      ],
    })
    for (const plan of [district, crowded]) {
      const [paper, grid] = [onPaper(plan), inGrid(plan)]
      expect(grid).toHaveLength(paper.length)
      for (const [i, name] of grid.entries()) expect(paper[i]).toContain(name?.replace(/ students$/, ''))
    }
    expect(inGrid(district).length).toBeGreaterThan(1)
    expect(inGrid(crowded)).toHaveLength(1)
  })

  it('with all that an owner owes on one list, and nothing that is over', () => {
    const text = said(slips)
    expect(text).toContain('Asked of you: figures of one measure, the status of one goal and one action.')
    expect(text).toContain('43.9%, 2025–26')
    expect(text).toContain('Was due October 1, 2026')
    expect(text).toContain('Last status: at risk, Oct. 12, 2026. Now:')
    // No slip was handed out: the packet's day, which is over, is nobody's due day.
    expect(text).not.toMatch(/December 4, 2026|please return/)
    expect(text).not.toContain('Buy the books')
    expect(slips.notes.join(' ')).toContain('One action done or stopped is on no form.')
    expect(slips.notes.join(' ')).toContain('The last form has 1 thing that nobody owns.')
  })

  it('for one owner, where only one is asked for', () => {
    const one = updateSlips(district, request(district, { document: 'slips', of: { kind: 'person', id: 'bus' } }))
    expect(sheets(one)).toEqual(['Director of Buses'])
    expect(said(one)).not.toContain('Train third-grade teachers')
    // What is on the slips of others, or on none, is no fault of this page.
    expect(one.notes.join(' ')).not.toMatch(/no form|nobody owns/)
    const asks = (of: object) => missingIn(district, request(district, { document: 'slips', ...of }))
    expect(asks({ of: { kind: 'person', id: 'bus' } })).toEqual([])
    expect(
      asks({})
        ?.map((m) => m.says)
        .join(' '),
    ).toContain('no owner to ask')
  })

  it('a figure that may not be printed stands on no slip, and what is printed is known from then on', () => {
    const small = {
      id: 'v6',
      measure: 'm',
      group: 'hisp',
      year: '2025-26',
      reading: { figure: 42.9, n: 7, numerator: 3 },
    }
    const plan = planWith({
      ...reading,
      value: [...reading.value.filter((v) => v.id !== 'v6' && v.id !== 'v7'), small],
    })
    const text = said(updateSlips(plan, request(plan, { document: 'slips' })))
    expect(text).not.toContain('42.9')
    expect(text).toContain('withheld')
    expect(slips.printed).toContainEqual(
      expect.objectContaining({ measure: 'm', group: 'all', year: '2025-26', figure: 43.9 }),
    )
  })

  it('does not ask again for a figure that came', () => {
    const came = (group: string, figure: number) => ({
      id: `n-${group}`,
      measure: 'm',
      group,
      year: '2026-27',
      reading: { figure, n: 300 },
    })
    const plan = planWith({
      ...reading,
      value: [...reading.value, came('all', 45), came('hisp', 33), came('swd', 16)],
    })
    const again = updateSlips(plan, request(plan, { document: 'slips' }))
    expect(said(again)).toContain('Asked of you: the status of one goal.')
    expect(again.notes.join(' ')).toContain('One measure already has its figures for 2026–27')
  })

  it('does not ask for groups one by one where the figure of all came back, and the goal has too many for lines', () => {
    const plan = planWith({
      ...reading,
      goal: [{ ...reading.goal[0], focusGroups: ['hisp', 'swd', 'white'] }],
      updateSlip: [{ id: 'r', owner: 'cao', measure: 'm', period: '2026-Q4', status: 'returned' }],
    })
    const text = said(updateSlips(plan, request(plan, { document: 'slips' })))
    expect(text).toContain('Asked of you: the status of one goal.')
    expect(text).not.toContain('Newest figure')
  })

  it('makes room on a page for whoever is asked much: low rows on one page, lines behind their questions, groups named once', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'] as const
    const of = (keep: readonly string[]) => {
      const plan = planWith({
        ...reading,
        goal: [{ ...reading.goal[0], focusGroups: ['hisp', 'swd', 'white'] }],
        measure: keep.map((id) => ({ ...reading.measure[0], id, short: `Measure ${id}` })),
        value: keep.flatMap((id) => reading.value.map((v) => ({ ...v, id: `${v.id}-${id}`, measure: id }))),
        target: [],
        action: keep.flatMap((id) => [1, 2].map((n) => ({ id: `${id}${n}`, title: `Do ${id}${n}`, owner: 'cao' }))),
      })
      return [...flat(updateSlips(plan, request(plan, { document: 'slips' })).model.blocks)]
    }
    const seen = (keep: readonly string[]) =>
      of(keep).flatMap((b) => (b.t === 'table' ? [b.low ?? false] : b.t === 'lines' ? [b.beside ?? false] : []))
    expect(seen(['a', 'b', 'c'])).toEqual([true, true, true, true])
    // What no setting brings on one page goes overleaf, where its rows have room to write.
    expect(seen(many)).toEqual([true, true, true, false])
    expect(seen(['a', 'b'])).toEqual([false, false, false, false])
    const whose = of(many).flatMap((b) => (b.t === 'note' && b.text.includes('has no lines') ? [b.text] : []))
    expect(whose.join().match(/students with disabilities/g)).toHaveLength(1)
  })

  it('asks once for the figure of a group that is all that are counted, in the grid too, and says how to reach its owner', () => {
    const same = (['2024-25', '2025-26'] as const).flatMap((year, i) =>
      ['all', 'hisp'].map((group) => ({
        ...{ id: `${group}-${year}`, measure: 'm', group, year },
        reading: { figure: 40 + i, n: 300 },
      })),
    )
    const plan = planWith({
      ...records,
      person: [{ ...records.person[0], contact: 'teaching@a-district.example' }, ...records.person.slice(1)],
      goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }],
      value: same,
      target: [],
      updateSlip: [
        {
          id: 'u',
          owner: 'cao',
          goal: 'g',
          measure: 'm',
          group: 'all',
          period: '2026-Q4',
          status: 'due',
          due: '2026-11-16',
        },
      ],
    })
    const text = said(updateSlips(plan, request(plan, { document: 'slips' })))
    expect(text).toContain('Goal 1: Grade 3 reading, Hispanic students')
    expect(text).not.toContain('Goal 1: Grade 3 reading, all students')
    expect(text).toContain('You already have a form for Grade 3 reading (was due by November 16, 2026).')
    expect(text).toContain('Teaching (teaching@a-district.example)')
    const rows = rowsOf(plan, { group: ON_SLIPS, owner: null, period: '2026-Q4' })
    expect(rows.map((r) => [r.group.id, r.total?.id, r.slip?.id])).toEqual([['hisp', 'all', 'u']])
    const apart = planWith({
      ...records,
      goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }],
      value: same,
      target: ['all', 'hisp'].map((group, i) => ({
        id: group,
        measure: 'm',
        group,
        year: '2028-29',
        aim: { figure: 50 + i },
      })),
    })
    expect(said(updateSlips(apart, request(apart, { document: 'slips' })))).toContain('Grade 3 reading, all students')
    // One of two that are as many and as well is not all of them.
    const two = planWith({
      ...records,
      goal: [{ ...reading.goal[0], focusGroups: ['hisp', 'swd'] }],
      value: [...same, ...same.filter((v) => v.group === 'hisp').map((v) => ({ ...v, id: `s${v.id}`, group: 'swd' }))],
      target: [],
    })
    expect(said(updateSlips(two, request(two, { document: 'slips' })))).toContain('Grade 3 reading, all students')
  })

  it('keeps the capital of a group’s name, counts whoever is counted, and calls nobody’s actions nobody’s', () => {
    const black = planWith({
      ...reading,
      studentGroup: [
        ...reading.studentGroup.filter((g) => g.id !== 'hisp'),
        { id: 'hisp', name: 'Black', dimension: 'race', focus: true },
      ],
    })
    expect(said(updateSlips(black, request(black, { document: 'slips' })))).toContain('Grade 3 reading, Black students')
    expect(said(slips)).not.toContain('Students counted')
  })

  it('says which groups of a goal have no line, and at the end what no slip has', () => {
    const groups = ['a', 'b', 'c'].map((id) => ({ id, name: `Group ${id}`, focus: true }))
    const many = planWith({
      ...reading,
      studentGroup: [...reading.studentGroup, ...groups],
      goal: [{ ...reading.goal[0], focusGroups: ['a', 'b', 'c'] }],
      value: [
        ...reading.value,
        ...groups.map((g) => ({
          id: g.id,
          measure: 'm',
          group: g.id,
          year: '2025-26',
          reading: { figure: 20, n: 200 },
        })),
      ],
    })
    const text = said(updateSlips(many, request(many, { document: 'slips' })))
    expect(text).toMatch(
      /This form has no lines in “Grade 3 reading” for Group a, Group b, Group c and White\. The office follows those figures, too/,
    )
    // Whom the note names is on the page.
    expect(updateSlips(many, request(many, { document: 'slips' })).model.leftOut).toContain('2 student groups')
  })

  it('leaves an owner of a few actions alone room for some sentences about each', () => {
    const action = (id: string) => ({ id, about: { kind: 'goal', id: 'g' }, title: 'Call families', owner: 'p' })
    const tables = (goalOwner: string, n: number) => {
      const plan = planWith({
        ...reading,
        person: [...reading.person, { id: 'p', role: 'Principal' }],
        goal: [{ ...reading.goal[0], owner: goalOwner }],
        action: Array.from({ length: n }, (_, i) => action(`a${i}`)),
      })
      const { model } = updateSlips(plan, request(plan, { document: 'slips', of: { kind: 'person', id: 'p' } }))
      return [...flat(model.blocks)].flatMap((b) => (b.t === 'table' ? [b.high ?? false] : []))
    }
    expect(tables('cao', 2)).toEqual([true])
    expect(tables('cao', 9)).toEqual([false])
    expect(tables('p', 2)).not.toContain(true)
  })

  it('does not name ten measures again of which all leave out the same groups', () => {
    const measure = Array.from({ length: 10 }, (_, i) => ({ ...reading.measure[0], id: `m${i}`, short: `Test ${i}` }))
    const groups = ['a', 'b', 'c'].map((id) => ({ id, name: `Group ${id}`, focus: true }))
    const own = groups.map(({ id }) => ({ group: id, year: '2025-26', reading: { figure: 20, n: 200 } }))
    const ten = planWith({
      ...reading,
      studentGroup: [...reading.studentGroup, ...groups],
      goal: [{ ...reading.goal[0], focusGroups: ['a', 'b', 'c'], mainMeasure: 'm0' }],
      measure,
      value: measure.flatMap(({ id }) =>
        [...reading.value, ...own].map((v) => ({ ...v, id: `${v.group} ${v.year} ${id}`, measure: id })),
      ),
      target: [],
    })
    const text = said(updateSlips(ten, request(ten, { document: 'slips' })))
    expect(text).toMatch(
      /This form has no lines for [^;“]+ in any of these measures\. The office follows those figures, too/,
    )
  })

  it('tells that this year alone has no target, and what is aimed at later', () => {
    const table = [...flat(slips.model.blocks)].find((b) => b.t === 'table' && b.columns.length === 7)
    const rows = table?.t === 'table' ? table.rows.map((r) => r.cells.slice(0, 3).map((c) => c.text)) : []
    expect(rows).toEqual([
      ['Goal 1: Grade 3 reading, Hispanic students', '31.9%, 2025–26', 'none entered; 42.0% in 2028–29'],
      ['Goal 1: Grade 3 reading, students with disabilities', '15.4%, 2025–26', 'none entered; 30.0% in 2028–29'],
      ['Goal 1: Grade 3 reading, all students', '43.9%, 2025–26', 'none entered; 44.0% in 2025–26'],
      ['Goal 1: Grade 3 reading, White students (the gap is measured to these)', '55.8%, 2025–26', 'none entered'],
    ])
    const bare = planWith({ ...(records as object), target: [] })
    expect(said(updateSlips(bare, request(bare, { document: 'slips' })))).toContain('none entered')
  })

  it('does not call a target that is in words, or for a gap, none at all', () => {
    const { measure } = records as unknown as { readonly measure: readonly { id: string }[] }
    const aimed = planWith({
      ...(records as object),
      target: [],
      measure: measure.map((m) => ({ ...m, aimSaid: 'Half of them' })),
      gap: ['2020-21', '2028-29'].map((year) => ({
        ...{ id: `g${year}`, measure: 'm', group: 'hisp', reference: 'white', year },
        aim: { figure: 5 },
      })),
    })
    const text = said(updateSlips(aimed, request(aimed, { document: 'slips' })))
    expect(text).toContain('none entered; one for the gap in 2028–29 and one other year; in words: “Half of them”')
    // Lines of groups of which no figure was given yet print their names all the same.
    const stated = [
      { id: 'gx', measure: 'm', group: 'hisp', reference: 'white', year: '2025-26', stated: { figure: 9 } },
    ]
    const unread = planWith({ ...(records as object), target: [], value: [], gap: stated })
    const left = said(updateSlips(unread, request(unread, { document: 'slips' })))
    expect(left).toContain('Goal 1: Grade 3 reading, White students')
    expect(updateSlips(unread, request(unread, { document: 'slips' })).model.leftOut).toEqual(
      expect.arrayContaining(['2 student groups', 'parts of 2 student groups']),
    )
  })

  it('asks nothing of a goal of which the last word is that it is done', () => {
    const over = planWith({
      ...(records as object),
      statusUpdate: [{ id: 's', goal: 'g', status: 'done', date: '2022-07-19' }],
    })
    const drawn = updateSlips(over, request(over, { document: 'slips' }))
    expect(said(drawn)).not.toMatch(/status of one goal|figures of one measure/)
    expect(drawn.notes.join(' ')).toContain('One goal with “done” as the last status is on no form.')
  })

  it('says once of an old status that it is the last one, and “your” of nobody', () => {
    const old = planWith({
      ...(records as object),
      statusUpdate: [{ id: 's', goal: 'g', status: 'onTrack', date: '2020-05-12' }],
    })
    expect(said(updateSlips(old, request(old, { document: 'slips' })))).toContain(
      'Last status: on track, May 12, 2020. Now:',
    )
    const nobody = planWith({ action: [{ id: 'a', title: 'Ask the parents' }] })
    const text = said(updateSlips(nobody, request(nobody, { document: 'slips' })))
    expect(text).toContain('"text":"Action"')
    expect(text).not.toContain('Your action')
  })

  it('and nothing where nobody owes anything', () => {
    const empty = planWith({})
    expect(said(updateSlips(empty, request(empty, { document: 'slips' })))).toContain('Nobody owes anything now: ')
  })
})

it('what only the cabinet reads says that it is for no packet, whatever line was typed for the board’s', () => {
  const asked = {
    document: 'department',
    of: { kind: 'department', id: 'tran' },
    confidential: 'Board packet',
  } as const
  const footFor = (readBy: 'cabinet' | 'board') =>
    departmentReport(district, request(district, { ...asked, readBy })).model.foot
  expect(footFor('cabinet')).toMatch(/^Not for the board’s packet · Cabinet edition/)
  expect(footFor('board')).toMatch(/^Board packet · Board edition/)
})

it('a report on a department has one note below its actions: a second would begin the next page alone', () => {
  const plan = planWith({
    person: [{ id: 'bus', role: 'Director of Buses' }],
    department: [{ id: 'tran', name: 'Transportation', lead: 'bus' }],
    action: [
      { id: 'a', title: 'Map rides', owner: 'bus', status: 'notBegun' },
      { id: 'b', title: 'Hire drivers', owner: 'bus', status: 'done' },
    ],
    act: [{ id: 'c', title: 'Ride along', owner: 'bus' }],
  })
  const paper = departmentReport(
    plan,
    request(plan, { document: 'department', readBy: 'board', of: { kind: 'department', id: 'tran' } }),
  )
  const notes = [...flat(paper.model.blocks)].flatMap((b) => (b.t === 'note' ? [b.text] : []))
  expect(notes.filter((n) => /Ride along|done or stopped/.test(n))).toEqual([
    expect.stringMatching(
      /^A community action beside these: “Ride along” .*\. One action of theirs is done or stopped/,
    ),
  ])
})

describe('a department signs its sheet', () => {
  const all = departmentSheets(district, request(district, { document: 'sheets' }))

  it('one page each; words that stand are printed, and what is not written yet has lines', () => {
    expect(sheets(all)).toEqual(['Transportation', 'Teaching'])
    const text = said(all)
    expect(text).toContain('No child rides longer than an hour.')
    expect(text, 'written on the lines, and typed in since').toContain('From Finance, two drivers by March.')
    expect(text).toContain('"t":"lines","label":"Our first move","many":2')
    expect(text).toContain('No part in a goal entered.')
    expect(all.notes).toEqual(['Teaching: its commitment is not all written, so its sheet has lines to write on.'])
  })

  it('with an empty line for each: who signed in February has not agreed to the dates of this fall', () => {
    const signatures = [...flat(all.model.blocks)].filter((b) => b.t === 'signatures')
    expect(signatures[0]).toMatchObject({ roles: ['Director of Buses', expect.any(String), 'Superintendent'] })
    expect(said(all)).toContain('It was signed for the department on February 10, 2026, in the words it had then.')
    expect(signatures[0]).toMatchObject({ signed: [null, null, null] })
    expect(signatures[1]).toMatchObject({ signed: [null, null, null] })
  })
})

it('counts in the report as told in part what a sheet and a slip tell of a check-in and of a slip that is out', () => {
  const out = { id: 'u', owner: 'cao', goal: 'g', measure: 'm', group: 'all', period: '2026-Q4', status: 'due' }
  const plan = planWith({ ...records, updateSlip: [{ ...out, due: '2026-11-16', printedOn: '2026-11-02' }] } as never)
  const [sheet, slip] = [
    departmentSheets(plan, request(plan, { document: 'sheets' })),
    updateSlips(plan, request(plan, { document: 'slips' })),
  ]
  expect(sheet.model.leftOut).toContain('parts of 1 check-in')
  expect(slip.model.leftOut).toContain('parts of 1 update form')
  // Whoever fills one in reads no list of what else there is in the plan.
  for (const drawn of [sheet, slip]) expect(said(drawn)).not.toMatch(/Left out|hands these out/)
})

describe('a sheet is filled in by hand, and typed in again', () => {
  const empty = {
    ...records,
    departmentCommitment: [],
    checkIn: [],
    coverage: [{ id: 'c1', department: 'tran', goal: 'g' }],
  }
  const drawn = (more: object) => {
    const plan = planWith({ ...empty, ...more })
    return departmentSheets(plan, request(plan, { document: 'sheets', of: { kind: 'department', id: 'tran' } }))
  }
  const dates = (sheet: Drawn) =>
    [...flat(sheet.model.blocks)].flatMap((b) =>
      b.t === 'table' && b.write ? b.rows.map((r) => r.cells.map((c) => c.text)) : [],
    )

  it('has a line for each part, and room beside each date for the one that is agreed on', () => {
    const lines = [...flat(drawn({}).model.blocks)].flatMap((b) => (b.t === 'lines' ? [b.label] : []))
    expect(lines).toEqual([
      'What equity means in our own work',
      'Our first move',
      'How we will know',
      'No part in a goal entered. Which goal will this department help?',
      'What we need from others, and by when',
    ])
    expect(dates(drawn({}))).toEqual([
      ['Next check-in', 'No date entered', ''],
      ['How often', 'Every 90 days', ''],
      ['Review of this sheet', 'No date entered', ''],
    ])
  })

  it('tells what was entered for the equity office, too: no sheet says that nothing was, where the full plan has it', () => {
    const office = { id: 'tran', name: 'Equity Office', lead: 'bus', isEquityOffice: true }
    const often = (more: object) => dates(drawn({ department: [{ ...office, ...more }] }))[1]
    expect(often({ everyDays: 90 })).toEqual(['How often', 'Every 90 days', ''])
    expect(often({})).toEqual(['How often', 'No promise entered', ''])
  })

  it('and prints all that was written on it the next time', () => {
    const back = drawn({
      departmentCommitment: [
        {
          id: 'k',
          department: 'tran',
          means: 'A late bus for each child.',
          firstMove: 'List the last buses.',
          measure: 'Riders in an activity',
          needs: 'From Finance, two drivers.',
          reviewDate: '2027-05-28',
          signedBy: 'bus',
          signedOn: '2026-12-10',
          officeSignedOn: '2026-12-10',
          superintendentSignedOn: '2026-12-11',
        },
      ],
      department: [{ id: 'tran', name: 'Transportation', lead: 'bus', everyDays: 60 }],
      coverage: [{ id: 'c1', department: 'tran', goal: 'g', part: 'contributes' }],
      checkIn: [
        { id: 'x', department: 'tran', date: '2026-10-01' },
        { id: 'y', department: 'tran', date: '2027-01-12' },
      ],
    })
    const text = said(back)
    for (const words of ['A late bus for each child.', 'List the last buses.', 'Riders in an activity', 'two drivers.'])
      expect(text).toContain(words)
    expect(text).toContain('Contributes')
    expect(text).toContain(
      'It was signed for the department on December 10, 2026, for this office on December 10, 2026 and by the superintendent on December 11, 2026, in the words it had then.',
    )
    expect(dates(back)).toEqual([
      ['Next check-in', 'Set for January 12, 2027; was due November 30, 2026; the last one was on October 1, 2026', ''],
      ['How often', 'Every 60 days', ''],
      ['Review of this sheet', 'May 28, 2027', ''],
    ])
  })

  it('stays one page where a department helps many goals: fewer lines, and small heads', () => {
    const goal = Array.from({ length: 9 }, (_, i) => ({ id: `g${i}`, title: `Goal ${i}`, sort: i }))
    const coverage = goal.slice(1).map((g) => ({ id: `c${g.id}`, department: 'tran', goal: g.id, part: 'informed' }))
    const blocks = [...flat(drawn({ goal, coverage }).model.blocks)]
    expect(blocks.flatMap((b) => (b.t === 'lines' ? [b.many] : []))).toEqual([1, 1, 1, 1])
    expect(blocks.filter((b) => b.t === 'heading' && b.quiet)).toHaveLength(3)
    // The first page has the title, too, which takes as much as three goals.
    const heads = (parts: number) =>
      [...flat(drawn({ goal, coverage: coverage.slice(0, parts) }).model.blocks)].filter(
        (b) => b.t === 'heading' && b.quiet,
      ).length
    expect([5, 6].map(heads)).toEqual([0, 3])
  })
})

describe('the report of one department', () => {
  const of = { kind: 'department', id: 'tran' }

  it('tells the cabinet when it was met; the board’s edition does not', () => {
    const cabinet = said(departmentReport(district, request(district, { document: 'department', of })))
    const board = said(departmentReport(district, request(district, { document: 'department', of, readBy: 'board' })))
    expect(cabinet).toContain('Two drivers are missing.')
    expect(board).not.toContain('Two drivers are missing.')
    expect(board).not.toContain('check-in')
    for (const text of [cabinet, board]) {
      expect(text).toContain('Map the rides.')
      expect(text).toContain('Print the routes')
      expect(text).not.toContain('Train third-grade teachers')
      expect(text).toContain('has more: ')
    }
  })

  it('says of no check-in when it is due that nobody promised', () => {
    const plan = planWith({ ...records, department: [{ id: 'tran', name: 'Buses' }], promise: [] } as never)
    const text = said(departmentReport(plan, request(plan, { document: 'department', of })))
    expect(text).toContain('Two drivers are missing.')
    expect(text).not.toContain('the next ')
  })

  it('names no policy that is no longer in force among those that its people carry', () => {
    const policy = [{ id: 'p', title: 'Old rides', stage: 'retired', owner: 'bus' }]
    const plan = planWith({ ...records, policy } as never)
    const text = said(departmentReport(plan, request(plan, { document: 'department', of })))
    expect(text).not.toContain('Policies its people carry')
  })

  it('does not say that nothing is open of people whom nobody has entered', () => {
    const told = (person: readonly object[]) => {
      const plan = planWith({
        goal: [{ id: 'g', title: 'Discipline' }],
        department: [{ id: 'tran', name: 'Student relations' }],
        coverage: [{ id: 'c', goal: 'g', department: 'tran', part: 'contributes' }],
        person,
        strategy: [{ id: 's', goal: 'g', title: 'Count' }],
        action: [
          { id: 'a1', about: { kind: 'goal', id: 'g' }, title: 'Gather data', status: 'inProgress' },
          { id: 'a2', about: { kind: 'strategy', id: 's' }, title: 'A yearly plan' },
          { id: 'a3', about: { kind: 'goal', id: 'g' }, title: 'Over', status: 'done' },
        ],
      } as never)
      return said(departmentReport(plan, request(plan, { document: 'department', of })))
    }
    expect(told([])).toContain(
      'The plan names nobody in this department, so no action can be told as its own. Goal 1 has two open actions with no owner entered.',
    )
    expect(told([{ id: 'p', role: 'Dean', unit: 'Student relations' }])).toContain(
      'The plan has no open action that its people own. Goal 1 has two open actions with no owner entered.',
    )
  })

  it('prints the figures of a goal that it leads', () => {
    const teach = departmentReport(
      district,
      request(district, { document: 'department', of: { kind: 'department', id: 'teach' } }),
    )
    expect(said(teach)).toContain('Grade 3 reading')
    expect(teach.printed.length).toBeGreaterThan(0)
  })
})

it('a slip tells of an owner’s community action before its tables: behind them the words came on a sheet of their own', () => {
  const plan = planWith({
    ...records,
    act: [{ id: 'a', title: 'Show three classrooms', owner: 'cao', due: '2027-02-01' }],
  })
  const { blocks } = updateSlips(plan, request(plan, { document: 'slips' })).model
  const all = [...flat(blocks)]
  const own = all.slice(all.findIndex((b) => b.t === 'heading' && b.text === 'Chief Academic Officer'))
  const told = own.findIndex((b) => JSON.stringify(b).includes('Show three classrooms'))
  expect(own[told]?.t).toBe('note')
  expect(told).toBeLessThan(own.findIndex((b) => b.t === 'table'))
})

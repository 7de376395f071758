import { describe, expect, it } from 'vitest'
import { cutsOf } from '../../../../shared/domain/usual-groups.ts'
import {
  cellsOf,
  enrollmentsOf,
  isShown,
  type Reading,
  type SuppressInput,
  suppress,
} from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

const child = (did: number, n: number): Reading => ({ figure: (did / n) * 100, n, numerator: did })
/** As a state prints it: a share, and nobody says of how many. */
const share = (figure: number): Reading => ({ figure, public: true })

/** The rows that a paper shows of these, of which races make up all students. */
function shown(readings: Record<string, Reading>, floor: number, more: Partial<SuppressInput> = {}): string[] {
  const races = ['native', 'white', 'hispanic', 'black']
  const cells = suppress({
    groups: [{ id: 'all', isTotal: true }, ...races.map((id) => ({ id, dimension: 'race' }))],
    addsUp: new Set(['race']),
    readings: new Map(Object.entries(readings)),
    floor,
    unit: 'percent',
    ...more,
  })
  return [...cells].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))
}

describe('a row in print that says not all of itself', () => {
  it('bounds a small group beside it, though nobody knows of how many students its share is', () => {
    // Of the 58 children who are not Hispanic three did not graduate: three of the five Native children at most.
    const readings = { native: child(5, 5), white: share(95), black: share(91), hispanic: child(30, 60) }
    expect(shown({ ...readings, all: child(85, 118) }, 10)).not.toContain('hispanic')
    // Of as many 28 did not: any number of the five, as far as a reader can tell.
    expect(shown({ ...readings, white: share(50), all: child(60, 118) }, 10)).toContain('hispanic')
  })

  it('bounds it by what an earlier paper printed of all students', () => {
    // Six children are left, and one of them did not. Black children are one at least, and none of them did: it was that one,
    // so that all of the Native children did.
    const readings = { native: child(1, 1), white: share(100), black: share(0), hispanic: child(0, 6) }
    const printed = new Map([['all', [{ figure: 41.7, n: 12, numerator: 5 }]]])
    expect(shown(readings, 3, { printed })).not.toContain('hispanic')
    expect(shown(readings, 3), 'where no paper has printed it').toContain('hispanic')
  })

  it('bounds nothing where its share says that all of its children did', () => {
    // Who did not among the children left are Native, all thirty, since all White children did.
    const readings = { native: { state: 'withheld' } as Reading, white: share(100), hispanic: child(30, 60) }
    expect(shown({ ...readings, black: child(20, 40), all: child(120, 200) }, 10)).not.toContain('black')
  })
  it('shares nothing with a group of which nobody has said anything', () => {
    // Girls are one, and so Native children are withheld too. Who did not are Native, all four, since all Hispanic children
    // did: that Black children stand in the list is no company.
    const genders = ['girls', 'boys'].map((id) => ({ id, dimension: 'gender' }))
    const races = ['native', 'black', 'hispanic'].map((id) => ({ id, dimension: 'race' }))
    const groups = [{ id: 'all', isTotal: true }, ...races, ...genders, { id: 'disabled', dimension: 'disability' }]
    const readings = { native: child(0, 4), hispanic: share(100), girls: child(0, 1), boys: child(3, 6) }
    const more = { groups, addsUp: new Set(['race', 'gender']) }
    expect(shown({ ...readings, disabled: child(0, 1), all: child(3, 7) }, 2, more)).toEqual(['all'])
  })

  it('is as many as girls and boys are, whatever else comes near it by accident', () => {
    // White children, girls and children with disabilities are 200 too, of whom 101 did. Were those all, then one of the eight
    // Native and 92 Black children did not; in truth all did.
    const races = ['native', 'white', 'hispanic', 'black'].map((id) => ({ id, dimension: 'race' }))
    const genders = ['girls', 'boys'].map((id) => ({ id, dimension: 'gender' }))
    const groups = [{ id: 'all', isTotal: true }, ...races, ...genders, { id: 'disabled', dimension: 'disability' }]
    const readings = { white: child(0, 40), hispanic: child(0, 60), black: child(92, 92), disabled: child(51, 60) }
    const both = { girls: child(50, 100), boys: child(50, 100), all: share(50) }
    const more = { groups, addsUp: new Set(['race', 'gender']) }
    expect(shown({ ...readings, ...both }, 10, more)).toEqual(['all', 'white', 'girls', 'boys', 'disabled'])
  })

  it('is counted by whoever counts the others', () => {
    // 48 children are Black or Native, and 21 of them did: 45.0 percent are 18 of 40, and so three of the eight did. The share is
    // public, so that to withhold it keeps nobody company.
    const readings = { white: child(119, 170), hispanic: child(36, 82), black: share(45) }
    expect(shown({ ...readings, native: child(3, 8), all: child(176, 300) }, 10)).toEqual(['all', 'white', 'black'])
    expect(shown({ ...readings, native: child(1, 1), all: child(174, 293) }, 2)).toEqual(['all', 'white', 'black'])
    // As many children are in no row as bear the share out no more.
    const beside = { ...readings, native: child(3, 8), all: child(196, 330) }
    expect(shown(beside, 10)).toEqual(['all', 'white', 'hispanic', 'black'])
  })

  it('is of eight children, as the others leave them, unless one of these goes', () => {
    const readings = { all: child(97, 300), white: child(54, 175), hispanic: child(41, 117) }
    expect(shown({ ...readings, native: share(25) }, 10)).toEqual(['all', 'native', 'white'])
    // Of forty children it may be told.
    const many = { all: child(105, 332), white: child(54, 175), hispanic: child(41, 117), native: share(25) }
    expect(shown(many, 10)).toEqual(['all', 'native', 'white', 'hispanic'])
  })

  it('and a second one are of 25 children and of two, as the only row beside them leaves both', () => {
    const readings = { all: child(29, 80), white: child(20, 53), hispanic: share(32), black: share(50) }
    expect(shown(readings, 10)).toEqual(['all', 'hispanic', 'black'])
  })
})

describe('a row that its source withholds, in a list that nobody put into categories', () => {
  it('is not left alone with what those leave that share no child with it, whatever stands between them', () => {
    // Of 35 children 20 came by bus and 7 on foot: of the 8 others one did, and so none or one of those who came by bike.
    const groups = ['bus', 'bike', 'siblings', 'foot'].map((id) => ({ id }))
    const readings = { all: child(7, 35), bus: child(2, 20), siblings: child(5, 21), foot: child(4, 7) }
    const listed = { groups: [{ id: 'all', isTotal: true }, ...groups], addsUp: new Set<string>() }
    const printed = shown({ ...readings, bike: { state: 'withheld' } }, 4, listed)
    expect(printed).toContain('all')
    expect(printed).not.toEqual(expect.arrayContaining(['bus', 'foot']))
  })
})

describe('a row that its source withholds, where the plan does not say how many all students are', () => {
  const rows = { white: child(119, 170), hispanic: child(36, 82), black: child(18, 40) }

  it('is not left alone: a report card has all students', () => {
    for (const native of [{ state: 'withheld', mark: '<10' }, { state: 'notReported' }, { figure: 37.5 }] as Reading[])
      expect(shown({ ...rows, native }, 10)).toEqual(['white', 'hispanic'])
    const share: Reading = { figure: 58.7 }
    expect(shown({ ...rows, native: { state: 'withheld' }, all: share }, 10)).toEqual(['white', 'hispanic'])
  })

  it('is not left alone with the other end of what tells them apart', () => {
    const disabled = ['with disabilities', 'without disabilities'].map((group) => ({
      ...{ id: group, dimension: 'disability' },
      cuts: cutsOf(`Students ${group}`),
    }))
    const table = { groups: disabled, addsUp: new Set<string>() }
    const readings = { 'with disabilities': { state: 'withheld' } as const, 'without disabilities': child(207, 399) }
    expect(shown(readings, 10, table), 'a report card has 405 in all').toEqual([])
    const ofState = { all: child(97, 300), 'without disabilities': child(95, 292), 'with disabilities': share(25) }
    const groups = [{ id: 'all', isTotal: true }, ...disabled]
    expect(shown(ofState, 10, { ...table, groups }), 'nor with its share').toEqual(['all', 'with disabilities'])
  })

  it('is not left alone among schools, which a report card adds up as well', () => {
    const schools = { Adams: 90, Lincoln: 54, Baker: 6 }
    const of = (did: number, n: number) => ({ figure: (did / n) * 100, n, numerator: did })
    const told = (baker: { readonly state: 'withheld' | 'notReported' } | null) => {
      const plan = planWith({
        dimension: [{ id: 'school', name: 'School' }],
        studentGroup: Object.entries(schools).map(([id, enrollment], sort) => ({
          ...{ id, name: `${id} Elementary`, dimension: 'school', enrollment, sort },
        })),
        measure: [{ id: 'm', short: 'Reading', unit: 'percent' }],
        value: Object.entries({ Adams: of(46, 90), Lincoln: of(25, 54), ...(baker && { Baker: baker }) }).map(
          ([group, reading]) => ({ id: group, measure: 'm', group, year: '2025-26', reading }),
        ),
      })
      return [...cellsOf(plan, 'm', '2025-26')].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))
    }
    for (const baker of [{ state: 'withheld' }, { state: 'notReported' }, null] as const)
      expect(told(baker), JSON.stringify(baker)).toEqual(['Adams'])
  })

  it('is counted by the list of groups, where nobody reported it: what it and another leave are four', () => {
    const schools = { Baker: 4, Lincoln: 32, Adams: 44 }
    const of = (did: number, n: number) => ({ figure: (did / n) * 100, n, numerator: did })
    const plan = planWith({
      dimension: [{ id: 'school', name: 'School' }],
      studentGroup: [
        { id: 'all', name: 'All students', isTotal: true, enrollment: 80 },
        ...Object.entries(schools).map(([id, enrollment], sort) => ({
          ...{ id, name: `${id} Elementary`, dimension: 'school', enrollment, sort },
        })),
      ],
      measure: [{ id: 'm', short: 'Reading', unit: 'percent' }],
      value: (['all', 'Adams', 'Lincoln'] as const).map((group) => ({
        ...{ id: group, measure: 'm', group, year: '2025-26' },
        reading: group === 'Lincoln' ? { state: 'notReported' } : group === 'all' ? of(35, 80) : of(17, 44),
      })),
    })
    expect(isShown(enrollmentsOf(plan).get('Lincoln')), 'the list says 32').toBe(true)
    expect(isShown(cellsOf(plan, 'm', '2025-26').get('Adams'))).toBe(false)
  })

  it('is as its source has it where all of it stands there', () => {
    const open = Object.entries(rows).map(([id, reading]) => [id, { ...reading, public: true }] as const)
    const printed = shown({ ...Object.fromEntries(open), native: { state: 'withheld' } }, 10)
    expect(printed).toEqual(['white', 'hispanic', 'black'])
  })
})

describe('a table of which some rows have their number of students, and no figure yet', () => {
  const large = { all: child(230, 518), white: child(125, 250), hispanic: child(60, 160) }

  it('keeps its other rows: the figures that are missing are withheld already', () => {
    // Eight are Native; 100 children in all are in rows that have no figure.
    const rows = { ...large, black: { n: 100 } as Reading, native: { n: 8 } as Reading }
    expect(shown(rows, 10)).toEqual(['all', 'white', 'hispanic'])
  })

  it('withholds another row where one of eight children alone has none', () => {
    expect(shown({ ...large, black: child(41, 100), native: { n: 8 } as Reading }, 10)).not.toContain('black')
  })
})

describe('a small row that its source withholds, and counts all the same', () => {
  it('has company where nobody did of all whom the rows beside it leave', () => {
    // Two are Native. Of the eight children who are not White nobody did, so none of these two: it makes no difference
    // that they could be two of the six White ones, four of whom did, as far as the numbers go.
    const rows = { all: child(4, 14), native: { state: 'withheld', n: 2 } as Reading, white: child(4, 6) }
    expect(shown(rows, 3, { addsUp: new Set() })).toEqual(['all'])
    const large = { ...rows, all: child(100, 200), white: child(40, 80) }
    expect(shown(large, 3, { addsUp: new Set() }), '60 of 120 others did').toEqual(['all', 'white'])
  })
})

describe('few children in many rows', () => {
  it('are not one in each of four rows, three of which nobody has counted', () => {
    const marked: Reading = { state: 'withheld' }
    const rows = { all: child(2, 4), native: child(1, 1), white: marked, hispanic: marked, black: marked }
    expect(shown(rows, 2, { addsUp: new Set() })).toEqual([])
  })

  it('are not told of by a row that may be a part of the large one which leaves them', () => {
    // Of the 24 two are not poor, and neither did: all seven who did have free lunch, and are poor.
    const of: Readonly<Record<string, Reading>> = {
      ...{ all: child(7, 24), poor: child(7, 22), free: child(7, 14), white: child(2, 9), black: child(5, 15) },
      ...{ girls: child(5, 9), boys: child(2, 15) },
    }
    const dimensions: Readonly<Record<string, string>> = { white: 'race', black: 'race', girls: 'gender' }
    const groups = Object.keys(of).map((id) => ({ id, isTotal: id === 'all', dimension: dimensions[id] }))
    expect(shown(of, 4, { groups })).not.toContain('free')
  })
})

it('all four children of a school are boys: what is withheld of all is withheld of the boys, though two races are marked without a number', () => {
  const hidden: Reading = { state: 'withheld' }
  const groups = ['all', 'native', 'white', 'boys', 'hispanic', 'black'].map((id) => ({
    ...{ id, isTotal: id === 'all' },
    ...(id !== 'all' && id !== 'boys' && { dimension: 'race' }),
  }))
  const rows = { all: child(2, 4), native: hidden, white: hidden, boys: child(2, 4) }
  expect(shown({ ...rows, hispanic: child(0, 1), black: child(0, 1) }, 2, { groups })).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, board } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A stranger read what papers call left out, and found some of it on the same pages by name. */

/** What a paper lists of its plan as left out, but for what it has in part. */
const wholly = (says: string) => says.slice(says.indexOf('has more: ')).split('parts of')[0]

const rate = { ...reading.measure[0], short: 'Suspended', gapForm: 'ratio', direction: 'down' }
const stated = { id: 's', measure: 'm', group: 'hisp', reference: 'white', year: '2024-25' }
const told = (figure: object) => ({
  id: 'r',
  measure: 'm',
  group: 'hisp',
  reading: { low: 80, public: true, ...figure },
})
const district = (more: object) => planWith({ ...reading, value: [], target: [], ...more })

describe('what a paper prints by name', () => {
  it('is not left out: both groups of a gap from its source', () => {
    const plan = district({ measure: [rate], gap: [{ ...stated, stated: { figure: 2.7, public: true } }] })
    expect(board(plan)).toContain('Hispanic students to White students, 2.7 in 2024–25')
    // The goal is about two of four groups: of those that are left, one is compared with.
    expect(wholly(board(plan))).toMatch(/1 student group[;.]/)
  })

  it('is not left out: the group of a figure as reported, and the one that it is compared with', () => {
    const of = (figure: object) => wholly(board(district({ reportedFigure: [told(figure)] })))
    expect(of({})).toMatch(/2 student groups[;.]/)
    expect(of({ low: 3, gap: 'ratio' })).toMatch(/1 student group[;.]/)
  })

  it('is not left out: the measure of a figure that the presenter tells as news', () => {
    const plan = district({
      goal: [{ ...reading.goal[0], mainMeasure: 'm' }],
      measure: [rate, { ...rate, id: 'm2', short: 'Expelled' }],
      gap: [{ ...stated, measure: 'm2', stated: { figure: 2.7, public: true } }],
      statusUpdate: [{ id: 'u', goal: 'g', status: 'atRisk', date: '2024-01-10', narrative: 'Late books' }],
    })
    const says = text(presenterPage(plan, asked(plan, 'presenter')))
    expect(says).toContain('Expelled, gap of Hispanic students to White students, 2.7')
    // The other is the main one, of which nothing is told.
    expect(wholly(says)).toContain('1 measure;')
  })

  it('is not left out: a department in the dossier, beside whoever leads it', () => {
    const plan = district({ department: [{ id: 'd', name: 'Office of Teaching', lead: 'cao' }] })
    const says = text(transitionDossier(plan, asked(plan, 'dossier')))
    expect(says).toContain('leads Office of Teaching')
    expect(wholly(says)).not.toContain('1 department')
  })
})

describe('a figure as reported that its source explains', () => {
  it('has the note beside it in a shorter paper: without it, it would be another figure', () => {
    const says = board(district({ reportedFigure: [told({ note: 'From grade to grade.' })] }))
    expect(says).toContain('Hispanic students: 80 percent, year not given (From grade to grade).')
  })

  it('says that the full plan has a note too long to stand there', () => {
    const says = board(
      district({ reportedFigure: [told({ note: 'The report counts them in three ways. '.repeat(6) })] }),
    )
    expect(says).toContain('80 percent, year not given (with a note in the full plan).')
  })
})

describe('whom a goal is for', () => {
  it('is named in the table of all goals though no figure of that group is entered', () => {
    const value = reading.value.filter((v) => v.group !== 'swd')
    const says = board(district({ value }))
    expect(says).toContain('More children read well (also for students with disabilities; Grade 3 reading)')
    expect(board(district({ value: reading.value }))).not.toContain('also for')
  })
})

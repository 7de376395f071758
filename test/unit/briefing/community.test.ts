// @module-tag seconds

import { describe, expect, it } from 'vitest'
import {
  allBefore,
  allYearBefore,
  beforePlan,
  newerElse,
  noLater,
  noNewer,
  noNewerOne,
  yearBefore,
} from '../../../shared/briefing/board/aged.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import {
  besideLead,
  doneWords,
  goalsLead,
  limitOn,
  someGoals,
  timeOver,
} from '../../../shared/briefing/community/doing.ts'
import { aimWords, furthest, howItWas, howMany, whyNone } from '../../../shared/briefing/community/figures.ts'
import {
  communityPage,
  communitySteps,
  communityTexts,
  english,
  notSaidWhat,
  restOfPlan,
} from '../../../shared/briefing/community/page.ts'
import { languagesOf } from '../../../shared/briefing/community/tongue.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { pageOf } from '../../../shared/briefing/html/page.ts'
import { unshownLead } from '../../../shared/briefing/parts/unshown.ts'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { readingGrade } from '../../../shared/words/index.ts'
import { planWith, reading } from '../../support/plan.ts'
import { samplePlan } from '../../support/records.ts'

/** A mother reads the sheet at the kitchen table, in her own language. */

const day = '2026-12-14'
const requestOf = (plan: Plan, more: object = {}) =>
  briefingRequest.parse({ ...defaultBoardRequest(plan, day), document: 'community', ...more })
const page = (plan: Plan, more: object = {}, fit = 0) => communityPage(plan, requestOf(plan, more), undefined, fit)
const words = (plan: Plan, more: object = {}, fit = 0): string => JSON.stringify(page(plan, more, fit).model)

const inSpanish = (kind: string, id: string, field: string, text: string, language = 'es') => {
  const key = { about: { kind, id }, field, language }
  return { id: derivedId(kinds.translation, key) ?? '', ...key, text }
}
const plan = planWith({
  ...reading,
  audienceGroup: [
    { id: 'a', name: 'Families of the north side' },
    { id: 'b', name: 'Families with children in school' },
  ],
  why: [
    { id: 'wa', audienceGroup: 'a', text: 'The north side was left out.', status: 'adopted' },
    { id: 'wb', audienceGroup: 'b', text: 'Your child is more than a score.', status: 'adopted' },
    { id: 'wc', audienceGroup: 'b', text: 'A draft.', status: 'draft' },
  ],
  term: [
    { id: 't', term: 'Access', plain: 'A child can get in.', isNot: 'An open door', status: 'adopted' },
    { id: 'u', term: 'Belonging', plain: 'A child is known.', status: 'draft' },
  ],
  act: [
    { id: 'x', title: 'Open the books', due: '2027-02-10', status: 'inProgress' },
    { id: 'y', title: 'Old news', due: '2026-02-10', status: 'done' },
  ],
  engagement: [{ id: 'e', title: 'Evening', date: '2026-10-01', heard: 'Letters come late.', done: 'We call now.' }],
  meeting: [{ id: 'm1', forum: 'board', date: '2027-01-11' }],
  translation: [
    inSpanish('term', 't', 'term', 'Acceso'),
    inSpanish('term', 't', 'plain', 'Un niño puede entrar.'),
    inSpanish('why', 'wb', 'text', 'Su hijo es más que una nota.', 'es-US'),
  ],
  communityPage: [
    {
      id: 'p',
      language: 'es',
      title: 'Para las familias',
      headings: { why: 'Por qué' },
      heard: [{ way: 'Venga', text: 'El jueves a las 6.' }],
    },
  ],
})

describe('in English', () => {
  it('tells why in the words for families, what our words mean, figures of a hundred, and how to be heard', () => {
    const said = words(plan)
    expect(said).toContain('Your child is more than a score.')
    expect(said).toContain('A child can get in. It is not: An open door')
    expect(said).not.toContain('A child is known.')
    expect(said).toContain('Open the books (begun, due by February 2027)')
    expect(said).not.toContain('Old news')
    expect(said).toContain('What we heard: Letters come late.')
    // What was typed as done may be what was agreed: the page says no more than that it came of it.
    expect(said).toContain('What came of it: We call now.')
    expect(said).not.toContain('We did')
    // Nobody entered how to be heard: the board's own meetings are what the plan knows.
    expect(said).toContain('The board meets on January 11, 2027.')
  })

  it('tells families of a commitment whether it was adopted, where that is not so or not known', () => {
    const of = (more: object) =>
      words(planWith({ ...reading, commitment: [{ id: 'commitment', statement: 'Every child can read.', ...more }] }))
    expect(of({})).toContain('Every child can read.","The plan does not say whether it was adopted."')
    expect(of({ statementStatus: 'draft' })).toContain('Every child can read.","This statement is a draft."')
    expect(of({ statementStatus: 'adopted' })).not.toMatch(/This statement|whether it was adopted/)
  })

  it('leads with the groups that a goal is for and their gap, all students beside them, with year and source', () => {
    const keys = [...flat(page(plan).model.blocks)].flatMap((b) => (b.t === 'keys' ? b.items : []))
    expect(keys).toEqual([
      {
        figure: '15.4 of 100',
        says: 'students with disabilities meet grade 3 reading expectations (2025–26). That is 40.4 fewer of 100 than among White students. In 2023–24 the figure was 14.6 of 100. The aim for 2028–29 is 30.0 of 100. For Hispanic students it is 31.9 of 100 (27.4 in 2023–24). For all students it is 43.9 of 100 (41.2 in 2023–24).',
      },
    ])
    expect(words(plan)).toContain('"Grade 3 reading. Source: State assessment file.')
  })

  it('names for a figure its own source, and the measure’s for none that is from elsewhere', () => {
    const from = (sources: Readonly<Record<string, string>>, more: object = {}) =>
      words(
        planWith({
          ...reading,
          measure: reading.measure.map((m) => ({ ...m, ...more })),
          value: reading.value.map((v) => ({ ...v, reading: { ...v.reading, source: sources[v.id] } })),
        }),
      )
    expect(from({ v5: 'Told in March' })).toContain(
      'Sources: State assessment file; for all students in 2025–26, Told in March.',
    )
    // A family can do nothing with a source that nobody named; nor does the title stand alone then.
    expect(from({}, { source: undefined })).not.toMatch(/Source: not given|"under":"Grade 3 reading\. "/)
    // The reference stands in the gap alone, and that rests on it.
    expect(from({ v7: 'Census' })).toContain('; for White students in 2025–26, Census.')
    const all = Object.fromEntries(reading.value.map((v) => [v.id, 'A report.']))
    expect(from(all)).toContain('Grade 3 reading. Source: A report.')
    expect(from(all)).not.toContain('State assessment file')
    // The same file of each year is one source; another one of a whole year needs no groups named.
    expect(from({ v5: 'State assessment file, 2025-26' })).toContain('Source: State assessment file.')
    const then = Object.fromEntries(reading.value.flatMap((v) => (v.year === '2023-24' ? [[v.id, 'Census']] : [])))
    expect(from(then)).toContain('Sources: State assessment file; for 2023–24, Census.')
    expect(from({ v5: 'Told in March' }, { source: undefined })).toContain(
      'Sources: for all students in 2025–26, Told in March; for the other figures, not given.',
    )
  })

  it('tells figures of long ago, or of before the plan, as what they were', () => {
    const at = (planFrom: string, latest: string) =>
      words(
        planWith({
          ...reading,
          district: [{ ...reading.district[0], planFrom }],
          measure: reading.measure.map((m) => ({ ...m, baselineYear: '2015-16' })),
          value: reading.value.map((v) => ({ ...v, year: v.year === '2025-26' ? latest : '2015-16' })),
        }),
      )
    const before = at('2024-25', '2022-23')
    expect(before).toContain('"text":"How it was in 2022–23"')
    expect(before).toContain('This was before the plan began. The plan has no newer figure for this.')
    expect(before).toContain('For all students it was 43.9 of 100')
    // Read in September, a figure of the year before is none of before the plan.
    expect(at('2023-24', '2022-23')).toContain(`${yearBefore} ${noNewerOne}`)
    expect(before).not.toContain('How it is going')
    const old = at('2014-15', '2019-20')
    expect(old).toContain('"text":"How it was in 2019–20"')
    expect(old).not.toContain('before the plan')
    // A plan that has just begun has last year’s figures, and no others could be there.
    for (const today of [at('2026-27', '2025-26'), at('2023-24', '2024-25')]) {
      expect(today).toContain('How it is going')
      expect(today).not.toContain('no newer')
    }
  })

  it('says who is counted behind the year where that is short', () => {
    const of = (population: string) =>
      words(planWith({ ...reading, measure: reading.measure.map((m) => ({ ...m, population })) }))
    expect(of('Graduates')).toContain('expectations (2025–26; graduates).')
    expect(of('Graduates')).not.toContain('Who is counted')
    const long = 'Students in grade 3 who were enrolled for the whole year'
    expect(of(long)).toContain(`Who is counted: ${long}.`)
  })

  it('writes the figures of one goal alike: where one is below ten, all as tables have them', () => {
    const value = reading.value.map((v) => (v.id === 'v8' ? { ...v, reading: { ...v.reading, figure: 9.7 } } : v))
    const keys = [...flat(page(planWith({ ...reading, value })).model.blocks)].flatMap((b) =>
      b.t === 'keys' ? b.items : [],
    )
    expect(keys[0]?.figure).toBe('9.7 of 100')
    expect(keys[0]?.says).toContain('In 2023–24 the figure was 14.6 of 100.')
    expect(keys[0]?.says).toContain('For all students it is 43.9 of 100 (41.2 in 2023–24).')
  })

  it('tells figures that are no share, and those without words for what children do, under their names', () => {
    const of = (more: object) => planWith({ ...reading, measure: reading.measure.map((m) => ({ ...m, ...more })) })
    const keys = (p: Plan) => [...flat(page(p).model.blocks)].flatMap((b) => (b.t === 'keys' ? b.items : []))
    expect(keys(of({ phrase: undefined }))).toEqual([
      {
        figure: '15.4%',
        says: 'Grade 3 reading: students with disabilities (2025–26). That is 40.4 points behind White students. In 2023–24 the figure was 14.6%. The aim for 2028–29 is 30.0%. For Hispanic students it is 31.9% (27.4% in 2023–24). For all students it is 43.9% (41.2% in 2023–24).',
      },
    ])
    const [days] = keys(of({ unit: 'days' }))
    expect(days?.figure).toBe('15.4 days')
    expect(days?.says).toContain('For all students it is 43.9 days (41.2 days in 2023–24).')
  })

  it('has the goal for a named group of which there is no figure of all students', () => {
    const named = planWith({ ...reading, value: reading.value.filter((v) => v.group === 'hisp') })
    expect(words(named)).toContain('"figure":"32 of 100","says":"Hispanic students meet grade 3')
    // Nobody was compared with it, and no second group is furthest behind anybody.
    expect(words(named)).not.toContain('furthest behind')
  })

  it('calls the lowest of several groups furthest behind only where it is behind somebody', () => {
    const own = {
      ...reading,
      goal: [{ ...reading.goal[0], focusGroups: ['hisp', 'swd', 'white'] }],
      measure: [{ ...reading.measure[0], reference: 'all' }],
    }
    expect(words(planWith(own))).toContain('Of the three groups in this goal, this one is furthest behind.')
    // A fourth group, whose figure is withheld, may be further behind: families are told among which it was.
    const withheld = [
      ...reading.value,
      { id: 'el', measure: 'm', group: 'el', year: '2025-26', reading: { figure: 9, n: 4 } },
    ]
    const four = {
      ...own,
      value: withheld,
      goal: [{ ...reading.goal[0], focusGroups: ['hisp', 'swd', 'white', 'el'] }],
    }
    const said = words(
      planWith({ ...four, studentGroup: [...reading.studentGroup, { id: 'el', name: 'English learners' }] }),
    )
    expect(said).toContain('Of the three groups with a figure here, this one is furthest behind.')
    const low = reading.value.map((v) => (v.group === 'all' ? { ...v, reading: { figure: 12, n: 875 } } : v))
    const ahead = words(planWith({ ...own, value: low }))
    expect(ahead).toContain('more of 100 than among all students')
    expect(ahead).toContain('Of the three groups in this goal, this one has the lowest figure.')
  })

  it('does not tell a step as done now where nobody said that it has begun', () => {
    const steps = planWith({
      ...reading,
      goal: [...reading.goal, { id: 'over', title: 'Over', status: 'done' }],
      strategy: [
        { id: 's', goal: 'g', title: 'Teach reading the same way' },
        { id: 'o', goal: 'over', title: 'A step of a goal that is done' },
      ],
    })
    expect(words(steps)).toContain('What is in our plan')
    expect(words(steps)).toContain('Teach reading the same way')
    expect(words(steps)).not.toMatch(/are doing|A step of a goal that is done/)
    const acts = planWith({
      ...reading,
      act: [
        { id: 'x', title: 'Open the books', due: '2026-11-10', status: 'notBegun' },
        { id: 'y', title: 'Thank them', status: 'inProgress' },
      ],
    })
    expect(words(acts)).toContain('Open the books (not begun yet, was due in November 2026)')
    expect(words(acts)).toContain('Thank them (begun)')
    const call = { id: 'a', about: { kind: 'goal', id: 'g' }, title: 'Call home by the third missed day' }
    const planned = (more: object) => words(planWith({ ...reading, action: [{ ...call, ...more }] } as never))
    expect(planned({ start: '2027-01' })).toMatch(
      /What is in our plan.*Our goal: More children read well\..*third missed day \(planned from January 2027\).*How it is going/,
    )
    expect(planned({ status: 'notBegun', due: '2027-05' })).toContain(
      'third missed day (not begun yet, due by May 2027)',
    )
    expect(planned({ start: '2027-01' })).toContain('Our plan for every child')
    // That its day is over and nobody said what came of it is no news for a family.
    expect(planned({ due: '2026-10' })).not.toContain('third missed day')
  })

  it('tells what is under way first, and of steps whose time is over that nobody says if they were done', () => {
    const title = (p: Plan) => page(p).model.title
    const steps = planWith({
      ...reading,
      goal: [...reading.goal, { id: 'over', title: 'Over', status: 'active' }],
      statusUpdate: [{ id: 'u', goal: 'over', status: 'done', date: '2022-07-19' }],
      strategy: [
        { id: 's1', goal: 'g', title: 'Year 1, by June 2023: know the data', sort: 1 },
        { id: 's2', goal: 'g', title: 'Year 5, by June 2028: teach all', sort: 2 },
        { id: 's3', goal: 'over', title: 'A plan for six schools' },
      ],
      action: [
        { id: 'a', about: { kind: 'strategy', id: 's2' }, title: 'Buy the books', status: 'inProgress' },
        { id: 'b', about: { kind: 'goal', id: 'g' }, title: 'Nobody says how far', due: '2027-01' },
        { id: 'c', about: { kind: 'goal', id: 'over' }, title: 'Of what is done', status: 'inProgress' },
      ],
    })
    expect(words(steps)).toMatch(
      /Buy the books \(begun\)","Nobody says how far \(due by January 2027\)","Year 5.*The time for what follows is over\. The plan does not say if it was done\..*Year 1/,
    )
    expect(words(steps)).not.toMatch(/six schools|Of what is done/)
    // One step is begun; of the strategies beside it nobody says whether the schools do them.
    expect(title(steps)).toBe('Our plan for every child')
    const begun = planWith({
      ...reading,
      action: [{ id: 'a', about: { kind: 'goal', id: 'g' }, title: 'Buy the books', status: 'inProgress' }],
    })
    expect(title(begun)).toBe('What our schools do for every child')
    const action = { id: 'd', about: { kind: 'strategy', id: 's1' }, title: 'Ask the parents', status: 'done' }
    const known = planWith({
      ...reading,
      strategy: [1, 2].map((n) => ({ id: `s${n}`, goal: 'g', title: `Year ${n}, by June ${2022 + n}`, sort: n })),
      action: [action],
    } as never)
    // What is done stands with its own step: of year 2 nobody knows anything.
    expect(words(known)).toMatch(/is over\. The plan does not say if the rest was done\./)
    expect(words(known)).toContain('"Year 1, by June 2023 (done: “Ask the parents”)","Year 2, by June 2024"')
    // Nobody says of a strategy that it has begun.
    const none = planWith({ ...reading, strategy: [{ id: 's', goal: 'g', title: 'Teach' }] })
    expect(title(none)).toBe('Our plan for every child')
  })

  it('means its own words, though no room is left for others, and tells the same of three evenings once', () => {
    const told = planWith({
      ...reading,
      term: [
        { id: 't', term: 'Concentrated', plain: 'Over 70 percent one group.', agreedBy: 'The court' },
        { id: 'd', term: 'Magnet', plain: 'A draft of what it means.', status: 'draft' },
        { id: 'u', term: 'Unused', plain: 'Nobody meets it here.', status: 'adopted' },
      ],
      strategy: [{ id: 's', goal: 'g', title: 'A ride from a magnet school that is concentrated' }],
      engagement: ['October', 'November'].map((m, i) => ({
        id: m,
        title: `Evening in ${m}`,
        date: `2026-1${i}-01`,
        heard: 'Figures.',
        done: 'They are on the web.',
      })),
    })
    expect(words(told, {}, 5)).toContain('Over 70 percent one group.')
    expect(words(told, {}, 5)).not.toMatch(/A draft of what|Nobody meets it/)
    expect(words(told)).toContain('Evening in November; Evening in October')
    expect(words(told).match(/What we heard/g)).toHaveLength(1)
  })

  it('tells the goals and their aims where no step may be told, and what was noted of a share without words', () => {
    const aims = words(planWith(reading))
    expect(aims).toContain('The aim for 2028–29 is 30.0 of 100.')
    expect(aims).toMatch(/What is in our plan.*These are our goals\..*More children read well/)
    expect(words(plan)).not.toContain('These are our goals')
    const share = { ...reading.measure[0], phrase: undefined, note: 'What it is a share of is not said' }
    expect(words(planWith({ ...reading, measure: [share] }))).toContain(
      'Grade 3 reading. What it is a share of is not said. Source:',
    )
    expect(words(planWith({ ...reading, measure: [{ ...share, phrase: 'read well' }] }))).not.toContain('a share of')
  })

  it('tells what families said before what others did, though that was later', () => {
    const told = planWith({
      ...reading,
      audienceGroup: [
        { id: 'families', name: 'Families with children in school' },
        { id: 'civic', name: 'Business and civic groups' },
      ],
      engagement: [
        { id: 'a', title: 'Breakfast', date: '2026-09-24', heard: 'Standards.', audiences: ['civic'] },
        { id: 'b', title: 'Evening', date: '2026-05-20', heard: 'Letters.', audiences: ['civic', 'families'] },
      ],
    })
    expect(words(told)).toMatch(/Letters\..*Standards\./)
  })

  it('tells what was said and not answered too, and that nobody wrote what came of it', () => {
    const asked = { id: 'f', title: 'A group asks', date: '2026-11-01', heard: 'Figures by school.' }
    const told = words(planWith({ ...reading, engagement: [...plan.all('engagement'), asked] } as never))
    expect(told).toMatch(
      /What we heard: Figures by school\.","What came of it: We have not written that down yet\..*We call now/,
    )
  })

  it('shows no figure that is withheld, nor one rounded from it', () => {
    const few = planWith({
      ...reading,
      value: reading.value.map((v) =>
        v.group === 'swd' ? { ...v, reading: { figure: 14.6, n: 7, numerator: 1 } } : v,
      ),
    })
    expect(words(few)).toContain('43.9 of 100')
    expect(words(few)).not.toMatch(/disabilities it is|15(\.\d)? of 100/)
    expect(words(few)).toContain(
      'We do not print one for students with disabilities, so that no child can be known by it.',
    )
    expect(page(few).printed.map((p) => p.group)).not.toContain('swd')
  })

  it('keeps our own words at grade 6 or below, all sentences and headings together and each sentence', () => {
    const empty = planWith({ ...reading, meeting: [{ id: 'm', forum: 'board', date: '2027-01-11' }] })
    const own = [
      ...Object.values(english),
      'The board meets on May 3.',
      'There is nothing to tell yet.',
      'What we heard: It is late.',
      'What came of it: We call now.',
      timeOver(false),
      timeOver(true),
      goalsLead,
      someGoals(8, 10),
      doneWords(['“Ask the parents”']),
      aimWords('2028-29', '49 of 100'),
      notSaidWhat,
      restOfPlan,
      besideLead,
      `Limit 1: fair help (${limitOn}).`,
      unshownLead,
      'In 2023–24 the figure was 41 of 100.',
      'For students it is 15 of 100 (14 in 2023–24).',
      'Read the book (begun, due by May 2027).',
      'Read the book (not begun yet, was due in May 2026).',
      furthest(6),
      furthest(3, 'lowest figure'),
      howMany(3, 8, 'all'),
      howMany(3, 8, 'some'),
      howItWas(['2022-23']),
      allBefore,
      beforePlan,
      allYearBefore,
      yearBefore,
      noNewer,
      noNewerOne,
      ...noLater,
      ...newerElse,
      ...Object.values(whyNone).map((says) => says('students')),
    ]
    expect(readingGrade(own.map((w) => (/[.]$/.test(w) ? w : `${w}.`)).join(' '))).toBeLessThanOrEqual(6)
    for (const sentence of own) expect(readingGrade(sentence), sentence).toBeLessThanOrEqual(6)
    expect(words(empty)).toContain('How it is going')
  })

  it('names typed words that are harder than that, and lets easy ones be', () => {
    const hard = planWith({
      ...reading,
      term: [
        {
          id: 't',
          term: 'Access',
          plain:
            'Institutional conditions facilitate equitable participation opportunities for historically underrepresented communities.',
          status: 'adopted',
        },
        {
          id: 'w',
          term: 'Support',
          plain:
            'A child who learns English keeps every class that other children take and gets help from a teacher there.',
          status: 'adopted',
        },
        { id: 'u', term: 'Help', plain: 'A child gets what a child needs to learn well.', status: 'adopted' },
      ],
    })
    const notes = page(hard).notes.filter((n) => n.includes('reads at about grade'))
    expect(notes).toHaveLength(2)
    // One of grade 7, which many would let pass.
    expect(notes.join()).toContain('“A child who learns English keeps …” reads at about grade 7')
    expect(notes.join('\n')).toMatch(/^Term, what it means, in plain language: “Institutional conditions facilitate/)
    // The field that names a goal is called as the goal is, and is said once.
    const title = 'Institutional conditions facilitate equitable participation for historically underrepresented groups'
    const goal = reading.goal.map((g) => ({ ...g, title }))
    expect(page(planWith({ ...reading, goal })).notes.join('\n')).toMatch(/^Goal: “Institutional conditions/m)
  })

  it('counts as left out whole the goals’ figures and the evenings that there is no room for', () => {
    const { model, notes } = page(samplePlan(), {}, 1)
    const left = JSON.stringify(model)
    // On the page a family reads one plain sentence; the count is told to whoever makes it.
    expect(left).toContain(restOfPlan)
    expect(left).not.toContain('has more: ')
    expect(notes.join(' ')).toMatch(/has more: [^"]*, among others\./)
    expect(model.leftOut).toContain('4 engagements')
    // “8.0 of 100” stands beside “15.7 of 100”, and not beside “16 of 100”.
    expect(left).toMatch(/"15\.7 of 100".*"8\.0 of 100"/)
    expect(left).not.toContain('rounded')
    expect(model.leftOut).toEqual(expect.arrayContaining(['parts of 4 measures', 'parts of 2 engagements']))
  })

  it('leaves out step by step until it is a sheet, and says what by kind and count', { tags: 'seconds' }, () => {
    const sizes = Array.from(
      { length: communitySteps },
      (_, fit) => [...flat(page(samplePlan(), {}, fit).model.blocks)].length,
    )
    for (let i = 1; i < sizes.length; i++) expect(sizes[i]).toBeLessThanOrEqual(sizes[i - 1] ?? 0)
    expect(page(plan).notes.join(' ')).toMatch(/The full plan for the public has more: .*goals/)
  })
})

describe('in another language', () => {
  it('prints what was entered in it and nothing that the program would have to translate', () => {
    const { model, notes } = page(plan, { language: 'es' })
    const said = JSON.stringify(model)
    expect(model.lang).toBe('es')
    expect(model.title).toBe('Para las familias')
    expect(said).toContain('Un niño puede entrar.')
    expect(said).toContain('Su hijo es más que una nota.')
    expect(said).toContain('El jueves a las 6.')
    expect(said).not.toMatch(
      /A child can get in|Open the books|What we heard|The board meets|Page|edition|December|grade 3/,
    )
    expect(notes.join(' ')).toMatch(/Left out because the plan does not have them in Spanish: \d+ texts\./)
  })

  it('tells a figure with the words of its measure in the language, and leaves it out where there are none', () => {
    const named = [
      inSpanish('goal', 'g', 'title', 'Menos días de clase perdidos'),
      inSpanish('studentGroup', 'swd', 'name', 'Estudiantes con discapacidades'),
    ]
    const figures = (more: readonly object[]) => {
      const drawn = page(planWith({ ...reading, translation: [...named, ...more] } as never), { language: 'es' })
      return {
        keys: [...flat(drawn.model.blocks)].flatMap((b) => (b.t === 'keys' ? b.items : [])),
        notes: drawn.notes.join(' '),
      }
    }
    // Under the goal’s title alone a share of children suspended would be read as days lost.
    expect(figures([]).keys).toEqual([])
    expect(figures([]).notes).toContain('Left out because the plan does not have them in Spanish')
    const told = figures([inSpanish('measure', 'm', 'phrase', 'leen bien en tercer grado.')]).keys
    expect(told).toEqual([
      {
        figure: '15 / 100',
        says: 'Estudiantes con discapacidades: leen bien en tercer grado, 2025–26; 2023–24: 15 / 100; meta para 2028–29: 30 / 100',
      },
    ])
  })

  it('says in the district’s own phrases how far each step is, and of how many goals figures are told; else in ours', () => {
    const act = [
      { id: 'x', title: 'Open the books', due: '2026-10', status: 'inProgress' },
      { id: 'z', title: 'Print the page', due: '2027-05-15', status: 'notBegun' },
    ]
    const translation = [
      inSpanish('act', 'x', 'title', 'Abrir los libros'),
      inSpanish('act', 'z', 'title', 'Imprimir la página'),
      inSpanish('measure', 'm', 'phrase', 'leen bien'),
      inSpanish('studentGroup', 'swd', 'name', 'Estudiantes con discapacidades'),
    ]
    const goal = [...reading.goal, { id: 'h', title: 'Another goal', status: 'active' }]
    const drawn = (phrases: object) =>
      words(
        planWith({
          ...reading,
          goal,
          act,
          translation,
          communityPage: [{ id: 'p', language: 'es', phrases }],
        } as never),
        {
          language: 'es',
        },
      )
    const all = {
      begun: 'ya empezó',
      notBegun: 'aún no',
      due: 'fecha límite',
      some: 'Metas con cifras:',
      rounded: 'Redondeadas.',
      late: 'ya pasó',
    }
    expect(drawn(all)).toContain('Abrir los libros (ya empezó; ya pasó: octubre de 2026)')
    expect(drawn(all)).toContain('Imprimir la página (aún no; fecha límite: 15 de mayo de 2027)')
    expect(drawn(all)).toMatch(/Metas con cifras: 1 \/ 2\. Redondeadas\./)
    // What the district did not write is said in ours.
    expect(drawn({})).toContain('Abrir los libros (en marcha; la fecha prevista ya pasó: octubre de 2026)')
    expect(drawn({})).toContain('Metas con cifras en esta hoja: 1 / 2.')
  })

  it('has the district’s own heading where there is one, else ours, in English marked as that for a voice', () => {
    const heads = [...flat(page(plan, { language: 'es' }).model.blocks)].flatMap((b) =>
      b.t === 'heading' ? [[b.text, b.lang]] : [],
    )
    expect(heads).toContainEqual(['Por qué', undefined])
    expect(heads).toContainEqual(['Palabras que usamos', undefined])
    const inVietnamese = planWith({
      ...reading,
      communityPage: [{ id: 'p', language: 'vi', heard: [{ way: 'Đến', text: 'Thứ năm, 6 giờ.' }] }],
    } as never)
    expect(JSON.stringify(page(inVietnamese, { language: 'vi' }).model)).toContain('"How to be heard","lang":"en"')
  })

  it('asks from the start for every text that the page would have, and for the same ones while they are filled in', () => {
    const about = { kind: 'goal', id: 'g' }
    const action = [{ id: 'call', about, title: 'Call home by the third missed day', start: '2027-01' }]
    const asked = (translation: readonly object[]) => {
      const p = planWith({ ...reading, action, translation } as never)
      return communityTexts(p, requestOf(p, { language: 'es' }))
    }
    const at = (texts: ReturnType<typeof asked>) => texts.map((t) => `${t.about.kind}/${t.about.id}/${t.field}`)
    const first = at(asked([]))
    expect(first).toEqual(
      expect.arrayContaining([
        'action/call/title',
        'goal/g/title',
        'measure/m/phrase',
        'studentGroup/swd/name',
        'studentGroup/hisp/name',
        'studentGroup/all/name',
        'studentGroup/white/name',
      ]),
    )
    const entered = first.map((place) => {
      const [kind = '', id = '', field = ''] = place.split('/')
      return inSpanish(kind, id, field, `«${field}»`)
    })
    for (const n of [1, 3, entered.length]) expect(at(asked(entered.slice(0, n)))).toEqual(first)
    expect(asked(entered).every((t) => t.translated)).toBe(true)
    const p = planWith({ ...reading, action, translation: entered } as never)
    const { model, notes } = page(p, { language: 'es' })
    const said = JSON.stringify(model)
    // The goal and what is done for it stand before the figure.
    expect(said).toMatch(/Qué hay en nuestro plan.*Nuestra meta: «title»\..*«title».*Cómo vamos.*15 \/ 100/)
    expect(said).not.toContain('"lang":"en"')
    expect(notes.join(' ')).not.toContain('Left out because')
  })

  it('runs from the right where its language does, on paper and as a page for the web', () => {
    const arabic = planWith({
      ...reading,
      communityPage: [
        { id: 'p', language: 'ar', title: 'للأسر', heard: [{ way: 'تعالوا', text: 'يوم الخميس 555-0142، 9.5 / 100' }] },
      ],
    })
    const { model, notes } = page(arabic, { language: 'ar' })
    expect(model.fromRight).toBe(true)
    // Whoever makes it hears that the page for the web is the one to listen to.
    expect(notes.join(' ')).toContain('Post the same as a web page, too')
    expect(page(plan, { language: 'es' }).notes.join(' ')).not.toContain('as a web page')
    expect(pageOf(model)).toContain('<html lang="ar" dir="rtl">')
    expect(pageOf(model)).toContain('lang="en" dir="auto">How to be heard')
    expect(pageOf(model)).toContain('<bdi dir="ltr">555-0142</bdi>')
    // Nine of a hundred, not a hundred of nine.
    expect(pageOf(model)).toContain('<bdi dir="ltr">9.5 / 100</bdi>')
  })

  it('says in English that nothing was entered in a language, rather than printing an empty sheet', () => {
    expect(words(plan, { language: 'vi' })).toContain('Nothing has been entered in Vietnamese yet')
  })

  it('offers every language of which the plan has words, and lists what each text still waits for', () => {
    expect(languagesOf(plan)).toEqual(['en', 'es'])
    const texts = communityTexts(plan, requestOf(plan, { language: 'es' }))
    const of = (field: string) => texts.filter((t) => t.field === field).map((t) => [t.about.kind, t.translated])
    expect(of('plain')).toEqual([['term', true]])
    expect(of('isNot')).toEqual([['term', false]])
    expect(of('title')).toContainEqual(['act', false])
  })
})

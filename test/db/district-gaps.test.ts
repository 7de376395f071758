import { beforeAll, describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import type { DocumentId } from '../../shared/briefing/documents.ts'
import { unprinted } from '../../shared/briefing/unprinted.ts'
import { forAudience } from '../../shared/domain/audience.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { enterDistrict, typedWords } from '../support/districts.ts'
import { readPdf } from '../support/pdf.ts'

/** A made-up district whose targets are gaps, entered from an empty file and read as a critic would. */

const service = createBriefingService()
const day = '2026-12-08'

/** The words of a file without its running heads and feet, so that a sentence over two pages is one. */
const bare = (pages: readonly string[]): string =>
  pages
    .map((page) =>
      page
        .replace(/^\s*DRAFT/, ' ')
        .replace(
          /(Public|Board) edition · ((Larkmere County School District) · [\w -]+?)?\s*(Page \d+ of \d+)?\s*$/,
          ' ',
        ),
    )
    .join(' ')
    .replace(/\s+/g, ' ')

/** A line that is broken at a hyphen has a blank there that nobody typed. */
const solid = (text: string): string => text.replace(/\s+/g, '')

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([whole]) => whole)

describe('a district whose targets are gaps', () => {
  const said = {} as Record<DocumentId | 'public', string>
  const toBoard = () => [said.board, said.onePage, said.progress, said.plan]
  let records: readonly RecordState[]

  beforeAll(async () => {
    records = enterDistrict('gaps', 'Larkmere County School District').records
    const whole = planOf(records)
    const usual = requestOf(whole, preparedFor(whole, day), day)
    const make = async (document: DocumentId, over: object = {}) => {
      const made = await service.make({ records, request: briefingRequest.parse({ ...usual, document, ...over }) })
      if (!made.ok) throw new Error(made.error.says)
      const { pages, alts } = await readPdf(made.value.bytes, `gaps-${document}`)
      return `${bare(pages)} ${alts.join(' ')}`
    }
    for (const document of ['board', 'onePage', 'progress', 'hire', 'plan'] as const)
      said[document] = await make(document, { readBy: 'board' })
    said.public = await make('plan', { readBy: 'public' })
  }, 60_000)

  it.each([
    ['plan', 'board'],
    ['public', 'public'],
  ] as const)('finds in its full plan (%s) every word that the %s may see', (document, reader) => {
    const typed = typedWords(forAudience(planOf(records), reader)).filter(({ field }) => {
      const [kind = '', name] = field.split('.')
      return unprinted(kind, name) === undefined
    })
    // A long note may go on at the next page, with the foot and the head of the pages between.
    const between = /(?:Board|Public) edition · Prepared for .{4,20}? Page \d+ of \d+ .{4,40}? · Full plan(?: DRAFT)?/g
    const text = solid(said[document].replace(between, ''))
    expect(typed.length).toBeGreaterThan(100)
    expect(typed.filter(({ words }) => !text.includes(solid(words)))).toEqual([])
  })

  it('tells the public nothing of what is the board’s', () => {
    expect(said.public).not.toContain('on track')
    expect(said.public).not.toContain('Better than in 2016')
    expect(said.public).not.toContain('By 7 votes to 0')
    expect(said.public).not.toContain('A ship this size')
  })

  it('gives no figure to the data report that is from elsewhere', () => {
    for (const text of [said.board, said.progress])
      expect(text).toContain(
        'Source: The district’s data report of 2020-21. From elsewhere: 2018–19, All students (four-year cohort): Told in January 2020; 2019–20, All students (four-year cohort): Told in March 2021.',
      )
    // Each is told by itself, and not all of it: what is left out stands at the end. And by which rule is said.
    expect(said.board).toContain(
      'Goals 1, 2, 3 and 4 each have their own section: of the six with a figure or a status, a briefing has room for four.',
    )
    // One list of what is there in part, so that no kind seems to be left out twice.
    expect(said.onePage).not.toContain('To fit on one page, this leaves out')
    expect(said.onePage).toMatch(/has more: .*figures, measures and strategies, among others\./)
  })

  it('calls no goal on track on words of 2018, and puts the day beside each', () => {
    for (const text of toBoard())
      expect(text).toContain(
        'None of the six goals counts as on track. Goal 2 has had no update since 2018, when it was standing still; the status of five others was last updated in 2018. Goals 5 and 6 have a measure but no yearly figures; goals 2 and 4 have figures as reported or gaps but no yearly figures; goal 3 has figures but no target.',
      )
    // A count of words that are all years old would say that every goal fails.
    for (const text of [said.board, said.progress]) expect(text).not.toContain('0 of 6 goals on track')
    for (const text of Object.values(said)) {
      expect(text).not.toMatch(/(?:one|two|three|four|five|six|all six) (?:of six )?goals? (?:is|are) on track/i)
      expect(text).not.toMatch(/as promised|On track: where/)
      if (!text.includes('Status. ')) continue
      // Whose word it is, that nothing judged it, and that nobody kept the promise for eight years.
      expect(text).toContain(
        'People give each status. No criteria are entered, and no status is new enough for documents to compare it with figures. A status counts for 91 days from its date (the promised time between updates)',
      )
      expect(text).toContain('The last status was given on September 19, 2018.')
      const words = all(text, /Last: (?:better than in 2016|standing still).{0,70}/g)
      for (const word of words) expect(word).toMatch(/Sept\. 19, 2018|as of September 19, 2018|\(September 19, 2018\)/)
    }
    expect(all(said.board, /Last: better than in\s+2016/g).length).toBeGreaterThan(5)
  })

  it('says of all students what the source says of them, and no more', () => {
    // Last in a picture, whose scale follows it.
    const scale = ['90.3100', '0', '2015']
    const known = new Set(['78.9', '87.2', '90.3', '+11.4', '90', '79', ...scale])
    for (const text of Object.values(said)) {
      const rows = all(
        text,
        /All students(?:(?! \d [A-Z]) (?:not given|no data|[+−]?\d[\d.]*(?: %)?(?:, 20\d\d–\d\d)?|None entered))+/g,
      )
      const figures = rows.flatMap((row) => all(row.replace(/20\d\d–\d\d/g, ''), /[+−]?\d+(?:\.\d+)?/g))
      expect(figures.filter((f) => !known.has(f))).toEqual([])
      expect(
        all(text, /for all students[^.;]*/gi).filter((s) => /68\.|75\.4|67\.7|12\.9|\b25\b|\b35\b/.test(s)),
      ).toEqual([])
    }
    expect(said.board).toContain('All students (four-year cohort) 78.9 no data 87.2 90.3')
  })

  it('names the gap of each year that has both rates, and the goal’s own groups first', () => {
    for (const text of [said.plan, said.public]) expect(text).toContain('17.9 16.5 11.9 8.7')
    for (const text of [said.board, said.progress]) expect(text).toContain('17.9 11.9 8.7')
    for (const text of toBoard().concat(said.public)) {
      // A distance has its unit too.
      expect(text).toMatch(/Gap in points to Non-Black students/)
      expect(text).toContain('Black students 64.3% 84.3%, 2019–20 71.5% 7.2')
      const [own, everybody] = [
        text.indexOf('Black students 64.3%'),
        text.indexOf('All students (four-year cohort) 78.9%'),
      ]
      if (everybody >= 0) expect(own).toBeLessThan(everybody)
    }
    // All students are no group that could stand behind one of their parts.
    for (const text of Object.values(said)) expect(text).not.toMatch(/All students[^;.]*behind/)
    // A gap that was told without rates is no figure of anybody: it stands as its source gives it, and so do the targets of one.
    expect(said.plan).toContain('Black students Non-Black students 2017–18 32')
    expect(said.board).toContain('12.5 in 2018–19, 10.7 in 2019–20 and 0.0 in 2026–27.')
    expect(all(said.plan, /Gap to Non-Black students/g)).toHaveLength(2)
  })

  it('tells a target of years ago as what was to be, and what became of it', () => {
    for (const text of [said.board, said.progress, said.plan, said.public]) {
      expect(text).toContain(
        'The target was to raise the percent of Black students who earn a standard diploma on time from 64.3 to 71.5 percent by the end of 2019–20; in 2019–20 it was 84.3, so it was met.',
      )
      expect(text).not.toMatch(/goes from|Raise the percent/)
    }
  })

  it('reads a share without words for what it is of by its name, and as exactly as the table', () => {
    for (const text of [said.board, said.progress, said.plan, said.public]) {
      expect(text).toContain('As of 2017–18, “Black share in accelerated courses” is 12.9 percent for Black students.')
      expect(text).not.toMatch(/is 13 percent|is 13%/)
    }
  })

  it('says once that no number of students is given, in place of a column that nobody filled', () => {
    for (const text of [said.board, said.progress]) {
      expect(text).toContain('The number of students behind each figure is not given')
      expect(text).not.toMatch(/Children 2015–16|not given 64\.3/)
    }
  })

  it('says what is missing as missing', () => {
    for (const text of toBoard()) {
      for (const [goal, only] of [
        // Told as a gap and a range, it has no yearly figures, and is not without a figure.
        ['Achievement', 'only gaps and a figure as reported'],
        ['Discipline', 'only figures of other measures'],
        ['Placement in special education', 'no yearly figures entered'],
        ['Hiring of minority staff', 'no yearly figures entered'],
      ])
        expect(text).toMatch(new RegExp(`${goal} \\([^)]*; ${only}\\) Last: [a-z0-9 ]+, Sept\\. 19, 2018`))
      expect(text).not.toContain('fewer than ten')
      expect(text).not.toMatch(/withheld/i)
    }
    // How many without of how many, where it is said that these are missing: in each paper that has the figure.
    for (const text of [said.board, said.progress, said.plan, said.public])
      expect(text).toContain(
        'The number of students behind each figure is not given, only how many of them it counts: Black students, 918 in 2015–16.',
      )
    expect(said.plan).not.toContain('of a number not given')
    // Of the others no count was given: they have no row in the table of counts.
    expect(said.plan).not.toMatch(/All students not given|Non-Black students not given/)
    expect(said.hire).not.toMatch(/0\.0 of|FTE filled/)
  })

  it('prints what was written of a measure in every paper that names it, and once', () => {
    for (const text of [said.board, said.progress, said.plan, said.public])
      for (const note of [
        'The target in its source’s words: A higher Black rate, and a gap that shrinks by 1.8 % a year on average (printed as percent).',
      ])
        expect(text.split(note)).toHaveLength(2)
    // Half a year that was read in 2017 is no figure of a year, and none of this year.
    expect(said.board).toMatch(/English practice tests, grades 3 to 5(?: \([^)]*\))?: no yearly figures entered\./)
    expect(said.board).toContain(
      'Within a year. English practice tests, grades 3 to 5, percent, first half of the year 2017–18: Black students 25.',
    )
    for (const text of Object.values(said)) expect(text).not.toContain('This year so far')
  })

  it('tells what is no figure of one group and year as it was reported, where its reader looks for all of it', () => {
    for (const text of [said.plan, said.public]) {
      for (const line of [
        'Black students: 23 to 29 percent, 2017–18.',
        'Black students: up by almost 2 points, 2017–18.',
        'Black students: 43,800 days, 2010–11 to 2014–15 together.',
        'Black students: up by 10.9 points, from 2011–12 to 2015–16.',
        'Black students: an estimated 72.1 percent, 2017–18 (Told to the board; September 2018).',
        'Black students: more than 50 percent, year not given (2017).',
        'Black students: about 19,000, 2004–05 (2004).',
        'The state, 2018–19: 85.7 percent; up 0.8.',
      ])
        expect(text).toContain(line)
      expect(text).toContain('Vision of the district: Every learner arrives.')
      expect(text).toContain('(from 2013)')
    }
  })

  it('tells the decision that adopted the plan once, and what is known by its month in its place', () => {
    expect(said.plan.split('By 7 votes to 0 the board adopts the plan')).toHaveLength(2)
    expect(said.plan).toMatch(/decision: Board, May 24, 2017/i)
    // Days are known by their month, season or year, and stand in their order.
    const order = ['August 2000 Federal court', 'spring 2016 Federal court', 'May 2017 Talks', 'May 24, 2017 Board']
    expect(
      order.map((words) => said.plan.toLowerCase().indexOf(words.toLowerCase())).toSorted((a, b) => a - b),
    ).toEqual(order.map((words) => said.plan.toLowerCase().indexOf(words.toLowerCase())))
    expect(said.plan).toContain('August 2000 Federal court')
    expect(said.plan).not.toContain('Day not recorded')
    expect(said.plan).not.toMatch(/No date (?!given)/)
  })

  it('is written as people write', () => {
    expect(said.hire).toContain('1 of 6 goals has an adopted policy linked to it, only in part.')
    expect(said.hire).toContain('1 of 6 goals has a measure')
    expect(said.plan).toContain('Four of nine policies are adopted.')
    expect(said.plan).toMatch(/4\. Discipline Only in part Limit on out-\s?of-/)
    expect(said.plan).not.toMatch(/\bOther[.,]/)
    expect(said.progress).not.toContain('Goal Before Last')
    for (const text of Object.values(said)) {
      expect(text).not.toMatch(/Concern \d|“[^”]*“/)
      expect(text).not.toMatch(/\b1 of \d+ \w+s (?:have|are)\b|\bNo of\b/)
    }
  })

  it('invents no option, no money and no day', () => {
    expect(said.board).not.toContain('No change')
    // The one amount was typed, in a decision of 2010.
    expect(all(said.board, /\$[\d,]+/g)).toEqual(['$260,000'])
    for (const text of Object.values(said)) expect(text).not.toMatch(/(?:October|November|December) 1, 2016/)
  })

  it('lists at the end of each shorter paper what only the full plan has', () => {
    for (const text of [said.board, said.progress, said.hire]) expect(text).toMatch(/has more: [^.]*, among others\./)
    expect(said.plan).not.toContain('Left out')
  })
})

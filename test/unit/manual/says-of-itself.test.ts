import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { doesNotHold, offerInWords, offersOf } from '../../../shared/manual/offers.ts'
import { split } from '../../../shared/manual/split.ts'
import { toldOf } from '../../../shared/manual/told.ts'

/** What a text of a manual says of itself: since when it holds, that it does not, its title, its version. */

/** Each code with its title and the day since when it holds. */
const parts = (text: string) => split(text).map((p) => [p.code, p.title, p.effective && String(p.effective)])
const codes = (text: string) => split(text).map((p) => p.code)

describe('the days of a policy are its own', () => {
  const day = (words: string) => parts(`Policy 0410: Equity\n\n${words}`)[0]?.[2]
  it('and not those of a law, of another body, or by which something must be done', () => {
    expect(day('Adopted: July 1, 2018\nApproved by the state: June 1, 2030')).toBe('2018-07-01')
    expect(day('The plan must be approved by January 15, 2027.\n\nAdopted: July 1, 2019')).toBe('2019-07-01')
    expect(day('Adopted: July 1, 2019. It follows the law that was approved October 9, 2023.')).toBe('2019-07-01')
    expect(day('… by the legislature, which\napproved October 9, 2023 as its day')).toBeUndefined()
    expect(day('Next review: July 2028\nFirst reading: May 1, 2026')).toBeUndefined()
  })
  it('of several behind one label the latest, and those under it', () => {
    expect(day('Adopted: 6/1/2010\nRevised: 3/4/2015, 5/6/2021; 1/2/2018')).toBe('2021-05-06')
    expect(day('Last Revised\nMarch 14, 2023')).toBe('2023-03-14')
    expect(day('Adopted by the Board of Education: May 2, 2020')).toBe('2020-05-02')
    expect(day('[Adoption date: August 1, 2008]')).toBe('2008-08-01')
    expect(day('Adopted August 4, 2008; revised March 2, 2020; effective July 1, 2020.')).toBe('2020-07-01')
    expect(day('Second reading/adopted: 5/5/2020\nDistrict revision history: 6/6/2021')).toBe('2021-06-06')
    expect(day('Approved 7/12/2010 Reviewed 9/8/2021 Revised 6/8/2020')).toBe('2020-06-08')
    expect(day('Date of Adoption: May 1, 2012\nDate of Revision: 2 June 2019')).toBe('2019-06-02')
    expect(day('Adoption Date: 6.14.11\nLast Revised: 12.11.2019')).toBe('2019-12-11')
    expect(day('Adopted: 1998\nRevised: 2015')).toBe('2015')
    expect(day('Adopted: May 1, 2012\nEd. Code 220 (Stats. 2019), amended October 9, 2023')).toBe('2012-05-01')
    expect(day('Policy adopted: June 3, 2015 and revised June 4, 2019')).toBe('2019-06-04')
  })
  it('and that on which it takes effect, where the vote was before', () => {
    expect(day('Adopted: 5/1/2010 (effective 7/1/2010)')).toBe('2010-07-01')
    expect(day('Adopted: 5/1/2010, to take effect July 1, 2010')).toBe('2010-07-01')
    expect(day('Adopted: 5/1/2010\nThe state passed a law (effective 7/1/2022) on this.')).toBe('2010-05-01')
  })
  it.each([
    'Adopted: August 3, 2020 (to be effective August 14, 2020)',
    'Adopted: August 3, 2020, to be effective August 14, 2020',
    'Adopted: August 3, 2020 with an effective date of August 14, 2020',
    'Adopted: 8/3/2020 eff. 8/14/2020',
  ])('however that is said: “%s”', (words) => expect(day(words)).toBe('2020-08-14'))
  it.each([
    'SOURCE: MASC - Updated 2022\nAdopted: 5/5/2020',
    '[Revised June 2022]\nCOLORADO SAMPLE POLICY 1989\nAdopted: 5/5/2020',
    'Adopted: 5/5/2020\nPrepared by CASB, Revised: June 2022',
    'MSBA Reference Policy: ACA; Revised: 6/2022\nLocally adopted: 5/5/2020',
    'Adopted: 5/5/2020\n[Revised August 2024] COLORADO SAMPLE POLICY',
    'Adopted: 5/5/2020\nLast modified: August 1, 2024 by webmaster',
    'Adopted: 5/5/2020\nForm JB-E, current version: August 1, 2024',
    'As amended August 1, 2024, the federal rule asks for more.\n\nAdopted: 5/5/2020',
  ])('and not that of the model which an association of boards changed: “%s”', (words) =>
    expect(day(words)).toBe('2020-05-05'),
  )
  it('and not that of the regulation on its sheet, nor a regulation’s that of its policy', () => {
    const both = 'Policy adopted: 5/5/2020\nRegulation adopted: 6/6/2022\nPolicy revised: 7/7/2023'
    expect(day(both)).toBe('2023-07-07')
    expect(day('Adopted: 5/5/2020\nProcedure revised: 6/6/2022')).toBe('2020-05-05')
    expect(parts(`Regulation 0410: Equity\n\n${both}`)[0]?.[2]).toBe('2022-06-06')
    expect(parts('Regulation 0410: Equity\n\nAdopted: 5/5/2020\nPolicy revised: 6/6/2022')[0]?.[2]).toBe('2022-06-06')
  })
  it.each([
    'Effective July 1, 2025, schools report twice a year.',
    'Effective July 1, 2025: schools report.',
    'Effective July 1, 2025,\nschools report.',
    'The rules are kept.\n\nSchools follow the calendar\napproved: 5/6/2024 by the Board.\n\nEach school reports.',
    'The rules are kept.\n\nFORM AD-E\nRevised 8/2024\n\nName: ____',
    'The rules are kept.\n\nResolution 24-17\nAdopted: May 13, 2024\n\nWhereas all are heard.',
  ])('and not one of its text, where it has days of its own: “%s”', (words) => {
    expect(day(`${words}\n\nAdopted: 5/5/2020`)).toBe('2020-05-05')
    expect(day('Adopted: 5/5/2015\n\n(Effective July 1, 2020) All schools follow it.')).toBe('2020-07-01')
    expect(day('Adopted: 5/5/2015\n\nEffective July 1, 2020, Cedar Falls Board Manual')).toBe('2020-07-01')
    expect(day('All are kept.\n\nPolicy History\nRevised: 6/6/2020\n\nA copy is on file.\n\nAdopted: 5/5/2015')).toBe(
      '2020-06-06',
    )
    expect(day(`Adopted: 5/5/2020\n\n${words}\n\nRevised: 6/6/2021`)).toBe('2021-06-06')
  })
  it('also in a table, before its label, and reviewed at once', () => {
    expect(day('Adopted:    Reviewed:    Revised:\n5/5/2020    7/7/2025     6/6/2021')).toBe('2021-06-06')
    expect(day('Adopted      Revised      Reviewed\n5/5/2020     6/6/2021     7/7/2025')).toBe('2021-06-06')
    expect(day('Adopted\tRevised\n5/5/2020\t6/6/2021')).toBe('2021-06-06')
    expect(day('Version history:\n5/5/2020 Adopted\n6/6/2021 Revised\n7/7/2025 Reviewed')).toBe('2021-06-06')
    expect(day('Adopted: 6/6/2002\nReviewed and revised: 7/14/2020')).toBe('2020-07-14')
    expect(day('Adopted: 6/6/2002\nRevised and renumbered: 7/14/2020')).toBe('2020-07-14')
  })
  it('also “passed”, “this 1st day of May”, and a month with a comma', () => {
    expect(day('Passed 5/1/2010')).toBe('2010-05-01')
    expect(day('Adopted this 1st day of May 2010')).toBe('2010-05-01')
    expect(day('ADOPTED AUGUST, 2012 REVISED JULY, 2016')).toBe('2016-07')
    expect(day('Adopted: May 1, 2010\n\nA student who passed 5/1/2022 may go on.')).toBe('2010-05-01')
  })
  it('also below each other, beside each other without a comma, and where it was put in force again', () => {
    expect(day('Date of Adoption: 3/4/1998\nRevision Dates: 5/6/2003, 7/8/2012\nDate Reviewed: 1/2/2020')).toBe(
      '2012-07-08',
    )
    expect(day('Adopted: 5/5/15 Amended: 6/6/16 7/7/17 8/8/18')).toBe('2018-08-08')
    expect(day('Adopted: 5/5/15\nRevised: 6/6/16\n         7/7/17\n\n1/1/2026 is a holiday.')).toBe('2017-07-07')
    const [again] = split(
      'Policy 0410: Equity\n\nAll.\n\nApproved: 5/5/2015\nRescinded: 6/6/2017\nReinstated: 8/8/2019',
    )
    expect([String(again?.effective), again?.repealed, again?.status]).toEqual(['2019-08-08', undefined, undefined])
  })
  it('also behind “Am.” and “Rev.”, with a month', () => {
    expect(day('Adopted: Feb. 2004, Rev. Mar. 2019')).toBe('2019-03')
    expect(day('Adopted 2/3/04; Am. 3/4/19')).toBe('2019-03-04')
    expect(day('Adopted: Jan. 7th, 2022; Rev. Sept 8, ’23')).toBe('2023-09-08')
  })
  it.each([
    'Latest revision: June 7, 2022',
    '(Latest revision: June 7, 2022)',
    'Date of Current Revision: June 7, 2022',
    'As revised June 7, 2022',
    'As amended: June 7, 2022',
    'Amendment adopted: June 7, 2022',
    'Re-adopted as revised: June 7, 2022',
    'Rev. Date: June 7, 2022',
    '*Amended by consent June 7, 2022',
    'Board of Education Adoption: June 7, 2022',
    'School Committee approval: June 7, 2022',
    'Date(s) Revised: 6/1/2015, 6/7/2022',
    'Revision #1: 6/1/2015\nRevision #2: 6/7/2022',
    '1st Revision: 6/1/2015\n2nd Revision: 6/7/2022',
    'Recoded and revised: June 7, 2022',
    'Revised at the meeting of June 7, 2022',
    'Rvsd: 6/7/2022',
  ])('also behind other words for a revision: “%s”', (words) => {
    expect(day(`Adopted: May 5, 2010\n${words}`)).toBe('2022-06-07')
    expect(day(`Adopted: May 5, 2010 / ${words}`)).toBe('2022-06-07')
    expect(day(`Adopted: May 5, 2010\nTitle IX of 1972, as amended June 7, 2022`)).toBe('2010-05-05')
    expect(day(`Adopted: May 5, 2010\nCommittee approved: June 7, 2022`)).toBe('2010-05-05')
  })
  it.each([
    'Effective 7/1/2020 to 6/30/2025',
    'Effective: July 1, 2020 through June 30, 2025',
    'In effect from July 1, 2020 – June 30, 2025',
    'Valid through June 30, 2025',
    'This policy expired on June 30, 2025.',
    'Expiration date: 6/30/2025',
  ])('and say until when it holds: “%s”', (words) => {
    const [part] = split(`Policy 0410: Equity\n\n${words}\n\nAll.`)
    expect(String(part?.repealed)).toBe('2025-06-30')
  })
  it('and a draft says that it is one', () => {
    const [draft, held] = split(
      'Policy 0420: Access\nDraft for first reading, November 2026\n\nAll.\n\nPolicy 0430: Words\n\nA draft is read twice.\nAdopted: July 1, 2019',
    )
    expect([draft?.status, held?.status]).toEqual(['Draft for first reading, November 2026', undefined])
  })
})

it('the day of the board counts before the day of printing, also at the edge of the foot', () => {
  const page = (foot: string) =>
    `STUDENT WELFARE                         FFH\nFREEDOM FROM DISCRIMINATION,        (LOCAL)\nAND RETALIATION\n\nAll are free.\n\nDATE ISSUED: 10/6/2020               1 of 1\nUPDATE 116\n${foot}\n`
  const adopted = page('FFH(LOCAL)-A                    ADOPTED: 12/14/2020')
  expect(parts(adopted)).toEqual([
    ['FFH(LOCAL)', 'STUDENT WELFARE: FREEDOM FROM DISCRIMINATION, AND RETALIATION', '2020-12-14'],
  ])
  expect(parts(page('FFH(LOCAL)-A ADOPTED: 12/14/2020'))[0]?.[2]).toBe('2020-12-14')
})

describe('the plan’s own policy', () => {
  const matched = (text: string, ...own: readonly (readonly [string, string?])[]) => {
    const plan = planOf(own.map(([code, type], i) => plainRecord('policy', `${code} ${i}`, { code, title: 'T', type })))
    return offersOf({ pages: null, letters: text.length, parts: split(text) }, plan).map((o) => o.policy)
  }
  const both = 'Policy 1312.3: Complaints\n\nAll.\n\nRegulation 1312.3: Complaints\n\nSteps.'
  it('is found by its kind, where policy and regulation have one number', () => {
    expect(matched(both, ['1312.3', 'policy'], ['1312.3', 'regulation'])).toEqual(['1312.3 0', '1312.3 1'])
    expect(matched(both, ['1312.3', 'regulation'], ['1312.3', 'policy'])).toEqual(['1312.3 1', '1312.3 0'])
    expect(matched(both, ['1312.3', 'regulation'])).toEqual([undefined, '1312.3 0'])
    expect(matched(both, ['1312.3', 'policy'])).toEqual(['1312.3 0', undefined])
    expect(matched(both, ['BP 1312.3'], ['AR 1312.3', 'regulation'])).toEqual(['BP 1312.3 0', 'AR 1312.3 1'])
  })
  it('is named with the doubt where its title has no word of the text’s', () => {
    const plan = planOf([plainRecord('policy', 'p', { code: 'AC', title: 'Nondiscrimination' })])
    const said = (title: string) => {
      const text = `AC - ${title}\n\nAll.\n\nJB - Care\n\nAll.`
      const [offer] = offersOf({ pages: null, letters: text.length, parts: split(text) }, plan)
      return offer && offerInWords(offer, 'Nondiscrimination')
    }
    expect(said('School District Organization')).toBe(
      'policy in this plan: Nondiscrimination, which has this code and another title',
    )
    expect(said('NONDISCRIMINATION AND CARE')).toBe('policy in this plan: Nondiscrimination')
  })
  it('is found where its code says the kind, and by one of two codes', () => {
    const text = 'File: AC\n\nEquity\n\nAll.\n\nFile: AC-R\n\nSteps\n\nOne.\n\nProcedure 3210P: Care\n\nTwo.'
    expect(matched(text, ['AC'], ['AC-R', 'regulation'], ['3210P', 'procedure'])).toEqual(['AC 0', 'AC-R 1', '3210P 2'])
    const shared = 'Code: GBN/JBA\n\nHarassment\n\nNone.'
    expect([matched(shared, ['GBN']), matched(shared, ['GBN'], ['JBA'])]).toEqual([['GBN 0'], [undefined]])
  })
})

describe('a policy that says that it does not hold is not taken', () => {
  const holds = (text: string) => {
    const [offer] = offersOf({ pages: null, letters: text.length, parts: split(text) }, planOf([]))
    return offer !== undefined && !doesNotHold(offer, '2026-11-30')
  }
  const long = 'The board keeps this rule for all of its schools, and the staff follow it. '.repeat(12)
  it.each([
    ...['REPEALED', 'Rescinded', 'This policy was repealed.', 'This policy has been deleted.', 'Policy rescinded.'],
    ...['Rescinded by the Board', 'OBSOLETE', 'Superseded by Policy 3050.', 'Withdrawn', 'Retired June 2021'],
    ...['Rescinded 06/21', 'Repealed - see 3030', 'This policy number is no longer used.', 'Revoked 5/5/2021'],
    ...['Rescission date: 5/5/2021', 'Expired: 5/5/2021', 'SUSPENDED', 'Status: Not in effect', '[Repealed]'],
  ])('below its title, above it all, or in place of a text: “%s”', (words) => {
    expect(holds(`Policy 4000: Wellness\n\nAdopted: May 5, 2015\n\n${words}\n\n${long}`)).toBe(false)
    expect(holds(`Policy 4000: Wellness\n\n${long}\n\nAdopted: May 5, 2015\n\n${words}`)).toBe(false)
    expect(holds(`Policy 4000: Wellness\n\n${words}`)).toBe(false)
  })
  it.each([
    ...[
      'DRAFT 5/5/2026',
      'DRAFT - FOR PUBLIC COMMENT',
      'FOR BOARD REVIEW',
      'HISTORICAL COPY',
      'MODEL POLICY',
      'Voided',
    ],
    'This policy has been replaced by policy JBB.',
  ])('right below its title, over its text and its days: “%s”', (words) =>
    expect(holds(`Policy 4000: Wellness\n\n${words}\n\n${long}\n\nAdopted: May 5, 2015`)).toBe(false),
  )
  it.each(['PROPOSED REVISION', 'Archived', 'Moved to JBB', 'DRAFT 5/5/2026', 'NOT ADOPTED'])(
    'behind its title and a dash: “%s”',
    (words) => {
      expect(holds(`Policy 4000: Wellness - ${words}\n\n${long}\n\nAdopted: May 5, 2015`)).toBe(false)
      expect(holds(`Policy 4000: Accounts - Inactive\n\n${long}\n\nAdopted: May 5, 2015`)).toBe(true)
    },
  )
  it.each([
    ...[
      'Replaced by AC-1: 6/6/2022',
      'Replaced by JBB: 6/6/2022',
      'Suspended: 6/6/2022',
      'Voided 6/6/2022',
      'Inactive',
    ],
    ...['Removed from manual: 6/6/2022', 'Archived: 6/6/2022', 'Ended: 6/6/2022'],
  ])('right below its day: “%s”', (words) => {
    expect(holds(`Policy 4000: Wellness\n\n${long}\n\nAdopted: May 5, 2015\n${words}`)).toBe(false)
    expect(holds(`Policy 4000: Wellness\n\n${long}\n\nAdopted: May 5, 2015\nReplaces JBB: 6/6/2022`)).toBe(true)
  })
  it.each([
    'Wellness (Repealed)',
    'Wellness – REPEALED',
    'Rescinded 06/21',
    'Wellness (RETIRED)',
    'Wellness (Status: Repealed)',
  ])('behind its title, or in place of it: “%s”', (title) =>
    expect(holds(`Policy 4000: ${title}\n\n${long}`)).toBe(false),
  )
  it('where nothing is left but the number under which it stands now', () => {
    expect(holds('Policy 4000: Wellness\n\nMoved to 3030')).toBe(false)
    expect(holds(`Policy 4000: Wellness\n\n${long}\n\nRenumbered as 4000`)).toBe(true)
  })
  it.each([
    ...[
      'Retired employees keep their keys.',
      'Suspended students',
      'Removed books are kept.',
      'Draft budgets are public.',
    ],
    ...['DRAFT MINUTES', 'Withdrawn students may return.', 'Section 3 repealed 5/5/2021', 'Expires: 5/5/2031'],
    ...['This policy is no longer in effect when the emergency ends.', 'Repealed laws are not cited.'],
  ])('and one whose text only has such a word holds: “%s”', (words) => {
    expect(holds(`Policy 4000: Wellness\n\n${words}\n\n${long}\n\nAdopted: May 5, 2015`)).toBe(true)
    expect(holds(`Policy 4000: Personnel (Retired)\n\n${long}`)).toBe(true)
  })
  it.each([
    'Any contract that breaks this rule is\nvoid.',
    'Enrolled\nWithdrawn\nInactive',
    'A license that was misused may be\nrevoked.',
  ])('nor does the last word of a sentence or a list say it: “%s”', (words) => {
    expect(holds(`Policy 4000: Wellness\n\n${long}\n\n${words}`)).toBe(true)
    expect(holds(`Policy 4000: Wellness\n\nThe rule is this. ${words}\n\n${long}`)).toBe(true)
  })
  it.each(['Repealed', 'Superseded', 'Moved to 3030'])('nor does a line right between two sentences: “%s”', (word) => {
    const text = (line: string) =>
      `Policy 4000: Wellness\n\nThe former policy 300 is repealed.\n${line}\nThe new one follows it.\n\nAdopted: May 5, 2015`
    expect(holds(text(word))).toBe(true)
    expect(holds(text('REPEALED'))).toBe(false)
    expect(holds(text('Superseded by Policy 3050.'))).toBe(false)
  })
  it('nor does a box of a form say it', () =>
    expect(holds(`Exhibit 4000: Form\n\n${long}\n\nEnrolled\nWithdrawn\n\n${long}\n\nSigned by the parent`)).toBe(true))
})

describe('a number that no policy has', () => {
  it.each(['Reserved for future use.', '[Intentionally left blank]', 'Not adopted.', 'This policy number is reserved'])(
    'is left out: “%s”',
    (words) => expect(split(`Policy 4000: Wellness\n\n${words}`)[0]?.status).toEqual(expect.any(String)),
  )
  it.each(['Combined with JBB', 'Incorporated into JBB', 'Moved to JBB', 'Historical version', 'Previous version'])(
    'or right below its title, over a text that is still there: “%s”',
    (words) => {
      const text = `Policy JB: Equity\n${words}\n\nThe board treats all alike.\n\nAdopted: May 5, 2015`
      expect(split(text)[0]?.status).toBe(words)
      expect(split(text.replace(words, 'See JBB'))[0]?.status).toBeUndefined()
    },
  )
  it('or in its heading, or that is suspended for a time', () => {
    expect(split('Policy KA: Vacant\n\nPolicy KB: Vacant Lots\n\nThey are mown.').map((p) => p.status)).toEqual([
      'Vacant',
      undefined,
    ])
    expect(split('Policy KB: Relations\nSuspended by the board until June 2027\n\nText.')[0]?.status).toEqual(
      expect.stringContaining('Suspended'),
    )
  })
  it('and one in whose text such words stand is kept', () => {
    const text =
      'Policy 4000: Wellness\n\nRemoved\nBooks that are removed from a library are listed.\n\nAdopted: May 5, 2015'
    expect(split(text)[0]?.status).toBeUndefined()
    expect(split('Policy 4000: Wellness\n\nSeats are\nReserved\nfor the public.')[0]?.status).toBeUndefined()
  })
})

describe('two versions of one policy, one behind the other', () => {
  const policy = (title: string, words: string, adopted = '') =>
    `Policy JB: ${title}\n\n${words}\n\n${adopted === '' ? '' : `Adopted: ${adopted}\n\n`}`
  it('are two texts where each ends with a day of adoption, and it is said', () => {
    const text = `${policy('Equity', 'Some may be equal.', 'May 5, 2015')}${policy('Equity', 'All are equal.', 'May 5, 2026')}`
    expect(parts(text)).toEqual([
      ['JB', 'Equity', '2015-05-05'],
      ['JB', 'Equity', '2026-05-05'],
    ])
    expect(toldOf(split(text), text)).toEqual([expect.stringContaining('More than one text begins with “JB”.')])
  })
  it('are two texts where the words behind the title say so', () => {
    const text = `${policy('Equity (current)', 'Some.', 'May 5, 2015')}${policy('Equity (proposed)', 'All are equal.')}Policy JBA: Access\n\nText.`
    expect(split(text).map((p) => [p.title, p.status])).toEqual([
      ['Equity (current)', undefined],
      ['Equity (proposed)', 'proposed'],
      ['Access', undefined],
    ])
  })
  it('are two texts where “Status:” differs, or one ends with the day of its repeal', () => {
    const draft = `Policy AC: Equity\nStatus: Adopted\n\nSome.\n\nPolicy AC: Equity\nStatus: Proposed revision\n\nAll.\n`
    expect(split(draft).map((p) => p.status)).toEqual([undefined, 'Status: Proposed revision'])
    const again = `Code: BEDB\nAGENDA\n\nThe chair.\nRescinded: 5/11/2020\n\nCode: BEDB\nAGENDA AND MINUTES\n\nThe board.\nAdopted: 5/11/2020\n\nCode: BG\nPOLICIES\n\nAll.\n`
    expect(split(again).map((p) => [p.title, p.repealed !== undefined])).toEqual([
      ['AGENDA', true],
      ['AGENDA AND MINUTES', false],
      ['POLICIES', false],
    ])
    const pages = `Policy AC: Equity\nStatus: Draft\n\nIt begins.\n\fPolicy AC: Equity\nStatus: Draft\n\nIt ends.\n`
    expect(split(pages)).toHaveLength(1)
  })
  it('are one where the next page has the head again', () => {
    const pages = `${policy('Equity', 'It begins.', 'May 5, 2015')}\f${policy('Equity', 'It ends.', 'May 5, 2015')}`
    expect(split(pages)).toHaveLength(1)
    expect(split(`Policy JB: Equity\n\nIt begins.\n\f${policy('Equity', 'It ends.', 'May 5, 2015')}`)).toHaveLength(1)
  })
})

describe('a title', () => {
  it('is what a label below the code says, and not the part of the manual above it', () => {
    const text = ['1110', '1120', '4310']
      .map((c, i) => `SECTION ${c[0]}: GENERAL\nPOLICY NUMBER: ${c}\nPOLICY TITLE: Care ${'abc'[i]}\n\nText.\n\n`)
      .join('')
    expect(split(text).map((p) => p.title)).toEqual(['Care a', 'Care b', 'Care c'])
  })
  it('has no days at the right edge of it or of its code', () => {
    const head = (c: string, t: string) =>
      `POLICY NO. ${c}          EFFECTIVE: 7/1/2018\n${t}          REVISED: 8/1/2023\n\nText.\n\n`
    expect(split(head('2000', 'EQUITY') + head('2010', 'CARE')).map((p) => [p.title, String(p.effective)])).toEqual([
      ['EQUITY', '2023-08-01'],
      ['CARE', '2023-08-01'],
    ])
  })
})

describe('what is said of other policies', () => {
  const said = (text: string) =>
    split(text).map((p) => [p.code, p.repealed ? String(p.repealed) : (p.status ?? 'holds')])
  it.each(['\n\n', '\n'])('is none of the policy above them, and theirs has no text (%j between)', (gap) => {
    const text = [
      ...[
        'Policy 100 Equity',
        'All.',
        'Policy 101 Discipline – REPEALED by Board action 5/5/2022',
        'Policy 102 Dress (deleted)',
      ],
      ...['Policy 103 Phones', 'They are off.', 'Policy 104 Visitors', 'They sign in.'],
    ].join(gap)
    expect(said(text)).toEqual([
      ['100', 'holds'],
      ['101', '2022-05-05'],
      ['102', 'deleted'],
      ['103', 'holds'],
      ['104', 'holds'],
    ])
  })
  it('stays in the policy that lists them', () => {
    const text =
      'Policy JB Equity\nAll.\n\nCross References\nPolicy JC - Areas\nPolicy JD - Calendar (repealed)\nPolicy JE - Hours\n\nPolicy JF Admission\nAll.'
    expect(said(text)).toEqual([
      ['JB', 'holds'],
      ['JF', 'holds'],
    ])
  })
  it('is none of a policy that replaces them', () => {
    const text =
      'Policy JB Equity\nAll.\n\nThis policy replaces:\nPolicy JBA Sex - REPEALED 2020\nPolicy JBC Race - REPEALED 2020'
    expect(said(text)).toEqual([['JB', 'holds']])
  })
  it('is none of a policy whose regulation is repealed, and its own where it names itself', () => {
    expect(said('Policy 0415 Equity\nAll are heard.\nAR 0415 - Repealed 2020')).toEqual([['0415', 'holds']])
    expect(said('Policy 0415 Equity\nAll are heard.\n\nPolicy 0415 Equity - REPEALED 2020')).toEqual([['0415', '2020']])
  })
  it('heads nothing in the middle of a text', () => {
    const text = 'Policy 102 Rules\nAll.\n\nRetired policies\n\nare kept for ten years.\n\nPolicy 103 Records\nAll.'
    expect(said(text)).toEqual([
      ['102', 'holds'],
      ['103', 'holds'],
    ])
  })
  it('heads those below it, as “REPEALED POLICIES” does', () => {
    const text =
      'ADOPTED POLICIES\n\nPolicy 100 Equity\nAll.\n\nREPEALED POLICIES\n\nPolicy 101 Dress\nNo hats.\n\nPROPOSED POLICIES\n\nPolicy 102 Phones\nOff.\n\nADOPTED REGULATIONS\n\nRegulation 100 Steps\nOne.'
    expect(said(text)).toEqual([
      ['100', 'holds'],
      ['101', 'REPEALED POLICIES'],
      ['102', 'PROPOSED POLICIES'],
      ['Regulation 100', 'holds'],
    ])
  })
  it('is its readings, where the day of adoption is beside them', () => {
    const text = 'Policy 100 Equity\nFirst Reading 1/1/2020 Second Reading 2/1/2020 Adopted 2/1/2020\nAll.'
    expect(split(text).map((p) => [String(p.effective), p.status])).toEqual([['2020-02-01', undefined]])
    const below = text.replaceAll(/ (?=Second|Adopted)/g, '\n')
    expect(split(below).map((p) => [String(p.effective), p.status])).toEqual([['2020-02-01', undefined]])
    const open = 'Policy 100 Equity\n1st Reading: 11/10/2026\n2nd Reading:\nAll.'
    expect(split(open)[0]?.status).toBe('1st Reading: 11/10/2026')
  })
})

describe('a draft', () => {
  it('says for which reading it is', () =>
    expect(split('Policy JB: Equity\n\nDRAFT - Board first reading 12/8/2026\n\nText.')[0]?.status).toContain('DRAFT'))
  it.each([
    ...[
      'Equity (second reading)',
      'Equity - first reading 5/5/2026',
      'Equity (sample policy)',
      'Equity – Revised Draft 3',
    ],
    ...['Equity     Status: DRAFT', 'Equity\n\nOriginal Adopted Date: Pending', 'Equity\n\nTO BE ADOPTED JUNE 2027'],
  ])('says so behind its title, or below: “%s”', (title) => {
    const [part] = split(`Policy JBA: ${title}\n\nAll are welcome.`)
    expect([part?.code, part?.status]).toEqual(['JBA', expect.any(String)])
    expect(part?.title).not.toContain('Status')
  })
  it.each(['Under Consideration', 'Second Reading', 'From Neola', 'Not Adopted', 'Ready for Board'])(
    'says so in what BoardDocs exports: “%s”',
    (status) => {
      const block = (gap: string) =>
        split(
          `Book${gap}Policy Manual\nSection${gap}5000\nTitle${gap}EQUITY\nCode${gap}po5000\nStatus${gap}${status}\nAdopted${gap}May 5, 2015\n\nAll.`,
        )
      for (const gap of ['  ', '\n']) expect(block(gap)[0]?.status).toContain(status)
    },
  )
  it.each(['Drafting of Policies', 'Reading in First Grade', 'Sample Ballots', 'Military Draft Counseling'])(
    'is none by its subject: “%s”',
    (title) => expect(split(`Policy JBA: ${title}\n\nAll are welcome.`)[0]?.status).toBeUndefined(),
  )
})

describe('the title of a policy', () => {
  it('may end in a number, which is no page of a table of contents', () => {
    const text =
      'Policy 6164.5: Student Teams\n\nTeams.\n\nPolicy 6164.6: Education Under Section 504\n\nPlans.\n\nPolicy 6165: Employees Over 40\n\nCare, as the law says (Education\nCode 39831.3).\n\n(Education\n\nCode 39831.3)'
    expect(codes(text)).toEqual(['6164.5', '6164.6', '6165'])
    expect(codes('Policy 0410: Equity 12\n\nPolicy 0411: Access 14')).toEqual([])
  })
  const title = (below: string) =>
    split(`FILE: JICDA\n\n${below}\n\nThe text of it is here.\n\nAdopted: May 2, 2015`)[0]?.title
  it.each([
    ...['CODE OF CONDUCT', 'POLICY DEVELOPMENT', 'POLICY ADOPTION', 'POLICY REVISION AND REVIEW', 'STATUS OF STUDENTS'],
    ...[
      'ADOPTION OF POLICIES',
      'Date of Birth, Proof of',
      'Page Limits',
      '2025-2026 CALENDAR',
      'FILE SHARING',
      'Students',
    ],
  ])('is “%s”', (words) => expect(title(words)).toBe(words))
  it('goes on below where it breaks off, and has labels above it', () => {
    expect(title('Sex Discrimination and\nSexual Harassment')).toBe('Sex Discrimination and Sexual Harassment')
    expect(title('COMMUNITY\nUSE OF SCHOOL FACILITIES')).toBe('COMMUNITY USE OF SCHOOL FACILITIES')
    expect(title('Status: ADOPTED\nOriginal Adopted Date: 07/01/2018\nStudents\nBullying')).toBe('Bullying')
    expect(title('Adopted\n5/1/2012\n\nBullying\nNo one bullies.')).toBe('Bullying')
    expect(title('REGULATION\n\nCODE OF CONDUCT')).toBe('CODE OF CONDUCT')
    expect(title('Board Policy\nExhibit\nBullying')).toBe('Bullying')
  })
  it('has the words in brackets below it, where another policy has the words above those', () => {
    const text = 'File: AC\nEqual Opportunity\n\nAll.\n\nFile: AC-R\nEqual Opportunity\n(Complaint Process)\n\nAll.'
    const other = `${text}\n\nFile: JB\nEqual Opportunity\n\nAll.`
    expect(split(other).map((p) => p.title)).toEqual([
      'Equal Opportunity',
      'Equal Opportunity (Complaint Process)',
      'Equal Opportunity',
    ])
  })
})

describe('what is no part of a title', () => {
  it.each([
    'Policy AC: Nondiscrimination',
    'Policy AC: Nondiscrimination                 Page 1 of 2',
    'Policy AC: Nondiscrimination (Adopted 5/5/15)',
    '# Policy AC: Nondiscrimination',
    '**Policy AC: Nondiscrimination**',
  ])('“%s”', (heading) => expect(parts(`${heading}\n\nNo one.`)[0]?.slice(0, 2)).toEqual(['AC', 'Nondiscrimination']))
  it('and a day at its right edge is none, with one space between as a PDF has it', () => {
    const text = ['AC - Nondiscrimination Adopted: 5/5/2010', 'JB - Equal Opportunities Revised: June 7, 2022']
    expect(parts(text.map((head) => `${head}\n\nNo one is left out.`).join('\n\n'))).toEqual([
      ['AC', 'Nondiscrimination', '2010-05-05'],
      ['JB', 'Equal Opportunities', '2022-06-07'],
    ])
  })
  it('and the beginning of a sentence is none, where its line is broken and another policy has the title', () => {
    const body = 'The Board of Education of the Cedar Falls School District is\ncommitted to equal opportunity.'
    const text = (code: string) => `File: ${code}\n\nEqual Opportunity\n\n${body}`
    expect(parts([text('AC'), text('AC-R')].join('\n\n')).map((p) => p[1])).toEqual([
      'Equal Opportunity',
      'Equal Opportunity',
    ])
  })
  it('and the first sentence is none: the title may stand over the code', () => {
    const text = 'Nondiscrimination\nPolicy AC\n\nNo one is left out.\n\nComplaints\nPolicy AC-R\n\nSteps are taken.'
    expect(parts(text).map(([code, title]) => [code, title])).toEqual([
      ['AC', 'Nondiscrimination'],
      ['AC-R', 'Complaints'],
    ])
  })
})

describe('what is kept of a manual and what is not is said', () => {
  it('the words above the first heading, and a code that begins two texts', () => {
    const before = `${'The district of Cedar Falls keeps these policies for its children. '.repeat(3)}\f`
    const text = `${before}Policy KFA: Uses\n\nOld.\n\nPolicy KFB: Access\n\nAll.\n\nPolicy KFA: Uses\n\nNew.`
    expect(toldOf(split(text), text)).toEqual([
      'What is above the first heading is in none of the policies and is left out. It begins: “The district of Cedar Falls keeps these policies for its children. The district …”.',
      'More than one text begins with “KFA”. Keep the one that holds: a list of policies, or an older version, may be among them.',
    ])
    expect(toldOf(split('Policy KFA: Uses\n\nOld.'), 'Policy KFA: Uses\n\nOld.')).toEqual([])
  })
})

describe('the last day of a policy is heard', () => {
  const day = (words: string) => parts(`Policy 100: Equity\n\nAll.\n\nAdopted: May 5, 2005\n${words}\n`)[0]?.[2]
  it.each([
    ...['Rev. 6/6/19 Rev. 7/7/21', 'Rev: 7/7/21', 'Revision Date(s): 6/6/19, 7/7/21', 'Reviewed/Revised: 7/7/21'],
    ...['Revised/Reviewed: 7/7/21', 'Revised July 7th, 2021', 'This policy was last revised on July 7, 2021.'],
    ...['Revised by Superintendent: 7/7/21', 'Final adoption: 7/7/21', 'Second Reading and Adoption: 7/7/21'],
    ...['Board Approval Date: 7/7/21', 'Board Action: 7/7/21', 'BOE Approved 7-7-21', 'Reaffirmed: 7/7/21'],
    ...['Reissued 7/7/21', 'Enacted 7/7/21', 'Revised 07-JUL-2021', 'Revised: 2021.07.07', 'Revised: 20210707'],
    ...['Revised : 7 / 7 / 21', 'Revised: July 7 , 2021', 'Revised........7/7/21', 'Revised: ____7/7/21____'],
    ...[
      'Version date: July 7, 2021',
      'Rule Approved: 7/7/21',
      'Bylaw adopted: 7/7/2021',
      'IN FORCE SINCE JULY 7, 2021',
    ],
    ...[
      'Approved: May 5, 2015 (Resolution 15-20); amended by Resolution 19-05 on July 7, 2021',
      'Last amended by the Board on the 7th day of July, 2021.',
    ],
    ...['  • Approved: 01-23-78 • Revised: 01-08-18, 07-07-2021', '*Adopted 5/5/2015; revised 7/7/2021*'],
    ...['**Revised:** July 7, 2021', 'Date of Revision:\n\nNovember 4, 1996\n\nJuly 7, 2021', 'Revised Jul. 7, 2021'],
    'Adopted by Board action July 7, 2021 (Motion 16-22)',
    'History: Adopted 5/5/2015, amended 6/6/2019, readopted 7/7/2021',
    'Approved by the Board of Education at its meeting of July 7, 2021.',
  ])('“%s”', (words) => expect(day(words)).toBe('2021-07-07'))
  it.each([
    ['Revised 07/2021', '2021-07'],
    ['Revised: July ’21', '2021-07'],
    ['Revised: 5/95, 6/03, 7/12', '2012-07'],
    ['Revised 1995, 2003, and 2012', '2012'],
    ['ADOPTED 1987. REVISED 1995, 2003, 2012.', '2012'],
  ])('as far as it is written: “%s”', (words, value) => expect(day(words)).toBe(value))
  it('and the day of a review, of a reading or of a law is none', () => {
    for (const words of [
      'Reviewed: 7/7/21',
      'Next review: 7/2027',
      'Second reading: 7/7/21',
      'Title IX, as amended July 7, 2021',
    ])
      expect(day(words)).toBe('2005-05-05')
  })
})

describe('a text that is no policy yet, or no longer', () => {
  const body = 'The district does not discriminate on any basis protected by law.'
  const status = (text: string) => split(`Policy JB: Equity\n${text}\n\nPolicy JC: Care\n\n${body}\n`)[0]?.status
  it.each([
    ...[
      'SAMPLE POLICY',
      'REDLINE VERSION',
      'OLD POLICY',
      'NOT CURRENT',
      'INOPERATIVE',
      'Held in abeyance',
      'Working copy',
    ],
    ...['Tabled 5/5/2026', 'Rejected by the Board 5/5/2026', 'Lapsed 6/30/2021', 'Replaced by JBB on 5/5/2021'],
    ...[
      '1st Reading 12/8/2026',
      '2R: 12/8/2026',
      'Introduced: 12/8/2026',
      'To be adopted 12/8/2026',
      'Status: Under Review',
    ],
    ...['Out for public comment until 1/15/2027', 'Suspended pending litigation', 'Enjoined by court order'],
  ])('says so below its title, or at its end: “%s”', (words) => {
    expect(status(`${words}\n\n${body}`)).toEqual(expect.any(String))
    expect(status(`\n${body}\n\n${words}`)).toEqual(expect.any(String))
  })
  it.each(['Tabled', 'REJECTED', 'Not in effect', 'Lapsed', 'Not adopted', 'Motion failed.'])(
    'says so alone, right below its title or its day, and right over its text: “%s”',
    (words) => {
      expect(status(`${words}\n${body}`)).toBe(words)
      expect(status(`Adopted: May 5, 2015\n${words}\n${body}`)).toBe(words)
      expect(status(`\n${body}\nThe motion was read.\n${words}\n${body}`)).toBeUndefined()
    },
  )
  it('or has nothing but where it is now', () => {
    for (const words of ['See JBB', 'Moved to JBB', 'Incorporated into JBB', 'Number changed to JBB'])
      expect(status(`\n${words}`)).toBe(words)
    expect(status(`\n${body.repeat(4)}\n\nSee JBB`)).toBeUndefined()
  })
  it.each(['See JC', 'Policy Committee Review: 5/5/2020', 'Legal review 8/8/2020', 'Previous version'])(
    'and one in force may end with “%s”',
    (words) => expect(status(`\n${body}\n\nAdopted: May 5, 2015\n\n${words}`)).toBeUndefined(),
  )
  it('and the days of its readings say nothing of one that was adopted', () =>
    expect(status(`\n${body}\n\n1st Reading 4/6/2020\n\n2nd Reading 5/4/2020\n\nAdopted: May 5, 2020`)).toBeUndefined())
})

describe('a day that is not read is said', () => {
  const said = (words: string) => {
    const text = `Policy JB: Equity\n\nAll.\n\n${words}\n`
    const [offer] = offersOf({ pages: null, letters: text.length, parts: split(text) }, planOf([]))
    return offer && offerInWords(offer, undefined, '2026-11-30')
  }
  it.each([
    'Adopted: 13/45/2015',
    'Adopted: [date]',
    'Adopted: ______',
    'Approved: 1994-1995',
    'Adopted: 5/1/2110',
    'Adopted: 5/1/1810',
    'Adopted May 1 and June 1, 2010',
  ])('“%s”', (words) => expect(said(words)).toBe(`no day is read in “${words}”`))
  it.each([
    'Technical correction: June 7, 2022',
    'Readopted without change: June 7, 2022',
    '2nd Reading: June 7, 2022',
    'Edited 6/7/2022',
    'CFSD Amended 6/7/2022',
    '(rev. 6/7/22)',
    'Adopted: 5/5/2010; Changed in part 6/7/2022',
  ])('beside an older one, where it may be that of a change: “%s”', (words) => {
    expect(said(`Adopted: May 5, 2010\n${words}`)).toBe(`in effect from May 5, 2010; no day is read in “${words}”`)
    expect(said(`Adopted: May 5, 2023\n${words}`)).toBe('in effect from May 5, 2023')
  })
  it.each([
    'Last reviewed: June 7, 2022',
    'MSBA Amended 6/7/2022',
    'Legal Ref.: Act 41, amended June 7, 2022',
    'Handbook updated June 7, 2022',
    'Attachment revised: 6/7/2022',
    'Corrections are due June 7, 2022:',
    'KF - Use of Facilities, corrected 6/7/2022',
  ])('but none of a review, a law, a model or another text: “%s”', (words) =>
    expect(said(`Adopted: May 5, 2010\n${words}`)).toBe('in effect from May 5, 2010'),
  )
  it('beside one that is, and a day still to come', () => {
    expect(said('Adopted: 1996\nRevised: 2019-20')).toBe('in effect from 1996; no day is read in “Revised: 2019-20”')
    expect(said('Adopted: May 5, 2015\nRevised: ______')).toBe('in effect from May 5, 2015')
    expect(said('Adopted: May 5, 2036')).toBe('in effect from May 5, 2036, which is still to come')
  })
})

describe('a day that is printed on every page is the manual’s, though each policy has one page', () => {
  const codes = ['AC', 'AD', 'JB', 'JBB', 'KB']
  const manual = (top: (page: number) => string, foot: (page: number) => string, own = true) =>
    codes
      .map((code, i) => {
        const end = own ? `\n\nAdopted: May 5, ${2003 + i}` : ''
        return `${top(i + 1)}${code} - Care for ${code}\n\nThe board acts for every child.${end}\n\n${foot(i + 1)}`
      })
      .join('\f')
  const days = (text: string) => split(text).map((p) => p.effective && String(p.effective))
  const own = codes.map((_, i) => `${2003 + i}-05-05`)
  it.each([
    'Cedar Falls Board Policies    Updated 9/1/2024',
    '{}   Rev. 9/2024',
    'Page {} of 5   Board Approved 8/8/2024',
  ])('at its head or its foot: “%s”', (line) => {
    const of = (page: number) => line.replace('{}', String(page))
    expect(days(manual(() => '', of))).toEqual(own)
    expect(
      days(
        manual(
          (page) => `${of(page)}\n\n`,
          () => '',
        ),
      ),
    ).toEqual(own)
  })
  it('but the policies’ where all were put in force again on one day, or have no other', () => {
    const all = (day: string) => codes.map(() => day)
    expect(
      days(
        manual(
          () => '',
          () => 'Readopted: 9/1/2024',
        ),
      ),
    ).toEqual(all('2024-09-01'))
    const line = 'Cedar Falls School District    Adopted 9/1/2024'
    expect(
      days(
        manual(
          () => '',
          () => line,
          false,
        ),
      ),
    ).toEqual(all('2024-09-01'))
  })
})

import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { doesNotHold, offerInWords, offersOf } from '../../../shared/manual/offers.ts'
import { split } from '../../../shared/manual/split.ts'
import { toldOf } from '../../../shared/manual/told.ts'

/** Each code with its title and the day since when it holds. */
const parts = (text: string) => split(text).map((p) => [p.code, p.title, p.effective && String(p.effective)])
const codes = (text: string) => split(text).map((p) => p.code)
const ends = (text: string) => split(text).map((p) => text.slice(p.from, p.to).trim().split('\n').at(-1))

describe('each policy ends where the next one begins, in the shapes that districts print', () => {
  it('NEPN codes with a word before, a star, a slash or a number in parentheses', () => {
    const maine = [
      'NEPN/NSBA Code: AC\n\nNONDISCRIMINATION\n\nNo one.\n\nCross Reference: Affirmative Action Plan\nACAA - Harassment of Students\nACAB - Harassment of Employees\n\nAdopted: May 1, 2012\nRevised: June 3, 2021',
      'NEPN/NSBA Code: ACAA-R\n\nSTUDENT COMPLAINTS\n\nSteps.',
    ].join('\n\n')
    expect(parts(maine)).toEqual([
      ['AC', 'NONDISCRIMINATION', '2021-06-03'],
      ['ACAA-R', 'STUDENT COMPLAINTS', undefined],
    ])
    const starred =
      'File: AC-E-1\n\nNondiscrimination (Sample notice)\n\nNotice.\n\nFile: JBB*\n\nSexual Harassment\n\nNone.\n\nAdopted: August 1, 2008'
    expect(parts(starred)).toEqual([
      ['AC-E-1', 'Nondiscrimination (Sample notice)', undefined],
      ['JBB*', 'Sexual Harassment', '2008-08-01'],
    ])
    const oregon = [
      'Code: AC-AR\nRevised/Reviewed: 3/12/18\n\nComplaint Procedure\n\nStep 1.',
      'Code: GBN/JBA\nAdopted: 3/12/18\nRevised/Readopted: 2/14/22\n\nSexual Harassment\n\nNone.',
      'Code: GBN/JBA-AR(1)\nRevised/Reviewed: 3/12/18\n\nHarassment Complaints\n\nSteps.',
    ].join('\n\n')
    expect(parts(oregon)).toEqual([
      ['AC-AR', 'Complaint Procedure', '2018-03-12'],
      ['GBN/JBA', 'Sexual Harassment', '2022-02-14'],
      ['GBN/JBA-AR(1)', 'Harassment Complaints', '2018-03-12'],
    ])
  })

  it('a descriptor code and term, as in Georgia', () => {
    const text = ['JBB|Equity', 'JC|Conduct']
      .map((c) => c.split('|'))
      .map(([c, t]) => `Descriptor Code: ${c}\nDescriptor Term: ${t}\nIssued Date: 9/1/21\n\nAll.`)
    expect(parts(text.join('\n\n'))).toEqual([
      ['JBB', 'Equity', '2021-09-01'],
      ['JC', 'Conduct', '2021-09-01'],
    ])
  })

  it('the kind and the title above the code, and no page for each, as California’s districts copy them', () => {
    const one = (kind: string, title: string, code: string) =>
      `Cedar Unified\n${kind}\n${title}\n${code}\nPhilosophy\n\nThe Board desires that all are welcome.\n\nPolicy CEDAR UNIFIED\nadopted: January 1, 2019 Cedar, California`
    const text = [
      one('Board Policy', 'Equity', 'BP 0415'),
      one('Administrative Regulation', 'Equity', 'AR 0415'),
      one('Board Bylaw', 'Role of the Board', 'BB 9000'),
    ].join('\n\n')
    expect(parts(text)).toEqual([
      ['0415', 'Equity', '2019-01-01'],
      ['AR 0415', 'Equity', '2019-01-01'],
      ['9000', 'Role of the Board', '2019-01-01'],
    ])
  })

  it('numbers of every kind: bylaws, exhibits, procedures, “No. 103”, “7:20”, several with slashes', () => {
    const gamut = [
      'Policy 0415: Equity\nStatus: ADOPTED\nOriginal Adopted Date: 07/01/2018 | Last Reviewed Date: 07/01/2018\n\nAll.\n\nCross References\nDescription\n0000\nVision\n5145.3\nHarassment',
      'Exhibit 5145.6-E(1): Notices\nStatus: ADOPTED\n\nNotice.',
      'Bylaw 9321: Closed Session\nStatus: ADOPTED\nOriginal Adopted Date: 09/01/2017\n\nClosed.',
    ].join('\n\n')
    expect(parts(gamut)).toEqual([
      ['0415', 'Equity', '2018-07-01'],
      ['5145.6-E(1)', 'Notices', undefined],
      ['9321', 'Closed Session', '2017-09-01'],
    ])
    const washington = [
      'Policy No. 3210\nStudents\n\nNONDISCRIMINATION\n\nNone.\n\nCross References: 2020 - Course Design\n2140 - Guidance\n3207 - Harassment',
      'Procedure No. 3210P\nStudents\n\nCOMPLAINTS\n\nSteps.',
      'Policy No. 3241\nStudents\n\nSTUDENT DISCIPLINE\n\nKind.',
    ].join('\n\n')
    expect(parts(washington).map(([code, title]) => [code, title])).toEqual([
      ['3210', 'NONDISCRIMINATION'],
      ['Procedure 3210P', 'COMPLAINTS'],
      ['3241', 'STUDENT DISCIPLINE'],
    ])
    const pennsylvania =
      'No. 103\n\nSECTION: PROGRAMS\nTITLE: DISCRIMINATION\nADOPTED: August 20, 2012\n\n1. Authority\nThe Board.\n\nNo. 103.1\n\nSECTION: PROGRAMS\nTITLE: DISABILITIES\n\nAll.'
    expect(parts(pennsylvania)).toEqual([
      ['103', 'DISCRIMINATION', '2012-08-20'],
      ['103.1', 'DISABILITIES', undefined],
    ])
    const carolina =
      'DISCRIMINATION PROHIBITED\nPolicy Code: 1710/4020/7230\n\nNone.\n\nTITLE IX\nPolicy Code: 1720/4030/7235\n\nNone.'
    expect(parts(carolina).map(([code, title]) => [code, title])).toEqual([
      ['1710/4020/7230', 'DISCRIMINATION PROHIBITED'],
      ['1720/4030/7235', 'TITLE IX'],
    ])
    const press =
      '7:10 Equal Opportunities\n\nAll.\n\n7:20 Harassment of Students Prohibited\n\nNone.\n\n7:180 Bullying\n\nNone.'
    expect(codes(press)).toEqual(['7:10', '7:20', '7:180'])
    const jersey = [
      'CEDAR FALLS BOARD OF EDUCATION\n2260/page 1 of 2\n\n2260 EQUITY IN SCHOOL\n\nAll.',
      'CEDAR FALLS BOARD OF EDUCATION\n2260/page 2 of 2\n\nMore.',
      'CEDAR FALLS BOARD OF EDUCATION\n2411/page 1 of 1\n\n2411 GUIDANCE\n\nAll.',
    ].join('\f')
    expect(codes(jersey)).toEqual(['2260', '2411'])
  })

  it('codes with a part of their own, a sign before the number, and a shape that is known of none', () => {
    const iowa =
      'Code No. 102\n\nEQUAL OPPORTUNITY\n\nAll.\n\nCode No. 102.E1\n\nANNUAL NOTICE\n\nNotice.\n\nCode No. 103\n\nNEEDS\n\nAll.'
    expect(codes(iowa)).toEqual(['102', '102.E1', '103'])
    expect(codes('Policy #5145.3\nNondiscrimination\n\nNone.\n\nPolicy #5145.7\nHarassment\n\nNone.')).toEqual([
      '5145.3',
      '5145.7',
    ])
    const georgia = (code: string) =>
      `Board Policy\nDescriptor Code: ${code}\nEqual Opportunities\n\nAll.\n\nDate Adopted: 6/1/2011`
    expect(codes(`${georgia('JAA')}\n\n${georgia('JCDA')}`)).toEqual(['JAA', 'JCDA'])
    const odd = 'File: AC\nEQUITY\n\nAll.\n\nFile: X_12~A\nACCESS\n\nDoors.'
    expect(ends(odd)).toEqual(['All.', 'Doors.'])
    const times =
      'Policy 0410: Equity\n\nAll.\n\n8:00 – Arrival of buses\n\nKind.\n\n2024-25: School calendar\n\nDays.\n\n555-1234: Office of the board\n\nTen.\n\n504 – Plans are made for every child\n\nYes.'
    expect(codes(times)).toEqual(['0410'])
  })

  it('what BoardDocs exports, with its labels over the values or before them; a retired one is left out', () => {
    const exported = [
      'Book\nPolicy Manual\nSection\n2000 Program\nTitle\nNONDISCRIMINATION AND ACCESS TO\nEQUAL OPPORTUNITY\nCode\npo2260\nStatus\nActive\nAdopted\nAugust 1, 2010\nLast Revised\nMarch 14, 2023\n\nAll.',
      'Book Policy Manual\nSection 5000 Students\nTitle STUDENT DISCIPLINE\nCode po5600\nStatus Retired\nAdopted August 1, 2010\n\nKind.',
    ].join('\f')
    expect(parts(exported)).toEqual([
      ['po2260', 'NONDISCRIMINATION AND ACCESS TO EQUAL OPPORTUNITY', '2023-03-14'],
      ['po5600', 'STUDENT DISCIPLINE', '2010-08-01'],
    ])
    const plan = planOf([plainRecord('policy', 'p', { code: '2260' })])
    const offers = offersOf({ pages: 2, letters: exported.length, parts: split(exported) }, plan)
    expect(offers.map((o) => [o.policy, doesNotHold(o, '2026-11-30')])).toEqual([
      ['p', false],
      [undefined, true],
    ])
    expect(offers[1] && offerInWords(offers[1], undefined)).toContain('it says “Status Retired”')
  })

  it('a code at the foot of each page is that of the page above it', () => {
    const foot = [
      'NONDISCRIMINATION\n\nNo one.\n\nFile: AC',
      'EDUCATIONAL EQUITY\n\nAll children.\n\nFile: JBB',
      'More of it.\n\nFile: JBB',
      'STUDENT DISCIPLINE\n\nKind.\n\nFile: JK',
    ].join('\f')
    expect(split(foot).map((p) => [p.code, p.title, p.firstPage, p.pages])).toEqual([
      ['AC', 'NONDISCRIMINATION', 1, 1],
      ['JBB', 'EDUCATIONAL EQUITY', 2, 2],
      ['JK', 'STUDENT DISCIPLINE', 4, 1],
    ])
  })
})

describe('codes at the edge of the line', () => {
  it('in Texas: what the state asks and what the board says are two texts', () => {
    const page = (first: string, code: string, second: string, kind: string, words: string) =>
      `Cedar Falls ISD\n057999\n${first}     ${code}\n${second}     (${kind})\n\n${words}\n\nDATE ISSUED: 10/6/2020     1 of 2\n${code}(${kind})-A`
    const texas = [
      page('NONDISCRIMINATION', 'DIA', 'EMPLOYEE WELFARE', 'LEGAL', 'See policy FFH for students.'),
      page('STUDENT WELFARE', 'FFH', 'FREEDOM FROM BULLYING', 'LOCAL', 'No one bullies.'),
      page('STUDENT WELFARE', 'FFH', 'FREEDOM FROM BULLYING', 'LOCAL', 'Nor here.'),
      page('EQUAL OPPORTUNITY', 'FB', '', 'EXHIBIT', 'A form.'),
    ].join('\n\f')
    expect(parts(texas)).toEqual([
      ['DIA(LEGAL)', 'NONDISCRIMINATION: EMPLOYEE WELFARE', '2020-10-06'],
      ['FFH(LOCAL)', 'STUDENT WELFARE: FREEDOM FROM BULLYING', '2020-10-06'],
      ['FB(EXHIBIT)', 'EQUAL OPPORTUNITY', '2020-10-06'],
    ])
    const [first] = split(texas)
    expect(texas.slice(first?.from, first?.to).trim()).toMatch(/^Cedar Falls ISD[\s\S]*DIA\(LEGAL\)-A$/)
  })
  it('in Kentucky and elsewhere, beside the part of the manual', () => {
    const kentucky =
      'STUDENTS 09.13\n\nEqual Educational Opportunities\n\nNo pupil.\n\nRELATED POLICIES:\n03.113\n09.42811\n\nAdopted/Amended: 7/14/2020\n\nSTUDENTS 09.13 AP.1\n\nComplaint\n\nFile it.\n\nSTUDENTS 09.42811\n\nHarassment/Discrimination\n\nNone.'
    expect(parts(kentucky)).toEqual([
      ['09.13', 'Equal Educational Opportunities', '2020-07-14'],
      ['09.13 AP.1', 'Complaint', undefined],
      ['09.42811', 'Harassment/Discrimination', undefined],
    ])
    expect(parts('Students     7.01\n\nEnrollment\n\nAll.\n\nStudents     7.02\n\nDiscipline\n\nKind.')).toEqual([
      ['7.01', 'Enrollment', undefined],
      ['7.02', 'Discipline', undefined],
    ])
  })
  it('in Connecticut, behind a P or an R, with a letter for each page', () => {
    const connecticut =
      'P5145.4    Students\n\nNondiscrimination\n\nThe board complies. See Policy 4118.11.\n\nPolicy adopted: June 6, 2016\n\nR5145.4    Students\n\nComplaint\n\n1. One.\n\nP0523   Mission\n\nEquity\n\nAll.'
    expect(parts(connecticut)).toEqual([
      ['5145.4', 'Nondiscrimination', '2016-06-06'],
      ['Regulation 5145.4', 'Complaint', undefined],
      ['0523', 'Equity', undefined],
    ])
    expect(
      codes(
        'Students 5145.4(a)\n\nNondiscrimination\n\nNo one.\n\fStudents 5145.4(b)\n\nNor here.\n\fStudents 5145.5(a)\n\nHarassment\n\nNone.',
      ),
    ).toEqual(['5145.4', '5145.5'])
  })
  it('over a title in any letters, alone in its paragraph', () => {
    const policy = (code: string, refs: string) =>
      `${code}\n\nText of it.\n\nCross Refs:\n${refs}\n\nAdopted: May 1, 2015`
    const text = [
      policy('AC Nondiscrimination', 'ACA Sexual Harassment\nJB Equal Opportunities'),
      policy('ACA Sexual Harassment', 'AC Nondiscrimination'),
      policy('JB Equal Opportunities', 'AC Nondiscrimination\nJICK Bullying'),
    ].join('\n\n')
    expect(codes(text)).toEqual(['AC', 'ACA', 'JB'])
  })
  it('in Arizona, New Jersey, New York, Kansas and Tennessee', () => {
    const arizona =
      'A-0250 ©\nAC\nNON-DISCRIMINATION\n\nNo one.\n\nLEGAL REF.: A.R.S. 15-341\nCROSS REF.: ACA - Harassment\n   GBEB - Staff Conduct\n\nA-0300 ©\nACA\nHARASSMENT\n\nNone.'
    const jersey = (code: string, title: string) =>
      `POLICY\n\nCEDAR FALLS BOARD OF EDUCATION\n\nPROGRAM\n${code}/Page 1 of 2\n${title}\n\n${code} ${title}\n\nText.`
    expect([
      parts(arizona).map(([code, title]) => [code, title]),
      codes([jersey('2260', 'EQUITY (M)'), jersey('2411', 'GUIDANCE (M)'), jersey('5751', 'HARASSMENT')].join('\n\n')),
      codes('EQUAL OPPORTUNITY\n0100\n\nAll.\n\nSEXUAL HARASSMENT\n0110\n\nNone.'),
      parts('GAAB    Complaints (See GAAC and KN)    GAAB\n\nText.\n\nGAAC    Harassment    GAAC\n\nNone.')[0]?.slice(
        0,
        2,
      ),
      parts('Descriptor Code: 1.400\nDescriptor Term: Board Meetings\nIssued Date: 01/08/20\n\nText.'),
      codes('Descriptor Term:\n\nBoard Meetings\n\nDescriptor Code:\n1.400\n\nText.'),
    ]).toEqual([
      [
        ['AC', 'NON-DISCRIMINATION'],
        ['ACA', 'HARASSMENT'],
      ],
      ['2260', '2411', '5751'],
      ['0100', '0110'],
      ['GAAB', 'Complaints'],
      [['1.400', 'Board Meetings', '2020-01-08']],
      ['1.400'],
    ])
  })
  it('below a word on how a policy is kept, or what to see', () => {
    const titled = (below: string) => parts(`FILE: AC\n${below}\nEQUITY\n\nText.`)[0]?.[1]
    expect([titled('Critical'), titled('Cf:  GAE, JAA')]).toEqual(['EQUITY', 'EQUITY'])
  })
  it('and prices in a table part no policy', () => {
    const kentucky =
      'STUDENTS   09.15\n\nFees\n\nAs follows:\n\nLunch   3.25\nBreakfast   1.75\nActivity fee   25.00\n\nRANK I   1.25\nRANK II   1.15\n\nSTUDENTS   09.2\n\nCare\n\nAll.'
    expect(codes(kentucky)).toEqual(['09.15', '09.2'])
  })
  it('of a page that was issued the day of the board counts, and no other where that is left open', () => {
    const page = (adopted: string) =>
      parts(
        `STUDENT WELFARE   FFH\nBULLYING   (LOCAL)\n\nNone.\n\nDATE ISSUED: 10/6/2020\nFFH(LOCAL)-A\nADOPTED:${adopted}`,
      )[0]?.[2]
    expect([page(' 12/14/2020'), page('')]).toEqual(['2020-12-14', undefined])
  })
  it('but numbers at the end of lines part no text', () => {
    expect(codes('Mileage     7.01\n\nPaid each month.\n\nLodging     7.02\n\nPaid each year.')).toEqual([])
    expect(codes('The rate of Section 12.50\n\nIs paid.\n\nThe law of 2019.14\n\nIs kept.')).toEqual([])
  })
})

describe('what only looks like a heading begins no policy', () => {
  it('references in several lines, of which the first is no code', () => {
    const minnesota = [
      'POLICY NO. 601: CURRICULUM GOALS\n\nText.\n\nLegal References: Minn. Stat. 120B.018\nCross References: MSBA/MASA Model Policy 104 (Mission)\nMSBA/MASA Model Policy 613 (Graduation)\nPolicy 613: Graduation Requirements\nPolicy 614: Testing\n\nAdopted: 1995\nRevised: 11/12/2018',
      'POLICY NO. 613: GRADUATION REQUIREMENTS\n\nText.\n\nAdopted: 8/1/2001',
    ].join('\n\n')
    expect(parts(minnesota)).toEqual([
      ['601', 'CURRICULUM GOALS', '2018-11-12'],
      ['613', 'GRADUATION REQUIREMENTS', '2001-08-01'],
    ])
  })
  it('the second half of a law that is cited, on one page or at the end of one', () => {
    const text = (gap: string) =>
      `Policy 0410: Equity\n\nAll are heard (Education${gap}Code 47605). Also as defined in Penal${gap}Code 11165.3\nand filed pursuant to AR\n1312.3 - Complaints. (Education Code 52075)\n\nPolicy 0415: Access\n\nAll.`
    for (const gap of ['\n', '\n\n', '\n\f'])
      expect(split(text(gap), ['1312.3']).map((p) => p.code)).toEqual(['0410', '0415'])
  })
  it('a policy right below the references that name it is one', () => {
    const refs = 'Cross References\n0500 Goals\nPolicy 0510: Evaluation\nPolicy 0520: Intervention'
    expect(
      codes(`Policy 0500: Goals\n\nText.\n\n${refs}\nStatus: ADOPTED\n\nMore.\n\nPolicy 0600: Last\n\nEnd.`),
    ).toEqual(['0500', '0520', '0600'])
  })
  it('where the plan knows a few codes, the bare codes between them are headings, too', () => {
    const text = [
      'AC\nNONDISCRIMINATION',
      'AC-R\nCOMPLAINTS',
      'AD\nPHILOSOPHY',
      'JB\nEQUITY',
      'JICK\nBULLYING\n\nRESCINDED June 2022',
    ]
      .map((head) => `${head}\n\nText.`)
      .join('\n\n')
    expect(split(text, ['AC', 'JB']).map((p) => p.code)).toEqual(['AC', 'AC-R', 'AD', 'JB', 'JICK'])
  })
  it('other dashes of Word are hyphens in a code, and a number behind AR is part of it', () => {
    const text = 'Policy AC: Equity\n\nAll.\n\nPolicy AC\u2011R: Complaints\n\nOne.\n\nPolicy AC\u2013E: Form\n\nTwo.'
    expect(codes(text)).toEqual(['AC', 'AC-R', 'AC-E'])
    expect(codes('Policy 1201: Equity\n\nAll.\n\nPolicy 1201-AR-03: Access\n\nOne.')).toEqual(['1201', '1201-AR-03'])
  })
  it('the title above the code, where both have their labels', () => {
    const text =
      'POLICY TITLE: Meetings\nPOLICY NO: 203.1\n\nText.\n\nPOLICY TITLE: Code of Ethics\nPOLICY NO: 204.1\n\nMore.'
    expect(parts(text)).toEqual([
      ['203.1', 'Meetings', undefined],
      ['204.1', 'Code of Ethics', undefined],
    ])
  })
  it('a regulation before the exhibit of the same policy is in no wrong order', () => {
    const bare =
      'AC\nNONDISCRIMINATION\n\nNo one.\n\nAC-R\nCOMPLAINTS\n\nSteps.\n\nAC-E\nFORM\n\nName.\n\nJBB\nEQUITY\n\nAll.'
    expect(codes(bare)).toEqual(['AC', 'AC-R', 'AC-E', 'JBB'])
  })
  it('headings in capitals within a policy, and the name of a series on every page', () => {
    const conduct =
      'Policy JK: Student discipline\n\nOur rules.\n\nCODE OF CONDUCT\n\nBe kind.\n\nPROCEDURE FOR COMPLAINTS\n\nWrite.\n\nTITLE IX: Harassment\nDATE: July 1\n\nNone.'
    expect(codes(conduct)).toEqual(['JK'])
    const page = (words: string) => `Series 0000 Philosophy\n${words}`
    const series = [
      page('Policy 0410: Nondiscrimination\n\nNo one.'),
      page('more of it.'),
      page('Policy 0415: Equity\n\nAll.'),
    ]
    expect(codes(series.join('\f'))).toEqual(['0410', '0415'])
  })

  it('a policy named in a sentence whose line breaks before it', () => {
    const text =
      'Policy 0410: Nondiscrimination\n\nThe board follows the rules which are set out in\nPolicy 5145.3: Harassment, and in\nBoard Policy 4030 Nondiscrimination in Employment\nand reports each year. Complaints are heard under\nAR 1312.3 Uniform Complaint Procedures\n\nPolicy 5145.3 Harassment applies to all of them\nand to staff.\n\nPolicy 0415: Equity\n\nAll.'
    expect(codes(text)).toEqual(['0410', '0415'])
  })

  it('a code alone among the lines of a policy', () => {
    const lines = 'One.\nTwo.\nThree.\nFour.\nFive.\nSix.'
    const text = `Policy 0410: Nondiscrimination\n\n${lines}\nEd. Code 200\nPolicy 5145.3\nThe board reports.\nAdopted: May 1, 2012\nPolicy 0415\nEquity\n${lines}`
    expect(split(text).map((p) => [p.code, p.title])).toEqual([
      ['0410', 'Nondiscrimination'],
      ['0415', 'Equity'],
    ])
  })

  it('lists of other policies in a Word document, where an empty line is below each paragraph', () => {
    const text = [
      'Policy 0410: Nondiscrimination\n\nNo one.\n\nCross References\n\nPolicy 0415: Equity\n\nPolicy 5145.3: Harassment\n\nThe superintendent reports on this.',
      'Policy 0415: Equity\n\nAll.\n\nCross References\n\nPolicy 0410: Nondiscrimination\n\nPolicy 5145.3: Harassment',
      'Policy 0420: Access\n\nDoors are open.',
    ].join('\n\n')
    expect(codes(text)).toEqual(['0410', '0415', '0420'])
    expect(ends(text)).toEqual(['The superintendent reports on this.', 'Policy 5145.3: Harassment', 'Doors are open.'])
  })

  it('tables of contents: titles below each other, and codes with a page below each', () => {
    const body = '\fFile: AC\nNONDISCRIMINATION\n\nNo one.\n\nFile: JK\nSTUDENT DISCIPLINE\n\nKind.'
    const short = 'SECTION J\n\nJB - Equal Opportunities\nJBA - Freedom from Harassment'
    expect(codes(`${short}${body}`)).toEqual(['AC', 'JK'])
    const entry = (no: string, page: number) => `File: ${no}\nPage ${page}\n`
    const paged = `Contents\n\n${entry('AC', 2)}${entry('JK', 3)}${body}`
    expect(split(paged).map((p) => [p.code, p.firstPage])).toEqual([
      ['AC', 2],
      ['JK', 2],
    ])
  })
})

describe('a manual whose headings are nothing but a code and a title', () => {
  const numbers = [
    '0100.01',
    '0200.01',
    '0200.02',
    '0300.01',
    '0401.10',
    '0502.11',
    '0600.10',
    '0700.10',
    '0803.20',
    '0900.01',
  ]
  const manual = (within: string) =>
    numbers.map((n, i) => `${n} MEETINGS AND MORE\n\nText.\n\n${i === 5 ? within : ''}Adopted: 2015-05-05`).join('\n\n')
  it('is parted at them though capitals within a policy look like codes of letters', () => {
    expect(codes(manual('DUAL ENROLLMENT\n\nMore of it.\n\n'))).toEqual(numbers)
  })
  it('is parted at them though one heading says “Policy”', () => {
    expect(codes(`${manual('')}\n\nPolicy 1201: Complaints\n\nSteps.`)).toEqual([...numbers, '1201'])
    // Two labeled ones among few others are what parts it, and the others are words of their texts.
    expect(codes('Policy 1201: Complaints\n\nSteps.\n\nPolicy 1202: Access\n\n100 DAYS\n\n200 DAYS')).toEqual([
      '1201',
      '1202',
    ])
  })
})

describe('a heading as Word and plain text have it', () => {
  const body = 'No one is turned away for who they are.\n\nAdopted: May 5, 2015\n\n'
  it('has signs that nobody sees', () => {
    const text = `Pol\u00adicy AC: Fairness\n\n${body}Policy \u200bJB: Equity\n\n${body}`
    expect(parts(text)).toEqual([
      ['AC', 'Fairness', '2015-05-05'],
      ['JB', 'Equity', '2015-05-05'],
    ])
  })
  it('has its title in capitals above the code, with an empty line between them', () => {
    const text = `FAIRNESS\n\nFile: AC\n${body}EQUITY\n\nFile: JB\n${body}`
    expect(parts(text)).toEqual([
      ['AC', 'FAIRNESS', '2015-05-05'],
      ['JB', 'EQUITY', '2015-05-05'],
    ])
    expect(ends(text)).toEqual(['Adopted: May 5, 2015', 'Adopted: May 5, 2015'])
  })
})

describe('a policy that begins above its code', () => {
  const online = (kind: string, title: string, code: string, text: string) =>
    `Juniper Fork Unified School District\n${kind}\n${title}\n\n${code}\nPhilosophy, Goals, Objectives and Comprehensive Plans\n\n${text}\n\n`
  it('as California’s districts print it: its kind and title, its code, and the part of the manual', () => {
    const text = [
      online(
        'Board Policy',
        'Nondiscrimination In District\nPrograms And Activities',
        'BP 0410',
        'All.\n\nPolicy JUNIPER FORK UNIFIED SCHOOL DISTRICT\nadopted: March 3, 2015 Fork, California',
      ),
      online('Administrative Regulation', 'Equity', 'AR 0415', 'Each year.'),
      online(
        'Exhibit',
        'Uniform Complaint Procedures',
        'E 1312.3',
        'NOTICE.\n\nExhibit JUNIPER FORK\nversion: June 9, 2021 Fork, California',
      ),
    ].join('')
    expect(parts(text)).toEqual([
      ['0410', 'Nondiscrimination In District Programs And Activities', '2015-03-03'],
      ['AR 0415', 'Equity', undefined],
      ['Exhibit 1312.3', 'Uniform Complaint Procedures', '2021-06-09'],
    ])
    expect(ends(text)).toEqual([
      'adopted: March 3, 2015 Fork, California',
      'Each year.',
      'version: June 9, 2021 Fork, California',
    ])
  })
  it('as Minnesota’s print it: the days of the policy and of its model', () => {
    const policy = (code: string, title: string, revised: string) =>
      `Adopted: 1995          MSBA/MASA Model Policy ${code}\n                       Orig. 1995\nRevised: ${revised}\n\n${code}\t${title}\n\nI.\tPURPOSE\n\nThe purpose is this.\n\nCross References:\tMSBA/MASA Model Policy 413 (Harassment)\n\n${code}-1\n\n`
    const text = policy('102', 'EQUAL OPPORTUNITY', '2022') + policy('413', 'HARASSMENT', '2023')
    expect(parts(text)).toEqual([
      ['102', 'EQUAL OPPORTUNITY', '2022'],
      ['413', 'HARASSMENT', '2023'],
    ])
  })
})

it('an exhibit headed “E 1114-E” is no part of the policy before it', () => {
  const text =
    'BP 1114 Social Media\n\nPosts are kind.\n\nAdopted: May 5, 2015\n\nE 1114-E Social Media Notice\n\nRead this.\n\nE(2) 4119.11 Poster\n\nSeen by all.\n'
  expect(parts(text).map(([code, title]) => [code, title])).toEqual([
    ['1114', 'Social Media'],
    ['1114-E', 'Social Media Notice'],
    ['Exhibit(2) 4119.11', 'Poster'],
  ])
  // The first line of an exhibit may say its number once more.
  expect(
    codes('Exhibit 3555-E: Nutrition\n\nNUTRITION\n\nE 3555\n\nRead this.\n\nPolicy 3600: Consultants\n\nAsk.'),
  ).toEqual(['3555-E', '3600'])
})

describe('a day at the edge of the pages', () => {
  const page = (no: number, body: string, foot: string) =>
    `Juniper Fork Policy Manual\n\n${body}\n\n${foot} Page ${no} of 4`
  const body = (code: string, day: string) => `Policy ${code}: Fairness\n\nIt begins.\f${day}`
  const manual = (foot: string, ac = 'It ends.\n\nAdopted: May 6, 2019', jb = 'It ends.\n\nAdopted: June 7, 2021') =>
    [...body('AC', ac).split('\f'), ...body('JB', jb).split('\f')].map((b, i) => page(i + 1, b, foot)).join('\f')
  it('is the manual’s where each page has it with its own number', () => {
    const days = (text: string) => parts(text).map(([, , day]) => day)
    expect(days(manual('Revised July 2026'))).toEqual(['2019-05-06', '2021-06-07'])
    expect(days(manual('Revised July 2026', 'It ends.', 'It ends.'))).toEqual([undefined, undefined])
    const above = manual('').replaceAll('Policy Manual', 'Policy Manual, Revised: July 2026')
    expect(days(above)).toEqual(['2019-05-06', '2021-06-07'])
  })
  it('is the policy’s where its pages are counted by themselves, or each has one page', () => {
    const own = ['AC', 'JB', 'KA']
      .map((c) => `Policy ${c}: Fairness\n\nAll.\n\nAdopted: May 6, 2019 Page 1 of 1`)
      .join('\f')
    expect(parts(own).map(([, , day]) => day)).toEqual(['2019-05-06', '2019-05-06', '2019-05-06'])
  })
})

it('a code at the right edge, as Illinois prints it', () => {
  const page = (part: string, code: string, title: string) =>
    `${part}                                        ${code}\n\n${title}\n\nAll may learn here.\n\nCROSS REF.: 7:20 (Harassment)\n\n`
  const text =
    page('School Board', '2:260', 'Grievances') +
    page('Students', '7:10', 'Equal Opportunity') +
    page('Students', '7:10-AP1', 'Accommodations')
  expect(parts(text).map(([code, title]) => [code, title])).toEqual([
    ['2:260', 'Grievances'],
    ['7:10', 'Equal Opportunity'],
    ['7:10-AP1', 'Accommodations'],
  ])
})

it('two policies side by side are told of', () => {
  const text = `POLICY JICDA CONDUCT            POLICY JICDD VIOLENCE\n\nBe kind.                  Threats are told.\n`
  expect(toldOf(split(text), text)).toEqual([
    'Two policies are side by side at “JICDA”, and their lines are mixed. Save the file with one column, and choose it again.',
  ])
  const one = 'POLICY JICDA CONDUCT            Page 1\n\nBe kind.\n'
  expect(toldOf(split(one), one)).toEqual([])
})

describe('a heading with its day right below it', () => {
  const manual = (jc: string) =>
    `AC - NONDISCRIMINATION\n\nNo one is left out.\n\nAdopted: June 12, 2001\n\n${jc}JD - CLOSED CAMPUS\n\nThe campus is closed.\n\nAdopted: 5/6/2007\n`
  it.each(['Adopted: 5/3/2021', '\nApproved by the superintendent.', '\nReviewed annually.'])(
    'begins a policy where its text is below: “%s”',
    (day) =>
      expect(codes(manual(`JC - ATTENDANCE AREAS\n${day}\n\nThe board sets the areas.\n\n`))).toEqual([
        'AC',
        'JC',
        'JD',
      ]),
  )
  it('is the last of a list where the next heading is below', () => {
    const list = manual('').replace(
      'Adopted: June 12, 2001',
      'Cross References:\nJB - Equal Opportunities\nJC - Areas\nAdopted: June 12, 2001',
    )
    expect(parts(list)).toEqual([
      ['AC', 'NONDISCRIMINATION', '2001-06-12'],
      ['JD', 'CLOSED CAMPUS', '2007-05-06'],
    ])
  })
})

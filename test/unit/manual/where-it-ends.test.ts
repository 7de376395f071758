import { describe, expect, it } from 'vitest'
import { split } from '../../../shared/manual/split.ts'
import { toldOf } from '../../../shared/manual/told.ts'

/** Where a policy ends and the next begins: last lines of every kind, heads of districts, texts beside a policy. */

const body =
  'The district does not discriminate on any basis protected by law, and the superintendent shall\nmake known whom to ask, in each school and in the central office.'
const dated = (text: string) => split(text).map((p) => [p.code, p.effective && String(p.effective)])
const titled = (text: string) => split(text).map((p) => [p.code, p.title])

describe('a policy ends where the next one begins', () => {
  const manual = (heads: readonly string[], last: string, gap = '\n\n') =>
    heads.map((head, i) => `${head}\n\n${body}\n\nAdopted: May ${5 + i}, 2015\n${last}${gap}`).join('')
  const styles = [
    ['Policy AC: Equity', 'Policy AD: Care', 'Policy AE: Voice'],
    ['BP 0415 Equity', 'BP 0420 Care', 'BP 0430 Voice'],
    ['AC - EQUITY', 'AD - CARE', 'AE - VOICE'],
    ['Policy AC\nEquity', 'Policy AD\nCare', 'Policy AE\nVoice'],
  ] as const
  it.each([
    ...['Legal Reference: Title IX', 'LEGAL REF.: 20 U.S.C. 1681', 'References: Title IX', 'Related Policies: AE'],
    ...['Cross Reference: AE, Voice', 'Legal Reference:', 'Cross Reference: None', 'Legal References\nTitle IX'],
  ])('though it says last “%s”', (last) => {
    for (const heads of styles)
      for (const gap of ['\n\n', '\n\n\n', '\n\f'])
        expect(split(manual(heads, last, gap)).map((p) => String(p.effective))).toEqual([
          '2015-05-05',
          '2015-05-06',
          '2015-05-07',
        ])
  })
  it('though its list names the next one, or it points to its form', () => {
    for (const last of ['Cross References:\n\nPolicy AE: Voice', 'Exhibit: AC-E', 'Regulation: AC-R'])
      expect(dated(manual(styles[0], last))).toEqual([
        ['AC', '2015-05-05'],
        ['AD', '2015-05-06'],
        ['AE', '2015-05-07'],
      ])
  })
  it.each([
    'See also:',
    'See:',
    'Cf.:',
    'Companion policies',
    'Supersedes:',
    'Links',
    'This policy works together with:',
  ])('and a list below “%s” is a list', (label) => {
    const list = `${label}\nPolicy 105: Care\nPolicy 109: Voice`
    const text = `Policy 100: Equity\n\n${body}\n\n${list}\nAdopted: May 5, 2015\n\nPolicy 101: Kin\n\n${body}\n\nAdopted: May 6, 2016\n`
    expect(dated(text)).toEqual([
      ['100', '2015-05-05'],
      ['101', '2016-05-06'],
    ])
  })
})

describe('procedures, forms and exhibits are texts of their own', () => {
  const beside = (head: string) =>
    `Policy 411: Equity\n\n${body}\n\nAdopted: May 5, 2015\n\n${head}\n\n${body}\n\nApproved: May 6, 2019\n\nPolicy 412: Care\n\n${body}\n`
  it.each([
    ['Policy 411P1: Grievances', '411P1'],
    ['Procedure 411.a – Steps', 'Procedure 411.a'],
  ])('“%s”', (head, code) =>
    expect(dated(beside(head))).toEqual([
      ['411', '2015-05-05'],
      [code, '2019-05-06'],
      ['412', undefined],
    ]),
  )
  it('in Washington, with the part of the manual above the title', () => {
    const policy = (code: string, title: string) => `${code}\nSTUDENTS\n\n${title}\n\n${body}\n\nRevised: 6.6.19\n\n`
    const text = policy('3210', 'NONDISCRIMINATION') + policy('3210P', 'PROCEDURE') + policy('3211', 'SCHOOLS')
    expect(titled(text)).toEqual([
      ['3210', 'NONDISCRIMINATION'],
      ['3210P', 'PROCEDURE'],
      ['3211', 'SCHOOLS'],
    ])
  })
})

describe('a number that no policy has is a text of its own, and left out', () => {
  it.each(['(OPEN)', '[Reserved]', 'NOT ADOPTED'])('“%s”', (title) =>
    expect(
      split(`ACA – CARE\n\n${body}\n\nRevised: Jan. 1, 2001\n\nACB – ${title}\n\nACC – VOICE\n\n${body}\n`).map((p) => [
        p.code,
        p.status,
      ]),
    ).toEqual([
      ['ACA', undefined],
      ['ACB', title],
      ['ACC', undefined],
    ]),
  )
})

it('a policy begins right below the last reference of one that has ended, in a text without empty lines', () => {
  const refs = 'Cross References:\nACA - Sex Discrimination\nJB - Equal Opportunities'
  const manual = (end: string) =>
    dated(
      `AC - Nondiscrimination\n${body}\nAdopted: 5/5/2020\n${refs}\nAD - Mission\n${body}\n${end}\nJB - Equal Opportunities\n${body}\nAdopted: 7/7/2022\n`,
    )
  expect(manual('Adopted: 6/6/2021')).toEqual([
    ['AC', '2020-05-05'],
    ['AD', '2021-06-06'],
    ['JB', '2022-07-07'],
  ])
})

it('a policy begins with the name of the district right above its code, and ends with it where that is a foot', () => {
  const texts = ['AC', 'JB'].map((code) => `Code: ${code}\nAdopted: 5/05/20\n\nCare of ${code}\n\n${body}`)
  const name = 'Cedar Falls School District 99J'
  const ends = (text: string) => split(text).map((p) => text.slice(p.from, p.to).trim().split('\n'))
  for (const lines of ends(texts.map((t) => `${name}\n${t}\n\n`).join('')))
    expect([lines[0], lines.at(-1)]).toEqual([name, body.split('\n')[1]])
  for (const lines of ends(texts.map((t) => `${t}\n\n${name}\n`).join(''))) expect(lines.at(-1)).toBe(name)
})

describe('a code at the right edge', () => {
  const pages = (head: (code: string) => string, all: readonly string[]) =>
    all
      .map(
        (code, i) => `${head(code)}\n\n       ${['EQUITY', 'CARE', 'VOICE'][i]}\n\n${body}\n\nAdopted: May 5, 2015\n\n`,
      )
      .join('')
  const letters = ['AC', 'ACA', 'JB']
  it.each([
    [(c: string) => `Cedar Falls School District                 ${c}`, letters],
    [(c: string) => `CEDAR FALLS SCHOOL DISTRICT                 ${c}`, letters],
    [
      (c: string) => `BOARD OF EDUCATION      STUDENTS\nCEDAR FALLS SCHOOLS      ${c}/page 1 of 2`,
      ['1422', '1662', '5512'],
    ],
    [(c: string) => `Juniper Fork Schools       Policy           ${c}`, ['4111', '4112', '5111']],
    [(c: string) => `Instruction                              BP ${c}(a)`, ['6142', '6143', '6144']],
  ] as const)('beside the name of the district, or behind the kind', (head, all) =>
    expect(titled(pages(head, all))).toEqual([
      [all[0], 'EQUITY'],
      [all[1], 'CARE'],
      [all[2], 'VOICE'],
    ]),
  )
  it('behind “POLICY” and the name of the district, though no line is empty and policies have two pages', () => {
    const head = (code: string) => `CEDAR FALLS SCHOOL DISTRICT                     POLICY ${code}\n`
    const text = ['AC', 'AD', 'JB'].map((code, i) => {
      const title = ['NONDISCRIMINATION', 'MISSION', 'EQUAL OPPORTUNITIES'][i]
      const foot = (no: number) => `Page ${no} of 2                         Printed 9/1/2024\n`
      return `${head(code)}${title}\n${body}\n${foot(1)}${head(code)}It goes on.\nAdopted: 5/${i + 1}/2020\n${foot(2)}`
    })
    expect(dated(text.join(''))).toEqual([
      ['AC', '2020-05-01'],
      ['AD', '2020-05-02'],
      ['JB', '2020-05-03'],
    ])
    expect(toldOf(split(text.join('')), text.join(''))).toEqual([])
  })
  it('as California printed it, with its foot in two columns', () => {
    const page = (part: string, code: string, title: string, day: string) =>
      `${part}           BP ${code}(a)\n\n${title}\n\n${body}\n\n                     BP ${code}(b)\n\n${title}  (continued)\n\n${body}\n\nPolicy                     CEDAR FALLS UNIFIED SCHOOL DISTRICT\nadopted: ${day}        Cedar Falls, California\n\n`
    const text =
      page('Philosophy, Goals', '0415', 'EQUITY', 'May 5, 2019') +
      page('Instruction', '6142.8', 'HEALTH', 'June 6, 2020')
    for (const own of [text, text.replace(/Policy {3,}/g, 'Policy ')])
      expect(split(own).map((p) => [p.code, p.title, String(p.effective)])).toEqual([
        ['0415', 'EQUITY', '2019-05-05'],
        ['6142.8', 'HEALTH', '2020-06-06'],
      ])
  })
  it('behind the title, with both labels, on one line or on two', () => {
    const text = `Policy Title: Equity             Code No. 101\n${body}\n\nPolicy Title: Objectives for\nCode No. 500 Students\n${body}\n\nTITLE: CARE       POLICY NO: 501\n${body}\n`
    expect(titled(text)).toEqual([
      ['101', 'Equity'],
      ['500', 'Objectives for Students'],
      ['501', 'CARE'],
    ])
  })
})

describe('a head of its own form', () => {
  it.each([
    [(c: string, t: string) => `Policy ${c}: ${t}`, ['5.01', '5.02']],
    [(c: string, t: string) => `POLICY ${c} ${t.toUpperCase()}`, ['5-01', '5-02']],
    [(c: string, t: string) => `BP ${c} ${t}`, ['5.12', '5.13']],
    [(c: string, t: string) => `P-${c} ${t}\nEffective Date: 5/5/2015`, ['101', '102']],
  ] as const)('“Policy 5.01: Equity”, “P-101 Equity”', (head, all) => {
    const text = all
      .map((c, i) => `${head(c, ['Equity', 'Care'][i] ?? '')}\n\n${body}\n\nAdopted: May 5, 2015\n\n`)
      .join('')
    expect(split(text).map((p) => p.title.toLowerCase())).toEqual(['equity', 'care'])
  })
  it('with the kind behind the number, and once more below', () => {
    const text = `0410 BP - Nondiscrimination\n\nPhilosophy\nBoard Policy No 0410\nPolicy approved: August 22, 2019\n\n${body}\n\n0415 AR - Equity Plan\n\nPhilosophy\nAdministrative Regulation No 0415\nRegulation approved: May 23, 2018\n\n${body}\n`
    expect(titled(text)).toEqual([
      ['0410', 'Nondiscrimination'],
      ['AR 0415', 'Equity Plan'],
    ])
  })
  it('in Oregon: its title above its code, below a list of laws, or nowhere', () => {
    const text = `AC - Fairness\nPolicy AC\n\n${body}\n\nCode: AC\nAdopted: 3/16/15\nGBN/JBA - Harassment\nPolicy GBN/JBA\nCode: GBN/JBA\nOrig. Code(s): GBN/JBA\n${body}\n\nLegal Reference(s)\n\nORS 243.706\n\nJBB - Equity\n\nCode: JBB\nAdopted: 1/13/13\nRe-adopted: 8/13/17; 7/13/22\n\n${body}\nORS 236.610\nCode: JC\nAdopted: 10/10/09\nRe-adopted: 4/11/18\nOriginal Code: JC\nAssistants shall be hired upon the recommendation of the principal.\n`
    expect(titled(text)).toEqual([
      ['AC', 'Fairness'],
      ['GBN/JBA', 'Harassment'],
      ['JBB', 'Equity'],
      ['JC', ''],
    ])
  })
  it('with its title and its code below each other, and their labels', () => {
    const text = `Policy Name: Equity\nPolicy Number: AC\n\n${body}\n\nDescriptor Term: Care\nDescriptor Code: AD\n\n${body}\n\nVOICE POLICY\nPolicy Number: 100-A\nApproved by Board: May 5, 2015\n${body}\n`
    expect(titled(text)).toEqual([
      ['AC', 'Equity'],
      ['AD', 'Care'],
      ['100-A', 'VOICE POLICY'],
    ])
  })
  it('of Markdown files with what their program writes above them', () => {
    const file = (lines: string) => `---\n${lines}\n---\n\n## Purpose\n\n${body}\n\n`
    const text =
      file(
        'created: 2001-08-13\nupdated: 2022-03-14\nreviewed: 2023-03-14\ntitle: 0201.01 Code of Ethics\ncode: "0201.01"\nkind: Policy',
      ) +
      file('created: 2007-02-13\ntitle: 0201.02 Duties\ncode: "0201.02"\nkind: Policy') +
      file('policy: "0401.80"\nkind: Regulation\ntitle: 0401.80-AR-01 Negotiations')
    expect(split(text).map((p) => [p.code, p.title, p.effective && String(p.effective)])).toEqual([
      ['0201.01', 'Code of Ethics', '2022-03-14'],
      ['0201.02', 'Duties', '2007-02-13'],
      ['0401.80-AR-01', 'Negotiations', undefined],
    ])
  })
})

describe('the title is the line that is neither a label nor in other policies, too', () => {
  const two = (between: string, head = (c: string) => `Policy ${c}`) =>
    titled(
      [
        ['AC', 'Equity'],
        ['JB', 'Care'],
      ]
        .map(([c = '', t]) => `${head(c)}\n${between}\n${t}\n\n${body}\n\nAdopted: May 5, 2020\n\n`)
        .join(''),
    )
  it.each([
    ...['SECTION J: STUDENTS', 'Type: Policy', 'Legally Required', '(M)', 'Orig. Code(s): AC', 'Re-adopted: 5/5/2015'],
    ...['Updated: 5/5/2015', 'Next Review: 5/2027', 'Cedar Falls School District', 'CEDAR FALLS PUBLIC SCHOOLS'],
    ...['Owner: Superintendent', 'Version: 2.0', 'Book: Policy Manual', '-----', 'www.x.org'],
  ])('below “%s”', (between) =>
    expect(two(between)).toEqual([
      ['AC', 'Equity'],
      ['JB', 'Care'],
    ]),
  )
  it('with its own label, in a cell, behind a part of the manual, or beside the number of the page', () => {
    expect(titled(`Policy: AC\nOwner: HR\nSubject: Fairness\nReplaces: AC-old\n${body}`)).toEqual([['AC', 'Fairness']])
    expect(titled(`Policy\tAC\nTitle\tFairness\nAdopted\tMay 5, 2015\n\n${body}`)).toEqual([['AC', 'Fairness']])
    expect(titled(`BP 0415          Philosophy-Goals\nEQUITY\n${body}`)).toEqual([['0415', 'EQUITY']])
    expect(titled(`POLICY AC          Page 1 of 2\nFAIRNESS\n${body}`)).toEqual([['AC', 'FAIRNESS']])
    expect(titled(`Policy AC (Mandatory): Equity\n\n${body}`)).toEqual([['AC', 'Equity']])
  })
})

describe('a text beside a policy says in its heading what it is', () => {
  const manual = (head: string, own = 'Policy 411: Equity', next = 'Policy 412: Care') =>
    `${own}\n\n${body}\n\nAdopted: May 5, 2015\n\n${head}\n\n${body}\n\nApproved: May 6, 2019\n\n${next}\n\n${body}\n`
  it.each([
    ['411-Rule: Complaint Procedures', 'Rule 411'],
    ['411-Exhibit: Complaint Form', 'Exhibit 411'],
    ['411 R1: Complaint Procedures', '411 R1'],
    ['411 Equity Regulation', 'Regulation 411'],
  ])('“%s”', (head, code) =>
    expect(dated(manual(head))).toEqual([
      ['411', '2015-05-05'],
      [code, '2019-05-06'],
      ['412', undefined],
    ]),
  )
  it('behind a code of letters', () => {
    for (const [head = '', code] of [
      ['AC Regulation: Complaints', 'Regulation AC'],
      ['AC Form 1: Complaint', 'Form(1) AC'],
    ])
      expect(dated(manual(head, 'AC: Equity', 'AD: Care'))).toEqual([
        ['AC', '2015-05-05'],
        [code, '2019-05-06'],
        ['AD', undefined],
      ])
  })
  it('and a heading in a policy of another number is none', () => {
    for (const head of ['504 Plans Procedure', 'HIPAA Form: Consent'])
      expect(dated(`Policy 411: Equity\n\n${body}\n\n${head}\n\n${body}\n\nAdopted: May 5, 2015\n`)).toEqual([
        ['411', '2015-05-05'],
      ])
  })
  it('nor are rows of a table that name other policies', () =>
    expect(
      dated(
        `Policy 411: Equity\n\n${body}\n\nWho is asked        What is read\nStudents            Policy 5131\nStaff               BP 4119.11\n\n${body}\n\nAdopted: May 5, 2015\n`,
      ),
    ).toEqual([['411', '2015-05-05']]))
  it('and an appendix without a code, or a resolution, gives its policy no day', () => {
    for (const text of [
      manual('APPENDIX A: COMPLAINT FORM'),
      manual('RESOLUTION 2021-14 ON FAIRNESS\n\nWhereas.').replace(`Whereas.\n\n${body}`, 'Whereas.'),
    ])
      expect(dated(text)).toEqual([
        ['411', '2015-05-05'],
        ['412', undefined],
      ])
  })
})

it('a title may be over its code, with its days or its status below it', () => {
  for (const below of [
    'Adopted: May 5, 2020',
    'Status: Active',
    'Original Adopted Date: 1/1/2010\nLast Revised Date: 5/5/2020',
  ])
    expect(titled(`EQUITY\n\nPolicy AC\n${below}\n\n${body}\n\nCARE\n\nPolicy AD\n${below}\n\n${body}\n`)).toEqual([
      ['AC', 'EQUITY'],
      ['AD', 'CARE'],
    ])
})

it('a policy a page keeps its days, though only their digits differ from page to page', () => {
  const page = (head: string, i: number) =>
    `Policy ${head}\nAdopted: 7/1/2019 | Revised: 5/${5 + i}/2022\n\n${body}\n\f`
  const text = ['AC: Equity', 'ACA: Belonging', 'JB: Voice'].map(page).join('')
  expect(dated(text).map(([, day]) => day)).toEqual(['2022-05-05', '2022-05-06', '2022-05-07'])
})

describe('in a PDF without empty lines', () => {
  const prose =
    'No one is left out. The superintendent reports each year to the board on what was done and what\nwas not left undone by the end of the year.'
  it.each([
    ['Policy JB\nEquity\nAdopted May 6, 2015', 'JB'],
    ['Policy JB\nEQUITY', 'JB'],
    ['Policy 0415\nEquity', '0415'],
  ])('a code over its title begins a policy right below the text of the one before: “%s”', (head, code) => {
    const text = `Policy AC\nFairness\nAdopted May 5, 2015\n${prose}\n${head}\nNo one is left out.\n`
    expect(titled(text).map(([own, title]) => [own, title?.toLowerCase()])).toEqual([
      ['AC', 'fairness'],
      [code, 'equity'],
    ])
  })
  it.each([
    ['AC - EQUITY', 'AD - CARE', 'AE - VOICE'],
    ['AC EQUITY', 'AD CARE', 'AE VOICE'],
  ])('and a heading in capitals right below a day', (...heads) =>
    expect(dated(heads.map((h, i) => `${h}\n\n${prose}\n\nAdopted: May ${5 + i}, 2015\n`).join(''))).toEqual([
      ['AC', '2015-05-05'],
      ['AD', '2015-05-06'],
      ['AE', '2015-05-07'],
    ]),
  )
  it('“Title Equity” is a row of a table, and Title IX a law', () => {
    expect(titled(`Policy AC\nTitle Equity\nAdopted May 5, 2015\n\n${prose}`)).toEqual([['AC', 'Equity']])
    expect(titled(`Policy AC\nTitle IX\nAdopted May 5, 2015\n\n${prose}`)).toEqual([['AC', 'Title IX']])
  })
})

it('a code of six letters, and one that is a word, begin policies in the forms of South Carolina', () => {
  const heads = [
    ['AC', 'Nondiscrimination'],
    ['ADA', 'District Goals'],
    ['JB', 'Equal Opportunities'],
    ['JICFAA', 'Harassment or Bullying'],
  ]
  const foot = (i: number) => `\n\n${body}\n\nAdopted 3/98; Revised ${i + 1}/20\n\n`
  const inLine = heads.map(([code, title], i) => `Policy ${code} ${title}\n\nIssued 6/21${foot(i)}`)
  const below = heads.map(
    ([code, title = ''], i) => `Policy\n\n${title.toUpperCase()}\n\nCode ${code} Issued 6/21${foot(i)}`,
  )
  for (const text of [inLine.join(''), below.join('')])
    expect(split(text).map((p) => [p.code, p.title.toLowerCase(), String(p.effective)])).toEqual(
      heads.map(([code, title = ''], i) => [code, title.toLowerCase(), `2020-0${i + 1}`]),
    )
})

it('the title is below the series of a number, as in Connecticut', () => {
  const heads = [
    ['0521', 'Mission - Goals - Objectives', 'Nondiscrimination'],
    ['1110.1', 'Community Relations', 'Parent Involvement'],
    ['3541', 'Business/Non-Instructional Operations', 'Transportation'],
    ['4118.11', 'Personnel -- Certified', 'Fair Hiring'],
  ]
  const text = heads.map(([code, part, title]) => `P${code}\n\n${part}\n\n${title}\n\n${body}\n\nAdopted: May 5, 2020`)
  expect(titled(text.join('\n\n'))).toEqual(heads.map(([code, , title]) => [code, title]))
  // Over the text itself it is the title.
  const own = text.map((t, i) => (i === 1 ? t.replace('Parent Involvement\n\n', '') : t))
  expect(titled(own.join('\n\n'))[1]).toEqual(['1110.1', 'Community Relations'])
})

it('the title may be at the left of a code at the right edge', () => {
  const text = ['Equity', 'Care']
    .map((t, i) => `${t}          Policy A${'CD'[i]}\n\n${body}\n\nAdopted: May 5, 2020\n\n`)
    .join('')
  expect(titled(text)).toEqual([
    ['AC', 'Equity'],
    ['AD', 'Care'],
  ])
})

it('a policy begins at “JB - EQUITY” right below the text or the end of the one before', () => {
  const body = 'The superintendent reports each year to the board on what was done and what was not.\n'.repeat(6).trim()
  const manual = (end: string) => split(`AC - NONDISCRIMINATION\n${body}\n${end}\nJB - EQUITY\n${body}\n${end}`)
  for (const end of ['No one is left out.', 'Adopted: May 5, 2015\nEND'])
    expect(manual(end).map((p) => p.code)).toEqual(['AC', 'JB'])
  // Without text below it, it is one of a list.
  expect(split(`AC - NONDISCRIMINATION\n${body}\nJB - EQUITY\nKB - FAMILIES`).map((p) => p.code)).toEqual(['AC'])
})

describe('a bare code begins a policy', () => {
  it.each([' ', ' - '])('also where it is a word, below the one that it is part of: “ADA%sGOALS”', (by) => {
    const text = ['AD', 'MISSION', 'ADA', 'GOALS', 'ADB', 'VALUES', 'JB', 'OPPORTUNITIES']
      .flatMap((code, i, all) => (i % 2 === 0 ? [`${code}${by}${all[i + 1]}`, 'The board has the last word.'] : []))
      .join('\n\n')
    expect(split(text).map((p) => p.code)).toEqual(['AD', 'ADA', 'ADB', 'JB'])
  })
  it('also right below the last sentence of another', () => {
    const text = ['JBB\nEQUITY', 'JIC\nCONDUCT', 'JICA\nDRESS', 'JK\nDISCIPLINE'].join('\nAll are heard.\n')
    expect(split(`${text}\nAll.`).map((p) => p.code)).toEqual(['JBB', 'JIC', 'JICA', 'JK'])
  })
  it('and none where behind it is only where to look, or that it is kept free', () => {
    const text = '7:10 Equity\n\nAll.\n\n7:20 See 7:10\n\n7:30 Reserved\n\n7:40 Students\n\nAll.'
    expect(split(text).map((p) => [p.code, p.status])).toEqual([
      ['7:10', undefined],
      ['7:20', 'See 7:10'],
      ['7:30', 'Reserved'],
      ['7:40', undefined],
    ])
  })
})

describe('a code at the foot of a policy is that of the text above it', () => {
  const parts = (text: string) => split(text).map((p) => [p.code, p.title, String(p.effective)])
  it.each([
    ['below its days', 'EQUITY POLICY', '\n\n', '\nPolicy Code: JBB'],
    ['below an empty line', 'EDUCATIONAL EQUITY', '\n\n', '\n\nFile: JBB'],
    ['in lines without gaps', 'Policy Title: Educational Equity', '\n', '\nCode No. 500.1'],
    ['over its references', 'EQUITY', '\n\n', '\nFile: JBB\nLegal Ref.: 20 U.S.C. 1681'],
  ])('%s', (_, title, gap, foot) => {
    const first = `${title}${gap}The board is for equity.${gap}Adopted: 5/5/2020${foot}`
    const then = first
      .replace(
        /EQUITY( POLICY)?|EDUCATIONAL EQUITY|Educational Equity/,
        title === title.toUpperCase() ? 'CARE' : 'Care',
      )
      .replace('5/5/2020', '6/6/2021')
      .replace('JBB', 'JED')
      .replace('500.1', '501.2')
    const [own, other] = foot.includes('500') ? ['500.1', '501.2'] : ['JBB', 'JED']
    const named = title.replace('Policy Title: ', '')
    const care = named === named.toUpperCase() ? 'CARE' : 'Care'
    const expected = [
      [own, named, '2020-05-05'],
      [other, care, '2021-06-06'],
    ]
    expect(parts(`${first}\n\n${then}\n`)).toEqual(expected)
    expect(parts(`Cedar Falls School District\n\n${first}\n\n${then}\n`)[1]).toEqual(expected[1])
  })
  it.each(['AC', '- AC -', 'AC   Page 1 of 1', 'AC  Hazing', 'Hazing       AC', 'Hazing (AC)'])(
    'also alone, or beside the title: “%s”',
    (foot) => {
      const policies = [
        ['AC', 'HAZING', 'Hazing'],
        ['JBB', 'GANGS', 'Gangs'],
        ['KB', 'FAMILIES', 'Families'],
      ].map(
        ([own = '', title = '', words = ''], i) =>
          `${title}\n\nThe board is for all.\n\nAdopted: ${i + 1}/5/2020\n\n${foot.replace('AC', own).replace('Hazing', words)}`,
      )
      for (const end of ['\n\n', '\f'])
        expect(parts(policies.join(end))).toEqual([
          ['AC', 'HAZING', '2020-01-05'],
          ['JBB', 'GANGS', '2020-02-05'],
          ['KB', 'FAMILIES', '2020-03-05'],
        ])
    },
  )
  it('and one at its head is that of the text below', () => {
    const both = ['AC NONDISCRIMINATION', 'JB OPPORTUNITIES', 'KB FAMILIES'].map(
      (h, i) => `${h}\n\nThe board is for all.\n\nAdopted: ${i + 1}/5/2020\n\n${h.split(' ', 1)}`,
    )
    expect(parts(both.join('\f')).map(([, title]) => title)).toEqual(['NONDISCRIMINATION', 'OPPORTUNITIES', 'FAMILIES'])
    const stub =
      'Policy Manual\n\nThe manual was approved.\n\nAdopted: 5/5/2019\n\nFile: AC\n\nCARE\n\nAll are welcome here.\n\nAdopted: 5/5/2020\n\nFile: KB\n'
    expect(split(stub)[0]?.title).toBe('CARE')
    const text =
      'Manual\n\nAll is well kept.\nAdopted: 5/5/2019\n\nFile: JBB\n\nEQUITY\n\nAll.\n\nAdopted: 5/5/2020\n\nFile: JED\n\nCARE\n\nEach child.\n\nAdopted: 6/6/2021\n'
    expect(parts(text)).toEqual([
      ['JBB', 'EQUITY', '2020-05-05'],
      ['JED', 'CARE', '2021-06-06'],
    ])
  })
})

it('a title beside its code counts before the first sentence below', () => {
  const text =
    'EDUCATIONAL EQUITY          Code No. 102\n\nThe board is for equity.\n\nApproved: 5/5/2020\n\nCode No. 102.R1\n\nGRIEVANCES\n\nComplaints are filed.\n\nApproved: 5/5/2020'
  expect(split(text).map((p) => [p.code, p.title])).toEqual([
    ['102', 'EDUCATIONAL EQUITY'],
    ['102.R1', 'GRIEVANCES'],
  ])
})

it.each([
  'IKF - Graduation Requirements 2027',
  'IKF GRADUATION REQUIREMENTS 2027',
  'IKF - COVID 19',
  'IKF - Transportation Zone 2',
])('a policy begins at a title that ends with a number which is no page: “%s”', (heading) => {
  const others = heading === heading.toUpperCase() ? ['JB OPPORTUNITIES', 'JE ATTENDANCE'] : ['JB - Care', 'JE - Time']
  const text = [heading, ...others].map((h, i) => `${h}\n\nThe board acts for every child.\n\nAdopted: ${i + 1}/5/2020`)
  expect(split(text.join('\n\n')).map((p) => p.code)).toEqual(['IKF', 'JB', 'JE'])
})

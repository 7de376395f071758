import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { doesNotHold, offersOf } from '../../../shared/manual/offers.ts'
import { split } from '../../../shared/manual/split.ts'
import { toldOf } from '../../../shared/manual/told.ts'

/** Which policies of a manual come in for a person who accepts what is chosen, and which are left out. */

const body = 'Every child is welcome in each of our schools. The superintendent reports twice a year.'

/** The code of each policy with its text, as it comes in; those that are left out have “–” before it. */
const comesIn = (text: string, codes: readonly string[] = []) => {
  const parts = split(text, codes)
  return offersOf({ pages: null, letters: text.length, parts }, planOf([])).map(
    (o) => `${doesNotHold(o, '2026-11-30') ? '–' : ''}${o.code}`,
  )
}

describe('a policy in force stays so, though repealed ones are named behind it', () => {
  it.each([
    ['with an empty line between them', '\n\n'],
    ['right below each other', '\n'],
  ])('which have a heading and no text, %s', (_, gap) => {
    const gone = ['Policy 101: Discipline – REPEALED by Board action 5/5/2022', 'Policy 102: Dress (deleted)']
    const text = ['Policy 100: Equity', body, ...gone, 'Policy 103: Phones', body, 'Policy 104: Visits', body].join(gap)
    expect(comesIn(text)).toEqual(['100', '–101', '–102', '103', '104'])
    const bare = [
      'JB - FAIR CHANCES',
      body,
      'JBA - SEX (REPEALED)',
      'JBB - EQUITY (REPEALED 5/5/2019)',
      'JC - AREAS',
      body,
    ]
    expect(comesIn(bare.join(gap))).toEqual(['JB', '–JBA', '–JBB', 'JC'])
    expect(
      comesIn(['File: GBA', 'Hiring', body, 'File: GBB - RESERVED', 'File: GBC (Deleted 2/2/2020)'].join(gap)),
    ).toEqual(['GBA', '–GBB', '–GBC'])
  })
  it('behind its list of others, in a text file and in a Word document', () => {
    const text = (gap: string) =>
      `Policy 100: Equity\n\n${body}\n\nCross References:${gap}Policy 205: Care${gap}Policy 206: Voice (Repealed)\n\nPolicy 101: Discipline (Repealed 5/5/2022)\n\nPolicy 103: Phones\n\n${body}`
    expect(comesIn(text('\n'))).toEqual(['100', '–101', '103'])
    expect(comesIn(text('\n\n'))).toEqual(['100', '–101', '103'])
  })
  it('which a list or a sentence of its own names', () => {
    const list = 'Policy 205: Care (Repealed)\nPolicy 206: Voice (Repealed 5/5/2020)\nPolicy 207: Play'
    expect(
      comesIn(
        `Policy 100: Equity\n\n${body} It follows these:\n${list}\nas they were.\n\nPolicy 103: Phones\n\n${body}`,
      ),
    ).toEqual(['100', '103'])
    expect(comesIn(`Policy 100: Equity\n\n${body}\n\nReferences\n${list}\n\nPolicy 103: Phones\n\n${body}`)).toEqual([
      '100',
      '103',
    ])
  })
  it('and a repealed one in the contents and in its place is one', () => {
    const gone = 'Policy 101: Discipline (Repealed)\n'
    expect(
      comesIn(
        `Contents\nPolicy 100: Equity\n${gone}Policy 102: Dress\n\nPolicy 100: Equity\n\n${body}\n\n${gone}\nPolicy 102: Dress\n\n${body}`,
      ),
    ).toEqual(['100', '–101', '102'])
  })
})

describe('what California’s districts print from GAMUT Online', () => {
  const heads = [
    ['Board Policy', 'Vision', 'BP 0000', 'Philosophy, Goals, Objectives and Comprehensive Plans'],
    ['Administrative Regulation', 'Nondiscrimination In District\nPrograms', 'AR 0410', 'Philosophy'],
    ['Board Policy', 'Equity', 'BP 0415', 'Philosophy'],
    ['Board Bylaw', 'Role of the Board', 'BB 9000', 'Board Bylaws'],
    ['Exhibit', 'Equity', 'E 0415', 'Philosophy'],
  ]
  const foot = 'Policy CEDAR UNIFIED SCHOOL DISTRICT\nadopted: January 1, 2019 Cedar, California'
  it.each([
    ['with the district above each', 'Cedar Unified\n', '\n\n', foot],
    ['without it', '', '\n\n', foot],
    ['in which no line is empty', 'Cedar Unified\n', '\n', 'Adopted 1/1/2019'],
  ])('is parted at each policy, with its own title, days and words: %s', (_, district, gap, last) => {
    const text = heads
      .map((head) => [`${district}${head.join('\n')}`, body, '(cf. 0410 - Nondiscrimination)', last].join(gap))
      .join(gap)
    const parts = split(text)
    expect(parts.map((p) => [p.code, p.title, String(p.effective)])).toEqual([
      ['0000', 'Vision', '2019-01-01'],
      ['AR 0410', 'Nondiscrimination In District Programs', '2019-01-01'],
      ['0415', 'Equity', '2019-01-01'],
      ['9000', 'Role of the Board', '2019-01-01'],
      ['Exhibit 0415', 'Equity', '2019-01-01'],
    ])
    for (const { from } of parts) expect(text.slice(from)).toMatch(district === '' ? /^(Board|Adm|Exh)/ : /^Cedar/)
  })
  it('nor does a sentence about one part it', () => {
    const said = `${body} It goes with the\nBoard Policy\non fair access,\nBP 0415\nof the district.`
    expect(comesIn(`${heads[0]?.join('\n')}\n\n${said}\n\n${foot}`)).toEqual(['0000'])
  })
})

/** A manual of these headings, each over its text. */
const manual = (heads: readonly string[], gap = '\n\n') => heads.map((h) => `${h}${gap}${body}`).join(gap)

describe('a code that is a word, too, begins a policy behind the one that it follows', () => {
  it.each([
    ['AC NONDISCRIMINATION', 'AD MISSION', 'ADA GOALS', 'BG POLICIES'],
    ['AC - Nondiscrimination', 'AD - Mission', 'ADA - Goals', 'BG - Policies'],
    ['Policy AC Nondiscrimination', 'Policy AD Mission', 'Policy ADA Goals', 'Policy BG Policies'],
    ['AC\n\nNONDISCRIMINATION', 'AD\n\nMISSION', 'ADA\n\nGOALS', 'BG\n\nPOLICIES'],
    ['AC\nNONDISCRIMINATION', 'AD-R\nMISSION', 'ADA\nGOALS', 'BG\nPOLICIES'],
  ])('“%s”, “%s”, “%s”', (...heads) => {
    expect(comesIn(manual(heads))).toEqual(['AC', heads[1]?.includes('-R') ? 'AD-R' : 'AD', 'ADA', 'BG'])
  })
  it('and is a word in other policies', () => {
    expect(comesIn(manual(['JB FAIR CHANCES', 'IEP MEETINGS', 'JIC CONDUCT', 'ALL STUDENTS', 'JID DRESS']))).toEqual([
      'JB',
      'JIC',
      'JID',
    ])
    expect(comesIn(manual(['KEC BOOKS', 'KEY POINTS', 'KF GIFTS']))).toEqual(['KEC', 'KF'])
  })
  it('and is told of where nothing before it says which it is', () => {
    const text = manual(['AC - Nondiscrimination', 'ADA - Compliance', 'BG - Policies'])
    expect(comesIn(text)).toEqual(['AC', 'BG'])
    expect(toldOf(split(text), text)).toEqual([
      '1 line looks like the heading of another policy and was taken as text: “ADA - Compliance” (in AC).',
    ])
  })
})

describe('where no line is empty', () => {
  it.each([
    [['JBB\nEQUITY', 'JIC\nCONDUCT', 'JICA\nDRESS', 'JICB\nBAGS'], 'a code over its title'],
    [['JBB EQUITY', 'JIC CONDUCT', 'JICA DRESS', 'JICB BAGS'], 'a code before its title'],
  ])('each of %j begins a policy: %s', (heads) => {
    const codes = ['JBB', 'JIC', 'JICA', 'JICB']
    expect(comesIn(manual(heads, '\n'))).toEqual(codes)
    expect(comesIn(manual(heads, '\n'), ['JBB', 'JIC'])).toEqual(codes)
    expect(comesIn(manual(heads, '\n').replaceAll(body, `${body}\nAdopted: May 5, 2015`))).toEqual(codes)
  })
  it('and so do the regulation of one and the policy behind it, but none of a list', () => {
    const first = manual(['JBB — Equity', 'JIC — Conduct'])
    const then = manual(['JICA — Dress', 'JICA-R — Dress: steps', 'JICB (was JICA-2) — Bags'], '\n')
    expect(comesIn(`${first}\n\n${then}`)).toEqual(['JBB', 'JIC', 'JICA', 'JICA-R', 'JICB'])
    const list = 'Cross References:\nJICA — Dress\nJICB — Bags'
    expect(comesIn(`${first}\n${list}\n\n${manual(['JID — Play'])}`)).toEqual(['JBB', 'JIC', 'JID'])
  })
})

describe('a part of the manual says of all policies in it that they do not hold', () => {
  const text = (part: string, behind: string, gap = '\n\n') =>
    [manual(['Policy 100 Equity'], gap), part, manual(['Policy 101 Old', 'Policy 102 Older'], gap), behind]
      .concat(manual(['Policy 103 Now'], gap))
      .join(gap)
  it.each([
    ['REPEALED POLICIES', 'ADOPTED POLICIES'],
    ['Section R: Repealed Policies and Regulations', 'Section S: Students'],
    ['POLICIES NO LONGER IN EFFECT', 'STUDENT POLICIES'],
    ['Policies for First Reading – December 8, 2026', 'Current Policies'],
    ['ARCHIVED POLICIES (for reference only)', 'CURRENT POLICIES'],
  ])('and not of the one above it: “%s” to “%s”', (part, behind) => {
    for (const gap of ['\n\n', '\n']) expect(comesIn(text(part, behind, gap))).toEqual(['100', '–101', '–102', '103'])
    const parts = split(text(part, behind))
    expect(parts.map((p) => p.under)).toEqual([undefined, part, part, undefined])
    expect(toldOf(parts, text(part, behind))).toEqual([
      `2 texts are below “${part}” and left out: 101 and 102. Check those that are in force.`,
    ])
    // Neither line is a word of the policy above it.
    expect(parts.map((p) => text(part, behind).slice(p.from, p.to).trimEnd().endsWith(body))).toEqual(
      Array(4).fill(true),
    )
  })
  it('from its heading to the end of the manual, where none is behind it', () => {
    const whole = `CEDAR FALLS\n\nPROPOSED POLICIES\n\n${manual(['Policy 100 Equity', 'Policy 101 Care'])}`
    expect(comesIn(whole)).toEqual(['–100', '–101'])
    expect(toldOf(split(whole), whole)[0]).toMatch(/^2 texts are below “PROPOSED POLICIES”/)
    const one = `${manual(['Policy 100 Equity'])}\n\nREPEALED POLICIES\n\n${manual(['Policy 101 Old'])}`
    expect(toldOf(split(one), one)).toEqual([
      '“101” is below “REPEALED POLICIES” and is left out. Check it if it is in force.',
    ])
  })
  it('but not in a table of contents, nor within a policy about policies', () => {
    const policies = manual(['Policy 100 Equity', 'Policy 101 Care'])
    expect(comesIn(`CONTENTS\nADOPTED POLICIES\nREPEALED POLICIES\n\n${policies}`)).toEqual(['100', '101'])
    const within = 'Repealed Policies\n\nRepealed policies are kept in the archive.'
    expect(comesIn(`${manual(['Policy 100 Equity'])}\n\n${within}\n\n${manual(['Policy 101 Care'])}`)).toEqual([
      '100',
      '101',
    ])
    expect(
      comesIn(`${manual(['Policy 100 Equity'])}\n\nProcedures for review\n\n${manual(['Policy 101 Care'])}`),
    ).toEqual(['100', '101'])
  })
})

/** Policies 100, 101 and so on, each with these lines over its text, or with its text in place of “@”. */
const saying = (...lines: readonly string[]) =>
  lines
    .map((l, i) => `Policy ${100 + i} Care\n${l.includes('@') ? l.replace('@', body) : `${l}\n${body}`}`)
    .join('\n\n')

describe('a policy that was adopted', () => {
  it.each([
    'First Reading 1/1/2020 Second Reading 2/1/2020 Adopted 2/1/2020',
    'First Reading 1/1/2020\nSecond Reading 2/1/2020\nAdopted 2/1/2020',
    '@\nFirst reading 1/1/2020, adopted 2/1/2020',
  ])('says when it was read before: %j', (lines) => {
    expect(split(saying(lines)).map((p) => [String(p.effective), p.status])).toEqual([['2020-02-01', undefined]])
  })
  it.each([
    'First Reading: November 10, 2026',
    '@\nFirst Reading: November 10, 2026',
    '1st Reading: 11/10/2026\n2nd Reading:',
    'First Reading 11/10/2026 Second Reading 12/8/2026',
    'Submitted for second reading 11/10/2026',
  ])('is no draft that was only read: %j', (lines) => {
    expect(comesIn(saying(lines, 'Adopted: 5/5/2015'))).toEqual(['–100', '101'])
  })
})

describe('the last line of a policy in force', () => {
  it('says where to look besides, and not where its text is', () => {
    expect(comesIn('JBB\nEQUITY\nAll are welcome.\nSee JB\nJIC\nCONDUCT\nBe kind\nSee JB')).toEqual(['JBB', 'JIC'])
    const gone = ['Policy JBB\nEquity\nSee JB', 'Policy JIC Conduct\nSee JB', 'Policy JID\nDress\n5/5/2015\nSee JIC']
    expect(comesIn(gone.join('\n\n'))).toEqual(['–JBB', '–JIC', '–JID'])
  })
  it.each(['All prior policies are hereby\nRepealed.', '@ The forms to the former text of the board were\nRepealed.'])(
    'may be the end of a sentence: %j',
    (lines) => {
      expect(comesIn(saying(lines, 'Repealed.', '@\n\nRepealed 5/5/2020.'))).toEqual(['100', '–101', '–102'])
    },
  )
})

describe('a policy holds until its last day', () => {
  it.each([
    ...['Effective 7/1/2020 to 6/30/2025', 'Effective July 1, 2020 – June 30, 2025', 'Valid through June 30, 2024'],
    ...[
      'This policy expired on June 30, 2022.',
      'This policy shall expire June 30, 2022.',
      'In effect until 6/30/2025',
    ],
    ...['No longer in effect', 'For discussion only', 'Tabled 1/1/2026', 'Status: Sunset'],
  ])('which is over: “%s”', (line) => {
    expect(comesIn(saying(line, 'Adopted 5/5/2015'))).toEqual(['–100', '101'])
  })
  it.each([
    ...['Effective 7/1/2020 to 6/30/2027', 'Valid through June 30, 2029', '@ A pass is\nvalid through June 30, 2024.'],
    ...[
      'Effective 7/1/2015 to 6/30/2020\nReadopted 5/5/2021',
      'Tabled motions are kept.',
      '@ Leave is valid through June 30, 2024.',
    ],
  ])('which is to come, is no day of it, or was put off: %j', (line) => {
    expect(comesIn(saying(line))).toEqual(['100'])
  })
  it('and says so where that is not certain', () => {
    const line = 'This policy shall sunset June 30, 2022 unless renewed.'
    expect(split(saying(line)).map((p) => [p.repealed, p.unread])).toEqual([[undefined, line]])
  })
})

it('reads labels of days that are cut short', () => {
  const since = (line: string) => String(split(saying(line))[0]?.effective)
  expect(since('Adopted 2/04. Am. 3/19')).toBe('2019-03')
  expect(since('Adopted: Feb. 2004, Rev. Mar. 2019')).toBe('2019-03')
  expect(since('Adopt. 5/5/2004; Amend. 3/3/2019')).toBe('2019-03-03')
  expect(since('Appr. 5/5/2004. Eff. 3/3/2019')).toBe('2019-03-03')
  expect(since('School begins at 9 am. 3/19 is a holiday.\nAdopted 5/04')).toBe('2004-05')
})

it('reads a title behind “Descriptor Term”, as in Georgia', () => {
  const text = ['JBB\nDescriptor Term: Equity', 'JC\nDescriptor Term: Conduct'].map(
    (t) => `Descriptor Code: ${t}\n\n${body}`,
  )
  expect(split(text.join('\n\n')).map((p) => [p.code, p.title])).toEqual([
    ['JBB', 'Equity'],
    ['JC', 'Conduct'],
  ])
})

describe('a heading that says where the text is now, or that there is none', () => {
  const [before, behind] = [`\n\n${body}\n\n`, `\n\n`]
  it.each([
    [
      ['AC NONDISCRIMINATION', 'ACC See AC', 'ACD RESERVED', 'AD MISSION'],
      ['AC', '–ACC', '–ACD', 'AD'],
    ],
    [
      ['7:10 Fair Chances', '7:20 See 7:10', '7:30 Reserved', '7:40 Pupils'],
      ['7:10', '–7:20', '–7:30', '7:40'],
    ],
    [['Policy 10.1 Equity', 'Policy 10.2 See Policy 205', 'Policy 10.3 Moved to 206', 'Policy 10.4 Care'], null],
    [['Policy 100 Equity', 'Policy 101 See Policy 205', 'Policy 102 See 206', 'Policy 103 Care'], null],
    [
      ['AC - Nondiscrimination', 'ACA - See AC and ACB', 'ACB - Reserved', 'AD - Mission'],
      ['AC', '–ACA', '–ACB', 'AD'],
    ],
  ])('is none of a policy in force: %j', (heads, codes) => {
    const text = heads.map((h, i) => `${h}${i === 0 || i === heads.length - 1 ? before : behind}`).join('')
    const own = heads.map((h, i) => `${i === 1 || i === 2 ? '–' : ''}${h.split(' ')[1]}`)
    expect(comesIn(text)).toEqual(codes ?? own)
  })
  it('but “Reserved Parking” and “See Something, Say Something” are policies', () => {
    expect(comesIn(manual(['Policy 100 Fair', 'Policy 101 Reserved Parking', 'Policy 102 See Something']))).toEqual([
      '100',
      '101',
      '102',
    ])
  })
})

describe('a repealed policy of a bare code', () => {
  it.each(['\n\n', '\n'])('begins behind the one in force, and leaves it in, with %j between', (gap) => {
    const text = ['1060 SUPPLIES', body, '1080 HIRING (Deleted 5/5/2020)', '1090 GRADES - REPEALED', '1110 CARE']
      .concat(body, '1120 VOICE', 'Adopted: May 5, 2015', body)
      .join(gap)
    expect(comesIn(text)).toEqual(['1060', '–1080', '–1090', '1110', '1120'])
  })
  it('leaves it in where it is taken for words of it', () => {
    const text = `AC - CHANCES\n\n${body}\n\nADA - GOALS (Deleted 5/5/2020)\n\nBG - POLICIES\n\n${body}`
    expect(comesIn(text)).toEqual(['AC', 'BG'])
    expect(toldOf(split(text), text)[0]).toContain('“ADA - GOALS (Deleted 5/5/2020)” (in AC)')
  })
  it('has its code over its title and its day, though no line is empty', () => {
    const heads = ['AC\nCHANCES', 'ACA\nSEX\nRESCINDED 5/5/2020', 'ACB\nFAIRNESS', 'BG\nPOLICIES\nReserved', 'JB\nCARE']
    const text = heads.map((h) => (/R/.test(h.split('\n')[2] ?? '') ? h : `${h}\n${body}\nStatus: Active`)).join('\n')
    expect(comesIn(text)).toEqual(['AC', '–ACA', 'ACB', '–BG', 'JB'])
  })
  it('may have “Reserved” below its title', () => {
    expect(
      comesIn(`File: AC\nCHANCES\n\n${body}\n\nFile: ACB\nFAIRNESS\nReserved\n\nFile: AD\nMISSION\n\n${body}`),
    ).toEqual(['AC', '–ACB', 'AD'])
  })
})

import { describe, expect, it } from 'vitest'
import { planOf, withTexts } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { quotesToAsk } from '../../../shared/manual/newest.ts'
import { doesNotHold, offerInWords, offersOf } from '../../../shared/manual/offers.ts'
import { placeInWords, quotedFrom, rangeOf, sectionAt } from '../../../shared/manual/places.ts'
import { holds } from '../../../shared/manual/running.ts'
import { split } from '../../../shared/manual/split.ts'
import { tidied } from '../../../shared/manual/tidy.ts'
import { rulesEngine } from '../../../shared/rules/engine.ts'
import { quotedWords } from '../../../shared/rules/quoted-words.ts'

const text = `File: JBB
EDUCATIONAL EQUITY

1. Results by group
The superintendent shall report to the board “results by student group” twice each oppor-
tunity, evidence-
based and well-known — and name what the evidence says.
`

it('asks of each text of a policy whether it holds the words that its links quote, and of a list without a text nothing', () => {
  const link = (id: string, policy: string, ...words: readonly (string | undefined)[]) =>
    plainRecord('policyLink', id, { goal: 'g', policy, quotes: words.map((w) => ({ words: w })) })
  const of = (id: string, policy: string, text?: string) => plainRecord('policyText', id, { policy, name: id, text })
  const plan = planOf([
    link('l', 'p', 'twice a year', undefined),
    link('k', 'q', 'no child'),
    of('a', 'p', 'The board hears it twice a year.'),
    of('b', 'p', 'The board hears it.'),
    of('c', 'p'),
  ])
  expect(quotesToAsk(plan)).toEqual([
    { text: 'The board hears it twice a year.', words: 'twice a year' },
    { text: 'The board hears it.', words: 'twice a year' },
  ])
})

describe('words of a policy, and whether a text holds them', () => {
  it('are the same however lines are broken and whichever marks and dashes were typed', () => {
    const said =
      'report to the board "results by student group" twice each opportunity, evidence-based and well-known - and name'
    expect(holds(text, said)).toBe(true)
    expect(holds(text, said.replace('twice', 'once'))).toBe(false)
    expect(holds(text, 'the Board')).toBe(false)
    expect(holds('The therapist', 'The the rapist')).toBe(false)
    expect(holds('naïve', 'naive')).toBe(false)
  })

  it('run over the end of a page, and over the head and foot that the manual has on every page', () => {
    const page = (no: number, words: string) =>
      `Larkmere Public Schools        Policy Manual\n\n${words}\n\nAdopted by the board\n${no}`
    const manual = [
      page(11, 'No child is treated unequally.'),
      page(12, '2. Results\nThe superintendent reports results by stu-'),
      page(13, 'dent group to the board twice each year.\n3. Staff\nThe district hires'),
      page(14, 'teachers who know its children.'),
    ].join('\f')
    expect(holds(manual, 'reports results by student group to the board twice each year')).toBe(true)
    expect(holds(manual, 'The district hires teachers who know its children.')).toBe(true)
    expect(holds(manual, 'No child is treated unequally. 2. Results')).toBe(true)
    expect(holds(manual, 'The district hires no teachers who know its children.')).toBe(false)
    // What stands in the middle of a page is no head of it, though the next page says it too.
    const twice = ['A\nB\nC\nD\nE\nsame line\nF\nG\nH\nI\nJ', 'K\nL\nM\nN\nO\nsame line\nP\nQ\nR\nS\nT'].join('\f')
    expect(holds(twice, 'E F')).toBe(false)
    // Of two pages each has its own number in its head, and nothing else tells that it is one.
    const two = 'File: JBB\nEvery course\nPage 1 of 2\fFile: JBB Page 2\nis open to every child.'
    expect(holds(two, 'Every course is open to every child.')).toBe(true)
  })

  it('are quoted as one line, with their words made whole again, and the section they stand in', () => {
    const [from, to] = rangeOf(text, 'twice each opportunity, evidence-based') ?? [0, 0]
    expect(quotedFrom(text, from, to)).toBe('twice each opportunity, evidence-based')
    expect(sectionAt(text, from)).toBe('1 Results by group')
    // Also in the last line, which has no end.
    expect(sectionAt(`${text}2. Staff`, text.length)).toBe('2 Staff')
    expect(placeInWords({ section: '1 Results by group', page: 41 })).toBe('section 1 Results by group, page 41')
  })

  it('are looked for in a text of millions of letters without a pause, found or not', () => {
    const long = Array.from({ length: 100_000 }, (_, i) => `Line ${i} of what the\nboard says.`).join(' ')
    const began = performance.now()
    expect(holds(long, 'Line 77777 of what the board says. Line 77778 of what the board said.')).toBe(false)
    expect(holds(`${long}the end`, 'the end')).toBe(true)
    expect(performance.now() - began).toBeLessThan(3000)
  })

  it('stay what they are when the text is tidied for keeping', () => {
    expect(tidied('of\ufb01ce\r\nna\u0308chste\u00ad \u0000Zeile\f')).toBe('office\nnächste Zeile\f')
  })
})

describe('a manual is parted where its headings allow', () => {
  const codes = (text: string, known: string[] = []) =>
    split(text, known).map((p) => [p.code, p.title, p.firstPage, p.pages])
  it('by codes of letters and of numbers; running heads, contents and sentences part nothing', () => {
    const manual = [
      'CONTENTS\nJB Equal access ...... 3\nPolicy JBB: Equity ... 4',
      'Policy 0415: Equity\nThe board\n',
      'Policy 0415\nmore of it. See policy JB, too.\nPolicy JB, Equal access, holds.',
      'JB – Equal access\nEvery course is open.',
    ].join('\f')
    expect(codes(manual)).toEqual([
      ['0415', 'Equity', 2, 2],
      ['JB', 'Equal access', 4, 1],
    ])
  })
  it('by codes that the plan knows, where the heading has nothing but one', () => {
    expect(codes('JBB Educational equity\nThe board\n')).toEqual([])
    expect(codes('JBB Educational equity\nThe board\n', ['JBB'])).toEqual([['JBB', 'Educational equity', 1, 1]])
  })
  it('a regulation, a procedure and an exhibit beside the policy of the same number', () => {
    const manual = [
      'BP 0410 Nondiscrimination\n\nNo child is treated unequally.\n\nAdopted: July 1, 2010',
      'AR 0410 Nondiscrimination\n\nComplaints go to the principal.\n\nApproved: March 3, 2022',
      'Exhibit 0410 Form for a complaint\nName',
      'Regulation JBB-R: Equity\nWho reports what',
    ].join('\n\n')
    const parts = split(manual)
    expect(parts.map((p) => p.code)).toEqual(['0410', 'AR 0410', 'Exhibit 0410', 'JBB-R'])
    expect(String(parts[0]?.effective), 'not the day of its regulation').toBe('2010-07-01')
    const plan = planOf([
      plainRecord('policy', 'bp', { code: 'BP 0410' }),
      plainRecord('policy', 'ar', { code: 'AR 0410' }),
    ])
    const offers = offersOf({ pages: null, letters: manual.length, parts }, plan)
    expect(offers.map((o) => o.policy)).toEqual(['bp', 'ar', undefined, undefined])
  })
  it('by bare codes over titles in capitals, as many manuals print them, if nothing else parts the file', () => {
    const bare = 'AC\nNONDISCRIMINATION\n\nNo one.\n\nAC-R\nCOMPLAINTS\n\nSteps.\n\nJBB EDUCATIONAL EQUITY\n\nAll.'
    expect(codes(bare)).toEqual([
      ['AC', 'NONDISCRIMINATION', 1, 1],
      ['AC-R', 'COMPLAINTS', 1, 1],
      ['JBB', 'EDUCATIONAL EQUITY', 1, 1],
    ])
    expect(codes('Our plan\n\nIEP\nWHO WRITES IT\n\nADA\nWHO ASKS'), 'abbreviations in no order').toEqual([])
    expect(codes(`Policy A-1: Equity\n\n${bare}`).map(([code]) => code)).toEqual(['A-1'])
  })
  it('and one that was repealed says so, unless it was adopted again', () => {
    const [old, again] = split(
      'Policy 0415: Equity\nAdopted: July 1, 2019\nRepealed: June 30, 2025\n\nPolicy 0420: Access\nRescinded 5/1/2020. Adopted: August 1, 2021',
    )
    expect([old?.repealed, again?.repealed].map(String)).toEqual(['2025-06-30', 'undefined'])
    const [offer] = offersOf({ pages: null, letters: 9, parts: old ? [old] : [] }, planOf([]))
    expect(offer && offerInWords(offer, undefined)).toBe('in effect from July 1, 2019; repealed June 30, 2025')
    expect(offer && [doesNotHold(offer, '2025-06-01'), doesNotHold(offer, '2026-11-29')]).toEqual([false, true])
  })
  it('a list of other policies is part of the policy that refers to them', () => {
    const manual = [
      'Policy 0410: Nondiscrimination\n\nNo child is treated unequally.\n\nCross References\nPolicy 0415: Equity\nRegulation 0415: Equity',
      'The superintendent reports on this each year.',
      'Policy 0415: Equity\n\nAll children.\n\nSee also\n\nPolicy 0410: Nondiscrimination\nPolicy 0420: Access\nPolicy 0430: Words',
    ].join('\n\n')
    expect(codes(manual).map(([code]) => code)).toEqual(['0410', '0415'])
    const next = 'Policy 100: Aim\n\nOne.\n\nCross References\nPolicy 300: Way\n\nPolicy 200: Access\n\nTwo.'
    expect(
      codes(next).map(([code]) => code),
      'the next policy right below the list',
    ).toEqual(['100', '200'])
    expect(codes('File: JBB\nPolicy JBB\nBoard Policy JBB: Equity\nAll.').map(([code]) => code)).toEqual(['JBB'])
    expect(codes('Policy 100: Aim\nPolicy 200: Way\nOur way.').map(([code]) => code)).toEqual(['100', '200'])
  })
  it('into nothing where there are no such headings', () => {
    expect(split('Our policies are good.\n\nA plan is kept.')).toEqual([])
  })
})

describe('words that the newest text of a policy no longer holds', () => {
  const goal = plainRecord('goal', 'g', { title: 'Read well' })
  const policy = plainRecord('policy', 'p', { code: 'JBB', title: 'Equity', type: 'policy', stage: 'adopted' })
  const old = plainRecord('policyText', 't1', { title: 'Equity', policy: 'p', effective: '2020', text: 'a'.repeat(64) })
  const next = plainRecord('policyText', 't2', {
    title: 'Equity',
    policy: 'p',
    effective: '2027-07',
    text: 'b'.repeat(64),
  })
  const link = plainRecord('policyLink', 'l', { goal: 'g', policy: 'p', quotes: [{ words: 'twice a year' }] })
  const says = (hash: string) => hash.startsWith('a')
  const look = (on: string, ...records: (typeof goal)[]) =>
    'each' in quotedWords ? quotedWords.each(withTexts(planOf([goal, policy, link, ...records]), says), 'l', on) : []

  it('are a finding from the day on which that text is in effect', () => {
    expect(look('2026-11-27', old)).toEqual([])
    expect(look('2026-11-27', old, next)).toEqual([])
    expect(look('2027-07-02', old, next)[0]?.says).toBe(
      'Goal “Read well” quotes Equity (JBB), but the newest text of it, in effect from July 2027, no longer holds “twice a year”.',
    )
    expect(look('2027-07-02')).toEqual([])
  })

  it('are found by the engine as soon as somebody has looked into the text', () => {
    const plan = planOf([goal, policy, link, next])
    const engine = rulesEngine()
    const found = (p: typeof plan) => engine.findings(p, '2027-08-01').filter((f) => f.rule === 'quoted-words')
    expect(found(plan)).toEqual([])
    expect(found(withTexts(plan, () => undefined))).toEqual([])
    expect(found(withTexts(plan, says))).toHaveLength(1)
    expect(found(withTexts(plan, () => true))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { doesNotHold, offersOf } from '../../../shared/manual/offers.ts'
import { split } from '../../../shared/manual/split.ts'

/** Which policies of a manual come in for a person who accepts what is ticked, and which are left out. */

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

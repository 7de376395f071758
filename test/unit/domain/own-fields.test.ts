import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { forAudience } from '../../../shared/domain/audience.ts'
import { csvTable } from '../../../shared/domain/csv.ts'
import { readExchangeFile, writeExchange } from '../../../shared/domain/exchange.ts'
import { declarationOf } from '../../../shared/domain/kinds/index.ts'
import { notOffered, ownAnswersOf, ownEntryId, ownFieldsOf, ownLabel } from '../../../shared/domain/own-fields.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'

/**
 * A district keeps who on its board speaks for a goal, how far a strategy has spread, and other things for which nobody
 * made a field. It adds them itself.
 */

const goal = { kind: 'goal', id: 'g' }
const field = (id: string, values: object) => plainRecord('ownField', id, { belongsTo: 'goal', ...values })
const entry = (about: { kind: string; id: string }, of: string, values: object) =>
  plainRecord('ownValue', ownEntryId(about, of), { about, field: of, ...values })

const champion = field('champion', { name: 'Board champion', holds: 'person', audience: 'board', sort: 1 })
const spread = field('spread', {
  name: 'Spread',
  holds: 'choice',
  choices: ['Pilot', 'All'],
  audience: 'public',
  sort: 2,
})
const frank = field('frank', { name: 'Frank words', holds: 'words', audience: 'cabinet', sort: 3 })
const unsaid = field('unsaid', { name: 'Nobody said for whom', holds: 'words', sort: 4 })
const states = [
  plainRecord('goal', 'g', { title: 'More children read well' }),
  plainRecord('person', 'pres', { role: 'Board President' }),
  champion,
  spread,
  frank,
  unsaid,
  entry(goal, 'champion', { person: 'pres' }),
  entry(goal, 'spread', { choice: 'Pilot' }),
  entry(goal, 'frank', { words: 'The union is against it.' }),
  entry(goal, 'unsaid', { words: 'Left open.' }),
]
const plan = planOf(states)
const goals = declarationOf('goal')

describe('who may see an own field', () => {
  const names = (reader: 'public' | 'board' | 'cabinet') => {
    const view = forAudience(plan, reader)
    return [view.all('ownField').map((f) => f.id), ownAnswersOf(view, goal).map((s) => s.field.id)]
  }
  it('is said by the field itself, of its name and of what stands in it', () => {
    expect(names('public')).toEqual([['spread'], ['spread']])
    expect(names('board')).toEqual([
      ['champion', 'spread'],
      ['champion', 'spread'],
    ])
    expect(names('cabinet')[0]).toHaveLength(4)
  })

  it('is nobody but the cabinet where nobody has said it', () => {
    expect(forAudience(plan, 'board').get('ownField', 'unsaid')).toBeUndefined()
    expect(forAudience(plan, 'cabinet').get('ownField', 'unsaid')).toBeDefined()
  })

  it('is no one where its record may not be seen, or its field is gone', () => {
    const note = { kind: 'mentorNote', id: 'n' }
    const hidden = planOf([
      ...states,
      { ...plainRecord('mentorNote', 'n', { note: 'Private' }), private: true },
      entry(note, 'spread', { choice: 'All' }),
    ])
    expect(ownAnswersOf(forAudience(hidden, 'cabinet'), note)).toEqual([])
    const without = planOf(states.map((s) => (s.id === 'spread' ? { ...s, gone: true } : s)))
    expect(ownAnswersOf(forAudience(without, 'officer'), goal).map((s) => s.field.id)).not.toContain('spread')
    expect(JSON.stringify(forAudience(without, 'officer').all('ownValue'))).not.toContain('Pilot')
  })

  it.each(['public', 'board'] as const)(
    'holds in the full plan for the %s, where it stands with its goal',
    (reader) => {
      const request = briefingRequest.parse({
        ...defaultBoardRequest(plan, '2026-12-14'),
        document: 'plan',
        readBy: reader,
      })
      const text = JSON.stringify(fullPlan(plan, request).model.blocks)
      expect(text).toContain('Spread: Pilot')
      expect(text.includes('Board champion: Board President')).toBe(reader === 'board')
      expect(text).not.toMatch(/union|Frank words|Nobody said/)
    },
  )
})

describe('what may go wrong with one', () => {
  it('a choice that was taken away stays where a goal holds it, and is told', () => {
    const fewer = states.map((s) =>
      s.id === 'spread' ? plainRecord('ownField', 'spread', { ...s.values, choices: ['All'] }) : s,
    )
    const now = planOf(fewer)
    const [, said] = ownAnswersOf(now, goal)
    expect(said?.entry.choice).toBe('Pilot')
    const [of] = ownFieldsOf(now, 'goal').filter((f) => f.id === 'spread')
    expect([...notOffered(now, of as never)].map(([c, e]) => [c, e.length])).toEqual([['Pilot', 1]])
  })

  it('one that is to hold something else keeps what was entered, and says as what', () => {
    const other = planOf(
      states.map((s) => (s.id === 'frank' ? plainRecord('ownField', 'frank', { ...s.values, holds: 'number' }) : s)),
    )
    const said = ownAnswersOf(other, goal).find((s) => s.field.id === 'frank')
    expect(said?.held.map((h) => `${ownLabel(said.field, h)}: ${said.entry[h]}`)).toEqual([
      'Frank words (text): The union is against it.',
    ])
  })

  it.each([
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['=1+1', "'=1+1"],
    ['Owner', 'Owner (2)'],
    ['', 'Own field without a name'],
  ])('called %j, it is one column like any other', (name, head) => {
    const named = [...states.filter((s) => s.id !== 'frank'), field('frank', { ...frank.values, name })]
    const { header, rows, text } = csvTable(goals, named, named)
    expect(new Set(header).size).toBe(header.length)
    const at = header.indexOf(head)
    expect(rows[0]?.[at]).toBe('The union is against it.')
    expect(text).not.toMatch(/(^|,)=/m)
    const back = readExchangeFile(writeExchange(named, { withPrivate: false, at: '2026-11-24T12:00:00.000Z' }))
    expect(back.ok && back.value.ops.find((o) => o.id === 'frank')).toMatchObject({ values: { name } })
  })

  it('two of one name are two columns, and a person has an id beside the name', () => {
    const twice = [...states, field('second', { name: 'Board champion', holds: 'number', audience: 'board', sort: 9 })]
    const { header, rows } = csvTable(goals, [...twice, entry(goal, 'second', { number: 4 })])
    const cells = Object.fromEntries(header.map((h, i) => [h, rows[0]?.[i]]))
    expect(cells).toMatchObject({
      'Board champion (id)': 'pres',
      'Board champion': 'Board President',
      'Board champion (2)': '4',
      Spread: 'Pilot',
    })
  })
})

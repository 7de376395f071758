import { describe, expect, test } from 'vitest'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import type { Op } from '../../../shared/domain/state.ts'
import { alreadyThere, sortsFor } from '../../../shared/retreat/captures.ts'
import { gatheringOf } from '../../../shared/retreat/gathering.ts'
import {
  accept,
  doublesOf,
  drop,
  gatheringOfMost,
  itemsOf,
  mergeInto,
  saySame,
} from '../../../shared/retreat/review.ts'
import { findings } from '../../../shared/rules/index.ts'
import { planWith, reading } from '../../support/plan.ts'

const of = { kind: 'retreat', id: 'r' } as const
const room = {
  ...reading,
  retreat: [{ id: 'r', title: 'Winter day', date: '2027-01-15', decisions: ['d0'] }],
  decision: [{ id: 'd0', text: 'Begins at eight', date: '2027-01-15', forum: 'Retreat' }],
  department: [{ id: 'dep', name: 'Finance' }],
  term: [{ id: 't', term: 'Belonging', plain: 'Known, safe and missed.' }],
}
const at = (minute: number) => `2027-01-15T16:${String(minute).padStart(2, '0')}:00.000Z`
const kept = <T extends object>(id: string, minute: number, more: T) => ({
  id,
  retreat: 'r',
  keptAt: at(minute),
  ...more,
})
const ops = (result: ReturnType<typeof accept>): readonly Op[] => {
  if (!result.ok) throw new Error(result.error.says)
  return result.value
}
const set = (op: Op | undefined) => (op?.op === 'set' ? op.values : {})

describe('what can be captured', () => {
  test('begins with what the step is about, and always has a note, an action, a decision and the parking lot', () => {
    expect(sortsFor('community-define')).toEqual(['term', 'note', 'action', 'decision', 'parked'])
    expect(sortsFor(undefined)).toEqual(['note', 'action', 'decision', 'parked'])
  })
})

describe('a copy from the room that was brought in', () => {
  test('leads to the gathering at which most of it was said and waits, and nowhere where none of it was', () => {
    const plan = planWith({
      ...room,
      meeting: [{ id: 'm', date: '2027-02-01' }],
      capture: [
        kept('a', 1, { what: 'action', text: 'Call the union' } as const),
        kept('b', 2, { what: 'decision', text: 'Taken already', state: 'accepted' } as const),
        { id: 'c', gathering: { kind: 'meeting', id: 'm' }, keptAt: at(3), what: 'concern', text: 'Buses' } as const,
      ],
      parkedItem: [kept('p', 4, { text: 'Lunch' })],
    })
    const came = (...ids: string[]) => ids.map((id) => ({ kind: id === 'p' ? 'parkedItem' : 'capture', id }))
    expect(gatheringOfMost(plan, came('c', 'a', 'p'))).toEqual(of)
    expect(gatheringOfMost(plan, came('c', 'b'))).toEqual({ kind: 'meeting', id: 'm' })
    expect(gatheringOfMost(plan, [...came('b', 'gone'), { kind: 'department', id: 'dep' }])).toBeUndefined()
  })
})

describe('what was captured and nobody accepted', () => {
  test('counts in no rule', () => {
    const before = findings(planWith(room), '2027-01-16')
    const after = planWith({
      ...room,
      capture: [
        kept('a', 1, { what: 'action', text: 'No owner, no day' } as const),
        kept('g', 2, { what: 'goal', text: 'A goal that nothing stands behind' } as const),
        kept('c', 3, { what: 'concern', text: 'It takes too long' } as const),
      ],
      parkedItem: [kept('p', 4, { text: 'Without an owner' })],
    })
    expect(findings(after, '2027-01-16')).toEqual(before)
  })
})

describe('accepting', () => {
  const plan = planWith({
    ...room,
    capture: [
      kept('a', 1, {
        what: 'action',
        text: 'Ask Finance',
        owner: 'cao',
        due: '2027-02-01',
        about: [{ kind: 'goal', id: 'g' }],
      } as const),
      kept('d', 2, { what: 'decision', text: 'Coach first', about: [{ kind: 'goal', id: 'g' }] } as const),
      kept('w', 3, { what: 'wording', text: 'Every child reads by ten', about: [{ kind: 'goal', id: 'g' }] } as const),
      kept('w2', 4, { what: 'wording', text: 'Of no goal' } as const),
      kept('c', 5, { what: 'commitment', text: 'Looks at fees', about: [{ kind: 'department', id: 'dep' }] } as const),
      kept('t', 6, { what: 'term', text: 'belonging ', more: 'A place at the table' } as const),
      kept('e', 7, { what: 'action', text: '   ' } as const),
    ],
    parkedItem: [kept('p', 8, { text: 'One word in Spanish', owner: 'cao', due: '2027-02-12' })],
    roomNote: [kept('n', 9, { text: 'Said by two' })],
  })
  const g = gatheringOf(plan, of)
  const items = itemsOf(plan, of)
  const item = (id: string) => {
    const found = items.find((i) => i.id === id)
    if (!found || !g) throw new Error(id)
    return { found, g }
  }
  const taken = (id: string) => accept(plan, item(id).g, item(id).found, 'new')

  test('keeps the order in which things were kept, of all kinds', () => {
    expect(items.map((i) => i.id)).toEqual(['a', 'd', 'w', 'w2', 'c', 't', 'e', 'p', 'n'])
  })
  test('an action has its owner, its day and what it hangs on, and the capture says what it became', () => {
    const [made, mark] = ops(taken('a'))
    expect(made).toMatchObject({ kind: 'action', id: 'new' })
    expect(set(made)).toEqual({
      title: 'Ask Finance',
      owner: 'cao',
      due: '2027-02-01',
      about: { kind: 'goal', id: 'g' },
    })
    const values = { state: 'accepted', became: { kind: 'action', id: 'new' } }
    expect(mark, 'and nothing that was not said').toStrictEqual({ op: 'set', kind: 'capture', id: 'a', values })
  })
  test('a decision has the day and forum of the retreat, what it bears on, and stands in the retreat', () => {
    const [made, retreat] = ops(taken('d'))
    expect(set(made)).toEqual({
      text: 'Coach first',
      date: '2027-01-15',
      forum: 'Retreat',
      about: [{ kind: 'goal', id: 'g' }],
    })
    expect(set(retreat)).toEqual({ decisions: ['d0', 'new'] })
  })
  test('a wording becomes the goal’s own, and is refused where no goal is named', () => {
    expect(ops(taken('w'))[0]).toEqual({
      op: 'set',
      kind: 'goal',
      id: 'g',
      values: { title: 'Every child reads by ten' },
    })
    // The words that it had go along, for whoever reads the minutes.
    expect(set(ops(taken('w'))[1])).toMatchObject({ state: 'accepted', more: 'More children read well' })
    expect(taken('w2')).toMatchObject({ ok: false, error: { says: 'Choose the goal to reword.' } })
  })
  test('a department’s commitment is the one that it has', () => {
    const id = derivedId(kinds.departmentCommitment, { department: 'dep' })
    expect(ops(taken('c'))[0]).toMatchObject({
      kind: 'departmentCommitment',
      id,
      values: { firstMove: 'Looks at fees' },
    })
  })
  test('what is parked becomes an action, a note stays a note, and what has no words waits for them', () => {
    expect(set(ops(taken('p'))[0])).toEqual({ title: 'One word in Spanish', owner: 'cao', due: '2027-02-12' })
    expect(ops(taken('n'))).toEqual([{ op: 'set', kind: 'roomNote', id: 'n', values: { state: 'accepted' } }])
    expect(taken('e')).toMatchObject({ ok: false, error: { says: 'It has no words yet. Write what was said.' } })
  })
  test('nothing is settled twice', () => {
    const { found, g } = item('a')
    expect(accept(plan, g, { ...found, state: 'dropped' }, 'x').ok).toBe(false)
  })
  test('a captured term that the plan has already is known for it', () => {
    const c = plan.get('capture', 't')
    expect(c && alreadyThere(plan, c)).toEqual({ kind: 'term', id: 't' })
    const a = plan.get('capture', 'a')
    expect(a && alreadyThere(plan, a)).toBeUndefined()
  })
  test('what is merged or dropped is kept, with where it went or why', () => {
    expect(mergeInto({ kind: 'capture', id: 'a' }, [item('d').found])).toEqual([
      { op: 'set', kind: 'capture', id: 'd', values: { state: 'merged', mergedInto: { kind: 'capture', id: 'a' } } },
    ])
    expect(drop(item('p').found, ' Not ours ')).toEqual([
      { op: 'set', kind: 'parkedItem', id: 'p', values: { state: 'dropped', reason: 'Not ours' } },
    ])
  })
})

describe('the captures of three tables', () => {
  test('that say nearly the same are offered as one, those of another kind or number are not', () => {
    const plan = planWith({
      ...room,
      capture: [
        kept('1', 1, { tableName: 'Window', what: 'action', text: 'Ask Finance for the liaison’s pay' } as const),
        kept('2', 2, { tableName: 'Door', what: 'action', text: 'ask finance for the liaisons pay.' } as const),
        kept('3', 3, { tableName: 'Front', what: 'action', text: 'Ask Finance about pay for the liaison' } as const),
        kept('4', 4, { tableName: 'Front', what: 'decision', text: 'Ask Finance for the liaison’s pay' } as const),
        kept('5', 5, { what: 'action', text: 'Visit grade 3 classrooms in March' } as const),
        kept('6', 6, { what: 'action', text: 'Visit grade 4 classrooms in March' } as const),
        kept('7', 7, { what: 'action', text: 'Ask Finance for the liaison’s pay', state: 'dropped' } as const),
      ],
    })
    expect(doublesOf(itemsOf(plan, of)).map((g) => g.map((i) => i.id))).toEqual([['1', '2', '3']])
  })
  test.each([
    ['Train teachers', 'Train principals', false],
    ['Coach first', 'coach first!', true],
    ['Hold two reading nights in each school', 'Two reading nights in each school', true],
    ['Visit each school library', 'Visit each school kitchen', true],
    ['Visit each school library', 'Visit each new kitchen', false],
    ['', '', false],
  ])('“%s” and “%s”: %s', (a, b, same) => expect(saySame(a, b)).toBe(same))
})

import { describe, expect, test } from 'vitest'
import { fieldsFor, forAudience, isShownTo, readersOf } from '../../../shared/domain/audience.ts'
import { hangsOn } from '../../../shared/domain/hangs-on.ts'
import { planOf, withTexts } from '../../../shared/domain/plan.ts'
import { type Fields, type Kind, kind, parts, rows, text, whoMaySee } from '../../../shared/domain/schema.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { canaryPlan } from '../../support/canaries.ts'

/** What hangs on a record is seen by who may see that record, and by nobody else, however it is joined to it. */

const record = (kind: string, id: string, values: Record<string, unknown>, gone = false): RecordState => ({
  kind,
  id,
  private: false,
  gone,
  values,
  tips: {},
  conflicts: [],
})
const on = (kind: string, id: string) => ({ kind, id })
const goal = record('goal', 'reading', { title: 'Reading', note: 'for the cabinet' })
const note = record('mentorNote', 'n', { note: 'for the officer' })
const comment = (id: string, about: unknown) => record('comment', id, { text: id, about })
const evidence = (id: string, about: unknown) => record('evidence', id, { title: id, about })

const seen = (states: readonly RecordState[], audience: 'public' | 'board' | 'officer', kind: 'comment' | 'evidence') =>
  forAudience(planOf(states), audience)
    .all(kind)
    .map((r) => r.id)

describe('what hangs on a record', () => {
  test('is there for who may see that record, and only for them', () => {
    const states = [goal, note, comment('of-goal', on('goal', 'reading')), comment('of-note', on('mentorNote', 'n'))]
    expect(seen(states, 'public', 'comment')).toEqual(['of-goal'])
    expect(seen(states, 'board', 'comment')).toEqual(['of-goal'])
    expect(seen(states, 'officer', 'comment').toSorted()).toEqual(['of-goal', 'of-note'])
  })

  test('on two records needs both to be seen', () => {
    const both = evidence('both', [on('goal', 'reading'), on('mentorNote', 'n')])
    expect(seen([goal, note, both], 'board', 'evidence')).toEqual([])
    expect(seen([goal, note, both], 'officer', 'evidence')).toEqual(['both'])
    expect(seen([goal, evidence('one', [on('goal', 'reading')])], 'public', 'evidence')).toEqual(['one'])
  })

  test('is named by others, and hangs on nothing itself: it is there for who may see one of those', () => {
    const letter = evidence('letter', undefined)
    const own = record('rating', 'own', { evidence: ['letter'] })
    const states = [letter, evidence('loose', undefined), own]
    expect(seen(states, 'public', 'evidence')).toEqual(['loose'])
    expect(seen(states, 'board', 'evidence').toSorted()).toEqual(['letter', 'loose'])
    // What it is attached to decides, where that is said.
    const attached = evidence('letter', [on('goal', 'reading')])
    expect(seen([attached, goal, own], 'public', 'evidence')).toEqual(['letter'])
  })

  test('is shown to the board by the one list that it may see, though another that names it is the cabinet’s', () => {
    const states = [
      evidence('letter', undefined),
      record('rating', 'of-mentors', { indicator: 'resource-mentors.peer', evidence: ['letter'] }),
      record('rating', 'of-goals', { indicator: 'align-goals.measured', evidence: ['letter'] }),
    ]
    expect(seen(states, 'board', 'evidence')).toEqual(['letter'])
    expect(seen(states, 'public', 'evidence')).toEqual([])
  })

  test('is not named by a list of records of another kind, whatever ids stand there', () => {
    // A goal that is for a group of students opens no letter whose id is that group’s.
    const states = [
      evidence('letter', undefined),
      record('rating', 'own', { indicator: 'resource-mentors.peer', evidence: ['letter'] }),
      record('goal', 'reading', { title: 'Reading', focusGroups: ['letter'] }),
    ]
    expect(seen(states, 'public', 'evidence')).toEqual([])
    expect(seen(states, 'board', 'evidence')).toEqual([])
  })

  test('of what tells of the cabinet’s own is the cabinet’s: ratings and steps of mentors, access, backing', () => {
    const rated = (id: string, indicator: string) =>
      record('rating', id, { indicator, level: '1', evidence: [`ev-${id}`] })
    const states = [
      rated('peer', 'resource-mentors.peer'),
      rated('kept', 'position-access.kept'),
      rated('measured', 'align-goals.measured'),
      evidence('ev-peer', undefined),
      evidence('ev-measured', undefined),
      record('stepState', 'mentors', { step: 'resource-mentors', state: 'notNow', reason: 'The coach fell ill.' }),
      record('stepState', 'goals', { step: 'align-goals', state: 'notNow' }),
    ]
    const ids = (audience: 'board' | 'cabinet', kind: 'rating' | 'stepState' | 'evidence') =>
      forAudience(planOf(states), audience)
        .all(kind)
        .map((r) => r.id)
    expect(ids('board', 'rating')).toEqual(['measured'])
    expect(ids('board', 'stepState')).toEqual(['goals'])
    expect(ids('board', 'evidence')).toEqual(['ev-measured'])
    expect(ids('cabinet', 'rating')).toHaveLength(3)
    expect(ids('cabinet', 'stepState')).toHaveLength(2)
  })

  test('inherits through as many steps as there are, and a circle that hangs on nothing else is for nobody', () => {
    const states = [
      note,
      evidence('first', [on('mentorNote', 'n')]),
      comment('second', on('evidence', 'first')),
      comment('a', on('comment', 'b')),
      comment('b', on('comment', 'a')),
      comment('itself', on('comment', 'itself')),
    ]
    expect(seen(states, 'board', 'comment')).toEqual([])
    expect(seen(states, 'officer', 'comment')).toEqual(['second'])
  })

  test.each([
    ['a record that is gone', on('goal', 'gone')],
    ['a record that never was', on('goal', 'nobody')],
    ['a kind that a newer Groundwork knows', on('horoscope', 'x')],
    ['a word in the place of a record', 'goal'],
    ['no kind', { id: 'reading' }],
    ['no record', { kind: 'goal' }],
    ['a number in the place of an id', { kind: 'goal', id: 1 }],
    ['a list with nothing in it that can be read', [null]],
  ])('on %s can be seen by nobody', (_, about) => {
    const states = [goal, record('goal', 'gone', { title: 'Gone' }, true), comment('c', about)]
    expect(seen(states, 'officer', 'comment')).toEqual([])
    expect(isShownTo(planOf(states), 'officer', { kind: 'comment', id: 'c' })).toBe(false)
  })

  test('is named with its hooks, none where it hangs on nothing', () => {
    expect(hangsOn('comment', { about: on('goal', 'reading') })).toEqual([on('goal', 'reading')])
    expect(hangsOn('comment', { about: null })).toEqual([])
    expect(hangsOn('comment', {})).toEqual([])
    expect(hangsOn('goal', { about: on('goal', 'x') })).toEqual([])
    expect(hangsOn('horoscope', { about: on('goal', 'x') })).toEqual([])
    expect(hangsOn('comment', { about: { kind: 'goal', id: 'a', more: 1 } })).toEqual([on('goal', 'a')])
    expect(hangsOn('comment', { about: 3 })).toEqual([on('', '')])
  })

  test('in a field of one’s own leads nowhere while nobody has said in which', () => {
    const about = on('goal', 'reading')
    expect(hangsOn('ownValue', { about, field: 'slips' })).toEqual([about, on('ownField', 'slips')])
    for (const field of [undefined, null, '', 3])
      expect(hangsOn('ownValue', { about, field })).toEqual([about, on('', '')])
  })
})

describe('a view', () => {
  const plan = planOf([goal, comment('c', on('goal', 'reading'))])

  test('is the same for the same plan and audience, and of itself; so are its lists and records', () => {
    const view = forAudience(plan, 'board')
    expect(forAudience(plan, 'board')).toBe(view)
    expect(forAudience(view, 'board')).toBe(view)
    expect(forAudience(plan, 'public')).not.toBe(view)
    expect(view.all('goal')).toBe(view.all('goal'))
    expect(view.get('goal', 'reading')).toBe(view.all('goal')[0])
    // The lists of a plan that is the same but for another kind keep their records, so that what was drawn stays.
    const next = planOf([goal])
    expect(forAudience(next, 'board').get('goal', 'reading')).toBe(view.get('goal', 'reading'))
    expect(forAudience(next, 'public').get('goal', 'reading')).not.toBe(view.get('goal', 'reading'))
    expect(forAudience(next, 'public').get('goal', 'reading')).toBe(forAudience(plan, 'public').get('goal', 'reading'))
  })

  test('has what was removed, as suppression needs it: what was told once is not untold', () => {
    const was = record('value', 'v', { measure: 'm', group: 'g', year: '2025-26' }, true)
    const sifted = forAudience(planOf([goal, was]), 'public')
    expect(sifted.removed?.('value').map((v) => v.id)).toEqual(['v'])
    expect(forAudience(plan, 'public')).not.toHaveProperty('removed')
  })

  test('asks the plan for each kind once, however often it is asked itself', () => {
    const asked: string[] = []
    const all: typeof plan.all = (kind) => {
      asked.push(kind)
      return plan.all(kind)
    }
    const counted = { ...plan, all }
    const view = forAudience(counted, 'board')
    for (let i = 0; i < 3; i++) view.get('goal', 'reading')
    view.all('goal')
    view.all('goal')
    expect(asked).toEqual(['goal'])
  })

  test('has neither records nor fields above its audience, and is asked for a record without an id in vain', () => {
    expect(forAudience(plan, 'public').get('goal', 'reading')).toStrictEqual({ id: 'reading', title: 'Reading' })
    expect(forAudience(plan, 'officer').get('goal', 'reading')).toMatchObject({ note: 'for the cabinet' })
    for (const none of [null, undefined, '']) expect(forAudience(plan, 'officer').get('goal', none)).toBeUndefined()
  })

  test('finds words in the texts that lie beside the plan, where it has them', () => {
    const holds = () => true
    expect(forAudience(withTexts(plan, holds), 'board').holds).toBe(holds)
    expect(forAudience(plan, 'board')).not.toHaveProperty('holds')
  })

  test('shows one record as its list does', () => {
    expect(isShownTo(plan, 'public', { kind: 'goal', id: 'reading' })).toBe(true)
    expect(isShownTo(plan, 'public', { kind: 'comment', id: 'c' })).toBe(true)
    expect(isShownTo(plan, 'public', { kind: 'goal', id: 'nobody' })).toBe(false)
    expect(isShownTo(plan, 'public', { kind: 'horoscope', id: 'reading' })).toBe(false)
    expect(isShownTo(planOf([note]), 'board', { kind: 'mentorNote', id: 'n' })).toBe(false)
  })
})

describe('a field of several parts', () => {
  const fields = {
    reading: parts('Reading', { figure: text('Figure'), care: text('Care', { audience: 'officer' }) }),
    options: rows('Options', { option: text('Option'), doubt: text('Doubt', { audience: 'cabinet' }) }),
  }
  // What a newer Groundwork wrote has no known audience, in a part as in a field.
  const values = {
    reading: { figure: '61', care: 'talk to her first', newer: 'x' },
    options: [{ option: 'Keep', doubt: 'cost', newer: 'x' }, { option: 'Stop' }],
  }

  test('shows the parts that may be seen and are known, in each row', () => {
    expect(fieldsFor(fields, values, 'board')).toEqual({
      reading: { figure: '61' },
      options: [{ option: 'Keep' }, { option: 'Stop' }],
    })
    expect(fieldsFor(fields, values, 'officer')).toEqual({
      reading: { figure: '61', care: 'talk to her first' },
      options: [{ option: 'Keep', doubt: 'cost' }, { option: 'Stop' }],
    })
  })

  test('that is empty stays empty, and one that was never entered stays away', () => {
    expect(fieldsFor(fields, { reading: null, options: undefined }, 'board')).toStrictEqual({
      reading: null,
      options: undefined,
    })
    expect(fieldsFor(fields, {}, 'board')).toStrictEqual({})
  })
})

test('a record that says itself who may see it never opens itself to more than its kind is for', () => {
  const advice = kind('advice', {
    one: 'Advice',
    many: 'Advice',
    ...{ audience: 'board', identity: 'random', step: 'across', readers: 'who' },
    fields: { title: text('Title'), who: whoMaySee() },
  }) as unknown as Kind<Fields>
  expect(readersOf(advice, { who: 'public' })).toBe('board')
  expect(readersOf(advice, { who: 'cabinet' })).toBe('cabinet')
  expect(readersOf(advice, {})).toBe('cabinet')
})

test('a record of the tests that opens itself to more people is called theirs, so that what it shows is no leak', () => {
  const seenBy = (w: Readonly<Record<string, unknown>>) => (/workshop/.test(String(w['title'])) ? 'public' : undefined)
  const declaration = {
    one: 'Workshop',
    many: 'Workshops',
    audience: 'board',
    identity: 'random',
    step: 'across',
  } as const
  const workshop = kind('workshop', { ...declaration, seenBy, fields: { title: text('Title') } })
  const closed = kind('workshop', { ...declaration, fields: { title: text('Title') } })
  const said = (k: unknown) =>
    canaryPlan(undefined, [k as Kind<Fields>]).flatMap((op) => (op.op === 'set' ? [op.values] : []))
  expect(said(workshop)).toEqual([{ title: 'zqpublic-workshop-title' }])
  expect(said(closed)).toEqual([{ title: 'zqboard-workshop-title' }])
})

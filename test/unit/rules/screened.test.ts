import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { itemLacks, itemsNotReady, keepsFromReady, lookBackDay, screenLacks } from '../../../shared/rules/screened.ts'
import { planWith } from '../../support/plan.ts'

const person = [{ id: 'supt', role: 'Superintendent' }]
const answered = {
  id: 's',
  title: 'Bell times',
  type: 'practice',
  proposed: 'Begin at 8:30.',
  gains: [{ group: 'all', effect: 'More sleep' }],
  burdens: [{ effect: 'Early shifts' }],
  whoWasAsked: '610 families',
  data: 'Attendance',
  dataSource: 'Student information system',
  alternatives: ['No change'],
  changesMade: 'The library opens earlier.',
  status: 'complete',
  lookBack: '2027-06-14',
} as const
const waived = { id: 's', title: 'Textbook', status: 'waived', lookBack: '2027-06-14' } as const
const item = { id: 'i', title: 'Bell times', meeting: 'm', needsScreen: true, screen: 's' } as const
const ready = (screen: RecordOf<'equityScreen'> | undefined, of: RecordOf<'boardItem'> = item) =>
  itemLacks(planWith({ person, equityScreen: screen ? [screen] : [] }), of)

describe('an item that needs a screen', () => {
  it('is not ready without one', () => {
    expect(ready(undefined)).toBe('it needs an equity screen and has none')
    expect(ready(undefined, { ...item, needsScreen: false })).toBeNull()
    expect(ready(undefined, { ...item, state: 'decided' }), 'it is too late to ask').toBeNull()
    expect(ready(undefined, { ...item, state: 'ready' }), 'whatever somebody called it').not.toBeNull()
  })

  it('can’t be marked ready before its screen stands, whatever it was called until then', () => {
    const lacking = planWith({ person, equityScreen: [{ ...answered, data: '' }] })
    for (const state of [undefined, 'draft', 'notReady', 'decided'] as const)
      expect(keepsFromReady(lacking, { ...item, ...(state && { state }) })).toBe(
        'its screen “Bell times” does not say the data',
      )
    expect(keepsFromReady(planWith({ person, equityScreen: [answered] }), { ...item, state: 'decided' })).toBeNull()
    expect(keepsFromReady(lacking, { ...item, needsScreen: false })).toBeNull()
  })

  it('is ready with one that is complete and answers the questions', () => {
    expect(ready(answered)).toBeNull()
    expect(ready({ ...answered, status: 'open' })).toBe('its screen “Bell times” is open')
    expect(ready({ ...answered, whoWasAsked: ' ', gains: [{}] })).toBe(
      'its screen “Bell times” does not say who gains and who was asked',
    )
    expect(ready({ id: 's', status: 'open' })).toMatch(
      /^its equity screen is still missing what is proposed, .* and the look-back date/,
    )
  })

  it('is ready with a waiver by a named role, with its reason and the look-back date', () => {
    expect(ready({ ...waived, waivedBy: 'supt', waiveReason: 'The offer ran out.' })).toBeNull()
    expect(ready({ ...waived, waivedBy: 'gone', waiveReason: '  ' })).toBe(
      'the waiver for its screen “Textbook” does not say who waived it and the reason for the waiver',
    )
    const { lookBack: _, ...without } = waived
    const plan = planWith({ person, meeting: [{ id: 'later', date: '2027-06-14' }] })
    const rest = { ...without, waivedBy: 'supt', waiveReason: 'The offer ran out.' }
    expect(screenLacks(plan, rest)).toEqual(['the look-back date'])
    expect(screenLacks(plan, { ...rest, lookBackMeeting: 'later' })).toEqual([])
  })

  it('is looked back on by the vote’s day and the promised rhythm, and by another day once somebody set one', () => {
    const { lookBack: _, ...without } = waived
    const screen = {
      ...without,
      waivedBy: 'supt',
      waiveReason: 'The offer ran out.',
      completedOn: '2026-09-01',
    } as const
    const day = (more: object, of: object = screen, on = '2026-12-14') => {
      const plan = planWith({
        person,
        equityScreen: [of],
        boardItem: [item],
        meeting: [
          { id: 'm', forum: 'board', date: on },
          { id: 'later', date: '2027-06-14' },
        ],
        promise: [{ id: 'p', type: 'lookBack', everyDays: 365 }],
        ...more,
      } as never)
      const found = plan.get('equityScreen', 's')
      return found && { ...lookBackDay(plan, found), lacks: screenLacks(plan, found) }
    }
    expect(day({})).toEqual({ day: '2027-12-14', own: false, lacks: [] })
    expect(day({}, screen, '2027-01-11'), 'the vote is moved').toMatchObject({ day: '2028-01-11' })
    expect(day({ meeting: [] }), 'no vote yet: from the day of the waiver').toMatchObject({ day: '2027-09-01' })
    expect(day({ boardItem: [] }, { ...screen, meeting: 'later' })).toMatchObject({ day: '2028-06-13' })
    for (const on of ['2026-12-14', '2027-01-11']) {
      expect(day({}, { ...screen, lookBack: '2027-03-01' }, on)).toMatchObject({ day: '2027-03-01', own: true })
      expect(day({}, { ...screen, lookBackMeeting: 'later' }, on)).toMatchObject({ day: '2027-06-14', own: true })
    }
    expect(day({ promise: [] }), 'nobody promised any').toEqual({ lacks: ['the look-back date'] })
  })

  it('is looked for on the day of a board’s meeting only', () => {
    const plan = planWith({
      meeting: [
        { id: 'm', forum: 'board', date: '2026-12-14' },
        { id: 'n', forum: 'cabinet', date: '2026-12-14' },
      ],
      boardItem: [
        { ...item, screen: 'gone' },
        { ...item, id: 'j', meeting: 'n' },
      ],
    })
    expect(itemsNotReady(plan, '2026-12-14').map((r) => r.item.id)).toEqual(['i'])
    expect(itemsNotReady(plan, '2026-12-15')).toEqual([])
  })
})

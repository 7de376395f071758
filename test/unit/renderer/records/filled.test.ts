import { expect, it } from 'vitest'
import { filledColumns } from '../../../../renderer/records/list/filled.ts'

const resting = { openId: null, fresh: null }
const meetings = [
  { id: 'a', date: '2026-12-14', forum: 'board' },
  { id: 'b', date: '2026-12-15', forum: 'cabinet', note: '' },
]
const columns = ['date', 'forum', 'packetDue', 'note']

it('leaves out a column that nobody filled in, and brings it back for whoever writes', () => {
  expect(filledColumns(columns, meetings, resting)).toEqual(['date', 'forum'])
  expect(filledColumns(columns, [...meetings, { id: 'c', note: 'In the library' }], resting)).toEqual([
    'date',
    'forum',
    'note',
  ])
  expect(filledColumns(columns, meetings, { ...resting, openId: 'a' })).toEqual(columns)
  expect(filledColumns(columns, [], resting)).toEqual(columns)
})

it('keeps what is worked out, and leaves what is only read away while a row is open, too', () => {
  const read = [{ label: 'Stage' }, { label: 'Owner', from: 'owner' }]
  expect(filledColumns(read, [{ id: 'p' }], { ...resting, openId: 'p' })).toEqual([{ label: 'Stage' }])
  expect(filledColumns(read, [{ id: 'p', owner: 'x' }], resting)).toEqual(read)
})

import { describe, expect, it } from 'vitest'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { heard } from '../support/heard.ts'
import { printed } from '../support/printed.ts'
import { statesOf } from '../support/records.ts'

/** Words that run from the right, with English ones behind or among them, are heard in the order in which they are read. */

const day = '2026-12-14'
const made = async (states: Parameters<typeof statesOf>[0], more: object) => {
  const all = statesOf({ district: [{ id: 'district', name: 'Juniper Fork' }], ...states })
  const usual = requestOf(planOf(all), preparedFor(planOf(all), day), day)
  return heard((await printed(all, briefingRequest.parse({ ...usual, draft: false, ...more }))).bytes)
}
/** The first word that is not heard behind those before it. */
const order = (text: string, words: readonly string[]): string => {
  let at = 0
  for (const word of words) {
    const found = text.indexOf(word, at)
    if (found === -1) return `${word} is not behind the words before it in: ${text}`
    at = found + word.length
  }
  return 'in order'
}

describe('a clause of ours behind somebody’s words', () => {
  const short = 'כל ילד קורא היטב'
  const long = `${short} בסוף כיתה ג והמשפחות נפגשות עם המורים בכל חודש וגם עם המנהלת בתחילת כל שנה בבית הספר`
  it.each([
    ['on their line', short],
    ['on a line that their last words begin', long],
  ])('is heard behind them, %s', async (_, title) => {
    const { lists } = await made(
      { act: [{ id: 'a', title, status: 'inProgress', due: '2026-12-11' }] },
      { document: 'community', readBy: 'public' },
    )
    const [entry = ''] = lists.flat()
    expect(order(entry, [...title.split(' ').slice(0, -1), 'begun', 'December', '2026'])).toEqual('in order')
  })
})

it('a period behind their brackets ends them, in a heading whose last words are ours', async () => {
  const question = '“سيقرأ كل طفل جيدا في نهاية الصف الثالث” (وتلتقي الأسر بالمعلمين كل شهر).'
  const ballot = { retreat: 'r', question, results: [{ option: 'Yes', dots: 2 }], voters: 2, dots: 1, closed: true }
  const { flat } = await made(
    {
      retreat: [{ id: 'r', title: 'Summer retreat', date: '2026-06-11' }],
      ballot: [1, 2].map((round) => ({ id: `b${round}`, ...ballot, round, ...(round > 1 && { before: 'b1' }) })),
    },
    { document: 'minutes', readBy: 'cabinet', of: { kind: 'retreat', id: 'r' } },
  )
  const head = flat.find((s) => s.role === 'H3' && s.text.includes('Round'))
  expect(order(head?.text ?? '', ['طفل', 'نهاية', 'شهر', '.', 'Round'])).toBe('in order')
})

it('an English sentence behind one that runs from the right is heard behind it, over several lines', async () => {
  const plain = 'ילד נכנס לשיעור או לשירות ויש לו מה שצריך כדי להישאר בו עד סוף השנה'
  const isNot = 'It is not only an open door. The course is open, the bus waits, and the fee is paid'
  const { flat } = await made(
    { term: [{ id: 't', term: 'Access', plain, isNot, status: 'adopted' }] },
    { document: 'community', readBy: 'public' },
  )
  const said = flat.find((s) => s.role === 'P' && s.text.includes('ילד'))
  expect(order(said?.text ?? '', ['ילד', 'נכנס', 'לשירות', 'שצריך', 'It', 'only', 'door', 'bus', 'paid'])).toBe(
    'in order',
  )
})

it('words of another script within those that run from the right keep their own order', async () => {
  const text = 'כל ילד קורא היטב בשיעור “हर दिन सब आगे” של בית הספר וגם בשיעורים האחרים של השנה הזאת'
  const { flat } = await made(
    {
      audienceGroup: [{ id: 'f', name: 'Families' }],
      why: [{ id: 'w', text, audienceGroup: 'f', status: 'reviewed' }],
    },
    { document: 'plan', readBy: 'public' },
  )
  const said = flat.find((s) => s.role === 'P' && s.text.includes('ילד'))
  expect(order(said?.text ?? '', ['ילד', 'בשיעור', 'हर', 'दिन', 'सब', 'आगे', 'הספר', 'האחרים'])).toBe('in order')
})

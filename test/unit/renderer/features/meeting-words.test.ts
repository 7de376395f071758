import { expect, test } from 'vitest'
import { meetingsDo, meetingsNews as newsOf } from '../../../../renderer/features/meetings/news.ts'
import { heldFirst, packetWords } from '../../../../renderer/features/meetings/words.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { papersOut, papersToCome } from '../../../../shared/rules/packet-day.ts'
import { papersNeed, papersOf } from '../../../../shared/rules/papers.ts'
import { planWith } from '../../../support/plan.ts'

test('a packet that is due today says so, and is not read as due with the meeting', () => {
  expect(packetWords(board, '2026-11-27', '2026-11-27')).toBe('Packet due today')
  expect(packetWords(board, '2026-11-28', '2026-11-27')).toBe('Packet due tomorrow')
  expect(packetWords(board, '2026-12-04', '2026-11-27')).toBe('Packet due December 4, 2026')
})

const agenda = [{ part: 'p', title: 'Budget' }]
const cabinet = { id: 'c', forum: 'cabinet' as const, date: '2026-12-01', packetDue: '2026-11-24', agenda }
const board = { id: 'b', forum: 'board' as const, date: '2026-12-14', packetDue: '2026-12-04' }
const over = { id: 'o', forum: 'board', date: '2026-11-23', packetDue: '2026-11-13' }
/** The page's sentence and the line beneath it, as one reads on. */
const meetingsNews = (plan: Plan, today: string): string | null => {
  const news = newsOf(plan, today)
  return news && `${news.news} ${news.after}`.trim()
}
const of = (meeting: readonly object[], also: object = {}) => planWith({ meeting, ...also } as never)

test('a packet whose day is past is told while its meeting is to come, and so is the packet to make next', () => {
  expect(packetWords(board, '2026-11-24', '2026-11-28')).toBe('Packet was due November 24, 2026, not printed yet')
  expect(packetWords(board, '2026-11-24', '2026-11-28', '2026-11-23')).toBe('Packet printed November 23, 2026')
  const went = { id: 'a', document: 'agenda', meeting: 'c', exportedOn: '2026-11-27' }
  expect(meetingsNews(of([board, cabinet, over], { briefingSent: [went] }), '2026-11-28')).toBe(
    'Next: Cabinet, December 1, 2026, in 3 days. Its papers were due November 24, 2026 and are not marked as sent. The next packet is due on December 4, 2026, in 6 days: Board, December 14, 2026.',
  )
  // A packet that went out early is not the next one to make.
  const out = { briefingSent: [{ id: 'x', document: 'packet', forDay: '2026-12-14', exportedOn: '2026-11-27' }, went] }
  expect(meetingsNews(of([board, cabinet], out), '2026-11-28')).toBe(
    'Next: Cabinet, December 1, 2026, in 3 days. Its papers were due November 24, 2026 and are not marked as sent.',
  )
  expect(meetingsNews(of([board, over]), '2026-12-03')).toBe(
    'Next: Board, December 14, 2026, in 11 days. Its packet is due on December 4, 2026, tomorrow.',
  )
  expect(meetingsNews(of([{ ...board, packetDue: undefined }]), '2026-12-03')).toBe(
    'Next: Board, December 14, 2026, in 11 days.',
  )
})

test('what the program makes no packet for is called papers, and is late until a person says that they went out', () => {
  const { not } = papersOf(cabinet)
  expect(packetWords(cabinet, '2026-11-24', '2026-11-28')).toBe(`Papers were due November 24, 2026, ${not}`)
  const sent = { ...cabinet, papersSent: '2026-11-25' }
  expect(papersOut(of([sent]), sent)).toBe('2026-11-25')
  expect(packetWords(sent, '2026-11-24', '2026-11-28', '2026-11-25')).toBe('Papers sent November 25, 2026')
  expect(meetingsNews(of([sent, over]), '2026-11-28')).toBe('Next: Cabinet, December 1, 2026, in 3 days.')
  expect(meetingsDo(of([sent, board]), '2026-11-28')?.id).toBe('b')
  // The board's own packet of the same day is no paper of the cabinet's.
  const out = { briefingSent: [{ id: 'x', document: 'packet', forDay: cabinet.date, exportedOn: '2026-11-27' }] }
  expect(papersOut(of([cabinet], out), cabinet)).toBeUndefined()
  expect(papersToCome(of([cabinet, board], out), '2026-11-28').map(({ m, due }) => [m.id, due])).toEqual([
    ['c', '2026-11-24'],
    ['b', '2026-12-04'],
  ])
})

test('the page leads with what is next or late, and what comes after that is read beneath it', () => {
  expect(newsOf(of([board, cabinet]), '2026-11-28')).toEqual({
    news: 'Next: Cabinet, December 1, 2026, in 3 days. Its papers were due November 24, 2026 and its agenda is not printed yet.',
    after: 'The next packet is due on December 4, 2026, in 6 days: Board, December 14, 2026.',
  })
})

test('nobody is asked to send papers of a meeting that has no agenda yet', () => {
  expect(meetingsNews(of([{ ...cabinet, agenda: undefined }]), '2026-11-28')).toBe(
    'Next: Cabinet, December 1, 2026, in 3 days. Its papers were due November 24, 2026 and it has no agenda yet.',
  )
  const committee = { id: 'm', forum: 'committee', date: '2026-12-02', packetDue: '2026-11-25' }
  expect(meetingsNews(of([cabinet, committee]), '2026-11-28')).toContain('(due November 25, 2026, no agenda yet)')
})

test('for a decision the meetings already held come first, the latest of them on top, and a year of others after them', () => {
  const order = (today: string) => heldFirst([cabinet, over, board] as never, today).map((m) => m.id)
  expect(order('2026-11-29')).toEqual(['o', 'c', 'b'])
  expect(order('2026-12-01')).toEqual(['c', 'o', 'b'])
})

test('every packet that is overdue is told, not that of the next meeting alone, until a document is made for it', () => {
  const today = '2026-12-13'
  const soon = { id: 's', forum: 'cabinet', date: '2026-12-15', packetDue: '2026-12-11', agenda }
  const later = { id: 'l', forum: 'cabinet', date: '2027-01-05', packetDue: '2026-12-18' }
  const all = [later, soon, board]
  expect(meetingsNews(of(all), today)).toBe(
    'The papers of two meetings are overdue: Board, December 14, 2026, tomorrow (due December 4, 2026); Cabinet, December 15, 2026, in 2 days (due December 11, 2026). The next papers are due on December 18, 2026, in 5 days: Cabinet, January 5, 2027.',
  )
  expect(meetingsDo(of(all), today)?.id).toBe('b')
  const made = { briefingSent: [{ id: 'x', document: 'packet', forDay: '2026-12-14', exportedOn: '2026-12-04' }] }
  expect(meetingsNews(of(all, made), today)).toBe(
    'The papers of one meeting are overdue: Cabinet, December 15, 2026, in 2 days (due December 11, 2026). Next: Board, December 14, 2026, tomorrow. The next papers are due on December 18, 2026, in 5 days: Cabinet, January 5, 2027.',
  )
  expect(meetingsDo(of(all, made), today)?.id).toBe('s')
  const draft = { briefingSent: [{ ...made.briefingSent[0], draft: true }] }
  expect(meetingsDo(of(all, draft), today)?.id).toBe('b')
})

test('the day of a packet that nobody entered is counted back as everywhere', () => {
  const district = [{ id: 'district', packetDays: 7 }]
  const news = meetingsNews(of([{ ...board, packetDue: undefined }], { district }), '2026-12-01')
  expect(news).toBe('Next: Board, December 14, 2026, in 13 days. Its packet is due on December 3, 2026, in 2 days.')
})

test('where no meeting is ahead the last one is told', () => {
  expect(meetingsNews(of([over, cabinet]), '2026-12-03')).toBe(
    'No meeting is ahead. The last was Cabinet, December 1, 2026.',
  )
  expect(meetingsDo(of([over]), '2026-12-03')).toBeNull()
  expect(meetingsNews(of([]), '2026-12-03')).toBeNull()
})

test('an agenda that is printed is not sent yet, and one that is not printed is to be printed first', () => {
  const printed = (more: object) => of([cabinet], { briefingSent: [{ id: 'a', document: 'agenda', ...more }] })
  const out = { meeting: 'c', exportedOn: '2026-11-27' }
  const need = (plan: Plan, more: object = {}) => papersNeed(plan, { ...cabinet, ...more } as never)
  expect(need(of([cabinet]))).toBe('print')
  expect(meetingsNews(of([cabinet]), '2026-11-28')).toContain('and its agenda is not printed yet.')
  expect(need(printed(out))).toBe('send')
  // A draft, or the agenda of another meeting, is not this one’s.
  expect(need(printed({ ...out, draft: true }))).toBe('print')
  expect(need(printed({ ...out, meeting: 'other' }))).toBe('print')
  expect(need(printed(out), { papersSent: '2026-11-28' })).toBeNull()
  expect(papersNeed(of([{ ...cabinet, agenda: undefined }]), cabinet)).toBe('agenda')
  expect(papersNeed(of([board]), board)).toBeNull()
  expect(papersOut(printed(out), cabinet), 'what is printed did not go out').toBeUndefined()
})

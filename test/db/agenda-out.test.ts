import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dayAfter, localDay } from '../../shared/days/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { set } from '../../shared/domain/state.ts'
import { agendaPrinted } from '../../shared/rules/packet-day.ts'
import { folder, officer, service } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { readPdf } from '../support/pdf.ts'
import { groundwork } from '../support/terminal.ts'

/** An agenda that went out is known of its meeting, so that nobody is asked to print it again. */

const on = (days: number): string => dayAfter(localDay(new Date()), days) ?? ''
const agenda = [{ part: 'p', title: 'Budget', minutes: 20, asks: 'decide', notes: 'Kept for the chair' }]

it('an agenda is made of the next meeting, and the plan knows of which meeting it went out, but for a draft', async () => {
  const dir = folder()
  const path = join(dir, 'plan.groundwork')
  const plan = service()
  const ops = [
    set('meeting', 'later', { forum: 'cabinet', date: on(15), agenda }),
    set('meeting', 'next', { forum: 'cabinet', date: on(1), begins: '9:00', agenda }),
    set('meeting', 'board', { forum: 'board', date: on(9), agenda }),
  ]
  must(plan.create({ path, who: officer, ops, drafts: null }))
  plan.close()
  const brief = (...more: string[]) => groundwork(['brief', path, '--document', 'agenda', ...more])
  const printed = (id: string) => {
    const again = service()
    must(again.open({ path, who: officer, drafts: null }))
    const now = planOf(must(again.records()))
    again.close()
    const meeting = now.get('meeting', id)
    return { day: meeting && agendaPrinted(now, meeting), sent: now.all('briefingSent') }
  }

  expect(await brief('--draft', '--out', join(dir, 'draft.pdf'))).toMatchObject({ code: 0, err: '' })
  expect(printed('next').day).toBeUndefined()

  // For Word, too, though its reader is the cabinet.
  const final = await brief('--out', join(dir, 'final.pdf'), '--word', join(dir, 'final.docx'))
  expect(final).toMatchObject({ code: 0, err: '' })
  expect(existsSync(join(dir, 'final.docx'))).toBe(true)
  const { text } = await readPdf(readFileSync(join(dir, 'final.pdf')))
  expect(text).toContain('9:00 to 9:20 am')
  expect(text).toContain('Cabinet edition')
  expect(text).not.toContain('Kept for the chair')
  const { day, sent } = printed('next')
  expect(day).toBe(on(0))
  // The paper of a meeting has its day, not that of its making.
  expect(sent).toEqual(
    expect.arrayContaining([expect.objectContaining({ document: 'agenda', meeting: 'next', forDay: on(1) })]),
  )
  expect(printed('later').day).toBeUndefined()

  const refused = await brief('--of', 'meeting/board', '--for', 'cabinet', '--out', join(dir, 'no.pdf'))
  expect(refused.err).toContain('This agenda is for those who meet: it is made for the board.')
  expect(existsSync(join(dir, 'no.pdf'))).toBe(false)
  expect((await brief('--of', 'meeting/board', '--out', join(dir, 'board.pdf'))).err).toBe('')
  expect((await readPdf(readFileSync(join(dir, 'board.pdf')))).text).toContain('Board edition')
})

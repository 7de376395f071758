// @module-tag seconds
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../../../electron/ipc/context.ts'
import { createMadeDocuments } from '../../../../electron/ipc/documents.ts'
import { briefingHandlers } from '../../../../electron/ipc/handlers/briefing.ts'
import { exportHandlers } from '../../../../electron/ipc/handlers/export.ts'
import { systemClockAndIds } from '../../../../electron/plan/clock-and-ids.ts'
import { writeFolder } from '../../../../electron/plan/file/write-out.ts'
import type { PlanVerbs } from '../../../../electron/plan/verbs.ts'
import { writeFault } from '../../../../electron/use-cases/paper-file.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import type { Output } from '../../../../shared/ipc/contract.ts'
import { ok } from '../../../../shared/result/result.ts'
import { folder, service, smallPlan } from '../../../support/files.ts'
import { must } from '../../../support/memory-plan.ts'

const pages = new TextEncoder().encode('%PDF the pages')

const tables = [
  { caption: 'Goals', text: 'Goal' },
  { caption: 'Reading by group', text: 'Group' },
]

/** The handlers over a real plan, a typesetter that gives the same pages, and a dialog that was answered. */
function desk(answer: { path: string; confirmed: boolean } | null) {
  const dir = folder()
  const path = smallPlan(dir)
  const plan: PlanVerbs = service()
  must(plan.open({ path, who: { author: 'Equity officer', device: 'office laptop' }, drafts: null }))
  const context = {
    now: systemClockAndIds.now,
    plan: { path, verbs: plan },
    briefing: {
      make: () =>
        Promise.resolve(ok({ bytes: pages, pages: 3, title: 'Where we stand', notes: [], printed: [], tables })),
    },
    documents: createMadeDocuments(),
    dialogs: { save: () => Promise.resolve(answer), chooseFolder: () => Promise.resolve(null) },
  } as unknown as Context
  const sent = () => planOf(must(plan.records())).all('briefingSent')
  const request = (draft: boolean) => ({ ...defaultBoardRequest(planOf(must(plan.records())), '2026-12-14'), draft })
  return { handlers: briefingHandlers(context), request, sent, context }
}

describe('the officer exports the board’s paper', () => {
  it('keeps it in the plan when it is no draft, and can open and save it again', async () => {
    const file = join(folder(), 'paper.pdf')
    const { handlers, request, sent, context } = desk({ path: file, confirmed: false })
    const done = must<Output<'briefing.export'>>(await handlers['briefing.export'](request(false)))
    expect(done).toMatchObject({ file: 'paper.pdf', pages: 3 })
    expect(sent()).toMatchObject([{ title: 'Where we stand', pages: 3, sha256: done?.sha256 }])
    const opened = must(await handlers['briefing.openSent']({ id: sent()[0]?.id as string }))
    expect(Buffer.from(context.documents.get(opened.token) as Uint8Array).equals(pages)).toBe(true)
  })

  it('shows a file in its folder that was written here, and no other', async () => {
    const file = join(folder(), 'paper.pdf')
    const { request, context } = desk({ path: file, confirmed: false })
    const shown: string[] = []
    const dialogs = { ...context.dialogs, show: (place: string) => void shown.push(place) }
    const handlers = briefingHandlers({ ...context, dialogs } as unknown as Context)
    const done = must<Output<'briefing.export'>>(await handlers['briefing.export'](request(true)))
    must(await handlers['briefing.showFile']({ sha256: done?.sha256 ?? '' }))
    expect(shown).toEqual([file])
    const other = await handlers['briefing.showFile']({ sha256: 'f'.repeat(64) })
    expect(other.ok ? '' : other.error.says).toContain('no longer where it was saved')
    rmSync(file)
    expect((await handlers['briefing.showFile']({ sha256: done?.sha256 ?? '' })).ok).toBe(false)
    expect(shown).toHaveLength(1)
  })

  it('shows what was taken out of the plan in its folder, too: the copy that is handed over, and the JSON', async () => {
    const dir = folder()
    const { context } = desk(null)
    const shown: string[] = []
    let to = join(dir, 'copy.groundwork')
    let confirmed = false
    const c = {
      ...context,
      plans: { entry: () => Promise.resolve({ key: 'k' }) },
      dialogs: {
        save: () => Promise.resolve({ path: to, confirmed }),
        show: (place: string) => void shown.push(place),
      },
    } as unknown as Context
    const handlers = { ...briefingHandlers(c), ...exportHandlers(c) }
    const copy = must<Output<'plan.copyOut'>>(await handlers['plan.copyOut']({ withPrivate: false }))
    must(await handlers['briefing.showFile']({ sha256: copy?.sha256 ?? '' }))
    // Agreed that the copy is replaced: that one stays, and the new one is beside it.
    confirmed = true
    const second = must<Output<'plan.copyOut'>>(await handlers['plan.copyOut']({ withPrivate: false }))
    expect(second?.file).toBe('copy (2).groundwork')
    confirmed = false
    to = join(dir, 'plan.json')
    const json = must<Output<'plan.export'>>(await handlers['plan.export']({ form: 'json', withPrivate: false }))
    must(await handlers['briefing.showFile']({ sha256: json?.shown ?? '' }))
    expect(shown).toEqual([join(dir, 'copy.groundwork'), to])
  })

  it('keeps a document for Word as it was sent and saves it again under its own ending; of a page for the web no file', async () => {
    const dir = folder()
    const { request, sent, context } = desk({ path: join(dir, 'clerk.docx'), confirmed: false })
    const asked: string[] = []
    const asking = (save: boolean) =>
      briefingHandlers({
        ...context,
        dialogs: {
          save: (question: { name: string; ending: string }) => {
            asked.push(`${question.name} (${question.ending})`)
            return save ? context.dialogs.save(question as never) : Promise.resolve(null)
          },
        },
      } as unknown as Context)
    const other = asking(true)['briefing.other']
    const done = must<Output<'briefing.other'>>(await other({ as: 'word', request: request(false) }))
    expect(done).toMatchObject({ file: 'clerk.docx', said: null })
    expect(sent()).toMatchObject([{ form: 'docx', readBy: 'board', title: 'Where we stand' }])
    const kept = must<{ bytes: Uint8Array }>(await context.plan.verbs.keptDocument({ hash: sent()[0]?.file ?? '' }))
    expect(Buffer.from(kept.bytes).equals(pages)).toBe(true)
    const web = desk({ path: join(dir, 'page.html'), confirmed: false })
    must<Output<'briefing.other'>>(await web.handlers['briefing.other']({ as: 'web', request: web.request(false) }))
    expect(web.sent()).toEqual([])
    must(await asking(false)['briefing.saveSent']({ id: sent()[0]?.id as string }))
    expect(asked).toHaveLength(2)
    for (const question of asked) expect(question).toMatch(/board briefing, Board edition, .*\.docx \(docx\)$/)
  })

  it('keeps neither a draft nor what was cancelled', async () => {
    const draft = desk({ path: join(folder(), 'draft.pdf'), confirmed: false })
    expect(
      must<Output<'briefing.export'>>(await draft.handlers['briefing.export'](draft.request(true)))?.kept,
    ).toBeNull()
    expect(draft.sent()).toEqual([])
    const cancelled = desk(null)
    expect(
      must<Output<'briefing.export'>>(await cancelled.handlers['briefing.export'](cancelled.request(false))),
    ).toBeNull()
    expect(cancelled.sent()).toEqual([])
  })

  it('says so where the place can’t be written to, leaves nothing half written, and keeps nothing', async () => {
    const dir = folder()
    mkdirSync(join(dir, 'paper.pdf'))
    const { handlers, request, sent } = desk({ path: join(dir, 'paper.pdf'), confirmed: true })
    const done = await handlers['briefing.export'](request(false))
    expect(done.ok ? '' : done.error.says).toContain('What was there is as it was.')
    expect(readdirSync(dir)).toEqual(['paper.pdf'])
    expect(sent()).toEqual([])
  })

  it('leaves a file of that name as it is where nobody agreed to replace it', async () => {
    const file = join(folder(), 'paper.pdf')
    writeFileSync(file, 'another paper')
    const { handlers, request, sent } = desk({ path: file, confirmed: false })
    expect((await handlers['briefing.export'](request(false))).ok).toBe(false)
    expect(readFileSync(file, 'utf8')).toBe('another paper')
    expect(sent()).toEqual([])
  })

  it('writes the tables on its pages into a new folder, whole or not at all', async () => {
    const dir = folder()
    const { handlers, request, sent, context } = desk(null)
    const inDir = { ...context, dialogs: { chooseFolder: () => Promise.resolve(dir) } } as unknown as Context
    const tables = () => briefingHandlers(inDir)['briefing.tables'](request(false))
    const first = must<Output<'briefing.tables'>>(await tables())
    expect(first).toMatchObject({ file: 'plan, board briefing, Board edition, 2026-12-14, tables', tables: 2 })
    expect(readdirSync(join(dir, first?.file ?? ''))).toEqual(['01 Goals.csv', '02 Reading by group.csv'])
    expect(must<Output<'briefing.tables'>>(await tables())?.file).toBe(`${first?.file} (2)`)
    expect(sent()).toEqual([])
    mkdirSync(join(dir, 'empty'))
    const before = readdirSync(dir, { recursive: true })
    const twice = { name: '01 Goals.csv', text: 'Goal' }
    expect(writeFolder(join(dir, 'half'), [twice, twice], 'm')).toMatchObject({ ok: false })
    for (const stands of [first?.file ?? '', 'empty'])
      expect(writeFolder(join(dir, stands), [twice], 'm')).toMatchObject({ error: { kind: 'exists' } })
    expect(writeFolder(join(dir, 'no such', 'place'), [twice], 'm')).toMatchObject({ error: { kind: 'missing' } })
    expect(readdirSync(dir, { recursive: true })).toEqual(before)
    expect(must<Output<'briefing.tables'>>(await handlers['briefing.tables'](request(false)))).toBeNull()
  })

  it.each(['EBUSY', 'EPERM', 'EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOENT', 'EEXIST', 'EIO'])(
    'has a sentence for %s that says what is safe and what to do',
    (code) => {
      const fault = writeFault(Object.assign(new Error(code), { code }))
      expect(fault?.says).toMatch(/as it was|saved|overwritten/)
      expect(fault?.says).toMatch(/(Close|Free|Check|Choose)[^.]*\.$/)
    },
  )

  it('knows what a cloud drive and a share say that can’t be reached, and no document is a PDF before it is one', () => {
    for (const code of ['UNKNOWN', 'EINVAL', 'EMFILE', 'ENOTCONN', 'ETIMEDOUT', 'ENAMETOOLONG']) {
      const fault = writeFault(Object.assign(new Error(code), { code, syscall: 'open' }))
      expect(fault?.says, code).toMatch(/(Check|Choose)[^.]*\.$/)
      expect(fault?.says).not.toContain('PDF')
    }
  })

  it('takes a bug for a bug', () => {
    expect(writeFault(new TypeError('x'))).toBeUndefined()
    expect(writeFault(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeUndefined()
  })
})

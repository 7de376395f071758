import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { PAPERS } from '../../electron/door/budgets.ts'
import type { Context } from '../../electron/ipc/context.ts'
import { briefingHandlers } from '../../electron/ipc/handlers/briefing.ts'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { makeCalendar } from '../../electron/use-cases/calendar.ts'
import { makePaper, type PaperDesk, sendPaper } from '../../electron/use-cases/paper.ts'
import { writePaper } from '../../electron/use-cases/paper-file.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { entriesOf, yearCalled } from '../../shared/briefing/year/entries.ts'
import { localDay } from '../../shared/days/index.ts'
import { forAudience } from '../../shared/domain/audience.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok } from '../../shared/result/result.ts'
import { assessment, folder, officer, service } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { readPdf } from '../support/pdf.ts'
import { sampleStates } from '../support/records.ts'
import { giveAway, oneMoreGroup, smallGroups, toldOf } from '../support/small-groups.ts'
import { groundwork, started } from '../support/terminal.ts'

const briefing = createBriefingService()

function newPlan(path: string, ops: readonly Op[] = smallGroups): void {
  const plan = service()
  must(plan.create({ path, who: officer, ops, drafts: null }))
  plan.close()
}
function opened(path: string, who = officer): PlanVerbs {
  const plan = service()
  must(plan.open({ path, who, drafts: null }))
  return plan
}
const applied = (path: string, ...lines: readonly object[]) =>
  groundwork(['apply', path], lines.map((l) => `${JSON.stringify(l)}\n`).join(''))
const textOf = async (path: string) => (await readPdf(readFileSync(path))).text
const sentIn = (path: string) => {
  const plan = opened(path)
  const sent = planOf(must(plan.records())).all('briefingSent')
  plan.close()
  return sent
}
/** The window's answers over a plan: what the person chooses is a folder. */
function windowOver(path: string, plan: PlanVerbs, dir: string) {
  const dialogs = {
    save: ({ name }: { name: string }) => Promise.resolve({ path: join(dir, name), confirmed: false }),
    chooseFolder: () => Promise.resolve(dir),
  }
  return briefingHandlers({
    now: systemClockAndIds.now,
    plan: { path, verbs: plan },
    briefing,
    dialogs,
  } as unknown as Context)
}
const requestOf = (plan: PlanVerbs, draft: boolean) => ({
  ...defaultBoardRequest(planOf(must(plan.records())), '2026-12-14'),
  draft,
})

const pdfIn = (dir: string): string => readdirSync(dir).find((name) => name.endsWith('.pdf')) ?? ''
/** The words of all tables that were written there. */
const tablesIn = (dir: string): string =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv'))
    .map((name) => readFileSync(join(dir, name), 'utf8').replaceAll(',', ' '))
    .join('\n')

/** The later paper, after one more group came in with the state's file. */
async function laterPaper(path: string, dir: string): Promise<string> {
  expect((await applied(path, { ops: oneMoreGroup })).code).toBe(0)
  const args = ['brief', path, '--document', 'board', '--out', join(dir, 'later.pdf'), '--date', '2027-01-11']
  expect(await groundwork(args)).toMatchObject({ code: 0, err: '' })
  return textOf(join(dir, 'later.pdf'))
}

describe('the board’s paper is made at a terminal', () => {
  it('and kept as it was sent: the next one withholds what both together would give away', async () => {
    const dir = folder()
    const path = join(dir, 'plan.groundwork')
    newPlan(path)
    const brief = ['brief', path, '--document', 'board', '--out', join(dir, 'first.pdf'), '--date', '2026-12-14']
    const done = await groundwork(brief)
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toContain('The plan keeps it as you sent it.')
    const first = await textOf(join(dir, 'first.pdf'))
    expect(toldOf(first, 'White')).toBe('shown')
    expect(toldOf(first, 'Native')).toBe('withheld')
    const [sent] = sentIn(path)
    expect(sent).toMatchObject({ document: 'boardBriefing', readBy: 'board', exportedOn: localDay(new Date()) })
    const plan = opened(path)
    const kept = must(plan.keptDocument({ hash: sent?.file as string }))
    expect(Buffer.from(kept.bytes).equals(readFileSync(join(dir, 'first.pdf')))).toBe(true)
    plan.close()
    const later = await laterPaper(path, dir)
    expect(toldOf(later, 'Native')).toBe('withheld')
    expect(giveAway(first, later)).toBe(false)
  })

  it('as a draft its figures are out as well, though no bytes of it are kept', async () => {
    const dir = folder()
    const path = join(dir, 'plan.groundwork')
    newPlan(path)
    const draft = (out: string) =>
      groundwork(['brief', path, '--draft', '--out', join(dir, out), '--date', '2026-12-14'])
    expect((await draft('draft.pdf')).out).toContain('only which figures went out with it')
    expect(sentIn(path)).toMatchObject([{ draft: true, readBy: 'board' }])
    expect(sentIn(path)[0]).not.toHaveProperty('file')
    // The same figures a second time set nothing twice.
    expect(await draft('again.pdf')).toMatchObject({ code: 0, err: '' })
    expect(sentIn(path)).toHaveLength(1)
    expect(giveAway(await textOf(join(dir, 'draft.pdf')), await laterPaper(path, dir))).toBe(false)
  })

  it('the same final paper twice on a day is kept once', async () => {
    const dir = folder()
    const path = join(dir, 'plan.groundwork')
    newPlan(path)
    const hire = (out: string) => groundwork(['brief', path, '--document', 'hire', '--out', join(dir, out)])
    expect((await hire('1.pdf')).out).toContain('The plan keeps it as you sent it.')
    expect((await hire('2.pdf')).out).toContain('The plan already kept this same document today.')
    expect(sentIn(path)).toHaveLength(1)
  })

  it('while the plan is open elsewhere: a sentence, and a draft can be made all the same', async () => {
    const dir = folder()
    const path = join(dir, 'plan.groundwork')
    newPlan(path)
    const plan = opened(path)
    const final = await groundwork(['brief', path, '--out', join(dir, 'paper.pdf')])
    expect(final.code).toBe(2)
    expect(final.err).toMatch(/open in another window or program\. The plan has to keep a final document.*--draft/)
    expect(existsSync(join(dir, 'paper.pdf'))).toBe(false)
    const draft = await groundwork(['brief', path, '--draft', '--out', join(dir, 'draft.pdf')])
    expect(draft).toMatchObject({ code: 0, err: '' })
    expect(draft.out).toMatch(/could not keep track of which figures went out with it/)
    expect(readFileSync(join(dir, 'draft.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    must(plan.edit({ verb: 'edit', ops: [set('goal', 'g', { title: 'It is still held here' })] }))
  })
})

describe('a paper that the plan can’t keep', () => {
  const desk = (plan: PlanVerbs, over: Partial<PaperDesk['plan']> = {}): PaperDesk => ({
    plan: { documentInput: plan.documentInput, keepDocument: plan.keepDocument, ...over },
    briefing,
    path: () => 'plan.groundwork',
    today: () => '2026-12-14',
  })
  const send = async (d: PaperDesk, plan: PlanVerbs, file: string, draft: boolean) => {
    const paper = must(await makePaper(d, requestOf(plan, draft)))
    return sendPaper(d, paper, async ({ bytes }) => {
      must(await writePaper(file, bytes))
      const { rmSync } = await import('node:fs')
      return { ok: true, value: { told: file, takeBack: async () => rmSync(file) } }
    })
  }

  it('is not sent: what was written is taken back, and it is said why', async () => {
    const dir = folder()
    newPlan(join(dir, 'plan.groundwork'))
    const plan = opened(join(dir, 'plan.groundwork'))
    const full = desk(plan, { keepDocument: () => err(appError('disk-full', 'The disk is full.')) })
    const done = await send(full, plan, join(dir, 'paper.pdf'), false)
    expect(done).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
    expect(existsSync(join(dir, 'paper.pdf'))).toBe(false)
    // A draft goes out, and it is said that nobody will know of it.
    const draft = must(await send(full, plan, join(dir, 'draft.pdf'), true))
    expect(draft).toMatchObject({ kept: null, said: expect.stringContaining('The disk is full.') })
  })

  it('in a place that can only be read is refused before anything is written', async () => {
    const dir = folder()
    newPlan(join(dir, 'plan.groundwork'))
    const plan = opened(join(dir, 'plan.groundwork'))
    const readOnly = desk(plan, {
      documentInput: () => {
        const input = plan.documentInput()
        return input.ok ? { ok: true, value: { ...input.value, cantSave: 'Nothing can be saved here.' } } : input
      },
    })
    const done = await send(readOnly, plan, join(dir, 'paper.pdf'), false)
    expect(done).toMatchObject({ ok: false, error: { kind: 'read-only' } })
    expect(existsSync(join(dir, 'paper.pdf'))).toBe(false)
    must(await send(readOnly, plan, join(dir, 'draft.pdf'), true))
    expect(existsSync(join(dir, 'draft.pdf'))).toBe(true)
  })
})

describe('the next officer’s laptop knows what left this one', () => {
  it.each(['draft', 'tables'] as const)('%s of the window, after a copy was brought in', async (form) => {
    const dir = folder()
    const mine = join(dir, 'mine.groundwork')
    newPlan(mine)
    copyFileSync(mine, join(dir, 'theirs.groundwork'))
    const plan = opened(mine)
    const window = windowOver(mine, plan, dir)
    const request = requestOf(plan, form === 'draft')
    // Looking at the pages sends nothing.
    const seen = briefingHandlers({
      now: systemClockAndIds.now,
      plan: { path: mine, verbs: plan },
      briefing,
      documents: { keep: () => 'token' },
    } as unknown as Context)
    must(await seen['briefing.preview'](request))
    expect(planOf(must(plan.records())).all('briefingSent')).toEqual([])
    must<unknown>(await window[form === 'draft' ? 'briefing.export' : 'briefing.tables'](request))
    plan.close()
    const [sent] = sentIn(mine)
    expect(sent).toMatchObject(form === 'draft' ? { draft: true } : { form: 'csv' })
    expect(sent?.printed?.some((p) => p.group === 'white' && p.n === 260)).toBe(true)
    const first = form === 'draft' ? await textOf(join(dir, pdfIn(dir))) : tablesIn(dir)
    expect(toldOf(first, 'White')).toBe('shown')
    const theirs = opened(join(dir, 'theirs.groundwork'), assessment)
    must(theirs.merge({ path: mine }))
    theirs.close()
    expect(giveAway(first, await laterPaper(join(dir, 'theirs.groundwork'), dir))).toBe(false)
  })
})

describe('editions', () => {
  it('of the full plan lie side by side, and each says on every page whose it is', async () => {
    const dir = folder()
    const path = join(dir, 'Juniper Fork equity plan.groundwork')
    newPlan(path)
    const out = join(dir, 'papers')
    mkdirSync(out)
    const brief = (...more: string[]) =>
      groundwork(['brief', path, '--document', 'plan', '--date', '2026-12-14', '--out', out, ...more])
    expect(await brief('--for', 'public', '--csv', out)).toMatchObject({ code: 0, err: '' })
    expect(await brief('--for', 'board', '--draft', '--csv', out)).toMatchObject({ code: 0, err: '' })
    expect(await brief('--for', 'public', '--draft')).toMatchObject({ code: 0, err: '' })
    expect(await brief('--for', 'public', '--draft')).toMatchObject({ code: 0, err: '' })
    const name = 'Juniper Fork, full plan'
    expect(readdirSync(out).sort()).toEqual([
      `${name}, Board edition, 2026-12-14, draft, tables`,
      `${name}, Board edition, 2026-12-14, draft.pdf`,
      `${name}, Public edition, 2026-12-14, draft (2).pdf`,
      `${name}, Public edition, 2026-12-14, draft.pdf`,
      `${name}, Public edition, 2026-12-14, tables`,
      `${name}, Public edition, 2026-12-14.pdf`,
    ])
    for (const [edition, file] of [
      ['Board edition', `${name}, Board edition, 2026-12-14, draft.pdf`],
      ['Public edition', `${name}, Public edition, 2026-12-14.pdf`],
    ] as const) {
      const { pages } = await readPdf(readFileSync(join(out, file)))
      expect(pages.length).toBeGreaterThan(1)
      for (const page of pages) expect(page).toContain(`${edition} · Prepared for December 14, 2026`)
    }
  })

  it.each([
    ['board', 'public', 'the board'],
    ['onePage', 'public', 'the board'],
    ['progress', 'public', 'the board'],
    ['hire', 'cabinet', 'the board'],
    ['plan', 'parents', 'the public, for the board or for the cabinet'],
  ])('%s for %s is refused with the readers that it has', async (document, reader, readers) => {
    const dir = folder()
    const path = join(dir, 'plan.groundwork')
    newPlan(path)
    const args = ['brief', path, '--document', document, '--for', reader, '--out', join(dir, 'out.pdf')]
    const done = await groundwork(args)
    expect(done.code).toBe(2)
    expect(done.err).toContain(`it is made for ${readers}. Nothing was saved.`)
    expect(readdirSync(dir)).toEqual(['plan.groundwork'])
    if (reader !== 'public') return
    const plan = opened(path)
    const request = { ...requestOf(plan, true), document: document as 'board', readBy: 'public' as const }
    expect(await windowOver(path, plan, dir)['briefing.export'](request)).toMatchObject({
      ok: false,
      error: { says: expect.stringContaining(readers) },
    })
  })

  it('never take the place of a file', async () => {
    const dir = folder()
    const path = join(dir, 'plan.groundwork')
    newPlan(path)
    writeFileSync(join(dir, 'out.pdf'), 'the board’s own')
    const done = await groundwork(['brief', path, '--out', join(dir, 'out.pdf'), '--csv', join(dir, 'tables')])
    expect(done.err).toMatch(/nothing is overwritten/)
    expect(readFileSync(join(dir, 'out.pdf'), 'utf8')).toBe('the board’s own')
    expect(existsSync(join(dir, 'tables'))).toBe(false)
    expect(sentIn(path)).toEqual([])
  })
})

describe('a board that meets in the evening', () => {
  // Of these two zones one has another day than London at every hour.
  const zone = new Date().getUTCHours() < 12 ? 'Etc/GMT+12' : 'Pacific/Kiritimati'
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date())

  it('gets the paper that was prepared for that evening, with the day of its own calendar', async () => {
    expect(day).not.toBe(new Date().toISOString().slice(0, 10))
    const dir = folder()
    const path = join(dir, 'plan.groundwork')
    const motion = 'I move that the board receives this report.'
    newPlan(path, [
      ...smallGroups,
      set('briefing', 'tonight', { document: 'boardBriefing', date: day, motion, final: true }),
    ])
    expect(started(['brief', path, '--out', dir], { zone })).toMatchObject({ code: 0, err: '' })
    const file = readdirSync(dir).find((name) => name.endsWith('.pdf')) ?? ''
    expect(file).toContain(day)
    expect((await textOf(join(dir, file))).replace(/\s+/g, ' ')).toContain(motion)
    expect(sentIn(path)[0]?.exportedOn).toBe(day)
  })
})

describe('a calendar file of another year', () => {
  const today = '2026-11-29'
  const records = sampleStates()
  const desk = {
    plan: {
      documentInput: () =>
        ok({ records, point: {}, before: null, logo: null, gone: [], cantSave: null, grown: null }) as never,
      keepDocument: () => err(appError('io', 'Not kept.')),
    },
    path: () => '/Juniper Fork.groundwork',
    today: () => today,
  }
  const plan = planOf(records)
  const fileOf = async (fromYear: string) =>
    must(await makeCalendar(desk, { ...defaultBoardRequest(plan, today), document: 'calendar', fromYear }))

  it('tells nothing of next year as missed, and leaves nothing out of last year that took place', async () => {
    const next = await fileOf('2027-28')
    expect(next.file.text).toContain('Review due: AC Nondiscrimination')
    expect(next.file.text).not.toMatch(/was (planned|due)/)
    const last = await fileOf('2025-26')
    const view = forAudience(plan, 'public')
    const seen = entriesOf(view, yearCalled(view, '2025-26'), today, 'public', (text) => text ?? '')
    expect(last.file.dates).toBe(seen.filter((e) => e.rough === undefined).length)
    expect(last.file.text).toContain('Levy report night')
    expect(last.paper.request).toMatchObject({ date: today, fromYear: '2025-26' })
  })

  it('is none where no day of the year is known: calendar programs call an empty file broken', async () => {
    const none = await makeCalendar(desk, { ...defaultBoardRequest(plan, today), fromYear: '1969-70' })
    expect(none.ok ? '' : none.error.says).toMatch(/^No day of 1969–70 is known yet/)
  })
})

describe('a plan that has grown by the documents it keeps', () => {
  const usual = { ...PAPERS }
  afterEach(() => void Object.assign(PAPERS, usual))

  it('says so in good time, keeps none that would close every door, and takes more once room was made', () => {
    Object.assign(PAPERS, { much: 1_500_000, most: 3_000_000, one: 1_000_000 })
    const path = join(folder(), 'plan.groundwork')
    newPlan(path)
    const plan = opened(path)
    const keep = (title: string, size: number) => {
      const { point } = must(plan.documentInput())
      const values = { document: 'packet', title, exportedOn: '2026-11-29', forDay: '2026-11-29' }
      return plan.keepDocument({ bytes: randomBytes(size), type: 'application/pdf', point, values })
    }
    const refusal = (done: ReturnType<typeof keep>) => (done.ok ? '' : done.error.says)
    expect(refusal(keep('Scans', 1_100_000))).toContain('the plan keeps 1 MB at most of one')
    const first = must(keep('October', 800_000)).records[0]?.id as string
    expect(must(plan.documentInput()).grown).toBeNull()
    must(keep('November', 800_000))
    expect(must(plan.documentInput()).grown).toMatch(
      /^This plan is \d MB by the documents it keeps; at 3 MB it takes no more/,
    )
    must(keep('December', 800_000))
    expect(refusal(keep('January', 800_000))).toContain('Make this one as a draft.')
    must(plan.removeForGood({ kind: 'briefingSent', record: first, field: 'file' }))
    must(keep('January', 800_000))
    plan.close()
    expect(planOf(must(opened(path).records())).all('briefingSent')).toHaveLength(4)
  })
})

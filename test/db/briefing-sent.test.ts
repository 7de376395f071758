import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'
import { findingKey, findings } from '../../shared/rules/index.ts'
import { assessment, folder, officer, service } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { readPdf } from '../support/pdf.ts'
import { reading } from '../support/plan.ts'

const briefing = createBriefingService()

/** The district of the rules' tests, as commands: values and targets under the ids that follow from their keys. */
const ops: Op[] = Object.entries(reading).flatMap(([kind, list]) =>
  list.map(({ id, ...values }) => {
    const declared = kinds[kind as keyof typeof kinds]
    const own = declared.identity === 'random' ? id : (derivedId(declared, values) as string)
    return set(kind, own, values)
  }),
)
const valueId = (group: string, year: string) => derivedId(kinds.value, { measure: 'm', group, year }) as string

const begin = (path: string): PlanVerbs => {
  const plan = service()
  must(plan.create({ path, who: officer, ops, drafts: null }))
  return plan
}

async function make(plan: PlanVerbs, over: Partial<BriefingRequest> = {}) {
  const { records, before, point } = must(plan.documentInput(over.date ? { forDay: over.date } : undefined))
  const request = { ...defaultBoardRequest(planOf(records), '2026-12-14'), draft: false, ...over }
  const made = must(await briefing.make({ records, request, before }))
  return { ...made, point, text: (await readPdf(made.bytes)).text }
}

/** Makes the paper and keeps it, as an export does. */
async function send(plan: PlanVerbs, exportedOn: string, forDay?: string) {
  const { bytes, pages, title, printed, point, text } = await make(plan, forDay ? { date: forDay } : {})
  const day = forDay === undefined ? {} : { forDay }
  const values = { document: 'boardBriefing', title, readBy: 'board', exportedOn, ...day, pages, printed }
  const kept = must(plan.keepDocument({ bytes, type: 'application/pdf', point, values }))
  const id = kept.records.find((r) => r.kind === 'briefingSent')?.id as string
  return { id, bytes, text }
}
const sentOf = (plan: PlanVerbs, id: string) => planOf(must(plan.records())).get('briefingSent', id)

describe('a briefing that was sent is kept as it was', () => {
  it('gives back the same bytes after the plan has changed, was closed, and was opened again', async () => {
    const path = join(folder(), 'plan.groundwork')
    const plan = begin(path)
    const { id, bytes } = await send(plan, '2026-09-08')
    must(plan.edit({ verb: 'edit', ops: [set('goal', 'g', { title: 'Another title' })] }))
    must(plan.close())
    must(plan.open({ path, who: officer, drafts: null }))
    const record = sentOf(plan, id)
    expect(record).toMatchObject({ title: 'Where we stand on the equity plan', exportedOn: '2026-09-08' })
    expect(record?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(Buffer.from(must(plan.keptDocument({ hash: record?.file as string })).bytes).equals(bytes)).toBe(true)
  })

  it('keeps one file where the same pages were sent on two days, and one record where it was one day', async () => {
    const path = join(folder(), 'plan.groundwork')
    const plan = begin(path)
    const { records, point } = must(plan.documentInput())
    expect(records.length).toBeGreaterThan(5)
    const bytes = Buffer.from('the same pages')
    for (const exportedOn of ['2026-09-08', '2026-09-09', '2026-09-09']) {
      const values = { document: 'boardBriefing', title: 'Twice', exportedOn }
      must(plan.keepDocument({ bytes, type: 'application/pdf', point, values }))
    }
    must(plan.close())
    // Opening compares the digests with every row, files included.
    must(plan.open({ path, who: officer, drafts: null }))
    expect(planOf(must(plan.records())).all('briefingSent')).toHaveLength(2)
  })

  it('comes along when a colleague brings the copy in', async () => {
    const dir = folder()
    const mine = begin(join(dir, 'plan.groundwork'))
    must(mine.close())
    const { copyFileSync } = await import('node:fs')
    copyFileSync(join(dir, 'plan.groundwork'), join(dir, 'theirs.groundwork'))
    must(mine.open({ path: join(dir, 'plan.groundwork'), who: officer, drafts: null }))
    const theirs = service()
    must(theirs.open({ path: join(dir, 'theirs.groundwork'), who: assessment, drafts: null }))
    const { id, bytes } = await send(theirs, '2026-09-08')
    must(theirs.close())
    must(mine.merge({ path: join(dir, 'theirs.groundwork') }))
    const hash = sentOf(mine, id)?.file as string
    expect(Buffer.from(must(mine.keptDocument({ hash })).bytes).equals(bytes)).toBe(true)
    expect(must(mine.documentInput()).before?.sent).toBe(id)
  })

  it('knows the findings of the day on which the last one was sent, until the next', async () => {
    const plan = begin(join(folder(), 'plan.groundwork'))
    expect(must(plan.foundThen())).toBeNull()
    await send(plan, '2026-09-08')
    must(plan.edit({ verb: 'edit', ops: [set('goal', 'later', { title: 'A goal that came later' })] }))
    const then = must(plan.foundThen())
    expect(then?.day).toBe('2026-09-08')
    const now = findings(planOf(must(plan.records())), '2026-09-08').map(findingKey)
    expect(now.filter((key) => !then?.keys.includes(key)).every((key) => key.includes('goal/later'))).toBe(true)
    expect(now).toContain('unowned/goal goal/later')
    expect(then?.keys).not.toContain('unowned/goal goal/later')
    expect(must(plan.foundThen()), 'it is worked out once').toBe(then)
    await send(plan, '2026-10-08')
    expect(must(plan.foundThen())?.keys).toContain('unowned/goal goal/later')
  })

  it('says so where the plan does not hold the file', () => {
    const plan = begin(join(folder(), 'plan.groundwork'))
    const found = plan.keptDocument({ hash: 'f'.repeat(64) })
    expect(found.ok ? '' : found.error.says).toContain('does not have that document’s file')
  })
})

describe('the next briefing says what changed since the last one', () => {
  it('tells of goals, statuses, figures, targets, policies and decisions, then and now', async () => {
    const plan = begin(join(folder(), 'plan.groundwork'))
    must(plan.edit({ verb: 'edit', ops: [set('policy', 'p', { code: 'JBB', title: 'Equity', stage: 'drafting' })] }))
    expect((await make(plan)).text).not.toContain('What changed since')
    await send(plan, '2026-09-08')
    expect((await make(plan)).text).toContain(
      'No goal, figure, target, status, sum of money, position, policy or decision has changed.',
    )
    must(
      plan.edit({
        verb: 'edit',
        ops: [
          set('goal', 'g2', { title: 'More children feel safe', sort: 9 }),
          set('statusUpdate', 'u', { goal: 'g', date: '2026-10-01', status: 'atRisk', narrative: 'Slow.' }),
          set('policy', 'p', { stage: 'firstReading' }),
          set('decision', 'd', { date: '2026-10-13', forum: 'Board', text: 'The board hired two coaches.' }),
          set('value', valueId('all', '2025-26'), { reading: { figure: 44.8, n: 875, numerator: 392 } }),
        ],
      }),
    )
    const { text } = await make(plan)
    const words = text.replace(/\s+/g, ' ')
    expect(words).toContain('What changed since September 8, 2026')
    expect(words).toMatch(/1\. More children feel safe Not in the plan New goal/)
    expect(words).toMatch(/status No status At risk/)
    expect(words).toMatch(/Grade 3 reading, All students, 2025–26 43\.9% 44\.8%/)
    expect(words).toMatch(/JBB Equity Drafting First reading/)
    expect(words).toContain('October 13, 2026 Board The board hired two coaches.')
    expect((await make(plan, { off: ['changed'] })).text).not.toContain('What changed since')
  })

  it('compares a paper that is made anew for a meeting with the one for the meeting before', async () => {
    const plan = begin(join(folder(), 'plan.groundwork'))
    const november = await send(plan, '2026-10-28', '2026-11-09')
    expect(november.text).not.toContain('What changed since')
    must(plan.edit({ verb: 'edit', ops: [set('goal', 'g2', { title: 'More children feel safe', sort: 9 })] }))
    const first = await send(plan, '2026-11-26', '2026-12-08')
    must(plan.edit({ verb: 'edit', ops: [set('goal', 'g2', { title: 'More children feel at home' })] }))
    const second = await send(plan, '2026-11-26', '2026-12-08')
    for (const { text } of [first, second]) {
      const words = text.replace(/\s+/g, ' ')
      // The day that stands on that paper's pages, not the one on which it was made.
      expect(words).toContain('What changed since the document for November 9, 2026')
      expect(words).toContain('“Then” is the document for November 9, 2026.')
      expect(words).toContain('Not in the plan New goal')
      expect(words).not.toMatch(/October 28|November 26/)
    }
    must(plan.edit({ verb: 'edit', ops: [set('goal', 'g2', { status: 'dropped' })] }))
    const january = (await make(plan, { date: '2027-01-11' })).text.replace(/\s+/g, ' ')
    expect(january).toContain('What changed since the document for December 8, 2026')
    expect(january).toMatch(/More children feel at home Goal \d Dropped/)
  })

  it('goes by the point in the history, not by the day of a laptop whose clock is wrong', async () => {
    const plan = begin(join(folder(), 'plan.groundwork'))
    const first = await send(plan, '2031-01-01')
    must(plan.edit({ verb: 'edit', ops: [set('goal', 'g', { title: 'A new title' })] }))
    const second = await send(plan, '2026-09-08')
    expect(first.id).not.toBe(second.id)
    expect(must(plan.documentInput()).before?.sent).toBe(second.id)
  })
})

describe('two papers laid side by side', () => {
  const race = ['hisp', 'black', 'white', 'native'] as const
  const small = (n: Record<(typeof race)[number], number>): Op[] => [
    set('studentGroup', 'black', { name: 'Black', dimension: 'race', sort: 2 }),
    set('studentGroup', 'native', { name: 'American Indian', dimension: 'race', sort: 4 }),
    ...race.map((g) =>
      set('value', valueId(g, '2025-26'), {
        measure: 'm',
        group: g,
        year: '2025-26',
        reading: { figure: 50, n: n[g], numerator: n[g] / 2 },
      }),
    ),
    set('value', valueId('all', '2025-26'), {
      reading: { figure: 50, n: race.reduce((s, g) => s + n[g], 0), numerator: race.reduce((s, g) => s + n[g], 0) / 2 },
    }),
  ]
  const rowOf = (text: string, group: string) =>
    new RegExp(`${group} (\\d+|withheld)`).exec(
      text
        .slice(text.indexOf('Student group'))
        .replace(/gap to \w+/gi, '')
        .replace(/\s+/g, ' '),
    )?.[1]

  it('never show between them what one of them withheld', async () => {
    const plan = begin(join(folder(), 'plan.groundwork'))
    must(plan.edit({ verb: 'import', ops: small({ hisp: 300, black: 40, white: 200, native: 4 }) }))
    const first = await send(plan, '2026-09-08')
    // White is the group that gaps are told against, and goes last.
    expect(rowOf(first.text, 'Black')).toBe('withheld')
    expect(rowOf(first.text, 'White')).toBe('200')
    // The state corrects a number. By size another group would go now, and Black could be shown.
    must(plan.edit({ verb: 'import', ops: small({ hisp: 300, black: 240, white: 200, native: 4 }) }))
    const second = await make(plan)
    expect(rowOf(second.text, 'American Indian')).toBe('withheld')
    expect(rowOf(second.text, 'Black')).toBe('withheld')
  })
})

describe('a full plan of a large district', () => {
  it('is kept with all of its figures, and they stand when the plan is opened again', () => {
    const path = join(folder(), 'large.groundwork')
    const plan = begin(path)
    const printed = Array.from({ length: 12_000 }, (_, i) => ({
      measure: `m${i % 100}`,
      year: '2025-26',
      group: `g${Math.floor(i / 100)}`,
      figure: 50,
      n: 200,
    }))
    const { point } = must(plan.documentInput())
    const values = { document: 'fullPlan', title: 'Full plan', exportedOn: '2026-12-14', pages: 200, printed }
    must(plan.keepDocument({ bytes: new Uint8Array([1, 2, 3]), type: 'application/pdf', values, point }))
    must(plan.close())
    const again = service()
    must(again.open({ path, who: officer, drafts: null }))
    expect(planOf(must(again.records())).all('briefingSent')[0]?.printed).toHaveLength(12_000)
  })
})

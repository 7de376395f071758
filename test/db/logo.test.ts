import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { verbs } from '../../electron/cli/verbs.ts'
import type { Context } from '../../electron/ipc/context.ts'
import { logoHandlers } from '../../electron/ipc/handlers/logo.ts'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { hashBytes } from '../../electron/plan/log/hash.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { set } from '../../shared/domain/state.ts'
import type { Result } from '../../shared/result/result.ts'
import { assessment, folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { readPdf } from '../support/pdf.ts'
import { jpeg, png } from '../support/pictures.ts'

const briefing = createBriefingService()
const shield = png(320, 200)

/** The person chooses this file in the dialog. */
async function choosing(plan: PlanVerbs, path: string, file: string | null): Promise<Result<unknown>> {
  const c = { plan: { path, verbs: plan }, briefing, dialogs: { openPicture: async () => file } }
  return logoHandlers(c as unknown as Context)['plan.chooseLogo']({ base: baseOf(plan) })
}
const district = (plan: PlanVerbs) => must(plan.records()).find((r) => r.kind === 'district')
const baseOf = (plan: PlanVerbs) => [...(district(plan)?.tips.logo ?? [])]
const logo = (plan: PlanVerbs) => district(plan)?.values.logo
const open = (path: string, who = officer) => {
  const plan = service()
  must(plan.open({ path, who, drafts: null }))
  return plan
}
const fileIn = (dir: string, name: string, bytes: Uint8Array) => {
  writeFileSync(join(dir, name), bytes)
  return join(dir, name)
}
async function paper(plan: PlanVerbs, name?: string) {
  const { records, before, logo } = must(plan.documentInput())
  const made = must(
    await briefing.make({ records, before, logo, request: defaultBoardRequest(planOf(records), '2026-12-14') }),
  )
  return { ...made, found: await readPdf(made.bytes, name) }
}

describe('the officer brings in the district’s logo', () => {
  it('chooses a picture, sees it on the paper with its words, replaces it, and takes both back', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const plan = open(path)
    expect((await paper(plan)).found.alts).toEqual([])

    must(await choosing(plan, path, fileIn(dir, 'shield.png', shield)))
    const first = logo(plan)
    expect(must(plan.keptDocument({ hash: String(first) })).type).toBe('image/png')
    expect((await paper(plan, 'logo-png')).found.alts).toEqual(['Logo of Juniper Fork'])
    must(plan.edit({ verb: 'edit', ops: [set('district', 'district', { logoText: 'A green shield with a cross' })] }))
    expect((await paper(plan)).found.alts).toEqual(['A green shield with a cross'])

    must(await choosing(plan, path, fileIn(dir, 'photo.jpg', jpeg.plain)))
    expect(logo(plan)).toBe(hashBytes(jpeg.plain))
    const made = await paper(plan, 'logo-jpeg')
    expect(made.found.roles).toContain('Figure')
    expect(made.notes.filter((n) => /logo|picture/i.test(n))).toEqual([])
    must(plan.undo())
    expect(logo(plan)).toBe(first)
    must(plan.undo())
    must(plan.undo())
    expect(logo(plan)).toBeUndefined()
    must(plan.redo())
    expect(logo(plan)).toBe(first)
  })

  it('thinks better of it, or chooses what can’t be taken: nothing is changed, no byte of the file either', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const plan = open(path)
    const before = must(plan.info())
    expect(must(await choosing(plan, path, null))).toBeNull()
    for (const [name, bytes] of [
      ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
      ['half.png', shield.subarray(0, 300)],
      ['huge.png', png(1, 1, { says: [50_000, 50_000] })],
      ['heavy.png', Buffer.alloc(9_000_000)],
    ] as const) {
      const done = await choosing(plan, path, fileIn(dir, name, bytes))
      expect(done.ok ? 'taken' : done.error.says).toContain('Nothing was changed.')
    }
    const gone = await choosing(plan, path, join(dir, 'not-there.png'))
    expect(gone.ok ? 'taken' : gone.error.says).toMatch(/^There is no file in that place\. Nothing was changed\./)
    const folderChosen = await choosing(plan, path, dir)
    expect(folderChosen.ok ? 'taken' : folderChosen.error.says).toContain('Nothing was changed.')
    expect(must(plan.info())).toEqual(before)
  })
})

describe('a logo goes where the plan goes', () => {
  it('to another laptop with a merge', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const mine = open(path)
    mine.close()
    const theirs = fileIn(dir, 'theirs.groundwork', readFileSync(path))
    const other = open(theirs, assessment)
    must(await choosing(other, theirs, fileIn(dir, 'shield.png', shield)))
    other.close()
    const again = open(path)
    must(again.merge({ path: theirs }))
    expect((await paper(again)).found.alts).toEqual(['Logo of Juniper Fork'])
  })

  it('into JSON and out of it again', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const plan = open(path)
    must(await choosing(plan, path, fileIn(dir, 'shield.png', shield)))
    const hash = logo(plan)
    must(plan.exportJson({ path: join(dir, 'plan.json'), withPrivate: false }))
    plan.close()

    const around = { who: assessment, clockAndIds: systemClockAndIds, out: () => {} }
    const args = { places: [join(dir, 'again.groundwork')], options: new Map([['from', join(dir, 'plan.json')]]) }
    expect(must((await (await verbs.new?.())?.run(args as never, around as never)) as never)).toBe(0)
    const again = open(join(dir, 'again.groundwork'))
    expect(logo(again)).toBe(hash)
    expect((await paper(again)).found.alts).toEqual(['Logo of Juniper Fork'])
    again.close()

    const text = readFileSync(join(dir, 'plan.json'), 'utf8')
    const other = {
      ...args,
      places: [join(dir, 'third.groundwork')],
      options: new Map([['from', join(dir, 'bad.json')]]),
    }
    fileIn(dir, 'bad.json', Buffer.from(text.replace(/"base64": "....../, '"base64": "AAAAAA')))
    const refused = (await (await verbs.new?.())?.run(other, around)) as {
      ok: boolean
      error: { says: string }
    }
    expect(refused.ok ? '' : refused.error.says).toContain('does not match its hash. Nothing was made.')
  })

  it('and is left out, with a sentence, where a copy does not hold it or holds a broken one', async () => {
    const path = smallPlan(folder())
    const plan = open(path)
    must(plan.edit({ verb: 'edit', ops: [set('district', 'district', { logo: 'a'.repeat(64) })] }))
    const made = await paper(plan)
    expect(made.found.alts).toEqual([])
    expect(made.notes[0]).toMatch(/^The logo is left out/)
    must(plan.setLogo({ picture: { type: 'image/png', bytes: shield.subarray(0, 200) }, base: baseOf(plan) }))
    expect((await paper(plan)).notes[0]).toMatch(/^The logo is left out/)
  })
})

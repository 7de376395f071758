import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { createImportService } from '../../electron/import/service.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { takeManual } from '../../electron/use-cases/manual.ts'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { set } from '../../shared/domain/state.ts'
import type { Result } from '../../shared/result/result.ts'
import { assessment, folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { ran } from '../support/verbs.ts'

const manual = `Policy JBB: Educational equity

1. Commitment
Every child can learn at a high level.

2. Results by group
The superintendent reports “results by student group” to the board, twice each oppor-
tunity, and says what will change.

Adopted: April 14, 2025

Policy JK: Student discipline

A school may not suspend a child in kindergarten.
`
const changed = manual
  .replace('twice each oppor-\ntunity', 'once a year')
  .replace('April 14, 2025', 'April 14, 2025. Revised: June 8, 2026')
const words = 'reports "results by student group" to the board, twice each opportunity'

/** Reads a file as the person who chose it does, and takes the parts that its headings make. */
async function readIn(plan: PlanVerbs, dir: string, name: string, bytes: string | Uint8Array, policies: object) {
  const path = join(dir, name)
  writeFileSync(path, bytes)
  const reader = createImportService()
  must(await reader.beginText({ path, codes: Object.keys(policies) }))
  while (must(await reader.stepText()) !== null);
  const read = must(reader.manualRead())
  const parts = read.parts.map(({ from, to, title, code, effective }) => ({
    ...{ from, to, title, code, readOn: '2026-11-27', effective: effective && String(effective) },
    policy: (policies as Record<string, string>)[code],
  }))
  return { read, taken: await takeManual({ plan, reader, file: name }, parts) }
}

async function refusal(dir: string, name: string, bytes: string | Uint8Array) {
  const path = join(dir, name)
  writeFileSync(path, bytes)
  const reader = createImportService()
  let at: Result<unknown> = await reader.beginText({ path, codes: [] })
  while (at.ok && at.value !== null) at = await reader.stepText()
  return at.ok ? 'read' : [at.error.says, at.error.where].filter(Boolean).join(' | ')
}

const open = (path: string, who = officer): PlanVerbs => {
  const plan = service()
  must(plan.open({ path, who, drafts: null }))
  return plan
}
const texts = (plan: PlanVerbs) => must(plan.records()).filter((r) => r.kind === 'policyText' && !r.gone)
const link = { goal: 'goal-reading', policy: 'pol-jbb' }
const found = (plan: PlanVerbs, words: string) => must(plan.findInTexts({ words, most: 5 })).hits
const linkId = derivedId(kinds.policyLink, link) ?? ''
const findings = async (path: string) => (await ran('check', path)).out

describe('the policy manual, kept in the plan', () => {
  it('is read from a text file, found, quoted, and missed when a newer text says it no more', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    let plan = open(path)
    must(
      plan.edit({
        verb: 'edit',
        ops: [set('policy', 'pol-jbb', { code: 'JBB', title: 'Educational equity', type: 'policy', stage: 'adopted' })],
      }),
    )
    const { read, taken } = await readIn(plan, dir, 'manual.txt', manual, { JBB: 'pol-jbb' })
    expect(read.parts.map((p) => [p.code, p.title, p.effective])).toEqual([
      ['JBB', 'Educational equity', '2025-04-14'],
      ['JK', 'Student discipline', undefined],
    ])
    expect(must(taken)).toMatchObject({ kept: 2, same: 0 })

    // Found, however its lines are broken, and a page at a time.
    const [hit] = found(plan, 'student group')
    expect(hit).toMatchObject({ id: texts(plan).find((t) => t.values['code'] === 'JBB')?.id, page: 0 })
    expect(hit?.says).toContain('results by student group')
    const hash = String(texts(plan).find((t) => t.values['code'] === 'JBB')?.values['text'])
    expect(must(plan.textPages({ hash, from: 0, count: 1 })).pages[0]).toMatch(/^Policy JBB/)
    expect(
      must(
        plan.textsHold({
          asked: [
            { text: hash, words },
            { text: hash, words: 'once a year' },
          ],
        }),
      ),
    ).toEqual([true, false])

    const quotes = [{ words, origin: hit?.id, code: 'JBB', section: '2 Results by group' }]
    must(plan.edit({ verb: 'edit', ops: [set('policyLink', linkId, { ...link, quotes })] }))
    plan.close()
    expect(await findings(path)).not.toContain('no longer holds')

    // A colleague's copy has the words, too. There the newer manual is read in; only what changed is kept anew.
    const other = join(dir, 'other.groundwork')
    copyFileSync(path, other)
    plan = open(other, assessment)
    const again = await readIn(plan, dir, 'manual 2026.txt', changed, { JBB: 'pol-jbb' })
    expect(must(again.taken)).toMatchObject({ kept: 1, same: 1 })
    expect((await readIn(plan, dir, 'manual 2026.txt', changed, { JBB: 'pol-jbb' })).taken).toMatchObject({
      ok: false,
      error: { kind: 'nothing-to-do' },
    })
    plan.close()
    plan = open(path)
    must(plan.merge({ path: other }))
    expect(texts(plan)).toHaveLength(3)
    expect(found(plan, 'once a year')).toHaveLength(1)
    plan.close()
    expect(await findings(path)).toContain(
      'quotes Educational equity (JBB), but the newest text of it, in effect from June 8, 2026, no longer holds “reports',
    )

    // As JSON it goes into another plan with its words; removed for good, they leave the file.
    const json = join(dir, 'plan.json')
    expect((await ran('export', path, '--json', json)).error).toBeNull()
    const made = join(dir, 'made.groundwork')
    expect((await ran('new', made, '--from', json)).error).toBeNull()
    expect(await findings(made)).toContain('no longer holds')
    plan = open(made, officer)
    const newest = texts(plan).find((t) => t.values['effective'] === '2026-06-08')
    must(plan.removeForGood({ kind: 'policyText', record: newest?.id ?? '', field: null }))
    expect(found(plan, 'once a year')).toEqual([])
    plan.close()
    expect(await findings(made)).not.toContain('no longer holds')
  }, 60_000)

  it('comes in by a command as in the window: looked at first, then kept, and not twice', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const plan = open(path)
    must(
      plan.edit({
        verb: 'edit',
        ops: [set('policy', 'pol-jbb', { code: 'JBB', title: 'Educational equity', type: 'policy', stage: 'adopted' })],
      }),
    )
    plan.close()
    const file = join(dir, 'manual.txt')
    writeFileSync(file, manual)
    const looked = await ran('manual', path, file)
    expect(looked.out).toContain(
      '  JBB Educational equity (in effect from April 14, 2025; policy in this plan: Educational equity)\n  JK Student discipline',
    )
    expect(looked.out).toContain('Nothing was changed. To keep these 2 texts, add --yes. The way back is a copy')
    const before = open(path)
    expect(texts(before)).toEqual([])
    before.close()
    expect((await ran('manual', path, file, '--known', '--yes')).out).toContain('Kept 1 text.')
    expect((await ran('manual', path, file, '--yes')).out).toContain('Kept 1 text; 1 the plan had word for word.')
    expect((await ran('manual', path, file, '--yes')).error?.kind).toBe('nothing-to-do')
    const scan = join(dir, 'scan.pdf')
    const pdf = await PDFDocument.create()
    pdf.addPage([612, 792])
    writeFileSync(scan, await pdf.save())
    const refused = await ran('manual', path, scan, '--yes')
    expect(refused.error?.says).toContain('it was scanned')
    expect(refused.error?.where).toBe(scan)
    const after = open(path)
    expect(texts(after).map((t) => [t.values['code'], t.values['policy']])).toEqual([
      ['JBB', 'pol-jbb'],
      ['JK', undefined],
    ])
    after.close()
  }, 60_000)

  it('a manual whose letters were saved wrongly before says so, and keeps them', async () => {
    const dir = folder()
    const plan = open(smallPlan(dir))
    const text =
      'Policy AC: Fairness\n\nThe Boardâ€™s policy holds for each niÃ±o.\n\nPolicy JB: Access\n\nEvery course is open.\n'
    const { read, taken } = await readIn(plan, dir, 'manual.txt', text, {})
    expect(read.notes).toEqual([
      'Some words of this file were saved with wrong letters before, such as “Boardâ€™s” and “niÃ±o”. They are kept as the file has them. Save the manual again from where it comes, and choose that file.',
    ])
    must(taken)
    expect(
      (
        await readIn(
          plan,
          dir,
          'right.txt',
          'Policy AC: Fairness\n\nEach niño’s school.\n\nPolicy JB: Care\n\nAll.',
          {},
        )
      ).read.notes,
    ).toEqual([])
    plan.close()
  })

  it('is read from a PDF by its pages; what can’t be read is said in a sentence', async () => {
    const dir = folder()
    const plan = open(smallPlan(dir))
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.TimesRoman)
    for (const lines of [
      ['Contents'],
      ['File: AC', 'Nondiscrimination', 'No person is treated unequally. Whoever is', '1'],
      ['File: AC', 'heard, is answered. A complaint is answered in ten days.', '2'],
      ['File: JB', 'Equal access', 'Every course is open.'],
    ]) {
      const page = pdf.addPage([612, 792])
      for (const [i, line] of lines.entries()) page.drawText(line, { x: 72, y: 700 - 14 * i, size: 11, font })
    }
    pdf.addPage([612, 792])
    const { read, taken } = await readIn(plan, dir, 'manual.pdf', await pdf.save(), {})
    expect(read.parts.map((p) => [p.code, p.title, p.firstPage, p.pages])).toEqual([
      ['AC', 'Nondiscrimination', 2, 2],
      ['JB', 'Equal access', 4, 1],
    ])
    expect(read.notes.join()).toContain('Pages 1, 5')
    must(taken)
    expect(texts(plan).map((t) => t.values['firstPage'])).toEqual([2, 4])
    expect(found(plan, 'ten days')).toMatchObject([{ page: 1 }])
    // What runs over the end of a page is one sentence: found, and held.
    expect(found(plan, 'whoever is heard, is answered')).toMatchObject([
      { page: 0, says: expect.stringContaining('Whoever is heard, is answered.') },
    ])
    const text = String(texts(plan)[0]?.values['text'])
    expect(must(plan.textsHold({ asked: [{ text, words: 'Whoever is heard, is answered.' }] }))).toEqual([true])
    plan.close()

    const scan = await PDFDocument.create()
    scan.addPage([612, 792])
    expect(await refusal(dir, 'scan.pdf', await scan.save())).toContain('it was scanned')
    const whole = await pdf.save()
    expect(await refusal(dir, 'cut.pdf', whole.subarray(0, whole.length - 900))).toContain('This PDF is damaged')
    pdf.encrypt({ userPassword: 'secret', ownerPassword: 'secret' })
    expect(await refusal(dir, 'locked.pdf', await pdf.save())).toContain('locked with a password')
    expect(await refusal(dir, 'mac.txt', Buffer.from('Policy JB\nna\x8fve', 'latin1'))).toContain('line 2, byte')
    // What Word saves as plain text on Windows, and the same of an old Mac, whose “é” would be another letter.
    const windows = 'Policy JB \x96 \x93Equity\x94\n\nThe board\x92s caf\xe9.'
    expect(await refusal(dir, 'windows.txt', Buffer.from(windows, 'latin1'))).toBe('read')
    expect(await refusal(dir, 'old.txt', Buffer.from('Policy JB\nThe board\xd5s caf\x8e', 'latin1'))).toContain(
      'line 2',
    )
    expect(await refusal(dir, 'empty.txt', '\n \n')).toContain('no words')
  }, 60_000)
})

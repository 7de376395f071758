import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shown } from '../../electron/cli/shown.ts'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { set } from '../../shared/domain/state.ts'
import { folder, listing, officer, service, smallPlan, titleIn } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { ran } from '../support/verbs.ts'

/** P13, P23: what comes in at a terminal is text or refused, and what goes out there is obeyed by none. */

const groundwork = (
  args: readonly string[],
  input: string | Buffer = '',
): { code: number | null; out: string; err: string } => {
  const done = spawnSync(process.execPath, ['electron/cli/main.ts', ...args], {
    input,
    env: { ...process.env, GROUNDWORK_AUTHOR: 'Officer \u001b[2J' },
  })
  return { code: done.status, out: done.stdout.toString('latin1'), err: done.stderr.toString('latin1') }
}
const command = (id: string, title: string): string =>
  JSON.stringify({ op: 'set', kind: 'goal', id, values: { title } })

describe('commands that come in', () => {
  it('may begin with a mark, hold a line separator and be long, each line one command', () => {
    const path = smallPlan(folder())
    const leadNote = 'More children read well. '.repeat(80)
    const many = Array.from({ length: 1000 }, (_, i) => set('goal', `many${i}`, { leadNote }))
    const lines = [command('g1', 'One\u2028two'), command('g2', 'Ca\u00f1on City'), JSON.stringify({ ops: many })]
    const done = groundwork(['apply', path], Buffer.from(`\uFEFF${lines.join('\r\n')}`))
    expect(done.err).toBe('')
    expect(done.out.trim().split('\n')).toHaveLength(3)
    expect(titleIn(path, 'g2')).toBe('Cañon City')
    expect(String(titleIn(path, 'g1'))).toMatch(/^One\s?two$/)
  }, 60_000)

  it('are refused with line and byte where they are no UTF-8; those before are saved', () => {
    const path = smallPlan(folder())
    const bytes = Buffer.concat([
      Buffer.from(`${command('g1', 'One')}\n`),
      Buffer.from(`${command('g2', 'Cañon')}\n`, 'latin1'),
    ])
    const done = groundwork(['apply', path], bytes)
    expect(done.code).toBe(2)
    const byte = bytes.subarray(bytes.indexOf(10) + 1).indexOf(0xf1) + 1
    expect(done.err).toMatch(new RegExp(`^This text is not in UTF-8, .* \\(line 2, byte ${byte}\\)\\n$`))
    expect([titleIn(path, 'g1'), titleIn(path, 'g2')]).toEqual(['One', undefined])
  }, 60_000)
})

describe('a figure that can’t be', () => {
  it('is told where it comes in by a command, in a plan and in a copy, and by the check', async () => {
    const dir = folder()
    const [path, copy] = [smallPlan(dir), join(dir, 'copy.groundwork')]
    groundwork(['copy', path, copy])
    const value = (year: string, figure: number) => {
      const at = { measure: 'm', group: 'all', year }
      return set('value', derivedId(kinds.value, at) ?? '', { ...at, reading: { figure, n: 900 } })
    }
    const lines = [
      set('goal', 'g', { title: 'Reading' }),
      set('measure', 'm', { short: 'Grade 3 reading', goal: 'g', unit: 'percent' }),
      set('studentGroup', 'all', { name: 'All students', isTotal: true }),
      value('2025-26', 610.5),
      value('2024-25', 61.5),
    ]
    const wrong = '610.5 is more than 100 percent. Look it up in the source, and correct the figure.'
    const done = groundwork(['apply', path], lines.map((l) => JSON.stringify(l)).join('\n'))
    const told = done.out.trim().split('\n').slice(lines.length)
    expect(told).toHaveLength(1)
    expect(JSON.parse(told[0] ?? '')).toMatchObject({ found: expect.stringContaining('more than 100 percent') })
    expect((await ran('check', path)).out).toContain(wrong)
    expect((await ran('merge', copy, path)).out).toContain(wrong)
    await ran('export', path, '--json', join(dir, 'plan.json'))
    expect((await ran('new', join(dir, 'new.groundwork'), '--from', join(dir, 'plan.json'))).out).toContain(wrong)
  }, 60_000)
})

describe('what hardly can be', () => {
  it('days to come, an end before its beginning and less than nothing are told as the imports set them aside', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const at = { measure: 'm', group: 'all', year: '2091-92' }
    const lines = [
      set('goal', 'g', { title: 'Reading' }),
      set('measure', 'm', { short: 'Grade 3 reading', goal: 'g', unit: 'percent' }),
      set('studentGroup', 'all', { name: 'All students', isTotal: true }),
      set('value', derivedId(kinds.value, at) ?? '', { ...at, reading: { figure: 61.5, n: 900 } }),
      set('policy', 'p1', {
        code: 'AC',
        title: 'Equity',
        type: 'policy',
        stage: 'adopted',
        reached: { adopted: '2091' },
      }),
      set('policy', 'p2', {
        code: 'AD',
        title: 'Access',
        type: 'policy',
        stage: 'adopted',
        reached: { adopted: '2019' },
      }),
      set('action', 'a1', { title: 'Hire', start: '2027-05', due: '2026-10' }),
      set('action', 'a2', { title: 'Train', start: '2026-10', due: '2026-10' }),
      set('action', 'a3', { title: 'Pay', doneOn: '2091', owner: 'nobody', ownr: 'Ana' }),
      set('studentGroup', 'all2', { name: 'all students', isTotal: true }),
      set('foo', 'f', { title: 'Nothing' }),
      set('budgetLine', 'b2', { description: 'All of it', fiscalYear: '2026-27', amount: 999_999_999_999_999 }),
      set('budgetLine', 'b1', { description: 'Coach', fiscalYear: '2026-27', amount: -8500000, status: 'approved' }),
    ]
    const done = groundwork(['apply', path], lines.map((l) => JSON.stringify(l)).join('\n'))
    const told = Buffer.from(done.out, 'latin1').toString().trim().split('\n').slice(lines.length)
    const says = [
      'Figure of “Grade 3 reading” is for 2091–92, which has not begun.',
      'Policy “Equity” was adopted in 2091, which has not come yet.',
      'Action “Hire” would end before it begins.',
      'Action “Pay” was done in 2091, which has not come yet.',
      'Budget line “All of it” has $9,999,999,999,999.99.',
      'Budget line “Coach” has −$85,000.00, less than zero, approved.',
      '“Owner” of action “Pay” names “nobody”, which is not in the plan.',
      '“ownr” of action “Pay” is no field that anything shows.',
      '“foo” is no kind of record, so nothing shows “f”.',
      'Student group “all students” is there twice.',
      'Student group “all students” is marked as all students, as another is.',
    ]
    expect(told.map((t) => JSON.parse(t).found)).toEqual(says)
    await ran('export', path, '--json', join(dir, 'plan.json'))
    const made = (await ran('new', join(dir, 'new.groundwork'), '--from', join(dir, 'plan.json'))).out
    for (const one of says) expect(made).toContain(one)
  }, 60_000)
})

describe('a name that is there twice in one place', () => {
  it('is refused with its line, in a command, in a plan and in answers: only one of them would count', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const twice = '{"op":"set","kind":"goal","id":"g2","values":{"title":"One","title":"Two"}}'
    const done = groundwork(['apply', path], `${command('g1', 'One')}\n${twice}\n`)
    expect(Buffer.from(done.err, 'latin1').toString()).toMatch(
      /^“title” is there twice in one place of this line, .*column 61.* \(line 2\)\n$/,
    )
    expect([titleIn(path, 'g1'), titleIn(path, 'g2')]).toEqual(['One', undefined])
    const plan = '{"format":"groundwork-plan","version":1,"records":{\n"goal":[{"id":"g1","title":"A \\" {"}],\n'
    writeFileSync(join(dir, 'twice.json'), `${plan}"\\u0067oal":[{"id":"g2","title":"B"}]}}`)
    const made = await ran('new', join(dir, 'new.groundwork'), '--from', join(dir, 'twice.json'))
    expect(made.error?.says).toMatch(/^“goal” is there twice in one place of the file, .* line 3, column 1,/)
    expect(made.error?.where).toContain('twice.json')
    writeFileSync(join(dir, 'more.json'), `${plan.slice(0, -2)}},"more":{"goal":[]}}`)
    const more = await ran('new', join(dir, 'new.groundwork'), '--from', join(dir, 'more.json'))
    expect(more.error?.says).toMatch(/^The file has “more” beside its records, which would be lost\./)
    writeFileSync(join(dir, 'list.csv'), 'Goal,Lead\nRead,Lee\n')
    writeFileSync(join(dir, 'answers.json'), '{"columns":{"Lead":"Owner or lead",\n"Lead":"Description"}}')
    const asked = await ran('import', path, join(dir, 'list.csv'), '--answers', join(dir, 'answers.json'))
    expect(asked.error).toMatchObject({ says: expect.stringMatching(/^“Lead” is answered twice\./) })
  }, 60_000)
})

describe('a folder of earlier versions', () => {
  it('that is not there is refused, and one without this plan is told', async () => {
    const dir = folder()
    const path = smallPlan(dir)
    const wrong = await ran('recover', path, join(dir, 'a.groundwork'), '--snapshots', join(dir, 'snapshot'))
    expect(wrong.error?.says).toMatch(/^There is no such folder of earlier versions\. Nothing was made\./)
    expect(Object.keys(listing(dir))).toEqual(['plan.groundwork'])
    const none = await ran('recover', path, join(dir, 'a.groundwork'), '--snapshots', folder())
    expect(none.out).toContain('No earlier version of this plan is in ')
  }, 60_000)
})

describe('a plan as JSON', () => {
  it('is read with a mark and with line separators, and refused with its place where it is no UTF-8', async () => {
    const dir = folder()
    const at = (name: string): string => join(dir, name)
    const s = service()
    must(s.open({ path: smallPlan(dir), who: officer, drafts: null }))
    must(s.edit({ verb: 'edit', ops: [set('goal', 'g1', { leadNote: 'One\u2028two, in Cañon City' })] }))
    must(s.exportJson({ path: at('plan.json'), withPrivate: false }))
    const text = readFileSync(at('plan.json'), 'utf8')
    writeFileSync(at('marked.json'), `\uFEFF${text}`)
    expect(await ran('new', at('marked.groundwork'), '--from', at('marked.json'))).toMatchObject({ code: 0 })
    writeFileSync(at('latin.json'), text, 'latin1')
    const before = listing(dir)
    const refused = await ran('new', at('latin.groundwork'), '--from', at('latin.json'))
    const line = text.split('\n').findIndex((l) => l.includes('Cañon')) + 1
    expect(refused.error).toMatchObject({
      kind: 'bad-input',
      where: expect.stringMatching(`latin.json, line ${line}, byte \\d+$`),
    })
    expect(listing(dir)).toEqual(before)
  })
})

describe('what goes out to a terminal', () => {
  const evil = '\u001b]0;owned\u0007\u001b[31mRed\u009b2J\u202etxet\nNo findings.'

  it('shows what a terminal would obey, and leaves everything else as it is', () => {
    expect(shown('Cañon City – “más” 学 👩🏽‍🏫')).toBe('Cañon City – “más” 学 👩🏽‍🏫')
    expect(shown(evil)).toBe('\\u001b]0;owned\\u0007\\u001b[31mRed\\u009b2J\\u202etxet\\u000aNo findings.')
  })

  it('shows them in every verb and in every error', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const other = join(dir, 'other.groundwork')
    copyFileSync(path, other)
    // As a stranger’s file may hold them: names and titles are not read by whoever only brings them in.
    for (const [file, title] of [
      [path, `Mine ${evil}`],
      [other, `Theirs ${evil}`],
    ] as const) {
      const s = service()
      must(s.open({ path: file, who: { author: `A ${evil}`, device: 'd' }, drafts: null }))
      must(
        s.edit({
          verb: 'edit',
          ops: [set('goal', 'goal-reading', { title }), set('district', 'district', { name: evil })],
        }),
      )
      s.close()
    }
    for (const args of [
      ['info', path],
      ['info', path, '--json'],
      ['check', path],
      ['check', path, '--json'],
      ['history', path],
      ['history', path, '--json'],
      ['merge', path, other, '--preview'],
      ['info', join(dir, evil.replace('/', ''))],
      [evil],
    ]) {
      const { out, err } = groundwork(args)
      expect(out + err, args.join(' ')).not.toBe('')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(out + err, args.join(' ')).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]/)
      if (args.includes('--json')) expect(() => JSON.parse(out)).not.toThrow()
    }
  }, 180_000)
})

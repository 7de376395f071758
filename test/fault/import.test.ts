import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createImportHost, IMPORT_STOPPED } from '../../electron/import/host.ts'
import type { ImportVerbs } from '../../electron/import/verbs.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { spawnVerbs } from '../../electron/process/seam.ts'
import { set } from '../../shared/domain/state.ts'
import type { ImportDraft } from '../../shared/import/draft/draft.ts'
import { folder, listing, officer, service } from '../support/files.ts'
import { look, lookInto, readFile, readText, realData } from '../support/import.ts'
import { must } from '../support/memory-plan.ts'
import { pace } from '../support/pace.ts'
import { row, xlsx } from '../support/xlsx.ts'

/** Files as nobody should send them: each refused or read with a sentence that says where, and nothing half done. */

const head = 'District,Group,Year,Rate'
const says = async (text: string | Uint8Array, name?: string): Promise<string> => {
  const { read } = await readText(folder(), text, name)
  if (read.ok) throw new Error('It was read')
  expect(read.error.says).toContain('Nothing was brought in.')
  expect(read.error.says).not.toMatch(/Error:|undefined|at \w+ \(/)
  return `${read.error.says} ${read.error.where ?? ''}`
}
const table = async (text: string | Uint8Array, name?: string) => {
  const { read, service: s } = await readText(folder(), text, name)
  const value = must(read)
  const rows = must(s.select({ header: value.facts.header, roles: value.roles, place: null, only: [] }))
  return { ...value, selection: rows }
}

function plan(): PlanVerbs {
  const s = service()
  const ops = [
    set('measure', 'm', { short: 'Rate', unit: 'percent' }),
    set('studentGroup', 'all', { name: 'All students', isTotal: true }),
    set('studentGroup', 'white', { name: 'White' }),
  ]
  must(s.create({ path: join(folder(), 'p.groundwork'), who: officer, drafts: null, ops }))
  return s
}
async function imported(text: string | Uint8Array, more: Partial<ImportDraft> = {}, name = 'table.csv') {
  const path = join(folder(), name)
  writeFileSync(path, text)
  return (await look(plan(), path, (d) => ({ ...d, measure: 'm', place: d.place ?? 'Denver', ...more }))).outcome
}

describe('text files', () => {
  const body = ['Denver,All students,2017,41.3', 'Denver,White,2017,52.9', 'Peña Öst,White,2017,–']
  const text = [head, ...body].join('\r\n')
  const big = (t: string) => Buffer.from(t, 'utf16le').swap16()
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(text), 'UTF-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'UTF-8'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16'],
    ['UTF-16, the other way round', big(`\ufeff${text}`), 'UTF-16'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'UTF-16'],
    ['UTF-16 without a mark, the other way round', big(text), 'UTF-16'],
    ['Windows-1252', Buffer.from(text.replace('–', '\u0096'), 'latin1'), 'Windows-1252'],
  ])('%s: every letter arrives', async (_, bytes, encoding) => {
    const read = await table(bytes)
    expect(read.form).toContain(encoding)
    expect(read.facts.columns[0]?.heading).toBe('District')
    expect(read.facts.columns[0]?.distinct.map((d) => d.text)).toEqual(['Denver', 'Peña Öst'])
    expect(read.selection.rows.map((r) => r.figure)).toEqual(['41.3', '52.9', '–'])
  })

  it.each([',', ';', '\t', '|'])('separated by %j, with any line end, quotes where they belong', async (separator) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const lines = [head, 'Denver,All students,2017,"1,5"', '"Den""ver, ""North""",White,2017,7']
      const cut = lines.map((l) => l.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, separator))
      const read = await table(cut.join(end) + end)
      expect(read.selection.rows.map((r) => r.figure)).toEqual(['1,5', '7'])
      expect(read.facts.columns[0]?.distinct[1]?.text).toBe('Den"ver, "North"')
      expect(read.facts.dataRows).toBe(2)
    }
  })

  it('a quote that is never closed is said with its row', async () => {
    expect(await says(`${head}\nDenver,All,2017,1\nDenver,"White,2017,2\nDenver,All,2016,3\n`)).toContain('row 3')
  })
  it('a cell of 5 MB is refused where it stands', async () => {
    expect(await says(`${head}\nDenver,All,2017,1\nDenver,"${'x'.repeat(5_000_000)}",2017,2\n`)).toMatch(
      /Row 3, column 2 /,
    )
    expect(await says(`${head}\nDenver,${'x'.repeat(40_000)},2017,2\n`)).toMatch(/Row 2, column 2 has 40,000/)
  })
  it('a NUL is refused where it stands', async () => {
    expect(await says(`${head}\nDenver,All,2017,1\nDenver,Wh\0ite,2017,2\n`)).toMatch(/Row 3, column 2 .*NUL/)
  })
  it('bytes that are no text, empty files and other kinds are told apart', async () => {
    expect(await says(Buffer.from([0x41, 0x81, 0x0a]))).toContain('line 1')
    expect(await says(Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, 51))).toContain('cut')
    expect(await says('')).toContain('empty')
    expect(await says(' \n\n')).toContain('empty')
    expect(await says('%PDF-1.7')).toContain('PDF')
    expect(await says(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toContain('.xlsx')
  })
  it('a folder, and a file that is gone', async () => {
    expect((await readFile(folder())).read).toMatchObject({ ok: false })
    expect((await readFile(join(folder(), 'gone.csv'))).read).toMatchObject({ ok: false, error: { kind: 'missing' } })
  })

  it('rows that are too long or too short are set aside, and all others come in', async () => {
    const outcome = await imported(
      `${head}\nDenver,All students,2017,41.3\nDenver,White,2017\nDenver,White,2017,52,9\n\n`,
    )
    expect(outcome.counts).toMatchObject({ rows: 4, fresh: 1, aside: 2, blank: 1 })
    expect(outcome.aside).toMatchObject([
      { row: 3, why: expect.stringContaining('3 cells') },
      { row: 4, why: expect.stringContaining('5 cells') },
    ])
  })
  it('a file without headings is read as data from its first row', async () => {
    const outcome = await imported('Denver,All students,2017,41.3\nDenver,White,2017,52.9\n', {
      roles: ['place', 'group', 'year', 'figure'],
    })
    expect(outcome.counts).toMatchObject({ rows: 2, fresh: 2 })
  })
  it('headings that are names of the language do no harm', async () => {
    const outcome = await imported('__proto__,constructor,toString,valueOf\nDenver,All students,2017,41.3\n', {
      roles: ['place', 'group', 'year', 'figure'],
      // Two of them head groups and years, and say nothing of either: that is asked, and here agreed to.
      agreed: 'words: constructor || words: string',
    })
    expect(outcome.counts.fresh).toBe(1)
    expect(({} as Record<string, unknown>)['Denver']).toBeUndefined()
  })
  it('cells that can’t be read are set aside with row, column and reason', async () => {
    const cells = ['1e400', '00123', '3-4', '12%', '120', '-4', 'see note', '', '<10', 'LNE']
    const lines = cells.map((c, i) => `Denver,All students,${2000 + i},${c}`)
    const outcome = await imported([head, ...lines, 'Denver,White,2017-02-30,5', 'Denver,White,2017,41.5'].join('\n'), {
      percentForm: 'number',
    })
    expect(outcome.aside.map((a) => [a.row, a.column, a.cell])).toEqual([
      [2, 'Rate', '1e400'],
      [3, 'Rate', '00123'],
      [4, 'Rate', '3-4'],
      [6, 'Rate', '120'],
      [7, 'Rate', '-4'],
      [8, 'Rate', 'see note'],
      [12, 'Year', '2017-02-30'],
    ])
    expect(outcome.lines.map((l) => [l.row, l.after.state, l.after.figure, l.after.mark])).toEqual([
      [5, 'given', 12, undefined],
      [9, 'notReported', undefined, undefined],
      [10, 'withheld', undefined, '<10'],
      [11, 'withheld', undefined, 'LNE'],
      [13, 'given', 41.5, undefined],
    ])
  })
  it('two rows for one value: alike they are one, different neither comes in', async () => {
    const outcome = await imported(
      [
        head,
        'Denver,White,2017,5.5',
        'Denver,White,2017,5.5',
        'Denver,All students,2017,6',
        'Denver,All students,2017,7',
      ].join('\n'),
    )
    expect(outcome.counts).toMatchObject({ fresh: 1, repeated: 1, aside: 2 })
    expect(outcome.aside[0]?.why).toContain('Rows 4, 5')
  })
  it('numbers that can be read in two ways are asked about', async () => {
    const text = `District;Group;Year;Count\nDenver;All students;2017;1.234\nDenver;White;2017;567\n`
    await expect(imported(text)).rejects.toThrow('how numbers are written')
  })
})

describe('spreadsheets', () => {
  const heads = row(1, ['District', 'Group', 'Year', 'Rate', 'N'])
  const denver = (cells: Parameters<typeof row>[1], n = 2) => row(n, ['Denver', 'All students', ...cells])
  it('values only: what else is in the file is named, and nothing of it is read', async () => {
    const bytes = xlsx(
      [
        {
          name: 'Rates',
          data: heads + denver(['2017', { xml: '<c s="2"><f>1/2</f><v>0.41299999999999998</v></c>' }, 40]),
        },
        { name: 'Notes', data: row(1, ['x']) },
      ],
      { more: { 'xl/vbaProject.bin': new Uint8Array(9), 'xl/externalLinks/externalLink1.xml': new Uint8Array(9) } },
    )
    const read = await table(bytes, 'rates.xlsx')
    expect(read.form).toBe('Excel, sheet “Rates”')
    expect(read.ignored.join(' ')).toMatch(
      /Another sheet: Notes.*A formula.*Macros: not read, and not run.*Links to other files: not followed/,
    )
    const outcome = await imported(bytes, { percentForm: 'fraction' }, 'rates.xlsx')
    expect(outcome.lines[0]?.after).toMatchObject({ figure: 41.3, n: 40 })
  })
  it('days counted from 1904 are the right days', async () => {
    const when = { xml: '<c s="1"><v>41000</v></c>' }
    for (const [date1904, day] of [
      [false, '2012-04-01'],
      [true, '2016-04-02'],
    ] as const) {
      const read = await table(xlsx([{ data: heads + denver([when, 1, 2]) }], { date1904 }), 'x.xlsx')
      expect(read.facts.columns[2]?.samples).toEqual([day])
    }
  })
  it('formulas that failed or were never worked out are set aside, not taken for nothing', async () => {
    const cells = ['<c t="e"><v>#DIV/0!</v></c>', '<c><f>A1/2</f></c>', '<c t="str"><f>A1</f></c>']
    const data =
      heads + cells.map((xml, i) => denver([2010 + i, { xml }, 40], i + 2)).join('') + denver([2016, 50.5, 40], 5)
    const outcome = await imported(xlsx([{ data }]), {}, 'x.xlsx')
    expect(outcome.aside.map((a) => [a.row, a.cell])).toEqual([
      [2, '#DIV/0!'],
      [3, 'formula without a value'],
      [4, 'formula without a value'],
    ])
    expect(outcome.counts).toMatchObject({ rows: 4, fresh: 1, aside: 3 })
  })
  it('a file of 392 KB that unpacks to 400 MB is refused at once', async () => {
    const bomb = xlsx([{ data: heads }], { more: { 'xl/sharedStrings.xml': new Uint8Array(400 * 1024 * 1024) } })
    expect(bomb.length).toBeLessThan(420_000)
    const before = Date.now()
    expect(await says(bomb, 'bomb.xlsx')).toContain('far bigger than a table')
    expect(Date.now() - before).toBeLessThan(2000)
  })
  it('one far cell, a cut file and a file that is no spreadsheet are refused', async () => {
    expect(await says(xlsx([{ data: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }]), 'x.xlsx')).toContain(
      '1,048,576',
    )
    expect(await says(xlsx([{ data: heads }]).subarray(0, 700), 'x.xlsx')).toContain('damaged')
    // A single bit of a figure, and an end that is missing: the sum and the list of the parts tell.
    const whole = xlsx([{ data: heads }])
    const at = Buffer.from(whole).indexOf('sheet1.xml') + 60
    expect(await says(whole.with(at, (whole[at] ?? 0) ^ 1), 'x.xlsx')).toContain('damaged')
    expect(await says(whole.subarray(0, -30), 'x.xlsx')).toContain('damaged')
    expect(await says(Buffer.from('PK\x03\x04 and nothing more'), 'x.xlsx')).toMatch(/damaged|not an \.xlsx/)
    expect(await says(xlsx([{ data: heads + denver([{ xml: '<c t="s"><v>99</v></c>' }]) }]), 'x.xlsx')).toContain(
      'can’t be read',
    )
  })
})

describe('a process of its own', () => {
  const entry = fileURLToPath(new URL('../../electron/import/process.ts', import.meta.url))
  const reader = (heard: unknown[] = []) =>
    createImportHost(spawnVerbs<ImportVerbs>(entry, { kind: 'child', stoppedSays: IMPORT_STOPPED }), (p) =>
      heard.push(p),
    )

  it('reads, tells how far it is, and ends at once when told to; the next file is read as ever', async () => {
    const dir = folder()
    const path = join(dir, 'table.csv')
    writeFileSync(path, `${head}\n${'Denver,All students,2017,41.3\n'.repeat(150_000)}`)
    const before = listing(dir)
    const heard: unknown[] = []
    const host = reader(heard)
    const reading = host.read({ path, sheet: null })
    while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    await host.stop()
    expect(await reading).toEqual({ ok: true, value: null })
    expect(listing(dir)).toEqual(before)
    const again = must(await host.read({ path: realData('graduation.csv'), sheet: null }))
    expect(again?.facts.dataRows).toBe(905)
    await host.stop()
  })

  it('reads, maps and previews 20,000 rows in under two seconds', async () => {
    const dir = folder()
    const groups = Array.from({ length: 20 }, (_, i) => `Group ${i}`)
    const lines = Array.from(
      { length: 20_000 },
      (_, i) => `District ${i % 200},${groups[i % 20]},${2000 + (i % 25)},0.${1000 + (i % 9000)}`,
    )
    writeFileSync(join(dir, 'table.csv'), `${head}\n${lines.join('\n')}\n`)
    const s = plan()
    const [before, used] = [Date.now(), process.cpuUsage()]
    const { outcome } = await look(s, join(dir, 'table.csv'), (d) => ({
      ...d,
      measure: 'm',
      roles: ['ignored', 'group', 'year', 'figure'],
      groups: new Map(groups.map((g) => [g, { to: 'new' as const }])),
      // Rows of all districts, as if of one.
      agreed: 'several: Group 0 100',
    }))
    // Its own work, where others use the machine too, which may be a slow one.
    const { user, system } = process.cpuUsage(used)
    expect(Math.min(Date.now() - before, (user + system) / 1000)).toBeLessThan(2000 * pace())
    const { rows, ...parts } = outcome.counts
    expect(rows).toBe(20_000)
    expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBe(20_000)
  })
})

describe('what the window works out at every step', () => {
  it.each([
    ['10,000 groups in two years', (i: number) => `Program ${i >> 1},20${21 + (i % 2)},${(i * 7) % 100}.5%`],
    ['4,000 groups in five years', (i: number) => `Program ${i % 4000},20${14 + Math.floor(i / 4000)},${i % 97}.5%`],
    ['notes without end', (i: number) => (i < 2 ? `White,20${21 + i},88.1%` : `Remark ${i}: it was so in spring,,`)],
  ])('takes two seconds at most for 20,000 rows: %s', async (_, line) => {
    const path = join(folder(), 'table.csv')
    writeFileSync(path, `Group,Year,Rate\n${Array.from({ length: 20_000 }, (_, i) => line(i)).join('\n')}\n`)
    const held = await readFile(path)
    const states = must(plan().records())
    const [before, used] = [Date.now(), process.cpuUsage()]
    const { question } = lookInto(held, path, states, (d) => ({ ...d, measure: 'm' }))
    const { user, system } = process.cpuUsage(used)
    expect(Math.min(Date.now() - before, (user + system) / 1000)).toBeLessThan(2000 * pace())
    if (_.startsWith('notes')) expect(question).toContain('only the first 500 of them were looked at')
  })
})

describe('P17: what is imported is what was shown', () => {
  it('every cell of any table comes back as it was written, and every row is counted once', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((t) => !t.includes('\0') && t.isWellFormed())
    const quoted = (t: string) => `"${t.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const text = [
          '"District","Group","Year","Rate"',
          ...rows.map((r) => [...r.map(quoted), '"7.5"'].join(',')),
        ].join('\r\n')
        const { read, service: s } = await readText(folder(), text)
        const value = must(read)
        expect(value.facts.header).toBe(0)
        const roles = ['ignored', 'group', 'year', 'figure'] as const
        const got = must(s.select({ header: 0, roles: [...roles], place: null, only: [] }))
        expect(got.rows.map((r) => [r.group, r.year])).toEqual(rows.map(([, g, y]) => [g, y]))
        expect(got.rows.length + got.blank + got.ragged.length).toBe(value.facts.dataRows)
      }),
      { numRuns: 60, seed: 20261124 },
    )
  })
})

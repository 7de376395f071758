import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockFile } from '../../electron/plan/copies/lock.ts'
import { set } from '../../shared/domain/state.ts'
import { folder, listing, sha } from '../support/files.ts'
import { readPdf } from '../support/pdf.ts'
import { groundwork, started } from '../support/terminal.ts'

const sentence = /^[A-Z“\d].*\.( \(.*\))?\n$/

describe('the command line', () => {
  it('makes the sample plan, says what it holds, and finds it whole', async () => {
    const path = join(folder(), 'sample.groundwork')
    expect(started(['sample', path])).toMatchObject({ code: 0, err: '' })
    const info = JSON.parse((await groundwork(['info', path, '--json'])).out) as {
      district: string
      records: number
      privateChanges: number
    }
    expect(info.district).toBe('Juniper Fork School District')
    expect(info.records).toBeGreaterThan(1000)
    expect(info.privateChanges).toBeGreaterThan(0)
    const check = await groundwork(['check', path, '--json'])
    expect(check.code).toBe(0)
    expect(JSON.parse(check.out)).toMatchObject({ file: 'whole' })
  })

  it('takes a plan out as JSON and in again, the same to the byte, private notes only where asked', async () => {
    const dir = folder()
    const at = (name: string): string => join(dir, name)
    await groundwork(['sample', at('a.groundwork')])
    expect((await groundwork(['export', at('a.groundwork'), '--json', at('a.json'), '--with-private'])).code).toBe(0)
    expect(await groundwork(['new', at('b.groundwork'), '--from', at('a.json')])).toMatchObject({ code: 0, err: '' })
    await groundwork(['export', at('b.groundwork'), '--json', at('b.json'), '--with-private'])
    const records = (name: string): unknown =>
      (JSON.parse(readFileSync(at(name), 'utf8')) as { records: unknown }).records
    expect(records('b.json')).toEqual(records('a.json'))
    await groundwork(['export', at('a.groundwork'), '--json', at('shared.json')])
    const shared = records('shared.json') as Record<string, unknown>
    expect(Object.hasOwn(shared, 'mentorNote')).toBe(false)
    expect(Object.hasOwn(shared, 'pulse')).toBe(false)
    expect(Object.hasOwn(records('a.json') as object, 'mentorNote')).toBe(true)
  })

  it('writes one CSV a kind, and never a private one', async () => {
    const dir = folder()
    await groundwork(['sample', join(dir, 'a.groundwork')])
    const out = await groundwork(['export', join(dir, 'a.groundwork'), '--csv', join(dir, 'csv')])
    expect(out).toMatchObject({ code: 0, err: '' })
    const files = readdirSync(join(dir, 'csv'))
    expect(files).toContain('goal.csv')
    expect(files).not.toContain('mentorNote.csv')
    expect((await groundwork(['export', join(dir, 'a.groundwork'), '--csv', join(dir, 'csv')])).err).toMatch(
      /not empty, and nothing is overwritten/,
    )
  })

  it('applies commands one by one, acknowledges each, and stops with a sentence at the first that can’t be', async () => {
    const dir = folder()
    const path = join(dir, 'a.groundwork')
    await groundwork(['new', path, '--district', 'Juniper Fork'])
    const lines = [
      '{"ops":[{"op":"set","kind":"goal","id":"g1","values":{"title":"One"}},{"op":"set","kind":"goal","id":"g2","values":{"title":"Two"}}]}',
      '{"op":"set","kind":"goal","id":"g1","values":{"mood":"a field of a newer Groundwork"}}',
      '{"op":"set","kind":"goal","id":"g3","values":{"title":["not","words"]}}',
      '{"op":"set","kind":"goal","id":"g4","values":{"title":"Never reached"}}',
    ]
    const done = await groundwork(['apply', path], `${lines.join('\n')}\n`)
    expect(done.code).toBe(2)
    const said = done.out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l) as { ok?: true; line: number; records: string[]; found?: string })
    // What no plan can mean is taken in and told of behind them.
    expect(said.flatMap((s) => s.found ?? [])).toEqual(['“mood” of goal “One” is no field that anything shows.'])
    const acks = said.filter((s) => s.ok)
    expect(acks.map((a) => a.line)).toEqual([1, 2])
    expect(acks[0]?.records.sort()).toEqual(['g1', 'g2'])
    expect(done.err).toMatch(sentence)
    expect(done.err).toContain('line 3')
    expect(done.err).toContain('This line was not applied; the lines before it are saved.')
    expect(done.err).not.toContain('Nothing was changed')
    const history = (await groundwork(['history', path])).out
    expect(history).toContain('Equity officer')
    expect(history).not.toContain('Never reached')
    // What is beside the ops would be dropped unseen.
    const whole = { op: 'set', kind: 'district', id: 'district', values: { enrollment: 4200.7 } }
    const refused = async (line: object) => (await groundwork(['apply', path], JSON.stringify(line))).err
    expect(await refused({ ops: [whole], extra: 1 })).toContain('“extra” beside “ops” means nothing here')
    expect(await refused(whole)).toContain('Write it without decimals, as in 12.')
    // Much in one change is shortened where it is read, and whole for programs.
    const note = 'The board asked what each school did. '.repeat(400).trim()
    await groundwork(['apply', path], JSON.stringify({ op: 'set', kind: 'goal', id: 'g', values: { note } }))
    const short = (await groundwork(['history', path])).out
    expect(Math.max(...short.split('\n').map((l) => l.length))).toBeLessThan(420)
    expect(short).toMatch(/The board asked .*… \(15,199 characters; --json has all of them\)/)
    expect((await groundwork(['history', path, '--json'])).out).toContain(note)
  })

  it('marks no item ready that needs an equity screen and has none, and does with its waiver in the same command', async () => {
    const path = join(folder(), 'a.groundwork')
    await groundwork(['new', path, '--district', 'Juniper Fork'])
    const waiver = { title: 'Lines', status: 'waived', waivedBy: 'p', waiveReason: 'The offer ends.' }
    const lines = [
      { ops: [set('boardItem', 'i', { title: 'New lines', needsScreen: true, state: 'draft', screen: 's' })] },
      {
        ops: [
          set('boardItem', 'i', { state: 'ready' }),
          set('person', 'p', { role: 'Superintendent' }),
          set('equityScreen', 's', { ...waiver, lookBack: '2027-06-14' }),
        ],
      },
      { ops: [set('boardItem', 'j', { title: 'Textbook', needsScreen: true, state: 'ready' })] },
    ].map((l) => JSON.stringify(l))
    const done = await groundwork(['apply', path], `${lines.join('\n')}\n`)
    expect(done.out.trim().split('\n')).toHaveLength(2)
    expect(done.err).toContain(
      '“Textbook” can’t be marked ready: it needs an equity screen and has none. This line was not applied; the lines before it are saved.',
    )
    expect(done.err).toContain('line 3')
  })

  it('merges a copy that was edited apart, previews first, and shows the conflict', async () => {
    const dir = folder()
    const [mine, theirs] = [join(dir, 'mine.groundwork'), join(dir, 'theirs.groundwork')]
    await groundwork(['new', mine, '--district', 'Juniper Fork'])
    await groundwork(['apply', mine], '{"op":"set","kind":"goal","id":"g1","values":{"title":"One"}}\n')
    writeFileSync(theirs, readFileSync(mine))
    await groundwork(['apply', mine], '{"op":"set","kind":"goal","id":"g1","values":{"title":"Mine"}}\n')
    await groundwork(['apply', theirs], '{"op":"set","kind":"goal","id":"g1","values":{"title":"Theirs"}}\n')
    const before = sha(mine)
    const preview = await groundwork(['merge', mine, theirs, '--preview'])
    expect(preview.out).toMatch(/^Would bring in 1 changes? to 1 records?, by Equity officer\. Conflicts: 1\./)
    expect(preview.out).toMatch(/Nothing was changed\. The way back is a copy that you make before/)
    expect(sha(mine)).toBe(before)
    expect((await groundwork(['merge', mine, theirs])).out).toContain('Conflicts: 1')
    expect(JSON.parse((await groundwork(['info', mine, '--json'])).out)).toMatchObject({ conflicts: 1 })
    expect((await groundwork(['merge', mine, theirs])).out).toBe('That copy has nothing new.\n')
  })

  it('P19: locks a copy with a passphrase from standard input, and brings one in or unlocks it with the same', async () => {
    const dir = folder()
    const at = (name: string): string => join(dir, name)
    const [words, other] = ['four words over the river\n', 'four words under the river\n']
    await groundwork(['new', at('mine.groundwork'), '--district', 'Juniper Fork'])
    writeFileSync(at('theirs.groundwork'), readFileSync(at('mine.groundwork')))
    const ops = [
      '{"op":"set","kind":"goal","id":"g1","values":{"title":"Theirs"}}',
      '{"op":"set","kind":"mentorNote","id":"n1","values":{"note":"theirs alone"}}',
    ]
    await groundwork(['apply', at('theirs.groundwork')], `${ops.join('\n')}\n`)
    expect(await groundwork(['copy', at('theirs.groundwork'), at('c.age'), '--locked'], 'short\n')).toMatchObject({
      code: 2,
    })
    const made = started(['copy', at('theirs.groundwork'), at('theirs.age'), '--locked'], { input: words })
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toContain(`SHA-256 ${sha(at('theirs.age'))}`)
    for (const args of [['info'], ['check'], ['history']])
      expect((await groundwork([...args, at('theirs.age')])).err).toMatch(/^This is a copy that is locked/)
    // The same under a lock that is quicker to try, as age allows.
    const quick = at('quick.age')
    expect(await lockFile(at('theirs.groundwork'), quick, words.trim(), { work: 10 })).toMatchObject({ ok: true })
    const before = listing(dir)
    const asked = await groundwork(['merge', at('mine.groundwork'), quick, '--passphrase', words])
    expect(asked.err).toMatch(/^There is no option --passphrase for this command\./)
    const wrong = await groundwork(['merge', at('mine.groundwork'), quick], other)
    expect(wrong.code).toBe(2)
    expect(wrong.err).toMatch(/^That is not the passphrase, or the first lines of the file are damaged\./)
    expect(wrong.err).toMatch(sentence)
    expect(listing(dir)).toEqual(before)
    expect((await groundwork(['merge', at('mine.groundwork'), at('theirs.age')], words)).out).toMatch(
      /^Brought in \d+ changes/,
    )
    expect((await groundwork(['history', at('mine.groundwork')])).out).toContain('Theirs')
    expect((await groundwork(['unlock', quick, at('mine.groundwork')], words)).err).toMatch(/nothing is overwritten/)
    expect(await groundwork(['unlock', at('theirs.age'), at('unlocked.groundwork')], words)).toMatchObject({
      code: 0,
      err: '',
    })
    const info = JSON.parse((await groundwork(['info', at('unlocked.groundwork'), '--json'])).out) as object
    expect(info).toMatchObject({ records: 2, privateChanges: 0 })
  })

  it('locks the private notes of a plan, says what it can’t read then, and reads it with the passphrase', async () => {
    const dir = folder()
    const at = (name: string): string => join(dir, name)
    const words = 'four quiet herons by the river\n'
    await groundwork(['new', at('a.groundwork'), '--district', 'Juniper Fork'])
    await groundwork(
      ['apply', at('a.groundwork')],
      '{"op":"set","kind":"mentorNote","id":"n1","values":{"note":"mine alone"}}\n',
    )
    const done = await groundwork(['lock-notes', at('a.groundwork')], words)
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toMatch(/^If you forget this passphrase, the notes are lost/)
    expect(readFileSync(at('a.groundwork')).includes('mine alone')).toBe(false)
    expect((await groundwork(['info', at('a.groundwork')])).out).toContain('Private notes are locked with a passphrase')
    const note = '{"op":"set","kind":"mentorNote","id":"n2","values":{"note":"more"}}\n'
    expect((await groundwork(['apply', at('a.groundwork')], note)).err).toMatch(/^Your private notes are locked\./)
    const out = ['export', at('a.groundwork'), '--json', at('a.json'), '--with-private']
    expect((await groundwork(out, 'four quiet herons by the lake\n')).err).toMatch(/^That is not the passphrase\./)
    expect(existsSync(at('a.json'))).toBe(false)
    expect(await groundwork(out, words)).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(at('a.json'), 'utf8')).toContain('mine alone')
  })

  it('makes a briefing, the same bytes for the same plan and date; on a meeting’s day the one prepared for it', async () => {
    const dir = folder()
    const at = (name: string): string => join(dir, name)
    await groundwork(['sample', at('a.groundwork')])
    const brief = (out: string) =>
      groundwork(['brief', at('a.groundwork'), '--draft', '--out', at(out), '--date', '2026-11-23'])
    expect(await brief('1.pdf')).toMatchObject({ code: 0, err: '' })
    expect((await brief('2.pdf')).code).toBe(0)
    expect(sha(at('1.pdf'))).toBe(sha(at('2.pdf')))
    expect(readFileSync(at('1.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await brief('1.pdf')).err).toMatch(/nothing is overwritten/)
    const textOn = async (date: string) => {
      await groundwork(['brief', at('a.groundwork'), '--document', 'board', '--out', at(`${date}.pdf`), '--date', date])
      return (await readPdf(readFileSync(at(`${date}.pdf`)))).text
    }
    expect(await textOn('2026-12-14')).toMatch(/Recommended motion/)
    expect(await textOn('2026-12-15')).not.toMatch(/Recommended motion/)

    const withTables = (out: string) =>
      groundwork(['brief', at('a.groundwork'), '--document', 'onePage', '--out', at(out), '--csv', at('csv')])
    expect((await withTables('1.pdf')).err).toMatch(/nothing is overwritten/)
    expect(existsSync(at('csv'))).toBe(false)
    expect((await withTables('3.pdf')).out).toMatch(/Wrote 1 table to /)
    expect(readdirSync(at('csv'))).toEqual(['01 Goals at a glance.csv'])
    // In a folder that is there they get one of their own.
    expect((await withTables('4.pdf')).code).toBe(0)
    expect(
      readdirSync(at('csv')).filter((name) => /^a, one-page brief, Board edition, .*, tables$/.test(name)),
    ).toHaveLength(1)
    expect(existsSync(at('4.pdf'))).toBe(true)
  })
})

it('the command line says how one command is called, and which version it is', async () => {
  const [help, asked] = await Promise.all([groundwork(['help', 'merge']), groundwork(['merge', '--help'])])
  expect(help).toEqual(asked)
  expect(help).toMatchObject({ code: 0, err: '' })
  expect(help.out).toMatch(/^ {2}groundwork merge FILE OTHER/)
  expect(help.out).not.toContain('groundwork brief')
  expect((await groundwork(['--version'])).out).toMatch(/^Groundwork \d+\.\d+/)
  // Only the list of documents has no place to break.
  for (const line of (await groundwork(['help'])).out.split('\n'))
    if (line.trim().includes(' ')) expect(line.length).toBeLessThan(110)
})

describe('bad input on the command line', () => {
  const badPlans: readonly (readonly [string, string])[] = [
    ['no JSON', 'equity'],
    ['another program’s JSON', '{"hello":"world"}'],
    ['a wrong type', '{"format":"groundwork-plan","version":1,"records":{"goal":[{"id":"g1","title":7}]}}'],
    [
      'an id that is a path',
      '{"format":"groundwork-plan","version":1,"records":{"goal":[{"id":"../../x","title":"x"}]}}',
    ],
    [
      'an id that objects treat specially',
      '{"format":"groundwork-plan","version":1,"records":{"goal":[{"id":"__proto__","title":"x"}]}}',
    ],
    ['words with NUL', '{"format":"groundwork-plan","version":1,"records":{"goal":[{"id":"g1","title":"a\\u0000b"}]}}'],
    ['a newer exchange form', '{"format":"groundwork-plan","version":99,"records":{}}'],
  ]
  for (const [what, text] of badPlans) {
    it(`makes no plan from ${what}, and says in a sentence why`, async () => {
      const dir = folder()
      writeFileSync(join(dir, 'in.json'), text)
      const before = listing(dir)
      const done = await groundwork(['new', join(dir, 'a.groundwork'), '--from', join(dir, 'in.json')])
      expect(done.code).toBe(2)
      expect(done.err).toMatch(sentence)
      expect(done.err).not.toMatch(/at \w+ \(|SyntaxError|undefined/)
      expect(listing(dir)).toEqual(before)
    })
  }

  it('never overwrites a plan, and names what is missing or unknown', async () => {
    const path = join(folder(), 'a.groundwork')
    await groundwork(['new', path, '--district', 'Juniper Fork'])
    const before = sha(path)
    expect(await groundwork(['new', path, '--district', 'Other'])).toMatchObject({ code: 2 })
    expect((await groundwork(['sample', path])).err).toMatch(/nothing is overwritten/)
    expect(sha(path)).toBe(before)
    expect(await groundwork(['info', `${path}x`])).toMatchObject({ code: 2 })
    expect(existsSync(`${path}x`)).toBe(false)
    for (const args of [
      ['sing'],
      ['new', path],
      ['info'],
      ['info', path, '--loud'],
      ['brief', path, '--out', 'x.pdf', '--paper', 'a5'],
    ])
      expect(await groundwork(args), args.join(' ')).toMatchObject({ code: 2 })
    const brief = async (...options: string[]) => (await groundwork(['brief', path, '--draft', ...options])).err
    expect(await brief('--out', 'x.pdf', '--from-year', '2031', '--document', 'ifStops')).toMatch(
      /^A fiscal year is named as 2027-28\. Nothing was saved\./,
    )
    expect(await brief('--out', 'x.pdf', '--language', 'es', '--document', 'onePage')).toMatch(
      /^--language does nothing for this document\./,
    )
    expect(await brief('--out', 'papers')).toMatch(
      /^There is no folder of that name, and the name of a file ends in \.pdf/,
    )
    expect(existsSync('papers')).toBe(false)
    expect((await groundwork(['lock-notes', path, '--elsewhere'])).err).toMatch(/^--elsewhere needs --off\./)
    expect(started(['sing'])).toEqual({ code: 2, out: '', err: (await groundwork(['sing'])).err })
  })

  it('exits 1 where check finds the file damaged, and 0 where it is whole', async () => {
    const path = join(folder(), 'a.groundwork')
    await groundwork(['new', path, '--district', 'Juniper Fork'])
    expect((await groundwork(['check', path])).code).toBe(0)
    writeFileSync(path, readFileSync(path).subarray(0, -1))
    const done = started(['check', path])
    expect(done.code).toBe(1)
    expect(done.err).toMatch(sentence)
  })
})

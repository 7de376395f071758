import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Command, commandsFor, isNamed } from '../../../../renderer/features/search/named.ts'
import { settingsParts } from '../../../../renderer/features/settings/parts.ts'

/** The words of a page as its declaration has them: whoever draws it is not fetched for that. */
const page = (folder: string): Command => {
  const text = readFileSync(`renderer/features/${folder}/page.ts`, 'utf8')
  const of = (name: string) => new RegExp(`${name}:\\s+'([^']*)'`).exec(text)?.[1] ?? ''
  return { title: of('title'), also: of('also') }
}
const pages = [
  'money',
  'findings',
  'actions',
  'year',
  'briefings',
  'packet',
  'takeout',
  'history',
  'settings',
  'meetings',
  'snapshots',
  'import',
].map(page)
const first = (sought: string) => commandsFor(pages, sought).map((c) => c.title)

test('a newcomer says what she wants to do, and not what the page is called', () => {
  expect(first('print').slice(0, 2)).toEqual(['Briefings', 'Packet'])
  expect(first('calendar')[0]).toBe('Calendar')
  expect(first('pdf')[0]).toBe('Briefings')
  expect(first('export')).toEqual(['Take a copy out', 'Briefings'])
  expect(first('Español')).toEqual(['Briefings'])
  expect(first('delete')).toEqual(['History'])
})

test('what a file is to hold finds the way to it before records that have one of its words', () => {
  const text = readFileSync('renderer/features/search/commands.ts', 'utf8')
  const [, title = '', also = ''] = /title: '(Export tables[^']*)'[^}]*also: '([^']*)'/.exec(text) ?? []
  for (const sought of ['tables as csv', 'csv', 'save tables', 'export tables'])
    expect(isNamed({ title, also }, sought), sought).toBe(true)
})

test('a name that begins so comes before one that has it within, and what is no name does not lead', () => {
  const all = [{ title: 'Where the budget ends' }, { title: 'Budget lines' }, { title: 'Budget' }]
  expect(commandsFor(all, 'budget').map((c) => c.title)).toEqual(['Budget', 'Budget lines', 'Where the budget ends'])
  expect(isNamed({ title: 'Budget' }, 'bu')).toBe(false)
  expect(isNamed({ title: 'Where the budget ends' }, 'budget')).toBe(false)
  expect(commandsFor(all, 'grant')).toEqual([])
})

test('a question that a district person asks leads to the page that answers it', () => {
  expect(first('who is late')).toEqual(['Actions'])
  expect(first('whos late')).toEqual(['Actions'])
  expect(first('money that ends')).toEqual(['Money by year'])
  expect(first('what changed')).toEqual(['History'])
  expect(first('who changed this')).toEqual(['History'])
  expect(first('undo something I deleted')).toEqual(['History'])
  // How long ago is asked on the page itself.
  for (const sought of ['what changed since last week', 'what changed this month', 'changes since September 1'])
    expect(first(sought), sought).toEqual(['History'])
  expect(first('since last week')).toEqual([])
})

test('the page for families is found by whom it is for, in any order of the words', () => {
  const text = readFileSync('renderer/features/search/commands.ts', 'utf8')
  const page = { title: 'Community page', also: /community:\s+' \/ ([^']*)'/.exec(text)?.[1] ?? '' }
  for (const sought of ['families page', 'families’ page', 'page for families', 'family page'])
    expect(
      commandsFor([...pages, page], sought).map((c) => c.title),
      sought,
    ).toEqual(['Community page'])
  expect(isNamed(page, 'families'), 'then it stands before what the plan says of families').toBe(true)
})

test('settings, meetings and what keeps a plan are found by the words of who needs them, one or many', () => {
  for (const [sought, page] of [
    ['text size', 'Settings'],
    ['font', 'Settings'],
    ['bigger', 'Settings'],
    ['make the text bigger', 'Settings'],
    ['board meeting', 'Meetings'],
    ['school board meetings', 'Meetings'],
    ['restore', 'Earlier versions'],
    ['grant money that runs out', 'Money by year'],
  ])
    expect(first(sought ?? '')[0], sought).toBe(page)
  expect(first('backup')).toEqual(expect.arrayContaining(['Take a copy out', 'Earlier versions']))
})

test('what a parent said against the plan leads to where it is answered', () => {
  const text = readFileSync('renderer/supports/community/act/page.ts', 'utf8')
  const act = { title: 'Answer concerns and act', also: /also: '([^']*)'/.exec(text)?.[1] ?? '' }
  for (const sought of [
    'worry',
    'concern',
    'complaint',
    'rumor',
    'parent says',
    'what parents say',
    'answer a concern',
  ])
    expect(
      commandsFor([...pages, act], sought).map((c) => c.title),
      sought,
    ).toContain(act.title)
})

test('District is found by the titles of its parts', () => {
  const text = readFileSync('renderer/supports/foundation/district/page.ts', 'utf8')
  const district = { title: 'District', also: /also: '([^']*)'/.exec(text)?.[1] ?? '' }
  for (const sought of ['own words', 'your district’s own words', 'years and printing', 'logo'])
    expect(commandsFor([...pages, district], sought).map((c) => c.title)).toContain('District')
})

test('whoever wants to delete a goal is told how, and is not led away from what the plan has', () => {
  const all: Command[] = [{ title: 'Goals' }, { title: 'Remove a record', hears: /^(delete|remove)\b/ }]
  expect(commandsFor(all, 'delete a goal').map((c) => c.title)).toEqual(['Remove a record'])
  expect(isNamed(all[1] as Command, 'delete a goal')).toBe(false)
})

test('where something is called so word for word, what only has the words is not listed', () => {
  const all: Command[] = [{ title: 'Equity screens' }, { title: 'This screen is shared' }]
  expect(commandsFor(all, 'screen is').map((c) => c.title)).toEqual(['This screen is shared'])
  expect(commandsFor(all, 'screens for equity').map((c) => c.title)).toEqual(['Equity screens'])
})

test('a file of figures is brought in by what it is called, and one page is a page with or without its hyphen', () => {
  // What bears the name alone comes first: a file to bring in is one press further down.
  expect(first('csv')).toEqual(['Take a copy out', 'Bring in figures'])
  expect(first('import csv')).toEqual(['Bring in figures'])
  for (const sought of ['outcomes', 'figures from a file', 'import figures'])
    expect(first(sought), sought).toEqual(['Bring in figures'])
  const papers: Command[] = [{ title: 'Progress report' }, { title: 'One-page brief' }]
  for (const sought of ['one page', 'one-page', 'one page brief'])
    expect(
      commandsFor(papers, sought).map((c) => c.title),
      sought,
    ).toEqual(['One-page brief'])
})

test('what a newcomer asks in a room, of two that are the same and of a forgotten passphrase is found', () => {
  const search = readFileSync('renderer/features/search/commands.ts', 'utf8')
  const share = { title: 'This screen is shared', also: /also: '(screen is shared[^']*)'/.exec(search)?.[1] ?? '' }
  const all = [
    ...pages,
    page('conflicts'),
    page('merge'),
    { ...page('../supports/resource/budget'), title: 'Budget lines' },
    share,
    ...settingsParts,
  ]
  for (const [sought = '', found] of [
    ['projector', 'This screen is shared'],
    ['hide private', 'This screen is shared'],
    ['add column', 'Own fields'],
    ['column', 'Own fields'],
    ['combine', 'Conflicts'],
    ['duplicate', 'Conflicts'],
    ['merge', 'Bring in a copy'],
    ['password', 'Private notes'],
    ['forgot', 'Private notes'],
    ['goals without money', 'Budget lines'],
  ])
    expect(commandsFor(all, sought)[0]?.title, sought).toBe(found)
})

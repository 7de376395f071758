// @module-tag seconds
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { around, faultsOf, sourcesIn, unaskedIn } from '../../../../electron/dev/arrows.ts'
import { folders, laws, trees } from '../../../../electron/dev/floors.ts'

/** What the check says of a house with these files. */
const said = (files: Readonly<Record<string, string>>): readonly string[] =>
  faultsOf(new Map(Object.entries(files)), trees, laws)

const uses = (from: string, how = 'import { thing }'): string => `${how} from '${from}'\n`

describe('imports inside a tree', () => {
  it('run down, and never up', () => {
    expect(said({ 'shared/rules/gap.ts': uses('../domain/plan.ts'), 'shared/domain/plan.ts': '' })).toEqual([])
    expect(said({ 'shared/domain/plan.ts': uses('../rules/gap.ts'), 'shared/rules/gap.ts': '' })).toEqual([
      'shared/domain/plan.ts imports shared/rules/gap.ts: rules stands above domain. Imports run down. Move what both need to a floor below them.',
    ])
  })

  it('count as types too, as what is given on, and over several lines', () => {
    for (const how of ['import type { Plan }', 'export { Plan }', 'export *', 'import {\n  a,\n  type B,\n}'])
      expect(said({ 'shared/words/a.ts': uses('../days/b.ts', how), 'shared/days/b.ts': '' }), how).toHaveLength(1)
    expect(said({ 'shared/words/a.ts': `type B = import('../days/b.ts').B\n`, 'shared/days/b.ts': '' })).toHaveLength(1)
  })

  it('don’t cross a floor', () => {
    expect(said({ 'shared/import/plan/a.ts': uses('../../briefing/b.ts'), 'shared/briefing/b.ts': '' })).toEqual([
      expect.stringContaining('briefing stands beside import'),
    ])
  })

  it('keep to the floors of a room, too', () => {
    const [plan, cells] = ['shared/import/plan/a.ts', 'shared/import/cells/b.ts']
    expect(said({ [plan]: uses('../cells/b.ts'), [cells]: '' })).toEqual([])
    expect(said({ [cells]: uses('../plan/a.ts'), [plan]: '' })).toEqual([
      expect.stringContaining('plan stands above cells'),
    ])
    expect(said({ [plan]: uses('../budget/c.ts'), 'shared/import/budget/c.ts': '' })).toEqual([
      expect.stringContaining('budget stands beside plan'),
    ])
  })

  it('of a room that stands on no floor are asked about', () => {
    expect(said({ 'shared/attic/a.ts': '' })).toEqual([expect.stringContaining('stands on no floor')])
  })
})

describe('a circle of files', () => {
  it('is told by its whole way round, once', () => {
    const circle = said({
      'shared/domain/a.ts': uses('./b.ts'),
      'shared/domain/b.ts': uses('./c.ts'),
      'shared/domain/c.ts': uses('./a.ts'),
    })
    expect(circle).toEqual([
      'In a circle: shared/domain/a.ts imports shared/domain/b.ts imports shared/domain/c.ts imports shared/domain/a.ts. Move what they share into a file below both.',
    ])
  })
})

describe('a circle of folders', () => {
  const rooms = {
    'renderer/features/meetings/lines.ts': uses('../room/verbs.ts'),
    'renderer/features/room/verbs.ts': '',
    'renderer/features/room/agenda/page.ts': uses('../../papers/sent.ts'),
    'renderer/features/papers/sent.ts': uses('../meetings/words.ts'),
    'renderer/features/meetings/words.ts': '',
  }

  it('is told with the files, though no files are in one', () => {
    expect(said(rooms)).toEqual([
      'Folders in a circle: renderer/features/meetings, renderer/features/room, renderer/features/papers, renderer/features/meetings ' +
        '(renderer/features/meetings/lines.ts imports renderer/features/room/verbs.ts; ' +
        'renderer/features/room/agenda/page.ts imports renderer/features/papers/sent.ts; ' +
        'renderer/features/papers/sent.ts imports renderer/features/meetings/words.ts). ' +
        'Move what they share into a folder below both.',
    ])
  })

  it('is none where a folder asks its own rooms, and one of them asks back', () => {
    expect(
      said({
        'renderer/features/room/verbs.ts': uses('./agenda/page.ts'),
        'renderer/features/room/agenda/page.ts': uses('../words.ts'),
        'renderer/features/room/words.ts': '',
      }),
    ).toEqual([])
  })
})

describe('a second place for what has one', () => {
  it.each([
    ['title.current?.focus()', 'renderer/state/focus.ts'],
    [`const fold = (t) => t.normalize('NFKD')`, 'shared/words'],
    ['n.toLocaleString()', 'shared/words'],
    [`new Intl.ListFormat('en')`, 'shared/words'],
    [`names.join(' and ')`, 'listed'],
    ['one.trim().toLowerCase() === other.toLowerCase()', 'sameName'],
    ['name.toLowerCase() !== heading.text.trim().toLowerCase()', 'sameName'],
    [`n === 1 ? 'goal' : 'goals'`, 'counted'],
    ['t.charAt(0).toUpperCase() + t.slice(1)', 'capital'],
    ['new Date().toISOString().slice(0, 10)', 'shared/days'],
    ["Date.parse(day + 'T00:00:00Z')", 'shared/days'],
    [`const months = 'January February March'.split(' ')`, 'shared/days'],
    [`const months = 'January|February|March'`, 'shared/days'],
    [`const months = 'january february march'.split(' ')`, 'shared/days'],
  ])('%s', (code, sentence) => {
    expect(said({ 'renderer/state/new.ts': `${code}\n` })).toEqual([expect.stringContaining(sentence)])
  })

  it('may be spoken of in a comment', () => {
    expect(said({ 'renderer/state/new.ts': `// Not names.join(' and ').\n` })).toEqual([])
  })
})

it('a comment says what it is, for whoever reads it without the one before it', () => {
  const comments = [
    '/** The same in a cell. */',
    '/**\n * The same in a cell.\n */',
    '/** One cell. The same everywhere. */',
  ]
  expect(comments.map((c) => said({ 'renderer/state/new.ts': `\n${c}\n` }))).toEqual([
    [expect.stringContaining('renderer/state/new.ts:2 begins a comment')],
    [expect.stringContaining('renderer/state/new.ts:2 begins a comment')],
    [],
  ])
})

it('what is exported is named in another file, or in a test', () => {
  const house = { 'shared/a.ts': 'export const asked = 1\nexport type Alone = 2\nconst own: Alone = 2\n' }
  const told = unaskedIn(new Map(Object.entries(house)), new Map([['test/a.test.ts', 'expect(asked)']]))
  expect(told).toEqual([expect.stringContaining('shared/a.ts exports Alone')])
})

it('the house as it stands has no arrow that runs up, no circle, and one place for each thing', () => {
  const root = fileURLToPath(new URL('../../../..', import.meta.url))
  const sources = sourcesIn(root, folders)
  expect(sources.size).toBeGreaterThan(500)
  expect(faultsOf(sources, trees, laws)).toEqual([])
  expect(unaskedIn(sources, around(root))).toEqual([])
})

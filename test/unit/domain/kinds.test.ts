import { describe, expect, test } from 'vitest'
import { kindOf, kinds } from '../../../shared/domain/kinds/index.ts'
import type { Field, Fields, Kind } from '../../../shared/domain/schema.ts'
import { index } from '../../../shared/guide/guide.ts'

const all = Object.entries(kinds) as unknown as readonly (readonly [string, Kind<Fields>])[]

/** Every field with its path, parts of parts included. */
function* walk(fields: Fields, above = ''): Generator<readonly [string, Field]> {
  for (const [name, field] of Object.entries(fields)) {
    yield [above + name, field]
    if (field.shape.t === 'parts' || field.shape.t === 'rows') yield* walk(field.shape.parts, `${above}${name}.`)
  }
}
const fields = all.flatMap(([name, kind]) => [...walk(kind.fields)].map(([path, f]) => [`${name}.${path}`, f] as const))

describe('what a kind names exists', () => {
  test('its own name is the name it is registered under', () => {
    for (const [name, kind] of all) expect(kind.name).toBe(name)
  })

  test('references lead to kinds', () => {
    for (const [path, { shape }] of fields)
      if (shape.t === 'ref' || shape.t === 'refs') expect(kindOf(shape.kind)?.name, path).toBe(shape.kind)
  })

  test('title, hook and key are fields, and a hook points at records', () => {
    for (const [name, kind] of all) {
      if (kind.title !== undefined) expect(Object.keys(kind.fields), name).toContain(kind.title)
      if (kind.hangsOn !== undefined) expect(['about', 'abouts'], name).toContain(kind.fields[kind.hangsOn]?.shape.t)
      if (kind.within !== undefined) expect(kind.fields[kind.within]?.shape.t, name).toBe('ref')
      const readers = kind.readers === undefined ? undefined : kind.fields[kind.readers]?.shape
      if (readers?.t === 'choice')
        for (const { value } of readers.options) expect(['public', 'board', 'cabinet'], name).toContain(value)
      expect(readers?.t ?? 'choice', name).toBe('choice')
      if (typeof kind.identity === 'object')
        for (const part of kind.identity.key) {
          expect(Object.keys(kind.fields), name).toContain(part)
          expect(kind.fields[part]?.required, `${name}.${part} is part of the key`).toBe(true)
        }
    }
  })

  test('it is entered in a step of the guide, or across all', () => {
    const steps = new Set([...index.order, 'across'])
    for (const [name, kind] of all) expect(steps.has(kind.step), `${name}: ${kind.step}`).toBe(true)
  })
})

describe('what exists once has an id made from its key', () => {
  const identity = (name: string) => kindOf(name)?.identity
  test.each(['district', 'words', 'officer', 'commitment', 'place', 'teamNeed'])('%s stands once in a plan', (name) => {
    expect(identity(name)).toBe('singleton')
  })
  test.each([
    ['stepState', ['step']],
    ['rating', ['indicator']],
    ['value', ['measure', 'group', 'year']],
    ['fundingAmount', ['source', 'fiscalYear']],
    ['policyLink', ['goal', 'policy']],
    ['coverage', ['department', 'goal']],
    ['decisionRight', ['decision']],
    ['continuity', ['about']],
    ['ownValue', ['about', 'field']],
  ])('there is one %s for each %s', (name, key) => {
    expect(identity(name)).toEqual({ key })
  })
  test.each(['goal', 'strategy', 'action', 'concern', 'comment', 'evidence'])('%s is created freely', (name) => {
    expect(identity(name)).toBe('random')
  })
})

describe('who may see what', () => {
  const seen = (path: string) => fields.find(([p]) => p === path)?.[1].audience
  test('nothing private stands on a record that is shared: private records have a log of their own', () => {
    for (const [path, field] of fields)
      if (field.audience === 'officer') expect(kindOf(path.split('.')[0] ?? '')?.audience, path).toBe('officer')
  })

  test('mentoring notes and the pulse are the officer’s, and nothing else', () => {
    expect(all.filter(([, k]) => k.audience === 'officer').map(([n]) => n)).toEqual([
      'mentorNote',
      'concernVoice',
      'pulse',
    ])
  })

  test.each([
    'audienceGroup.stance',
    'audienceGroup.influence',
    'concern.belief',
    'decisionRight.needed',
    'district.superintendentContractEnd',
  ])('%s is for the cabinet', (path) => {
    expect(seen(path)).toBe('cabinet')
  })
  test.each(['pushbackStep', 'accessEntry', 'tenure', 'continuity'])('%s is for the cabinet', (name) => {
    expect(kindOf(name)?.audience).toBe('cabinet')
  })
  test.each(['fundingSource', 'fundingAmount', 'budgetLine', 'statusUpdate'])('%s is for the board', (name) => {
    expect(kindOf(name)?.audience).toBe('board')
  })
  test.each(['goal', 'measure', 'value', 'target', 'term', 'why', 'action', 'engagement'])('%s is public', (name) => {
    expect(kindOf(name)?.audience).toBe('public')
  })
  test.each(['action', 'comment', 'evidence', 'translation'])('%s takes the audience of what it hangs on', (name) => {
    expect(kindOf(name)?.hangsOn).toBe('about')
  })

  test('a field is never seen by more people than its record', () => {
    const order = ['officer', 'cabinet', 'board', 'public']
    for (const [path, field] of fields) {
      const kind = kindOf(path.split('.')[0] ?? '')
      if (field.audience !== undefined && kind !== undefined)
        expect(order.indexOf(field.audience), path).toBeLessThan(order.indexOf(kind.audience))
    }
  })
})

describe('names that tables, objects and people can live with', () => {
  // Words of SQL that stand in the projection quoted, since the field's own word is worth it.
  const quoted = new Set(['action', 'group', 'end', 'by'])
  const sql = new Set(
    'add all alter analyze and as asc attach begin between cascade case cast check collate column commit conflict constraint create cross current database default deferred delete desc detach distinct do drop each else end escape except exclude exists explain fail filter first following for foreign from full glob group having if ignore immediate in index indexed initially inner insert instead intersect into is isnull join key last left like limit match materialized natural no not nothing notnull null nulls of offset on or order others outer over partition plan pragma preceding primary query raise range recursive references regexp reindex release rename replace restrict returning right rollback row rows savepoint select set table temp then ties to transaction trigger unbounded union unique update using vacuum values view virtual when where window with without'.split(
      ' ',
    ),
  )
  const special = new Set(['id', 'rowid', 'oid', '_rowid_', ...Object.getOwnPropertyNames(Object.prototype)])

  test('no name is special to SQL or to objects', () => {
    for (const path of [...all.map(([n]) => n), ...fields.map(([p]) => p)]) {
      const name = path.split('.').at(-1) ?? ''
      expect(name, path).toMatch(/^[a-z][A-Za-z0-9]{0,29}$/)
      expect(special.has(name), path).toBe(false)
      expect(sql.has(name.toLowerCase()) && !quoted.has(name), path).toBe(false)
      expect(name.startsWith('sqlite'), path).toBe(false)
    }
  })

  test('tables and columns stay apart where SQLite does not tell capitals from small letters', () => {
    const small = (names: readonly string[]) => names.map((n) => n.toLowerCase())
    expect(new Set(small(all.map(([n]) => n))).size).toBe(all.length)
    for (const [name, kind] of all) {
      const own = small(Object.keys(kind.fields))
      expect(new Set(own).size, name).toBe(own.length)
    }
  })

  test('labels are in sentence case, without a full stop', () => {
    const labels = [
      ...all.flatMap(([n, k]) => [
        [n, k.one],
        [n, k.many],
      ]),
      ...fields.map(([p, f]) => [p, f.label]),
    ]
    for (const [path, label] of labels as [string, string][]) {
      expect(label, path).toMatch(/^[A-Z].*[^.\s]$/)
      expect(
        label
          .split(' ')
          .slice(1)
          .filter((w) => /^[A-Z][a-z]/.test(w)).length,
        `${path}: ${label}`,
      ).toBe(0)
    }
  })

  test('no two kinds are called the same, and no two fields of one record', () => {
    const ones = all.map(([, k]) => k.one)
    const manys = all.map(([, k]) => k.many)
    expect(new Set(ones).size).toBe(ones.length)
    expect(new Set(manys).size).toBe(manys.length)
    for (const [name, kind] of all) {
      const labels = Object.values(kind.fields).map((f) => f.label)
      expect(new Set(labels).size, name).toBe(labels.length)
    }
  })

  test('what can be chosen has a label each', () => {
    for (const [path, { shape }] of fields)
      if (shape.t === 'choice') {
        expect(shape.options.length, path).toBeGreaterThan(1)
        expect(new Set(shape.options.map((o) => o.label)).size, path).toBe(shape.options.length)
      }
  })
})

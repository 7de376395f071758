import { describe, expect, it } from 'vitest'
import { safeName } from '../../../electron/door/plan-names.ts'
import { documentIds, documentKind, numbered, paperName, readerOf } from '../../../shared/briefing/documents.ts'

describe('the name of a paper’s file', () => {
  const of = (plan: string, over: object = {}) =>
    paperName(plan, { document: 'plan', reader: 'public', date: '2026-12-14', draft: false, ...over })

  it('tell a page for families in one language from the same in another', () => {
    const page = { document: 'community', reader: 'public', date: '2026-12-14', draft: false } as const
    expect(paperName('Juniper Fork', { ...page, language: 'es' })).toBe(
      'Juniper Fork, community page in Spanish, Public edition, 2026-12-14',
    )
    expect(paperName('Juniper Fork', page)).toBe('Juniper Fork, community page, Public edition, 2026-12-14')
  })

  it('says plan, document, edition and day, and that it is a draft', () => {
    expect(of('Juniper Fork equity plan 2')).toBe('Juniper Fork, full plan, Public edition, 2026-12-14')
    expect(of('Juniper Fork', { reader: 'board', draft: true })).toBe(
      'Juniper Fork, full plan, Board edition, 2026-12-14, draft',
    )
    expect(of('')).toBe('Full plan, Public edition, 2026-12-14')
  })

  it('keeps edition and day of a plan with a long name', () => {
    const long = 'The Consolidated Independent School District of the Upper Juniper Fork Valley and Its Seven Villages'
    const names = documentIds.flatMap((document) =>
      documentKind(document).readers.map((reader) => safeName(of(long, { document, reader, draft: true }))),
    )
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^The Consol.* edition, 2026-12-14, draft$/)
  })

  it('gets a number where it is taken', () => {
    expect([...numbered('a')].slice(0, 3)).toEqual(['a', 'a (2)', 'a (3)'])
  })
})

describe('for whom a document is made', () => {
  it('is its usual reader, one that it has, or a refusal that names those it has', () => {
    expect(readerOf('plan')).toEqual({ ok: true, value: 'public' })
    expect(readerOf('plan', 'board')).toEqual({ ok: true, value: 'board' })
    for (const document of ['board', 'onePage', 'progress', 'hire'] as const) {
      const asked = readerOf(document, 'public')
      expect(asked.ok ? '' : asked.error.says).toBe(
        `“${documentKind(document).name}” has no edition for the public: it is made for the board. Nothing was saved.`,
      )
    }
    const odd = readerOf('plan', 'toString')
    expect(odd.ok ? '' : odd.error.says).toContain(
      'no edition for “toString”: it is made for the public, for the board or for the cabinet',
    )
  })
})

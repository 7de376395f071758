import { describe, expect, test } from 'vitest'
import { ARTICLE, readBriefs, type Source, type WrittenBrief } from '../../../shared/guide/research/brief.ts'
import { type Brief, briefOf, briefs, citedParts, sources } from '../../../shared/guide/research/index.ts'
import { steps } from '../../../shared/guide/steps/index.ts'
import { readingGrade } from '../../../shared/words/reading-grade.ts'

const said = (b: Brief): string => [b.known, b.evidence, b.means].join(' ')
const indicators = steps.flatMap((s) => s.indicators.map((i) => i.id))

describe('what is known about an indicator', () => {
  test('is written for each one, in the order of the guide, and for none that there is not', () => {
    expect(briefs.map((b) => b.indicator)).toEqual(indicators)
    expect(briefOf('no-such-step.indicator')).toBeUndefined()
  })

  test.each(briefs.map((b) => [b.indicator, b] as const))('%s: brief, plain, and from somewhere', (_, b) => {
    const words = said(b).split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(60)
    expect(words).toBeLessThanOrEqual(130)
    expect(readingGrade(said(b))).toBeLessThanOrEqual(8)
    expect(b.sources.length).toBeGreaterThan(0)
    // The words are ours, and no district’s: nothing is put into them.
    expect(said(b)).not.toContain('{{')
    for (const text of [b.known, b.evidence, b.means]) expect(text).toMatch(/\.$/)
  })

  test('says so where nothing but the article is behind it', () => {
    const alone = briefs.filter((b) => b.sources.every((s) => s.id === ARTICLE))
    expect(alone.length).toBeGreaterThan(0)
    for (const b of alone) expect(b.evidence, b.indicator).toContain('the article alone')
  })
})

describe('the sources', () => {
  test('are each named by a brief, the article first, with who, what, where and when', () => {
    expect(sources[0]?.id).toBe(ARTICLE)
    const named = new Set(briefs.flatMap((b) => b.sources.map((s) => s.id)))
    expect(sources.filter((s) => !named.has(s.id)).map((s) => s.id)).toEqual([])
    for (const s of sources) expect(s.year === null || (s.year > 1950 && s.year < 2100), s.id).toBe(true)
  })

  test('are cited in one line', () => {
    const source = { id: 'x', author: 'Jones Jr.', title: 'T', publisher: 'P', year: 2016, address: null }
    expect(citedParts(source)).toEqual({ before: 'Jones Jr.', after: 'P, 2016.' })
    expect(citedParts({ ...source, author: 'Usable Knowledge', year: null })).toEqual({
      before: 'Usable Knowledge.',
      after: 'P.',
    })
  })
})

describe('a brief that an educator wrote', () => {
  const article: Source = { id: ARTICLE, author: 'A', title: 'T', publisher: 'P', year: null, address: null }
  const study: Source = { ...article, id: 'study', address: 'https://example.org/1' }
  const brief: WrittenBrief = {
    indicator: 'align-goals.few',
    rests: 'schools',
    known: 'K.',
    evidence: 'E.',
    means: 'M.',
    sources: ['study'],
  }
  const read = (...written: readonly WrittenBrief[]) => readBriefs([article, study], written)

  test('is taken with its sources', () => {
    expect(read(brief)[0]?.sources).toEqual([study])
    expect(read({ ...brief, rests: 'practice', sources: [ARTICLE] })).toHaveLength(1)
  })

  test.each<readonly [string, readonly WrittenBrief[], RegExp]>([
    ['no source', [{ ...brief, sources: [] }], /few names no source/],
    ['a source that there is not', [{ ...brief, sources: ['study', 'rumor'] }], /rumor, which is no source/],
    ['one thing unsaid', [{ ...brief, evidence: ' ' }], /does not say all three/],
    ['no word on what it rests on', [{ ...brief, rests: 'toString' }], /what it rests on/],
    ['the article alone, called research', [{ ...brief, sources: [ARTICLE] }], /practice wisdom/],
    ['another about the same indicator', [brief, brief], /same indicator/],
  ])('is refused with %s', (_, written, why) => {
    expect(() => read(...written)).toThrow(why)
  })

  test.each<readonly [string, Partial<Source>]>([
    ['no author', { author: '' }],
    ['no title', { title: ' ' }],
    ['no publisher', { publisher: '' }],
    ['half an address', { address: 'example.org' }],
  ])('is refused with a source that has %s', (_, missing) => {
    expect(() => readBriefs([{ ...study, ...missing }], [brief])).toThrow(/The source study needs/)
    expect(() => readBriefs([study, study], [brief])).toThrow(/same id/)
  })
})

import { describe, expect, it } from 'vitest'
import { type Span, spansBetween, withSpan, wordsOf } from '../../../../renderer/features/manual/marks.ts'
import { bodyOf } from '../../../../shared/manual/running.ts'

/** Words of a manual that run over the end of a page, as they are marked. */

const pages = [
  'File: JB 1 of 3\nThe board hears each fall which\nFile: JB\n',
  'File: JB 2 of 3\ncourses children of every group are in, and which oppor-\nFile: JB\n',
  'File: JB 3 of 3\ntunities are missing. It hears it in public.\n',
]
const pageOf = (page: number) => {
  const words = pages[page]
  return words === undefined ? undefined : { words, body: bodyOf(pages, page) }
}
const span = (page: number, from: string, to: string): Span => {
  const { words = '', body = [0, 0] as const } = pageOf(page) ?? {}
  return { page, words, body, from: words.indexOf(from), to: words.indexOf(to) + to.length }
}
const first = span(0, 'which', 'which')

describe('words over the end of a page', () => {
  it('are one piece where one page is marked to its end and the next from its top', () => {
    const marked = withSpan([first], span(1, 'courses', 'group'))
    expect(wordsOf(marked)).toBe('which courses children of every group')
    // The foot of the one and the head of the other may be marked along: they are no words of the policy.
    const along = withSpan([span(0, 'which', 'File: JB\n')], span(1, 'File: JB 2 of 3', 'group'))
    expect(wordsOf(along)).toBe('which courses children of every group')
  })

  it('are two where words between them are not marked', () => {
    expect(wordsOf(withSpan([first], span(1, 'children', 'group')))).toBe('children of every group')
    expect(wordsOf(withSpan([span(0, 'hears', 'each')], span(1, 'courses', 'group')))).toBe(
      'courses children of every group',
    )
    expect(wordsOf(withSpan([first], span(2, 'tunities', 'missing')))).toBe('tunities are missing')
  })

  it('go on while the caret is set where the next page begins, and are let go anywhere else', () => {
    const caret = (page: number, at: string): Span => ({ ...span(page, at, at), to: span(page, at, at).from })
    expect(withSpan([first], caret(1, 'courses'))).toEqual([first])
    expect(withSpan([first], caret(1, 'group'))).toEqual([])
    expect(withSpan([first], caret(0, 'board'))).toEqual([])
  })

  it('run over three pages in one pull, downwards and upwards, with a word made whole that two pages part', () => {
    const last = span(2, 'tunities', 'missing.')
    const all = 'which courses children of every group are in, and which opportunities are missing.'
    expect(wordsOf(spansBetween(first, last, pageOf) ?? [])).toBe(all)
    expect(wordsOf(spansBetween(last, first, pageOf) ?? [])).toBe(all)
    expect(spansBetween(first, last, (page) => (page === 1 ? undefined : pageOf(page)))).toBeUndefined()
  })
})

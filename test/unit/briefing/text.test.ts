import { describe, expect, it } from 'vitest'
import { shortened, writer } from '../../../shared/briefing/text.ts'

const clean = (text: string, covers?: (c: number) => boolean) => {
  const write = writer(covers)
  return { line: write.line(text, 'Goal 1, title'), notes: write.notes() }
}
const unset = (text: string, covers: (c: number) => boolean) => {
  const write = writer(covers)
  write.line(text, 'Goal 1, title')
  return write.unset()
}

describe('text from people, made fit for print', () => {
  it('leaves markup, quotes and angle brackets as they are', () => {
    const typed = '#let x = [*a*] $b$ <img src=x onerror=y> \\ `c`'
    expect(clean(typed)).toEqual({ line: typed, notes: [] })
  })

  it.each([
    ['NUL', 'a\u0000b', 'ab', /control character/],
    ['an escape', 'a\u001bb', 'ab', /control character/],
    ['a byte order mark', '\uFEFFab', 'ab', /byte order mark/],
    ['half of a character', 'a\uDC00b\uD800', 'ab', /half of a character/],
    ['a private sign', 'a\uE001b\u{F0001}', 'ab', /private character/],
    ['a turn of direction', 'a\u202Eb\u2066', 'ab', /changes the direction/],
  ])('leaves out %s and says so once, with the field', (_, typed, line, note) => {
    const found = clean(typed)
    expect(found.line).toBe(line)
    expect(found.notes).toHaveLength(1)
    expect(found.notes[0]).toMatch(/^Goal 1, title: /)
    expect(found.notes[0]).toMatch(note)
  })

  it('leaves out unseen joiners without a word, since nothing seen is lost', () => {
    expect(clean('a\u200Db\u00ADc\uFE0F')).toEqual({ line: 'abc', notes: [] })
  })

  it('keeps unseen joiners between letters whose shape or break they decide', () => {
    expect(clean('می\u200cخواهم क्\u200dष កុមារ\u200bអាច').line).toBe('می\u200cخواهم क्\u200dष កុមារ\u200bអាច')
    expect(clean('\u200cمی a\u200cb').line).toBe('می ab')
  })

  it('puts a square for each sign without a face and names the signs', () => {
    const found = clean('日本 a', (c) => c < 0x100)
    expect(found.line).toBe('☐☐ a')
    expect(found.notes).toEqual([])
    expect(unset('日本 a', (c) => c < 0x100)).toEqual(['Goal 1, title (日 本)'])
  })

  it('puts letters and their accents together, so that one glyph is asked for', () => {
    expect(clean('e\u0301', (c) => c === 0xe9).line).toBe('é')
  })

  it('makes paragraphs of lines and one line of a title', () => {
    const write = writer()
    expect(write.paragraphs(' one\r\n\r\n two \u2028three', 'x')).toEqual(['one', 'two', 'three'])
    expect(write.line(' one\n\ttwo ', 'x')).toBe('one two')
    expect(write.paragraphs(undefined, 'x')).toEqual([])
  })

  it('cuts at a space where room is fixed, never inside a character', () => {
    expect(shortened('Juniper Fork School District', 20)).toBe('Juniper Fork School…')
    expect(shortened(`${'a'.repeat(8)}😀bcd`, 10)).not.toMatch(/[\uD800-\uDBFF]…/)
    expect(shortened('short', 10)).toBe('short')
  })
})

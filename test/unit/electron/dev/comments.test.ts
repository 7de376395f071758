import { expect, test } from 'vitest'
import { commentsIn, dialectIn, notYetHeld } from '../../../../electron/dev/comments.ts'

const toldOf = (source: string): readonly string[] => dialectIn(new Map([['electron/a.ts', source]]), [])

test.each([
  ['/** Of an empty line the name is missing. */', 'Of an empty'],
  ['// So many lines are shown at once.', 'So many lines'],
  ['/** A page of notes is none. */', 'is none'],
  ['/**\n * The text that stands\n * in a cell.\n */', 'stands'],
  ['const a = 1 // read anew each time', 'anew'],
  ['/** Nobody said when. */', 'Nobody said'],
  ['/** What an action hangs on. */', 'hangs on'],
  ['/** For whoever asks. */', 'whoever'],
  ['/** What is so is left. */', 'What is so'],
  ['/** A list, of which one is read. */', ', of which'],
  ['/** What is to be read. */', 'is to be'],
  ['/** One page by itself. */', 'by itself'],
  ['/** The colour of a bar. */', 'colour'],
])('%s is refused for “%s”', (source, words) => {
  expect(toldOf(source)).toEqual([expect.stringContaining(`has “${words}” in a comment: `)])
})

test('plain English passes, and so do words that only look alike', () => {
  for (const plain of [
    '/** The name of a line; a letter stands for a row where there is none. */',
    '/** Of course it is read once. The officer stands behind it. */',
    '/** With `anew`, a page of its own packet is read again. */',
    '// Where we stand: understood, outstanding, a stand-in.',
    "const text = 'it stands anew // of its own'",
    "const address = 'https://example.org' + path",
  ])
    expect(toldOf(plain), plain).toEqual([])
})

test('a comment is found with its line, whatever its marks', () => {
  expect(
    commentsIn('a()\n  // One line\n  // and its end.\nb() // Behind code.\n/**\n * A block\n * of two lines.\n */'),
  ).toEqual([
    { line: 2, text: 'One line and its end.' },
    { line: 4, text: 'Behind code.' },
    { line: 5, text: 'A block of two lines.' },
  ])
  expect(dialectIn(new Map([['electron/a.ts', 'a()\n\n// It stands.\n']]), [])[0]).toMatch(
    /^electron\/a\.ts:3 has “stands”/,
  )
})

test('folders whose comments are still to be rewritten are left alone', () => {
  const place = notYetHeld.at(-1) as string
  expect(dialectIn(new Map([[`${place}/a.ts`, '// It stands.']]))).toEqual([])
  expect(dialectIn(new Map([['electron/cli/a.ts', '// It stands.']]))).toHaveLength(1)
})

import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { askPassphrase } from '../../../electron/cli/passphrase.ts'

/** P19: how a passphrase comes to the command line: typed unseen, or piped in; never as a word of the command. */

const WORDS = 'four café sentences'

/** A terminal, or a pipe, into which these lines come. */
async function ask(which: 'known' | 'new', lines: readonly string[], isTTY: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => {} })
  let screen = ''
  const answer = askPassphrase(which, { input, output: { write: (text: string) => (screen += text) } })
  for (const line of lines) input.write(line)
  if (!isTTY) input.end()
  const got = await answer
  return { got: got.ok ? got.value : got.error.says, screen }
}

describe('a passphrase on the command line', () => {
  it('is typed once where it is known and twice where it is new, and none of it is shown', async () => {
    expect(await ask('known', [`${WORDS}\r`], true)).toEqual({ got: WORDS, screen: 'Passphrase: \n' })
    const { got, screen } = await ask('new', [`${WORDS}\r`, `${WORDS}\r`], true)
    expect(got).toBe(WORDS)
    expect(screen).toBe('Passphrase: \nThe passphrase again: \n')
  })

  it('is the first line of what is piped in, whatever ends that line', async () => {
    for (const lines of [[WORDS], [`${WORDS}\n`], [`${WORDS}\r\n`, 'and more\n'], [`\uFEFF${WORDS}\n`]])
      expect((await ask('new', lines, false)).got).toBe(WORDS)
  })

  const says: readonly (readonly [string, 'known' | 'new', readonly string[], boolean, RegExp])[] = [
    ['none', 'known', [], false, /^No passphrase was given, and nothing was saved\./],
    ['an empty one', 'known', ['\r'], true, /^No passphrase was given, and nothing was saved\./],
    ['a short one', 'new', ['short\r'], true, /^Use at least 12 characters\..* Nothing was saved\.$/],
    ['two that differ', 'new', [`${WORDS}\r`, 'four other words\r'], true, /^The two are not the same/],
    ['an interruption', 'new', [`${WORDS}\r`, '\u0003'], true, /^The two are not the same/],
    ['an interruption at once', 'known', ['\u0003'], true, /^No passphrase was given/],
  ]
  for (const [what, which, lines, isTTY, sentence] of says)
    it(`${what} is refused in one sentence`, async () => {
      expect((await ask(which, lines, isTTY)).got).toMatch(sentence)
    })
})

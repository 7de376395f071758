import { expect, it } from 'vitest'
import { readArgs } from '../../../../electron/cli/args.ts'

const known = { out: 'text', draft: 'flag' } as const
const read = (...words: readonly string[]) => {
  const args = readArgs(words, known)
  return args.ok ? { places: args.value.places, ...Object.fromEntries(args.value.options) } : args.error.says
}

it('a command line is read in the order in which people write it', () => {
  expect(read('plan.groundwork', '--out', 'x.pdf', '--draft')).toEqual({
    places: ['plan.groundwork'],
    out: 'x.pdf',
    draft: 'yes',
  })
  expect(read('--draft', '--out=a=b.pdf', 'plan.groundwork')).toEqual({
    places: ['plan.groundwork'],
    out: 'a=b.pdf',
    draft: 'yes',
  })
})

it('a file whose name begins like an option stands behind two dashes', () => {
  expect(read('--', '--draft')).toEqual({ places: ['--draft'] })
})

it.each([
  [['--nix'], 'There is no option --nix for this command.'],
  [['-x'], 'There is no option -x for this command.'],
  [['--__proto__'], 'There is no option --__proto__ for this command.'],
  [['plan.groundwork', '--out'], 'The option --out needs a value after it.'],
])('%s is refused in a sentence', (words, says) => {
  expect(read(...words)).toBe(says)
})

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

it('a value that begins like an option is joined to its own by an equals sign', () => {
  expect(read('--out=-x.pdf')).toEqual({ places: [], out: '-x.pdf' })
})

it('a file whose name begins like an option stands behind two dashes', () => {
  expect(read('--', '--draft')).toEqual({ places: ['--draft'] })
})

it.each([
  [['--nix'], 'There is no option --nix for this command.'],
  [['-x'], 'There is no option -x for this command.'],
  [['--__proto__'], 'There is no option --__proto__ for this command.'],
  [['plan.groundwork', '--out'], 'The option --out needs a value after it.'],
  [['plan.groundwork', '--out', '--draft'], 'The option --out needs a value after it.'],
  [['plan.groundwork', '--draft=no'], 'The option --draft takes no value: add it, or leave it out.'],
  [['--out', 'a.pdf', '--out', 'b.pdf'], 'The option --out is there twice. Leave one out.'],
])('%s is refused in a sentence', (words, says) => {
  expect(read(...words)).toBe(says)
})

import { expect, it } from 'vitest'
import { mutantsOf, switched } from '../../mutate/mutants.ts'

/** What a few lines give as they are, and with each wrong change that can be made to them. */
function gives(source: string): Record<string, unknown> {
  const mutants = mutantsOf('a.ts', source).map((m, id) => ({ ...m, id }))
  const text = switched(source, mutants)
  const given = (active: number): unknown => {
    Object.assign(globalThis, { __mutant: (id: number) => id === active })
    return new Function(`${text}\nreturn given`)()
  }
  return Object.fromEntries([['', given(-1)], ...mutants.map((m) => [`${m.from} -> ${m.text}`, given(m.id)])])
}

it('reads each wrong change by its number, and the code as it is by none', () => {
  expect(gives('const a = 5\nconst given = a > 3 && a < 5 ? [a * 2].filter((n) => n > 20) : null')).toEqual({
    '': null,
    'a > 3 && a < 5 -> true': [],
    'a > 3 && a < 5 -> false': null,
    '&& -> ||': [],
    '> -> >=': null,
    '3 -> 4': null,
    '< -> <=': [],
    '5 -> 6': [],
    '* -> /': null,
    '2 -> 3': null,
    '.filter((n) => n > 20) -> ': null,
    '20 -> 21': null,
  })
})

it('leaves a question mark what it cuts short, and a line its beginning', () => {
  expect(
    gives('let given = 0\nconst none = undefined\nnone?.some((n) => n).valueOf()\n;[given].push(1)'),
  ).toMatchObject({
    '': 0,
    'some -> every': 0,
    '[given].push(1) -> ;': 0,
  })
})

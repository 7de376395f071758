import { expect, it } from 'vitest'
import { mutantsOf, switched } from '../../mutate/mutants.ts'
import { plainOf, same } from '../../mutate/plain.ts'

const texts = (source: string): readonly string[] =>
  plainOf('a.ts', source).map(({ start, end }) => source.slice(start, end))

it('takes the longest expressions that only read', () => {
  expect(texts('const a = n > 3 && of.some((m) => m < n) ? [n - 1] : undefined')).toEqual([
    'n > 3 && of.some((m) => m < n) ? [n - 1] : undefined',
  ])
  expect(texts('if (isSet(n) && n > 3) put(n + 1, of.filter((m) => isSet(m) || m === 0))')).toEqual([
    'n > 3',
    'n + 1',
    'm === 0',
  ])
})

it('leaves what is called, set, taken apart or cut short by a question mark', () => {
  for (const source of ['a.b()', 'a.b = c', 'a?.b.c(d())', 'a.b++', 'delete a[b]'])
    expect(texts(source), source).toEqual([])
  expect(texts('const { a = b > 3 } = c(); (a?.b ?? d).e(f?.[g + 1].h(1))')).toEqual(['b > 3', '(a?.b ?? d)', 'g + 1'])
})

/** By each wrong change whether it says anything else than the code, as often as that is asked. */
function heard(source: string): Readonly<Record<string, boolean>> {
  const mutants = mutantsOf('a.ts', source).map((m, id) => ({ ...m, id }))
  const found = new Map(mutants.map(({ from, text }) => [`${from} -> ${text}`, false]))
  let active = -1
  const of = (ids: readonly number[], read: () => unknown): unknown => {
    const plain = read()
    for (active of ids) {
      const { from, text } = mutants[active] ?? { from: '', text: '' }
      if (!same(read(), plain)) found.set(`${from} -> ${text}`, true)
    }
    active = -1
    return plain
  }
  Object.assign(globalThis, { __mutant: (id: number) => id === active, __told: { on: true, of } })
  new Function('given', switched(source, mutants, plainOf('a.ts', source), new Set(mutants.keys())))([1, 3])
  return Object.fromEntries(found)
}

it('reads each wrong change beside the code, and hears which of them say anything else', () => {
  expect(heard('let of = []; for (const n of given) { if (n > 3) of = [n]; of = of.filter((m) => m < 4) }')).toEqual({
    '3 -> 4': false,
    'n > 3 -> true': true,
    'n > 3 -> false': false,
    '> -> >=': true,
    '.filter((m) => m < 4) -> ': false,
    '< -> <=': false,
    '4 -> 5': false,
  })
})

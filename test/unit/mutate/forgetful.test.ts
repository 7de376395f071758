import { expect, it } from 'vitest'
import { forgetful } from '../../mutate/forgetful.ts'
import { forgetAll } from '../../mutate/memory.ts'

/** What a module remembers by a key, or this value where it remembers nothing. */
function module(source: string): (key: unknown, value: unknown) => unknown {
  const text = `${forgetful(source)}\nreturn (key, value) => known.get(key) ?? (known.set(key, value), value)`
  return new Function(text)() as (key: unknown, value: unknown) => unknown
}

it.each(['const known = new Map()', 'const known = new WeakMap()'])(
  '%s finds its answers anew for each test',
  (source) => {
    const plan = {}
    const ask = module(source)
    expect([ask(plan, 1), ask(plan, 2)]).toEqual([1, 1])
    forgetAll()
    expect(ask(plan, 2)).toBe(2)
  },
)

it('keeps what a module put there while it was read', () => {
  const day = {}
  Object.assign(globalThis, { day })
  const ask = module('const known = new WeakMap()\nknown.set(globalThis.day, 1)')
  const words = module("const known = new Map()\nknown.set('Monday', 1)")
  forgetAll()
  expect([ask(day, 2), words('Monday', 2)]).toEqual([1, 1])
})

it('takes the maps and sets of a module, and the answers of a memo: none that is filled at once, none of a function', () => {
  const read = '\n;globalThis.__kept.moduleRead()\n'
  expect(
    forgetful('export const a: Names = new WeakMap<Plan, Map<string, Cells>>()\nconst b = new Set<string>()'),
  ).toBe(`export const a: Names = new globalThis.__kept.WeakMap()\nconst b = new globalThis.__kept.Set()${read}`)
  for (const left of ["const a = new Map([['a', 1]])", '  const known = new Map()', 'const a = [...new Set()]'])
    expect(forgetful(left)).toBe(`${left}${read}`)
  expect(forgetful('export function memo<T>() {\n  const known = new Map<string, T>()\n}')).toContain('__kept.Map()')
})

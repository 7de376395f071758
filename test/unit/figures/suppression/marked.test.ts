import { expect, it } from 'vitest'
import type { Counts } from '../../../../shared/figures/suppression/counts.ts'
import { fillMarked } from '../../../../shared/figures/suppression/marked.ts'

/** A state marks two rows of a table, and says how many children are in them, and not how many of these read. */

const counts = (n: number | null, did: number | null): Counts => ({
  ...{ n, did, didNot: n === null || did === null ? null : n - did, slack: 0 },
})
const marked = { withheld: 'source' }
const shown = { shown: 50, n: null, numerator: null }

function filled(rows: Readonly<Record<string, Counts>>, sets: readonly (readonly string[])[], cells: object = {}) {
  const own = new Map(Object.entries(rows))
  const all = { all: shown, a: shown, b: shown, m: marked, k: marked, ...cells }
  const partitions = sets.map(([whole, ...parts]) => ({ whole, parts }))
  fillMarked(own, new Map(Object.entries(all)) as never, partitions as never, 'all')
  return [own.get('m')?.did, own.get('k')?.did]
}
const rows = { all: counts(100, 60), a: counts(50, 30), b: counts(30, 18) }
const set = ['all', 'a', 'b', 'm', 'k']

it('shares among them those that the other rows leave, by how many they are, and all of those', () => {
  expect(filled({ ...rows, m: counts(12, null), k: counts(8, null) }, [set])).toEqual([7, 5])
  expect(filled({ ...rows, m: counts(20, null) }, [['all', 'a', 'b', 'm']])).toEqual([12, undefined])
  // More who did than children are left: all of them.
  expect(filled({ ...rows, all: counts(100, 90), m: counts(20, null) }, [['all', 'a', 'b', 'm']])).toEqual([
    20,
    undefined,
  ])
})

it('stays within what another sum leaves, and believes all students first', () => {
  const of = (h: Counts) => {
    const own = { ...rows, h, a2: counts(30, 30), m: counts(10, null), k: counts(10, null) }
    return filled(own, [set, ['h', 'a2', 'm']], { h: shown, a2: shown })
  }
  expect(of(counts(40, 40))).toEqual([10, 2])
  // Of the twenty whom all students leave eight did not, so that two of any ten did: the small sum is an accident.
  expect(of(counts(40, 30))).toEqual([2, 10])
})

it('gives none where a row beside them says no number, where nothing is left, and to what is no marked row', () => {
  const m = counts(20, null)
  expect(filled({ ...rows, a: counts(null, 30), m }, [['all', 'a', 'b', 'm']])).toEqual([null, undefined])
  expect(filled({ ...rows, all: counts(80, 48), m }, [['all', 'a', 'b', 'm']])).toEqual([null, undefined])
  expect(filled({ ...rows, all: counts(100, null), m }, [['all', 'a', 'b', 'm']])).toEqual([null, undefined])
  expect(filled({ ...rows, m }, [['all', 'a', 'b', 'm']], { m: shown })).toEqual([null, undefined])
  // A group of the list without any entry may be empty, and hinders nobody.
  const listed = { ...rows, m, c: counts(null, null) }
  expect(filled(listed, [['all', 'a', 'b', 'c', 'm']], { c: { none: 'empty' } })).toEqual([12, undefined])
  expect(filled(listed, [['all', 'a', 'b', 'c', 'm']], { c: marked })).toEqual([null, undefined])
})

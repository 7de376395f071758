import fc from 'fast-check'

export interface Step {
  readonly who: 0 | 1 | 2
  readonly act:
    | 'type'
    | 'open'
    | 'save'
    | 'value'
    | 'note'
    | 'remove'
    | 'restore'
    | 'undo'
    | 'redo'
    | 'resolve'
    | 'forGood'
    | 'bring'
  readonly record: number
  readonly field: 'title' | 'leadNote'
  readonly text: string
}

const acts: readonly (readonly [Step['act'], number])[] = [
  ['type', 6],
  ['open', 4],
  ['save', 4],
  ['value', 3],
  ['note', 1],
  ['remove', 2],
  ['restore', 1],
  ['undo', 4],
  ['redo', 2],
  ['resolve', 2],
  ['forGood', 1],
  ['bring', 5],
]

/** Random histories of three people: few records and fields, so that they meet. */
export const historyOf = (maxLength = 24): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      who: fc.constantFrom(0 as const, 1 as const, 2 as const),
      act: fc.oneof(...acts.map(([act, weight]) => ({ weight, arbitrary: fc.constant(act) }))),
      record: fc.integer({ min: 0, max: 2 }),
      field: fc.constantFrom('title' as const, 'leadNote' as const),
      text: fc.constantFrom('one', 'two', 'three', 'four', 'a longer text'),
    }),
    { minLength: 4, maxLength },
  )

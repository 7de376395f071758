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
    | 'look'
    | 'keep'
    | 'letGo'
    | 'undo'
    | 'redo'
    | 'resolve'
    | 'forGood'
    | 'bring'
  readonly record: number
  readonly field: 'title' | 'leadNote'
  readonly text: string
}

type Weights = readonly (readonly [Step['act'], number])[]

const acts: Weights = [
  ['type', 6],
  ['open', 4],
  ['save', 4],
  ['value', 3],
  ['note', 1],
  ['remove', 3],
  ['restore', 1],
  ['look', 2],
  ['keep', 2],
  ['letGo', 1],
  ['undo', 4],
  ['redo', 2],
  ['resolve', 2],
  ['forGood', 1],
  ['bring', 5],
]

const who = fc.constantFrom(0 as const, 1 as const, 2 as const)

const stepOf = (weights: Weights): fc.Arbitrary<Step> =>
  fc.record({
    who,
    act: fc.oneof(...weights.map(([act, weight]) => ({ weight, arbitrary: fc.constant(act) }))),
    record: fc.integer({ min: 0, max: 2 }),
    field: fc.constantFrom('title' as const, 'leadNote' as const),
    text: fc.constantFrom('one', 'two', 'three', 'four', 'a longer text'),
  })

/**
 * Somebody has a form or a question on the screen, somebody else removes, keeps or changes the same goal, that comes
 * in, and only then does the first one save or answer.
 */
const scene: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    stepOf(acts),
    fc.constantFrom(1 as const, 2 as const),
    fc.constantFrom(['open', 'save'] as const, ['look', 'keep'] as const, ['look', 'letGo'] as const),
    fc.constantFrom('remove' as const, 'remove' as const, 'restore' as const, 'type' as const),
  )
  .map(([step, from, [show, answer], meanwhile]) => {
    const other = ((step.who + from) % 3) as Step['who']
    return [
      { ...step, act: show },
      { ...step, act: meanwhile, who: other },
      { ...step, act: 'bring', record: from - 1 },
      { ...step, act: answer },
    ]
  })

/**
 * Random histories of three people: few records and fields, so that they meet. `open` and `look` leave a form or a
 * question on the screen; what is saved, kept or let go later is what it showed then.
 */
export const historyOf = (maxLength = 24): fc.Arbitrary<readonly Step[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.array(stepOf(acts), { minLength: 4, maxLength }) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.oneof(scene, fc.tuple(stepOf(acts))), { minLength: 2, maxLength: maxLength / 3 })
        .map((parts) => parts.flat()),
    },
  )

import { fillSlots, type Step, type Words } from '../../../shared/guide/guide.ts'
import { wholeStep } from '../../../shared/guide/steps/index.ts'
import { useRecord } from '../../state/index.ts'

const filled = new WeakMap<object, Map<string, Step>>()
const none = {}

/** A step of the guide with its texts, in the district's own words. The same object until those words change. */
export function useStep(id: string): Step {
  const words = useRecord('words', 'words')
  const key = words ?? none
  let known = filled.get(key)
  if (known === undefined) {
    known = new Map()
    filled.set(key, known)
  }
  let found = known.get(id)
  if (found === undefined) {
    const plain = wholeStep(id)
    if (plain === undefined) throw new Error(`The guide has no step ${id}.`)
    found = fill(plain, words) as Step
    known.set(id, found)
  }
  return found
}

function fill(value: unknown, words: Words | undefined): unknown {
  if (typeof value === 'string') return fillSlots(value, words)
  if (Array.isArray(value)) return value.map((part) => fill(part, words))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part, words)]))
  return value
}

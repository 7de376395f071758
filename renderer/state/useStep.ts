import { fillSlots, type Step, step as stepWith, type Words } from '../../shared/guide/guide.ts'
import { useRecord } from './index.ts'

const filled = new WeakMap<object, Map<string, Step>>()
const none = {}

/** A step of the guide, in the district's own words. The same object until those words change. */
export function useStep(id: string): Step {
  const words = useRecord('words', 'words')
  const key = words ?? none
  let steps = filled.get(key)
  if (steps === undefined) {
    steps = new Map()
    filled.set(key, steps)
  }
  let found = steps.get(id)
  if (found === undefined) {
    const plain = stepWith(id)
    if (plain === undefined) throw new Error(`The guide has no step ${id}.`)
    found = fill(plain, words) as Step
    steps.set(id, found)
  }
  return found
}

/** Our own texts from a list, in the district's words. */
export const useOwnWords = (): ((text: string) => string) => {
  const words = useRecord('words', 'words')
  return (text) => fillSlots(text, words)
}

function fill(value: unknown, words: Words | undefined): unknown {
  if (typeof value === 'string') return fillSlots(value, words)
  if (Array.isArray(value)) return value.map((part) => fill(part, words))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part, words)]))
  return value
}

import { useState } from 'react'
import { setFields } from '../state/index.ts'

/** Begins what stands once in a plan: true as soon as this page has done so, and the way to do it. */
export function useBegin(kind: string, values: Readonly<Record<string, unknown>>): readonly [boolean, () => void] {
  const [begun, setBegun] = useState(false)
  return [
    begun,
    () => {
      setBegun(true)
      void setFields(kind, kind, values)
    },
  ]
}

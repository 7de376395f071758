import { useState } from 'react'

/** The first record of an empty step: its id, so that the editor takes the focus there, and the way to add it. */
export function useAddFirst(add: () => string): readonly [string | null, () => void] {
  const [first, setFirst] = useState<string | null>(null)
  return [first, () => setFirst(add())]
}

import { startTransition, useEffect, useState } from 'react'

/**
 * False until the first drawing has been painted, true a moment later: for parts that may follow it. A deferred value
 * alone does not promise that: on a busy laptop it was drawn before the first paint in half of the tries.
 */
export function useAfterPaint(): boolean {
  const [after, setAfter] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setAfter(true)), 0)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return after
}

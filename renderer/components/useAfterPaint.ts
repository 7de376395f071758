import { startTransition, useEffect, useState } from 'react'

/**
 * False until what is drawn first has been painted, true a moment later: for what a page may show after it stands there.
 * A deferred value alone is no promise of that: on a busy laptop it was drawn before the first painting in half of the tries.
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

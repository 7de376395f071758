import { type ReactNode, useState } from 'react'
import { Button } from '../../components/index.ts'

const AT_ONCE = 40

/** The first lines of a long list, with the one that is open, and the way to more: a page with hundreds opens at once. */
export function useAtOnce<T>(list: readonly T[], isOpen: (one: T) => boolean): readonly [readonly T[], ReactNode] {
  const [most, setMost] = useState(AT_ONCE)
  const open = list.slice(most).filter(isOpen)
  const left = list.length - most
  return [
    [...list.slice(0, most), ...open],
    left > 0 ? (
      <div>
        <Button onPress={() => setMost(most + AT_ONCE)}>
          Show {Math.min(AT_ONCE, left)} more of {left}
        </Button>
      </div>
    ) : null,
  ]
}

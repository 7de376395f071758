import { type PointerEvent, useRef, useState } from 'react'

export interface RowDrag {
  /** The part on which the dragged one would be let go now. */
  readonly over: string | null
  /** The handlers of a row's grip. */
  readonly grip: (part: string) => {
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: (event: PointerEvent) => void
    readonly onPointerCancel: () => void
  }
}

/** The part whose row is under a point of the window. */
function partAt(x: number, y: number): string | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-part]')
  row?.scrollIntoView({ block: 'nearest' })
  return row?.dataset['part'] ?? null
}

/** Rows dragged by their grips, with a mouse, a finger or a pen alike. Let go elsewhere, nothing moves. */
export function useRowDrag(drop: (part: string, on: string) => void): RowDrag {
  const dragged = useRef<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = () => {
    dragged.current = null
    setOver(null)
  }
  return {
    over,
    grip: (part) => {
      const under = (event: PointerEvent) => {
        const found = dragged.current === part ? partAt(event.clientX, event.clientY) : null
        return found === part ? null : found
      }
      return {
        onPointerDown: (event) => {
          if (event.button !== 0) return
          // No text is selected on the way, and the grip hears the rest wherever the pointer goes.
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
          dragged.current = part
        },
        onPointerMove: (event) => setOver(under(event)),
        onPointerUp: (event) => {
          const on = under(event)
          end()
          if (on !== null) drop(part, on)
        },
        onPointerCancel: end,
      }
    },
  }
}

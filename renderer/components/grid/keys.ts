import type { KeyboardEvent } from 'react'
import { moved, spotsOf } from './block.ts'
import { idsAt } from './changes.ts'
import { offered } from './Typing.tsx'
import type { GridProps } from './types.ts'
import type { Cells } from './useCells.ts'
import type { TypingInGrid } from './useTyping.ts'
import type { WhereInGrid } from './useWhere.ts'

interface Parts {
  readonly spots: WhereInGrid
  readonly cells: Cells
  readonly typing: TypingInGrid
  /** What is typed by now. */
  readonly typed: string | null
  readonly offers: (c: number) => readonly string[]
  readonly empty: () => void
  readonly leave: () => void
}
type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>

/** The act of a key while a cell is edited; undefined for a letter that is typed. */
export function keyWhileTyping(event: Key, { spots, typing, typed, offers }: Parts): (() => void) | undefined {
  const { at } = spots
  const takeAnd = (r: number) => () => {
    typing.commit()
    spots.go(r, at.c)
  }
  const down = event.shiftKey ? -1 : 1
  // A name that Enter takes from the list is not the end of a line: who goes on with Tab stays in it.
  const listed = offered(offers(at.c), typed ?? '').length > 0
  if (event.key === 'Enter') return takeAnd(listed ? at.r : at.r + down)
  if (event.key === 'ArrowDown' && !event.altKey) return takeAnd(at.r + 1)
  if (event.key === 'ArrowUp' && !event.altKey) return takeAnd(at.r - 1)
  return event.key === 'Escape' ? typing.cancel : undefined
}

/** The act of a key in a selected cell; undefined if it has none here. */
export function keyInCell(event: Key, mod: boolean, props: GridProps, parts: Parts): (() => void) | undefined {
  const { spots, cells, typing, empty, leave } = parts
  const { at, last, block } = spots
  const { key } = event
  const to = moved(key, mod, at, last)
  if (to) return () => spots.go(to.r, to.c, event.shiftKey)
  if (mod) return key.toLowerCase() === 'a' ? spots.selectAll : undefined
  if (key === 'Enter' || key === 'F2') return () => typing.begin(at.r, at.c)
  if (key === 'Delete' || key === 'Backspace') return empty
  if (key === 'Escape') {
    if (cells.refusal(at.r, at.c)) return typing.cancel
    leave()
    // The first press leaves one of several cells; the next is meant for what is around the grid.
    if (spotsOf(block).length > 1) return spots.shrink
    spots.shrink()
    return undefined
  }
  if (key.length !== 1) return undefined
  return () => {
    const selected = spotsOf(block).flatMap((s) => idsAt(props, s) ?? [])
    if (!props.onLetter?.(key.toLowerCase(), selected)) typing.begin(at.r, at.c, key)
  }
}

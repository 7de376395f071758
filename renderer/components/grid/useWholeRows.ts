import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Result } from '../../../shared/result/result.ts'
import { formClosed, formOpened } from '../../state/forms.ts'
import { typingIn } from '../../state/save.ts'
import type { Entered, GridEdit, GridProps } from './types.ts'

const IDLE = 5000
const nothing: Entered = {}

interface Waiting {
  readonly row: string
  readonly edits: readonly GridEdit[]
  readonly answer: readonly ((result: Result<unknown>) => void)[]
}

const rowsOf = (edits: readonly GridEdit[]): number => new Set(edits.map((e) => e.row)).size
const withoutThese = (edits: readonly GridEdit[], newer: readonly GridEdit[]) =>
  edits.filter((e) => !newer.some((n) => n.col === e.col))

/**
 * A grid in which one row is one edit, so that one Undo takes the row back: its cells wait until the row, the grid or
 * the page is left, or until five seconds pass without typing. While they wait the bar says “Saving…”, and their
 * drafts are kept. An entry over several rows is one edit at once.
 */
export function useWholeRows(
  props: GridProps,
  grid: RefObject<HTMLElement | null>,
): { readonly props: GridProps; readonly flush: () => Promise<void> } {
  const [shown, setShown] = useState<{ readonly row: string; readonly cells: Entered } | null>(null)
  const waiting = useRef<Waiting | null>(null)
  const write = useRef(props.onEdit)
  write.current = props.onEdit
  const clock = useRef<ReturnType<typeof setTimeout> | null>(null)
  const key = `${props.label}/row`

  const flush = useRef(async () => {
    const now = waiting.current
    if (clock.current !== null) clearTimeout(clock.current)
    if (now === null) return
    waiting.current = null
    const sent = write.current(now.edits, [])
    setShown(null)
    typingIn(key, false)
    const result = await sent
    for (const answer of now.answer) answer(result)
  }).current

  const idle = useRef((): void => {
    if (clock.current !== null) clearTimeout(clock.current)
    const typing = () => grid.current?.querySelector('td input') != null
    clock.current = setTimeout(() => (typing() ? idle() : void flush()), IDLE)
  }).current

  const open = shown !== null
  useEffect(() => {
    if (!open) return
    const form = { commit: flush }
    formOpened(form)
    return () => formClosed(form)
  }, [open, flush])
  useEffect(() => () => void flush(), [flush])

  if (!props.wholeRows) return { props, flush }
  const onEdit: GridProps['onEdit'] = (edits, added) => {
    const row = edits[0]?.row ?? ''
    const atOnce = added.length > 0 || rowsOf(edits) !== 1
    if (waiting.current !== null && (atOnce || waiting.current.row !== row)) void flush()
    if (atOnce) return write.current(edits, added)
    return new Promise((answer) => {
      const was = waiting.current
      const all = [...withoutThese(was?.edits ?? [], edits), ...edits]
      waiting.current = { row, edits: all, answer: [...(was?.answer ?? []), answer] }
      setShown({ row, cells: Object.fromEntries(all.map((e) => [e.col, e.value])) })
      typingIn(key, true)
      idle()
    })
  }
  return {
    flush,
    props: {
      ...props,
      cell: (row, col) => props.cell(row, col, shown?.row === row ? shown.cells : nothing),
      onEdit,
      onAt: (row, col) => {
        if (waiting.current !== null && waiting.current.row !== row) void flush()
        props.onAt?.(row, col)
      },
    },
  }
}

import { type ComponentType, useLayoutEffect, useReducer } from 'react'
import { create, type StoreApi, useStore } from 'zustand'
import { keepKeys } from './keysAhead.ts'

const parts: (() => Promise<void>)[] = []
const named = new Map<string, () => Promise<void>>()
let coming = 0
/** How long fetching a dialog in advance waits for the page to be idle, in milliseconds. */
const MOST = 1000

/**
 * While something that is drawn is on its way, the document says so: a test that presses keys at once waits for it.
 * Gives back how to say that it has come.
 */
export function isComing(): () => void {
  let waits = true
  const mark = (by: number) => {
    coming += by
    document.documentElement.toggleAttribute('data-coming', coming > 0)
  }
  mark(1)
  return () => {
    if (waits) mark(-1)
    waits = false
  }
}

let first = 0
const behind = new Set<() => void>()

/** Says that something is worked at which everything that nobody has asked for waits for. Gives back how to end that. */
export function comesFirst(): () => void {
  let holds = true
  first++
  return () => {
    if (!holds) return
    holds = false
    first--
    const all = [...behind]
    behind.clear()
    for (const act of all) act()
  }
}

/** Does something once nothing comes first and the page rests. Gives back how to call it off. */
export function whenResting(act: () => void): () => void {
  let idle = 0
  const look = () => {
    if (first > 0) behind.add(ask)
    else act()
  }
  const ask = () => {
    idle = requestIdleCallback(look, { timeout: MOST })
  }
  ask()
  return () => {
    behind.delete(ask)
    cancelIdleCallback(idle)
  }
}

interface Options<S> {
  /** It can be waited for by this name: `fetchPart`. */
  readonly name?: string
  /** Where it is a dialog, the store that says when it is asked for: keys that are pressed then are for it. */
  readonly asked?: readonly [StoreApi<S>, (state: S) => boolean]
}

const nobody = create(() => null)
const never = () => false

/**
 * A part of the window that is not on its first screen: it is fetched when it is drawn, with nothing in its place
 * until then. A dialog is fetched in advance when the page has nothing else to do.
 */
export function later<P extends object, S = null>(
  load: () => Promise<ComponentType<P>>,
  { name, asked = [nobody as unknown as StoreApi<S>, never] }: Options<S> = {},
): ComponentType<P> {
  let Part: ComponentType<P> | undefined
  let loading: Promise<void> | undefined
  const fetched = (): Promise<void> => {
    loading ??= load().then((part) => {
      Part = part
    })
    return loading
  }
  parts.push(fetched)
  if (name !== undefined) named.set(name, fetched)
  return function Later(props: P) {
    const [, redraw] = useReducer((n: number) => n + 1, 0)
    const isAsked = useStore(asked[0], asked[1])
    const canWait = asked[1] !== never && !isAsked
    useLayoutEffect(() => {
      if (Part !== undefined) return
      const hasCome = isComing()
      const fetch = () => void fetched().then(redraw).finally(hasCome)
      if (!canWait) return fetch()
      const callOff = whenResting(fetch)
      return () => {
        callOff()
        hasCome()
      }
    }, [canWait])
    const waitedFor = isAsked && Part === undefined
    useLayoutEffect(() => {
      if (!waitedFor) return
      const end = keepKeys()
      return () => end(Part !== undefined)
    }, [waitedFor])
    return Part === undefined ? null : <Part {...props} />
  }
}

/** Fetches a part before it is drawn, so that the present screen stays until then. */
export const fetchPart = (name: string): Promise<void> => named.get(name)?.() ?? Promise.resolve()

/** Fetches what was not drawn yet, so that it is not waited for when it is. */
export async function fetchLaterParts(): Promise<void> {
  for (const fetched of parts) await fetched()
}

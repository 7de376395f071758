import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import { beginSent } from './focus.ts'
import { readyToLeave } from './forms.ts'
import { loadPage, pageOf } from './page.ts'
import { toastOfPageLeft } from './toast.ts'

/** How a page looked when it was left, by name: how far it was scrolled, which of its tabs was open. */
export type Seen = Readonly<Record<string, unknown>>

/** The current page: its id, and what it shows. */
export interface Place {
  readonly page: string
  readonly params: Readonly<Record<string, string>>
  /** How it looked when it was left, where somebody came back to it. */
  readonly seen?: Seen
}

export interface Places {
  readonly place: Place
  readonly back: readonly Place[]
  readonly forward: readonly Place[]
  /** How often a press led to the very place that was shown: what it begins there is begun again. */
  readonly again: number
}

const home: Place = { page: 'home', params: {} }
const same = (a: Place, b: Place) => JSON.stringify([a.page, a.params]) === JSON.stringify([b.page, b.params])
/** What a page shows in a place: its params, or what it shows first where they name nothing. */
export const shownIn = ({ page, params }: Place): Place['params'] => pageOf(page)?.settles?.(params) ?? params
const showSame = (a: Place, b: Place) =>
  same({ page: a.page, params: shownIn(a) }, { page: b.page, params: shownIn(b) })
const readers = new Map<string, () => unknown>()
const seenNow = (): Seen => Object.fromEntries([...readers].map(([name, read]) => [name, read()]))

/** Keeps a part of how the page looks for a person who comes back to it; what is returned ends that. */
export function keepSeen(name: string, read: () => unknown): () => void {
  readers.set(name, read)
  return () => {
    if (readers.get(name) === read) readers.delete(name)
  }
}

/** State of a page, such as the open tab, that it has again when somebody comes back to it. `name`: unlike any other on the page. */
export function useSeen<T>(name: string, first: T | (() => T)): [T, Dispatch<SetStateAction<T>>] {
  const { seen } = usePlace()
  const [of, setOf] = useState(seen)
  const [value, setValue] = useState<T>(seen !== undefined && name in seen ? (seen[name] as T) : first)
  if (of !== seen) {
    setOf(seen)
    if (seen !== undefined && name in seen) setValue(() => seen[name] as T)
  }
  const now = useRef(value)
  now.current = value
  useEffect(() => keepSeen(name, () => now.current), [name])
  return [value, setValue]
}

/** Whether the person came back to this place, rather than being led to it. */
export const cameBack = (): boolean => usePlaces.getState().place.seen !== undefined

/** Present and past places. The page has no address bar: this is the only record. */
export const usePlaces = create<Places>(() => ({ place: home, back: [], forward: [], again: 0 }))
export const usePlace = (): Place => usePlaces((s) => s.place)

/** Goes to a page. Open fields are saved on the way; if one can't be, the page stays once and the answer is false. */
export async function go(page: string, params: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const leave = page === usePlaces.getState().place.page ? () => {} : toastOfPageLeft()
  // As it looks before anything else is done of the press that leads away.
  const seen = seenNow()
  if (!(await readyToLeave())) return false
  await loadPage(page)
  if (params['at'] !== undefined) beginSent()
  usePlaces.setState((s) => {
    const place = { page, params }
    // Led to the very place again, a person is no longer one who came back to it.
    if (same(place, s.place)) return { ...s, ...(s.place.seen && { place }), again: s.again + 1 }
    // A first goal that was added is all that its page showed before, so that Back to it would change nothing.
    if (showSame(place, s.place)) return { ...s, place }
    return { place, back: [...s.back, { ...s.place, seen }].slice(-100), forward: [] }
  })
  leave()
  return true
}

/** Goes to a page and forgets how one came: on opening and closing a plan. */
export const goFresh = (page: string, params: Readonly<Record<string, string>> = {}): void =>
  usePlaces.setState({ place: { page, params }, back: [], forward: [] })

/**
 * A step along the way that the person came; what was said of the page that is left ends with it. False where an open field
 * keeps the page, or there is nowhere to go.
 */
async function step(to: (from: Places) => Omit<Places, 'again'> | null): Promise<boolean> {
  const leave = toastOfPageLeft()
  const seen = seenNow()
  if (!(await readyToLeave())) return false
  const was = usePlaces.getState()
  usePlaces.setState((s) => to({ ...s, place: { ...s.place, seen } }) ?? s)
  const now = usePlaces.getState()
  if (now.place.page !== was.place.page) leave()
  return now !== was
}

export const goBack = (): Promise<boolean> =>
  step((s) => {
    const place = s.back.at(-1)
    return place ? { place, back: s.back.slice(0, -1), forward: [s.place, ...s.forward] } : null
  })

export const goForward = (): Promise<boolean> =>
  step((s) => {
    const place = s.forward[0]
    return place ? { place, back: [...s.back, s.place], forward: s.forward.slice(1) } : null
  })

import { controls, giveFocus, unfold } from '../state/focus.ts'

/** A part of a page with a heading of its own. */
const parts = 'section, article, fieldset, details'

/**
 * Brings a place into view. `fromHead`: as whoever is sent there sees best what it is about. The page stands at its top
 * where the place is in view there, else the head of its part, else the place itself.
 */
function bring(place: HTMLElement, fromHead: boolean): void {
  if (!fromHead) {
    place.scrollIntoView({ block: 'nearest' })
    return
  }
  const work = place.closest<HTMLElement>('[data-region="work"]')
  const foot = place.getBoundingClientRect().bottom
  if (work && foot + work.scrollTop < work.getBoundingClientRect().bottom) {
    work.scrollTop = 0
    return
  }
  const part = place.closest<HTMLElement>(parts) ?? place
  const below = foot - part.getBoundingClientRect().top
  ;(below < 0.6 * window.innerHeight ? part : place).scrollIntoView({ block: 'start' })
}

const take = (selectors: readonly string[], fromHead = false): boolean => {
  const place = selectors.map((s) => document.querySelector<HTMLElement>(s)).find((found) => found !== null)
  const control = place?.matches(controls) ? place : (place?.querySelector<HTMLElement>(controls) ?? place)
  unfold(place)
  // Of what is taller than the window only the control is brought into view: the page's head stays where it can.
  const tall = place !== undefined && place !== null && place.offsetHeight > 0.8 * window.innerHeight
  const seen = tall ? control : place
  if (seen) bring(seen, fromHead)
  return giveFocus(control)
}

/** How often a person has moved on by Tab or by pressing somewhere. */
let moves = 0
const moved = (event: Event): void => {
  if (event.type !== 'keydown' || (event as KeyboardEvent).key === 'Tab') moves++
}
if (typeof window !== 'undefined')
  for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, moved, true)

/** What is opened now takes the focus: what shut just before no longer gives it back. */
export const movedOn = (): void => void moves++

const isLost = (): boolean => document.activeElement === document.body || document.activeElement === null

/** Focuses what stands on the page already, at once: whoever types on loses no letter. */
export const focusNow = (...selectors: readonly string[]): void => void take(selectors)

/**
 * Focuses the control of a field on the page, once it stands there. Fields say who they are with `data-field`.
 * Where that field is not shown, whatever else is named. Something that closes may put the focus back a moment
 * later, to a thing that is gone: the focus is looked at again. Whoever has gone on meanwhile is not called back.
 */
export function focusField(...selectors: readonly string[]): void {
  focusSoon(moves, selectors)
}

/** The focus for whoever is sent there from elsewhere: the head of its part is in view, too. */
export function focusFromHead(...selectors: readonly string[]): void {
  focusSoon(moves, selectors, true)
}

/** The focus once one has left, where one did: a field that can't be read keeps the page, and the focus. */
export async function focusOnceLeft(left: Promise<boolean>, ...selectors: readonly string[]): Promise<void> {
  const before = moves
  if (!(await left)) return
  // At once, where its line stands already: whoever presses E right after Escape means that line.
  if (moves === before) take(selectors)
  focusSoon(before, selectors)
}

function focusSoon(before: number, selectors: readonly string[], fromHead = false): void {
  // Two frames: one for the section to open, one for its fields to stand.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (moves === before || isLost()) take(selectors, fromHead)
      setTimeout(() => {
        if (isLost()) take(selectors, fromHead)
      }, 60)
    }),
  )
}

/**
 * Focuses the first control that comes onto the page by what is done now; where none does and the button that did it is
 * gone, the control before it. `record`: the first control of a record, with the head of its part in view.
 */
export function focusWhatComes(by: HTMLElement, record = false): void {
  const area = by.closest('[role=dialog], main') ?? document.body
  const [stood, before] = [[...area.querySelectorAll<HTMLElement>(controls)], moves]
  const known = new Set(stood)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (moves !== before && !isLost()) return
      const comes = [...area.querySelectorAll<HTMLElement>(controls)].find(
        (e) => !known.has(e) && (!record || e.closest('[data-record]')),
      )
      const left = by.isConnected ? by : stood.slice(0, stood.indexOf(by)).findLast((e) => e.isConnected)
      const next = comes ?? left
      if (next) bring(next, record)
      giveFocus(next)
    }),
  )
}

/** How long a page that is gone to may take until it stands, in milliseconds. */
const LONG = 2000

/** The focus where what is gone to is still being fetched: as soon as the first that is named stands there. */
export function focusOnceThere(...selectors: readonly [string, ...string[]]): void {
  const [before, until] = [moves, performance.now() + LONG]
  const look = () => {
    if (moves !== before) return
    const stands = document.querySelector(selectors[0]) !== null
    if (!stands && performance.now() < until) return void requestAnimationFrame(look)
    take(selectors)
    // What closes on the way gives the focus back a moment later.
    setTimeout(() => {
      const place = document.querySelector(selectors[0])
      if (moves === before && !place?.contains(document.activeElement)) take(selectors)
    }, 100)
  }
  requestAnimationFrame(look)
}

/** Brings what has the focus back into view, once what shuts above it has let it move. */
export function keepFocusInView(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.activeElement?.scrollIntoView({ block: 'nearest' })))
}

/** The record of its kind that stands next on the page, to go to when this one leaves it; else what is named. */
export function besideRecord(kind: string, id: string, otherwise: string): string {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-record^="${kind}/"]`)]
  const at = all.findIndex((e) => e.dataset.record === `${kind}/${id}`)
  const record = at < 0 ? undefined : (all[at + 1] ?? all[at - 1])?.dataset.record
  return record === undefined ? otherwise : `[data-record="${record}"]`
}

export const fieldSelector = (kind: string, id: string, name: string): string => `[data-field="${kind}/${id}/${name}"]`
export const recordSelector = (kind: string, id: string): string => `[data-record="${kind}/${id}"]`

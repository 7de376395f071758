import { controls, giveFocus, showRing, unfold } from '../state/focus.ts'
import { scrollerOf, viewOf } from './scroller.ts'

/** Parts of a page that have a heading. */
const parts = 'section, article, fieldset, details'

/**
 * Scrolls a place into view. `fromHead`, for a person sent there from elsewhere: the page stays at its top if the
 * place is in view there, else the head of its part is shown, else the place itself.
 */
function bring(place: HTMLElement, fromHead: boolean): void {
  if (!fromHead) {
    place.scrollIntoView({ block: 'nearest' })
    return
  }
  const work = place.closest<HTMLElement>('[data-region="work"]')
  const foot = place.getBoundingClientRect().bottom
  const scroller = work && scrollerOf(work)
  if (scroller && foot + scroller.scrollTop < viewOf(scroller).bottom) {
    scroller.scrollTop = 0
    return
  }
  const part = place.closest<HTMLElement>(parts) ?? place
  const below = foot - part.getBoundingClientRect().top
  ;(below < 0.6 * window.innerHeight ? part : place).scrollIntoView({ block: 'start' })
}

/** The first control of a place; of a group of choices the chosen one, which is where Tab would lead. */
const chosenIn = (place: HTMLElement): HTMLElement | null => {
  const first = place.querySelector<HTMLElement>(controls)
  return first?.matches('[type="radio"]')
    ? (place.querySelector<HTMLElement>('[type="radio"]:checked') ?? first)
    : first
}

/**
 * All that a selector finds, where a person can be: an action is in the open drawer and on the page behind it, which the
 * drawer keeps from her.
 */
function reachable(selector: string): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  const open = all.filter((e) => e.closest('[inert], [aria-hidden="true"]') === null)
  return open.length > 0 ? open : all
}

/** `still`: the person is there already, and only what takes the focus has to be in view. */
const take = (selectors: readonly string[], fromHead = false, still = false): boolean => {
  const place = selectors.map((s) => reachable(s)[0]).find((found) => found !== undefined)
  const control = place?.matches(controls) ? place : place && (chosenIn(place) ?? place)
  unfold(place)
  // For a part that is taller than the window only the control is brought into view, so that the page's head stays if
  // it can; a person sent there from elsewhere came for the part.
  const tall = place !== undefined && place.offsetHeight > 0.8 * window.innerHeight
  const seen = still || (tall && !fromHead) ? control : place
  if (seen) bring(seen, fromHead)
  if (fromHead) showRing(control)
  return giveFocus(control)
}

/**
 * Keeps what a person pressed in view whole beside the field that it led to, where both have room: half a line of it under
 * the page's edge can't be read, nor its next word pressed.
 */
function keepWhole(pressed: HTMLElement, place: Element | null): void {
  const work = pressed.closest<HTMLElement>('[data-region="work"]')
  const scroller = work && scrollerOf(work)
  if (!scroller || place === null) return
  const { top, bottom } = viewOf(scroller)
  const [from, to] = [pressed.getBoundingClientRect().top, place.getBoundingClientRect().bottom]
  if (from < top && to - from < bottom - top) pressed.scrollIntoView({ block: 'start' })
}

/** Focuses a field that a word of a sentence leads to: with its ring, and with the sentence whole where there is room. */
export function focusFromWord(sentence: string, ...selectors: readonly string[]): void {
  const before = moves
  focusSoon(before, selectors)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const at = document.activeElement
      const place = document.querySelector(selectors[0] ?? '')
      if (moves !== before || !place?.contains(at)) return
      showRing(at)
      const pressed = document.querySelector<HTMLElement>(sentence)
      if (pressed) keepWhole(pressed, at)
    }),
  )
}

/** Whether the whole of an element can be read without scrolling. */
export function isInView(selector: string): boolean {
  const at = document.querySelector(selector)
  const work = at?.closest<HTMLElement>('[data-region="work"]')
  if (!at || !work) return false
  const { top, bottom } = viewOf(scrollerOf(work))
  const box = at.getBoundingClientRect()
  return box.height > 0 && box.top >= top && box.bottom <= bottom
}

/** How often a person has moved on by Tab or by pressing somewhere. */
let moves = 0
const moved = (event: Event): void => {
  if (event.type !== 'keydown' || (event as KeyboardEvent).key === 'Tab') moves++
}
if (typeof window !== 'undefined')
  for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, moved, true)

/** How often something was shut: what was to have the focus as it opened is gone, and is not brought into view any more. */
let shut = 0

/** Something was opened and takes the focus: what closed just before no longer gives it back. */
export const movedOn = (): void => void moves++

const isLost = (): boolean => document.activeElement === document.body || document.activeElement === null

/**
 * Focuses an element that is on the page already, at once: a person who types on loses no letter. What was asked for before,
 * and waits for its frames on a slow laptop, no longer takes the focus away again.
 */
export function focusNow(...selectors: readonly string[]): void {
  movedOn()
  take(selectors)
}

/**
 * Focuses the control of a field as soon as it is on the page. Fields identify themselves with `data-field`; further
 * selectors are for when that field is not shown. Something that closes may put the focus back a moment later, on an
 * element that is gone, so the focus is checked again. If the person has moved on meanwhile, the focus stays there.
 */
export function focusField(...selectors: readonly string[]): void {
  focusSoon(moves, selectors)
}

/** Focuses a field for a person sent there from elsewhere: the head of its part is in view, too. */
export function focusFromHead(...selectors: readonly string[]): void {
  focusSoon(moves, selectors, true)
}

/** Presses a button of a page that a person is sent to, as if the hand were there already; else the focus goes to the others. */
export function pressFromHead(selector: string, ...others: readonly string[]): void {
  const before = moves
  focusSoon(before, [selector, ...others], true)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const at = document.querySelector<HTMLElement>(selector)
      if (moves === before && at !== null && at === document.activeElement) at.click()
    }),
  )
}

/**
 * Moves the focus after leaving succeeded: a field that can't be read keeps the page, and the focus. A line that shuts
 * stays where it is, also where the picture below its name ends beyond the window.
 */
export async function focusOnceLeft(left: Promise<boolean>, ...selectors: readonly string[]): Promise<void> {
  const before = moves
  shut++
  if (!(await left)) return
  // At once if its line is there already: a person who presses E right after Escape means that line.
  const taken = moves === before && take(selectors, false, true)
  focusSoon(before, selectors, false, true, taken ? document.activeElement : null)
}

/** `taken` has the focus already: where it is moved on from there, by a screen reader that sends no key, it stays there. */
function focusSoon(
  before: number,
  selectors: readonly string[],
  fromHead = false,
  still = false,
  taken: Element | null = null,
): void {
  const then = shut
  const isElsewhere = () => taken !== null && document.activeElement !== taken
  // Two frames: one for the section to open, one for its fields to appear.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (shut === then && (isLost() || (moves === before && !isElsewhere()))) take(selectors, fromHead, still)
      setTimeout(() => {
        if (shut === then && isLost()) take(selectors, fromHead, still)
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
  const stood = [...area.querySelectorAll<HTMLElement>(controls)]
  const before = moves
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

/** The longest wait for a page to appear after navigation, in milliseconds. */
const LONG = 2000

/** Focuses the first of these elements once its page has been fetched and shows it. */
export function focusOnceThere(...selectors: readonly [string, ...string[]]): void {
  const [before, then] = [moves, shut]
  const until = performance.now() + LONG
  const look = () => {
    if (moves !== before || shut !== then) return
    const isThere = document.querySelector(selectors[0]) !== null
    if (!isThere && performance.now() < until) return void requestAnimationFrame(look)
    take(selectors)
    // Something that closes on the way returns the focus a moment later.
    setTimeout(() => {
      const place = document.querySelector(selectors[0])
      if (moves === before && shut === then && !place?.contains(document.activeElement)) take(selectors)
    }, 100)
  }
  requestAnimationFrame(look)
}

/** Brings what has the focus back into view, once what shuts above it has let it move. */
export const keepFocusInView = (): void => bringWhole(() => document.activeElement)

/** Brings a part in which something has just opened into view once it is there; of one taller than the page, its top. */
export function bringWhole(part: () => Element | null): void {
  requestAnimationFrame(() => requestAnimationFrame(() => part()?.scrollIntoView({ block: 'nearest' })))
}

/** The next record of its kind on the page, for the focus when this one leaves it; else `otherwise`. */
export function besideRecord(kind: string, id: string, otherwise: string): string {
  const all = reachable(`[data-record^="${kind}/"]`)
  const at = all.findIndex((e) => e.dataset.record === `${kind}/${id}`)
  const record = at < 0 ? undefined : (all[at + 1] ?? all[at - 1])?.dataset.record
  return record === undefined ? otherwise : `[data-record="${record}"]`
}

export const fieldSelector = (kind: string, id: string, name: string): string => `[data-field="${kind}/${id}/${name}"]`
export const recordSelector = (kind: string, id: string): string => `[data-record="${kind}/${id}"]`

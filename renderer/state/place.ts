import { create } from 'zustand'
import { beginSent } from './focus.ts'
import { readyToLeave } from './forms.ts'
import { loadPage } from './page.ts'
import { toastOfPageLeft } from './toast.ts'

/** The current page: its id, and what it shows. */
export interface Place {
  readonly page: string
  readonly params: Readonly<Record<string, string>>
}

interface Places {
  readonly place: Place
  readonly back: readonly Place[]
  readonly forward: readonly Place[]
}

const home: Place = { page: 'home', params: {} }
const same = (a: Place, b: Place) => JSON.stringify(a) === JSON.stringify(b)

/** Present and past places. The page has no address bar: this is the only record. */
export const usePlaces = create<Places>(() => ({ place: home, back: [], forward: [] }))
export const usePlace = (): Place => usePlaces((s) => s.place)

/** Goes to a page. Open fields are saved on the way; if one can't be, the page stays once and the answer is false. */
export async function go(page: string, params: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const leave = page === usePlaces.getState().place.page ? () => {} : toastOfPageLeft()
  if (!(await readyToLeave())) return false
  await loadPage(page)
  if (params['at'] !== undefined) beginSent()
  usePlaces.setState((s) => {
    const place = { page, params }
    return same(place, s.place) ? s : { place, back: [...s.back, s.place].slice(-100), forward: [] }
  })
  leave()
  return true
}

/** Goes to a page and forgets how one came: on opening and closing a plan. */
export const goFresh = (page: string, params: Readonly<Record<string, string>> = {}): void =>
  usePlaces.setState({ place: { page, params }, back: [], forward: [] })

/** A step along the way that the person came; what was said of the page that is left ends with it. */
async function step(to: (from: Places) => Places): Promise<void> {
  const leave = toastOfPageLeft()
  if (!(await readyToLeave())) return
  const { page } = usePlaces.getState().place
  usePlaces.setState(to)
  if (usePlaces.getState().place.page !== page) leave()
}

export const goBack = (): Promise<void> =>
  step((s) => {
    const place = s.back.at(-1)
    return place ? { place, back: s.back.slice(0, -1), forward: [s.place, ...s.forward] } : s
  })

export const goForward = (): Promise<void> =>
  step((s) => {
    const place = s.forward[0]
    return place ? { place, back: [...s.back, s.place], forward: s.forward.slice(1) } : s
  })

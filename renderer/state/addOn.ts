import { usePageKeys } from './keys.ts'
import { go, usePlaces } from './place.ts'

/** How long a page may take until it can add something, in milliseconds. */
const WAITS = 5000

/** Goes to a page and adds there what its own key adds, as soon as the page has one. */
export async function addOn(page: string): Promise<void> {
  if (!(await go(page))) return
  const adds = () => usePageKeys.getState().keys.find((k) => k.key === 'n')
  const until = Date.now() + WAITS
  const next = () => {
    const key = usePlaces.getState().place.page === page ? adds() : undefined
    if (key) key.act()
    else if (Date.now() < until) setTimeout(next, 50)
  }
  next()
}

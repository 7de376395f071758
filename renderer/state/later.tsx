import { type ComponentType, useLayoutEffect, useReducer } from 'react'

const parts: (() => Promise<void>)[] = []
let coming = 0

/** While something that is drawn is on its way, the document says so: a test that presses keys at once waits for it. */
function mark(by: number): void {
  coming += by
  document.documentElement.toggleAttribute('data-coming', coming > 0)
}

/**
 * A part of the window that is not seen on its first screen: it is fetched once it is drawn, and nothing stands in its
 * place until then. Where the first screen draws it as well (a dialog that is shut), that is right after the painting.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Part: ComponentType<P> | undefined
  let loading: Promise<void> | undefined
  const fetched = (): Promise<void> => {
    loading ??= load().then((part) => {
      Part = part
    })
    return loading
  }
  parts.push(fetched)
  return function Later(props: P) {
    const [, redraw] = useReducer((n: number) => n + 1, 0)
    useLayoutEffect(() => {
      if (Part !== undefined) return
      mark(1)
      void fetched()
        .then(redraw)
        .finally(() => mark(-1))
    }, [])
    return Part === undefined ? null : <Part {...props} />
  }
}

/** Fetches what was not drawn yet, so that it is not waited for when it is. */
export async function fetchLaterParts(): Promise<void> {
  for (const fetched of parts) await fetched()
}

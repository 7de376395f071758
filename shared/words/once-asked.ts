/**
 * What takes long to make and is made once, when it is first asked for: to know how a language sorts, lists or dates costs
 * milliseconds each, some 25 together in a new process, and most first screens and commands need two of them.
 */
export function onceAsked<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}

/**
 * Makes a value once, when it is first needed. A sorter, a list format or a date format of a language takes
 * milliseconds to make, some 25 together in a new process, and most first screens and commands need two of them.
 */
export function onceAsked<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}

/** A name that occurs twice in one object, and the place of the second, as line and column from 1. */
export interface Twice {
  /** Its first sixty letters. */
  readonly name: string
  readonly line: number
  readonly column: number
}

/**
 * The first name in a JSON text that occurs twice in one object: every reader silently keeps the last one. The text has
 * been parsed before, so its form is not checked here.
 */
export function nameTwice(text: string): Twice | null {
  const open: (Set<string> | null)[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '{') open.push(new Set())
    else if (sign === '[') open.push(null)
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === '"') {
      const end = endOfText(text, at)
      const names = open.at(-1)
      if (names && isName(text, end)) {
        const name = JSON.parse(text.slice(at, end)) as string
        if (names.has(name)) return { name: name.slice(0, 60), ...placeOf(text, at) }
        names.add(name)
      }
      at = end - 1
    }
  }
  return null
}

/** The position after the closing quote of the text that begins here. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return text.length
    let signs = 0
    while (text[quote - 1 - signs] === '\\') signs++
    if (signs % 2 === 0) return quote + 1
    at = quote + 1
  }
}

function isName(text: string, end: number): boolean {
  let at = end
  while (/\s/.test(text[at] ?? '')) at++
  return text[at] === ':'
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

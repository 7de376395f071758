/** What may come next in the text. */
type Need = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

const token =
  /[\s\ufeff]*([{}[\],:]|"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy

/**
 * Where a text stops being JSON, as line and column from 1: at the first character that is not allowed, or at the end
 * if something is missing. JavaScript engines report the place for some mistakes only.
 */
export function jsonPlace(text: string): { readonly line: number; readonly column: number } {
  const open: string[] = []
  let need: Need = 'value'
  let at = 0
  while (at < text.length) {
    token.lastIndex = at
    const found = token.exec(text)?.[1]
    const next: Need | undefined = found === undefined ? undefined : step(found, need, open)
    if (next === undefined) break
    need = next
    at = token.lastIndex
  }
  const rest = /^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0
  const before = text.slice(0, at + rest)
  const line = before.split('\n').length
  return { line, column: before.length - before.lastIndexOf('\n') }
}

/** What may follow a token; undefined if the token is not allowed here. Tracks open and closed brackets. */
function step(found: string, need: Need, open: string[]): Need | undefined {
  const value = need === 'value' || need === 'value or ]'
  switch (found) {
    case '{':
    case '[':
      if (!value) return undefined
      open.push(found)
      return found === '{' ? 'key or }' : 'value or ]'
    case '}':
    case ']':
      if (need !== ', or end' && need !== (found === '}' ? 'key or }' : 'value or ]')) return undefined
      return open.pop() === (found === '}' ? '{' : '[') ? ', or end' : undefined
    case ',':
      if (need !== ', or end' || open.length === 0) return undefined
      return open.at(-1) === '{' ? 'key' : 'value'
    case ':':
      return need === ':' ? 'value' : undefined
    default:
      if (value) return ', or end'
      return found.startsWith('"') && (need === 'key' || need === 'key or }') ? ':' : undefined
  }
}

import { err, ok, type Result } from '../../shared/result/result.ts'
import { asName } from '../../shared/words/index.ts'

/** The one whose name is this text, else the only one whose name begins with it. */
export function oneOf<T extends { readonly id: string; readonly name: string }>(
  list: readonly T[],
  text: string,
  what: string,
): Result<string, string> {
  const asked = asName(text)
  const same = list.filter((x) => asName(x.name) === asked)
  const near = same.length > 0 ? same : list.filter((x) => asName(x.name).startsWith(asked))
  const [only] = near
  if (near.length === 1 && only) return ok(only.id)
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return near.length === 0
    ? err(`“${shown}” is not a ${what} in this plan. Type its name, or the first part of it.`)
    : err(
        `“${shown}” could be several: ${near
          .slice(0, 3)
          .map((x) => x.name)
          .join(', ')}. Type more of it.`,
      )
}

const kept = /^((?:export )?const \w+(?:: [^=]+)? = )new ((?:Weak)?(?:Map|Set))(?:<.*>)?\(\)$/gm
/** One that stands in a function and is as long-lived: what `memo` of `shared/words` makes. */
const inMemo = /^( {2}const known = )new (Map)(?:<.*>)?\(\)$/gm

/** A module whose own maps and sets can be made to forget, and that says when it has been read (`memory.ts`). */
export function forgetful(source: string): string {
  const text = source.replace(kept, '$1new globalThis.__kept.$2()')
  const all = source.includes('export function memo<') ? text.replace(inMemo, '$1new globalThis.__kept.$2()') : text
  return `${all}\n;globalThis.__kept.moduleRead()\n`
}

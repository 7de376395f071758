const kept = /^((?:export )?const \w+(?:: [^=]+)? = )new ((?:Weak)?(?:Map|Set))(?:<.*>)?\(\)$/gm

/** A module whose own maps and sets can be made to forget (`memory.ts`). */
export const forgetful = (source: string): string => source.replace(kept, '$1new globalThis.__kept.$2()')

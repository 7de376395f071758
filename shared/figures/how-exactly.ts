import type { RecordOf } from '../domain/kinds/index.ts'

/** How exactly a figure is known that its source gives only nearly: as it is written before the figure, and read there. */

export type HowExactly = NonNullable<NonNullable<RecordOf<'reportedFigure'>['reading']>['exact']>

/** "about 28", "more than 15". */
export const exactly: Readonly<Record<HowExactly, string>> = {
  about: 'about ',
  almost: 'almost ',
  over: 'more than ',
  under: 'less than ',
  atLeast: 'at least ',
  estimate: 'an estimated ',
}

const heads: readonly (readonly [HowExactly, RegExp])[] = [
  ['about', /^(?:about|around|roughly|approximately|approx\.?|some|ca\.?|[~≈])\s*/i],
  ['almost', /^(?:almost|nearly|just under)\s+/i],
  ['atLeast', /^(?:at least|no (?:less|fewer) than|≥|>=)\s*/i],
  ['over', /^(?:more than|over|above|>)\s*/i],
  ['under', /^(?:less than|fewer than|under|below|<)\s*/i],
  ['estimate', /^(?:(?:by )?an estimate(?: of)?|(?:an )?estimated(?: at)?|estimate:?|est\.)\s*/i],
]

/** The word before a typed figure, and the rest of the text. */
export function readExactly(text: string): { readonly exact?: HowExactly; readonly rest: string } {
  const typed = text.trim()
  const found = heads.find(([, head]) => head.test(typed))
  return found === undefined ? { rest: typed } : { exact: found[0], rest: typed.replace(found[1], '') }
}

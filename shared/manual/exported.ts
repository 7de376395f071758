/**
 * The block above each policy in what BoardDocs exports: “Book”, “Section”, “Title”, “Code”, “Status”, each before its
 * value or on a line of its own over it.
 */
const block = /(?<=^|\f)book\s[^\f]{0,200}?^title\s+([^\f]{1,200}?)\s+^code\s+(\S{2,20})\s+^status\b/gim

/** All blocks of a text, by the place at which each begins. */
export const blocksIn = (text: string): ReadonlyMap<number, { readonly code: string; readonly title: string }> =>
  new Map(
    [...text.matchAll(block)].map(({ index, 1: title = '', 2: code = '' }) => [
      index,
      { code, title: title.replace(/\s+/g, ' ') },
    ]),
  )

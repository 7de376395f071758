/**
 * The block above each policy in what BoardDocs exports: “Book”, “Section”, “Title”, “Code”, “Status”, each before its
 * value or on a line of its own over it.
 */
const block = /(?<=^|\f)book\s[^\f]{0,200}?^title\s+([^\f]{1,200}?)\s+^code\s+(\S{2,20})\s+^status\b/gim

/** “Descriptor Term: Open Meetings” and “Descriptor Code: 1.401”, in either order, as in Tennessee. */
const described =
  /^descriptor (?:term:\s+([^\f:]{2,120}?)\s+descriptor code:\s+(\d{1,2}\.\d{2,5})|code:\s+(\d{1,2}\.\d{2,5})\s+descriptor term:[^\S\n]*\n?\s*([^\f\n:]{2,120}))[^\S\n]*$/gim

/** All blocks of a text, by the place at which each begins. */
export const blocksIn = (text: string): ReadonlyMap<number, { readonly code: string; readonly title: string }> =>
  new Map(
    [block, described].flatMap((shape) =>
      [...text.matchAll(shape)].map(({ index, 1: title, 2: code, 3: first = '', 4: then = '' }) => [
        index,
        { code: code ?? first, title: (title ?? then).replace(/\s+/g, ' ').trim() },
      ]),
    ),
  )

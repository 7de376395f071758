/**
 * The block above each policy in what BoardDocs exports: “Book”, “Section”, “Title”, “Code”, “Status”, each before its
 * value or on a line of its own over it; behind a code may be its edition: “204 Vol III 2019”.
 */
const block =
  /(?<=^|\f)book:?\s[^\f]{0,200}?^title:?\s+([^\f]{1,200}?)\s+^code:?\s+(\S{2,20})(?:[^\S\n]+[^\n\f]{1,30})?\s+^status\b/gim

/** A block without its first lines, or a table of Word: “Title”, “Code” and “Status” or a day, in cells. */
const cells =
  /^(?:section[^\S\n]*\t[^\n\f]{1,80}\n\s*)?title[^\S\n]*\t\s*([^\n\f]{1,200}?)[^\S\n]*\n\s*code[^\S\n]*\t\s*(\S{2,20})[^\S\n]*\n\s*(?:status|adopted|last revised)[^\S\n]*\t/gim

/** “Descriptor Term: Open Meetings” and “Descriptor Code: 1.401”, in either order, as in Tennessee. */
const described =
  /^descriptor (?:term:\s+([^\f:]{2,120}?)\s+descriptor code:\s+(\d{1,2}\.\d{2,5})|code:\s+(\d{1,2}\.\d{2,5})\s+descriptor term:[^\S\n]*\n?\s*([^\f\n:]{2,120}))[^\S\n]*$/gim

/** What programs that keep Markdown write above a text: “title: 0201.01 Code of Ethics”, “code: "0201.01"”, between two lines “---”. */
const front = /(?<=^|\f)---[^\S\n]*\n((?:[^\S\n]*(?:[\p{L}_-]+:|-\s|#)[^\n]*\n){1,30})---[^\S\n]*$/gmu
const beginsWithCode =
  /^((?:(?:[A-Z]{1,5}|[A-L]{6})|\d{1,5}(?:[.:]\d{1,4})*)(?:-[A-Z0-9]{1,4})*)(?:\s*[:–—-]\s+|\s+)(\p{Lu}.*)$/u

function frontMatterIn(
  text: string,
): readonly (readonly [number, { readonly code: string; readonly title: string }])[] {
  return [...text.matchAll(front)].flatMap(({ index, 1: lines = '' }) => {
    const saidBy = (name: string): string =>
      (new RegExp(`^\\s*${name}:[^\\S\\n]*(.*)$`, 'im').exec(lines)?.[1] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')
    const [, own = '', rest = ''] = beginsWithCode.exec(saidBy('title')) ?? []
    const code = saidBy('code') || (/\d|^[A-L]+$/.test(own) ? own : '') || saidBy('policy') || saidBy('number')
    return code === ''
      ? []
      : [[index, { code, title: own !== '' && own === code ? rest.trim() : saidBy('title') }] as const]
  })
}

/** All blocks of a text, by the place at which each begins. */
export function blocksIn(text: string): ReadonlyMap<number, { readonly code: string; readonly title: string }> {
  const all = (shape: RegExp) =>
    [...text.matchAll(shape)].map(
      ({ index, 1: title, 2: code, 3: first = '', 4: then = '' }) =>
        [index, { code: code ?? first, title: (title ?? then).replace(/\s+/g, ' ').trim() }] as const,
    )
  const whole = all(block)
  return new Map([...(whole.length > 0 ? whole : all(cells)), ...all(described), ...frontMatterIn(text)])
}

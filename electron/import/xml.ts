/** The little XML that is needed for a few attributes; a library reads the cells. */

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** XML text with its entities replaced. */
export const plain = (text: string): string =>
  text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d{1,6})|#x([\da-f]{1,5}));/gi,
    (whole, name?: string, ten?: string, hex?) =>
      name !== undefined
        ? (named[name.toLowerCase()] ?? whole)
        : String.fromCodePoint(ten !== undefined ? Number(ten) : Number.parseInt(hex, 16)),
  )

/** An attribute of a tag; '' if it has none. */
export const attribute = (tag: string, name: string): string =>
  plain(
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(tag)
      ?.slice(1)
      .find((v) => v !== undefined) ?? '',
  )

/** The number of a column by its letters, from 1. */
export const columnAt = (letters: string): number => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0)

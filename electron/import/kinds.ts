/** The kind of a file by its first bytes, not by its name. */

export const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((b, i) => bytes[i] === b)
export const isZip = (bytes: Uint8Array): boolean => begins(bytes, [0x50, 0x4b, 0x03, 0x04])

/** A sentence for a file that is not a table. */
export function otherKind(bytes: Uint8Array): string | null {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return 'This is an old kind of Excel file, or one locked with a password. Save it as .xlsx without a password, or as CSV.'
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return 'This is a PDF. Ask the source for the table as CSV or Excel.'
  if (begins(bytes, [0x1f, 0x8b])) return 'This file is compressed. Unzip it first, and choose the file inside.'
  const text = withoutTag(new TextDecoder().decode(bytes.subarray(0, 300)))
  if (/^\ufeff?\s*<(?:!doctype|html|head|body|meta|table|\?xml)\b/i.test(text))
    return 'This is a web page or XML, whatever its name says. Open it in a spreadsheet, save it there as .xlsx or CSV, and choose that file.'
  if (/^\ufeff?\s*(?:\{\s*"|\[\s*[{[])/.test(text))
    return 'This is JSON, whatever its name says. Ask the source for the table as CSV or Excel, and choose that file.'
  return null
}

/** A table with one tag in front of its first heading, as a state's own site writes it, without that tag. */
export const withoutTag = (text: string): string =>
  text.replace(/^(\ufeff?"?)<meta\b[^<>\r\n]{0,200}>(?=[^<>\r\n]*[,;\t][^<>\r\n]*[\r\n])/i, '$1')

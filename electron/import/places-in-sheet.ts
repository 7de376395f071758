import { attribute, columnAt, plain } from './xml.ts'

/**
 * Rewrites XML that other programs write differently into the form that Excel writes, the only one the reader knows.
 */

const inText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** CDATA sections as plain XML text. */
export const withoutCdata = (xml: string): string =>
  xml.includes('<![CDATA[') ? xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => inText(text)) : xml

const lettersAt = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : lettersAt(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))

/** A sheet in which each row and each cell has its position: one without follows the one before it. */
export function withPlaces(xml: string): string {
  if (!/<(?:\w+:)?c(?![^>]*\sr\s*=)(?=[\s>/])/.test(xml)) return xml
  let row = 0
  return xml.replace(
    /<(?:\w+:)?row\b[^>]*\/>|<((?:\w+:)?)row\b([^>]*)>([\s\S]*?)(?=<\/\1row>)/g,
    (whole, space: string | undefined, attributes: string, cells: string) => {
      const said = attribute(whole.slice(0, whole.indexOf('>') + 1), 'r')
      row = Number(said) || row + 1
      if (space === undefined) return whole
      let column = 0
      const placed = cells.replace(/<((?:\w+:)?)c(?=[\s>/])([^>]*)>/g, (cell, own: string, rest: string) => {
        const place = attribute(cell, 'r')
        column = place === '' ? column + 1 : columnAt(plain(place).replace(/\d+/g, ''))
        return place === '' ? `<${own}c r="${lettersAt(column)}${row}"${rest}>` : cell
      })
      return `<${space}row${said === '' ? ` r="${row}"` : ''}${attributes}>${placed}`
    },
  )
}

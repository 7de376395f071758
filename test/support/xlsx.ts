import { zipSync } from 'fflate'

/** Spreadsheets made by hand, so that a test says exactly what is in them. */

export interface SheetParts {
  /** The XML inside `sheetData`. */
  readonly data: string
  readonly name?: string
  /** XML that stands before `sheetData`, such as the columns. */
  readonly before?: string
  /** XML that stands behind it, such as rules. */
  readonly after?: string
  readonly state?: 'hidden' | 'veryHidden'
  /** Comments by the cell on which they are, and texts in boxes that lie on the sheet. */
  readonly comments?: Readonly<Record<string, string>>
  readonly boxes?: readonly string[]
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const relations = (list: string): Uint8Array =>
  bytes(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`,
  )
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * A book of sheets; `date1904` counts days from 1904. `more` adds parts, by name; `formats` are number formats of the
 * styles from 3 on,
 * and `fonts` how letters look, behind them.
 */
export function xlsx(
  sheets: readonly SheetParts[],
  options: {
    readonly date1904?: boolean
    readonly more?: Readonly<Record<string, Uint8Array>>
    readonly formats?: readonly string[]
    readonly fonts?: readonly string[]
  } = {},
): Uint8Array {
  const { formats = [], fonts = [] } = options
  const list = sheets.map(
    (s, i) =>
      `<sheet name="${s.name ?? `Sheet${i + 1}`}" sheetId="${i + 1}"${s.state ? ` state="${s.state}"` : ''} r:id="rId${i + 1}"/>`,
  )
  return zipSync({
    '[Content_Types].xml': bytes(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': relations(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': bytes(
      `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      [
        ...sheets.map(
          (_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        ),
        `<Relationship Id="rId90" Type="${office}/styles" Target="styles.xml"/>`,
      ].join(''),
    ),
    // Style 1 is a day, style 2 a percentage.
    'xl/styles.xml': bytes(
      `<?xml version="1.0"?><styleSheet xmlns="${main}"><numFmts>${formats.map((f, i) => `<numFmt numFmtId="${170 + i}" formatCode="${escaped(f)}"/>`).join('')}</numFmts>${fonts.length === 0 ? '' : `<fonts><font><sz val="11"/></font>${fonts.map((f) => `<font>${f}</font>`).join('')}</fonts>`}<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/>${formats.map((_, i) => `<xf numFmtId="${170 + i}"/>`).join('')}${fonts.map((_, i) => `<xf numFmtId="0" fontId="${i + 1}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      sheets.map((s, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        bytes(
          `<?xml version="1.0"?><worksheet xmlns="${main}">${s.before ?? ''}<sheetData>${s.data}</sheetData>${s.after ?? ''}</worksheet>`,
        ),
      ]),
    ),
    ...Object.assign({}, ...sheets.map((s, i) => partsBeside(s, i + 1))),
    ...options.more,
  })
}

/** What a sheet is linked with: comments, and a drawing. */
function partsBeside({ comments, boxes }: SheetParts, n: number): Readonly<Record<string, Uint8Array>> {
  if (comments === undefined && boxes === undefined) return {}
  const said = Object.entries(comments ?? {}).map(
    ([cell, text]) => `<comment ref="${cell}" authorId="0"><text><r><t>${escaped(text)}</t></r></text></comment>`,
  )
  const drawn = (boxes ?? []).map(
    (text) =>
      `<xdr:twoCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"/></xdr:nvSpPr><xdr:txBody><a:bodyPr/>${text
        .split('\n')
        .map((p) => `<a:p><a:r><a:rPr lang="en-US"/><a:t>${escaped(p)}</a:t></a:r></a:p>`)
        .join('')}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>`,
  )
  return {
    [`xl/worksheets/_rels/sheet${n}.xml.rels`]: relations(
      `<Relationship Id="rId1" Type="${office}/comments" Target="../comments${n}.xml"/><Relationship Id="rId2" Type="${office}/drawing" Target="../drawings/drawing${n}.xml"/>`,
    ),
    [`xl/comments${n}.xml`]: bytes(`<comments xmlns="${main}"><commentList>${said.join('')}</commentList></comments>`),
    [`xl/drawings/drawing${n}.xml`]: bytes(
      `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${drawn.join('')}</xdr:wsDr>`,
    ),
  }
}

/** A row: texts, numbers, and cells given as XML. */
export const row = (n: number, cells: readonly (string | number | { readonly xml: string })[]): string =>
  `<row r="${n}">${cells
    .map((c, i) => {
      const r = `${String.fromCharCode(65 + i)}${n}`
      if (typeof c === 'number') return `<c r="${r}"><v>${c}</v></c>`
      if (typeof c === 'string') return c === '' ? '' : `<c r="${r}" t="inlineStr"><is><t>${c}</t></is></c>`
      return c.xml.replace('<c', `<c r="${r}"`)
    })
    .join('')}</row>`

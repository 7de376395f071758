import { type Block, type DocumentModel, flat } from '../../../shared/briefing/document.ts'

/** A document's words, tables and pictures as a page of HTML, for Chromium to print: the other way to make a PDF. */

const safe = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
const paragraphs = (texts: readonly string[]): string => texts.map((t) => `<p>${safe(t)}</p>`).join('')

function htmlOf(block: Exclude<Block, { t: 'keep' }>): string {
  switch (block.t) {
    case 'heading':
      return `<h${block.level + 1}>${safe(block.text)}</h${block.level + 1}>`
    case 'item':
      return paragraphs([block.item, block.type])
    case 'hung':
      return `<h4>${safe(block.label)}</h4>${paragraphs(block.paragraphs)}`
    case 'options':
      return block.options.map((o) => `<h4>${safe(o.letter)} ${safe(o.title)}</h4>${paragraphs([o.text])}`).join('')
    case 'contents':
      return `<h4>${safe(block.label)}</h4>`
    case 'text':
      return paragraphs(block.paragraphs)
    case 'reading':
    case 'note':
      return paragraphs([block.text])
    case 'keys':
      return `<ul>${block.items.map((i) => `<li>${safe(i.figure)} ${safe(i.says)}</li>`).join('')}</ul>`
    case 'side':
      return paragraphs([block.status?.word ?? '', ...block.under, block.text])
    case 'lines':
      return paragraphs([block.label])
    case 'ticks':
      return paragraphs([block.label, ...block.options])
    case 'cards':
      return block.cards.map((c) => paragraphs([c.title, ...c.paragraphs, ...c.under])).join('')
    case 'signatures':
      return paragraphs([block.date, ...block.roles])
    case 'figure':
      return `<figure role="img" aria-label="${safe(block.alt)}">${block.svg}<figcaption>${safe(block.caption)}</figcaption></figure>`
    case 'table':
      return `<table>${block.caption === null ? '' : `<caption>${safe(block.caption)}</caption>`}<thead><tr>${block.columns
        .map((c) => `<th scope="col">${safe(c.head)}</th>`)
        .join('')}</tr></thead><tbody>${block.rows
        .map(
          (r) =>
            `<tr>${r.cells.map((c, i) => (i === 0 ? `<th scope="row">${safe(c.text)}</th>` : `<td>${safe(c.text)}</td>`)).join('')}</tr>`,
        )
        .join('')}</tbody></table>`
  }
}

export const htmlOfModel = (model: DocumentModel): string =>
  `<!doctype html><html lang="${model.lang}"><head><meta charset="utf-8"><title>${safe(model.title)}</title><style>
  @page { size: letter; margin: 1in }
  body { font: 11pt/1.4 sans-serif } table { width: 100%; border-collapse: collapse }
  th, td { text-align: left; border-bottom: 1px solid #999; padding: 2pt 4pt } h2 { break-before: auto }
  </style></head><body><h1>${safe(model.title)}</h1>${[...flat(model.blocks)].map(htmlOf).join('\n')}</body></html>`

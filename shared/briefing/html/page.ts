import { small } from '../../words/index.ts'
import {
  type Block,
  type Cell,
  cellsShown,
  type DocumentModel,
  type Figure,
  type Mark,
  type Table,
} from '../document.ts'
import { boldIn } from '../lead.ts'
import { behindLabel, isOtherScript, passagesOf, tongueOfText } from '../scripts.ts'
import { oneDay, oneWord } from '../text.ts'
import { drawingOf } from './picture.ts'
import { pageStyle } from './style.ts'

/**
 * A document as a page for the web: one file with nothing outside of it, no program in it, the same words, tables and
 * pictures as on paper, with the same figures withheld. Pure: the same model gives the same page. `logo` is the
 * district's picture as a data address.
 */
export function pageOf(model: DocumentModel, logo: string | null = null): string {
  const writer = new PageWriter(model)
  const blocks = settled(writer.blocks(model.blocks), model.lang === 'en')
  const inOrder = (html: string) => (model.fromRight ? digitsInOrder(html) : html)
  const inPage = (text: string) => settled(words(text), model.lang === 'en')
  const { masthead } = model
  const picture =
    logo === null || model.logo === null ? '' : `<img src="${safe(logo)}" alt="${safe(model.logo.alt)}" height="48">`
  const draft = model.draft ? `<p class="draft">${safe(model.words.draft)}</p>` : ''
  return `<!doctype html>
<html lang="${safe([model.lang, model.region.toUpperCase()].filter((w) => w !== '').join('-'))}"${model.fromRight ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(model.title)}</title>
<meta name="author" content="${safe(model.author)}">
<style>${pageStyle(model.paper)}</style>
</head>
<body${model.plain ? ' class="sans"' : ''}>
<a class="skip" href="#main"${ours(model)}>Skip to the text</a>
<header>
<div>${picture}<p class="name">${inPage(masthead.name)}</p>${masthead.under === '' ? '' : `<p>${inPage(masthead.under)}</p>`}</div>
<div class="kind">${model.kind === '' ? '' : `<p class="name">${inPage(model.kind)}</p>`}<p>${inPage(masthead.right)}</p></div>
</header>
<main id="main" tabindex="-1">
${draft}${inOrder(`<h1>${inPage(model.title)}</h1>`)}
${inOrder(blocks)}
</main>
<footer><p>${inPage(model.foot)}</p></footer>
</body>
</html>
`
}

/** Our own English words in a page of another language. */
const ours = ({ lang }: DocumentModel): string => (lang === 'en' ? '' : ' lang="en" dir="ltr"')

/** Behind Arabic letters the halves of a telephone number and of a year would change places. */
const digitsInOrder = (html: string): string =>
  html.replace(
    />([^<]+)</g,
    (_, text: string) => `>${text.replace(/\d+(?:[-–.:]\d+)+(?: \/ \d+)?|\d+ \/ \d+/g, '<bdi dir="ltr">$&</bdi>')}<`,
  )

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** A school year is one word, so are a day and a goal with its number, also where that is all of a cell: they stay in one line. */
const kept = new RegExp(`${oneWord.source}|${oneDay.source}|^\\p{Lu}\\p{L}+ \\d{1,3}$`, 'gu')
const whole = (text: string): string => safe(text).replace(kept, '<span class="whole">$&</span>')

/**
 * Which way words of another script run, and the language in which they are said. Both are told from the words, and
 * settled when the page is whole: in an English one a guess is better than letters that are spelled out, and a sentence
 * that begins with a name in Arabic runs as the page does; another page has its own language and way.
 */
function ofScript(text: string): string {
  const tongue = tongueOfText(text)
  return tongue === undefined ? ' dir="?"' : ` lang="?${tongue.lang}" dir="auto"`
}
const settled = (html: string, english: boolean): string =>
  html
    .replace(/ lang="\?([a-z]+)"/g, english ? ' lang="$1"' : '')
    .replaceAll(' dir="?"', english ? ' dir="ltr"' : ' dir="auto"')

/** Words of other scripts among English ones, each in its own language; what runs from the right has its own signs at its ends. */
const inTongues = (text: string): string =>
  tongueOfText(text) !== undefined
    ? safe(text)
    : passagesOf(text)
        .map(({ text: own, tongue }) =>
          tongue === undefined
            ? safe(own)
            : `<span lang="?${tongue.lang}"${tongue.fromRight ? ' dir="rtl"' : ''}>${safe(own)}</span>`,
        )
        .join('')

/** Typed words: right-to-left text is marked wherever it is. */
const words = (text: string): string =>
  isOtherScript(text) ? `<span${ofScript(text)}>${inTongues(text)}</span>` : whole(text)
const paragraph = (text: string, how = ''): string =>
  isOtherScript(text) ? `<p${how}${ofScript(text)}>${inTongues(text)}</p>` : `<p${how}>${whole(text)}</p>`
const reading = (text: string): string => {
  const bold = boldIn(text)
  if (bold === text || isOtherScript(text)) return paragraph(text, ' class="reading"')
  const rest = whole(text.slice(bold.length).trimStart())
  return `<p class="reading">${bold === '' ? '' : `${whole(bold)} `}<span class="rest">${rest}</span></p>`
}
const paragraphs = (texts: readonly string[]): string => texts.map((t) => paragraph(t)).join('\n')

/** Shapes beside a status word, which says it: decoration for who sees, nothing for who listens. */
const shapes: Readonly<Record<Mark, string>> = {
  ontrack:
    '<circle cx="6" cy="6" r="6" fill="#1b6640"/><path d="M3 6.2 5.3 8.4 9 4" fill="none" stroke="#fff" stroke-width="1.7"/>',
  improved:
    '<circle cx="6" cy="6" r="5.2" fill="none" stroke="#1b6640" stroke-width="1.6"/><path d="M6 9V3.4M3.6 5.6 6 3.2l2.4 2.4" fill="none" stroke="#1b6640" stroke-width="1.5"/>',
  atrisk: '<path d="M6 0 12 12H0z" fill="#8a5200"/><path d="M6 4.4v3.4M6 9.4v1" stroke="#fff" stroke-width="1.7"/>',
  offtrack: '<path d="M6 0 12 6 6 12 0 6z" fill="#9e1b1b"/><path d="M3.4 6h5.2" stroke="#fff" stroke-width="1.7"/>',
  done: '<path d="M0 0h12v12H0z" fill="#16202a"/><path d="M3 6.2 5.3 8.4 9 4" fill="none" stroke="#fff" stroke-width="1.7"/>',
  notstarted: '<circle cx="6" cy="6" r="5" fill="none" stroke="#47535e" stroke-width="1.6"/>',
}
const mark = (kind: Mark): string =>
  `<svg class="mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">${shapes[kind]}</svg> `

class PageWriter {
  /** Parts of the document in the order in which they come, for its contents. */
  readonly #parts: readonly string[]
  #part = 0
  #figure = 0
  /** The heading above: the name of a table without a caption. */
  #under: string
  readonly #ours: string

  constructor(model: DocumentModel) {
    this.#under = model.title
    this.#ours = ours(model)
    this.#parts = flatHeadings(model.blocks)
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((b) => this.#block(b)).join('\n')
  }

  #heading(level: number, text: string, isPart: boolean, lang?: string): string {
    const own = `${isPart ? ` id="part-${++this.#part}"` : ''}${lang === undefined ? '' : ` lang="${safe(lang)}" dir="auto"`}`
    const [label, said] = behindLabel(text)
    return `<h${level + 1}${own}>${safe(label)}${words(said)}</h${level + 1}>`
  }

  #block(block: Block): string {
    switch (block.t) {
      case 'keep':
        return `<div class="keep">${this.blocks(block.blocks)}</div>`
      case 'heading':
        this.#under = block.text
        return this.#heading(block.level, block.text, block.level === 1, block.lang)
      case 'item':
        return `<div class="item">${this.#heading(1, block.item, false)}${block.type === '' ? '' : `<p class="type">${safe(block.type)}</p>`}</div>`
      case 'hung': {
        const label =
          block.level === undefined
            ? paragraph(block.label, ' class="label"')
            : this.#heading(block.level, block.label, false)
        const said = block.list === undefined ? paragraphs(block.paragraphs) : list(block.list, block.paragraphs)
        const how = ['hung', ...(block.tint ? ['tint'] : []), ...(block.strong ? ['strong'] : [])].join(' ')
        return `<div class="${how}"><div>${label}</div><div>${said}</div></div>`
      }
      case 'options':
        return `<div class="hung"><div>${this.#heading(2, block.label, false)}</div><ol type="A">${block.options
          .map((o) => `<li><b>${words(o.title)}</b>. ${words(o.text)}</li>`)
          .join('')}</ol></div>`
      case 'contents':
        return `<nav class="hung" aria-label="${safe(block.label)}"><div>${this.#heading(block.level, block.label, false)}</div><ol class="contents">${this.#parts
          .map((p, i) => `<li><a href="#part-${i + 1}">${words(p)}</a></li>`)
          .join('')}</ol></nav>`
      case 'text':
        return `<div class="text">${block.list === undefined ? paragraphs(block.paragraphs) : list(block.list, block.paragraphs)}</div>`
      case 'reading':
        return reading(block.text)
      case 'keys':
        return `<ul class="keys">${block.items.map((k) => `<li><b>${safe(k.figure)}</b> ${words(k.says)}</li>`).join('')}</ul>`
      case 'side':
        if (block.status === null && block.under.length === 0) return `<div>${paragraph(block.text)}</div>`
        return `<div class="hung"><div>${block.status === null ? '' : `<p class="status">${mark(block.status.mark)}${safe(block.status.word)}</p>`}${block.under
          .map((u) => paragraph(u, ' class="small"'))
          .join('')}</div><div>${paragraph(block.text)}</div></div>`
      case 'table':
        return tableOf(block, this.#under)
      case 'figure':
        return this.#picture(block)
      case 'note':
        return paragraph(block.text, ' class="note"')
      case 'lines':
        return `<div class="write">${paragraph(block.label, ' class="label"')}${'<div class="line"></div>'.repeat(block.many)}</div>`
      case 'ticks':
        return `<div class="write">${paragraph(block.label, ' class="label"')}<ul class="boxes">${block.options.map((o) => `<li>${words(o)}</li>`).join('')}</ul></div>`
      case 'cards':
        return `<ul class="cards">${block.cards.map((c) => `<li>${this.#heading(block.level, c.title, false)}${paragraphs(c.paragraphs)}${c.under.map((u) => paragraph(u, ' class="small"')).join('')}</li>`).join('')}</ul>`
      case 'signatures':
        return `<ul class="signatures">${block.roles
          .map((r, i) => `<li>${words(r)}: ${safe(small(block.signed[i] ?? block.date))}</li>`)
          .join('')}</ul>`
    }
  }

  /**
   * The picture by its name; all that it shows in words is its description, and one press away for who sees it. Its key says
   * what colors mean, for eyes alone.
   */
  #picture(figure: Figure): string {
    const { caption, alt, long, key, width = 482, part } = figure
    const id = `figure-${++this.#figure}`
    const drawn = drawingOf(
      figure,
      `role="img" aria-labelledby="${id}" aria-describedby="${id}-words" style="max-width:${Math.round(width * 1.6)}px"`,
    )
    // A page for the web has no pages: pictures that go on with one another have one key, below the last.
    const legend =
      key.length === 0 || (part !== undefined && part.no < part.of)
        ? ''
        : `<ul class="key" aria-hidden="true">${key.map((k) => `<li><span class="swatch ${k.how}"></span>${safe(k.says)}</li>`).join('')}</ul>`
    return `<figure><figcaption id="${id}">${words(caption)}</figcaption>${drawn}${legend}<details><summary${this.#ours}>The picture in words</summary><div id="${id}-words">${long.length === 0 ? paragraph(alt) : list('plain', long)}</div></details></figure>`
  }
}

const list = (kind: 'numbered' | 'plain', entries: readonly string[]): string => {
  const tag = kind === 'numbered' ? 'ol' : 'ul'
  return `<${tag}${kind === 'plain' ? ' class="plain"' : ''}>${entries.map((e) => `<li>${words(e)}</li>`).join('')}</${tag}>`
}

function cellOf({ text, how, status, lang }: Cell): string {
  const said = lang === undefined ? words(text) : `<span lang="${safe(lang)}" dir="auto">${safe(text)}</span>`
  const inner = status === undefined ? said : `${mark(status)}${statusOf(text, said)}`
  return how === undefined ? inner : `<span class="${how}">${inner}</span>`
}

/** A status, and lighter what figures say beside it. */
function statusOf(text: string, said: string): string {
  const beside = text.indexOf('; ')
  if (beside === -1) return `<b>${said}</b>`
  return `<b>${words(text.slice(0, beside))}</b><span class="beside">${words(text.slice(beside))}</span>`
}

/** The most columns of a table that has room enough between the margins of the text. */
const mostNarrow = 6

/** Letters of a figure that is never broken: “$68,000 to $85,000”. More of them, as a name, would take the room of the others. */
const mostOnLine = 20

/** A wide table scrolls on its own, by keys too, so that the page never does. */
function tableOf({ caption, columns, rows }: Table, under: string): string {
  const name = safe(caption ?? under)
  const at = (i: number) =>
    columns[i]?.align === 'right' ? ' class="figure"' : rows.some((r) => r.cells[i]?.status) ? ' class="state"' : ''
  const isLong = ({ text }: Cell, i: number) => columns[i]?.align === 'right' && text.length > mostOnLine
  const head = columns.map((c, i) => `<th scope="col"${at(i)}>${words(c.head)}</th>`).join('')
  const body = rows
    .map((r) => {
      const { cells: shown, last } = cellsShown(r)
      const over = (i: number) => (last > 1 && i === shown.length - 1 ? ` colspan="${last}"` : '')
      const cells = shown.map((c, i) =>
        i === 0
          ? `<th scope="row"${over(i)}>${cellOf(c)}</th>`
          : `<td${over(i)}${isLong(c, i) ? ' class="figure long"' : at(i)}>${cellOf(c)}</td>`,
      )
      const how = [...(r.strong ? ['strong'] : []), ...(r.under ? ['under'] : [])].join(' ')
      return `<tr${how === '' ? '' : ` class="${how}"`}>${cells.join('')}</tr>`
    })
    .join('\n')
  // A name and one number are not at both edges of the page.
  const isPair = columns.length === 2 && columns[1]?.align === 'right'
  const wide = columns.length > mostNarrow ? ' wide' : isPair ? ' pair' : ''
  return `<div class="table${wide}" role="group" aria-label="${name}" tabindex="0"><table${caption === null ? ` aria-label="${name}">` : `><caption><span>${words(caption)}</span></caption>`}<thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div>`
}

const flatHeadings = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((b) =>
    b.t === 'keep' ? flatHeadings(b.blocks) : b.t === 'heading' && b.level === 1 && !b.unlisted ? [b.text] : [],
  )

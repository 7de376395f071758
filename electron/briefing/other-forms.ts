import { printedTables } from '../../shared/briefing/csv.ts'
import { type Drawn, flat, printedIn } from '../../shared/briefing/document.ts'
import type { OtherForm } from '../../shared/briefing/forms.ts'
import { pageFaults } from '../../shared/briefing/html/faults.ts'
import { pageOf } from '../../shared/briefing/html/page.ts'
import { slideSteps, slidesOf } from '../../shared/briefing/show/slides.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { type Checked, check } from './check.ts'
import { finish } from './finish.ts'
import type { Picture } from './picture.ts'
import { notMade, type Typesetter } from './typst.ts'

/** A document in another form than PDF pages. `made` is what it shows. */
interface InOtherForm {
  readonly bytes: Uint8Array
  /** 0 for a form without pages. */
  readonly pages: number
  readonly made: Drawn
  /** What it was found to hold, for its report. */
  readonly found: Checked
}

/** What a form without pages holds. */
function heldBy({ model }: Drawn): Checked {
  const blocks = [...flat(model.blocks)]
  const many = (t: 'table' | 'figure') => blocks.filter((b) => b.t === t).length
  return { pages: 0, tables: many('table'), figures: many('figure'), files: 0 }
}

/**
 * A document for the web, for Word or as slides, made from the same blocks: figures that the pages withhold are not in
 * them. Each form is checked before it is given out, as a PDF is. `tight`: Word has as many pages for it as paper has.
 */
export async function inOtherForm(
  as: OtherForm,
  setter: Typesetter,
  made: Drawn,
  picture: Picture | null,
  tight = false,
): Promise<Result<InOtherForm>> {
  if (as === 'web') {
    const logo = picture && `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`
    const page = pageOf(made.model, logo)
    const bytes = new TextEncoder().encode(page)
    return checked('the page', pageFaults(page), { bytes, pages: 0, made, found: heldBy(made) })
  }
  if (as === 'slides') return slideShow(setter, made)
  // Loaded only when a Word document is asked for.
  const [{ wordOf }, { wordFaults }] = await Promise.all([import('./word/document.ts'), import('./word/faults.ts')])
  const written = await wordOf(setter, made.model, picture, tight)
  setter.rest()
  return written.ok
    ? checked('the document', wordFaults(written.value), { bytes: written.value, pages: 0, made, found: heldBy(made) })
    : written
}

/** Puts each slide on one page: a slide that runs over is made again with fewer rows or entries, as often as needed. */
async function slideShow(setter: Typesetter, made: Drawn): Promise<Result<InOtherForm>> {
  const fits = new Map<string, number>()
  for (let times = 0; ; times++) {
    const { slides, blocks } = slidesOf(made.model, fits)
    // A page has room for a logo; a slide does not.
    const laid = setter.lay({ main: 'slides.typ', data: { ...made.model, blocks: [], slides, logo: null } })
    if (!laid.ok) return laid
    const printed = setter.print(laid.value, made.model.date)
    await new Promise(setImmediate)
    setter.rest()
    if (!printed.ok) return printed
    const { bytes, pages } = printed.value
    const starts = [...(laid.value.where as number[]), pages + 1]
    const over = slides.filter((_, i) => (starts[i + 1] ?? 0) - (starts[i] ?? 0) > 1)
    if (over.length > 0 && times < slideSteps) {
      for (const { head } of over) fits.set(head, (fits.get(head) ?? 0) + 1)
      continue
    }
    const model = { ...made.model, blocks }
    const done = finish(bytes, printedTables(model)).bytes
    const { wrong, ...found } = check(done, { title: model.title, lang: model.lang, pages })
    const shown = { ...made, model, printed: printedIn(blocks) }
    return checked('the file', wrong, { bytes: done, pages, made: shown, found })
  }
}

const checked = (what: string, wrong: readonly string[], made: InOtherForm): Result<InOtherForm> =>
  wrong.length > 0 ? err(notMade(`${what} did not pass its check, ${wrong.join(', ')}`)) : ok(made)

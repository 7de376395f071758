import type { Drawn } from '../../shared/briefing/document.ts'
import type { OtherForm } from '../../shared/briefing/forms.ts'
import { pageFaults } from '../../shared/briefing/html/faults.ts'
import { pageOf } from '../../shared/briefing/html/page.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { Picture } from './picture.ts'
import { notMade, type Typesetter } from './typst.ts'

/** A paper in another form than that of its pages. `made` is what it shows. */
interface InOtherForm {
  readonly bytes: Uint8Array
  /** None of what has no pages of its own. */
  readonly pages: number
  readonly made: Drawn
}

/**
 * The same words, tables and pictures for the web or for Word, made of the same blocks: what the pages withhold is not in
 * them. Each is looked over as a PDF is before it is given out.
 */
export async function inOtherForm(
  as: OtherForm,
  setter: Typesetter,
  made: Drawn,
  picture: Picture | null,
): Promise<Result<InOtherForm>> {
  if (as === 'web') {
    const logo = picture && `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`
    const page = pageOf(made.model, logo)
    const bytes = new TextEncoder().encode(page)
    return checked('the page', pageFaults(page), { bytes, pages: 0, made })
  }
  // Whoever never asks for Word does not read what writes it.
  const [{ wordOf }, { wordFaults }] = await Promise.all([import('./word/document.ts'), import('./word/faults.ts')])
  const written = await wordOf(setter, made.model, picture)
  setter.rest()
  return written.ok
    ? checked('the document', wordFaults(written.value), { bytes: written.value, pages: 0, made })
    : written
}

const checked = (what: string, wrong: readonly string[], made: InOtherForm): Result<InOtherForm> =>
  wrong.length > 0 ? err(notMade(`${what} did not pass its check, ${wrong.join(', ')}`)) : ok(made)

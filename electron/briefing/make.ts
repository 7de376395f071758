import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { boardBriefing } from '../../shared/briefing/board/briefing.ts'
import type { Since } from '../../shared/briefing/board/changed.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { printedTables } from '../../shared/briefing/csv.ts'
import type { DocumentModel, Drawn } from '../../shared/briefing/document.ts'
import { type DocumentId, documentKind } from '../../shared/briefing/documents.ts'
import { logoSize } from '../../shared/briefing/logo.ts'
import { type Coverage, square } from '../../shared/briefing/text.ts'
import { needsSimpleBreaks, overBudget } from '../../shared/briefing/text-budget.ts'
import { wordNotes } from '../../shared/briefing/words-used.ts'
import { readExchange } from '../../shared/domain/exchange.ts'
import { type Plan, planOf } from '../../shared/domain/plan.ts'
import { recordsOf } from '../../shared/domain/state.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'
import { knowingGone } from '../../shared/manual/newest.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { counted, listed } from '../../shared/words/index.ts'
import type { BriefingVerbs, KeptFile } from '../plan/verbs.ts'
import { resourcePath } from '../process/resources.ts'
import { check } from './check.ts'
import { layOut } from './close.ts'
import { drawPaper, fitsOf } from './draws.ts'
import { finish } from './finish.ts'
import { coverageOf, readFaces } from './fonts.ts'
import { planKeeper } from './kept-plan.ts'
import { turnAfter } from './let-go.ts'
import { inOtherForm } from './other-forms.ts'
import { type Picture, readPicture } from './picture.ts'
import { reportOf } from './report.ts'
import { readTemplates } from './resources.ts'
import { notMade, type Typesetter, typesetter } from './typst.ts'

/** What every document is set with. */
interface Tools {
  readonly setter: Typesetter
  readonly covers: Coverage
}

/**
 * The verbs of the briefing process: records in, a checked PDF/UA-1 out. The same records and request give the same
 * bytes. Templates and faces are read once, for the first document.
 */
export function createBriefingService(): BriefingVerbs {
  const pictureOf = pictureKeeper()
  const ownPlan = planKeeper()
  const sentPlan = planKeeper()
  let tools: Tools | undefined
  const ready = (): Tools => {
    tools ??= readTools()
    return tools
  }
  let rested: Promise<void> | undefined
  /** Frees memory once the answer is out: only the next document has to wait for that. */
  const restSoon = (setter: Typesetter) => {
    // Both steps are needed: without a turn of the event loop, the compiler's memory grows with each document.
    rested = new Promise(setImmediate).then(() => setter.rest())
  }
  return {
    async make({ records, request, before, logo, gone, preview = false, as }) {
      await rested
      const { setter, covers } = ready()
      const plan = ownPlan(records, gone)
      const since = before ? { sent: before.sent, plan: sentPlan(before.records) } : null
      const draw = drawsOf(plan, request, covers, since)
      const pictureFor = (model: DocumentModel) => (model.logo && logo ? pictureOf(model.logo.hash, logo) : null)
      const toldOf = (drawn: Drawn) => ({
        title: drawn.model.title,
        notes: notesOf(drawn, pictureFor(drawn.model), plan),
        printed: drawn.printed,
        tables: printedTables(drawn.model),
      })
      if (as !== undefined) {
        // Slides send to the paper for what they leave out, and Word has pages: they have as much on them as the paper.
        const tight = as === 'word' && documentKind(request.document).pages !== undefined
        const drawn = tight || as === 'slides' ? await asOnPages(setter, request.document, draw, pictureFor) : draw(0)
        if (!drawn.ok) return drawn
        const other = await inOtherForm(as, setter, drawn.value, pictureFor(drawn.value.model), tight)
        if (!other.ok) return other
        const { bytes, pages, made, found } = other.value
        return ok({ bytes, pages, report: reportOf(made.model, found, hashOf(bytes), as), ...toldOf(made) })
      }
      const made = await fitted(request.document, draw, (model) => pages(setter, model, pictureFor(model), { preview }))
      restSoon(setter)
      return made.ok ? ok({ ...made.value.file, ...toldOf(made.value.drawn) }) : made
    },
    async makePacket({ records, packet, outside, before, logo, gone, preview = false }) {
      const { setter, covers } = ready()
      const since = before ? { sent: before.sent, plan: planOf(before.records) } : null
      const picture = logo ? pictureOf(planOf(records).get('district', 'district')?.logo ?? '', logo) : null
      const drawPart = async (known: Plan, request: BriefingRequest): Promise<Result<Drawn>> => {
        const plan = knowingGone(known, gone)
        const draw = drawsOf(plan, request, covers, since)
        const told = (drawn: Drawn) => ok({ ...drawn, notes: notesOf(drawn, picture, plan) })
        // The packet lays out its parts together: only a part with a fixed number of pages is laid out alone first.
        const drawn = await asOnPages(setter, request.document, draw, () => picture)
        return drawn.ok ? told(drawn.value) : drawn
      }
      // Loaded only here: the reader of PDFs from outside takes a megabyte that no other document needs.
      const { makePacket } = await import('./packet.ts')
      const logoName = picture ? nameOf(picture.type) : ''
      return makePacket({ setter, covers, picture, logoName, draw: drawPart }, { records, packet, outside, preview })
    },
    async readOutside({ bytes }) {
      const { readOutside } = await import('./outside/read.ts')
      const read = await readOutside(bytes)
      return read.ok ? ok({ pages: read.value.pages.length, notes: read.value.notes }) : read
    },
    async warm() {
      const ops = readExchange(readFileSync(resourcePath('sample/juniper-fork.json'), 'utf8'))
      if (!ops.ok) return ops
      const plan = planOf(recordsOf(ops.value))
      const { setter, covers } = ready()
      const { model } = boardBriefing(plan, defaultBoardRequest(plan, '2026-12-14'), covers)
      const set = await layOut(setter, model, { logo: null, simple: false }, new Map())
      restSoon(setter)
      return set.ok ? ok(null) : set
    },
    async readPicture({ bytes }) {
      const read = readPicture(bytes)
      if (!read.ok) return read
      const { type, bytes: kept } = read.value
      const name = nameOf(type)
      const files = new Map([[name, kept]])
      const { setter } = ready()
      const laid = setter.lay({ main: 'trial.typ', data: { file: `/${name}` }, files })
      const tried = laid.ok ? setter.print(laid.value, '2000-01-01') : laid
      restSoon(setter)
      return tried.ok ? ok({ type, bytes: kept }) : err(unreadable)
    },
  }
}

/** A compiler with our templates and faces, and the characters that the faces have. */
function readTools(): Tools {
  const faces = readFaces()
  return {
    setter: typesetter(readTemplates(), [...faces.main, ...faces.others.flat()]),
    covers: coverageOf(faces),
  }
}

/** The plan's logo, which may come from another laptop: each is read once, and left out if it is damaged. */
function pictureKeeper(): (hash: string, logo: KeptFile) => Picture | null {
  let last: { readonly hash: string; readonly picture: Picture | null } | undefined
  return (hash, logo) => {
    if (last?.hash !== hash) {
      const read = readPicture(logo.bytes)
      last = { hash, picture: read.ok ? read.value : null }
    }
    return last.picture
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Draws a document in the given step of shortening; refused if it can't be printed. */
type Draw = (fit: number) => Result<Drawn>

const drawsOf =
  (plan: Plan, request: BriefingRequest, covers: Coverage, since: Since | null): Draw =>
  (fit) => {
    const drawn = drawPaper(plan, request, covers, since, fit)
    const wrong = overBudget(drawn.model, plan, request) ?? squaresOn(drawn)
    return wrong ? err(wrong) : ok(drawn)
  }

/** Draws a document and lays it out; one with a fixed number of pages is drawn again with less until it fits. */
async function fitted<F extends { readonly pages: number }>(
  document: DocumentId,
  draw: Draw,
  lay: (model: DocumentModel) => Promise<Result<F>>,
): Promise<Result<{ readonly drawn: Drawn; readonly file: F }>> {
  const { pages: most = Number.POSITIVE_INFINITY } = documentKind(document)
  const at = async (fit: number) => {
    const drawn = draw(fit)
    if (!drawn.ok) return drawn
    const file = await lay(drawn.value.model)
    return file.ok ? ok({ drawn: drawn.value, file: file.value }) : file
  }
  const whole = await at(0)
  const last = fitsOf(document) - 1
  if (!whole.ok || whole.value.file.pages <= most || last < 1) return whole
  // Each step has less than the one before: the first that fits is found by halves, in a few layouts of some forty.
  let [over, under] = [0, last]
  let found: typeof whole | undefined
  while (under - over > 1) {
    const half = Math.floor((over + under) / 2)
    const tried = await at(half)
    if (!tried.ok) return tried
    if (tried.value.file.pages > most) over = half
    else [under, found] = [half, tried]
  }
  return found ?? (await at(last))
}

/** A document as its pages have it: where their number is fixed they are laid out, to see what they have room for. */
async function asOnPages(
  setter: Typesetter,
  document: DocumentId,
  draw: Draw,
  pictureFor: (model: DocumentModel) => Picture | null,
): Promise<Result<Drawn>> {
  if (documentKind(document).pages === undefined) return draw(0)
  const made = await fitted(document, draw, (model) => pages(setter, model, pictureFor(model), { preview: true }))
  return made.ok ? ok(made.value.drawn) : made
}

/** The most fields that a refusal names. */
const mostNamed = 4

/** Refuses a page with a square in place of a letter: its reader could not know what was written there. */
function squaresOn({ unset, model }: Drawn): AppError | null {
  if (unset.length === 0 || !JSON.stringify(model.blocks).includes(square)) return null
  const more = unset.length - mostNamed
  const named = [...unset.slice(0, mostNamed), ...(more > 0 ? [`${counted(more, 'more field')}`] : [])]
  return appError(
    'document',
    `There is no font for some characters in ${listed(named)}. No page was made, so that no page has a square in place of a word. Write these words in other letters, or take them out.`,
  )
}

const noLogo = 'The logo is left out: this copy of the plan does not have the picture, or it can’t be read.'
const unreadable = appError(
  'bad-input',
  'This picture is damaged, or of a kind that can’t be printed. Nothing was changed. Save it as a PNG, and choose that file.',
)

/** Notes for the person about a document that was made. */
const notesOf = ({ model, notes }: Drawn, picture: Picture | null, plan: Plan): string[] => [
  ...(model.logo && !picture ? [noLogo] : []),
  ...notes,
  ...wordNotes(plan, model),
]

const nameOf = (type: Picture['type']) => (type === 'image/png' ? 'logo.png' : 'logo.jpg')

/** Lays out a model, finishes the file and checks it; a file that fails the check is not given out. */
async function pages(
  setter: Typesetter,
  model: DocumentModel,
  picture: Picture | null,
  { preview }: { readonly preview: boolean },
): Promise<Result<{ bytes: Uint8Array; pages: number; report?: string }>> {
  const file = picture && nameOf(picture.type)
  const logo = picture && { alt: model.logo?.alt, file: `/${file}`, ...logoSize(picture.width, picture.height) }
  const files = picture && file ? new Map([[file, picture.bytes]]) : new Map<string, Uint8Array>()
  const set = await layOut(setter, model, { logo, simple: needsSimpleBreaks(model) }, files, { preview })
  // A preview ends here; a file that goes out is finished and checked first.
  if (!set.ok || preview) return set
  await turnAfter(set.value.pages)
  const { bytes } = finish(set.value.bytes, printedTables(model))
  await turnAfter(set.value.pages)
  const found = check(bytes, { title: model.title, lang: model.lang, pages: set.value.pages })
  if (found.wrong.length > 0) return err(notMade(`the file did not pass its check, ${found.wrong.join(', ')}`))
  const report = reportOf(model, found, hashOf(bytes))
  return ok({ bytes, pages: found.pages, report })
}

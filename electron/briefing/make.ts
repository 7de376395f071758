import { boardBriefing } from '../../shared/briefing/board/briefing.ts'
import type { Since } from '../../shared/briefing/board/changed.ts'
import type { DocumentModel, Drawn } from '../../shared/briefing/document.ts'
import type { Coverage } from '../../shared/briefing/text.ts'
import { type Plan, planOf } from '../../shared/domain/plan.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { BriefingVerbs } from '../plan/verbs.ts'
import { check } from './check.ts'
import { finish } from './finish.ts'
import { coverageOf, readFaces } from './fonts.ts'
import { readTemplates } from './resources.ts'
import { notMade, type Typesetter, typesetter } from './typst.ts'

/** Each document: what it says, and the template that lays it out. A new one is a line here. */
const documents: Readonly<
  Record<
    BriefingRequest['document'],
    {
      readonly main: string
      readonly draw: (plan: Plan, request: BriefingRequest, covers: Coverage, before: Since | null) => Drawn
    }
  >
> = { board: { main: 'board.typ', draw: boardBriefing } }

/**
 * The briefing process's verbs: records in, a checked PDF/UA-1 out. The same records and request give the same
 * bytes. Templates and faces are read once, at the first document.
 */
export function createBriefingService(): BriefingVerbs {
  let tools: { readonly setter: Typesetter; readonly covers: Coverage } | undefined
  const ready = () => {
    if (tools === undefined) {
      const faces = readFaces()
      tools = { setter: typesetter(readTemplates(), faces), covers: coverageOf(faces) }
    }
    return tools
  }
  return {
    async make({ records, request, before }) {
      const { setter, covers } = ready()
      const { main, draw } = documents[request.document]
      const since = before ? { sent: before.sent, plan: planOf(before.records) } : null
      const { model, notes, printed } = draw(planOf(records), request, covers, since)
      const made = await pages(setter, main, model)
      // Both are needed: without a turn of the loop the compiler's memory grows with each document.
      await new Promise(setImmediate)
      setter.rest()
      return made.ok ? ok({ ...made.value, title: model.title, notes, printed }) : made
    },
  }
}

/** Lays out a model, finishes the file and looks it over; nothing that fails the look is given back. */
async function pages(
  setter: Typesetter,
  main: string,
  model: DocumentModel,
): Promise<Result<{ bytes: Uint8Array; pages: number }>> {
  const set = setter.set({ main, data: model, date: model.date })
  if (!set.ok) return set
  const { bytes } = await finish(set.value.bytes)
  const found = await check(bytes, { title: model.title, lang: model.lang, pages: set.value.pages })
  if (found.wrong.length > 0) return err(notMade(`the file did not pass its check, ${found.wrong.join(', ')}`))
  return ok({ bytes, pages: found.pages })
}

import { layOut } from '../../electron/briefing/close.ts'
import { drawPaper } from '../../electron/briefing/draws.ts'
import { coverageOf, readFaces } from '../../electron/briefing/fonts.ts'
import { readTemplates } from '../../electron/briefing/resources.ts'
import { typesetter } from '../../electron/briefing/typst.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'
import { must } from './memory-plan.ts'

/** A paper's file as the typesetter writes it, tagged, and neither finished nor checked. */
export async function unfinished(records: readonly RecordState[], request: BriefingRequest): Promise<Uint8Array> {
  const faces = readFaces()
  const setter = typesetter(readTemplates(), [...faces.main, ...faces.others.flat()])
  const { model } = drawPaper(planOf(records), request, coverageOf(faces), null, 0)
  return must(await layOut(setter, model, { logo: null, simple: false }, new Map())).bytes
}

import { promises as fs } from 'node:fs'
import path from 'node:path'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { scripts } from '../../shared/briefing/scripts.ts'
import { readExchange } from '../../shared/domain/exchange.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../shared/domain/state.ts'
import { readPdf } from '../briefing/pdf/file.ts'
import { isDict } from '../briefing/pdf/values.ts'
import type { BriefingVerbs, PlanVerbs } from '../plan/verbs.ts'
import { resourcePath } from '../process/resources.ts'
import { look, must, type StartPart, who, withHealth } from './parts.ts'
import { type Found, right, wrong } from './report.ts'

/** “School”, or the same word in a language that is read in a United States district, by the script's Unicode name. */
export const school: Readonly<Record<string, string>> = {
  Latin: 'School, Escuela, Trường học',
  Arabic: 'مدرسة',
  Hebrew: 'בית ספר',
  Devanagari: 'विद्यालय',
  Bengali: 'বিদ্যালয়',
  Gurmukhi: 'ਸਕੂਲ',
  Ethiopic: 'ትምህርት ቤት',
  Khmer: 'សាលារៀន',
  Myanmar: 'ကျောင်း',
  Thai: 'โรงเรียน',
  Lao: 'ໂຮງຮຽນ',
}

/** The faces that a document embeds, by the names in their files: `NotoSansThai-Regular`. */
function facesIn(bytes: Uint8Array): string[] {
  const file = readPdf(bytes)
  return [...file.objects.values()].flatMap(({ value }) => {
    const name = isDict(value) ? file.follow(value.get('/FontName')) : undefined
    return typeof name === 'string' ? [name.slice(1).replace(/^[A-Z]{6}\+/, '')] : []
  })
}

const district = (name: string): RecordState[] => [plainRecord('district', 'district', { name })]

/** Checks the sample plan that comes with the app: opens it as a plan and prints its board briefing. */
export const checkSample = async (start: StartPart, folder: string): Promise<Found> => {
  const plan = start<PlanVerbs>('plan')
  const briefing = start<BriefingVerbs>('briefing')
  const what = 'The sample plan'
  try {
    return await look(what, async () => {
      const ops = must(readExchange(await fs.readFile(resourcePath('sample/juniper-fork.json'), 'utf8')))
      must(await plan.verbs.create({ path: path.join(folder, 'sample.groundwork'), who, ops, drafts: null }))
      const { records, before, logo } = must(await plan.verbs.documentInput())
      must(await plan.verbs.close())
      const request = { ...defaultBoardRequest(planOf(records), '2026-01-15'), draft: false }
      const { pages } = must(await briefing.verbs.make({ records, request, before, logo }))
      return right(`${what} opens, and its board briefing is printed on ${pages} pages`)
    })
  } finally {
    await plan.stop()
    await briefing.stop()
  }
}

/** Checks the part that makes documents: a page in each script, with that script's own face in it. */
export const checkPages = (start: StartPart): Promise<Found[]> => {
  const briefing = start<BriefingVerbs>('briefing')
  const what = 'The part that makes documents'
  return withHealth(briefing, what, () =>
    look(what, async () => {
      const faces = new Map(scripts.map((s) => [s.script, s.family.replaceAll(' ', '')]))
      const not: string[] = []
      for (const [script, word] of Object.entries(school)) {
        const records = district(word)
        const request = { ...defaultBoardRequest(planOf(records), '2026-01-15'), draft: false }
        const made = must(await briefing.verbs.make({ records, request }))
        const wanted = faces.get(script) ?? 'SourceSerif'
        const there = facesIn(made.bytes).some((face) => face.startsWith(wanted))
        const named = made.notes.some((note) => note.includes('no font here'))
        if (!there || named) not.push(script)
      }
      return not.length === 0
        ? right(`${what} starts, and prints a page in each of ${Object.keys(school).length} scripts with its own face`)
        : wrong(`${what} prints no page with its own face in: ${not.join(', ')}`)
    }),
  )
}

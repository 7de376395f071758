import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { scripts } from '../../shared/briefing/scripts.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { BriefingVerbs } from '../plan/verbs.ts'
import { look, must, type StartPart, withHealth } from './parts.ts'
import { type Found, right, wrong } from './report.ts'

/** "School", or the same in a language that is read in a United States district, by the script's name in Unicode. */
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

/** The faces that a document brings with it, as their files name themselves: `NotoSansThai-Regular`. */
async function facesIn(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name = object instanceof PDFDict ? object.lookup(PDFName.of('FontName')) : undefined
    return name instanceof PDFName ? [name.decodeText().replace(/^[A-Z]{6}\+/, '')] : []
  })
}

const district = (name: string): RecordState[] => [
  { kind: 'district', id: 'district', private: false, gone: false, values: { name }, tips: {}, conflicts: [] },
]

/** The part that makes documents: a page in each script, with that script's own face in it. */
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
        const there = (await facesIn(made.bytes)).some((face) => face.startsWith(wanted))
        const named = made.notes.some((note) => note.includes('no font here'))
        if (!there || named) not.push(script)
      }
      return not.length === 0
        ? right(`${what} starts, and prints a page in each of ${Object.keys(school).length} scripts with its own face`)
        : wrong(`${what} prints no page with its own face in: ${not.join(', ')}`)
    }),
  )
}

import { beforeAll, describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import type { DocumentId } from '../../shared/briefing/documents.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { type Papers, papersOf, typedAndNotPrinted } from '../support/district-papers.ts'
import { enterDistrict } from '../support/districts.ts'
import { readPdf } from '../support/pdf.ts'

/** A made-up district whose plan has five areas, shares and promises in words, entered from an empty file and read as a critic would. */

const day = '2026-12-08'

describe('a district of five areas', () => {
  let said: Papers
  let records: readonly RecordState[]
  let families: string
  let dossier: string

  beforeAll(async () => {
    records = enterDistrict('areas', 'Cedarmont County Public Schools').records
    said = await papersOf(records, 'areas', day)
    const service = createBriefingService()
    const plan = planOf(records)
    const usual = requestOf(plan, preparedFor(plan, day), day)
    const make = async (document: DocumentId, readBy: 'public' | 'cabinet') => {
      const made = await service.make({ records, request: briefingRequest.parse({ ...usual, document, readBy }) })
      if (!made.ok) throw new Error(made.error.says)
      const { pages, alts } = await readPdf(made.value.bytes, `areas-${document}`)
      return `${pages.join(' ')} ${alts.join(' ')}`.replace(/\s+/g, ' ')
    }
    families = await make('community', 'public')
    dossier = await make('dossier', 'cabinet')
  }, 60_000)

  it('finds in each full plan every word that its reader may see', () => {
    expect(typedAndNotPrinted(planOf(records), said)).toEqual({ board: [], public: [] })
  })

  it('calls its goals areas, as it does, and none of them on track', () => {
    for (const text of [said.board, said.progress, said.plan])
      expect(text).toContain('None of the five areas counts as on track.')
    for (const text of [said.plan, said.public]) expect(text).toContain('Area 3. Staff and classrooms')
  })

  it('tells a target in words as its source has it, and makes no figure of it', () => {
    for (const text of [said.board, said.plan, said.public]) {
      expect(text).toContain('The target in its source’s words: 28 more administrators of color.')
      expect(text).toContain('1,650 fewer suspensions of students of color.')
    }
    expect(said.board).toContain(
      'Targets for gaps. Proficient in reading and math, points: Black students to White students, 25',
    )
  })

  it('says of a share whose it is, and never that a third of all children are somebody', () => {
    for (const text of [said.board, said.plan, said.public, families]) {
      expect(text).toMatch(/Share of the gifted program/)
      expect(text).not.toMatch(/36 of (?:every )?100/)
    }
    expect(families).toMatch(/14 of 100 staff are of color \([^)]*Teachers/i)
  })

  it('keeps what is known by its month, and what changed without two figures', () => {
    for (const text of [said.plan, said.public]) {
      expect(text).toContain(
        'All that it counts (suspensions in all schools): down by 18 percent of what it was, 2018–19',
      )
      expect(text).toContain('The work against racism of September 2020')
      expect(text).toContain('(from September 2020)')
      expect(text).toContain('The national test, 2016–17: Its results showed a gap that grows (A newspaper, May 2018).')
      expect(text).toContain('Recommendations of the advisory council, draft Document, 7 pages.')
      expect(text).toContain('First evening, in an elementary school Meeting, August 2018.')
    }
    expect(said.plan).toContain('At least $1.8 million')
    expect(said.public).not.toContain('$1.8 million')
  })

  it('names councils to everyone, and to whoever comes next as somebody to ask', () => {
    for (const text of [said.plan, said.public, dossier])
      expect(text).toContain('Racial equity committee of each school')
    expect(dossier).toContain('It meets at least each month.')
    // Who voiced what is the officer’s.
    for (const text of [said.plan, said.public, dossier])
      expect(text).not.toContain('Asked the board to table the vote')
    expect(said.plan).toContain('Chair of an alliance for public schools')
    expect(said.public).not.toContain('Chair of an alliance for public schools')
  })
})

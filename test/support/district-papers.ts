import { createBriefingService } from '../../electron/briefing/make.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { makePaper, type PaperDesk, sendPaper } from '../../electron/use-cases/paper.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import type { DocumentId } from '../../shared/briefing/documents.ts'
import { unprinted } from '../../shared/briefing/unprinted.ts'
import { dayInWords } from '../../shared/days/index.ts'
import { forAudience } from '../../shared/domain/audience.ts'
import { type Plan, planOf } from '../../shared/domain/plan.ts'
import type { Op, RecordState } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { typedWords } from './districts.ts'
import { must } from './memory-plan.ts'
import { readPdf } from './pdf.ts'

/** What a reader finds in each paper of a plan: its words and those of its pictures; `public` is the public's full plan. */
export type Papers = Record<'board' | 'onePage' | 'progress' | 'plan' | 'hire' | 'public', string>

const service = createBriefingService()

/** The words of a file without its running heads and feet, so that a sentence over two pages is one. */
const bare = (pages: readonly string[], district: string, day: string): string =>
  pages
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(new RegExp(`(Public|Board) edition · Prepared for ${day} ?(Page \\d+ of \\d+)?`, 'g'), ' ')
    .replace(
      new RegExp(
        `${district} · (Board briefing|Progress report|Full plan|Ready to hire|The officer’s position) (DRAFT|${day})`,
        'g',
      ),
      ' ',
    )
    .replace(/\s+/g, ' ')

/** A line that is broken at a hyphen has a blank there that nobody typed. */
const solid = (text: string): string => text.replace(/\s+/g, '')

/** Every paper for a day, as the briefing in preparation for it has it, else with all that is usual. */
export async function papersOf(records: readonly RecordState[], name: string, day: string): Promise<Papers> {
  const plan = planOf(records)
  const usual = requestOf(plan, preparedFor(plan, day), day)
  const district = plan.get('district', 'district')?.name ?? ''
  const make = async (document: DocumentId, readBy: 'board' | 'public') => {
    const made = await service.make({ records, request: briefingRequest.parse({ ...usual, document, readBy }) })
    if (!made.ok) throw new Error(made.error.says)
    const { pages, alts } = await readPdf(made.value.bytes, `${name}-${document}-${readBy}`)
    return `${bare(pages, district, dayInWords(day))} ${alts.join(' ')}`
  }
  return {
    board: await make('board', 'board'),
    onePage: await make('onePage', 'board'),
    progress: await make('progress', 'board'),
    plan: await make('plan', 'board'),
    hire: await make('hire', 'board'),
    public: await make('plan', 'public'),
  }
}

/**
 * The board's papers for a second meeting: the briefing for the first is sent two weeks before it, and then the plan
 * is changed.
 */
export async function papersAfter(
  plan: PlanVerbs,
  [first, second]: readonly [string, string],
  changes: readonly Op[],
): Promise<Pick<Papers, 'board' | 'progress' | 'hire' | 'plan'>> {
  const desk = (today: string): PaperDesk => ({
    plan: { documentInput: plan.documentInput, keepDocument: plan.keepDocument },
    briefing: service,
    path: () => 'plan.groundwork',
    today: () => today,
  })
  const view = () => planOf(must(plan.records()))
  const usual = requestOf(view(), preparedFor(view(), first), first)
  const sent = must(
    await makePaper(desk('2026-11-24'), briefingRequest.parse({ ...usual, document: 'board', draft: false })),
  )
  must(await sendPaper(desk('2026-11-24'), sent, async () => ({ ok: true, value: { told: null, takeBack: null } })))
  must(plan.edit({ verb: 'edit', ops: changes }))
  const make = async (document: DocumentId) => {
    const request = { ...defaultBoardRequest(view(), second), document, draft: false, readBy: 'board' }
    const made = must(await makePaper(desk(second), briefingRequest.parse(request)))
    const { pages, alts } = await readPdf(made.bytes, `${view().get('district', 'district')?.name}-${document}-second`)
    return `${bare(pages, view().get('district', 'district')?.name ?? '', dayInWords(second))} ${alts.join(' ')}`
  }
  return {
    board: await make('board'),
    progress: await make('progress'),
    hire: await make('hire'),
    plan: await make('plan'),
  }
}

/** The plan as it stands after its first step, the district, of which a newcomer makes the first preview. */
export const firstPreview = (records: readonly RecordState[]): readonly RecordState[] =>
  records.filter((r) => r.kind === 'district')

/** What somebody typed, a reader may see, and that reader's full plan prints nowhere. */
export function typedAndNotPrinted(
  plan: Plan,
  said: Papers,
  least = 40,
): Record<'board' | 'public', readonly string[]> {
  const missing = (reader: 'board' | 'public', text: string) => {
    const solidText = solid(text)
    const typed = typedWords(forAudience(plan, reader)).filter(({ field }) => {
      const [kind = '', name] = field.split('.')
      return unprinted(kind, name) === undefined
    })
    if (typed.length < least) throw new Error(`Only ${typed.length} typed words were found for the ${reader}.`)
    return typed
      .filter(({ words }) => !solidText.includes(solid(words)))
      .map(({ field, words }) => `${field}: ${words}`)
  }
  return { board: missing('board', said.plan), public: missing('public', said.public) }
}

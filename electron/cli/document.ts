import { existsSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import { documentIds, documentKind, numbered } from '../../shared/briefing/documents.ts'
import { gatheringFor } from '../../shared/briefing/of-gathering.ts'
import { localDay } from '../../shared/days/index.ts'
import { type Plan, planOf } from '../../shared/domain/plan.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { fromKey } from '../../shared/retreat/gathering.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import { atFirstFree } from '../use-cases/first-free.ts'
import type { Paper, PlanDesk, SentPaper } from '../use-cases/paper.ts'
import { writePaper } from '../use-cases/paper-file.ts'
import type { Args } from './args.ts'
import { withPlanOrCopy } from './open.ts'
import type { CliVerb, Surroundings } from './verb.ts'

/** What each verb that makes a document starts from: its plan, its day, and where the document goes. */
export interface Asked {
  readonly args: Args
  readonly around: Surroundings
  readonly plan: PlanVerbs
  /** Why nothing can be saved in the plan; null if this process holds it. */
  readonly held: AppError | null
  readonly file: string
  readonly out: string
  readonly today: string
  /**
   * The request prepared for the day that was asked for, or the default one, with the paper size and draft mark of the
   * command.
   */
  readonly usual: BriefingRequest
}

/**
 * Makes a verb that writes a document: it checks where the document goes, and opens the plan, or a copy if another
 * program holds it.
 */
export const makes =
  (what: string, ends: string, make: (asked: Asked) => Promise<Result<number>>): CliVerb['run'] =>
  async (args, around) => {
    const out = args.options.get('out')
    if (out === undefined) return err(appError('bad-input', `${what} needs --out OUT.${ends}.`))
    const file = args.places[0] as string
    return withPlanOrCopy(file, around, async (plan, held) => {
      const today = localDay(around.clockAndIds.now())
      const records = plan.records()
      if (!records.ok) return records
      return make({ args, around, plan, held, file, out, today, usual: usualFor(args, planOf(records.value), today) })
    })
  }

function usualFor({ options }: Args, plan: Plan, today: string): BriefingRequest {
  const date = options.get('date') ?? dayOfGathering(plan, options, today)
  const prepared = preparedFor(plan, date)
  const usual = prepared ? requestOf(plan, prepared, date) : { ...defaultBoardRequest(plan, date), draft: false }
  // An invalid value is passed on, and refused with the rest of the request.
  const paper = (options.get('paper') ?? usual.paper) as BriefingRequest['paper']
  const document = documentIds.find((id) => id === options.get('document'))
  // The briefing that is prepared for the day may be a draft; what goes out beside it is one only if that is asked for.
  const goesOut = document !== undefined && documentKind(document).goesOut === true
  return { ...usual, paper, draft: options.has('draft') || (usual.draft && !goesOut) }
}

/** The day of a document about a meeting or a retreat is that day, as in the window; else it is today. */
function dayOfGathering(plan: Plan, options: Args['options'], today: string): string {
  const document = documentIds.find((id) => id === options.get('document'))
  if (document === undefined || !documentKind(document).ofGathering) return today
  const of = fromKey(options.get('of')) as BriefingRequest['of']
  return gatheringFor(plan, { document, date: today, ...(of && { of }) })?.date ?? today
}

/** The plan and the day of a document. If the plan is open elsewhere, no document is recorded in it. */
export const deskOf = ({ plan, held, file, today }: Asked): PlanDesk => ({
  plan: held === null ? plan : { documentInput: plan.documentInput, keepDocument: () => err(held) },
  path: () => file,
  today: () => today,
})

/** The refusal to make a final document of a plan that is open elsewhere. */
export const notFinal = (held: AppError, what: 'document' | 'packet', file: string): AppError =>
  appError(
    held.kind,
    `${held.says} The plan has to keep a final ${what} as it was sent, so none was made and nothing was saved. Close the plan there, or make a draft with --draft.`,
    file,
  )

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** Writes something where it was asked for; in a folder, under its own name, numbered if that is taken. */
export function place<T>(
  out: string,
  name: string,
  ends: string,
  write: (place: string) => Promise<Result<T>> | Result<T>,
) {
  const places = isFolder(out) ? [...numbered(name)].map((named) => join(out, `${named}${ends}`)) : [out]
  if (ends !== '' && extname(out) === '' && !isFolder(out))
    return Promise.resolve(
      err<AppError>(
        appError(
          'bad-input',
          `There is no folder of that name, and the name of a file ends in ${ends}. Nothing was saved. Make the folder first, or add ${ends}.`,
          out,
        ),
      ),
    )
  const taken = 'A file of that name is there already, and nothing is overwritten. Choose another name.'
  return atFirstFree(places, write, appError('exists', taken, out))
}

/** What the plan recorded of a sent document, in a sentence; null if there is nothing to say. */
export function keptInWords(draft: boolean, { said, kept }: Pick<SentPaper<unknown>, 'said' | 'kept'>): string | null {
  if (said !== null && kept === null) return said
  const how = draft
    ? kept && 'The plan does not keep a draft, only which figures went out with it.'
    : kept
      ? 'The plan keeps it as you sent it.'
      : 'The plan already kept this same document today.'
  return said === null ? how : `${how} ${said}`
}

/** Writes the document where it was asked for; in a folder, under its own name, numbered if that is taken. */
export async function placePaper(out: string, paper: Paper): Promise<Result<string>> {
  const write = async (place: string) => {
    const done = await writePaper(place, paper.bytes)
    return done.ok ? done : err({ ...done.error, where: place })
  }
  const done = await place(out, paper.name, '.pdf', write)
  return done.ok ? ok(done.value.place) : done
}

/** Writes the report on what was checked in the PDF, with the reports on its other forms below it. */
export async function placeReport(out: string, paper: Paper, others: readonly Paper[] = []): Promise<Result<string>> {
  const said = [paper, ...others].map((p) => p.report ?? '').join('\r\n')
  const bytes = new TextEncoder().encode(said)
  const done = await place(out, `${paper.name}, checks`, '.txt', (to) => writePaper(to, bytes))
  return done.ok ? ok(done.value.place) : done
}

import { agendaPaper } from '../../shared/briefing/agenda/agenda.ts'
import { askPaper, askSteps } from '../../shared/briefing/ask/ask.ts'
import { boardBriefing } from '../../shared/briefing/board/briefing.ts'
import type { Since } from '../../shared/briefing/board/changed.ts'
import { answerCards } from '../../shared/briefing/cards/cards.ts'
import { communityPage, communitySteps } from '../../shared/briefing/community/page.ts'
import { departmentReport } from '../../shared/briefing/departments/report.ts'
import { departmentSheets } from '../../shared/briefing/departments/sheets.ts'
import type { Drawn } from '../../shared/briefing/document.ts'
import type { DocumentId } from '../../shared/briefing/documents.ts'
import { transitionDossier } from '../../shared/briefing/dossier/dossier.ts'
import { hardTruthPage } from '../../shared/briefing/hard-truth/hard-truth.ts'
import { readyToHirePaper } from '../../shared/briefing/hire/hire.ts'
import { ifStopsPaper } from '../../shared/briefing/if-stops/if-stops.ts'
import { minutesPaper } from '../../shared/briefing/minutes/minutes.ts'
import { onePageBrief } from '../../shared/briefing/one-page/one-page.ts'
import { onePageSteps } from '../../shared/briefing/one-page/steps.ts'
import { drawnInOwnWords } from '../../shared/briefing/own-words.ts'
import { fullPlan } from '../../shared/briefing/plan/plan.ts'
import { policyChange } from '../../shared/briefing/policy/change.ts'
import { presenterPage, presenterSteps } from '../../shared/briefing/presenter/presenter.ts'
import { progressReport } from '../../shared/briefing/progress/progress.ts'
import { retreatPack } from '../../shared/briefing/retreat-pack/pack.ts'
import { updateSlips } from '../../shared/briefing/slips/slips.ts'
import type { Coverage } from '../../shared/briefing/text.ts'
import { planningCalendar } from '../../shared/briefing/year/calendar.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'

type Draw = (plan: Plan, request: BriefingRequest, covers: Coverage, before: Since | null, fit: number) => Drawn

/**
 * How each document is drawn. A new document is one line here; `fits` is for one with a fixed number of pages, which is
 * drawn again with less until it fits.
 */
const draws: Readonly<Record<DocumentId, { readonly draw: Draw; readonly fits?: number }>> = {
  board: { draw: boardBriefing },
  onePage: { draw: (plan, request, covers, _, fit) => onePageBrief(plan, request, covers, fit), fits: onePageSteps },
  progress: { draw: progressReport },
  plan: { draw: fullPlan },
  hire: { draw: readyToHirePaper },
  policy: { draw: policyChange },
  calendar: { draw: planningCalendar },
  slips: { draw: updateSlips },
  sheets: { draw: departmentSheets },
  department: { draw: departmentReport },
  agenda: { draw: agendaPaper },
  minutes: { draw: minutesPaper },
  community: {
    draw: (plan, request, covers, _, fit) => communityPage(plan, request, covers, fit),
    fits: communitySteps,
  },
  presenter: {
    draw: (plan, request, covers, _, fit) => presenterPage(plan, request, covers, fit),
    fits: presenterSteps,
  },
  ifStops: { draw: ifStopsPaper },
  ask: { draw: (plan, request, covers, _, fit) => askPaper(plan, request, covers, fit), fits: askSteps },
  cards: { draw: answerCards },
  retreatPack: { draw: retreatPack },
  hardTruth: { draw: hardTruthPage },
  dossier: { draw: transitionDossier },
}

/** In how many steps a document can be shortened until it fits. */
export const fitsOf = (document: DocumentId): number => draws[document].fits ?? 1

/** Draws a document as it is printed: its text, in the district's own words for the levels of its plan. */
export const drawPaper: Draw = (plan, request, covers, before, fit) =>
  drawnInOwnWords({ plan, request, covers, before }, (from) =>
    draws[request.document].draw(from.plan, from.request, from.covers, from.before, fit),
  )

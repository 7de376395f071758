import { askPaper } from '../../shared/briefing/ask/ask.ts'
import { boardBriefing } from '../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { communityPage } from '../../shared/briefing/community/page.ts'
import { type Drawn, flat } from '../../shared/briefing/document.ts'
import type { DocumentId } from '../../shared/briefing/documents.ts'
import { transitionDossier } from '../../shared/briefing/dossier/dossier.ts'
import { readyToHirePaper } from '../../shared/briefing/hire/hire.ts'
import { onePageBrief } from '../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../shared/briefing/plan/plan.ts'
import { presenterPage } from '../../shared/briefing/presenter/presenter.ts'
import { progressReport } from '../../shared/briefing/progress/progress.ts'
import { updateSlips } from '../../shared/briefing/slips/slips.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { drawnText as text } from './drawn-text.ts'

/** The day on which tests read the papers of a plan, unless a story needs another. */
export const day = '2026-12-14'

/** What a person who accepts every default asks for, and what more the story says. */
export const asked = (plan: Plan, document: DocumentId, more: object = {}) =>
  briefingRequest.parse({ ...defaultBoardRequest(plan, day), document, ...more })

/** Every block of a paper, those within sections and side by side too. */
export const blocks = ({ model }: Drawn) => [...flat(model.blocks)]

// Each paper as a reader would find its words, one block a line.
export const ask = (plan: Plan) => text(askPaper(plan, asked(plan, 'ask')))
export const board = (plan: Plan) => text(boardBriefing(plan, asked(plan, 'board')))
export const dossier = (plan: Plan) => text(transitionDossier(plan, asked(plan, 'dossier')))
export const families = (plan: Plan) => text(communityPage(plan, asked(plan, 'community')))
export const full = (plan: Plan, readBy: 'board' | 'public' = 'board') =>
  text(fullPlan(plan, asked(plan, 'plan', { readBy })))
export const hire = (plan: Plan) => text(readyToHirePaper(plan, asked(plan, 'hire')))
export const onePage = (plan: Plan, fit = 0) => text(onePageBrief(plan, asked(plan, 'onePage'), undefined, fit))
export const presenter = (plan: Plan) => text(presenterPage(plan, asked(plan, 'presenter')))
export const progress = (plan: Plan, more: object = {}) => text(progressReport(plan, asked(plan, 'progress', more)))
export const slips = (plan: Plan) => text(updateSlips(plan, asked(plan, 'slips')))

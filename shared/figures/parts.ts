import { partOf } from '../domain/part.ts'
import type { Plan } from '../domain/plan.ts'

/**
 * What figures are decided from. What is withheld of a table may rest on any other table of the plan, on names, on the
 * list of groups and on what papers have printed, and rests on nothing else: an edited goal, action or status leaves it.
 */
type TableKind = 'value' | 'interim' | 'measure' | 'studentGroup' | 'dimension' | 'district' | 'briefingSent'
/** What a measure's view is made from: its tables, and what else is said of its figures. */
type FigureKind = TableKind | 'target' | 'gap' | 'reportedFigure' | 'goal'

export type TablesPlan = Plan<TableKind>
export type FiguresPlan = Plan<FigureKind>

const ofTables = ['value', 'interim', 'measure', 'studentGroup', 'dimension', 'district', 'briefingSent'] as const

export const tablesPart = partOf<TableKind>(...ofTables)
export const figuresPart = partOf<FigureKind>(...ofTables, 'target', 'gap', 'reportedFigure', 'goal')

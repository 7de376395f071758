import { partOf } from '../domain/part.ts'
import type { Plan } from '../domain/plan.ts'

/**
 * The kinds that decide figures. Withholding in a table may depend on any other table of the plan, on names, on the
 * list of groups and on what documents have printed, and on nothing else: an edited goal, action or status does not
 * change it.
 */
type TableKind = 'value' | 'interim' | 'measure' | 'studentGroup' | 'dimension' | 'district' | 'briefingSent'
/** The kinds that a measure's view is made from: its tables, and other entries about its figures. */
type FigureKind = TableKind | 'target' | 'gap' | 'reportedFigure' | 'goal'

export type TablesPlan = Plan<TableKind>
export type FiguresPlan = Plan<FigureKind>

const ofTables = ['value', 'interim', 'measure', 'studentGroup', 'dimension', 'district', 'briefingSent'] as const

export const tablesPart = partOf<TableKind>(...ofTables)
export const figuresPart = partOf<FigureKind>(...ofTables, 'target', 'gap', 'reportedFigure', 'goal')

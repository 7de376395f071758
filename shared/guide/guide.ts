import { heads as steps } from './heads.ts'
import indexJson from './index.json' with { type: 'json' }
import { type GuideIndex, type Slot, type StepHead, type Support, slots } from './types.ts'

export type { Fact, GuideIndex, Indicator, RoomQuestion, Slot, Step, StepHead, Support, Task } from './types.ts'
export { slots } from './types.ts'
export { steps }

/** The index of the guide: credits, notice, the three lacks, the supports and the order of steps. */
export const index: GuideIndex = indexJson

/** The Foundation and the five supports, in their order. */
export const supports: readonly Support[] = index.supports

const byId: ReadonlyMap<string, StepHead> = new Map(steps.map((s) => [s.id, s]))

/** One step without its texts (`steps/index.ts` has them); undefined for an id that the guide does not have. */
export const step = (id: string): StepHead | undefined => byId.get(id)

/** The steps of a support, in their order. */
export const stepsOf = (support: string): readonly StepHead[] => steps.filter((s) => s.support === support)

/** The support to which a step belongs. */
export const supportOf = (stepId: string): Support | undefined => supports.find((s) => s.steps.includes(stepId))

const cabinetIndicators: ReadonlySet<string> = new Set(
  steps.flatMap((s) => s.indicators.filter((i) => i.cabinetOnly).map((i) => i.id)),
)

/** True for an indicator about something that only the cabinet may see. */
export const isCabinetIndicator = (id: string): boolean => cabinetIndicators.has(id)

/** True for a step all of whose indicators are only for the cabinet. */
export const isCabinetStep = (id: string): boolean => step(id)?.indicators.every((i) => i.cabinetOnly) === true

/** The plan's own words for the five slots; an empty slot keeps its default. */
export type Words = Readonly<Partial<Record<Slot, string | null>>>

/**
 * Fills `{{slots}}` in the guide's and the documents' own text with the district's words. Typed text is never changed,
 * and an unknown slot stays as it is.
 */
export const fillSlots = (text: string, words: Words | undefined): string =>
  text.replace(/\{\{([a-zA-Z]+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(slots, name) ? words?.[name as Slot] || slots[name as Slot] : whole,
  )

/** The guide as data: five supports and a foundation, their steps, and the parts of a step. */

export interface Support {
  readonly id: string
  /** 0 is the Foundation, which comes before the five supports. */
  readonly number: number
  readonly name: string
  readonly promise: string
  /** Which of the three lacks of the article this support answers. */
  readonly lacks: readonly string[]
  readonly lackNote: string
  readonly steps: readonly string[]
}

/** One thing to enter, with a worked example from the sample plan. */
export interface Task {
  /** A kind of record. */
  readonly record: string
  readonly prompt: string
  readonly hint: string
  readonly good: string
  /** `sample` is the id of the record in the sample plan that the text is about. */
  readonly example: { readonly text: string; readonly sample: string | null }
}

/** A question to put to a group at a retreat. */
export interface RoomQuestion {
  readonly id: string
  readonly question: string
  readonly minutes: number
  readonly capture: string
}

/** What good looks like, and what each level means for it. */
export interface Indicator {
  readonly id: string
  /**
   * True if it is about something that only the cabinet may see: mentors, meetings kept, what depends on one person.
   */
  readonly cabinetOnly?: boolean
  readonly statement: string
  readonly because: string
  readonly levels: { readonly '0': string; readonly '1': string; readonly '2': string; readonly '3': string }
  readonly evidenceHints: readonly string[]
}

/** A fact that a step rests on. Without a year it is shown with its source, but not as settled. */
export interface Fact {
  readonly fact: string
  readonly source: string
  readonly year: number | null
  readonly status: string
  readonly note: string
}

/** A step without its texts: enough to work out its progress. */
export interface StepHead {
  readonly id: string
  readonly support: string
  readonly title: string
  /** Kinds of which at least one record must exist before the step is done. */
  readonly needs: readonly string[]
  readonly indicators: readonly Pick<Indicator, 'id' | 'statement' | 'cabinetOnly'>[]
  /** What an empty step teaches: one sentence, one button. */
  readonly empty: { readonly sentence: string; readonly button: string }
}

export interface Step extends StepHead {
  readonly lead: string
  readonly why: string
  readonly do: readonly Task[]
  readonly inTheRoom: readonly RoomQuestion[]
  readonly indicators: readonly Indicator[]
  readonly watchFor: readonly { readonly sign: string; readonly instead: string }[]
  readonly doneWhen: string
  readonly factsUsed: readonly Fact[]
}

export interface GuideIndex {
  readonly language: string
  readonly title: string
  readonly credits: readonly { readonly what: string; readonly to: string; readonly note?: string }[]
  readonly notice: string
  readonly lacks: readonly { readonly id: string; readonly name: string; readonly question: string }[]
  readonly supports: readonly Support[]
  /** Steps in the order in which they are offered; they can be done in any. */
  readonly order: readonly string[]
}

/** The slots that a district may fill with its own words, and their defaults. */
export const slots = {
  office: 'Equity Office',
  officerTitle: 'Chief Equity Officer',
  planName: 'Equity plan',
  work: 'equity',
  focusGroups: 'focus groups',
} as const
export type Slot = keyof typeof slots

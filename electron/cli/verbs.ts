import type { Result } from '../../shared/result/result.ts'
import type { Chance } from '../plan/plan-file.ts'
import type { Who } from '../plan/verbs.ts'
import { apply } from './apply.ts'
import type { Args } from './args.ts'
import { brief } from './brief.ts'
import { check } from './check.ts'
import { create, sample } from './create.ts'
import { exportPlan, history, info, merge } from './read.ts'

/** What a verb is given beside its words. */
export interface Surroundings {
  readonly who: Who
  readonly chance: Chance
  /** Writes one line to standard output. */
  readonly out: (line: string) => void
}

export interface CliVerb {
  readonly usage: string
  readonly says: string
  readonly places: number
  readonly options: Readonly<Record<string, 'text' | 'flag'>>
  /** Gives the exit code, or the refusal to be said. */
  readonly run: (args: Args, around: Surroundings) => Promise<Result<number>> | Result<number>
}

/** Every verb of the command line. */
export const verbs: Readonly<Record<string, CliVerb>> = {
  new: create,
  sample,
  info,
  check,
  apply,
  export: exportPlan,
  brief,
  merge,
  history,
}

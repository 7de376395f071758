import type { Result } from '../../shared/result/result.ts'
import type { ClockAndIds } from '../plan/plan-file.ts'
import type { Who } from '../plan/verbs.ts'
import type { Args } from './args.ts'

/** What a verb is given beside its words. */
export interface Surroundings {
  readonly who: Who
  readonly clockAndIds: ClockAndIds
  /** Writes one line to standard output, in which nothing is obeyed by a terminal. */
  readonly out: (line: string) => void
}

/** Writes a value as JSON, over several lines. */
export function outJson({ out }: Surroundings, value: unknown): void {
  for (const line of JSON.stringify(value, null, 2).split('\n')) out(line)
}

export interface CliVerb {
  readonly usage: string
  readonly says: string
  readonly places: number
  /** As many more places as somebody names. */
  readonly more?: true
  readonly options: Readonly<Record<string, 'text' | 'flag'>>
  /** Gives the exit code, or the refusal to be said. */
  readonly run: (args: Args, around: Surroundings) => Promise<Result<number>> | Result<number>
}

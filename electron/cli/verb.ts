import type { Result } from '../../shared/result/result.ts'
import type { ClockAndIds } from '../plan/plan-file.ts'
import type { Who } from '../plan/who.ts'
import type { Args } from './args.ts'

/** What every verb gets besides its arguments. */
export interface Surroundings {
  readonly who: Who
  readonly clockAndIds: ClockAndIds
  /** Writes one line to standard output, with control characters escaped, so that a terminal does not act on them. */
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
  /** Any number of further arguments. */
  readonly more?: true
  readonly options: Readonly<Record<string, 'text' | 'flag'>>
  /** Gives the exit code, or the refusal to print. */
  readonly run: (args: Args, around: Surroundings) => Promise<Result<number>> | Result<number>
}

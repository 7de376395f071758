import type { Recovery } from '../../../shared/ipc/contract.ts'
import { kindWord } from '../../app/pages.ts'
import { momentDay, timeWords } from '../../state/index.ts'

export type Readable = NonNullable<Recovery['readable']>

const many = (n: number, one: string, more = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : more}`

export const moment = (iso: string): string => `${momentDay(iso)}, ${timeWords(iso)}`

/** What can be read, in a sentence or two. */
export function canBeRead(r: Readable): string {
  const from =
    r.fromEarlier > 0 && r.earlier !== null
      ? ` ${many(r.fromEarlier, 'change')} of it ${r.fromEarlier === 1 ? 'comes' : 'come'} from the version of ${moment(r.earlier)}.`
      : ''
  return `${many(r.records, 'record')} from ${many(r.changes, 'change')} that are as they were written.${from}`
}

/** What is missing, as far as it is known. */
export function isMissing(r: Readable): string {
  if (r.complete) return 'Nothing is missing: everything adds up to what was saved.'
  if (r.lost === 0)
    return 'Nothing is known to be missing, but the place that would prove it can’t be read. Look whether your last work is there.'
  const kinds = r.lostByKind.map(({ kind, count }) => many(count, kindWord(kind).toLowerCase())).join(', ')
  return `At least ${many(r.lost, 'saved change')} can’t be read${kinds === '' ? '' : `, in fields of: ${kinds}`}. Look whether your last work is there.`
}

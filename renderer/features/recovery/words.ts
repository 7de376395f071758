import { isNameless } from '../../../shared/domain/describe.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Recovery } from '../../../shared/ipc/contract.ts'
import { article, commas, counted, listed } from '../../../shared/words/index.ts'
import { momentDay, timeWords } from '../../state/index.ts'
import { kindWord } from '../../state/pages.ts'

export type Readable = NonNullable<Recovery['readable']>

export const moment = (iso: string): string => `${momentDay(iso)}, ${timeWords(iso)}`

/**
 * What happened, without the advice that stands behind it everywhere else: this page has the ways out with their
 * buttons, and the first of them may hold more than an earlier copy does.
 */
export const whatHappened = (says: string): string =>
  says.replace(/ Open an earlier copy( of the plan)?(, and keep (this file|both files))?\.$/, '')

/** What can be read, in a sentence or two. */
export function canBeRead(r: Readable): string {
  const from =
    r.fromEarlier > 0 && r.earlier !== null
      ? ` ${commas(r.fromEarlier)} of the changes ${r.fromEarlier === 1 ? 'comes' : 'come'} from the version of ${moment(r.earlier)}.`
      : ''
  return `${counted(r.records, 'record')} from ${counted(r.changes, 'change')} that can still be read.${from}`
}

/** "one in a goal", "3 in goals". */
function placesIn(count: number, kind: string): string {
  const declared = kindOf(kind)
  const one = (declared?.one ?? kind).toLowerCase()
  return count === 1 ? `one in ${article(one)} ${one}` : `${commas(count)} in ${(declared?.many ?? one).toLowerCase()}`
}

/** A record that could not be read whole, by its name, or by its kind if the name was lost. */
export function touchedWords({ kind, title }: Readable['touched'][number]): string {
  const one = kindWord(kind)
  if (!isNameless(kind, title)) return `${one} “${title}”`
  const small = one.toLowerCase()
  return `${article(small) === 'an' ? 'An' : 'A'} ${small} whose name can’t be read`
}

/** What is missing, as far as it is known. */
export function isMissing(r: Readable): string {
  return [changesMissing(r), ...(r.notes === null ? [] : [notesMissing[r.notes]])].join(' ')
}

const notesMissing = {
  lost: 'Your locked private notes can’t be read any more.',
  earlier: 'Your locked private notes can’t be read in it any more: they would be as in the newest earlier version.',
} as const

function changesMissing(r: Readable): string {
  if (r.complete) return 'Nothing is missing: everything matches what was saved.'
  if (r.lost === 0)
    return 'Nothing is missing for certain, but what was read does not match what was saved, or that can’t be checked. See if your latest work is there.'
  const kinds = listed(r.lostByKind.map(({ kind, count }) => placesIn(count, kind)))
  return `At least ${counted(r.lost, 'saved change')} can’t be read${kinds === '' ? '' : `: ${kinds}`}. See if your latest work is there.`
}

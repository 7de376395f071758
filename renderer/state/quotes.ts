import { quotesToAsk } from '../../shared/manual/newest.ts'
import { invoke } from './bridge.ts'
import { answered, planFrom, takeAnswers } from './planOfKinds.ts'
import { type Kinds, useRecords } from './records.ts'

let last: readonly [unknown, unknown] = [undefined, undefined]

/** Asks the plan process which quotes are in their texts, as far as it is unknown; the rules then run once more. */
export async function askAboutQuotes(kinds: Kinds): Promise<void> {
  if (last[0] === kinds['policyLink'] && last[1] === kinds['policyText']) return
  last = [kinds['policyLink'], kinds['policyText']]
  const asked = quotesToAsk(planFrom(kinds)).filter(({ text, words }) => answered(text, words) === undefined)
  if (asked.length === 0) return
  const says = await invoke('manual.hold', { asked: asked.slice(0, most).map(({ text, words }) => ({ text, words })) })
  if (!says.ok) return
  const known = asked.flatMap((one, i) =>
    typeof says.value[i] === 'boolean' ? [{ ...one, holds: says.value[i] }] : [],
  )
  if (known.length === 0) return
  takeAnswers(known)
  useRecords.setState((s) => ({ kinds: { ...s.kinds } }))
}

/** As many as one message may ask. */
const most = 5000

import { groupIn, usualGroup } from '../../domain/usual-groups.ts'
import type { FileReading } from '../figures/readings.ts'
import type { Selected } from '../rows/selected.ts'
import { anotherKindIn, unsettledIn } from '../vocabulary/another-kind.ts'
import { yearsIn } from '../years/years.ts'
import { doubtKey } from './neighbors.ts'

/** Remarks in a column that is not used: each is about one figure, and what it says against that sets it aside. */

const against =
  /\bonly\b|\bshould be\b|\b(wrong|incorrect|error|typo|mistake|estimat\w*|est\.|approx\w*|partial|incomplete|pending|check|verify|unverified|corrected|revised|targets?|goals?|project\w*|do not use|not (final|comparable|valid|ours)|combined|carried (over|forward)|prior year|last year|small (n|cell|group)|fewer than|school|county|state(wide)?|nation\w*|charter|semester|quarter|through|as of)\b|\bn\s*[<≤]|\?\s*$|\b\d(-|\s)(year|yr)\b/i
const harmless =
  /^\W*(ok|okay|yes|no|see .*|up .*|down .*|(in|de)crease.*|same|met|not met|new program.*|n\/?a|none)\W*$/i

/** Why a remark says that a figure is not what its row says; by the key of a doubt. */
export function saidInRemarks(
  rows: readonly Selected[],
  readings: readonly FileReading[],
  groups: ReadonlyMap<string, string>,
  measure: string,
): ReadonlyMap<string, string> {
  const said = new Map(rows.flatMap((r) => (r.remark === undefined ? [] : [[r.row, r.remark] as const])))
  return new Map(
    readings.flatMap((r): (readonly [string, string])[] => {
      const [text, id] = [said.get(r.row), groups.get(r.group)]
      if (text === undefined || id === undefined || r.figure === null || harmless.test(text)) return []
      const years = yearsIn(text)
      const named = groupIn(text)
      const ofOthers = named !== null && usualGroup(named)?.group !== usualGroup(r.group)?.group
      const isAgainst =
        against.test(text) ||
        ofOthers ||
        (years.length > 0 && !years.includes(r.year)) ||
        anotherKindIn(text, measure) !== null ||
        unsettledIn(text, measure, false) !== null
      return isAgainst ? [[doubtKey(id, r.year), `The file says “${text.slice(0, 80)}” beside it.`]] : []
    }),
  )
}

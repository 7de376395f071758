import type { Plan } from '../../domain/plan.ts'
import { ownDistrict } from '../budget/rows-apart.ts'
import type { Column } from '../columns.ts'
import { code, head } from '../heads.ts'
import type { TableRead } from '../table-read.ts'
import { isExpected, isFlag, isNumber } from '../unused.ts'
import type { PlanDraft } from './draft.ts'
import { ended, enters, levels } from './enters.ts'
import type { Against } from './titles.ts'

/**
 * Columns that are not used, and say of every row whose it is, of which year or version, or whether it counts at all:
 * “District”, “Approved?”, “Plan Year”. Without them every row comes in.
 */

const district = /^(school )?(district|lea|corporation|agency|school system|member district)( name)?$/i
const place = /\b(schools?|campus(es)?|sites?|buildings?|locations?)\b/i
/** Of which year or version a row is; under “Year 1” and “2027” stands what is done then. */
const time =
  /^((plan|school|fiscal|academic|budget|calendar)[ -]?)?(years?|yr|cycle|sy|fy)$|^((plan|document) )?(version|ver|revision|edition)( (no\.?|number|#))?$/i
const parent = /\b(parent|belongs to|depends on|predecessors?)\b/i
const stands = /\b(approved|adopted|active|current|funded|included?|kept?|keep|valid|decision|board action)\b/i
const gone =
  /\b(inactive|draft|archived?|deleted?|removed?|retired|cancell?ed|on hold|unfunded|not (approved|adopted|funded))\b/i
/** All that a cell says, under whatever heading: its row counts no more. */
const goneText =
  /^\W*(superseded|obsolete|rejected|declined|denied|withdrawn|deleted|removed|dropped|cancell?ed|tabled|discontinued|archived|duplicate|void|out of scope|deferred|do not use|not (approved|adopted|funded))( (by|to|until|from|in) .{0,30})?\W*$/i
const no = /^(n|no|false|0|-|n\/?a)$/i
/** What says of an action how it is done, paid or measured, and nothing of whether it is one. */
const detail =
  /\b(resources?|fund(s|ing|ing source)?|source|budget|priority|tier|phase|quarter|frequency|measures?|metrics?|indicators?|targets?|evidence|notes?|comments?|progress|complete|percent|source|order|sort|updated|created|modified|email|phone|partners?|audience|standard|domain|pillar|theme|grades?|subject)\b/i
const yes = /^(y|yes|true|1|x|✓|approved|adopted|active|current|funded|included|kept|keep|valid|final)$/i
/** More texts than these tell rows apart one by one. */
const MOST = 12
const SHOWN = 4

const saysGone = (c: Column): boolean => c.distinct.some((d) => goneText.test(d.text.trim()))

/** True where what stands in a column may keep rows out of the plan. */
function tells(c: Column, rows: number, plan: Plan): boolean {
  const heading = head(c).replaceAll('_', ' ')
  const texts = c.distinct.map((d) => d.text.trim())
  if (c.hidden || c.filled === 0 || c.distinctCut) return false
  if (district.test(heading)) return texts.length > 1 || ownDistrict(c, plan) === undefined
  if (parent.test(heading) || levels.some((kind) => enters[kind].heads.test(heading))) return true
  if (saysGone(c) && !ended.test(heading)) return true
  if (code.test(heading) || c.filled < rows / 2 || texts.length > MOST) return false
  if (place.test(heading) || time.test(heading)) return true
  // Of these it was asked already what they are.
  if (ended.test(heading)) return false
  if (gone.test(heading)) return !texts.every((t) => no.test(t))
  if (stands.test(heading)) return !texts.every((t) => yes.test(t))
  // A mere sign under a heading that nobody foresaw.
  return (
    !detail.test(heading) &&
    texts.every((t) => isFlag(t) && (!isNumber(t) || /^[01]$/.test(t))) &&
    texts.some((t) => !isExpected(heading, t) && !yes.test(t))
  )
}

/** What such columns say, asked once for all of them; nothing where no column does. */
export function besideRows(draft: PlanDraft, { facts }: TableRead, plan: Plan): readonly Against[] {
  const rows = draft.rows?.rows.length ?? 0
  const found = facts.columns.filter(
    (c, i) => (draft.roles[i] === 'ignored' && tells(c, rows, plan)) || (draft.roles[i] === 'note' && saysGone(c)),
  )
  if (found.length === 0) return []
  const key = found
    .map((c) => {
      const all = c.distinct.map((d) => d.text.trim().slice(0, 40))
      const texts = [...all.filter((t) => goneText.test(t)), ...all.filter((t) => !goneText.test(t))]
      const more = texts.length - SHOWN
      return `${c.name}: ${texts.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
    })
    .join('; ')
  return [
    {
      key,
      says: `The file says “${key}”, and all rows come in whatever it says there: some may be another plan’s, of another year, or may not count.`,
    },
  ]
}

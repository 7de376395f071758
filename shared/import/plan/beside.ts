import type { Plan } from '../../domain/plan.ts'
import { listed } from '../../words/index.ts'
import { type Cell, cellText } from '../cells/cells.ts'
import { ownDistrict } from '../columns/column-use.ts'
import type { TableRead } from '../columns/table-read.ts'
import { isExpected, isFlag, isNumber } from '../columns/unused.ts'
import type { Column } from '../table/columns.ts'
import { code, head } from '../table/heads.ts'
import { namesSchool, otherDistrict } from '../vocabulary/elsewhere.ts'
import { partIsOver } from '../vocabulary/no-more.ts'
import { headsFew } from './cells-against.ts'
import { asksUnder, type PlanDraft } from './draft.ts'
import { enters, kindsIn, levels, sayingOf } from './enters.ts'
import { ended } from './roles.ts'
import { kindWords, type Things } from './thing.ts'
import { type Against, anothers, yearsOver } from './titles.ts'

/**
 * Unused columns that say of every row whose it is, its year or version, or whether it counts at all: “District”,
 * “Approved?”, “Plan Year”. Without them every row comes in.
 */

const district = /^(school )?(district|lea|corporation|agency|school system|member district)( name)?$/i
const place = /\b(schools?|campus(es)?|sites?|buildings?|locations?)\b/i
/** The year or version of a row; under “Year 1” and “2027” is what is done then. */
const time =
  /^((plan|school|fiscal|academic|budget|calendar)[ -]?)?(years?|yr|cycle|sy|fy)$|^((plan|document) )?(version|ver|revision|edition)( (no\.?|number|#))?$/i
const parent = /\b(parent|belongs to)\b/i
const stands =
  /\b(approved|adopted|active|current|funded|included?|kept?|keep|valid|decision|board action|selected|chosen|in (the )?plan)\b/i
/** Under these a cell names what has taken a row’s place. */
const replaced = /\b(superseded|replaced|merged|absorbed) (by|with|into)\b/i
const gone =
  /\b(inactive|draft|archived?|deleted?|removed?|retired|cancell?ed|on hold|unfunded|not (approved|adopted|funded))\b/i
/** All that a cell says, under whatever heading: its row counts no more. */
const goneText =
  /^\W*(superseded|obsolete|rejected|declined|denied|withdrawn|deleted|removed|dropped|dup|dissolved|disbanded|abolished|test|dummy|cancell?ed|tabled|discontinued|archived|duplicate|void|out of scope|deferred|do not use|(an )?examples?( only)?|samples? only|not (approved|adopted|funded))( (by|to|until|from|in) .{0,30})?\W*$/i
/** Rows of what is measured or said, among those of what is done. */
const headsRows = /^(row|item|record|entry|line)?[ _-]?(type|kind)$/i
const noAction = /^(metrics?|measures?|kpis?|indicators?|targets?|notes?|comments?|headers?|headings?)$/i
const action = /^(actions?|tasks?|steps?|activit(y|ies)|strateg(y|ies)|goals?|initiatives?)$/i
/** In a list of policies: what is not decided yet, and a day on which one ends. */
const undecided =
  /^\W*((1st|2nd|3rd|first|second|third) reading|pending( .{0,30})?|in committee|legal review|proposed|draft)\W*$/i
const ends = /\b(expir\w*|sunsets?|valid (to|until|through))\b/i
const no = /^(n|no|false|0|-|n\/?a)$/i
/** Details of an action, how it is done, paid or measured, which do not decide whether it is one. */
const detail =
  /\b(resources?|fund(s|ing|ing source)?|source|budget|priority|tier|phase|quarter|frequency|measures?|metrics?|indicators?|targets?|evidence|notes?|comments?|progress|complete|percent|source|order|sort|updated|created|modified|email|phone|partners?|audience|standard|domain|pillar|theme|grades?|subject)\b/i
const yes = /^(y|yes|true|1|x|✓|approved|adopted|active|current|funded|included|kept|keep|valid|final)$/i
/** How a task goes, or how a tool keeps it: whatever these say, the row counts. */
const ofTask =
  /^(rag( status)?|health|traffic light|(is )?(recurring|late|overdue|contributing|milestone|blocked))\W*$/i
/** The parts of a manual, by which its policies are sorted. */
const ofManual = /^(policy )?(section|series|chapter|book|article|category)( (code|name|title|no\.?|#))?$/i
const ofOffices = /^(location|building|office|room)s?( (no\.?|number|#))?$/i
/** More texts than these tell rows apart one by one. */
const MOST = 12
const SHOWN = 4

/** “Ana Ruiz: dropped in May”: a comment in Excel begins with who wrote it. */
const signed = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}:\s+(?=\S)/u
const isGone = (text: string): boolean =>
  [text, text.replace(signed, '')].some((said) => goneText.test(said) || partIsOver(said))
const saysGone = (c: Column): boolean => c.distinct.some((d) => isGone(d.text.trim()))
/** Headings above the parts of a list, one of which may be another plan's. */
const ofParts = /\b(section|part|list|tab|sheet|bucket|lane|board|group|plan|document)\b/i
/** Statuses and marks of things that count. */
const counts =
  /^\W*(active|current|(in )?progress(ing)?|in process|on ?going|on[- ]?track|(not )?(yet )?start(ed|ing)|not begun|begun|begins?|planned|planning|scheduled|complete[d]?|done|finished|met|approved|adopted|continu(e|es|ed|ing)|new|open|to do|todo|underway|under way|implement(ed|ing)|in implementation|at risk|behind( schedule)?|off[- ]track|delayed|late|stalled|green|yellow|red|amber|blue|high|medium|low|yes|y|x|\d+ ?%|phase \d|year \d|fy ?\d+|[-–—]|n\/?a|none|tb[da])\W*$/i
const ofStaff =
  /^\W*(active|current|employed|(full|part)[- ]?time|ft|pt|permanent|regular|probationary|contract(ed)?|tenured?|yes|y|no|n|certifi(ed|cated)|classified|salaried|hourly|(non[- ]?)?exempt|administrat(or|ive)|(on|medical|parental|family) leave|leave|filled|current employee|[-–—]|n\/?a|none)\W*$/i
const saysOfStaff = /\b(status|notes?|comments?|remarks?|reason|employment)\b/i
const lastDay =
  /\b(end|term|termination|separation|separated|exit|last (day|worked)|departure|left|resign\w*|retire\w*)( (date|day|on))?\b/i

/** True for a day of a calendar before another, as files write days. */
function isBefore(text: string, today: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?/.exec(text) ?? []
  const [, usMonth, usDay, usYear] = /^(\d{1,2})[/.-](?:(\d{1,2})[/.-])?(\d{4}|\d{2})\b/.exec(text) ?? []
  const [y, m, d] = year ? [year, month, day] : [usYear, usMonth, usDay]
  if (y === undefined) return false
  const full = y.length === 2 ? `20${y}` : y
  return `${full}-${(m ?? '12').padStart(2, '0')}-${(d ?? '28').padStart(2, '0')}` < today
}

/** True for a column of a list of people that says of some of them that they are no longer here, or may not be. */
function tellsOfStaff(c: Column, today: string): boolean {
  if (c.hidden || c.filled === 0) return false
  const heading = head(c).replaceAll('_', ' ')
  const texts = c.distinct.map((d) => d.text.trim())
  if (lastDay.test(heading) && texts.some((t) => isBefore(t, today))) return true
  return saysOfStaff.test(heading) && texts.some((t) => !ofStaff.test(t))
}

const isAnothers = (text: string, plan: Plan): boolean =>
  (otherDistrict(text, plan) ?? anothers(text, plan)) !== null || namesSchool(text)

/** A note of nothing but another district’s name says whose its row is. */
const isOtherDistrict = (text: string, plan: Plan): boolean =>
  text.trim().split(/\s+/).length <= 6 &&
  /\b(district|schools|[a-z]{0,4}sd)\W*$/i.test(text) &&
  otherDistrict(text, plan) !== null

/** True if a column's texts may keep rows out of the plan. */
function tells(c: Column, rows: number, plan: Plan, today: string): boolean {
  const heading = head(c).replaceAll('_', ' ')
  const texts = c.distinct.map((d) => d.text.trim())
  if (c.hidden || c.filled === 0 || c.distinctCut || headsFew.test(heading) || ofTask.test(heading)) return false
  if (district.test(heading)) return texts.length > 1 || ownDistrict(c, plan) === undefined
  if (parent.test(heading) || levels.some((kind) => enters[kind].heads.test(heading))) return true
  if (headsRows.test(heading) && texts.some((t) => noAction.test(t)) && texts.some((t) => action.test(t))) return true
  if (gone.test(heading) && texts.every((t) => yes.test(t))) return true
  if (replaced.test(heading) || (saysGone(c) && !ended.test(heading))) return true
  if (
    ofParts.test(heading) &&
    texts.length <= MOST &&
    texts.some((t) => isAnothers(t, plan) || yearsOver(t, today) !== null)
  )
    return true
  if (code.test(heading) || c.filled < rows / 2 || texts.length > MOST) return false
  if (place.test(heading) || time.test(heading)) return true
  // These columns were asked about already.
  if (ended.test(heading)) return false
  if (gone.test(heading)) return !texts.every((t) => no.test(t))
  // A sign in some rows says of the others that they are not.
  if (stands.test(heading)) return !texts.every((t) => yes.test(t)) || c.filled < rows
  // A mere sign under an unknown heading.
  return (
    !detail.test(heading) &&
    texts.every((t) => isFlag(t) && (!isNumber(t) || /^[01]$/.test(t))) &&
    texts.some((t) => !isExpected(heading, t) && !yes.test(t))
  )
}

/** True for a column of parents that says of each row what its place says: another column has the number of each row. */
function isFollowed(at: number, draft: PlanDraft, columns: readonly Column[], things: Things): boolean {
  const rows = draft.rows?.rows ?? []
  const text = (cells: readonly Cell[], i: number): string => cellText(cells[i]).trim()
  const parents = new Map(things.list.map((t) => [t.key, t.parent]))
  return columns.some((_, own) => {
    const keys = new Map(rows.map((r) => [text(r.cells, own), things.lowest.get(r.row)]))
    if (own === at || keys.size < rows.length || keys.has('')) return false
    return rows.every((r) => {
      const above = text(r.cells, at)
      const key = things.lowest.get(r.row) ?? ''
      return above === '' ? (parents.get(key) ?? null) === null : keys.get(above) === (parents.get(key) ?? '')
    })
  })
}

/** What such columns say, asked once for all of them; nothing if no column does. */
export function besideRows(draft: PlanDraft, { facts }: TableRead, plan: Plan, things: Things): readonly Against[] {
  const rows = draft.rows?.rows.length ?? 0
  const people = draft.roles.includes('person')
  const found = facts.columns.flatMap((c, i) => {
    const all = c.distinct.map((d) => d.text.trim())
    const unused = draft.roles[i] === 'ignored'
    if (parent.test(head(c)) && isFollowed(i, draft, facts.columns, things)) return []
    const noted = draft.roles[i] === 'note' && (saysGone(c) || c.distinct.some((d) => isOtherDistrict(d.text, plan)))
    // What came of an action that was dropped is that it no longer counts.
    const result = sayingOf(draft.roles[i] ?? 'ignored')?.saying === 'result'
    if (result && saysGone(c)) return [{ name: c.name, all: all.filter(isGone) }]
    // Where an office is, or a person works, does not say whose they are.
    if (unused && draft.roles.includes('department') && ofOffices.test(head(c)) && !saysGone(c)) return []
    if (unused && draft.roles.includes('policy') && ofManual.test(head(c)) && !saysGone(c)) return []
    if ((unused && tells(c, rows, plan, draft.today)) || noted) return [{ name: c.name, all }]
    const ofPolicies = unused && draft.roles.includes('policy') && !c.hidden && !c.distinctCut
    if (
      ofPolicies &&
      (all.some((t) => undecided.test(t)) || (ends.test(head(c)) && all.some((t) => isBefore(t, draft.today))))
    )
      return [{ name: c.name, all }]
    if (unused && people && tellsOfStaff(c, draft.today))
      return [{ name: c.name, all: all.filter((t) => !ofStaff.test(t)) }]
    // A text without a field is left out, and may say that its row no longer counts.
    const said = things.fieldless.filter((cell) => cell.column === c.name).map((cell) => cell.text)
    const texts = [...new Set(said)].filter((t) =>
      ['status', 'note'].includes(sayingOf(draft.roles[i] ?? 'ignored')?.saying ?? '')
        ? draft.roles[i]?.endsWith('note')
          ? isGone(t)
          : !counts.test(t)
        : isGone(t),
    )
    return texts.length > 0 ? [{ name: c.name, all: texts }] : []
  })
  if (found.length === 0) return []
  const key = found
    .map(({ name, all: whole }) => {
      const all = whole.map((t) => t.slice(0, 40))
      // A few texts are all shown, as in the file.
      const first = all.length > SHOWN ? isGone : (t: string) => goneText.test(t)
      const texts = [...all.filter(first), ...all.filter((t) => !first(t))]
      const more = texts.length - SHOWN
      return `${name}: ${texts.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
    })
    .join('; ')
  return [
    {
      key,
      says: `The file says “${key}”, and all rows come in whatever it says there: some may be another plan’s, of another year, or may not count.`,
    },
  ]
}

/** A column that says of each row to what it belongs: “Goal #”, “Strategic priority”, “Domain”. */
const headsAbove =
  /\b(goals?|objectives?|priorit(y|ies)|pillars?|focus( areas?)?|domains?|themes?|areas?|categor(y|ies)|aligned to|strateg(y|ies)|initiatives?)\b/i
const grade = /^(high|medium|med|low|h|m|l|critical|urgent|important)$/i

/** Rows for which one goal is asked, though a column that is not used parts them. */
export function severalAbove(draft: PlanDraft, { facts }: TableRead): readonly Against[] {
  if (!asksUnder(draft)) return []
  return facts.columns.flatMap((c, i): Against[] => {
    const texts = c.distinct.map((d) => d.text.trim())
    const parts = draft.roles[i] === 'ignored' && headsAbove.test(head(c)) && texts.length > 1
    // A text that differs in each row does not divide the rows.
    const own = texts.length > c.filled * 0.75 && !texts.every((t) => /^\d{1,2}$/.test(t))
    if (!parts || own || texts.every((t) => grade.test(t))) return []
    const shown = texts.slice(0, 2).map((t) => `“${t.slice(0, 40)}”`)
    return [
      {
        key: `above: ${c.name}`,
        says: `“${c.name}” has ${listed(shown)}, so the rows may not all belong to one goal.`,
        confirm: 'All rows belong to the goal I choose',
      },
    ]
  })
}

/** Asks where goals may be in the middle or at the end of their rows: the first rows have none above them. */
export function goalsBelow({ roles, below }: PlanDraft, { facts }: TableRead, { topless }: Things): readonly Against[] {
  const [kind] = kindsIn(roles)
  if (topless === null || kind === undefined || below === 'none') return []
  const name = facts.columns[roles.indexOf(kind)]?.name ?? ''
  return [
    {
      key: `topless: ${topless}`,
      says: `Row ${topless} has nothing under “${name}”, and rows further down count for what is above them: each ${kindWords[kind]} may be in the middle or at the end of its rows.`,
      confirm: `Each ${kindWords[kind]} is above its rows`,
      ask: `each ${kindWords[kind]} is above its rows`,
    },
  ]
}

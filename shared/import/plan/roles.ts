import { earliestOf, readRoughDay, roughly } from '../../days/index.ts'
import { isPersonal } from '../names/person-name.ts'
import type { Column } from '../table/columns.ts'
import { code, head, numeric } from '../table/heads.ts'
import { saysWhatBoardDid } from './board-acts.ts'
import { enters, kindsIn, levels, type PlanRole, planKinds, plural, type Saying } from './enters.ts'

/** The use of each column of a plan's table: the usual headings, and the kind of list a table is. */

const sayingHeads: readonly (readonly [Saying, RegExp])[] = [
  ['partOf', /^(is )?(a )?part of$/i],
  ['statement', /^((full|complete) )?(statement|description|text|wording)$/i],
  [
    'doneOn',
    /^((completed|finished)( (on|at|date))?|(closed|resolved) (on|at|date)|date (completed|finished|closed|done)|done (on|date)|actual (end|finish|completion)( date)?)$/i,
  ],
  [
    'result',
    /^(what came of it|(results?|outcomes?|progress) (so far|to date)|actual (results?|outcomes?)|results? achieved|accomplishments?|progress (made|notes?|updates?))$/i,
  ],
  ['reviewDue', /\b(next review|review (due|by|date)|due for review|next revision)\b/i],
  ['firstReading', /^(date reached: )?(1st|first) reading( (date|on))?$|^date of (1st|first) reading$/i],
  [
    'secondReading',
    /^(date reached: )?(2nd|second|second and final) reading( (date|on))?$|^date of (2nd|second) reading$/i,
  ],
  ['adopted', /\b(adopted|adoption|date approved|approved on|approval date)\b/i],
  ['start', /^((planned )?(start|starts|starting|begin|begins|beginning|from|launch)( date)?|date started)$/i],
  [
    'by',
    /^((due|target|end|ending|finish)( date| by)?|due (on|by)|deadline|by when|when|ends?|timeline|time ?frame|time ?line|complete by|to be (done|completed) by|(target|expected|planned) completion( date)?|completed by|planned (end|finish)( date)?)$/i,
  ],
  ['status', /^((current|implementation|action|goal|completion) )?(status|stage)( update)?$/i],
  [
    'lead',
    /^(?!.*\b(dates?|assigned by|was|were)\b).*\b(owners?|leads?|leader|responsible|responsibility|accountable|point person|assigned( to)?|assignee|by whom|led by|point of contact|poc|champion|sponsor|director|supervisor|who|head)\b/i,
  ],
  ['team', /^(((core|working|leadership|support) )?(team|group)( members?)?|(carried|led) (together )?by)$/i],
  ['cost', /^((estimated|est\.?|projected|total) )?(cost|costs|budget|amount)( \((dollars|in dollars|usd|\$)\))?$/i],
  ['note', /^((other|additional) )?(notes?|comments?|remarks?)$/i],
]
const policyHeads: readonly (readonly [Saying, RegExp])[] = [
  // Beside “Policy code” or “Code” a column “Id” or “No.” numbers the rows.
  ['code', /^(board )?policy (code|no\.?|number|num|#)$/i],
  ['code', /^code$/i],
  ['code', /^((policy|board policy) )?(no\.?|number|num|#|id)$/i],
  ['type', /^((policy|document) )?(type|kind|category)$/i],
  [
    'note',
    /\blast (reviewed|revised|revision|review|amended|updated)\b|\b(reviewed|revised|amended)( on)?$|\b(revision|amendment|revised|reviewed|amended) dates?$/i,
  ],
]
/** “Prior owner”, “Former head”: what was so, and is not. */
const ofBefore = /\b(prior|former|formerly|previous|previously|past|old|outgoing|repealed|rescinded)\b/i
/** How to reach somebody at work; a home number does not belong here. */
const reaches =
  /^((work|office|school|district|business|contact) )?(e-?mails?( address(es)?)?|(tele)?phones?( (no\.?|number|#))?|(phone )?ext(ension|\.)?|contact( info(rmation)?)?)$|^how to reach them$/i
/** Headings that may belong to a plan, in a way that only a person can say. */
const unsure =
  /^goals? ?#?\d{1,2}$|\b(objectives?|priority|priorities|focus areas?|pillars?|outcomes?|results?|milestones?|completion date|effective( date)?|progress|department|dept|office|division|date)\b/i
/** Beside goals they only sort the rows. */
const mayBeGoal = /^(themes?|commitments?)$/i
/** A row that may no longer be a part of the plan. */
export const ended =
  /^(is )?(deleted?|removed?|archived?|rescinded|repealed|retired|withdrawn|superseded|cancell?ed|inactive)( (on|date))?\W*$/i
const hasLeft = /\b(left|retired|resigned|former|inactive|terminated|separated|deleted)\b/i
/**
 * Columns that tell the goals of rows apart in a table of actions without a goal column: a goal's number, or its
 * theme.
 */
const tellsGoals =
  /^((strategic|district|related|plan|equity|lcap) )?(goals?|objectives?|priority|priorities|strategy|pillars?|focus( areas?)?|domains?|themes?|areas?|category|initiatives?)( ?(#|no\.?|numbers?|id|codes?))?$|^(supports|aligne?d?s? ?(to|with)?( goal)?|goal (supported|addressed)|tab)$/i
const otherDue =
  /\b(due|deadline|time ?line|time ?frame|extended|extension|postponed|rescheduled|(new|revised|updated|adjusted|target|end|finish) (date|end|completion))\b/i
/** The goals of the plan by their numbers, though all rows may have one of them. */
const isNumbered = (c: Column): boolean => c.distinct.every((d) => /^\d{1,2}$/.test(d.text.trim()))
const graded = /^(high|medium|med|low|h|m|l|[1-5]|critical|urgent|important)$/i
/** What a tool for tasks has under “Progress”. */
const progressed = /^(not (yet )?(started|begun)|to[- ]?do|in progress|under ?way|started|done|completed?|finished)$/i
/** When a row was made or changed says nothing of what it is about; of the days of a policy two are brought in beside its adoption. */
const ofRecords = /\b(created|modified|updated|added)\b|^date reached: /i

/** Headings of what is said of a goal, and of nothing that is done for it. */
const ofDetails =
  /\b(evidence|criteria|measures?|measurements?|metrics?|indicators?|kpis?|targets?|baselines?|benchmarks?|resources?|fund(s|ing)?|barriers?|risks?|causes?|rationale|why|description|details?|notes?|comments?|updates?|results?|outcomes?|findings?|problems?|issues?|needs?|data|themes?|domains?|areas?|pillars?|focus|category|section|standards?|theory|alignment|audience|groups?|students?|schools?|grades?|year|phase|old|former|past|rejected|completed)\b/i
/** A sentence or a title in nearly each row, and no name or sign. */
const saysWhatIsDone = (c: Column): boolean =>
  !numeric(c) &&
  c.distinct.length > c.filled / 2 &&
  !c.distinct.every((d) => isPersonal(d.text)) &&
  c.distinct.filter((d) => d.text.trim().split(/\s+/).length > 1).length > c.distinct.length / 2

/** “Strategy owner” beside actions: what is said of things that are no row of their own, or of those above. */
const ofLevel: Readonly<Record<(typeof levels)[number], RegExp>> = {
  goal: /^goals?\b/i,
  strategy: /^(strategy|strategies|initiatives?)\b/i,
  action: /^(actions?|tasks?|steps?|activity|activities)\b/i,
}
/** What is at hand of an owner, or which office that is: it counts where no other column has the name. */
const besideName = /\b(e-?mails?|phones?|departments?|dept|office|division|organi[sz]ation|agency|ids?)\b/i

const fits = (column: Column): boolean => column.filled > 0 && !column.hidden

/** A day to come is when the next review is due; one that is over may be that of the last. */
const reviewAlone = /^(policy )?review dates?$/i

function isToCome(text: string, today: string): boolean {
  const day = readRoughDay(text)
  return day.ok && earliestOf(roughly(day.value)) > today
}

/** “AC”, “JBB-R”, “5010.2”, “BG*”, “7:10-AP1”, “GBN/JBA-AR(1)”, “AR 0415”: the number of a policy, and no title. */
const policyCode =
  /^(?:(?:BP|AR|BB|E|P|R)[-. ]?)?(?:[A-Z]{1,5}|(?:po|ag)?\d{1,5}(?:[.:]\d{1,5})*)(?:[-–./ ]?(?:[A-Z]{1,4}[.]?\d{0,2}|\d{1,4}))*(?:\s?\((?:\d{1,2}|[A-Z]+)\))?\*{0,2}$/
/** A list of policies of which this part has codes has a column of codes; one may be “TBD (new)”. */
const MOST_CODES = 0.75

/** The use of each column, guessed from its heading; unclear ones are asked. A person can change each. */
export function guessPlanRoles(columns: readonly Column[], today = ''): readonly PlanRole[] {
  const roles: PlanRole[] = columns.map(() => 'ignored')
  const heads = columns.map((c) =>
    head(c)
      .replace(/[:*]+$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  const take = (role: PlanRole, fit: (heading: string, column: Column) => boolean): boolean => {
    const at = columns.findIndex((c, i) => roles[i] === 'ignored' && fits(c) && fit(heads[i] ?? '', c))
    if (at < 0 || (!plural(role) && roles.includes(role))) return false
    roles[at] = role
    return true
  }
  const words = (c: Column): boolean => !numeric(c)
  for (const kind of levels) take(kind, (h, c) => enters[kind].heads.test(h) && words(c) && !saysWhatBoardDid(c))
  if (kindsIn(roles).length === 0) guessList(take, heads)
  const kinds = kindsIn(roles)
  const isPolicy = roles.includes('policy')
  const isPerson = roles.includes('person')
  for (const [saying, pattern] of [...(isPolicy ? policyHeads : []), ...sayingHeads]) {
    // “Goal owner” in a table that names more than goals.
    for (const kind of kinds.length > 1 ? kinds : [])
      if (enters[kind].says[saying] !== undefined)
        take(`${kind}.${saying}`, (h) => {
          const [, rest] = new RegExp(`^${kind}s? (.+)$`, 'i').exec(h) ?? []
          return rest !== undefined && pattern.test(rest) && !ofBefore.test(h)
        })
    if (!kinds.some((k) => enters[k].says[saying] !== undefined)) continue
    // Beside actions “Team” and “Description” are of each action, and actions have none.
    const lowest = kinds.at(-1)
    if ((saying === 'team' || saying === 'statement') && lowest && enters[lowest].says[saying] === undefined) continue
    const isAmong = levels.some((level) => level === lowest)
    const hasName = (pattern: RegExp): boolean =>
      heads.some(
        (h, i) => pattern.test(h) && !besideName.test(h) && roles[i] === 'ignored' && columns[i] && fits(columns[i]),
      )
    while (
      take(
        saying,
        (h, c) =>
          pattern.test(h) &&
          !ofBefore.test(h) &&
          !(reviewAlone.test(h) && today !== '' && !c.distinct.some((d) => isToCome(d.text, today))) &&
          !(isAmong && levels.some((level) => level !== lowest && ofLevel[level].test(h))) &&
          !(saying === 'lead' && (numeric(c) || (besideName.test(h) && hasName(pattern)))) &&
          // A column “Target” holds the result to reach as often as the time.
          !(
            saying === 'by' &&
            /^target$/i.test(h) &&
            c.distinct.every((d) => /^[<>≤≥]?\s*\d+(\.\d+)?\s*%?$/.test(d.text.trim()))
          ) &&
          !(saying !== 'code' && code.test(h)),
      ) &&
      plural(saying)
    );
  }
  // Rows of several goals do not all belong to the one that is asked for.
  if (!kinds.includes('goal') && kinds.some((k) => k === 'strategy' || k === 'action'))
    for (const [i, c] of columns.entries())
      if (
        roles[i] === 'ignored' &&
        fits(c) &&
        tellsGoals.test(heads[i] ?? '') &&
        (c.distinct.length > 1 || (enters.goal.heads.test(heads[i] ?? '') && isNumbered(c))) &&
        !c.distinct.every((d) => /\p{L}/u.test(d.text) && graded.test(d.text.trim()))
      )
        roles[i] = 'asked'
  if (kinds.includes('action') && !roles.some((r) => r === 'status' || r.endsWith('.status')))
    take('status', (h, c) => /^progress$/i.test(h) && c.distinct.every((d) => progressed.test(d.text.trim())))
  // “By” may be who does it; where its cells name a year, it is when.
  if (kinds.some((k) => enters[k].says.by !== undefined) && !roles.includes('by')) {
    take('by', (h, c) => /^by$/i.test(h) && c.distinct.every((d) => /\d{2}/.test(d.text)))
    // Days to come are when a thing is due, and days that are over may be either.
    if (!roles.includes('doneOn') && today !== '')
      take('by', (h, c) => /^completion( date)?$/i.test(h) && c.distinct.every((d) => isToCome(d.text, today)))
  }
  // With two columns of days that may each be the due date, a person chooses.
  if (roles.some((r) => r === 'by' || r.endsWith('.by')))
    for (const [i, c] of columns.entries())
      if (roles[i] === 'ignored' && fits(c) && otherDue.test(heads[i] ?? '')) roles[i] = 'asked'
  // A column between a goal and who does it by when says what is done, whatever it is called.
  const last = kinds.at(-1)
  const whoOrWhen = roles.findIndex((r) => r === 'lead' || r === 'by')
  if ((last === 'goal' || last === 'strategy') && whoOrWhen >= 0)
    for (let i = roles.indexOf(last) + 1; i < whoOrWhen; i++) {
      const c = columns[i]
      if (roles[i] === 'ignored' && c !== undefined && fits(c) && saysWhatIsDone(c) && !ofDetails.test(heads[i] ?? ''))
        roles[i] = 'asked'
    }
  // Even if a person has to choose between name and title, the list is one of people.
  if (isPerson || (kinds.length === 0 && roles.includes('asked'))) {
    take('unit', (h) =>
      /^(department|dept\.?|school|site|location|office|building|division|unit|where they work)$/i.test(h),
    )
    while (take('contact', (h) => reaches.test(h)));
  }
  for (const [i, c] of columns.entries())
    if (
      roles[i] === 'ignored' &&
      fits(c) &&
      ((ended.test(heads[i] ?? '') && c.distinct.some((d) => !/^(n|no|false|0|active)$/i.test(d.text.trim()))) ||
        (isPerson && /^(employment )?status$/i.test(heads[i] ?? '') && c.distinct.some((d) => hasLeft.test(d.text))))
    )
      roles[i] = 'asked'
  for (const [i, c] of columns.entries())
    if (
      roles[i] === 'ignored' &&
      fits(c) &&
      (unsure.test(heads[i] ?? '') ||
        (!roles.includes('goal') && mayBeGoal.test(heads[i] ?? '')) ||
        (enters.action.heads.test(heads[i] ?? '') && saysWhatBoardDid(c))) &&
      !ofRecords.test(heads[i] ?? '') &&
      kinds.length > 0 &&
      !code.test(heads[i] ?? '')
    )
      roles[i] = c.distinct.every((d) => graded.test(d.text.trim())) ? 'ignored' : 'asked'
  return roles
}

/** Headings beside a name or a title by which it may be of a program, a school or a policy. */
const ofAnything = /^(descriptions?|desc|summary|number|num|no\.?|#|codes?|text|purpose|content|address)$/i
const ofJobs = /^((job|position|working|current) )?title$|^(position|role|job)( (title|name))?$/i
const ofNames = /^((full|employee|staff) )?names?$/i

/** The kind of list that a table without goals, strategies and actions is. */
function guessList(
  take: (role: PlanRole, fit: (heading: string, column: Column) => boolean) => boolean,
  heads: readonly string[],
): void {
  const has = (pattern: RegExp): boolean => heads.some((h) => pattern.test(h))
  const title = /^(title|name)$/i
  const isCode = (c: Column): boolean => {
    const codes = c.distinct.filter((d) => policyCode.test(d.text.trim()))
    return codes.length >= c.distinct.length * MOST_CODES
  }
  const called = (h: string): boolean => /^((policy )?(title|name)|description|subject|topic)$/i.test(h)
  if (heads.some(called) && take('code', (h, c) => /^(board )?(policy|policies)$/i.test(h) && isCode(c))) {
    take('policy', (h) => called(h))
    return
  }
  if (take('policy', (h, c) => enters.policy.heads.test(h) && !numeric(c))) return
  // “JBB” beside “Equity” is no job.
  if (has(title) && take('code', (h, c) => /^(code|policy (code|no\.?|number))$/i.test(h) && isCode(c))) {
    take('policy', (h) => title.test(h))
    return
  }
  if (has(/\bpolicy\b|\badopted\b|\badoption\b|\blast (reviewed|revised)\b/i) && take('policy', (h) => title.test(h)))
    return
  const named = /^(name|last|surname|(full|last|staff|employee) name|staff|staff member|employee|person)$/i
  const names = (h: string, c: Column): boolean =>
    named.test(h) || (/^contact( person| name)?$/i.test(h) && c.distinct.every((d) => isPersonal(d.text)))
  // A person is kept by the role or by the name: which of the two names them here is for a person to say.
  if (has(ofJobs) && take('asked', names)) {
    take('asked', (h) => ofJobs.test(h))
    return
  }
  // “Action #” says what the title beside it is of.
  if (has(/^actions? ?(#|no\.?|numbers?|id|code)$/i) && take('action', (h) => title.test(h))) return
  const countsThem = (c: Column): boolean => c.distinct.some((d) => /^\d+(\.\d+)? /.test(d.text.trim()))
  if (take('person', (h, c) => enters.person.heads.test(h) && !numeric(c) && !countsThem(c))) return
  // A list of staff says where each works, and does not name departments.
  if (has(reaches) && take('person', (h, c) => ofNames.test(h) && c.distinct.every((d) => isPersonal(d.text)))) return
  if (take('department', (h) => enters.department.heads.test(h))) return
  // Things with an owner, a day or a status may be goals or actions as well as people.
  const done = /\b(owners?|leads?|responsible|due|deadline|status|progress|start|end|timeline|budget|cost)\b/i
  // A name alone may be of a program, a school or a policy.
  take(has(done) || has(ofAnything) ? 'asked' : 'person', (h) => /^(name|title|full name)$/i.test(h))
}

/** Other headings of a list of staff. */
const ofStaff =
  /^(((last|first|full|middle|preferred) )?name|((job|position|working) )?title|location|site|building|school|employee (id|no\.?|number|#))$/i
/** No heading, and no row of them: an address, a telephone’s number, a day. */
const ofRows = /\S@\S|^\(?\d{3}\)?[-. ](\d{3}[-. ])?\d{4}$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/

/** True where a row of a table reads as headings of a plan: so many of its cells are usual ones. */
export function planHeadings(cells: readonly string[]): number {
  if (cells.some((c) => ofRows.test(c))) return 0
  const known = (text: string): boolean =>
    planKinds.some((k) => enters[k].heads.test(text)) ||
    [ofStaff, reaches].some((words) => words.test(text)) ||
    [...sayingHeads, ...policyHeads].some(([, pattern]) => pattern.test(text)) ||
    unsure.test(text)
  return cells.filter((c) => c.length <= 40 && known(head({ heading: c }).replace(/[:*]+$/, ''))).length
}

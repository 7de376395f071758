import { titleOf } from '../../domain/describe.ts'
import type { Plan } from '../../domain/plan.ts'
import { counted } from '../../words/index.ts'
import { cellText, isBlank } from '../cells/cells.ts'
import type { Facts } from '../columns/facts.ts'
import { keyOf } from '../names/names.ts'
import { Near } from '../names/near.ts'
import { isPersonal } from '../names/person-name.ts'
import { head } from '../table/heads.ts'
import { otherDistrict } from '../vocabulary/elsewhere.ts'
import { partIsOver } from '../vocabulary/no-more.ts'
import type { PlanDraft } from './draft.ts'
import { openBehindName } from './texts.ts'
import type { Things } from './thing.ts'
import { type Against, anothers as anotherPlan } from './titles.ts'

const done =
  /^\W*((?:done|completed?|finished|achieved|accomplished)(?: (?:in |on )?[\d/.-]+)?)\s*(?:[:\])]|\s[-–—]+\s|[–—]+)\s*\S|^\s*([✓✔☑✅])|(?:\s[-–—]+\s*|[([]\s*)((?:done|completed?|finished|achieved|accomplished)(?: (?:in |on )?[\d/. -]+)?)\s*[)\]]?$/i
const doneIn = (title: string): string | null => {
  const found = done.exec(title)
  return found?.slice(1).find((word) => word !== undefined) ?? null
}

/** A year of the plan, in brackets or behind a dash: (FY22), – 2019–20. */
const yearBehind =
  /(?:[([]\s*|\s[-–—]+\s*)((?:fy|sy) ?['’]?(?:20)?\d{2}(?:\s?[-–—/]\s?\d{2,4})?|20\d{2}(?:\s?[-–—/]\s?(?:20)?\d{2})?)\s*[)\]]?$/i
/** The year behind a name, where it is over today. */
function yearOver(title: string, today: string): string | null {
  const text = yearBehind.exec(title)?.[1]
  if (text === undefined) return null
  const last = Number(/\d{2}$/.exec(text)?.[0] ?? '99') + 2000
  const [year = 0, month = 0] = today.split('-').map(Number)
  return last < year || (last === year && month > 6) ? text : null
}

/** A child, or one of a child’s family: “Alex P. (gr. 11)”, “Parent of Alex”. No such name belongs in a plan. */
const child =
  /(,\s*(?:student|pupil|parent|guardian)\W*$|[([]\s*(?:(?:gr\.?|grade) ?\d{1,2}|\d{1,2}(?:th|st|nd|rd) grade(?:r)?|student|pupil|parent|child|guardian)\s*[)\]]|^(?:parent|mother|father|guardian|student|child|pupil)s?(?: of\b|:))/i
/** Words beside a person's name: “Student, grade 11”, “Parent”. A student services office is not a student. */
const ofChildren =
  /^\W*(student|pupil|parent|guardian|grandparent|caregiver|youth|family)( (member|rep(resentative)?|leader|advisor|volunteer|voice))?\W*($|[,(/–—-]|of\b|grade\b)|\b(grade \d{1,2}|\d{1,2}(th|st|nd|rd) grader?)\W*$/i
/** A grade beside a name, in a list that says no job of anybody, and an address as schools give to children. */
const ofGrade = /^(current |student )?(grade|gr\.?)( level)?$/i
const gradeText = /^(pk|k|kindergarten|\d{1,2}(st|nd|rd|th)?( grade)?|freshman|sophomore|junior|senior)$/i
const ofJobs = /\b(titles?|positions?|roles?|jobs?|department|dept|teacher|staff|subject|assignment)\b/i
const childsAddress = /@(stu|students?|pupils?|learners?)\./i
const childIn = (title: string): string | null => child.exec(title)?.[1] ?? null

const noChild = {
  confirm: 'None of them is a child, or of a child’s family',
  ask: 'none of them is a child, or of a child’s family',
}

/** Names on a list of people beside which another cell says that they are children’s, or of a child’s family. */
export function childrenBeside({ roles, rows }: PlanDraft, { columns }: Facts): readonly Against[] {
  const at = roles.indexOf('person')
  if (at < 0) return []
  const jobless = !columns.some((c) => ofJobs.test(head(c)))
  const found = (rows?.rows ?? []).flatMap(({ cells }) => {
    const named = isPersonal(cellText(cells[at]))
    const i = cells.findIndex((c, k) => {
      const [column, text] = [columns[k], cellText(c).trim()]
      if (k === at || column === undefined) return false
      const inGrade = jobless && named && ofGrade.test(head(column)) && gradeText.test(text)
      return ofChildren.test(text) || childsAddress.test(text) || inGrade
    })
    return i < 0 || isBlank(cells[at] ?? '')
      ? []
      : [{ name: cellText(cells[at]).trim(), says: cellText(cells[i]).trim() }]
  })
  const [first] = found
  if (first === undefined) return []
  const others = found.length > 1 ? ` and ${counted(found.length - 1, 'other name')}` : ''
  return [
    {
      key: `children: ${found.map((f) => f.name).join('; ')}`.slice(0, 200),
      says: `“${first.name.slice(0, 60)}” (“${first.says.slice(0, 40)}”)${others} may be a child, or of a child’s family, and no such name belongs in a plan.`,
      ...noChild,
    },
  ]
}

/** Another district or a school behind a name: “Hire a coach (Pine Unified)”. */
function elsewhere(title: string, plan: Plan): string | null {
  const behind = /(?:[([]\s*|\s[-–—]+\s*)([^()[\]]+?)\s*[)\]]?$/.exec(title)?.[1]
  return behind !== undefined && (otherDistrict(behind, plan) ?? anotherPlan(behind, plan)) !== null ? behind : null
}

/** “Goal 1”, “G1”, “Priority Two”, “Pillar 3”: which goal is meant, and not its title; “Other” and “See plan” name none. */
const untitled =
  /^(?:(?:(?:strategic|district|board|annual) )?(?:goal|objective|priority|pillar|strategy|theme|focus)(?: area)?\W*(?:\d{1,2}(?:\.\d{1,2})*|[A-H]|I{1,3}|IV|V|one|two|three|four|five|six)|(?:G|P|O|SP)[ -]?#?\d{1,2}(?:\.\d{1,2})*|other|misc(?:ellaneous)?|general|various|cross-?cutting|see (?:the )?(?:strategic |district )?plan)\W*$/i
/** Goals of a file that are called by no more than a number, without those of the plan. */
function untitledIn({ list }: Things, plan: Plan): readonly Against[] {
  const own = new Set(plan.all('goal').map((g) => keyOf(titleOf('goal', g))))
  const open = list.filter(({ kind, title }) => kind === 'goal' && untitled.test(title) && !own.has(keyOf(title)))
  const [first] = open
  if (first === undefined) return []
  const others = open.length > 1 ? ` and ${counted(open.length - 1, 'other name')}` : ''
  const beside =
    own.size === 0 ? '' : ' beside those of the plan. Where one of those is meant, write its title into the file'
  const many = open.length > 1
  return [
    {
      key: `untitled: ${open.map((o) => o.title).join('; ')}`.slice(0, 200),
      says: `“${first.title}”${others} ${many ? 'are no titles of goals' : 'is no title of a goal'}, and would come in as ${many ? 'new goals' : 'a new goal'}${beside}.`,
      confirm: many ? 'They are new goals with these names' : 'It is a new goal with this name',
      ask: many ? 'they are new goals with these names' : 'it is a new goal with this name',
    },
  ]
}

/** Names with words that they may not count, or not yet, and goals that may be the plan's own with a slip in them. */
export function namesAgainst(things: Things, plan: Plan, today: string): readonly Against[] {
  const { list } = things
  const ways: readonly (readonly [(title: string, kind: string) => string | null, string, string])[] = [
    // “Canceled actions” as a goal, over actions: a part of the list that does not count.
    [(title, kind) => (kind === 'goal' && partIsOver(title) ? title : null), 'it may not count', 'they may not count'],
    [openBehindName, 'it may not count yet', 'they may not count yet'],
    [doneIn, 'it may be done already', 'they may be done already'],
    [(title) => yearOver(title, today), 'it may be of a year that is over', 'they may be of years that are over'],
    [(title) => elsewhere(title, plan), 'it may be another’s', 'they may be another’s'],
  ]
  const people = list.flatMap((thing) => [
    ...(thing.kind === 'person' ? [thing.title] : []),
    ...(['lead', 'team'] as const).flatMap((saying) => (thing.says.get(saying) ?? []).map((cell) => cell.text)),
  ])
  const children = [...new Set(people)].filter((name) => childIn(name) !== null)
  const byName: readonly Against[] =
    children.length === 0
      ? []
      : [
          {
            key: `children: ${children.join('; ')}`.slice(0, 200),
            says: `“${children[0]?.slice(0, 60)}” may be a child, or of a child’s family, and no such name belongs in a plan.`,
            ...noChild,
          },
        ]
  const marked = ways.flatMap(([said, one, many]): readonly Against[] => {
    const open = list.flatMap(({ title, kind }) => {
      const word = said(title, kind)
      return word === null ? [] : [{ title, word }]
    })
    const [first] = open
    if (first === undefined) return []
    const shown = `words such as “${first.word}” (“${first.title.slice(0, 60)}”)`
    return [
      {
        key: `names: ${open.map((o) => o.title).join('; ')}`.slice(0, 200),
        says:
          open.length === 1 ? `One name has ${shown}, so ${one}.` : `${open.length} names have ${shown}, so ${many}.`,
      },
    ]
  })
  const slips = (['goal', 'department'] as const).flatMap((kind): readonly Against[] => {
    const own = plan.all(kind).map((r) => titleOf(kind, r))
    const known = new Set(own.map(keyOf))
    const near = new Near(own)
    return list
      .filter((t) => t.kind === kind && !known.has(keyOf(t.title)))
      .flatMap((t) => {
        const bare = t.title.replace(/\./g, '')
        const alike = near.to(t.title)[0] ?? near.to(bare)[0] ?? (known.has(keyOf(bare)) ? bare : undefined)
        if (alike === undefined && kind === 'department') {
          near.add(t.title)
          if (bare !== t.title) near.add(bare)
          known.add(keyOf(bare))
        }
        return alike === undefined
          ? []
          : [
              {
                key: `${kind}: ${t.title}`.slice(0, 200),
                says: `The ${kind} “${t.title.slice(0, 80)}” may be “${alike.slice(0, 80)}”, spelled another way, and would come in beside it.`,
              },
            ]
      })
  })
  return [...marked, ...untitledIn(things, plan), ...byName, ...slips]
}

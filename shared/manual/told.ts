import { counted, listed } from '../words/index.ts'
import { PAGE_END } from './places.ts'
import type { Part } from './split.ts'

/** Letters before the first heading that are more than a title, and may be a policy whose heading is not known. */
const MORE_THAN_A_TITLE = 120

const SHOWN = 5

/** Another heading at the right of one: “POLICY JICDA CODE OF CONDUCT      POLICY JICDD VIOLENT BEHAVIOR”. */
const columns = /^(policy|file|regulation|code)\b.*\S(?:\s{4,}|\t+)\1\s*:?\s+[A-Z\d][A-Z\d.:-]+\b/i

/** What a person should know before the parts of a manual are kept, one sentence each. */
export function toldOf(parts: readonly Part[], text: string): readonly string[] {
  const before = text.slice(0, parts[0]?.from ?? 0)
  const begins = before.trim().replace(/\s+/g, ' ')
  const pages = before.trimEnd().split(PAGE_END).length
  const twice = [...Map.groupBy(parts, (p) => p.code)].flatMap(([code, all]) => (all.length > 1 ? code : []))
  const beside = parts.find((p) => columns.test(text.slice(p.from, p.to).trimStart().split('\n')[0] ?? ''))
  const within = parts.flatMap((p) => (p.within ?? []).map((says) => `“${says}” (in ${p.code})`))
  const under = Map.groupBy(
    parts.filter((p) => p.under !== undefined),
    (p) => p.under ?? '',
  )
  return [
    ...[...under].map(([says, all]) =>
      all.length === 1
        ? `“${all[0]?.code}” is below “${says}” and is left out. Check it if it is in force.`
        : `${counted(all.length, 'text is', 'texts are')} below “${says}” and left out: ${listed(all.slice(0, SHOWN).map((p) => p.code))}${all.length > SHOWN ? ' and others' : ''}. Check those that are in force.`,
    ),
    ...(beside === undefined
      ? []
      : [
          `Two policies are side by side at “${beside.code}”, and their lines are mixed. Save the file with one column, and choose it again.`,
        ]),
    ...(begins.length > MORE_THAN_A_TITLE
      ? [
          `What is above the first heading${pages > 1 ? ` (${counted(pages, 'page', 'pages')})` : ''} is in none of the policies and is left out. It begins: “${begins.slice(0, 80).trim()} …”.`,
        ]
      : []),
    ...(within.length > 0
      ? [
          `${counted(within.length, 'line looks like the heading of another policy and was', 'lines look like headings of other policies and were')} taken as text: ${listed(within.slice(0, SHOWN))}${within.length > SHOWN ? ' and others' : ''}.`,
        ]
      : []),
    ...(twice.length > 0
      ? [
          `More than one text begins with ${listed(twice.slice(0, 5).map((c) => `“${c}”`))}${twice.length > 5 ? ' and others' : ''}. Keep the one that holds: a list of policies, or an older version, may be among them.`,
        ]
      : []),
  ]
}

import { memo } from '../words/index.ts'

/** What a plan numbers its measures by. */
const kinds =
  'goals?|kpis?|indicators?|measures?|metrics?|targets?|priority|priorities|objectives?|strategy|strategies|outcomes?|pillars?|actions?|focus areas?|lcap|sip|m'
const number = '(?:\\d+(?:\\.\\d+)*[a-z]?|[ivx]+)'
const labels: readonly RegExp[] = [
  // “Lead measure: ”, “State: ”.
  /^(?:(?:lead|lag|leading|lagging|primary|secondary|key|main)(?: (?:measure|indicator|metric))?|state|local|district|new|old|measure|metric|indicator|goal|kpi|outcome)s?: +(?=\S)/i,
  // “KPI 1: ”, “LCAP 4A ”, “Goal 1b – ”, “Objective A: ”.
  new RegExp(`^(?:${kinds}) ?#?(?:${number}|[a-z](?=[.:)]))(?:[.:)]| ?[–—-](?= ))? +(?=\\S)`, 'i'),
  // “1. ”, “(1) ”, “1a) ”, “#1 ”, “iv. ”, “1 – ”; and neither “3rd ” nor “4-year ” nor “2.5 GPA”.
  new RegExp(`^(?:#\\d+[.:)]?|\\(${number}\\)|${number}[.:)]|\\d+ [–—-](?= +\\p{L})) +(?=\\S)`, 'iu'),
]

/** A measure's name without what a plan numbers its measures by: “KPI 2: Reading at Adams” is “Reading at Adams”. */
export const withoutLabel = memo((name: string): string => {
  let rest = name.trim()
  for (let before = ''; before !== rest; ) {
    before = rest
    for (const label of labels) rest = rest.replace(label, '')
  }
  return rest
})

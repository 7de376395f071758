/** What each rule looks for, as it is named in lists and filters. By the part of its name before the stroke. */
const names: Readonly<Record<string, string>> = {
  'unbacked-goal': 'Goal without a policy',
  'unmeasured-goal': 'Goal not measured',
  unowned: 'Without an owner',
  'overdue-action': 'Overdue action',
  'unfunded-goal': 'Goal without money',
  'funding-cliff': 'Funding cliff',
  'budget-gap': 'Budget gap',
  'undefined-term': 'Undefined term',
  'policy-review': 'Policy past its review',
  'small-cells': 'Small groups',
  'adds-up': 'Groups that add up',
  continuity: 'Continuity',
  'gap-widened': 'Gap widened',
  'many-measures': 'Many measures',
  department: 'Department without its part',
  'promise-overdue': 'Promise not kept in time',
  distance: 'Far from decisions',
  isolation: 'One of the three lacks',
  'story-data': 'Story without figures',
  concern: 'Concern not answered',
  'audience-unmet': 'Audience not met',
  status: 'Status that is not so',
  'impossible-figure': 'Figure that can’t be',
  'doubted-figure': 'Figure to look up',
  'ready-to-hire': 'Hiring before the groundwork is done',
}

export const groupOf = (rule: string): string => rule.split('/')[0] ?? rule
export const ruleName = (rule: string): string => names[groupOf(rule)] ?? groupOf(rule)

export const severities = [
  { id: 'blocker', one: 'blocker', many: 'Blockers', means: 'the plan can’t hold as it stands' },
  { id: 'gap', one: 'gap', many: 'Gaps', means: 'something that should stand is missing' },
  { id: 'note', one: 'note', many: 'Notes', means: 'good to know' },
] as const

import type { Finding } from '../../../shared/rules/index.ts'

/** What each rule looks for, as lists and filters name it, by the part of its name before the slash. */
const names: Readonly<Record<string, string>> = {
  'unbacked-goal': 'Goal without a policy',
  'unmeasured-goal': 'Measure, figure or target missing',
  unowned: 'Without an owner',
  'overdue-action': 'Overdue action',
  'titled-time': 'Date only in a title',
  'late-risk': 'Risk past its date',
  'unfunded-goal': 'Goal without money',
  'funding-cliff': 'Funding cliff',
  'budget-gap': 'Money not secured',
  'undefined-term': 'Word without an adopted definition',
  'policy-review': 'Policy past its review',
  undecided: 'Outcome of a meeting not entered',
  'quoted-words': 'Quote no longer in the policy',
  'small-cells': 'Small groups',
  'adds-up': 'Groups that add up',
  continuity: 'Continuity',
  'gap-widened': 'Group further behind than before',
  'many-measures': 'Many measures',
  department: 'Department without a part',
  'promise-overdue': 'Promise overdue',
  distance: 'Far from decisions',
  isolation: 'Short of money, staff or access',
  'story-data': 'Story without figures',
  concern: 'Concern without an answer or a messenger',
  'audience-unmet': 'Audience not met with',
  untold: 'Session not reported back',
  status: 'Status the figures don’t support',
  'impossible-figure': 'Figure that can’t be right',
  'doubted-figure': 'Figure to check',
  'ready-to-hire': 'Hiring before the groundwork is in place',
}

export const groupOf = (rule: string): string => rule.split('/')[0] ?? rule
export const ruleName = (rule: string): string => names[groupOf(rule)] ?? groupOf(rule)

export const severities = [
  { id: 'blocker', one: 'To solve first', many: 'To solve first', means: 'what a board would ask about first' },
  { id: 'gap', one: 'Needs attention', many: 'Needs attention', means: 'what is missing, late or does not fit' },
  { id: 'note', one: 'Note', many: 'Notes', means: 'good to know' },
] as const

/** The weight of a finding as it is heard before it: its shape says it to the eye. */
export const weightOf = (severity: Finding['severity']): string => severities.find((s) => s.id === severity)?.one ?? ''

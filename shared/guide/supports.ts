/** The shape of the guide: the foundation and the five supports, with their steps in order. */
export interface StepName {
  /** Also the id of the page on which it is done. */
  readonly id: string
  readonly title: string
}

export interface Support {
  readonly number: 0 | 1 | 2 | 3 | 4 | 5
  readonly id: string
  readonly name: string
  readonly steps: readonly StepName[]
}

const support = (number: Support['number'], id: string, name: string, steps: Record<string, string>): Support => ({
  number,
  id,
  name,
  steps: Object.entries(steps).map(([step, title]) => ({ id: `${id}-${step}`, title })),
})

export const supports: readonly Support[] = [
  support(0, 'foundation', 'Foundation', {
    district: 'District',
    groups: 'Student groups',
    officer: 'Officer',
    team: 'Planning team',
  }),
  support(1, 'align', 'Align', {
    commitment: 'Commitment',
    policies: 'Policies',
    instruction: 'Equitable instruction',
    goals: 'Goals',
    backing: 'Policy backing',
    pace: 'Pace and care',
  }),
  support(2, 'resource', 'Resource', {
    funding: 'Funding',
    budget: 'Budget',
    team: 'Team',
    mentors: 'Mentors',
    skills: 'Skills',
  }),
  support(3, 'embed', 'Embed', {
    departments: 'Departments',
    commitments: 'Commitments',
    coverage: 'Coverage',
    checkins: 'Check-ins',
    screen: 'Equity screen',
  }),
  support(4, 'position', 'Position', {
    place: 'Place in the organization',
    rights: 'Decision rights',
    access: 'Access',
    backing: 'Backing',
    continuity: 'Continuity',
  }),
  support(5, 'community', 'Community', {
    define: 'Define',
    data: 'Narrate: the data',
    why: 'Narrate: the why',
    audiences: 'Audiences',
    act: 'Act',
    engagement: 'Engagement',
  }),
]

/** The support in which a step stands, and its place there from 1; undefined for an id that is no step. */
export function stepOf(id: string): { support: Support; step: StepName; place: number } | undefined {
  for (const s of supports) {
    const at = s.steps.findIndex((step) => step.id === id)
    const step = s.steps[at]
    if (step !== undefined) return { support: s, step, place: at + 1 }
  }
  return undefined
}

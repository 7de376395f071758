import type { Plan } from '../../../shared/domain/plan.ts'
import { bySort, goalSentence } from '../../../shared/figures/goal-sentence.ts'
import type { Tour } from '../../../shared/ipc/contract.ts'

export interface TourStep {
  readonly page: string
  readonly title: string
  /** What to do there, in one or two sentences. */
  readonly says: string
  readonly done: boolean
}

/** Whose results a plan is about: any group that is not all students. */
const hasGroup = (plan: Plan): boolean => plan.all('studentGroup').some((g) => !g.isTotal && g.name?.trim())

/** What the best of the goals still lacks in its sentence; null where there is no goal with a title. */
function missingInSentence(plan: Plan): readonly string[] | null {
  const lacks = bySort(plan.all('goal'))
    .filter((g) => g.title?.trim())
    .map((g) =>
      goalSentence(plan, g).parts.flatMap((p) => (typeof p !== 'string' && p.state === 'empty' ? [p.text] : [])),
    )
  return lacks.length === 0 ? null : lacks.reduce((a, b) => (b.length < a.length ? b : a))
}

/**
 * From an empty plan to a first printed page. The first three steps are ticked off by the plan's own records, the
 * last two leave none and are remembered on this laptop.
 */
export function tourSteps(plan: Plan, tour: Tour): readonly TourStep[] {
  const district = plan.get('district', 'district')
  const lacks = missingInSentence(plan)
  return [
    {
      page: 'foundation-district',
      title: 'District',
      says: 'Check the district’s name. Under “Years and printing”, choose the paper size to print on.',
      done: Boolean(district?.name?.trim() && district.paper),
    },
    {
      page: 'foundation-groups',
      title: 'Student groups',
      says: 'Add one group of students whose results you want to see beside those of all students.',
      done: hasGroup(plan),
    },
    {
      page: 'align-goals',
      title: 'A goal',
      says:
        lacks === null || lacks.length === 0
          ? 'Write one goal, choose its group, and add a measure: what you count, where it is now, where it should be.'
          : `The goal’s sentence still needs: ${lacks.join(', ')}. Press the words in it to go there.`,
      done: lacks?.length === 0,
    },
    {
      page: 'briefings',
      title: 'The page',
      says: 'See the board briefing as it will print. It is made from what you entered.',
      done: tour.seen,
    },
    {
      page: 'briefings',
      title: 'Export',
      says: 'Export the PDF. While it is marked as a draft, the plan does not keep a copy.',
      done: tour.printed,
    },
  ]
}

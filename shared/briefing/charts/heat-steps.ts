import { type Gap, one } from '../../figures/gap.ts'
import { listedOr } from '../../words/index.ts'

/** How far behind a group is, in steps that are the same for every measure and year. */
export type Step = 'level' | 'near' | 'far' | 'farthest'

/** From how much on a gap is the next step: points of a share or score, or times the reference's rate. */
const points = [5, 15] as const
const times = [1.25, 2] as const

/** The key of a map with these gaps: what each step is, in what they are measured. */
export function stepWords(gaps: readonly Gap[]): Readonly<Record<Step, string>> {
  const isTimes = (g: Gap) => g.form !== 'points'
  const inPoints = gaps.filter((g) => !isTimes(g) && g.unit === 'points')
  const inTimes = gaps.filter(isTimes)
  const under = ([p, t]: readonly [number, number]) =>
    listedOr([...(inPoints.length > 0 ? [`${p} points`] : []), ...(inTimes.length > 0 ? [`${t} times`] : [])])
  const [near, far] = [0, 1].map((i) => under([points[i] ?? 0, times[i] ?? 0]))
  // Only what is behind in days or numbers: how far has no steps.
  if (near === undefined || near === '') return { level: 'Level or ahead', near: 'Behind', far: '', farthest: '' }
  const others = gaps.length > inPoints.length + inTimes.length ? ', or in days or numbers' : ''
  return {
    level: 'Level or ahead',
    near: `Behind by less than ${near}${others}`,
    far: `By less than ${far}`,
    farthest: `By ${far} or more`,
  }
}

/** Days and numbers have no steps that hold for every measure: behind is behind. */
export function stepOf(gap: Gap): Step {
  if (!gap.behind) return 'level'
  if (gap.form === 'points') {
    if (gap.unit !== 'points') return 'near'
    const [near, far] = points
    return gap.size < near ? 'near' : gap.size < far ? 'far' : 'farthest'
  }
  const rate = Number(one(gap.size))
  const wide = rate < 1 ? (rate === 0 ? Number.POSITIVE_INFINITY : 1 / rate) : rate
  return wide < times[0] ? 'near' : wide < times[1] ? 'far' : 'farthest'
}

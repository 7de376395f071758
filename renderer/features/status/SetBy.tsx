import { betterWords, betweenRiskAndOff } from '../../../shared/briefing/status-words.ts'
import { dayInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { judgedBy, ownCriteria } from '../../../shared/rules/judged.ts'
import { contradicts, figuresOf, type Standing } from '../../../shared/rules/status.ts'
import { capital } from '../../../shared/words/index.ts'
import { todayHere, usePlanView } from '../../state/index.ts'
import { useStatusNames } from './names.ts'
import styles from './status.module.css'

/**
 * Who gave a goal its status and when; of a bad one, how it differs from the other, where the usual words decide, and what
 * better results say: “off track” beside figures that all improved is else no word to believe.
 */
export function SetBy({ goal, standing }: { goal: RecordOf<'goal'>; standing: Standing }) {
  const plan = usePlanView()
  const names = useStatusNames()
  const { word, update } = standing
  const role = plan.get('person', update?.author)?.role?.trim()
  const by = [role && `by ${role}`, update?.date && `on ${dayInWords(update.date)}`].filter(Boolean).join(', ')
  if (word === undefined || by === '') return null
  const bad = (word === 'atRisk' || word === 'offTrack') && ownCriteria(plan, goal) === undefined
  const judged = judgedBy(plan, goal)
  const better =
    standing.counts && standing.against === null && contradicts(standing, judged)
      ? ` ${capital(betterWords(judged.verdict, figuresOf(judged, todayHere()), names))}.`
      : ''
  return (
    <p className={`mid small ${styles.setBy}`}>
      Status set {by}.{better}
      {bad ? ` ${betweenRiskAndOff(names)}` : ''}
    </p>
  )
}

import { list as guideList } from '../../../../shared/guide/lists/index.ts'
import { asName, small } from '../../../../shared/words/index.ts'
import { Quote } from '../../../components/index.ts'
import { useOwnWords } from '../../../state/useOwnWords.ts'
import type { Department } from '../names.ts'
import type { Commitment } from './state.ts'

const usual = guideList('departments').items

/**
 * What such a department might say, to start the talk; it is never filled in, and disappears once the department has
 * its own words.
 */
export function Suggested({ department, commitment }: { department: Department; commitment: Commitment | undefined }) {
  const words = useOwnWords()
  const item = usual.find((i) => asName(words(i.name)) === asName(department.name))
  if (item === undefined || commitment?.means?.trim()) return null
  return (
    <div>
      <p className="quiet small">
        An example to start the conversation, not in your plan. The department’s own words are better.
      </p>
      <Quote>
        {words(item.canMean)} First move: {small(words(item.firstMove))} Measure: {small(words(item.measure))}.
      </Quote>
    </div>
  )
}

import { roughInWords } from '../days/index.ts'
import { isOpenGoal } from '../domain/goal-of.ts'
import { policyInSentence } from '../domain/policy-name.ts'
import { newestText } from '../manual/newest.ts'
import { counted, quotation } from '../words/index.ts'
import { eachOf, type Finding, named } from './finding.ts'

/**
 * Words that a goal's backing quotes and that the newest text of that policy no longer holds. Without a text of the
 * policy, or before it was searched, there is no finding: a quote that can't be checked is not a wrong one.
 */
export const quotedWords = eachOf('quoted-words', 'policyLink', (plan, link, today): readonly Finding[] => {
  const goal = plan.get('goal', link.goal)
  const policy = plan.get('policy', link.policy)
  if (!isOpenGoal(goal) || policy === undefined || !link.quotes) return []
  const text = newestText(plan, policy.id, today)
  const hash = text?.text
  if (text === undefined || hash === undefined) return []
  const gone = link.quotes.filter(({ words }) => words && plan.holds?.(hash, words) === false)
  if (gone.length === 0) return []
  const name = policy.code || policy.title ? policyInSentence(policy) : 'the policy'
  const since = text.effective === undefined ? '' : `, in effect from ${roughInWords(text.effective)},`
  return [
    {
      rule: 'quoted-words',
      severity: 'gap',
      audience: 'public',
      step: 'align-backing',
      about: [
        { kind: 'policyLink', id: link.id },
        { kind: 'goal', id: goal.id },
        { kind: 'policy', id: policy.id },
      ],
      field: 'quotes',
      says: `${named('Goal', goal.title)} quotes ${name}, but the newest text of it${since} no longer holds ${quotation(short(gone[0]?.words ?? ''))}${gone.length > 1 ? ` and ${counted(gone.length - 1, 'more quote', 'more quotes')}` : ''}.`,
      do: `Read the newest text of ${name} in the policy manual. Quote what it says now, or take the quote out.`,
      act: 'Look at the quote',
    },
  ]
})

const mostQuoted = 90
function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= mostQuoted ? line : `${line.slice(0, line.lastIndexOf(' ', mostQuoted))} …`
}

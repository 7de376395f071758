import { latestOf, onRough, roughInWords } from '../../days/index.ts'
import { capital, countInWords, plural } from '../../words/index.ts'
import { datedPolicies } from '../policy-days.ts'
import { most, type News, named, those } from './tell.ts'

/** What the steps of Align tell; goals and policy backing lead with their own. */
export const alignNews: Readonly<Record<string, News>> = {
  'align-commitment': (plan) => {
    const c = plan.get('commitment', 'commitment')
    if (c === undefined) return null
    if (!c.statement?.trim()) return 'The mission is here; what the district commits to beside it is not written yet.'
    if (c.statementStatus === 'adopted')
      return `The commitment statement was adopted${c.statementAdopted ? ` ${onRough(c.statementAdopted)}` : ''}.`
    return c.statementStatus === 'reviewed'
      ? 'The commitment statement was reviewed, and is not adopted yet.'
      : 'The commitment statement is a draft: nothing binds anyone to it yet.'
  },
  'align-policies': (plan, today) => {
    const policies = plan.all('policy').filter((p) => p.stage !== 'retired')
    if (policies.length === 0) return null
    const late = most(
      policies.filter((p) => p.stage === 'adopted' && p.reviewDue && latestOf(p.reviewDue) < today),
      (p) => (p.reviewDue ? -Number(latestOf(p.reviewDue).replaceAll('-', '')) : 0),
    )
    const inForce = policies.filter((p) => p.stage === 'adopted' || p.stage === 'underReview').length
    const name = late && [late.code, late.title].filter(Boolean).join(' ')
    // A reading that was planned and of which nobody entered how it ended: red in the list, so it is told above it.
    const passed = datedPolicies(plan, today).filter((p) =>
      p.days.some((d) => d.step !== 'review' && !d.done && d.day < today),
    )
    const open = [
      ...(late?.reviewDue ? [`${name} has been due for review since ${roughInWords(late.reviewDue)}`] : []),
      ...(passed.length > 0
        ? [
            `the board ${plural(passed.length, 'date', 'dates')} of ${named(passed.map((p) => p.name))} ${plural(passed.length, 'has', 'have')} passed, with nothing entered`,
          ]
        : []),
    ].join('; ')
    return `${open === '' ? '' : `${capital(open)}. `}${those(inForce, policies.length, 'policy', 'policies', 'is in force', 'are in force')}.`
  },
  'align-instruction': (plan) => {
    const focus = plan.all('studentGroup').filter((g) => g.focus)
    const pictures = plan.all('instruction')
    if (pictures.length === 0 || focus.length === 0) return null
    const without = focus.filter((g) => !pictures.some((p) => p.group === g.id && p.changesForChild?.trim()))
    return without.length > 0
      ? `What changes for the child is not written yet for ${named(without.map((g) => g.name))}.`
      : `What changes for the child is written for ${focus.length === 1 ? 'the one focus group' : `all ${countInWords(focus.length)} focus groups`}.`
  },
  'align-pace': (plan) => {
    const notes = plan.all('paceAndCare')
    if (notes.length === 0) return null
    const without = notes.filter((n) => !n.stopSign?.trim())
    return without.length > 0
      ? `What would make you stop is missing for ${named(without.map((n) => n.whoCouldBeHarmed))}.`
      : `${capital(countInWords(notes.length))} ${plural(notes.length, 'group could be harmed if this is rushed; it is', 'groups could be harmed if this is rushed; for each it is')} written what would make you stop.`
  },
}

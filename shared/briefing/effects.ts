import { groupName } from '../domain/group-names.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { capital, groupInSentence } from '../words/index.ts'

type Effects = RecordOf<'equityScreen'>['gains']

/**
 * Whom an equity screen names, and what it means for them: “White students: Smaller classes; English learners: A seat in
 * the room”. `line` makes typed words fit for print.
 */
export const effectWords = (plan: Plan, rows: Effects, line: (text: string, where: string) => string): string =>
  (rows ?? [])
    .map(({ group, effect }) => {
      const found = plan.get('studentGroup', group)
      const name = found ? line(groupName(plan, found), 'Student group') : ''
      const whom = name === '' || found?.isTotal ? name : capital(groupInSentence(name))
      return [whom, line(effect ?? '', 'Equity screen, for whom it is what')].filter((w) => w !== '').join(': ')
    })
    .filter((w) => w !== '')
    .join('; ')

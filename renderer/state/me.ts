import { sameName } from '../../shared/words/index.ts'
import { useRecords } from './records.ts'
import { planNow } from './views.ts'

/** The person at this laptop, if the plan knows a person by that name. */
export function me(author: string = useRecords.getState().author): string | undefined {
  return planNow()
    .all('person')
    .find((p) => author.trim() !== '' && sameName(p.role, author))?.id
}

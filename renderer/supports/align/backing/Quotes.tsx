import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { newestText } from '../../../../shared/manual/newest.ts'
import { placeInWords } from '../../../../shared/manual/places.ts'
import { Button, RealMark } from '../../../components/index.ts'
import { go, setFields, todayHere, usePlanView } from '../../../state/index.ts'
import styles from './backing.module.css'
import { linkId } from './backing.ts'

/** The policy's own words behind a goal: each with its place, and whether the newest text still has it. */
export function Quotes({ goal, policy }: { readonly goal: string; readonly policy: string }) {
  const plan = usePlanView()
  const id = linkId(goal, policy)
  const quotes = plan.get('policyLink', id)?.quotes ?? []
  const newest = newestText(plan, policy, todayHere())
  const take = (at: number) => void setFields('policyLink', id, { quotes: quotes.filter((_, i) => i !== at) })
  if (quotes.length === 0) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter on a button in here is the button’s, and not the way back to the cell
    <div className={styles.quotes} onKeyDown={(event) => (event.key === 'Enter' ? event.stopPropagation() : undefined)}>
      {quotes.map((quote, i) => {
        const held = newest?.text && quote.words ? plan.holds?.(newest.text, quote.words) : undefined
        const place = [quote.code, placeInWords(quote)].filter(Boolean).join(', ')
        const from = held === false ? newest : (plan.get('policyText', quote.origin) ?? newest)
        const page = from?.firstPage === undefined || quote.page === undefined ? 0 : quote.page - from.firstPage
        return (
          <blockquote key={i}>
            <p>“{quote.words}”</p>
            <p className="small mid">
              {place ? `${place}. ` : ''}
              {held === undefined ? 'No text of this policy is in the plan to compare it with.' : null}
              {held === true ? 'The newest text has these words.' : null}
              {held === false ? (
                <b className={styles.overdue}>
                  <RealMark how="missing" /> The newest text no longer has these words.
                </b>
              ) : null}{' '}
              {from ? (
                <Button
                  look="link"
                  small
                  onPress={() =>
                    void go('manual', { text: from.id, page: String(Math.max(0, page)), words: quote.words ?? '' })
                  }
                >
                  Read it there
                </Button>
              ) : null}{' '}
              <Button look="link" small onPress={() => take(i)}>
                Take it out<span className="vh"> “{quote.words?.slice(0, 60)}”</span>
              </Button>
            </p>
          </blockquote>
        )
      })}
    </div>
  )
}

/** The way to the text whose words can be quoted; none for a policy that is not written yet. */
export function QuoteMore({ policy }: { readonly policy: Pick<RecordOf<'policy'>, 'id' | 'stage'> }) {
  const newest = newestText(usePlanView(), policy.id, todayHere())
  if (!newest && policy.stage === 'gap') return null
  return (
    <Button look="link" small onPress={() => void go('manual', newest ? { text: newest.id } : {})}>
      {newest ? 'Quote its words…' : 'Quote its words from the policy manual…'}
    </Button>
  )
}

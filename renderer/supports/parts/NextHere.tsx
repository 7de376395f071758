import type { About } from '../../../shared/domain/schema.ts'
import type { Finding } from '../../../shared/rules/index.ts'
import type { StepNext } from '../../../shared/rules/news/step-next.ts'
import type { Todo } from '../../../shared/rules/news/tell.ts'
import { proofLackWords } from '../../../shared/rules/rating-proof.ts'
import { countInWords, firstSentence, listed, plural } from '../../../shared/words/index.ts'
import { Button, Icon } from '../../components/index.ts'
import { wholeYears } from '../../components/layout/wholeYears.tsx'
import { go } from '../../state/index.ts'
import { deedsOf } from '../../state/pages.ts'
import { useTour } from '../../state/tour.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import styles from './parts.module.css'

interface NextHereProps {
  readonly next: StepNext | null
  /** The second matter of the sentence above, below the first. */
  readonly also?: Todo | undefined
  /** To where a thing is entered, on this page. */
  readonly onGo: (about: About, finding?: Pick<Finding, 'field' | 'fixIn' | 'adds' | 'called'>) => void
  readonly onRate?: () => void
  /** The sentence that says when the step is done. */
  readonly doneWhen?: string
  /** Its answer was just entered in the form below, which is still open. */
  readonly entered?: boolean
  /** The step is done, with no finding open: what is told is what comes next in it. */
  readonly done?: boolean
  /** The step after this one, to go on to once all is entered. */
  readonly after?: { readonly page: string; readonly title: string } | undefined
}

/** More letters than these take a fourth line beside the guide. */
const THREE_LINES = 216

/** What is done first, and the rest of it: a person does one thing first. “; or …” is another way to the same end. */
function inTwo(does: string): { readonly first: string; readonly rest: string } {
  const begun = firstSentence(does)
  // A comment that is quoted may have sentences of its own.
  const sentence = begun.split('“').length === begun.split('”').length ? begun : does
  const [first = '', ...others] = sentence.split(/; or (?=\p{L})/u)
  const or = others.length === 0 ? '' : `Or ${others.join('; or ')}`
  return {
    first: or === '' ? sentence : `${first}.`,
    rest: [or, does.slice(sentence.length).trim()].filter(Boolean).join(' '),
  }
}

/** Beneath the news, the one thing to do now, why, and the way to it. While the tour runs it alone says what to do. */
export function NextHere({
  next,
  also,
  onGo,
  onRate,
  doneWhen = '',
  entered = false,
  done = false,
  after,
}: NextHereProps) {
  const own = useOwnWords()
  const tour = useTour()
  if (next === null || tour?.on === true) return null
  if (next.why === 'all')
    return (
      <p className={styles.allHere}>
        Everything that this step asks for is entered and rated.{' '}
        {after ? (
          <Button look="link" small onPress={() => go(after.page)}>
            Go on to {own(after.title)}
          </Button>
        ) : null}
      </p>
    )
  // “Done” above it and “do now” beside it would contradict each other.
  const { does, because, verb, act } = saidOf(next, onGo, own(doneWhen), onRate)
  const { first, rest } = inTwo(does)
  const hasMore = rest !== '' || also?.about !== undefined || (because ?? '').length > THREE_LINES
  const deeds = next.why === 'finding' ? deedsOf(next.finding, act) : act ? [{ verb, act }] : []
  return (
    <section className={styles.next} aria-label={done ? 'Next' : 'What to do now'}>
      <div>
        <p>
          {entered ? 'Entered' : done ? 'Next' : 'What to do now'}
          {because ? <span> · {wholeYears(because)}</span> : null}
        </p>
        <b>{wholeYears(first)}</b>
        {hasMore ? (
          <details>
            <summary>More</summary>
            {rest ? <p>{wholeYears(rest)}</p> : null}
            {also?.about ? (
              <p>
                {wholeYears(also.do)}{' '}
                <Button look="link" small onPress={() => also.about && onGo(also.about, { field: also.field })}>
                  {also.verb}
                </Button>
              </p>
            ) : null}
          </details>
        ) : null}
      </div>
      {deeds.length > 0 ? (
        <span className={styles.deeds}>
          {deeds.map((deed, i) => (
            <Button key={deed.verb} look={i === 0 ? 'primary' : 'plain'} onPress={deed.act}>
              {deed.verb}
              {deed.act === act ? <Icon name="i-next" size={15} /> : null}
            </Button>
          ))}
        </span>
      ) : null}
    </section>
  )
}

function saidOf(
  next: Exclude<StepNext, { why: 'all' }>,
  onGo: NextHereProps['onGo'],
  doneWhen: string,
  onRate?: () => void,
) {
  if (next.why === 'unrated') {
    const { open } = next
    const does = `Rate ${open === 1 ? 'the one indicator' : `the ${open} indicators`} of what good looks like that nobody has rated yet.`
    return { does, because: null, verb: `Rate ${plural(open, 'it', 'them')}`, act: onRate }
  }
  if (next.why === 'unproved') {
    const { open, lacks } = next
    const because = `Each indicator is rated; ${open === 1 ? 'one rating does' : `${countInWords(open)} ratings do`} not count toward “done” yet.`
    const does = `Add ${listed(lacks.map((lack) => proofLackWords[lack]))}.`
    return { does, because, verb: 'Go to What good looks like', act: onRate }
  }
  if (next.why === 'records') {
    const because = 'Each indicator is rated, but not everything that this step asks for is entered.'
    return { does: doneWhen, because, verb: '', act: undefined }
  }
  if (next.why === 'finding') {
    const { says, about } = next.finding
    const does = [next.finding.do, next.finding.under].filter(Boolean).join(' ')
    const [to] = about
    return { does, because: says, verb: next.finding.act, act: to && (() => onGo(to, next.finding)) }
  }
  const { because = null, do: does, verb, about, field, adds, page } = next.todo
  const act = page
    ? () => void go(page, about && { at: `${about.kind}/${about.id}` })
    : about
      ? () => onGo(about, { ...(field && { field }), ...(adds && { adds }) })
      : undefined
  return { does, because, verb, act }
}

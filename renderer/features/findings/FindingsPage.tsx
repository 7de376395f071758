import { ownerOf } from '../../../shared/domain/owner-of.ts'
import { step as stepWith, supportOf, supports } from '../../../shared/guide/guide.ts'
import { type Finding, findingKey } from '../../../shared/rules/index.ts'
import { Button, Icon, Page, ShowMore, SupportMark, type SupportNumber } from '../../components/index.ts'
import { wholeYears } from '../../components/layout/wholeYears.tsx'
import { go, todayHere, useFindings, usePlanView, useSeen, useSharedScreen } from '../../state/index.ts'
import { deedsOf, goToFinding } from '../../state/pages.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import { borneWords } from './borne.ts'
import { Filters } from './Filters.tsx'
import { everything, passes } from './filter.ts'
import styles from './findings.module.css'
import { inOrder, news, scope } from './news.ts'
import { groupOf, ruleName, severities, weightOf } from './words.ts'

/** Findings shown at once; more are one press away, so that a large plan opens at once. */
const AT_ONCE = 50
/** Findings of one kind shown together; more are one press away, so that the next kind is in view. */
const OF_A_KIND = 3

/**
 * The findings, the gravest first and those of one kind together, each with what to do and a link. Criteria: severity
 * is a word and a shape before a color (1.4.1), each list has its heading (1.3.1), the filters say how many they
 * leave (4.1.3).
 */
export function FindingsPage() {
  const findings = inOrder(useFindings())
  const shared = useSharedScreen()
  const [filter, setFilter] = useSeen('filter', everything)
  const [most, setMost] = useSeen('most', AT_ONCE)
  const [whole, setWhole] = useSeen<ReadonlySet<string>>('whole', new Set())
  const borne = borneWords(usePlanView(), todayHere())
  const left = findings.filter((f) => passes(f, filter))
  const asked = filter.support !== null || filter.rule !== null || filter.fresh !== null
  const kinds = kindsOf(left)
  const shown = begin(
    kinds.map((k) => ({ ...k, list: asked || whole.has(k.id) ? k.found : k.found.slice(0, OF_A_KIND) })),
    most,
  )
  const more = asked ? left.length - shown.reduce((sum, k) => sum + k.list.length, 0) : kinds.length - shown.length
  return (
    <Page
      title="Findings"
      news={news(findings)}
      lead={scope(findings)}
      actions={findings.length === 0 ? <Button onPress={() => void go('overview')}>Go to Overview</Button> : undefined}
    >
      {shared ? <p className="mid">While you share this screen, what is not for a board is left out.</p> : null}
      <div className={styles.parts}>
        <div>
          <p role="status" className="vh">
            {left.length === findings.length ? '' : `${left.length} of ${findings.length} findings`}
          </p>
          {left.length === 0 && findings.length > 0 ? (
            <p className="quiet">
              Nothing like this was found.{' '}
              <Button look="link" small onPress={() => setFilter(everything)}>
                Show all
              </Button>
            </p>
          ) : null}
          {severities.map((s) => {
            const count = left.filter((f) => f.severity === s.id).length
            const parts = shown.filter((k) => k.severity === s.id)
            return parts.length === 0 ? null : (
              <section key={s.id} className={styles.list}>
                <h2>
                  {s.many}{' '}
                  <span>
                    {count} · {s.means}
                  </span>
                </h2>
                {parts.map((k) => (
                  <section key={k.id}>
                    <h3 className={k.found.length > 1 ? undefined : 'vh'}>
                      {k.name} <span className={styles.count}>· {k.found.length}</span>
                    </h3>
                    {k.id === 'gap/status' && borne !== '' ? <p className="small mid">{borne}</p> : null}
                    <ul>
                      {k.list.map((f) => (
                        <OneFinding
                          key={findingKey(f)}
                          finding={f}
                          alone={k.found.length === 1}
                          first={f === left[0]}
                        />
                      ))}
                    </ul>
                    {!asked && k.list.length < k.found.length ? (
                      <p className={styles.others}>
                        <ShowMore link onMore={() => setWhole(new Set([...whole, k.id]))}>
                          Show {k.found.length - k.list.length} more<span className="vh"> of {k.name}</span>
                        </ShowMore>
                      </p>
                    ) : null}
                  </section>
                ))}
              </section>
            )
          })}
          {more > 0 ? (
            <ShowMore onMore={() => setMost(most + AT_ONCE)}>
              {asked ? `Show ${Math.min(AT_ONCE, more)} more of ${more}` : `Show ${more} more kinds`}
            </ShowMore>
          ) : null}
        </div>
        {findings.length > 0 ? <Filters findings={findings} filter={filter} onFilter={setFilter} /> : null}
      </div>
    </Page>
  )
}

interface Kind {
  readonly id: string
  readonly name: string
  readonly severity: Finding['severity']
  readonly found: readonly Finding[]
}

/** Findings of one rule and one severity together, in the order of each kind's first. */
const kindsOf = (findings: readonly Finding[]): readonly Kind[] =>
  [...Map.groupBy(findings, (f) => `${f.severity}/${groupOf(f.rule)}`)].map(([id, found]) => ({
    id,
    name: ruleName(found[0]?.rule ?? ''),
    severity: found[0]?.severity ?? 'note',
    found,
  }))

/** The first of these lists, with so many findings in all. */
function begin<T extends { readonly list: readonly Finding[] }>(kinds: readonly T[], most: number): readonly T[] {
  let room = most
  return kinds.flatMap((kind) => {
    const list = kind.list.slice(0, Math.max(0, room))
    room -= kind.list.length
    return list.length === 0 ? [] : [{ ...kind, list }]
  })
}

/**
 * `alone`: the only one of its kind, which it then names itself; otherwise the heading does. `first`: the first on
 * the page.
 */
function OneFinding({ finding: f, alone, first }: { finding: Finding; alone: boolean; first: boolean }) {
  const support = supportOf(f.step) ?? supports[0]
  const words = useOwnWords()
  const owner = ownerOf(usePlanView(), f.about)
  return (
    <li className={`${styles.row} ${styles[f.severity]}`}>
      <Icon name={`f-${f.severity}`} size={18} />
      <p className={styles.what}>
        <span className="vh">{weightOf(f.severity)}: </span>
        {wholeYears(f.says)}
      </p>
      <p className={styles.todo}>{wholeYears([f.do, f.under].filter(Boolean).join(' '))}</p>
      <p className={styles.meta}>
        <SupportMark support={(support?.number ?? 0) as SupportNumber} />
        <span>
          {support?.number ? `${support.number} ` : ''}
          {support?.name}, {words(stepWith(f.step)?.title ?? '')}
          {alone ? ` · ${ruleName(f.rule)}` : ''}
          {owner === '' ? '' : ` · ${f.about[0]?.kind === 'goal' ? 'Goal’s owner' : 'Owner'}: ${owner}`}
        </span>
      </p>
      <div className={styles.act}>
        {deedsOf(f, () => goToFinding(f)).map(({ verb, of, act }, i) => (
          <Button key={verb} small look={i > 0 ? 'link' : first && !f.waits ? 'primary' : 'plain'} onPress={act}>
            {words(verb)}
            <span className="vh">: {of}</span>
          </Button>
        ))}
      </div>
    </li>
  )
}

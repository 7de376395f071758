import type { ReactNode } from 'react'
import { fromKey, gatheringOf, madeAt } from '../../../../shared/retreat/gathering.ts'
import { ballotResult } from '../../../../shared/retreat/levels.ts'
import { doublesOf, type Item, itemsOf, mergeInto, openItems } from '../../../../shared/retreat/review.ts'
import { capital, countedFirst, countInWords, plural } from '../../../../shared/words/index.ts'
import { Button, Buttons, Page } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { edit, showToast, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { BackToRoom } from '../BackToRoom.tsx'
import { goTo, useGathering } from '../gatherings.ts'
import { NothingChosen } from '../NothingChosen.tsx'
import styles from '../retreat.module.css'
import { ItemRow, Settled } from './ItemRow.tsx'
import { Papers } from './Papers.tsx'

/**
 * Everything that was captured, by whichever table, gone through at home: taken into the plan, changed, put together or
 * let go. Each is one step of Undo. Criteria: lists under headings (1.3.1), each verb is named by its line (2.4.9).
 */
export function BringHome({ params }: { params: Readonly<Record<string, string>> }) {
  const shared = useSharedScreen()
  const plan = usePlanView()
  const g = useGathering(params)
  if (shared || g === undefined) {
    return (
      <Page title="What was said">
        {shared ? (
          <HiddenHere what="What was said in the room" action={<BackToRoom of={fromKey(params.of)} />} />
        ) : (
          <NothingChosen />
        )}
      </Page>
    )
  }
  const items = itemsOf(plan, g)
  const open = openItems(items)
  const groups = doublesOf(items)
  const twice = new Set(groups.flatMap((group) => group.map((i) => i.id)))
  const settled = items.filter((i) => i.state !== undefined)
  const ballots = madeAt(plan, 'ballot', g)
  return (
    <Page
      title={`What was said: ${g.title}`}
      news={homeNews(items.length, open.length)}
      lead={lead(open.length)}
      actions={
        <Button onPress={() => goTo('prepare', g)}>
          Agenda<span className="vh"> for {g.title}</span>
        </Button>
      }
    >
      {groups.length > 0 ? (
        <Group title="May be one" count={groups.length}>
          {groups.map((group) => (
            <div className={styles.same} key={group[0].id}>
              <ul className={styles.items}>
                {group.map((item) => (
                  <ItemRow key={item.id} item={item} plan={plan} gathering={g} />
                ))}
              </ul>
              <Buttons>
                <Button small onPress={() => void makeOne(group)}>
                  Combine these {group.length}, using the words of the first
                  <span className="vh">: {group[0].text}</span>
                </Button>
              </Buttons>
            </div>
          ))}
        </Group>
      ) : null}
      <Group title="To look at" count={open.length - twice.size}>
        {open.length === 0 ? (
          <p className="quiet">
            {items.length === 0
              ? 'Nothing has been kept from the room yet.'
              : 'Everything people said has found its place.'}
          </p>
        ) : null}
        <ul className={styles.items}>
          {open
            .filter((i) => !twice.has(i.id))
            .map((item) => (
              <ItemRow key={item.id} item={item} plan={plan} gathering={g} />
            ))}
        </ul>
      </Group>
      {ballots.length > 0 ? (
        <Group title="Votes" count={ballots.length}>
          <ul className={styles.items}>
            {ballots.map((b) => (
              <li className={styles.item} key={b.id}>
                <p>
                  <b>{b.question}</b>
                  {(b.round ?? 1) > 1 ? ` Round ${b.round}.` : ''}{' '}
                  {b.closed ? ballotResult(b) : 'The count is not finished.'}
                </p>
              </li>
            ))}
          </ul>
        </Group>
      ) : null}
      <Papers gathering={gatheringOf(plan, g) ?? g} />
      {settled.length > 0 ? (
        <Group title="Settled" count={settled.length}>
          <ul className={styles.items}>
            {settled.map((item) => (
              <Settled key={item.id} item={item} items={items} plan={plan} />
            ))}
          </ul>
        </Group>
      ) : null}
    </Page>
  )
}

interface GroupProps {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}

const Group = ({ title, count, children }: GroupProps) => (
  <section className={styles.group} aria-label={title}>
    <h2>
      {title} <small className="quiet">{count}</small>
    </h2>
    {children}
  </section>
)

/** How much of what was said still waits for its place, of how much. */
function homeNews(all: number, open: number): string | null {
  if (all === 0) return null
  if (open === 0)
    return `${countedFirst(all, 'thing')} ${plural(all, 'was', 'were')} said, and each has found its place.`
  const things = `${countInWords(all)} things said`
  const left =
    open < all ? `${capital(countInWords(open))} of ${things}` : all === 1 ? 'The one thing said' : `All ${things}`
  return `${left} ${plural(open, 'is', 'are')} still to look at.`
}

const lead = (open: number): string | undefined =>
  open === 0
    ? undefined
    : `Take ${plural(open, 'it', 'each')} into the plan, or drop it. Until then ${plural(open, 'it counts', 'they count')} in no finding, and no document but the minutes shows ${plural(open, 'it', 'them')}.`

async function makeOne([first, ...others]: readonly [Item, ...Item[]]): Promise<void> {
  const done = await edit(mergeInto(first, others))
  if (done.ok) showToast(`Combined: ${first.text.slice(0, 60)}`, { undo: true })
}

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Tour } from '../../../shared/ipc/contract.ts'
import { listed } from '../../../shared/words/index.ts'
import { fieldSelector, focusField, focusFromHead, focusOnceThere, pressFromHead } from '../../components/focusField.ts'
import { Button, Buttons, Icon } from '../../components/index.ts'
import { toHead } from '../../components/scroller.ts'
import { add } from '../../records/edits.ts'
import { giveFocus } from '../../state/focus.ts'
import { go, planNow, usePlace, usePlanView } from '../../state/index.ts'
import { leaveTour, tickTour } from '../../state/tour.ts'
import { type Asks, beforeExport, type Pass, type Rest, restOf, type TourStep, tourSteps, type Way } from './steps.ts'
import styles from './tour.module.css'

const FINISHED = 'Your document is saved as a PDF.'

const leave = (finished: boolean) => {
  void leaveTour(finished, () => focusField('[data-region="tour"]'))
  toWork()
}

/** The focus's destination when the strip is gone: the work below it. */
const toWork = () => {
  const work = document.querySelector<HTMLElement>('[data-region="work"]')
  const title = work?.querySelector<HTMLElement>('h1[tabindex]')
  giveFocus(title ?? work)
}

/**
 * The tour: a strip between the bar and the work that says what to do next and ticks off what is done. It covers
 * nothing and holds nobody: its button, or Escape in it, takes it away. Criteria: a named region that F6 reaches
 * (1.3.1), the step in hand by `aria-current`, a tick by shape and words (1.4.1), what was done is announced (4.1.3).
 */
export function TourStrip({ tour }: { tour: Tour }) {
  const plan = usePlanView()
  const { page, params } = usePlace()
  const onBoard = page === 'briefings' && params.document === 'board'
  const steps = tourSteps(plan, tour, onBoard)
  const at = steps.findIndex((s) => !s.done)
  const now = steps[at]
  const skipped = steps.find((s) => s.skipped && s.asks)
  const finished = now === undefined
  const rest = finished ? restOf(plan) : []
  const again = steps.at(-1)?.goal
  const last = useRef(at)
  const before = last.current
  useEffect(() => {
    last.current = at
  }, [at])
  useEscape(finished)
  const strip = useTallest(finished ? '' : page)
  const done = before !== at && before >= 0 ? steps[before] : undefined
  return (
    <section ref={strip} className={styles.strip} aria-label="Tour" data-region="tour" tabIndex={-1}>
      <ol className={styles.steps}>
        {steps.map((s, i) => (
          <li key={s.title} aria-current={i === at ? 'step' : undefined}>
            <Button look="link" small onPress={() => void walk(s)}>
              <Icon name={s.skipped ? 'o-not' : s.done ? 'o-done' : i === at ? 'o-work' : 'o-none'} size={14} />
              {s.title}
              {s.skipped ? ', skipped' : s.done ? <span className="vh">, done</span> : null}
            </Button>
          </li>
        ))}
      </ol>
      <p className={styles.says}>
        {now ? (
          <>
            <b>
              Tour, {at + 1} of {steps.length}.
            </b>{' '}
            {now.says}
            {now.goal === undefined ? '' : beforeExport(plan)}
            {skipped === undefined ? '' : ` To take up what you skipped, press “${skipped.title}” above.`}
            {page === 'foundation-groups' && now.page !== page ? ' What else is asked on this page can wait.' : ''}
          </>
        ) : (
          <>
            <b>{FINISHED}</b>{' '}
            {rest.length > 0
              ? `Before you hand it on: it still ${listed(rest.map((r) => r.says))}.`
              : 'What you enter from now on is in the next one. Overview always shows the next useful step.'}
          </>
        )}
      </p>
      <Verbs now={now} next={steps[at + 1]} again={again} rest={rest} onBoard={onBoard} />
      <span role="status" className="vh">
        {done?.done
          ? `Tour: ${done.title}, ${done.skipped ? 'skipped' : 'done'}. ${now ? `Next: ${now.title}.` : FINISHED}`
          : ''}
      </span>
    </section>
  )
}

/**
 * The strip stays as tall as it has been on this page: a sentence that goes from it as a field is left would pull the page
 * up under the press that left it. Once all is done it is as tall on each page: what it still names is mended on one, and
 * printed on another.
 */
function useTallest(page: string) {
  const strip = useRef<HTMLElement>(null)
  const held = useRef('')
  useLayoutEffect(() => {
    const at = strip.current
    if (at === null) return
    const place = `${page} ${at.clientWidth}`
    if (held.current !== place) at.style.minHeight = ''
    held.current = place
    at.style.minHeight = `${at.offsetHeight}px`
  })
  return strip
}

/** Escape in the strip leaves the tour. */
function useEscape(finished: boolean) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // Anywhere else it is meant for something that is open there, or was a moment ago.
      if (!(event.target instanceof Element) || event.target.closest('[data-region="tour"]') === null) return
      event.preventDefault()
      leave(finished)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [finished])
}

/** Leads to what answers a question; where the goal has no budget line, to the row in which one begins with its first word. */
async function answer(page: string, { at, field, goal }: Asks): Promise<void> {
  if (at === undefined || field === undefined) return void (await go(page, { at: `goal/${goal}`, adds: 'budgetLine' }))
  await go(page, { at })
  focusOnceThere(`[data-record="${at}"] ${fieldSelector(field.kind, field.id, field.name)}`)
}

/** The strip stays where it is: the focus goes to the page's title, unless the person has moved on meanwhile. */
const walk = async (step: TourStep | Way) => {
  const { hand } = step
  if ('asks' in step && step.asks) return answer(step.page, step.asks)
  const { goal, field } = 'verb' in step ? step : {}
  await go(
    step.page,
    field || goal
      ? { ...(goal && { goal }), ...(field && { at: `${field.kind}/${field.id}`, field: field.name }) }
      : undefined,
  )
  const or = 'or' in step && step.or ? [step.or] : []
  if (field) return focusFromHead(hand ?? fieldSelector(field.kind, field.id, field.name), ...or)
  if (hand && 'presses' in step) return pressFromHead(hand, ...or, 'main h1')
  if (hand) return focusFromHead(hand, ...or, 'main h1')
  toHead(document.querySelector('[data-region="work"]'))
  requestAnimationFrame(() => {
    const at = document.activeElement
    if (at === document.body || at?.closest('[data-region="tour"]')) toWork()
  })
}

/** Goes on without an answer. Families and staff are counted in the row of all students, which a plan without groups lacks. */
const passOver = ({ tick }: Pass, next: TourStep | undefined) => {
  tickTour(tick)
  if (tick !== 'ofOthers' || next === undefined) return
  if (planNow().all('studentGroup').length === 0) add('studentGroup', { name: 'All students', isTotal: true, sort: 1 })
  void walk(next)
}

/**
 * A way that stays what it was while its button is pressed: the press leaves the field that one was typing in, and what was
 * typed there is taken as the button is let go, which may change the way that is next.
 */
function useWayAsPressed(way: Way | undefined): [Way | undefined, (way: Way) => void] {
  const [held, hold] = useState<Way>()
  useEffect(() => {
    if (held === undefined) return
    // After the button's own press.
    const letGo = () => setTimeout(() => hold(undefined))
    const ends = ['pointerup', 'pointercancel', 'keyup'] as const
    for (const end of ends) window.addEventListener(end, letGo)
    return () => {
      for (const end of ends) window.removeEventListener(end, letGo)
    }
  }, [held])
  return [held ?? way, hold]
}

interface VerbsProps {
  /** The step in hand; undefined once all are done. */
  readonly now: TourStep | undefined
  /** The one after it. */
  readonly next: TourStep | undefined
  /** The goal that can be printed again. */
  readonly again: string | undefined
  readonly rest: readonly Rest[]
  readonly onBoard: boolean
}

function Verbs({ now, next, again, rest, onBoard }: VerbsProps) {
  const { page, params } = usePlace()
  const finished = now === undefined
  const [other, hold] = useWayAsPressed(now?.other)
  const there = page === 'briefings' && again !== undefined && params.of === `goal/${again}`
  // One of them is what to press next; on the page itself that is its own way out.
  // Where the goal's page lacks nothing, Briefings leads with its own way out.
  const leads = finished && rest.length === 0 && page !== 'briefings'
  const prints = now?.goal !== undefined && !(page === now.page && params.of === `goal/${now.goal}`)
  return (
    <Buttons className={styles.verbs ?? ''}>
      {now && prints ? (
        <Button
          small
          look={page === now.page ? 'plain' : 'primary'}
          onPress={() => void go(now.page, { document: 'progress', of: `goal/${now.goal}` })}
        >
          {next ? 'Print this goal' : 'Go to the goal’s page'}
        </Button>
      ) : null}
      {now?.asks ? (
        <Button small look="primary" onPress={() => now.asks && void answer(now.page, now.asks)}>
          {now.asks.verb}
        </Button>
      ) : null}
      {now && !now.asks && !prints && now.page !== page ? (
        <Button small look="primary" onPress={() => void walk(now)}>
          Go to {now.place}
        </Button>
      ) : null}
      {other ? (
        <Button small onPressStart={() => hold(other)} onPress={() => void walk(other)}>
          {other.verb}
        </Button>
      ) : null}
      {now?.pass ? (
        <Button small onPress={() => now.pass && passOver(now.pass, next)}>
          {now.pass.verb}
        </Button>
      ) : null}
      {rest.map((r) => (
        <Button key={r.verb} small look={finished && r.leads ? 'primary' : 'plain'} onPress={() => void walk(r)}>
          {r.verb}
        </Button>
      ))}
      {finished && again && !there ? (
        <Button
          small
          look={leads ? 'primary' : 'plain'}
          onPress={() => void go('briefings', { document: 'progress', of: `goal/${again}` })}
        >
          Print the goal again
        </Button>
      ) : null}
      {again && (finished || now.goal !== undefined) && !onBoard ? (
        <Button small onPress={() => void go('briefings', { document: 'board' })}>
          Board briefing
        </Button>
      ) : null}
      <Button look="link" small onPress={() => leave(finished)}>
        {now ? 'Leave the tour' : 'End the tour'}
      </Button>
    </Buttons>
  )
}

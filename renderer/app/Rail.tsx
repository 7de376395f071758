import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Support, step as stepBy, supportOf, supports } from '../../shared/guide/guide.ts'
import { openIn } from '../../shared/rules/step-open.ts'
import type { StepStatus } from '../../shared/rules/step-progress.ts'
import { BareButton, Icon, SupportMark, type SupportNumber } from '../components/index.ts'
import { closePlan } from '../state/app.ts'
import { closeOverlays, openOverlay, toggleRail, useSlimRail } from '../state/commands.ts'
import {
  go,
  useConflicts,
  useFindingsOnceFound,
  usePlace,
  usePlanOfSteps,
  useProgressOf,
  useRecord,
} from '../state/index.ts'
import { pageOf, pages, placeInRail } from '../state/pages.ts'
import { nextOf } from '../state/steps.ts'
import { useOwnWords } from '../state/useOwnWords.ts'
import { Entry, StepKey } from './Entry.tsx'
import { PlaceLink } from './PlaceLink.tsx'
import styles from './Shell.module.css'

/**
 * The plan's name, the supports with their steps, the rest. A step that has no page yet is named, and is no link.
 * Criteria: `nav` with a name (1.3.1), `aria-current`, the open support is `aria-expanded` (4.1.2), counts read as words.
 */
export function Rail() {
  const here = placeInRail(usePlace())
  const body = useRef<HTMLDivElement>(null)
  const pressed = useKeptUnderMouse(body, here)
  // Keeps the current entry in view after navigation; a person's own scrolling afterward is left alone. It waits for
  // the next paint: done at once, it would force a second layout of the whole window.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const entry = body.current?.querySelector('[aria-current]')
      // What was pressed is in view already: moved, it would leave the next entry under the mouse.
      if (body.current && entry && !pressed(entry)) scrollTo(entry, body.current)
    })
    return () => cancelAnimationFrame(frame)
  }, [here, pressed])
  return (
    <nav className={styles.rail} aria-label="Plan" data-region="rail" tabIndex={-1}>
      <div className={styles.planHead}>
        <PlanName />
        <BareButton className={styles.menuButton} onPress={() => openOverlay('menu')} aria-haspopup="dialog">
          Menu
        </BareButton>
      </div>
      <div className={styles.railBody} ref={body}>
        <RailLists />
      </div>
      <RailFoot />
      <SlimRail />
    </nav>
  )
}

/**
 * Keeps an entry that was pressed where it was, though a support that opens or shuts with it makes the list longer or shorter
 * above. Answers whether an entry is the one that was pressed.
 */
function useKeptUnderMouse(body: RefObject<HTMLElement | null>, here: string): (entry: Element) => boolean {
  const by = useRef<{ entry: Element; top: number } | null>(null)
  const kept = useRef<Element | null>(null)
  useEffect(() => {
    const list = body.current
    const note = (event: Event) => {
      const entry = event.target instanceof Element ? event.target.closest('a') : null
      by.current = entry && { entry, top: entry.getBoundingClientRect().top }
    }
    // Who has scrolled since has another thing under the mouse.
    const forget = () => {
      by.current = null
    }
    list?.addEventListener('click', note, true)
    list?.addEventListener('scroll', forget)
    return () => {
      list?.removeEventListener('click', note, true)
      list?.removeEventListener('scroll', forget)
    }
  }, [body])
  useLayoutEffect(() => {
    void here
    const { current: list } = body
    const { current: was } = by
    kept.current = was?.entry ?? null
    by.current = null
    if (list && was?.entry.isConnected) list.scrollTop += was.entry.getBoundingClientRect().top - was.top
  }, [body, here])
  return useCallback((entry) => entry === kept.current, [])
}

/**
 * Scrolls a list so far that an entry is in view. The browser's own `scrollIntoView` also moves the place from which Tab
 * goes on: the first Tab in a window went past the way to the main content.
 */
function scrollTo(entry: Element, list: Element): void {
  const [{ top, bottom, height }, view] = [entry.getBoundingClientRect(), list.getBoundingClientRect()]
  // With the entry beside it, so that one sees that the list goes on.
  if (top - height < view.top) list.scrollTop -= view.top - top + height
  else if (bottom + height > view.bottom) list.scrollTop += bottom + height - view.bottom
}

/** In place of the rail where it was made slim: its supports by their marks, and the way back. Shown by the style. */
function SlimRail() {
  const slim = useSlimRail()
  const here = supportOf(usePlace().page)?.id
  const nextIn = useNextIn()
  if (!slim) return null
  return (
    <div className={styles.slim}>
      <BareButton look="link" className={styles.entry} aria-label="Widen the sidebar" onPress={toggleRail}>
        <Icon name="i-widen" />
      </BareButton>
      {supports.map((support) => {
        const next = nextIn(support)
        if (next === undefined) return null
        return (
          <PlaceLink
            key={support.id}
            page={next}
            className={`${styles.entry} h${support.number}`}
            aria-label={`${support.number === 0 ? '' : `${support.number} `}${support.name}`}
            aria-current={support.id === here ? 'true' : undefined}
            onPress={() => void go(next)}
          >
            <SupportMark support={support.number as SupportNumber} />
          </PlaceLink>
        )
      })}
    </div>
  )
}

export function PlanName() {
  const district = useRecord('district', 'district')
  const named = useOwnWords()('{{planName}}')
  const [from, to] = [district?.planFrom, district?.planTo].map((y) => Number(y?.slice(0, 4)) || null)
  // A year such as 2029-30 ends in the next.
  const years = from && to ? `, ${from} to ${to + 1}` : ''
  return (
    <div>
      <b>{district?.name ?? 'Plan without a name'}</b>
      <span>
        {named}
        {years}
      </span>
    </div>
  )
}

export function RailLists() {
  const here = placeInRail(usePlace())
  const mine = supportOf(here)?.id
  // One at a time: with two of them open the pages below are out of a laptop's sight.
  const [open, setOpen] = useState(mine ?? 'align')
  const [at, setAt] = useState(here)
  if (at !== here) {
    setAt(here)
    if (mine) setOpen(mine)
  }
  const plan = usePlanOfSteps()
  const rest = pages().filter((p) => p.rail === 'rest' && (p.id === here || (p.railWhile?.(plan) ?? true)))
  const conflicts = useConflicts().length
  // The findings to settle first: a count of all of them says nothing of what to do, and only grows.
  const first = useFindingsOnceFound()?.filter((f) => f.severity === 'blocker').length
  return (
    <>
      <ul className={styles.top}>
        <li>
          <Entry page="overview">Overview</Entry>
        </li>
        {supports.map((support) => (
          <SupportEntry
            key={support.id}
            support={support}
            open={open === support.id}
            unfold={() => setOpen(support.id)}
            toggle={() => setOpen(open === support.id ? '' : support.id)}
          />
        ))}
      </ul>
      {rest.length > 0 ? (
        <ul className={styles.rest}>
          {rest.map((page) => (
            <li key={page.id}>
              <Entry
                page={page.id}
                count={page.id === 'findings' && first ? `${first} to solve first` : undefined}
                counts=""
              >
                {page.title}
              </Entry>
            </li>
          ))}
        </ul>
      ) : null}
      <ul className={styles.rest}>
        <InAndOut conflicts={conflicts > 0} />
        {conflicts > 0 ? (
          <li>
            <Entry page="conflicts" count={conflicts}>
              Conflicts
            </Entry>
          </li>
        ) : null}
        <li>
          <Entry page="history">History</Entry>
        </li>
      </ul>
    </>
  )
}

/** Import and export pages: needed now and then, so they share one collapsed entry. It is open on one of its pages. */
function InAndOut({ conflicts }: { conflicts: boolean }) {
  const here = usePlace().page
  const inside = pages().filter((p) => p.rail === 'bring' && !(conflicts && p.id === 'conflicts'))
  const [chosen, choose] = useState<{ at: string; open: boolean } | null>(null)
  const open = chosen?.at === here ? chosen.open : inside.some((p) => p.id === here)
  return (
    <li>
      <button
        type="button"
        className={`${styles.entry} ${styles.group}`}
        aria-expanded={open}
        onClick={() => choose({ at: here, open: !open })}
      >
        <span>Import and export</span>
        <Unfolds open={open} />
      </button>
      {open ? (
        <ul className={styles.inside}>
          {inside.map((page) => (
            <li key={page.id}>
              <Entry page={page.id}>{page.title}</Entry>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** The mark of what unfolds a list below it. */
const Unfolds = ({ open }: { open: boolean }) => (
  <Icon name="i-down" size={12} className={`${styles.unfolds} ${open ? styles.up : ''}`} />
)

/** The way out of the plan: in view however long the lists are. */
export const AllPlans = () => <Entry act={() => void closePlan()}>All plans on this laptop</Entry>

/** How far a step has come. Null while that is not worked out. */
function useStatusOf(): (id: string) => StepStatus | null {
  const plan = usePlanOfSteps()
  const progressOf = useProgressOf()
  return (id) => {
    const step = stepBy(id)
    return progressOf === null ? null : step === undefined ? 'notBegun' : progressOf(plan, step).status
  }
}

/** Where a support's name leads; until progress is worked out, to its first step. */
function useNextIn(): (support: Support) => string | undefined {
  const statusOf = useStatusOf()
  return ({ steps }) => nextOf(steps.map((id) => ({ id, status: statusOf(id) ?? 'done' })))
}

interface SupportEntryProps {
  readonly support: Support
  readonly open: boolean
  readonly unfold: () => void
  readonly toggle: () => void
}

/** A support: its name leads to what is next in it, the arrow beside it only unfolds its steps. */
function SupportEntry({ support, open, unfold, toggle }: SupportEntryProps) {
  const here = support.steps.filter((id) => pageOf(id))
  const toCome = support.steps.filter((id) => !pageOf(id))
  const words = useOwnWords()
  const found = useFindingsOnceFound() ?? []
  const statusOf = useStatusOf()
  const known = useProgressOf() !== null
  const done = support.steps.filter((id) => statusOf(id) === 'done').length
  const begun = support.steps.filter((id) => statusOf(id) === 'inWork').length
  // Filled in is not that all is well there.
  const withOpen = support.steps.filter((id) => statusOf(id) === 'done' && openIn(id, found) > 0).length
  const next = useNextIn()(support)
  const mine = supportOf(placeInRail(usePlace()))?.id
  const nextStatus = next === undefined ? null : statusOf(next)
  // The press opens its steps and goes to one of them: which one is said before it is pressed.
  const why =
    nextStatus === 'done' || nextStatus === 'notNow' ? 'its first step' : 'its first step that is not filled in yet'
  return (
    <li className={`h${support.number}`}>
      <div className={styles.supportEntry}>
        <PlaceLink
          page={next}
          className={`${styles.entry} ${styles.sup}`}
          title={known && next ? `Opens “${words(stepBy(next)?.title ?? '')}”, ${why}` : undefined}
          aria-current={!open && mine === support.id ? 'true' : undefined}
          onPress={() => {
            closeOverlays()
            unfold()
            if (next) void go(next)
          }}
        >
          <SupportMark support={support.number as SupportNumber} />
          <span>
            {support.number === 0 ? null : <span className="supno">{support.number} </span>}
            {support.name}
          </span>
          {known ? (
            <span className={styles.count}>
              {done}/{support.steps.length}
              <span className="vh"> steps</span> filled
              <span className="vh"> in</span>
              {withOpen > 0 ? <span className="vh">, {withOpen} of them with findings open</span> : null}
              {begun > 0 ? <span className="vh">, {begun} in progress</span> : null}
            </span>
          ) : null}
        </PlaceLink>
        <button
          type="button"
          className={`${styles.entry} ${styles.arrow}`}
          aria-expanded={open}
          aria-label={`${support.number === 0 ? '' : `${support.number} `}${support.name}: its steps`}
          onClick={toggle}
        >
          <Unfolds open={open} />
        </button>
      </div>
      {open ? (
        <div className={styles.steps}>
          <ul>
            {here.map((id) => (
              <li key={id}>
                <Entry page={id} status={statusOf(id)} open={openIn(id, found)}>
                  {words(stepBy(id)?.title ?? '')}
                </Entry>
              </li>
            ))}
          </ul>
          <StepKey steps={here.map((id) => ({ status: statusOf(id), open: openIn(id, found) }))} />
          {toCome.length > 0 ? (
            <p className={styles.toCome}>
              Coming later: {toCome.map((id) => words(stepBy(id)?.title ?? '')).join(', ')}.
            </p>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

function RailFoot() {
  return (
    <div className={styles.railFoot}>
      <AllPlans />
      <Entry page="settings">Settings</Entry>
      <Entry page="help">Help</Entry>
      <BareButton look="link" className={styles.entry} aria-label="Narrow the sidebar" onPress={toggleRail}>
        <Icon name="i-narrow" />
      </BareButton>
      <BareButton
        look="link"
        className={styles.entry}
        aria-label="Keyboard shortcuts"
        onPress={() => openOverlay('shortcuts')}
      >
        <kbd>?</kbd>
      </BareButton>
    </div>
  )
}

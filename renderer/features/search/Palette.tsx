import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Autocomplete, Collection, Header, Input, Menu, MenuItem, MenuSection, TextField } from 'react-aria-components'
import { supportOf, supports } from '../../../shared/guide/guide.ts'
import { Dialog, Icon } from '../../components/index.ts'
import { closePlan } from '../../state/app.ts'
import { goToBrief } from '../../state/brief.ts'
import { closeOverlays, run, useOverlays } from '../../state/commands.ts'
import { go, planNow, shareScreen, usePlanView, useRecords, useSharedScreen, useShownKinds } from '../../state/index.ts'
import { findInManual } from '../../state/manual.ts'
import { closeNotes, unlockNotes, useOwn } from '../../state/own.ts'
import type { PageDeclaration } from '../../state/page.ts'
import { goToRecord, kindWord, pageOf, pages } from '../../state/pages.ts'
import { usePlaces } from '../../state/place.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import { askTakeOut, takeOut } from '../takeout/export.ts'
import type { findBriefs } from './briefs.ts'
import styles from './palette.module.css'
import { findRecords } from './search.ts'

interface Entry {
  readonly id: string
  readonly title: string
  readonly side: string
  /** The field's plain word for a page that is headed otherwise: “coverage” for “Who carries what”. */
  readonly also?: string
  readonly act: () => void
}

/**
 * Ctrl K: records first, then pages and commands; a page or command whose name begins with what is typed comes before all.
 * What the guide knows comes last, and not where a page or command was named.
 * Criteria: dialog that holds and returns focus; combobox with a list: arrows choose, Enter goes, Escape closes;
 * no thing can be reached only from here.
 */
export function Palette() {
  const open = useOverlays((s) => s.find)
  return (
    <Dialog title="Find anything" open={open} onClose={closeOverlays} wide bare>
      <Search />
    </Dialog>
  )
}

interface Found {
  readonly key: string
  readonly name: string
  readonly entries: readonly Entry[]
}

/** What is found for some words, in the order in which it stands. */
function useFind(): (sought: string) => readonly Found[] {
  const kinds = useShownKinds()
  const commands = useCommands()
  const recent = useRecent()
  const inGuide = useInGuide()
  return (sought) => {
    const named = sought.trim().toLowerCase()
    if (named === '') {
      const all = [
        { key: 'recent', name: 'Where you were', entries: recent },
        { key: 'do', name: 'Pages and commands', entries: commands },
      ]
      return all.filter((part) => part.entries.length > 0)
    }
    const isNamed = (c: Entry) =>
      named.length > 2 && [c.title, ...(c.also ?? '').split(' / ')].some((t) => t.toLowerCase().startsWith(named))
    const records = [...Object.values(kinds)].flatMap((map) => [...map.values()])
    const hits: Entry[] = findRecords(records, sought).map((hit) => ({
      id: `${hit.kind}/${hit.id}`,
      title: hit.title,
      side: [kindWord(hit.kind), hit.apart, hit.where && `in “${hit.where}”`].filter(Boolean).join(', '),
      act: () => goToRecord(hit.kind, hit.id),
    }))
    const can = commands
      .filter((c) => `${c.title} ${c.also ?? ''}`.toLowerCase().includes(named))
      .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    const inPlan = { key: 'plan', name: 'In this plan', entries: hits }
    const goAndDo = { key: 'do', name: 'Commands', entries: can }
    // Whoever names a command or a page asks for that, and an arrow too many shall not lead away from it.
    const guide = { key: 'guide', name: 'What is known, in the guide', entries: inGuide(sought) }
    const parts = can.some(isNamed) ? [goAndDo, inPlan] : [inPlan, goAndDo, guide]
    return parts.filter((part) => part.entries.length > 0)
  }
}

/** The guide's research briefs. Their texts are fetched when Find opens, and what is typed before that does without them. */
function useInGuide(): (sought: string) => readonly Entry[] {
  const [find, setFind] = useState<{ readonly briefs: typeof findBriefs }>()
  const shared = useSharedScreen()
  const words = useOwnWords()
  useEffect(() => {
    void import('./briefs.ts').then((m) => setFind({ briefs: m.findBriefs }))
  }, [])
  return (sought) =>
    (find?.briefs(sought, shared) ?? []).map(({ indicator, statement, step }) => ({
      id: `brief/${indicator}`,
      title: words(statement),
      side: words(step),
      act: () => void goToBrief(indicator),
    }))
}

/**
 * With the first drawing, not after it: letters that follow on Ctrl K are for Find. A list that was open behind it
 * gives the focus back to the dialog when it closes, and that is no place to type.
 */
const focusAtOnce = (input: HTMLInputElement | null) => {
  if (input === null) return
  input.focus()
  const dialog = input.closest('[role="dialog"]')
  const back = (event: Event) => {
    if (event.target === dialog) input.focus()
  }
  dialog?.addEventListener('focusin', back)
  return () => dialog?.removeEventListener('focusin', back)
}

/** Keys by which a person chooses a line other than the first. */
const CHOOSING = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])

/** How long after the last letter the policy manual is looked through, in milliseconds. */
const RESTS = 120
const mostInManual = 6

/** Words in the policy manual, whose texts the page does not hold: they come a moment after the rest. */
function useManualHits(sought: string): readonly Entry[] {
  const words = sought.trim()
  const plan = usePlanView()
  const [found, setFound] = useState<{ readonly words: string; readonly entries: readonly Entry[] } | null>(null)
  const asks = words.length > 2 && plan.all('policyText').length > 0
  useEffect(() => {
    if (!asks) return
    let here = true
    const wait = setTimeout(() => {
      void findInManual({ words, most: mostInManual }, ({ hits }) => {
        if (!here) return false
        const entries = hits.flatMap(({ id, page, says }) => {
          const text = planNow().get('policyText', id)
          if (text === undefined) return []
          const name = [text.code, text.title].filter(Boolean).join(' ')
          const where = text.firstPage === undefined ? name : `${name}, page ${text.firstPage + page}`
          const act = () => void go('manual', { text: id, page: String(page), words })
          return [{ id: `manual/${id}/${page}`, title: says, side: where, act }]
        })
        setFound({ words, entries })
        return true
      })
    }, RESTS)
    return () => {
      here = false
      clearTimeout(wait)
    }
  }, [words, asks])
  return asks && found?.words === words ? found.entries : []
}

function Search() {
  const [sought, setSought] = useState('')
  const chose = useRef(false)
  const find = useFind()
  const inManual = useManualHits(sought)
  const parts = [
    ...find(sought),
    ...(inManual.length > 0 ? [{ key: 'manual', name: 'In the policy manual', entries: inManual }] : []),
  ]
  const goTo = (entry: Entry | undefined) => {
    if (entry === undefined) return
    closeOverlays()
    entry.act()
  }
  /** The list marks its first line a moment after the words stand; Enter does not wait for that. */
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (CHOOSING.has(event.key)) chose.current = true
    const words = event.currentTarget.value
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || chose.current || words.trim() === '') return
    event.preventDefault()
    event.stopPropagation()
    goTo(find(words)[0]?.entries[0])
  }
  return (
    <Autocomplete
      inputValue={sought}
      onInputChange={(words) => {
        chose.current = false
        setSought(words)
      }}
    >
      <div className={styles.q}>
        <Icon name="i-find" size={20} />
        <TextField aria-label="Find anything" className={styles.field ?? ''}>
          <Input ref={focusAtOnce} placeholder="Any word from the plan, or a command" onKeyDownCapture={onKey} />
        </TextField>
      </div>
      <Menu
        aria-label="Found"
        className={styles.list}
        onAction={(key) => goTo(parts.flatMap((part) => part.entries).find((entry) => entry.id === key))}
        renderEmptyState={() => <p className={styles.none}>Nothing in this plan matches, and no command does.</p>}
      >
        {parts.map((part) => (
          <Part key={part.key} name={part.name} entries={part.entries} />
        ))}
      </Menu>
      <div className={styles.foot}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> go
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
      </div>
    </Autocomplete>
  )
}

function Part({ name, entries }: { name: string; entries: readonly Entry[] }) {
  return (
    <MenuSection>
      <Header className={styles.head}>{name}</Header>
      <Collection items={entries}>
        {(entry) => (
          <MenuItem id={entry.id} textValue={entry.title} className={styles.item}>
            <span>{entry.title}</span>
            <small>{entry.side}</small>
          </MenuItem>
        )}
      </Collection>
    </MenuSection>
  )
}

/** Where the person was last, the newest first: what is asked for most is what one has just left. */
function useRecent(): readonly Entry[] {
  const { place: here, back } = usePlaces()
  const shared = useSharedScreen()
  const words = useOwnWords()
  const entries = back.toReversed().flatMap(({ page, params }) => {
    const found = pageOf(page)
    if (!found || page === here.page) return []
    const one = shared ? undefined : found.crumb?.(params)
    const title = words(found.title)
    return [
      {
        id: `recent/${page}/${JSON.stringify(params)}`,
        title: one ? `${title}: ${one}` : title,
        side: 'Page',
        act: () => go(page, params),
      },
    ]
  })
  return [...new Map(entries.toReversed().map((e) => [e.title, e])).values()].toReversed().slice(0, RECENT)
}

const RECENT = 5

/** Overview, the steps as the guide has them, then the rest as the sidebar has it. */
function inRailOrder(): readonly PageDeclaration[] {
  const steps = supports.flatMap((s) => s.steps)
  const place = (p: PageDeclaration) =>
    p.id === 'overview' ? -1 : p.rail === 'step' ? steps.indexOf(p.id) : parts.indexOf(p.rail) * 1000 + 1000
  return pages().toSorted((a, b) => place(a) - place(b))
}
const parts: readonly PageDeclaration['rail'][] = ['rest', 'bring', 'none']

function useCommands(): readonly Entry[] {
  const undoLabel = useRecords((s) => s.undo)
  const redoLabel = useRecords((s) => s.redo)
  const shared = useSharedScreen()
  const own = useOwn()
  const words = useOwnWords()
  return [
    ...inRailOrder().map((page) => ({
      id: `page/${page.id}`,
      title: words(page.title),
      side: 'Page',
      also: [page.id.split('-').slice(1).join(' '), supportOf(page.id)?.name, page.also].filter(Boolean).join(' / '),
      act: () => go(page.id),
    })),
    ...(undoLabel ? [{ id: 'do/undo', title: `Undo: ${undoLabel}`, side: 'Ctrl Z', act: () => run('undo') }] : []),
    ...(redoLabel
      ? [{ id: 'do/redo', title: `Redo: ${redoLabel}`, side: 'Ctrl Shift Z', act: () => run('redo') }]
      : []),
    {
      id: 'do/share',
      title: shared ? 'This screen is no longer shared' : 'This screen is shared',
      side: shared ? 'Show everything again' : 'Hide what is not for a board',
      // Whoever is about to show it types what comes to mind: no record may come first then.
      also: 'screen is shared / share the screen / shared screen / hide',
      act: () => void shareScreen(!shared),
    },
    ...(own === 'locked'
      ? [{ id: 'do/unlock', title: 'Unlock private notes…', side: 'With their passphrase', act: () => unlockNotes() }]
      : own === 'open'
        ? [{ id: 'do/lock', title: 'Lock private notes again', side: 'Do it', act: () => void closeNotes() }]
        : []),
    {
      id: 'do/json',
      title: 'Save everything as JSON…',
      side: 'To a file',
      also: 'take out / export',
      act: askTakeOut,
    },
    {
      id: 'do/csv',
      title: 'Save tables as CSV…',
      side: 'To a folder',
      also: 'take out / export',
      act: () => void takeOut('csv'),
    },
    { id: 'do/shortcuts', title: 'Keyboard shortcuts', side: '?', act: () => run('shortcuts') },
    { id: 'do/home', title: 'All plans on this laptop', side: 'Close this plan', act: () => void closePlan() },
  ]
}

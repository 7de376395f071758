import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Autocomplete, Collection, Header, Input, Menu, MenuItem, MenuSection, TextField } from 'react-aria-components'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { codeAndTitle } from '../../../shared/domain/policy-name.ts'
import { commas, unmarked } from '../../../shared/words/index.ts'
import { Dialog, Icon } from '../../components/index.ts'
import { closeOverlays, useOverlays } from '../../state/commands.ts'
import { focusOn } from '../../state/focus.ts'
import { go, planNow, usePlanView, useSharedScreen, useShownKinds } from '../../state/index.ts'
import { findInManual } from '../../state/manual.ts'
import { goToRecord, kindWord } from '../../state/pages.ts'
import { goToBrief } from '../../state/soughtBrief.ts'
import { inDistrictWords } from '../../state/spoken.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import type { findBriefs } from './briefs.ts'
import { type Entry, useCommands, useRecent } from './commands.ts'
import { commandsFor, isNamed } from './named.ts'
import styles from './palette.module.css'
import { findRecords, type Hit } from './search.ts'

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

/** Records listed at once; more are one press away. */
const AT_ONCE = 12
const MORE = 'more'

interface Found {
  readonly key: string
  readonly name: string
  readonly entries: readonly Entry[]
}

/** Finds entries for the words, in their order on the screen. */
function useFind(most: number, showMore: () => void): (sought: string) => readonly Found[] {
  const kinds = useShownKinds()
  const commands = useCommands().map(inTheirWords)
  const recent = useRecent()
  const inGuide = useInGuide()
  return (sought) => {
    if (sought.trim() === '') {
      // A page among the recent ones is not listed twice.
      const isRecent = ({ title, side }: Entry) =>
        recent.some((r) => inDistrictWords(r.title) === title && r.side === side)
      const all = [
        { key: 'recent', name: 'Where you were', entries: recent },
        { key: 'do', name: 'Pages and commands', entries: commands.filter((c) => !c.asked && !isRecent(c)) },
      ]
      return all.filter((part) => part.entries.length > 0)
    }
    const records = [...Object.values(kinds)].flatMap((map) => [...map.values()])
    const all = findRecords(records, sought)
    const listed: Entry[] = all.slice(0, most).map((hit) => ({
      id: `${hit.kind}/${hit.id}`,
      title: hit.title,
      side: sideOf(hit),
      act: () => goToRecord(hit.kind, hit.id),
    }))
    const hits = all.length > most ? [...listed, moreOf(all.length, most, showMore)] : listed
    const can = commandsFor(commands, sought)
    const inPlan = { key: 'plan', name: 'In this plan', entries: hits }
    const goAndDo = { key: 'do', name: 'Pages and commands', entries: can }
    // A person who names a command or a page asks for that, and one arrow too many must not lead away from it.
    const guide = { key: 'guide', name: 'What is known, in the guide', entries: inGuide(sought) }
    const parts = can.some((c) => isNamed(c, sought)) ? [goAndDo, inPlan] : [inPlan, goAndDo, guide]
    return parts.filter((part) => part.entries.length > 0)
  }
}

/** What kind of record it is, what tells it from others of its name, and which of its fields has the words or the number. */
function sideOf({ kind, apart, where, number }: Hit): string {
  const word = kindWord(kind)
  // The number of a figure is the figure itself.
  const place = ['', word, kindOf(kind)?.fields['reading']?.label].includes(where) ? '' : `in “${where}”`
  return [word, apart, [number, place].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

/** The line behind the last one listed: how many there are, and the next of them. */
const moreOf = (all: number, most: number, act: () => void): Entry => ({
  id: MORE,
  title: `Show ${commas(Math.min(all - most, most))} more`,
  side: `${commas(most)} of ${commas(all)} are listed`,
  act,
})

/** A command as the district says it; asked for in our words it is found as well. */
function inTheirWords(command: Entry): Entry {
  const title = inDistrictWords(command.title)
  const ours = unmarked(command.title)
  return title === ours
    ? { ...command, title }
    : { ...command, title, also: [command.also, ours].filter(Boolean).join(' / ') }
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
 * With the first drawing: letters that follow Ctrl+K are for Find. A list that was open behind it gives the focus
 * back to the dialog when it closes, and the dialog is no place to type.
 */
const focusAtOnce = (input: HTMLInputElement | null) => {
  if (input === null) return
  focusOn(input)
  const dialog = input.closest('[role="dialog"]')
  const back = (event: Event) => {
    if (event.target === dialog) focusOn(input)
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
          const name = codeAndTitle(text)
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
  const [most, setMost] = useState(AT_ONCE)
  const chose = useRef(false)
  // As many again each time: of hundreds the last is a few presses away.
  const find = useFind(most, () => setMost(most * 2))
  const inManual = useManualHits(sought)
  const parts = [
    ...find(sought),
    ...(inManual.length > 0 ? [{ key: 'manual', name: 'In the policy manual', entries: inManual }] : []),
  ]
  const goTo = (entry: Entry | undefined) => {
    if (entry === undefined) return
    if (entry.id !== MORE) closeOverlays()
    entry.act()
  }
  /** The list marks its first line a moment after the words appear; Enter does not wait for that. */
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
        setMost(AT_ONCE)
        setSought(words)
      }}
    >
      <div className={styles.q}>
        <Icon name="i-find" size={20} />
        <TextField aria-label="Find anything" className={styles.field ?? ''}>
          <Input ref={focusAtOnce} placeholder="Any word from the plan, or a command" onKeyDownCapture={onKey} />
        </TextField>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <div className={styles.list} tabIndex={0}>
        <Menu
          aria-label="Found"
          className={styles.found ?? ''}
          shouldCloseOnSelect={false}
          onAction={(key) => goTo(parts.flatMap((part) => part.entries).find((entry) => entry.id === key))}
          renderEmptyState={() => (
            <p className={styles.none}>
              Nothing in this plan matches, and no command does. Try one word of it, a number as it is printed, or what
              you want to do: print, export, undo, add a goal.
            </p>
          )}
        >
          {parts.map((part) => (
            <Part key={part.key} name={part.name} entries={part.entries} />
          ))}
        </Menu>
      </div>
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

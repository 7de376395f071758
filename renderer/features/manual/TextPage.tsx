import { useEffect, useRef, useState } from 'react'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { quotedFrom, rangeOf, sectionAt } from '../../../shared/manual/places.ts'
import { commas, counted } from '../../../shared/words/index.ts'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Banner, Button, Buttons, Page } from '../../components/index.ts'
import { FieldGrid } from '../../records/FieldGrid.tsx'
import { RecordMenu } from '../../records/RecordMenu.tsx'
import { go, invoke } from '../../state/index.ts'
import { findInManual } from '../../state/manual.ts'
import styles from './manual.module.css'
import { QuoteDialog, type Words } from './QuoteDialog.tsx'
import { nameOfText, pageInFile } from './words.ts'

type Text = RecordOf<'policyText'>

/** So many pages are shown at once: a manual that nobody parted has thousands. */
const atOnce = 10

/** A field that says it is read-only has no caret here, and so no way to mark words by keys: nothing is let into it instead. */
const unchanged = (field: HTMLTextAreaElement | null) => {
  const refuse = (event: Event) => event.preventDefault()
  field?.addEventListener('beforeinput', refuse)
  return () => field?.removeEventListener('beforeinput', refuse)
}

/**
 * One text, to be read, looked through and quoted. Criteria: a page is a field that can be read and not changed, so that
 * the caret moves and marks words in it by keys as by mouse (2.1.1); “Quote these words” says where nothing is marked.
 */
export function TextPage({ text, params }: { readonly text: Text; readonly params: Readonly<Record<string, string>> }) {
  const first = Math.floor(Number(params.page ?? 0) / atOnce) * atOnce
  const shown = usePages(text.text, first)
  const [marked, setMarked] = useState<Words | null>(null)
  const [said, setSaid] = useState('')
  const [open, setOpen] = useState(false)
  const name = nameOfText(text)
  const quote = () => {
    if (marked === null) return setSaid('Mark the words first: drag over them, or hold Shift and press the arrow keys.')
    setSaid('')
    setOpen(true)
  }
  const mark = (page: number, whole: string, from: number, to: number) => {
    if (from === to) return setMarked(null)
    const words = quotedFrom(whole, from, to)
    setMarked(words === '' ? null : { words, section: sectionAt(whole, from), page: pageInFile(text, page) })
  }
  return (
    <Page
      title={name}
      lead="Mark words on a page, by mouse or with Shift and the arrow keys, and quote them behind a goal."
      actions={
        <Buttons>
          <Button look="primary" onPress={quote}>
            Quote these words…
          </Button>
          <Button onPress={() => void go('manual')}>All texts</Button>
        </Buttons>
      }
    >
      <p role="status" className={said ? 'mid' : 'vh'}>
        {said}
      </p>
      <Within text={text} />
      {shown.error ? <Banner tone="warn">{shown.error}</Banner> : null}
      <Turn text={text} first={first} of={shown.of} />
      {shown.pages.map((words, i) => (
        <PageWords
          key={`${first + i} ${words.length}`}
          label={pageLabel(text, first + i, shown.of)}
          words={words}
          seek={first + i === Number(params.page ?? 0) ? params.words : undefined}
          onMark={(from, to) => mark(first + i, words, from, to)}
        />
      ))}
      <Turn text={text} first={first} of={shown.of} />
      <details className={styles.facts}>
        <summary>What is known of this text</summary>
        <FieldGrid kind="policyText" id={text.id} fields={['title', 'code', 'policy', 'effective', 'file', 'readOn']} />
        <RecordMenu
          kind="policyText"
          id={text.id}
          name={name}
          list={[]}
          addSelector="main h1"
          word="History and removal"
          onRemoved={() => void go('manual')}
        />
      </details>
      {marked ? (
        <QuoteDialog text={text} marked={marked} open={open} onClose={() => setOpen(false)} onSaid={setSaid} />
      ) : null}
    </Page>
  )
}

const pageLabel = (text: Text, page: number, of: number): string => {
  const inFile = pageInFile(text, page)
  return inFile === undefined ? (of > 1 ? `Part ${page + 1} of ${of}` : 'Words') : `Page ${inFile}`
}

function usePages(hash: string | undefined, from: number) {
  const [got, set] = useState<{
    readonly of: number
    readonly pages: readonly string[]
    readonly error: string | null
  }>({
    of: 0,
    pages: [],
    error: null,
  })
  useEffect(() => {
    let here = true
    if (hash === undefined)
      return set({ of: 0, pages: [], error: 'This text has no words yet. Read its file in again.' })
    void invoke('manual.pages', { text: hash, from, count: atOnce }).then((answer) => {
      if (here) set(answer.ok ? { ...answer.value, error: null } : { of: 0, pages: [], error: answer.error.says })
    })
    return () => {
      here = false
    }
  }, [hash, from])
  return got
}

interface PageProps {
  readonly label: string
  readonly words: string
  /** Words that are to be marked and come into view. */
  readonly seek: string | undefined
  readonly onMark: (from: number, to: number) => void
}

function PageWords({ label, words, seek, onMark }: PageProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => unchanged(field.current), [])
  useEffect(() => {
    const own = field.current
    if (own === null || seek === undefined) return
    const [from, to] = asFarAs(words, seek)
    own.focus({ preventScroll: true })
    own.setSelectionRange(from, to)
    // A field as long as its page scrolls with the window: about where the words stand in it.
    const share = from / Math.max(1, words.length)
    const at = own.getBoundingClientRect().top + share * own.getBoundingClientRect().height
    own.closest('main')?.scrollBy({ top: at - window.innerHeight / 3 })
  }, [words, seek])
  return (
    <label className={styles.page}>
      <span className={styles.pageNo}>{label}</span>
      <textarea
        ref={field}
        aria-readonly
        spellCheck={false}
        className={styles.words}
        defaultValue={words}
        onSelect={(event) => onMark(event.currentTarget.selectionStart, event.currentTarget.selectionEnd)}
      />
    </label>
  )
}

/** Where words stand on a page, or as many of them as stand there before it ends. */
function asFarAs(page: string, seek: string): readonly [number, number] {
  const words = seek.trim().split(/\s+/)
  for (let n = words.length; n > 0; n--) {
    const found = rangeOf(page, words.slice(0, n).join(' '))
    if (found) return found
  }
  return [0, 0]
}

function Turn({ text, first, of }: { readonly text: Text; readonly first: number; readonly of: number }) {
  if (of <= atOnce) return null
  const to = (page: number) => void go('manual', { text: text.id, page: String(page) })
  const [from, last] = [first, Math.min(of, first + atOnce) - 1].map((p) => pageInFile(text, p) ?? p + 1)
  return (
    <Buttons>
      <Button small isDisabled={first === 0} onPress={() => to(first - atOnce)}>
        Earlier pages
      </Button>
      <span>
        Pages {from} to {last} of {commas(of)}
      </span>
      <Button small isDisabled={first + atOnce >= of} onPress={() => to(first + atOnce)}>
        Later pages
      </Button>
    </Buttons>
  )
}

interface Hit {
  readonly page: number
  readonly says: string
}

/** Looks for words in this text; each place leads to its page with the words marked. */
function Within({ text }: { readonly text: Text }) {
  const [sought, setSought] = useState('')
  const [found, setFound] = useState<{
    readonly for: string
    readonly hits: readonly Hit[]
    readonly all: boolean
  } | null>(null)
  const words = sought.trim()
  useEffect(() => {
    if (words.length < 2) return setFound(null)
    let here = true
    const wait = setTimeout(() => {
      void findInManual({ words, most, only: text.id }, ({ hits, all }) => {
        if (here) setFound({ for: words, hits, all })
        return here
      })
    }, 150)
    return () => {
      here = false
      clearTimeout(wait)
    }
  }, [words, text.id])
  return (
    <search className={styles.within}>
      <PlainField label="Look for words in this text" value={sought} onChange={setSought} />
      <p role="status" className="mid small">
        {found === null
          ? ''
          : !found.all
            ? 'Looking…'
            : found.hits.length === 0
              ? `“${found.for}” is on no page of this text.`
              : `On ${found.hits.length === most ? 'at least ' : ''}${counted(found.hits.length, 'page', 'pages')}.`}
      </p>
      {found === null ? null : (
        <ul className={styles.hits}>
          {found.hits.map((hit) => (
            <li key={hit.page}>
              <Button
                look="link"
                onPress={() => void go('manual', { text: text.id, page: String(hit.page), words: found.for })}
              >
                {text.firstPage === undefined ? '' : `${pageLabel(text, hit.page, 1)}: `}
                {hit.says}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}
const most = 20

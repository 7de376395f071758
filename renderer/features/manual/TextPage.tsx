import { useEffect, useRef, useState } from 'react'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { sectionAt } from '../../../shared/manual/places.ts'
import { bodyOf } from '../../../shared/manual/running.ts'
import { commas, counted, quoted } from '../../../shared/words/index.ts'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Banner, Button, Buttons, Page } from '../../components/index.ts'
import { FieldGrid } from '../../records/FieldGrid.tsx'
import { RecordMenu } from '../../records/RecordMenu.tsx'
import { go, invoke } from '../../state/index.ts'
import { findInManual } from '../../state/manual.ts'
import styles from './manual.module.css'
import { type Span, spansBetween, withSpan, wordsOf } from './marks.ts'
import { PageWords } from './PageWords.tsx'
import { QuoteDialog } from './QuoteDialog.tsx'
import { nameOfText, pageInFile } from './words.ts'

type Text = RecordOf<'policyText'>

/** Pages shown at first: a manual that is not split has thousands. */
const atOnce = 10

/**
 * One text, to be read, looked through and quoted. Criteria: a page is a field that can be read and not changed, so that
 * the caret moves and marks words in it by keys as by mouse (2.1.1); “Quote these words” says where nothing is marked.
 */
export function TextPage({ text, params }: { readonly text: Text; readonly params: Readonly<Record<string, string>> }) {
  const first = Math.floor(Number(params.page ?? 0) / atOnce) * atOnce
  const shown = usePages(text.text, first)
  const [spans, setSpans] = useState<readonly Span[]>([])
  const [said, setSaid] = useState('')
  const [open, setOpen] = useState(false)
  const name = nameOfText(text)
  const words = wordsOf(spans)
  const begins = spans[0]
  const marked =
    begins === undefined || words === ''
      ? null
      : { words, section: sectionAt(begins.words, begins.from), page: pageInFile(text, begins.page) }
  const pageOf = (page: number) => {
    const own = shown.pages[page - first]
    return own === undefined ? undefined : { words: own, body: bodyOf(shown.pages, page - first) }
  }
  const overPages = (found: readonly Span[]) => {
    const [from, to] = [found[0], found.at(-1)].map((s) => pageLabel(text, s?.page ?? 0, shown.of).toLowerCase())
    setSaid(found.length > 1 ? `Marked from ${from} to ${to}: ${quoted(wordsOf(found))}` : '')
  }
  const quote = () => {
    if (marked === null) return setSaid('Mark the words first: drag over them, or hold Shift and press the arrow keys.')
    setSaid('')
    setOpen(true)
  }
  const mark = (found: readonly Span[]) => {
    setSpans(found)
    overPages(found)
  }
  const markOn = (page: number, from: number, to: number) => {
    const of = pageOf(page)
    if (of !== undefined) mark(withSpan(spans, { page, ...of, from, to }))
  }
  const pull = usePull((one, other) => {
    const [a, b] = [one, other].map(({ page, ...at }) => ({
      page,
      ...(pageOf(page) ?? { words: '', body: [0, 0] }),
      ...at,
    }))
    const found = a && b && spansBetween(a as Span, b as Span, pageOf)
    if (found !== undefined) mark(found)
  })
  return (
    <Page
      title={name}
      lead="Mark words, by mouse or with Shift and the arrow keys, and quote them behind a goal. If they run over the end of a page, mark to its end and on from the top of the next."
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
      <div onPointerDown={pull}>
        {shown.pages.map((own, i) => (
          <PageWords
            key={`${first + i} ${own.length}`}
            no={first + i}
            label={pageLabel(text, first + i, shown.of)}
            words={own}
            seek={first + i === Number(params.page ?? 0) ? params.words : undefined}
            onMark={(from, to) => markOn(first + i, from, to)}
          />
        ))}
      </div>
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

/** A place where the pointer was pressed or let go: which page, and from where to where in it. */
interface Pulled {
  readonly page: number
  readonly from: number
  readonly to: number
}

const fieldAt = (target: EventTarget | null): HTMLTextAreaElement | null =>
  target instanceof HTMLTextAreaElement && target.dataset.page !== undefined ? target : null

/** Hears of a pointer that is pressed in one page and let go in another: a field's own marks end with it. */
function usePull(onPulled: (one: Pulled, other: Pulled) => void) {
  const told = useRef(onPulled)
  told.current = onPulled
  return (down: React.PointerEvent) => {
    const begun = fieldAt(down.target)
    if (begun === null || down.button !== 0) return
    const up = ({ clientX, clientY }: PointerEvent) => {
      const found = document.caretPositionFromPoint?.(clientX, clientY)
      const ended = fieldAt(found?.offsetNode ?? null)
      if (found === null || found === undefined || ended === null || ended === begun) return
      const at = found.offset
      const page = Number(ended.dataset.page)
      const { selectionStart, selectionEnd } = begun
      const own = { page: Number(begun.dataset.page), from: selectionStart, to: selectionEnd }
      // The field says what was marked in it once the pointer has been let go: this is heard after that.
      setTimeout(() => told.current(own, { page, from: at, to: at }), 0)
    }
    window.addEventListener('pointerup', up, { once: true })
  }
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

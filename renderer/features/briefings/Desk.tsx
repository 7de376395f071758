import { useCallback, useEffect, useRef, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { flushSync } from 'react-dom'
import fields from '../../components/fields/fields.module.css'
import { Button, Icon, Segments } from '../../components/index.ts'
import styles from './briefings.module.css'
import { PageView } from './PageView.tsx'
import type { Preview } from './usePreview.ts'

/** The whole page beside the form; as wide as it can be without the form, to be read; as large as it is printed. */
type Size = 'fit' | 'width' | 'whole'
/** CSS pixels of a page's width at the size of the print, for Letter (8.5 inches). */
const printWidth = 816

/** The pages on their desk, with what turns them. Criteria: a named region that takes focus and scrolls (2.1.1). */
export function Desk({ preview, onStop }: { preview: Preview; onStop?: () => void }) {
  const { made, making, error } = preview
  const pages = made?.pages ?? 0
  const { desk, at, turn, onSeen, onShape, size, resize, width } = useDesk(pages)
  const [grey, setGrey] = useState(false)
  return (
    <div className={styles.preview} data-size={size}>
      <div className={styles.bar}>
        <p role="status" className={styles.state}>
          {making ? 'Making the pages…' : pages > 0 ? <b>{`Page ${at} of ${pages}`}</b> : 'No pages yet'}
        </p>
        {onStop ? <StopMaking making={making} onStop={onStop} /> : null}
        <Button look="link" small onPress={() => turn(at - 1)} isDisabled={at <= 1}>
          Previous page
        </Button>
        <Button look="link" small onPress={() => turn(at + 1)} isDisabled={at >= pages}>
          Next page
        </Button>
        <span className={styles.gap} />
        <Checkbox className={fields.check} isSelected={grey} onChange={setGrey}>
          {({ isSelected }) => (
            <>
              <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
              Show in gray
            </>
          )}
        </Checkbox>
        <Segments<Size>
          label="Page size on screen"
          options={[
            { value: 'fit', label: 'Fit' },
            { value: 'width', label: 'Page width' },
            { value: 'whole', label: '100%' },
          ]}
          value={size}
          onChange={resize}
        />
      </div>
      {error ? (
        <p role="alert" className={styles.error}>
          <Icon name="v-off" size={16} /> {error}
          {pages > 0 ? ' The pages below are the last ones that could be made.' : ''}
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section className={styles.desk} ref={desk} tabIndex={0} aria-label="Pages as they will be printed">
        {made ? (
          <ol className={styles.sheets} aria-busy={making}>
            {numbers(made.pages).map((no) => (
              <PageView
                key={no}
                pdf={made.pdf}
                no={no}
                of={made.pages}
                width={width}
                grey={grey}
                desk={desk}
                onSeen={onSeen}
                {...(no === 1 && { onShape })}
              />
            ))}
          </ol>
        ) : null}
      </section>
    </div>
  )
}

/** Below this width a page that fits the height can't be read at all, and is as wide as its room. */
const least = 400

/** Which page is seen, and how large: the desk itself is measured, since the form beside it takes its room. */
function useDesk(pages: number) {
  const desk = useRef<HTMLElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const [shape, setShape] = useState(11 / 8.5)
  const [size, setSize] = useState<Size>('fit')
  const [seen, setSeen] = useState(1)
  const at = Math.min(seen, Math.max(pages, 1))
  useEffect(() => {
    const watched = desk.current
    if (watched === null) return
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      setRoom({ width: Math.floor(width), height: Math.floor(height) })
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [])
  const onSeen = useCallback((no: number, yes: boolean) => {
    if (yes) setSeen(no)
  }, [])
  const turn = (to: number) => {
    setSeen(to)
    document.getElementById(`briefing-page-${to}`)?.scrollIntoView({ block: 'start' })
  }
  /** After zooming, the reader is where she was on the page. */
  const resize = (to: Size) => {
    const page = document.getElementById(`briefing-page-${at}`)
    const place = () => {
      const of = page?.getBoundingClientRect()
      const on = desk.current?.getBoundingClientRect()
      return of && on && of.height > 0 ? { from: on.top - of.top, height: of.height } : undefined
    }
    const before = place()
    flushSync(() => setSize(to))
    // In a narrow window the form is above the pages.
    desk.current?.parentElement?.scrollIntoView({ block: 'nearest' })
    const now = place()
    if (before && now && desk.current) desk.current.scrollTop += (before.from / before.height) * now.height - now.from
  }
  const wide = Math.max(240, Math.min(room.width, 900))
  const high = Math.floor(room.height / shape)
  const width = { fit: high < least ? wide : Math.min(wide, high), width: wide, whole: printWidth }[size]
  return { desk, at, turn, onSeen, onShape: setShape, size, resize, width }
}

/** Most pages come in a moment; where they don't, the person may stop and change what takes so long. */
const PATIENCE_MS = 3000

function StopMaking({ making, onStop }: { making: boolean; onStop: () => void }) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    setSlow(false)
    if (!making) return
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [making])
  return slow ? (
    <Button look="link" small onPress={onStop}>
      Stop making the pages
    </Button>
  ) : null
}

const numbers = (to: number): number[] => Array.from({ length: to }, (_, i) => i + 1)

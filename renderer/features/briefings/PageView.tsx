import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type RefObject, useEffect, useRef, useState } from 'react'
import styles from './briefings.module.css'
import { wordsOf } from './pdf.ts'

interface Props {
  readonly pdf: PDFDocumentProxy
  readonly no: number
  readonly of: number
  /** Width of the page on screen, in CSS pixels. */
  readonly width: number
  readonly grey: boolean
  /** The element in which the pages scroll. */
  readonly desk: RefObject<HTMLElement | null>
  readonly onSeen: (no: number, seen: boolean) => void
  /** Told how high the page is beside its width, once that is known. */
  readonly onShape?: (shape: number) => void
}

/**
 * One page as it will be printed, drawn only while it is in view. Criteria: the picture has a name, and its words are
 * beside it for people who do not see it (1.1.1); nothing is said by a color that the grayscale proof loses.
 */
export function PageView({ pdf, no, of, width, grey, desk, onSeen, onShape }: Props) {
  const box = useRef<HTMLLIElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [inView, setInView] = useState(no === 1)
  const [shape, setShape] = useState(11 / 8.5)
  const [words, setWords] = useState<readonly string[]>([])

  useEffect(() => {
    const watched = box.current
    if (watched === null) return
    const root = desk.current
    const near = new IntersectionObserver((told) => setInView(isInside(told)), { root, rootMargin: '400px' })
    const middle = new IntersectionObserver((told) => onSeen(no, isInside(told)), {
      root,
      rootMargin: '-45% 0px -45% 0px',
    })
    near.observe(watched)
    middle.observe(watched)
    return () => {
      near.disconnect()
      middle.disconnect()
    }
  }, [no, desk, onSeen])

  useEffect(() => {
    if (!inView || width === 0) return
    let stopped = false
    let stop = () => {}
    const draw = async () => {
      const page = await pdf.getPage(no)
      const paper = page.getViewport({ scale: 1 })
      const on = canvas.current
      if (stopped || on === null) return
      setShape(paper.height / paper.width)
      onShape?.(paper.height / paper.width)
      const sharp = Math.min(window.devicePixelRatio || 1, 2)
      const viewport = page.getViewport({ scale: (width * sharp) / paper.width })
      // Drawn aside and put in place whole, so that a page never flickers while one types.
      const aside = document.createElement('canvas')
      aside.width = Math.round(viewport.width)
      aside.height = Math.round(viewport.height)
      const task = page.render({ canvas: aside, viewport })
      stop = () => task.cancel()
      await task.promise
      if (stopped) return
      on.width = aside.width
      on.height = aside.height
      on.getContext('2d')?.drawImage(aside, 0, 0)
      const said = await wordsOf(page)
      if (!stopped) setWords(said)
    }
    draw().catch((cause: unknown) => {
      if (!stopped) console.error(cause)
    })
    return () => {
      stopped = true
      stop()
    }
  }, [pdf, no, inView, width, onShape])

  return (
    <li ref={box} id={`briefing-page-${no}`} className={styles.sheet} style={{ width, height: width * shape }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={`Page ${no} of ${of}, as it will be printed`}
        className={grey ? styles.grey : undefined}
      />
      <div className="vh">
        {words.map((line, i) => (
          <p key={i}>{line}</p>
        ))}
      </div>
    </li>
  )
}

/** The newest entry says where it is: after a busy moment all entries arrive at once. */
const isInside = (told: readonly IntersectionObserverEntry[]): boolean => told.at(-1)?.isIntersecting === true

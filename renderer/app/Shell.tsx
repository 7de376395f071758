import { useEffect, useReducer, useRef } from 'react'
import { step } from '../../shared/guide/guide.ts'
import { fieldSelector, focusField, recordSelector } from '../components/focusField.ts'
import { Banner, Page, ToastRegion } from '../components/index.ts'
import { toHead } from '../components/scroller.ts'
import { useTakeOut } from '../features/takeout/export.ts'
import type { TourStrip as TourPart } from '../features/tour/TourStrip.tsx'
import { useRowKeys } from '../records/rowKeys.ts'
import { hasActed } from '../state/acted.ts'
import { useAttached } from '../state/attached.ts'
import { useOverlays, useSlimRail } from '../state/commands.ts'
import { useFieldHistory } from '../state/fieldHistory.ts'
import { focusOn, giveFocus } from '../state/focus.ts'
import { cameBack, usePlace, useRecord } from '../state/index.ts'
import { later } from '../state/later.tsx'
import { drawnBy, loadPage, type PageComponent, pageOf } from '../state/page.ts'
import { type Places, usePlaces } from '../state/place.ts'
import { useRemoval } from '../state/removal.ts'
import { useTour } from '../state/tour.ts'
import { useOwnWords } from '../state/useOwnWords.ts'
import { Bar } from './Bar.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Notes } from './Notes.tsx'
import { Rail } from './Rail.tsx'
import type { Return as ReturnPart } from './Return.tsx'
import styles from './Shell.module.css'
import { useStillPage } from './useStillPage.ts'

const TourStrip = later<Parameters<typeof TourPart>[0]>(
  () => import('../features/tour/TourStrip.tsx').then((m) => m.TourStrip),
  { name: 'tour' },
)
const Return = later<Parameters<typeof ReturnPart>[0], Places>(() => import('./Return.tsx').then((m) => m.Return), {
  asked: [usePlaces, (s) => s.place.seen !== undefined],
})
const Palette = later(() => import('../features/search/Palette.tsx').then((m) => m.Palette), {
  asked: [useOverlays, (s) => s.find],
})
const MenuDialog = later(() => import('./MenuDialog.tsx').then((m) => m.MenuDialog), {
  asked: [useOverlays, (s) => s.menu],
})
const FieldHistory = later(() => import('../features/history/FieldHistory.tsx').then((m) => m.FieldHistory), {
  asked: [useFieldHistory, (s) => s.asked !== null],
})
const RemoveForGood = later(() => import('../features/history/RemoveForGood.tsx').then((m) => m.RemoveForGood), {
  asked: [useRemoval, (s) => s.asked !== null],
})
const AskPrivate = later(() => import('../features/takeout/AskPrivate.tsx').then((m) => m.AskPrivate), {
  asked: [useTakeOut, (s) => s.asking !== null],
})
const Drawer = later(() => import('../records/attached/Drawer.tsx').then((m) => m.Drawer), {
  asked: [useAttached, (s) => s.open !== null],
})

/**
 * A plan that is open: rail, bar, work. Criteria: skip link first (2.4.1), landmarks with names (1.3.1), the page's
 * title is the window's (2.4.2), focus goes to the new page and is never lost (2.4.3).
 */
export function Shell() {
  const place = usePlace()
  const page = pageOf(place.page)
  const name = useRecord('district', 'district')?.name
  const title = useOwnWords()(page?.title ?? '')
  const { at, in: inner, field, ...rest } = place.params
  // A record that opens in its place is no other page: what is read around it stays where it is.
  const key = `${place.page} ${JSON.stringify(rest)}`
  const stage = useRef<HTMLElement>(null)
  const before = useRef(key)
  useEffect(() => {
    document.title = [title, name, 'Groundwork'].filter(Boolean).join(' · ')
  }, [title, name])
  const overlay = useOverlays((s) => s.find || s.menu || s.shortcuts)
  useEffect(() => {
    if (before.current === key) return
    before.current = key
    if (!cameBack()) toHead(stage.current)
  }, [key])
  useEffect(() => {
    if (cameBack()) return
    const [kind, record] = (inner ?? at)?.split('/') ?? []
    if (!kind || !record) return
    const line = recordSelector(kind, record)
    focusField(...(field ? [fieldSelector(kind, record, field)] : []), `${line} [data-field]`, line)
  }, [at, inner, field])
  // Looked at after each change of page and each overlay that closes
  useEffect(() => {
    if (overlay || !hasActed()) return
    // The focused element may be gone with the page or overlay that was left; overlays restore the focus themselves
    // first.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return
      const title = stage.current?.querySelector<HTMLElement>('h1[tabindex]')
      giveFocus(title ?? stage.current)
    }, 80)
    return () => clearTimeout(timer)
  }, [key, overlay])
  useRowKeys()
  useStillPage(stage)
  const slim = useSlimRail()
  const tour = useTour()
  const Component = useDrawn(place.page)
  if (page?.whole) {
    return (
      <main id="work" tabIndex={-1} ref={stage} data-region="work">
        <ErrorBoundary place={key}>{Component ? <Component params={place.params} /> : null}</ErrorBoundary>
      </main>
    )
  }
  return (
    <>
      <button type="button" className="skip" onClick={() => focusOn(stage.current)}>
        Skip to main content
      </button>
      <div className={styles.app} data-slim={slim || undefined}>
        <Rail />
        <Bar />
        {tour?.on ? <TourStrip tour={tour} /> : null}
        <main className={styles.stage} id="work" tabIndex={-1} ref={stage} data-region="work">
          <Notes />
          <ErrorBoundary place={key}>
            {Component ? <Component params={place.params} /> : page ? null : <ToCome id={place.page} />}
          </ErrorBoundary>
        </main>
      </div>
      <Return stage={stage} />
      <ToastRegion />
      <Palette />
      <MenuDialog />
      <RemoveForGood />
      <FieldHistory />
      <AskPrivate />
      <Drawer />
    </>
  )
}

/**
 * The component that draws a page. Navigation has fetched it already; a place that was set in another way fetches it
 * now.
 */
function useDrawn(id: string): PageComponent | undefined {
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const drawn = drawnBy(id)
  useEffect(() => {
    if (drawn === undefined) void loadPage(id).then(redraw)
  }, [id, drawn])
  return drawn
}

/** A step that is named by a finding or a guide but has no page yet. */
function ToCome({ id }: { id: string }) {
  return (
    <Page title={useOwnWords()(step(id)?.title ?? 'Coming later')}>
      <Banner>This step is not ready yet: you can’t enter here what it asks for.</Banner>
    </Page>
  )
}

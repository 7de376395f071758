import { type DocumentId, documentIds, documentKind } from '../../../shared/briefing/documents.ts'
import type { KindName } from '../../../shared/domain/kinds/index.ts'
import { supportOf, supports } from '../../../shared/guide/guide.ts'
import { addWords } from '../../records/list/declared.ts'
import { addOn } from '../../state/addOn.ts'
import { closePlan } from '../../state/app.ts'
import { run } from '../../state/commands.ts'
import { go, shareScreen, useRedoName, useSharedScreen, useUndoName } from '../../state/index.ts'
import { keyNames } from '../../state/keys.ts'
import { closeNotes, unlockNotes, useOwn } from '../../state/ownNotes.ts'
import type { PageDeclaration } from '../../state/page.ts'
import { pageOf, pages } from '../../state/pages.ts'
import { usePlaces } from '../../state/place.ts'
import { replyInDistrictWords } from '../../state/spoken.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import { helpParts } from '../help/parts.ts'
import { settingsParts } from '../settings/parts.ts'
import { askTakeOut, takeOut } from '../takeout/export.ts'
import type { Command } from './named.ts'

export interface Entry extends Command {
  readonly id: string
  readonly side: string
  readonly act: () => void
}

/** Recent places, the newest first: the place just left is the most wanted. */
export function useRecent(): readonly Entry[] {
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

export function useCommands(): readonly Entry[] {
  const undoLabel = useUndoName()
  const redoLabel = useRedoName()
  const shared = useSharedScreen()
  const own = useOwn()
  const words = useOwnWords()
  return [
    ...inRailOrder().map((page) => pageEntry(page, words(page.title))),
    ...documentIds.map((id) => printed(id)),
    undoEntry(undoLabel),
    ...(redoLabel
      ? [
          {
            id: 'do/redo',
            title: `Redo: ${replyInDistrictWords(redoLabel)}`,
            side: keyNames('Ctrl Shift Z'),
            act: () => run('redo'),
          },
        ]
      : []),
    {
      id: 'do/share',
      title: shared ? 'This screen is no longer shared' : 'This screen is shared',
      side: shared ? 'Show everything again' : 'Hide what is not for a board',
      // A person about to share the screen types whatever comes to mind: no record may come first then.
      also: 'screen is shared / share the screen / shared screen / hide / hide private things / hide private notes / projector / project the screen / show on a screen / screen for the room',
      act: () => void shareScreen(!shared),
    },
    ...(own === 'locked'
      ? [{ id: 'do/unlock', title: 'Unlock private notes…', side: 'With their passphrase', act: () => unlockNotes() }]
      : own === 'open'
        ? [{ id: 'do/lock', title: 'Lock private notes again', side: 'Do it', act: () => void closeNotes() }]
        : []),
    ...always,
    ...added.flatMap(([page, kind]) => {
      const shown = pageOf(page)
      return shown === undefined ? [] : [addEntry(page, kind, words(shown.title))]
    }),
    ...settingsParts.map((part) => ({
      id: `settings/${part.id}`,
      title: part.title,
      side: part.id === 'look' ? 'Settings of this laptop' : 'Settings of this plan',
      also: part.also,
      asked: true,
      act: () => go('settings', { part: part.id }),
    })),
    // A person who types a command's word wants to do it before reading about it.
    ...helpParts.map((part) => ({
      id: `help/${part.id}`,
      title: part.title,
      side: 'Help',
      also: part.also,
      asked: true,
      last: true as const,
      act: () => go('help', { part: part.id }),
    })),
  ]
}

const pageEntry = (page: PageDeclaration, title: string): Entry => ({
  id: `page/${page.id}`,
  title,
  side: 'Page',
  also: [
    page.id.split('-').slice(1).join(' '),
    supportOf(page.id)?.name,
    // The sidebar's own words for these.
    page.rail === 'bring' ? 'import and export bring in take out' : '',
    page.also,
  ]
    .filter(Boolean)
    .join(' / '),
  act: () => go(page.id),
})

const undoEntry = (label: string | null): Entry =>
  label
    ? { id: 'do/undo', title: `Undo: ${replyInDistrictWords(label)}`, side: keyNames('Ctrl Z'), act: () => run('undo') }
    : {
        id: 'do/undo',
        title: 'Undo',
        side: 'Nothing to take back since this plan was opened; earlier changes are in History',
        asked: true,
        act: () => void go('history'),
      }

const addEntry = (page: string, kind: KindName, title: string): Entry => ({
  id: `add/${kind}`,
  title: addWords(kind),
  side: title,
  also: addWords(kind).replace(/^Add an? (.*)$/, 'new $1 / add $1'),
  asked: true,
  act: () => void addOn(page),
})

/** What can be done in any plan, whatever it holds. */
const always: readonly Entry[] = [
  {
    id: 'do/json',
    title: 'Export everything as JSON…',
    side: 'To a file',
    also: 'take out / save everything as JSON',
    act: askTakeOut,
  },
  {
    id: 'do/csv',
    title: 'Export tables as CSV…',
    side: 'To a folder',
    also: 'take out / save tables as CSV / tables as CSV / Excel / CSV',
    act: () => void takeOut('csv'),
  },
  { id: 'do/shortcuts', title: 'Keyboard shortcuts', side: '?', act: () => run('shortcuts') },
  {
    id: 'do/home',
    title: 'All plans on this laptop',
    side: 'Close this plan',
    also: 'sample plan / other plans / another plan / open a plan / new plan / close',
    act: () => void closePlan(),
  },
  {
    id: 'do/remove',
    title: 'Remove a record',
    side: 'How: Delete on its name, or the “⋯” menu of its line; Undo brings it back',
    also: 'delete / delete a record / how to remove',
    hears: /^(how (do i|can i|to) )?(delete|remove|get rid of|throw away)\b/,
    asked: true,
    act: () => void go('help'),
  },
]

/** Other words that find some documents. */
const asked: Partial<Record<DocumentId, string>> = {
  onePage: ' / brief on one page / one-pager / one page',
  progress: ' / print one goal / one page of a goal',
  slips: ' / print actions / list of actions for an owner / actions of one owner',
  community:
    ' / newsletter for parents in Spanish / newsletter for families / page for parents and families / families page',
}

/** Each document by its name: a person asks for the document, and not for the page on which all are made. */
const printed = (id: DocumentId): Entry => {
  const { name } = documentKind(id)
  return {
    id: `print/${id}`,
    title: name,
    side: 'Make it, on Briefings',
    also: `print ${name} / export ${name} / save ${name} as PDF / pdf of ${name}${asked[id] ?? ''}`,
    asked: true,
    act: () => void go('briefings', { document: id }),
  }
}

/** What can be added from anywhere, and its page. */
const added = [
  ['align-goals', 'goal'],
  ['actions', 'action'],
  ['align-policies', 'policy'],
  ['resource-funding', 'fundingSource'],
  ['resource-team', 'position'],
  ['embed-departments', 'department'],
  ['meetings', 'meeting'],
  ['decisions', 'decision'],
] as const

import { z } from 'zod'
import { channel, id, none, planEntry } from './common.ts'

/** The tour of one plan: whether its strip is shown, and the two steps of it that leave no record in a plan. */
const tour = z.strictObject({ on: z.boolean(), seen: z.boolean(), printed: z.boolean() })
export type Tour = z.infer<typeof tour>
export const tours = z.record(id, tour)

/** When this laptop last took a copy of a plan out, brought one in, or brought in outcomes from a file: moments (ISO). */
const last = z.string().max(40)
const lastTimes = z.strictObject({ out: last.optional(), copy: last.optional(), outcomes: last.optional() })
export type LastTimes = z.infer<typeof lastTimes>
export const lasts = z.record(id, lastTimes)

export const settings = z.strictObject({
  author: z.string().max(200),
  theme: z.enum(['system', 'light', 'dark']),
  /** Percent of the normal size of text, 100 to 200. */
  textSize: z.number().int().min(100).max(200),
  singleKeys: z.boolean(),
  /** Others see this screen: what is not for a board is hidden. Off where it is left out. */
  sharedScreen: z.boolean().optional(),
  /** The rail shows its supports by their marks only. Wide where it is left out. */
  slimRail: z.boolean().optional(),
  /** How far the tour went on this laptop, by the id of the plan. None where it is left out. */
  tours: tours.optional(),
  /** When copies and files went out and came in here, by the id of the plan. None where it is left out. */
  lasts: lasts.optional(),
})
export type Settings = z.infer<typeof settings>

/** Some of the settings, and of some plans: what is left out stays what it is. */
const settingsChange = z.strictObject({
  ...settings.partial().shape,
  tours: z.record(id, tour.partial()).optional(),
})
export type SettingsChange = z.infer<typeof settingsChange>

/** So many plans are remembered here; the oldest are forgotten first. */
const MOST = 100
const unbegun: Tour = { on: false, seen: false, printed: false }

/** Of each plan that changes some of what is remembered; it is then the newest. */
function ofPlans<T>(
  before: Readonly<Record<string, T>> = {},
  change: Readonly<Record<string, Partial<T>>> = {},
  fresh: T,
): Record<string, T> {
  const others = Object.entries(before).filter(([plan]) => !Object.hasOwn(change, plan))
  const changed = Object.entries(change).map(([plan, some]) => [plan, { ...(before[plan] ?? fresh), ...some }] as const)
  return Object.fromEntries([...others, ...changed].slice(-MOST))
}

/** All that a change comes to over the settings as they are: two that are on their way at once both count. */
export const laidOver = (before: Settings, change: SettingsChange) => ({
  ...change,
  tours: ofPlans(before.tours, change.tours, unbegun),
  lasts: ofPlans<LastTimes>(before.lasts, change.lasts, {}),
})

/** The app itself: its start, its settings, its check, its error log. */
export const appChannels = {
  'app.start': channel(
    none,
    z.strictObject({
      settings,
      device: z.string(),
      version: z.string(),
      platform: z.string(),
      standin: z.boolean(),
      plans: z.array(planEntry),
      /** The plan to open at once, be it there or not: it was open when the app last ran. */
      last: z.string().nullable(),
    }),
  ),
  /** Changes some of them, and answers all. */
  'app.saveSettings': channel(settingsChange, settings),
  /** The page's answer to the command 'leave': what was being typed has been sent, the window may close. */
  'app.mayClose': channel(none, z.null()),
  /** Looks whether this installation works; `kept` says whether the report is in its file too. */
  'app.check': channel(none, z.strictObject({ text: z.string(), wrong: z.number().int(), kept: z.boolean() })),
  /** Shows that file in its folder. */
  'app.showCheck': channel(none, z.null()),
  /** A bug of the page, for the error log: its name and the places in the program, no message. */
  'errors.note': channel(
    z.strictObject({ name: z.string().max(60), places: z.array(z.string().max(300)).max(40) }),
    z.null(),
  ),
  /** The error log of this laptop as text; '' where nothing went wrong yet. */
  'errors.read': channel(none, z.strictObject({ text: z.string() })),
  /** Shows the log's file in its folder. */
  'errors.show': channel(none, z.null()),
} as const

import { z } from 'zod'
import { channel, id, none, planEntry } from './common.ts'

/**
 * The tour of one plan: whether its strip is shown, and its steps that leave no record in the plan. `costSkipped`: what the
 * goal costs was asked and not answered. `countLater`: how many people the starting figure is about is not known yet.
 * `ofOthers`: the goal is about families or staff, who are in no student group.
 */
const tour = z.strictObject({
  on: z.boolean(),
  seen: z.boolean(),
  printed: z.boolean(),
  costSkipped: z.boolean().optional(),
  countLater: z.boolean().optional(),
  ofOthers: z.boolean().optional(),
})
export type Tour = z.infer<typeof tour>
export const tours = z.record(id, tour)

/** When this laptop last saved a copy of a plan, brought one in, or imported outcomes from a file: moments (ISO). */
const last = z.string().max(40)
const lastTimes = z.strictObject({ out: last.optional(), copy: last.optional(), outcomes: last.optional() })
export type LastTimes = z.infer<typeof lastTimes>
export const lasts = z.record(id, lastTimes)

export const settings = z.strictObject({
  author: z.string().max(200),
  theme: z.enum(['system', 'light', 'dark']),
  /** Percent of the normal text size, 100 to 200. */
  textSize: z.number().int().min(100).max(200),
  singleKeys: z.boolean(),
  /** True while others see this screen: what a board may not see is hidden. Off by default. */
  sharedScreen: z.boolean().optional(),
  /** True if the rail shows its supports only by their marks. Wide by default. */
  slimRail: z.boolean().optional(),
  /** The progress of the tour on this laptop, by the id of the plan. None by default. */
  tours: tours.optional(),
  /** When copies and files left and came in here, by the id of the plan. None by default. */
  lasts: lasts.optional(),
})
export type Settings = z.infer<typeof settings>

/** Some of the settings, and of some plans: those that are left out do not change. */
const settingsChange = z.strictObject({
  ...settings.partial().shape,
  tours: z.record(id, tour.partial()).optional(),
})
export type SettingsChange = z.infer<typeof settingsChange>

/** The most plans for which something is remembered here; the oldest are forgotten first. */
const MOST_PLANS = 100
const unbegun: Tour = { on: false, seen: false, printed: false }

/** What is remembered for each plan after a change; a changed plan becomes the newest. */
function ofPlans<T>(
  before: Readonly<Record<string, T>> = {},
  change: Readonly<Record<string, Partial<T>>> = {},
  fresh: T,
): Record<string, T> {
  const others = Object.entries(before).filter(([plan]) => !Object.hasOwn(change, plan))
  const changed = Object.entries(change).map(([plan, some]) => [plan, { ...(before[plan] ?? fresh), ...some }] as const)
  return Object.fromEntries([...others, ...changed].slice(-MOST_PLANS))
}

/** The settings after a change, worked out from the present ones, so that two changes made at once both count. */
export const laidOver = (before: Settings, change: SettingsChange) => ({
  ...change,
  tours: ofPlans(before.tours, change.tours, unbegun),
  lasts: ofPlans<LastTimes>(before.lasts, change.lasts, {}),
})

/** The channels of the app itself: its start, its settings, its check, its error log. */
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
      /** The plan that was open when the app last ran, to be opened at once even if its file is missing. */
      last: z.string().nullable(),
    }),
  ),
  /** Changes some settings, and gives all. */
  'app.saveSettings': channel(settingsChange, settings),
  /** The page's answer to the command 'leave': what was being typed has been sent, and the window may close. */
  'app.mayClose': channel(none, z.null()),
  /** Checks whether this installation works; `kept` says whether the report was also written to its file. */
  'app.check': channel(none, z.strictObject({ text: z.string(), wrong: z.number().int(), kept: z.boolean() })),
  /** Shows that file in its folder. */
  'app.showCheck': channel(none, z.null()),
  /** Logs a bug of the page: its name and the places in the program, no message. */
  'errors.note': channel(
    z.strictObject({ name: z.string().max(60), places: z.array(z.string().max(300)).max(40) }),
    z.null(),
  ),
  /** The error log of this laptop as text; '' if nothing has been logged. */
  'errors.read': channel(none, z.strictObject({ text: z.string() })),
  /** Shows the log's file in its folder. */
  'errors.show': channel(none, z.null()),
} as const

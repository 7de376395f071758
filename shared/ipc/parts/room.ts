import { z } from 'zod'
import type { RoomScreen } from '../../retreat/screen.ts'
import { settings } from './app.ts'
import { channel, none } from './common.ts'

const words = z.string().max(100_000)
const wholeNumber = z.number().int().min(0)

/**
 * What the room sees. It is made from the presenter's view of the plan: the room's window never reads the plan itself.
 */
const roomScreen: z.ZodType<RoomScreen> = z.strictObject({
  how: z.enum(['cover', 'agenda', 'ask', 'plan', 'kept', 'vote', 'parked', 'check', 'end', 'blank']),
  support: z.strictObject({ number: wholeNumber, name: words }).nullable(),
  over: words,
  title: words,
  say: words.nullable(),
  lines: z
    .array(z.strictObject({ text: words, note: words.nullable(), mark: z.enum(['none', 'now', 'done', 'saving']) }))
    .max(20),
  more: wholeNumber,
  vote: z
    .strictObject({
      shown: z.boolean(),
      words,
      options: z.array(z.strictObject({ option: words, dots: wholeNumber.nullable(), first: z.boolean() })).max(1000),
      meanings: z.array(words).max(4).nullable(),
    })
    .nullable(),
  time: z
    .strictObject({
      big: words,
      small: words,
      tone: z.enum(['calm', 'soon', 'over']),
      gone: z.number().min(0).max(1),
      silenced: z.boolean(),
    })
    .nullable(),
  parts: z.strictObject({ minutes: z.array(wholeNumber).max(1000), at: wholeNumber, words }).nullable(),
})

/** What the room's window shows, and its theme and text size. */
const shownInRoom = z.strictObject({ screen: roomScreen, look: settings.pick({ theme: true, textSize: true }) })
export type ShownInRoom = z.infer<typeof shownInRoom>

/** Whether there is a second screen, and whether the room's window is open on it. */
const roomState = z.strictObject({ other: z.boolean(), open: z.boolean() })
export type RoomState = z.infer<typeof roomState>

/** The channels of the room's window, on the laptop's second screen. */
export const roomChannels = {
  'room.state': channel(none, roomState),
  /** Opens it if there is a second screen. */
  'room.open': channel(none, roomState),
  'room.close': channel(none, roomState),
  /** Sends it a new screen, which is kept for a window that is still opening. */
  'room.show': channel(shownInRoom, z.null()),
  /** Called by that window once it is there. */
  'room.shown': channel(none, shownInRoom.nullable()),
  /** A key that was pressed in it, or a clicker's: the presenter may have pressed it there. */
  'room.key': channel(z.strictObject({ key: z.string().max(40) }), z.null()),
} as const

import { z } from 'zod'
import type { RoomScreen } from '../../retreat/screen.ts'
import { settings } from './app.ts'
import { channel, none } from './common.ts'

const words = z.string().max(100_000)
const few = z.number().int().min(0)

/** What stands before a room. It is made of the room's view of the plan: the other window never reads the plan itself. */
const roomScreen: z.ZodType<RoomScreen> = z.strictObject({
  how: z.enum(['cover', 'agenda', 'ask', 'plan', 'kept', 'vote', 'parked', 'check', 'end', 'blank']),
  support: z.strictObject({ number: few, name: words }).nullable(),
  over: words,
  title: words,
  say: words.nullable(),
  lines: z
    .array(z.strictObject({ text: words, note: words.nullable(), mark: z.enum(['none', 'now', 'done', 'saving']) }))
    .max(20),
  more: few,
  vote: z
    .strictObject({
      shown: z.boolean(),
      words,
      options: z.array(z.strictObject({ option: words, dots: few.nullable(), first: z.boolean() })).max(1000),
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
  parts: z.strictObject({ minutes: z.array(few).max(1000), at: few, words }).nullable(),
})

/** What the room is shown, and how it looks. */
const shownInRoom = z.strictObject({ screen: roomScreen, look: settings.pick({ theme: true, textSize: true }) })
export type ShownInRoom = z.infer<typeof shownInRoom>

/** Whether there is a second screen, and whether the room is shown on it. */
const roomState = z.strictObject({ other: z.boolean(), open: z.boolean() })
export type RoomState = z.infer<typeof roomState>

/** The room's own window, on the second screen of the laptop. */
export const roomChannels = {
  'room.state': channel(none, roomState),
  /** Opens it where there is a second screen. */
  'room.open': channel(none, roomState),
  'room.close': channel(none, roomState),
  /** Shows this in it; it is kept for a window that is still being opened. */
  'room.show': channel(shownInRoom, z.null()),
  /** Asked by that window once it is there. */
  'room.shown': channel(none, shownInRoom.nullable()),
  /** A key that was pressed in it, or a clicker's: whoever leads may have pressed there. */
  'room.key': channel(z.strictObject({ key: z.string().max(40) }), z.null()),
} as const

import { ok } from '../../../shared/result/result.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

/** The room's own window: opened, told what to show, and its keys given to whoever leads. */
export const roomHandlers = ({ room, roomKey }: Context) =>
  ({
    'room.state': () => ok(room.state()),
    'room.open': () => ok(room.open()),
    'room.close': () => ok(room.close()),
    'room.show': (shown) => {
      room.show(shown)
      return ok(null)
    },
    'room.shown': () => ok(room.shown()),
    'room.key': ({ key }) => {
      roomKey(key)
      return ok(null)
    },
  }) satisfies Partial<Handlers>

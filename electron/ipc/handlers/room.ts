import { ok } from '../../../shared/result/result.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

/** The room's window: opens it, tells it what to show, and passes its keys to the presenter's window. */
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

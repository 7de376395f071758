import { crc32, deflateSync } from 'node:zlib'

/** Pictures made by hand, whole and broken, for whatever takes a logo. */

const chunk = (name: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

interface PngOptions {
  /** What the head says, where it is not the truth. */
  readonly says?: readonly [width: number, height: number]
  /** Parts between the head and the dots: `tEXt` and the like. */
  readonly notes?: readonly (readonly [string, Uint8Array])[]
  readonly after?: Uint8Array
}

/** A PNG in full color: a green shield on white. Width and height in dots. */
export function png(width: number, height: number, { says, notes = [], after }: PngOptions = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(says?.[0] ?? width, 0)
  head.writeUInt32BE(says?.[1] ?? height, 4)
  head[8] = 8
  head[9] = 2
  const rows = Buffer.alloc(height * (1 + width * 3), 255)
  for (let y = 0; y < height; y++) {
    rows[y * (1 + width * 3)] = 0
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [(2 * x) / width - 1, y / height]
      const inside = Math.abs(dx) < (dy < 0.5 ? 0.9 : 0.9 * Math.sqrt(Math.max(0, 1 - (2 * dy - 1) ** 2)))
      const stripe = Math.abs(dx) < 0.12 || Math.abs(dy - 0.35) < 0.08
      if (inside) rows.set(stripe ? [250, 240, 200] : [20, 90, 70], y * (1 + width * 3) + 1 + x * 3)
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...notes.map(([name, body]) => chunk(name, body)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
    after ?? Buffer.alloc(0),
  ])
}

/** A plain JPEG of 40 by 24 dots, one that builds up in passes and carries a comment, and one for the printing press. */
export const jpeg = {
  plain: Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAYACgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAYH/8QAFhABAQEAAAAAAAAAAAAAAAAAABVi/8QAFwEBAQEBAAAAAAAAAAAAAAAAAAMFB//EABwRAAEDBQAAAAAAAAAAAAAAAAABAxITFBVRYf/aAAwDAQACEQMRAD8AzuVklZWkrJKyrmulKBFyskrK0lZJWTNdFAi5WRaSshmuigWsrJKyDld07s1oIJWSVkC6d2IIJWQC6d2IIf/Z',
    'base64',
  ),
  inPasses: Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD//gAOc2VjcmV0IHdvcmRz/9sAQwAKBwcIBwYKCAgICwoKCw4YEA4NDQ4dFRYRGCMfJSQiHyIhJis3LyYpNCkhIjBBMTQ5Oz4+PiUuRElDPEg3PT47/9sAQwEKCwsODQ4cEBAcOygiKDs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7/8IAEQgAGAAoAwEiAAIRAQMRAf/EABYAAQEBAAAAAAAAAAAAAAAAAAAFBv/EABcBAQEBAQAAAAAAAAAAAAAAAAACBAb/2gAMAwEAAhADEAAAAc6tKqKtCKtC0OV1gAf/xAAVEAEBAAAAAAAAAAAAAAAAAAAAE//aAAgBAQABBQKSSSSSSSSSSSSSST//xAAWEQEBAQAAAAAAAAAAAAAAAAAAERL/2gAIAQMBAT8BwwwiI//EABcRAQADAAAAAAAAAAAAAAAAAAACExT/2gAIAQIBAT8B2tratktktk//xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9oACAEBAAY/An//xAAVEAEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAQABPyGEIQhCEIQhCEIf/9oADAMBAAIAAwAAABAIIL777//EABYRAQEBAAAAAAAAAAAAAAAAAAAREP/aAAgBAwEBPxDfKUv/xAAWEQEBAQAAAAAAAAAAAAAAAAAAYXH/2gAIAQIBAT8Q000qqq//xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9oACAEBAAE/EHqqqqq//9k=',
    'base64',
  ),
  press: Buffer.from(
    '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0RDQ4PEBAREAoMEhMSEBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ/8AAFAgAGAAoBAERAAIRAQMRAQQRAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAGCAn/xAAmEAABAAUNAAAAAAAAAAAAAAAAAQMFF6EUFRYYU1RVYWNkkZOi/8QAGAEBAAMBAAAAAAAAAAAAAAAAAAUHCAn/xAAgEQABAQgDAAAAAAAAAAAAAAAAAgEDBBMVF1FTFJGh/9oADgQBAAIRAxEEAAA/ALOvIyMZV9hiK1L7X4SFcTki6ZasRXkZGMq+wWpfa/BXE5FMtWIryMjGVfYLUvtfgricimWrEV5GRjKvsFqX2vwVxORTLViK8jIxlX2C1L7X4K4nIplqxObMzK7NHB1UttC62dFU8xRZub2nkTMrs0cC20LrZ0OYoOb2nkTMrs0cC20LrZ0OYoOb2nkTMrs0cC20LrZ0OYoOb2nkTMrs0cC20LrZ0OYoOb2nkopNkaYo6cENMN2OZRdICTZCjpwJgcyi6QEmyFHTgTA5lF0gJNkKOnAmBzKLpASbIUdOBMDmUXSB/9k=',
    'base64',
  ),
} as const

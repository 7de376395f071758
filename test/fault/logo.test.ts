import { describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { mostBytes, mostDots, readPicture } from '../../electron/briefing/picture.ts'
import { must } from '../support/memory-plan.ts'
import { pace, timed } from '../support/pace.ts'
import { jpeg, png } from '../support/pictures.ts'

/** Logos as nobody should send them: each refused with a sentence of its own, before anything is unpacked. */

const says = (bytes: Uint8Array): string => {
  const read = readPicture(bytes)
  if (read.ok) throw new Error('It was taken')
  expect(read.error.says).toContain('Nothing was changed.')
  expect(read.error.says).not.toMatch(/Error|undefined|NaN|at \w+ \(/)
  return read.error.says
}

describe('a logo that is no picture of dots', () => {
  const svg = (inside: string) =>
    Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)
  it.each([
    ['with a script', svg('<script>alert(1)</script>')],
    ['with a handler', svg('<rect onload="alert(1)"/>')],
    ['with a link', svg('<image href="https://example.org/a.png"/>')],
    ['that looks harmless', svg('<rect width="1" height="1"/>')],
    ['in UTF-16', Buffer.from('<svg onload="x"/>', 'utf16le')],
    ['packed', Buffer.from([0x1f, 0x8b, 8, 0, 0])],
  ])('an SVG %s is refused as an SVG', (_, bytes) => {
    expect(says(bytes)).toMatch(/^This is an SVG/)
  })

  it.each([
    ['nothing', new Uint8Array(), /empty/],
    ['a PDF', Buffer.from('%PDF-1.7'), /not a PNG or JPEG/],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00'), /not a PNG or JPEG/],
    ['a page named .png', Buffer.from('<!doctype html><title>logo.png</title>'), /not a PNG or JPEG/],
    ['a JPEG for the printing press', jpeg.press, /printing press/],
  ])('%s is refused by what it is', (_, bytes, words) => {
    expect(says(bytes)).toMatch(words)
  })
})

describe('a logo that is huge', () => {
  it('in bytes is refused with its size', () => {
    expect(says(Buffer.alloc(mostBytes + 1))).toContain('2 MB')
  })
  it('in dots is refused by its head, without being unpacked', () => {
    const took = timed(() => {
      expect(says(png(2, 2, { says: [60_000, 60_000] }))).toContain('60,000 by 60,000 pixels')
      expect(says(png(2, 2, { says: [mostDots + 1, 2] }))).toContain('3,001 by 2 pixels')
      const large = Buffer.from(jpeg.plain)
      large.writeUInt16BE(65_000, large.indexOf(Buffer.from([0xff, 0xc0])) + 5)
      expect(says(large)).toContain('40 by 65,000 pixels')
    })
    expect(took).toBeLessThan(200 * pace())
  })
  it('once unpacked, though its head says that it is small, is refused', () => {
    expect(says(png(2500, 2500, { says: [10, 10] }))).toMatch(/damaged/)
  })
})

describe('a logo that is damaged', () => {
  it.each([
    ['PNG', png(30, 20)],
    ['JPEG', jpeg.plain],
    ['JPEG in passes', jpeg.inPasses],
  ])('%s: cut anywhere, it is refused', (_, whole) => {
    for (let length = 1; length < whole.length; length++) says(whole.subarray(0, length))
  })

  it('any byte of a PNG that changes is found', () => {
    const whole = png(30, 20)
    for (let at = 0; at < whole.length; at++) {
      const broken = Buffer.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 0x55
      says(broken)
    }
  })

  it('whatever byte of a JPEG changes, the answer is a sentence or a picture that prints', async () => {
    const service = createBriefingService()
    for (let at = 0; at < jpeg.plain.length; at += 7) {
      const broken = Buffer.from(jpeg.plain)
      broken[at] = (broken[at] ?? 0) ^ 0x55
      const read = await service.readPicture({ bytes: broken })
      if (!read.ok) expect(read.error.says).toContain('Nothing was changed.')
    }
  })
})

describe('a logo that is whole', () => {
  it('is taken, without what cameras and programs wrote beside it', () => {
    const noted = png(30, 20, {
      notes: [
        ['tEXt', Buffer.from('Author\0somebody')],
        ['eXIf', Buffer.from('where it was taken')],
      ],
    })
    const read = must(readPicture(noted))
    expect(read).toMatchObject({ type: 'image/png', width: 30, height: 20 })
    expect(Buffer.from(read.bytes).equals(png(30, 20))).toBe(true)
    expect(jpeg.inPasses.includes('secret words')).toBe(true)
    const passes = must(readPicture(jpeg.inPasses))
    expect(passes).toMatchObject({ type: 'image/jpeg', width: 40, height: 24 })
    expect(Buffer.from(passes.bytes).includes('secret words')).toBe(false)
  })
  it('loses whatever was hung on behind it', () => {
    const read = must(readPicture(png(3, 3, { after: Buffer.from('<script>alert(1)</script>') })))
    expect(Buffer.from(read.bytes).equals(png(3, 3))).toBe(true)
  })
})

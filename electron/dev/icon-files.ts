/** Packs the sizes of one icon into the files that Windows and macOS read. Both take PNG as it is. */

/** An ICO file (Microsoft): a header of 6 bytes, 16 bytes for each picture, then the pictures. Up to 256 pixels. */
export function icoOf(pngs: ReadonlyMap<number, Buffer>): Buffer {
  const taken = [...pngs].filter(([size]) => size <= 256)
  const head = Buffer.alloc(6 + 16 * taken.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(taken.length, 4)
  let at = head.length
  for (const [i, [size, png]] of taken.entries()) {
    const entry = 6 + 16 * i
    head.writeUInt8(size % 256, entry) // 256 is written as 0
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  }
  return Buffer.concat([head, ...taken.map(([, png]) => png)])
}

/** Apple's type codes for sizes that may be a PNG; the codes for retina displays name half their pixels. */
const kinds: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** An ICNS file (Apple): the word icns and the length, then the type, length and bytes of each picture. */
export function icnsOf(pngs: ReadonlyMap<number, Buffer>): Buffer {
  const parts = kinds.flatMap(([kind, size]) => {
    const png = pngs.get(size)
    if (png === undefined) return []
    const head = Buffer.alloc(8)
    head.write(kind, 'latin1')
    head.writeUInt32BE(8 + png.length, 4)
    return [head, png]
  })
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4)
  return Buffer.concat([head, ...parts])
}

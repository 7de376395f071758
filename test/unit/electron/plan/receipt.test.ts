import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { receiptOf } from '../../../../electron/plan/copies/copy.ts'
import { folder } from '../../../support/files.ts'

it('a receipt of a copy is of all its bytes, however many parts it is read in', () => {
  for (const bytes of [0, 5, 1 << 20, (1 << 20) + 1]) {
    const file = join(folder(), 'copy')
    const copy = Buffer.alloc(bytes, 'plan')
    writeFileSync(file, copy)
    expect(receiptOf(file)).toEqual({ sha256: createHash('sha256').update(copy).digest('hex'), bytes })
  }
})

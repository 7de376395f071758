import { commas } from '../../../shared/words/index.ts'
import { Banner } from '../../components/index.ts'
import type { Receipt } from './export.ts'
import { ShowInFolder } from './ShowInFolder.tsx'

/** What a person can write down about a copy that was handed over. */
export function ReceiptOf({ receipt }: { receipt: Receipt }) {
  return (
    <section className="stack" aria-labelledby="receipt">
      <h2 id="receipt">The copy is ready</h2>
      <Banner tone="good">
        “{receipt.file}” was saved, written all the way to the disk, read back, and found to match the plan. If it is on
        a USB drive, eject the drive as you always do.
      </Banner>
      <ShowInFolder of={receipt.sha256} />
      <details>
        <summary>How someone can tell later that it is still the same file</summary>
        <p>
          Its checksum (SHA-256) stays the same as long as nothing in it changes:{' '}
          <code>{receipt.sha256.match(/.{8}/g)?.join(' ')}</code>. It has {commas(receipt.bytes)} bytes.
        </p>
      </details>
    </section>
  )
}

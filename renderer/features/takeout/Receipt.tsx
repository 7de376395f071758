import { commas } from '../../../shared/words/index.ts'
import { Banner } from '../../components/index.ts'
import type { Receipt } from './export.ts'

/** What a person can write down about a copy that was handed over. */
export function ReceiptOf({ receipt }: { receipt: Receipt }) {
  return (
    <section className="stack" aria-labelledby="receipt">
      <h2 id="receipt">Receipt</h2>
      <Banner tone="good">
        “{receipt.file}” was saved, written all the way to the disk, read back, and found to match the plan. If it is on
        a USB drive, eject the drive as you always do.
      </Banner>
      <p>
        {commas(receipt.bytes)} bytes. Checksum (SHA-256): <code>{receipt.sha256.match(/.{8}/g)?.join(' ')}</code>
      </p>
    </section>
  )
}

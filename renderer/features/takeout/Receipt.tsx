import { commas } from '../../../shared/words/index.ts'
import { Banner } from '../../components/index.ts'
import type { Receipt } from './export.ts'

/** What a person can write down about a copy that was handed over. */
export function ReceiptOf({ receipt }: { receipt: Receipt }) {
  return (
    <section className="stack" aria-labelledby="receipt">
      <h2 id="receipt">Receipt</h2>
      <Banner tone="good">
        “{receipt.file}” was written, forced to its disk, read again and found to be what the plan says. If it is on a
        stick, eject the stick as you always do.
      </Banner>
      <p>
        {commas(receipt.bytes)} bytes. Checksum (SHA-256): <code>{receipt.sha256.match(/.{8}/g)?.join(' ')}</code>
      </p>
    </section>
  )
}

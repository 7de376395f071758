import { useEffect, useState } from 'react'
import type { Channel, Input, Output } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'
import { invoke } from './bridge.ts'

/**
 * What another process replies, null until it has. It is asked once more when the input or `again` changes: what was
 * shown stays until then, and a reply that comes too late is dropped.
 */
export function useReply<C extends Channel>(channel: C, input: Input<C>, again?: unknown): Result<Output<C>> | null {
  const [reply, setReply] = useState<Result<Output<C>> | null>(null)
  const key = JSON.stringify(input)
  // An equal input is the same question.
  useEffect(() => {
    let current = true
    void invoke(channel, input).then((result) => {
      if (current) setReply(result)
    })
    return () => {
      current = false
    }
  }, [channel, key, again])
  return reply
}

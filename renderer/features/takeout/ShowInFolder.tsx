import { useState } from 'react'
import { Banner, Button, Buttons } from '../../components/index.ts'
import { invoke } from '../../state/index.ts'

/** Shows a written file in the system's own window. `of`: its checksum, or its token. */
export function ShowInFolder({ of }: { of: string }) {
  const [error, setError] = useState<string | null>(null)
  const show = async () => {
    const answer = await invoke('briefing.showFile', { sha256: of })
    setError(answer.ok ? null : answer.error.says)
  }
  return (
    <>
      <Buttons>
        <Button small onPress={() => void show()}>
          Show in folder
        </Button>
      </Buttons>
      {error === null ? null : <Banner tone="bad">{error}</Banner>}
    </>
  )
}

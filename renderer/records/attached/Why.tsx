interface Props {
  /** "stopped", "dropped" */
  readonly what: string
  readonly reason: string | undefined
}

/** Why somebody set something aside. It is asked beside the word, and nothing waits for it. */
export const Why = ({ what, reason }: Props) => (
  <p className="mid small">
    {reason?.trim() ? `Why it was ${what}: ${reason}` : `No reason is entered for why it was ${what}.`}
  </p>
)

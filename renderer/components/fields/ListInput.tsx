import { type Ref, useContext, useEffect, useRef } from 'react'
import { ComboBoxStateContext, Input, type InputProps } from 'react-aria-components'
import { Whole } from './Whole.tsx'

/**
 * What a list below a field opens to besides the arrows, for `menuTrigger`. Letters open it. While there are
 * none it stays shut: to Tab, which walks through a form whose next line the list would hide, and to Escape, after
 * which the field says again what was chosen, as if that had been typed.
 */
export const opensTo = (typed: string | null) => (typed === null ? 'manual' : 'input')

interface Props extends InputProps {
  /** The list opens at once: to the press that brought the field, or to words put in before anybody was in it. */
  readonly opens?: 'manual' | 'input' | undefined
  readonly ref?: Ref<HTMLInputElement>
}

/** The input of a field with a list, which opens to a press on it. */
export function ListInput({ opens, ...props }: Props) {
  const state = useContext(ComboBoxStateContext)
  const waits = useRef(opens)
  useEffect(() => {
    if (waits.current === undefined || state === null) return
    state.open(null, waits.current)
    waits.current = undefined
  }, [state])
  return (
    <>
      <Input
        {...props}
        onClick={(event) => {
          if (!event.currentTarget.readOnly) state?.open(null, 'manual')
        }}
      />
      <Whole text={state?.inputValue ?? ''} />
    </>
  )
}

import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import fields from '../../components/fields/fields.module.css'
import { Banner, Icon } from '../../components/index.ts'

interface Props {
  /** The statement that the tick confirms. */
  readonly says: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly children: ReactNode
}

/** Something that looks wrong, and a tick by which a person says that it is right. */
export const Confirm = ({ says, value, onChange, children }: Props) => (
  <Banner
    tone="warn"
    action={
      <Checkbox className={fields.check} isSelected={value} onChange={onChange}>
        {({ isSelected }) => (
          <>
            <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
            {says}
          </>
        )}
      </Checkbox>
    }
  >
    {children}
  </Banner>
)

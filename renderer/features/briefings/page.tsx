import type { PageDeclaration } from '../../app/page.ts'
import { PageTitle } from '../../components/index.ts'
import { useRecords } from '../../state/index.ts'
import { Aside } from './Aside.tsx'
import styles from './briefings.module.css'
import { Desk } from './Desk.tsx'
import { Form } from './Form.tsx'
import { useForm } from './form.ts'
import { usePreview } from './usePreview.ts'

/** The board briefing: what is typed at the left, the pages as they will be printed, what is missing at the right. */
function Briefings() {
  const plan = useRecords((s) => s.plan?.id ?? '')
  const form = useForm(plan)
  const preview = usePreview(form)
  return (
    <div className={styles.page}>
      <div className={styles.left}>
        <p className="mid small">Briefings</p>
        <PageTitle>Board briefing</PageTitle>
        <Form plan={plan} form={form} />
      </div>
      <Desk preview={preview} />
      <Aside form={form} preview={preview} />
    </div>
  )
}

export const page: PageDeclaration = {
  id: 'briefings',
  title: 'Briefings',
  rail: 'rest',
  sort: 60,
  key: 'b',
  component: Briefings,
}

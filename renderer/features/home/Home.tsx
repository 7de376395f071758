import { useState } from 'react'
import { Banner, Button, Buttons, Icon, PageTitle } from '../../components/index.ts'
import { forgetTrouble, openFrom, useApp } from '../../state/app.ts'
import { invoke } from '../../state/index.ts'
import { Credits } from '../settings/Credits.tsx'
import styles from './home.module.css'
import { NewPlan, type NewStart } from './NewPlan.tsx'
import { PlanList } from './PlanList.tsx'
import { SamplePage } from './SamplePage.tsx'
import { Ways } from './Ways.tsx'

/**
 * Plans on this laptop, and the ways to a new one. Shows only what is there.
 * Criteria: one `h1`, tables with captions, each button names its plan (2.4.4), trouble is an alert.
 */
export function Home() {
  const { plans, trouble, busy, start } = useApp()
  const [asking, ask] = useState<NewStart | null>(null)
  const [credits, showCredits] = useState(false)
  return (
    <>
      <main className={styles.home}>
        <div className={styles.left}>
          <div>
            <div className={styles.word}>
              <Icon name="brand" size={25} />
              <PageTitle>Groundwork</PageTitle>
            </div>
            <p className={styles.lead}>
              Write your district’s equity plan: goals, figures, money, policies and people, and print what your board
              and families read.
            </p>
          </div>
          {trouble ? (
            <Banner
              tone="bad"
              action={
                <Button small onPress={forgetTrouble}>
                  Close
                </Button>
              }
            >
              {trouble.says}
            </Banner>
          ) : null}
          {plans.length > 0 ? <PlanList plans={plans} busy={busy} /> : null}
          <section>
            <Ways onStart={ask} busy={busy} first={plans.length === 0} />
            <p role="status" className="mid">
              {busy ? 'One moment: the plan is being opened.' : ''}
            </p>
            <Buttons className={styles.more}>
              <Button
                look="link"
                small
                isDisabled={busy}
                onPress={() => void openFrom(invoke('plans.openCopy', undefined))}
              >
                Open a plan from a file…
              </Button>
            </Buttons>
          </section>
          <div className={styles.foot}>
            <p>Works without the internet and never uses it. Your plans are files on this laptop.</p>
            {start?.standin ? <p>This is a trial copy: it runs in the browser that is installed here.</p> : null}
            <p>
              After “5 Ways to Support Equity Leaders,” Usable Knowledge, Harvard Graduate School of Education.{' '}
              <Button look="link" small onPress={() => showCredits(true)}>
                Credits
              </Button>
            </p>
          </div>
        </div>
        <aside className={styles.right} aria-labelledby="sample">
          <div>
            <h2 id="sample">See where you are headed</h2>
            <p className="mid">
              The sample plan is already filled in. Open it, change anything, print its briefing; your own plans stay as
              they are.
            </p>
          </div>
          <SamplePage />
          <Buttons>
            <Button isDisabled={busy} onPress={() => void openFrom(invoke('plans.sample', undefined))}>
              Open the sample plan
            </Button>
          </Buttons>
        </aside>
      </main>
      <NewPlan start={asking} onClose={() => ask(null)} />
      <Credits open={credits} onClose={() => showCredits(false)} />
    </>
  )
}

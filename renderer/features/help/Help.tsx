import { openOverlay } from '../../app/commands.ts'
import { Button, Page } from '../../components/index.ts'
import { useApp } from '../../state/app.ts'
import { startTour } from '../../state/tour.ts'
import { CreditsText } from '../settings/Credits.tsx'
import styles from '../settings/settings.module.css'

const promises = [
  'What the screen says is saved is on the disk. A change is saved whole or not at all.',
  'After a crash the plan opens by itself, with what you had typed.',
  'One file is the whole plan. Two windows or laptops can’t overwrite each other.',
  'Bringing two copies together loses nothing: where two people wrote different things, both stay until someone decides.',
  'A damaged file is noticed before it is used, and is never made worse.',
  'Groundwork never uses the network. Opening a file that someone gives you can’t run anything.',
  'The file can be read by any SQLite program, with or without Groundwork.',
]

/** What Groundwork promises, which keys there are, on whose ideas it stands. */
export function Help() {
  const start = useApp((s) => s.start)
  return (
    <Page title="Help">
      <div className={styles.parts}>
        <section>
          <h2>What Groundwork promises about your work</h2>
          <ul>
            {promises.map((promise) => (
              <li key={promise}>{promise}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>The tour</h2>
          <p>Five short steps from an empty plan to a first printed page. It ticks off what the plan already holds.</p>
          <div>
            <Button onPress={() => void startTour()}>Start the tour</Button>
          </div>
        </section>
        <section>
          <h2>How a step works</h2>
          <p>
            Each step says why it matters, what to enter, what to ask a group, what good looks like, and what was found.
            It is done when its records stand and each indicator is rated. A step can wait, with a reason. Alt with the
            arrow up or down goes to the step before or after.
          </p>
        </section>
        <section>
          <h2>Keys</h2>
          <p>Everything can be reached by keyboard. The list is always under the question mark.</p>
          <div>
            <Button onPress={() => openOverlay('shortcuts')}>Show keyboard shortcuts</Button>
          </div>
        </section>
        <section>
          <h2>When something goes wrong</h2>
          <p>
            What goes wrong inside Groundwork is kept in a log on this laptop: when it was, and where in the program. No
            word of a plan is in it, and it is never sent anywhere. Whoever helps you may ask for it.
          </p>
          <div>
            <Button onPress={() => openOverlay('errors')}>Show the error log</Button>
          </div>
        </section>
        <section>
          <h2>Credits</h2>
          <CreditsText />
          {start ? <p className="quiet small">Groundwork {start.version}</p> : null}
        </section>
      </div>
    </Page>
  )
}

import { documentIds, documentKinds } from '../../../shared/briefing/documents.ts'
import { offeredCriteria } from '../../../shared/briefing/status-words.ts'
import { STATUS_DAYS } from '../../../shared/rules/status.ts'
import { Button, Page } from '../../components/index.ts'
import { useApp } from '../../state/app.ts'
import { openOverlay } from '../../state/commands.ts'
import { go } from '../../state/index.ts'
import { startTour } from '../../state/tour.ts'
import { CreditsText } from '../settings/Credits.tsx'
import styles from '../settings/settings.module.css'
import { Places } from './Places.tsx'
import { promises, stays, ways } from './promises.ts'
import { kept, notKept } from './withheld.ts'

/** The tour, every page and document, what is promised, what leaves the laptop, keys, and on whose ideas this stands. */
export function Help() {
  const start = useApp((s) => s.start)
  return (
    <Page title="Help">
      <div className={styles.parts}>
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
          <h2>Figures in a story</h2>
          <p>
            In “Tell the numbers”, “Put in a figure” writes a place such as {'{All students, latest}'} into the
            sentence. It is read as the plan’s own figure with its year, and follows it. Where the figure is withheld or
            gone, the sentence is left out of every document, and the page says why.
          </p>
        </section>
        <section>
          <h2>Withheld figures</h2>
          <p>
            A figure about fewer children than the number in <Go to="settings">Settings</Go> is not shown or printed,
            and neither is one of a small group of whom nearly none or nearly all did. Where one could be worked out
            from others, or from a paper that was sent before, a second is withheld as well. Without a number of
            children, a figure stands only where its source was public already; a measure can say so once, for all its
            figures. Paper says “withheld” of what could reveal a small group and not why, and of others what they are:
            withheld at the source, no count given, not reported, not a number, no data; and of a target that could tell
            such a figure, not printed.
          </p>
          <p>What papers keep:</p>
          <ul>
            {kept.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
          <p>And what they don’t:</p>
          <ul>
            {notKept.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
          <p>
            A measure says whether its figures count children, staff or families; until it does, papers name nobody.
            Where a goal’s figures stand, its own groups come first, with their gap in each year, and all students
            beside them.
          </p>
          <p>
            A paper after one that was sent tells, then and now, each goal, owner, status, figure and target that is
            another, and each measure that counts something else, in another unit or from another year. Figures that
            rose since the baseline and have fallen since the year before are told as both.
          </p>
        </section>
        <section>
          <h2>Bringing in figures</h2>
          <p>
            “Bring in outcomes” tells from the rows of your district how figures are written, shows three of them before
            and after, and asks where the file leaves it open: 0.41 may be 0.41 percent or 41 percent. A figure twenty
            times its neighbors, or a twentieth of them, stays aside until you take it as it is, a hundred times, or a
            hundredth; then it keeps a mark until you say that you looked it up. Titles and notes of the file are listed
            as what they are. Whether the source was public is asked of each file, with what would print.
          </p>
        </section>
        <section>
          <h2>Status of a goal</h2>
          <p>
            A status counts for as many days as the plan promises between two updates; where it promises none, for{' '}
            {STATUS_DAYS} days. “On track” counts only for a goal that has a measure with figures and a target. What is
            older is printed as last said, with its date. Groundwork’s usual criteria are these. {offeredCriteria} A
            district can write its own in the goal, or for all goals in <Go to="settings">Settings</Go>; it is printed
            with the status, and no figure judges the word then. Where figures contradict it, a finding says so.
          </p>
        </section>
        <section>
          <h2>In a room</h2>
          <p>
            A retreat, a meeting and a check-in are prepared, run and brought home alike. In the room the screen is
            shared by itself: it shows what a board may see, and what this group says. A laptop with a second screen
            shows the room there, and your notes, the steps and what comes next here. Page Down, a clicker or a finger
            goes on; K keeps a line, P parks one, V votes, + gives five minutes, B makes the screen dark, Escape leaves.
            Counts of a vote stay hidden until you show them. Whatever stops the laptop, it goes on where it was.
          </p>
          <p>
            Several tables can work without a network: hand each a copy, let it choose “At a table”, and bring the
            copies in afterwards. What was kept is no part of the plan until you take it in under “Bring home”; until
            then no finding counts it, and only the minutes tell it. Minutes are for those who met.
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
          <h2>Where things are</h2>
          <Places />
        </section>
        <section>
          <h2>Documents</h2>
          <p>
            Made under <Go to="briefings">Briefings</Go>, and seen as they will print. One that is sent, and no longer a
            draft, is kept in the plan as it was. A document’s tables can be written as CSV for a spreadsheet, one file
            a table, with the same withheld as on its pages. Pages that take longer than a few seconds can be stopped
            above them; a text that is too long to be set is named with its field.
          </p>
          <ul>
            {documentIds.map((id) => (
              <li key={id}>
                <b>{documentKinds[id].name}.</b> {documentKinds[id].says}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>What Groundwork promises about your work</h2>
          <ul>
            {promises.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>What leaves this laptop, and what doesn’t</h2>
          <p>Nothing leaves by itself. What goes out is a file that you write, where you say, and carry yourself.</p>
          <ul>
            {ways.map(([what, says]) => (
              <li key={what}>
                <b>{what}.</b> {says}
              </li>
            ))}
          </ul>
          <h3>Never leaves</h3>
          <ul>
            {stays.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>When something goes wrong</h2>
          <p>
            What goes wrong inside Groundwork is kept in a log on this laptop: when it was, and where in the program. No
            word of a plan is in it, and it is never sent anywhere. Whoever helps you may ask for it.
          </p>
          <p>
            The tables in a plan’s file that other programs read are made from what was saved, and are not read by
            Groundwork. Should one of them be wrong, “groundwork check” on the command line says which, and with
            --mend-tables makes it anew.
          </p>
          <div>
            <Button onPress={() => openOverlay('errors')}>Show the error log</Button>
          </div>
          <p>
            Groundwork can look whether everything in it works on this laptop, and write down what it found for you to
            send.
          </p>
          <div>
            <Button onPress={() => openOverlay('check')}>Check this installation</Button>
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

const Go = ({ to, children }: { to: string; children: string }) => (
  <Button look="link" small onPress={() => void go(to)}>
    {children}
  </Button>
)

import { Component, type ReactNode } from 'react'
import { BareButton, Buttons } from '../components/index.ts'
import { noteBug } from '../state/bugs.ts'
import { stepBack } from '../state/index.ts'

/** A page that fails becomes a sentence and a way on. What was saved is not touched; no stack reaches the screen. */
export class ErrorBoundary extends Component<{ children: ReactNode; place?: string }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(bug: unknown) {
    noteBug(bug)
  }

  override componentDidUpdate(before: { place?: string }) {
    if (this.state.failed && before.place !== this.props.place) this.setState({ failed: false })
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className="notice" role="alert">
        <h1>This page could not be shown</h1>
        <p>
          Something went wrong in Groundwork while it was showing this page. Everything that was saved is safe on this
          laptop. Try again, or go back and try another way.
        </p>
        <Buttons>
          <BareButton small={false} look="primary" onPress={() => this.setState({ failed: false })}>
            Try again
          </BareButton>
          <BareButton small={false} onPress={stepBack}>
            Go back
          </BareButton>
        </Buttons>
      </div>
    )
  }
}

/** The marks drawn for Groundwork, once in the page; `Icon` points at them. */
export function Sprite() {
  return (
    <svg width="0" height="0" className="vh" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" style={{ stroke: 'var(--tx-line)' }} strokeWidth="1.8" />
        </pattern>
        <pattern id="hatchbad" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" style={{ stroke: 'var(--bad)' }} strokeWidth="1.8" />
        </pattern>
        <pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse">
          <circle cx="3" cy="3" r="1" style={{ fill: 'var(--ink-3)' }} />
        </pattern>
        <symbol id="s0" viewBox="0 0 24 24">
          <path
            d="M1 9h22v3H1z M4 13l-3 4h2.4l3-4z M10 13l-3 4h2.4l3-4z M16 13l-3 4h2.4l3-4z M22 13l-3 4h2.4l3-4z"
            fill="currentColor"
          />
        </symbol>
        <symbol id="s1" viewBox="0 0 24 24">
          <path d="M2 2h20v20H2z" fill="currentColor" />
          <path
            d="M7.5 6.5v11 M11 8h6 M11 12h4 M11 16h6"
            fill="none"
            stroke="var(--glyph)"
            strokeWidth="2"
            strokeLinecap="square"
          />
        </symbol>
        <symbol id="s2" viewBox="0 0 24 24">
          <path d="M12 .8a11.2 11.2 0 1 0 0 22.4a11.2 11.2 0 1 0 0-22.4z" fill="currentColor" />
          <path
            d="M12 5.2v13.6 M15.3 9.1c-.4-1.3-1.6-1.9-3.3-1.9-1.9 0-3.3.9-3.3 2.4 0 3.3 6.8 1.5 6.8 4.9 0 1.5-1.5 2.4-3.5 2.4-1.9 0-3.2-.8-3.6-2.2"
            fill="none"
            stroke="var(--glyph)"
            strokeWidth="2"
            strokeLinecap="square"
          />
        </symbol>
        <symbol id="s3" viewBox="0 0 24 24">
          <path d="M12 .6 22 6.3v11.4L12 23.4 2 17.7V6.3z" fill="currentColor" />
          <path
            d="M7.5 7.500h3.600v3.600h-3.600z M13 7.500h3.600v3.600h-3.600z M7.5 13h3.600v3.600h-3.600z M13 13h3.600v3.600h-3.600z"
            fill="none"
            stroke="var(--glyph)"
            strokeWidth="1.6"
            strokeLinecap="square"
          />
        </symbol>
        <symbol id="s4" viewBox="-1 -1 26 26">
          <path d="M12 -.6 24.6 12 12 24.6 -.6 12z" fill="currentColor" />
          <path
            d="M9 6.500v6h6v5 M9 12.500v5"
            fill="none"
            stroke="var(--glyph)"
            strokeWidth="2"
            strokeLinecap="square"
          />
        </symbol>
        <symbol id="s5" viewBox="0 0 24 24">
          <path d="M1.5 2.5h21v15.5H13L7 23v-5H1.5z" fill="currentColor" />
          <path d="M7 8h10 M7 12.200h6.5" fill="none" stroke="var(--glyph)" strokeWidth="2" strokeLinecap="square" />
        </symbol>
        <symbol id="o-done" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="6" fill="currentColor" />
          <path d="M5 8.2l2.1 2.1 4-4.3" fill="none" stroke="var(--paper-2)" strokeWidth="1.7" />
        </symbol>
        <symbol id="o-open" viewBox="0 0 16 16">
          <g fill="none" stroke="currentColor">
            <circle cx="8" cy="8" r="5.250" strokeWidth="1.5" />
            <path d="M5 8.2l2.1 2.1 4-4.3" strokeWidth="1.7" />
          </g>
        </symbol>
        <symbol id="o-work" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.250" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2.750a5.250 5.250 0 0 1 0 10.500z" fill="currentColor" />
        </symbol>
        <symbol id="o-none" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.250" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </symbol>
        <symbol id="o-not" viewBox="0 0 16 16">
          <circle
            cx="8"
            cy="8"
            r="5.250"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.3"
            strokeDasharray="2.2 2.2"
          />
          <path d="M5 8h6" stroke="currentColor" strokeWidth="1.6" />
        </symbol>
        <symbol id="v-on" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="6.5" fill="currentColor" />
        </symbol>
        <symbol id="v-up" viewBox="0 0 16 16">
          <g fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round">
            <circle cx="8" cy="8" r="6.4" />
            <path d="M8 11.4V4.9M5.4 7.3 8 4.7l2.6 2.6" />
          </g>
        </symbol>
        <symbol id="v-risk" viewBox="0 0 16 16">
          <path d="M8 1.5 15 14.500H1z" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
          <path d="M4.3 8.500h7.400L15 14.500H1z" fill="currentColor" />
        </symbol>
        <symbol id="v-off" viewBox="0 0 16 16">
          <path d="M1.5 1.500h13v13h-13z" fill="currentColor" />
          <path d="M5 5l6 6 M11 5l-6 6" stroke="var(--paper)" strokeWidth="1.8" />
        </symbol>
        <symbol id="v-nil" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.5 2.2" />
        </symbol>
        <symbol id="f-blocker" viewBox="0 0 18 18">
          <path d="M5.7 1h6.600L17 5.700v6.600L12.3 17H5.700L1 12.300V5.700z" fill="currentColor" />
          <path d="M4.8 9h8.4" stroke="var(--paper)" strokeWidth="2.4" />
        </symbol>
        <symbol id="f-gap" viewBox="0 0 18 18">
          <path d="M9 2 17 16H1z" fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinejoin="round" />
          <path d="M9 7v4.2 M9 12.600v1.6" stroke="currentColor" strokeWidth="1.9" />
        </symbol>
        <symbol id="f-note" viewBox="0 0 18 18">
          <circle cx="9" cy="9" r="7.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M9 8.200v4.6 M9 5.200v1.6" stroke="currentColor" strokeWidth="1.7" />
        </symbol>
        <symbol id="l0" viewBox="0 0 17 15">
          <rect x="0.75" y="10.75" width="15.5" height="3.5" fill="none" stroke="currentColor" strokeWidth="1.2" />
          <rect x="0.75" y="5.75" width="15.5" height="3.5" fill="none" stroke="currentColor" strokeWidth="1.2" />
          <rect x="0.75" y="0.75" width="15.5" height="3.5" fill="none" stroke="currentColor" strokeWidth="1.2" />
        </symbol>
        <symbol id="l1" viewBox="0 0 17 15">
          <rect
            x="0.75"
            y="10.75"
            width="15.5"
            height="3.5"
            fill="currentColor"
            stroke="currentColor"
            strokeWidth="1.2"
          />
          <rect x="0.75" y="5.75" width="15.5" height="3.5" fill="none" stroke="currentColor" strokeWidth="1.2" />
          <rect x="0.75" y="0.75" width="15.5" height="3.5" fill="none" stroke="currentColor" strokeWidth="1.2" />
        </symbol>
        <symbol id="l2" viewBox="0 0 17 15">
          <rect
            x="0.75"
            y="10.75"
            width="15.5"
            height="3.5"
            fill="currentColor"
            stroke="currentColor"
            strokeWidth="1.2"
          />
          <rect
            x="0.75"
            y="5.75"
            width="15.5"
            height="3.5"
            fill="currentColor"
            stroke="currentColor"
            strokeWidth="1.2"
          />
          <rect x="0.75" y="0.75" width="15.5" height="3.5" fill="none" stroke="currentColor" strokeWidth="1.2" />
        </symbol>
        <symbol id="l3" viewBox="0 0 17 15">
          <rect
            x="0.75"
            y="10.75"
            width="15.5"
            height="3.5"
            fill="currentColor"
            stroke="currentColor"
            strokeWidth="1.2"
          />
          <rect
            x="0.75"
            y="5.75"
            width="15.5"
            height="3.5"
            fill="currentColor"
            stroke="currentColor"
            strokeWidth="1.2"
          />
          <rect
            x="0.75"
            y="0.75"
            width="15.5"
            height="3.5"
            fill="currentColor"
            stroke="currentColor"
            strokeWidth="1.2"
          />
        </symbol>
        <symbol id="i-tick" viewBox="0 0 16 16">
          <path d="M2.5 8.500l3.7 3.7 7.3-8" fill="none" stroke="currentColor" strokeWidth="2" />
        </symbol>
        <symbol id="i-undo" viewBox="0 0 16 16">
          <path
            d="M3 6.500h7a3.5 3.5 0 0 1 0 7H6 M6 3 2.5 6.5 6 10"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </symbol>
        <symbol id="i-down" viewBox="0 0 16 16">
          <path d="M4 6l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </symbol>
        <symbol id="i-more" viewBox="0 0 16 16">
          <circle cx="2.5" cy="8" r="1.6" fill="currentColor" />
          <circle cx="8" cy="8" r="1.6" fill="currentColor" />
          <circle cx="13.5" cy="8" r="1.6" fill="currentColor" />
        </symbol>
        <symbol id="i-next" viewBox="0 0 16 16">
          <path d="M2 8h11 M9 3.8 13.2 8 9 12.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </symbol>
        <symbol id="i-find" viewBox="0 0 16 16">
          <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M10.4 10.4 14 14" stroke="currentColor" strokeWidth="1.8" />
        </symbol>
        <symbol id="i-day" viewBox="0 0 16 16">
          <path
            d="M2.5 4h11v9.500h-11z M2.5 7h11 M5.500 2v3 M10.5 2v3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </symbol>
        <symbol id="i-lock" viewBox="0 0 16 16">
          <path
            d="M3.5 7.500h9v6h-9z M5.5 7.500V5a2.5 2.5 0 0 1 5 0v2.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </symbol>
        <symbol id="i-narrow" viewBox="0 0 16 16">
          <path
            d="M1.5 2.500h13v11h-13z M6 2.500v11 M11.5 5.500 9 8l2.500 2.500"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </symbol>
        <symbol id="i-widen" viewBox="0 0 16 16">
          <path
            d="M1.5 2.500h13v11h-13z M6 2.500v11 M9 5.500 11.500 8 9 10.500"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </symbol>
        <symbol id="brand" viewBox="0 0 32 20">
          <path d="M0 7h32" stroke="currentColor" strokeWidth="3.2" />
          <path
            d="M6 9.5 1 17 M13 9.5 8 17 M20 9.5 15 17 M27 9.5 22 17 M32.5 11.6 29 17"
            stroke="currentColor"
            strokeWidth="2"
          />
        </symbol>
      </defs>
    </svg>
  )
}

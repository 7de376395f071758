/** The person at the keyboard, and the laptop. Both are written into the session and shown in History. */
export interface Who {
  readonly author: string
  readonly device: string
}

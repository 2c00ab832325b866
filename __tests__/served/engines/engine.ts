/** A browser that a test asks about a page. */
export type Engine = {
  /** Opens an address on a screen that is so wide, or as narrow as the browser can be made. */
  open(url: string, width: number): Promise<void>
  /** The value of an expression in the page that is open. */
  evaluate<Value>(expression: string): Promise<Value>
  /** Presses and lets go of a key, as a reader does. */
  press(key: 'Tab' | 'Enter' | 'Escape'): Promise<void>
  end(): Promise<void>
}

/** An engine as it can be had here; undefined, and said aloud, where it cannot. */
export type FindEngine = () => Promise<Engine | undefined>

export function skipAloud(engine: string, lack: string): undefined {
  console.warn(`__tests__/served/oldEngines: ${engine} is skipped, ${lack}`)
}

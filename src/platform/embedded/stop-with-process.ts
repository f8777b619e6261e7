const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const
type Signal = keyof typeof SIGNALS

/**
 * Lets the database end when this process does. Whoever listens to a signal itself is left to stop things in its own
 * order; when nobody does, the signal stops the database and then the process. Returns how to call this off.
 */
export const stopWithProcess = (database: { readonly askToStop: () => void; readonly stop: () => Promise<void> }): (() => void) => {
  const onSignal = (signal: NodeJS.Signals): void => {
    if (process.listenerCount(signal) > 1) return
    void database.stop().finally(() => process.exit(128 + SIGNALS[signal as Signal]))
  }
  process.once('exit', database.askToStop)
  for (const signal of Object.keys(SIGNALS) as Signal[]) process.prependListener(signal, onSignal)
  return () => {
    process.off('exit', database.askToStop)
    for (const signal of Object.keys(SIGNALS) as Signal[]) process.off(signal, onSignal)
  }
}

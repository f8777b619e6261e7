import type { Writable } from 'node:stream'

const isHungUp = (error: Error): boolean => 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')

/**
 * Whoever reads what a command prints may have read enough (`| head`). What it still says then falls away without a word, and it
 * does its work to the end: a backup is made whole, a server goes on serving.
 */
export const quietWhenNobodyReads = (streams: readonly Writable[]): void => {
  for (const stream of streams) {
    stream.on('error', (error) => {
      if (!isHungUp(error)) throw error
    })
  }
}

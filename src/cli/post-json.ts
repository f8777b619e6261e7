import type { Socket } from 'node:net'
import { request as plainly } from 'node:http'
import { request as secretly } from 'node:https'

/** How a message fared on its way (届いたか). Only of one that never left can it be said that nothing was done. */
export type Posted =
  | { readonly way: 'answered'; readonly json: unknown }
  /** No connection came about, so not a letter of it left. */
  | { readonly way: 'unsent'; readonly cause: NodeJS.ErrnoException }
  /** It may have arrived: the connection ended, or what came back was no answer. */
  | { readonly way: 'cut'; readonly cause: Error }
  /** It may have arrived, and may still be worked on. */
  | { readonly way: 'late'; readonly cause: Error }

/** What goes with a message: who asks, and how long an answer is waited for. */
export type Posting = { readonly token?: string | undefined; readonly milliseconds?: number }

/** Twice as long as a server works on an answer before it says "not now". */
const LONGEST_WAIT = 60_000

const headersFor = (text: string, token: string | undefined): Record<string, string | number> => ({
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(text),
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
})

const readAnswer = (parts: readonly Buffer[]): Posted => {
  try {
    return { way: 'answered', json: JSON.parse(Buffer.concat(parts).toString()) }
  } catch (error) {
    return { way: 'cut', cause: error as Error }
  }
}

/**
 * Posts JSON and reads the JSON that is answered, as a program: the runtime's own `fetch` says of itself that it is a page of a browser, and a page is never told the token
 * of its session. Each message has a connection of its own, so that it is known whether there ever was one.
 */
export const postJson = (url: string, body: unknown, { token, milliseconds = LONGEST_WAIT }: Posting = {}): Promise<Posted> =>
  new Promise((resolve) => {
    const [text, isSecret, limit] = [JSON.stringify(body), url.startsWith('https:'), AbortSignal.timeout(milliseconds)]
    let isConnected = false
    const failed = (cause: Error): void => resolve({ way: !isConnected ? 'unsent' : limit.aborted ? 'late' : 'cut', cause })
    const asking = (isSecret ? secretly : plainly)(url, { method: 'POST', headers: headersFor(text, token), agent: false, signal: limit }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part)).once('error', failed)
      answer.once('end', () => resolve(readAnswer(parts)))
    })
    asking.once('socket', (socket: Socket) => socket.once(isSecret ? 'secureConnect' : 'connect', () => { isConnected = true }))
    asking.once('error', failed)
    asking.end(text)
  })

import { request as plainly } from 'node:http'
import { request as secretly } from 'node:https'

/**
 * Posts JSON and reads the JSON that is answered, as a program: the runtime's own `fetch` says of itself that it is a page of a browser, and a page is never told the token
 * of its session.
 */
export const postJson = (url: string, body: unknown, token?: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...(token !== undefined && { authorization: `Bearer ${token}` }) }
    const asking = (url.startsWith('https:') ? secretly : plainly)(url, { method: 'POST', headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part)).once('error', reject)
      answer.once('end', () => {
        try {
          resolve(JSON.parse(Buffer.concat(parts).toString()))
        } catch (error) {
          reject(error as Error)
        }
      })
    })
    asking.once('error', reject)
    asking.end(text)
  })

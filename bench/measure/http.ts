import { Agent, request } from 'node:http'

/** Posts over connections that stay open, one for each of those who work at once. */
export const posting = (port: number, workers: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: workers })
  return {
    post: (path: string, token: string, body: unknown): Promise<boolean> =>
      new Promise((resolve, reject) => {
        const text = JSON.stringify(body)
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), authorization: `Bearer ${token}` }
        const sent = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) => {
          answer.resume()
          answer.once('end', () => resolve(answer.statusCode === 200))
        })
        sent.once('error', reject)
        sent.end(text)
      }),
    close: () => agent.destroy(),
  }
}

import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveCity, type ServedCity } from '#tests/support/serve.ts'

let served: ServedCity
beforeAll(async () => {
  served = await serveCity()
})
afterAll(() => served.stop())

const MEGABYTE = 1024 * 1024
const TOO_MUCH = 9 * MEGABYTE

/** A connection that keeps what it was answered. */
const opened = async () => {
  const socket = connect(Number(new URL(served.base).port), '127.0.0.1')
  await once(socket, 'connect')
  const heard = { text: '', over: false }
  socket.on('data', (part) => (heard.text += part.toString()))
  socket.on('error', () => (heard.over = true)).on('close', () => (heard.over = true))
  return { socket, heard }
}

const sent = (socket: Socket, part: string): Promise<void> => new Promise((resolve) => void socket.write(part, () => resolve()))

const answeredWith = async (socket: Socket, heard: { readonly text: string; readonly over: boolean }, status: number): Promise<void> => {
  while (!heard.text.includes(`HTTP/1.1 ${status} `) && !heard.over) await Promise.race([once(socket, 'data'), once(socket, 'close')])
}

const head = (path: string, more: string) => `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n${more}\r\n\r\n`
const HEALTH = 'GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'

describe('a message that is refused unread', () => {
  it.each([
    ['too long', '/api/receiveIntake', `Content-Length: ${TOO_MUCH}`, 413],
    ['too long at the door', '/api/door/sign-in', `Content-Length: ${TOO_MUCH}`, 413],
    ['from another origin', '/api/receiveIntake', `Sec-Fetch-Site: cross-site\r\nContent-Length: ${TOO_MUCH}`, 403],
    ['of an operation nobody knows', '/api/nothing', `Content-Length: ${6 * MEGABYTE}`, 404],
  ])('%s is answered when it has arrived, and the connection takes the next', async (_name, path, more, status) => {
    const { socket, heard } = await opened()
    const length = Number(/Length: (\d+)/.exec(more)?.[1])
    await sent(socket, head(path, more) + 'x'.repeat(length - 1))
    expect((await fetch(`${served.base}/api/health`)).status).toBe(200)
    expect(heard).toEqual({ text: '', over: false })
    await sent(socket, 'x')
    await answeredWith(socket, heard, status)
    await sent(socket, HEALTH)
    await answeredWith(socket, heard, 200)
    expect(heard.text).toContain('HTTP/1.1 200 ')
    socket.destroy()
  })

  it('is told that the connection is closed, where nobody knows how long it is', async () => {
    const { socket, heard } = await opened()
    await sent(socket, head('/api/receiveIntake', 'Transfer-Encoding: chunked'))
    for (let megabytes = 0; megabytes < 8; megabytes++) await sent(socket, `${MEGABYTE.toString(16)}\r\n${'x'.repeat(MEGABYTE)}\r\n`)
    await sent(socket, '1\r\nx\r\n')
    await answeredWith(socket, heard, 413)
    expect(heard.text).toMatch(/^connection: close\r$/im)
    socket.destroy()
  })

  it('and so where it is beyond all measure', async () => {
    const { socket, heard } = await opened()
    await sent(socket, head('/api/receiveIntake', `Content-Length: ${100 * MEGABYTE}`))
    const part = 'x'.repeat(MEGABYTE)
    for (let megabytes = 0; megabytes < 66 && heard.text === '' && !heard.over; megabytes++) await sent(socket, part)
    await answeredWith(socket, heard, 413)
    expect(heard.text).toMatch(/^connection: close\r$/im)
    socket.destroy()
  })
})

import { createServer as plainly, type RequestListener, type Server } from 'node:http'
import { createServer as secretly } from 'node:https'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { selfSigned } from '#tests/support/self-signed.ts'
import { askUntilTold } from './ask-until-told.ts'
import { postJson } from './post-json.ts'

const place = async <T>(server: Server | ReturnType<typeof secretly>, work: (port: number) => Promise<T>): Promise<T> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await work((server.address() as AddressInfo).port)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
const postedTo = (answer: RequestListener, milliseconds?: number) => place(plainly(answer), (port) => postJson(`http://127.0.0.1:${port}/`, {}, { ...(milliseconds !== undefined && { milliseconds }) }))

describe('A message', () => {
  it('is waited for no longer than its limit, and may have arrived all the same', async () => {
    expect(await postedTo(() => undefined, 200)).toMatchObject({ way: 'late' })
  })
  it('answered by something else than JSON, as by a gateway, may have arrived', async () => {
    expect(await postedTo((_, answer) => answer.writeHead(502).end('<h1>Bad Gateway</h1>'))).toMatchObject({ way: 'cut' })
  })
  it('whose answer breaks off in the middle may have arrived', async () => {
    expect(await postedTo((_, answer) => answer.writeHead(200, { 'content-length': 99 }).write('{"answer":', () => answer.destroy()))).toMatchObject({ way: 'cut' })
  })
  it('to where nobody listens never left', async () => {
    expect(await postJson('http://127.0.0.1:9/', {})).toMatchObject({ way: 'unsent', cause: { code: 'ECONNREFUSED' } })
  })
  it('to whom a certificate does not vouch for never left, and that is told as what it is', async () => {
    const heard: string[] = []
    const server = secretly(selfSigned('localhost'), (asked, answer) => answer.end(String(heard.push(asked.url ?? ''))))
    await place(server, async (port) => {
      await expect(askUntilTold(`https://localhost:${port}/`, {})).rejects.toThrow(/answers, but its certificate is not trusted/)
    })
    expect(heard).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXIT } from '#cli/exit-code.ts'
import { serveCity, SOMEBODY, type ServedCity } from '#tests/support/serve.ts'
import { runTsunagi } from '#tests/support/tsunagi-process.ts'

let served: ServedCity
beforeAll(async () => {
  served = await serveCity()
})
afterAll(() => served.stop())

const ask = (...args: readonly string[]) => runTsunagi(['ask', ...args], { PORT: new URL(served.base).port, TSUNAGI_URL: served.base })
const as = ['--as', SOMEBODY.counsellor]

describe('An operation asked by a command', () => {
  it('is answered as whoever it is asked as, and a command of it is done and journalled', async () => {
    const received = await ask('receiveIntake', JSON.stringify({ text: '窓口の外で聞いた話' }), ...as)
    expect(received).toMatchObject({ code: EXIT.done, complained: '' })
    const { id } = JSON.parse(received.said) as { id: string }
    const read = await ask('getIntake', JSON.stringify({ id }), ...as)
    expect(JSON.parse(read.said)).toMatchObject({ id, text: '窓口の外で聞いた話' })
    const { rows } = await served.city.database.admin.query(`select operation from journal where subjects @> array[$1::uuid] order by at`, [id])
    expect(rows).toEqual([{ operation: 'receiveIntake' }, { operation: 'getIntake' }])
  })

  it('is refused by the same rights and the same schema, with where it is to be mended', async () => {
    const hidden = await ask('listJournal', '{}', ...as)
    expect(hidden).toMatchObject({ code: EXIT.refused, said: '' })
    expect(JSON.parse(hidden.complained)).toMatchObject({ code: 'not_your_role' })
    const faulty = await ask('receiveIntake', '{"text":1}', ...as)
    expect(JSON.parse(faulty.complained)).toMatchObject({ code: 'invalid_input', fields: [{ path: 'text', words: { ja: expect.stringContaining('内容'), en: expect.stringContaining('wrong kind') } }] })
  })

  it('says what is missing: the name, the message, as whom, or the server', async () => {
    for (const [args, word] of [[['noSuchThing', '{}', ...as], 'noSuchThing'], [['listIntakes', '{', ...as], 'JSON'], [['listIntakes', '{}'], '--session']] as const) {
      const ended = await ask(...args)
      expect([ended.code, ended.complained.includes(word)]).toEqual([EXIT.refused, true])
    }
    const away = await runTsunagi(['ask', 'listIntakes', '{}', ...as], { TSUNAGI_URL: 'http://127.0.0.1:9' })
    expect(away).toMatchObject({ code: EXIT.refused, said: '' })
    expect(away.complained).toMatch(/http:\/\/127\.0\.0\.1:9 cannot be reached; nothing was sent \(ECONNREFUSED\)/)
  })
})

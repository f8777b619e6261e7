import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { EXIT } from '#cli/exit-code.ts'
import { newId } from '#platform/ids.ts'
import { cuttingProxy, type CuttingProxy } from '#tests/support/cutting-proxy.ts'
import { serveCity, SOMEBODY, type ServedCity } from '#tests/support/serve.ts'
import { runTsunagi } from '#tests/support/tsunagi-process.ts'

let served: ServedCity
let proxy: CuttingProxy
beforeAll(async () => {
  served = await serveCity()
})
afterEach(() => proxy.close())
afterAll(() => served.stop())

const through = async (operation: string, cuts: number): Promise<void> => {
  proxy = await cuttingProxy(served.base, operation, cuts)
}
const ask = (args: readonly string[], given?: string) => runTsunagi(['ask', ...args], { TSUNAGI_URL: proxy.base }, given)
const as = ['--as', SOMEBODY.counsellor]
const intakesWith = async (text: string): Promise<number> => (await served.city.database.admin.query('select 1 from intake where text = $1', [text])).rows.length

/** What was printed to be typed, as a shell takes it apart. */
const typed = (line: string): readonly string[] =>
  [...line.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, inside, bare]) => inside?.replaceAll(String.raw`'\''`, "'") ?? bare ?? '')

describe('A command whose answer is cut off on the way', () => {
  it('is asked again by itself under the same key: its writer is answered, and one intake exists', async () => {
    await through('receiveIntake', 1)
    const text = '答えが一度切れた相談'
    const done = await ask(['receiveIntake', '-', ...as], JSON.stringify({ text }))
    expect(done).toMatchObject({ code: EXIT.done, complained: '' })
    expect(JSON.parse(done.said)).toHaveProperty('id')
    expect([proxy.calls(), await intakesWith(text)]).toEqual([2, 1])
  })

  it('again and again is never told as out of reach: who types what is printed is answered with the one intake there is', async () => {
    await through('receiveIntake', 3)
    const text = "答えが三度切れた 'it' の相談"
    const cut = await ask(['receiveIntake', JSON.stringify({ text }), ...as])
    expect(cut).toMatchObject({ code: EXIT.unknown, said: '', complained: expect.stringContaining('済んだかどうか分かりません') })
    expect(cut.complained).not.toMatch(/届きません|cannot be reached/)
    expect([proxy.calls(), await intakesWith(text)]).toEqual([3, 1])
    const [, again = ''] = /npx tsunagi (ask .*)/.exec(cut.complained) ?? []
    const done = await runTsunagi(typed(again))
    expect(done).toMatchObject({ code: EXIT.done, complained: '' })
    expect(JSON.parse(done.said)).toHaveProperty('id')
    expect(await intakesWith(text)).toBe(1)
  })

  it('given by standard input is asked again with the key and without the message in the command', async () => {
    await through('receiveIntake', 3)
    const text = '標準入力から来た相談'
    const cut = await ask(['receiveIntake', '-', ...as], JSON.stringify({ text }))
    expect(cut.complained).toMatch(/npx tsunagi ask receiveIntake - --as st04 --key [0-9a-f-]{36} --url http/)
    expect(cut.complained).not.toContain(text)
    const [, key = ''] = /--key ([0-9a-f-]{36})/.exec(cut.complained) ?? []
    expect(await ask(['receiveIntake', '-', ...as, '--key', key], JSON.stringify({ text }))).toMatchObject({ code: EXIT.done })
    expect(await intakesWith(text)).toBe(1)
  })

  it('that only asked has changed nothing, and is told so', async () => {
    await through('listIntakes', 3)
    const cut = await ask(['listIntakes', '-', ...as], '{}')
    expect(cut).toMatchObject({ code: EXIT.refused, complained: expect.stringContaining('nothing has changed') })
    expect(cut.complained).not.toContain('--key')
  })

  it('while signing in was never sent, and is told so', async () => {
    await through('door/practice-sign-in', 3)
    expect(await ask(['receiveIntake', '{"text":"送られない相談"}', ...as])).toMatchObject({ code: EXIT.refused, complained: expect.stringContaining('Nothing of the operation was sent') })
    expect(await intakesWith('送られない相談')).toBe(0)
  })
})

describe('The key of a command', () => {
  it('with another message is refused, is no word one likes, and belongs to no question', async () => {
    await through('none', 0)
    const key = newId()
    expect(await ask(['receiveIntake', '{"text":"一つ目"}', ...as, '--key', key])).toMatchObject({ code: EXIT.done })
    const reused = await ask(['receiveIntake', '{"text":"二つ目"}', ...as, '--key', key])
    expect(JSON.parse(reused.complained)).toMatchObject({ code: 'idempotency_key_reused', words: { en: expect.stringContaining('leave --key out') } })
    for (const args of [['receiveIntake', '{"text":"三つ目"}', '--key', 'mine'], ['listIntakes', '{}', '--key', key], ['listIntakes', '{}', '--knowingly']])
      expect(await ask([...args, ...as])).toMatchObject({ code: EXIT.refused, said: '', complained: expect.stringContaining('--key') })
  })

  it('goes with what is meant in spite of a warning, which the journal keeps', async () => {
    await through('none', 0)
    const done = await ask(['receiveIntake', '{"text":"承知で残す相談"}', ...as, '--knowingly'])
    const { id } = JSON.parse(done.said) as { id: string }
    const { rows } = await served.city.database.admin.query('select detail from journal where subjects @> array[$1::uuid]', [id])
    expect(rows).toEqual([{ detail: expect.objectContaining({ knowingly: true }) }])
  })
})

it('Whoever is not let in hears what the server said, and who would be', async () => {
  await through('none', 0)
  const shut = await ask(['listIntakes', '{}', '--as', 'st16'])
  expect(shut).toMatchObject({ code: EXIT.refused, complained: expect.stringMatching(/st16.*not_found.*st04/s) })
  expect(shut.complained).not.toContain('Say as whom')
})

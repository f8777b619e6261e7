import { readFileSync } from 'node:fs'
import type { Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import type { Problem } from '#contract/problem.ts'
import { newId } from '#platform/ids.ts'
import { OperatorFault } from '#platform/words.ts'
import { addressOf } from './address-of.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { postJson } from './post-json.ts'
import { say } from './say.ts'

type Told = { readonly answer?: unknown; readonly problem?: Problem<string> }

const named = (name: string): Operation => {
  const all: Readonly<Record<string, Operation>> = operations
  const found = Object.hasOwn(all, name) ? all[name] : undefined
  if (found !== undefined) return found
  throw new OperatorFault({ ja: `「${name}」という操作はありません。一覧は tsunagi openapi で見られます。`, en: `There is no operation "${name}". tsunagi openapi lists them.` })
}

/** What is asked, as JSON: on the command line, or from standard input for `-`. */
const inputFrom = (text: string): unknown => {
  try {
    return JSON.parse(text === '-' ? readFileSync(0, 'utf8') : text)
  } catch {
    throw new OperatorFault({ ja: `渡された内容を JSON として読めません。例: '{"words":"森下"}'`, en: `What was given cannot be read as JSON. For example: '{"words":"森下"}'` })
  }
}

const post = async (url: string, body: unknown, token?: string): Promise<Told> => {
  try {
    return (await postJson(url, body, token)) as Told
  } catch (cause) {
    const { origin } = new URL(url)
    throw new OperatorFault({ ja: `${origin} に届きません。tsunagi start（練習は demo）が動いているか、--url を確かめてください。`, en: `${origin} cannot be reached. Is tsunagi start (or demo) running there? See --url.` }, { cause })
  }
}

/** A session's token: out of a file, so that it stands in no list of processes; or, in the demo on this machine, that of one of its cast. */
const tokenFor = async (base: string, option: (name: string) => string | undefined): Promise<string> => {
  const file = option('session')
  if (file !== undefined) return readFileSync(file, 'utf8').trim()
  const code = option('as')
  const told = code === undefined ? undefined : await post(`${base}/api/door/practice-sign-in`, { code })
  const token = (told?.answer as { readonly token?: string } | undefined)?.token
  if (token !== undefined) return token
  throw new OperatorFault({
    ja: 'だれとして尋ねるかを指定してください。--session <トークンを書いたファイル>、練習では --as <職員の符号>（例 --as st04）。',
    en: 'Say as whom it is asked: --session <a file with the token>, or in the demo --as <the code of somebody> (--as st04).',
  })
}

/**
 * `tsunagi ask`: any operation of the contract, as a program would ask it over the network: under the same rights, checked by the same schema, written into the same journal.
 * The answer is printed as JSON; a refusal goes to standard error with its code and fields.
 */
export const ask: Command = {
  name: 'ask',
  words: { ja: 'API の操作を一つ尋ねる・行う（JSON で渡し、JSON で受け取る）', en: 'ask or do one operation of the API: JSON in, JSON out' },
  operands: [
    { name: 'operation', words: { ja: '操作の名前（例 listIntakes）', en: 'name of the operation (listIntakes)' } },
    { name: 'input', words: { ja: '渡す内容（JSON。- は標準入力から）', en: 'what is asked, as JSON; - reads standard input' }, optional: true },
  ],
  options: [
    { name: 'session', value: 'file', words: { ja: 'セッションのトークンを書いたファイル', en: 'file with the token of a session' } },
    { name: 'as', value: 'code', words: { ja: '練習の市で、だれとして（例 st04）', en: 'in the demo: as whom (st04)' } },
  ],
  run: async ({ config, operands: [name = '', text = '{}'], option }) => {
    const operation = named(name)
    const input = inputFrom(text)
    const base = addressOf(config)
    const token = await tokenFor(base, option)
    const told = await post(`${base}/api/${operation.name}`, operation.kind === 'query' ? input : { idempotencyKey: newId(), input }, token)
    if (told.problem === undefined) {
      say(JSON.stringify(told.answer, undefined, 2))
      return EXIT.done
    }
    process.stderr.write(`${JSON.stringify(told.problem, undefined, 2)}\n`)
    return EXIT.refused
  },
}

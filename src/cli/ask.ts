import { readFileSync } from 'node:fs'
import { commandEnvelope, type Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import { newId } from '#platform/ids.ts'
import { bothLanguages, OperatorFault, type OperatorWords } from '#platform/words.ts'
import { addressOf } from './address-of.ts'
import { askUntilTold } from './ask-until-told.ts'
import type { Call, Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { say } from './say.ts'
import { sessionToken } from './session-token.ts'
import { withWords } from './tell-refusal.ts'

const named = (name: string): Operation => {
  const all: Readonly<Record<string, Operation>> = operations
  const found = Object.hasOwn(all, name) ? all[name] : undefined
  if (found !== undefined) return found
  throw new OperatorFault({ ja: `「${name}」という操作はありません。一覧は tsunagi openapi で見られます。`, en: `There is no operation "${name}". tsunagi openapi lists them.` })
}

/** What is asked, as JSON: from standard input for `-`, or on the command line. */
const inputFrom = (text: string): unknown => {
  try {
    return JSON.parse(text === '-' ? readFileSync(0, 'utf8') : text)
  } catch {
    throw new OperatorFault({ ja: `渡された内容を JSON として読めません。例: '{"words":"森下"}'`, en: `What was given cannot be read as JSON. For example: '{"words":"森下"}'` })
  }
}

/** The key under which it takes effect once: the one of an earlier try, or a new one. A question changes nothing and has none. */
const keyFor = ({ kind, name }: Operation, option: Call['option']): string | undefined => {
  const given = option('key')
  if (kind === 'query' && (given ?? option('knowingly')) !== undefined)
    throw new OperatorFault({ ja: `${name} は尋ねるだけなので、--key も --knowingly も要りません。`, en: `${name} is a question; it takes neither --key nor --knowingly.` })
  if (given === undefined || commandEnvelope.shape.idempotencyKey.safeParse(given).success) return given ?? (kind === 'command' ? newId() : undefined)
  throw new OperatorFault({ ja: `--key は UUIDv7 です（「${given}」でした）。前に表示されたものをそのまま渡してください。`, en: `--key is a UUIDv7 (it was "${given}"). Give the one that was shown before as it stands.` })
}

const quoted = (text: string): string => (/^[\w./:@=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`)

/** The command that asks the same again: the same person, the same message, the same key, the same server. */
const sameAgain = ({ operands: [name = '', text = '{}'], option }: Call, base: string, key: string): string => {
  const by = (['session', 'as'] as const).flatMap((one) => (option(one) === undefined ? [] : [`--${one}`, option(one) ?? '']))
  const words = ['npx', 'tsunagi', 'ask', name, text, ...by, ...(option('knowingly') === undefined ? [] : ['--knowingly']), '--key', key, '--url', base]
  return words.map(quoted).join(' ')
}

const wordsOfUnknown = (call: Call, base: string, key: string | undefined): OperatorWords => {
  if (key === undefined) return { ja: '答えが届く前に接続が切れました。尋ねただけなので、何も変わっていません。もう一度お試しください。', en: 'The connection was cut before an answer came. It was only a question; nothing has changed. Ask again.' }
  const again = sameAgain(call, base, key)
  const [sameJa, sameEn] = call.operands[1] === '-' ? ['（標準入力には同じ内容を渡してください）', ' (with the same message on standard input)'] : ['', '']
  return {
    ja: `済んだかどうか分かりません。次の命令でもう一度尋ねれば、二重にはなりません${sameJa}：\n  ${again}`,
    en: `It is not known whether it was done. Ask again by the command above${sameEn}: under the same key it has one effect.`,
  }
}

/**
 * `tsunagi ask`: any operation of the contract, as a program would ask it over the network: under the same rights, checked by the same schema, written into the same journal.
 * The answer is printed as JSON; a refusal goes to standard error, as JSON too, with a sentence for it and for each field.
 */
export const ask: Command = {
  name: 'ask',
  words: {
    ja: `API の操作を一つ尋ねる・行う（例 echo '{"words":"森下"}' | npx tsunagi ask searchEverything - --as st04）`,
    en: `ask or do one operation of the API: echo '{"words":"森下"}' | npx tsunagi ask searchEverything - --as st04`,
  },
  operands: [
    { name: 'operation', words: { ja: '操作の名前（例 listIntakes）', en: 'name of the operation (listIntakes)' } },
    {
      name: 'input',
      words: {
        ja: '- なら標準入力から JSON を読む（ふだんはこれ。命令に直接書いた名前は、この機械のほかの利用者にも見える）。直接の JSON でもよい',
        en: '- reads JSON from standard input: the usual way, since a name in an argument stands in the list of processes for everybody on this machine; or the JSON itself',
      },
      optional: true,
    },
  ],
  options: [
    { name: 'session', value: 'file', words: { ja: 'セッションのトークンを書いたファイル', en: 'file with the token of a session' } },
    { name: 'as', value: 'code', words: { ja: '練習の市で、だれとして（例 st04）', en: 'in the demo: as whom (st04)' } },
    { name: 'key', value: 'uuidv7', words: { ja: '同じ操作をもう一度送るときの鍵（同じ鍵なら、二度送っても一度だけ行われる）', en: 'key of an earlier try: the same key twice has one effect' } },
    { name: 'knowingly', words: { ja: '所在の警告（tells_whereabouts）を承知のうえで残す', en: 'keep a text although it was warned of (tells_whereabouts)' } },
  ],
  run: async (call) => {
    const { config, operands: [name = '', text = '{}'], option } = call
    const operation = named(name)
    const key = keyFor(operation, option)
    const [input, base] = [inputFrom(text), addressOf(config)]
    const body = key === undefined ? input : { idempotencyKey: key, ...(option('knowingly') !== undefined && { knowingly: true }), input }
    const { told, isKnown } = await askUntilTold(`${base}/api/${operation.name}`, body, await sessionToken(base, option))
    if (told !== undefined && told.problem === undefined) say(JSON.stringify(told.answer, undefined, 2))
    if (told?.problem !== undefined) process.stderr.write(`${JSON.stringify(withWords(told.problem), undefined, 2)}\n`)
    if (told !== undefined && (isKnown || key === undefined)) return told.problem === undefined ? EXIT.done : EXIT.refused
    process.stderr.write(`${bothLanguages(wordsOfUnknown(call, base, key))}\n`)
    return key === undefined ? EXIT.refused : EXIT.unknown
  },
}

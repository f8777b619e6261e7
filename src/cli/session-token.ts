import { readFileSync } from 'node:fs'
import { CAST } from '#demo/cast.ts'
import type { Problem } from '#contract/problem.ts'
import { OperatorFault, type OperatorWords } from '#platform/words.ts'
import { askUntilTold } from './ask-until-told.ts'
import type { Call } from './command.ts'
import { wordsOfRefusal } from './tell-refusal.ts'

const AS_WHOM: OperatorWords = {
  ja: 'だれとして尋ねるかを指定してください。--session <トークンを書いたファイル>、練習では --as <職員の符号>（例 --as st04）。',
  en: 'Say as whom it is asked: --session <a file with the token>, or in the demo --as <the code of somebody> (--as st04).',
}

const LET_IN = CAST.map(({ code }) => code).join(' ')

const wordsOfUnheard = (code: string): OperatorWords => ({
  ja: `${code} としてサインインする途中で接続が切れました。操作は何も送っていません。もう一度お試しください。`,
  en: `The connection was cut while signing in as ${code}. Nothing of the operation was sent. Try again.`,
})

/** Why somebody was not let in, as the server said it; elsewhere than in the demo, and beside its cast, nobody is there for it. */
const wordsOfShut = (code: string, problem: Problem<string>): OperatorWords => {
  if (problem.code === 'not_found')
    return {
      ja: `サーバーは ${code} を --as では入れません（not_found）。--as で入れるのは、この機械で動く練習の市の ${LET_IN} だけです。ほかの人は、サインインして得たトークンを --session で渡してください。`,
      en: `The server lets nobody in as ${code} (not_found): --as opens only a demo on this machine, to ${LET_IN}. For others sign in and give the token by --session.`,
    }
  const { ja, en } = wordsOfRefusal(problem)
  return { ja: `${code} としてサインインできません（${problem.code}）。${ja}`, en: `Signing in as ${code} was refused (${problem.code}). ${en}` }
}

const wordsOfChoice = (code: string): OperatorWords => ({
  ja: `${code} には所属がいくつかあり、--as では選べません。サインインして得たトークンを --session で渡してください。`,
  en: `${code} has several memberships, and --as cannot choose. Sign in and give the token by --session.`,
})

const signInForPractice = async (base: string, code: string): Promise<string> => {
  const { told } = await askUntilTold(`${base}/api/door/practice-sign-in`, { code })
  if (told === undefined) throw new OperatorFault(wordsOfUnheard(code))
  if (told.problem !== undefined) throw new OperatorFault(wordsOfShut(code, told.problem))
  const { token } = told.answer as { readonly token?: string }
  if (token === undefined) throw new OperatorFault(wordsOfChoice(code))
  return token
}

/** A session's token: out of a file, so that it stands in no list of processes; or, in the demo on this machine, that of one of its cast. */
export const sessionToken = async (base: string, option: Call['option']): Promise<string> => {
  const [file, code] = [option('session'), option('as')]
  if (file !== undefined) return readFileSync(file, 'utf8').trim()
  if (code !== undefined) return signInForPractice(base, code)
  throw new OperatorFault(AS_WHOM)
}

import type { FieldProblem } from '#contract/field-problem.ts'
import type { Problem } from '#contract/problem.ts'
import { problemMessages } from '#i18n/problem.messages.ts'
import { sayFieldProblem } from '#i18n/say-field-problem.ts'
import type { OperatorWords } from '#platform/words.ts'

/** Where the words of a page would lead a program astray: it has no marked fields, keeps no draft, and signs in by a file. */
const OWN: Readonly<Record<string, OperatorWords>> = {
  invalid_input: { ja: '渡した内容に直すところがあります。fields に、どこをどう直すかがあります。何も記録していません。', en: 'What was given is to be mended; "fields" says where and how. Nothing was kept.' },
  signed_out: { ja: 'セッションが終わっています。サインインし直し、--session のファイルに新しいトークンを書いてください。', en: 'The session has ended. Sign in again and write the new token into the file of --session.' },
  locked: { ja: 'セッションがロックされています。サインインし直し、--session のファイルに新しいトークンを書いてください。', en: 'The session is locked. Sign in again and write the new token into the file of --session.' },
  tells_whereabouts: {
    ja: '秘匿されている人の所在が、ほかの人も読める文章に書かれています。保存していません。その部分を消すか、承知のうえで残すなら --knowingly を付けてください。',
    en: 'The text tells where somebody concealed is, and others can read it. It was not kept. Take those words out, or say --knowingly if it is meant.',
  },
  idempotency_key_reused: { ja: 'この --key は、別の内容にもう使われています。何も記録していません。新しいことなら --key を外してください。', en: 'This --key was used for another message already. Nothing was kept. For something new leave --key out.' },
  unavailable: { ja: 'サーバーがいま応えられません。少し待って、もう一度お試しください。', en: 'The server cannot answer just now. Wait a moment and try again.' },
  server_fault: { ja: 'サーバーの中で問題が起きました。続くときは reference の番号を管理者に知らせてください。', en: 'Something failed inside the server. If it continues, give the number under "reference" to the administrator.' },
}

const sentenceOf = (code: string): OperatorWords => {
  const known: Readonly<Record<string, OperatorWords>> = problemMessages
  const { ja, en } = OWN[code] ?? (Object.hasOwn(known, code) ? known[code] : undefined) ?? problemMessages.other
  return { ja, en }
}

const sayField = (locale: 'ja' | 'en', field: FieldProblem): string => {
  const { where, how } = sayFieldProblem(locale, field)
  return where === '' ? how : `${where}: ${how}`
}

/** A refusal as it came, with a sentence in both languages for it and for each field at fault: whoever reads it as JSON loses nothing. */
export const withWords = (problem: Problem<string>): object => ({
  ...problem,
  words: sentenceOf(problem.code),
  ...(problem.fields && { fields: problem.fields.map((field) => ({ ...field, words: { ja: sayField('ja', field), en: sayField('en', field) } })) }),
})

/** The same for whoever reads sentences alone. */
export const wordsOfRefusal = ({ code }: Problem<string>): OperatorWords => sentenceOf(code)

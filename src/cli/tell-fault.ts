import { logFault } from '#platform/log.ts'
import { newId } from '#platform/ids.ts'
import { bothLanguages, OperatorFault, type OperatorWords } from '#platform/words.ts'
import { EXIT, type ExitCode } from './exit-code.ts'

type Known = { readonly code?: string; readonly port?: number; readonly address?: string; readonly path?: string }

/** What the machine or the database answers by code, as words an operator can act on. */
const WORDS: Readonly<Record<string, (error: Known) => OperatorWords>> = {
  EADDRINUSE: ({ port }) => ({
    ja: `ポート ${port} は別のプログラムが使っています。それを止めるか、--port で別の番号を指定してください。`,
    en: `Port ${port} is in use by another program. Stop it, or choose another with --port.`,
  }),
  EADDRNOTAVAIL: ({ address }) => ({ ja: `この機械にアドレス ${address} はありません。HOST を直してください。`, en: `This machine has no address ${address}. Correct HOST.` }),
  EACCES: ({ path, port }) => ({
    ja: port === undefined ? `${path} を読み書きする権限がありません。` : `ポート ${port} を開く権限がありません。1024 以上にするか、権限を与えてください。`,
    en: port === undefined ? `No right to read or write ${path}.` : `No right to open port ${port}. Choose one above 1023, or grant the right.`,
  }),
  ENOSPC: ({ path }) => ({ ja: `ディスクがいっぱいです（${path ?? ''}）。空けてからやり直してください。`, en: `The disk is full (${path ?? ''}). Free some room and try again.` }),
  ENOENT: ({ path }) => ({ ja: `${path} がありません。`, en: `${path} does not exist.` }),
  ECONNREFUSED: ({ address, port }) => ({
    ja: `データベース（${address}:${port}）につながりません。動いているか、接続先が正しいか確かめてください。`,
    en: `The database at ${address}:${port} cannot be reached. Check that it runs and that the address is right.`,
  }),
  ENOTFOUND: () => ({ ja: 'データベースのホスト名が見つかりません。接続先を確かめてください。', en: 'The host name of the database is not known. Check the address.' }),
  '28P01': () => ({ ja: 'データベースの利用者名かパスワードが違います。', en: 'The database login or its password is wrong.' }),
  '28000': () => ({ ja: 'データベースがこの利用者の接続を許していません（pg_hba.conf）。', en: 'The database does not let this login in (pg_hba.conf).' }),
  '3D000': () => ({ ja: 'そのデータベースがありません。TSUNAGI_ADMIN_DATABASE_URL を指定して tsunagi migrate を実行してください。', en: 'There is no such database. Set TSUNAGI_ADMIN_DATABASE_URL and run: tsunagi migrate' }),
  '42501': () => ({ ja: 'データベースの利用者に権限が足りません。docs/operate/own-postgresql.md の手順を確かめてください。', en: 'The database login lacks a right. See docs/operate/own-postgresql.md.' }),
  '53100': () => ({ ja: 'データベースのディスクがいっぱいです。空けてからやり直してください。', en: 'The disk of the database is full. Free some room and try again.' }),
  '53300': () => ({ ja: 'データベースの接続数が上限です。', en: 'The database has no connection left.' }),
}

/** The words of a fault that an operator can mend; `undefined` for one that only a programmer can. */
export const wordsOf = (error: unknown): OperatorWords | undefined => {
  if (error instanceof OperatorFault) return error.words
  const known = error as Known | undefined
  return known?.code === undefined ? undefined : WORDS[known.code]?.(known)
}

/** Tells what stood in the way; a fault of the program itself under a number that can be passed on. */
export const tellFault = (error: unknown): ExitCode => {
  const words = wordsOf(error)
  if (words !== undefined) {
    process.stderr.write(`${bothLanguages(words)}\n`)
    return EXIT.refused
  }
  const reference = newId()
  process.stderr.write(`プログラムの不具合です。番号 ${reference} と下の記録を添えて知らせてください。\nThis is a fault of the program. Report it with the number ${reference} and the lines below.\n`)
  logFault(reference, error)
  return EXIT.fault
}

#!/usr/bin/env node
import { backup } from './backup.ts'
import { demo } from './demo.ts'
import { restore } from './restore.ts'
import { start } from './start.ts'
import { verifyJournal } from './verify-journal.ts'

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  start,
  demo,
  backup,
  restore,
  'journal verify': verifyJournal,
}

const USAGE = `つなぎ Tsunagi

  tsunagi start                 本番として起動する / start for real use
  tsunagi demo                  練習用の架空の市で起動する / start with an invented city
  tsunagi backup                バックアップを作る / make a backup
  tsunagi restore <folder>      バックアップから戻す / bring a backup back
  tsunagi journal verify        記録簿の改ざんを調べる / check the journal

  TSUNAGI_DATA   データの置き場所 / where the data lies (./data)
  DATABASE_URL   自前の PostgreSQL / your own PostgreSQL
  PORT           待ち受けるポート / port to listen on (8410)
`

const [first = '', second = '', ...rest] = process.argv.slice(2)
const twoWords = COMMANDS[`${first} ${second}`]
const command = twoWords ?? COMMANDS[first]
if (command === undefined) {
  process.stdout.write(USAGE)
  process.exitCode = first === '' || first === 'help' ? 0 : 2
} else {
  try {
    await command(twoWords ? rest : [second, ...rest].filter((word) => word !== ''))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

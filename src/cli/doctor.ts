import { createServer } from 'node:net'
import pg from 'pg'
import { readCertificate } from '#platform/certificate.ts'
import type { Config } from '#platform/config.ts'
import { attachEmbedded } from '#platform/embedded/attach.ts'
import { findBinaries } from '#platform/embedded/binaries.ts'
import type { DataFolder } from '#platform/embedded/data-folder.ts'
import { COMFORTABLE_FREE_MEGABYTES, freeMegabytes, isFresh, problemOfFolder } from '#platform/embedded/folder-state.ts'
import { assertHarmlessLogin } from '#platform/harmless-login.ts'
import { assertUpToDate, MIGRATIONS } from '#platform/migrate.ts'
import { readClockGap, readServerVersion, refuseOldServer } from '#platform/server-version.ts'
import { lastYearOfHolidays } from '#platform/national-holidays.ts'
import type { OperatorWords } from '#platform/words.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { folderOf } from './open-database.ts'
import { say } from './say.ts'
import { wordsOf } from './tell-fault.ts'

/** One thing looked at: `ok`, worth a look, or not as it should be. */
type Finding = OperatorWords & { readonly sign: '✓' | '▲' | '■' }

const fine = (ja: string, en: string): Finding => ({ sign: '✓', ja, en })
const wrong = (words: OperatorWords): Finding => ({ sign: '■', ...words })
const LARGEST_GAP_SECONDS = 5

/** The version of PostgreSQL itself, without that of the package it came in: 18.4.0-beta.17 → 18.4. */
const plainVersion = (packaged: string): string => /^\d+\.\d+/.exec(packaged)?.[0] ?? packaged

const lookAtFolder = (folder: DataFolder): readonly Finding[] => {
  const binaries = findBinaries()
  if (!binaries.ok) return [wrong(binaries.problem)]
  const problem = problemOfFolder(folder, binaries.value.version)
  const free = freeMegabytes(folder.root)
  const room = fine(`ディスクの空き ${free} MB`, `${free} MB free on the disk`)
  const rooms = free < COMFORTABLE_FREE_MEGABYTES ? { ...room, sign: '▲' as const } : room
  const state = isFresh(folder.cluster) ? fine(`データフォルダ ${folder.root} はまだ空です`, 'the data folder is still empty') : fine(`データフォルダ ${folder.root}`, 'the data folder is whole')
  return problem ? [wrong(problem)] : [state, rooms, fine(`同梱の PostgreSQL ${plainVersion(binaries.value.version)}`, 'the PostgreSQL that comes with it')]
}

const lookAtPort = ({ host, port }: Config, isServed: boolean): Promise<Finding> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () =>
      resolve(isServed ? fine(`ポート ${port} は動作中のサーバーが使っています`, `port ${port} is in use by the running server`) : wrong({ ja: `ポート ${port} は使えません。別の番号を --port で指定してください。`, en: `Port ${port} cannot be had. Choose another with --port.` })),
    )
    probe.listen(port, host, () => probe.close(() => resolve(fine(`ポート ${port} は空いています`, `port ${port} is free`))))
  })

/** Due days are counted into the next year: once the list of holidays ends before that, they would come too early. */
export const lookAtHolidays = (year: number): Finding => {
  const last = lastYearOfHolidays()
  return year < last
    ? fine(`国民の祝日は ${last} 年まで分かります`, `national holidays are known until ${last}`)
    : wrong({ ja: `国民の祝日の一覧は ${last} 年までです。期限が祝日を数えません。新しい版に替えるか、祝日を体制ファイルの closingDays に書いてください。`, en: `The list of national holidays ends with ${last}: due days do not leave them out. Install a newer version, or write them as closingDays of the structure file.` })
}

const lookAtTls = ({ tls }: Config): readonly Finding[] => {
  if (tls === undefined) return []
  const read = readCertificate(tls, new Date())
  return [read.ok ? fine(`証明書は ${read.value.validTo.toISOString().slice(0, 10)} まで有効です`, 'the certificate holds until then') : wrong(read.problem)]
}

const lookAtClock = async (client: pg.Client): Promise<Finding> => {
  const seconds = await readClockGap(client)
  const isClose = Math.abs(seconds) <= LARGEST_GAP_SECONDS
  return isClose
    ? fine('時計はデータベースと合っています', 'the clock agrees with the database')
    : wrong({ ja: `この機械の時計はデータベースと ${seconds} 秒ずれています。時刻の同期を直してください。`, en: `This machine's clock is ${seconds} s away from the database's. Mend the time synchronisation.` })
}

const tryEach = async (looks: readonly (() => Promise<Finding>)[]): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const look of looks) {
    const found = await look().catch((error: unknown) => wrong(wordsOf(error) ?? { ja: String(error), en: '' }))
    findings.push(found)
  }
  return findings
}

const lookAtDatabase = async (settings: pg.ClientConfig, isServing: boolean): Promise<readonly Finding[]> => {
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await tryEach([
      async () => {
        await refuseOldServer(client)
        return fine(`PostgreSQL ${await readServerVersion(client)}`, 'the server version is supported')
      },
      () => lookAtClock(client),
      ...(isServing
        ? [
            async () => {
              await assertHarmlessLogin(client)
              return fine('画面用の利用者に余分な権限はありません', 'the login that serves has no more rights than it needs')
            },
            async () => {
              await assertUpToDate(client, MIGRATIONS)
              return fine('データベースはこのバージョンです', 'the database is at this version')
            },
          ]
        : []),
    ])
  } catch (error) {
    return [wrong(wordsOf(error) ?? { ja: String(error), en: '' })]
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** `tsunagi doctor`: looks at everything a start depends on, changes nothing, and says what is to be mended. */
export const doctor: Command = {
  name: 'doctor',
  words: { ja: '動かすのに要るものを調べる（何も変えない）', en: 'look at everything a start depends on (changes nothing)' },
  run: async ({ config }) => {
    const folder = folderOf(config)
    const running = config.ownServer ? undefined : await attachEmbedded(folder)
    const database = config.ownServer ? await lookAtDatabase(config.ownServer.app, true) : running ? await lookAtDatabase(running, false) : []
    const findings = [...lookAtFolder(folder), ...lookAtTls(config), lookAtHolidays(new Date().getFullYear()), await lookAtPort(config, running !== undefined), ...database]
    for (const { sign, ja, en } of findings) say(`${sign} ${ja}${en === '' ? '' : ` / ${en}`}`)
    return findings.some(({ sign }) => sign === '■') ? EXIT.found : EXIT.done
  },
}

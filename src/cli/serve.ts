import { CAST } from '#demo/cast.ts'
import { readCertificate, type Certificate } from '#platform/certificate.ts'
import type { Config } from '#platform/config.ts'
import { kyselyOver } from '#platform/database.ts'
import { secretIn } from '#platform/secrets.ts'
import { measureStrangers } from '#platform/strangers.ts'
import { OperatorFault } from '#platform/words.ts'
import { app } from '#server/app.ts'
import { listen, type Listening } from '#server/listen.ts'
import { openDoor } from '#service/signin/door.ts'
import { keepJournal, type JournalKeeper } from '#service/journal/keep-journal.ts'
import { lookAsOffice } from '#service/as-office.ts'
import { makeRounds } from '#service/office-rounds.ts'
import { openOffice, type OpenedOffice } from '#service/open-office.ts'
import type { Schema } from '#store/schema.generated.ts'
import { addressOf } from './address-of.ts'
import { builtScreens } from './build-screens.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { mirrorOf } from './journal-mirror.ts'
import type { OpenedDatabase } from './open-database.ts'
import { beginRounds, doQuietly } from './rounds.ts'
import { noteServedAddress } from './served-address.ts'
import { note, say, sayBoth } from './say.ts'
import { waitForMunicipality } from './wait-for-municipality.ts'

const TEN_SECONDS = 10_000
const QUARTER_HOUR = 15 * 60_000
/** Those inside may finish for this long; then the counter closes all the same. */
const PATIENCE = 20_000

const certificateOf = ({ tls }: Config): Certificate | undefined => {
  if (tls === undefined) return undefined
  const read = readCertificate(tls, new Date())
  if (!read.ok) throw new OperatorFault(read.problem)
  return read.value
}

const ROWS_STRANGE = {
  ja: '前に取り込んだ表の行を見分ける鍵（secrets/import-rows）が、取り込んだときのものと違います。バックアップから戻してください。戻すまで、前に取り込んだ行がもう一度来ても分かりません（取込の確認でそう伝えます）',
  en: 'the secret by which rows of imported lists are known again (secrets/import-rows) is not the one they were imported with. Bring it back from a backup; until then such rows are not known again, and whoever imports a list is told so',
}

type Opening = { readonly opened: OpenedDatabase; readonly config: Config; readonly stopped: Promise<void> }

/** `undefined` when told to stop before there was anything to serve. */
const openCounter = async ({ opened, config, stopped }: Opening): Promise<{ office: OpenedOffice; counter: Listening } | undefined> => {
  const certificate = certificateOf(config)
  const webFolder = await builtScreens()
  const door = kyselyOver<Schema>(opened.door)
  if (!(await waitForMunicipality(door, config, { certificate, stopped }))) return undefined
  const office = await openOffice(kyselyOver<Schema>(opened.app), door, secretIn(opened.folder.secrets, 'import-rows'))
  if ((await lookAsOffice(office)).rowsKnown === false) note(ROWS_STRANGE)
  const { municipalityCode } = office
  const strangers = measureStrangers()
  const application = app({
    office,
    door: openDoor({ database: door, municipalityCode, practice: config.demo, cast: CAST, secret: secretIn(opened.folder.secrets, 'door'), strangers }),
    strangers,
    webFolder,
    trustedProxies: config.trustedProxies,
    // The invented city is reached at this machine under several names.
    publicUrl: config.demo ? undefined : config.publicUrl,
    requestsPerSecond: config.requestsPerSecond,
  })
  const { host, port } = config
  const counter = await listen(application.fetch, { host, port, ...(certificate ? { certificate } : {}) })
  return { office, counter }
}

/** A renewed certificate is put in place without a restart; a faulty one is told and left aside. */
const renewCertificate = (config: Config, counter: Listening): void => {
  if (config.tls === undefined) return
  const read = readCertificate(config.tls, new Date())
  if (read.ok) counter.renew(read.value)
  else note(read.problem)
}

const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })

const beginWork = (office: OpenedOffice, keeper: JournalKeeper, renew: () => void): (() => Promise<void>) =>
  beginRounds([
    { everyMs: QUARTER_HOUR, work: () => makeRounds(office) },
    { everyMs: QUARTER_HOUR, work: async () => renew() },
    { everyMs: TEN_SECONDS, work: keeper.mirror },
    { everyMs: TEN_SECONDS / 5, work: keeper.check },
  ])

/** Serves the counter until told to stop: then it finishes what it holds and closes the database. */
export const serve = async (opened: OpenedDatabase, config: Config): Promise<ExitCode> => {
  try {
    const stopped = toldToStop()
    const standing = await openCounter({ opened, config, stopped })
    if (standing === undefined) return EXIT.done
    const { office, counter } = standing
    const ending = new AbortController()
    const keeper = keepJournal(office, mirrorOf(opened.folder), ending.signal)
    const endRounds = beginWork(office, keeper, () => renewCertificate(config, counter))
    const forgetAddress = noteServedAddress(opened.folder, addressOf(config))
    say(`\n  つなぎ Tsunagi → ${addressOf(config)}/\n`)
    await stopped
    forgetAddress()
    sayBoth({ ja: '終了しています', en: 'stopping' })
    ending.abort()
    await Promise.all([endRounds(), counter.close(PATIENCE)])
    await doQuietly(keeper.mirror)
    return EXIT.done
  } finally {
    await opened.close()
  }
}

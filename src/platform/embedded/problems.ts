import type { OperatorWords } from '../words.ts'

/** Every way in which the embedded database can be kept from starting. */
export const EMBEDDED_PROBLEMS = [
  'second_server', 'damaged_folder', 'newer_folder', 'older_folder', 'unreachable_folder', 'wrong_owner', 'unwritable_folder',
  'half_restored', 'disk_full', 'no_build', 'unreachable_programs', 'no_unprivileged_user', 'leftover_would_not_stop', 'secret_does_not_fit',
  'would_not_start',
] as const

/** What stands in the way of the embedded database, in words that say how to mend it. */
export type EmbeddedProblem = OperatorWords & { readonly code: (typeof EMBEDDED_PROBLEMS)[number] }

/** A second server on the same data folder. */
export const secondServer = (folder: string, { pid, since, elsewhere }: { readonly pid: number; readonly since: string; readonly elsewhere?: string }): EmbeddedProblem => ({
  code: 'second_server',
  ...(elsewhere === undefined
    ? {
        ja: `データフォルダ ${folder} は、動作中の別のサーバー（プロセス ${pid}、${since} から）が使っています。そちらを止めるか、TSUNAGI_DATA で別のフォルダを指定してください。`,
        en: `Another running server (process ${pid}, since ${since}) uses the data folder ${folder}. Stop it, or set TSUNAGI_DATA to another folder.`,
      }
    : {
        ja: `データフォルダ ${folder} は、別のコンピューターまたはコンテナ（${elsewhere}、${since} から）のサーバーが使っています。そちらを止めてください。もう動いていないと分かっているときは、${folder} の tsunagi.lock を消してから始めてください。`,
        en: `A server on another computer or in another container (${elsewhere}, since ${since}) uses the data folder ${folder}. Stop it. If you know that it no longer runs, remove tsunagi.lock from ${folder} and start again.`,
      }),
})

/** A folder in which a restore was cut off between putting the old state aside and putting the backup in its place. */
export const halfRestored = (folder: string): EmbeddedProblem => ({
  code: 'half_restored',
  ja: `データフォルダ ${folder} では、復元（tsunagi restore）が途中で切れました。同じバックアップでもう一度 tsunagi restore を行ってください。前のデータは .before-… に残っています。`,
  en: `In the data folder ${folder} a restore was cut off. Run tsunagi restore with the same backup again; what lay there before is kept as .before-….`,
})

/** A folder that holds a cluster which is not whole. */
export const damagedFolder = (folder: string, missing: string): EmbeddedProblem => ({
  code: 'damaged_folder',
  ja: `データフォルダ ${folder} が壊れています（${missing} がないか、読めません）。何も消さず、バックアップから tsunagi restore で戻してください。`,
  en: `The data folder ${folder} is damaged (${missing} is missing or unreadable). Delete nothing; bring it back from a backup with: tsunagi restore`,
})

/** A folder whose database runs and can let nobody in. */
export const damagedCluster = (folder: string, said: string): EmbeddedProblem => ({
  code: 'damaged_folder',
  ja: `データフォルダ ${folder} が壊れています（PostgreSQL の言葉: ${said}）。何も消さず、バックアップから tsunagi restore で戻してください。`,
  en: `The data folder ${folder} is damaged (PostgreSQL says: ${said}). Delete nothing; bring it back from a backup with: tsunagi restore`,
})

/** A folder written by a later PostgreSQL than this version carries. */
export const newerFolder = (folder: string, found: string, carried: string): EmbeddedProblem => ({
  code: 'newer_folder',
  ja: `データフォルダ ${folder} は新しい PostgreSQL ${found} のものです（このバージョンは ${carried}）。新しい Tsunagi で起動してください。`,
  en: `The data folder ${folder} was written by PostgreSQL ${found}, newer than ${carried} in this version. Start it with the newer Tsunagi.`,
})

/** A folder written by an earlier PostgreSQL than any Tsunagi ever carried. */
export const olderFolder = (folder: string, found: string, carried: string): EmbeddedProblem => ({
  code: 'older_folder',
  ja: `データフォルダ ${folder} は PostgreSQL ${found} のものです（このバージョンは ${carried}）。Tsunagi が作ったものではありません。TSUNAGI_DATA で別のフォルダを指定してください。`,
  en: `The data folder ${folder} was written by PostgreSQL ${found}, this version carries ${carried}. It is none of Tsunagi's: set TSUNAGI_DATA to another folder.`,
})

/** A folder the database's user cannot reach. */
export const unreachableFolder = (folder: string, blocked: string): EmbeddedProblem => ({
  code: 'unreachable_folder',
  ja: `データベースの利用者がデータフォルダ ${folder} に入れません（${blocked} の権限）。TSUNAGI_DATA で別のフォルダを指定してください。`,
  en: `The database's user cannot enter the data folder ${folder} (permissions of ${blocked}). Set TSUNAGI_DATA to another folder.`,
})

/** A folder that belongs to somebody else. */
export const wrongOwner = (folder: string, owner: number, me: number): EmbeddedProblem => ({
  code: 'wrong_owner',
  ja: `データフォルダ ${folder} は別の利用者（uid ${owner}）のもので、今の利用者は uid ${me} です。その利用者で起動するか、所有者を変えてください。`,
  en: `The data folder ${folder} belongs to another user (uid ${owner}; you are uid ${me}). Start as that user, or change its owner.`,
})

/** A folder in which nothing can be written. */
export const unwritableFolder = (folder: string, reason: string): EmbeddedProblem => ({
  code: 'unwritable_folder',
  ja: `データフォルダ ${folder} に書き込めません（${reason}）。権限を直すか、TSUNAGI_DATA で別のフォルダを指定してください。`,
  en: `Nothing can be written in the data folder ${folder} (${reason}). Mend its permissions, or set TSUNAGI_DATA to another folder.`,
})

/** Too little room to write safely. */
export const diskFull = (folder: string, megabytes: number): EmbeddedProblem => ({
  code: 'disk_full',
  ja: `データフォルダ ${folder} のディスクの空きが ${megabytes} MB しかありません。300 MB 以上空けてから起動してください。`,
  en: `Only ${megabytes} MB are free on the disk of ${folder}. Free at least 300 MB, then start again.`,
})

/** A machine for which the package carries no PostgreSQL. */
export const noBuild = (machine: string): EmbeddedProblem => ({
  code: 'no_build',
  ja: `この機種（${machine}）用の PostgreSQL が入っていません。npm ci をやり直すか、DATABASE_URL で自前の PostgreSQL を指定してください。`,
  en: `PostgreSQL for this machine (${machine}) is not installed. Run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.`,
})

/** Programs that lie where the database's user cannot run them, and that could not be copied elsewhere. */
export const unreachablePrograms = (folder: string): EmbeddedProblem => ({
  code: 'unreachable_programs',
  ja: `データベースのプログラム（${folder}）を、データベースの利用者が実行できる場所に置けません。別のフォルダに入れ直すか、root 以外で起動してください。`,
  en: `The database's programs (${folder}) cannot be put where its user may run them. Install elsewhere, or start as a user other than root.`,
})

/** A root that may not act for another user, as in some closed containers. */
export const noUnprivilegedUser = (uid: number, reason: string): EmbeddedProblem => ({
  code: 'no_unprivileged_user',
  ja: `PostgreSQL は root では動きません。uid ${uid} に切り替えられませんでした（${reason}）。root 以外の利用者で起動してください。`,
  en: `PostgreSQL refuses to run as root, and switching to uid ${uid} failed (${reason}). Start as a user other than root.`,
})

/** A database of a killed server that will not end. */
export const leftoverWouldNotStop = (cluster: string, pid: number): EmbeddedProblem => ({
  code: 'leftover_would_not_stop',
  ja: `前回のデータベース（プロセス ${pid}、${cluster}）が止まりません。そのプロセスを終了してから、もう一度起動してください。`,
  en: `The previous database (process ${pid}, ${cluster}) does not stop. End that process, then start again.`,
})

/** Secrets and cluster that do not belong together. */
export const secretDoesNotFit = (secrets: string): EmbeddedProblem => ({
  code: 'secret_does_not_fit',
  ja: `${secrets} の秘密情報がこのデータベースのものではありません。同じバックアップの secrets フォルダを戻してください。`,
  en: `The secrets in ${secrets} are not those of this database. Bring back the secrets folder of the same backup.`,
})

/** The database program gave up. */
export const wouldNotStart = (logTail: string): EmbeddedProblem => ({
  code: 'would_not_start',
  ja: `データベースが起動しませんでした。最後の記録: ${logTail}`,
  en: `The database did not start. Its last words: ${logTail}`,
})

/** Little room left: still served, but soon not. */
export const littleRoom = (folder: string, megabytes: number): OperatorWords => ({
  ja: `注意: データフォルダ ${folder} のディスクの空きは ${megabytes} MB です。300 MB を切ると起動できません。`,
  en: `Note: ${megabytes} MB are free on the disk of ${folder}. Below 300 MB the server does not start.`,
})

/** The default folder lies where the database's user cannot go, so the data lie elsewhere. */
export const dataLieElsewhere = (asked: string, root: string): OperatorWords => ({
  ja: `${asked} にはデータベースの利用者が入れないため、データは ${root} に置きます。`,
  en: `The database's user cannot enter ${asked}, so the data lie in ${root}.`,
})

/** A start that takes long because the last end was not an orderly one. */
export const stillRecovering = (): OperatorWords => ({
  ja: '前回の終了が正常でなかったため、データベースが記録から復旧しています。お待ちください。',
  en: 'The last end was not an orderly one: the database is recovering from its own log. Please wait.',
})

/** The database ended although nobody had told it to. */
export const databaseEnded = (logTail: string): OperatorWords => ({
  ja: `データベースが止まりました。起動し直します。最後の記録: ${logTail}`,
  en: `The database ended by itself and is started again. Its last words: ${logTail}`,
})

/** The database answers again. */
export const databaseIsBack = (): OperatorWords => ({ ja: 'データベースが復旧しました。', en: 'The database is back.' })

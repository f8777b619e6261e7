import { OperatorFault } from '../words.ts'

/** A file that is no backup, or no whole one. */
export const damagedBackup = (file: string, what: string): OperatorFault =>
  new OperatorFault({
    ja: `${file} はバックアップではないか、壊れています（${what}）。別のバックアップを使ってください。`,
    en: `${file} is not a backup, or is damaged (${what}). Use another one.`,
  })

/** A sealed backup, and no passphrase to open it with. */
export const sealedBackup = (file: string): OperatorFault =>
  new OperatorFault({
    ja: `${file} は暗号化されています。TSUNAGI_BACKUP_PASSPHRASE に合言葉を入れてください。`,
    en: `${file} is encrypted. Put its passphrase into TSUNAGI_BACKUP_PASSPHRASE.`,
  })

/** Too little room for a copy. */
export const noRoomForBackup = (folder: string, free: number, needed: number): OperatorFault =>
  new OperatorFault({
    ja: `${folder} のディスクの空きが ${free} MB しかありません。${needed} MB 以上空けるか、--to で別の場所を指定してください。`,
    en: `Only ${free} MB are free on the disk of ${folder}. Free at least ${needed} MB, or name another place with --to.`,
  })

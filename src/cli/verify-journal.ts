import { readFileSync } from 'node:fs'
import type { MirroredHeads } from '#domain/journal/mirror.ts'
import { journalFaultLabels } from '#i18n/journal.messages.ts'
import type { DataFolder } from '#platform/embedded/data-folder.ts'
import { readPublicKey } from '#platform/signed-text.ts'
import { OperatorFault } from '#platform/words.ts'
import { readMirrors, type ReadMirrors } from '#service/journal/mirror.ts'
import { verifyJournal, type JournalVerification } from '#service/journal/verify-journal.ts'
import { listJournalCities } from '#store/journal/read-chain.ts'
import { atOneMoment } from './at-one-moment.ts'
import type { Call, Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { mirrorOf } from './journal-mirror.ts'
import { say, sayBoth } from './say.ts'

const keyFrom = (file: string) => {
  try {
    return readPublicKey(readFileSync(file, 'utf8'))
  } catch {
    throw new OperatorFault({ ja: `${file} は公開鍵ではありません。`, en: `${file} is not a public key.` })
  }
}

/** The heads beside the data, and those in the place that was named. */
const mirrorsFor = ({ option }: Call, folder: DataFolder): ReadMirrors => {
  const own = mirrorOf(folder)
  const named = option('key')
  const key = named === undefined ? own.key.publicKey : keyFrom(named)
  const read = [own.folder, option('heads')].flatMap((place) => (place === undefined ? [] : [readMirrors(place, key)]))
  return { genuine: read.flatMap((one) => one.genuine), faulty: read.flatMap((one) => one.faulty) }
}

const tell = ({ municipalityCode: code, entries, mirrored, broken }: JournalVerification): void => {
  if (broken.length === 0)
    sayBoth({
      ja: `${code}: ${entries} 件、改ざんはありません（署名付きの控え ${mirrored} 件と一致）`,
      en: `${entries} entries, all whole (agreeing with ${mirrored} signed heads)`,
    })
  for (const { lane, seq, fault } of broken) {
    const { ja, en } = journalFaultLabels[fault]
    say(`${code}: 列 ${lane} の ${seq} 番: ${ja} / lane ${lane}, entry ${seq}: ${en}`)
  }
}

const citiesIn = (known: readonly string[], mirrors: readonly MirroredHeads[]): readonly string[] =>
  [...new Set([...known, ...mirrors.map((one) => one.municipalityCode)])].toSorted()

/** `tsunagi journal verify`: recomputes every hash, compares the signed heads, and names the first broken entry of each lane. */
export const verifyJournalCommand: Command = {
  name: 'journal verify',
  words: { ja: '記録簿の改ざんを調べる（動作中でもよい）', en: 'look whether the journal was tampered with (also while it is served)' },
  options: [
    { name: 'heads', value: 'file', words: { ja: '別の場所に控えた署名付きの先頭（ファイルかフォルダ）', en: 'signed heads kept elsewhere (a file or a folder)' } },
    { name: 'key', value: 'file', words: { ja: '署名を確かめる公開鍵（journal heads --to と一緒に控えたもの）', en: 'public key to check signatures with (kept with: journal heads --to)' } },
  ],
  run: (call) =>
    atOneMoment(call.config, async (database, folder) => {
      const { genuine, faulty } = mirrorsFor(call, folder)
      const verified: JournalVerification[] = []
      for (const code of citiesIn(await listJournalCities(database), genuine)) verified.push(await verifyJournal(database, code, genuine))
      verified.forEach(tell)
      for (const file of faulty) sayBoth({ ja: `${file}: この導入の鍵で署名されたものではありません`, en: 'not signed with the key of this installation' })
      return faulty.length > 0 || verified.some(({ broken }) => broken.length > 0) ? EXIT.found : EXIT.done
    }),
}

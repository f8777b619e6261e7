import { nowInstant } from '#platform/clock.ts'
import { publicKeyText } from '#platform/signed-text.ts'
import { writeWhole } from '#platform/write-whole.ts'
import { OperatorFault } from '#platform/words.ts'
import { signedHeads } from '#service/journal/mirror.ts'
import { listJournalCities, listLaneHeads } from '#store/journal/read-chain.ts'
import { atOneMoment } from './at-one-moment.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { mirrorOf } from './journal-mirror.ts'
import { say, sayBoth } from './say.ts'

/** `tsunagi journal heads`: signs where every lane ends now, to be kept away from this machine. */
export const journalHeads: Command = {
  name: 'journal heads',
  words: { ja: '記録簿の先頭に署名し、別の場所に控える', en: 'sign the heads of the journal, to be kept elsewhere' },
  options: [{ name: 'to', value: 'file', words: { ja: '書き出すファイル。公開鍵を <file>.pub に添える（なければ画面に出す）', en: 'file to write, with the public key beside it as <file>.pub (else it is printed)' } }],
  run: ({ config, option }) =>
    atOneMoment(config, async (database, folder) => {
      const { key } = mirrorOf(folder)
      const [code, ...others] = await listJournalCities(database)
      if (code === undefined) throw new OperatorFault({ ja: '記録簿はまだ空です。', en: 'The journal is still empty.' })
      if (others.length > 0) throw new OperatorFault({ ja: '市町村が二つ以上あります。', en: 'There is more than one municipality.' })
      const signed = signedHeads({ municipalityCode: code, at: nowInstant(), lanes: await listLaneHeads(database, code) }, key)
      const file = option('to')
      if (file === undefined) {
        say(signed.trimEnd())
        return EXIT.done
      }
      writeWhole(file, signed)
      writeWhole(`${file}.pub`, publicKeyText(key))
      sayBoth({ ja: `控えました: ${file}（公開鍵 ${file}.pub）`, en: 'kept, with the public key beside it' })
      return EXIT.done
    }),
}

import { randomBytes } from 'node:crypto'
import { oneTimeSecretFrom, RANDOM_BYTES } from '#domain/signin/one-time-secret.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { eraTextFrom } from '#i18n/era-text.ts'
import { dayOfInstant, formatTime } from '#i18n/format.ts'
import type { Config } from '#platform/config.ts'
import { OperatorFault } from '#platform/words.ts'
import { inviteAsOwner } from '#store/signin/invitation.ts'
import { listLying } from '#store/structure/served.ts'
import { addressOf } from './address-of.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { asOwnerOf } from './owner-visit.ts'
import { say, sayBoth } from './say.ts'

const invite = (config: Config, staffCode: string, code: string) =>
  asOwnerOf(config, async (connection) => {
    const [city] = await listLying(connection)
    if (city === undefined)
      throw new OperatorFault({ ja: '市町村がまだ読み込まれていません。先に tsunagi setup を実行してください。', en: 'No municipality has been loaded yet. First run: tsunagi setup' })
    const invited = await inviteAsOwner(connection, { municipalityCode: city.code, staffCode, code })
    if (invited === undefined)
      throw new OperatorFault({
        ja: `在任中の人に「${staffCode}」という符号はありません。体制ファイルの staff の code を確かめてください。`,
        en: `Nobody in office has the code "${staffCode}". Look at the codes of "staff" in the structure file.`,
      })
    return invited
  })

/** `tsunagi account invite`: a one-time way to a first password, printed once. Only its hash is kept. */
export const inviteCommand: Command = {
  name: 'account invite',
  words: { ja: '職員を招待する（リンクと番号を一度だけ表示）', en: 'invite somebody: prints a link and a code, once' },
  operands: [{ name: 'staff code', words: { ja: '体制ファイルの staff の code', en: 'the code of somebody in "staff" of the structure file' } }],
  run: async ({ config, operands: [staffCode = ''] }) => {
    const code = oneTimeSecretFrom('invitation', randomBytes(RANDOM_BYTES.invitation))
    const { name, loginName, expiresAt } = await invite(config, staffCode, code)
    const until = expiresAt as Instant
    sayBoth({ ja: `${name} さんを招待しました（利用者ID ${loginName}）`, en: `invited ${name} (user ID ${loginName})` })
    say(`\n  リンク / link   ${addressOf(config)}/invitation#${code}`)
    say(`  番号 / code     ${code}`)
    say(`  期限 / until    ${eraTextFrom(dayOfInstant(until))}（${dayOfInstant(until)}） ${formatTime(until)}\n`)
    sayBoth({
      ja: 'このリンクと番号は二度と表示されません。本人に手渡しか電話で伝えてください。すでにパスワードやパスキーがあれば、それは使えなくなりました。',
      en: 'Neither is shown again. Hand them over in person or by telephone. A password or passkey they had before no longer works.',
    })
    return EXIT.done
  },
}

import { randomBytes } from 'node:crypto'
import { oneTimeSecretFrom, RANDOM_BYTES } from '#domain/signin/one-time-secret.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { eraTextFrom } from '#i18n/era-text.ts'
import { dayOfInstant, formatTime } from '#i18n/format.ts'
import type { Config } from '#platform/config.ts'
import { OperatorFault } from '#platform/words.ts'
import { hasWayIn, inviteAsOwner } from '#store/signin/invitation.ts'
import { listLying } from '#store/structure/served.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { folderOf } from './open-database.ts'
import { asOwnerOf } from './owner-visit.ts'
import { say, sayBoth } from './say.ts'
import { servedAddressOf } from './served-address.ts'

type Invited = { readonly staffCode: string; readonly code: string; readonly mayReset: boolean }

const invite = (config: Config, { staffCode, code, mayReset }: Invited) =>
  asOwnerOf(config, async (connection) => {
    const [city] = await listLying(connection)
    if (city === undefined)
      throw new OperatorFault({ ja: '市町村がまだ読み込まれていません。先に tsunagi setup を実行してください。', en: 'No municipality has been loaded yet. First run: tsunagi setup' })
    if (!mayReset && (await hasWayIn(connection, city.code, staffCode)))
      throw new OperatorFault({
        ja: `「${staffCode}」の人は、すでにサインインできます。招待すると、いまのパスワードやパスキーは使えなくなります。それでよければ --reset を付けてください。`,
        en: `"${staffCode}" can sign in already. An invitation ends the password or passkey they have. If that is meant, add --reset.`,
      })
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
  options: [{ name: 'reset', words: { ja: 'いまのパスワードやパスキーを無効にしてよい', en: 'the password or passkey they have may end' } }],
  run: async ({ config, operands: [staffCode = ''], option }) => {
    const code = oneTimeSecretFrom('invitation', randomBytes(RANDOM_BYTES.invitation))
    const { name, loginName, expiresAt } = await invite(config, { staffCode, code, mayReset: option('reset') !== undefined })
    const until = expiresAt as Instant
    sayBoth({ ja: `${name} さんを招待しました（利用者ID ${loginName}）`, en: `invited ${name} (user ID ${loginName})` })
    say(`\n  リンク / link   ${servedAddressOf(config, folderOf(config))}/invitation#${code}`)
    say(`  番号 / code     ${code}`)
    say(`  期限 / until    ${eraTextFrom(dayOfInstant(until))}（${dayOfInstant(until)}） ${formatTime(until)}\n`)
    sayBoth({
      ja: 'このリンクと番号は二度と表示されません。本人に手渡しか電話で伝えてください。',
      en: 'Neither is shown again. Hand them over in person or by telephone.',
    })
    return EXIT.done
  },
}

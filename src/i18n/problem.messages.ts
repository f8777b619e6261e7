import { defineMessages } from './catalogue.ts'

/**
 * What any operation may answer instead of a result. Each text says what happened, why, and what to do next.
 * A feature's own problems stand in its own catalogue, keyed by the problem's kind in the same way.
 */
export const problemMessages = defineMessages({
  not_found: {
    ja: 'この記録は見つかりません。削除されたか、見る権限がない可能性があります。検索からもう一度お探しください。',
    en: 'This record was not found. It may have been removed, or you may not have access. Try the search.',
    simple: 'さがしましたが、ありません。消《け》したか、見《み》ることが できない ものです。もういちど さがしてください。',
  },
  stale_version: {
    ja: 'ほかの人が先にこの記録を直しました。上書きしていません。両方の内容を見比べて、もう一度保存してください。',
    en: 'Someone else changed this record first. Nothing was overwritten. Compare both texts and save again.',
    simple: 'ほかの人《ひと》が 先《さき》に なおしました。あなたの ことばは 消《き》えていません。両方《りょうほう》を 見《み》て、もういちど 保存《ほぞん》してください。',
  },
  idempotency_key_reused: {
    ja: '同じ送信番号で別の内容が届いたため、保存しませんでした。画面を開き直し、もう一度保存してください。',
    en: 'The same request number arrived with different content, so it was not saved. Reopen the page and save again.',
    simple: '同《おな》じ 番号《ばんごう》で ちがう ことばが とどきました。保存《ほぞん》していません。画面《がめん》を ひらきなおしてください。',
  },
  invalid_input: {
    ja: '入力に直すところがあります。印の付いた欄を直して、もう一度保存してください。',
    en: 'Some fields need correcting. Correct the marked fields and save again.',
    simple: 'なおす ところが あります。しるしの ある ところを なおして、もういちど 保存《ほぞん》してください。',
  },
  signed_out: {
    ja: 'サインインの期限が切れました。書いた内容は残っています。サインインし直すと続けられます。',
    en: 'Your session has ended. What you wrote is kept. Sign in again to continue.',
    simple: '時間《じかん》が すぎました。書《か》いた ことばは のこっています。もういちど サインインしてください。',
  },
  second_factor_required: {
    ja: '本人確認がもう一つ必要です。認証アプリの番号かパスキーで確認してください。',
    en: 'One more proof of identity is needed. Use the code from your authenticator or a passkey.',
    simple: 'あなたか どうか、もうひとつ たしかめます。アプリの 番号《ばんごう》か パスキーを 使《つか》ってください。',
  },
  not_permitted: {
    ja: 'この操作はあなたの役割ではできません。必要なときは所属の管理者に相談してください。',
    en: 'Your role does not allow this action. If you need it, ask the administrator of your agency.',
    simple: 'あなたは これを することが できません。必要《ひつよう》なときは、管理《かんり》する人《ひと》に 聞《き》いてください。',
  },
  reason_required: {
    ja: 'この記録を開くには理由の入力が必要です。理由は記録され、担当に知らされます。',
    en: 'A reason is needed to open this record. The reason is recorded and the responsible worker is told.',
    simple: 'これを 見《み》るには、わけを 書《か》いてください。わけは 記録《きろく》します。担当《たんとう》の人《ひと》に 知《し》らせます。',
  },
  rate_limited: {
    ja: '短い時間に回数が多すぎたため、止めました。少し待って、もう一度お試しください。',
    en: 'Too many attempts in a short time. Wait a moment and try again.',
    simple: '回数《かいすう》が 多《おお》すぎます。すこし 待《ま》って、もういちど してください。',
  },
  too_large: {
    ja: '内容が大きすぎるため、保存しませんでした。分けて入力するか、ファイルを小さくしてください。',
    en: 'This is too large and was not saved. Split the text or use a smaller file.',
    simple: '大《おお》きすぎます。保存《ほぞん》していません。分《わ》けるか、小《ちい》さくしてください。',
  },
  no_connection: {
    ja: 'サーバーにつながりません。書いた内容はこの端末に残っています。つながりしだい、もう一度保存します。',
    en: 'The server cannot be reached. What you wrote is kept on this device and will be saved when it can be.',
    simple: 'サーバーに つながりません。書《か》いた ことばは のこっています。つながったら 保存《ほぞん》します。',
  },
  server_fault: {
    ja: 'システムの中で問題が起きました。書いた内容は残っています。少し待って、もう一度お試しください。続くときは受付番号を添えて管理者に知らせてください。',
    en: 'Something failed inside the system. What you wrote is kept. Try again shortly; if it continues, give the reference number to your administrator.',
    simple: 'システムが うまく うごきません。書《か》いた ことばは のこっています。すこし 待《ま》ってください。つづくときは、番号《ばんごう》を 管理《かんり》する人《ひと》に 知《し》らせてください。',
  },
})

/** The kinds of problem every operation may answer. */
export type CommonProblemKind = keyof typeof problemMessages

/** Whether a kind of problem is one of those every operation may answer. */
export const isCommonProblemKind = (kind: string): kind is CommonProblemKind => Object.hasOwn(problemMessages, kind)

import { defineMessages } from './catalogue.ts'

/**
 * What any operation may answer instead of a result. Each text says what happened, why, and what to do next.
 * A feature's own problems stand in its own catalogue, keyed by the problem's kind in the same way.
 */
export const problemMessages = defineMessages({
  not_found: {
    ja: 'この記録は見つかりません。削除されたか、見る権限がない可能性があります。検索からもう一度お探しください。',
    en: 'This record was not found. It may have been removed, or you may not have access. Try the search.',
    simple: 'さがしましたが、ありません。消《け》したか、見《み》ることが できない ものです。もういちど さがして ください。',
  },
  stale_version: {
    ja: 'ほかの人が先にこの記録を直しました。上書きしていません。両方の内容を見比べて、もう一度保存してください。',
    en: 'Someone else changed this record first. Nothing was overwritten. Compare both texts and save again.',
    simple: 'ほかの 人《ひと》が 先《さき》に なおしました。あなたの ことばは 消《き》えて いません。両方《りょうほう》を 見《み》て、もういちど 保存《ほぞん》して ください。',
  },
  stale_by_oneself: {
    ja: 'あなたが別の窓で先にこの記録を直しました。上書きしていません。両方の内容を見比べて、もう一度保存してください。',
    en: 'You changed this record first, in another window. Nothing was overwritten. Compare both texts and save again.',
    simple: 'あなたが べつの まどで 先《さき》に なおしました。ことばは 消《き》えて いません。両方《りょうほう》を 見《み》て、もういちど 保存《ほぞん》して ください。',
  },
  tells_whereabouts: {
    ja: '秘匿されている人の住所・電話・学校などが、ほかの人も読める文章に書かれています。保存していません。その部分を消し、所在は本人のページの「所在」に書いてください。',
    en: 'The text tells where somebody concealed is, and others can read it. It was not saved. Take those words out; whereabouts belong on the person’s own page.',
    simple: 'ひみつの すんで いる ところが かいて あります。まだ 保存《ほぞん》して いません。その ことばを 消《け》して ください。',
  },
  idempotency_key_reused: {
    ja: '同じ送信番号で別の内容が届いたため、保存しませんでした。画面を開き直し、もう一度保存してください。',
    en: 'The same request number arrived with different content, so it was not saved. Reopen the page and save again.',
    simple: '同《おな》じ 番号《ばんごう》で ちがう ことばが とどきました。保存《ほぞん》して いません。画面《がめん》を ひらき なおして ください。',
  },
  invalid_input: {
    ja: '入力に直すところがあります。印の付いた欄を直して、もう一度保存してください。',
    en: 'Some fields need correcting. Correct the marked fields and save again.',
    simple: 'なおす ところが あります。しるしの ある ところを なおして、もういちど 保存《ほぞん》して ください。',
  },
  signed_out: {
    ja: 'サインインの期限が切れました。書いた内容は残っています。サインインし直すと続けられます。',
    en: 'Your session has ended. What you wrote is kept. Sign in again to continue.',
    simple: '時間《じかん》が すぎました。書《か》いた ことばは のこって います。もういちど サインインして ください。',
  },
  not_your_role: {
    ja: 'この操作は、いまの職務ではできません。所属を切り替えるか、必要なときは係長級の人に相談してください。',
    en: 'Your present role does not allow this. Change the membership you act in, or ask your supervisor.',
    simple: 'いまの あなたの しごとでは できません。必要《ひつよう》なときは、うえの 人《ひと》に 聞《き》いて ください。',
  },
  locked: {
    ja: '画面がロックされています。書いた内容は残っています。パスワードを入れると続けられます。',
    en: 'The screen is locked. What you wrote is kept. Enter your password to continue.',
    simple: '画面《がめん》に かぎが かかって います。書《か》いた ことばは のこって います。パスワードを 入《い》れて ください。',
  },
  rate_limited: {
    ja: '短い時間に回数が多すぎたため、止めました。少し待って、もう一度お試しください。',
    en: 'Too many attempts in a short time. Wait a moment and try again.',
    simple: '回数《かいすう》が 多《おお》すぎます。すこし 待《ま》って、もういちど して ください。',
  },
  too_large: {
    ja: '内容が大きすぎるため、保存しませんでした。一度に送れるのは 8 MB までです。分けて入力するか、ファイルを小さくしてください。',
    en: 'This is too large and was not saved: at most 8 MB at a time. Split the text or use a smaller file.',
    simple: '大《おお》きすぎます。保存《ほぞん》して いません。いちどに 8 MBまでです。分《わ》けるか、小《ちい》さくして ください。',
  },
  unreachable: {
    ja: 'サーバーにつながりません。押した操作は、まだ済んでいません。書いた内容は残っています。つながったら、もう一度押してください（二重にはなりません）。',
    en: 'The server cannot be reached. What you pressed is not done yet; what you wrote is kept. Press it again once you are connected: it will not happen twice.',
    simple: 'サーバーに つながりません。まだ できて いません。書《か》いた ことばは のこって います。つながったら もういちど おして ください。',
  },
  unreachable_reading: {
    ja: 'サーバーにつながりません。つながりしだい、もう一度読み込みます。',
    en: 'The server cannot be reached. This will be read again as soon as it answers.',
    simple: 'サーバーに つながりません。つながったら もういちど よみます。',
  },
  back: {
    ja: 'サーバーにつながりました。押した操作は、まだ済んでいません。もう一度押してください。',
    en: 'The server answers again. What you pressed is not done yet: press it once more.',
    simple: 'つながりました。まだ できて いません。もういちど おして ください。',
  },
  unavailable: {
    ja: 'いまデータベースが応えないため、保存も表示もしていません。書いた内容は残っています。少し待って、もう一度お試しください。',
    en: 'The database does not answer just now, so nothing was saved or shown. What you wrote is kept. Wait a moment and try again.',
    simple: 'いま データベースが うごいて いません。書《か》いた ことばは のこって います。すこし 待《ま》って、もういちど して ください。',
  },
  server_fault: {
    ja: 'システムの中で問題が起きました。書いた内容は残っています。少し待って、もう一度お試しください。続くときは受付番号を添えて管理者に知らせてください。',
    en: 'Something failed inside the system. What you wrote is kept. Try again shortly; if it continues, give the reference number to your administrator.',
    simple: 'システムが うまく うごきません。書《か》いた ことばは のこって います。すこし 待《ま》って ください。つづくときは、番号《ばんごう》を 管理《かんり》する 人《ひと》に 知《し》らせて ください。',
  },
  other: {
    ja: 'この操作は受け付けられませんでした。画面を開き直して、もう一度お試しください。',
    en: 'This could not be done. Open the page again and try once more.',
    simple: 'できませんでした。画面《がめん》を ひらき なおして、もういちど して ください。',
  },
})

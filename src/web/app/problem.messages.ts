import { defineMessages } from '#i18n/catalogue.ts'

/** Words for the refusals every operation shares, and the ones screens meet most. */
export const problemWords = defineMessages({
  not_found: {
    ja: '見つかりません。番号が違うか、閲覧できる関係にない記録です。',
    en: 'Not found: the number is wrong, or you have no relation that opens this record.',
    simple: 'みつかりません。',
  },
  not_your_role: {
    ja: 'この操作は、いまの職務では行えません。所属を切り替えるか、上席に頼んでください。',
    en: 'Your present role cannot do this. Change the membership you act in, or ask your supervisor.',
    simple: 'あなたの しごとでは できません。うえの人に きいて ください。',
  },
  invalid_input: {
    ja: '入力に直すところがあります。',
    en: 'Something in the form needs mending.',
    simple: 'なおす ところが あります。',
  },
  stale_version: {
    ja: 'ほかの人が先に変更しました。両方の内容を見比べて、もう一度保存してください。',
    en: 'Somebody changed this first. Compare both texts and save again.',
    simple: 'ほかの人が さきに なおしました。みくらべて もういちど ほぞんして ください。',
  },
  idempotency_key_reused: {
    ja: '同じ送信が別の内容で届きました。画面を開き直してください。',
    en: 'The same sending arrived with other contents. Open the page again.',
    simple: 'がめんを ひらきなおして ください。',
  },
  signed_out: {
    ja: 'サインインし直してください。入力中の文章は残っています。',
    en: 'Please sign in again. What you typed is kept.',
    simple: 'もういちど はいって ください。かいた ことは のこって います。',
  },
  locked: { ja: '画面がロックされています。', en: 'The screen is locked.', simple: 'がめんが とじて います。' },
  rate_limited: {
    ja: '短い間に多すぎます。少し待ってください。',
    en: 'Too many in a short time. Please wait a little.',
    simple: 'すこし まって ください。',
  },
  too_large: {
    ja: '大きすぎて受け取れません。8 MB までです。',
    en: 'Too large: at most 8 MB.',
    simple: 'おおきすぎます。',
  },
  server_fault: {
    ja: 'サーバーで問題が起きました。入力は残っています。もう一度試し、続くときは管理者に番号を伝えてください。',
    en: 'Something broke on the server. Your text is kept. Try again; if it goes on, tell your administrator the number.',
    simple: 'もんだいが おきました。もういちど ためして ください。',
  },
  unreachable: {
    ja: 'サーバーに届きません。入力は残っています。つながったらもう一度保存してください。',
    en: 'The server cannot be reached. Your text is kept. Save again when you are connected.',
    simple: 'つながりません。かいた ことは のこって います。',
  },
  other: {
    ja: 'この操作は受け付けられませんでした。',
    en: 'This could not be done.',
    simple: 'できませんでした。',
  },
})

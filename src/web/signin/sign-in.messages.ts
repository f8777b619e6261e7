import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the sign-in page. */
export const signInMessages = defineMessages({
  title: { ja: 'サインイン', en: 'Sign in', simple: 'はいる' },
  product: { ja: 'つなぎ', en: 'Tsunagi', simple: 'つなぎ' },
  tagline: {
    ja: '断らない相談支援・参加支援・地域づくりの仕事場',
    en: 'The workplace of no-refusal counselling, participation and community building',
    simple: 'みんなの そうだんを うけとめる しごとの ばしょ',
  },
  loginName: { ja: '利用者ID', en: 'User ID', simple: 'つかう 人の ID' },
  password: { ja: 'パスワード', en: 'Password', simple: 'パスワード' },
  enter: { ja: 'サインイン', en: 'Sign in', simple: 'はいる' },
  practice: { ja: '練習用：だれとして入りますか', en: 'Practice: who will you be?', simple: 'れんしゅう：だれに なりますか' },
  practiceNote: {
    ja: '架空の市「みどり野市」です。登場する人はすべて架空で、自由に操作できます。',
    en: 'This is the invented city of Midorino. Nobody in it is real; try anything.',
    simple: 'ほんとうの まちでは ありません。じゆうに ためして ください。',
  },
  wrong: {
    ja: '利用者IDかパスワードが違います。もう一度入力してください。',
    en: 'The user ID or the password is wrong. Please type them again.',
    simple: 'ID か パスワードが ちがいます。もういちど いれて ください。',
  },
  codeNeeded: {
    ja: '認証アプリに出ている6桁の確認コードを入れてください。',
    en: 'Type the six digits that your authenticator app shows.',
    simple: 'アプリに でて いる 6けたの ばんごうを いれて ください。',
  },
  tooMany: {
    ja: '失敗が続いたため、15分ほど待ってから試してください。',
    en: 'Too many failed tries. Please wait about 15 minutes.',
    simple: 'なんども まちがえました。15ふん まって ください。',
  },
  codesWait: {
    ja: '確認コードの間違いが続いたため、この利用者の確認コードはしばらく（長くて一日）受け付けません。パスキーか回復コードは使えます。心当たりがなければ、入れたらすぐパスワードを変えてください。',
    en: 'Too many wrong codes. For this user no code is accepted for a while (a day at most); a passkey or a recovery code still works. If it was not you, change your password as soon as you are in.',
    simple: 'ばんごうを なんども まちがえました。しばらく つかえません。パスキーか 回復《かいふく》コードは つかえます。',
  },
  noMembership: {
    ja: '現在有効な所属がありません。管理者に確認してください。',
    en: 'You have no current membership. Please ask your administrator.',
    simple: 'いまの しょぞくが ありません。かんりする 人に きいて ください。',
  },
  lockedTitle: { ja: '画面をロックしています', en: 'The screen is locked', simple: 'がめんを とじて います' },
  lockedNote: {
    ja: '入力中の文章はそのまま残っています。パスワードを入れると続きから使えます。',
    en: 'What you typed is still here. Type your password to go on.',
    simple: 'かいた ことは のこって います。パスワードを いれると つづけられます。',
  },
  expiredTitle: { ja: '時間がたったため、サインインが切れました', en: 'Your session has ended', simple: 'じかんが たったので もういちど はいって ください' },
  expiredNote: {
    ja: '入力中の文章はそのまま残っています。もう一度サインインすると続きから使えます。',
    en: 'What you typed is still here. Sign in again to go on.',
    simple: 'かいた ことは のこって います。もういちど はいると つづけられます。',
  },
  unlock: { ja: '続ける', en: 'Go on', simple: 'つづける' },
  unreachable: {
    ja: 'サーバーに届きません。ネットワークを確かめて、もう一度押してください。',
    en: 'The server cannot be reached. Check the network and press again.',
    simple: 'サーバーに つながりません。もういちど おして ください。',
  },
  code: { ja: '確認コード（6桁）または回復コード', en: 'One-time code (6 digits) or recovery code', simple: '6けたの ばんごう（または 回復《かいふく》コード）' },
  byPasskey: { ja: 'パスキーでサインイン', en: 'Sign in with a passkey', simple: 'パスキーで はいる' },
  passkeyNote: {
    ja: '利用者IDもパスワードも要りません。端末の指紋・顔・PINで確かめます。',
    en: 'No user ID and no password: your device checks fingerprint, face or PIN.',
    simple: 'ID も パスワードも いりません。',
  },
  passkeyFailed: {
    ja: 'パスキーで確かめられませんでした。もう一度試すか、パスワードでサインインしてください。',
    en: 'The passkey could not be checked. Try again, or sign in by password.',
    simple: 'パスキーが つかえませんでした。もういちど ためして ください。',
  },
  enrolmentNeeded: {
    ja: '二つ目の確認（認証アプリかパスキー）がまだ登録されていません。招待のページで登録してください。期限が過ぎたときは管理者に招待し直してもらってください。',
    en: 'Your second proof (authenticator app or passkey) is not registered yet. Register it on the invitation page; if the invitation has run out, ask your administrator for a new one.',
    simple: 'まだ とうろくが おわって いません。しょうたいの ページで とうろくして ください。',
  },
  chooseTitle: { ja: 'どの所属で始めますか', en: 'In which membership will you work?', simple: 'どこの しごとを しますか' },
  chooseNote: {
    ja: '一度に働けるのは一つの所属です。見える記録はその所属のものだけです。あとで右上から切り替えられます。',
    en: 'You act in one membership at a time and see what that one may see. You can switch later at the top right.',
    simple: 'ひとつ えらびます。あとで かえられます。',
  },
  haveInvitation: { ja: '招待の番号をお持ちの方', en: 'I have an invitation', simple: 'しょうたいの ばんごうが ある 人' },
  notYou: { ja: '別の人としてサインイン', en: 'Sign in as somebody else', simple: 'ほかの 人として はいる' },
  unlockPractice: { ja: '練習を続ける', en: 'Go on practising', simple: 'れんしゅうを つづける' },
  unlockByPasskey: { ja: 'パスキーで続ける', en: 'Go on with a passkey', simple: 'パスキーで つづける' },
  wrongPassword: { ja: 'パスワードが違います。もう一度入力してください。', en: 'The password is wrong. Please type it again.', simple: 'パスワードが ちがいます。もういちど いれて ください。' },
  wrongPasswordOrCode: {
    ja: 'パスワードか確認コードが違います。もう一度入力してください。',
    en: 'The password or the code is wrong. Please type them again.',
    simple: 'パスワードか ばんごうが ちがいます。もういちど いれて ください。',
  },
  againTitle: { ja: 'もう一度ご本人か確かめます', en: 'Please show again that it is you', simple: 'もういちど あなたか たしかめます' },
  againNote: {
    ja: '大事な設定を変えるためです。',
    en: 'You are about to change something important.',
    simple: 'だいじな せっていを かえる ためです。',
  },
})

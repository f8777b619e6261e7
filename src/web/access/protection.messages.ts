import { defineMessages } from '#i18n/catalogue.ts'

/** Words of who may read a record, and of asking that it, or a place in it, be protected. */
export const protectionMessages = defineMessages({
  title: { ja: 'この記録を読める人', en: 'Who may read this record', simple: 'この きろくを みられる 人' },
  sheetTitle: { ja: 'この受付を読める人', en: 'Who may read this sheet', simple: 'この うけつけを みられる 人' },
  receivingAgency: { ja: '受け付けた機関', en: 'the agency that receives it', simple: 'うけつけた ところ' },
  team: { ja: '支援チームの人', en: 'Its team', simple: 'チームの 人' },
  agency: {
    ja: (p: { agency: string }) => `${p.agency}の相談員・係長級・受付`,
    en: (p) => `Counsellors, supervisors and clerks of ${p.agency}`,
    simple: (p) => `${p.agency}の 人`,
  },
  agency_supervisors: { ja: (p: { agency: string }) => `${p.agency}の係長級だけ`, en: (p) => `The supervisors of ${p.agency} alone`, simple: (p) => `${p.agency}の うえの 人だけ` },
  recipient: { ja: (p: { agency: string }) => `つなぎを受けた${p.agency}`, en: (p) => `The receiver, ${p.agency}`, simple: (p) => `つながれた ${p.agency}` },
  recipient_supervisors: {
    ja: (p: { agency: string }) => `つなぎを受けた${p.agency}の係長級だけ`,
    en: (p) => `The supervisors of the receiver, ${p.agency}`,
    simple: (p) => `つながれた ${p.agency}の うえの 人だけ`,
  },
  area_coordinators: { ja: '担当圏域の包括化推進員', en: 'Coordinators of the area', simple: 'ちいきの まとめやく' },
  tree_coordinators: { ja: '圏域が書かれていないため、市全体を担当する包括化推進員', en: 'No area given: coordinators of the whole city', simple: 'まち ぜんぶの まとめやく' },
  emergency: {
    ja: '緊急閲覧をした人（60分だけ。理由が要り、知らされ、別の人が確認します）',
    en: 'Whoever opens it in an emergency: for 60 minutes, with a reason, told and reviewed',
    simple: 'きんきゅうの とき（60ぷんだけ）',
  },
  outOfReach: {
    ja: '利害関係のある職員と、利用終了・退職の職員は、上のどれに当たっても読めません。',
    en: 'Staff in a conflict of interest, or out of office, read it in no case.',
    simple: 'かんけいの ある 人は みられません。',
  },
  placesOpen: {
    ja: '住所・電話などの居場所も、上の人すべてに見えます。まだ秘匿されていません。',
    en: 'All of these also see addresses and telephone numbers: nothing is concealed yet.',
    simple: 'すんで いる ところも、この 人たちに みえます。まだ ひみつに なって いません。',
  },
  placesConcealed: {
    ja: 'この記録には秘匿されている人がいます。居場所が見えるのは、名前を指定された取扱者だけです。',
    en: 'Somebody here is concealed: places are for the named handlers alone.',
    simple: 'ひみつの 人が います。すんで いる ところは きめられた 人だけが みられます。',
  },
  restrictedWhy: { ja: (p: { why: string }) => `閲覧制限の理由：${p.why}`, en: (p) => `Restricted because: ${p.why}`, simple: (p) => `みる 人を きめた わけ：${p.why}` },
  askConceal: { ja: '秘匿を頼む', en: 'Ask for concealment', simple: 'ひみつに してと たのむ' },
  askRestrict: { ja: '「ここだけ」を頼む', en: 'Ask to restrict it', simple: '「ここだけ」に してと たのむ' },
  restrict: { ja: 'ここだけにする', en: 'Restrict it', simple: 'ここだけに する' },
  liftRestriction: { ja: '閲覧制限を解く', en: 'Lift the restriction', simple: 'みんなが みられる ように する' },
  askConcealLead: {
    ja: '決めるのは、受け持つ機関の係長級か、担当圏域の包括化推進員です。頼むと、その人たちの「わたしの一日」に、決まるまで出ます。',
    en: 'A supervisor of the accountable agency or a coordinator of the area decides. It stands on their day until they have.',
    simple: 'きめる 人に とどきます。きまるまで きょうの しごとに でます。',
  },
  askRestrictLead: {
    ja: '閲覧制限にすると、読めるのは支援チームの人と受け持つ機関の係長級だけになります。決めるのは受け持つ機関の係長級です。頼むと、その人の「わたしの一日」に、決まるまで出ます。',
    en: 'Restricted, it is for its team and the supervisors of the accountable agency alone. A supervisor decides; it stands on their day until they have.',
    simple: 'チームの 人と うえの 人だけが みられる ように なります。きめる 人に とどきます。',
  },
  notUntilDecided: {
    ja: '決まるまでは、いまと同じ人に見えます。急ぐときは電話で頼んでください。',
    en: 'Until it is decided the same people see it. If it cannot wait, call.',
    simple: 'きまるまでは いまと おなじです。いそぐ ときは でんわ します。',
  },
  restrictLead: {
    ja: '読めるのは、支援チームの人と受け持つ機関の係長級だけになります。ほかの相談員と包括化推進員は、この記録を開けなくなります。',
    en: 'It will be for its team and the supervisors of the accountable agency alone: neither other counsellors nor coordinators can open it.',
    simple: 'チームの 人と うえの 人だけが みられる ように なります。',
  },
  liftLead: { ja: (p: { why: string }) => `制限の理由：${p.why}。解くと、上の決まりどおりの人が読めるようになります。`, en: (p) => `Restricted because: ${p.why}. Lifted, it is read by the usual rule.`, simple: (p) => `わけ：${p.why}` },
  why: { ja: '理由', en: 'Why', simple: 'どうして' },
  whyHint: { ja: '居場所そのもの（住所・施設名）は書かないでください。この記録を読める人に見えます。', en: 'Do not write the place itself: whoever reads the record reads this.', simple: 'すんで いる ところは かかないで ください。' },
  asked: { ja: '頼みました。決まるまで、まだ秘匿・制限されていません。', en: 'Asked. Until it is decided nothing is protected yet.', simple: 'たのみました。まだ きまって いません。' },
  saved: { ja: '保存しました', en: 'Saved', simple: 'ほぞんしました' },
  concealOnPage: { ja: '秘匿を決める人です。本人のページで、取扱者と見直す日を決めて秘匿します。', en: 'You decide on concealment: on the page of the person, with handlers and a day of review.', simple: 'その 人の ページで ひみつに します。' },
  bindFirst: { ja: '先に「相談の対象となる人」で、だれのことかを決めてください（新しい人としても登録できます）。', en: 'First say on the sheet who the person is (they may be registered as somebody new).', simple: 'さきに だれの ことかを きめて ください。' },
  notConcealedYet: { ja: 'まだ秘匿されていません', en: 'Not concealed yet', simple: 'まだ ひみつに なって いません' },
  notRestrictedYet: { ja: 'まだ閲覧制限になっていません', en: 'Not restricted yet', simple: 'まだ みる 人を きめて いません' },
  waitsForDecision: {
    ja: (p: { who: string; at: string }) => `${p.at}に${p.who}さんが頼み、決まるのを待っています。`,
    en: (p) => `${p.who} asked, ${p.at}; it waits to be decided.`,
    simple: (p) => `${p.at} ${p.who}さんが たのみました。まって います。`,
  },
  placesOpenMeanwhile: {
    ja: '決まるまで、住所・電話はこの記録を読める人すべてに見えます。書き足さず、つなぎでも渡さないでください。急ぐときは電話で：',
    en: 'Until then whoever reads this record sees addresses and numbers: add none, pass none on. If it cannot wait, call:',
    simple: 'きまるまで すんで いる ところが みえます。かきたさないで ください。いそぐ ときの でんわ：',
  },
  callMeanwhile: { ja: '急ぐときは電話で：', en: 'If it cannot wait, call:', simple: 'いそぐ ときの でんわ：' },
  nobodyDecides: { ja: '決める人が見つかりません。受け持つ機関か、多機関協働の機関に電話で頼んでください。', en: 'Nobody was found who decides. Call the accountable or the coordinating agency.', simple: 'きめる 人が いません。でんわで たのんで ください。' },
  done: { ja: (p: { who: string; at: string }) => `${p.at}に${p.who}さんがしました`, en: (p) => `Done by ${p.who}, ${p.at}`, simple: (p) => `${p.at} ${p.who}さんが しました` },
  declined: { ja: (p: { who: string; at: string }) => `${p.at} ${p.who}さんの返事`, en: (p) => `${p.who} answered, ${p.at}`, simple: (p) => `${p.at} ${p.who}さんの へんじ` },
  pastRequests: { ja: 'これまでの依頼', en: 'What was asked before', simple: 'まえに たのんだ こと' },
  wantsConceal: {
    ja: (p: { who: string; agency: string; about: string }) => `秘匿の依頼：${p.who}（${p.agency}）から「${p.about}」`,
    en: (p) => `${p.who} (${p.agency}) asks to conceal somebody in "${p.about}"`,
    simple: (p) => `${p.who}（${p.agency}）が 「${p.about}」を ひみつに してと いって います`,
  },
  wantsRestrict: {
    ja: (p: { who: string; agency: string; about: string }) => `「ここだけ」の依頼：${p.who}（${p.agency}）から「${p.about}」`,
    en: (p) => `${p.who} (${p.agency}) asks to restrict "${p.about}"`,
    simple: (p) => `${p.who}（${p.agency}）が 「${p.about}」を ここだけに してと いって います`,
  },
  openRecord: { ja: '記録を開く', en: 'Open the record', simple: 'きろくを みる' },
  concealPerson: { ja: (p: { name: string }) => `${p.name}のページで秘匿する`, en: (p) => `Conceal ${p.name}`, simple: (p) => `${p.name}の ページで ひみつに する` },
  somebody: { ja: 'この人', en: 'this person', simple: 'この 人' },
  answerInWords: { ja: '言葉で答える', en: 'Answer in words', simple: 'ことばで こたえる' },
  answerLead: {
    ja: 'しないとき・先に確かめることがあるときに、頼んだ人へ答えます。答えると、この依頼は「わたしの一日」から消えます。',
    en: 'Where it is not done, or something comes first: who asked reads it, and the request leaves your day.',
    simple: 'しない ときに こたえます。',
  },
  answer: { ja: '返事', en: 'Answer', simple: 'へんじ' },
  isDone: { ja: 'すでに秘匿されている', en: 'Somebody is concealed already', simple: 'もう ひみつに なって いる' },
})

/** What can stand in the way of asking for protection, or of deciding on it, and how to mend it. */
export const protectionProblems = defineMessages({
  already_asked: { ja: 'すでに頼まれています。決まるのを待っています。', en: 'Asked already; it waits to be decided.', simple: 'もう たのんで あります。' },
  already_restricted: { ja: 'すでに閲覧制限になっています。', en: 'Restricted already.', simple: 'もう きまって います。' },
  already_answered: { ja: 'すでに答えてあります。', en: 'Answered already.', simple: 'もう こたえました。' },
  not_done_yet: { ja: 'まだ秘匿されていません。本人のページで秘匿するか、しない理由を答えてください。', en: 'Nobody is concealed yet. Conceal them on their page, or answer why not.', simple: 'まだ ひみつに なって いません。' },
})

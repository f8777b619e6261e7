import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the page that tells who looked. */
export const viewersMessages = defineMessages({
  title: { ja: 'だれが見たか', en: 'Who looked', simple: 'だれが みたか' },
  lead: { ja: 'この30日に、だれが、どんな立場で、何を見たか・見ようとしたかです。この一覧を見たことも記録されます。', en: 'Who saw what, or tried to, in the last thirty days, and by which right. Looking at this list is noted, too.', simple: 'この 30にちに みた人です。' },
  by: { ja: 'まとめ方', en: 'Grouped by', simple: 'まとめかた' },
  byStaff: { ja: '職員ごと', en: 'By staff', simple: 'みた人 ごと' },
  byTime: { ja: '新しい順', en: 'By time', simple: 'あたらしい じゅん' },
  person: { ja: '世帯員', en: 'Member', simple: 'だれの きろく' },
  everybody: { ja: '全員', en: 'Everybody', simple: 'みんな' },
  who: { ja: '見た人', en: 'Who', simple: 'みた人' },
  agency: { ja: '機関', en: 'Agency', simple: 'ところ' },
  when: { ja: '日時', en: 'When', simple: 'いつ' },
  last: { ja: '最後に見た日時', en: 'Last', simple: 'さいごに みた とき' },
  times: { ja: '回数', en: 'Times', simple: 'なんかい' },
  what: { ja: '見た・したこと', en: 'What', simple: 'なにを' },
  why: { ja: '見られる立場', en: 'By which right', simple: 'どうして みられるか' },
  none: { ja: 'この30日に見た人はいません。', en: 'Nobody looked in the last thirty days.', simple: 'みた人は いません。' },
  back: { ja: '世帯ページへ戻る', en: 'Back to the household', simple: 'かぞくの ページへ' },
  office: { ja: '（システム）', en: '(the office itself)', simple: '（きかい）' },
  inVain: { ja: '開こうとしたが、開けなかった', en: 'Tried to open it and could not', simple: 'みようと したが みられなかった' },
  notTaken: { ja: '操作したが、受け付けられなかった', en: 'Tried something that was not taken', simple: 'しようと したが できなかった' },
  notOpened: { ja: '中身は開いていない', en: 'Contents not opened', simple: 'なかみは みていない' },
  otherDeed: { ja: 'その他の操作', en: 'Another operation', simple: 'ほかの こと' },
})

/** The right that let somebody see, in plain words. */
export const reasonLabels = defineMessages({
  team: { ja: '支援チームの一員', en: 'On the team', simple: 'チームの 人' },
  accountable_agency: { ja: '受持ち機関の職員', en: 'Of the accountable agency', simple: 'うけもつ ところの 人' },
  recipient_agency: { ja: 'つなぎの受け手', en: 'Receiver of a referral', simple: 'つながれた ところの 人' },
  coordinator: { ja: '担当圏域の包括化推進員', en: 'Coordinator of the area', simple: 'ちいきの まとめやく' },
  break_glass: { ja: '緊急閲覧', en: 'Emergency opening', simple: 'きんきゅう' },
  system: { ja: 'システムの処理', en: 'The office itself', simple: 'きかい' },
})

/** What somebody did, in plain words; the rest is "another operation". */
export const deedLabels = defineMessages({
  getHouseholdPage: { ja: '世帯ページを開いた', en: 'Opened the household page', simple: 'かぞくの ページを みた' },
  listStory: { ja: '支援経過を読んだ', en: 'Read the timeline', simple: 'いままでの ことを よんだ' },
  listCases: { ja: '一覧で見た', en: 'Saw it in the list', simple: 'いちらんで みた' },
  getPersonPage: { ja: '人のページを開いた', en: 'Opened a person', simple: 'ひとの ページを みた' },
  getContactRecord: { ja: '記録を一件開いた', en: 'Opened a record', simple: 'きろくを みた' },
  listRecordRevisions: { ja: '訂正の履歴を見た', en: 'Saw the history of a record', simple: 'なおした きろくを みた' },
  saveContactRecord: { ja: '記録を書いた', en: 'Wrote a record', simple: 'きろくを かいた' },
  correctContactRecord: { ja: '記録を訂正した', en: 'Corrected a record', simple: 'きろくを なおした' },
  listViewers: { ja: 'だれが見たかを見た', en: 'Asked who looked', simple: 'だれが みたかを みた' },
  getMyDay: { ja: 'わたしの一日に出た', en: 'Seen on My day', simple: 'きょうの しごとに でた' },
  searchEverything: { ja: '検索で見つけた', en: 'Found by search', simple: 'さがして みつけた' },
  findSimilarPersons: { ja: '同じ人かもしれない記録に出た', en: 'Shown as a possible duplicate', simple: 'おなじ 人かもと でた' },
  getMaskedMatter: { ja: '伏せた表示を見た', en: 'Saw it under a mask', simple: 'かくした ものを みた' },
  addTask: { ja: '予定を加えた', en: 'Added a task', simple: 'する ことを ふやした' },
  finishTask: { ja: '予定を済ませた', en: 'Finished a task', simple: 'する ことを おえた' },
  changeTask: { ja: '予定を直した', en: 'Changed a task', simple: 'する ことを なおした' },
  addWarning: { ja: '注意事項を加えた', en: 'Added a warning', simple: 'きを つけることを かいた' },
  reviewWarning: { ja: '注意事項を見直した', en: 'Reviewed a warning', simple: 'きを つけることを みなおした' },
  addMember: { ja: '世帯員を加えた', en: 'Added a member', simple: 'ひとを くわえた' },
  addFact: { ja: '分かっていることを書いた', en: 'Noted a fact', simple: 'わかった ことを かいた' },
  updateHousehold: { ja: '世帯の記載を直した', en: 'Edited the household', simple: 'かぞくの ことを なおした' },
  joinTeam: { ja: 'チームに加わった・加えた', en: 'Joined or added to the team', simple: 'チームに はいった' },
  assignLead: { ja: '主担当を決めた', en: 'Assigned the lead', simple: 'いちばんの たんとうを きめた' },
  restrictMatter: { ja: '閲覧制限を変えた', en: 'Changed the restriction', simple: 'みる人を きめた' },
  breakGlass: { ja: '緊急閲覧で開いた', en: 'Opened in an emergency', simple: 'きんきゅうで みた' },
  sendReferral: { ja: 'つないだ', en: 'Sent a referral', simple: 'つないだ' },
})

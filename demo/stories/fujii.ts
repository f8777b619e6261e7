import type { Story } from '../story.ts'

/** 住まい喪失: from the dormitory into the car. */
export const fujii: Story = {
  household: '藤井さん', title: '寮を出され車中泊', area: 'あおば', type: 'H2', home: 'rented', address: 'みどり野市あおば町8丁目23番11号', rhythm: 60,
  accountable: [['AG06', '2025-01-14']],
  team: [['st05', '全体の調整', '2025-01-14'], ['st16', '住まい', '2025-01-21'], ['st36', '就労', '2025-03-01']],
  members: [{ name: '藤井 大輔', kana: 'フジイ ダイスケ', birth: '1979-01-17', sex: 'M', relation: '本人', phone: '0999-11-2008', clinic: '市立病院', note: '大型免許。几帳面な日報' }],
  intake: {
    at: '2025-01-14T08:50', keptOn: '2025-01-14', by: 'st05', channel: 'visit', route: 'R05', introducedBy: 'A99', inquirer: ['道の駅の職員', '関係者'],
    boxes: ['C02', 'C03', 'C07', 'C06', 'C15'], worst: 'C02', urgency: 'immediate', text: '派遣の寮を出され、道の駅で車中泊', words: '所持金1,800円。車で寝ている', heard: '外気0度。腰痛。債務3社214万円。', judgement: '今日の寝る所を先に。', consent: 'written',
  },
  contacts: [
    ['2025-01-14', 'st05', 'M3', '緊急対応。食料・防寒具・一時入居。', { with: '藤井さん', pinned: true }],
    ['2025-01-21', 'st05', 'M5', '支援決定。保護申請は本人が迷い、居住支援で3か月。', { with: '関係機関・藤井さん' }],
    ['2025-01-24', 'st05', 'M2', '法テラスに同行。', { with: '藤井さん' }],
    ['2025-02-19', 'st16', 'M2', '内見2件。', { with: '藤井さん' }],
    ['2025-03-28', 'st16', 'M2', 'アパートに入居。', { with: '藤井さん', words: '自分の名前の郵便受け' }],
    ['2025-05-12', 'st36', 'M3', '倉庫の軽作業、週4日。', { with: '藤井さん' }],
    ['2025-07-08', 'st05', 'M3', '家計が黒字に。', { with: '藤井さん' }],
  ],
  referrals: [
    { by: 'st05', to: 'AG13', need: '今夜からの住まい', why: '車中泊です。一時入居から部屋探しまで。', on: '2025-01-14', status: 'confirmed', urgency: 'immediate', warm: 'accompany', facts: [['situation', '車中泊、所持金1,800円', 'consent'], ['identity', '藤井大輔', 'consent']] },
    { by: 'st05', to: '法テラス（架空の事務所）', need: '債務の整理', why: '3社214万円。督促が続いています。', on: '2025-01-22', status: 'confirmed', facts: [['money', '債務3社214万円', 'consent']] },
  ],
  facts: [[0, 'P10', '3社 214万円（整理済み）', '西田'], [0, 'P01', '腰椎ヘルニア', '市立病院'], [0, 'strength', '大型免許、几帳面な日報', '西田']],
  warnings: [],
  tasks: [[-60, 'st05', '3か月後の様子を電話で確認', true]],
  closed: { on: '2025-07-31', reason: 'improved', note: '家賃1か月滞納のとき居住支援法人から連絡' },
}

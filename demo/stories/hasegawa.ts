import type { Story } from '../story.ts'

/** ダブルケア: two small children and a father who needs care. */
export const hasegawa: Story = {
  household: '長谷川家', title: '幼い子二人の育児と父の介護', area: 'えのき', type: 'H7', home: 'owned', address: 'みどり野市えのき町4丁目11番7号', rhythm: 30,
  accountable: [['AG08', '2024-09-05']],
  team: [['st10', '全体の調整', '2024-09-02'], ['st04', '父の介護', '2024-09-10'], ['st17', '発達・産後の健康', '2024-09-27'], ['st27', 'ダブルケアカフェ', '2025-01-20']],
  members: [
    { name: '長谷川 香織', kana: 'ハセガワ カオリ', birth: '1986-03-15', sex: 'F', relation: '本人', phone: '0999-11-2004', note: '育休中' },
    { name: '長谷川 慎', kana: 'ハセガワ シン', birth: '1985-12-02', sex: 'M', relation: '夫', note: '単身赴任（月2回帰宅）' },
    { name: '長谷川 ひなた', kana: 'ハセガワ ヒナタ', birth: '2019-05-25', sex: 'F', relation: '長女' },
    { name: '長谷川 湊', kana: 'ハセガワ ミナト', birth: '2023-02-11', sex: 'M', relation: '長男', note: '1歳半健診で言葉の遅れ' },
    { name: '北川 修一', kana: 'キタガワ シュウイチ', birth: '1952-10-07', sex: 'M', relation: '実父', note: '要介護3（脳梗塞）' },
  ],
  intake: {
    at: '2024-09-02T11:00', keptOn: '2024-09-05', by: 'st10', channel: 'visit', route: 'R01', boxes: ['C12', 'C11', 'C01'], worst: 'C12', urgency: 'within_week',
    text: '幼い子二人の育児と、同居の父の介護が重なり眠れない', words: '眠れない。父に怒鳴ってしまう。子を預けると父を見られない', heard: '睡眠4時間。夫は月2回帰宅。涙が出る。', judgement: '介護と子育ての担当が互いを知らない。',
    consent: 'written', consentForm: { explained: 'yes', mayKnow: '地域包括、保健センター', mayNotKnow: '職場、くらし自立' },
  },
  contacts: [
    ['2024-09-02', 'st10', 'M3', '90分。子どもはひろばで預かる。', { with: '香織さん', words: '誰かに言っていいと思わなかった' }],
    ['2024-09-10', 'st04', 'M2', '父宅を訪問し、動線を確認。', { with: '香織さん・父' }],
    ['2024-09-27', 'st17', 'M2', 'EPDS 13点。受診の情報を渡す。', { with: '香織さん', judgement: '休める日を先に決める。' }],
    ['2024-10-15', 'st01', 'M5', '支援決定。主担当はうめのみ。サービス担当者会議に子育て側も出る。', { with: '関係機関・ケアマネ・香織さん', pinned: true }],
    ['2024-11-06', 'st10', 'M1', '電話で近況。', { with: '香織さん', words: '昨日は5時間眠れた' }],
    ['2025-01-20', 'st10', 'M10', '集いで経験を話す側に。', { with: '香織さん' }],
    ['2025-03-05', 'st04', 'M8', 'ケアプラン変更の会議。デイ週3回・短期入所月6日。', { with: 'ケアマネほか' }],
    ['2025-03-18', 'st01', 'M5', '終結。うめのみが窓口として残る。', { with: '関係機関' }],
  ],
  referrals: [
    { by: 'st10', to: 'AG03', need: '父の介護の見直し', why: '介護の負担で眠れていません。短期入所を早めに。', on: '2024-09-03', status: 'confirmed', urgency: 'within_week', warm: 'accompany', facts: [['situation', '要介護3の父と同居、睡眠4時間', 'consent'], ['identity', '北川修一', 'consent']], note: '父宅で一緒に会った' },
    { by: 'st10', to: 'AG11', need: '湊さんの発達相談', why: '言葉の遅れについて、健診の続きを。', on: '2024-09-05', status: 'confirmed', facts: [['health', '1歳半健診で言葉の遅れ', 'consent']] },
  ],
  facts: [[0, 'P06', '睡眠 4時間→6時間', '香織さん'], [4, 'X06', '要介護3、短期入所月6日', 'ケアマネ'], [undefined, 'strength', 'SOSを出せた。夫の理解', '岡部']],
  warnings: [],
  tasks: [[-200, 'st10', '復職の勤務調整について夫婦で面談', true]],
  closed: { on: '2025-03-31', reason: 'improved', note: '父の再入院・復職直後の3か月は声をかける' },
}

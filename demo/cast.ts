/** Those of the invented city whom one may play with one click: who they are, and what one sees as them. In English with the name in kanji, for the screens bear that one. */
export const CAST = [
  { code: 'st04', ja: '井坂 守（あおば包括・社会福祉士）：相談を受け、つなぐ', en: 'Isaka Mamoru (井坂 守), social worker at a community centre: takes consultations and passes them on' },
  { code: 'st11', ja: '福田 さつき（総合相談課・窓口）：一行で受け付ける', en: 'Fukuda Satsuki (福田 さつき), counter clerk: one line is enough' },
  { code: 'st01', ja: '大原 千晶（多機関協働・全市）：行き場のない相談を見る', en: 'Ohara Chiaki (大原 千晶), city-wide coordinator: sees what found no place' },
  { code: 'st22', ja: '曽根 大樹（包括化推進員・あおば、いずみ）：担当圏域だけを見る', en: 'Sone Daiki (曽根 大樹), coordinator of two areas: sees those two' },
  { code: 'st02', ja: '三浦 健介（社協 CSW）：地域で伴走する', en: 'Miura Kensuke (三浦 健介), community social worker: accompanies' },
  { code: 'st03', ja: '谷口 由佳（社協 アウトリーチ）：会えない人に会いに行く', en: 'Taniguchi Yuka (谷口 由佳), outreach worker: goes to those nobody meets' },
  { code: 'st05', ja: '西田 恵（くらし自立・係長級）：住まいと家計', en: 'Nishida Megumi (西田 恵), supervisor of livelihood support: home and money' },
  { code: 'st06', ja: '菅野 拓（基幹みどり・係長級）：閲覧制限のある世帯も担当', en: 'Kanno Taku (菅野 拓), supervisor at the disability centre: also works on a restricted case' },
  { code: 'st07', ja: '小林 真帆（こども家庭センター・係長級）：秘匿情報の取扱者', en: 'Kobayashi Maho (小林 真帆), supervisor at the child and family centre: handler of concealed addresses' },
  { code: 'st08', ja: '加藤 直美（学校教育課 SSW）：秘匿住所は見えない', en: 'Kato Naomi (加藤 直美), school social worker: on the same team, without the concealed address' },
  { code: 'st30', ja: '松永 佐知（あおば包括・保健師）：親族の記録は見えない', en: 'Matsunaga Sachi (松永 佐知), public health nurse: may not read about her own relatives' },
  { code: 'st29', ja: '重松 弘（あおば包括・係長級）：秘匿と閲覧制限を決める', en: 'Shigematsu Hiroshi (重松 弘), supervisor at the community centre: decides on concealment and restriction' },
  { code: 'st48', ja: '鳥居 あや子（民生委員）：中身は開けない', en: 'Torii Ayako (鳥居 あや子), welfare commissioner: opens no contents' },
  { code: 'st12', ja: '堀 文雄（個人情報保護・監査）：記録簿を読む', en: 'Hori Fumio (堀 文雄), privacy auditor: reads the journal' },
  { code: 'st13', ja: '長井 徹（システム管理）：アカウントを扱い、案件は見えない', en: 'Nagai Toru (長井 徹), system administrator: accounts, and no matters' },
] as const

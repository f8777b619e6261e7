/**
 * Variant characters (異体字・旧字体) of names and places: the common form first, then the variants folded onto it. They are
 * folded for finding only; 髙 and 高 are one letter to a searcher and two to the holder of the name. Letters that Unicode
 * itself calls compatible (神 and 神) need no line here.
 */
const FAMILIES =
  '辺邉邊𨘢𨙔 高髙 崎﨑嵜碕㟢𥔎 斉斎齋齊亝 沢澤 浜濱濵 広廣 桜櫻 国國囯圀 島嶋嶌㠀 竜龍 滝瀧 ' +
  '真眞 徳德悳 恵惠 栄榮 円圓 学學斈 会會 関關 気氣 亀龜 剣劍劔剱釼劒 検檢 権權 厳嚴 黒黑 ' +
  '県縣 顕顯 険險 蔵藏 雑雜襍 児兒 寿壽 収收 従從 渋澁澀 縦縱 粛肅 処處 将將 奨奬獎 条條 ' +
  '状狀 乗乘 浄淨 穣穰 触觸 嘱囑 慎愼 尽盡 図圖 粋粹 随隨 髄髓 枢樞 数數 瀬瀨 声聲 静靜 ' +
  '摂攝 窃竊 専專 戦戰 浅淺 践踐 銭錢 潜潛濳 繊纖 禅禪 双雙 壮壯 争爭 荘莊庄 捜搜 挿插揷 ' +
  '巣巢 曽曾 装裝 総總 騒騷 増增 臓臟 即卽 属屬 続續 堕墮 対對 体體躰軆 帯帶 滞滯 台臺 択擇 ' +
  '担擔 単單 胆膽 団團 断斷 痴癡 遅遲 昼晝 虫蟲 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞 鉄鐵銕 ' +
  '転轉 点點 伝傳 灯燈 当當 党黨 盗盜 稲稻 闘鬪 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 ' +
  '廃廢 売賣 麦麥 発發 髪髮 抜拔 蛮蠻 秘祕 瓶甁 払拂 仏佛 歩步 峰峯 豊豐 褒襃 翻飜 毎每 ' +
  '万萬 満滿 麺麵麪 黙默 弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 ' +
  '覧覽 両兩 猟獵 緑綠 隣鄰 塁壘 礼禮 励勵 戻戾 霊靈灵 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 ' +
  '郎郞 楼樓 録錄 湾灣 隠隱 縁緣 塩鹽 奥奧 応應 欧歐 殴毆 横橫 温溫 価價 画畫畵 壊壞 懐懷 ' +
  '概槪 拡擴 殻殼 覚覺 岳嶽 楽樂 渇渴 缶罐 巻卷 陥陷 勧勸 寛寬 歓歡 館舘 観觀 顔顏 帰歸 ' +
  '偽僞 戯戲戱 犠犧 旧舊 拠據 挙擧舉 虚虛 峡峽 挟挾 教敎 郷鄕鄉 暁曉 区區 駆驅駈 勲勳 薫薰 ' +
  '径徑 茎莖 掲揭 渓溪谿 経經 蛍螢 軽輕 継繼 鶏鷄雞 芸藝 撃擊 研硏 献獻 験驗 呉吳 娯娛 効效 ' +
  '恒恆 鉱鑛礦砿 号號 砕碎 済濟 剤劑 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 釈釋 写寫冩 舎舍 ' +
  '獣獸 叙敍敘 称稱 証證 焼燒 吉𠮷 土圡𡈽 富冨 柳栁桺 桑桒 船舩 淵渕渊 野埜 槙槇 遥遙 尭堯 ' +
  '穂穗 桧檜 篭籠 諌諫 頚頸 鴬鶯 鹸鹼 麹麴 靭靱 砺礪 蝋蠟 蕊蘂 薮藪 芦蘆 鯵鰺 鰯鰮 倶俱 ' +
  '剥剝 填塡 煕熙凞 煙烟 杉椙 坂阪 原𠩤 橋槗𣘺 松枩枀 餅餠 兎兔 角⻆ 長⻑ 青靑 清淸 花芲 ' +
  '草艸 彦彥 産產 涼凉 冴冱 凛凜 奈柰 実實 宝寶寳 巌巖 昿曠 晃晄 昂昻 萌萠 略畧 群羣 裏裡 ' +
  '窓窗窻 鎌鐮 針鍼 鋭銳 隷隸 雁鴈 麻蔴 黄黃 輝煇 枡桝 柏栢 薗園 籐籘 蛎蠣 迫廹 釜釡 閑閒 ' +
  '頴穎 顛顚 鶴靍靏鸖 鴎鷗 亜亞 仮假 倹儉 侭儘 函凾 剰剩 卒卆 卯夘 却卻 医醫 参參 奇竒 壱壹 ' +
  '壷壺 夢梦 嬢孃 妍姸 姉姊 姫姬 宜冝 寝寢 寧寍 并幷 庵菴 弁辨瓣辯 弾彈 悪惡 悦悅 恊協 携攜 ' +
  '撹攪 所㪽 晋晉 最㝡 棋棊 楠枏 欅﨔 毘毗 沖冲 決决 減减 況况 涙淚 涛濤 湿濕溼 溌潑 潅灌 ' +
  '焔焰 営營 爾尓 牆墻 狭狹 猪豬 猫貓 珍珎 畝畞 畳疊疉 疎踈 皐皋 蓋盖 磯礒 祢禰 祷禱 禄祿 ' +
  '秋穐龝 税稅 脱脫 説說 閲閱 稚穉 稿稾 穏穩 竃竈 竪豎 並竝 箪簞 節莭 蓑簑 籤籖 縄繩 綿緜 ' +
  '繋繫 繍繡 罰罸 翠翆 聡聰 脇𦚰 艶艷豔 舗舖 荊荆 莱萊 蒋蔣 虎乕 蝿蠅 蝉蟬 蟹蠏 衆眾 衛衞 ' +
  '詠咏 譲讓 讃讚 讐讎 賎賤 躯軀 輌輛 辞辭 迩邇 邨村 酔醉 醤醬 醗醱 鈎鉤 鎖鎻 鑑鑒 駅驛 ' +
  '騨驒 鬱欝 鼓皷 鼠鼡 鼈鱉 歳歲 戸戶 内內 呂吕 回囘 凡凢 冊册 厨廚 厩廐廏 喜㐂憙 囲圍 圏圈 ' +
  '圧壓 壌壤 変變 強强 呑吞 告吿 嘘噓 侠俠 叱𠮟 掻搔 掴摑 涜瀆 痩瘦 頬頰 頽穨 屏屛 啓啟 ' +
  '為爲 潔㓗 栖棲 梅楳 檪櫟 柿柹 槍鎗 杯盃 穀榖 筝箏 苺莓 華蕐 蘇蘓 貌皃 跡迹 遊游 飲飮 ' +
  '飾餝 丈𠀋 事亊 京亰 仙僊 侯矦 個箇 傑杰 傘仐 凄淒 刃刄 博愽 和咊 哲喆 場塲 塔墖 妙玅 ' +
  '岩嵒 峨峩 年秊 明朙 時旹 本夲 欠缺 氷冰 湧涌 準凖 潟泻 災灾 無无 留畱 番畨 脈脉 葬塟 ' +
  '蛇虵 踊踴 酢醋 韻韵 緒緖 晩晚 絵繪 鞍鞌 ケヶ カヵ'

const commonForm: ReadonlyMap<string, string> = new Map(
  FAMILIES.split(' ').flatMap((family) => {
    const [common = '', ...variants] = family
    return variants.map((variant): [string, string] => [variant, common])
  }),
)

/** Every known variant character with its common form (異体字と常用の字). */
export const listVariants = (): readonly (readonly [variant: string, common: string])[] => [...commonForm]

/** A copy of a text in which every known variant character (異体字) is replaced by its common form. */
export const toCommonForms = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => commonForm.get(letter) ?? letter).join('')

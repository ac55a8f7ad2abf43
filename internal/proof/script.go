package proof

import (
	"strings"
	"sync"
)

// traditional holds common characters that are written in another way in
// simplified Chinese: pairs of the traditional and the simplified one. Those
// whose traditional form is also a simplified character are left out: 著, 乾, 徵,
// 藉, 瞭.
const traditional = "" +
	`個个們们來来這这對对時时會会說说國国為为過过發发開开學学還还進进動动經经點点長长兩两問问從从間间樣样後后當当處处話话見见聽听買买賣卖讓让請请謝谢關关係系務务業业` +
	`產产實实現现應应該该給给與与無无單单價价錢钱貨货費费賠赔償偿訂订記记錄录電电機机線线網网頁页連连結结斷断絕绝認认識识語语讀读寫写書书報报導导據据證证確确權权責责` +
	`員员團团隊队組组織织領领號号碼码級级類类項项題题顧顾戶户門门體体驗验質质標标準准練练習习課课師师範范圍围園园場场廠厂廣广東东車车軍军輛辆運运達达遠远邊边遲迟選选` +
	`適适遞递難难離离雖虽雙双雜杂雲云靈灵靜静韓韩響响頂顶順顺須须預预頭头頻频顆颗願愿顯显風风飛飞飯饭飲饮館馆馬马驚惊驅驱髮发鬥斗魚鱼鳥鸟麥麦黃黄黨党齊齐齒齿龍龙龜龟` +
	`愛爱惱恼憂忧憤愤懷怀懶懒戀恋戰战戲戏擁拥擇择擊击擔担擬拟擴扩擺摆擾扰攔拦攝摄攜携攤摊敗败敘叙敵敌數数斂敛斬斩於于舊旧晉晋晝昼暈晕暢畅曆历曉晓樂乐樓楼樞枢樹树橋桥` +
	`檔档檢检櫃柜欄栏歐欧歲岁歷历歸归殘残殺杀殼壳毀毁氣气決决沒没沖冲況况淚泪淨净淺浅減减測测渾浑湊凑溝沟溫温滅灭滿满漁渔漢汉漲涨漸渐潔洁潛潜潤润澤泽澱淀濃浓濕湿濟济` +
	`濤涛瀏浏灣湾災灾烏乌煙烟煩烦熱热燈灯燒烧營营爐炉爛烂爭争爺爷爾尔牆墙狀状猶犹獄狱獎奖獨独獲获獻献環环畢毕畫画異异療疗癒愈瘋疯癡痴皺皱盜盗盡尽監监盤盘眾众睏困睜睁` +
	`矚瞩矯矫礙碍禮礼禍祸禦御種种稱称穀谷穩稳積积窮穷竊窃競竞筆笔節节築筑簡简簽签簾帘籌筹籃篮粵粤糧粮糾纠紀纪約约紅红納纳純纯紙纸紛纷細细終终絡络統统維维緊紧緒绪緣缘` +
	`編编緩缓縣县縮缩縱纵總总績绩繞绕繪绘繼继續续纏缠罰罚罵骂羅罗義义聖圣聞闻聯联聰聪聲声職职肅肃脈脉脫脱腦脑腳脚腸肠膚肤膠胶臉脸臨临舉举艦舰艱艰藝艺蘇苏蘋苹莊庄華华` +
	`萬万葉叶蔣蒋藍蓝藥药蘭兰虛虚蟲虫術术衛卫衝冲裝装裡里補补裏里製制複复褲裤規规視视親亲覺觉覽览觀观觸触訊讯訓训託托訪访設设許许訴诉診诊評评詞词詢询試试詩诗詳详誇夸` +
	`誌志誠诚誤误誰谁調调談谈論论諮咨諾诺謀谋講讲謹谨譯译議议護护譽誉變变豐丰貝贝負负財财貢贡貧贫販贩貪贪貴贵貸贷貿贸賀贺資资賊贼賓宾賞赏賤贱賬账賴赖購购贈赠贊赞贏赢` +
	`趕赶趙赵跡迹踐践蹤踪躍跃軌轨軟软較较載载輕轻輔辅輩辈輪轮輸输轉转轟轰辦办辭辞農农違违遺遗郵邮鄉乡鄰邻醫医醬酱釋释針针鈕钮鈴铃銀银銷销鋪铺鋼钢錯错鍵键鍾钟鎖锁鎮镇` +
	`鏈链鏡镜鐘钟鐵铁鑑鉴閉闭閃闪閒闲閱阅闆板闊阔陣阵陰阴陳陈陸陆陽阳隨随險险隱隐際际雞鸡霧雾頓顿餘余騙骗騎骑騰腾鬆松麗丽齡龄僅仅倉仓偽伪傑杰傘伞備备傳传債债傷伤傾倾` +
	`僑侨億亿儀仪優优儲储兒儿內内冊册凍冻劃划劇剧劉刘劑剂勁劲勝胜勞劳勢势勵励勸劝區区協协卻却厭厌參参吳吴啟启嘆叹嘗尝嚇吓嚴严圖图圓圆執执堅坚塊块墊垫壓压壞坏壯壮夢梦` +
	`夠够奪夺奮奋婦妇媽妈嬰婴孫孙寢寝寧宁審审寬宽寶宝將将專专尋寻屆届屬属岡冈島岛峽峡崗岗嶺岭巖岩幣币帥帅帳帐帶带幫帮幹干幾几庫库廂厢廳厅張张強强彈弹彙汇徑径復复徹彻` +
	`恆恒態态慣惯慮虑慶庆憑凭憶忆懇恳懸悬拋抛挾挟捨舍掃扫掛挂採采換换揚扬搖摇搶抢損损嗎吗麼么臺台蛻蜕闡阐喪丧棄弃饋馈歡欢紹绍繫系滯滞賺赚遊游週周佈布彆别併并佔占佇伫` +
	`傭佣僱雇剛刚勻匀卹恤噓嘘囉啰墮堕妝妆嫻娴屍尸峯峰廢废弔吊彎弯慘惨慚惭慟恸憐怜憫悯懲惩拚拼搗捣撥拨撫抚撲扑撐撑擠挤擱搁攏拢曬晒朧胧極极槍枪殯殡毆殴氾泛滾滚濫滥潑泼` +
	`燉炖狹狭瑣琐疊叠瞞瞒矇蒙硃朱磚砖窺窥籤签紋纹縫缝罈坛罷罢翹翘膽胆艷艳蕩荡薦荐虧亏蠻蛮襯衬誘诱諒谅譜谱賒赊賦赋蹟迹軒轩迴回逕径鄭郑鉤钩鑰钥闖闯頗颇餓饿饒饶駁驳騷骚` +
	`鬱郁鬧闹`

// variants maps each traditional character to the simplified one.
var variants = sync.OnceValue(func() map[rune]rune {
	m := map[rune]rune{}
	r := []rune(traditional)
	for i := 0; i+1 < len(r); i += 2 {
		m[r[i]] = r[i+1]
	}
	return m
})

// simplified is the set of the simplified characters that have a traditional
// form in the table.
var simplified = sync.OnceValue(func() map[rune]bool {
	m := map[rune]bool{}
	for _, r := range variants() {
		m[r] = true
	}
	return m
})

// traditional reports whether the deck is written in traditional characters:
// by its language, or by most of its characters that show the difference.
func (p *page) traditional() bool {
	switch l := strings.ToLower(p.deck.Lang); {
	case strings.Contains(l, "hant"), strings.HasSuffix(l, "-tw"), strings.HasSuffix(l, "-hk"), strings.HasSuffix(l, "-mo"):
		return true
	case strings.Contains(l, "hans"), strings.HasSuffix(l, "-cn"), p.field:
		return false
	}
	balance := 0
	for _, r := range p.source {
		if _, ok := variants()[r]; ok {
			balance++
		} else if simplified()[r] {
			balance--
		}
	}
	return balance > 0
}

// mixedScript reports traditional characters in a simplified text, each once
// a passage, unless the whole deck is a traditional one.
func mixedScript(t passage) []mark {
	if !t.page.chinese || t.page.hant || t.part == sourcePart {
		return nil
	}
	var list []mark
	seen := map[rune]bool{}
	for _, r := range t.text {
		if to, ok := variants()[r]; ok && !seen[r] {
			seen[r] = true
			list = append(list, mark{piece: string(r), args: []string{string(r), string(to)}})
		}
	}
	return list
}

package lang

// proofTexts is package proof's English beside the Chinese.
func proofTexts() map[string][2]Message {
	return map[string][2]Message{
		"mojibake": {
			{"%[1]q 像是乱码", "%[1]q looks like damaged characters"},
			{"重新输入这段文字，存为 UTF-8", "type the text anew and save the file as UTF-8"},
		},
		"odd-marks": {
			{"%[1]q：这几个标点像是丢了引号", "%[1]q: marks that look like a lost quotation mark"},
			{"改成本来要写的标点", "write the marks that were meant"},
		},
		"pinyin": {
			{"%[1]q：字后面跟着括号里的拼音", "%[1]q: a syllable in parentheses behind a character"},
			{"删掉拼音", "remove the pinyin"},
		},
		"mixed-script": {
			{"简体文字里夹着繁体字 %[1]q", "the traditional character %[1]q in a simplified text"},
			{"写成 %[2]q", "write %[2]q"},
		},
		"half-width": {
			{"中文之间用了半角标点：%[1]q", "half-width punctuation between Chinese characters: %[1]q"},
			{"换成全角标点", "use the full-width mark"},
		},
		"unpaired-marks": {
			{"%[1]q 没有成对", "%[1]q is not paired"},
			{"前后两半都写上", "write both the opening and the closing mark"},
		},
		"stray-mark": {
			{"%[1]q：文字里露出了 Markdown 记号或项目符号", "%[1]q: a raw mark of Markdown or a bullet in the text"},
			{"做成列表的一条，或者删掉记号", "make it a list item, or remove the mark"},
		},
		"doubled-word": {
			{"%[1]q 写重了，或者混在一起了", "%[1]q is written twice or mixed up"},
			{"只留一个", "leave one of them"},
		},
		"placeholder": {
			{"%[1]q 是没填的占位符", "%[1]q is a placeholder that nobody filled in"},
			{"写上真的内容，或者换个说法", "write the real thing, or another word for it"},
		},
		"stray-latin": {
			{"中文里夹着外文词 %[1]q", "the foreign word %[1]q in a Chinese text"},
			{"用中文说；如果是本行的术语，加进检查的词表", "say it in Chinese; if it is a term of the field, add it to the list of the check"},
		},
		"fused-words": {
			{"%[1]q：英文单词之间没有空格", "%[1]q: English words without blanks"},
			{"把空格补回来", "put the blanks back"},
		},
		"cut-off": {
			{"话没说完就断了：%[1]q", "the text ends in the middle: %[1]q"},
			{"把句子写完，句末加标点", "finish the sentence, with its mark at the end"},
		},
		"announced-count": {
			{"说好 %[1]s 题，实有 %[2]s 题", "%[1]s questions are announced, there are %[2]s"},
			{"补上缺的，或者改开头的 questions:", "write the missing ones, or mend questions: in the front matter"},
		},
		"section-count": {
			{"章节 %[1]q 说好 %[2]s 题，实有 %[3]s 题", "the section %[1]q announces %[2]s questions and has %[3]s"},
			{"补上缺的，或者改这一节的 questions:", "write the missing ones, or mend questions: of the section"},
		},
		"section-total": {
			{"章节 %[1]q 说好 %[2]s 分，各题加起来是 %[3]s 分", "the section %[1]q announces %[2]s points, its questions add up to %[3]s"},
			{"改这一节的 total:，或者改各题的分数", "mend total: of the section, or the points"},
		},
		"points-count": {
			{"%[1]q 有 %[2]s 个要点，应该是 3 到 7 个", "%[1]q has %[2]s key points, want 3 to 7"},
			{"合并意思一样的要点，或者把题拆开", "join points that say the same, or split the question"},
		},
		"double-point": {
			{"要点 %[1]q 要求两件事，没法当一条来打勾", "the point %[1]q asks for two things and can not be ticked as one"},
			{"拆成两条，或者只留要紧的那件", "make it two points, or keep the one that counts"},
		},
		"must-without-probe": {
			{"必答点 %[1]q 没有追问", "the must-have %[1]q has no probe"},
			{"在它下面加一条以 ? 开头的", "add an item below it that begins with ?"},
		},
		"star-gap": {
			{"%[1]q 要讲经历，要点里却没有 %[2]s", "%[1]q tells a story, but no key point is %[2]s"},
			{"经历要有行动（A）和结果（R）的要点", "a story needs points for action (A) and result (R)"},
		},
		"star-lopsided": {
			{"%[1]q 讲处境的要点比讲行动的还多", "%[1]q has more points about the situation than about what was done"},
			{"少几条 S 和 T，多几条 A", "fewer points of S and T, more of A"},
		},
		"bad-time": {
			{"%[1]q：%[2]s 秒，应该在 10 到 300 秒之间", "%[1]q: %[2]s seconds, want 10 to 300"},
			{"改 prep: 或 answer:", "mend prep: or answer:"},
		},
		"missing-id": {
			{"%[1]q 没有编号", "%[1]q has no id"},
			{"给它一个 id：进度要靠编号认它", "give it one: its progress hangs on it"},
		},
		"same-key": {
			{"编号 %[1]q 在 %[2]s 也有", "the id %[1]q is in %[2]s too"},
			{"给其中一套换个 deck:", "give one of the decks another deck:"},
		},
		"incomplete-question": {
			{"%[1]q 缺：%[2]s", "%[1]q lacks: %[2]s"},
			{"自带的题目每一部分都要有", "a bundled question has all its parts"},
		},
		"few-blanks": {
			{"%[1]q 只有 %[2]s 处让人填自己经历的空，应该有 3 处", "%[1]q has %[2]s blanks for one's own story, want 3"},
			{"写在“换成你的”下面：规模、数字、原话", "add them under Make it yours: scale, number and sentence"},
		},
		"misfiled": {
			{"%[1]q 的问法不像 %[2]s", "%[1]q is worded as another kind than %[2]s"},
			{"改 kind:，或者改问法", "mend kind:, or the wording"},
		},
		"unknown-cover": {
			{"covers：清单里没有 %[1]q", "covers: %[1]q is not in the list"},
			{"编号见 coverage.yaml", "see coverage.yaml for the ids"},
		},
		"law-unnamed": {
			{"%[1]q 没有写明法规名称和条款，也没有标准编号", "%[1]q names no statute and article, and no standard"},
			{"用《》写名称，写明第几条，或者写标准编号", "write the title in 《》 and the article, or the number of the standard"},
		},
		"law-undated": {
			{"%[1]q 没有写核对条文的日期", "%[1]q does not say when the text was checked"},
			{"加上 checked:，写读到的文本的日期", "add checked: with the date of the text that was read"},
		},
		"law-old": {
			{"%[1]q 上次核对是 %[2]s，已经超过一年", "%[1]q was last checked %[2]s, more than a year ago"},
			{"读一遍现行条文，改 checked:", "read the text in force and mend checked:"},
		},
		"too-long": {
			{"%[1]q 的答案要说 %[2]s 秒，只有 %[3]s 秒", "the answer to %[1]q takes %[2]s seconds to say, there are %[3]s"},
			{"写短些，或者用 answer: 多给些时间", "shorten it, or give it more time with answer:"},
		},
		"point-not-said": {
			{"答案里好像没有说到要点 %[1]q", "the answer does not seem to make the point %[1]q"},
			{"在答案里说出来，或者去掉这个要点", "say it in the answer, or drop the point"},
		},
		"says-pitfall": {
			{"答案里说了 %[1]q，而 %[2]s 把它列为误区", "the answer says %[1]q, which %[2]s calls a pitfall"},
			{"改答案，或者改误区", "change the answer or the pitfall"},
		},
		"anchors-alike": {
			{"%[1]q：%[2]s 分和 %[3]s 分的评分锚几乎一样", "%[1]q: the anchors for %[2]s and %[3]s differ in hardly a word"},
			{"写出每一档看得见、听得到的表现", "describe what one sees and hears at each level"},
		},
		"follow-up-twice": {
			{"追问 %[1]q 在这张卡片里问过了", "the follow-up %[1]q was asked before in this card"},
			{"换一个新问题", "ask something new"},
		},
		"right-answer": {
			{"%[1]q：价值题没有标准答案", "%[1]q: a question of values has no right answer"},
			{"用评分锚", "use anchors"},
		},
		"no-number": {
			{"%[1]q 的答案没有一个数", "the answer to %[1]q tells no number"},
			{"结果要有数，有分母，有看了多久", "a result has a number, what it is a share of, and how long it was watched"},
		},
		"stock-phrase": {
			{"%[1]q 是套话", "%[1]q is a stock phrase"},
			{"换成你对人会说的话", "say what you would say to a person"},
		},
		"all-improve": {
			{"%[1]q 的答案里，时长、解决率、满意度一起变好", "in the answer to %[1]q handle time, resolution and satisfaction all improve at once"},
			{"说说哪个变差了，放弃了哪个", "tell what got worse, or which one was given up"},
		},
		"industry-average": {
			{"%[1]q：没有出处的行业数字", "%[1]q: an average of the industry without a source"},
			{"用自己的数", "use a number of one's own"},
		},
		"harsh-measure": {
			{"%[1]q：罚款、调岗、停岗不是管理手段", "%[1]q: fines, transfers and suspension are no tools of management"},
			{"换个办法，或者说为什么没用它", "find another way, or say why it was not taken"},
		},
		"private-channel": {
			{"%[1]q：和客户走了私人渠道", "%[1]q: a private channel to the customer"},
			{"留在公司的渠道里", "stay in the company's channels"},
		},
		"stereotype": {
			{"%[1]q：把刻板印象当规律", "%[1]q: a stereotype told as a rule"},
			{"当作猜测来说，并说怎么核实", "tell it as a guess and say how it is checked"},
		},
		"return-mixed": {
			{"%[1]q：无理由退货和质量问题退货混在了一起", "%[1]q: returns without reason mixed up with returns for defects"},
			{"分开说：运费归谁不一样", "keep the two apart: who pays the freight differs"},
		},
		"triple-without-fraud": {
			{"说了 %[1]q，答案里却没有提欺诈", "%[1]q, but the answer does not mention fraud"},
			{"三倍是给欺诈的（消保法第五十五条）", "three times the price is for fraud (article 55 of the consumer law)"},
		},
		"arbitration": {
			{"说了 %[1]q，答案里却没有提协议", "%[1]q, but the answer does not mention an agreement"},
			{"仲裁要先有协议（消保法第三十九条）", "arbitration needs an agreement (article 39 of the consumer law)"},
		},
		"same-question": {
			{"%[1]q 和 %[2]s 的问题几乎一样", "%[1]q is nearly the question of %[2]s"},
			{"只留一个", "keep one of them"},
		},
		"same-words": {
			{"%[1]q 在 %[2]s 里也有", "%[1]q stands in %[2]s too"},
			{"换个说法", "say it in other words"},
		},
		"same-opening": {
			{"答案的开头和 %[2]s 一样：%[1]q", "the answer opens like that of %[2]s: %[1]q"},
			{"用这个故事自己的东西开头", "open with something of this story"},
		},
		"same-person": {
			{"%[1]q 在 %[2]s 的答案里也出现", "%[1]q is also in the answer of %[2]s"},
			{"换个称呼，或者不写姓", "give the person another name, or none"},
		},
		"same-figures": {
			{"%[1]q 在 %[2]s 的答案里也有", "%[1]q is also in the answer of %[2]s"},
			{"用这个故事自己的数", "use figures of this story"},
		},
		"same-gain": {
			{"变化幅度 %[1]q 出现在 %[2]s 个答案里", "the gain %[1]q is in %[2]s answers"},
			{"用这个故事自己的数", "use figures of this story"},
		},
		"same-occasion": {
			{"有 %[2]s 个答案都发生在 %[1]q", "%[1]q is the scene of %[2]s answers"},
			{"换一个场合", "find another occasion"},
		},
	}
}

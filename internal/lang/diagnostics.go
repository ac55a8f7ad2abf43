package lang

// Diagnostic returns what is said of a problem in a deck, and what to do about
// it: the English of package deck, or proof, beside the Chinese. Both hold
// numbered verbs over the arguments of the diagnostic. Not ok for a code
// unknown here.
func Diagnostic(code string) (message, hint Message, ok bool) {
	row, ok := diagnosticTexts()[code]
	if !ok {
		row, ok = proofTexts()[code]
	}
	return row[0], row[1], ok
}

func diagnosticTexts() map[string][2]Message {
	return map[string][2]Message{
		"unreadable": {
			{"读不了这个文件：%[1]s", "the file cannot be read: %[1]s"},
			{"检查文件在不在、有没有读的权限", "check that the file exists and that you may read it"},
		},
		"not-a-file": {
			{"%[1]s 不是普通文件", "%[1]s is no ordinary file"},
			{"只有文件才能做题库：改个名字或挪走", "only files are decks: rename it or move it away"},
		},
		"linked-folder": {
			{"指向文件夹的链接不会跟过去", "a link to a folder is not followed"},
			{"把题库移进这个文件夹，或者逐个链接文件", "move the decks into this folder, or link the files one by one"},
		},
		"too-large": {
			{"文件超过 %[1]s MB，没有读", "the file has more than %[1]s MB and is not read"},
			{"拆成几套题库", "split it into several decks"},
		},
		"utf-16": {
			{"文件是 UTF-16，不是 UTF-8", "the file is UTF-16, not UTF-8"},
			{"在编辑器里另存为 UTF-8", "save it as UTF-8 in your editor"},
		},
		"binary-file": {
			{"文件里有 NUL 字节，不是文本", "the file holds a NUL byte and is no text"},
			{"移出题库文件夹，或者另存为 UTF-8 文本", "move it out of the decks folder, or save it as UTF-8 text"},
		},
		"not-utf-8": {
			{"文件不是 UTF-8（%[1]s 行乱码）", "the file is not UTF-8 (%[1]s lines are damaged)"},
			{"可能是 GBK 或 Big5：在编辑器里另存为 UTF-8", "it may be GBK or Big5: save it as UTF-8 in your editor"},
		},
		"invalid-utf-8": {
			{"有不是 UTF-8 的字节，显示成 U+FFFD", "bytes that are not UTF-8; shown as U+FFFD"},
			{"重新输入这个字，存为 UTF-8", "type the character anew and save the file as UTF-8"},
		},
		"control-character": {
			{"有控制字符（%[1]s），不会显示", "a control character (%[1]s); it is not shown"},
			{"删掉它：多半是复制文字时带进来的", "delete it: it may have come with copied text"},
		},
		"bidi-character": {
			{"有改变文字方向的字符（%[1]s），不会显示", "a character that turns the direction of the text (%[1]s); it is not shown"},
			{"删掉它：它能让一行字看起来和实际不一样", "delete it: it can make a line read otherwise than it is"},
		},
		"invisible-character": {
			{"有看不见的字符（%[1]s），不会显示", "an invisible character (%[1]s); it is not shown"},
			{"删掉它，或者把这一行重新输入", "delete it, or type the line anew"},
		},
		"same-deck": {
			{"两个文件是同一种语言的题库 %[1]q：%[2]s 和 %[3]s，都没有用", "two files are the deck %[1]q in the same language: %[2]s and %[3]s; neither is used"},
			{"删掉一个，或者给其中一个换 deck: 或 lang:", "remove one, or give one of them another deck: or lang:"},
		},
		"bundled-deck": {
			{"自带的题库已经叫 %[1]q，这个文件没有用", "a bundled deck has the name %[1]q already; this file is not used"},
			{"想代替自带的，在文件开头写明 deck:；不想就改个文件名", "write deck: in the front matter to take its place, or rename the file"},
		},
		"asked-deck": {
			{"这套题库叫 %[1]q，和记下的真题同名，真题没有显示", "this deck has the name %[1]q, that of the questions you noted from interviews; those are not shown"},
			{"想看真题，就给它换一个 deck:，或者改个文件名", "give it another deck: or rename the file to see them"},
		},
		"no-cards": {
			{"文件里没有找到卡片", "no card found in this file"},
			{"二级或更深的标题，下面有文字，就是一张卡片", "a heading of level 2 or deeper with text below it is a card"},
		},
		"too-many": {
			{"这个文件还有别的问题，只列出前 %[1]s 个", "there are more problems in this file; only the first %[1]s are listed"},
			{"先改好这些", "mend these first"},
		},
		"front-matter-unclosed": {
			{"开头的元数据没有结束，整个文件没有用", "the front matter is not closed; the file is not used"},
			{"用一行三个减号结束：---", "end it with a line of three hyphens: ---"},
		},
		"front-matter-syntax": {
			{"开头的元数据不是正确的 YAML：%[1]s，整个文件没有用", "the front matter is not valid YAML: %[1]s; the file is not used"},
			{"每行写一个“键: 值”；值里有“: ”或“#”就加引号", "write one \"key: value\" a line, and quote values that hold \": \" or \"#\""},
		},
		"front-matter-shape": {
			{"开头的元数据不是键和值，整个文件没有用", "the front matter is no list of keys and values; the file is not used"},
			{"写成“键: 值”，用半角冒号，后面空一格", "write \"key: value\", with an ASCII colon and a blank after it"},
		},
		"bad-slug": {
			{"%[1]q 不能做题库名，整个文件没有用", "%[1]q is no name for a deck; the file is not used"},
			{"只用字母、数字和 . _ - /", "use letters, digits, . _ - and / only"},
		},
		"bad-lang": {
			{"%[1]q 不是语言代码，整个文件没有用", "%[1]q is no language code; the file is not used"},
			{"写 BCP 47 代码，例如 zh、zh-Hant 或 en", "write a BCP 47 code such as zh, zh-Hant or en"},
		},
		"front-matter-value": {
			{"%[1]q 的值类型不对，没有用", "the value of %[1]q is of the wrong kind and is ignored"},
			{"title、description、role、field 是文字，tags 是列表，questions 是数字", "title, description, role and field are texts, tags is a list, questions a number"},
		},
		"too-deep": {
			{"列表或引用嵌套超过 %[1]s 层，这一行没有读", "lists or quotes are nested more than %[1]s deep; the line is not read"},
			{"减少嵌套", "flatten the list"},
		},
		"too-wide": {
			{"表格超过 %[1]s 列，没有当表格读", "a table has more than %[1]s columns; it is not read as a table"},
			{"拆成几个表格", "split the table"},
		},
		"unclosed-comment": {
			{"注释没有结束，后面的内容都被藏起来了", "a comment is not closed and hides the rest of the file"},
			{"用 --> 结束", "end it with -->"},
		},
		"unclosed-fence": {
			{"代码块没有结束，后面的内容都算在里面", "a code block is not closed and takes in the rest of the file"},
			{"用和开头一样的围栏结束", "end it with the same fence that opened it"},
		},
		"empty-heading": {
			{"标题没有文字", "a heading without text"},
			{"在 # 后面写题目，或删掉这一行", "write the question after the #, or remove the line"},
		},
		"long-heading": {
			{"标题有 %[1]s 行：一行 --- 或 === 会把上面那一段变成标题", "a heading of %[1]s lines: a line of --- or === turns the paragraph above it into a heading"},
			{"如果是想画分隔线，在它前面空一行", "if you meant a rule, put an empty line before it"},
		},
		"second-title": {
			{"又一个一级标题，当作章节", "a second heading of level 1; it is taken for a section"},
			{"一个文件只有一个标题：把这个改成二级", "a file has one title: make this heading level 2"},
		},
		"slot-without-card": {
			{"%[1]q 前面没有题目，下面的文字不属于任何卡片", "%[1]q has no card before it; the text below is in no card"},
			{"放到它的题目下面，低一级", "put it below its question, one level deeper"},
		},
		"slot-in-slot": {
			{"%[1]q 在 %[2]q 里面，当作它的内容", "%[1]q stands inside %[2]q and is read as part of it"},
			{"两个标题用同一级", "give both headings the same level"},
		},
		"heading-in-card": {
			{"卡片里面的标题 %[1]q 当作它的文字", "the heading %[1]q inside a card is read as part of its text"},
			{"比周围的标题低一级，或者单独做成一张卡片", "make it one level deeper than the headings around it, or a card of its own"},
		},
		"duplicate-slot": {
			{"这张卡片已经有 %[1]q 了，合在一起", "the card has had %[1]q before; the two are joined"},
			{"只留一个", "write one of them only"},
		},
		"empty-slot": {
			{"%[1]q 下面什么都没有", "nothing stands below %[1]q"},
			{"写上内容，或者删掉这个标题", "write the text or remove the heading"},
		},
		"empty-card": {
			{"%[1]q 下面什么都没有，没有做成卡片", "nothing stands below %[1]q: no card is made of it"},
			{"在标题下面写答案", "write the answer below the heading"},
		},
		"no-answer": {
			{"%[1]q 既没有答案也没有要点", "%[1]q has neither answer nor key points"},
			{"在下面加上“参考答案”或“要点”这样的标题", "add a heading such as Answer or Key points below it"},
		},
		"unknown-key": {
			{"不认识的键 %[1]q", "unknown key %[1]q"},
			{"能用的键见题库格式说明", "see the list of keys in the format"},
		},
		"duplicate-key": {
			{"键 %[1]q 写了两次，用第一个", "the key %[1]q is given twice; the first one counts"},
			{"删掉一个", "remove one of them"},
		},
		"misplaced-key": {
			{"键 %[1]q 在这里没有用", "the key %[1]q says nothing here and is ignored"},
			{"id 写在卡片上，questions 和 total 写在章节上", "id belongs to a card, questions and total to a section"},
		},
		"misplaced-metadata": {
			{"元数据没有紧跟在标题下面，没有用", "metadata that does not stand directly below a heading is ignored"},
			{"把注释移到标题的下一行", "move the comment to the line after the heading"},
		},
		"bad-metadata": {
			{"%[1]q 不是“键: 值”", "%[1]q is no \"key: value\""},
			{"写成“键: 值”，几个之间用 ; 隔开", "write \"key: value\" and separate pairs by ;"},
		},
		"bad-id": {
			{"%[1]q 不能做编号", "%[1]q is no id"},
			{"只用字母、数字和 . _ -，最多 100 个", "use letters, digits, . _ - only, at most 100"},
		},
		"bad-kind": {
			{"%[1]q 不是题型", "%[1]q is no kind"},
			{"可以是：behavioral situational competency metric industry values knowledge technique intro fact checklist", "one of: behavioral situational competency metric industry values knowledge technique intro fact checklist"},
		},
		"bad-number": {
			{"%[1]s：%[2]q 不是 1 到 10000 的整数", "%[1]s: %[2]q is no whole number from 1 to 10000"},
			{"只写数字", "write digits only"},
		},
		"bad-duration": {
			{"%[1]s：%[2]q 不是时长", "%[1]s: %[2]q is no time"},
			{"写成 30s、2m 或 1m30s，最长 1h", "write 30s, 2m or 1m30s, at most 1h"},
		},
		"bad-date": {
			{"checked：%[1]q 不是日期", "checked: %[1]q is no date"},
			{"写成 2026-05-31 或 2026-05", "write 2026-05-31 or 2026-05"},
		},
		"bad-when": {
			{"when：看不懂 %[1]q", "when: %[1]q is not understood"},
			{"写成 -7d、-1d、day、room 或 +24h", "write -7d, -1d, day, room or +24h"},
		},
		"bad-switch": {
			{"%[1]s：看不懂 %[2]q", "%[1]s: %[2]q is not understood"},
			{"写成 %[3]s", "write %[3]s"},
		},
		"unknown-competency": {
			{"没有能力项 %[1]q", "unknown competency %[1]q"},
			{"用能力项列表里的标签", "use a tag from the list of competencies"},
		},
		"missing-source": {
			{"%[1]q 没有写来源", "%[1]q names no source"},
			{"这套题库讲的是事实：请补上来源", "this deck states facts: add a source"},
		},
		"no-box": {
			{"要点前面没有方框", "a key point without a box"},
			{"写成“- [ ] 文字”", "write \"- [ ] text\""},
		},
		"bad-weight": {
			{"分值是 1、2 或 3，不能是 %[1]s，当作 1", "a weight is 1, 2 or 3, not %[1]s; taken as 1"},
			{"写成 (1)、(2) 或 (3)，必答的加感叹号：(3!)", "write (1), (2) or (3), with ! for a must: (3!)"},
		},
		"empty-point": {
			{"要点没有文字", "a key point without text"},
			{"写上要说到什么，或删掉这一条", "write what must be said, or remove the item"},
		},
		"stray-text": {
			{"%[1]q 下面有不属于任何一条的文字，不会显示", "text that belongs to no item below %[1]q is not shown"},
			{"写成一条列表", "make it a list item"},
		},
		"bad-anchor": {
			{"这段文字没有写 1 到 5 的分数，不会显示", "no score from 1 to 5 found for this text; it is not shown"},
			{"写成表头是 5 | 3 | 1 的表格，或“5: 文字”这样的列表", "write a table with the head 5 | 3 | 1, or items such as \"5: text\""},
		},
		"no-table": {
			{"写了 cards: table，但标题下面没有表格", "cards: table, but no table stands below this heading"},
			{"加上表格，或者删掉这个键", "add a table or remove the key"},
		},
		"unknown-column": {
			{"表格没有 %[1]q 这一列", "the table has no column %[1]q"},
			{"它的列是：%[2]s", "its columns are: %[2]s"},
		},
		"unused-column": {
			{"%[1]q 这一列不在卡片的任何一面，不会显示", "the column %[1]q is on neither side of the cards and is not shown"},
			{"写进 front 或 back，或者删掉这一列", "name it in front or back, or remove it"},
		},
		"no-back": {
			{"表格没有能做答案的列，各行没有做成卡片", "the table has no column for the back of the cards; its rows are in no card"},
			{"做卡片的表格至少要有两列", "a table of cards needs two columns at least"},
		},
		"missing-cells": {
			{"这一行只有 %[1]s 格，应该有 %[2]s 格", "the row has %[1]s cells of %[2]s"},
			{"补上缺的，可以留空", "add the missing ones, empty if need be"},
		},
		"extra-cells": {
			{"这一行有 %[1]s 格，表格只有 %[2]s 列，多出来的不会显示", "the row has %[1]s cells, the table %[2]s columns; the others are not shown"},
			{"格子里的 | 要写成 \\|", "write \\| for a | within a cell"},
		},
		"empty-front": {
			{"这一行的题目是空的，没有做成卡片", "the front of the row is empty: no card is made of it"},
			{"填上，或者删掉这一行", "fill in the cell or remove the row"},
		},
		"empty-back": {
			{"%[1]q 的答案是空的，没有做成卡片", "the back of %[1]q is empty: no card is made of it"},
			{"填上一格，或者删掉这一行", "fill in a cell or remove the row"},
		},
		"bad-cloze": {
			{"这里开始的填空没有结束或没有文字，%[1]q 没有做成卡片", "a gap that begins here is not closed or has no text; no card is made of %[1]q"},
			{"写成 {{c1::藏起来的}} 或 {{c1::藏起来的::提示}}", "write {{c1::hidden}} or {{c1::hidden::hint}}"},
		},
		"too-many-gaps": {
			{"%[1]q 的填空太多，没有做成卡片", "%[1]q has too many gaps for its length: no card is made of it"},
			{"拆成几张卡片", "split it into several cards"},
		},
		"cloze-ignored": {
			{"填空只在没有答案和要点的卡片里有用，这里照原样显示", "gaps work only in a card without answer and key points; shown as they are"},
			{"去掉花括号，或者去掉答案", "remove the braces or the answer"},
		},
		"duplicate-id": {
			{"编号 %[1]q 在第 %[2]s 行用过了，这张卡片没有用", "the id %[1]q is taken in line %[2]s; this card is not used"},
			{"换一个编号", "give it another id"},
		},
		"cards-gone": {
			{"练过的卡片不在这套题库里了：%[1]s；进度都留着", "practised cards of this deck are in it no more: %[1]s; their history is kept"},
			{"如果其中有换了写法的，把原来的 id 写给它", "if one of them has another text now, give it its id of before"},
		},
		"unclear-link": {
			{"卡片 %[1]s 不见了，这张（%[2]s）可能就是它，相似度 %[3]s%%", "the card %[1]s has gone, and this one (%[2]s) may be it, %[3]s%% alike"},
			{"如果是，就把原来的编号 %[4]s 给它：在标题下面写 <!-- id: %[4]s -->，表格里写进 id 那一列", "if it is, give it its id of before, %[4]s: <!-- id: %[4]s --> below the heading, or in the column id"},
		},
		"duplicate-card": {
			{"第 %[1]s 行有同样的卡片，只用一次", "the same card stands in line %[1]s; it is used once"},
			{"删掉一个", "remove one of them"},
		},
	}
}

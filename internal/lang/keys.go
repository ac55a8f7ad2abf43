package lang

// Names of keys.
var (
	KeySpace = Message{"空格", "Space"}
	KeyUp    = Message{"上", "Up"}
	KeyDown  = Message{"下", "Down"}
	KeyLeft  = Message{"左", "Left"}
	KeyRight = Message{"右", "Right"}
)

// Labels of keys in the footer: one or two words.
var (
	LabelStart      = Message{"开始", "start"}
	LabelOneDeck    = Message{"只练这套", "this deck"}
	LabelMore       = Message{"其他题库", "other decks"}
	LabelUndo       = Message{"撤销", "undo"}
	LabelSettings   = Message{"设置", "settings"}
	LabelHelp       = Message{"按键", "keys"}
	LabelQuit       = Message{"退出", "quit"}
	LabelBack       = Message{"返回", "back"}
	LabelStop       = Message{"收工", "stop"}
	LabelSkip       = Message{"跳过", "skip"}
	LabelChoose     = Message{"选这个", "choose"}
	LabelSure       = Message{"说完了", "done"}
	LabelConfident  = Message{"有把握", "sure"}
	LabelShaky      = Message{"没把握", "shaky"}
	LabelUnknown    = Message{"不会", "don't know"}
	LabelType       = Message{"打字答", "type"}
	LabelHandIn     = Message{"写完了", "done"}
	LabelStopTyping = Message{"改为口答", "speak instead"}
	LabelTypeOn     = Message{"接着写", "go on typing"}
	LabelReveal     = Message{"看答案", "reveal"}
	LabelSaid       = Message{"说到了", "said"}
	LabelMissed     = Message{"没有", "not said"}
	LabelAccept     = Message{"记分", "take it"}
	LabelGood       = Message{"记“好”", "good"}
	LabelFlip       = Message{"换看", "other version"}
	LabelPage       = Message{"往下看", "read on"}
	LabelFlag       = Message{"标记", "flag"}
	LabelSave       = Message{"保存", "save"}
	LabelCancel     = Message{"取消", "cancel"}
	LabelHome       = Message{"回主屏", "home"}
	LabelChange     = Message{"修改", "change"}
	LabelReset      = Message{"恢复默认", "default"}
	LabelAll        = Message{"全部/常用", "all/common"}
	LabelTests      = Message{"考察什么", "what it tests"}
	LabelSearch     = Message{"搜索", "search"}
	LabelList       = Message{"到列表", "to the list"}
	LabelRead       = Message{"看这张", "read"}
	LabelPractise   = Message{"练这些", "practise these"}
	LabelCram       = Message{"突击", "cram"}
	LabelSuspend    = Message{"暂停", "suspend"}
	LabelRetry      = Message{"重试", "retry"}
	LabelOwn        = Message{"改我的版本", "my version"}
	LabelAttempts   = Message{"答过的", "answers"}
	LabelFollowed   = Message{"答得上", "had an answer"}
	LabelOlder      = Message{"早一版", "older"}
	LabelNewer      = Message{"新一版", "newer"}
	LabelRestore    = Message{"用回这版", "use this"}
	LabelSkeleton   = Message{"骨架/全文", "skeleton/all"}
	LabelLeave      = Message{"先放着", "leave it"}
	LabelEditor     = Message{"用编辑器", "editor"}
)

// What keys do, for the help screen: a short sentence each, without a stop.
var (
	HelpUp          = Message{"往上", "up"}
	HelpDown        = Message{"往下", "down"}
	HelpTop         = Message{"到开头", "to the beginning"}
	HelpEnd         = Message{"到末尾", "to the end"}
	HelpPageUp      = Message{"上一页", "one page up"}
	HelpPageDown    = Message{"下一页", "one page down"}
	HelpHelp        = Message{"这一屏有哪些按键", "the keys of this screen"}
	HelpBack        = Message{"回到上一屏", "back to the screen before"}
	HelpUndo        = Message{"撤销上一步：评分、暂停、推迟、标记或备注", "take back the last grade, suspend, bury, flag or note"}
	HelpRedo        = Message{"重做刚撤销的一步", "do again what was undone"}
	HelpChooseRole  = Message{"先练选中的岗位", "practise the chosen role first"}
	HelpSkip        = Message{"先不选，全部都练", "choose nothing for now, practise everything"}
	HelpStart       = Message{"开始今晚的练习", "start tonight's session"}
	HelpOneDeck     = Message{"只练选中的题库", "practise only the deck under the cursor"}
	HelpMore        = Message{"展开或收起其他题库", "show or hide the other decks"}
	HelpSettings    = Message{"设置", "settings"}
	HelpFaults      = Message{"题库里有哪些问题", "what is wrong with the decks"}
	HelpQuit        = Message{"退出，进度都已存好", "leave; everything is saved"}
	HelpSuspend     = Message{"暂停这张卡，以后不再出现；再按一次恢复", "suspend this card; once more brings it back"}
	HelpBury        = Message{"推迟到明天", "bury this card until tomorrow"}
	HelpFlag        = Message{"标记这张卡；再按一次取消", "flag this card; once more takes the flag off"}
	HelpNote        = Message{"给这张卡写备注", "write a note on this card"}
	HelpCopy        = Message{"复制题目和答案", "copy question and answer"}
	HelpStop        = Message{"到此为止，看小结", "stop here and see the summary"}
	HelpAgain       = Message{"记“重来”：没说出来", "grade Again: not recalled"}
	HelpHard        = Message{"记“难”", "grade Hard"}
	HelpGood        = Message{"记“好”", "grade Good"}
	HelpEasy        = Message{"记“易”", "grade Easy"}
	HelpSure        = Message{"答完了，有把握", "finished, and sure of it"}
	HelpShaky       = Message{"答完了，没把握", "finished, but shaky"}
	HelpUnknown     = Message{"不会，直接看答案", "don't know, show the answer"}
	HelpType        = Message{"改用打字作答", "answer by typing"}
	HelpReveal      = Message{"看答案", "show the answer"}
	HelpHandIn      = Message{"写完了", "finished writing"}
	HelpStopTyping  = Message{"不打字了，改为口答；写下的会留着", "speak instead; what was written is kept"}
	HelpTypeOn      = Message{"还没写完，接着写", "not finished, go on writing"}
	HelpSaid        = Message{"这一条说到了，自动到下一条", "this point was said; on to the next"}
	HelpMissed      = Message{"这一条没说到，自动到下一条", "this point was missed; on to the next"}
	HelpPointUp     = Message{"回到上一条", "back to the point before"}
	HelpPointDown   = Message{"到下一条", "on to the next point"}
	HelpAccept      = Message{"按建议的分记下，进入下一题", "take the suggested grade, on to the next card"}
	HelpFlip        = Message{"换看我的版本、我写的、示范", "go through my version, what I wrote, and the model"}
	HelpOwn         = Message{"写或改我自己的版本", "write or change my own version"}
	HelpAttempts    = Message{"以前答过的、两次的差别、各个版本", "earlier answers, how two differ, and versions"}
	HelpOlder       = Message{"看早一版", "the version before"}
	HelpNewer       = Message{"看新一版", "the version after"}
	HelpRestore     = Message{"用回这一版，存成最新的", "use this version again, as the newest"}
	HelpSkeleton    = Message{"只看骨架，或看全文", "the skeleton, or all of it"}
	HelpFollowed    = Message{"追问也答得上；再按一次取消", "had an answer to what they ask next; once more takes it back"}
	HelpSaveText    = Message{"保存", "save"}
	HelpLeaveText   = Message{"先不保存，草稿留着", "leave without saving; the draft is kept"}
	HelpEditText    = Message{"在自己的编辑器里写", "write in your own editor"}
	HelpUndoText    = Message{"撤销刚才的改动（也可以按 ctrl+/）", "take back the last change (ctrl+/ too)"}
	HelpCancel      = Message{"不保存，返回", "back without saving"}
	HelpHome        = Message{"回主屏", "back to the home screen"}
	HelpChange      = Message{"修改这一项", "change this setting"}
	HelpReset       = Message{"恢复这一项的默认值", "put this setting back to its default"}
	HelpAllSettings = Message{"显示全部设置，或只显示常用的", "show all settings, or the common ones only"}
	HelpSearch      = Message{"搜索和筛选卡片", "search and filter cards"}
	HelpTests       = Message{"这道题考察什么，强弱各是什么样", "what the card tests, and what strong and weak look like"}
	HelpEdit        = Message{"在编辑器里打开这张卡", "open this card in the editor"}
	HelpList        = Message{"到找到的卡片里去", "go to the cards found"}
	HelpRead        = Message{"看这张卡的全文，不算复习", "read the whole card; counts as no review"}
	HelpPractise    = Message{"练找到的卡片", "practise the cards found"}
	HelpCram        = Message{"突击找到的卡片，不记入进度", "cram the cards found; nothing is recorded"}
	HelpSaveValue   = Message{"保存", "save"}
)

package lang

// The frame around every screen.
var (
	TooSmall      = Message{"窗口太小：至少要 %d 列 %d 行，现在是 %d 列 %d 行。", "The window is too small: it needs %d columns and %d rows and has %d by %d."}
	MoreLines     = Message{"第 %d 行，共 %d 行，PgDn 往下", "line %d of %d, PgDn for more"}
	NotSaved      = Message{"没存上：%s按 r 重试。", "Not saved: %s Press r to try again."}
	UnsavedAtExit = Message{"还有 %d 条没存上。按 r 重试；再按 ctrl+c 就放弃并退出。", "%d not saved. Press r to try again; ctrl+c once more gives up and leaves."}
)

// Texts that a person writes.
var (
	DraftNotSaved = Message{"草稿没存上：%s接着写会再试。", "The draft was not saved: %s Writing on tries again."}
	DraftKept     = Message{"还没保存，草稿留着，再打开就能接着写。", "Not saved yet; the draft is kept and comes back here."}
	DraftFound    = Message{"这是上次没写完的，接着写吧。", "This is what you had not finished; go on."}
	EditorDone    = Message{"编辑器里写的取回来了，ctrl+s 保存。", "Taken over from the editor; ctrl+s saves it."}
	EditorBroke   = Message{"编辑器没能正常结束：%s。写下的都在这里。", "The editor failed: %s. What was written is here."}
	OwnTitle      = Message{"我的版本：%s", "My version: %s"}
	OwnAbout      = Message{"先写要点，一行一条，用“- ”开头；骨架只看标题和要点。", "Bullets first, a line each, beginning with \"- \"; the skeleton shows headings and bullets only."}
	OwnSaved      = Message{"我的版本已保存，以前的也都留着。", "Your version is saved; earlier ones are kept too."}
)

// First start.
var (
	FirstTitle = Message{"欢迎使用 rehearse", "Welcome to rehearse"}
	FirstAsk   = Message{"你要面试哪个岗位？", "Which role is the interview for?"}
	FirstWhy   = Message{"先练这个岗位的题和配套速记，以后可以在设置里改。", "Its questions and the facts that go with them come first. You can change this in the settings."}
	FirstAll   = Message{"都练", "all of it"}
	FirstCards = Message{"%3d 题", "%3d card{|s}"}
)

// Home.
var (
	HomeTitle     = Message{"rehearse  面试演练", "rehearse  interview practice"}
	HomeTonight   = Message{"今晚 %s", "Tonight %s"}
	HomeGo        = Message{"Enter 开始，到点收尾", "Enter starts, and it ends on time"}
	HomeNewQ      = Message{"%3d 道新题", "%3d new question{|s}"}
	HomeDueQ      = Message{"%3d 道复习", "%3d question{|s} again"}
	HomeRepairs   = Message{"%3d 道补漏", "%3d repair{|s}"}
	HomeFacts     = Message{"%3d 张速记", "%3d fact{|s}"}
	HomeAbout     = Message{"约 %s", "about %s"}
	HomeFirst     = Message{"第一道：%s", "first: %s"}
	HomeBegun     = Message{"上次没写完：%s", "not finished: %s"}
	HomeNothing   = Message{"现在没有要练的。", "Nothing to practise now."}
	HomeNextStep  = Message{"下一张 %s 到期，按 Enter 可以提前练。", "The next card is due at %s; Enter takes it ahead of time."}
	HomeNextDay   = Message{"下一批 %s 到期。", "More on %s."}
	HomeSpent     = Message{"今天已经练了 %s。", "Practised today: %s."}
	HomeDone      = Message{"今天的 %s 练完了。Enter 再加练 10 分钟。", "Today's %s are done. Enter adds ten minutes."}
	HomeLeftOver  = Message{"另有 %d 张到期，今晚排不下。", "%d more {is|are} due and {does|do} not fit tonight."}
	HomeColumns   = Message{"今晚  没见过  说得出   题库", "tonight  unseen  recall  deck"}
	HomeOthers    = Message{"另有 %d 套没选，Tab 查看", "%d other deck{|s}, Tab shows {it|them}"}
	HomeYesterday = Message{"昨天：%s", "Yesterday: %s"}
	HomeFaults    = Message{"题库里有 %d 处问题，! 查看", "%d problem{|s} in the decks, ! shows {it|them}"}
	HomeNoDecks   = Message{"一套题库也没有。把 Markdown 文件放进题库文件夹，或用 --deck-dir 指定。", "There are no decks. Put Markdown files into the deck folder, or name one with --deck-dir."}
	HomeNoUndo    = Message{"没有可以撤销的。", "There is nothing to undo."}
	HomeNoRedo    = Message{"没有可以重做的。", "There is nothing to redo."}
	HomeLoading   = Message{"正在打开……", "Opening..."}
	DayQuestions  = Message{"%d 道题，要点说到 %d/%d", "%d question{|s}, points said %d/%d"}
	DayFacts      = Message{"%d 张速记", "%d fact{|s}"}
	DayTime       = Message{"用了 %s", "in %s"}
	Minutes       = Message{"%d 分", "%d min"}
	Seconds       = Message{"%d 秒", "%d s"}
	UndidGrade    = Message{"已撤销“%s”的评分。", "Took back the grade of “%s”."}
	UndidFact     = Message{"已撤销对“%s”的操作。", "Took back what was done to “%s”."}
	RedidAction   = Message{"已重做：“%s”。", "Done again: “%s”."}
)

// Practice: the question.
var (
	PracticeEmpty   = Message{"没有要练的。", "There is nothing to practise."}
	PracticeLoading = Message{"正在准备……", "Getting ready..."}
	Progress        = Message{"%d/%d", "%d/%d"}
	Points          = Message{"%d 分", "%d point{|s}"}
	RepairTitle     = Message{"补漏", "repair"}
	Spoken          = Message{"说了 %s，限 %s", "spoken %s of %s"}
	Thought         = Message{"想了 %s", "thinking for %s"}
	OverTime        = Message{"超时", "over time"}
	AskSpeak        = Message{"大声说出来，像面对面试官那样。说完按 Enter。", "Say it aloud, as you would in the room. Enter when done."}
	AskThink        = Message{"在心里把要点过一遍。想好按 Enter。", "Go through the points in your mind. Enter when done."}
	AskFact         = Message{"先在心里答，再按空格看答案。", "Answer in your mind, then press Space."}
	AskRepair       = Message{"上次漏了 %d 条要点。说说看，再按空格对照。", "Last time %d point{ was|s were} missed. Say them, then press Space."}
	AskType         = Message{"写要点就行，不用成篇。ctrl+s 写完。", "Bullets will do. ctrl+s when done."}
	AskConfidence   = Message{"有把握吗？", "How sure are you?"}
	HintIs          = Message{"提示", "Hint"}
	GradeLater      = Message{"先答，看了答案再打分。", "Answer first; grades come after the answer."}
	BeginHere       = Message{"写在这里", "write here"}
)

// Practice: the answer.
var (
	DidYouSay     = Message{"说到了吗？", "Did you say it?"}
	TickHint      = Message{"空格 说到了    j 没有    自动到下一条", "Space said    j not said    the next comes by itself"}
	TickDone      = Message{"都对过了。", "All points checked."}
	MustMark      = Message{"必", "!"}
	ScoreSoFar    = Message{"已得 %d/%d", "%d of %d so far"}
	ScoreIs       = Message{"得 %d/%d", "%d of %d"}
	MustMissed    = Message{"漏了必答点，最高记“难”", "a must-have is missing: at most Hard"}
	SayIt         = Message{"可以这样说", "You could say"}
	MyAnswer      = Message{"我写的", "What I wrote"}
	ModelAnswer   = Message{"示范", "Model answer"}
	AnswerIs      = Message{"答案", "Answer"}
	AskedNext     = Message{"接着会问", "They would go on to ask"}
	FollowedNo    = Message{"答得上就按 o。", "o if you had an answer."}
	FollowedYes   = Message{"记了：答得上。再按 o 取消。", "Noted: had an answer. o takes it back."}
	OwnAnswerIs   = Message{"我的版本", "My version"}
	FollowUpIs    = Message{"可能追问", "They might follow up"}
	WhyIs         = Message{"为什么问", "Why they ask"}
	PitfallsAre   = Message{"误区", "Pitfalls"}
	AnchorsAre    = Message{"评分锚", "Anchors"}
	BlanksAre     = Message{"换成你的", "Make it yours"}
	CheckedOn     = Message{"核对到 %s", "checked %s"}
	SourcesAre    = Message{"来源", "Sources"}
	TestsNothing  = Message{"这张卡没有写考察什么。", "The card does not say what it tests."}
	TestsAre      = Message{"考察", "What it tests"}
	NoteIs        = Message{"备注", "Note"}
	Flagged       = Message{"已标记", "flagged"}
	FlipHint      = Message{"v 换看%s", "v: %s"}
	OpenPoints    = Message{"还有 %d 条没对。再按 Enter 就算没说到。", "%d point{ is|s are} not checked yet. Enter once more counts {it|them} as missed."}
	GradeAgain    = Message{"重来", "again"}
	GradeHard     = Message{"难", "hard"}
	GradeGood     = Message{"好", "good"}
	GradeEasy     = Message{"易", "easy"}
	EnterTakes    = Message{"Enter 记“%s”", "Enter: %s"}
	SpaceTakes    = Message{"空格 记“%s”", "Space: %s"}
	InMinutes     = Message{"%d 分钟后", "in %d min"}
	RepairTonight = Message{"今晚补漏", "repair tonight"}
	AgainTonight  = Message{"今晚再来", "again tonight"}
	Tomorrow      = Message{"明天", "tomorrow"}
	InDays        = Message{"%d 天后", "in %d days"}
	InMonths      = Message{"%.1f 个月后", "in %.1f months"}
	InYears       = Message{"%.1f 年后", "in %.1f years"}
	Graded        = Message{"记了“%s”：%s", "Graded %s: %s"}
	Suspended     = Message{"已暂停，以后不再出现。u 撤销。", "Suspended: it will not come up again. u takes it back."}
	Unsuspended   = Message{"不再暂停。", "No longer suspended."}
	Buried        = Message{"推迟到明天。u 撤销。", "Buried until tomorrow. u takes it back."}
	FlagOn        = Message{"已标记。", "Flagged."}
	FlagOff       = Message{"已取消标记。", "Flag taken off."}
	NoteSaved     = Message{"备注已保存。", "Note saved."}
	NoteTitle     = Message{"备注：%s", "Note: %s"}
	Copied        = Message{"已复制题目和答案。", "Copied question and answer."}
	LeechNow      = Message{"这张卡已经忘了 %d 次。拆成小卡、换个记法，或按 s 暂停。", "Forgotten %d times by now. Split it, learn it another way, or suspend it with s."}
	CardGone      = Message{"这张卡已不在题库里，跳过了。", "This card is not in its deck any more; skipped."}
)

// Browse.
var (
	BrowseTitle       = Message{"搜索：%d 张", "Search: %d card{|s}"}
	BrowsePlaceholder = Message{"词，或 kind: tag: deck: competency: is:", "words, or kind: tag: deck: competency: is:"}
	BrowseNothing     = Message{"没有找到。", "Nothing found."}
	DaysKnown         = Message{"%4d 天", "%4d d"}
	MarkSuspended     = Message{"停", "S"}
	MarkBuried        = Message{"缓", "B"}
	MarkFlagged       = Message{"标", "F"}
	MarkNote          = Message{"注", "N"}
	CardTitle         = Message{"卡片：%s", "Card: %s"}
	PointsAre         = Message{"要点", "Key points"}
	NoEditor          = Message{"这里打不开编辑器。", "There is no editor to open here."}
	EditorFailed      = Message{"编辑器没能正常结束：%s。卡片没有变。", "The editor failed: %s. The card is as it was."}
	CramTitle         = Message{"突击", "cram"}
	CramNote          = Message{"突击：不记入进度", "cramming: nothing is recorded"}
	CramDone          = Message{"突击了 %d 张，没有记入进度。", "Crammed %d card{|s}; nothing was recorded."}
)

// Summary.
var (
	SummaryTitle     = Message{"小结", "Summary"}
	SummaryPoints    = Message{"今晚要点说到 %d/%d", "tonight %d of %d points"}
	SummaryQuestions = Message{"%d 道题", "%d question{|s}"}
	SummaryRepairs   = Message{"%d 道补漏", "%d repair{|s}"}
	SummaryFacts     = Message{"%d 张速记", "%d fact{|s}"}
	SummaryTime      = Message{"用了 %s", "in %s"}
	SummaryTomorrow  = Message{"明天约 %s", "tomorrow about %s"}
	SummaryFree      = Message{"明天没有到期的", "nothing is due tomorrow"}
	SummaryNone      = Message{"这次没有打分，什么也没记。", "Nothing was graded, and nothing recorded."}
	SummaryForgot    = Message{"没说出来的", "Not recalled"}
	SummarySure      = Message{"有把握却没说出来", "Sure, but not recalled"}
)

// Settings.
var (
	SettingsTitle = Message{"设置", "Settings"}
	SettingSaved  = Message{"已保存：%s。", "Saved: %s."}
	NoDefault     = Message{"语言没有默认值，按 Enter 换另一种。", "The language has no default; Enter takes the other."}
	SettingUnset  = Message{"（空）", "(none)"}
	SettingRange  = Message{"可填：%s", "Range: %s"}
	ValueFor      = Message{"新的值：%s", "New value: %s"}
)

// Help and faults.
var (
	HelpTitle   = Message{"按键", "Keys"}
	FaultsTitle = Message{"题库里的问题", "Problems in the decks"}
	FaultsNone  = Message{"题库没有问题。", "The decks are fine."}
)

// A card's answers so far.
var (
	AttemptsTitle  = Message{"答过的：%s", "Answers: %s"}
	AttemptsNone   = Message{"还没有答过这道题。", "This question was not answered yet."}
	AttemptsChange = Message{"和上一次比", "Compared with the time before"}
	AttemptsGained = Message{"这次多说到：%s", "said this time: %s"}
	AttemptsLost   = Message{"这次漏了：%s", "missed this time: %s"}
	AttemptsStill  = Message{"两次都没说到：%s", "missed both times: %s"}
	AttemptsSame   = Message{"要点和上次一样。", "The same points as before."}
	AttemptsMarks  = Message{"[-删掉的-] {+新加的+}", "[-left out-] {+added+}"}
	AttemptsAll    = Message{"%d 次，从新到旧", "%d answer{|s}, the newest first"}
	AttemptSpoken  = Message{"口答", "spoken"}
	AttemptTyped   = Message{"打字", "typed"}
	AttemptThought = Message{"心里过", "in thought"}
	AttemptMock    = Message{"模拟", "mock"}
	AttemptGot     = Message{"要点 %d%%", "points %d%%"}
	AttemptAsked   = Message{"追问：%s", "asked on: %s"}
	AttemptHad     = Message{"答上了", "had an answer"}
	AttemptHadNot  = Message{"没答上", "had no answer"}
	SaidSure       = Message{"有把握", "sure"}
	SaidShaky      = Message{"没把握", "shaky"}
	SaidUnknown    = Message{"不会", "did not know"}
	StarIs         = Message{"这次的 STAR", "STAR this time"}
	StarTicked     = Message{"要点勾到 %s", "points ticked: %s"}
	StarHeard      = Message{"写的里面像是有 %s", "the text seems to have: %s"}
	StarNothing    = Message{"没有", "none"}
	StarShares     = Message{"写的篇幅：%s", "share of the text: %s"}
	StarNoResult   = Message{"没听到结果（R）：最后怎样了，数怎么量的？", "No result (R): how did it end, and how was it measured?"}
	StarLong       = Message{"处境（S）占了四分之一以上，早点说到你做了什么。", "The situation (S) takes more than a quarter; come to what you did sooner."}
	StarHonest     = Message{"只看字面和打的勾，不评内容好坏。", "This goes by words and ticks; it does not judge what you said."}
	OwnVersion     = Message{"我的版本（%s，第 %d 版，共 %d 版）", "My version (%s, %d of %d)"}
	OwnNone        = Message{"还没有我的版本，按 e 写一个。", "There is no version of your own yet; e writes one."}
	OwnFromClauses = Message{"还没有要点，先取了每段的头一句。", "There are no bullets yet; these are the first clauses."}
	OwnRestored    = Message{"已用回这一版，存成了最新的一版。", "This version is back, as the newest."}
	OwnFact        = Message{"只有面试题才有自己的版本。", "Only interview questions have a version of your own."}
	HintNote       = Message{"* 你写的里有相近的字；说没说到由你判断，程序不评内容。", "* what you wrote has words like it; whether it was said is yours to judge."}
	TypedLength    = Message{"写了 %d 字，念出来约 %s，限 %s", "%d words written, about %s to say, of %s"}
)

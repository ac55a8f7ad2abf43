package lang

// A Command is what help says of one command.
type Command struct {
	Args  Message // what follows the name; zero = nothing
	Short Message // one line of a list
	Long  Message // the first paragraph of its help; zero = Short
}

// The commands.
var (
	CmdRoot = Command{
		Short: Message{"在终端里演练面试", "Interview practice in your terminal"},
		Long: Message{
			"演练面试题：说出来，逐条对要点，按遗忘曲线安排下一次。不带命令就打开首页。",
			"Practise interview questions: answer, tick the points you made, and let the memory model choose when each comes back. Without a command it opens the home screen."},
	}
	CmdPractice = Command{
		Args:  Message{"[题库...]", "[DECK...]"},
		Short: Message{"直接开始练习", "straight into a session"},
		Long: Message{
			"直接开始练习。不写题库就练所选岗位的题和速记；到点收尾，排不下的题不开始。",
			"Start a session. Without a deck it takes the chosen role and its facts. It ends on time: a card that does not fit is not begun."},
	}
	CmdMock = Command{
		Args:  Message{"[题库]", "[DECK]"},
		Short: Message{"模拟面试", "a mock interview"},
		Long: Message{
			"开一场模拟面试：抽卷、计时作答、逐题讲评、出结果。什么都不写就先选试卷；写了题库或试卷就直接开考。没做完的一场，再运行 rehearse mock 就接着做，时间从停下的地方算。评分只有在讲评时点了才记入进度。",
			"Hold a mock interview: a paper is drawn, answered against the clock, gone through and scored. Without arguments you choose the paper; with a deck or a paper it begins at once. One that was broken off goes on at the next rehearse mock, with the time that was left. Grades are recorded only where you accept them in the debrief."},
	}
	CmdDecks = Command{
		Short: Message{"列出题库", "list the decks"},
	}
	CmdCards = Command{
		Args:  Message{"[搜索]", "[QUERY]"},
		Short: Message{"列出或搜索卡片", "list or search the cards"},
		Long: Message{
			"列出卡片，或只列出含有每一个词的卡片。还可以用 kind:、tag:、deck:、competency: 和 is: 筛选；is: 后面写 due、new、learning、review、suspended、buried、flagged 或 leech。",
			"List the cards, or those that hold every word. Filters: kind:, tag:, deck:, competency: and is:, which takes due, new, learning, review, suspended, buried, flagged or leech."},
	}
	CmdShow = Command{
		Args:  Message{"卡片", "CARD"},
		Short: Message{"显示一张卡片", "show one card"},
		Long: Message{
			"显示一张卡片的全部内容和进度。卡片写全名（题库/编号），或者写到不会混淆为止。",
			"Show all of a card and where it stands. Name it in full (deck/id), or as much as tells it from the others."},
	}
	CmdGrade = Command{
		Args:  Message{"卡片 评分", "CARD GRADE"},
		Short: Message{"给一张卡片记一次评分", "record one review"},
		Long: Message{
			"给一张卡片记一次评分：again、hard、good、easy，或 1 到 4。没到期也照样记。",
			"Record one review of a card: again, hard, good, easy, or 1 to 4. It counts whether the card is due or not."},
	}
	CmdUndo = Command{
		Short: Message{"撤销上一个操作", "take back the last action"},
		Long: Message{
			"撤销这台设备上一个还没撤销的操作：评分、暂停、推迟、标记或备注。",
			"Take back this device's last action that still stands: a grade, a suspension, a bury, a flag or a note."},
	}
	CmdToday = Command{
		Short: Message{"一行说清今天还有多少", "today's share in one line"},
		Long: Message{
			"用一行说清今天还要练多少，适合放进命令提示符或状态栏。",
			"What is left of today in one line, for a prompt or a status bar."},
	}
	CmdCheck = Command{
		Args:  Message{"[路径...]", "[PATH...]"},
		Short: Message{"检查题库文件", "check deck files"},
		Long: Message{
			"检查题库的写法和内容，指出哪个文件哪一行有问题、怎么改。不写路径就检查自带的和你自己的全部题库。内容上的问题，在你自己的题库里只算警告。有错误时退出码是 3。",
			"Check how decks are written and what they say, and tell which line is wrong and how to mend it. Without a path it takes the bundled decks and your own. What your own decks say is worth a warning at most. The exit code is 3 when there are errors."},
	}
	CmdSettings = Command{
		Args:  Message{"[名称 [值]]", "[KEY [VALUE]]"},
		Short: Message{"查看或修改设置", "show or change settings"},
		Long: Message{
			"查看全部设置、查看一项，或者修改一项。一串值写成一个参数，用空格隔开，例如 \"1m 10m\"。",
			"Show the settings, show one, or change one. A list is one argument, separated by blanks: \"1m 10m\"."},
	}
	CmdCompletion = Command{
		Args:  Message{"SHELL", "SHELL"},
		Short: Message{"输出命令补全脚本", "print a completion script"},
		Long: Message{
			"输出 bash、zsh、fish 或 powershell 的补全脚本。题库、卡片和设置都能补全。",
			"Print the completion script for bash, zsh, fish or powershell. Decks, cards and settings complete too."},
	}
	CmdMan = Command{
		Short: Message{"输出手册页", "print the manual page"},
		Long: Message{
			"输出 man 格式的手册页，例如：rehearse man | man -l -",
			"Print the manual page for man, as in: rehearse man | man -l -"},
	}
	CmdVersion = Command{
		Short: Message{"显示版本", "show the version"},
	}
	CmdHelp = Command{
		Args:  Message{"[命令]", "[COMMAND]"},
		Short: Message{"显示某个命令的用法", "show how a command is used"},
	}
)

// The flags; those with a value begin with its name in backquotes.
var (
	OptProgress   = Message{"`文件` 进度文件（默认在数据文件夹的 rehearse/progress.db）", "`FILE` the progress file (default: rehearse/progress.db in the data folder)"}
	OptDeckDir    = Message{"`文件夹` 你自己的题库，可以写多次（默认是进度文件旁边的 decks）", "`FOLDER` your own decks, repeatable (default: decks beside the progress file)"}
	OptLang       = Message{"`zh|en` 界面语言", "`zh|en` the language of the interface"}
	OptHelp       = Message{"显示用法", "show this help"}
	OptJSON       = Message{"输出 JSON", "print JSON"}
	OptMinutes    = Message{"`N` 这次练几分钟，挑同样时间里收获最大的", "`N` practise for so many minutes, on what gains the most for its time"}
	OptNew        = Message{"`N` 最多几张新卡", "`N` so many new cards at most"}
	OptLimit      = Message{"`N` 最多几张卡", "`N` so many cards at most"}
	OptKind       = Message{"`题型` 只练这种题型，可以写多次", "`KIND` only this kind, repeatable"}
	OptCompetency = Message{"`能力` 只练这项能力，可以写多次", "`COMPETENCY` only this competency, repeatable"}
	OptTag        = Message{"`标签` 只练有这个标签的，可以写多次", "`TAG` only with this tag, repeatable"}
	OptQuery      = Message{"`搜索` 只练搜得到的，写法同 rehearse cards", "`QUERY` only what it finds, as in rehearse cards"}
	OptMode       = Message{"`方式` 怎样作答：speak、think 或 type", "`MODE` how to answer: speak, think or type"}
	OptSeconds    = Message{"`N` 用了多少秒", "`N` how many seconds it took"}
	OptStrict     = Message{"警告也算错误，并列出该重新核对的法规", "warnings count as errors; laws due for another look are listed"}
	OptCoverage   = Message{"列出每项该考的内容由哪些卡片覆盖，缺哪些", "list what must be covered, by which cards it is, and what is missing"}
	OptAll        = Message{"连少用的也列出来", "list the rare ones too"}
	OptReset      = Message{"恢复默认值", "give the default back"}
)

// The frame of help.
var (
	HelpUsage    = Message{"用法：", "Usage:"}
	HelpExamples = Message{"例子：", "Examples:"}
	HelpCommands = Message{"命令：", "Commands:"}
	HelpFlags    = Message{"选项：", "Flags:"}
	HelpGlobal   = Message{"通用选项：", "Global flags:"}
	HelpArgs     = Message{"[命令]", "[COMMAND]"}
	HelpOptions  = Message{"[选项]", "[FLAGS]"}
	HelpEach     = Message{"每个命令的用法：%s 命令 --help", "How a command is used: %s COMMAND --help"}
	HelpName     = Message{"名称", "NAME"}
	HelpSynopsis = Message{"用法", "SYNOPSIS"}
	HelpAbout    = Message{"说明", "DESCRIPTION"}
	HelpEnv      = Message{"环境变量", "ENVIRONMENT"}
	HelpExit     = Message{"退出码", "EXIT STATUS"}
)

// Lists for the manual page.
var (
	EnvProgress = Message{"进度文件，同 --progress。", "The progress file, as --progress."}
	EnvDecks    = Message{"自己的题库文件夹，同 --deck-dir；多个用冒号隔开。", "Folders of your own decks, as --deck-dir; several are separated by colons."}
	EnvLang     = Message{"界面语言，同 --lang。", "The language, as --lang."}
	EnvNow      = Message{"把时钟拨到这个时刻（RFC 3339），给测试和脚本用。", "Sets the clock (RFC 3339), for tests and scripts."}
	EnvTZ       = Message{"所在时区。", "Your time zone."}
	ExitDone    = Message{"做完了。", "Done."}
	ExitFailed  = Message{"没做成。", "Failed."}
	ExitUsage   = Message{"用法不对。", "Wrong usage."}
	ExitFaults  = Message{"check 发现了错误。", "check found errors."}
	ExitStopped = Message{"被中断。", "Interrupted."}
)

// Heads of columns and labels of what commands print.
var (
	ColDue       = Message{"到期", "due"}
	ColNew       = Message{"没见过", "unseen"}
	ColCards     = Message{"卡片", "cards"}
	ColRecall    = Message{"说得出", "recall"}
	ColDeck      = Message{"题库", "deck"}
	ColState     = Message{"状态", "state"}
	ColCard      = Message{"编号", "card"}
	ColTitle     = Message{"题目", "title"}
	ColSetting   = Message{"设置", "setting"}
	ColValue     = Message{"值", "value"}
	ColAbout     = Message{"说明", "about"}
	StateNew     = Message{"新", "new"}
	StateLearn   = Message{"在学", "learning"}
	StateReview  = Message{"复习", "review"}
	StateRelearn = Message{"重学", "relearning"}
	IsSuspended  = Message{"暂停", "suspended"}
	IsBuried     = Message{"推迟", "buried"}
	IsFlagged    = Message{"有标记", "flagged"}
	IsLeech      = Message{"老忘", "leech"}
	DueNow       = Message{"现在", "now"}
)

// show.
var (
	ShowPlace     = Message{"位置", "Place"}
	ShowState     = Message{"进度", "Progress"}
	ShowPoints    = Message{"要点", "Key points"}
	ShowPoint     = Message{"（%d 分）%s", "(%d) %s"}
	ShowMustPoint = Message{"（%d 分，必答）%s", "(%d, must) %s"}
	ShowAnswer    = Message{"示范", "Model answer"}
	ShowHint      = Message{"提示", "Hint"}
	ShowWhy       = Message{"为什么问", "Why they ask"}
	ShowPitfalls  = Message{"误区", "Pitfalls"}
	ShowFollowUps = Message{"追问", "Follow-ups"}
	ShowBlanks    = Message{"换成你的", "Make it yours"}
	ShowAnchors   = Message{"评分锚", "Scoring"}
	ShowSources   = Message{"来源", "Sources"}
	ShowNote      = Message{"备注", "Note"}
	ShowAttempts  = Message{"答过的", "Answers so far"}
	ShowTags      = Message{"标签", "Tags"}
	ShowFile      = Message{"文件", "File"}
	ShowDue       = Message{"%s到期", "due %s"}
	ShowRecall    = Message{"说得出 %d%%", "recall %d%%"}
	ShowReviews   = Message{"练过 %d 次", "%d review{|s}"}
	ShowLapses    = Message{"忘过 %d 次", "%d lapse{|s}"}
	ShowSaid      = Message{"得分 %d%%", "score %d%%"}
)

// grade, undo, today, settings, check, version.
var (
	SaidGraded    = Message{"%s：%s，%s再来。", "%s: %s, back %s."}
	SaidUndone    = Message{"撤销了 %[1]s 的%[2]s。", "Took back %[2]s of %[1]s."}
	NothingUndone = Message{"没有可以撤销的。", "There is nothing to undo."}
	BackMinutes   = Message{"%d 分钟后", "in %d min"}
	BackDays      = Message{"%d 天后", "in %d d"}
	ActGrade      = Message{"评分", "the grade"}
	ActSuspend    = Message{"暂停", "the suspension"}
	ActBury       = Message{"推迟", "the bury"}
	ActFlag       = Message{"标记", "the flag"}
	ActNote       = Message{"备注", "the note"}
	TodayLine     = Message{"今晚约 %d 分钟：%s", "Tonight about %d min: %s"}
	TodayNothing  = Message{"今天没有要练的了。", "Nothing left to practise today."}
	TodayNewQ     = Message{"%d 道新题", "%d new question{|s}"}
	TodayRepairs  = Message{"%d 道补漏", "%d repair{|s}"}
	TodayAgain    = Message{"%d 道复习", "%d question{|s} again"}
	TodayFacts    = Message{"%d 张速记", "%d fact{|s}"}
	TodayComma    = Message{"，", ", "}
	SaidSet       = Message{"%s 现在是 %s。", "%s is now %s."}
	SettingsMore  = Message{"还有 %d 项少用的，用 rehearse settings --all 查看。", "%d more: rehearse settings --all"}
	SettingEmpty  = Message{"（空）", "(empty)"}
	CheckSummary  = Message{"%d 套题库，%d 个错误，%d 个警告。", "decks: %d, errors: %d, warnings: %d"}
	CheckGood     = Message{"%d 套题库，没有问题。", "decks: %d, no problems"}
	SeverityError = Message{"错误", "error"}
	SeverityWarn  = Message{"警告", "warning"}
	SeverityNote  = Message{"提示", "note"}
	ColItem       = Message{"编号", "id"}
	ColGloss      = Message{"内容", "what"}
	ColCoveredBy  = Message{"卡片", "cards"}
	NotCovered    = Message{"缺", "missing"}
	CoverSummary  = Message{"%d 项，缺 %d 项。", "items: %d, missing: %d"}

	NothingFound = Message{"没有找到卡片。", "No cards found."}
	NoDecks      = Message{"一套题库也没有。", "There are no decks."}
	DecksFaulty  = Message{"题库里有 %d 处问题，用 rehearse check 查看。", "%d problem{|s} in the decks: rehearse check shows {it|them}."}
	ListComma    = Message{"、", ", "}
)

package lang

// Questions from real interviews.
var (
	CmdAsked = Command{
		Args:  Message{"[题目]", "[QUESTION]"},
		Short: Message{"记下真实面试里被问到的题", "note a question from a real interview"},
		Long: Message{
			"记下真实面试里被问到的题。它马上成为题库“真题”里的一张卡片，可以练、可以写自己的版本，存在进度文件里。不写题目就列出已经记下的。",
			"Note a question from a real interview. It is a card of the deck “Asked for real” at once, to be practised and answered in your own words, and is kept in the progress file. Without a question it lists what was noted."},
	}
	OptAskedWent = Message{"`well|ok|badly` 答得怎么样", "`well|ok|badly` how the answer went"}
	OptAskedAs   = Message{"`题型` 算哪种题；不写就按问法判断", "`KIND` what kind of question; else its words tell"}
	OptAskedOn   = Message{"`日期` 哪天面试的：2026-11-20、11-20 或 -3d（默认今天）", "`DATE` the day of the interview: 2026-11-20, 11-20 or -3d (default: today)"}
	OptRemove    = Message{"`编号` 删掉这一题；练过的记录留着", "`ID` remove this question; what was practised of it is kept"}

	SaidAsked      = Message{"记下了，编号 %s，算%s。练它：rehearse practice asked", "Noted as %s, %s. To practise it: rehearse practice asked"}
	SaidRemoved    = Message{"删掉了 %[1]s：%[2]s", "Removed %[1]s: %[2]s"}
	AskedNothing   = Message{"还没有记下真题。面试完马上记：rehearse asked \"题目\" --company 公司 --went badly", "No questions noted yet. After an interview: rehearse asked \"QUESTION\" --company NAME --went badly"}
	ErrAsked       = Message{"没有记下编号是“%s”的真题。", "No question noted goes by “%s”."}
	HintAsked      = Message{"用 rehearse asked 可以看到全部编号。", "rehearse asked lists them all."}
	HintAskedOn    = Message{"写成 2026-11-20、11-20 或 -3d（3 天前），不能晚于今天。", "Write 2026-11-20, 11-20 or -3d (three days ago), not after today."}
	ErrEditAsked   = Message{"%s 是你记下的真题，存在进度文件里，没有题库文件可以打开。", "%s is a question that you noted; it is in the progress file, and there is no deck file to open."}
	HintEditAsked  = Message{"在列表或练习里按 E 修改，或者用 rehearse asked --remove 删掉再记。", "Change it with E in a list or a session, or remove it with rehearse asked --remove and note it anew."}
	ColAt          = Message{"日期", "date"}
	ColWent        = Message{"答得", "went"}
	ColAsked       = Message{"题目（公司，轮次）", "question (company, round)"}
	AskedBy        = Message{"%s（%s）", "%s (%s)"}
	AskedWell      = Message{"好", "well"}
	AskedOK        = Message{"一般", "so-so"}
	AskedBadly     = Message{"不好", "badly"}
	AskedUnsaid    = Message{"没说", "not said"}
	AskedTitle     = Message{"记一道真题", "A question you were asked"}
	AskedChange    = Message{"改这道真题", "Change this question"}
	AskedTextIs    = Message{"面试官怎么问的", "The question, as it was asked"}
	AskedCompanyIs = Message{"公司", "Company"}
	AskedRoundIs   = Message{"第几轮", "Round"}
	AskedWentIs    = Message{"答得怎么样（左右键选）", "How it went (left and right choose)"}
	AskedSaved     = Message{"记下了，已经是“真题”里的一张卡片。", "Noted: it is a card of “Asked for real” now."}
	AskedEmpty     = Message{"题目还空着，先写一句。", "There is no question yet: write one."}
	LabelNextRow   = Message{"下一项", "next"}
	HelpNextRow    = Message{"下一项；在最后一项上是保存", "the next row; on the last one it saves"}
	HelpAsked      = Message{"记一道真实面试里被问到的题", "note a question from a real interview"}
	KindStory      = Message{"行为题", "a behavioral question"}
	KindSituation  = Message{"情景题", "a situational question"}
	KindOther      = Message{"%s", "a question of the kind %s"}
)

package lang

// The names of papers.
var (
	MockQuick  = Message{"速练", "quick"}
	MockFull   = Message{"整卷", "full paper"}
	MockOneWay = Message{"单向录制", "one-way recording"}
	MockOwn    = Message{"自选", "own choice"}
)

// The report of a mock interview: its head and its tables.
var (
	MockReport       = Message{"模拟面试报告：%s", "Mock interview: %s"}
	MockSeed         = Message{"种子 %d", "seed %d"}
	MockShort        = Message{"想要 %d 题，符合条件的只有 %d 题。", "%d questions were asked for, %d fit."}
	MockAnswered     = Message{"答了 %d 题，共 %d 题。", "Answered %d of %d questions."}
	MockResult       = Message{"结果", "Result"}
	MockBySection    = Message{"按部分", "By section"}
	MockByCompetency = Message{"按能力，弱的在前", "By competency, the weakest first"}
	MockByKind       = Message{"按题型", "By kind"}
	MockByConfidence = Message{"把握和得分", "Confidence and score"}
	MockSection      = Message{"部分", "section"}
	MockCompetency   = Message{"能力", "competency"}
	MockKindIs       = Message{"题型", "kind"}
	MockConfidence   = Message{"把握", "confidence"}
	MockQuestions    = Message{"题数", "questions"}
	MockPoints       = Message{"得分", "points"}
	MockTotal        = Message{"满分", "of"}
	MockShare        = Message{"得分率", "share"}
	MockUsed         = Message{"答题用时", "time used"}
	MockGiven        = Message{"给的时间", "time given"}
	MockLate         = Message{"超时题数", "over time"}
	MockWhole        = Message{"合计", "all"}
	MockNoSection    = Message{"未分部分", "no section"}
	MockSure         = Message{"有把握", "sure"}
	MockShaky        = Message{"没把握", "shaky"}
	MockUnknown      = Message{"不会", "don't know"}
	MockNotSaid      = Message{"没说", "not said"}
	MockTitleShare   = Message{"%s（%d%%）", "%s (%d%%)"}
	MockJudged       = Message{"总评平均", "overall (of 5)"}
	MockSureWrong    = Message{"有把握却没答好，先看这几题：", "Sure, but not well answered; look at these first:"}
)

// The report: a question.
var (
	MockEach        = Message{"逐题", "Question by question"}
	MockNumbered    = Message{"第 %d 题　%s", "Question %d: %s"}
	MockOutOf       = Message{"得分 %s/%d", "%s of %d points"}
	MockAnchorIs    = Message{"总评 %d/5", "overall %d of 5"}
	MockTook        = Message{"用时 %s，限 %s", "took %s of %s"}
	MockOverBy      = Message{"超时 %s", "over by %s"}
	MockCut         = Message{"到点截止", "cut off by the clock"}
	MockPrepared    = Message{"准备 %s，限 %s", "prepared %s of %s"}
	MockGraded      = Message{"记了“%s”", "graded %s"}
	MockUnanswered  = Message{"没有作答。", "Not answered."}
	MockMyAnswer    = Message{"我的回答", "My answer"}
	MockSpoken      = Message{"口头作答，没有文字。", "Spoken; there is no text."}
	MockPoint       = Message{"%d 分　%s", "(%d) %s"}
	MockMust        = Message{"%d 分，必答　%s", "(%d, must) %s"}
	MockChosen      = Message{"%d（选了这档）", "%d (chosen)"}
	MockProbe       = Message{"漏了要点，会被追问：%s", "A point was missed; the interviewer would ask: %s"}
	MockDeeper      = Message{"答得好，会被深问：%s", "Well answered; the interviewer would go deeper: %s"}
	MockFollowedUp  = Message{"（已答）", " (answered)"}
	MockNext        = Message{"下一步", "What to practise next"}
	MockWeakest     = Message{"最弱的能力：%s", "Weakest competencies: %s"}
	MockRepeat      = Message{"再练：%s", "Again: %s"}
	MockNothingNext = Message{"这一场没有要补的题。", "Nothing in this interview needs repeating."}
	MockComma       = Message{"、", ", "}
)

// The sheet for a friend who plays the interviewer.
var (
	MockSheet     = Message{"面试官用卷：%s", "Interviewer's sheet: %s"}
	MockSheetHead = Message{"%d 题，共 %d 分，约 %d 分钟。", "%d question{|s}, %d points, about %d minutes."}
	MockSheetSeed = Message{"%s，种子 %d：凭这两样能再抽出同一份卷，录入打分。", "The %s paper of seed %d: with these two it can be drawn again, to type the scores in."}
	MockSheetTime = Message{"%d 分　准备 %s，回答 %s", "%d points, %s to prepare, %s to answer"}
	MockSheetNone = Message{"%d 分　不给准备时间，回答 %s", "%d points, no time to prepare, %s to answer"}
	MockHowTo     = Message{"怎么用", "How to use it"}
	MockHowRead   = Message{"照着念题，念完开始计时，到点提醒一声。", "Read the question out, then start the clock; say so when the time is up."}
	MockHowTick   = Message{"听到一条要点就勾一条。没听到的，等对方说完，用它下面的追问问一次。", "Tick each point as you hear it. For one you did not hear, ask its probe once the answer is over."}
	MockHowScore  = Message{"得分按勾到的分值占比折算。总评另打，5 最好，1 最差，两个分不用一致。", "Points go by the share of the weights ticked. Judge the whole answer apart from that, 5 best, 1 worst; the two need not agree."}
	MockListenFor = Message{"听什么", "Listen for"}
	MockAskProbe  = Message{"没说到就问：%s", "If missing, ask: %s"}
	MockScoreOf   = Message{"得分（满分 %d）", "points (of %d)"}
	MockOverall   = Message{"总评（1 到 5）", "overall (1 to 5)"}
	MockNotes     = Message{"备注", "notes"}
	MockScores    = Message{"总分", "Scores"}
	MockQuestion  = Message{"题目", "question"}
)

// Kind returns the name of a kind of question for people; for one that is
// unknown the message is zero.
func Kind(name string) Message {
	return map[string]Message{
		"behavioral":  {"行为题", "behavioural"},
		"situational": {"情景题", "situational"},
		"competency":  {"能力题", "competency"},
		"metric":      {"指标题", "metrics"},
		"industry":    {"行业题", "industry"},
		"values":      {"价值观题", "values"},
		"knowledge":   {"知识题", "knowledge"},
		"technique":   {"技巧", "technique"},
		"intro":       {"自我介绍", "introduction"},
		"fact":        {"速记", "fact"},
		"checklist":   {"清单", "checklist"},
	}[name]
}

package lang

// The screens of a mock interview: choosing a paper, the room.
var (
	MockTitle      = Message{"模拟面试", "Mock interview"}
	MockLoading    = Message{"正在准备试卷……", "Preparing the paper..."}
	MockSetDeck    = Message{"题库", "deck"}
	MockSetPaper   = Message{"试卷", "paper"}
	MockSetMode    = Message{"怎么答", "answering"}
	MockSetNumber  = Message{"题数", "questions"}
	MockSetPrep    = Message{"准备", "to prepare"}
	MockSetTime    = Message{"回答", "to answer"}
	MockSetSeed    = Message{"种子", "seed"}
	MockAllDecks   = Message{"平时练的题库", "the decks you practise"}
	MockAsPaper    = Message{"照试卷", "as the paper has it"}
	MockNoPrep     = Message{"不给", "none"}
	MockByChance   = Message{"随机，弱的多抽", "by chance, weak ones first"}
	MockSpeak      = Message{"说", "by speaking"}
	MockType       = Message{"打字", "by typing"}
	MockIsQuick    = Message{"5 道题，题型混着来，可以暂停。", "Five questions of mixed kinds; the clock may be paused."}
	MockIsFull     = Message{"有分值的部分全考，按题库的顺序，不能暂停。", "Every section that carries points, in the order of the deck; no pause."}
	MockIsOneWay   = Message{"像录视频：到点截止，不能暂停，不能重来。", "As in a recorded video: cut off on time, no pause, no second take."}
	MockIsOwn      = Message{"题数和时间自己定，可以暂停。", "Your own number and times; the clock may be paused."}
	MockPaperHas   = Message{"%d 题，共 %d 分，约 %d 分钟", "%d question{|s}, %d points, about %d minutes"}
	MockNoPaper    = Message{"这样选没有题可抽，换一套题库或试卷。", "No question fits this; choose another deck or paper."}
	MockNoFull     = Message{"这套题库没有带分值的部分，出不了整卷。", "This deck has no section that carries points, so there is no full paper."}
	MockPaperSec   = Message{"%3d 分 %3d 题  %s", "%3d pts %3d q  %s"}
	MockGoesOn     = Message{"接着做上次这一场。", "On with the interview under way."}
	MockBroken     = Message{"上次那一场的存档读不出来：%s。按 x 丢掉它，或用新版程序打开。", "The interview under way cannot be read: %s. x throws it away, or open it with a newer program."}
	HomeMock       = Message{"有一场模拟面试没做完：第 %d 题，共 %d 题。按 m 接着做。", "A mock interview is under way: question %d of %d. m goes on with it."}
	HomeMockPoints = Message{"有一场模拟面试等着讲评。按 m 接着做。", "A mock interview waits for its debrief. m goes on with it."}
)

// The room.
var (
	MockAt         = Message{"第 %d 题，共 %d 题", "question %d of %d"}
	MockBetween    = Message{"按 Enter 出题，时钟就开始走。", "Enter asks the question and starts the clock."}
	MockEachTime   = Message{"这一题 %d 分：准备 %s，回答 %s。", "This one: %d points, %s to prepare, %s to answer."}
	MockEachNoPrep = Message{"这一题 %d 分：不给准备时间，回答 %s。", "This one: %d points, no time to prepare, %s to answer."}
	MockHalf       = Message{"这一题答了一半，时间接着算。", "This one is half answered; its clock goes on."}
	MockPrepClock  = Message{"准备 %s，限 %s", "preparing %s of %s"}
	MockSpeakClock = Message{"答了 %s，限 %s", "answering %s of %s"}
	MockPreparing  = Message{"想好要点。准备好了按 Enter 开始答，时间到了会自动开始。", "Think of your points. Enter begins the answer; it begins by itself when the time is up."}
	MockTalking    = Message{"大声说出来，像坐在面试官对面。", "Say it aloud, as to the interviewer across the table."}
	MockIsPaused   = Message{"时钟停着。按 Enter 接着来。", "The clock stands. Enter goes on."}
	MockEndSure    = Message{"还有 %d 题没答。再按一次 x 就到讲评。", "%d not answered. x again: debrief."}
	MockCutOff     = Message{"时间到，这一题截止。", "Time is up; this answer is closed."}
	MockPrepOver   = Message{"准备时间到，开始答。", "Time to answer."}
	MockLeft       = Message{"放着了，时钟停着；按 m 接着做。", "Left; the clock stands. m goes on."}
	MockGone       = Message{"一题没答，这一场没有留下记录。", "Nothing answered; no record kept."}
	MockThrown     = Message{"这一场丢掉了。", "The interview was thrown away."}
)

// The debrief.
var (
	MockDebriefAt   = Message{"讲评 %d/%d", "debrief %d/%d"}
	MockWorth       = Message{"这一题 %s/%d 分", "%s of %d points"}
	MockNothingSaid = Message{"这一题没有作答，记 0 分。", "Not answered: no points."}
	MockOverallIs   = Message{"总评 %d/5", "overall %d of 5"}
	MockOverallNone = Message{"总评 -/5", "overall - of 5"}
	MockOverallKeys = Message{"%s 高 %s 低", "%s up %s down"}
	MockOverallHint = Message{"总评是另一把尺子，不折成分。", "A second opinion; no points come from it."}
	MockSuggests    = Message{"建议记“%s”，%s 记入进度", "suggests %s; %s records it"}
	MockAccepted    = Message{"记入进度：%s", "to be recorded: %s"}
	MockNotGraded   = Message{"对完要点才有建议的评分", "tick all points for a suggested grade"}
	MockAllTaken    = Message{"%d 题的评分会记入进度。", "%d grade{|s} will be recorded."}
	MockOpenSure    = Message{"%d 题没对要点，再按 Enter 出结果。", "%d not ticked. Enter again: result."}
	MockThrowSure   = Message{"再按一次 x 就丢掉，不留记录。", "x again throws this interview away."}
	MockNoteTitle   = Message{"这一题的备注：%s", "Note on the answer: %s"}
	MockNoteIs      = Message{"这次的备注", "Note on this answer"}
	MockAnchorAt    = Message{"> %d  ", "> %d  "}
)

// The result and the interviews of the past.
var (
	MockResultTitle = Message{"模拟面试结果  %s", "Mock result  %s"}
	MockScoreLine   = Message{"得分 %s/%d（%d%%）", "%s of %d points (%d%%)"}
	MockTimeLine    = Message{"答题用了 %s，给了 %s；%d 题超时", "answers took %s of %s; %d over time"}
	MockOverallLine = Message{"总评平均 %s/5（评了 %d 题）", "overall %s of 5 on average (of %d)"}
	MockKeptLine    = Message{"%d 题记入了进度，其余只留作答记录。", "%d grade{|s} recorded; the rest are kept as answers only."}
	MockWouldAsk    = Message{"会被追问的", "What they would have asked"}
	MockEachPoints  = Message{"每题得分", "Question by question"}
	MockFeltRow     = Message{"%s  %d 题，得分 %d%%", "%s: %d answer{|s}, %d%%"}
	MockMoreRepeat  = Message{"另有 %d 题。", "%d more."}
	MockPractiseTip = Message{"按 p 现在就练这几题。", "p practises these now."}
	MockWritten     = Message{"写好了：%s 和 .html", "Wrote %s and .html"}
	MockNoWriting   = Message{"这里写不了文件。", "No files can be written here."}
	MockPastTitle   = Message{"做过的模拟面试", "Past mock interviews"}
	MockPastNone    = Message{"还没有做完的模拟面试。", "No mock interview has been finished yet."}
	MockTrendIs     = Message{"得分率，旧的在前：%s", "Share of the points, the oldest first: %s"}
)

// Keys of the mock interview.
var (
	LabelMock      = Message{"模拟", "mock"}
	LabelAsk       = Message{"出题", "ask"}
	LabelReady     = Message{"开始答", "answer"}
	LabelPause     = Message{"暂停", "pause"}
	LabelGoOn      = Message{"接着来", "go on"}
	LabelEarlier   = Message{"回上一题", "back one"}
	LabelFinish    = Message{"到讲评", "to the debrief"}
	LabelBegin     = Message{"开考", "begin"}
	LabelValue     = Message{"换一个", "change"}
	LabelHanded    = Message{"直接讲评", "debrief only"}
	LabelPast      = Message{"做过的", "past ones"}
	LabelNextOne   = Message{"下一题", "next"}
	LabelTake      = Message{"记建议的分", "take grade"}
	LabelTakeAll   = Message{"全记", "take all"}
	LabelReport    = Message{"写报告", "report"}
	LabelRepeat    = Message{"练这些", "practise"}
	LabelSpeak     = Message{"改口答/打字", "speak/type"}
	HelpMock       = Message{"模拟面试：开一场，或接着做", "a mock interview: a new one, or the one under way"}
	HelpAsk        = Message{"出题，时钟开始走", "ask the question; the clock starts"}
	HelpReady      = Message{"不等准备时间走完，开始答", "begin the answer before the time to prepare is over"}
	HelpPause      = Message{"停住时钟（整卷和单向录制不能停）", "stop the clock (not in a full or one-way paper)"}
	HelpGoOn       = Message{"时钟接着走", "the clock goes on"}
	HelpEarlier    = Message{"回到上一题改答案，时间接着算", "take up the answer before again; its clock goes on"}
	HelpFinish     = Message{"不答了，按两次到讲评", "stop answering; twice goes to the debrief"}
	HelpSwitch     = Message{"口答和打字互换", "change between speaking and typing"}
	HelpLeaveRoom  = Message{"先离开，时钟停住，下次接着做", "leave; the clock stands until you are back"}
	HelpBegin      = Message{"按选好的试卷开考", "begin with this paper"}
	HelpValueNext  = Message{"这一项换下一个值", "the next value"}
	HelpValuePrev  = Message{"这一项换上一个值", "the value before"}
	HelpHanded     = Message{"题是朋友问的：不进考场，直接讲评这份卷子", "a friend asked the questions: debrief this paper without the room"}
	HelpPast       = Message{"看做过的模拟面试和得分的变化", "past interviews and the trend of scores"}
	HelpPrevOne    = Message{"上一题的讲评", "the question before"}
	HelpNextOne    = Message{"下一题的讲评；最后一题之后出结果", "the next question; after the last one the result"}
	HelpRaise      = Message{"总评高一档", "overall judgement up"}
	HelpLower      = Message{"总评低一档", "overall judgement down"}
	HelpTake       = Message{"这一题建议的评分记入进度；再按一次取消", "record the suggested grade; once more takes it back"}
	HelpTakeAll    = Message{"每一题建议的评分都记入进度", "record the suggested grades of all answers"}
	HelpThrow      = Message{"这一场不要了，按两次丢掉", "throw this interview away; needs two presses"}
	HelpMockNote   = Message{"给这次的回答写备注", "write a note on this answer"}
	HelpReport     = Message{"把结果写成 Markdown 和可打印的 HTML", "write the result as Markdown and as printable HTML"}
	HelpWeak       = Message{"现在就练没答好的题", "practise what went badly, now"}
	HelpResult     = Message{"看这一场的结果", "the result of this interview"}
	HelpResultDone = Message{"看完了", "done reading"}
)

// The command.
var (
	OptPaper       = Message{"`试卷` quick、full、one-way 或 own（写了题数或时间就是 own）", "`PAPER` quick, full, one-way or own (own where a number or a time is given)"}
	OptQuestions   = Message{"`N` 几道题", "`N` so many questions"}
	OptPrep        = Message{"`时间` 每题准备多久：30s、1m，不给写 none", "`TIME` to prepare each answer: 30s, 1m, none"}
	OptTime        = Message{"`时间` 每题回答多久：90s、2m", "`TIME` for each answer: 90s, 2m"}
	OptSeed        = Message{"`N` 种子：同样的题库和种子，谁来抽都是同一份卷", "`N` the seed: the same deck and seed give everyone the same paper"}
	OptMockKind    = Message{"`题型` 只考这种题型，可以写多次", "`KIND` only this kind, repeatable"}
	OptMockComp    = Message{"`能力` 只考这项能力，可以写多次", "`COMPETENCY` only this competency, repeatable"}
	OptMockMode    = Message{"`方式` 怎样作答：speak 或 type", "`MODE` how to answer: speak or type"}
	OptSheet       = Message{"打印面试官用卷给朋友；后面可以写文件名，.html 结尾就是网页", "print the interviewer's sheet for a friend; a file name may follow, .html makes a page"}
	OptDebrief     = Message{"不进考场，直接讲评这份卷（题是朋友问的）", "debrief this paper without the room (a friend asked the questions)"}
	OptAnswers     = Message{"`文件` 从 JSON 读答案和勾选，直接出结果", "`FILE` read answers and ticks from JSON and score them"}
	OptMockList    = Message{"列出做过的模拟面试", "list past interviews"}
	OptMockReport  = Message{"`文件` 把最近一场（或 --mock 那场）写成报告；.html 结尾就是网页，- 是标准输出", "`FILE` write the report of the last interview, or of --mock; .html makes a page, - is stdout"}
	OptMockID      = Message{"`编号` 哪一场，见 --list", "`ID` which interview, see --list"}
	ErrMockNone    = Message{"还没有做完的模拟面试。", "No mock interview has been finished yet."}
	HintMockNone   = Message{"做一场：rehearse mock", "Hold one: rehearse mock"}
	ErrMockID      = Message{"没有编号是“%s”的模拟面试。", "There is no mock interview “%s”."}
	HintMockID     = Message{"编号见 rehearse mock --list。", "rehearse mock --list names them."}
	ErrMockDeck    = Message{"整卷要写明是哪套题库。", "A full paper needs the name of a deck."}
	HintMockDeck   = Message{"例如：rehearse mock cs-manager --paper full。题库有：%s", "As in: rehearse mock cs-manager --paper full. The decks: %s"}
	ErrMockDraw    = Message{"抽不出卷：没有符合条件的面试题。", "No paper: no interview question fits."}
	HintMockDraw   = Message{"放宽 --kind 和 --competency，或换一套题库。", "Ask for other kinds or competencies, or name another deck."}
	ErrMockFull    = Message{"抽不出整卷：这套题库没有带分值的部分。", "No full paper: this deck has no section that carries points."}
	HintMockFull   = Message{"换一套题库，或用 --paper quick。", "Name another deck, or use --paper quick."}
	ErrMockSeed    = Message{"用 --answers 要说明是哪份卷：少了 --seed。", "--answers needs to know the paper: --seed is missing."}
	HintMockSeed   = Message{"写上打印用卷时的 --paper 和 --seed。", "Give the --paper and --seed that the sheet was printed with."}
	ErrMockAnswers = Message{"答案文件 %s 用不了：%s。", "The answers in %s cannot be used: %s."}
	HintAnswers    = Message{"一题一项：[{\"card\": \"题库/编号\", \"answer\": \"...\", \"seconds\": 95, \"points\": [true, false], \"anchor\": 3, \"note\": \"...\"}]", "One entry a question: [{\"card\": \"deck/id\", \"answer\": \"...\", \"seconds\": 95, \"points\": [true, false], \"anchor\": 3, \"note\": \"...\"}]"}
	HintDuration   = Message{"写成 30s、90s 或 2m，从 %s 到 %s。", "Write 30s, 90s or 2m, from %s to %s."}
	HintSeed       = Message{"要写 0 或更大的整数。", "It takes a whole number from 0 on."}
	SaidReport     = Message{"报告写在 %s。", "The report is in %s."}
	SaidSeed       = Message{"这份卷的种子是 %[1]d。问完后录入打分：%[2]s --seed %[1]d --debrief", "The seed of this paper is %[1]d. To type the scores in afterwards: %[2]s --seed %[1]d --debrief"}
	SaidSheet      = Message{"面试官用卷写在 %s。", "The interviewer's sheet is in %s."}
	ErrForeignPage = Message{"%s 已经存在，又不是模拟面试的报告或用卷，没有动它。", "%s exists and is no report or sheet of a mock interview; it was left alone."}
	ColMock        = Message{"编号", "mock"}
	ColWhen        = Message{"时间", "when"}
	ColPoints      = Message{"得分", "points"}
	ColMinutes     = Message{"分钟", "min"}
	ColPaper       = Message{"试卷", "paper"}
	ColShare       = Message{"得分率", "share"}
)

// The room line by line.
var (
	PlainMockBegin   = Message{"Enter 出题，t 口答和打字互换，x 到讲评，q 先放着", "Enter asks the question, t changes between speaking and typing, x goes to the debrief, q leaves it"}
	PlainMockReady   = Message{"准备 %s。准备好了按 Enter 开始答", "%s to prepare; Enter begins the answer"}
	PlainMockJudge   = Message{"总评 5 最好、1 最差，Enter 不评", "the whole answer: 5 best, 1 worst, Enter for none"}
	PlainMockGrade   = Message{"建议记“%s”：y 记入进度，1 到 4 另记一个，Enter 不记", "suggests %s: y records it, 1 to 4 another grade, Enter none"}
	PlainMockTake    = Message{"会记入进度：%s。", "To be recorded: %s."}
	PlainMockResult  = Message{"全部结果：rehearse mock --mock %[1]s；写成文件：rehearse mock --mock %[1]s --report 文件", "All of it: rehearse mock --mock %[1]s; as a file: rehearse mock --mock %[1]s --report FILE"}
	PlainMockWhat    = Message{"看不懂“%s”。", "“%s” is not understood."}
	PlainMockLeft    = Message{"放着了，时钟停着；再运行 rehearse mock 就接着做。", "Left as it is, the clock stands; rehearse mock goes on with it."}
	PlainMockAnchors = Message{"5、3、1 分各是什么样", "What a 5, a 3 and a 1 sound like"}
)

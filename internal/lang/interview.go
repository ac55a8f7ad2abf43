package lang

// The interview and its plan, on the screens.
var (
	InterviewLeft    = Message{"还有 %d 天", "%d day{|s} left"}
	InterviewTmrw    = Message{"就在明天", "tomorrow"}
	InterviewToday   = Message{"就在今天", "today"}
	InterviewHours   = Message{"还有 %d 小时", "%d hour{|s} left"}
	InterviewMinutes = Message{"还有 %d 分钟", "%d minute{|s} left"}
	InterviewNow     = Message{"就是现在", "now"}
	InterviewAgo     = Message{"%d 天前", "%d day{|s} ago"}
	NoInterview      = Message{"还没定面试日期，p 填上就按日期排。", "No interview date yet; p sets one, and the evenings follow it."}
	AskHowItWent     = Message{"%s的面试怎么样？p 记下来。", "How was the interview on %s? p notes it."}
	PlanLoading      = Message{"正在排今晚……", "Planning tonight..."}
	PlanExpect       = Message{"到那天大约说得出", "Expected on the day"}
	PlanQuestions    = Message{"面试题", "questions"}
	PlanFacts        = Message{"速记", "facts"}
	PlanBand         = Message{"%d%% 到 %d%%", "%d%% to %d%%"}
	PlanWeakest      = Message{"最弱", "weakest"}
	PlanWeakKey      = Message{"w 只练这些", "w practises these"}
	PlanReached      = Message{"每晚 %d 分钟，够得到 %d%% 的目标。", "%d minutes a day reach the goal of %d%%."}
	PlanNeeds        = Message{"每晚 %d 分钟可到 %d%%。", "%d minutes a day would reach %d%%."}
	PlanNever        = Message{"%d%% 来不及了：照每晚 %d 分钟，大约到 %d%%。", "%d%% is out of reach: %d minutes a day get you to about %d%%."}
	PlanUnreached    = Message{"有 %d 张到那天也排不上，p 看是哪些。", "%d card{|s} will not be reached; p shows which."}
	PlanLastDays     = Message{"最后两天：不开新题，过骨架，补最弱的。", "The last two days: no new questions; skeletons, then the weakest."}
	PlanLastEvening  = Message{"最后一晚：过一遍骨架和自己的数，早点收。", "The last evening: skeletons and your own numbers, and an early end."}
	PlanShort        = Message{"时间很紧：分值高的题先练，一直练到最后一晚。", "Time is short: the questions worth most come first, to the last evening."}
	PlanOnTheDay     = Message{"就是今天：看一遍骨架就好，不背新题。", "It is today: skim the skeletons, nothing new."}
	PlanItIsOn       = Message{"面试时间到了，计划到此为止。祝顺利；面完记一笔：rehearse interview --went well（或 ok、badly）", "Its hour has come, and the plan ends here. Good luck; afterwards note it: rehearse interview --went well (or ok, badly)"}
	PlanAfter        = Message{"面试时间到了，计划到此为止；想练的话，按平常的来。", "The hour has come and the plan ends here; what comes now is the ordinary practice."}
	PlanSkeletons    = Message{"%d 道题的骨架，约 %s，v 过一遍", "%d skeleton{|s}, about %s; v skims them"}
	PlanChecklist    = Message{"清单：%s还有 %d 条，c 打勾", "Checklists: %s, %d open; c ticks them off"}
	PlanMissed       = Message{"漏的要点 %d 个，必答 %d 个", "%d points missed, %d of them musts"}
	PlanAudit        = Message{"自查：过去一周 %d 次里，预计答得出 %d 次，实际 %d 次。", "Self-check: of last week's %d answers, %d were expected to be right; %d were."}
	PlanHeld         = Message{"近八周的区间，%d%% 说准了（%d 次）。", " Of the ranges of the last eight weeks, %d%% held (%d tests)."}
)

// The interview's own screen.
var (
	InterviewTitle    = Message{"面试", "The interview"}
	InterviewNone     = Message{"还没有定下面试。填上日期，每晚练什么就按它来排：新题匀着来，最弱的先补，到点收尾。", "No interview is set. With a date, the evenings follow it: new cards paced, the weakest first, ending on time."}
	RowDate           = Message{"日期", "date"}
	RowHour           = Message{"几点", "hour"}
	RowCompany        = Message{"公司", "company"}
	RowRole           = Message{"岗位", "role"}
	RowRound          = Message{"第几轮", "round"}
	RowDecks          = Message{"练哪些题库", "decks"}
	RowGoal           = Message{"目标", "goal"}
	RowMinutes        = Message{"每晚几分钟", "minutes a day"}
	RowPage           = Message{"我的调研", "my research"}
	RowWent           = Message{"怎么样", "how it went"}
	RowReview         = Message{"经过", "what happened"}
	RowEmpty          = Message{"（没填）", "(none)"}
	RowDecksAll       = Message{"所选岗位和速记", "the chosen role and the facts"}
	RowLines          = Message{"%d 行", "%d line{|s}"}
	WentWell          = Message{"顺利", "well"}
	WentOK            = Message{"一般", "so so"}
	WentBadly         = Message{"不顺", "badly"}
	AskDate           = Message{"哪天面试？", "When is the interview?"}
	AskDateHow        = Message{"写成 12-05、12月5日、2026-12-05、+10d 或 明天；留空就是不定。", "Write 12-05, 2026-12-05, +10d or tomorrow; leave it empty for none."}
	DateFirst         = Message{"先填日期，这些都跟着日期走。", "Set the date first; the rest goes with it."}
	AskHour           = Message{"几点开始？", "At what hour?"}
	AskHourHow        = Message{"写成 10:00、14点、下午2点；留空就是还不知道。", "Write 10:00, 2pm or 14; leave it empty if it is not known."}
	AskCompany        = Message{"哪家公司？", "Which company?"}
	AskRole           = Message{"什么岗位？", "Which role?"}
	AskRound          = Message{"第几轮？", "Which round?"}
	AskGoal           = Message{"想说得出百分之几？", "How much do you want to recall?"}
	AskGoalHow        = Message{"写 50 到 99，例如 80；留空用默认的 90。", "Write 50 to 99, such as 80; empty takes the usual 90."}
	AskMinutes        = Message{"每晚练几分钟？", "How many minutes a day?"}
	AskMinutesHow     = Message{"写 1 到 720。", "Write 1 to 720."}
	PageTitle         = Message{"我的调研", "My research"}
	PageAbout         = Message{"产品、客户、典型投诉、招聘启事，都可以记在这里。", "Product, customers, typical complaints, the posting: all of it goes here."}
	PageStart         = Message{"## 卖什么，卖给谁\n\n- \n\n## 客户最常抱怨什么\n\n- \n\n## 招聘启事里要什么\n\n- \n\n## 我想问的\n\n- \n", "## What they sell, and to whom\n\n- \n\n## What customers complain about\n\n- \n\n## What the posting asks for\n\n- \n\n## What I want to ask\n\n- \n"}
	PageSaved         = Message{"调研已保存。", "Your research is saved."}
	ReviewTitle       = Message{"面试经过", "What happened"}
	ReviewAbout       = Message{"问了什么，哪道没答好，对方怎么反应。被问到的题，按 A 记成真题。", "What was asked, what went wrong, how they reacted. A notes a question that was asked."}
	ReviewSaved       = Message{"已记下。", "Noted."}
	InterviewSaved    = Message{"已保存，今晚起按这个日期排。", "Saved; from tonight on the evenings follow it."}
	InterviewKept     = Message{"已保存。", "Saved."}
	InterviewClosed   = Message{"这次面试取消了，记录还在；以后按平常的复习来。", "Called off; it is kept, and practice is ordinary again."}
	InterviewCloseAsk = Message{"再按一次 x，取消这次面试。", "x once more calls this interview off."}
	InterviewNoStands = Message{"没有要取消的面试。", "There is no interview to call off."}
	DateUnknown       = Message{"看不懂这个日期。", "This date is not understood."}
	HourUnknown       = Message{"看不懂这个钟点。", "This hour is not understood."}
	NumberUnknown     = Message{"要写 %d 到 %d 的数。", "It takes a number from %d to %d."}
	DatePast          = Message{"这一天已经过去了。", "This day is past."}
	HourPast          = Message{"那个钟点早就过了，面试应该已经结束。", "At that hour the interview would be over already."}
	PlanDays          = Message{"接下来每晚", "The evenings ahead"}
	PlanDayRow        = Message{"%s  复习 %3d  新 %2d  约 %s", "%s  reviews %3d  new %2d  about %s"}
	PlanIf            = Message{"每晚几分钟，到那天大约几成", "Minutes a day, and what they reach"}
	PlanIfRow         = Message{"%4d 分钟   面试题 %3d%%   速记 %3d%%   没见过 %d 张", "%4d min   questions %3d%%   facts %3d%%   unseen %d"}
	PlanIfShort       = Message{"%4d 分  题 %3d%%  记 %3d%%  缺 %d", "%4d min  Q %3d%%  F %3d%%  unseen %d"}
	PlanByCompetency  = Message{"按能力，最弱的在前", "By competency, the weakest first"}
	PlanByDeck        = Message{"按题库", "By deck"}
	PlanByKind        = Message{"按题型", "By kind"}
	PlanNotReached    = Message{"排不上的 %d 张，要紧的在前", "%d card{|s} that will not be reached, the most important first"}
	PlanMore          = Message{"另有 %d 张", "%d more"}
	PastInterviews    = Message{"以前的面试", "Earlier interviews"}
	DecksTitle        = Message{"练哪些题库", "Decks for this interview"}
	DecksAbout        = Message{"一套都不选，就是所选岗位和全部速记。", "With none chosen it is the role's deck and all facts."}
)

// Checklists.
var (
	ChecklistTitle = Message{"清单", "Checklists"}
	ChecklistNone  = Message{"今天没有清单。", "There is no checklist today."}
	ChecklistDone  = Message{"今天的都做完了。", "All of today's are done."}
	ChecklistLeft  = Message{"%s，还有 %d 条", "%s, %d open"}
)

// The keys of these screens.
var (
	LabelPlan       = Message{"计划", "plan"}
	LabelWeak       = Message{"补最弱", "weakest"}
	LabelChecklist  = Message{"清单", "checklists"}
	LabelSkim       = Message{"过骨架", "skeletons"}
	LabelNewDate    = Message{"新的面试", "another"}
	LabelCallOff    = Message{"取消面试", "call off"}
	LabelTick       = Message{"打勾", "tick"}
	LabelNone       = Message{"先不定", "none yet"}
	HelpPlan        = Message{"面试：日期、计划、调研", "the interview: date, plan, research"}
	HelpWeakest     = Message{"只练最弱的几项能力", "practise the weakest competencies only"}
	HelpChecklist   = Message{"今天的清单，做完打勾", "today's checklists, to tick off"}
	HelpSkim        = Message{"每题十秒，过一遍骨架，不打分", "skim the skeletons, ten seconds each; nothing is graded"}
	HelpNewDate     = Message{"定一场新的面试；这一场留作记录", "set another interview; this one is kept"}
	HelpCallOff     = Message{"取消这场面试；记录还在", "call this interview off; it is kept"}
	HelpTick        = Message{"打勾，或去掉勾", "tick off, or no longer"}
	HelpChangeRow   = Message{"修改这一行", "change this row"}
	HelpNoDate      = Message{"先不定日期", "no date for now"}
	HelpKeepDate    = Message{"就定这一天；留空就是不定", "take this date; empty is none"}
	LabelTakeDate   = Message{"定下来", "take it"}
	HelpChooseDeck  = Message{"选上，或不选", "choose, or no longer"}
	HelpDecksChosen = Message{"就选这些", "take these"}
)

// The command.
var (
	CmdInterview = Command{
		Args:  Message{"[日期]", "[DATE]"},
		Short: Message{"定面试日期，看计划", "set the interview, show the plan"},
		Long: Message{
			"定下面试，或者看计划。日期写成 2026-12-05、12-05 或 +10d。定了以后，首页和练习都按它来排；不带参数就显示计划。",
			"Set the interview, or show the plan. Dates are 2026-12-05, 12-05 or +10d. From then on the home screen and sessions follow it; without arguments the plan is shown."},
	}
	OptAt      = Message{"`钟点` 几点开始，例如 10:00", "`HOUR` when it begins, such as 10:00"}
	OptCompany = Message{"`公司` 哪家公司", "`COMPANY` the company"}
	OptRole    = Message{"`岗位` 什么岗位", "`ROLE` the role"}
	OptRound   = Message{"`轮次` 第几轮", "`ROUND` the round"}
	OptDecks   = Message{"`题库` 练这套，可以写多次（默认是所选岗位和速记）", "`DECK` practise this one, repeatable (default: the role's deck and the facts)"}
	OptEvening = Message{"`N` 每晚几分钟（同设置 minutes）", "`N` minutes a day (the setting minutes)"}
	OptGoal    = Message{"`目标` 到那天想说得出多少，0.5 到 0.99（默认 0.9）", "`GOAL` how much to recall on the day, 0.5 to 0.99 (default 0.9)"}
	OptPage    = Message{"`文件` 把自己的调研（Markdown）读进来，- 是标准输入", "`FILE` read in one's own research (Markdown); - is stdin"}
	OptWent    = Message{"`怎样` 面过之后：well、ok 或 badly", "`HOW` afterwards: well, ok or badly"}
	OptClear   = Message{"取消这次面试，记录还在", "call it off; it is kept"}

	ErrNoInterview = Message{"还没有定下面试。", "No interview is set."}
	ErrDate        = Message{"“%s”不是日期。", "“%s” is no date."}
	ErrDatePast    = Message{"%s 已经过去了。", "%s is past."}
	ErrHourPast    = Message{"%s 早就过了，面试应该已经结束。", "%s is long past: the interview would be over."}
	ErrNotOver     = Message{"还没有面过的面试。", "No interview is over yet."}
	HintNotOver    = Message{"面完再来记。现在有哪场，看：rehearse interview", "Note it once you have been there. To see the one that is set: rehearse interview"}
	HintHourPast   = Message{"写一个还没到的钟点，或者换一天，例如：rehearse interview +1d --at 10:00", "Take an hour still to come, or another day: rehearse interview +1d --at 10:00"}
	HintWent       = Message{"%s的面试怎么样？记下来：rehearse interview --went well（或 ok、badly）", "How was the interview on %s? To note it: rehearse interview --went well (or ok, badly)"}
	HintInterview  = Message{"例如：rehearse interview 12-05 --at 10:00", "For instance: rehearse interview 12-05 --at 10:00"}
	HintDate       = Message{"写成 2026-12-05、12-05、+10d 或 明天。", "Write 2026-12-05, 12-05, +10d or tomorrow."}
	HintHour       = Message{"写成 10:00、14点 或 2pm。", "Write 10:00, 14 or 2pm."}
	HintGoal       = Message{"要写 0.5 到 0.99 的数，例如 0.8。", "It takes a number from 0.5 to 0.99, such as 0.8."}
	SaidCleared    = Message{"这次面试取消了，记录还在。", "The interview was called off; it is kept."}
	SaidWent       = Message{"%s的面试：%s。记下了。", "The interview on %s: %s. Noted."}
)

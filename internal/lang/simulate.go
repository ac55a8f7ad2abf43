package lang

// simulate.
var (
	CmdSimulate = Command{
		Short: Message{"让计划接受检验", "the proof of the planner"},
		Long: Message{
			"模拟几种记忆不同的人，用每一种排法练同样多的分钟，比到面试那天各记得多少。第一行是计划自己的选择，其余各行写出与它的成对差和 95% 区间。",
			"People of several kinds of memory practise under every policy with the same minutes, and what they recall on the day is compared. The first row is the plan's own choice; the others tell the paired difference to it with an interval of 95 per cent."},
	}
	OptSimDays      = Message{"`天数` 离面试几天，可以写几个，用逗号隔开", "`DAYS` evenings until the interview, several separated by commas"}
	OptSimMinutes   = Message{"`分钟` 每晚几分钟，可以写几个", "`MINUTES` an evening, several separated by commas"}
	OptSimQuestions = Message{"`N` 几道面试题", "`N` so many questions"}
	OptSimFacts     = Message{"`N` 几张速记", "`N` so many facts"}
	OptSimRuns      = Message{"`N` 每种情形几个人", "`N` people per situation"}
	OptSimSeed      = Message{"`种子` 同样的种子，同样的结果", "`SEED` equal seeds give equal results"}
	OptSimLearner   = Message{"`记忆` fsrs、half-life 或 act-r", "`LEARNER` fsrs, half-life or act-r"}
	OptSimPolicy    = Message{"`排法` 只比这几种", "`POLICY` compare these only"}
	OptSimBands     = Message{"看区间说准了多少", "how often the bands held"}
	OptSimGrid      = Message{"每种情形一列", "a column a situation"}
)

package lang

// The command.
var (
	CmdStats = Command{
		Short: Message{"统计：记住多少、何时到期、哪里弱", "what you recall, what comes due, where you are weak"},
		Long: Message{
			"统计：记住率、练习日历、接下来每天到期多少、各项能力、把握准不准、时间用在哪。选了岗位就只算它的题和速记。",
			"What you recall, the days you practised, what comes due, where each competency stands, how well you judge yourself, where the time goes. With a role chosen it is about its questions and the facts."},
	}
	StatsEmpty = Message{"还没有练过，练一次就有统计了：rehearse practice。", "Nothing was practised yet. There will be statistics after the first session: rehearse practice."}
)

// Pages of the screen: one short word each, all five on a line of 40 cells.
var (
	StatsTitle    = Message{"统计", "Statistics"}
	StatsOverview = Message{"概览", "Overview"}
	StatsAhead    = Message{"预测", "Forecast"}
	StatsSkills   = Message{"强弱", "Skills"}
	StatsAnswers  = Message{"作答", "Answers"}
	StatsTime     = Message{"用时", "Time"}
	StatsNone     = Message{"还没有练过，练一次就有统计了。", "Nothing was practised yet; there will be statistics after the first session."}
)

// Overview.
var (
	StatsStreak      = Message{"连续 %d 天", "%d day{|s} in a row"}
	StatsLongest     = Message{"最长 %d 天", "longest %d"}
	StatsDays        = Message{"练过 %d 天", "practised on %d day{|s}"}
	StatsReviews     = Message{"%d 次评分", "%d review{|s}"}
	StatsHours       = Message{"%d 小时 %d 分", "%d h %d min"}
	StatsRetention   = Message{"记住率：至少隔一天再答，说得出的占多少", "Recalled, after a day or more"}
	StatsRetainKind  = Message{"各题型的记住率：近 30 天，全部", "Recalled by kind: 30 days, all"}
	StatsNoRetention = Message{"还没有隔天再答的。", "Nothing was answered after a day or more yet."}
	StatsLastDays    = Message{"近 %d 天", "%d days"}
	StatsAllTime     = Message{"全部", "all"}
	StatsCalendar    = Message{"练习日历：. 没练，1 最少，4 最多", "Days: . none, 1 least, 4 most"}
	StatsWeekdays    = Message{"一 二 三 四 五 六 日", "Mo Tu We Th Fr Sa Su"}
	StatsMonths      = Message{"1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"}
)

// Forecast.
var (
	StatsDue     = Message{"每天到期的卡片，最多 %d 张", "Cards due a day, at most %d"}
	StatsMinutes = Message{"每天要用的分钟，最多 %d 分", "Minutes a day, at most %d"}
	StatsOver    = Message{"（^ 超出图高）", " (^ goes beyond)"}
	StatsDueAll  = Message{"接下来 %[2]d 天共 %[1]d 张到期，约 %[3]s", "%[1]d card{|s} due in %[2]d days, about %[3]s"}
	StatsDueDay  = Message{"%4d 张", "%4d card{|s}"}
	StatsHonest  = Message{"不算新卡，也不算答完之后再来的。", "New cards and what comes after an answer are not in it."}
)

// Where one stands.
var (
	StatsByCompetency = Message{"能力，弱的在前", "Competencies, the weakest first"}
	StatsByDeck       = Message{"题库，弱的在前", "Decks, the weakest first"}
	StatsByKind       = Message{"题型，弱的在前", "Kinds, the weakest first"}
	StatsScore        = Message{"得分", "score"}
	StatsSeen         = Message{"见过", "seen"}
	StatsTold         = Message{"经历", "past"}
	StatsCase         = Message{"情景", "cases"}
	StatsTrade        = Message{"专业", "field"}
	StatsFacts        = Message{"速记", "facts"}
	StatsGroups       = Message{"一格两个百分数：说得出/最近得分。经历：行为题、自我介绍、价值观题；情景：情景题；专业：能力、知识、行业、技巧题；速记：指标题、速记。", "Two percentages a cell: recall/last score. past: behavioural, introduction, values; cases: situational; field: competency, knowledge, industry, technique; facts: metrics, facts."}
	StatsCram         = Message{"这里没有弱的，也没有新的：改为突击，不记分。", "Nothing weak and nothing new here: cramming, nothing is recorded."}
	StatsNothing      = Message{"这里没有能练的卡片。", "There is nothing to practise here."}
	StatsWait         = Message{"还在统计，稍等。", "Still counting; one moment."}
)

// Answers.
var (
	StatsCalibration = Message{"有多少把握，得了多少分", "How sure you were, and what you scored"}
	StatsTimes       = Message{"%3d 次", "%3d"}
	StatsProgress    = Message{"面试题每天的得分（满格是满分）", "Score of questions by day (full height: all points)"}
	StatsProgressWk  = Message{"面试题每周的得分（满格是满分）", "Score of questions by week (full height: all points)"}
	StatsNoProgress  = Message{"还没有打过分的面试题。", "No question was scored yet."}
	StatsSureWrong   = Message{"有把握却没答好（%d）", "Sure, but not well answered (%d)"}
	StatsOlder       = Message{"另有 %d 张更早的。", "%d older {one is|ones are} left out."}
	StatsNoSureWrong = Message{"没有自以为会却没答好的。", "Nothing you were sure of went wrong."}
)

// Time.
var (
	StatsTimeKind = Message{"时间用在哪种题上", "Time by kind"}
	StatsTimeGone = Message{"其他（没选的题库，或题已不在）", "other decks, and cards that are gone"}
	StatsCostly   = Message{"最费时间的卡片", "The cards that took the most time"}
	StatsNoTime   = Message{"还没有记下用时。", "No times were recorded yet."}
	StatsOfTimes  = Message{"%2d 次", "%2d times"}
)

// Keys.
var (
	LabelStats     = Message{"统计", "statistics"}
	LabelNextPage  = Message{"换页", "next page"}
	LabelStatsWeak = Message{"练最弱的", "the weakest"}
	LabelThis      = Message{"练这项", "practise this"}
	HelpStats      = Message{"统计：记住率、预测、强弱、用时", "statistics: recall, forecast, strengths, time"}
	HelpNextPage   = Message{"下一页统计", "the next page of statistics"}
	HelpPrevPage   = Message{"上一页统计", "the page of statistics before"}
	HelpStatsWeak  = Message{"练最弱的那项能力", "practise the weakest competency"}
	HelpChosenStat = Message{"练选中的能力、题库或题型", "practise the competency, deck or kind under the cursor"}
)

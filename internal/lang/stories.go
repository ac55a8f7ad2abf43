package lang

// The story bank on the command line.
var (
	CmdStories = Command{
		Args:  Message{"[故事]", "[STORY]"},
		Short: Message{"故事库：你亲身经历的几件事", "your story bank"},
		Long: Message{
			"故事库：面试里反复要讲的那几件亲身经历。不写故事就列出全部和缺口；写一个故事（编号、标题，或不会混淆的一部分）就以 Markdown 显示它。",
			"The few things you lived through that carry most of an interview. Without a story it lists them all and what is missing; with one (its id, its title, or as much as tells it from the others) it prints that story as Markdown."},
	}
	CmdStoriesAdd = Command{
		Args:  Message{"文件.md...", "FILE.md..."},
		Short: Message{"从 Markdown 收进故事", "take stories from Markdown"},
		Long: Message{
			"从 Markdown 文件收进一个或多个故事，- 表示从标准输入读。每个故事一个标题，下面用“情境”“任务”“行动”“结果”等小标题分开。编号已有的存成新的一版，旧版留在记录里。",
			"Take one or several stories from Markdown files; - reads standard input. A story is a heading, and below it headings such as Situation, Task, Action and Result. One whose id is known becomes a new version; the old ones stay in the log."},
	}
	CmdStoriesLink = Command{
		Args:  Message{"故事 卡片...", "STORY CARD..."},
		Short: Message{"说明故事能答哪些题", "say which questions a story answers"},
	}
	CmdStoriesRemove = Command{
		Args:  Message{"故事", "STORY"},
		Short: Message{"删掉一个故事", "remove a story"},
		Long: Message{
			"从故事库里删掉一个故事。它的各个版本仍在记录里。",
			"Take a story out of the bank. Its versions stay in the log."},
	}
	OptLedger = Message{"对一遍故事和作答里的数字，先列前后不一的", "the numbers of stories and answers, contradictions first"}
	OptCover  = Message{"最少带哪几个故事，哪些题还没有", "the fewest stories to bring, and the questions without one"}
	OptLinked = Message{"只算关联过的题，不算能力对得上的", "count links only, not competencies that fit"}
	OptUnlink = Message{"取消关联", "take the links away"}
)

// What the story bank says on the command line.
var (
	ColStory        = Message{"编号", "story"}
	ColStoryCards   = Message{"题", "cards"}
	ColCompetencies = Message{"能力", "competencies"}
	StoriesNone     = Message{"还没有故事。面试官几乎都会问到：%s。用 rehearse stories add 文件.md 收进来，或打开 rehearse 按 s 写。", "There are no stories yet. Nearly every interview asks for: %s. rehearse stories add FILE.md takes some, or press s in rehearse and write."}
	StoriesMissing  = Message{"还没有故事的能力：%s。", "Competencies without a story: %s."}
	StoriesUnread   = Message{"有 %d 个故事读不出来，原样留着：%s。可能是更新版本写的。", "%d stor{y|ies} cannot be read and {is|are} kept as {it is|they are}: %s. A newer version may have written {it|them}."}
	StoriesDrafts   = Message{"另有 %d 份没写完的草稿，打开 rehearse 按 s 接着写。", "%d draft{|s} not finished: open rehearse and press s."}
	StoryAdded      = Message{"收进了 %s：%s", "added %s: %s"}
	StoryChanged    = Message{"更新了 %s：%s", "changed %s: %s"}
	StorySame       = Message{"没有变化 %s：%s", "unchanged %s: %s"}
	StoryLinked     = Message{"%s 现在关联 %d 道题。", "%s is now linked to %d card{|s}."}
	StoryRemoved    = Message{"删掉了 %s：%s", "removed %s: %s"}
	StoryLoose      = Message{"这些内容不属于任何故事，没有收进来：%s", "This belongs to no story and was not taken: %s"}
	StoryNoTag      = Message{"%s：没有能力项“%s”，照原样留着。", "%s: there is no competency “%s”; it was kept as it is."}
	StoryNoCard     = Message{"%s：没有卡片“%s”，照原样留着。", "%s: there is no card “%s”; it was kept as it is."}
	ErrStory        = Message{"没有故事“%s”。", "There is no story “%s”."}
	ErrStoryMany    = Message{"有 %d 个故事都对得上“%s”：%s。", "%d stories fit “%s”: %s."}
	ErrStoryID      = Message{"“%s”不能当故事的编号。", "“%s” cannot be the id of a story."}
	ErrStoryUnread  = Message{"故事 %s 现有的内容读不出来，没有覆盖它。", "What stands as story %s cannot be read; it was not written over."}
	ErrStoriesIn    = Message{"%s 里没有找到故事。", "No story was found in %s."}
	HintStories     = Message{"用 rehearse stories 可以看到全部故事。", "rehearse stories lists them all."}
	HintStoryID     = Message{"编号不能有斜杠，最长 60 个字节；也可以不写，由程序来取。", "An id has no slashes and at most 60 bytes; leave it out and one is made."}
	HintStoryUnread = Message{"升级 rehearse 后再试。", "Update rehearse and try again."}
	HintStoryFile   = Message{"每个故事写一行“# 标题”，下面用“## 情境”“## 任务”“## 行动”“## 结果”分开。", "Give each story a line \"# Title\" and below it \"## Situation\", \"## Task\", \"## Action\" and \"## Result\"."}
)

// Covering: which stories to bring.
var (
	CoverBring    = Message{"最少带这 %d 个故事，就能讲到 %d 道题", "These %d stor{y|ies} carry %d questions"}
	CoverAtMost   = Message{"带这 %d 个故事能讲到 %d 道题（也许还能更少）", "These %d stor{y|ies} carry %d questions (fewer may do)"}
	CoverCarries  = Message{"讲到 %d 道", "carries %d"}
	CoverMissing  = Message{"还有 %d 道题没有故事", "%d question{|s} without a story"}
	CoverAll      = Message{"每道题都有故事可讲。", "Every question has a story."}
	CoverNoAsking = Message{"选中的岗位里没有要讲亲身经历的题。", "The chosen role has no question that asks for a story."}
)

// The ledger of numbers.
var (
	LedgerClashes = Message{"%d 处数字前后不一", "%d number{|s} that contradict each other"}
	LedgerFine    = Message{"数字前后一致。", "No numbers contradict each other."}
	LedgerAll     = Message{"全部 %d 个数字", "all %d number{|s}"}
	LedgerNone    = Message{"故事和作答里还没有数字。", "There are no numbers in the stories and answers yet."}
	LedgerIn      = Message{"%s · %s", "%s · %s"}
	LedgerAnswer  = Message{"我的版本", "my version"}
)

// The parts of a story.
var (
	PartTitle     = Message{"标题", "Title"}
	PartSituation = Message{"情境", "Situation"}
	PartTask      = Message{"任务", "Task"}
	PartAction    = Message{"行动", "Action"}
	PartResult    = Message{"结果", "Result"}
	PartLearned   = Message{"学到什么", "Learned"}
	PartNumbers   = Message{"数字", "Numbers"}
	PartUsed      = Message{"用在哪", "Used"}
	PartTags      = Message{"能力", "Competencies"}
	PartCards     = Message{"能答的题", "Questions"}
	StoriesAre    = Message{"可以讲的故事", "Stories to tell"}
	StoryUntitled = Message{"（还没有标题）", "(no title yet)"}
)

// KindName names a kind of question as people do.
func KindName(kind string) Message {
	return map[string]Message{
		"behavioral": {"行为题", "behavioral"}, "situational": {"情景题", "situational"}, "competency": {"能力题", "competency"},
		"metric": {"指标题", "metrics"}, "industry": {"行业题", "industry"}, "values": {"价值观题", "values"},
		"knowledge": {"知识题", "knowledge"}, "technique": {"技巧题", "technique"}, "intro": {"开场题", "openers"},
		"fact": {"速记", "facts"}, "checklist": {"清单", "checklists"},
	}[kind]
}

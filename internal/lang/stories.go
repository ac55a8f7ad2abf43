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
	CoverBring    = Message{"最少带 %d 个故事，就能讲到 %d 道题", "%d stor{y is|ies are} enough for %d of the questions"}
	CoverAtMost   = Message{"带 %d 个故事能讲到 %d 道题（也许还能更少）", "%d stor{y is|ies are} enough for %d of the questions (fewer may do)"}
	CoverCarries  = Message{"讲到 %d 道", "carries %d"}
	CoverMissing  = Message{"还有 %d 道题没有故事", "%d question{|s} without a story"}
	CoverAll      = Message{"每道题都有故事可讲。", "Every question has a story."}
	CoverNoAsking = Message{"选中的岗位里没有要讲亲身经历的题。", "The chosen role has no question that asks for a story."}
)

// The ledger of numbers.
var (
	LedgerClashes = Message{"%d 处数字前后不一", "Contradictions: %d"}
	LedgerFine    = Message{"数字前后一致。", "No numbers contradict each other."}
	LedgerAll     = Message{"全部 %d 个数字", "All numbers: %d"}
	LedgerNone    = Message{"故事和作答里还没有数字。", "There are no numbers in the stories and answers yet."}
	LedgerIn      = Message{"%s：%s", "%s: %s"}
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

// StoryFlaw says what is the matter with the shape of a story.
func StoryFlaw(code string) Message {
	return map[string]Message{
		"no-situation":   {"还没写情境（S）：什么时候、在哪、多大规模？", "No situation (S) yet: when, where, how big?"},
		"no-task":        {"还没写任务（T）：要你做成什么？", "No task (T) yet: what was asked of you?"},
		"no-action":      {"还没写行动（A）：你自己做了哪几步？", "No action (A) yet: what did you do yourself?"},
		"no-result":      {"还没写结果（R）：最后怎样了？", "No result (R) yet: how did it end?"},
		"long-situation": {"情境（S）占了四分之一以上，早点说到你做了什么。", "The situation (S) takes more than a quarter; come to what you did sooner."},
		"no-number":      {"结果（R）里没有数字：怎么量的？", "The result (R) has no number: how was it measured?"},
	}[code]
}

// The screens of the story bank.
var (
	BankTitle        = Message{"故事库：%d 个", "Stories: %d"}
	BankGreeting     = Message{"面试官爱问亲身经历，下面六类几乎每场都会问到。选一类，按 Enter 就写；先写几个字也行，每个字都会存下。", "Interviewers ask for what you lived through, and nearly every one for these six. Choose one and press Enter. A few words will do for now; every key is kept."}
	BankEmpty        = Message{"还空着的", "Still empty"}
	StoryQuestions   = Message{"%d 道题", "%d question{|s}"}
	StoryUnlinked    = Message{"还没关联题目", "no questions yet"}
	StoryFact        = Message{"只有面试题才能关联故事。", "Only interview questions have stories."}
	HomeNoStories    = Message{"故事库还空着，s 写第一个。", "No stories yet; s writes the first."}
	HomeStories      = Message{"缺故事：%s。s 写一个。", "No story yet: %s. s writes one."}
	StoryDraftMark   = Message{"草稿", "draft"}
	StoryNothing     = Message{"这里还没有写什么。", "Nothing is written here yet."}
	StoryRemoveAsk   = Message{"再按一次 x 就删掉这个故事。", "x once more removes this story."}
	StoryGone        = Message{"删掉了，u 拿回来。", "Removed; u brings it back."}
	StoryBack        = Message{"拿回来了。", "It is back."}
	StorySaved       = Message{"故事已保存，以前的版本也留着。", "The story is saved; earlier versions are kept too."}
	StoryNoQuestions = Message{"还没有关联题目，按 a 关联。", "No questions are linked yet; a links some."}
	TellingTitle     = Message{"写故事", "Write a story"}
	TellingChanged   = Message{"写故事（草稿，还没保存）", "Write a story (draft, not saved yet)"}
	TaleTitle        = Message{"故事", "Story"}
	TaleDrafted      = Message{"有改动还没保存，按 e 接着写。", "There are changes that were not saved; e goes on with them."}
	AnswerableTitle  = Message{"能答的题：%d 道", "Questions it answers: %d"}
	TellableTitle    = Message{"这道题可以讲哪些故事", "Stories to tell for this question"}
	TellableNone     = Message{"还没有故事，按 n 为这道题写一个。", "There are no stories yet; n writes one for this question."}
	PickPlaceholder  = Message{"打几个字筛选", "a few letters narrow the list"}
	AskTitle         = Message{"一句话说清是哪件事", "which one it was, in a line"}
	AskSituation     = Message{"什么时候、在哪、多大规模，两三句就够", "when, where and how big, in two or three sentences"}
	AskTask          = Message{"要你做成什么，难在哪", "what was asked of you, and what made it hard"}
	AskAction        = Message{"你自己做的每一步，写“我”", "each step that you took yourself; say \"I\""}
	AskResult        = Message{"最后怎样了，数字是怎么量的", "how it ended, and how that was measured"}
	AskLearned       = Message{"之后你换了什么做法", "what you have done differently since"}
	AskNumbers       = Message{"要记牢的数字，一行一个", "numbers to remember, one a line"}
	AskTags          = Message{"这件事看得出哪些能力", "which competencies it shows"}
	AskCards         = Message{"哪些题可以讲这件事", "which questions it can answer"}
	AskUsed          = Message{"在哪场面试讲过，一行一场：2026-12-02 公司和轮次", "where you told it, one a line: 2026-12-02, company and round"}
	CoverageTitle    = Message{"故事够不够", "What the stories cover"}
	CoverageGaps     = Message{"还没有故事的能力：%d 项", "Competencies without a story: %d"}
	CoverageWhole    = Message{"考到的能力都有故事。", "Every competency asked for has a story."}
	CoverageShown    = Message{"已有故事的能力", "Competencies with stories"}
	CoverageExtra    = Message{"%s（没考到）", "%s (not asked for)"}
	CoverageKinds    = Message{"按题型", "By kind of question"}
	CoverageKind     = Message{"%3d 个故事  %s", "%3d stor{y  |ies}  %s"}
	CoverWeak        = Message{"能力全对得上的也算。v 只算关联过的。", "Stories that show all that a question asks for count too. v counts links only."}
	CoverLinked      = Message{"只算关联过的。v 把能力对得上的也算上。", "Only links count. v counts competencies that fit as well."}
	LedgerTitle      = Message{"数字对不对得上", "Do the numbers agree"}
)

// Keys of the story bank.
var (
	LabelStories    = Message{"故事", "stories"}
	LabelOpen       = Message{"打开", "open"}
	LabelNewStory   = Message{"新写", "new"}
	LabelWriteStory = Message{"改", "write"}
	LabelCoverage   = Message{"够不够", "coverage"}
	LabelLink       = Message{"关联题目", "link questions"}
	LabelQuestions  = Message{"能答的题", "questions"}
	LabelWritePart  = Message{"写这一段", "write"}
	LabelNext       = Message{"下一段", "next part"}
	LabelParts      = Message{"回到各段", "parts"}
	LabelToggle     = Message{"勾选", "tick"}
	LabelDone       = Message{"好了", "done"}
	LabelLinked     = Message{"换算法", "count"}
	LabelLedger     = Message{"数字", "numbers"}
	HelpStories     = Message{"故事库：亲身经历的几件事", "the story bank"}
	HelpTellable    = Message{"这道题可以讲哪些故事", "which stories to tell for this question"}
	HelpOpenStory   = Message{"打开这个故事；空着的就开始写", "open this story, or begin an empty one"}
	HelpNewStory    = Message{"新写一个故事", "write a new story"}
	HelpWriteStory  = Message{"写或改这个故事", "write or change this story"}
	HelpCoverage    = Message{"缺哪些能力、最少带哪几个故事", "what is missing, and the fewest stories to bring"}
	HelpRemoveStory = Message{"删掉这个故事（要按两次）", "remove this story (press it twice)"}
	HelpStoryBack   = Message{"拿回刚删掉的故事", "bring back the story just removed"}
	HelpLink        = Message{"选这个故事能答的题", "choose the questions that this story answers"}
	HelpQuestions   = Message{"看这个故事能答的题", "see the questions that this story answers"}
	HelpWritePart   = Message{"写选中的这一段", "write the part under the cursor"}
	HelpSaveStory   = Message{"保存整个故事", "save the whole story"}
	HelpEditStory   = Message{"在自己的编辑器里写整个故事", "write the whole story in your own editor"}
	HelpNextPart    = Message{"写下一段", "on to the next part"}
	HelpParts       = Message{"回到各段的列表，写下的都留着", "back to the parts; what was written is kept"}
	HelpToggle      = Message{"勾上或去掉", "tick it, or take the tick off"}
	HelpToggleStory = Message{"关联这个故事，或取消", "link this story, or take the link away"}
	HelpPicked      = Message{"选好了，回到故事", "done choosing, back to the story"}
	HelpPickSearch  = Message{"打几个字，只看对得上的", "type a few letters to narrow the list"}
	HelpLinked      = Message{"只算关联过的题，或把能力对得上的也算上", "count links only, or competencies that fit too"}
	HelpLedger      = Message{"故事和作答里的数字，前后不一的在前", "the numbers of stories and answers, contradictions first"}
)

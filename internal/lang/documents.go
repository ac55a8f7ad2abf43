package lang

// Own answers and stories as a document.
var (
	DocTitle      = Message{"我的回答", "My answers"}
	SaidDocument  = Message{"已把 %[1]d 份自己的版本和 %[2]d 个故事写进 %[3]s。", "Wrote %[1]d own version{|s} and %[2]d stor{y|ies} to %[3]s."}
	SaidDeckFile  = Message{"已把 %[1]d 道真题写进 %[2]s。", "Wrote %[1]d question{|s} to %[2]s."}
	SaidAnswers   = Message{"自己的版本和故事：新增 %d 版，%d 份没有变化。", "Own versions and stories: %d new, %d unchanged."}
	NoAnswersYet  = Message{"还没有自己的版本，也没有故事。", "There is no version of your own yet, and no story."}
	LineNoPlace   = Message{"没有题目叫“%s”，这一段没有导入。", "no question is called “%s”; this part was not taken"}
	LineManyPlace = Message{"有几道题都叫“%s”，不知道是哪一道；在标题下面写 <!-- answer: 题库/编号 -->。", "several questions are called “%s”; write <!-- answer: deck/id --> below the heading"}
	LineBadCard   = Message{"“%s”不是卡片的编号，要写成 题库/编号。", "“%s” names no card; write deck/id"}
	LineLoose     = Message{"这一段不在任何题目下面，没有导入：%s", "this part stands below no question and was not taken: %s"}
)

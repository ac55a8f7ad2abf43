package lang

// brief.
var (
	CmdBrief = Command{
		Args:  Message{"[文件]", "[FILE]"},
		Short: Message{"面试前一晚看的一页", "one page for the evening before"},
		Long: Message{
			"把你自己写的整理成一页：自己版本的要点、故事、数字、调研和还没做完的事，弱的在前。写到标准输出或文件；文件名以 .html 结尾就写成可以打印的网页。",
			"One page of what you wrote yourself: the bullets of your own answers, your stories, numbers and research, and what is still to be done, the weakest first. It goes to stdout or to a file; one that ends in .html becomes a page to print."},
	}
	BriefTitle    = Message{"面试前的一页", "The page before the interview"}
	BriefAnswers  = Message{"我的要点", "My bullets"}
	BriefStories  = Message{"我的故事", "My stories"}
	BriefNumbers  = Message{"我的数", "My numbers"}
	BriefResearch = Message{"我的调研", "My research"}
	BriefTodo     = Message{"还没做的", "Still to do"}
	BriefMissing  = Message{"还没有自己的版本", "Without a version of my own"}
	BriefMore     = Message{"另有 %d 条。", "%d more."}
	BriefClash    = Message{"对不上：", "These disagree:"}
	BriefEmpty    = Message{"这里只放你自己写的，现在还空着。练习时按 e 写自己的版本，在首页按 s 写故事。", "Only what you wrote yourself stands here, and there is nothing yet. While practising, e writes your own version; on the home screen, s writes a story."}
	SaidBrief     = Message{"已写到 %s。", "Written to %s."}

	ErrForeignBrief = Message{"%s 已经存在，内容和 rehearse brief 写出来的不一样，可能是你改过的，没有动它。", "%s exists and is not as `rehearse brief` writes it; it may hold changes of yours and was left alone."}
)

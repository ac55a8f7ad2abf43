package lang

// export and import.
var (
	CmdExport = Command{
		Args:  Message{"[文件|-]", "[FILE|-]"},
		Short: Message{"导出练习记录", "write your log as text"},
		Long: Message{
			"把评分、撤销、标记、设置和作答逐行写成 JSON，写到文件或标准输出；用 --format md 把自己的版本和故事写成一份 Markdown 文档。已有的导出文件会被整个换掉；你改过的文档和别的文件不会动。",
			"Write every review, undo, statement and attempt as a line of JSON, to a file or to stdout; with --format md your own versions and stories as one Markdown document. An earlier export is replaced as a whole; a document that you have changed and any other file are left alone."},
	}
	CmdImport = Command{
		Args:  Message{"文件...", "FILE..."},
		Short: Message{"导入练习记录", "read a log in"},
		Long: Message{
			"读入 export 写的文件，- 是标准输入。已有的不会重复，顺序不要紧；中途断了，再运行一次就补齐。有问题的行会逐行指出，其余照样导入，这时退出码是 1。评分只需写 card、reviewed_at 和 grade。Markdown 文档里的每段回答，按标题下面的 <!-- answer: 题库/编号 --> 或标题本身找到题目，存成新的一版。",
			"Read files that export wrote; - is stdin. What is known already is left alone, order does not matter, and after an interruption a second run adds the rest. Bad lines are named, the others are taken, and the exit code is then 1. Of a review, card, reviewed_at and grade suffice. Each answer in a Markdown document becomes a new version of your own: the comment <!-- answer: deck/id --> below its heading, or the heading itself, says of which question."},
	}
	OptFormat = Message{"`格式` jsonl 是全部记录，md 是自己的版本和故事（--deck asked 是真题题库）", "`FORMAT` jsonl is the whole log, md your own versions and stories (with --deck asked that deck)"}
	OptDeck   = Message{"`题库` 只导出这套题库的记录", "`DECK` only what is about this deck"}

	SaidExported  = Message{"已导出 %[1]d 条记录到 %[2]s。", "Wrote %[1]d events to %[2]s."}
	SaidImported  = Message{"新增 %d 条：评分 %d，撤销 %d，标记和设置 %d，作答 %d。另有 %d 条已有。", "Added %d: %d reviews, %d undos, %d statements, %d attempts. %d were known."}
	ImportCards   = Message{"有 %d 张卡片不在你的题库里，例如 %s；记录已存好，题库装上后就能用。", "%d of the cards are in none of your decks, %s for one; their history is kept for when they are."}
	ImportStopped = Message{"中途停下了，已新增 %d 条。解决后再运行一次会补齐，不会重复。", "Stopped half-way after adding %d. Run it again when it is mended: it adds the rest, and nothing twice."}
	ImportMore    = Message{"还有 %d 行有问题，没有列出。", "%d more bad lines are not listed."}
	ErrLines      = Message{"有 %d 行没有导入，其余都已导入。", "%d line{ was|s were} not taken; all others were."}
	HintLines     = Message{"改好这些行再导入一次，已有的不会重复。", "Mend these lines and import again: nothing is taken twice."}
	ErrOverwrite  = Message{"%s 已经存在，又不是导出的文件，没有动它。", "%s exists and is no export; it was left alone."}
	HintOverwrite = Message{"换一个文件名。", "Choose another name."}
)

// What is wrong with a line of a log.
var (
	LineNotJSON  = Message{"不是一个 JSON 对象：%s", "is no JSON object: %s"}
	LineNotUTF8  = Message{"不是 UTF-8 文本。", "is no text in UTF-8."}
	LineTooLong  = Message{"太长，超过 %d MB。", "is longer than %d MB."}
	LineEvent    = Message{"event 不能是“%s”，可以是：review、undo、fact、attempt。", "event cannot be “%s”; it is one of review, undo, fact, attempt."}
	LineMissing  = Message{"缺少 %s。", "%s is missing."}
	LineText     = Message{"%s 不能是“%s”：要写一行文字，不能空，不能有控制字符；卡片写成 题库/编号。", "%s cannot be “%s”: it takes one line of text, not empty, without control characters; a card is deck/id."}
	LineInstant  = Message{"%s 不能是“%s”：要写 1970 年到 2999 年的时刻，例如 2026-12-02T20:00:00+08:00。", "%s cannot be “%s”: it takes an instant from 1970 to 2999, such as 2026-12-02T20:00:00+08:00."}
	LineZone     = Message{"%s 不能是“%s”：要写时差，例如 +08:00。", "%s cannot be “%s”: it takes an offset such as +08:00."}
	LineDay      = Message{"%s 不能是“%s”：要写日期，例如 2026-12-02。", "%s cannot be “%s”: it takes a date such as 2026-12-02."}
	LineFarDay   = Message{"%s 是“%s”，和 reviewed_at 的日期对不上。", "%s is “%s”, which is not the day of reviewed_at."}
	LineGrade    = Message{"%s 不能是“%s”，可以是：again、hard、good、easy，或 1 到 4。", "%s cannot be “%s”; it is one of again, hard, good, easy, or 1 to 4."}
	LineNumber   = Message{"%s 不能是“%s”：要写 0 到 %d 的数。", "%s cannot be “%s”: it takes a number from 0 to %d."}
	LinePoints   = Message{"%s 不能是“%s”：要写成 [true, false] 这样。", "%s cannot be “%s”: it takes a list such as [true, false]."}
	LineChoice   = Message{"%s 不能是“%s”，可以是：%s。", "%s cannot be “%s”; it is one of %s."}
	LineTaken    = Message{"“%s”已经记着另外的内容，没有改它。", "“%s” already stands for something else, which was left as it is."}
	LineSetting  = Message{"设置用不了：%s", "a setting that cannot be used: %s"}
	LineUnusable = Message{"用不了：%s。", "cannot be used: %s."}
)

// What is wrong with the place of the progress file.
var (
	ErrNoFile   = Message{"打不开进度文件 %s：那里是文件夹，或路径中间有一段不是文件夹。", "The progress file %s cannot be opened: it is a folder, or part of its path is none."}
	ErrNowhere  = Message{"进度文件 %s 是失效的链接，指向的地方不存在。没有动它。", "The progress file %s is a link that leads nowhere; it was left alone."}
	ErrDisk     = Message{"读写进度文件 %s 时磁盘出错，刚才的操作没有存上。", "The disk failed while reading or writing the progress file %s. The last action was not saved."}
	HintNowhere = Message{"接上它所在的磁盘，或删掉这个链接，再试。", "Connect the disk that it is on, or remove the link, and try again."}
	HintDisk    = Message{"检查磁盘和配额，再试一次。", "Check the disk and its quota, and try again."}
	WhyFull     = Message{"磁盘满了", "the disk is full"}
	WhyReadOnly = Message{"磁盘是只读的", "the disk is read-only"}
	ErrWrite    = Message{"写不了 %s：%s。", "%s cannot be written: %s."}
	HintWrite   = Message{"检查路径、权限和剩余空间，或换一个地方。", "Check the path, its permissions and the room left, or choose another place."}
	HintPath    = Message{"检查路径和权限。", "Check the path and its permissions."}
)

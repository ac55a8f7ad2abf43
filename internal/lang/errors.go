package lang

import "strings"

// What went wrong with what a person named.
var (
	ErrCard          = Message{"没有卡片“%s”。", "There is no card “%s”."}
	ErrCardMany      = Message{"有 %d 张卡片都对得上“%s”：%s。", "%d cards fit “%s”: %s."}
	ErrDeck          = Message{"没有题库“%s”。", "There is no deck “%s”."}
	ErrDeckMany      = Message{"有 %d 套题库都对得上“%s”：%s。", "%d decks fit “%s”: %s."}
	ErrKind          = Message{"“%s”不是题型。", "“%s” is no kind of card."}
	ErrIs            = Message{"is: 后面不能写“%s”。", "is: does not take “%s”."}
	ErrCompetency    = Message{"没有能力项“%s”。", "There is no competency “%s”."}
	ErrTag           = Message{"没有标签“%s”。", "There is no tag “%s”."}
	ErrChecklist     = Message{"%s 是清单上的一条，不评分。", "%s is an item of a checklist and is not graded."}
	ErrGrade         = Message{"“%s”不是评分。", "“%s” is no grade."}
	ErrSetting       = Message{"没有设置项“%s”。", "There is no setting “%s”."}
	ErrSettingRange  = Message{"%s 不能设为“%s”，可以是：%s。", "%s cannot be “%s”; it takes: %s."}
	ErrSettingStored = Message{"进度文件 %[2]s 里存的设置用不了：%[1]s", "The settings stored in %[2]s cannot be used: %[1]s"}
	HintChecklist    = Message{"用 rehearse show %s 可以看它。", "rehearse show %s shows it."}
	HintNear         = Message{"最接近的：%s。", "The nearest: %s."}
	HintCards        = Message{"用 rehearse cards 可以看到全部卡片。", "rehearse cards lists them all."}
	HintDecks        = Message{"用 rehearse decks 可以看到全部题库。", "rehearse decks lists them all."}
	HintLonger       = Message{"请把名字写全一些。", "Give more of the name."}
	HintChoices      = Message{"可以是：%s。", "One of: %s."}
	HintGrades       = Message{"可以是：again、hard、good、easy，或 1 到 4。", "One of: again, hard, good, easy, or 1 to 4."}
	HintSettings     = Message{"用 rehearse settings --all 可以看到全部设置。", "rehearse settings --all lists them all."}
	HintSettingReset = Message{"用 rehearse settings %s --reset 恢复默认值。", "rehearse settings %s --reset gives the default back."}
)

// What went wrong with the progress file.
var (
	ErrNewer     = Message{"进度文件 %s 是更新版本的 rehearse 写的，这个版本读不了，文件没有动。", "The progress file %s was written by a newer rehearse; this one cannot read it and has left it alone."}
	ErrForeign   = Message{"%s 是数据库，但不是 rehearse 的进度文件，没有动它。", "%s is a database, but no progress file of rehearse; it was left alone."}
	ErrCorrupt   = Message{"进度文件 %s 已损坏，没有再往里写。", "The progress file %s is damaged; nothing more was written to it."}
	ErrLocked    = Message{"进度文件 %s 正被另一个程序占用。", "The progress file %s is in use by another program."}
	ErrReadOnly  = Message{"写不了进度文件 %s：没有写的权限，或磁盘是只读的。", "The progress file %s cannot be written: no permission, or a read-only disk."}
	ErrFull      = Message{"写不了进度文件 %s：磁盘满了。刚才的操作没有存上。", "The progress file %s cannot be written: the disk is full. The last action was not saved."}
	HintNewer    = Message{"请升级 rehearse，或用 --progress 指定别的文件。", "Update rehearse, or name another file with --progress."}
	HintForeign  = Message{"请用 --progress 指定别的文件。", "Name another file with --progress."}
	HintCorrupt  = Message{"请从备份恢复，或把它挪开后重新开始。", "Restore a backup, or move it away and start anew."}
	HintLocked   = Message{"关掉另一个 rehearse 再试。", "Close the other rehearse and try again."}
	HintReadOnly = Message{"检查文件和文件夹的权限，或用 --progress 指定别的文件。", "Check the permissions of the file and its folder, or name another file with --progress."}
	HintFull     = Message{"腾出一些空间再试。", "Make some room and try again."}
)

// What went wrong with files, folders and the environment.
var (
	ErrNoHome    = Message{"不知道该把进度存在哪里：没有设置 HOME。", "There is no place for your progress: HOME is not set."}
	ErrNow       = Message{"环境变量 REHEARSE_NOW 的值“%s”不是时刻。", "The environment variable REHEARSE_NOW is “%s”, which is no instant."}
	ErrLang      = Message{"不会说“%s”这种语言。", "The language “%s” is not spoken here."}
	ErrDeckDir   = Message{"读不了题库文件夹 %s：%s。", "The deck folder %s cannot be read: %s."}
	ErrPath      = Message{"读不了 %s：%s。", "%s cannot be read: %s."}
	ErrConfig    = Message{"设置文件 %s 读不了：%s", "The settings file %s cannot be read: %s"}
	ErrAny       = Message{"没做成：%s。", "Failed: %s."}
	ErrBug       = Message{"程序出错了：%s。已经记下的进度都在。", "The program failed: %s. What was recorded is safe."}
	EditCopies   = Message{"这是内置题库。再按一次 E，复制到 %s 再打开；以后用的就是这一份。", "This deck is bundled. E once more copies it to %s and opens that; from then on yours is used."}
	HintAny      = Message{"再试一次；如果还是这样，请把这句话报告给我们。", "Try again; if it stays like this, please report this sentence."}
	HintCrash    = Message{"经过写在 %s，报告问题时请附上。", "What happened is written in %s; please send it along with a report."}
	HintNoHome   = Message{"用 --progress 指定一个文件。", "Name a file with --progress."}
	HintNow      = Message{"写成这样：2026-12-02T20:00:00+08:00", "Write it like this: 2026-12-02T20:00:00+08:00"}
	HintLang     = Message{"可以是 zh 或 en。", "It can be zh or en."}
	HintDeckDir  = Message{"检查 --deck-dir 或 REHEARSE_DECKS 写的路径。", "Check the path given with --deck-dir or REHEARSE_DECKS."}
	HintConfig   = Message{"改好或删掉这个文件再试。", "Mend or remove this file and try again."}
	WhyNotFound  = Message{"不存在", "it does not exist"}
	WhyForbidden = Message{"没有权限", "no permission"}
	WhyNotFolder = Message{"不是文件夹", "it is not a folder"}
	WhyIsFolder  = Message{"是文件夹", "it is a folder"}
)

// Wrong usage.
var (
	ErrCommand   = Message{"没有命令“%s”。", "There is no command “%s”."}
	ErrFlag      = Message{"没有选项“%s”。", "There is no flag “%s”."}
	ErrFlagNeeds = Message{"选项 %s 后面要有值。", "The flag %s needs a value."}
	ErrFlagValue = Message{"选项 %s 不能是“%s”。", "The flag %s cannot be “%s”."}
	ErrFlagWords = Message{"看不懂“%s”。", "“%s” is not understood."}
	ErrArgsFew   = Message{"少写了：%s。", "Missing: %s."}
	ErrArgsMany  = Message{"多写了“%s”。", "“%s” is one argument too many."}
	ErrShell     = Message{"没有“%s”的补全脚本。", "There is no completion script for “%s”."}
	ErrResetAll  = Message{"--reset 要写明恢复哪一项，也不能同时给值。", "--reset needs the name of one setting, and no value."}
	HintUsage    = Message{"用法见 %s --help", "See %s --help"}
	HintMeant    = Message{"是不是想用：%s", "Did you mean: %s"}
	HintNumber   = Message{"要写 %d 到 %d 的整数。", "It takes a whole number from %d to %d."}
	HintSeconds  = Message{"要写 0 到 86400 的数。", "It takes a number from 0 to 86400."}
)

// SettingValues says in l which values a setting takes; english is what
// package schedule says.
func SettingValues(l Lang, english string) string {
	if l == English {
		return english
	}
	for _, m := range settingValues() {
		if m.en == english {
			return m.zh
		}
	}
	return strings.ReplaceAll(english, " to ", " 到 ")
}

func settingValues() []Message {
	return []Message{
		{"speak、think 或 type", "speak, think or type"},
		{"题库名，或 all", "a deck, or all"},
		{"on 或 off", "on or off"},
		{"21 个数", "21 numbers"},
		{
			"none，或最多 10 步，例如 30s 10m 8h 1d；每步 1s 到 365d，满一天的只能是整天",
			"none, or up to 10 steps such as 30s 10m 8h 1d, of 1s to 365d, whole days from 1d on",
		},
	}
}

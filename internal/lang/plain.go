package lang

// The plain mode: one line after another, for pipes, screen readers and shells
// inside editors.
var (
	PlainStarts    = Message{"q 退出，? 看能输入什么。每行输入按 Enter 结束。", "q leaves, ? lists what can be typed; end each line with Enter."}
	PlainRole      = Message{"还没选岗位，全部都练。用 rehearse settings role 选一个。", "No role is chosen, so all of them come. rehearse settings role chooses one."}
	PlainShare     = Message{"%s，约 %s", "%s, about %s"}
	PlainDone      = Message{"今天的 %s 练完了。", "Today's %s are done."}
	PlainExtra     = Message{"Enter 再练 10 分钟，q 退出", "Enter adds ten minutes, q leaves"}
	PlainFaults    = Message{"题库里有 %d 处问题，用 rehearse check 查看。", "%d problem{|s} in the decks: rehearse check shows {it|them}."}
	PlainLeft      = Message{"另有 %d 张排不下。", "%d more do not fit."}
	PlainNoTime    = Message{"剩下的时间排不下：还有 %d 张。用 rehearse practice --minutes 给这次多些时间。", "%d cards are left, and none fits what is left of the minutes: rehearse practice --minutes gives this session more."}
	PlainNextStep  = Message{"下一张 %s 到期。", "The next card is due at %s."}
	PlainSpeak     = Message{"大声说出来，限 %s。", "Say it aloud, in %s."}
	PlainThink     = Message{"在心里把要点过一遍。", "Go through the points in your mind."}
	PlainType      = Message{"写要点就行，可以写多行；单独一行写 . 结束。", "Bullets will do, on as many lines as you like; a line with only . ends the answer."}
	PlainRepair    = Message{"上次漏了 %d 条要点，说说看。", "%d point{ was|s were} missed last time. Say {it|them}."}
	PlainAsk       = Message{"答完按 Enter；- 没把握，0 不会", "Enter when you have answered; - shaky, 0 don't know"}
	PlainReveal    = Message{"想好按 Enter；0 不会", "Enter when you have it; 0 don't know"}
	PlainConfide   = Message{"有把握吗？Enter 有把握，- 没把握，0 不会", "How sure are you? Enter sure, - shaky, 0 don't know"}
	PlainTick      = Message{"逐条对要点：Enter 或 y 说到了，n 没有，b 回到上一条，1 到 4 直接打分。", "Point by point: Enter or y said, n not said, b back to the one before, 1 to 4 grades at once."}
	PlainPoint     = Message{"要点 %d/%d，%s：%s", "Point %d of %d, %s: %s"}
	PlainMust      = Message{"必答", "must"}
	PlainSaid      = Message{"说到了吗？(y/n)", "Said? (y/n)"}
	PlainLead      = Message{"%d %s（%s）", "%d %s (%s)"}
	PlainGrade     = Message{"Enter 记“%s”", "Enter takes %s"}
	PlainRecorded  = Message{"记了“%s”，%s。", "Graded %s: %s."}
	PlainNotKept   = Message{"“%s”，没有记入进度。", "%s; not recorded."}
	PlainNote      = Message{"写一行备注，Enter 不改，- 删掉", "Write a note on one line; Enter leaves it, - removes it"}
	PlainNoteNow   = Message{"现在的备注：%s", "The note now: %s"}
	PlainNoteGone  = Message{"备注删掉了。", "Note removed."}
	PlainUnknown   = Message{"看不懂“%s”。? 看能输入什么。", "“%s” is not understood; ? lists what can be typed."}
	PlainNotSaved  = Message{"没存上。%s", "Not saved. %s"}
	PlainRetry     = Message{"Enter 重试，q 放弃并退出", "Enter tries again, q gives up and leaves"}
	PlainBuriedNow = Message{"推迟到明天。u 撤销。", "Buried until tomorrow; u takes it back."}
	PlainCram      = Message{"突击：按评分排顺序，但不记入进度。", "Cramming: grades only order the session; nothing is recorded."}
	PlainExpect    = Message{"到那天%s大约说得出 %d%%，%s。", "Expected on the day, %s: %d%%, %s."}
	PlainOwn       = Message{"写你自己的版本，一行一条要点；单独一行写 . 保存。", "Write your own version, a bullet a line; a line with only . saves it."}
	PlainNth       = Message{"第 %d 条", "point %d"}
	PlainHinted    = Message{"你写的里和这些要点有相近的字：%s。说没说到由你判断，程序不评内容。", "What you wrote has words like these points: %s. Whether they were said is yours to judge."}
	PlainNoWeak    = Message{"没有薄弱的卡片。", "There are no weak cards."}

	PlainHelpAsk     = Message{"Enter 答完了（空格也行），- 没把握，0 不会，t 改用打字作答", "Enter (or Space) answered, - shaky, 0 don't know, t answer by typing"}
	PlainHelpFact    = Message{"Enter 看答案，0 不会", "Enter shows the answer, 0 don't know"}
	PlainHelpConfide = Message{"Enter 有把握，- 没把握，0 不会，t 接着写", "Enter sure, - shaky, 0 don't know, t go on writing"}
	PlainHelpTick    = Message{"Enter 或 y 说到了，n 没有（j 也行），b 上一条，1 到 4 直接打分，没对的算没说到", "Enter or y said, n (or j) not said, b the point before, 1 to 4 grades at once and counts the rest as missed"}
	PlainHelpGrade   = Message{"Enter 记建议的分，1 重来，2 难，3 好，4 易", "Enter takes the suggested grade; 1 again, 2 hard, 3 good, 4 easy"}
	PlainHelpBack    = Message{"b 回到最后一条要点", "b back to the last point"}
	PlainHelpOwn     = Message{"e 写自己的版本", "e write your own version"}
	PlainHelpFollow  = Message{"o 接着问的也答得上", "o had an answer to what they ask next"}
	PlainHelpBury    = Message{"b 推迟到明天", "b bury until tomorrow"}
	PlainHelpAside   = Message{"u 撤销上一步，r 重做，s 暂停这张卡（再按一次恢复），f 标记（再按一次取消），n 写备注，q 收工", "u undo, r redo, s suspend this card (once more brings it back), f flag it (once more takes it off), n write a note, q stop"}
	PlainHelpTicking = Message{"u 撤销上一步，r 重做，s 暂停这张卡，f 标记，q 收工", "u undo, r redo, s suspend this card, f flag it, q stop"}
)

// A card that is forgotten again and again, as a command tells it.
var GradeLeech = Message{
	"%s 已经忘了 %d 次。拆成小卡、换个记法，或在练习时按 s 暂停；rehearse cards is:leech 列出这样的卡片。",
	"%s was forgotten %d times by now. Split it, learn it another way, or suspend it with s while practising; rehearse cards is:leech lists such cards.",
}

// Flags of practice and of every command.
var (
	OptPlain = Message{"一行接一行，不用界面和控制序列（管道里、TERM=dumb 时自动如此）", "line by line, without screens and escape sequences (as in a pipe or with TERM=dumb)"}
	OptCram  = Message{"突击：不管到没到期都练，不记入进度", "cram: due or not, and nothing is recorded"}
	OptWeak  = Message{"只练薄弱的：在学的、老忘的、上次得分不到 70% 的、把握低于目标记住率的，最弱的先练", "only what is weak: being learned, forgotten again and again, last score under 70%, or recall below the desired retention; the weakest first"}
)

// Environment variables, for the manual page.
var (
	EnvColumns = Message{"--plain 一行最宽几格（默认随终端，管道里是 80）。", "How many cells wide a line of --plain is at most (default: as the terminal, 80 in a pipe)."}
	EnvEditor  = Message{"打开卡片用的编辑器，没有设置 editor 时用。", "The editor that opens a card, where the setting editor is empty."}
)

// config.yaml.
var (
	ConfigYAML    = Message{"不是正确的 YAML（%s）", "it is not valid YAML (%s)"}
	ConfigShape   = Message{"每行要写成“名称: 值”", "it takes lines of \"name: value\""}
	ConfigText    = Message{"%s 要写成一行文字", "%s takes one line of text"}
	ConfigKeys    = Message{"keys 要写成动作和按键，例如 {said: [space, l], missed: [j]}", "keys takes actions and their keys, such as {said: [space, l], missed: [j]}"}
	ConfigAction  = Message{"keys 里没有动作“%s”，可以是：%s", "keys: there is no action “%s”; there are: %s"}
	ConfigKey     = Message{"按键“%s”不能给“%s”用", "the key “%s” cannot be given to “%s”"}
	ConfigClash   = Message{"按键“%s”同时给了“%s”和“%s”", "the key “%s” is given to both “%s” and “%s”"}
	ErrConfigEdit = Message{"没有动设置文件 %s：%s 那里有别的写法或注释，自动改会弄坏。", "The settings file %s was left alone: what it says of %s cannot be changed without harm to the rest."}
	HintEditHand  = Message{"请用编辑器改这一项。", "Change it in an editor."}
)

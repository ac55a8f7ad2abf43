package lang

// Setting returns the name of a setting for people and a sentence about it;
// not ok for one that is unknown.
func Setting(name string) (label, about Message, ok bool) {
	row, ok := settingTexts()[name]
	return row[0], row[1], ok
}

func settingTexts() map[string][2]Message {
	return map[string][2]Message{
		"minutes":           {{"每天练多久（分钟）", "minutes a day"}, {"到点收尾，排不下的题不开始。", "The session ends on time; a card that does not fit is not begun."}},
		"new_per_day":       {{"每天最多新卡", "new cards a day"}, {"在时间之内，每天最多认识多少张新卡。", "How many new cards a day at most, within the minutes."}},
		"desired_retention": {{"目标记住率", "desired retention"}, {"记得住的把握降到这个数时，卡片就到期。", "A card is due when the chance to recall it has fallen to this."}},
		"mode":              {{"怎样作答", "how to answer"}, {"speak 说出来，think 在心里想，type 打字。", "speak aloud, think, or type."}},
		"day_start":         {{"一天从几点算起", "start of the day"}, {"过了零点还在练，仍算前一天，直到这个钟点。", "Practice after midnight counts for the day before, until this hour."}},
		"speech_rate":       {{"语速（字/分钟）", "speech rate (a minute)"}, {"用来估算一段话要说多久。", "Used to judge how long a text takes to say."}},
		"role":              {{"岗位", "role"}, {"先练哪套题；all 表示都练。", "The deck that comes first; all takes every deck."}},
		"learning_steps":    {{"学习步长", "learning steps"}, {"新卡在当天再出现的间隔，用空格隔开；可以为空。", "When a new card comes back before it graduates, separated by blanks; may be empty."}},
		"relearning_steps":  {{"重学步长", "relearning steps"}, {"忘了的卡在当天再出现的间隔；可以为空。", "When a forgotten card comes back, separated by blanks; may be empty."}},
		"maximum_interval":  {{"最长间隔（天）", "longest interval (days)"}, {"两次复习之间最多隔多少天。", "The most days between two reviews."}},
		"fuzz":              {{"间隔打散", "fuzz"}, {"让同一天学的卡不总在同一天到期。", "Keeps cards learned on one day from always coming due together."}},
		"parameters":        {{"记忆模型参数", "model parameters"}, {"FSRS-6 的 21 个参数。", "The 21 parameters of FSRS-6."}},
		"lang":              {{"界面语言", "language"}, {"zh 中文，en 英文；只对这台机器有效。", "zh or en; for this machine only."}},
		"deck_lang":         {{"题库语言", "deck language"}, {"同一套题有几种语言时看哪一种；只对这台机器有效。", "Which edition of a deck is shown; for this machine only."}},
		"theme":             {{"深色或浅色", "theme"}, {"auto、dark 或 light；只对这台机器有效。", "auto, dark or light; for this machine only."}},
		"ambiguous_width":   {{"不定宽字符占几格", "width of ambiguous characters"}, {"“”…· 这些字符在终端里占 1 格还是 2 格；只对这台机器有效。", "How many cells the terminal gives to characters such as … and ·; for this machine only."}},
		"editor":            {{"编辑器", "editor"}, {"打开卡片用的命令；空着就用 VISUAL 或 EDITOR。只对这台机器有效。", "The command that opens a card; empty takes VISUAL or EDITOR. For this machine only."}},
		"keys":              {{"按键", "keys"}, {"动作和按键，例如 said: [space, l], missed: [j]；只对这台机器有效。", "Actions and their keys, such as said: [space, l], missed: [j]; for this machine only."}},
	}
}

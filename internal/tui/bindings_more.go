package tui

import "rehearse/internal/lang"

// askedKeys hold in the form for a question from an interview.
func askedKeys() []binding {
	return []binding{
		{doHandIn, []string{"ctrl+s", "alt+enter", "ctrl+d"}, lang.LabelSave, lang.HelpSaveText},
		{doOpen, []string{"enter"}, lang.LabelNextRow, lang.HelpNextRow},
		{doDown, []string{"tab"}, lang.Message{}, lang.HelpDown},
		{doUp, []string{"shift+tab"}, lang.Message{}, lang.HelpUp},
		{doBack, []string{"esc"}, lang.LabelLeave, lang.HelpLeaveText},
		{doUndo, []string{"ctrl+_", "alt+u"}, lang.LabelUndo, lang.HelpUndoText},
		{doHelp, []string{"f1"}, lang.Message{}, lang.HelpHelp},
	}
}

// skimKeys hold while skeletons are skimmed; the arrows up and down move in a
// long one.
func skimKeys() []binding {
	return []binding{
		{doNext, []string{"space", "enter", "right", "l", "j"}, lang.LabelSkimNext, lang.HelpSkimNext},
		{doPrevious, []string{"left", "h", "k"}, lang.LabelSkimBack, lang.HelpSkimBack},
		{doPause, []string{"p"}, lang.LabelSkimPause, lang.HelpSkimPause},
		{doBack, []string{"q", "esc"}, lang.LabelSkimEnd, lang.HelpSkimEnd},
		{doUp, []string{"up"}, lang.Message{}, lang.HelpUp},
		{doDown, []string{"down"}, lang.Message{}, lang.HelpDown},
		{doPageUp, []string{"pgup"}, lang.Message{}, lang.HelpPageUp},
		{doPageDn, []string{"pgdown"}, lang.Message{}, lang.HelpPageDown},
		helping(),
	}
}

// statsKeys turn the pages of the statistics; open is what Enter does there.
func statsKeys(open ...binding) []binding {
	return joined([]binding{
		{doNextPage, []string{"tab", "right", "l"}, lang.LabelNextPage, lang.HelpNextPage},
		{doPrevPage, []string{"left", "h", "shift+tab"}, lang.Message{}, lang.HelpPrevPage},
		{doWeak, []string{"w"}, lang.LabelStatsWeak, lang.HelpStatsWeak},
	}, open, []binding{helping(), backing()}, moving())
}

// statsChoice and statsCard are what Enter does on pages with a cursor.
func statsChoice() binding {
	return binding{doOpen, []string{"enter", "space"}, lang.LabelThis, lang.HelpChosenStat}
}

func statsCard() binding {
	return binding{doOpen, []string{"enter", "space"}, lang.LabelRead, lang.HelpRead}
}

package tui

import "rehearse/internal/lang"

// meetingKeys are the keys of the interview's screen; planned: there is a plan.
func meetingKeys(planned bool) []binding {
	keys := []binding{{doChange, []string{"enter", "space"}, lang.LabelChange, lang.HelpChangeRow}}
	if planned {
		keys = append(keys, binding{doWeak, []string{"w"}, lang.LabelWeak, lang.HelpWeakest})
	}
	return joined(keys, []binding{
		{doChecklist, []string{"c"}, lang.LabelChecklist, lang.HelpChecklist},
		{doNew, []string{"n"}, lang.LabelNewDate, lang.HelpNewDate},
		{doCallOff, []string{"x"}, lang.LabelCallOff, lang.HelpCallOff},
		helping(), backing(),
	}, moving())
}

func checklistKeys() []binding {
	return joined([]binding{
		{doToggle, []string{"space", "enter"}, lang.LabelTick, lang.HelpTick},
		helping(), backing(),
	}, moving())
}

func deckChoiceKeys() []binding {
	return joined([]binding{
		{doToggle, []string{"space", "x"}, lang.LabelTick, lang.HelpChooseDeck},
		helping(),
		{doBack, []string{"enter", "q", "esc"}, lang.LabelBack, lang.HelpDecksChosen},
	}, moving())
}

// entryKeys are those of one line of text; none says what leaving means.
func entryKeys(none lang.Message) []binding {
	label, help := lang.LabelCancel, lang.HelpCancel
	take, takeHelp := lang.LabelSave, lang.HelpSaveValue
	if !none.IsZero() {
		label, help = none, lang.HelpNoDate
		take, takeHelp = lang.LabelTakeDate, lang.HelpKeepDate
	}
	return []binding{
		{doHandIn, []string{"enter", "ctrl+s"}, take, takeHelp},
		{doBack, []string{"esc"}, label, help},
		{doUndo, []string{"ctrl+_", "alt+u"}, lang.Message{}, lang.HelpUndoText},
	}
}
